"""Given a name that no list has, what stands around it tells who or what it is; and what looks like a name is none."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def named(body: str) -> list[tuple[str, str, str]]:
    """The persons, bodies and states: text, kind, whom it stands for."""
    found = find_names(body, find_sentences(body), (), ())
    return [(m.text, m.kind, m.actor) for m in found if m.kind != "place" and not m.rule.endswith("description")]


def person(text: str, actor: str = "") -> tuple[str, str, str]:
    return text, "person", actor or text


def body(text: str, actor: str = "") -> tuple[str, str, str]:
    return text, "organisation", actor or text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what one can own a part of, and what speaks of "its" people
        ("Shares in Verdano fell by a tenth.", [body("Verdano")]),
        ("Verdano said 11,000 of its guests had been told.", [body("Verdano")]),
        ("Ana Ruiz said its time had come.", [person("Ana Ruiz")]),
        ("Poldar Health said so. She worked for Poldar.", [body("Poldar Health"), body("Poldar", "Poldar Health")]),
        # the letters of an office or a union that was named before them
        ("The valley's lift safety office, GHVK, said so.", [body("GHVK")]),
        ("A union of cabin staff, SNKV, called for checks.", [body("SNKV")]),
        # a rival may be a company; with a first name it is a person
        ("Its Danish rival Verdano has agreed to the sale.", []),
        ("Her rival Ana Ruiz left.", [person("Ana Ruiz")]),
        # who signs an article
        ("Ana Ruiz in Olm and Ben Poe\n\nIt rained.", []),
        ("Ana Ruiz in Olm. Wed 5 Feb 2025\n\nIt rained.", []),
        ("Ana Ruiz in Olm said so.", [person("Ana Ruiz")]),
        # whoever speaks is not where they are
        ("The police in Upper Tambo said so.", []),
        # a title written in full
        ("Doctor Ana Ruiz says so. Ruiz left.", [person("Ana Ruiz"), person("Ruiz", "Ana Ruiz")]),
        # an honorific that is a first name before a surname
        ("Foreign Minister Don Kerrow left. Kerrow spoke.", [person("Don Kerrow"), person("Kerrow", "Don Kerrow")]),
        ("Don Felipe Ruiz left.", [person("Felipe Ruiz")]),
        # a first name that is a word
        ("The tax was drafted by Bill Kerrow in May.", [person("Bill Kerrow")]),
        # particles of more languages
        ("President Samuel arap Kirui left.", [person("Samuel arap Kirui")]),
        # one of a people, or what he is between dashes
        ("They took the Libyan, Atif Issa Enhari, to the airport.", [person("Atif Issa Enhari")]),
        ("The suspect -- Kalfan Kamis Odari -- was flown out.", [person("Kalfan Kamis Odari")]),
        # a first name of another language in the middle
        ("The police named Moner Mohammad Abusale on Monday.", [person("Moner Mohammad Abusale")]),
        # whoever is called otherwise, too
        (
            "Ana Ruiz, also known as Bea Poe and Ina Roe, left. Bea Poe came back.",
            [person("Ana Ruiz"), *(person(n, "Ana Ruiz") for n in ("Bea Poe", "Ina Roe", "Bea Poe"))],
        ),
        # short forms of first names
        ("Charles Odell left. Chuck Odell spoke.", [person("Charles Odell"), person("Chuck Odell", "Charles Odell")]),
        ("Charles Odell left. Karl Odell came back.", [person("Charles Odell"), person("Karl Odell")]),
        # one surname for two
        ("It was paid by Robert and Rebekah Odell.", [person("Robert", "Robert Odell"), person("Rebekah Odell")]),
        # a son
        (
            "His son, Omar Odell Jr., left. His son Omar Jr. came back.",
            [person("Omar Odell Jr"), person("Omar Jr", "Omar Odell Jr")],
        ),
        ("Omar Odell and his son, Ben Odell, left. The younger Mr. Odell spoke.",
         [person("Omar Odell"), person("Ben Odell"), person("Odell", "Ben Odell")]),
        # a surname that is a town's name
        ("Janet Dayton left. Dayton said no. He lives in Dayton.",
         [person("Janet Dayton"), person("Dayton", "Janet Dayton")]),
        # a surname that is a company's name, too
        ("Omar McDonald left. McDonald said no.", [person("Omar McDonald"), person("McDonald", "Omar McDonald")]),
        # ranks of the British police
        ("Det Ch Insp Ana Odell and Det Con Lou Roe left.", [person("Ana Odell"), person("Lou Roe")]),
        ("County Supervisor of Elections Susan Odell left.", [person("Susan Odell")]),
        # for whom somebody works is a person whom the article names
        ("Ana Odell won. He used to work for Odell.", [person("Ana Odell"), person("Odell", "Ana Odell")]),
    ],
)  # fmt: skip
def test_persons(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who leads a body, or speaks for it
        ("It was told by the founder of Quiet Harbours, who left.", [body("Quiet Harbours")]),
        ("Ana Ruiz, president of Marlowe International, a tour operator in Weston, left.",
         [person("Ana Ruiz"), body("Marlowe International")]),
        # an apposition that goes on, or has a hyphen
        ("They joined Loud Dawn, an anti-noise group that began in May.", [body("Loud Dawn")]),
        ("They joined Operation Hush, an anti-noise group, in May.", [body("Operation Hush")]),
        # small and capital letters in one word
        ("MindLoom, which hosts the site, said no.", [body("MindLoom")]),
        ("McLoom said no and DeLoom said yes.", []),
        # what companies' names end with, though they begin as a person's
        ("Edison Research said no.", [body("Edison Research")]),
        ("He founded Brothers to the Rescue in May.", [body("Brothers to the Rescue")]),
        ("Pathline Communications said no.", [body("Pathline Communications")]),
        ("They hired Ness Secure Solutions USA Inc. in May.", [body("Ness Secure Solutions USA Inc")]),
        # a church's district, a party's "to", a centre's "a"
        ("The Archdiocese of Weston said no.", [body("Archdiocese of Weston")]),
        ("She ran for the Right to Rest Party.", [body("Right to Rest Party")]),
        ("The Tamber Centre for a Modern Ruritania left. The Tamber Centre came back.",
         [body("Tamber Centre for a Modern Ruritania"), body("Tamber Centre", "Tamber Centre for a Modern Ruritania")]),
        ("He is at the Agency for Quiet Towns on The Crescent.", [body("Agency for Quiet Towns")]),
        # a body that has but one state
        ("The U.S. Federal Bureau of Investigation said no.", [body("Federal Bureau of Investigation", "FBI")]),
    ],
)  # fmt: skip
def test_bodies(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She is a devout Roman Catholic.",
        "He was secretary of State then. Low-level State employees left.",
        "Embassy employees have gone home.",
        "It was printed in a Swahili newspaper.",
        "They broke the so-called QUIET statutes, which prohibit noise.",
        "They met in the Ann B. Marlowe briefing room.",
        "She left the U.S for good.",
        "Operation Desert Lamp began on Monday.",
        "The Unhappy Campaign Of Omar Odell.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert named(text) == []


def test_a_name_behind_a_comma_is_no_role() -> None:
    text = "After a speech by Ana Ruiz, Mr. Odell officially left."
    assert [(m.text, m.role) for m in find_names(text, find_sentences(text), (), ())] == [
        ("Ana Ruiz", None),
        ("Odell", None),
    ]
