"""What only looks like a date: amounts, ages, names."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found


def looks_only_like_a_date(found: Found) -> bool:
    """Whether the words around the match show that it is no date."""
    return any(test(found) for test in (_amount, _rate, _around_the_clock, _as_soon_as))


def _amount(found: Found) -> bool:
    """A number behind a currency sign, or in front of a percent sign, is money or a share."""
    body = found.tokens.body
    return body[max(0, found.start - 1) : found.start] in tuple("$£€#") or body[found.end : found.end + 1] == "%"


def _rate(found: Found) -> bool:
    """ "Four flights a week", "$2 million a year": how much in each, not how long."""
    items = found.tokens.items
    if [name for name, _ in found.parts] != ["ONE", "UNIT"] or items[found.first].lower == "another":
        return False
    for token in reversed(items[max(0, found.first - 4) : found.first]):
        if "PREPOSITION" in token.readings or "BREAK" in token.readings:
            return False
        if "NUM" in token.readings or token.lower in ("$", "million", "billion", "times", "once", "twice"):
            return True
    return False


def _as_soon_as(found: Found) -> bool:
    """ "As soon as he arrives", "soon after" say in which order, not when."""
    items = found.tokens.items
    if items[found.last - 1].lower != "soon" or found.last - found.first > 1:
        return False
    before = items[found.first - 1].lower if found.first else ""
    after = items[found.last].lower if found.last < len(items) else ""
    return before == "as" or after in ("as", "after", "before", "afterward", "enough")


def _around_the_clock(found: Found) -> bool:
    """ "24 hours a day", "seven days a week": all the time."""
    units = found.all("UNIT", "UNITS")
    return len(units) == 2 and found.has("NUM") and found.has("ONE") and units[0] in ("hour", "day")
