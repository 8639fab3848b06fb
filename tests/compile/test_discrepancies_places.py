"""Given places named in unlike words, these are where it happened; and what a compound tells of a thing."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.comparisons.circumstances import _up_to_verb


def test_one_place_behind_unlike_words() -> None:
    found = compared(
        "Police questioned the crew of the trawler Olm in Bergen over the stolen cable.",
        "The stolen cable lay on deck when the trawler Olm sailed into Bergen, police said.",
        "In Tromso, the fish market opened late on Monday.",
    )
    (place,) = [d for d in found if d.kind == "place"]
    assert (place.verdict, len(place.positions), len(place.positions[0].evidence)) == ("agree", 1, 2)


def test_a_place_that_another_article_tells_to_be_one() -> None:
    found = compared(
        "Police boarded the trawler Olm Maiden when the crew returned to Varnsund on Friday.",
        "The trawler Olm Maiden is seen near the port of Varnsund, Norway. The ship lay in Varnsund for a week.",
    )
    places = [d for d in found if d.kind == "place"]
    assert [(d.verdict, sorted({e.source for p in d.positions for e in p.evidence})) for d in places] == [
        ("agree", ["s0", "s1"])
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "places"),
    [
        # another preposition stands before the phrase that tells the place
        (
            "Rescuers found the missing climber on the outskirts of Olmwald forest on Friday.",
            "The missing climber was found by a patrol of volunteers in the Olmwald forest.",
            "agree",
            ["on the outskirts of Olmwald forest"],
        ),
        (
            "The missing climber was found on the shore of Lake Varn.",
            "Rescuers found the missing climber in the Olmwald forest.",
            "compatible",
            ["in the Olmwald forest", "on the shore of Lake Varn"],
        ),
    ],
)
def test_places_of_one_deed(one: str, other: str, verdict: str, places: list[str]) -> None:
    (found,) = [d for d in compared(one, other) if d.kind == "place"]
    assert (found.verdict, sorted(p.value for p in found.positions)) == (verdict, places)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police questioned a trawler's crew in Bergen.", "The fish market in Bergen opened late."),
        # where an article was written
        ("BERGEN, Norway (AP) - Police questioned a crew.", "BERGEN, Norway - Police questioned a crew of four."),
    ],
)
def test_one_place_of_two_things(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "same-place"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "Police boarded a Panama-flagged trawler.",
            "The crew of the Panama-flagged vessel slept.",
            "Under what flag does the trawler sail?",
        ),
        ("The Oslo-based firm closed.", "An Oslo-based company was sold.", "Where is the firm based?"),
    ],
)
def test_what_a_compound_tells(one: str, other: str, question: str) -> None:
    assert [(d.question, d.verdict) for d in compared(one, other) if d.rule == "same-compound"] == [(question, "agree")]


def test_compounds_of_two_things() -> None:
    found = compared("The Oslo-based firm closed.", "A Bergen-based firm was sold.", "The Oslo-based choir sang.")
    assert not [d for d in found if d.rule == "same-compound"]


def test_a_place_ends_before_the_verb() -> None:
    one = "The miners who struck in Tamber seem to have agreed."
    found = compared(one, "The miners struck in Tamber over their pay.")
    assert [p.value for d in found if d.rule == "same-circumstance" for p in d.positions] == ["in Tamber"]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("Olm drew rebukes", "Olm"),
        ("municipal elections complained", "municipal elections"),
        ("Olm and wants him back", "Olm"),
        ("a hastily arranged meeting", "a hastily arranged meeting"),
        ("the town of Olm", "the town of Olm"),
    ],
)
def test_a_phrase_ends_before_the_verb_of_its_noun(words: str, end: str) -> None:
    assert _up_to_verb(words) == end


def test_a_deed_and_a_place_in_common_are_not_enough() -> None:
    found = compared("The union has backed a strike in Tamber over pay.", "A widow backed her nephew in Tamber.")
    assert [d.question for d in found if d.rule == "same-circumstance"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # somebody else
        (
            "Mara Lund mended sleds and skates of a club in Bergen.",
            "The sleds and skates of Ivo Brandt rust near Bergen.",
        ),
        # a noun is made with the name
        ("Olm line pilots lead over pay in Bergen polls.", "Olm line pilots slept over near Bergen on Monday."),
        # a list
        ("Olm line pilots struck in Bergen, Tamber and Varn over pay.", "Olm line pilots met over pay in Bergen."),
        # a verb stands between
        ("Olm line pilots hope to win Bergen over pay.", "Olm line pilots met over pay in Bergen."),
    ],
)
def test_at_one_place_other_things_are_done(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "same-place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Lund held a town hall meeting in Tamber.", "Ivo Brandt held a town hall meeting in Tamber."),
        ("The guild of weavers won applause in Tamber.", "The brewers of a guild won a feud in Tamber."),
    ],
)
def test_at_one_place_two_do_the_same(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "same-circumstance"]


def asked_where(*bodies: str) -> dict[str, tuple[str, ...]]:
    """Where things are by what `at_one_place` finds: questions, and the place of each."""
    found = [d for d in compared(*bodies) if d.rule == "thing-at-one-place"]
    return {d.question: tuple(p.value for p in d.positions) for d in found}


@pytest.mark.parametrize(
    ("one", "other", "question", "place"),
    [
        (
            "Rye was on every table at the yearly festival in Varnsund, and nobody spoke of it.",
            "Whoever wins, the millers will bury their quarrel before the festival in Varnsund next June.",
            "Where does the yearly festival take place?",
            "in Varnsund",
        ),
        (
            "The warden left his cellar in Varnsund to a cousin.",
            "Cheese of nine kinds lay in a cellar in Varnsund when it rained.",
            "Where is the cellar?",
            "in Varnsund",
        ),
        (
            "Petra Karlis flew back to her home town of Varnsund.",
            "A street in the home town of Varnsund is called after Karlis.",
            "Where is the home town?",
            "to her home town of Varnsund",
        ),
    ],
)
def test_a_thing_with_one_place_right_behind_it(one: str, other: str, question: str, place: str) -> None:
    assert asked_where(one, other) == {question: (place,)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one of several
        (
            "The millers met at the festival in Varnsund. The bakers held a festival in Bergen.",
            "Eels were dear at the festival in Varnsund.",
        ),
        # who did it is no thing; nor is what was done, of which other rules tell
        ("Karlis was named the winner in Varnsund.", "Beer was drunk with the winner in Varnsund."),
        ("Shots were heard after an attack in Varnsund.", "No bank pays for the attack in Varnsund."),
        # people of a town
        ("Pupils in Varnsund like eels.", "A book tells pupils in Varnsund of the moon."),
    ],
)
def test_what_stands_before_a_place_and_is_not_at_it_alone(one: str, other: str) -> None:
    assert asked_where(one, other) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The barge drifted over 70 percent of the lake.",
            "On Monday the barge drifted over 70 percent of the lake.",
        ),
        (
            "Brandt was fined under the Geese with Bells Act.",
            "On Monday Brandt was fined under the Geese with Bells Act.",
        ),
    ],
)
def test_what_a_measure_or_a_title_holds_is_no_circumstance(one: str, other: str) -> None:
    assert not [row for row in compared(one, other) if row.rule == "same-circumstance"]


def test_what_was_hit_last_month_was_hit_elsewhere() -> None:
    found = compared(
        "Captain Marr said the Olma plane was hit over Tamber while it flew back.",
        "He declined to say whether the Olma plane had been hit over Tamber.",
        "Last month a Varn plane was bombed out of the sky over the Dorn desert, with the loss of all aboard.",
    )
    assert [d.verdict for d in found if d.rule == "same-circumstance"] == ["agree"]
