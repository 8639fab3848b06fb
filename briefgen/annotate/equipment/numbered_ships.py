"""Government ships that go by a number instead of a name: "CCG vessel 5901", "the Philippine coast guard ship 4407"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.lexicon.ships import ship_words

# Hull numbers have three to five digits.
_NUMBER = re.compile(r"(?<![\w.,/-])\d{3,5}(?![\w%]|[.,]\d|-\w)")
_KIND = r"(?:patrol |rescue |survey |cutter |fisheries )?(?:vessel|ship|cutter|boat)"
_SIGNS = ("oast Guard", "oast guard", "CCG", "PCG", "Haijing")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_SIGHT = 80


class NumberedShip(NamedTuple):
    """A ship from ``start`` to ``end``, called after whose it is and its number."""

    start: int
    end: int
    name: str


def find_numbered_ships(body: str) -> Iterator[NumberedShip]:
    """The numbered ships in ``body``, in order."""
    numbered = ship_words().fleets_with_numbers
    if not any(sign in body for sign in _SIGNS):
        return
    for number in _NUMBER.finditer(body):
        owner = _owner().search(body, max(0, number.start() - _SIGHT), number.start())
        if owner is None or "\n" in owner.group():
            continue
        if owner[2] or (owner[1].casefold() in numbered and not _YEAR.match(number.group())):
            yield NumberedShip(owner.start(), number.end(), f"{owner[1]} {number.group()}")


@functools.cache
def _owner() -> re.Pattern[str]:
    """Whose ship it is, and what stands between that and the number."""
    acronyms = "|".join(map(re.escape, ship_words().coast_guards))
    return re.compile(
        rf"((?:\b[A-Z]\w{{2,20}} )?[Cc]oast [Gg]uard|\b(?:{acronyms}))"
        rf"(?: \([A-Z]{{2,5}}\))?( {_KIND})?(?: [Nn]o\.| number)? \(?$"
    )
