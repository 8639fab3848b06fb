"""Brings together the clauses that tell of one happening, within a source and across.

Two clauses are one happening where their dates can be one date and they share enough: names, words, the kind of
happening, who acts, numbers. A word that half of the clauses have says little, and so does the day of the news; a date
that only these two have says much. Average linkage: a clause joins a happening that it resembles as a whole, so that
no chain of half-likenesses makes one entry of a week.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefgen.compile.timeline.candidates import Candidate
from briefgen.compile.timeline.edtf import days
from briefgen.model import ActorKind

# What each kind of sharing weighs; found by hand on a few events, after what a logistic regression made of them.
_WORDS = 1.8
_NAMES = 1.2
_KINDS = 1.2
_OVERALL = 1.4
_RARE_DATE = 0.75
_SAME_SUBJECT = 1.2
_SAME_SPEAKER = 2.2
_SAME_MAIN_KIND = 0.8
_OTHER_MAIN_KIND = -0.6
_OTHER_EVENT = -0.4
_OTHER_SPEAKER = -2.5
_ONLY_NAMES = -2.5
_EXACT_DATE = -1.0
_COARSER_DATE = -0.7
_STATEMENT_AND_EVENT = -1.2
_OTHER_NUMBERS = -0.4
_SAME_SOURCE = -0.9
_PLANNED_AND_DONE = -3.0
_OTHER_PERSONS = -1.0

_ENOUGH = 2.1
_ENOUGH_ON_AVERAGE = 0.8
_NEVER = -10.0
# Among fewer candidates than this, what all of them share still says something.
_FEWEST = 30


def merge(
    found: Sequence[Candidate], kinds: Mapping[str, ActorKind], apart: frozenset[str] = frozenset()
) -> list[list[Candidate]]:
    """The happenings: lists of the candidates that tell of each. The order of ``found`` does not matter.

    ``kinds`` tells what kind of actor an id stands for; ``apart`` are the sources that tell of another event.
    """
    ordered = sorted(found, key=lambda c: (c.order, c.start, c.end, c.date))
    weight = weights(ordered)
    alike = {(a, b): likeness(ordered[a], ordered[b], weight, kinds) for a, b in _meeting(ordered)}
    for a, b in alike:
        if (ordered[a].source in apart) != (ordered[b].source in apart):
            alike[a, b] += _OTHER_EVENT
    cluster_of = list(range(len(ordered)))
    members = {n: [n] for n in cluster_of}
    for (a, b), score in sorted(alike.items(), key=lambda pair: (-pair[1], pair[0])):
        if score < _ENOUGH:
            break
        one, two = sorted((cluster_of[a], cluster_of[b]))
        if one == two or _average(members[one], members[two], alike) < _ENOUGH_ON_AVERAGE:
            continue
        for n in members[two]:
            cluster_of[n] = one
        members[one] += members.pop(two)
    return [[ordered[n] for n in sorted(m)] for m in members.values()]


def _average(one: list[int], two: list[int], alike: dict[tuple[int, int], float]) -> float:
    scores = [alike.get((min(a, b), max(a, b)), _NEVER) for a in one for b in two]
    return sum(scores) / len(scores)


def _meeting(ordered: list[Candidate]) -> list[tuple[int, int]]:
    """The pairs whose dates may be one: what the one covers and what the other covers overlap."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for n, c in enumerate(ordered):
        for year in {int(c.date[:4]), int(c.date.split("/")[-1][:4])}:
            by_year[year].append(n)
    pairs = {(a, b) for group in by_year.values() for i, a in enumerate(group) for b in group[i + 1 :]}
    covered = [days(c.date) for c in ordered]
    return [(a, b) for a, b in sorted(pairs) if _overlap(covered[a], covered[b])]


def _overlap(one: tuple[int, int] | None, two: tuple[int, int] | None) -> bool:
    return one is not None and two is not None and one[0] <= two[1] and two[0] <= one[1]


def weights(ordered: Sequence[Candidate]) -> dict[str, float]:
    """What each term weighs: the more, the fewer candidates have it."""
    counts = Counter(t for c in ordered for t in c.terms)
    size = max(len(ordered), _FEWEST)
    return {t: math.log(1 + size / n) for t, n in counts.items()}


def likeness(a: Candidate, b: Candidate, weight: Mapping[str, float], kinds: Mapping[str, ActorKind]) -> float:
    """How alike two candidates are; from `_ENOUGH` on they are probably one happening."""
    if a.source == b.source and a.start < b.end and b.start < a.end and a.date != b.date:
        return _NEVER
    score = _WORDS * _overlap_of(a, b, weight, _is_word)
    score += _NAMES * _overlap_of(a, b, weight, _is_name)
    score += _KINDS * _overlap_of(a, b, weight, _is_kind)
    score += _OVERALL * _sum(a.terms & b.terms, weight) / _sum(a.terms | b.terms, weight)
    if a.date[:10] == b.date[:10]:
        score += _EXACT_DATE + _RARE_DATE * weight[f"={a.date[:10]}"]
    elif a.date[:7] == b.date[:7]:
        score += _COARSER_DATE
    if (a.kind == "statement") != (b.kind == "statement"):
        score += _STATEMENT_AND_EVENT
    shares_words = any(_is_word(t) or _is_kind(t) for t in a.terms & b.terms)
    if a.kind == b.kind == "statement":
        # What people say on one day is much alike: it is about the same things. Who says it tells them apart.
        if _speak_apart(a, b, kinds):
            score += _OTHER_SPEAKER
        elif a.speaker and a.speaker == b.speaker and (shares_words or a.source != b.source):
            score += _SAME_SPEAKER
        elif not shares_words:
            score += _ONLY_NAMES
    else:
        if a.subject and a.subject == b.subject:
            score += _SAME_SUBJECT
        if not shares_words:
            score += _ONLY_NAMES
        if a.main and b.main:
            score += _SAME_MAIN_KIND if a.main & b.main else _OTHER_MAIN_KIND
    if (a.kind == "scheduled") != (b.kind == "scheduled"):
        score += _PLANNED_AND_DONE
    persons = _persons(a, kinds), _persons(b, kinds)
    if persons[0] - persons[1] and persons[1] - persons[0]:
        score += _OTHER_PERSONS
    numbers = _numbers(a), _numbers(b)
    if all(numbers) and not numbers[0] & numbers[1]:
        score += _OTHER_NUMBERS
    return score + (_SAME_SOURCE if a.source == b.source else 0)


def _speak_apart(a: Candidate, b: Candidate, kinds: Mapping[str, ActorKind]) -> bool:
    """Whether two different persons speak, or two different bodies; a person may speak for a body."""
    one, two = a.speaker, b.speaker
    if one is None or two is None or one == two:
        return False
    return kinds.get(one) == kinds.get(two) != "state"


def _overlap_of(a: Candidate, b: Candidate, weight: Mapping[str, float], of_kind: Callable[[str], bool]) -> float:
    """The weight of what two share of one kind of terms, by that of the lesser one's; 0 where one has none."""
    one, two = {t for t in a.terms if of_kind(t)}, {t for t in b.terms if of_kind(t)}
    least = min(_sum(one, weight), _sum(two, weight))
    return _sum(one & two, weight) / least if least else 0.0


def _sum(terms: Iterable[str], weight: Mapping[str, float]) -> float:
    # fsum is exact, so the order of a set, which the hash seed sets, does not matter.
    return math.fsum(weight[t] for t in terms)


def _is_word(term: str) -> bool:
    return term[0] not in "@~=#"


def _is_name(term: str) -> bool:
    return term[0] == "@"


def _is_kind(term: str) -> bool:
    return term[0] == "~"


def _persons(candidate: Candidate, kinds: Mapping[str, ActorKind]) -> set[str]:
    return {t for t in candidate.terms if t[0] == "@" and kinds.get(t[1:]) == "person"}


def _numbers(candidate: Candidate) -> set[str]:
    return {t for t in candidate.terms if t[0].isdigit()}
