"""Given words that stand before a name or behind it, they are no part of it."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def persons_and_bodies(body: str) -> list[tuple[str, str]]:
    """The persons and bodies: text and kind."""
    found = find_names(body, find_sentences(body), (), ())
    return [(m.text, m.kind) for m in found if m.kind in ("person", "organisation")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs that stand before the one who speaks
        (
            'Replied Kestrop Water Department clerk Ana Odell, "We do not know."',
            ["Kestrop Water Department", "Ana Odell"],
        ),
        ('Ana Odell was asked twice. Said Odell, "We do not know."', ["Ana Odell", "Odell"]),
        ("Said Odell came home.", ["Said Odell"]),
        ("Addressing Kestrop Water Department clerks, she wept.", ["Kestrop Water Department"]),
        # several who have one office
        ("They wrote to Justices Mara K. Odell and Tom Lee.", ["Mara K. Odell", "Tom Lee"]),
        ("Celebrities Julia Odell and Tom Lee sang.", ["Julia Odell", "Tom Lee"]),
        # initials and what stands behind a surname
        ("The roof held, said T. Halvor Odell Jr., a roofer.", ["T. Halvor Odell Jr"]),
        # first names that are honorifics elsewhere
        ("They wrote to Chief Justice Earl Brenner.", ["Earl Brenner"]),
        ("The court was led by Justice Earl Felix.", ["Earl Felix"]),
        ("They asked Don Felipe Odell.", ["Felipe Odell"]),
        ("She married Syed Karim Odell.", ["Syed Karim Odell"]),
        # credits
        ("Ana Odell / Reuters.", []),
        ("Ana Odell sat / lay.", ["Ana Odell"]),
        # where the report was written
        ("UNITED NATIONS (AP) — The dike held.", []),
        ("The UNITED NATIONS said the dike held.", ["UNITED NATIONS"]),
    ],
)
def test_names_without_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert [name for name, _ in persons_and_bodies(text)] == expected


def test_however_many_edited_a_report() -> None:
    many = ", ".join(f"Ana Odell{'abcdefghijklmn'[n]}" for n in range(14))
    assert (
        persons_and_bodies(f"The dike held. (Reporting by {many} and Tom Lee; Editing by Bea Roe and Ina Poe.)") == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Odell ran. Odell's campaign said she won.", "Odell campaign"),
        ("Ana Odell ran. Odell's campaign against moss has failed.", ""),
        ("Ana Odell ran. The Odell campaign won. She left the campaign trail.", "Odell campaign"),
        ("A new Reuters poll found that moss is loved.", "Reuters"),
        ("A CNN/Kestrop University poll found that moss is loved.", "CNN"),
        ("In a survey by Reuters moss was loved.", "Reuters"),
        ("They read Reuters moss tables.", ""),
    ],
)
def test_whose_campaign_and_whose_poll_it_is(text: str, expected: str) -> None:
    found = find_names(text, find_sentences(text), (), ())
    bodies = [m.actor for m in found if m.kind == "organisation" and "University" not in m.actor]
    assert bodies == ([expected] if expected else [])


def test_a_person_is_named_without_the_arabic_article() -> None:
    text = "Karim al-Sarayi spoke. Sarayi wept."
    assert [m.actor for m in find_names(text, find_sentences(text), (), ())] == ["Karim al-Sarayi"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a given name with a hyphen and a small second half
        ("Deputy Mayor Hsu Pei-shan resigned.", ["Hsu Pei-shan"]),
        ("Judge Kwak Seon-mi sat down beside lawyer Au Yeung Kit-ling.", ["Kwak Seon-mi", "Au Yeung Kit-ling"]),
        ("Minister Odell Right-wing, they shout.", ["Odell Right"]),
        # small words inside names
        ("The curator Hidde 't Zand fell ill. It was late, 't Zand said.", ["Hidde 't Zand", "'t Zand"]),
        ("Minister Anne d'Orvalle wept. The mayor knows d’Orvalle.", ["Anne d'Orvalle", "d’Orvalle"]),
        ("General Iyad ag Taleb came with his wife, Fadi walet Omeya.", ["Iyad ag Taleb", "Fadi walet Omeya"]),
        # a surname that begins with a word of the text
        (
            "A van stood there. The farmer Bas van der Kuil wept. Van der Kuil said no.",
            ["Bas van der Kuil", "Van der Kuil"],
        ),
    ],
)
def test_names_with_all_that_belongs_to_them(text: str, expected: list[str]) -> None:
    assert [name for name, _ in persons_and_bodies(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The colonel Iyad Ag Taleb fled.", [("Iyad Ag Taleb", "person")]),
        (
            "He bought Kelmar Star FZE and Olm Tents Kft.",
            [("Kelmar Star FZE", "organisation"), ("Olm Tents Kft", "organisation")],
        ),
        ("Clerks at Odell, Felix & Roe LLP wept.", [("Odell, Felix & Roe LLP", "organisation")]),
        ("Organisers Tamber Nights said the tent fell.", [("Tamber Nights", "organisation")]),
        ("Owners Ana Odell and Tom Lee said so.", [("Ana Odell", "person"), ("Tom Lee", "person")]),
        ("Builders Union clerks wept.", [("Builders Union", "organisation")]),
    ],
)
def test_companies_by_what_they_are_in_law_and_do(text: str, expected: list[tuple[str, str]]) -> None:
    assert persons_and_bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The singer Ana Odell, who performs as BEE, left. BEE was ill.",
        "Ana Odell, the Danish singer better known as BEE, left. BEE was ill.",
        "Ana Odell (who works as a clerk) left. Ana Odell, known by the stage name Bee, sang. Bee was ill.",
    ],
)
def test_who_works_under_another_name_is_one_person(text: str) -> None:
    found = find_names(text, find_sentences(text), (), ())
    assert {m.actor for m in found if m.kind == "person"} == {"Ana Odell"}
    assert "BEE" in {m.text.upper() for m in found}


def test_a_surname_of_two_words_that_comes_first_is_no_name_of_its_own() -> None:
    body = "De Wael says no. Mayor Ina de Wael was asked twice."
    found = find_names(body, find_sentences(body), (), ())
    assert {m.actor for m in found} == {"Ina de Wael"}
