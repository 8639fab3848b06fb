"""The questions that news of any event answers in numbers, and the patterns that find their answers.

A pattern of the lexicons ``asked`` and ``asked_by_kind`` is read over the words of a sentence (see `plain_words`). Only
the questions of which a sentence has a word that its answers need are tried.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefgen.lexicon import load_lexicon

_GAPS = {"*": r"(?:(?![NDT#,] )\S+ ){0,5}?", "+": r"(?:(?![NDT#,] )\S+ ){0,2}?"}
_CUE = 4  # letters


_TIMES = 12.0  # as many: "two houses" and "2,000 houses" are of two things


class AskedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``asked`` or ``asked_by_kind``; see there."""

    words: dict[str, tuple[str, ...]]
    questions: tuple[AskedQuestion, ...]


class AskedQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question of the lexicon, with the ways in which its answers are told."""

    ask: str
    of: str
    told: tuple[str, ...]
    alike: bool = False
    ever: bool = False
    rises: bool = False
    part: bool = False
    people: bool = False
    whose: bool = False
    broad: bool = False
    stages: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    within: float = _TIMES
    opening: int = 60


@functools.cache
def asked_words() -> AskedWords:
    """The lexicons, read once."""
    general, by_kind = (load_lexicon(name, AskedWords) for name in ("asked", "asked_by_kind"))
    return AskedWords(general.words | by_kind.words, general.questions + by_kind.questions)


@functools.cache
def first_asked() -> tuple[int, ...]:
    """For each question the number of the first that asks the same, of the same kind of number."""
    first: dict[tuple[str, str], int] = {}
    return tuple(first.setdefault((q.ask, q.of), n) for n, q in enumerate(asked_words().questions))


@functools.lru_cache(maxsize=2_000)
def asked_pattern(question: int, ways: tuple[int, ...]) -> re.Pattern[str]:
    """What finds the answers of a question that are told in some of its ways, in the words of a sentence."""
    told = asked_words().questions[question].told
    return re.compile("|".join(f"(?:{_pattern(told[n], n)})" for n in ways))


def _pattern(told: str, n: int) -> str:
    """One way of telling an answer as a pattern; what is asked for is its group ``asked`` with a number."""
    asked = "D" if "N" not in told.split(" ") else "N"
    out = "(?<= )"
    for token in told.split(" "):
        word = token.removesuffix("?")
        if word == asked:
            part = f"(?P<asked{n}>{asked}) "
        elif word in _GAPS:
            part = _GAPS[word]
        elif word == "#":
            part = "N "
        else:
            part = f"(?:{'|'.join(_alternatives(word))}) "
        out += f"(?:{part})?" if token != word else part
    return out


def _alternatives(token: str) -> Iterator[str]:
    for word in token.split("|"):
        if word.startswith("{"):
            yield from (re.escape(known).replace("\\ ", " ") for known in asked_words().words[word[1:-1]])
        else:
            yield re.escape(word.removesuffix("~").replace("_", " ")).replace("\\ ", " ") + (
                r"\S*" if word.endswith("~") else ""
            )


def tried(text: str) -> list[tuple[int, tuple[int, ...]]]:
    """The questions of which the words of a sentence may hold an answer, and the ways that it may be told in.

    Both are numbers.
    """
    starts = {word[:_CUE] for word in text.split(" ")}
    ways = {
        (way.question, way.number)
        for start in starts
        for way in _cues().get(start, ())
        if not any(map(starts.isdisjoint, way.needs))
    }
    return [(n, tuple(way for _, way in found)) for n, found in itertools.groupby(sorted(ways), key=lambda w: w[0])]


class _Way(NamedTuple):
    """A way of telling the answer to a question, and how words begin of each of which there must be one beside."""

    question: int
    number: int
    needs: tuple[frozenset[str], ...]


@functools.cache
def _cues() -> dict[str, tuple[_Way, ...]]:
    """The ways of telling an answer, by how one of their words begins."""
    found: dict[str, list[_Way]] = defaultdict(list)
    for n, question in enumerate(asked_words().questions):
        for number, told in enumerate(question.told):
            needed = _needed(told)
            rarest = min(needed, key=lambda s: (-min(map(len, s)), len(s), sorted(s)))
            others = tuple(sorted((s for s in needed if s is not rarest), key=len))
            for start in rarest:
                found[start].append(_Way(n, number, others))
    return {start: tuple(ways) for start, ways in found.items()}


def _needed(told: str) -> list[frozenset[str]]:
    """How words begin, or letters stand, of each of which there must be one where an answer is told so."""
    tokens = told.split(" ")
    words = [t for t in tokens if t not in ("*", "+", "#", "N", "D", ",") and not t.endswith("?")]
    starts = [frozenset(max(a.replace("\\", "").split(" "), key=len)[:_CUE] for a in _alternatives(t)) for t in words]
    return [*starts, frozenset(["N" if "N" in tokens else "D"])]
