"""Given articles that use the set words of news, the questions that these answer are asked."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief


def asked(*bodies: str) -> list[tuple[str, str, int]]:
    """The questions that several articles answer in set words, with the verdict and the number of positions."""
    rows = [d for d in compared_in_a_brief(*bodies) if d.rule == "told-in-set-words"]
    return [(d.question, d.verdict, len(d.positions)) for d in rows]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The forger is still at large, police in Olmhaven said.",
            "A fugitive by now, he fooled the police of three towns.",
            "Is anybody on the run?",
        ),
        (
            "Her lawyer said she faces life in prison.",
            "The charge of poisoning carries life imprisonment.",
            "What penalty may follow?",
        ),
        (
            "Detectives said the motive was unclear.",
            "Nobody could determine a motive on Monday.",
            "Is the motive known?",
        ),
        (
            "The trawler sank in dense fog.",
            "Foggy nights had kept the ferry captain awake.",
            "What was the weather like?",
        ),
        ("Olm Steel shares fell 4 percent.", "At noon its stock dropped.", "How did the shares move?"),
        (
            "The league’s council voted unanimously for it.",
            "It was a unanimous decision.",
            "Was the vote unanimous?",
        ),
    ],
)
def test_one_answer_in_the_words_of_two(one: str, other: str, question: str) -> None:
    assert asked(one, other) == [(question, "agree", 1)]


def test_two_answers_may_both_be_true() -> None:
    found = asked("The driver was slightly hurt.", "Doctors said that the driver was in intensive care.")
    assert found == [("In what condition are the injured?", "compatible", 2)]


def test_who_did_it_is_named_before_the_words_or_behind_them() -> None:
    found = asked(
        "The Free Olm Front claimed responsibility for the blast.",
        "Responsibility was claimed by the Free Olm Front, which blew up a mast too.",
    )
    assert found == [("Who claimed responsibility?", "agree", 1)]


def test_that_nobody_did_it_is_an_answer() -> None:
    found = asked(
        "No group has claimed responsibility for the blast.", "No one claimed responsibility for the bombing."
    )
    assert found == [("Who claimed responsibility?", "agree", 1)]


def test_what_is_told_of_somebody_is_asked_of_him() -> None:
    found = asked(
        "Ola Brandt was held as a material witness.",
        "Ola Brandt was out. Police sought him as a witness.",
        "Pia Varn is the prime suspect.",
    )
    assert found == [("What is Ola Brandt to the investigators?", "agree", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one denies it
        ("The town is not under a state of emergency.", "Olmhaven is under a state of emergency."),
        (
            "The Free Olm Front never claimed responsibility for the blast.",
            "The Free Olm Front claimed credit for the blast.",
        ),
        # a motive that is known answers nothing
        ("Police identified a motive.", "Detectives said they had identified a motive."),
        # of other persons
        ("Ola Brandt is the prime suspect.", "Pia Varn was named a suspect."),
        # the words without what they are told beside
        ("The talks on the harbour failed.", "Music at large was his theme."),
        # of years ago
        ("In 1987 police called off the search for the divers.", "Police called off the search for the divers."),
    ],
)
def test_nothing_is_asked(one: str, other: str) -> None:
    assert asked(one, other) == []


def test_whom_two_sides_exchange_was_not_hurt_in_the_event() -> None:
    assert not asked(
        "The two armies will swap all of the badly wounded men they hold.",
        "An exchange of badly wounded men is to follow, the envoy said.",
    )
