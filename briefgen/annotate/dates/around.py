"""What stands right in front of a match and right behind it."""

from __future__ import annotations

import re

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.tokens import Token, Tokens


def is_name(tokens: Tokens, at: int) -> bool:
    """Whether the token is a capitalised word that no rule knows."""
    if not 0 <= at < len(tokens.items):
        return False
    token = tokens.items[at]
    return not token.readings and not token.small and tokens.body[token.start].isalpha()


def token_before(found: Found) -> Token | None:
    """The token right in front; None at the head of the body."""
    return found.tokens.items[found.first - 1] if found.first else None


def token_behind(found: Found) -> Token | None:
    """The token right behind; None at the end of the body."""
    return found.tokens.items[found.last] if found.last < len(found.tokens.items) else None


def classes_of(token: Token | None) -> frozenset[str]:
    """The classes of the lexicon that a token has; none where there is no token."""
    return frozenset() if token is None else frozenset(token.readings)


# A line that tells when an article appeared is no longer.
_LONGEST_LINE = 60
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_in_dateline(found: Found) -> bool:
    """Whether it stands in a short line with a year that is no sentence: "Mon 6 May 2024, 18.55 BST"."""
    body, at = found.tokens.body, found.tokens.items[found.first].start
    begin = body.rfind("\n", max(0, at - _LONGEST_LINE), at) + 1
    behind = body.find("\n", at, at + _LONGEST_LINE)
    line = body[begin:behind].rstrip() if behind >= 0 and (begin or at <= _LONGEST_LINE) else ""
    return 0 < len(line) <= _LONGEST_LINE and line[-1] not in ".!?" and _YEAR.search(line) is not None
