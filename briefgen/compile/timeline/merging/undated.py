"""Happenings that no source dates: found where independent voices tell the same one, or where an article leads with it.

A news report tells the news of its day in the past tense: "The mayor received the survivors" needs no "on Thursday".
One clause of the kind is often background without a date, so it only backs what is dated; two voices that report of
one day and tell it alike, one that opens with it, or one that another copied, make an entry of that day.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from briefgen.compile.timeline.candidate import LEAD, Candidate
from briefgen.compile.timeline.dating.quoted import on_day
from briefgen.compile.timeline.merging import clusters
from briefgen.compile.timeline.merging.joining import ASKED, backs
from briefgen.compile.timeline.merging.likeness import ENOUGH, Profile, Weigher
from briefgen.compile.timex import days
from briefgen.compile.voices import Voices

# A month has many happenings of a kind.
_FEW_DAYS = 7


def with_undated(
    groups: Sequence[list[Candidate]],
    undated: Sequence[Candidate],
    weigher: Weigher,
    voices: Voices,
) -> list[list[Candidate]]:
    """The happenings of ``groups`` with the undated clauses that tell of them, then those only told without a date."""
    ordered = sorted(undated, key=lambda c: (c.order, c.start))
    profiles = [weigher.profile(c) for c in ordered]
    alike = {(a, b): weigher.likeness(profiles[a], profiles[b]) for a, b in _pairs(ordered)}
    nearest = [0.0] * len(ordered)
    for (a, b), score in alike.items():
        nearest[a], nearest[b] = max(nearest[a], score), max(nearest[b], score)
    grown = [list(g) for g in groups]
    left = _attach(grown, profiles, nearest, weigher)
    place = {n: at for at, n in enumerate(left)}
    between = [(place[a], place[b], score) for (a, b), score in alike.items() if a in place and b in place]
    for members in clusters([1] * len(left), between):
        group = _of_first_day([ordered[left[n]] for n in sorted(members)])
        if voices.of(c.source for c in group) > 1 or _is_taken_over(group, groups):
            grown.append(group)
        elif any(c.rule == LEAD for c in group) and not any(_is_told(c, groups) for c in group):
            # One voice that names no day: probably the day of its news.
            grown.append([msgspec.structs.replace(c, date=f"{c.date}~") for c in group])
    return grown


def _of_first_day(group: list[Candidate]) -> list[Candidate]:
    """The clauses with the day of the first of them: who tells it the day after tells no other day."""
    first = min(c.date for c in group)
    return [c if c.date == first else on_day(c, first) for c in group]


def _is_taken_over(group: Sequence[Candidate], groups: Sequence[list[Candidate]]) -> bool:
    """Whether one text tells a deed that another took over from it: so much it was worth, whoever copied it."""
    if len({c.source for c in group}) < 2 or not any(c.main for c in group):
        return False
    return not any(_is_told(c, groups) for c in group)


def _is_told(lead: Candidate, groups: Sequence[list[Candidate]]) -> bool:
    """Whether what one voice opens with is of a kind that others date to that day or the one next to it.

    It is probably the same in other words: "A quarrel about a well has cost two lives".
    """
    kinds = {f"~{kind}" for kind in lead.main} or {t for t in lead.terms if t[0] == "~"}
    day = (days(lead.date) or (0, -1))[0]
    near = (g for g in groups if (span := days(g[0].date)) and span[0] - 1 <= day <= span[1] + 1 < span[0] + _FEW_DAYS)
    return any(not kinds.isdisjoint(c.terms) for group in near for c in group)


def _attach(
    groups: list[list[Candidate]], undated: Sequence[Profile], nearest: Sequence[float], weigher: Weigher
) -> list[int]:
    """Adds each undated clause to the dated happening it is most like; gives back the numbers of those like none.

    ``nearest`` is how like each is to another undated one: where that is more, it stays with that one. A source that
    dates a happening seldom tells it again without its day: what is like it there is something else.
    """
    first = [g[:ASKED] for g in groups]
    asked = functools.cache(lambda n: [weigher.profile(c) for c in first[n]])
    covered = [days(g[0].date) or (0, -1) for g in groups]
    sources = [{c.source for c in g} for g in groups]
    by_block: dict[str, set[int]] = defaultdict(set)
    for n, members in enumerate(first):
        for member in members:
            for block in _blocks(member):
                by_block[block].add(n)
    left = []
    for number, clause in enumerate(undated):
        day = (days(clause.candidate.date) or (0, -1))[0]
        near = sorted(set().union(*(by_block.get(b, ()) for b in _blocks(clause.candidate))))
        best, group = max(
            (
                (backs(clause, asked(n), weigher), -n)
                for n in near
                if covered[n][0] <= day <= covered[n][1] and clause.candidate.source not in sources[n]
            ),
            default=(0.0, 0),
        )
        if best >= max(ENOUGH, nearest[number]):
            groups[-group].append(clause.candidate)
        else:
            left.append(number)
    return left


def _pairs(ordered: Sequence[Candidate]) -> list[tuple[int, int]]:
    """The pairs worth comparing: of two sources and one day, with a kind of happening and a name in common.

    What an article opens with may be what another had the day before.
    """
    by_block: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, c in enumerate(ordered):
        for block in _blocks(c):
            by_block[(days(c.date) or (0, 0))[0], block].append(n)
    pairs = {(a, b) for group in by_block.values() for i, a in enumerate(group) for b in group[i + 1 :]}
    for (day, block), group in list(by_block.items()):
        behind = by_block.get((day + 1, block), ())
        pairs |= {(min(a, b), max(a, b)) for a in group for b in behind if LEAD in (ordered[a].rule, ordered[b].rule)}
    return sorted((a, b) for a, b in pairs if _two(ordered, a, b))


def _two(ordered: Sequence[Candidate], a: int, b: int) -> bool:
    return ordered[a].source != ordered[b].source


def _blocks(candidate: Candidate) -> tuple[str, ...]:
    """What clauses that may be one have in common: a kind of happening together with a name."""
    return _blocks_of(candidate.terms)


# It is asked of each clause several times.
@functools.lru_cache(maxsize=20_000)
def _blocks_of(terms: frozenset[str]) -> tuple[str, ...]:
    names = [t for t in terms if t[0] == "@"]
    kinds = [t for t in terms if t[0] == "~"]
    return tuple([kind + name for kind in kinds for name in names])
