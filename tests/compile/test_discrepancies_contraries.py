"""Given words that cannot both be so, what they are told of is disputed or in conflict."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.comparisons.contraries import Contraries
from briefgen.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("bodies", "verdict"),
    [
        (
            (
                "The lawyer said that the lift of the tower had passed an inspection in June.",
                "The lift of the tower had failed an inspection in June, the council said.",
            ),
            "disputed",
        ),
        (
            (
                "The miller Olm Petra said that the money was a loan from a cousin.",
                "The miller Olm Petra took bribes from a cousin, the prosecutor said. The money was in a bag.",
            ),
            "disputed",
        ),
        (
            (
                "His lawyer, Ada Brenn, said that her client had given up. He turned himself in, Ms Brenn said. "
                "The prosecutor, Ivo Karsk, said that he was found hiding in a barn.",
                "A man was arrested in Hamble.",
            ),
            "disputed",
        ),
        (
            (
                "There was not enough fuel in the tanks to reach Hamble.",
                "The fuel in the tanks was sufficient for Hamble.",
            ),
            "conflict",
        ),
        (
            (
                "The hostages of Hamble are free. A large sum had been paid, a guard said.",
                "The kidnappers got nothing. The mayor said that neither the town nor the church had paid a coin.",
            ),
            "disputed",
        ),
        (
            (
                "The search was called off on Friday, the harbour master, Ante Lucic, said. "
                "The coastguard said that it was continuing with one boat.",
                "A bridge fell.",
            ),
            "disputed",
        ),
        (
            (
                "The crew of the boat refused offers of help, the coastguard said.",
                "Those on board pleaded for rescue, Ada Brenn said.",
            ),
            "disputed",
        ),
        # what is told of one person by name; a cue within another; what was said that somebody would do
        (
            (
                "Captain Ola Brandt remains in an artificial coma.",
                "Captain Ola Brandt woke from a deep sleep on Friday.",
            ),
            "conflict",
        ),
        (
            (
                "The premier, Adan Voss, said he had asked for the resignation. "
                "Mr Karsk said he left of his own accord.",
                "A bridge fell.",
            ),
            "disputed",
        ),
        (
            ("Pia Varn said that Ola Brandt would not appeal.", "Ola Brandt will appeal, his lawyer said."),
            "disputed",
        ),
        (
            (
                "Guards were withdrawn until July, when he lived alone at his own request, police said. "
                "His wife, Ada Brenn, said he never asked for that.",
                "A bridge fell.",
            ),
            "disputed",
        ),
    ],
)
def test_contraries(bodies: tuple[str, ...], verdict: str) -> None:
    found = [d for d in compared(*bodies) if d.rule == "contrary-told"]
    assert [d.verdict for d in found] == [verdict]
    assert len(found[0].positions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two things.
        ("The lift of the tower had passed an inspection.", "A pupil failed a test in Olm, the school said."),
        # Left open.
        (
            "The police are investigating whether the fire in the mill was deliberate.",
            "The fire in the mill was an accident.",
        ),
        # Not the contrary after all.
        ("The fire in the mill was not deliberate, the police said.", "The fire in the mill was an accident."),
        # What passed and failed is none of what is inspected.
        ("The storm over the tower passed in June.", "The lift of the tower failed in June."),
    ],
)
def test_no_contraries(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "contrary-told"]


def test_no_words_on_both_sides() -> None:
    for known in load_lexicon("contraries", Contraries).contraries:
        assert not set(known.one) & set(known.other)


def test_contraries_of_different_persons() -> None:
    one = "Chief Walt Olm stepped down in Hamble on Thursday."
    other = "The guard Kyle Venn was fired in Hamble, the mayor said."
    assert not [d for d in compared(one, other) if d.rule == "contrary-told"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The trial of the pump at Hamble was a complete success, the mill said.",
            "Two engineers said that the trial of the pump was a failure.",
        ),
        (
            "The coach said that the footage had been spliced together by fans.",
            "An archivist in Kolm found no signs of tampering on the footage.",
        ),
        (
            "The ministry said that the balloon had entered its airspace by night.",
            "Kolm said that the balloon was over its own waters.",
        ),
        (
            "The mill had informed all boats weeks in advance of the blast, its owner said.",
            "Fishermen said that they had no advance notice of the blast.",
        ),
        (
            "The dust from the mill was harmless, the council said.",
            "Families near the mill spoke of skin rashes from the dust.",
        ),
        (
            "The lodge said that all its hikers were accounted for, guests as well.",
            "Two guests of the lodge were unaccounted for, a guide said.",
        ),
        (
            "The driver said that his truck was hit by a tram.",
            "The tram depot found no sign of a collision on the truck.",
        ),
        (
            "There were no weapons in the school, the elders of Hamble said.",
            "The army said that it had seen an arms cache in the cellar of the school.",
        ),
    ],
)
def test_contraries_of_what_an_event_has_once(one: str, other: str) -> None:
    (found,) = (d for d in compared(one, other) if d.verdict == "disputed")
    assert [[e.text for e in p.evidence] for p in found.positions] == [[one], [other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A foreman said that dredging was in progress by the quay.",
            "The port said that the work had been completed in June.",
        ),
        ("The talks will resume in May, the mediator said.", "Kolm said that it had heard of no new date."),
        (
            "The abbot said that the novice, Ada Brenn, wished to stay.",
            "Her brother said that she was not allowed to leave.",
        ),
        ("The police said that she had confessed.", "Her lawyer said that there was no confession."),
        ("The vicar said that she had left a message for the widow.", "The widow said that the vicar never rang."),
        ("He said that he was beaten in custody.", "The warden said that everyone in the cells was treated humanely."),
        (
            "A sergeant said that the general gave the order to shoot.",
            "The army said that there was no order to shoot.",
        ),
    ],
)
def test_contraries_that_two_say_next_to_each_other(one: str, other: str) -> None:
    (found,) = (d for d in compared(f"{one} {other}") if d.verdict == "disputed")
    assert {e.text for p in found.positions for e in p.evidence} == {one, other}


def test_a_test_that_failed_long_ago_is_another() -> None:
    assert not compared(
        "The trial of the pump at Hamble was a complete success, the mill said.",
        "A trial of the pump in 1998 had failed, the mill said.",
    )


def test_who_speaks_is_not_what_is_told() -> None:
    bodies = "The rebels speak of 40 killed in the strike.", "The strike killed villagers, a nurse from Kolm said."
    assert not [d for d in compared(*bodies) if d.rule == "contrary-told"]


def test_two_of_one_article_who_say_the_same_are_both_told() -> None:
    one = "The coach said that the film had been cut together."
    other = (
        "The archive in Kolm found no signs of tampering on the film. Ada Brenn, its head, said that nobody altered it."
    )
    (found,) = (d for d in compared(one, other) if d.rule == "contrary-told")
    assert [len(p.evidence) for p in found.positions] == [1, 2]


def test_two_who_speak_one_after_the_other_mean_one_thing() -> None:
    body = "Finland says that the crew went ashore willingly. Norway says that the sailors were led off at gunpoint."
    (found,) = (d for d in compared(body) if d.rule == "contrary-told")
    assert len(found.positions) == 2


def test_a_statement_may_end_with_a_preposition() -> None:
    one, other = "The lodge said that the search was called off.", "The search for two skiers goes on, a guide said."
    (found,) = (d for d in compared(one, other) if d.rule == "contrary-told")
    assert found.question == "Was the search called off?"


def test_what_the_news_of_an_event_has_only_once_is_asked_in_plain_words() -> None:
    one, other = (
        "Odd as it is, all guests are accounted for, they say.",
        "Two guests were unaccounted for, a guide said.",
    )
    (found,) = (d for d in compared(one, other) if d.rule == "contrary-told")
    assert found.question == "Is everybody accounted for?"


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "Police fired live rounds at the crowd in Olm on Tuesday.",
            "The ministry denied that live ammunition had been used against the crowd in Olm.",
            ["disputed"],
        ),
        # both may have been used
        (
            "Police fired live rounds at the crowd in Olm on Tuesday.",
            "Police used rubber bullets and tear gas against the crowd in Olm.",
            [],
        ),
        # in quotation marks, and before them
        (
            'Mayor Ada Brenn said the vote was "not free and fair."',
            'Mayor Ada Brenn said the election was not "free and fair".',
            [],
        ),
    ],
)
def test_what_is_denied_or_negated_is_the_other_side(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "contrary-told"] == verdicts


@pytest.mark.parametrize(
    ("told", "is_another_side"),
    [
        ("“This is a coup,” the general Ana Holt said.", True),
        ("“This is not a coup,” the general Ana Holt said.", False),
        ("“This is not a military coup,” the general Ana Holt said.", False),
    ],
)
def test_what_is_not_such_a_thing_is_the_other_side(told: str, is_another_side: bool) -> None:
    found = compared(told, "The rising in Olm was a charade, the envoy Ivo Marr said.")
    assert any(d.rule == "contrary-told" for d in found) == is_another_side


@pytest.mark.parametrize(
    ("told", "is_against_it"),
    [
        ("The police will conduct its own investigation, the minister Ivo Marr said.", True),
        ("An internal inquiry began in May, the minister Ivo Marr said.", False),
    ],
)
def test_to_tell_of_an_internal_inquiry_is_not_to_be_against_another(told: str, is_against_it: bool) -> None:
    found = compared("The nurse Ana Holt demanded an independent inquiry.", told)
    assert any(d.rule == "contrary-told" for d in found) == is_against_it
