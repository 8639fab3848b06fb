"""Given capitals, roles and ranks in odd company, these are the names, and this is what somebody is told to be."""

from __future__ import annotations

import pytest
from named import named, one

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words in capitals that shout
        ("Clerks had counted one patient TWICE and gone home.", []),
        # who somebody is to others, and a people
        ("Pals Ana Odell and Tom Lee sang.", [one("Ana Odell", "person"), one("Tom Lee", "person")]),
        ("Furious Danes asked why it rained.", []),
        # what is done, and how many stars a rank has
        ("The club is due to host Odell on Sunday.", []),
        ("“It is over,” the two-star Army general said.", []),
        # an honour, a street, a town
        ("They gave the Kestrop Star of Merit to her.", []),
        ("They slept in Via Ana Odell.", [one("Via Ana Odell", "place")]),
        ("The boat left its base in Kota Zarul on Thursday.", [one("Kota Zarul", "place")]),
        # who wrote it, and from where
        ("Ana Odell reported from Kestrop, and Tom Lee from Olm.", []),
        ("QQ writers Ana Odell in Olm and Tom Lee contributed.", []),
    ],
)
def test_what_is_nobody(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # small words of other languages within a name, and what begins it for short
        (
            "The firm Strade per l'Olmo said it was sorry. Strade has ten days. Strade knows.",
            [
                one("Strade per l'Olmo", "organisation"),
                one("Strade", "organisation", "Strade per l'Olmo"),
                one("Strade", "organisation", "Strade per l'Olmo"),
            ],
        ),
        ("Ana Odell is the chief executive of Strade Tamor.", [
            one("Ana Odell", "person"), one("Strade Tamor", "organisation"),
        ]),
        # outlets by their names, and with what they are behind the name
        ("A diplomat told Daily Odell that it rained.", [one("Daily Odell", "organisation")]),
        ("She told Sky OT24 that it rained.", [one("Sky OT24", "organisation")]),
        ("It rained, the Reuters news agency reported.", [one("Reuters", "organisation")]),
        ("The ship was built in Olm, by Odellwerke-Tamor Werft.", [one("Odellwerke-Tamor Werft", "organisation")]),
    ],
)  # fmt: skip
def test_bodies_by_what_stands_beside_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [name for name in named(text) if name[1] != "place"] == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Col. Ana Odell, the head of the fleet, was there.", "the head of the fleet"),
        ("Col. Ana Odell was there.", "Col."),
        ("Vice-Admiral Ana Odell, the navy's commander, left.", "the navy's commander"),
        ("President-elect Ana Odell left.", "President-elect"),
        ("Ana Odell, of the refugee agency, left.", None),
        (
            "Capt. Ana Odell, the Port Guard (PG) spokesman for Olm, left.",
            "the Port Guard (PG) spokesman for Olm",
        ),
        (
            "Gen. Ana Odell, commander of the Peru-U.S. Odell Command, left.",
            "commander of the Peru-U.S. Odell Command",
        ),
        ("The ship's commanding officer, Commander Ana Odell, wept.", "ship's commanding officer, Commander"),
        ("Ana Odell, 44, his wife Ida Odell, 41, and their son drowned.", None),
    ],
)
def test_what_somebody_is_told_to_be(text: str, role: str | None) -> None:
    first = next(m for m in find_names(text, find_sentences(text), (), ()) if m.kind == "person")
    assert (first.role.text if first.role else None) == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is told to be somebody, by words that no list has, by an age, by a body
        ("Verno Unstad, a quiet zorber who lives nearby, laughed.", [one("Verno Unstad", "person")]),
        ("Samo Gunad, a 38-year-old former Seal, died.", [one("Samo Gunad", "person")]),
        ("The Olm Bright, a 38-year-old ship, sank.", []),
        ("It was run by 38-year-old Tsamo Gunad.", [one("Tsamo Gunad", "person")]),
        ("It fell into group B of them.", []),
        ("Peruvian state television showed it.", []),
        ("Tongo Lertwil of the health ministry said it rained.", [one("Tongo Lertwil", "person")]),
        (
            "Gengo Shuad, of Peru's foreign ministry, told them.",
            [one("Gengo Shuad", "person"), one("Peru's foreign ministry", "organisation")],
        ),
        # no general, and a site
        ("The chief of Peruvian General Security left.", [one("Peruvian General Security", "organisation")]),
        ("Olm.com's owner said it rained.", [one("Olm.com", "organisation")]),
        # who leads it is told; what begins its name; where it is
        ("Ben Poe, head of the Jantha Vimuk, left.", [one("Ben Poe", "person"), one("Jantha Vimuk", "organisation")]),
        ("Ben Poe, chief executive of Boskor, left.", [one("Ben Poe", "person"), one("Boskor", "organisation")]),
        (
            "It is owned by Shobu Kise Kaina. Omar Higo, Shobu Kise's president, left.",
            [
                one("Shobu Kise Kaina", "organisation"),
                one("Omar Higo", "person"),
                one("Shobu Kise", "organisation", "Shobu Kise Kaina"),
            ],
        ),
        ("He told Peru's Odell News that it rained.", [one("Odell News", "organisation")]),
        ("The ship is operated by Peru's Odell Zanda.", [one("Odell Zanda", "organisation")]),
        # letters with stops, behind the name that they stand for, and what somebody is widely known as
        (
            "The Organization of Odell States, or O.O.S., said so. The O.O.S. clerk left.",
            [
                one("Organization of Odell States", "organisation"),
                one("O.O.S.", "organisation", "Organization of Odell States"),
                one("O.O.S.", "organisation", "Organization of Odell States"),
            ],
        ),
        (
            "Ana Ruiz, widely known as Zamba, left. Zamba wept.",
            [
                one("Ana Ruiz", "person"),
                one("Zamba", "person", "Ana Ruiz"),
                one("Zamba", "person", "Ana Ruiz"),
            ],
        ),
        # who is told to be something by one word before her
        ("Singer Adele, Ana Ruiz and others came.", [one("Adele", "person"), one("Ana Ruiz", "person")]),
        # the branch of a body in a country, and a country that is a surname
        ("Swaro Canada's Ana Ruiz left.", [one("Swaro Canada", "organisation"), one("Ana Ruiz", "person")]),
        ("Michael Jordan left.", [one("Michael Jordan", "person")]),
        # initials without stops, and who did the looking up
        ("She asked Justice A S Bopanta.", [one("A S Bopanta", "person")]),
        ("Research was contributed by Ana Ruiz.", []),
        # who come in numbers
        (
            "The Krals wrote a letter. Nobody saw the Krals' boat. The Krals said no.",
            [one("Krals", "organisation")] * 3,
        ),
    ],
)
def test_persons_and_bodies_that_no_list_knows(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [name for name in named(text) if name[1] != "place"] == expected
