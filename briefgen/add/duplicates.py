"""Whether an article is in the folder already, whole or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from briefgen.add.names import text_key
from briefgen.model import Source

_WORDS_A_SHINGLE = 5
_NEARLY = 0.8


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """The source that an article is most like, and how much of the shorter text stands in the longer one, 0 to 1."""

    source: Source
    share: float
    same: bool


def most_alike(body: str, known: Iterable[Source]) -> Likeness | None:
    """The known source with the same words, else the one that shares most of them if that is nearly all; or None."""
    key, shingles = text_key(body), _shingles(body)
    best: Likeness | None = None
    for source in known:
        if text_key(source.body) == key:
            return Likeness(source=source, share=1.0, same=True)
        others = _shingles(source.body)
        shared = len(shingles & others) / max(1, min(len(shingles), len(others)))
        if shared >= _NEARLY and (best is None or shared > best.share):
            best = Likeness(source=source, share=shared, same=False)
    return best


def _shingles(body: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", body.casefold())
    return {tuple(words[n : n + _WORDS_A_SHINGLE]) for n in range(max(1, len(words) - _WORDS_A_SHINGLE + 1))}
