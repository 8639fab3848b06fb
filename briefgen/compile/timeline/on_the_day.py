"""What a sentence tells without a date of its own, as of the day that its source reports of.

What somebody "told reporters", what he did next, what an entry of a live report opens with, and the news that an
article tells in the past tense. Which sentences are asked, and for which day, the reader of the source says.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.apparatus import is_caption
from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import LEAD, LIVE, THEN, UNDATED, Candidate
from briefgen.compile.timeline.clauses import clauses
from briefgen.compile.timeline.dateline import DATELINE, stamps
from briefgen.compile.timeline.declared import declares
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.kinds import kind_of
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.news import may_tell_news, tells_news
from briefgen.compile.timeline.scenes import scene
from briefgen.compile.timeline.statements import (
    SAID_BESIDE,
    SAID_ON_THE_DAY,
    is_an_answer,
    is_in_passing,
    said_on_the_day,
    tells_of_saying,
)
from briefgen.compile.timeline.words import LONGEST_SENTENCE, words_of
from briefgen.compile.timex import edtf, precision
from briefgen.model import Annotations, DateMention, SentenceSpan

# Below a stamp may stand a heading or two, and a greeting.
_LOOKED_FOR_ENTRY = 4
# A week is no trend.
_DAYS = 7
# "The pressure rose": how things went, which no day can be given to.
_TRENDS = frozenset({"rise", "fall"})
# "Shares fell 4 percent in early trading" is of the day, though.
_TRADING = re.compile(
    r"\b(?:(?:morning|midday|afternoon|early|late|after-hours|premarket|pre-market|electronic|extended) trad(?:e|ing)"
    r"|(?:opening|closing) bell|to [$€£¥]?\d[\d.,]{0,9} (?:a|per) (?:barrel|share|ounce|ton|tonne|bushel))\b",
    re.IGNORECASE,
)
# "She also said", "he has also called on": more of what was said, not what was said next.
_ADDS = re.compile(r"\balso\b")
# An article with more posts collects what people wrote: none of them alone is a happening.
_FEW_POSTS = 3
# Within so many sentences somebody goes on with what he says.
_BESIDE = 4
# Within so many words the subject of a sentence is named.
_OPENING = 4
# So few words are a remark.
_SHORT_REMARK = 8
# In so many words somebody only says no: "Peru's foreign minister, Tom Lee, denied that."
_BARE_ANSWER = 14
# What the words of a quotation announce somebody will do or wants done.
_ANNOUNCING = frozenset(
    {"will", "shall", "we'll", "we’ll", "i'll", "i’ll", "propose", "proposing", "offer", "offering", "ready"}
)
_DAY = len("2019-05-08")
_QUOTATION = frozenset("“\"‘'")
_SENTENCE_ENDS = frozenset(".!?”\"’'")


def is_trend(told: Candidate) -> bool:
    """Whether a clause only tells how figures went over months or years: "Fares dropped to $4 in 2018"."""
    if told.kind == "scheduled" or not told.main or not told.main <= _TRENDS or precision(told.date) <= _DAYS:
        return False
    return any(t[0].isdigit() for t in told.terms)  # "The wall was first climbed in 1958" has no figure


class OnTheDay:
    """Reads sentences of one source that name no day."""

    def __init__(self, annotations: Annotations, describe: Describer, maker: Maker) -> None:
        self._annotations = annotations
        self._known = predicates()
        self._describe = describe
        self._maker = maker

    def posted(self, posts: Sequence[tuple[int, int, DateMention]]) -> Iterator[Candidate]:
        """The posts that stand in the source with signature and date; see `signed_posts`."""
        few = len(posts) <= _FEW_POSTS
        for start, end, mention in posts:
            by = next(iter(self._describe.actors_named(start, end)[-1:]), None)
            date = edtf(mention.value)
            yield self._maker.made(start, end, date, "statement", by, "signed post", by, founds=few)

    def said(
        self, sentence: SentenceSpan, day: str, spoke: Mapping[str, str], answered: str | None, lead: bool
    ) -> Iterator[Candidate]:
        """What somebody said on an occasion of the day's news, or of the day on which he ``spoke`` before.

        What he says to "it" is of the day of what is ``answered``, where that is known.
        """
        words = words_of(self._annotations.text, sentence.start, sentence.end)
        # "Ana Ruiz, speaking to reporters, praised nobody but said": far behind whom the sentence begins with.
        opening = self._describe.actors_named(words[0].start, words[:_OPENING][-1].end)
        speaker = self._describe.speaker(words) or next(iter(opening), None)
        if speaker:
            answers = is_an_answer(self._annotations.text[sentence.start : sentence.end])
            day = (answered if answers else None) or spoke.get(speaker, day)
            behind = self._behind(sentence) if answers and len(words) <= _BARE_ANSWER else None
            end = behind.end if behind is not None else sentence.end
            made = self._maker.made(sentence.start, end, day, "statement", speaker, SAID_ON_THE_DAY, speaker)
            passing = not lead and is_in_passing(self._annotations.text[sentence.start : sentence.end])
            passing = passing or (behind is not None and self._is_of_a_day(behind))  # what he said is told by that one
            made = msgspec.structs.replace(made, founds=not (passing or self._is_a_mere_remark(sentence, made)))
            yield made
            if made.founds and behind is None:
                yield from self._said_beside(sentence, day, speaker)

    def _behind(self, sentence: SentenceSpan) -> SentenceSpan | None:
        """The sentence in which somebody goes on to say what the one before it, in the same paragraph, only names."""
        sentences = self._annotations.sentences
        n = bisect.bisect_left(sentences, sentence.start, key=lambda s: s.start) + 1
        if n == len(sentences) or "\n" in self._annotations.text[sentence.end : sentences[n].start]:
            return None
        words = words_of(self._annotations.text, sentences[n].start, sentences[n].end)
        says = any(self._known.is_saying(w.text) and self._known.is_past(w.text) for w in words if not w.quoted)
        return sentences[n] if says else None

    def _dates_in(self, sentence: SentenceSpan) -> Sequence[DateMention]:
        dates = self._annotations.dates
        at = bisect.bisect_left(dates, sentence.start, key=lambda d: d.start)
        return dates[at : bisect.bisect_left(dates, sentence.end, key=lambda d: d.start)]

    def _is_of_a_day(self, sentence: SentenceSpan) -> bool:
        return any(len(edtf(d.value)[:_DAY]) == _DAY for d in self._dates_in(sentence))

    @functools.cached_property
    def told_sentences(self) -> frozenset[int]:
        """Where the sentences begin of which `said_on_the_day` says that somebody tells something in them."""
        return frozenset(s.start for s in said_on_the_day(self._annotations))

    def _said_beside(self, sentence: SentenceSpan, day: str, speaker: str) -> Iterator[Candidate]:
        """What the same person says in the sentences shortly before and behind: the rest of one statement."""
        sentences = self._annotations.sentences
        n = bisect.bisect_left(sentences, sentence.start, key=lambda s: s.start)
        for other in (*sentences[max(0, n - _BESIDE) : n], *sentences[n + 1 : n + 1 + _BESIDE]):
            if self._dates_in(other) or other.start in self.told_sentences or not self.is_running(other):
                continue
            words = words_of(self._annotations.text, other.start, other.end)
            if words and tells_of_saying(words, self._known) and self._describe.speaker(words) == speaker:
                yield self._beside(other, day, speaker)

    def _beside(self, sentence: SentenceSpan, day: str, speaker: str) -> Candidate:
        return self._maker.made(
            sentence.start, sentence.end, day, "statement", speaker, SAID_BESIDE, speaker, founds=False
        )

    def _is_a_mere_remark(self, sentence: SentenceSpan, made: Candidate) -> bool:
        """Whether a source tells a remark for its own sake: one that opens a sentence and announces nothing.

        "We ran for our lives" is none of the day's happenings; "We will reopen the mine in spring" is.
        """
        quote = next(iter(self._describe.quotes(sentence.start, sentence.end)), None)
        if quote is None or self._annotations.text[sentence.start] not in _QUOTATION:
            return False
        words = quote.text.lower().split()
        return len(words) < _SHORT_REMARK or _ANNOUNCING.isdisjoint(words) or not any(t[0] == "~" for t in made.terms)

    def elsewhere(self, sentence: SentenceSpan, day: str, spoke: Mapping[str, str]) -> Iterator[Candidate]:
        """What somebody who is named did or said at a place that a sentence opens with."""
        if self.is_running(sentence):
            made = scene(self._annotations, sentence, day, spoke, self._describe, self._maker, self._known)
            behind = self._behind(sentence) if made and made.speaker else None
            if made is not None and not (behind is not None and self._is_of_a_day(behind)):
                yield made

    def may_be_answered(self, sentence: SentenceSpan, found: Sequence[Candidate], before: str | None) -> str | None:
        """The day of what the next sentence may answer with an "it": what this one tells, or the paragraph ``before``.

        None where a paragraph ends.
        """
        if "\n" in self._annotations.text[sentence.end : sentence.end + 2]:
            return None
        told = (c.date for c in found if c.founds and len(c.date) == _DAY and c.kind in ("event", "statement"))
        return next(told, before)

    def declared(self, sentence: SentenceSpan) -> Iterator[Candidate]:
        """What a body says in the opening of its own text, as of the day that this appeared."""
        published = self._annotations.source.published
        dateline = DATELINE.match(self._annotations.text, sentence.start, sentence.end)
        start = dateline.end() if dateline else sentence.start
        words = words_of(self._annotations.text, start, sentence.end)
        if published and words and declares(words, self._describe.names(start, sentence.end), self._known):
            speaker = self._describe.subject(words)
            day = published[:10]
            yield self._maker.made(start, sentence.end, day, "statement", speaker, "declared", speaker, words=words)

    def went_on(self, sentence: SentenceSpan, day: str) -> Iterator[Candidate]:
        """What somebody then did, told in the sentence after one that is dated."""
        clause = next(iter(clauses(self._annotations.text, sentence.start, sentence.end)), None)
        if clause is None:
            return
        kind = kind_of(clause.words, day, self._annotations.source.published, self._known)
        if kind in ("event", "statement"):
            adds = kind == "statement" and _ADDS.search(self._annotations.text, sentence.start, clause.end)
            subject = self._describe.subject(clause.words)
            made = self._maker.made(clause.start, clause.end, day, kind, subject, THEN)
            yield msgspec.structs.replace(made, founds=bool(made.main) and not adds)

    def stamped(self) -> frozenset[int]:
        """The numbers of the sentences that an entry of a live report opens with."""
        sentences = self._annotations.sentences
        starts = [s.start for s in sentences]
        found: set[int] = set()
        for at in stamps(self._annotations.text):
            n = bisect.bisect_left(starts, at)
            near = range(n, min(n + _LOOKED_FOR_ENTRY, len(starts)))
            found.update([m for m in near if self.is_running(sentences[m]) and not self._is_stamp(sentences[m])][:1])
        return frozenset(found)

    def _is_stamp(self, sentence: SentenceSpan) -> bool:
        return DATELINE.fullmatch(self._annotations.text[sentence.start : sentence.end]) is not None

    def live(self, sentence: SentenceSpan, day: str, dates: Sequence[DateMention]) -> Iterator[Candidate]:
        """What an entry of a live report opens with, where it gives no day: it is of the day of the report.

        ``dates`` are those of the sentence, which may be those of a relative clause.
        """
        body = self._annotations.text
        stamp = DATELINE.match(body, sentence.start, sentence.end)
        start = stamp.end() if stamp else sentence.start
        clause = next(iter(clauses(body, start, sentence.end)), None)
        if clause is None or not tells_news(clause, self._known, live=True):
            return
        if any(clause.start <= d.start < clause.end for d in dates):
            return
        kind = kind_of(clause.words, day, day, self._known)
        speaker = self._describe.speaker(clause.words) if kind == "statement" else None
        subject = speaker or self._describe.subject(clause.words)
        if kind in ("event", "statement") and (subject or self._describe.main_kinds(clause.words)):
            end = sentence.end if kind == "statement" else clause.end
            yield self._maker.made(clause.start, end, day, kind, subject, LIVE, speaker)

    def is_running(self, sentence: SentenceSpan) -> bool:
        """Whether it is a sentence of the running text: no heading, no caption."""
        body = self._annotations.text
        line = body.rfind("\n", max(0, sentence.start - LONGEST_SENTENCE), sentence.start) + 1
        return body[sentence.end - 1] in _SENTENCE_ENDS and not is_caption(body[line : sentence.end])

    def undated(self, sentence: SentenceSpan, day: str, lead: bool) -> Iterator[Candidate]:
        """What a sentence without any date tells of as news; it founds no entry by itself."""
        if not self.is_running(sentence) or self._annotations.text[sentence.start] in _QUOTATION:
            return
        # "The bridge has been closed for two years" is no news.
        perfect = lead and not any(sentence.start <= d.start < sentence.end for d in self._annotations.dates)
        if not may_tell_news(words_of(self._annotations.text, sentence.start, sentence.end), self._known, perfect):
            return
        clause = next(iter(clauses(self._annotations.text, sentence.start, sentence.end)), None)
        if clause is None or not tells_news(clause, self._known, perfect=perfect):
            return
        main = self._describe.main_kinds(clause.words)
        subject = self._describe.subject(clause.words)
        if main & _TRENDS and subject and _TRADING.search(self._annotations.text, clause.start, clause.end):
            yield self._maker.made(clause.start, clause.end, day, "event", subject, "trading", words=clause.words)
        elif main - _TRENDS and subject and not (perfect and main & _TRENDS):
            rule = LEAD if lead else UNDATED
            yield self._maker.made(
                clause.start, clause.end, day, "event", subject, rule, founds=False, words=clause.words
            )
