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
from briefgen.yaml_faults import misfit, syntax_fault

T = TypeVar("T")

FAST: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 30
# YAML counts "1:30:00" to the base of sixty, which takes ever longer, as very long numbers do.
_ENDLESS_NUMBER = re.compile(r"[-+.:_\s\d]{1000}")
_PATH = re.compile(r" - at `(?:key` in `)?\$([^`]*)`")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


class _StrictLoader(FAST):  # type: ignore[misc, valid-type]
    """Refuses keys given twice; leaves dates as text, so that an impossible one can be reported."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(None, None, "a key must be a plain word here", key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key {key.value!r} stands here twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)  # type: ignore[no-any-return]


_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in FAST.yaml_implicit_resolvers.items()
}


def load_checked(
    text: str, type_: type[T], file: str, first_line: int = 1, remedy: str | None = None, trusted: bool = False
) -> T:
    """The YAML ``text`` as ``type_``; an empty text is an empty mapping.

    ``first_line`` is the line of the file that the text begins on; ``trusted`` text (our own lexicons) is not
    searched for aliases and deep nesting.

    Raises `InputError` with the file and the line where the text is no YAML or does not fit the type.
    """
    data: Any = None
    try:
        if not trusted:
            _refuse_hostile(text)
        # _StrictLoader is a SafeLoader: it makes plain data only.
        data = yaml.load(text, Loader=_StrictLoader)  # noqa: S506
        return msgspec.convert({} if data is None else data, type=type_, strict=True)
    except yaml.MarkedYAMLError as error:
        said, at = syntax_fault(error, text)
        raise _problem(f"not valid YAML: {said}.", file, None if at is None else first_line + at, remedy) from None
    except yaml.YAMLError as error:
        raise _problem(f"not valid YAML: {str(error).splitlines()[0]}.", file, first_line, remedy) from None
    except msgspec.ValidationError as error:
        raise InputError(misfit_notice(error, text, data, type_, file, first_line, remedy)) from None
    except (ValueError, RecursionError) as error:
        raise _problem(f"not valid YAML: {error or 'it cannot be understood'}.", file, first_line, remedy) from None
    except (LookupError, AttributeError, TypeError, ArithmeticError):  # PyYAML, of "!!int ''", "!!timestamp x" and such
        said = "not valid YAML: a value that begins with “!” goes into quotation marks."
        raise _problem(said, file, first_line, remedy) from None


def misfit_notice(
    error: msgspec.ValidationError,
    text: str,
    data: Any,
    type_: Any,
    file: str,
    first_line: int,
    remedy: str | None,
    *within: tuple[str, str],
) -> Notice:
    """The notice that tells where the ``data`` of a YAML ``text`` is not of ``type_``, as ``error`` says.

    ``within`` are the steps to the item that ``error`` is about: names of fields, and numbers of items.
    """
    path = _PATH.search(str(error))
    steps = _STEP.findall(path.group(1)) if path else []
    said = _PATH.sub("", str(error))
    if steps and steps[0][1] == "...":
        steps[0] = (_key_at_fault(data, type_), "")
    named = "".join(f".{k}" if k else f"[{i}]" for k, i in steps).lstrip(".")
    plain = misfit(said, type_, data[int(within[0][1])] if within else data, steps)
    steps = [*within, *steps]
    unknown = _UNKNOWN.search(said)
    line = first_line + _line_of(text, [*steps, (unknown.group(1), "")] if unknown else steps)
    return _problem(f"{f'in {named}: ' if named else ''}{plain}.", file, line, remedy).notice


def _problem(message: str, file: str, line: int | None, remedy: str | None) -> InputError:
    return InputError(Notice(level="error", message=message, file=file, line=line, remedy=remedy))


def _refuse_hostile(text: str) -> None:
    """Parsing alone is safe; making data of aliases, deep nesting or endless numbers can exhaust memory or time."""
    depth, said = 0, ""
    for event in yaml.parse(text, Loader=FAST):
        if isinstance(event, yaml.AliasEvent):
            said = "aliases (*name) are not allowed here: a value that begins with “*” goes into quotation marks"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.ScalarEvent) and _ENDLESS_NUMBER.match(event.value):
            said = "a number of a thousand digits stands here"
        if depth > _DEEPEST:
            said = "nested too deeply"
        if said:
            raise yaml.MarkedYAMLError(None, None, said, event.start_mark)  # type: ignore[arg-type]


def _key_at_fault(data: Any, type_: Any) -> str:
    """The first key whose value does not fit; msgspec says only that some value of the mapping does not."""
    for key, value in data.items():
        try:
            msgspec.convert({key: value}, type=type_, strict=True)
        except msgspec.ValidationError:
            return str(key)
    return ""


def _line_of(text: str, steps: list[tuple[str, str]]) -> int:
    """The line, counted from 0, of the node that the path leads to; of its nearest known parent where it is missing."""
    node = yaml.compose(text, Loader=FAST)
    line = node.start_mark.line if node else 0
    for key, index in steps:
        if isinstance(node, yaml.MappingNode):
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
