"""Templates filled in: the one place where values become text of a page, each escaped on its way."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from briefgen.pages.escaping import text
from briefgen.pages.view import View


def render(template: str, view: View, at: str, **more: object) -> str:
    """The template ``template`` (without its ending) for the page ``at``, whose links start from there."""
    return _environment().get_template(f"{template}.jinja").render(view=view.seen_from(at), brief=view.brief, **more)


@cache
def _environment() -> Environment:
    return Environment(
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
