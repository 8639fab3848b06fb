"""Front matter that is no YAML as a whole: its fields one by one, so that one slip of the pen costs one field at most.

``title: Flood: three dead`` is what people and exporting programs write. It is no YAML, and what it means is plain.
"""

from __future__ import annotations

import itertools
import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from briefgen.checked_yaml import load_checked
from briefgen.model import InputError, Notice

T = TypeVar("T", bound=msgspec.Struct)

# A field begins at the margin, with its name and a colon.
_FIELD = re.compile(r"(?P<name>[A-Za-z_]+)[ \t]*:(?P<value>.*)")
# A line that begins with one of these goes on with the field above it.
_GOES_ON = (" ", "\t", "- ", "#", "]", "}")
# A list, a mapping, and text in the lines below: what goes wrong in one is more than a missing quotation mark.
_MORE_THAN_TEXT = ("[", "{", "|", ">")
# "[Video] Flood hits town" is no list.
_LABEL = re.compile(r"\[[^\[\]]*\][ \t]*\w")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_REMARK = re.compile(r"[ \t]#(?:[ \t]|\Z)")
# In characters; no title is longer.
_LONGEST = 500


class _Field(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    value: str
    rows: tuple[str, ...]
    line: int


def read_plain_fields(
    header: str, type_: type[T], file: str, first_line: int, fault: Notice
) -> tuple[T, tuple[Notice, ...]]:
    """What can be understood of a ``header`` that is not ``type_`` in YAML, for the reason in ``fault``; what to mend.

    A field that is right by itself is read as such. Another is taken as plain text where it stands in one line and is
    meant as text. A field that stands there twice is left out. ``first_line`` is the line of the file that the header
    begins on. There is a warning for each field to be written otherwise, or ``fault`` where what is wrong is none of
    ``type_``'s; the last one names the fields that were taken. Never raises.
    """
    values: dict[str, Any] = {}
    notices: list[Notice] = []
    for field in _fields(header, type_.__struct_fields__, first_line):
        try:
            value = getattr(load_checked("\n".join(field.rows), type_, file, field.line), field.name)
        except InputError as problem:
            value = plain_text(field.value) if _in_one_line(field) else None
            notices.append(_to_mend(field, value, problem.notice))
        if value is not None:
            values[field.name] = value
    *others, last = notices or [fault]
    used = f"These fields were used: {', '.join(values)}." if values else "No field of this header was used."
    last = msgspec.structs.replace(last, remedy=f"{last.remedy} {used}" if last.remedy else used)
    return type_(**values), tuple(msgspec.structs.replace(n, level="warning") for n in (*others, last))


def plain_text(value: str) -> str | None:
    """What is meant by a ``value`` that stands without quotation marks, or with wrong ones, as text; None if none is.

    Quotation marks around the whole and a remark behind it (``# …``) go.
    """
    value = _REMARK.split(value, maxsplit=1)[0].strip()
    if not value or len(value) > _LONGEST or _CONTROL.search(value):
        return None
    if value.startswith(_MORE_THAN_TEXT) and not _LABEL.match(value):
        return None
    return _without_marks(value) or None


def quoted(value: str) -> str:
    """``value`` as YAML that is beyond doubt."""
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"'{doubled}'"
    return f'"{value}"'


def _without_marks(value: str) -> str:
    """``value`` without the quotation marks that are meant to hold the whole of it.

    In ``'The mayor's house'`` the first is, in ``"Flood" and "fire"`` it is not. One ``"`` that never closes is a
    slip; one ``'`` may be an apostrophe (``'Tis the season: …``).
    """
    mark = value[0]
    if mark not in "\"'":
        return value
    if not value.endswith(mark) or len(value) == 1:
        return value[1:].strip() if mark == '"' and value.count(mark) == 1 else value
    second = value.index(mark, 1)
    closes = second < len(value) - 1 and not value[second - 1].isspace() and not value[second + 1].isalnum()
    return value if closes else value[1:-1].strip()


def _fields(header: str, known: Sequence[str], first_line: int) -> Iterator[_Field]:
    """The ``known`` fields that stand once in the header, each with the lines that belong to it."""
    rows = textwrap.dedent(header).split("\n")
    begins = [n for n, row in enumerate(rows) if row.strip() and not row.startswith(_GOES_ON)]
    found = []
    for start, end in itertools.pairwise([*begins, len(rows)]):
        match = _FIELD.match(rows[start])
        if match and match["name"] in known:
            line = first_line + start
            found.append(_Field(name=match["name"], value=match["value"], rows=tuple(rows[start:end]), line=line))
    times = Counter(field.name for field in found)
    return (field for field in found if times[field.name] == 1)


def _in_one_line(field: _Field) -> bool:
    return all(not row.strip() or row.startswith("#") for row in field.rows[1:])


def _to_mend(field: _Field, text: str | None, problem: Notice) -> Notice:
    if text is None:
        return msgspec.structs.replace(problem, remedy=f"The field {field.name!r} was not used.")
    return msgspec.structs.replace(problem, line=field.line, remedy=f"Write it so: {field.name}: {quoted(text)}")
