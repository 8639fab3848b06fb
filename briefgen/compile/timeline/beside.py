"""What a clause without a day of its own tells of a day that another clause of its sentence gives.

"As votes were counted on Monday, he spoke in Lima"; "The bank will be sold by March, an official said on Monday".
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import Clause, Word
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.extent import is_bare_attribution
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.news import tells_news
from briefgen.model import Annotations, DateMention

# They open a clause that something else happened beside; what came "when" it did is told together with it.
MEANWHILE = frozenset({"as", "while"})
_DAY = len("2019-05-08")


class Beside:
    """Reads the clauses of sentences of one source."""

    def __init__(self, annotations: Annotations, describe: Describer, maker: Maker) -> None:
        self._annotations = annotations
        self._describe = describe
        self._maker = maker
        self._known = predicates()
        self._starts = [d.start for d in annotations.dates]

    def of_meanwhile(
        self, parts: Sequence[Clause], found: Mapping[int, Candidate], mentions: Sequence[DateMention]
    ) -> Iterator[Candidate]:
        """What happened as that did which the first clause, found already, dates."""
        first = found.get(0)
        if first is None or len(parts) < 2 or first.kind == "scheduled" or len(first.date) < _DAY:
            return
        opening, main = parts[0].words, parts[1]
        if not MEANWHILE & {w.lower for w in opening[: 2 if opening[0].lower in ("even", "just") else 1]}:
            return
        if any(main.start <= d.start < main.end for d in mentions) or not tells_news(main, self._known):
            return
        without = [(d.start, d.end) for d in mentions]
        subject = self._describe.subject(main.words)
        yield self._maker.made(main.start, main.end, first.date, "event", subject, "meanwhile", without=without)

    def of_attribution(self, parts: Sequence[Clause], found: Mapping[int, Candidate]) -> Iterator[Candidate]:
        """The statement that a sentence is whose last clause only tells who said it, and when.

        "The bank has agreed to be sold by March, an official said on Monday": what it tells has no day of its own.
        """
        last = found.get(len(parts) - 1)
        if last is None or last.founds or last.kind != "statement" or len(parts) < 2 or 0 in found:
            return
        if is_bare_attribution([w for w in parts[-1].words if not self._is_of_a_date(w)], self._known):
            start, rule = parts[0].start, "attributed as a whole"
            yield self._maker.made(start, last.end, last.date, "statement", last.subject, rule, last.speaker)

    def _is_of_a_date(self, word: Word) -> bool:
        at = bisect.bisect_right(self._starts, word.start) - 1
        return at >= 0 and word.start < self._annotations.dates[at].end
