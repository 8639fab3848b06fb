"""Which states the words of a text point to, adjectives too: "Danish ships" points to Denmark, and names no actor."""

from __future__ import annotations

import bisect
import functools
import re
import string
from collections.abc import Iterator
from itertools import islice

from briefgen.lexicon.countries import countries

_WORD = re.compile(r"(?:[A-Z]\.){2,6}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def nations(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Where ``text[start:end]`` names a state, its people or its capital, and which state; the longest form wins."""
    end = len(text) if end is None else end
    if _cut(text, start) or _cut(text, end):
        places = [start + at for at in _found(text[start:end])]  # a word that is cut through may become another one
    else:
        every = _places(text)
        places = every[bisect.bisect_left(every, start) : bisect.bisect_left(every, end)]
    after = start
    for at in places:
        if at < after:
            continue
        words = _WORD.finditer(text, at, end)
        first = next(words)
        forms = _beginning_with(first.group())
        behind = [first, *islice(words, len(forms[0][0]) - 1)]  # the first form is the longest
        for form, state in forms:
            if tuple(_plain(w.group()) for w in behind[: len(form)]) == form:
                after = behind[len(form) - 1].end()
                yield at, after, state
                break


@functools.lru_cache(maxsize=8)
def _places(text: str) -> list[int]:
    """What `_found` gives: it is asked of each clause of a text."""
    return _found(text)


def _found(text: str) -> list[int]:
    """Where the words of a text stand that begin some form."""
    return [m.start() for m in _capitalised().finditer(text) if _beginning_with(m.group())]


@functools.cache
def _capitalised() -> re.Pattern[str]:
    """Those of the words of `_WORD` that begin with a capital; of letters beyond A to Z only what begins a form."""
    first = "".join(sorted({*string.ascii_uppercase, *(word[0] for word in _table())}))
    # Behind its first letter: that no word was going on there, and then the rest of it.
    return re.compile(
        rf"[{first}](?<![^\W\d_].)(?<![^\W\d_][-’'].)"
        r"(?:(?<=[A-Z])\.(?:[A-Z]\.){1,5}|[^\W\d_]*(?:[-’'][^\W\d_]+)*)"
    )


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
