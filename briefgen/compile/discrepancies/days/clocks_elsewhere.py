"""Times of day told by the clocks of other places: "9.40pm Lisbon time", "1840 GMT".

How far the clocks of two places stand apart is seldom told. So a time that names a zone is held against others only
where they name the same, or where it is the same hour: "20:40" of one and "18:40 GMT" of another are no difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.zones import zone_of

_DAY = 1.0
# Clocks of one place that tell of one moment differ by less, in days.
_NEAR = 25 / 1440


def on_one_clock(answers: Sequence[Answer]) -> list[Answer]:
    """The answers but the hours of another zone that no other gives: of those without a zone, else of the first's.

    An answer may give a day and no hour; it stays.
    """
    hours = [(a, zone_of(a.text)) for a in answers if "T" in (a.normalised or "")]
    here = "" if any(not zone for _, zone in hours) else next((zone for _, zone in hours), "")
    own = [a for a, zone in hours if zone == here]
    elsewhere = [a for a, zone in hours if zone != here and own and not any(_at_once(a, b) for b in own)]
    return [a for a in answers if not any(a is other for other in elsewhere)]


def _at_once(a: Answer, b: Answer) -> bool:
    """Whether two times show the same hour, whatever their day."""
    if a.extent is None or b.extent is None:
        return False
    apart = abs(a.extent.point - b.extent.point) % _DAY
    return min(apart, _DAY - apart) <= _NEAR
