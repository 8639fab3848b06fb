"""Names of equipment as runs of letters and of digits, so that Tu-95, Tu 95, TU95 and Tu-95MS are looked up alike."""

from __future__ import annotations

import re

import msgspec

_RUN = re.compile(r"[^\W\d_]+|\d+")
# Spaces, hyphens and nothing at all may stand for one another within a name.
_OPEN_GAPS = frozenset({"", " ", "-", "‑", "–", "‐", "\n"})
_LONGEST_GAP = 3
_LONGEST_RUN = 40


class Run(msgspec.Struct, frozen=True, gc=False):
    """Letters or digits that stand together, with offsets; ``gap`` is what stands between them and the run before."""

    text: str
    low: str
    start: int
    end: int
    gap: str


def split_runs(text: str) -> list[Run]:
    """The runs of letters and digits of ``text``. A gap that no name holds is cut to one line break and a stop."""
    runs: list[Run] = []
    before = 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        gap = text[before:start] if start - before <= _LONGEST_GAP else "\n."
        word = match.group()
        runs.append(Run(word, word.lower() if end - start <= _LONGEST_RUN else "", start, end, gap))
        before = end
    return runs


def edge(run: Run) -> str:
    """How ``run`` continues a name: its letters, behind the gap where the gap matters (David's, SAMP/T)."""
    if run.gap in _OPEN_GAPS:
        return run.low
    return run.gap.replace("’", "'").strip() + run.low
