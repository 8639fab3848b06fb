"""Articles of the first and the last day that there is make a brief, as those of any other day do."""

from __future__ import annotations

import pytest

from briefgen import annotate, compile_brief
from briefgen.model import Source, SourceMeta

TOLD = (
    "The ferry sank on Monday. Divers searched the wreck over the weekend. Two hours later the harbour was closed.\n"
    "A storm had hit the coast at 11:40 p.m. on Sunday, and two hours later the pier broke.\n"
    "The inquiry opens on Thursday this week; last week the owner, Ilse Brandvik, called a meeting for Friday.\n"
    "“It is over,” she said late last night. It closed early on Saturday, hours after midnight.\n"
)


@pytest.mark.parametrize("day", [f"0001-01-{n:02}" for n in range(1, 8)] + [f"9999-12-{n}" for n in range(25, 32)])
def test_a_brief_of_the_ends_of_the_calendar(day: str) -> None:
    metas = [SourceMeta(id=i, path=f"{i}.txt", published=day, published_basis="stated") for i in ("a", "b", "c")]
    bodies = [TOLD, "\n".join(reversed(TOLD.split("\n"))), TOLD.replace("Monday", "Wednesday")]
    found = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, bodies, strict=True)]
    assert len(compile_brief(found, "Ferry").sources) == 3
