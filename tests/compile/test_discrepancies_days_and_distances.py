"""Given days, hours and distances in unlike words, these are of one thing and those are not."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.comparisons.dates import is_said
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import Source, SourceMeta


def of(rule: str, *bodies: str) -> list[tuple[str, frozenset[str]]]:
    """Verdicts and positions of what a rule finds, or any rule of a kind of question."""
    found = [d for d in compared(*bodies) if rule in (d.rule, d.kind)]
    return [(d.verdict, frozenset(p.value for p in d.positions)) for d in found]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "values"),
    [
        (
            "The blackmailers gave the Olm harbour board until Feb. 15, 2031, to pay.",
            "The patience of the blackmailers of Olm ran out on 15 February 2031.",
            "agree",
            {"Feb. 15, 2031"},
        ),
        (
            "The treaty on the Varn islands was signed on 9 November 2029.",
            "The Varn treaty, signed in November 2029, is void.",
            "compatible",
            {"9 November 2029", "November 2029"},
        ),
    ],
)
def test_a_day_named_once_in_unlike_words(one: str, other: str, verdict: str, values: set[str]) -> None:
    assert (verdict, frozenset(values)) in of("date", one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # nothing else is the same
        ("The Olm orchestra was founded on June 12, 2019.", "Petra Karlis won the Varn marathon on June 12, 2019."),
        # the day of the news is the day of much
        ("Bakers of the Olm harbour held a feast on 1 March.", "A ship with grain lay in the Olm harbour on 1 March."),
        # of a month more must be the same
        ("The Olm council meets on June 12.", "The Olm theatre closes in June."),
        # where it was filed, and when
        ("OLM, Feb 20 (XYZ) - The Olm dam broke.", "The Olm dam was mended on 20 February."),
    ],
)
def test_days_of_other_things(one: str, other: str) -> None:
    assert not of("same-day-named", one, other)


def test_what_each_of_two_people_did_on_a_day_is_no_question() -> None:
    told = "{0} {1} gave a long speech on the mill fire in Vell on Monday. {1} is a baker."
    assert of("date", told.format("Orla", "Venn"), told.format("Orla", "Venn").replace("long", "fiery"))
    assert not of("date", told.format("Orla", "Venn"), told.format("Hugo", "Brandt"))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "The whirlpool was 28 kilometers (17.4 miles) south of Varn.",
            "The whirlpool lay 30km south of Varn.",
            "compatible",
        ),
        ("The whales were 36 miles off the coast of Varn.", "They were filmed 26 miles from the coast.", "conflict"),
    ],
)
def test_distances_from_one_place(one: str, other: str, verdict: str) -> None:
    assert [v for v, _ in of("distance", one, other)] == [verdict]


@pytest.mark.parametrize(
    ("found", "sank", "verdict"),
    [
        ("28 kilometres from the border", "30 km off the border", ["compatible"]),
        ("28 kilometres (17 miles) inland from Varn", "41 km away from Varn", ["conflict"]),
        # too far apart for one place, from two places, and of no place
        ("28 kilometres inland from Varn", "90 km away from Varn", []),
        ("28 kilometres inland from Varn", "30 km away from the border", []),
        ("28 kilometres long in Varn", "30 km away from Varn", []),
    ],
)
def test_distances_in_unlike_sentences(found: str, sank: str, verdict: list[str]) -> None:
    one, other = f"Divers found the wreck {found}.", f"Fishing is banned by the ministry since the barge sank {sank}."
    assert [v for v, _ in of("distance-from-a-place", one, other)] == verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The plant lies 12 km from Varn.", "The plant stands 12 km north of Belm."),
        ("A tunnel of 14 km was dug near Varn.", "Three trains stood 12 km from Varn."),
        # two distances from one place: one of them may be of anything
        ("It fell 12 km from Varn. Divers stood 30 km from Varn.", "It fell 14 km from Varn."),
    ],
)
def test_distances_of_other_things(one: str, other: str) -> None:
    assert not of("distance-from-a-place", one, other)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Geese from two farms attacked the Olm bakery at around 2 p.m. on Saturday.",
            "The attack on the Olm bakery began at 2.35 p.m. on Saturday.",
            "conflict",
        ),
        (
            "Masked boys shelled the Olm dovecote at 4am on Saturday.",
            "Saturday's attack on the Olm dovecote, which began at 5 a.m., was the third.",
            "conflict",
        ),
    ],
)
def test_the_hour_of_a_deed_that_began(one: str, other: str, verdict: str) -> None:
    assert verdict in {v for v, _ in of("same-hour", one, other)}


@pytest.mark.parametrize(
    ("told", "of_saying"),
    [
        ("On Friday, the brewers of Olm said that the vats had burst.", True),
        ("Vats burst, and on Friday, the brewers of Olm said why.", True),
        ("The vats of the Olm brewery burst in Varn on Friday, the brewers said.", False),
        ("The brewers of Olm said on Friday that the vats had burst.", True),
    ],
)
def test_a_day_with_which_a_clause_ends_is_not_that_of_who_says_so(told: str, of_saying: bool) -> None:
    article = annotate(Source(meta=SourceMeta(id="s", path="s.txt", published="2031-05-05"), body=told))
    corpus = Corpus([article], [], ())
    (sentence,) = corpus.all()
    (day,) = corpus.dates_within(sentence)
    assert is_said(sentence, day) == of_saying


def test_the_day_that_an_attribution_follows_agrees_with_the_same_day() -> None:
    one = "The stolen barge was found adrift off Varnsund in March 2031, the coastguard said. It was full of malt."
    other = "Pilots found the barge in March 2031. The stolen barge was found adrift near Varnsund in March 2031."
    assert ("agree", frozenset({"March 2031"})) in of("date", one, other)
