"""Stretches of the body that other layers have explained: dates and clock times, and mentions of equipment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from briefgen.annotate.quantities.vocabulary import Word
from briefgen.model import DateMention, EquipmentMention


class Dated:
    """Where dates and clock times stand: no number within them is a quantity."""

    def __init__(self, dates: Iterable[DateMention]) -> None:
        stretches = sorted((d.start, d.end) for d in dates if d.type in ("DATE", "TIME"))
        self._starts = [start for start, _ in stretches]
        self._ends: list[int] = []
        for _, end in stretches:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def holds(self, start: int, end: int) -> bool:
        """Whether a date overlaps ``start`` to ``end``."""
        at = bisect_right(self._starts, end - 1)
        return at > 0 and self._ends[at - 1] > start


class Machines:
    """Mentions of equipment, each of which counts as one word: no number within them is a quantity."""

    def __init__(self, equipment: Sequence[EquipmentMention]) -> None:
        self._mentions = equipment
        self._starts = [m.start for m in equipment]

    def joined(self, words: list[Word]) -> list[Word]:
        """``words`` of one sentence, those of a mention as one."""
        if not words or not self._mentions:
            return words
        at = bisect_right(self._starts, words[0].start - 1)
        out: list[Word] = []
        for word in words:
            while at < len(self._mentions) and self._mentions[at].end <= word.start:
                at += 1
            mention = self._mentions[at] if at < len(self._mentions) else None
            if mention is None or word.end <= mention.start:
                out.append(word)
            elif not (out and out[-1].machine and out[-1].start == mention.start):
                out.append(Word(mention.text, "\0", mention.start, mention.end, mention.designation))
        return out
