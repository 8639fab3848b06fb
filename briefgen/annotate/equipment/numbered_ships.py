"""Government ships that go by a number instead of a name: "CCG vessel 5901", "the Philippine coast guard ship 4407"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Hull numbers have three to five digits.
_NUMBER = re.compile(r"(?<![\w.,/-])\d{3,5}(?![\w%]|[.,]\d|-\w)")
_KIND = r"(?:patrol |rescue |survey |cutter |fisheries )?(?:vessel|ship|cutter|boat)"
# Whose it is and what stands between that and the number; "Haijing" is what Chinese coast guard ships are called.
_OWNER = re.compile(
    rf"((?:\b[A-Z]\w{{2,20}} )?[Cc]oast [Gg]uard|\bCCG|\bHaijing|\bPCG)"
    rf"(?: \([A-Z]{{2,5}}\))?( {_KIND})?(?: [Nn]o\.| number)? \(?$"
)
# By these the number alone is enough, if it is no year.
_NUMBERED = ("CCG", "Haijing", "China Coast Guard", "Chinese Coast Guard", "Chinese coast guard")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_SIGHT = 80


class NumberedShip(NamedTuple):
    """A ship from ``start`` to ``end``, called after whose it is and its number."""

    start: int
    end: int
    name: str


def find_numbered_ships(body: str) -> Iterator[NumberedShip]:
    """The numbered ships in ``body``, in order."""
    for number in _NUMBER.finditer(body):
        owner = _OWNER.search(body, max(0, number.start() - _SIGHT), number.start())
        if owner is None or "\n" in owner.group():
            continue
        if owner[2] or (owner[1] in _NUMBERED and not _YEAR.match(number.group())):
            yield NumberedShip(owner.start(), number.end(), f"{owner[1]} {number.group()}")
