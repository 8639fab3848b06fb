"""Which states the words of a text point to, adjectives too: "Danish ships" points to Denmark, and names no actor."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator

from briefgen.lexicon.countries import countries

_WORD = re.compile(r"(?:[A-Z]\.){2,6}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def nations(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Where ``text[start:end]`` names a state, its people or its capital, and which state; the longest form wins."""
    end = len(text) if end is None else end
    places = _places(text)
    at = bisect.bisect_left(places, start)
    # A word that is cut through may become another one; else there is nothing to look for, as in most clauses.
    if (at == len(places) or places[at] >= end) and not _cut(text, start) and not _cut(text, end):
        return
    words = list(_WORD.finditer(text, start, end))
    n = 0
    while n < len(words):
        for form, state in _beginning_with(words[n].group()):
            if tuple(_plain(w.group()) for w in words[n : n + len(form)]) == form:
                n += len(form) - 1
                yield words[n - len(form) + 1].start(), words[n].end(), state
                break
        n += 1


@functools.lru_cache(maxsize=8)
def _places(text: str) -> list[int]:
    """Where the words of a text stand that begin some form: it is asked of each of its clauses."""
    return [m.start() for m in _WORD.finditer(text) if _beginning_with(m.group())]


def _cut(text: str, at: int) -> bool:
    """Whether an offset may lie within a word."""
    return 0 < at < len(text) and _inner(text[at - 1]) and _inner(text[at])


def _inner(character: str) -> bool:
    return character.isalnum() or character in "-’'."


@functools.lru_cache(maxsize=20_000)
def _beginning_with(word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The forms that begin with a word, as words, and their states; none for a word written small."""
    return _table().get(_plain(word), ()) if word[0].isupper() else ()


@functools.cache
def _table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The forms, as words, and their states, by the first word; the longest first."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for country in countries().countries:
        for form in (country.name, *country.forms, *country.people, *country.capital):
            words = tuple(_plain(m.group()) for m in _WORD.finditer(form.removeprefix("the ").removeprefix("The ")))
            if words:
                table.setdefault(words[0], {}).setdefault(words, country.name)
    return {first: tuple(sorted(forms.items(), key=lambda f: -len(f[0]))) for first, forms in table.items()}


def _plain(word: str) -> str:
    # "U.S." and "US", "Peru’s" and "Peru"; the case counts, for "Polish" is one and "polish" is none.
    return word.replace(".", "").replace("’", "'").removesuffix("'s")
