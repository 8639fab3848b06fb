"""Given a text, these are its quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.quantities import find_quantities
from briefgen.annotate.sentences import find_sentences
from briefgen.model import QuantityMention


def quantities(body: str) -> tuple[QuantityMention, ...]:
    return find_quantities(body, find_sentences(body), (), ())


@pytest.mark.parametrize(
    ("body", "text", "bound", "value", "unit", "counted"),
    [
        ("It destroyed 41 Russian aircraft.", "41", "=", 41, "aircraft", "Russian aircraft"),
        ("More than 40 bombers burned.", "More than 40", ">", 40, "bomber", "bombers"),
        ("It lasted for nearly 3½ years.", "nearly 3½ years", "~", 3.5, "year", None),
        ("It cost $7 billion.", "$7 billion", "=", 7_000_000_000, "USD", None),
        ("The call took an hour and 15 minutes.", "an hour and 15 minutes", "=", 75, "minute", None),
        ("They took nine Sumy villages.", "nine", "=", 9, "village", "Sumy villages"),
        ("the roughly 620-mile front line", "roughly 620-mile", "~", 620, "mile", "front line"),
        ("It fired dozens of drones.", "dozens", ">=", 24, "drone", "drones"),
        ("It killed at least seven.", "at least seven", ">=", 7, "person", None),
        ("As many as 50 people fled.", "As many as 50", "<=", 50, "person", "people"),
        ("A 16-year-old girl spoke.", "16-year-old", "=", 16, "year of age", "girl"),
        ("Anna Dresk, who is 46, spoke.", "46", "=", 46, "year of age", None),
        ("The rebels handed over 21 captives.", "21", "=", 21, "captive", "captives"),
        ("They won over 21 seats.", "over 21", ">", 21, "seat", "seats"),
        ("It lost more than a half million barrels.", "more than a half million barrels", ">", 500_000, "barrel", None),
        ("They saw 30 ship-to-ship transfers.", "30", "=", 30, "transfer", "ship-to-ship transfers"),
        ("It sold three of Olm Copper’s mines.", "three", "=", 3, "mine", "Olm Copper’s mines"),
        ("The peak rises to 7,925m.", "7,925m", "=", 7925, "metre", None),
        ("It lay 200m from the runway.", "200m", "=", 200, "metre", None),
        ("The dam is 28m high.", "28m", "=", 28, "metre", None),
        ("Some 20m people live there.", "Some 20m", "~", 20_000_000, "person", "people"),
        ("They met twelve masked gunmen.", "twelve", "=", 12, "gunman", "masked gunmen"),
        ("Two policewomen were there.", "Two", "=", 2, "policewoman", "policewomen"),
        ("Two specimen jars stood there.", "Two", "=", 2, "jar", "specimen jars"),
        ("Also hurt were six others.", "six", "=", 6, "person", "others"),
        ("It cost Rs 34,500-crore in all.", "Rs 34,500-crore", "=", 345_000_000_000, "INR", None),
        ("Seven in ten ferries are old.", "Seven in ten", "=", 70, "percent", None),
        ("He passed the 1,237-delegate mark.", "1,237-delegate", "=", 1237, "delegate", "1,237-delegate mark"),
        ("Nine out of 10 schools shut.", "Nine out of 10", "=", 90, "percent", None),
        ("It scored two in three days.", "three days", "=", 3, "day", None),
        ("It wounded 40-odd more.", "40-odd", "~", 40, "person", None),
        ("A blast hurt 12.", "12", "=", 12, "person", None),
        ("The forty-odd people left.", "forty-odd", "~", 40, "person", "people"),
        ("15 of the wounded are in hospital.", "15", "=", 15, "person", "wounded"),
        ("15 of the wounded children left.", "15", "=", 15, "child", "children"),
        ("It cost N3.5m in all.", "N3.5m", "=", 3_500_000, "NGN", None),
        ("It cost R250,000 in all.", "R250,000", "=", 250_000, "ZAR", None),
        ("It was minus 12 Celsius.", "minus 12 Celsius", "=", -12, "degree Celsius", None),
        ("Minus three degrees is cold.", "Minus three degrees", "=", -3, "degree", None),
        ("Asked was Moon Dal-su, 58, of Olm.", "58", "=", 58, "year of age", None),
        ("A girl of 13 was chosen.", "13", "=", 13, "year of age", None),
        ("She was 47 and alone.", "47", "=", 47, "year of age", None),
        ("A further 18 others sustained burns.", "18", "=", 18, "person", "others"),
        ("The hunt for four divers continues.", "four", "=", 4, "diver", "divers"),
        ("The levy is 50pc.", "50pc", "=", 50, "percent", None),
        ("The magnitude was later put at 6.3.", "6.3", "=", 6.3, "magnitude", None),
        ("It cost 12 million Danish crowns.", "12 million Danish crowns", "=", 12_000_000, "DKK", None),
        ("Aboard were eight Vietnamese, he said.", "eight", "=", 8, "vietnamese", "Vietnamese"),
        ("It costs 95 crowns in Denmark.", "95", "=", 95, "DKK", "crowns"),
        ("It passed by a vote of 58-31.", "58", "=", 58, "vote", None),
        ("The house voted 60 to 40 for it.", "60", "=", 60, "vote", None),
        ("A 52-48 vote ended it.", "52", "=", 52, "vote", None),
        ("Each holds 504 Wh.", "504 Wh", "=", 504, "watt-hour", None),
        ("The dogs smelt it about a kilometre off.", "about a kilometre", "~", 1, "kilometre", None),
        ("The ditch is a metre wide.", "a metre", "=", 1, "metre", None),
        ("They rode half a kilometre.", "half a kilometre", "=", 0.5, "kilometre", None),
        ("The hedge is a kilometre and a half long.", "a kilometre and a half", "=", 1.5, "kilometre", None),
        ("The fire ate a hectare of heath.", "a hectare", "=", 1, "hectare", None),
        ("The concert ended after a week.", "a week", "=", 1, "week", None),
        ("It took a quarter of an hour.", "a quarter of an hour", "=", 0.25, "hour", None),
        ("It took three quarters of an hour.", "three quarters of an hour", "=", 0.75, "hour", None),
        ("Three quarters of a million sheep died.", "Three quarters of a million", "=", 750_000, "sheep", "sheep"),
        ("At dusk 30 Danes walked home.", "30", "=", 30, "dane", "Danes"),
        ("They paid 900 taka.", "900 taka", "=", 900, "BDT", None),
        ("They paid Tk 4,000.", "Tk 4,000", "=", 4000, "BDT", None),
        ("The rent went up from 30 to 55 euros.", "55 euros", "=", 55, "EUR", None),
        ("Rents range from 30 to 55 euros.", "30 to 55 euros", "=", 30, "EUR", None),
    ],
)
def test_quantity(body: str, text: str, bound: str, value: float, unit: str, counted: str | None) -> None:
    (found,) = quantities(body)
    said = found.counted.text if found.counted else None
    assert (found.text, found.bound, found.value, found.unit, said) == (text, bound, value, unit, counted)


@pytest.mark.parametrize(
    "body",
    [
        "He drove down the N3 to the coast.",
        "“Minus three,” she said.",
        "Ten ships sailed. Minus three were lost.",
        "Give him an inch and he takes a mile.",
        "He grew a foot taller than the priest.",
    ],
)
def test_is_no_quantity_of_things(body: str) -> None:
    assert [q.text for q in quantities(body) if q.text.lower() != "ten"] == []


@pytest.mark.parametrize(
    ("body", "unit", "value"),
    [
        ("The balloon drifted 300 miles, not 450.", "mile", 450),
        ("The balloon sank from 30 metres to 12.", "metre", 12),
        ("The balloon rose 300 metres. Its maker had promised nearly 500.", "metre", 500),
        (
            "The stadium cost 90 million euros. That is too much. The mayor put the bill at 120 million.",
            "EUR",
            120_000_000,
        ),
    ],
)
def test_a_unit_is_left_out_where_it_was_told(body: str, unit: str, value: float) -> None:
    last = quantities(body)[-1]
    assert (last.unit, last.value) == (unit, value)


@pytest.mark.parametrize(
    "body",
    [
        "The balloon drifted 300 miles. Forty, she said, were old.",
        "The balloon drifted 300 miles from Camp 250.",
        "The balloon drifted 300 miles, not 4,500.",
        "The balloon drifted 300 miles with 450 aboard it.",
        # a few metres may be a few of anything
        "The balloon sank from 12 metres to 3.",
        "The balloon rose from 2 metres to 5.",
        "The balloon drifted 300 miles in 450.",
        "The stadium cost 90 million euros. The town has grown to 3 million overnight.",
        "The stadium cost 90 million euros. It rained. It hailed. It froze. It thawed. They put it at 120 million.",
        "The stadium cost 90 million euros. The town has grown to 3 million people.",
    ],
)
def test_no_unit_is_left_out_where_another_thing_may_be_told(body: str) -> None:
    assert [q.rule for q in quantities(body) if "ellipsis" in q.rule] == []


@given(st.text(alphabet="0123456789 ,.-½$%/aonefhurd", max_size=60))
def test_spans_are_verbatim_and_values_bounded(body: str) -> None:
    for found in quantities(body):
        assert body[found.start : found.end] == found.text
        assert abs(found.value) < 10**21
