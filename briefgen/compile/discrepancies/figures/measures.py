"""Units brought together: hours with minutes, miles with kilometres. The only file that knows pint."""

from __future__ import annotations

import functools
import math
import re

from briefgen.compile.discrepancies.words import lexicon
from briefgen.lexicon import load_lexicon

_CURRENCY = re.compile(r"[A-Z]{3}")
_DIMENSIONS = {"[time]": "duration", "[length]": "distance"}


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency by its code: "EUR"."""
    return _CURRENCY.fullmatch(unit) is not None


def dimension(unit: str) -> tuple[str, float] | None:
    """What a unit measures ("duration", "distance", else its dimensions) and its size in the base unit of that.

    None where the unit is no measure: something counted, a currency, a percentage.
    """
    return known_units().get(unit) or asked_of_pint(unit)


@functools.cache
def known_units() -> dict[str, tuple[str, float]]:
    """The units that our own rules find, with what `dimension` says of them."""
    table = load_lexicon("unit_sizes", dict[str, dict[str, float]])
    return {unit: (dimensions, size) for dimensions, sizes in table.items() for unit, size in sizes.items()}


@functools.cache
def asked_of_pint(unit: str) -> tuple[str, float] | None:
    """What pint says that a unit measures, and its size; None where it is no measure."""
    name = lexicon().pint_names.get(unit, unit.replace(" ", "_"))
    if not name or is_currency(unit) or unit in ("time", "count") or len(unit) < 3:
        return None
    import pint

    try:
        base = _registry()(name).to_base_units()  # type: ignore[operator]
        dimensions, size = str(base.dimensionality), float(base.magnitude)
    except (pint.PintError, AttributeError, ValueError, TypeError, ArithmeticError, AssertionError):
        return None
    if dimensions == "dimensionless" or not math.isfinite(size) or size <= 0:
        return None
    return _DIMENSIONS.get(dimensions, dimensions), size


def is_temperature(unit: str) -> bool:
    """Whether a unit measures how hot or cold something is, or a change of it."""
    return unit in ("degree Celsius", "degree Fahrenheit")


def in_celsius(temperature: float, unit: str) -> float:
    """A temperature in degrees Celsius."""
    return (temperature - 32) * 5 / 9 if unit == "degree Fahrenheit" else temperature


@functools.cache
def _registry() -> object:
    # pint takes half a second to load, and is asked only of units that others than our own rules found.
    import pint

    return pint.UnitRegistry()


def iso_duration(value: float, unit: str) -> str | None:
    """An ISO 8601 duration: 75 minutes is PT1H15M, three weeks P3W. None for what it has no words for."""
    if not math.isfinite(value) or value < 0:
        return None
    for name, letter in (("year", "Y"), ("month", "M"), ("week", "W"), ("day", "D")):
        if unit == name:
            if value == int(value):
                return f"P{int(value)}{letter}"
            if unit == "year" and (value * 12) == int(value * 12):
                years, months = divmod(int(value * 12), 12)
                return f"P{years}Y{months}M" if years else f"P{months}M"
            return None
    if unit == "decade":
        return iso_duration(value * 10, "year")
    if unit == "century":
        return iso_duration(value * 100, "year")
    per = {"hour": 3600, "minute": 60, "second": 1}.get(unit)
    if per is None or value * per != int(value * per):
        return None
    hours, rest = divmod(int(value * per), 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes) + f"{seconds}S" * bool(seconds)
    return f"PT{text or '0S'}"
