"""Given what articles say of the dead and the hurt, this is the toll and how the articles stand to one another."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus, compile_discrepancies
from briefgen.model import BriefSource, Discrepancy, Source, SourceMeta


def tolls(*bodies: str) -> dict[str, Discrepancy]:
    """The tolls that articles published day after day make, by their question."""
    metas = [
        SourceMeta(id=f"s{n}", path=f"s{n}.txt", published=f"2031-03-{n + 4:02}", published_basis="stated")
        for n in range(len(bodies))
    ]
    annotations = tuple(annotate(Source(meta=m, body=b)) for m, b in zip(metas, bodies, strict=True))
    sources = tuple(BriefSource(id=m.id, path=m.path, published=m.published) for m in metas)
    return {d.question: d for d in compile_discrepancies(Corpus(annotations, sources, ()), (), ()) if d.rule == "toll"}


@pytest.mark.parametrize(
    ("one", "other", "question", "verdict"),
    [
        ("A jet crashed, killing all four crew members.", "Five people have died.", "killed", "conflict"),
        ("At least 12 people were injured.", "Some 15 people were hurt in the blast.", "hurt", "compatible"),
        ("Police arrested 30 people on Monday.", "Thirty people were detained by police.", "arrested", "agree"),
        ("Two people died and nine were wounded.", "Nine people were wounded.", "hurt", "agree"),
        ("Raiders slaughtered 31 people in Olm.", "In Olm 33 people were gunned down.", "killed", "conflict"),
    ],
)
def test_a_toll_in_whatever_words(one: str, other: str, question: str, verdict: str) -> None:
    assert tolls(one, other)[f"How many people were {question}?"].verdict == verdict


def test_a_toll_that_rose_tells_when() -> None:
    found = tolls("The flood killed 40 people.", "The flood has killed 55 people.")["How many people were killed?"]
    assert found.note == "As reported: 40 people (2031-03-04); 55 people (2031-03-05)."
    assert {e.text for p in found.positions for e in p.evidence} == {
        "The flood killed 40 people.",
        "The flood has killed 55 people.",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another event, long ago
        ("The flood killed 40 people.", "It was the worst since 2009, when 22 people were killed."),
        # a part of the dead
        ("The flood killed 40 people.", "Three children were killed in Orlo."),
        # other people
        ("The flood killed 40 people.", "Rescuers freed 12 people."),
        # far down an article, of something else
        (
            "The flood killed 40 people.",
            "The flood came at night.\n\n" + "It rained.\n\n" * 9 + "A fire killed 3 people.",
        ),
    ],
)
def test_what_is_not_the_toll_of_the_event(one: str, other: str) -> None:
    assert not tolls(one, other)


def test_one_voice_makes_no_comparison() -> None:
    assert not tolls("The flood killed 40 people. In all 41 people were killed.")


@pytest.mark.parametrize(
    ("one", "other", "question", "verdict"),
    [
        ("The death toll of the ferry fire rose to 46.", "The ferry fire killed 41 people.", "killed", "conflict"),
        ("The fire killed 14 people.", "The fire killed 14 workers.", "killed", "agree"),
        ("The ferry sank with 306 people on board.", "The ferry was carrying 310 people.", "aboard", "conflict"),
        ("The plane fell with 44 people aboard.", "It carried 40 passengers and four crew.", "aboard", "agree"),
        ("A tug rescued 190 people.", "A total of 187 people were rescued.", "survived", "conflict"),
        ("The storm left 70 people missing.", "In the storm 85 people are missing.", "missing", "conflict"),
    ],
)
def test_who_is_saved_missing_or_aboard(one: str, other: str, question: str, verdict: str) -> None:
    assert [d.verdict for q, d in tolls(one, other).items() if question in q] == [verdict]


def test_room_for_so_many_is_not_how_many_were_aboard() -> None:
    assert not tolls("The ferry sank with 306 people on board.", "It was licensed to carry 250 people.")


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("Nobody was hurt when a tram left its rails in Olm on Monday.", ["conflict"]),
        ("A tram left its rails in Olm on Monday. There were no injuries.", ["conflict"]),
        # left open, or of others than those counted
        ("A tram left its rails in Olm on Monday. There were no reports of injuries.", []),
        ("A tram left its rails in Olm on Monday. Nobody else was hurt.", []),
        ("A tram left its rails in Olm on Monday. No casualty figures were given.", []),
    ],
)
def test_that_nobody_was_hurt_is_a_toll(body: str, verdict: list[str]) -> None:
    found = tolls("A tram left its rails in Olm on Monday and two people were hurt.", body)
    assert [d.verdict for d in found.values()] == verdict


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("The tram left its rails and one of the conductors was slightly hurt.", ["conflict"]),
        ("The tram left its rails. A passenger was injured, said the mayor.", ["conflict"]),
        ("The tram left its rails. The company spoke of one light injury.", ["conflict"]),
        # of another day, or left open
        ("The tram left its rails, a month after a driver was hurt.", []),
        ("The tram left its rails. It is not known whether a passenger was hurt.", []),
    ],
)
def test_that_one_was_hurt_stands_against_none(body: str, verdict: list[str]) -> None:
    found = tolls("A tram left its rails in Olm on Monday. Nobody was hurt.", body)
    assert [d.verdict for d in found.values()] == verdict


def test_that_one_was_hurt_is_no_toll_beside_others() -> None:
    assert not tolls("A tram left its rails and a driver was hurt.", "The tram left its rails and a nun was injured.")


def test_a_toll_given_as_a_minimum_that_rose_is_a_conflict_with_its_dates() -> None:
    found = tolls(
        "At least 340 people were killed in the Olm earthquake.",
        "The Olm earthquake killed 412 people, officials said.",
    )
    (toll,) = found.values()
    assert toll.verdict == "conflict"
    assert toll.note == "As reported: At least 340 people (2031-03-04); 412 people (2031-03-05)."


def test_a_toll_that_rose_and_then_stayed_is_a_conflict() -> None:
    (toll,) = tolls(
        "At least 340 people were killed in the Olm earthquake.",
        "The Olm earthquake killed 412 people.",
        "The Olm earthquake killed more than 410 people.",
        "The Olm earthquake killed 412 people.",
    ).values()
    assert toll.verdict == "conflict"


def test_victims_are_not_all_dead() -> None:
    found = tolls("Nurses spoke of 53 victims of the landslide in Olm.", "The landslide killed 31 people in Olm.")
    assert not found


def test_the_note_of_a_toll_that_rose_and_fell_gives_what_each_day_reported() -> None:
    (toll,) = tolls(
        "The blast at Olm killed 81 people.",
        "The blast at Olm killed 257 people.",
        "The blast at Olm killed 81 or more; the blast at Olm killed 247 people.",
        "The blast at Olm killed 247 people.",
        "The blast at Olm killed 257 people.",
    ).values()
    assert toll.note is not None
    assert toll.note.startswith("As reported: 81 people (2031-03-04); 257 people (2031-03-05); ")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Nobody was hurt when a barge struck the lock. Later a sailor was hurt in a fall.", "Nobody was hurt"),
        ("A sailor was hurt when a barge struck the lock. Nobody was hurt on deck.", "A sailor was hurt"),
    ],
)
def test_of_none_and_of_one_the_first_told_is_the_toll(body: str, told: str) -> None:
    (toll,) = tolls(body, "Two people were hurt when a barge struck the lock.").values()
    assert [p.value for p in toll.positions] == [told, "Two people"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Three people were hurt when a barge struck the lock.",
            "A barge struck the lock. When a tug struck it in 2012, nobody was hurt.",
        ),
        (
            "A barge struck the lock and nobody was hurt.",
            "A barge struck the lock. When a tug struck it in 2012, a sailor was hurt.",
        ),
    ],
)
def test_none_or_one_of_another_year_is_no_toll(one: str, other: str) -> None:
    assert not tolls(one, other)


def test_some_of_the_dead_or_the_hurt_are_not_all_of_them() -> None:
    hurt = "In the blast 37 people were hurt."
    assert not tolls(hurt, "The blast hurt clerks and guests, among them 12 people who were wounded by glass.")
    assert not tolls("In the blast 37 people were hurt.", "After the blast 12 of the wounded were taken to Olm.")
    assert tolls(hurt, "The blast wounded 12 people.")


def test_the_deaths_that_somebody_is_charged_with_are_not_all() -> None:
    assert not tolls("The fires killed 37 people.", "A baker is charged with killing five people.")
    assert tolls("The fires killed 37 people.", "A baker is guilty of nothing, and the fires killed five people.")


def test_those_taken_out_of_the_water_were_not_aboard() -> None:
    assert not tolls("The ferry had 80 people aboard.", "A trawler took 30 people aboard.")
    assert tolls("The ferry had 80 people aboard.", "The ferry sailed with 30 people aboard.")


def test_only_a_crowd_takes_part() -> None:
    assert not tolls("Some 400 people took part in the march.", "Six people took part in the march.")
    assert tolls("Some 400 people took part in the march.", "About 250 people took part in the march.")


def test_the_toll_of_a_whole_war_is_not_that_of_the_event() -> None:
    (toll,) = tolls(
        "The shell killed 31 people.", "The war has killed 90,000 people.", "The shell killed 33 people."
    ).values()
    assert [p.value for p in toll.positions] == ["31 people", "33 people"]


def test_none_is_a_toll_of_the_event_whatever_the_others_count() -> None:
    (toll,) = tolls(
        "The dam burst and nobody was hurt.", "The dam burst and 41 people were hurt.", "The dam hurt 52 people."
    ).values()
    assert [p.value for p in toll.positions] == ["nobody was hurt", "41 people", "52 people"]


def test_two_rallies_have_two_crowds() -> None:
    mine = "Mira Voss told a crowd of 1,300 in Olm on Tuesday that she would win."
    theirs = "Jon Dahl spoke in Tamber on Tuesday. He told 2,260 people gathered at the mill that he would go on."
    hers = "A crowd of 2,200 gathered in Olm on Tuesday to hear Mira Voss."
    asked = "How many people took part?"
    assert asked not in tolls(mine, theirs)
    assert asked in tolls(mine, hers)
