"""How two quantities stand to each other: rounded, in other units, one of them a bound on the other."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.figures.measures import known_units
from briefgen.compile.discrepancies.figures.other_things import SHARE
from briefgen.compile.discrepancies.verdicts import compare, worst
from briefgen.model import Verdict

_WHOLE_PERCENT = 0.5
_MANY = 1000
_A_LITTLE = 0.02
_ROUNDED = 0.06
_TENS = 0.1
_HUNDRED = 100
_TAKEN_ROUGHLY = ("distance", "[length] ** 2")
_LONG_UNIT = re.compile(r"P[\d.]+(?P<unit>[DWMY])")
_LONG_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_WEEK = 604_800.0  # seconds
_PART_OF_UNIT = 0.45
_DAY, _PART_OF_DAY = 86_400.0, 0.3
_LIMIT = re.compile(r"(?:up to|as (?:many|much|long) as|a maximum of|at most|no more than)\b", re.IGNORECASE)
_OTHERS_BEHIND = re.compile(r"[\w,.-]+ (?:others?|more)\b")


def of_quantities(positions: Sequence[Sequence[Answer]]) -> Verdict:
    """How positions stand to each other, by their first answers: as the two do that agree least."""
    return worst(stand(a[0], b[0]) for a, b in itertools.combinations(positions, 2))


def stand(a: Answer, b: Answer) -> Verdict:
    """How two quantities stand to each other; those in different units are held to be rounded."""
    if a.extent is None or b.extent is None:
        return "compatible"
    if a.block != b.block and a.block.startswith("money"):
        return "compatible"  # sums in two currencies may be one
    if a.block.startswith(SHARE) and a.block == b.block and _a_fraction(a, b):
        return "agree"
    if a.block == "count" and abs(a.extent.point - b.extent.point) == 1 and _counts_others(a) != _counts_others(b):
        return "compatible"  # "he and 10 others" are 11
    limits = [math.isinf(e.low) and not math.isinf(e.high) for e in (a.extent, b.extent)]
    if all(limits) and not (_LIMIT.match(a.text) and _LIMIT.match(b.text)):
        return "compatible"  # "within 20 minutes" and "less than half an hour" may both be said
    other_unit = _unit(a) != _unit(b)
    exact = not other_unit and a.extent.exact and b.extent.exact and a.block not in ("duration", "age")
    if exact and a.extent != b.extent and _rounding(_stated(a), _stated(b)):
        return "compatible"
    if exact and a.block.startswith("money") and _fewer_digits(_stated(a), _stated(b)):
        return "compatible"
    if other_unit and a.block == "duration" and all(limits) == any(limits) and _in_coarser_unit(a, b):
        return "compatible"
    if exact and is_measure(a) and a.block != "distance" and _hundreds(_stated(a), _stated(b)):
        return "compatible"
    if exact and a.block in _TAKEN_ROUGHLY and _tens(_stated(a), _stated(b)):
        return "compatible"
    if other_unit and not any(limits) and a.block == "distance" and same_measure(a, b):
        return "agree"
    return compare(a.extent, b.extent, converted=is_measure(a) and other_unit)


def _counts_others(answer: Answer) -> bool:
    """Whether a number counts those beside somebody named: "10 other people"."""
    start = answer.start - answer.sentence.start
    return _OTHERS_BEHIND.match(answer.sentence.lower, start) is not None


def _a_fraction(a: Answer, b: Answer) -> bool:
    """Whether one share is told as a fraction that comes to the other in whole per cent: a third, about 33 percent."""
    if a.extent is None or b.extent is None or any(c.isdigit() for c in a.text) == any(c.isdigit() for c in b.text):
        return False
    told_openly = any(math.isinf(e.low) or math.isinf(e.high) for e in (a.extent, b.extent))
    return not told_openly and abs(a.extent.point - b.extent.point) <= _WHOLE_PERCENT


def _stated(answer: Answer) -> float:
    """The number itself, in its own unit."""
    return float((answer.normalised or "0").split(" ")[0])


def _unit(answer: Answer) -> str:
    return (
        (answer.normalised or "").rpartition(" ")[2]
        if answer.block != "duration"
        else answer.text.split(" ")[-1].rstrip("s")
    )


def _rounding(a: float, b: float) -> bool:
    """Whether one number is the other rounded: 54 of 54.3, 20,000 of 19,873. Small whole numbers are not rounded."""
    if max(a, b) < _MANY and a.is_integer() and b.is_integer():
        return False
    exact, rounded = sorted((a, b), key=lambda n: (float(n).is_integer(), n % 1000 == 0, n % 100 == 0), reverse=False)
    if float(rounded).is_integer() and not float(exact).is_integer():
        return round(exact) == rounded
    if rounded >= _MANY and rounded % 1000 == 0 and abs(exact - rounded) <= min(500, _A_LITTLE * exact):
        return True
    if rounded >= _MANY and rounded % 100 == 0 and exact % 100:
        return abs(exact - rounded) <= (500 if rounded % 1000 == 0 else 50)
    return False


def _fewer_digits(a: float, b: float) -> bool:
    """Whether one sum is the other, rounded to the two or more digits that it gives: 1.92 and 1.9 billion."""
    rounded, exact = sorted((a, b), key=_digits)
    return 1 < _digits(rounded) < _digits(exact) and abs(exact - rounded) <= 0.5 * _last_digit(rounded)


def _digits(value: float) -> int:
    return len(f"{abs(value):.10e}".partition("e")[0].replace(".", "").rstrip("0"))


def _last_digit(value: float) -> float:
    """How much the last digit that a number gives stands for: a tenth of a billion in 1.9 billion."""
    return float(10 ** (math.floor(math.log10(abs(value))) - _digits(value) + 1))


def _in_coarser_unit(a: Answer, b: Answer) -> bool:
    """Whether one length of time is about the other, told in days or longer units: seven weeks, nearly two months."""
    sizes = [_size_of_unit(x) for x in (a, b)]
    if a.extent is None or b.extent is None or min(sizes) == max(sizes):
        return False
    apart = abs(a.extent.point - b.extent.point)
    if max(sizes) == _DAY and apart <= _PART_OF_DAY * _DAY:
        return True  # "two and a half days", "66 hours"
    roughly = (a, b)[sizes.index(max(sizes))].extent
    told_roughly = max(sizes) >= _WEEK and roughly is not None and not roughly.exact
    return told_roughly and apart <= _PART_OF_UNIT * max(sizes)


def _size_of_unit(answer: Answer) -> float:
    """How many seconds the unit has that a length of time is told in, of days and longer ones; 0 for others."""
    told = _LONG_UNIT.fullmatch(answer.normalised or "")
    unit = _LONG_UNITS[told["unit"]] if told else "" if answer.normalised else _unit(answer)
    return known_units()[unit][1] if unit in _LONG_UNITS.values() else 0.0  # "two and a half days" has no whole number


def _tens(a: float, b: float) -> bool:
    """Whether one length or area is the other rounded to tens: 28 km, 30 km. A height or an age is not told so.

    What has three digits is rounded more finely: 838 m are not 850 m.
    """
    rounded, exact = sorted((a, b), key=lambda n: n % 10 != 0)
    most = _TENS * rounded
    if rounded > _HUNDRED:
        most = min(most, _HUNDRED / 2 if rounded % _HUNDRED == 0 else _HUNDRED / 20)
    return rounded % 10 == 0 and exact % 10 != 0 and abs(exact - rounded) <= most


def _hundreds(a: float, b: float) -> bool:
    """Whether one measure is the other rounded to hundreds: 300 litres, 296 l."""
    rounded, exact = sorted((a, b), key=lambda n: n % 100 != 0)
    return rounded % 100 == 0 and exact % 100 != 0 and abs(exact - rounded) <= _A_LITTLE * rounded


def is_measure(answer: Answer) -> bool:
    """Whether a quantity is measured, in one of several units of its kind: no count, age, share or sum of money."""
    return answer.block not in ("count", "age") and not answer.block.startswith(("money", SHARE))


def same_measure(a: Answer, b: Answer) -> bool:
    """Whether two lengths, weights or the like in different units are about the same: 3 miles, five kilometres."""
    if not is_measure(a) or a.block == "duration" or a.extent is None or b.extent is None:
        return False
    return a.normalised != b.normalised and abs(a.extent.point - b.extent.point) <= _ROUNDED * abs(b.extent.point)
