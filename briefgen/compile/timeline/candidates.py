"""The parts of one source that tell of a dated happening, each with what it takes to compare it to others."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from briefgen.compile.actors.offices import Inquiry
from briefgen.compile.actors.who import Who
from briefgen.compile.apparatus import is_boilerplate
from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.aged import start_of_aged
from briefgen.compile.timeline.beside import MEANWHILE, Beside
from briefgen.compile.timeline.binding import main_behind
from briefgen.compile.timeline.candidate import DATED_NOUN, NEXT_HOUR, THEN, Candidate
from briefgen.compile.timeline.clauses import Clause, clauses
from briefgen.compile.timeline.dated_noun import happening_noun, names_a_noun, noun_dated_behind
from briefgen.compile.timeline.dateline import DATELINE, is_dateline
from briefgen.compile.timeline.dating.clock import day_of_clock
from briefgen.compile.timeline.dating.counted import distance
from briefgen.compile.timeline.dating.counted_from import told_from_a_happening
from briefgen.compile.timeline.dating.gapped import gapped
from briefgen.compile.timeline.dating.moments import RULE as MOMENTS_LATER
from briefgen.compile.timeline.dating.moments import moments_later
from briefgen.compile.timeline.dating.put_off import put_off_to
from briefgen.compile.timeline.dating.spanned import spans
from briefgen.compile.timeline.dating.weekend import of_weekend
from briefgen.compile.timeline.dating.which_week import (
    a_week_later,
    arranged_day,
    day_of_telling,
    is_awaited,
    is_brought_up_to_date,
    is_called_for,
    told_as_past,
)
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.extent import (
    Extent,
    before_condition,
    date_of,
    extent,
    is_anaphoric,
    is_counted,
    is_deadline,
    is_of_a_noun,
    is_usable,
    main_date,
)
from briefgen.compile.timeline.founding import founds, is_since, kind_of_plan_given_up
from briefgen.compile.timeline.kinds import kind_by_day, kind_of, until
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.named_day import named_days
from briefgen.compile.timeline.on_the_day import OnTheDay, is_trend
from briefgen.compile.timeline.reached import may_be_reached, tells_what_was_reached
from briefgen.compile.timeline.statements import (
    goes_on,
    is_moments_ago,
    news_day,
    signed_posts,
    tells_of_saying,
)
from briefgen.compile.timeline.title import tells_the_title
from briefgen.compile.timeline.words import LONGEST_SENTENCE, Word, words_of
from briefgen.compile.timex import edtf
from briefgen.model import IN_ANOTHER_ZONE, Annotations, DateMention, HappeningKind, QuoteMention, SentenceSpan

# Between two days of what happened twice.
_AGAIN = re.compile(r",? and (?:then |once )?(?P<again>again )?(?:on |in )?")
_LOOKED_FOR_LEAD = 12
# More dates than this in one sentence are a list or a table: its first ones will do.
_MOST_DATES = 24


def candidates(annotations: Annotations, order: int, who: Who, offices: Inquiry | None = None) -> Iterator[Candidate]:
    """The parts of one source that date a happening; ``order`` is its place among the sources.

    ``offices`` tell whom "the Danish leader" stands for.
    """
    return _Reader(annotations, order, who, offices).candidates()


class _Reader:
    def __init__(self, annotations: Annotations, order: int, who: Who, offices: Inquiry | None) -> None:
        self._annotations = annotations
        self._known = predicates()
        self._describe = Describer(annotations, who, self._known, offices)
        self._maker = Maker(annotations, order, self._describe)
        self._beside = Beside(annotations, self._describe, self._maker)
        self._on_the_day = OnTheDay(annotations, self._describe, self._maker)
        self._spans = spans(annotations)

    def candidates(self) -> Iterator[Candidate]:
        body, published = self._annotations.text, self._annotations.source.published
        posts = list(signed_posts(self._annotations))
        yield from self._on_the_day.posted(posts)

        def is_posted(sentence: SentenceSpan) -> bool:
            return any(sentence.start < end and start < sentence.end for start, end, _ in posts)

        day = news_day(self._annotations)
        quoted_on_the_day = self._on_the_day.told_sentences if day else frozenset()
        dated = self._dated_sentences()
        vague = self._sentences_with_dates()
        first = enumerate(self._annotations.sentences[:_LOOKED_FOR_LEAD])
        running = (n for n, s in first if self._on_the_day.is_running(s) and not is_dateline(body, s.start, s.end))
        leading = list(islice(running, 1))
        told = tells_the_title(self._annotations) if day else frozenset()
        latest: str | None = None
        answered: str | None = None
        spoke: dict[str, str] = {}
        live = self._on_the_day.stamped()
        for n, sentence in enumerate(self._annotations.sentences):
            if is_posted(sentence) or is_boilerplate(body[sentence.start : sentence.end]):
                continue
            yield from told_from_a_happening(self._annotations, sentence, self._describe, self._maker)
            found = list(self._of_dated(sentence, dated[n])) if n in dated else []
            if sentence.start in quoted_on_the_day:
                found += self._on_the_day.said(sentence, day or "", spoke, answered, n in leading)
            elif latest and not any(len(c.date) == 10 for c in found) and goes_on(body[sentence.start : sentence.end]):
                found += self._on_the_day.went_on(sentence, latest)
            yield from of_weekend(self._annotations, sentence, self._maker, self._known)
            if n in live and published and not any(c.founds and c.start <= sentence.start for c in found):
                found += self._on_the_day.live(sentence, published[:10], dated.get(n, []))
            elif not found and day and n not in dated and n not in vague:
                found += self._on_the_day.elsewhere(sentence, day, spoke)
            if not found and day and n not in dated and n not in vague and n not in live:
                undated = self._on_the_day.undated(sentence, day, lead=n in leading or n in told)
                yield from (msgspec.structs.replace(c, opens=n in leading) for c in undated)
            if n in leading and not any(c.start == sentence.start for c in found):
                yield from self._on_the_day.declared(sentence)
            yield from (msgspec.structs.replace(c, opens=n in leading) for c in found)
            yield from named_days(self._annotations, sentence, found, self._maker, self._known)
            spoke |= {c.speaker: c.date for c in found if c.speaker and len(c.date) == 10}
            answered = self._on_the_day.may_be_answered(sentence, found, answered)
            latest = next((c.date for c in found if day and len(c.date) == 10 and c.kind != "background"), None)

    def _sentences_with_dates(self) -> frozenset[int]:
        """The numbers of the sentences that name any calendar time, be it as vague as "in recent weeks"."""
        starts = [s.start for s in self._annotations.sentences]
        return frozenset(
            bisect.bisect_right(starts, d.start) - 1
            for d in self._annotations.dates
            if (d.type in ("DATE", "TIME") and d.value != "PRESENT_REF") or is_counted(d, self._annotations.text)
        )

    def _dated_sentences(self) -> dict[int, list[DateMention]]:
        """The date mentions that can date something, by the number of their sentence."""
        dated: dict[int, list[DateMention]] = {}
        ends = {last for _, last in self._spans.values()}
        at = 0
        sentences = self._annotations.sentences
        for given in self._annotations.dates:
            value = day_of_clock(given, self._annotations, self._known)
            if value is None:
                continue
            mention = given if value == given.value else msgspec.structs.replace(given, value=value)
            mention = moments_later(mention, self._annotations)
            while at < len(sentences) and sentences[at].end <= mention.start:
                at += 1
            if (
                at < len(sentences)
                and (
                    is_usable(mention, self._annotations.text, self._annotations.source.published)
                    or self._put_off_to(mention)
                    or self._may_be_reached(mention)
                )
                and not (is_anaphoric(mention) and self._quoted(mention))
                and not is_moments_ago(mention, self._annotations)
                and not self._in_dateline(mention, sentences[at])
                and mention.rule != IN_ANOTHER_ZONE
                and mention.start not in ends
            ):
                dated.setdefault(at, []).append(mention)
        return dated

    def _put_off_to(self, mention: DateMention) -> str | None:
        return put_off_to(mention, self._annotations.text, self._annotations.source.published)

    def _may_be_reached(self, mention: DateMention) -> bool:
        return may_be_reached(mention, self._annotations.text, self._annotations.source.published)

    def _in_dateline(self, mention: DateMention, sentence: SentenceSpan) -> bool:
        if mention.rule.startswith("listed-clock"):
            return False  # what an entry of a list begins with dates what follows
        dateline = DATELINE.match(self._annotations.text, sentence.start, sentence.end)
        return dateline is not None and mention.start < dateline.end()

    def _quoted(self, mention: DateMention) -> QuoteMention | None:
        """The speech in quotation marks that names a date."""
        speech = (q for q in self._annotations.quotes if q.kind == "direct")
        return next((q for q in speech if q.start <= mention.start < q.end), None)

    def _of_dated(self, sentence: SentenceSpan, mentions: list[DateMention]) -> Iterator[Candidate]:
        """One candidate for each clause with a date of its own."""
        body = self._annotations.text
        mentions = [d for d in mentions[:_MOST_DATES] if d.start < sentence.start + LONGEST_SENTENCE]
        filed = DATELINE.match(body, sentence.start, sentence.end)
        start = filed.end() if filed and all(filed.end() <= d.start for d in mentions) else sentence.start
        parts = clauses(body, start, sentence.end, [(d.start, d.end) for d in mentions])
        found: dict[int, Candidate] = {}
        for n, clause in enumerate(parts):
            here = [d for d in mentions if clause.start <= d.start < clause.end]
            if distance(clause) is not None:
                here = [d for d in here if d.type != "DURATION"]
            if not tells_what_was_reached(clause.words, here, self._known):
                here = [d for d in here if not self._may_be_reached(d)]
            # "Two sailors missing since Friday were found on Tuesday": what was so since a day, and what came to pass.
            here = [d for d in here if not is_since(d, body)] or here
            if not here:
                continue
            spoken = [d for d in here if self._quoted(d)]
            if spoken and len(spoken) < len(here):
                # "We met on Friday," he said on Tuesday: the one is of what he tells, the other of his telling it.
                here = [d for d in here if d not in spoken]
                inner = self._of_clause(sentence, parts, n, main_date(spoken, clause, self._known), mentions)
                yield from [inner] if inner is not None and inner.founds else []
            # "The owner of the house that fell in Sunday's storm was held on Tuesday": a noun has the one of the two.
            verbal = [d for d in here if not names_a_noun(d, body)]
            mention = next(filter(self._put_off_to, here), None) or main_date(verbal or here, clause, self._known)
            yield from filter(None, (self._of_noun(clause, d) for d in here if verbal and d not in verbal))
            told = self._of_noun(clause, mention)
            made = self._of_clause(sentence, parts, n, mention, mentions)
            yield from filter(None, (self._of_noun_to_come(clause, d) for d in here if d != mention or not made))
            if made is not None and (told is None or made.kind == "statement"):
                found[n] = made
            second = next(self._of_second_date(sentence, parts, n, mention, mentions), None)
            if second is not None and made is not None and n in found:
                found[n] = msgspec.structs.replace(made, end=min(made.end, max(mention.end, made.start + 1)))
            further = list(self._of_gapped(sentence, parts, n, mention, here)) if n in found and second is None else []
            if further:
                found[n] = msgspec.structs.replace(found[n], end=max(mention.end, found[n].start + 1))
            yield from (c for c in (told, found.get(n), second, *further) if c is not None)
        yield from self._beside.of_meanwhile(parts, found, mentions)
        yield from self._beside.of_attribution(parts, found)
        for n in range(len(parts)):
            yield from self._beside.of_distance(parts, n, found, mentions)
            if n and (made := self._beside.of_aftermath(sentence, parts, n, found, mentions)):
                yield made

    def _of_second_date(
        self,
        sentence: SentenceSpan,
        parts: tuple[Clause, ...],
        n: int,
        first: DateMention,
        mentions: list[DateMention],
    ) -> Iterator[Candidate]:
        """What a clause tells of the date behind its first, where that is one of its own.

        It is the same thing again ("failed on May 3 and again on May 6", "in 1958 and 1964"), or what the main verb
        tells of a subject that is described by the first ("The men arrested on Monday will appear in court on Friday").
        """
        clause = parts[n]
        for mention in mentions:
            if not first.end <= mention.start < clause.end:
                continue
            between = self._annotations.text[first.end : mention.start]
            again = _AGAIN.fullmatch(between)
            if again and (again["again"] or len(first.value) == len(mention.value)):
                made = self._of_clause(sentence, parts, n, mention, mentions)
            elif main := main_behind(clause, first, mention, self._known):
                alone = (*parts[:n], main, *parts[n + 1 :])
                made = self._of_clause(sentence, alone, n, mention, mentions)
                made = made and msgspec.structs.replace(made, start=clause.start, lead=None)
            else:
                continue
            if made is not None:
                yield made
            return

    def _of_gapped(
        self,
        sentence: SentenceSpan,
        parts: tuple[Clause, ...],
        n: int,
        first: DateMention,
        here: list[DateMention],
    ) -> Iterator[Candidate]:
        """What a clause tells of the dates behind its first without saying its verb again, each up to its date."""
        for mention in gapped(first, here, self._annotations.text, self._known):
            made = self._of_clause(sentence, parts, n, mention, here)
            if made is not None and made.start < mention.start:
                rule = NEXT_HOUR if mention.type == "TIME" else made.rule
                yield msgspec.structs.replace(made, end=mention.end, rule=rule)

    def _of_clause(
        self,
        sentence: SentenceSpan,
        parts: tuple[Clause, ...],
        n: int,
        mention: DateMention,
        mentions: list[DateMention],
    ) -> Candidate | None:
        """What the n-th clause of a sentence tells of the day that ``mention`` gives it."""
        body = self._annotations.text
        here = [d for d in mentions if parts[n].start <= d.start < parts[n].end]
        told = extent(parts, n, mention, mentions, self._known, body)
        told = msgspec.structs.replace(told, start=start_of_aged(body, told.start))
        quote = self._quoted(mention)
        if quote is not None and not quote.start <= told.start <= told.end <= quote.end:
            # What somebody says of a day was not said on that day.
            told = Extent(max(told.start, quote.start), min(told.end, quote.end))
        words = [w for p in parts for w in p.words if told.start <= w.start and w.end <= told.end]
        words = [w for w in words if not any(d.start <= w.start < d.end for d in here)]
        words = before_condition(words, mention, self._known)
        day = self._day_of(parts[n], mention, words)
        if day is None:
            return None
        date, kind = day
        date = self._spans[mention.start][0] if mention.start in self._spans else date
        filed = DATELINE.match(body, sentence.start, told.end) if told.start == sentence.start else None
        if filed and filed.end() < mention.start:
            told = msgspec.structs.replace(told, start=filed.end())
            words = [w for w in words if w.start >= told.start]
        if told.reported and kind == "event":
            kind = "statement"
        speaker = self._describe.speaker(words) if kind == "statement" else None
        lead = told.lead or self._describe.who_he_is(words)
        subject = speaker or self._describe.subject(words) or self._describe.named_last(lead)
        since = is_since(mention, body)
        founding = founds(mention, kind, words, body, self._known)
        # Nor is what somebody says that others said.
        founding = founding and (quote is None or (kind != "statement" and self._describe.tells_of_a_happening(words)))
        # "At nine we were rich, at ten we were not": how somebody tells a story.
        founding = founding and not (quote and "T" in date)
        without = [(d.start, d.end) for d in mentions]
        # What came "hours later" is another thing than what it came after.
        rule = THEN if mention.rule == MOMENTS_LATER else "dated clause"
        made = self._maker.made(
            told.start, told.end, date, kind, subject, rule, speaker, founding, since, without, lead, words
        )
        if kind == "statement":
            return made
        passing = kind == "event" and words[:1] and words[0].lower in MEANWHILE and not made.main
        # "The club said that its boat was back half an hour later": how fast it was, no next thing.
        passing = passing or (rule == THEN and (told.start > sentence.start or not made.main))
        if passing or is_trend(made):  # "As the crowd cheered on Monday"; "Sales rose to $3 million in 2018"
            made = msgspec.structs.replace(made, founds=False)
        if kind == "background" and tells_of_saying(words, self._known):
            return made  # "In 2012, Ana Ruiz told the court": who speaks claims nothing of himself
        by = self._describe.claimant(words_of(body, sentence.start, sentence.end), told.start, told.end)
        return msgspec.structs.replace(made, claimed_by=by)

    def _day_of(self, clause: Clause, mention: DateMention, words: Sequence[Word]) -> tuple[str, HappeningKind] | None:
        """The day of what ``words`` of a clause tell, and what that makes of it; None where they tell of no day."""
        published = self._annotations.source.published
        if put_off := self._put_off_to(mention):
            return put_off, "scheduled"
        date = told_as_past(date_of(mention, self._annotations), mention, published, words, self._known)
        if planned := kind_of_plan_given_up(mention, self._annotations.text):
            return date, planned
        arranged = arranged_day(date, mention, published, clause.words, self._known)
        ahead = published is not None and date > published and is_called_for(mention, clause.words, self._known)
        told = day_of_telling(date, mention, published, clause.words, self._known)
        kind = "scheduled" if ahead or arranged != date else kind_of(words, told, published, self._known)
        if kind is None and is_brought_up_to_date(date, mention, published, words, self._known):
            kind = kind_of(words, date, date, self._known)
        if kind is None or is_of_a_noun(mention, clause.words, self._known):
            return None
        if kind != "scheduled":
            due = is_deadline(mention, self._annotations.text) and not self._may_be_reached(mention)
            return None if due else (until(date, published, words, self._known), kind)
        if published and "/" in arranged and arranged[:10] < published[:10]:
            # "Later this week" begins on the day that the article appeared.
            arranged = f"{published[:10]}/{arranged.split('/')[1]}"
        return arranged, kind

    def _of_noun_to_come(self, clause: Clause, mention: DateMention) -> Candidate | None:
        """What a clause about something else says is to be: "vowed to row on until the regatta on May 30"."""
        date = edtf(mention.value, mention.mod)
        phrase = noun_dated_behind(clause, mention, self._known)
        if phrase is None or clause.words[0].lower in self._known.hypothetical:
            return None
        is_to_come = kind_by_day(date, self._annotations.source.published) == "scheduled"
        return self._maker.made(*phrase, date, "scheduled", None, DATED_NOUN) if is_to_come else None

    def _of_noun(self, clause: Clause, mention: DateMention) -> Candidate | None:
        """The happening that a noun behind the date names: "Monday's talks"."""
        if not names_a_noun(mention, self._annotations.text) or clause.words[0].lower in self._known.hypothetical:
            return None  # "If Saturday's attempt fails"
        phrase = happening_noun(clause, mention, self._known)
        date = edtf(mention.value, mention.mod)
        if mention.rule == "weekday" and is_awaited(mention, clause.words):
            date = a_week_later(date, self._annotations.source.published)
        if phrase is None or (kind := kind_by_day(date, self._annotations.source.published)) is None:
            return None
        return self._maker.made(*phrase, date, kind, None, DATED_NOUN, founds=False)
