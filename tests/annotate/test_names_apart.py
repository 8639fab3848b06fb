"""Given an article that names people of one surname, and bodies by acronyms, these are who is meant."""

from __future__ import annotations

import pytest
from named import named

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def actors(body: str, text: str) -> list[str]:
    """Whom each mention of ``text`` stands for."""
    return [m.actor for m in find_names(body, find_sentences(body), (), ()) if m.text == text]


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        # the sex that a title tells
        (
            "Mr. Omar Reyes spoke. His wife, Lucia Reyes, sat beside him. Mrs. Reyes wept. Mr. Reyes left.",
            "Reyes",
            ["Lucia Reyes", "Omar Reyes"],
        ),
        ("Her father, Omar Reyes, left. Ms. Reyes spoke.", "Reyes", ["Ms Reyes"]),
        # the office
        (
            "Justice Ana Reyes is married to Major General Omar Reyes. General Reyes said no.",
            "Reyes",
            ["Omar Reyes"],
        ),
        # just named in full, and not before a noun
        (
            "Capt. Omar Reyes was found. His brother, Benito Reyes, spoke. Reyes said he had called.",
            "Reyes",
            ["Benito Reyes"],
        ),
        ("Capt. Omar Reyes was found. Benito Reyes told Reyes supporters so.", "Reyes", ["Omar Reyes"]),
        ("Omar Reyes left with his son, Benito Reyes. The younger Reyes wept.", "Reyes", ["Benito Reyes"]),
        # a father and his son
        ("Omar Reyes left. His son, Omar Reyes Jr., stayed.", "Omar Reyes Jr", ["Omar Reyes Jr"]),
        ("Omar Reyes left. His son, Omar Reyes Jr., stayed.", "Omar Reyes", ["Omar Reyes"]),
        ("Omar Reyes Jr. left. Omar Reyes came back.", "Omar Reyes", ["Omar Reyes Jr"]),
        ("Omar Reyes Jr. left. Reyes came back.", "Reyes", ["Omar Reyes Jr"]),
        # a married name
        ("The lawmaker Lucia Poe-Reyes spoke. Mrs. Reyes wept.", "Reyes", ["Lucia Poe-Reyes"]),
        # kin by first name
        ("Omar Reyes left. The couple's eldest son, Benito, stayed.", "Benito", ["Benito"]),
    ],
)
def test_people_of_one_surname(body: str, text: str, expected: list[str]) -> None:
    assert [a.replace("Ms.", "Ms") for a in actors(body, text)] == expected


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        # in brackets, whatever the name's last word, and in another language
        ("The Southern Rivers Development Community (SRDC) met.", "SRDC", ["Southern Rivers Development Community"]),
        ("The Sindicato Unión Obrera (SUO) met. SUO said no.", "SUO", ["Sindicato Unión Obrera"] * 2),
        ("The United Dockers Central (CUD) met. CUD said no.", "CUD", ["United Dockers Central"] * 2),
        # told otherwise, or by its letters
        ("The Department of Rivers, or DORv, met. DORv said no.", "DORv", ["Department of Rivers"] * 2),
        ("The Global Rivers Organization met. The GRO said no.", "GRO", ["Global Rivers Organization"]),
        # alone: it speaks
        ("ZEC said in a statement that it had won.", "ZEC", ["ZEC"]),
        # a person with a party, a dateline
        ("Hans Meyer (SPX) spoke.", "SPX", []),
        ("NEW YORK (AP) — It rained.", "NEW YORK", []),
        # told by an apposition
        ("The ruling party, Zanda-Moja, called on him.", "Zanda-Moja", ["Zanda-Moja"]),
        ("Zec, the electoral commission, gave him the most votes.", "Zec", ["Zec"]),
        ("The Guardas, Chile's national police, said two were hurt.", "Guardas", ["Guardas"]),
    ],
)
def test_bodies_and_their_acronyms(body: str, text: str, expected: list[str]) -> None:
    assert actors(body, text) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Commodore Armando Reyes spoke.", "Commodore"),
        ("Police Brig. Gen. Omar Reyes spoke.", "Police Brig. Gen."),
        ("Advocate Lorna Reyes spoke.", "Advocate"),
        ("Enter President Armando Reyes.", "President"),
    ],
)
def test_titles(body: str, expected: str | None) -> None:
    (mention,) = [m for m in find_names(body, find_sentences(body), (), ()) if m.kind == "person"]
    assert (mention.role.text if mention.role else None) == expected


def test_a_ship_is_no_princess() -> None:
    assert actors("Rescuers said the Princess Alda had 200 people on board.", "Alda") == []


def test_a_country_that_no_list_knows_is_no_person() -> None:
    body = (
        "Ruritania said it would send troops. Ruritania's foreign ministry denied it. "
        "Ruritania has denied it before. Ruritania's king left. Ruritania agreed."
    )
    names = find_names(body, find_sentences(body), (), ())
    assert {m.kind for m in names if m.text == "Ruritania"} == {"place"}


def test_kin_of_one_surname_told_by_age_and_kinship() -> None:
    body = (
        "Travis Odell, 22, was shot. His father, Dwayne Odell, was arrested. The younger Odell bought a rifle. "
        "The elder Odell had lost a hearing. Odell's father said nothing."
    )
    assert actors(body, "Odell") == ["Travis Odell", "Dwayne Odell", "Travis Odell"]


def test_a_child_called_by_the_first_name_is_not_the_uncle() -> None:
    found = named(
        "The baker said that Ilvan Sandoval, who is two, had eaten the cake. Ilvan was full. "
        "The uncle, Pedro Luis Sandoval, was sure that Ilvan slept. Sandoval paid her."
    )
    assert [actor for _, _, actor in found] == [
        "Ilvan Sandoval",
        "Ilvan Sandoval",
        "Pedro Luis Sandoval",
        "Ilvan Sandoval",
        "Pedro Luis Sandoval",
    ]


def test_the_surname_alone_is_not_the_childs() -> None:
    found = named(
        "Pedro Luis Sandoval paid the baker. The cake was for Ilvan Sandoval, who is two. Ilvan was full. "
        "Sandoval paid again."
    )
    assert [actor for _, _, actor in found][-2:] == ["Ilvan Sandoval", "Pedro Luis Sandoval"]


def test_a_word_that_never_stands_alone_is_no_first_name() -> None:
    found = named("Pedro Luis Sandoval left. Nobody cheered for Team Sandoval again.")
    assert [actor for _, _, actor in found] == ["Pedro Luis Sandoval", "Pedro Luis Sandoval"]


def test_who_has_a_mother_is_no_town() -> None:
    found = named("They sing with Odo. Odo’s mother paints in Odo’s barn.")
    assert found == [("Odo", "person", "Odo")] * 3


def test_what_is_named_with_the_is_no_person() -> None:
    body = "The Odelf has a leak. The Odelf had three pumps. The Odelf will close, and the Odelf's owner is sad."
    assert {m.kind for m in find_names(body, find_sentences(body), (), ())} <= {"organisation", "place"}
    body = body.replace("The Odelf", "Odelf").replace("the Odelf", "Odelf")
    assert {m.kind for m in find_names(body, find_sentences(body), (), ())} == {"person"}
