"""Given an article, these are the names in it: kind, full name, role."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences
from briefgen.model import NameMention


def names(body: str) -> tuple[NameMention, ...]:
    return find_names(body, find_sentences(body), (), ())


def kinds(body: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind) for m in names(body) if m.kind != "place"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Foreign Minister Olga Stern met Mr. Petrak.", [("Olga Stern", "person"), ("Petrak", "person")]),
        ("It was signed by Ursula von der Aalst in Rome.", [("Ursula von der Aalst", "person")]),
        ("The Ministry of Foreign Affairs declined.", [("Ministry of Foreign Affairs", "organisation")]),
        ("He works in Paris for a bank.", []),
        ("Paris said it would not sign.", [("Paris", "state")]),
        ("Peru and Chile accused Bolivia.", [("Peru", "state"), ("Chile", "state"), ("Bolivia", "state")]),
        ("The Peruvian government resigned.", [("Peruvian government", "state")]),
        ("The Peruvian military said so.", [("Peruvian military", "organisation")]),
        ("It stood there, according to Reuters.", [("Reuters", "organisation")]),
        ("It stood there (Reuters).", []),
        ("The Chadian Foreign Ministry said so.", [("Chadian Foreign Ministry", "organisation")]),
        ("He called on Madrid to talk.", [("Madrid", "state")]),
        ("South Korea said so.", [("South Korea", "state")]),
        (
            "The heads of the armies of Peru, Chile and Togo met.",
            [("Peru", "state"), ("Chile", "state"), ("Togo", "state")],
        ),
        ("It had help from Chile and lived on the coast of Peru.", [("Chile", "state")]),
        ("Related stories: ‘WE WAIT’ Sea Rescue League says ‘no’ TALKS Ana Ruiz sails\nHe left.", []),
        ("It was the militant group Sons of Rain.", [("Sons of Rain", "organisation")]),
        ("He boarded Air Force One.", []),
        ("The tanker, the Robert Marsh, sank.", []),
        ("A Peru-based firm and a Hamas-run school.", []),
        ("They met King Omar and Han Geun-suk.", [("Omar", "person"), ("Han Geun-suk", "person")]),
        ("The vice president's office said so.", [("vice president's office", "organisation")]),
        ("(Ann Lee/AP)", []),
        ("Ann Lee contributed to this report.", []),
        ("Key Points From The Lee-Ray Talks", []),
        ("@AnnLee said #FreeTheTrees", []),
        ("Judge Dinh Thi Thu Huong spoke.", [("Dinh Thi Thu Huong", "person")]),
        ("Then Bui Van Sat left.", [("Bui Van Sat", "person")]),
        ("The hall opens Sat Nov 4.", []),
        ("The envoy met Oh Se-jin.", [("Oh Se-jin", "person")]),
        ("Oh Se-jin spoke.", [("Oh Se-jin", "person")]),
        ("Foreign Minister An Geun-suk spoke.", [("An Geun-suk", "person")]),
        ("Oh God, he said.", []),
        ("Maria Del Rio met Del. Ann Lee.", [("Maria Del Rio", "person"), ("Ann Lee", "person")]),
    ],
)
def test_names(body: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They moved to Tamber, Ga., in May.", ["Ga."]),
        ("A Fla. senator left.", ["Fla."]),
        ("Ruiz (Pa.) left.", ["Pa."]),
        ("It sank off La Serena.", ["La Serena"]),
        ("They held a Mass for the dead.", []),
        ("He was Ill. She left.", []),
        ("It cost US$300m.", []),
        ("The US paid $300m.", ["United States"]),
    ],
)
def test_short_names_of_states(body: str, expected: list[str]) -> None:
    assert [m.actor for m in names(body) if m.kind != "person" and m.actor != "Tamber"] == expected


def test_a_party_in_brackets_makes_no_body_of_its_member() -> None:
    assert ("Jandyra Calvano", "person") in kinds("The federal deputy Jandyra Calvano (PQX) died.")


def test_korean_given_names_are_one_word() -> None:
    assert ("Shin Ye-ji", "person") in kinds("His lawyer, Shin Ye-ji, denied it.")


def test_a_company_and_its_short_form_are_one() -> None:
    body = "A jet of Kestrel Air crashed in May. Kestrel denied it on Monday. Kestrel Air was founded in 1998."
    assert kinds(body) == [
        ("Kestrel Air", "organisation"),
        ("Kestrel", "organisation"),
        ("Kestrel Air", "organisation"),
    ]


@pytest.mark.parametrize(
    ("body", "text", "role"),
    [
        ("US President Ann Lee flew home.", "Ann Lee", "US President"),
        ("Deputy Transport Minister Jan Ostrow left.", "Jan Ostrow", "Deputy Transport Minister"),
        ("Witness Jan Ostrow said so.", "Jan Ostrow", "Witness"),
        ("Baker Ostrow said so.", "Baker Ostrow", None),
        ("It was in Peru President Ann Lee spoke.", "Ann Lee", "President"),
        ("Harbour spokesman Jan Ostrow said so.", "Jan Ostrow", "Harbour spokesman"),
        ("Jan Ostrow, an aide to the mayor, left.", "Jan Ostrow", "an aide to the mayor"),
        ("The mayor’s lawyer, Jan Ostrow, said so.", "Jan Ostrow", "mayor’s lawyer"),
        ("Peruvian President Jan Ostrow left.", "Jan Ostrow", "Peruvian President"),
        ("Jan Ostrow, 44, a teacher, left.", "Jan Ostrow", "a teacher"),
        ("Mr. Ostrow left.", "Ostrow", None),
        # What somebody is no more, or not quite, is not told without that.
        ("It was former President Jan Ostrow.", "Jan Ostrow", "former President"),
        ("Former Harbour Commissioner Jan Ostrow left.", "Jan Ostrow", "Former Harbour Commissioner"),
        ("They met ex-Governor Jan Ostrow there.", "Jan Ostrow", "ex-Governor"),
        ("They met then-Mayor Jan Ostrow there.", "Jan Ostrow", "then-Mayor"),
        ("Ex-Mayor Jan Ostrow left.", "Jan Ostrow", "Ex-Mayor"),
        ("Then-President Jan Ostrow left.", "Jan Ostrow", "Then-President"),
        ("Anna-Lena Ostrow left.", "Anna-Lena Ostrow", None),
        ("They met then-senator Jan Ostrow there.", "Jan Ostrow", "then-senator"),
        ("They met ex-Lima Mayor Jan Ostrow there.", "Jan Ostrow", "ex-Lima Mayor"),
        ("It was the late Mayor Jan Ostrow.", "Jan Ostrow", "late Mayor"),
        ("They saw the New York Mayor Jan Ostrow there.", "Jan Ostrow", "Mayor"),
        ("Its former New York City Harbour Commissioner Jan Ostrow left.", "Jan Ostrow", "Commissioner"),
        ("It was sent by acting Peruvian President Jan Ostrow.", "Jan Ostrow", "acting Peruvian President"),
        ("It was the then President Jan Ostrow.", "Jan Ostrow", "then President"),
        ("The mayor left, and then President Jan Ostrow spoke.", "Jan Ostrow", "President"),
        ("The army ousted President Jan Ostrow.", "Jan Ostrow", "President"),
        ("A former ally of President Jan Ostrow left.", "Jan Ostrow", "President"),
        ("Of the two the former, President Jan Ostrow, left.", "Jan Ostrow", "President"),
        ("He was a former minister. President Jan Ostrow left.", "Jan Ostrow", "President"),
    ],
)
def test_roles(body: str, text: str, role: str | None) -> None:
    found = next(m for m in names(body) if m.text == text)
    assert (found.role.text if found.role else None) == role


@pytest.mark.parametrize(
    ("body", "text", "actor"),
    [
        ("Jan Ostrow left. Later Ostrow spoke.", "Ostrow", "Jan Ostrow"),
        ("Peruvian President Jan Ostrow left. The Peruvian leader spoke.", "The Peruvian leader", "Jan Ostrow"),
        ("President Jan Ostrow left. The president spoke.", "The president", "Jan Ostrow"),
        ("The Sea Rescue League (SRL) came. The SRL left.", "SRL", "Sea Rescue League"),
        (
            "The Peruvian Foreign Ministry spoke. Later the ministry denied it.",
            "the ministry",
            "Peruvian Foreign Ministry",
        ),
        ("Rowan Corp. said so. Rowan denied it.", "Rowan", "Rowan Corp"),
        ("Jan Ostrow left. The Ostrow-Petrak talks failed. Eva Petrak left.", "Ostrow", "Jan Ostrow"),
        ("Jan Ostrow won. The Ostrow administration said so.", "Ostrow administration", "Ostrow administration"),
        ("Tehran denied it.", "Tehran", "Iran"),
        ("The UK said so.", "UK", "United Kingdom"),
    ],
)
def test_short_forms_stand_for_the_full_name(body: str, text: str, actor: str) -> None:
    assert actor in {m.actor for m in names(body) if m.text == text}


@pytest.mark.parametrize(
    "body",
    [
        "THE MAYOR SAID THAT PERU AND CHILE HAD AGREED. JAN OSTROW DENIED IT.",
        "the mayor said that peru and chile had agreed. jan ostrow denied it.",
        "Jan " + "Ostrow" * 50 + " said so.",
        "J\u200da\u200dn O\u0301strow said so. محمد said so.",
        "",
        "’s ’s ’s",
    ],
)
def test_odd_texts_break_nothing(body: str) -> None:
    assert all(body[m.start : m.end] == m.text for m in names(body))


@pytest.mark.parametrize(
    "piece", ["Jan Ostrow said. ", "Ministry of ", "A-", "U.S.", "'", "Peru, ", "(a via ", "Ostrow/", "a"]
)
def test_the_cost_is_linear_in_the_length(piece: str) -> None:
    body = piece * (40_000 // len(piece))
    begin = time.process_time()
    names(body)
    assert time.process_time() - begin < 5


@given(st.text(max_size=300))
def test_names_are_verbatim_and_in_order(body: str) -> None:
    found = names(body)
    assert all(body[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
