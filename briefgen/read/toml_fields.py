"""TOML front matter, between two lines of three plus signs, as some site generators have it: the plain fields of it.

What an article states about itself are texts, days and lists of names, each in a line of its own. Tables and values
over several lines are other programs' business, and read over.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

# https://toml.io/en/v1.0.0; front matter stands before any text.
FRONT_MATTER = re.compile(r"\s*\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"[ \t]*(?P<mark>[\"']?)(?P<name>[A-Za-z_-]{1,40})(?P=mark)[ \t]*=[ \t]*(?P<value>\S.*)")
_LITERAL = re.compile(r"'(?P<text>[^']*)'[ \t]*(?:#.*)?")
_QUOTED = re.compile(r"(?P<text>\"(?:[^\"\\]|\\.)*\")[ \t]*(?:#.*)?")
_LIST = re.compile(r"\[(?P<items>[^\[\]]*)\][ \t]*(?:#.*)?")
_ITEM = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_BARE = re.compile(r"[\w:.+ -]+?(?=[ \t]*(?:#|\Z))")


def toml_fields(toml: str) -> tuple[dict[str, Any], tuple[int, ...]]:
    """The fields before the first table, by their names in lower case; and the lines (from 0) that are no TOML."""
    found: dict[str, Any] = {}
    wrong = []
    for number, row in enumerate(toml.split("\n")):
        if row.lstrip().startswith("["):
            break
        field = _FIELD.fullmatch(row)
        if field is None:
            if row.strip() and not row.lstrip().startswith("#") and not _goes_on(row):
                wrong.append(number)
            continue
        value = _value(field["value"].strip())
        if value is not None:
            found.setdefault(field["name"].lower(), value)
        elif not field["value"].startswith(("[", "{", '"""', "'''")):
            wrong.append(number)
    return found, tuple(wrong)


def _goes_on(row: str) -> bool:
    """Whether a row belongs to a list or a text that began above."""
    return row.lstrip().startswith(("]", '"', "'", "}"))


def _value(written: str) -> str | list[str] | None:
    if written.startswith(('"""', "'''")):
        return None
    single = _text(written)
    if single is not None:
        return single
    several = _LIST.fullmatch(written)
    if several:
        texts = [_text(item[0]) for item in _ITEM.finditer(several["items"])]
        return [text for text in texts if text]
    bare = _BARE.match(written)
    return bare[0] if bare and written[0] not in "\"'[{" else None


def _text(written: str) -> str | None:
    literal = _LITERAL.fullmatch(written)
    if literal:
        return literal["text"]
    quoted = _QUOTED.fullmatch(written)
    try:
        return msgspec.json.decode(quoted["text"], type=str) if quoted else None
    except msgspec.DecodeError:
        return None
