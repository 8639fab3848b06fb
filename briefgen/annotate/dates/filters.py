"""What only looks like a date: amounts, ages, names."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found


def looks_only_like_a_date(found: Found) -> bool:
    """Whether the words around the match show that it is no date."""
    return any(test(found) for test in (_amount,))


def _amount(found: Found) -> bool:
    """A number behind a currency sign, or in front of a percent sign, is money or a share."""
    body = found.tokens.body
    return body[max(0, found.start - 1) : found.start] in tuple("$£€#") or body[found.end : found.end + 1] == "%"
