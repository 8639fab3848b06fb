"""A run of capitalised words, as the files see it that cut it into names."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words


class Run(NamedTuple):
    """One run, words ``i`` to ``j`` of ``words``; ``written_small`` are those that its article has in small letters."""

    words: Words
    i: int
    j: int
    known: Known
    written_small: set[str]
