"""What is wrong with a YAML file, in the words of people who write one and know neither the parser nor our types."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
import yaml

# What PyYAML says (in C or in Python), and what a writer must change. The first that stands in it counts.
_SYNTAX = (
    ("mapping values are not allowed", "a colon stands here where none can: put a value that has a colon into "
     "quotation marks, and indent the line as far as its neighbours"),
    ("',' or ']'", "a list in brackets begins here and does not end: “]” or “,” is missing"),
    ("',' or '}'", "what begins here with “{” does not end: “}” or “,” is missing"),
    ("node content", "a value is missing here: what begins with “[” or “{” must end, and a value that does goes into "
     "quotation marks"),
    ("unexpected end of stream", "a quotation mark is opened here and never closed"),
    ("could not find expected ':'", "this line has no colon behind its name: write “name: value”"),
    ("expected '-' indicator", "this line belongs to the entry above: indent it as far as the lines of that entry"),
    ("expected <block end>, but found '-'", "this line is indented otherwise than the lines of the list above it"),
    ("did not find expected key", "this line is indented otherwise than the lines above it, or words stand behind a "
     "quotation mark that closes"),
    ("expected <block end>", "this line is indented otherwise than the lines above it, or words stand behind a "
     "quotation mark that closes"),
    ("expected <document start>", "this line is indented otherwise than the lines above it"),
    ("tab character", "a tab stands here; YAML is indented with spaces"),
    ("alphabetic or numeric", "a value that begins with “*” or “&” goes into quotation marks"),
    ("comment or line break", "a value that begins with “|” or “>” goes into quotation marks"),
    ("block sequence entries", "a value that begins with “-” goes into quotation marks"),
    ("undefined alias", "a value that begins with “*” goes into quotation marks"),
    ("another document", "a line of three hyphens stands here in the middle: take it out"),
    ("constructor for the tag", "a value that begins with “!” goes into quotation marks"),
    ("unacceptable character", "a character stands here that no text has"),
)  # fmt: skip
_AT_ITS_BEGINNING = ("could not find expected ':'", "',' or ']'", "',' or '}'", "unexpected end of stream")
_KINDS = {
    "str": "text", "int": "a number", "float": "a number", "bool": "true or false", "null": "nothing",
    "array": "a list", "object": "fields of the form “name: value”", "NoneType": "nothing",
}  # fmt: skip
_UNQUOTED = ("int", "float", "bool")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]+)`(?:, got `(?P<given>[^`]+)`)?(?P<more>.*)")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>[^`]+)`")
_MISSING = re.compile(r"Object missing required field `(?P<name>[^`]+)`")
_INVALID = re.compile(r"Invalid (?:enum )?value (?P<value>.+)")
_QUOTES = "'"
_NEAR = 0.7
# Spaces that look like plain ones, as they come with words copied from a page.
_ODD_SPACE = re.compile(r"\A[ ]*[\u00a0\u2000-\u200b\u202f\u3000]")
_GLUED_HYPHEN = re.compile(r"\A-\w+:")


def syntax_fault(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int | None]:
    """What is wrong where ``text`` is no YAML, and in which line, counted from 0."""
    said = str(error.problem or error.context)
    mark = error.problem_mark or error.context_mark
    if any(words in said for words in _AT_ITS_BEGINNING) and error.context_mark:
        mark = error.context_mark
    line = mark.line if mark else None
    rows = text.split("\n")
    if line is not None and (slip := _slip(rows, line)):
        return slip
    if "cannot start any token" in said and mark:
        character = rows[mark.line][mark.column : mark.column + 1] if mark.line < len(rows) else ""
        if character in ("\t", ""):
            return "a tab stands here; YAML is indented with spaces", line
        return f"a value that begins with “{character}” goes into quotation marks", line
    return next((ours for theirs, ours in _SYNTAX if theirs in said), said), line


def _slip(rows: Sequence[str], at: int) -> tuple[str, int] | None:
    """A slip of the pen that the parser notices only at, or behind, row ``at``, and its row; None if it is another."""
    near = range(max(0, at - 1), min(at + 1, len(rows)))
    if odd := [n for n in near if _ODD_SPACE.match(rows[n])]:
        return "this line begins with a space of another kind, as copied from a page: type plain spaces", odd[-1]
    if glued := [n for n in near if _GLUED_HYPHEN.match(rows[n])]:
        return "a space is missing behind the hyphen that begins this line", glued[-1]
    above = [n for n, row in enumerate(rows[:at]) if row.strip() and not row.lstrip().startswith("#")]
    if above and rows[above[-1]].strip() in ("[]", "{}"):
        return f"“{rows[above[-1]].strip()}” says that nothing follows, and something does: take it out", above[-1]
    return None


def misfit(said: str, expected: Any, value: Any, steps: Sequence[tuple[str, str]] = ()) -> str:
    """What msgspec ``said`` of a ``value`` that is not of the type ``expected``, in plain words.

    ``steps`` lead to the place in the value that it speaks of: names of fields, and numbers of items.
    """
    expected, value = _reached(expected, value, steps)
    unknown, missing, invalid = _UNKNOWN.match(said), _MISSING.match(said), _INVALID.match(said)
    if unknown:
        return f"there is no field {unknown['name']!r} here{_instead(unknown['name'], _fields(expected, value))}"
    if missing:
        known = _tags(expected) if missing["name"] == _tag_field(expected) else ()
        capital = [key for key in value if str(key).lower() == missing["name"]] if isinstance(value, dict) else []
        if capital:
            return f"the field {capital[0]!r} is written {missing['name']!r}"
        return f"the field {missing['name']!r} is missing{_listed(known)}"
    if invalid:
        known = _tags(expected) if _tag_field(expected) else _choices(expected)
        return f"{invalid['value']} is not known here{_instead(invalid['value'].strip(_QUOTES), known)}"
    found = _EXPECTED.match(said)
    return _otherwise(found) if found else said


def _otherwise(found: re.Match[str]) -> str:
    wanted = " or ".join(dict.fromkeys(_KINDS.get(k, k) for k in found["wanted"].split(" | ") if k != "null"))
    given = found["given"]
    verb = "are" if wanted == _KINDS["object"] else "is"
    if given:
        quoted = "; put it into quotation marks" if wanted.startswith("text") and given in _UNQUOTED else ""
        return f"{wanted} {verb} expected, not {_KINDS.get(given, given)}{quoted}"
    length = re.search(r"length (?P<sign>[<>]=) (?P<length>\d+)", found["more"])
    if length:
        bound = "at least" if length["sign"] == ">=" else "at most"
        unit = "items" if "array" in found["wanted"] else "characters"
        return f"{wanted} of {bound} {length['length']} {unit} is expected"
    return f"{wanted} {verb} expected" + (", and must not be empty" if "matching" in found["more"] else "")


def _instead(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name.lower(), known, n=1, cutoff=_NEAR)
    return f"; {near[0]!r} is" if near else _listed(known)


def _listed(known: Sequence[str]) -> str:
    return f"; it is one of: {', '.join(known)}" if known else ""


def _reached(expected: Any, value: Any, steps: Sequence[tuple[str, str]]) -> tuple[Any, Any]:
    """The type and the value that the steps lead to; a struct's tag leads to no further."""
    for name, index in steps:
        structs = _meant(expected, value)
        within = [
            field.type for struct in structs[:1] for field in msgspec.structs.fields(struct) if field.name == name
        ]
        if name and _structs(expected) and not within:
            break
        arguments = [a for a in get_args(expected) if a is not Ellipsis and a is not type(None)]
        expected = within[0] if within else arguments[-1] if arguments else Any
        if isinstance(value, dict):
            value = value.get(name)
        elif isinstance(value, list) and index.isdigit() and int(index) < len(value):
            value = value[int(index)]
    return expected, value


def _types(expected: Any) -> tuple[Any, ...]:
    """The types that ``expected`` may be, out of unions and annotations."""
    if get_origin(expected) is Annotated:
        return _types(get_args(expected)[0])
    if get_origin(expected) in (Union, UnionType):
        return tuple(kind for part in get_args(expected) for kind in _types(part))
    return (expected,)


def _structs(expected: Any) -> tuple[Any, ...]:
    return tuple(part for part in _types(expected) if isinstance(part, type) and issubclass(part, msgspec.Struct))


def _meant(expected: Any, value: Any) -> tuple[Any, ...]:
    """The structs that ``value`` is meant to be one of: the one of its tag, where they have tags."""
    structs, field = _structs(expected), _tag_field(expected)
    if field is None:
        return structs
    return tuple(s for s in structs if isinstance(value, dict) and s.__struct_config__.tag == value.get(field))


def _tag_field(expected: Any) -> str | None:
    return next((struct.__struct_config__.tag_field for struct in _structs(expected)), None)


def _tags(expected: Any) -> tuple[str, ...]:
    return tuple(str(struct.__struct_config__.tag) for struct in _structs(expected))


def _fields(expected: Any, value: Any) -> tuple[str, ...]:
    return tuple(field.name for struct in _meant(expected, value)[:1] for field in msgspec.structs.fields(struct))


def _choices(expected: Any) -> tuple[str, ...]:
    return tuple(str(choice) for part in _types(expected) if get_origin(part) is Literal for choice in get_args(part))
