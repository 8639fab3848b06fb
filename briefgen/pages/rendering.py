"""Templates filled in: the one place where values become text of a page, each escaped on its way."""

from __future__ import annotations

from functools import cache
from types import MethodType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from briefgen.pages.escaping import text
from briefgen.pages.view import View


def render(template: str, view: View, at: str, **more: object) -> str:
    """The template ``template`` (without its ending) for the page ``at``, whose links start from there."""
    return _environment().get_template(f"{template}.jinja").render(view=view.seen_from(at), brief=view.brief, **more)


class _Context(Context):
    """Calls the methods of a view without asking each time whether it wants to know of the template, as none does."""

    def call(*args: Any, **kwargs: Any) -> Any:
        context, method, *given = args
        if type(method) is not MethodType:
            return Context.call(context, method, *given, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return method(*given, **kwargs)


class _Code(CodeGenerator):
    """Has values escaped by `_escaped` alone: Jinja would look at each once more, and find nothing left to do."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _Code
    context_class = _Context


@cache
def _environment() -> Environment:
    return _Environment(
        loader=PackageLoader("briefgen.pages"),
        autoescape=True,
        finalize=_escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _escaped(value: object) -> Markup:
    """Every value that a template writes passes here; only what was escaped already goes out as it is."""
    return value if type(value) is Markup or isinstance(value, Markup) else text(str(value))
