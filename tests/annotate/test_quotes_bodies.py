"""Given an article, a body that is called again, or a text that speaks, stands for this body or person."""

from __future__ import annotations

import pytest
from quoted import speakers

from briefgen.annotate.names import find_names
from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what it reads is a letter's, or whose letter it is
        (
            "Kelmar Bank had waited. The case hung on one letter. It was sent by a clerk of the bank. “The roof must "
            "go,” it reads.",
            "one letter",
        ),
        (
            "Kelmar Bank sent the mayor a letter in May. The Weston Trust had asked it to. “The roof goes,” it reads.",
            "Kelmar Bank",
        ),
        # a body with its letters in brackets, and what it is
        (
            "The Front for the Hills (FFH), a rebel group to which a cook is said to belong, denied it. In a note, "
            "it said: “We have no guns left.”",
            "Front for the Hills",
        ),
        # called by the last word of its name
        (
            "The Bolivian Mining Ministry denied it. “We have not sold the mine to anybody,” the ministry said.",
            "Bolivian Mining Ministry",
        ),
        # the company whose head spoke, and not the one that it owns
        (
            "“It floats!” said Ben Poe, CEO of Kelmar, the parent company of Ardo Salvage. The barge was raised at "
            "noon, the company said, “with the help of all who came to us”.",
            "Kelmar",
        ),
        # what provides something, by name
        (
            "Kelmar Holdings denied it.\n\nPort service provider Ordo Tesk said that work would go on. “At least "
            "ten boats are waiting,” it said.",
            "Ordo Tesk",
        ),
        # who opens the sentence, and not the places in it
        (
            "The River Agency had barred boats from Ruritanian, Danish and Tamber ports before noon, citing “a risk "
            "of floods and of worse”.",
            "River Agency",
        ),
        # what it is stands between it and what it said
        (
            "It was RXQ, a Weston-based shipping agent, that had told them that the barge “lost all of its power”.",
            "RXQ",
        ),
        # the staff of whom one is chief says nothing
        (
            "Omar Reyes, his chief of staff, thanked them. The River Agency had issued a statement in May. “There is "
            "no other way,” it said.",
            "River Agency",
        ),
        # called by another noun that fits
        (
            "The Andes Copper Union walked out. “We will not go back until they pay,” the group said.",
            "Andes Copper Union",
        ),
        # in apposition; "it" is no plural
        (
            "The airline, Andes Wings, has rejected suggestions that it was late. “The weather was good,” it said.",
            "Andes Wings",
        ),
        # together with what it is
        ("The Andes Wings company said it would help. “Our thoughts are with them,” it said.", "Andes Wings"),
        # a text and its owner, its maker, or whoever first issued it
        (
            "The Andes Copper Union walked out. The union’s statement said they were “tired of being ignored.”",
            "Andes Copper Union",
        ),
        (
            "The Andes Copper Union issued a statement. The statement said they were “tired of being ignored.”",
            "Andes Copper Union",
        ),
        (
            "A report published by the Institute for River Studies said the dam was “a disaster waiting to happen.”",
            "Institute for River Studies",
        ),
        # "and": neither alone; a group that has no name; a banner speaks for nobody who is named
        (
            "Ana Ruiz and Max Rao issued a statement. The statement said they were “tired of being ignored.”",
            "The statement",
        ),
        (
            "A group of parents of the Andes School sent a letter. “We are tired of being ignored,” the letter said.",
            "A group",
        ),
        (
            "Ana Ruiz raised a banner. The banner said that they were “tired of being ignored.”",
            "The banner",
        ),
        # a ministry is no company
        (
            "The Bolivian Mining Ministry denied it. “We have not sold the mine to anybody,” the company said.",
            "the company",
        ),
    ],
)
def test_the_body_behind_a_description_or_a_text(body: str, expected: str) -> None:
    assert speakers(body)[-1] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # set beside the name, before it or behind
        (
            "“An overloaded ship is a floating coffin,” said its administrator, retired Vice Admiral Omar Reyes.",
            "Omar Reyes",
        ),
        (
            "Omar Reyes, a former miner, followed up with a letter, noting that they were “tired of being ignored.”",
            "Omar Reyes",
        ),
        ("“We have the people,” said the party's lead counsel, Omar Reyes.", "Omar Reyes"),
        ("“They threw gas at us,” said union treasurer Omar Reyes, 38.", "Omar Reyes"),
        # as it was brought in, or with its owner
        (
            "An official at the river ministry spoke. “It should never have left port,” the official said.",
            "an official at the river ministry",
        ),
        ("The European Union's observers said it was “a climate of great fear.”", "The European Union's observers"),
        # one of several
        ("People close to the company said that he had lost. “He misread the room,” one said.", "one"),
        # by sex
        (
            "Mrs. Ana Reyes left with Mr. Omar Lang. “It should never have left port,” she said.",
            "Ana Reyes",
        ),
        # in its ruling, the court
        ("The company sued. In its ruling, the court said that it was “not a favor of theirs.”", "the court"),
    ],
)
def test_who_is_meant_by_a_description(body: str, expected: str) -> None:
    assert speakers(body)[-1] == expected


@pytest.mark.parametrize(
    ("body", "medium", "addressee", "relay"),
    [
        ("In a message to The Herald he wrote: “Let them go to court.”", "a message", "The Herald", None),
        ("“It is about who runs the mine,” Ana Ruiz wrote in a note to clients.", "a note", "clients", None),
        ("Ana Ruiz warned that jobs would be lost “if this goes on into June.”", None, None, None),
        ("“We call on all sides to talk,” Ana Ruiz said on X.", "X.", None, None),
        ("Ana Ruiz quoted Max Rao as saying that “heads will roll over this.”", None, None, "Ana Ruiz"),
    ],
)
def test_medium_addressee_and_relay(body: str, medium: str | None, addressee: str | None, relay: str | None) -> None:
    sentences = find_sentences(body)
    (quote,) = find_quotes(body, find_names(body, sentences, (), ()))
    assert (quote.medium and quote.medium.text) == medium
    assert (quote.addressee and quote.addressee.text) == addressee
    assert (quote.relayed_by and quote.relayed_by.name) == relay


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“It will drag on for ten years,” said Ana Ruiz of the Oslo-based Centre for Rivers.", "Ana Ruiz"),
        ("Its National Publicity Secretary, Dr. Ana Ruiz, said it was “a private army of the party”.", "Ana Ruiz"),
    ],
)
def test_a_member_or_officer_speaks_and_not_the_body_or_office(body: str, expected: str) -> None:
    assert speakers(body) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Union of Sona Weavers (USW) condemned “in the strongest terms” the ban.", "Union of Sona Weavers"),
        ("The navy’s 2nd Fleet said a boat was hit. It left, it said.\n\n“This was unsafe,” it said.", "2nd Fleet"),
    ],
)
def test_who_speaks_behind_a_bracket_or_an_owner(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_named_behind_a_title_that_begins_with_a_capital() -> None:
    assert speakers("“They are sore,” said Oversight ranking member Ana Ruiz.") == ["Ana Ruiz"]
    assert speakers("“They are sore,” the two write.") == ["the two"]


def test_words_over_a_part_of_an_article_are_no_quotation() -> None:
    text = "'They want to scare us'\n\nAna Ruiz spoke. \"They want to scare us all,\" she said."
    assert len(speakers(text)) == 1
