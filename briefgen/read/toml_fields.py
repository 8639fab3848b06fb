"""TOML front matter, between two lines of three plus signs, as some site generators have it."""

from __future__ import annotations

import datetime
import re
import sys
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# https://toml.io/en/v1.0.0; front matter stands before any text.
FRONT_MATTER = re.compile(r"\s*\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_WHERE = re.compile(r"at line (?P<line>\d+)")
# Of what has more mistakes, or is longer, nothing is read behind them.
_MOST_MISTAKES = 10
_LONGEST = 50_000


def toml_fields(toml: str) -> tuple[dict[str, Any], tuple[int, ...]]:
    """The fields outside all tables, by their names in lower case, days as text; and the lines that are no TOML.

    Lines are counted from 0. A line with a mistake costs itself; what is opened and never closed, what is behind it.
    """
    rows = toml[:_LONGEST].split("\n")
    wrong: list[int] = []
    while len(wrong) < _MOST_MISTAKES:
        try:
            read = tomllib.loads("\n".join(rows))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            where = _WHERE.search(str(error))
            line = min(int(where["line"]) if where else len(rows), len(rows)) - 1
            # What is open at the end was opened above, but where is not told: the last line goes.
            while line and not rows[line]:
                line -= 1
            rows[line] = ""
            wrong.append(line)
        else:
            return {name.lower(): _plain(value) for name, value in read.items()}, tuple(sorted(wrong))
    return {}, tuple(sorted(wrong))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value
