"""What articles say of machines, and what the brief makes of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from briefgen.annotate import annotate
from briefgen.compile.actors import compile_actors
from briefgen.compile.copies import compile_copies
from briefgen.compile.equipment import compile_equipment
from briefgen.compile.same_event import compile_sources
from briefgen.model import Equipment, Source, SourceMeta
from briefgen.read import read_folder

SEEDS = Path(__file__).parents[2] / "seeds"


def compiled(*sources: Source) -> dict[str, Equipment]:
    found = tuple(annotate(s) for s in sources)
    voices = compile_sources(found, compile_copies(found))
    aircraft, others = compile_equipment(found, compile_actors(found, voices))
    assert all(e.kind == "aircraft" for e in aircraft)
    assert all(e.kind != "aircraft" for e in others)
    return {e.designation: e for e in (*aircraft, *others)}


def article(body: str, name: str = "a") -> Source:
    return Source(meta=SourceMeta(id=name, path=f"{name}.txt", published="2025-03-04"), body=body)


def claims(body: str) -> dict[str, list[tuple[str, str | None, str | None]]]:
    return {name: [(c.status, c.count, c.claimed_by) for c in e.claims] for name, e in compiled(article(body)).items()}


@pytest.mark.parametrize(
    ("body", "designation", "status"),
    [
        ("Rebels destroyed a T-72 near the border.", "T-72", "destroyed"),
        ("A T-72 was destroyed near the border.", "T-72", "destroyed"),
        ("They destroyed or damaged several Su-34s.", "Su-34", "destroyed or damaged"),
        ("The base was struck with Iskander missiles.", "Iskander", "used"),
        ("The town was hit by a Kh-101.", "Kh-101", "used"),
        ("An Airbus A320 crashed into a hill.", "Airbus A320", "crashed"),
        ("Guards boarded the tanker Ada Star and seized it.", "Ada Star", "boarded"),
        ("They asked for the delivery of Patriot missiles.", "Patriot", "requested"),
        ("The F-16 was not damaged.", "F-16", "not damaged"),
        ("The army will deliver HIMARS launchers.", "HIMARS", "planned: delivered"),
        ("The first plane, a Boeing 757 to Oslo, took off.", "Boeing 757", "took off"),
        ("The army is to deliver two HIMARS launchers.", "HIMARS", "planned: delivered"),
        ("The F-16 is to be delivered in May.", "F-16", "planned: delivered"),
        ("None of the F-16s was damaged.", "F-16", "not damaged"),
        ("No F-16 was damaged.", "F-16", "not damaged"),
        ("The army lost no F-16.", "F-16", "not lost"),
        ("The Su-34 was never struck.", "Su-34", "not struck"),
        ("Rebels failed to destroy the T-72.", "T-72", "not destroyed"),
        ("The strike destroyed one T-72.", "T-72", "destroyed"),
    ],
)
def test_what_happened(body: str, designation: str, status: str) -> None:
    assert [c[0] for c in claims(body)[designation]] == [status]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They destroyed four T-72s and two T-90s.", {"T-72": "four", "T-90": "two"}),
        ("They shot down 20 of 25 Shahed-136 drones.", {"Shahed-136": "20 of 25"}),
        ("They shot down 12 of the 15 Kh-101 missiles.", {"Kh-101": "12 of the 15"}),
        ("Rebels lost more than 10 T-72 tanks.", {"T-72": "more than 10"}),
        ("In 2020 a T-72 was destroyed.", {"T-72": None}),
        ("They destroyed at least 20 armoured trucks with Kh-101 missiles.", {"Kh-101": None}),
        ("They destroyed 12 trucks using a T-72.", {"T-72": None}),
        ("They destroyed 12 tanks of the T-72 type.", {"T-72": "12"}),
    ],
)
def test_how_many(body: str, expected: dict[str, str | None]) -> None:
    assert {name: count for name, found in claims(body).items() for _, count, _ in found} == expected


@pytest.mark.parametrize(
    ("body", "designation", "expected"),
    [
        (
            "Norway claimed it had destroyed a T-90, but Finland denied that any T-90 was lost.",
            "T-90",
            [("destroyed", "Norway"), ("not lost", "Finland")],
        ),
        (
            "Norway said it shot down a Su-34; Finland denied losing any Su-34.",
            "Su-34",
            [("shot down", "Norway"), ("not lost", "Finland")],
        ),
        ("Officials denied reports that an MQ-9 was shot down.", "MQ-9", [("not shot down", "Officials")]),
        ("Norway said no Tu-95 was hit.", "Tu-95", [("not hit", "Norway")]),
    ],
)
def test_who_claims_and_who_denies(body: str, designation: str, expected: list[tuple[str, str]]) -> None:
    assert [(status, by) for status, _, by in claims(body)[designation]] == expected


@pytest.mark.parametrize(
    "subject",
    [
        "The mountain brigades, who hold the pass, have said",
        "The mountain brigades, whose leader is in exile, said",
        "The mountain brigades have also said",
        "The mountain brigades said",
    ],
)
def test_what_stands_between_a_claimer_and_his_verb_is_no_claimer(subject: str) -> None:
    assert claims(f"{subject} that a MiG-29 was shot down.") == {
        "MiG-29": [("shot down", None, "The mountain brigades")]
    }


def test_a_machine_of_which_nothing_is_said_has_no_claims() -> None:
    assert claims("The Su-57 is a fighter.") == {"Su-57": []}


def test_the_six_struck_types_of_the_seeds_are_claimed_by_the_security_service() -> None:
    found = compiled(*read_folder(SEEDS).sources)
    for designation in ("A-50", "Tu-95", "Tu-22", "Tu-160", "An-12", "Il-78"):
        (claim,) = found[designation].claims
        assert (claim.status, claim.claimed_by) == ("struck", "Ukraine’s Security Service")
        assert [e.source[:3] for e in claim.evidence] == ["000", "001"]
    assert found["Tu-95"].knowledge["maker"] == "Tupolev"


def test_sources_are_brought_together_whatever_their_order() -> None:
    first, second = article("Two F-16C jets crashed."), article("An F-16C crashed on Monday.", "b")
    one, other = compiled(first, second), compiled(second, first)
    assert list(one) == list(other) == ["F-16C"]
    assert {e.source for e in one["F-16C"].evidence} == {"a", "b"}
    assert {c.status for c in one["F-16C"].claims} == {"crashed"}


def test_a_merchant_ship_is_one_with_and_without_its_prefix() -> None:
    found = compiled(article("The MV Ada Star sank."), article("The tanker Ada Star sank.", "b"))
    assert list(found) == ["Ada Star"]


@pytest.mark.parametrize(
    ("one", "other", "ships"),
    [
        ("The gunboat ARC Tumaco ran aground.", "The gunboat Tumaco ran aground.", 1),
        ("The ferry Melvari-9 sank.", "The ferry Molvary-9 sank.", 1),
        ("The ferry Melvari-9 sank.", "The ferry Melvari-8 sank.", 2),
        ("The frigate KRI Tumaco sailed.", "The frigate KRI Tumaco-331 sailed.", 1),
        ("The frigates KRI Tumaco-331 and KRI Tumaco-332 met.", "The frigate KRI Tumaco sailed.", 3),
        ("The destroyers USS Tumaco and HMS Tumaco met.", "The destroyer Tumaco ran aground.", 3),
    ],
)
def test_a_ship_is_one_in_two_spellings_and_with_what_its_navy_adds(one: str, other: str, ships: int) -> None:
    assert len(compiled(article(one), article(other, "b"))) == ships


def test_a_verb_of_another_clause_tells_nothing_of_a_machine() -> None:
    assert claims("The crew burned the letters while two F-16s circled above the lake.") == {"F-16": []}


def test_who_is_on_board_boards_nothing() -> None:
    assert claims("All 40 people on board the MV Ada Star slept.") == {"MV Ada Star": []}
    assert claims("Rebels boarded the MV Ada Star.") == {"MV Ada Star": [("boarded", None, None)]}


def test_what_a_machine_is_for_happened_to_none() -> None:
    assert claims("The rescue ship MV Ada Star was near.") == {"MV Ada Star": []}
    assert claims("The supply ship MV Ada Star was near the test site.") == {"MV Ada Star": []}
    assert claims("The MV Ada Star took part in a rescue operation.") == {"MV Ada Star": []}
    found = claims("The MV Ada Rescue met the MV Bo Star.")
    assert found == {"MV Ada Rescue": [], "MV Bo Star": []}
    assert claims("Guards rescued the MV Ada Star.") == {"MV Ada Star": [("rescued", None, None)]}


def test_who_died_counts_no_machines_and_a_name_tells_no_deed() -> None:
    assert claims("Twelve men died when a Su-25 crashed.") == {"Su-25": [("crashed", None, None)]}
    assert claims("They had D-30 howitzers and Land Rovers.") == {"D-30": []}


def test_what_is_fired_at_is_a_target() -> None:
    assert claims("They fired water cannon at the MV Ada Star.") == {"MV Ada Star": [("targeted", None, None)]}
    assert claims("They fired an Iskander.") == {"Iskander": [("fired", None, None)]}


def test_no_ship_flies() -> None:
    found = claims("The MV Ada Star came, and a Su-25 flew over it.")
    assert found == {"Su-25": [("flew", None, None)], "MV Ada Star": []}


def test_an_age_counts_no_machines() -> None:
    assert claims("A 20-year-old Airbus A320 crashed into a hill.") == {"Airbus A320": [("crashed", None, None)]}


def test_what_was_taken_from_a_ship_does_not_count_ships() -> None:
    body = "The coast guard took three bodies from the MV Ada Star, which capsized on Monday. Two T-72s were destroyed."
    assert claims(body) == {"MV Ada Star": [("sank", None, None)], "T-72": [("destroyed", "Two", None)]}


def test_a_sentence_that_names_thousands_of_machines_is_read_in_time() -> None:
    body = "Rebels destroyed " + "the T-72, the MV Ada Star, " * 3000 + "the army said."
    found = tuple(annotate(s) for s in (article(body),))
    voices = compile_sources(found, compile_copies(found))
    begun = time.process_time()
    aircraft, others = compile_equipment(found, compile_actors(found, voices))
    assert time.process_time() - begun < 5
    assert (aircraft, {e.designation for e in others}) == ((), {"T-72", "MV Ada Star"})
