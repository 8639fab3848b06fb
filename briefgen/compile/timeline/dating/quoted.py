"""The day of a statement that its source does not date, where another source dates the same quoted words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.statements import SAID_ON_THE_DAY
from briefgen.model import Annotations

# So many words in a row are hardly quoted twice by chance.
_RUN = 6
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 2000


def dated_by_quotation(found: Sequence[Candidate], by_id: Mapping[str, Annotations]) -> list[Candidate]:
    """The candidates, those statements moved to their day that were only taken to be of the day of the news."""
    statements = [(n, c) for n, c in enumerate(found) if c.kind == "statement"]
    runs = {n: _runs(c, by_id[c.source]) for n, c in statements if c.rule == SAID_ON_THE_DAY}
    asked = frozenset().union(*runs.values())
    given: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for _, c in statements:
        if c.rule != SAID_ON_THE_DAY and len(c.date) == len("2019-05-08"):
            for run in _runs(c, by_id[c.source]) & asked:
                given[run].add(c.date)
    moved = list(found)
    for n, own in runs.items():
        dates = {date for run in own & given.keys() for date in given[run]}
        if len(dates) == 1:
            moved[n] = on_day(found[n], *dates)
    return moved


def on_day(candidate: Candidate, date: str) -> Candidate:
    """A candidate with another date."""
    terms = {t for t in candidate.terms if t[0] != "="} | {f"={date[:10]}", f"={date[:7]}"}
    return msgspec.structs.replace(candidate, date=date, terms=frozenset(terms))


def _runs(candidate: Candidate, annotations: Annotations) -> set[tuple[str, ...]]:
    """The runs of words of a statement that stands in quotation marks, or is a post as a whole."""
    text = annotations.text[candidate.start : min(candidate.end, candidate.start + _LONGEST)]
    words = [w.lower() for w in _WORD.findall(text)]
    return set(zip(*(words[n:] for n in range(_RUN)), strict=False))
