"""Given articles that name a rare thing in two words, what they tell of it stands side by side."""

from __future__ import annotations

import pytest
from compared import compared, compared_in_a_brief

from briefgen.model import Discrepancy

_LEFT = "The keeper left a brass telescope on the quay."
_RAISED = "Divers later lifted the brass telescope from the mud."


def details(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared(*bodies) if d.rule == "same-detail"]


def test_a_detail_of_which_two_articles_tell() -> None:
    (row,) = details(_LEFT, _RAISED)
    assert row.question == "What is told of “brass telescope”?"
    assert row.verdict == "compatible"
    assert [p.value for p in row.positions] == [_LEFT[:-1], _RAISED[:-1]]


def test_the_words_may_stand_a_little_apart() -> None:
    (row,) = details(
        "The baker's aunt and both of her nephews hid in the cellar.",
        "It was the nephews of his aunt who came out first.",
    )
    assert row.question == "What is told of “nephews of his aunt”?"


def test_what_is_done_is_asked_over_the_whole_statement() -> None:
    (row,) = details(
        "An otter gnawed the sluice rope at night.", "That the sluice was gnawed by an otter came out in the morning."
    )
    assert row.question == "What is told of this: “An otter gnawed the sluice rope at night”?"


def test_a_detail_of_which_all_tell_the_same_is_agreed_on() -> None:
    (row,) = details(
        "The boys hid a brass telescope by the lower weir of Vell.",
        "Boys in Vell, we were told, had some brass telescope near the lower weir.",
    )
    assert (row.question, row.verdict) == ("What is told of “brass telescope”?", "agree")


def test_who_tells_a_deed_done_with_it_in_other_words_agrees() -> None:
    (row,) = details(
        "Two ferrymen cut the hawser with a kitchen cleaver.",
        "With a kitchen cleaver the hawser had been severed, a clerk recalled at noon.",
    )
    assert (row.question, row.verdict) == ("What is told of “kitchen cleaver”?", "agree")
    assert row.positions[0].held_by == ("s0", "s1")


def test_passages_that_share_little_of_what_each_tells_are_of_two_things() -> None:
    one = "In the cellar of a bankrupt bakery a drunken sexton with a stolen lantern hid a brass telescope under barley"
    other = "Nuns of a remote convent near a glacier polished a brass telescope before eclipse and solemn procession"
    more = "beside mouldy parchment forged coins rusty sabres cracked teapots and stuffed badgers of a juggler"
    assert details(f"{one}.", "The brass telescope smelled of barley and of lantern oil.")
    assert not details(f"{one} {more}.", f"{other} of blind pilgrims.")


def test_the_thing_alone_is_nothing_to_agree_on() -> None:
    (row,) = details("A parcel of brass telescopes arrived.", "The crew was promised brass telescopes.")
    assert row.verdict == "compatible"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # words that all news has
        ("They gave strong support to the plan.", "Strong support came from abroad."),
        # one rare word alone
        ("The telescope was found.", "She sold him a telescope."),
        # two that stand far from each other
        (
            "The brass of a band that had come by bus from the far side of the valley hid a telescope.",
            "A telescope can show that the rings of Saturn shine, and so can a polished piece of brass.",
        ),
        # what has capitals is a name
        ("He taught at Brass Telescope House.", "She went to Brass Telescope House."),
        ("A clerk read the Brass Telescope Clause aloud.", "The judge struck down the Brass Telescope Clause."),
        # one of now, one of long ago
        (_LEFT, "A thief stole the brass telescope in 1987."),
        # what went on for an hour, and for years
        ("A brass telescope lay on the quay for an hour.", "A brass telescope lay on the quay for nine years."),
        # what leads to another article
        (_LEFT, "Read more: Brass telescope of the keeper"),
        # a number and its noun are compared as numbers, a machine by its designation
        ("He sold 47 telescopes.", "He sold 47 telescopes in May."),
        ("The MK7 telescope lay in the mud.", "A thief sold the MK7 telescope."),
        # one word, twice
        ("A telescope is a telescope.", "He wanted a telescope, a big telescope."),
        # what only joins sentences
        ("Thus telescopes lay in the mud.", "A thief thus sold telescopes."),
        # what something is called
        ("The haulier, Vell Freight, painted its sheds.", "A clerk of the haulier, Vell Freight, forged a stamp."),
        # two of a long list
        ("Gold, salt, wax, oil, tea, ham lay about.", "Ham was what the gold had paid for."),
    ],
)
def test_no_detail(one: str, other: str) -> None:
    assert not details(one, other)


def test_what_an_article_is_about_is_no_detail() -> None:
    heavy = "No brass telescope, however old and often mended it may well be, fell off the quay."
    assert details(_LEFT, f"{_RAISED} {heavy}")
    assert not details(_LEFT, f"{_RAISED} {heavy} A brass telescope is dear.")


def test_among_many_sentences_two_words_are_shared_by_chance() -> None:
    assert details(f"{_LEFT}{' They waited.' * 60}", _RAISED)
    assert not details(f"{_LEFT}{' They waited.' * 600}", _RAISED)


def test_what_is_compared_as_a_whole_is_not_asked_again() -> None:
    found = compared_in_a_brief(
        "“A brass telescope belongs on deck,” said Pia Varn.",
        "Pia Varn said: “A brass telescope belongs on deck.”",
    )
    assert [d.rule for d in found] == ["same-quotation"]


def test_what_cannot_be_asked_takes_no_place_from_what_can() -> None:
    found = details(
        "A count gave the probability that a scrap of sailcloth sold behind the market came from the sloop.",
        "The sloop has been matched, by its stitches, to a scrap of sailcloth hidden near the oven, the guard says.",
    )
    assert [row.question for row in found] == ["What is told of “scrap of sailcloth”?"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a participle, or an adverb of degree, ends no noun
        ("A trader had the barge moored.", "The sexton wrote of a barge moored under willows."),
        ("The sexton feared a barge so frail.", "A trader bought the barge so frail and old."),
    ],
)
def test_words_that_name_no_thing_are_asked_in_a_statement(one: str, other: str) -> None:
    assert [row.question for row in details(one, other)] == [f"What is told of this: “{one[:-1]}”?"]


def test_a_name_and_a_word_beside_it_are_a_detail_too() -> None:
    (row,) = details(
        "Volunteers cooked soup in the Olmstad chapel.", "Soup was handed out at a chapel of Olmstad until midnight."
    )
    assert row.question == "What is told of “Olmstad chapel”?"


def test_a_word_that_opens_its_sentence_is_no_name_for_its_capital() -> None:
    (row,) = details("Chapels of Olmstad handed out soup until midnight.", "Cooks left by a chapel of Olmstad.")
    assert row.question == "What is told of “chapel of Olmstad”?"


def test_where_an_article_was_written_is_no_detail() -> None:
    assert not details(
        "OLMSTAD, Ostland (Wire) — Volunteers cooked.", "OLMSTAD, Ostland (Wire) — A lorry turned over on the bridge."
    )


def test_passages_about_two_persons_tell_of_two_things() -> None:
    one = "The keeper gave Peter Lund a brass telescope on the quay."
    assert details(one, "Divers lifted the brass telescope for Peter Lund from the mud.")
    assert not details(one, "Divers lifted the brass telescope for Anna Brand from the mud.")


def test_a_sentence_is_not_compared_over_and_over() -> None:
    things = ("brass telescope", "linen hammock", "copper kettle", "pewter goblet", "walnut chessboard")
    one = f"The keeper left a {', a '.join(things)}."
    others = [f"Pilots in the tavern praised the {thing}." for thing in things]
    assert all(len(details(one, other)) == 1 for other in others)
    assert len(details(one, " ".join(others))) < len(things)


def test_what_hangs_on_an_and_is_shown_with_the_sentence_it_hangs_on() -> None:
    sentence = (
        "Guards in grey coats boarded the coal barge at the lower quay of Vell after the bells had rung for noon, "
        "ate their bread there, and questioned the stokers about a brass telescope that had gone missing from the "
        "wreck in spring."
    )
    (row,) = details(sentence, _RAISED)
    assert row.positions[0].value == sentence[:-1]


def test_what_begins_between_two_dashes_is_shown_from_before_them() -> None:
    sentence = "The two spoke of the weir — Varn said “it must hold,” according to Brandt — and of a brass telescope."
    (row,) = details(sentence, _RAISED)
    assert not any(p.value.startswith("Varn said") for p in row.positions)
