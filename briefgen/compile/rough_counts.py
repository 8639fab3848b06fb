"""Counts rounded so that hardly any changes as sources come: what was weighed by them can then be kept."""

from __future__ import annotations

import math

_COUNTED = 2


def about(count: int) -> float:
    """A count to a power of two, a few exactly: with one source more, hardly any changes."""
    return count if count <= _COUNTED else 2.0 ** round(math.log2(count))
