"""Given articles that tell one deed near their top, they agree on its day and place, in whatever words."""

from __future__ import annotations

import pytest
from compared import compared


def rules(*articles: str) -> dict[str, str]:
    return {d.rule: d.verdict for d in compared(*articles)}


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (
            "Gunmen seized the Olm mill early on Monday, 3 May 2027, and fled.",
            "The mill was seized on 3 May 2027 by nine men of the Olm band.",
            True,
        ),
        # another day; said on that day
        ("Gunmen seized the Olm mill on 3 May 2027.", "The Olm mill was seized on 5 May 2027 by a band.", False),
        ("Gunmen seized the Olm mill.", "Police of Olm said on 3 May 2027 that the mill was seized.", False),
    ],
)
def test_the_day_of_the_deed(one: str, other: str, agree: bool) -> None:
    found = compared(one, other)
    days = [d for d in found if d.kind == "date" and d.verdict in ("agree", "compatible")]
    assert bool(days) == agree


def test_the_place_that_the_leads_name() -> None:
    one = "Rockets struck a depot in the Grey Sea port of Belm on Monday, killing six. Belm is old. Belm is small."
    other = "Six died when rockets struck docks on the port of Belm. Belm has a mill. Belm has a fort."
    assert rules(one, other).get("same-place") == "agree"


def test_a_place_that_is_named_often_is_that_of_a_deed_told_in_the_leads() -> None:
    often = "Belm is old. Belm is small. Belm has a fort. Belm has a mill. Belm sells eels. Belm sleeps."
    one = f"Rockets struck a depot in Belm on Monday, killing six. {often}"
    assert rules(one, f"Docks at Belm were struck by shells. {often}").get("same-place") == "agree"


def test_the_day_on_which_it_was_said_is_not_that_of_the_deed() -> None:
    one = "Gunmen seized the Olm mill on 3 May 2027 and fled with all the flour in it."
    other = "Police of a town in the hills said on 3 May 2027 that nine men seized the Olm mill."
    assert not [d for d in compared(one, other) if d.kind == "date"]


def test_about_five_is_within_twenty_minutes() -> None:
    one = "The raid on the Olm market began at 5:18 a.m. on 3 May 2027."
    other = "The raid on the Olm market began at about 5:00 a.m. on 3 May 2027, a fisher told us."
    assert [d.verdict for d in compared(one, other) if d.rule == "same-hour"] == ["compatible"]


def test_times_of_one_deed_within_minutes_need_no_other_word() -> None:
    one = "Blasts were heard. They began at around 5:10 a.m. on 3 May 2027 when shells struck."
    other = "The market was struck at around 5:00 a.m. on 3 May 2027, a fisher told us."
    assert rules(one, other).get("same-hour", "compatible") == "compatible"
    assert any(d.kind == "time" for d in compared(one, other))


@pytest.mark.parametrize(
    ("one", "other", "verdict", "values"),
    [
        (
            "The old grain barge Olma sank off Belm on 3 May 2027 with a load of barley.",
            "The grain barge Olma sank off Belm at 4:40 p.m. on 3 May 2027 with all its barley.",
            "agree",
            ["3 May 2027"],
        ),
        (
            "The old grain barge Olma sank off Belm on 3 May 2027 with a load of barley.",
            "The grain barge Olma sank off Belm in May 2027 with all its barley.",
            "compatible",
            ["3 May 2027", "May 2027"],
        ),
    ],
)
def test_an_hour_more_is_no_other_day(one: str, other: str, verdict: str, values: list[str]) -> None:
    days = [d for d in compared(one, other) if d.kind == "date"]
    assert [(d.verdict, [p.value for p in d.positions]) for d in days] == [(verdict, values)]


def test_a_place_that_one_article_has_for_a_body() -> None:
    one = "A silo blew up at Varn Quarter on Monday. Varn Quarter has a crane. Varn Quarter has a chapel."
    other = "A blast wrecked the Hollis dairy at Varn Quarter, near Olm. Our Varn Quarter site is closed."
    assert rules(one, other).get("same-place") == "agree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # before a noun, behind a deed, in the rest of the sentence
        (
            "Kalm mourns the dead of the 3 May 2027 blast.",
            "A baker told us of his shop. A bomb went off there on 3 May 2027.",
        ),
        ("After the 3 May 2027 raid on Kalm, shops shut.", "Nine millers were killed near Kalm early on 3 May 2027."),
        # who takes part is the same, and may be "he" or "she"
        ("On 3 May 2027, Mara Lund gave a speech.", "Mara Lund rose at dawn. She sang in her speech on 3 May 2027."),
        (
            "Mara Lund's 3 May 2027 speech bored the Kalm guild.",
            "The guild hissed during Mara Lund's address on 3 May 2027.",
        ),
    ],
)
def test_a_day_is_of_what_it_stands_beside(one: str, other: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.kind == "date"] == ["agree"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a post of that day about the attack
        (
            "Ivo Brandt's post on 3 May 2027 told of the raid on Kalm.",
            "Nine millers were killed near Kalm on 3 May 2027.",
        ),
        # two who speak
        ("Mara Lund held a speech on 3 May 2027.", "A speech of Ivo Brandt on 3 May 2027 was hissed."),
        # an hour whose day is guessed
        ("A shot killed a miller at midnight.", "The dead of 3 May 2027 lie in Kalm. At midnight a raid killed two."),
    ],
)
def test_a_day_of_something_else(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "day-of-the-deed"]


def test_a_finding_of_the_day_takes_in_who_tells_it_otherwise() -> None:
    found = compared(
        "The ferry Olma sank off Kalm on 3 May 2027 with a load of barley, the owner said.",
        "The ferry Olma sank off Kalm with its barley on 3 May 2027 as the owner slept.",
        "Divers of Kalm have not forgotten the 3 May 2027 sinking.",
    )
    assert [[e.source for p in d.positions for e in p.evidence] for d in found if d.kind == "date"] == [
        ["s0", "s1", "s2"]
    ]


def test_in_a_year_much_happens() -> None:
    one = "The mill hired weavers from Bergen in 1987 to mend its roof and bell tower."
    other = "A fair for weavers at the mill drew a large crowd of farmers with goats in 1987."
    assert not [d for d in compared(one, other) if d.kind == "date"]
    again = compared("A strike of weavers closed the Olm mill in 1987.", "The Olm mill was closed by a strike in 1987.")
    assert [d.verdict for d in again if d.kind == "date"] == ["agree"]
