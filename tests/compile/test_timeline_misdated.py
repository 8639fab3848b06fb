"""One happening that sources date differently is one entry, and its dates are a difference among the sources."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Brief, Source, SourceMeta


def brief_of(*bodies: str) -> Brief:
    found = [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-03-06"), body=body))
        for n, body in enumerate(bodies)
    ]
    return compile_brief(found, "Made up")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A fire at the Korda textile mill killed 41 workers on Monday.",
            "The blaze at the Korda textile mill on Sunday killed 41 workers, police said.",
        ),
        (
            "The ferry Estrela sank off Viana on Monday with 80 people aboard.",
            "The ferry Estrela sank off the port of Viana on Saturday. It had 80 people aboard.",
        ),
    ],
)
def test_one_entry_and_a_conflict_of_dates(one: str, other: str) -> None:
    brief = brief_of(one, other)
    assert [h.voices for h in brief.timeline] == [2]
    conflicts = [d for d in brief.discrepancies if d.kind == "date" and d.verdict == "conflict"]
    assert len(conflicts) == 1
    assert len(conflicts[0].positions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # What can happen on one day can happen again on the next.
        (
            "Delegations of Norland and Sudria held talks in Vell on Monday.",
            "Delegations of Norland and Sudria held a second round of talks in Vell on Tuesday.",
        ),
        ("Shells hit the market of Vell on Monday.", "Shells hit the market of Vell on Tuesday."),
        # One source has both days.
        (
            "A fire burned at the Korda textile mill on Sunday. A fire burned at the Korda textile mill on Monday.",
            "A fire burned at the Korda textile mill on Monday.",
        ),
        ("The ferry Estrela sank off Viana on Monday.", "The trawler Maresol sank off Porto Novo on Sunday."),
    ],
)
def test_two_entries(one: str, other: str) -> None:
    assert len(brief_of(one, other).timeline) == 2
