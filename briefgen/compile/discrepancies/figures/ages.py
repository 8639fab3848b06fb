"""Whose age it is: ages that stand right beside one name answer one question, however unlike the rest is."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from briefgen.compile.actors.offices import noun_of
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.figures.measures import known_units
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.kept.by_key import KnownOfOthers
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import NameMention

_AGE_BEHIND = re.compile(r"(?:,|,? \(|, who is| is| was|, aged|, who was|(?:,| is| was) an?)? ?")
_GROUPS = 8  # of the ages of one person, told in unlike words
_YEAR = 365.25  # days
_SOON = 0.05  # of a year: a birthday hardly lies between two articles of one fortnight
_THE_AGED = re.compile(r"\b[Tt]he $")
_ALONE = re.compile(
    r"\d+-year-old(?:[,.]| (?:said|says|told|added|was|is|has|had|will|who|also|now|never|did|resigned)\b)"
)
_THE = 4  # characters
_THE_CALLED = re.compile(r"[Tt]he (?P<age>\d+)-year-old (?P<calling>[a-z][\w-]+)")
_HE_IS = re.compile(r"\b(?:he|she) (?:is|was) $")
_AGE_BEFORE = re.compile(r"\d+-year-old (?:[a-z][\w-]+ ){0,3}")


def of_one_person(corpus: Corpus, groups: Sequence[Group]) -> list[tuple[int, int]]:
    """The pairs of groups, by number, whose ages stand right beside one name: "Ada Lind, 61", "Ada Lind (61)"."""
    having: dict[str, list[int]] = defaultdict(list)
    pairs = []
    for i, group in enumerate(groups):
        for a in group.answers if group.answers[0].block == "age" else ():
            person = _aged(corpus, a)
            party = corpus.party(a.sentence.source, person) if person is not None else _by_calling(corpus, a)
            known = having[party] if party is not None else [i]
            if i not in known:
                pairs += [(j, i) for j in known[:_GROUPS] if not groups[j].sentences & group.sentences]
                known.append(i)
    return pairs


def may_have_aged(corpus: Corpus, positions: Sequence[Sequence[Answer]]) -> bool:
    """Whether ages differ as they do where months lie between the articles: 49, and 50 in the next year's."""
    seconds = known_units()["year"][1]
    told = []
    for a in (a for p in positions for a in p):
        day = days_of(corpus.published[a.sentence.source] or "")
        if day is None or a.extent is None or not a.extent.exact:
            return False
        told.append((day.point / _YEAR, a.extent.point / seconds))
    return all(
        later[1] == earlier[1] or (0 < later[1] - earlier[1] < later[0] - earlier[0] + 1 - _SOON)
        for earlier, later in itertools.combinations(sorted(told), 2)
    )


def _aged(corpus: Corpus, age: Answer) -> NameMention | None:
    """Whose name stands right before an age, or right behind it."""
    source, start, sentence = age.sentence.source, age.start, age.sentence
    named = [m for m in corpus.names_within(source, sentence.start, sentence.end) if m.kind == "person"]
    before = [m for m in named if m.end <= start][-1:]
    if before and _AGE_BEHIND.fullmatch(sentence.text, before[0].end - sentence.start, start - sentence.start):
        return before[0]
    behind = [m for m in named if m.start > start][:1]
    if behind and _AGE_BEFORE.fullmatch(sentence.text, start - sentence.start, behind[0].start - sentence.start):
        return behind[0]
    if _HE_IS.search(sentence.lower[: start - sentence.start]):
        return named[0] if before else _first_named_before(corpus, age)
    told = sentence.text
    alone = _THE_AGED.search(told[: start - sentence.start]) and _ALONE.match(told, start - sentence.start)
    return _spoken_of(corpus, age) if alone else None


def _by_calling(corpus: Corpus, age: Answer) -> str | None:
    """Who is meant by "the 48-year-old brewer", where just one person of all sources is called a brewer."""
    called = _THE_CALLED.search(age.sentence.text, max(0, age.start - age.sentence.start - _THE))
    if called is None or called.start("age") != age.start - age.sentence.start:
        return None
    persons = corpus.once(_callings).get(noun_of(called["calling"]), frozenset())
    return next(iter(persons)) if len(persons) == 1 else None


def known_callings(corpus: Corpus) -> KnownOfOthers:
    """Who is of each calling, all of other sources that `of_one_person` goes by: it concerns those who ask by it."""
    asked = corpus.of_sources("callings of ages", frozenset[str | None], _asked_in)
    known = corpus.once(_callings)
    return KnownOfOthers(
        {calling or "": sorted(known[calling]) for calling in frozenset().union(*asked.values()) & known.keys()},
        lambda source, changed: any((calling or "") in changed for calling in asked[source.id]),
    )


def _asked_in(source: OneSource) -> frozenset[str | None]:
    """The callings by which a source may tell ages: "the 48-year-old brewer"."""
    return frozenset(noun_of(m["calling"]) for s in source.sentences for m in _THE_CALLED.finditer(s.text))


def _callings(corpus: Corpus) -> dict[str | None, frozenset[str]]:
    """The persons of each calling, which is the noun of their title or apposition: "a brewer from Olm"."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for told in corpus.of_sources("callings", tuple[tuple[str | None, str], ...], _callings_in).values():
        for calling, person in told:
            found[calling].add(person)
    return {calling: frozenset(persons) for calling, persons in found.items()}


def _callings_in(source: OneSource) -> tuple[tuple[str | None, str], ...]:
    """The callings that a source tells, each with a person."""
    told = ((m.role, source.party(m)) for m in source.names if m.kind == "person")
    return tuple(dict.fromkeys((noun_of(role.text), person) for role, person in told if role is not None))


def _first_named_before(corpus: Corpus, age: Answer) -> NameMention | None:
    """Who is meant by "he was 47": who is named first in the sentence before."""
    before = corpus.before(age.sentence)
    named = corpus.names_within(age.sentence.source, before.start, before.end) if before else []
    return next((m for m in named if m.kind == "person"), None)


def _spoken_of(corpus: Corpus, age: Answer) -> NameMention | None:
    """Who is meant by "the 53-year-old": who is named last before it, in its sentence or right before that."""
    before = corpus.before(age.sentence)
    first = before.start if before else age.sentence.start
    named = corpus.names_within(age.sentence.source, first, age.start)
    return next((m for m in reversed(named) if m.kind == "person"), None)
