"""How two answers to one question stand to each other: the verdicts, and nothing else.

An answer is brought to an `Extent` first: the stretch of a line (seconds, metres, days, things counted) that it may
lie on. Two extents that cannot touch are in conflict; one that is wider, or open, is compatible with what it holds.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

import msgspec

from briefgen.model import Bound, Verdict

# How far "about 40" may be from 40, and how far a number that is rounded to its first digits may be off.
_ABOUT_DIGITS = {1: 0.1, 2: 0.1}  # by how many digits of it are told
_ABOUT_UNITS = 3  # of the last of two digits: "about 96" is no 104
_ABOUT_EXACT = 0.015
_UNIT_ROUNDING = 0.015
_RANK: dict[Verdict, int] = {"agree": 0, "compatible": 1, "conflict": 2, "disputed": 3}


class Extent(msgspec.Struct, frozen=True, gc=False):
    """Where on a line an answer may lie, both ends included; ``point`` is what was said, before its bound."""

    low: float
    high: float
    point: float

    @property
    def exact(self) -> bool:
        """Whether the answer names one value."""
        return self.low == self.high


def extent(value: float, bound: Bound = "=", high: float | None = None) -> Extent:
    """The extent of a number as stated: ``high`` is the upper end of a range, ``bound`` as in a quantity."""
    if high is not None:
        return Extent(min(value, high), max(value, high), value)
    if bound in (">", ">="):
        return Extent(math.nextafter(value, math.inf) if bound == ">" else value, math.inf, value)
    if bound in ("<", "<="):
        return Extent(-math.inf, math.nextafter(value, -math.inf) if bound == "<" else value, value)
    if bound == "~":
        off = abs(value) * _ABOUT_DIGITS.get(_digits(value), _ABOUT_EXACT)
        if _digits(value) == 2 and f"{abs(value):.1e}"[2] != "5":
            off = min(off, _ABOUT_UNITS * 10 ** (math.floor(math.log10(abs(value))) - 1))
        return Extent(value - off, value + off, value)
    return Extent(value, value, value)


def _digits(value: float) -> int:
    """How many digits of a number tell something: 1 of 300, 3 of 197."""
    return len(f"{abs(value):.10e}".partition("e")[0].replace(".", "").rstrip("0"))


def compare(a: Extent, b: Extent, *, converted: bool = False) -> Verdict:
    """The verdict on two extents. ``converted`` numbers came in different units, and agree within their rounding."""
    if a == b or (a.exact and b.exact and a.point == b.point):
        return "agree"
    if converted and _near(a.point, b.point) and not (math.isinf(a.low + a.high) or math.isinf(b.low + b.high)):
        return "agree"
    if a.point == b.point:
        forms = {_form(a), _form(b)}
        return "compatible" if "open" in forms or (len(forms) > 1 and "one-sided" in forms) else "agree"
    if math.isinf(a.low) and math.isinf(b.low) and not (math.isinf(a.high) or math.isinf(b.high)):
        # "up to 10" and "up to 14" name two different limits; "more than 200" and "more than 270" may both be said.
        return "compatible" if _near(a.point, b.point) else "conflict"
    if a.low <= b.high and b.low <= a.high:
        return "compatible"
    return "conflict"


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest of several verdicts on two extents, none of which is graver than a conflict; agree of none."""
    found: Verdict = "agree"
    for verdict in verdicts:
        if verdict == "conflict":
            return verdict
        found = max(found, verdict, key=_RANK.__getitem__)
    return found


def among(extents: Sequence[Extent], *, converted: bool = False) -> Verdict:
    """The verdict on several answers to one question: that of the two which agree least."""
    return worst(compare(a, b, converted=converted) for a, b in itertools.combinations(extents, 2))


def gravity(verdict: Verdict) -> int:
    """0 for agree up to 3 for disputed."""
    return _RANK[verdict]


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= _UNIT_ROUNDING * max(abs(a), abs(b))


def _form(e: Extent) -> str:
    if e.exact:
        return "exact"
    if math.isinf(e.low) or math.isinf(e.high):
        return "open"
    return "one-sided" if e.point in (e.low, e.high) else "about"
