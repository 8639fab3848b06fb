"""YAML whose mistakes are told with file and line: for front matter, sources.yml, corrections and lexicons.

PyYAML parses, msgspec checks the result against a type. Aliases (``*name``) and keys given twice are refused:
the first can blow up to gigabytes, the second silently loses what was written first.
"""

from __future__ import annotations

import datetime
import re
from typing import Any, TypeVar

import msgspec
import yaml

from briefgen.model import InputError, Notice

T = TypeVar("T")

_FAST: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PATH = re.compile(r" - at `(?:key in )?\$([^`]*)`")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


class _StrictLoader(_FAST):  # type: ignore[misc, valid-type]
    """Refuses aliases and keys given twice; leaves dates as text, so that an impossible one can be reported."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()
            raise yaml.MarkedYAMLError(None, None, "aliases (*name) are not allowed here", event.start_mark)
        return super().compose_node(parent, index)  # type: ignore[no-any-return]

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key {key.value!r} stands here twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)  # type: ignore[no-any-return]


_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in _FAST.yaml_implicit_resolvers.items()
}


def load_checked(text: str, type_: type[T], file: str, first_line: int = 1, remedy: str | None = None) -> T:
    """The YAML ``text`` as ``type_``; an empty text is an empty mapping.

    ``first_line`` is the line of the file that the text begins on.

    Raises `InputError` with the file and the line where the text is no YAML or does not fit the type.
    """
    data: Any = None
    try:
        # _StrictLoader is a SafeLoader: it makes plain data only.
        data = yaml.load(text, Loader=_StrictLoader)  # noqa: S506
        return msgspec.convert({} if data is None else data, type=type_, strict=True)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else None
        raise _problem(f"not valid YAML: {error.problem or error.context}.", file, line, remedy) from None
    except yaml.YAMLError as error:
        raise _problem(f"not valid YAML: {str(error).splitlines()[0]}.", file, first_line, remedy) from None
    except msgspec.ValidationError as error:
        path = _PATH.search(str(error))
        steps = _STEP.findall(path.group(1)) if path else []
        said = _PATH.sub("", str(error))
        named = "".join(f".{k}" if k else f"[{i}]" for k, i in steps).lstrip(".")
        line = first_line + _line_of(text, steps, data)
        raise _problem(f"{f'in {named}: ' if named else ''}{said}.", file, line, remedy) from None
    except (ValueError, RecursionError) as error:
        raise _problem(f"not valid YAML: {error or 'nested too deeply'}.", file, first_line, remedy) from None


def _problem(message: str, file: str, line: int | None, remedy: str | None) -> InputError:
    return InputError(Notice(level="error", message=message, file=file, line=line, remedy=remedy))


def _line_of(text: str, steps: list[tuple[str, str]], data: Any) -> int:
    """The line, counted from 0, of the node that the path leads to; of its nearest known parent where it is missing."""
    node = yaml.compose(text, Loader=_FAST)
    line = node.start_mark.line if node else 0
    for key, index in steps:
        if isinstance(node, yaml.MappingNode):
            # msgspec writes "[...]" for "a value of this mapping": the first that does not fit cannot be told apart.
            found = next(((k, v) for k, v in node.value if key and k.value == key), None)
            if found is None:
                break
            line, node = found[0].start_mark.line, found[1]
        elif isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
            node = node.value[int(index)]
            line = node.start_mark.line
        else:
            break
    return line


def is_iso_date(text: str) -> bool:
    """Whether ``text`` is a calendar day that exists, written YYYY-MM-DD."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
