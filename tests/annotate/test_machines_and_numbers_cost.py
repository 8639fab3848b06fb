"""Equipment and quantities take time linear in the length of the text, whatever it holds."""

from __future__ import annotations

import time

import pytest

from briefgen.annotate.equipment import find_equipment
from briefgen.annotate.quantities import find_quantities
from briefgen.model import SentenceSpan

PIECES = [
    "5 ",
    "12 ships ",
    "one or two ",
    "six of the ",
    "Tu-95, ",
    "registered G-ABCD ",
    "the Ada ferry ",
    "the Ada Bo tanker, ",
    "ships Ada 1, Bo 2, ",
    "S-",
    "9",
]


def seconds(body: str) -> float:
    start = time.process_time()
    equipment = find_equipment(body)
    find_quantities(body, (SentenceSpan(0, len(body)),), (), equipment)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_eight_times_the_text_takes_about_eight_times_as_long(piece: str) -> None:
    seconds(piece)
    short = seconds(piece * (20_000 // len(piece)))
    long = seconds(piece * (160_000 // len(piece)))
    assert long < 24 * short + 0.5
