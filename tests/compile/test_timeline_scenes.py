"""Given a sentence that opens with a place and tells what somebody did there, it is of the day of the news."""

from __future__ import annotations

import pytest
from timelines import timeline

FIRE = "A fire gutted the glassworks of Orlem on Tuesday. "


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("In Lima, Mayor Greta Holm said the furnaces were “very old”", "statement"),
        ("In Lima, Peru, acting Mayor Greta Holm, who was born in Orlem, said the furnaces were old", "statement"),
        ("At the White House, Mayor Greta Holm thanked the firemen", "statement"),
        ("In Lima, meanwhile, Mayor Greta Holm lit a candle for the glaziers", "event"),
    ],
)
def test_that_what_was_done_elsewhere_is_of_the_day_of_the_news(told: str, kind: str) -> None:
    assert ("2019-05-07", kind, told) in timeline(f"{FIRE}{told}.")


@pytest.mark.parametrize(
    "other",
    [
        # Who has no name may have done it at any time.
        "In Lima, potters lit candles for the glaziers.",
        # Told of before, or of what never was.
        "In Lima, Mayor Greta Holm had warned of the furnaces.",
        "In Lima, Mayor Greta Holm once said the furnaces were old.",
        "In Lima, Mayor Greta Holm could say nothing.",
        "In Lima, Mayor Greta Holm is loved.",
        # No place, or not at the head.
        "In truth, Mayor Greta Holm said the furnaces were old.",
        "The smoke was seen in Lima, Mayor Greta Holm said.",
        # What somebody quotes is told by him.
        "“In Lima, Mayor Greta Holm lit a candle,” the clerk sang.",
    ],
)
def test_what_is_no_scene_elsewhere(other: str) -> None:
    assert [date for date, *_ in timeline(FIRE + other)] == ["2019-05-07"]
