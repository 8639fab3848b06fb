"""Counts that what is weighed by them follows only roughly, so that in a large corpus hardly any weight changes as
sources come, and what was made with these weights can be kept."""

from __future__ import annotations

import math

_COUNTED = 8


def about(count: int) -> float:
    """A count to half a power of two, a few exactly: with one source more, hardly any changes."""
    return count if count <= _COUNTED else 2.0 ** (round(2 * math.log2(count)) / 2)
