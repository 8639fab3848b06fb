"""Which states the words of a text point to, adjectives too: "Danish ships" points to Denmark, and names no actor."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from briefgen.lexicon.countries import countries

_WORD = re.compile(r"(?:[A-Z]\.){2,6}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONGEST = 5


def nations(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Where ``text[start:end]`` names a state, its people or its capital, and which state; the longest form wins."""
    table = _table()
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, start, len(text) if end is None else end)]
    n = 0
    while n < len(words):
        a = words[n][0]
        if text[a].isupper():
            for length in range(min(_LONGEST, len(words) - n), 0, -1):
                b = words[n + length - 1][1]
                if b - a > 60:
                    continue
                form = _plain(text[a:b])
                state = table.get(form)
                if state:
                    yield a, b, state
                    n += length - 1
                    break
        n += 1


@functools.cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for country in countries().countries:
        for form in (country.name, *country.forms, *country.people, *country.capital):
            table.setdefault(_plain(form), country.name)
    return table


def _plain(form: str) -> str:
    # "the Bahamas" and "The Bahamas", "U.S." and "US"; the case counts, for "Polish" is one and "polish" is none.
    plain = form.replace(".", "").replace("’", "'")
    plain = plain.removesuffix("'s")
    return plain[4:] if plain[:4].lower() == "the " else plain
