"""A sentence as its words, numbers and dates as letters: what the patterns of `asked_words` are read over."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.days.dated_answers import dated_answer
from briefgen.compile.discrepancies.figures.quantity_answers import quantities_in
from briefgen.compile.discrepancies.one_source import OneSource, Sentence
from briefgen.compile.discrepancies.verdicts import extent
from briefgen.lexicon.number_words import of_several
from briefgen.model import Bound

_OPENING = 60  # sentences
_TOKEN = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*|[,;:()—–\"“”]|[$€£¥%]")
_SPELLED = {**of_several(), "twenty": 20}
_BARE = re.compile(rf"(?<![\w.,:$€£¥-])(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_SPELLED)})(?![\w,.:%-]*\w)")
_WITHIN = re.compile(r"within ", re.IGNORECASE)
# What is said right before a number of how exact it is.
_BOUNDS: dict[str, Bound] = {
    "about": "~",
    "around": "~",
    "some": "~",
    "roughly": "~",
    "nearly": "~",
    "almost": "~",
    "close to": "~",
    "approximately": "~",
    "more than": ">",
    "over": ">",
    "at least": ">=",
    "fewer than": "<",
    "less than": "<",
    "under": "<",
    "up to": "<=",
    "at most": "<=",
}
_BOUND = re.compile(rf"\b(?P<bound>{'|'.join(_BOUNDS)}) $")
_MARKS = frozenset(',;:()—–"“”')
# "35,000-seat", "six-storey"
_COMPOUND = re.compile(
    r"(?:\d[\d,.]*|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?=-[a-z]{4,})", re.IGNORECASE
)


_DIGIT = re.compile(
    r"\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+dred|\w+sands?|dozens?|scores|several|half|quarter)\b"
    # days and months
    r"|\b(?:\w{2,6}day|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)


class PlainWords(NamedTuple):
    """A sentence as its words, each followed by a space, numbers and dates as letters; and what stands for each."""

    text: str
    at: tuple[int, ...]
    answers: tuple[Answer | None, ...]


def numbered_sentences(source: OneSource) -> Iterator[tuple[Sentence, PlainWords]]:
    """The sentences of one source with numbers or dates, as their words."""
    numbers: dict[int, list[Answer]] = defaultdict(list)
    for a in quantities_in(source):
        numbers[a.sentence.number].append(a)
    ends = {q.start: q.end for q in source.annotations.quantities}
    for sentence in source.sentences:
        if sentence.told and sentence.number < _OPENING and _DIGIT.search(sentence.lower):
            found = [(*_number_at(a, ends.get(a.start, a.end)), a, "N") for a in numbers[sentence.number]]
            found += [(a.start - sentence.start, a.end - sentence.start, a, "D") for a in _dates(source, sentence)]
            yield sentence, _plain(sentence, sorted(found, key=lambda f: (f[0], f[3])))


def _number_at(answer: Answer, mention: int) -> tuple[int, int]:
    """Where in its sentence the words of a number stand, without those of what it counts ("35,000-seat").

    ``mention`` is where the words of its mention end.
    """
    start = answer.start - answer.sentence.start
    text = answer.sentence.text[start : mention - answer.sentence.start]
    part = _COMPOUND.match(text) if answer.block in ("count", "room") else None
    within = _WITHIN.match(text) if answer.block == "duration" else None
    return start + (within.end() if within else 0), start + (part.end() if part else len(text))


def _dates(source: OneSource, sentence: Sentence) -> Iterator[Answer]:
    """The days, months and years that a sentence names."""
    for d in source.dates_within(sentence):
        covered = days_of(d.value, d.text) if d.type == "DATE" else None
        if covered is not None and d.end <= sentence.end:
            yield dated_answer(sentence, d, covered, "date")


def _plain(sentence: Sentence, found: list[tuple[int, int, Answer, str]]) -> PlainWords:
    """The words of a sentence, with the letters of what is found at some offsets into it."""
    words: list[tuple[str, Answer | None]] = []
    after = 0
    for start, end, answer, letter in found:
        if start >= after and _is_in_brackets(sentence, after, start, end):
            after = end + 1  # "40 feet (12 meters) high" is told as "40 feet high"
        elif start >= after:
            words += _words_between(sentence, after, start)
            words.append((letter, answer))
            after = end
    words += _words_between(sentence, after, len(sentence.lower))
    text = "".join([f"{word} " for word, _ in words])
    *at, _ = itertools.accumulate((len(word) + 1 for word, _ in words), initial=1)
    return PlainWords(f" {text}", tuple(at), tuple(answer for _, answer in words))


def _is_in_brackets(sentence: Sentence, before: int, start: int, end: int) -> bool:
    """Whether a number stands alone in brackets right behind the one that ends at ``before``: in another unit."""
    return before > 0 and sentence.lower[before:start] == " (" and sentence.lower.startswith(")", end)


def _words_between(sentence: Sentence, first: int, last: int) -> Iterator[tuple[str, Answer | None]]:
    """The words and marks between two offsets into a sentence, a bare number as its letter and what it answers."""
    passed = first
    for m in _TOKEN.finditer(sentence.lower, first, last):
        if m.start() < passed:
            continue
        bare = _BARE.match(sentence.lower, m.start(), last)
        if bare:
            yield "N", _bare(sentence, bare)
            passed = bare.end()
        else:
            yield "," if m.group() in _MARKS else m.group(), None


def _bare(sentence: Sentence, m: re.Match[str]) -> Answer:
    """A number of which nothing beside it tells what it counts: "holds 40,000"."""
    value = float(_SPELLED.get(m.group()) or m.group().replace(",", ""))
    before = _BOUND.search(sentence.lower[: m.start()])
    bound = _BOUNDS[before["bound"]] if before else "="
    return Answer.cut(
        sentence,
        before.start() if before else m.start(),
        m.end(),
        block="count",
        same=f"{value:.6g} =",
        value=f"{value:.6g}",
        normalised=f"{value:.12g}",
        extent=extent(value, bound),
    )
