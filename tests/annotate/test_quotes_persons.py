"""Given an article in which people speak by a pronoun, or by a name with more behind it, this is who is meant."""

from __future__ import annotations

import pytest
from quoted import speakers

from briefgen.annotate.quotes import find_quotes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a first name tells the sex
        (
            "Omar Reyes met Lucia Poe on Monday.\n\n“The talks went on for hours,” she said.",
            ["Lucia Poe"],
        ),
        (
            "Lucia Poe met Omar Reyes on Monday.\n\n“The talks went on for hours,” he said.",
            ["Omar Reyes"],
        ),
        # not he who asks, or with whom one comes
        (
            "Omar Reyes sat down. Pressed by Ben Poe, he said that his brother had left. “I sleep here,” he said.",
            ["Omar Reyes"],
        ),
        # nor who owns
        (
            "The head cook, Ana Reyes’s brother Omar, put it so: “We close at noon.”",
            ["Omar"],
        ),
        # whose kin or staff she is
        (
            "Her aide, Bea Poe, agreed.\n\nThe mill, whose owner Dr. Lucia Reyes flew in, will get a roof. It "
            "will be built, she said, by “all of us in turn”.",
            ["Lucia Reyes"],
        ),
        # nor several
        (
            "Tenants told of “a long and wet winter”. A man, Ben Poe, told of his roof. “It is gone,” he said.",
            ["Tenants", "Ben Poe"],
        ),
        # according to whom it was told before
        (
            "“We paid nobody,” Lucia Poe said.\n\nThe mill went off the list at noon, according to Ana Reyes, who "
            "keeps it. “That is a sign of payment,” she said.",
            ["Lucia Poe", "Ana Reyes"],
        ),
        (
            "The gate broke at noon, according to Ana Reyes, an engineer. “It had rotted for years,” she said.",
            ["Ana Reyes"],
        ),
        (
            "Lucia Poe said the gate was old, according to Ana Reyes. “It was not on our list,” she said.",
            ["Lucia Poe"],
        ),
        # who tells what another asked
        (
            "Omar Reyes met Ben Poe.\n\nReyes said before he left that Poe had demanded a roof. “You have to walk,” "
            "he said.",
            ["Omar Reyes"],
        ),
        # whom it is so for
        (
            "Mayor Ben Poe left.\n\nFor Omar Reyes, head of the choir, it can wait.\n\n“I do not care,” he said.",
            ["Omar Reyes"],
        ),
        # who is brought in by an office
        (
            "Mayor Omar Reyes said it was “very unlikely to hold at all”. The choir's head, Ben Poe, chaired a session "
            "in Hull. “Let me be clear,” he said.",
            ["Omar Reyes", "Ben Poe"],
        ),
        # no soldier is a secretary-general
        (
            "The league's secretary-general, Omar Reyes, left. Brig. Gen. Ben Poe, a press secretary, stayed. The "
            "general added that they would hold “every inch of it”.",
            ["Ben Poe"],
        ),
        # not he whose secretary she is
        (
            "Tsavo Poe fell ill.\n\nPoe's press secretary, Kesra Ruiz, said doctors had let him go. “They were "
            "waiting for it,” she wrote.",
            ["Kesra Ruiz"],
        ),
        # who is called by the office
        (
            "President Omar Reyes met Ben Poe. The President said Poe had asked for a roof.\n\n“I would rather do it "
            "well,” he said.",
            ["Omar Reyes"],
        ),
        # not he whose aide it is
        (
            "Party chairman Ben Poe — Omar Reyes’s former chief of staff — had a plan when I rang.\n\n“We will win "
            "back the hills,” he said.",
            ["Ben Poe"],
        ),
        # a woman may be a spokesman; her first name tells
        ("League spokesman Lucia Poe met Omar Reyes. “The talks went on for hours,” she said.", ["Lucia Poe"]),
        # the title of a book names nobody of whom she speaks
        (
            "Lucia Poe left early.\n\n“The talks went on for hours,” she said, as told in the book “Lucia Poe and the "
            "Hills.”",
            ["Lucia Poe", None],
        ),
        # unless a title or kinship tells another
        (
            "Omar Reyes met his daughter, Robert Poe.\n\n“The talks went on for hours,” she said.",
            ["Robert Poe"],
        ),
        # a word that is a verb, too, before a name or behind "of"
        (
            "“Our clients deny all of it,” said advocate Omar Reyes. “It is scrap.” Poe's attorney said nothing.",
            ["Omar Reyes", "Omar Reyes"],
        ),
        (
            "The President of the Republic, Lucia Poe, arrived.\n\n“We will not leave you alone,” the head of state "
            "said, accompanied by the minister of rivers, Omar Reyes.",
            ["Lucia Poe"],
        ),
        # who was described and has no name, in the paragraph before
        (
            "“They said good evening,” said a driver who was there.\n\nTen men came, he said. “Two stayed outside.”",
            ["a driver", "a driver"],
        ),
        # a member of what belongs to many
        ("“There are few of them left,” said Lucia Poe of the Weavers' Alliance.", ["Lucia Poe"]),
        # who said something comes before who is only named first
        (
            "The race between Nadia Cole and Omar Reyes will be hard, Lucia Poe said.\n\n“He has no money,” she said.",
            ["Lucia Poe"],
        ),
        # of whom a clause goes on telling; not of whom somebody tells something
        (
            "Karl Brandt opened the day. The crowd listened to Omar Reyes, who has lost his house.\n\n"
            "“We paid an awful price for it,” he said.",
            ["Omar Reyes"],
        ),
        (
            "Karl Brandt spoke.\n\nHe said that he had not met the clerk, Omar Reyes, who left.\n\n"
            "“We paid an awful price for it,” he said.",
            ["Karl Brandt"],
        ),
        # all parts of what is said are one's, and he names none of the others in any of them
        (
            "Karl Brandt, an aide to Omar Reyes, spoke on Monday.\n\n"
            "“It is hard to tell,” he said. “Reyes should go on.”",
            ["Karl Brandt", "Karl Brandt"],
        ),
        # the same pronoun in one paragraph goes on
        (
            "Lucia Poe works here.\n\n“They came at night,” said the woman, who gave no name. “Too many,” she said. "
            "“It was dark in all the streets,” she said.",
            ["the woman", "the woman", "the woman"],
        ),
    ],
)
def test_pronouns(body: str, expected: list[str]) -> None:
    assert speakers(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ana Ruiz, from Weston, said: “The boat was late again.”", "Ana Ruiz"),
        ("“The boat was late again,” Ana Ruiz in Weston said.", "Ana Ruiz"),
        ("Bishop Omar Reyes of the Archdiocese of Weston said it was “an act of madness.”", "Omar Reyes"),
        ("“The boat was late again,” said Ana Ruiz of the New York delegation.", "Ana Ruiz"),
        ("Rep. Ana Ruiz (D-Md.), chair of the panel, said that it was “open to every view.”", "Ana Ruiz"),
        ("Ana Ruiz, Republican of New York, gave her view on CNN: “It was late again.”", "Ana Ruiz"),
        ("Sen. Ana Ruiz spoke. “It was late again,” the senator said.", "Ana Ruiz"),
        # the words of a body that is named alone are its own
        ("“The boat was late again,” the Weston Port Authority said.", "Weston Port Authority"),
    ],
)
def test_what_hangs_upon_a_name(body: str, expected: str) -> None:
    assert speakers(body) == [expected]


def test_according_to_at_the_head_of_a_sentence_is_nobody() -> None:
    body = "The mayor will speak. According to the Ruiz campaign, “The speech will be held at noon in Weston.”"
    assert speakers(body) == ["Ruiz campaign"]


def test_an_article_in_small_letters_begins_a_name() -> None:
    body = "Ambassador Omar el-Kadri, on behalf of the envoys, condemned the “cowardly and tragic” bombings."
    (quote,) = find_quotes(body, ())
    assert quote.cue is not None and quote.cue.text == "condemned"


def test_initials_end_no_sentence() -> None:
    body = "“It was planned very well,” council spokesman P.J. Odell said in Weston."
    (quote,) = find_quotes(body, ())
    assert quote.cue is not None and quote.cue.text == "said"


def test_who_comes_behind_a_place_opens_the_sentence() -> None:
    text = (
        "Lucia Poe left.\n\nOn the quay in the port, Bogna Krum, 71, was unmoved by the band. "
        "“It does not pay for the gas,” she said."
    )
    assert speakers(text) == ["Bogna Krum"]


def test_a_paper_that_blames_somebody_goes_on_in_its_next_sentence() -> None:
    text = (
        "The Chad Trade Union said no.\n\nThe state-run Korean Central News Agency (KCNA) blasted the deal. "
        "In a commentary, it said that “the day of regret will come for all of them.”"
    )
    assert speakers(text) == ["KCNA"]


def test_the_pm_is_no_hour() -> None:
    text = (
        "Prime Minister Lucia Poe met Foreign Minister Omar Reyes.\n\n“My thoughts are with the families,” the PM said."
    )
    assert speakers(text) == ["Lucia Poe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The bloc Mercosur, chaired by President Omar Reyes, said it was watching “with great concern for all.”",
            "Mercosur",
        ),
        (
            "Omar Reyes left.\n\nThe leader of the opposition, Daniel Vass, of the Progress Party, stayed. "
            "“This is no time for long speeches,” he said on Sunday.",
            "Daniel Vass",
        ),
        ("Lucia Poe left.\n\nHer neighbour, a clerk, is afraid. “I voted twice,” he says.", "Her neighbour"),
        (
            "Omar Reyes left.\n\nChad's ambassador to the African Union, Tomo Vass, told this paper that he had none. "
            "“I do not know,” he said.",
            "Tomo Vass",
        ),
    ],
)
def test_who_speaks_behind_an_apposition(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
