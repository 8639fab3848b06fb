"""Times of day told over again as other clocks show them: "at 03:00 local time (23:00 GMT on Tuesday)"."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import Context
from briefgen.annotate.dates.tokens import Token

# Tokens in brackets, up to what is found and behind it: "(11 p.m. Eastern time on Tuesday)".
_IN_BRACKETS = 8
# Tokens between a clock and the brackets: "10 a.m. in New Weston (".
_PLACE = 4


def tells_another_clock(found: Found, context: Context) -> bool:
    """Whether an expression stands in brackets that say the clock before them over again for another zone."""
    items = found.tokens.items
    inside = range(found.first - 1, max(-1, found.first - 1 - _IN_BRACKETS), -1)
    opened = next((k for k in inside if items[k].lower in ("(", ")") or not items[k].lower.strip()), -1)
    if opened < 0 or items[opened].lower != "(" or not context.is_by_clock:
        return False
    between = items[max(0, context.hour_token) : opened]
    if not 0 <= opened - context.hour_token <= _PLACE or not all(map(_is_of_a_place, between)):
        return False
    behind = items[opened + 1 : found.last + _IN_BRACKETS]
    closed = next((k for k, token in enumerate(behind) if token.lower == ")"), 0)
    return any(_names_a_zone(behind, k) for k in range(closed))


def _is_of_a_place(token: Token) -> bool:
    return token.lower in ("in", ",") or not token.small


def _names_a_zone(tokens: tuple[Token, ...], k: int) -> bool:
    """ "GMT", or "Lisbon time"."""
    named = k > 0 and not tokens[k - 1].small and "CLOCK_NOUN" in tokens[k].readings
    return named or "ZONE" in tokens[k].readings
