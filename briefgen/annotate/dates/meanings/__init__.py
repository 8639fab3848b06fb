"""What a match means: the functions that rules name under ``means``, each from parts and context to a TIMEX3 value."""

from __future__ import annotations

# Importing them puts their functions into MEANINGS.
from briefgen.annotate.dates.meanings import days, lengths, periods, relative, seasons, sets, times, weekends
from briefgen.annotate.dates.meanings.base import MEANINGS, Context, Meaning

__all__ = [
    "MEANINGS",
    "Context",
    "Meaning",
    "days",
    "lengths",
    "periods",
    "relative",
    "seasons",
    "sets",
    "times",
    "weekends",
]
