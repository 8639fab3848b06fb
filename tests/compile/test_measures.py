"""Units: what each measures, and its size."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from briefgen.annotate.quantities.vocabulary import vocabulary
from briefgen.compile.discrepancies.figures.measures import asked_of_pint, dimension, known_units

_UNITS = [unit for unit in sorted(vocabulary().lexicon.units) if known_units().get(unit, ("",))[0] != "data"]


@pytest.mark.parametrize("unit", _UNITS)
def test_a_unit_that_is_found_in_articles_measures_what_pint_says(unit: str) -> None:
    ours, theirs = known_units().get(unit), asked_of_pint(unit)
    assert (ours is None) == (theirs is None)
    if ours and theirs:
        assert ours[0] == theirs[0]
        assert math.isclose(ours[1], theirs[1], rel_tol=1e-12)


def test_no_other_unit_stands_in_the_table() -> None:
    assert set(known_units()) <= set(vocabulary().lexicon.units)


@pytest.mark.parametrize(("unit", "measures"), [("parsec", "distance"), ("furlong", "distance"), ("joule", "[mass]")])
def test_pint_is_asked_of_other_units(unit: str, measures: str) -> None:
    found = dimension(unit)
    assert found is not None
    assert found[0].startswith(measures)


@pytest.mark.parametrize("unit", ["percent", "percentage point", "night", "degree Celsius", "USD"])
def test_what_does_not_compare_is_no_measure(unit: str) -> None:
    assert dimension(unit) is None


def test_pint_is_not_loaded_for_the_units_of_articles() -> None:
    told = (
        "from briefgen.compile.discrepancies.figures.measures import dimension; dimension('mile'); dimension('night')"
    )
    code = f"import sys; {told}; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_data_are_measured_in_bytes() -> None:
    assert dimension("terabyte") == ("data", 1e12)
    assert dimension("gigabyte") == ("data", 1e9)
