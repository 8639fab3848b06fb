"""Aircraft, weapons, ships and other machines that a text names by type, call sign or name.

Known types are looked up (`types`), others told by how their designation is made (`patterns`), ships by what the text
says of them (`ships`). Words for a kind of machine alone (a drone, a bomber) are no mention.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.annotate.equipment.makers import find_by_maker
from briefgen.annotate.equipment.numbered_ships import find_numbered_ships
from briefgen.annotate.equipment.patterns import find_patterns, find_registrations
from briefgen.annotate.equipment.ships import find_ships
from briefgen.annotate.equipment.tokens import split_runs
from briefgen.annotate.equipment.told import find_told
from briefgen.annotate.equipment.types import find_types
from briefgen.lexicon.equipment import equipment_types
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import EquipmentKind, EquipmentMention

__all__ = ["find_equipment"]


# Between a designation and the popular name: "(V)3/B ", "/B ", or nothing but a space.
_VERSION = re.compile(r"(?:\(V\)\d{0,2})?(?:/[A-Z])? ")


class _Candidate(NamedTuple):
    start: int
    end: int
    designation: str
    kind: EquipmentKind
    rule: str


def find_equipment(body: str, terms: Terms = NO_TERMS) -> tuple[EquipmentMention, ...]:
    """The machines that ``body`` names by type, call sign or name.

    ``designation`` is the lexicon's name of the type, the ship's name, or the designation as the text gives it.
    """
    runs = split_runs(body)
    types = ((f, f.name.type) for f in find_types(runs, terms))
    known = [_Candidate(f.start, f.end, type_.designation, type_.kind, f.rule) for f, type_ in types]
    ships = [_Candidate(s.start, s.end, s.name, "ship", s.rule) for s in find_ships(body, runs)]
    ships += [_Candidate(s.start, s.end, s.name, "ship", "ship:numbered") for s in find_numbered_ships(body)]
    patterns = [_Candidate(*p) for p in (*find_patterns(body), *find_told(body))]
    found = _joined(body, _without_overlaps([*ships, *known, *patterns]))
    by_maker = map(_Candidate._make, find_by_maker(body, (c.designation for c in found)))
    found = _without_overlaps([*found, *by_maker])
    return tuple(
        EquipmentMention.cut(body, c.start, c.end, designation=c.designation, kind=c.kind, rule=c.rule)
        for c in _with_registrations(body, found)
    )


def _without_overlaps(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Of what overlaps the longest, and of equals the first given; in order of the text."""
    kept: list[_Candidate] = []
    last_end = -1
    for candidate in sorted(candidates, key=lambda c: (c.start, c.start - c.end)):
        if candidate.start >= last_end:
            kept.append(candidate)
            last_end = candidate.end
        elif candidate.end - candidate.start > kept[-1].end - kept[-1].start:
            kept[-1] = candidate
            last_end = candidate.end
    return kept


def _joined(body: str, found: list[_Candidate]) -> list[_Candidate]:
    """``found`` with the popular name behind a weapon's designation made one with it: "GBU-31(V)3/B JDAM"."""
    out: list[_Candidate] = []
    for candidate in found:
        last = out[-1] if out else None
        if (
            last is not None
            and candidate.kind == last.kind in ("bomb", "missile")
            and _VERSION.fullmatch(body, last.end, candidate.start)
            and body[candidate.start : candidate.end].isalpha()
            and any(map(str.isdigit, last.designation))
        ):
            out[-1] = last._replace(end=candidate.end)
        else:
            out.append(candidate)
    return out


def _with_registrations(body: str, found: list[_Candidate]) -> list[_Candidate]:
    """``found`` and the registrations, each with the designation of the aircraft that stands last before it.

    Fighters bear none, where the article names other aircraft. Where it names none, a registration alone tells of no
    type.
    """
    aircraft = [c for c in found if c.kind == "aircraft"]
    aircraft = [c for c in aircraft if not _is_fighter(c.designation)] or aircraft
    if not aircraft:
        return found
    ends = [c.end for c in aircraft]
    starts = [c.start for c in found]
    added: dict[int, _Candidate] = {}
    for start, end in find_registrations(body):
        last = bisect_left(starts, end) - 1
        if last >= 0 and found[last].end > start:
            continue
        # The first aircraft of the article, where none stands before.
        nearest = aircraft[max(0, bisect_right(ends, start) - 1)]
        added.setdefault(start, _Candidate(start, end, nearest.designation, "aircraft", "registration"))
    return sorted([*found, *added.values()])


def _is_fighter(designation: str) -> bool:
    known = equipment_types().get(designation)
    return known is not None and "fighter" in known.role
