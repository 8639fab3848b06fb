"""What is dated by its distance from a happening that is only named: "nine days before the fire", "during the raid".

No date stands in such a clause. The day of the happening does elsewhere, in this source or another: it is the one that
most of them give to what is of its kind.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import DATED_NOUN, LEAD, UNDATED, Anchor, Candidate
from briefgen.compile.timeline.clauses import Clause, clauses
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.kinds import kind_by_day, kind_of
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.merging.group import HAPPENED
from briefgen.compile.timeline.words import Word, words_of
from briefgen.lexicon.number_words import number_words
from briefgen.model import Annotations, SentenceSpan

RULE = "counted from a happening"

_NUMBERS = number_words().small
_HAPPENING = (
    r"(?-i:(?:the|his|her|its|their|(?:[A-Z][\w’'.-]{0,20} ){0,3}[A-Z][\w.-]{0,20}[’']s) "
    r"(?P<nouns>[a-z]{3,15}(?: [a-z]{3,15}){0,2}))\b"
)
_FROM = re.compile(
    r"\b(?:(?:(?P<count>\d{1,2}|the|a|an|several|few|some|" + "|".join(_NUMBERS) + r") )?"
    r"(?P<unit>minutes?|moments|hours?|days?|night|weeks?) (?P<way>before|after|into)"
    r"|(?P<within>during|immediately after|moments after)) " + _HAPPENING,
    re.IGNORECASE,
)
_CLOCKS = frozenset({"clock", "clock-alone", "part-alone"})
_LASTING = "strike"
_NEAR_BEHIND = 30
_MOST_HOURS = 8
_HOURS = frozenset({"minute", "hour", "moment"})
_DAY = len("2019-05-08")
_MONTH_LENGTH = len("2019-05")
_FEW_DAYS = 6
_MONTH = 28
_WEEK = 7
_HALF_A_WEEK = 3
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d(?:T[\d:]+)?)?$")
_NEVER = frozenset({"not", "never", "no"})


def told_from_a_happening(
    annotations: Annotations, sentence: SentenceSpan, describe: Describer, maker: Maker
) -> Iterator[Candidate]:
    """What a sentence tells with its distance from a happening that it names; its date is left for `with_days`."""
    body, known = annotations.text, predicates()
    found = _FROM.search(body, sentence.start, sentence.end)
    named = _happening(found) if found else None
    if found is None or named is None or any(q.start <= found.start() < q.end for q in annotations.quotes):
        return
    kinds, counted = named[0], (found.start(), named[1])
    span, away = _told(clauses(body, sentence.start, sentence.end), *counted), _away(found)
    if span is None or away is None or _has_a_date(annotations, span, counted, sentence.end):
        return
    words = [w for w in words_of(body, *span) if not counted[0] <= w.start < counted[1]]
    if not _tells(words):
        return
    published = annotations.source.published
    kind = kind_of(words, (published or "")[:_DAY], published, known)
    if kind not in ("event", "statement"):
        return
    speaker = describe.speaker(words) if kind == "statement" else None
    subject = speaker or describe.subject(words)
    made = maker.made(*span, "", kind, subject, RULE, speaker, without=[counted], words=words)
    yield msgspec.structs.replace(made, anchor=Anchor(kinds, *away))


def _happening(found: re.Match[str]) -> tuple[frozenset[str], int] | None:
    """The kinds of the happening that is named, and where its noun ends; None where it is none of a day."""
    known = predicates()
    # What lasts for weeks has no day on which something came during it.
    of_a_day = known.sudden if found["within"] else known.sudden | known.once | known.once_a_person
    # "Hours after the funeral": nobody counts hours from what has no day.
    any_kind = (found["unit"] or "").lower().removesuffix("s") == "hour"
    for word in re.finditer(r"[a-z]+", found["nouns"]):
        kinds = known.classes(known.base(word.group()))
        if _LASTING in kinds or known.is_past(word.group()):
            return None
        if kinds := kinds if any_kind else kinds & of_a_day:
            return kinds, found.start("nouns") + word.end()
    return None


def _told(parts: Sequence[Clause], start: int, end: int) -> tuple[int, int] | None:
    """Where the words begin and end that tell of what is so far from the happening named from ``start`` to ``end``."""
    n = next((n for n, p in enumerate(parts) if p.start <= start < p.end), None)
    if n is None:
        return None
    known = predicates()
    before = [w for w in parts[n].words if w.end <= start and not w.quoted]
    if any(known.is_past(w.text) for w in before):
        return parts[n].start, end
    behind = next((p for p in parts[n:] if any(w.start >= end and known.is_past(w.text) for w in p.words)), None)
    return (parts[n].start, behind.end) if behind is not None and not before else None


def _has_a_date(annotations: Annotations, span: tuple[int, int], counted: tuple[int, int], stop: int) -> bool:
    """Whether a day, a month or a year stands in what is told or right behind it ("during the raid in Velm in May").

    What is counted is none, nor is a mere time of day.
    """
    return any(
        d.type in ("DATE", "TIME")
        and d.rule not in _CLOCKS
        and span[0] <= d.start < min(span[1] + _NEAR_BEHIND, stop)
        and not counted[0] <= d.start < counted[1]
        for d in annotations.dates
    )


def _tells(words: Sequence[Word]) -> bool:
    """Whether words tell of what has come about."""
    known = predicates()
    plain = [w for w in words if not w.quoted]
    lower = {w.lower for w in plain}
    if lower & (known.hypothetical | known.future | _NEVER):
        return False
    verb = next((w for w in plain if known.is_finite(w.text)), None)
    return verb is not None and known.is_past(verb.text)


def _away(found: re.Match[str]) -> tuple[int, int] | None:
    """The first and last of the days, counted from the happening, on which it came; None where nobody can tell."""
    if found["within"]:
        return 0, 0
    unit, count = found["unit"].lower().removesuffix("s"), (found["count"] or "").lower()
    sign = -1 if found["way"].lower() == "before" else 1
    if unit == "night":
        return (-1, -1) if sign < 0 and count == "the" else None
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 1 if count in ("a", "an") else 0)
    if unit in _HOURS:
        return (0, 0) if unit != "hour" or number <= _MOST_HOURS else None
    if unit == "week":
        first, last = (number * _WEEK - _HALF_A_WEEK, number * _WEEK + _HALF_A_WEEK) if number else (_WEEK, _MONTH)
    elif number or (count == "the" and not found["unit"].lower().endswith("s")):
        first = last = number or 1
    else:
        first, last = 1, _FEW_DAYS
    return (first, last) if sign > 0 else (-last, -first)


def with_days(found: Sequence[Candidate], published: Mapping[str, str | None]) -> list[Candidate]:
    """The candidates, those counted from a happening with their day, or left out where nobody dates it.

    What the same words were taken for without it goes. ``published`` gives the day of each source.
    """
    counted = [c for c in found if c.anchor is not None]
    rest = [c for c in found if c.anchor is None]
    if not counted:
        return rest
    dated = [dated for c in counted if (dated := _dated(c, rest, published.get(c.source))) is not None]
    spans = defaultdict(list)
    for c in dated:
        spans[c.source].append((c.start, c.end))
    return [c for c in rest if not any(a < c.end and c.start < b for a, b in spans[c.source])] + dated


def _dated(counted: Candidate, found: Sequence[Candidate], published: str | None) -> Candidate | None:
    """A candidate with the day that its anchor gives it; None where that is not known, or is yet to come."""
    if counted.anchor is None:
        return None
    date = _counted(_date_of(counted.anchor, counted.source, found), counted.anchor)
    if not date or (published and date[-_DAY:] > published[:_DAY]):
        return None
    kind = (kind_by_day(date, published) or "event") if counted.kind == "event" else counted.kind
    terms = frozenset(t for t in counted.terms if t[0] != "=") | {f"={date[:10]}", f"={date[:7]}"}
    return msgspec.structs.replace(counted, date=date, kind=kind, terms=terms, anchor=None)


def _counted(date: str, anchor: Anchor) -> str:
    """The date that lies so far from another; of one that is only known to the month what lies near it is as well."""
    if len(date) < _DAY:
        return date if max(abs(anchor.first), abs(anchor.last)) <= _FEW_DAYS else ""
    day = datetime.date.fromisoformat(date)
    try:
        first, last = ((day + datetime.timedelta(days=n)).isoformat() for n in (anchor.first, anchor.last))
    except OverflowError:
        return ""
    return first if first == last else f"{first}/{last}"


def _date_of(anchor: Anchor, source: str, found: Sequence[Candidate]) -> str:
    """The day or the month that most sources give to a happening, its own first; empty where they give none or two."""
    for tells in (_is_of, _names):
        weights: dict[str, dict[str, int]] = defaultdict(dict)
        for c in found:
            given = c.rule not in (UNDATED, LEAD) and _DATE.match(c.date)
            if c.kind in HAPPENED and given and tells(c, anchor.kinds):
                weights[c.date[:_DAY]][c.source] = 1 + (c.source == source)
        # Who gives the month alone speaks for the day in it, too.
        whole = {d: {**weights.get(d[:_MONTH_LENGTH], {}), **by} for d, by in weights.items()}
        totals = sorted(((sum(by.values()), date) for date, by in whole.items()), reverse=True)
        if totals:
            return totals[0][1] if len(totals) == 1 or totals[0][0] > totals[1][0] else ""
    return ""


def _is_of(candidate: Candidate, kinds: frozenset[str]) -> bool:
    """Whether a happening is of one of these kinds."""
    if candidate.rule == DATED_NOUN:
        return _names(candidate, kinds)
    return candidate.founds and not kinds.isdisjoint(candidate.main)


def _names(candidate: Candidate, kinds: frozenset[str]) -> bool:
    """Whether one of these kinds of happening is named where a happening is told."""
    return any(f"~{kind}" in candidate.terms for kind in kinds)
