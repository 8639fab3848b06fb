"""Given what the timeline has as one happening, its days conflict only where each is surely that of it."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus
from briefgen.compile.discrepancies.days.happenings import with_happenings
from briefgen.model import Evidence, Happening, Source, SourceMeta


def verdicts(*articles: str) -> list[str]:
    """The verdicts on the day of a happening that each of the articles tells, and nothing else."""
    found = [annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt"), body=a)) for n, a in enumerate(articles)]
    evidence = tuple(Evidence(source=f"s{n}", start=0, end=len(a), text=a) for n, a in enumerate(articles))
    happening = Happening(id="h", date="2027-05-03", headline="vote", kind="event", evidence=evidence, voices=2)
    return [f.verdict for f in with_happenings(Corpus(found, (), ()), [happening], [])]


_ONE = "Weavers of the Olm guild held their vote on 3 May 2027 in a barn."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The vote of the Olm guild of weavers was held on 5 May 2027 in a barn.", ["conflict"]),
        # each of the days may be that of something else
        ("The Olm guild of weavers held a vote on 5 May 2027 in a barn, and meets on 9 May 2027.", []),
        # another town
        ("Weavers of the Olm guild in Tromso held their vote on 5 May 2027 in a barn.", ["conflict"]),
    ],
)
def test_days_of_one_happening(other: str, told: list[str]) -> None:
    assert verdicts(_ONE, other) == told


def test_votes_of_two_towns_have_two_days() -> None:
    one = "Weavers of the Olm guild in Bergen held their vote on 3 May 2027 in a barn."
    assert not verdicts(one, "Weavers of the Olm guild in Tromso held their vote on 5 May 2027 in a barn.")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("A baker whose oven burned twice won the race of the hill clubs in 1987.", []),
        ("The weavers, who lost, recall how the Olm guild held its vote in a barn in 1987.", ["agree"]),
    ],
)
def test_in_a_year_more_than_a_deed_must_be_told_alike(other: str, told: list[str]) -> None:
    one = "Weavers of the Olm guild won their case and held a vote in a barn in 1987."
    assert verdicts(one, other) == told
