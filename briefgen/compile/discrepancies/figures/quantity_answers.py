"""What the quantities of the sources may answer: what each measures or counts, and how much that comes to."""

from __future__ import annotations

import functools
import math
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.figures.measures import (
    dimension,
    in_celsius,
    is_currency,
    is_temperature,
    iso_duration,
    known_units,
)
from briefgen.compile.discrepancies.figures.other_things import is_percentage, percent_block
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.telling.supposed import is_supposed
from briefgen.compile.discrepancies.verdicts import Extent, extent
from briefgen.compile.discrepancies.words import lexicon, terms_of
from briefgen.model import QuantityMention

_VAGUE = re.compile(r"P(X[YMWD]|TX[HM])")
_UNITS = {"XY": "years", "XM": "months", "XW": "weeks", "XD": "days", "TXH": "hours", "TXM": "minutes"}
_FOR = re.compile(r"\bfor (?:many |several )?$")
MAGNITUDE = "magnitude"
"""The block of how strong an earthquake was."""

TEMPERATURE = "temperature"
"""The block of how hot or cold it is; a rise "by two degrees" is none."""

ROOM = "room"
"""The block of how many people there is room or leave for, which is never how many there are."""

# Right before a number: "authorised to carry 250", "a licence for 180 passengers".
_MAY_HOLD = re.compile(
    r"\b(?:licen[sc]e\w*|permitted|authori[sz]ed|cleared|certified|designed|built|allowed|has|had)\b[^.;]{0,30}?"
    r"\b(?:to (?:carry|hold|seat|take|accommodate)|for|(?:room|capacity|space) (?:for|of))\s$"
    r"|\bcapacity (?:of|for|is|was)(?: only| just| about| up to)?\s$"
    r"|\b(?:can|could) (?:carry|hold|seat|accommodate)\s$",
    re.IGNORECASE,
)
_LOOKED_BACK = 80
# "Hundreds" are no thousands.
_VAGUELY = re.compile(r"(?:many |several )?(?P<word>dozens|scores|hundreds|thousands)")
_LESS_THAN = {"dozens": 300.0, "scores": 400.0, "hundreds": 2_000.0, "thousands": 20_000.0}
_NEVER = re.compile(r"\b(?:never|did not|didn[’']t|could not|couldn[’']t) (?:\w+ ){1,2}$")
PEOPLE = frozenset({"#person", "#persons"})
_MEMBER = "member"
_MEMBERS_OF = re.compile(r" of (?:the|its|his|her|their|an?) (?P<what>[a-z][\w’'-]*)")


def quantity_answers(corpus: Corpus) -> tuple[Answer, ...]:
    """What each usable quantity of the sources may answer, in order of arrival."""
    return corpus.once(_quantity_answers)


def _quantity_answers(corpus: Corpus) -> tuple[Answer, ...]:
    def look(known: frozenset[str]) -> Iterator[tuple[Sentence, KeptAnswer]]:
        new = (source for source in corpus.sources if source not in known)
        return ((answer.sentence, to_keep(answer)) for source in new for answer in corpus.once(_Looked).of(source))

    found = corpus.last_time.found("quantities", KeptAnswer, look)
    return tuple(as_told(one, kept) for source, one in corpus.sources.items() for _, kept in found.get(source, ()))


def quantities_of(corpus: Corpus, source: str) -> tuple[Answer, ...]:
    """What the usable quantities of one source may answer."""
    return corpus.once(_Looked).of(source)


def quantities_told(corpus: Corpus, sentence: Sentence) -> list[Answer]:
    """What the usable quantities of one sentence may answer."""
    return corpus.once(_Looked).told(sentence)


class _Looked:
    """The quantities of the sources that were looked through."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._found: dict[str, tuple[Answer, ...]] = {}
        self._told: dict[str, dict[int, list[Answer]]] = {}

    def of(self, source: str) -> tuple[Answer, ...]:
        """What the quantities of a source may answer."""
        if source not in self._found:
            self._found[source] = tuple(quantities_in(self._corpus.sources[source]))
        return self._found[source]

    def told(self, sentence: Sentence) -> list[Answer]:
        """What the quantities of a sentence may answer."""
        known = self._told.get(sentence.source)
        if known is None:
            known = self._told[sentence.source] = defaultdict(list)
            for answer in self.of(sentence.source):
                known[answer.sentence.number].append(answer)
        return known[sentence.number]


def is_measured(source: OneSource, start: int) -> bool:
    """Whether the words at an offset measure something in feet, hours or per cent, and count nothing.

    "Two tons of flour" are flour.
    """
    return any(
        is_percentage(q.unit)
        or (q.rule.startswith("measure") and not source.annotations.text.startswith(" of ", q.end))
        for q in source.quantities_at(start)
    )


def quantities_in(source: OneSource) -> Iterator[Answer]:
    """What each usable quantity of one source may answer, then its vague lengths of time."""
    a = source.annotations
    for q in a.quantities:
        sentence = source.sentence_at(q.start)
        if sentence is None or q.end > sentence.end or not _usable(q):
            continue
        block, size = _block(q)
        if is_percentage(q.unit):
            block, size = percent_block(sentence, q.start, q.end, q.unit), 1.0
        things = _things(q, a.text)
        if q.unit == MAGNITUDE:
            block = MAGNITUDE
        before = a.text[max(0, q.start - _LOOKED_BACK) : q.start]
        if is_temperature(q.unit) and not before.endswith(" by "):
            block = TEMPERATURE
        if block == "count" and things & PEOPLE:
            if is_supposed(sentence):
                continue
            if _MAY_HOLD.search(before):
                block = ROOM
        # "never got above 8,000 feet"
        bound = "<=" if q.bound in (">", ">=") and _NEVER.search(before) else q.bound
        stated = extent(float(q.value), bound, None if q.high is None else float(q.high))
        vaguely = _VAGUELY.fullmatch(q.text.lower())
        if vaguely and block == "count":
            stated = Extent(stated.low, min(stated.high, _LESS_THAN[vaguely["word"]] - 1.0), stated.point)
        if size != 1.0:
            stated = Extent(stated.low * size, stated.high * size, stated.point * size)
        if block == TEMPERATURE:
            stated = Extent(*(in_celsius(x, q.unit) for x in (stated.low, stated.high, stated.point)))
        yield Answer(
            sentence=sentence,
            start=q.start,
            end=q.counted.end if q.counted and q.counted.start >= q.end else q.end,
            text=a.text[q.start : q.counted.end] if q.counted and 0 <= q.counted.start - q.end < 3 else q.text,
            block=block,
            same=f"{stated.point:.6g} {bound.replace('~', '=')} {'' if q.high is None else q.high}",
            value=f"{stated.point:.6g}",
            normalised=_normalised(q, block),
            counted=things,
            extent=stated,
            left_out=frozenset(terms_of(q.text)),
        )
    yield from _vague_lengths(source)


def _vague_lengths(source: OneSource) -> Iterator[Answer]:
    """ "for years", "for weeks": at least two of them."""
    for d in source.annotations.dates:
        unit = _VAGUE.fullmatch(d.value) if d.type == "DURATION" else None
        sentence = source.sentence_at(d.start) if unit else None
        if unit is None or sentence is None or d.end > sentence.end:
            continue
        long = _FOR.search(sentence.lower[: d.start - sentence.start])
        if long is None or d.text.casefold() != _UNITS[unit[1]]:
            continue
        size = known_units()[_UNITS[unit[1]].removesuffix("s")][1]
        yield Answer.cut(
            sentence,
            long.start(),
            d.end - sentence.start,
            block="duration",
            same=d.text.casefold(),
            value=d.text.casefold(),
            extent=Extent(2 * size, math.inf, 2 * size),
            left_out=frozenset(terms_of(d.text)),
        )


def _usable(q: QuantityMention) -> bool:
    return bool(q.unit) and math.isfinite(float(q.value)) and abs(float(q.value)) < 1e15


def _block(q: QuantityMention) -> tuple[str, float]:
    """What a quantity can be compared with, and the size of its unit in the base unit of that."""
    if is_currency(q.unit):
        return f"money {q.unit}", 1.0
    if q.unit.endswith(" of age"):
        found = dimension(q.unit.removesuffix(" of age"))
        return "age", found[1] if found else 1.0
    if q.rule.startswith("measure"):
        return dimension(q.unit) or ("count", 1.0)
    return (known_units().get(q.unit) if q.counted is None else None) or ("count", 1.0)


def _normalised(q: QuantityMention, block: str) -> str | None:
    value = f"{q.value:.12g}" if isinstance(q.value, float) else str(q.value)
    if block in ("duration", "age"):
        return iso_duration(float(q.value), q.unit.removesuffix(" of age"))
    sign = "" if q.bound == "=" else q.bound
    upto = "" if q.high is None else f"–{q.high:.12g}" if isinstance(q.high, float) else f"–{q.high}"
    return f"{sign}{value}{upto} {q.unit}"


def _things(q: QuantityMention, body: str) -> frozenset[str]:
    """What a quantity may count: its noun's terms; of people in general also any people.

    Members are of something: "nine crew members" are none of "ten members of the choir".
    """
    words = lexicon()
    of = _MEMBERS_OF.match(body, q.counted.end) if q.unit == _MEMBER and q.counted else None
    noun = f"{of['what'] if of else ''} {q.counted.text if q.counted else ''}"
    found = {t for w in re.findall(r"[^\W\d_]{3,}", f"{q.unit} {noun}") for t in terms_of(w)}
    if len(found) > 1:
        found.discard(_MEMBER)
    if q.unit in words.general_persons:
        found.add("#person")
    elif q.unit in words.persons or noun.casefold().endswith(_person_phrases()):
        found.add("#persons")
    return frozenset(found)


@functools.cache
def _person_phrases() -> tuple[str, ...]:
    """People named by more than one word ("crew members"): the unit of such a count is the last word alone."""
    return tuple(end for p in lexicon().persons if " " in p for end in (p, f"{p}s"))
