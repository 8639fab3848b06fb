"""What a clause without a day of its own tells of a day that another clause of its sentence gives.

"As votes were counted on Monday, he spoke in Lima"; "The bank will be sold by March, an official said on Monday";
"The governor resigned two days after the court ruled on June 28".
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import Clause
from briefgen.compile.timeline.dating.counted import counted_from, distance, since_then
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.extent import date_of
from briefgen.compile.timeline.kinds import kind_of
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.news import tells_news
from briefgen.compile.timeline.what_is_said import is_bare_attribution
from briefgen.compile.timeline.words import Word, words_of
from briefgen.compile.timex import precision
from briefgen.model import Annotations, DateMention, SentenceSpan

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

        "The bank has agreed to be sold by March, an official said on Monday": what it tells has no day of its own; or
        it is yet to come, "The pier will open on Friday, the mayor said on Monday".
        """
        last = found.get(len(parts) - 1)
        if last is None or last.founds or last.kind != "statement" or len(parts) < 2:
            return
        told = found.get(0)
        if told is not None and told.kind != "scheduled" and precision(told.date) <= 1:
            return  # "Ana Ruiz was held on Monday, police said on Tuesday": what came to pass is the news
        if is_bare_attribution([w for w in parts[-1].words if not self._is_of_a_date(w)], self._known):
            start, rule = parts[0].start, "attributed as a whole"
            yield self._maker.made(start, last.end, last.date, "statement", last.subject, rule, last.speaker)

    def of_aftermath(
        self,
        sentence: SentenceSpan,
        parts: Sequence[Clause],
        n: int,
        found: Mapping[int, Candidate],
        mentions: Sequence[DateMention],
    ) -> Candidate | None:
        """What the clause before the n-th tells, without a date, as having come after what that one dates."""
        published, main = self._annotations.source.published, parts[n - 1]
        if n - 1 in found or n not in found or any(main.start <= d.start < main.end for d in mentions):
            return None
        date = since_then(found[n].date, published) if parts[n].words[0].lower == "after" else ""
        if not date or not tells_news(main, self._known) or not self._describe.main_kinds(main.words):
            return None
        subject = self._describe.subject(main.words)
        without = [(d.start, d.end) for d in mentions]
        made = self._maker.made(
            main.start, parts[n].end, date, "event", subject, "after what is dated", without=without
        )
        by = self._describe.claimant(
            words_of(self._annotations.text, sentence.start, sentence.end), main.start, main.end
        )
        return msgspec.structs.replace(made, claimed_by=by)

    def of_distance(
        self, parts: Sequence[Clause], n: int, found: Mapping[int, Candidate], mentions: Sequence[DateMention]
    ) -> Iterator[Candidate]:
        """What the n-th clause tells so many days before or after what a clause beside it dates; or that clause."""
        at = distance(parts[n])
        if at is None or n in found:
            return
        published = self._annotations.source.published
        beside = n - 1 if n else n + 1
        if beside >= len(parts):
            return
        clause, without = parts[n], [(d.start, d.end) for d in mentions]
        words = clause.words[at + 1 :]
        if beside in found:
            date = counted_from(found[beside].date, clause, at, mentions)
            kind = kind_of(words, date, published, self._known) if words and date else None
            if kind is not None:
                subject = self._describe.subject(words)
                yield self._maker.made(
                    words[0].start, clause.end, date, kind, subject, "counted from another", without=without
                )
            return
        mention = next((d for d in mentions if clause.start <= d.start < clause.end and d.type == "DURATION"), None)
        other = parts[beside]
        # "The visit came a day before": what came tells of nothing else.
        tells = mention is not None and bool(self._describe.main_kinds(other.words))
        date = date_of(mention, self._annotations) if mention and tells else ""
        kind = kind_of(other.words, date, published, self._known)
        if kind is not None and date:
            subject = self._describe.subject(other.words)
            start, end = min(other.start, clause.start), max(other.end, clause.end)  # it may stand on either side
            yield self._maker.made(start, end, date, kind, subject, "so long after another", without=without)

    def _is_of_a_date(self, word: Word) -> bool:
        at = bisect.bisect_right(self._starts, word.start) - 1
        return at >= 0 and word.start < self._annotations.dates[at].end
