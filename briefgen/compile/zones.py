"""The zones that times of day name: "1840 GMT", "9.40pm Lisbon time", "3 a.m. ET"."""

from __future__ import annotations

import re

GREENWICH = "GMT"
_ZONE = re.compile(r"\b([A-Z]{1,4}T|UTC|MSK|Z|Eastern|(?:[A-Z][a-z]+ )+[Tt]ime)\)?$")
_OF_GREENWICH = frozenset({"GMT", "UTC", "Z"})


def zone_of(time: str) -> str:
    """The zone that a time names, in one way of writing it; none where it is the local time."""
    found = _ZONE.search(time)
    if found is None:
        return ""
    return GREENWICH if found[1] in _OF_GREENWICH else found[1]
