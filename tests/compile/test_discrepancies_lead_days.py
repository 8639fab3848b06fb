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
