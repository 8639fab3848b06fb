"""Given a text, these are the machines that it names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.equipment import find_equipment


def machines(body: str) -> list[tuple[str, str, str]]:
    return [(m.text, m.designation, m.kind) for m in find_equipment(body)]


@pytest.mark.parametrize(
    ("body", "text", "designation", "kind"),
    [
        ("They lost a Tu-95 bomber.", "Tu-95", "Tu-95", "aircraft"),
        ("They lost a Tu 95 bomber.", "Tu 95", "Tu-95", "aircraft"),
        ("Two Tu-95MS took off.", "Tu-95MS", "Tu-95", "aircraft"),
        ("Two GBU-31 JDAMs fell.", "GBU-31 JDAMs", "GBU-31", "bomb"),
        ("The Il-114 flew.", "Il-114", "Il-114", "aircraft"),
        ("An X-47B drone landed.", "X-47B", "X-47", "drone"),
        ("Four KC-46As refuelled them.", "KC-46As", "KC-46", "aircraft"),
        ("The J-35 is new.", "J-35", "J-35", "aircraft"),
        ("It fired a Hwasong-18.", "Hwasong-18", "Hwasong-18", "missile"),
        ("It fired a Hwasong-44.", "Hwasong-44", "Hwasong-44", "missile"),
        ("A Boeing 737-800 crashed.", "Boeing 737-800", "Boeing 737", "aircraft"),
        ("Six F-16s arrived.", "F-16s", "F-16", "aircraft"),
        ("He boarded Air Force One.", "Air Force One", "Air Force One", "aircraft"),
        ("dozens of Shahed-136 drones", "Shahed-136", "Shahed-136", "drone"),
        ("two Iskander missiles", "Iskander", "Iskander", "missile"),
        ("Patriot missile defense systems", "Patriot missile defense systems", "Patriot", "air defence"),
        ("A Boeing 777-200ER vanished.", "Boeing 777-200ER", "Boeing 777", "aircraft"),
        ("The Airbus A320neo landed.", "Airbus A320neo", "Airbus A320", "aircraft"),
        ("An Embraer 190 crashed.", "Embraer 190", "Embraer 190", "aircraft"),
        ("A Bell 212 went down.", "Bell 212", "Bell 212", "aircraft"),
        ("An Mi-8 went down.", "Mi-8", "Mi-8", "aircraft"),
        ("A Robinson R44 crashed.", "Robinson R44", "Robinson R44", "aircraft"),
        ("It sent a P-3C Orion patrol aircraft.", "P-3C Orion", "P-3", "aircraft"),
        ("The P-8A Poseidon flew on.", "P-8A Poseidon", "P-8", "aircraft"),
        ("B-2s took off.", "B-2s", "B-2", "aircraft"),
        ("A Ka-52 “Alligator” burned.", "Ka-52 “Alligator", "Ka-52", "aircraft"),
        ("A Sukhoi Su-34 was lost.", "Sukhoi Su-34", "Su-34", "aircraft"),
        ("Its JF-17 Block III jets flew.", "JF-17 Block III", "JF-17", "aircraft"),
        ("An MD-83 slid off the runway.", "MD-83", "MD-80", "aircraft"),
        ("They flew a Bayraktar TB2.", "Bayraktar TB2", "Bayraktar TB2", "drone"),
        ("They lost an MQ-9 Reaper.", "MQ-9 Reaper", "MQ-9", "drone"),
        ("It fired Kh-101 missiles.", "Kh-101", "Kh-101", "missile"),
        ("A Kinzhal was fired.", "Kinzhal", "Kinzhal", "missile"),
        ("It fired Tomahawk cruise missiles.", "Tomahawk cruise missiles", "Tomahawk", "missile"),
        ("They asked for ATACMS.", "ATACMS", "ATACMS", "missile"),
        ("It fired the Oreshnik.", "Oreshnik", "Oreshnik", "missile"),
        ("It tested a Hwasong-17 ICBM.", "Hwasong-17", "Hwasong-17", "missile"),
        ("A Falcon 9 lifted off.", "Falcon 9", "Falcon 9", "rocket"),
        ("The Starliner came home empty.", "Starliner", "Starliner", "other"),
        ("The Soyuz MS-25 landed.", "Soyuz MS-25", "Soyuz MS", "other"),
        ("The Shenzhou-20 spacecraft docked.", "Shenzhou-20", "Shenzhou", "other"),
        ("an Apache attack helicopter", "Apache", "AH-64", "aircraft"),
        ("more 155 mm artillery shells", "155 mm artillery shells", "155 mm artillery shells", "artillery"),
        ("an Arleigh Burke-class destroyer", "Arleigh Burke-class", "Arleigh Burke-class", "ship"),
        ("the Ada Star, a Panama-flagged ship, sank", "Ada Star", "Ada Star", "ship"),
        ("The tanker Ada Star sank.", "Ada Star", "Ada Star", "ship"),
        ("The vessel, the Ada 2, was seized.", "Ada 2", "Ada 2", "ship"),
        ("They left the Diamond Ada cruise ship on Monday.", "Diamond Ada", "Diamond Ada", "ship"),
        ("The Panama-flagged Ada Star cargo ship sank.", "Ada Star", "Ada Star", "ship"),
        ("The Titan-like submersible Xenon was lost.", "Xenon", "Xenon", "ship"),
        ("The USS Ada Lee sailed.", "USS Ada Lee", "USS Ada Lee", "ship"),
    ],
)
def test_a_machine(body: str, text: str, designation: str, kind: str) -> None:
    assert machines(body) == [(text, designation, kind)]


@pytest.mark.parametrize(
    "body",
    [
        "The drone, the bomber and the missile were destroyed.",
        "They hid in 18-wheelers on Route 66.",
        "The G-7 met about COVID-19.",
        "A patriot is no Patriot fan.",
        "The Apache server runs.",
        "Typhoon Ada struck the coast.",
        "An 12-year-old ran.",
        "Flight 370 took the express train.",
        "They won 24/7 and 9/11.",
        "The captain of the ship, Ada Lee, was arrested.",
        "The Ada Lines cruise ship left.",
        "The South Korean cargo ship sank.",
        "The Ada Island ferry left, and the Ada Island was calm.",
        "The Royal Ada Navy research vessel left.",
        "The Ada Lee cruise ship terminal is new.",
        "The Ada submersible was lost.",
        "A spokesman for Ada, the Danish company that charters the vessel, left.",
        "Ada, the world's largest container carrier, said so.",
        "The carrier Ada Pacific cut flights.",
        "The jet, TC-ABC, left at noon.",
        "It was bird flu of the strain H5N1, and no helicopter came.",
        "They closed the A-10 motorway, and then the A-10 itself.",
        "The S-400 index fell.",
    ],
)
def test_no_machine(body: str) -> None:
    assert machines(body) == []


def test_a_number_behind_a_slash_is_a_type_of_its_own() -> None:
    assert machines("They fired Shahed-131/136 drones.") == [
        ("Shahed-131", "Shahed-131", "drone"),
        ("136", "Shahed-136", "drone"),
    ]


def test_every_later_mention_of_a_ship_is_one() -> None:
    assert (
        machines("The Ada Star, a tanker, left. Guards boarded the Ada Star.") == [("Ada Star", "Ada Star", "ship")] * 2
    )


def test_a_short_name_before_its_kind_is_a_ships_where_the_article_names_it_again() -> None:
    found = machines("The Xenon submersible was lost. Five were aboard the Xenon, officials said.")
    assert found == [("Xenon", "Xenon", "ship")] * 2


def test_a_registration_goes_with_its_aircraft() -> None:
    found = machines("The Airbus A320, registered as G-ABCD, landed.")
    assert found == [("Airbus A320", "Airbus A320", "aircraft"), ("G-ABCD", "Airbus A320", "aircraft")]


def test_a_registration_is_no_type() -> None:
    found = machines("The Dash 8, S2-ABC, had come from the coast.")
    assert found == [("Dash 8", "Dash 8", "aircraft"), ("S2-ABC", "Dash 8", "aircraft")]


def test_what_a_road_is_called_is_a_machine_where_a_word_beside_it_says_so() -> None:
    assert machines("They closed the A-10 motorway. An A-10 attack jet flew.") == [("A-10", "A-10", "aircraft")]


def test_whose_a_ship_is_is_no_part_of_its_name() -> None:
    assert machines("The Navy's Adarel, a landing ship, came.") == [("Adarel", "Adarel", "ship")]


def test_a_fighter_has_no_registration() -> None:
    found = machines("The Airbus A320 came down. Two F-16s watched it. The aircraft, G-ABCD, was built in 2006.")
    assert found[-1] == ("G-ABCD", "Airbus A320", "aircraft")


@given(st.text(alphabet="ABFTu -0123456789sx.,/'shipUSS the", max_size=80))
def test_spans_are_verbatim(body: str) -> None:
    assert all(body[m.start : m.end] == m.text for m in find_equipment(body))


def test_a_doubtful_name_counts_among_other_machines() -> None:
    body = "It said it destroyed two HIMARS launchers, a Bradley and three Leopards near the river."
    assert [m[1] for m in machines(body)] == ["HIMARS", "Bradley", "Leopard"]


def test_people_by_whose_names_missiles_and_tanks_go_are_none() -> None:
    assert machines("Omar Al-Hussein, Sagarika Rao and Karim Al-Khalid met in Soumar with New Horizons.") == []
    assert [m[1] for m in machines("It fired two Al-Hussein missiles and a Soumar cruise missile.")] == [
        "Al-Hussein",
        "Soumar",
    ]


def test_a_score_is_no_aircraft() -> None:
    assert machines("The Patriots beat the Falcons 20-17 on Sunday.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was hit by the China Coast Guard (CCG) vessel 91234.", ["China Coast Guard 91234"]),
        ("CCG 9123 left in 2024.", ["CCG 9123"]),
        ("It fired a QRM-290 tactical missile and sold two ZLV-12 helicopters.", ["QRM-290", "ZLV-12"]),
        ("The XY-661 plane and the COVID-19 drone order, the XYZ-2490 missile club.", []),
        ("The Ruritanian coast guard ship 4499 turned.", ["Ruritanian coast guard 4499"]),
        ("The Coast Guard 2024 report, coast guard vessel 1,200 km off, the navy in 2019.", []),
        ("Two supply boats, the Sona Star and the M/L Tamber, were hit.", ["Sona Star", "M/L Tamber"]),
        ("It shows the BRP Sona Bay. Peru said no.", ["BRP Sona Bay"]),
        ("It shows the BRP Sta. Lucia and the MV St. Bega.", ["BRP Sta. Lucia", "MV St. Bega"]),
    ],
)
def test_ships_by_number_and_prefix(text: str, expected: list[str]) -> None:
    assert [designation for _, designation, _ in machines(text)] == expected
