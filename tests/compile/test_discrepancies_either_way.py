"""What cannot both be so of one thing, told in nearly the same words, and what only looks so."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus
from briefgen.compile.discrepancies.comparisons.either_way import compare_either_way
from briefgen.model import BriefSource, Source, SourceMeta


def told(*bodies: str, days: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """Rule and verdict of each comparison of what articles of one day tell in two ways."""
    metas = [
        SourceMeta(id=f"s{n}", path=f"s{n}.txt", published=f"2031-03-{days[n] if days else 5:02}")
        for n, _ in enumerate(bodies)
    ]
    annotations = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, bodies, strict=True)]
    sources = [BriefSource(id=meta.id, path=meta.path, published=meta.published) for meta in metas]
    return [(f.rule, f.verdict) for f in compare_either_way(Corpus(annotations, sources, ()))]


OPPOSED = [("told-otherwise", "conflict")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The council of Tirella approved the new lock for the canal on Monday.",
            "The council of Tirella rejected the new lock for the canal on Monday.",
            OPPOSED,
        ),
        (
            "The talks of the bargemen with the lock keepers succeeded on Monday.",
            "The talks of the bargemen with the lock keepers fell apart on Monday.",
            OPPOSED,
        ),
        (
            "A jury in Orlem convicted the lock keeper Pia Varn of arson.",
            "A jury in Orlem acquitted the lock keeper Pia Varn of arson.",
            OPPOSED,
        ),
        # of two days
        (
            "The council of Tirella approved the new lock for the canal on Monday.",
            "The council of Tirella rejected the new lock for the canal on Tuesday.",
            [],
        ),
        # what may come, and what is done both in one day
        (
            "The council of Tirella approved the new lock for the canal on Monday.",
            "The council of Tirella may reject the new lock for the canal on Monday.",
            [],
        ),
        (
            "The barge with the organ arrived at the new lock on Monday.",
            "The barge with the organ left the new lock on Monday.",
            [],
        ),
        # both in one clause
        (
            "The council of Tirella rejected, then approved the new lock for the canal on Monday.",
            "The council of Tirella approved the new lock for the canal on Monday.",
            [],
        ),
    ],
)
def test_deeds_of_which_only_one_was_done(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert told(one, other) == expected


def test_a_source_that_tells_both_is_in_no_conflict_with_itself() -> None:
    one = "The council of Tirella approved the new lock for the canal."
    assert told(f"{one} {one.replace('approved', 'rejected')}", one) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bell at the lock was legal, a court said.", "The bell at the lock was illegal, a court said."),
        ("The barge was drifting north past the weir.", "The barge was drifting south past the weir."),
        ("The keeper rang the bell before the weir broke.", "The keeper rang the bell after the weir broke."),
        ("The cook hid on the second deck of the barge.", "The cook hid on the fourth deck of the barge."),
        ("The keeper left in a red van after the flood.", "The keeper left in a white van after the flood."),
        ("The man found at the weir was a baker.", "The man found at the weir was a dentist."),
        ("The man found at the weir was Greek.", "The man found at the weir was Turkish."),
        ("Captain Pia Varn closed the weir at night.", "Colonel Pia Varn closed the weir at night."),
        ("The lock keeper was shot by soldiers.", "The lock keeper was shot by rebels."),
    ],
)
def test_words_of_which_one_at_most_is_true(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == OPPOSED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another one, of which it may be true as well
        ("The second barge sank near the weir.", "The fourth barge sank near the weir."),
        ("A baker was found dead near the weir.", "A dentist was found dead near the weir."),
        ("The flood killed a baker near the weir.", "The flood killed a dentist near the weir."),
        ("Greek divers searched the weir.", "Turkish divers searched the weir."),
        ("Captain Varn closed the weir at night.", "Colonel Olm closed the weir at night."),
        ("Soldiers spoke of the flood at the weir.", "Rebels spoke of the flood at the weir."),
        # and something else beside
        ("The keeper rang the bell before the weir broke.", "The keeper rang his daughter after the weir broke."),
        ("The cook hid on the second deck of the barge.", "The cook slept on the fourth deck of a tug."),
        # what may be, and what is denied
        ("The bell at the lock may be legal, he said.", "The bell at the lock may be illegal, he said."),
        ("The bell at the lock was not legal, he said.", "The bell at the lock was illegal, he said."),
    ],
)
def test_words_of_two_things(one: str, other: str) -> None:
    assert told(one, other) == []


def test_of_two_days_nothing_is_in_conflict() -> None:
    assert told("The lock of Orlem was full of mud.", "The lock of Orlem was empty.", days=(5, 6)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Farmers did not block the mountain road with burning tyres.",
        "Farmers never blocked the mountain road with burning tyres.",
        "Farmers refused to block the mountain road with burning tyres.",
    ],
)
def test_that_it_was_not_done(other: str) -> None:
    assert told("Farmers blocked the mountain road with burning tyres.", other) == OPPOSED


def test_what_is_to_come_and_not_to_come() -> None:
    one = "Farmers will block the mountain road with burning tyres."
    assert told(one, one.replace("will", "will not")) == OPPOSED
    assert told(one, one.replace("will block", "did not block")) == []
    assert told(one, one.replace("will", "may not")) == []


def test_a_verb_is_known_in_a_past_without_an_ending() -> None:
    assert told("The keeper knew the drowned cook.", "The keeper did not know the drowned cook.") == OPPOSED


@pytest.mark.parametrize(
    "other",
    [
        "Farmers blocked the mountain road with tyres that did not roll.",
        "Farmers were asked not to block the mountain road with burning tyres.",
        "Farmers have not yet blocked the mountain road with burning tyres.",
        "Farmers blocked not only the mountain road with burning tyres.",
    ],
)
def test_what_else_is_denied(other: str) -> None:
    assert told("Farmers blocked the mountain road with burning tyres.", other) == []


def test_that_it_is_done_and_not_done_is_shown_once_and_nothing_agrees() -> None:
    one = "Farmers blocked the mountain road with burning tyres on Monday."
    rows = compared_in_a_brief(one, one.replace("blocked", "did not block"))
    assert [d.verdict for d in rows if "block" in d.question] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Guards opened the toll gate to carts on Monday.", "Guards closed the toll gate to carts on Monday."),
        ("The barge arrived at the quay of Olm on Monday.", "The barge left the quay of Olm on Monday."),
    ],
)
def test_of_deeds_that_may_both_be_done_nothing_agrees(one: str, other: str) -> None:
    assert [d.verdict for d in compared_in_a_brief(one, other) if d.verdict in ("agree", "conflict")] == []
    assert [d.kind for d in compared_in_a_brief(one, one.replace("Guards", "The guards")) if d.verdict == "agree"]
