"""Given an article that opens with its news and names no day, it is of the day of the news."""

from __future__ import annotations

import pytest
from timelines import timeline, timeline_of_days

FIRE = "A fire gutted the glassworks of Orlem on Tuesday."
LEFT = "The Orlem Glass Group has pulled out of Velm and asked for an inquiry into the fire, after its hall burned."


def test_that_what_leads_the_news_is_told_whatever_else_it_names() -> None:
    assert ("2019-05-08~", "event") in [(date, kind) for date, kind, _ in timeline(FIRE, LEFT)]


def test_that_what_leads_the_news_in_other_words_is_told_once() -> None:
    other = "The group's hall in Orlem burned on Tuesday. The Orlem Glass Group left Velm on Wednesday."
    found = [headline for date, _, headline in timeline(other, LEFT) if date.startswith("2019-05-08")]
    assert len(found) == 1


def test_that_who_opens_with_it_a_day_later_tells_of_the_first() -> None:
    first = f"The Orlem Glass Group has pulled its masters out of Velm. {FIRE}"
    later = "The Orlem Glass Group has pulled all masters out of Velm. A guard was held on Wednesday."
    found = timeline_of_days(("2019-05-07", first), ("2019-05-08", later))
    assert [date for date, _, headline in found if "pulled" in headline] == ["2019-05-07"]


@pytest.mark.parametrize("lead", ["Peru wants money for the ship that broke the lock of Velm."])
def test_that_what_only_describes_a_noun_leads_nothing(lead: str) -> None:
    assert timeline(lead) == []
