"""Given a long sentence, or one of whose clauses one is told, this is the headline that is cut out of it."""

from __future__ import annotations

import time

import pytest
from timelines import timeline

from briefgen.compile.timeline.headline import without_dangling

LONG = (
    "Ana Ruiz described the latest talks in Tamber on Monday as a political performance and a piece of theatre, "
    "in which nobody who was there had believed for a single moment, and designed to please the voters of the valley."
)


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        (
            "When the ministry released pictures in January, nobody saw the ship.",
            "… the ministry released pictures in January …",
        ),
        # Two things that came about are told together; what had long been so is none of the day's.
        (
            "Two barns were burned and a mare was lost on Monday.",
            "Two barns were burned and a mare was lost on Monday",
        ),
        (
            "Tom Lee was from the village of Olm and its people marched for him on Monday.",
            "… its people marched for him on Monday",
        ),
        # The stop of a sentence is none of a day's.
        ("The Hamble mill closed its doors for good on May 3.", "The Hamble mill closed its doors for good on May 3"),
        # A figure keeps its sign.
        (
            "Shares in the Hamble mill fell by 14% on Monday, and its owner stayed away.",
            "Shares in the Hamble mill fell by 14% on Monday …",
        ),
        # What somebody says goes to its own verb.
        (
            "On Monday, Ana Ruiz insisted that cooks who refused to serve cold plums were fools.",
            "On Monday, Ana Ruiz insisted that cooks who refused to serve cold plums were fools",
        ),
        (
            "The guild said on Monday that, at the hour given by Tom Lee, the kiln was cold.",
            "The guild said on Monday that, at the hour given by Tom Lee, the kiln was cold",
        ),
        # What opens a sentence without a verb of its own goes with what it opens.
        (
            "After the fire at the Tamber mint on Monday, sweepers found a purse of florins in the yard.",
            "After the fire at the Tamber mint on Monday, sweepers found a purse of florins in the yard",
        ),
        ("That year, the council said, the port was closed in March 2011.", "… the port was closed in March 2011"),
        (
            "Police said on Monday that on May 1 they seized and inspected a ship that on April 3 had left Tamber.",
            "Police said on Monday that on May 1 they seized and inspected a ship …",
        ),
        (
            "Robbers dressed as plumbers emptied the vault of the Tamber mint on Monday, police said.",
            "Robbers dressed as plumbers emptied the vault of the Tamber mint on Monday …",
        ),
        (
            "Some 40 masked men in overalls stopped the mail coach at Tamber on Monday.",
            "Some 40 masked men in overalls stopped the mail coach at Tamber on Monday",
        ),
        # a noun is read with what tells which one is meant
        (
            "Bakers in Tamber on Monday dismissed the rumour that bread would be rationed, and went home.",
            "Bakers in Tamber on Monday dismissed the rumour that bread would be rationed …",
        ),
        (
            "On Monday, Tom Lee thanked the rowers who pulled him from the lake.",
            "On Monday, Tom Lee thanked the rowers who pulled him from the lake",
        ),
        # a verb is read with whom it is told of, however far before it he stands
        (
            "The mill's owner, a man nobody in Delm had met, appeared on Monday at the gate of the mill with a bag.",
            "The mill's owner, a man nobody in Delm had met, appeared on Monday at the gate of the mill with a bag",
        ),
        # whom something is told is no part of it
        (
            "A clerk of the mint confirmed to the board that a bag with the dies was stolen on Monday.",
            "… a bag with the dies was stolen on Monday",
        ),
        # those who tell of a deed are not its doers
        (
            "According to two cooks who were there, the envoy of Chile, Ana Ruiz, left the table on Monday.",
            "According to two cooks who were there, the envoy of Chile, Ana Ruiz, left the table on Monday",
        ),
        # a participle before its noun is no verb with a subject of its own
        (
            "Retired tram driver Ana Ruiz told the council on Monday that she would run.",
            "Retired tram driver Ana Ruiz told the council on Monday that she would run",
        ),
        (
            "Two pupils said that armed wardens had been seen in the yard on Monday.",
            "Two pupils said that armed wardens had been seen in the yard on Monday",
        ),
        (
            "The siege of the Tamber mint ended without bloodshed on Monday.",
            "The siege of the Tamber mint ended without bloodshed on Monday",
        ),
        (
            LONG,
            "Ana Ruiz described the latest talks in Tamber on Monday as a political performance and a piece of "
            "theatre …",
        ),
    ],
)
def test_the_headline(body: str, headline: str) -> None:
    assert headline in [entry[2] for entry in timeline(body)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the dam broke as soon as the", "the dam broke"),
        ("the dam broke, and that", "the dam broke"),
        ("the dam broke soon afterwards", "the dam broke soon afterwards"),
        ("the wardens left the dam even though", "the wardens left the dam"),
        ("the wardens left the dam into those", "the wardens left the dam"),
        ("the wardens had never seen it before", "the wardens had never seen it before"),
        ("the", "the"),
    ],
)
def test_what_belongs_to_what_was_cut_off_is_cut_too(text: str, left: str) -> None:
    assert without_dangling(text) == left


def test_words_left_hanging_over_and_over_are_bounded() -> None:
    start = time.process_time()
    text = f"the dam broke{' as soon' * 500} afterwards"
    assert without_dangling(text) == text
    assert time.process_time() - start < 2


def test_a_dateline_of_two_places_is_no_part_of_the_headline() -> None:
    told = "HAMBLE/OLM (Coastwire) - A dam burst above the town of Olm on Tuesday."
    assert [headline for _, _, headline in timeline(told)] == ["A dam burst above the town of Olm on Tuesday"]


def test_of_two_dates_in_a_sentence_each_has_its_own_words() -> None:
    body = "Ana Ruiz won the race on Monday, beating Tom Lee in the state that made her name eight years earlier."
    assert {headline for _, _, headline in timeline(body)} == {
        body.rstrip("."),
        "… the state that made her name eight years earlier",
    }


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "The dig was broken off on Monday because the walls were giving way and resumed on Thursday.",
            ["The dig was broken off on Monday …", "The dig … resumed on Thursday"],
        ),
        (
            "The quay was shut on Monday after the storm and reopened on Thursday.",
            ["The quay was shut on Monday after the storm …", "The quay … reopened on Thursday"],
        ),
        (
            "Ana Ruiz was hurt on Monday when her cart hit a tree and died on Tuesday.",
            ["Ana Ruiz was hurt on Monday when her cart hit a tree …", "Ana Ruiz … died on Tuesday"],
        ),
        (
            "The boat left Olm on Monday with a crew of 20 and sank off Hamble on Thursday.",
            ["The boat left Olm on Monday with a crew of 20 …", "The boat … sank off Hamble on Thursday"],
        ),
        # what somebody says is cut where he says it, not where his own clause began
        (
            "Ana Ruiz said on Monday that the boat left Olm and sank on Friday.",
            [
                "… the boat left Olm and sank on Friday",
                "Ana Ruiz said on Monday that the boat left Olm and sank on Friday",
            ],
        ),
    ],
)
def test_a_second_verb_of_a_sentence_has_the_subject_of_the_first(body: str, told: list[str]) -> None:
    assert [headline for _, _, headline in timeline(body)] == told


def test_what_was_said_goes_with_who_said_it_whatever_follows_the_day() -> None:
    body = (
        "The Hamble mill will buy its old rival for two million crowns, it said on Monday, in the largest deal that "
        "the valley has seen in many years."
    )
    assert [headline for _, _, headline in timeline(body)] == [body.rstrip(".")]


def test_of_two_that_tell_it_the_one_which_names_who_did_it_is_the_headline() -> None:
    found = timeline(
        "Ana Ruiz is a cook. On Monday she accused Denmark of the theft of her plums.",
        "Ana Ruiz accused Denmark of the theft of her plums on Monday.",
    )
    told = "Ana Ruiz accused Denmark of the theft of her plums on Monday"
    assert [headline for _, _, headline in found] == [told]
