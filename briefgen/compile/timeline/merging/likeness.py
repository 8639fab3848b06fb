"""How alike two clauses are: by names, words, kinds of happening, who acts, numbers, and how rare their date is.

A word that half of the clauses have says little, and so does the day of the news; a date that only these two have says
much. Two clauses that reach `ENOUGH` are probably one happening.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

import msgspec

from briefgen.compile.predicates import predicates
from briefgen.compile.rough_counts import about
from briefgen.compile.timeline.candidate import LIVE, NEXT_HOUR, THEN, Candidate
from briefgen.compile.timeline.merging.group import HAPPENED
from briefgen.model import ActorKind

# What each kind of sharing weighs; found by hand on a few events, after what a logistic regression made of them.
_WORDS = 1.8
_NAMES = 1.2
_KINDS = 1.2
_OVERALL = 1.4
_RARE_DATE = 0.75
_SAME_SUBJECT = 1.2
_SAME_SPEAKER = 1.8
_SAME_MAIN_KIND = 0.8
_OTHER_MAIN_KIND = -0.6
_ONCE_ON_A_DAY = 1.2
_DAY = len("2019-05-08")
_OTHER_EVENT = -0.8
# Of one day, told at noon and told at four: two things, be they alike.
_HOURS_APART = 1.5
_OTHER_OCCASION = -12.0
_ONLY_NAMES = -2.5
_ONLY_KINDS = -1.0
_EXACT_DATE = -1.0
_COARSER_DATE = -0.7
STATEMENT_AND_EVENT = -2.4
_OTHER_NUMBERS = -0.4
_SAME_SOURCE = -0.9
PLANNED_AND_DONE = -3.0
_OTHER_PERSONS = -1.0
_OTHER_PAIR = -5.0
# What two do together: with another it is another happening.
_BETWEEN_TWO = frozenset({"~meet", "~call", "~marry"})

_NO_ORDINALS = frozenset({"#since"})

ENOUGH = 2.1
NEVER = -10.0
# Of two that have no word and no kind of happening in common: about what all the rest amounts to.
UNLIKE = -1.5
# Among fewer candidates than this, what all of them share still says something.
_FEWEST = 30
LARGE = 2_000
"""Among so many candidates a term weighs the same until many more of them have it."""

# A date that no more of them give is rare: it says much.
_FEW = 3
# Weights are whole numbers, so that a sum over a set is the same in any order.
_UNIT = 1_000_000


# gc=False here and below: see `briefgen.model.Span`.
class Part(msgspec.Struct, frozen=True, gc=False):
    """Some of a candidate's terms, and what they weigh together."""

    terms: frozenset[str]
    weight: int


class Profile(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A candidate with its terms sorted out and weighed, for comparing it to many."""

    candidate: Candidate
    words: Part
    names: Part
    kinds: Part
    all: Part
    told: frozenset[str]
    persons: frozenset[str]
    numbers: frozenset[str]
    ordinals: frozenset[str]
    date_weight: int
    rare: bool
    apart: bool


class Weigher:
    """Weighs terms by how few of the candidates have them, and compares candidates.

    ``kinds`` tells what kind of actor an id stands for; ``apart`` are the sources that tell of another event. Beside
    those ``found`` it weighs those that ``another`` does.
    """

    def __init__(
        self,
        found: Sequence[Candidate],
        kinds: Mapping[str, ActorKind],
        apart: frozenset[str] = frozenset(),
        another: Weigher | None = None,
    ) -> None:
        self._counts: Counter[str] = Counter(another._counts if another else ())
        self._counts.update(chain.from_iterable([c.terms for c in found]))
        self._size: int = len(found) + (another._size if another else 0)
        size = max(self._size, _FEWEST)
        counted: Callable[[int], float] = about if size >= LARGE else float
        self._weight = {t: round(_UNIT * math.log(1 + counted(size) / counted(n))) for t, n in self._counts.items()}
        self._kinds = kinds
        self._apart = apart
        self._once = predicates().once | predicates().once_a_person

    def profile(self, candidate: Candidate) -> Profile:
        """The candidate, weighed."""
        plain: list[str] = []
        marked: dict[str, list[str]] = {"@": [], "~": [], "=": [], "#": []}
        for term in candidate.terms:
            marked.get(term[0], plain).append(term)
        words, names, kinds = map(self._part, (plain, marked["@"], marked["~"]))
        return Profile(
            candidate=candidate,
            words=words,
            names=names,
            kinds=kinds,
            all=self._part(candidate.terms),
            told=words.terms | kinds.terms,
            persons=frozenset([t for t in names.terms if self._kinds.get(t[1:]) == "person"]),
            numbers=frozenset([t for t in plain if t[0].isdigit()]),
            ordinals=frozenset(marked["#"]) - _NO_ORDINALS,
            date_weight=self._weight[f"={candidate.date[:10]}"],
            rare=self._counts[f"={candidate.date[:10]}"] <= _FEW,
            apart=candidate.source in self._apart,
        )

    def follows_from(self, some: Sequence[Candidate]) -> object:
        """All beside the candidates themselves that how alike some of them are follows from, as plain data."""
        terms = sorted(frozenset().union(*(c.terms for c in some)))
        acting = sorted({a for c in some for a in (c.subject, c.speaker) if a is not None})
        return (
            [(t, self._weight[t], self._counts[t] <= _FEW, self._kinds.get(t[1:])) for t in terms],
            [(a, self._kinds.get(a), a in self._kinds) for a in acting],
            [c.source in self._apart for c in some],
        )

    def weight(self, term: str) -> int:
        """What a term weighs."""
        return self._weight[term]

    def _part(self, terms: Iterable[str]) -> Part:
        return Part(frozenset(terms), sum(map(self._weight.__getitem__, terms)))

    def likeness(self, one: Profile, two: Profile) -> float:
        """How alike two candidates are."""
        a, b = one.candidate, two.candidate
        if a.source == b.source and a.start < b.end and b.start < a.end and a.date != b.date:
            return NEVER
        if a.source == b.source and (a.rule == b.rule == LIVE or THEN in (a.rule, b.rule)):
            return UNLIKE  # two entries of one live report, and what "also" happened, are two things
        if NEXT_HOUR in (a.rule, b.rule) and not ("T" in a.date and "T" in b.date):
            return UNLIKE  # the last of several is not what an article calls by its day
        if one.told.isdisjoint(two.told) and not a.kind == b.kind == "statement":
            return UNLIKE
        if one.ordinals and two.ordinals and _of_other_rank(one.ordinals, two.ordinals):
            return UNLIKE  # a third body is not the second
        if a.kind == b.kind == "statement" and self._speak_apart(a, b):
            return UNLIKE
        if a.kind in HAPPENED and b.kind in HAPPENED and hours_apart(a.date, b.date) > _HOURS_APART:
            return UNLIKE
        words = names = kinds = shared = 0
        for term in one.all.terms & two.all.terms:
            weight, mark = self._weight[term], term[0]
            shared += weight
            if mark == "@":
                names += weight
            elif mark == "~":
                kinds += weight
            elif mark not in "=#":
                words += weight
        score = _WORDS * _overlap(words, one.words, two.words) + _KINDS * _overlap(kinds, one.kinds, two.kinds)
        score += _NAMES * _overlap(names, one.names, two.names)
        score += _OVERALL * shared / (one.all.weight + two.all.weight - shared)
        if a.date[:10] == b.date[:10]:
            score += _EXACT_DATE + _RARE_DATE * one.date_weight / _UNIT
        elif a.date[:7] == b.date[:7]:
            score += _COARSER_DATE
        score += self._by_kind(a, b, bool(words or kinds))
        # What one source tells twice of a rare day, with but its kind in common, is two things: "opened", "resumed".
        telling = one.rare and two.rare and a.source != b.source and not self._act_apart(a, b)
        if not words and not names and not telling:
            score += _ONLY_KINDS
        if one.persons - two.persons and two.persons - one.persons:
            score += _OTHER_PERSONS
            if len(one.persons) > 1 < len(two.persons) and one.kinds.terms & two.kinds.terms & _BETWEEN_TWO:
                score += _OTHER_PAIR
        if one.numbers and two.numbers and not one.numbers & two.numbers:
            score += _OTHER_NUMBERS
        if one.apart != two.apart:
            score += _OTHER_EVENT
        return score + (_SAME_SOURCE if a.source == b.source else 0)

    def _by_kind(self, a: Candidate, b: Candidate, shares_words: bool) -> float:
        """What their kinds, speakers and subjects say."""
        score = PLANNED_AND_DONE if (a.kind == "scheduled") != (b.kind == "scheduled") else 0.0
        if a.kind == b.kind == "statement":
            # What people say on one day is much alike: it is about the same things. Who says it tells them apart.
            if a.occasion and b.occasion and a.occasion != b.occasion:
                return score + _OTHER_OCCASION
            # One source that tells of a month twice tells of two statements of it.
            apart = a.source == b.source and len(a.date) < len("2019-05-08")
            if a.speaker and a.speaker == b.speaker and not apart and (shares_words or a.source != b.source):
                return score + _SAME_SPEAKER
            return score + (0 if shares_words else _ONLY_NAMES)
        if "statement" in (a.kind, b.kind):
            score += STATEMENT_AND_EVENT
        if a.subject and a.subject == b.subject and a.kind != "statement" != b.kind:
            score += _SAME_SUBJECT
        if not shares_words:
            score += _ONLY_NAMES
        if a.main and b.main:
            score += _SAME_MAIN_KIND if a.main & b.main else _OTHER_MAIN_KIND
            one_day = len(a.date) >= _DAY and a.date[:_DAY] == b.date[:_DAY]
            if one_day and a.source != b.source and a.main & b.main & self._once:
                score += _ONCE_ON_A_DAY  # two ships may sink on a day, but seldom do in one event
        return score

    def _act_apart(self, a: Candidate, b: Candidate) -> bool:
        """Whether one is known to act and another is said to."""
        return (
            bool(a.subject and b.subject)
            and a.subject != b.subject
            and not {a.subject, b.subject}.isdisjoint(self._kinds)
        )

    def _speak_apart(self, a: Candidate, b: Candidate) -> bool:
        """Whether two different persons speak, or two different bodies; a person may speak for a body that is named.

        "The council condemned the raid" and "The president condemned the raid" are two statements, where each opens.
        """
        one, two = a.speaker, b.speaker
        if one is None or two is None or one == two:
            return False
        if self._kinds.get(one) == self._kinds.get(two):
            return True
        opening = a.actors[:1] == (a.subject,) == (one,) and b.actors[:1] == (b.subject,) == (two,)
        return opening and f"@{one}" not in b.terms and f"@{two}" not in a.terms


def hours_apart(one: str, other: str) -> float:
    """How many hours lie between two dates; 0 where one of them has no time of day."""
    if "T" not in one or "T" not in other or one[:_DAY] != other[:_DAY]:
        return 0.0
    return abs(_hour(one) - _hour(other))


def _hour(date: str) -> float:
    return int(date[_DAY + 1 : _DAY + 3]) + int(date[_DAY + 4 : _DAY + 6] or 0) / 60


def _of_other_rank(one: frozenset[str], two: frozenset[str]) -> bool:
    return any(m != n and m.split()[1] == n.split()[1] for m in one for n in two)


def _overlap(shared: int, one: Part, two: Part) -> float:
    """The weight of what two share, by that of the lesser one; 0 where one has none."""
    least = min(one.weight, two.weight)
    return shared / least if least else 0.0
