"""Lengths of time: how many of which unit."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    meaning,
    modifier,
)
from briefgen.annotate.dates.when import (
    duration,
)


def lengths_of(found: Found) -> list[tuple[float | str, str]]:
    """The counts and units of a length, in order: [(1, "hour"), (15, "minute")]."""
    out: list[tuple[float | str, str]] = []
    count: float | str | None = None
    previous = ""
    for name, at in found.parts:
        value = found.tokens.items[at].readings[name]
        if name in ("NUM", "SEVERAL", "ONE", "HALF"):
            # "two to three weeks": at least two; "another three days", "a few days": the number counts.
            if count is None or previous == "ONE":
                count = value
        elif name == "AND_HALF":
            if out and count is None and not isinstance(out[-1][0], str):
                out[-1] = (out[-1][0] + float(value), out[-1][1])
            elif isinstance(count, (int, float)):
                count += float(value)
        elif name in ("UNIT", "UNITS"):
            several: float | str = "X" if name == "UNITS" else 1
            out.append((several if count is None else count, str(value)))
            count = None
        previous = name
    return out


@meaning
def _duration(found: Found, context: Context) -> Meaning | None:
    return length(found)


def length(found: Found) -> Meaning | None:
    """The DURATION that the counts and units of the match make together."""
    lengths = lengths_of(found)
    if not lengths or [name for name, _ in found.parts] == ["ONE", "UNITS"]:
        return None  # "a weeks-long strike" is not a week long
    values = [duration(n, unit) for n, unit in lengths]
    value = values[0]
    for more in values[1:]:
        rest = more.removeprefix("P")
        value += rest.removeprefix("T") if "T" in value else rest
    return Meaning("DURATION", value, modifier(found))


def is_one_year(lengths: list[tuple[float | str, str]]) -> bool:
    """Whether they are "a year"."""
    return bool(lengths) and lengths[0][0] == 1 and lengths[0][1] == "year"


# A unit, and the smaller one that is counted beside it: "an hour and 15 minutes".
_BESIDE = {
    ("year", "month"),
    ("month", "day"),
    ("week", "day"),
    ("day", "hour"),
    ("hour", "minute"),
    ("minute", "second"),
}


@meaning
def _duration_of_two(found: Found, context: Context) -> Meaning | None:
    """ "An hour and 15 minutes"; where the units don't go together, it is a list of two lengths."""
    lengths = lengths_of(found)
    if len(lengths) != 2 or (lengths[0][1], lengths[1][1]) not in _BESIDE:
        return None
    return length(found) if lengths[0][0] == "X" or float(lengths[0][0]).is_integer() else None


@meaning
def _long_word(found: Found, context: Context) -> Meaning | None:
    """ "A weeklong strike"."""
    return Meaning("DURATION", str(found.get("LONG_WORD")))


# "The first day", "the final quarter" are points of the calendar that nobody names; "a second" is a number too.
_SEEN_AS_DATES = ("day", "quarter", "second", "century")


@meaning
def _opening_units(found: Found, context: Context) -> Meaning | None:
    """ "The opening minutes", "the first days": nobody says how many; "the first hour" is one."""
    unit = found.get("UNIT")
    if unit is None:
        return Meaning("DURATION", duration("X", str(found.get("UNITS"))))
    return Meaning("DURATION", duration(1, str(unit))) if unit not in _SEEN_AS_DATES else None


_HOPES = frozenset({"hope", "hopes", "hoped", "hoping", "want", "wants", "wanted", "dream", "dreams", "dreamed"})


def _is_followed_by_to(found: Found) -> bool:
    """ "They have one day to decide"."""
    return found.last < len(found.tokens.items) and "TO" in found.tokens.items[found.last].readings


@meaning
def _one_day(found: Found, context: Context) -> Meaning | None:
    """ "He will one day return": some time, unlike "he will stay one day"."""
    if lengths_of(found) != [(1, "day")]:
        return None
    hoped = found.first > 0 and found.tokens.items[found.first - 1].lower in _HOPES
    if found.rule.name == "one-day-hoped" and not hoped and (context.direction <= 1 or _is_followed_by_to(found)):
        return None
    return Meaning("DATE", "FUTURE_REF")
