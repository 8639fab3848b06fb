"""Which clauses tell alike, which only go together, and which are set side by side not at all.

Asked of this comparison alone: in a brief, one that asks more plainly takes the place of its rows.
"""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus
from briefgen.compile.discrepancies.comparisons.told import compare_telling
from briefgen.model import BriefSource, Source, SourceMeta


def told(*bodies: str) -> list[tuple[str, str]]:
    """Rule and verdict of each comparison of what articles of one day tell alike."""
    metas = [SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2031-03-05") for n, _ in enumerate(bodies)]
    annotations = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, bodies, strict=True)]
    sources = [BriefSource(id=meta.id, path=meta.path, published=meta.published) for meta in metas]
    return [(f.rule, f.verdict) for f in compare_telling(Corpus(annotations, sources, ()))]


AGREE, GO_TOGETHER = [("told-alike", "agree")], [("told-alike", "compatible")]
BELL = "The keeper had rung the lighthouse bell by hand through the fog."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (BELL, "Through the thick fog the bell of the lighthouse was rung by hand.", AGREE),
        # what may have come about, how it was done, and how many or how often, tell more than one of them does
        (BELL, "Through the thick fog the bell of the lighthouse may have been rung by hand.", GO_TOGETHER),
        (BELL, "Through the thick fog the bell of the lighthouse was rung slowly by hand.", GO_TOGETHER),
        (
            "A keeper rang the lighthouse bell by hand through the fog.",
            "Two keepers were ringing the bell of the lighthouse by hand in thick fog.",
            GO_TOGETHER,
        ),
        (
            "The keeper had rung the lighthouse bell 12 times through the fog.",
            "Through the thick fog the bell of the lighthouse was rung 15 times.",
            GO_TOGETHER,
        ),
        (
            "The keeper had rung lighthouse bell 12 by hand through the fog.",
            "Through the thick fog lighthouse bell 15 was rung by hand.",
            GO_TOGETHER,
        ),
    ],
)
def test_the_same_and_more_of_the_same(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert told(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # others than the first tells of, elsewhere, and long ago
        (
            "The keeper Ola Brandt had rung the lighthouse bell by hand through the fog.",
            "Through the thick fog Pia Varn was ringing the bell of the lighthouse by hand.",
        ),
        (
            "The keeper had rung the lighthouse bell by hand through the fog near Orlem.",
            "Through the thick fog near Tirella the bell of the lighthouse was rung by hand.",
        ),
        (BELL, "Thirty years ago the bell of the lighthouse was rung by hand through thick fog."),
        # one undoes what the other tells
        (
            "Guards arrested the keeper of the lighthouse over the bell on the pier.",
            "Guards released the keeper of the lighthouse over the bell on the pier.",
        ),
        # nobody tells anything
        (
            "Ola Brandt, the keeper of the old lighthouse bell in the fog.",
            "Beside him the old keeper of the bell of the lighthouse in fog.",
        ),
        # most of what one of them tells is something else
        (
            "The keeper rang the lighthouse bell.",
            "The keeper rang the lighthouse bell in fog above the nets of the timber port with its sheds behind tall "
            "chimneys of brick near a row of rusty cranes.",
        ),
    ],
)
def test_what_is_not_told_alike(one: str, other: str) -> None:
    assert told(one, other) == []


def test_one_voice_tells_nothing_alike() -> None:
    assert told(f"{BELL} Through the thick fog the bell of the lighthouse was rung by hand.", "It rained.") == []


def test_what_is_denied_is_not_told_alike() -> None:
    one = "Farmers blocked the mountain road with burning tyres."
    assert told(one, one.replace("blocked", "did not block")) == []


def test_opposite_deeds_are_not_told_alike() -> None:
    one = "The council of Tirella approved the new lock for the canal on Monday."
    assert told(one, one.replace("approved", "rejected")) == []


def test_a_deputy_is_another() -> None:
    one = "The mayor of Tirella closed the mountain road with a chain."
    assert told(one, one.replace("mayor", "deputy mayor")) == GO_TOGETHER


def test_not_only_is_no_negation() -> None:
    other = "Farmers blocked not only the mountain road with burning tyres."
    assert told("Farmers blocked the mountain road with burning tyres.", other) == AGREE


def test_found_dead_and_found_alive_do_not_agree() -> None:
    one = "Divers said that the lock keeper Pia Varn was found dead below the weir."
    assert told(one, one.replace("dead", "alive")) == []


def test_arrested_and_on_the_run_do_not_agree() -> None:
    one = "Divers said that the lock keeper Pia Varn had surrendered below the weir in Tirella."
    assert told(one, one.replace("had surrendered", "was tracked down")) == []
