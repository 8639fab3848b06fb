"""Which words tell of what a date dates, and which date it is: from a date mention and the clauses around it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import msgspec

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import antecedent, dated_part, ends_before_participle, verb_groups
from briefgen.compile.timeline.clauses import CONDITIONS, Clause
from briefgen.compile.timeline.dated_noun import names_a_noun, names_a_thing
from briefgen.compile.timeline.leading import is_interrupted_subject, lead_of
from briefgen.compile.timeline.what_is_said import (
    ends_saying,
    is_told,
    lacks_what_is_said,
    tells_someone,
    was_planned,
)
from briefgen.compile.timeline.words import ARTICLES, ASIDES, Word, clause_words
from briefgen.compile.timex import edtf, precision
from briefgen.model import Annotations, DateMention

# "three days after", "hours before": counted from another happening, not from a date.
_LENGTH = re.compile(r"P(?:T[\dX]+H|[\dX]+D|\d+[WM])$")
_MONTHS = re.compile(r"P[\dX]+M$")
_AFTER_ANOTHER = re.compile(r"\s+(?:after|before)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:after|before|later|earlier|ago|prior)\b", re.IGNORECASE)
# A weekday or a month, not "today" or "this week".
_GONE_BY = re.compile(r"[A-Z][a-z]{2,8}day\b|(?:\d\d? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
# "have now been arrested": so far apart may the words of one verb stand.
_WITHIN_VERB = 3
# Beside the verb itself and "on" there is a noun for the day to belong to.
_OF_A_NOUN = 3
_TOO_VAGUE = frozenset({"this year", "the year", "the month", "the daytime"})
# "The fashions of the day" is of no day.
_OF_THE_DAY = re.compile(r"\bof the day\b", re.IGNORECASE)
# "until May", "before Friday" tell when something ends, not when it happens; not so "shortly before 3 a.m.", nor
# "before dawn on Friday", of what began in the dark.
_NOT_WHEN = re.compile(
    r"\b(?:until|till|run-up to|from now to|(?:year|months|weeks|quarter) to|in time for"
    r"|(?:heading|headed|going|looking) (?:in|back )?to"
    r"|(?<!shortly )(?<!just )(?<!moments )(?<!minutes )before)\s+$",
    re.IGNORECASE,
)
_FIRST_LIGHT = re.compile(r"(?:dawn|daybreak|sunrise|first light)\b", re.IGNORECASE)
# "Third-quarter results" are not told to have come in that quarter.
_BEFORE_A_NOUN = re.compile(r" [a-z]")
# "Duller than life today": than nowadays.
_THAN = re.compile(r"\bthan (?:(?!in\b|on\b)[a-z]{1,12} ){0,3}$", re.IGNORECASE)
# "Much of the morning" tells how long something went on.
_MUCH_OF = re.compile(r"\b(?:much|most|part|parts|half|rest|all) of (?:the |that )?$", re.IGNORECASE)
# "By Friday" tells when something to come is due, and so does "before the end of May".
_DUE = re.compile(r"\bby\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore\s+$", re.IGNORECASE)
# "Friday's closing price" is what something is measured by.
_CLOSE = re.compile(r"[’']s? (?:market )?clos(?:e|ing)\b")
# "At 6 a.m. ten days before the fire": of that day, not of the one that the article is about.
_COUNTED_BEHIND = re.compile(
    r"[^.,;\n]{0,40}?\b(?:\w{1,10} )?(?:days?|weeks?|months?) (?:before|after|earlier|later)\b"
)
# "In the night from Tuesday to Wednesday", "overnight Tuesday to Wednesday": of the second.
_NIGHT_TO = re.compile(r" (?:to|into) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# "A curfew from 20:00 to 5 a.m.": every day.
_TO_HOUR = re.compile(r" (?:to|until) \d")
_HOURS = re.compile(r"\bfrom \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)? (?:to|until) $", re.IGNORECASE)
_YEAR_OR_QUARTER = re.compile(r"\d{4}(?:-Q\d)?$")
_BALANCE = re.compile(
    r"\b(?:earnings|results?|profits?|loss(?:es)?|sales|revenues?|accounts|figures|budgets?|forecasts?|targets?|guidance"
    r"|outlook|estimates?|deficit|growth|taxes|returns?|statements?)(?: of [^\s]{1,20}(?: [a-z]{4,8})?)? "
    r"(?:for|in) (?:the )?(?:\d{4} (?:and|or|to) )?$",
    re.IGNORECASE,
)
_LOOKED_FOR_BALANCE = 50
_LOOKED_BEFORE = 20
_RELATIVE = ASIDES | {"that"}
# "In recent weeks", "in the coming weeks": some time before or behind now.
_UNCOUNTED = frozenset({"spanning-units", "coming-units", "units-to-come"})
# "The past year" has the value of the calendar year, and is none.
_UP_TO_NOW = "the-past-unit"
_LOOKED_BACK = 12
_SHORT = 12
_SHORTEST = 8
# Between a time of day and its day stand so few characters.
_SAME = 6


class Extent(msgspec.Struct, frozen=True):
    """Where the words begin and end, and whether the date is that of a report rather than of what is reported.

    ``lead`` is where the subject stands, of a clause that has its own before another clause: "The bridge, which opened
    in 1931, | was closed in May".
    """

    start: int
    end: int
    reported: bool = False
    lead: tuple[int, int] | None = None


def is_usable(mention: DateMention, body: str, published: str | None = None) -> bool:
    """Whether a happening can be dated by this mention: a calendar time, not a length, and not a mere bound.

    What is to be done "by Friday" has its deadline on that day.
    """
    date = edtf(mention.value, mention.mod)
    if _CLOSE.match(body, mention.end):
        return False
    if mention.type == "TIME" and _COUNTED_BEHIND.match(body, mention.end):
        return False
    if _OF_THE_DAY.fullmatch(body, max(0, mention.start - 3), mention.end):
        return False
    if _NIGHT_TO.match(body, mention.end) or (mention.type == "TIME" and _is_of_hours(mention, body)):
        return False
    if mention.type == "DURATION":
        lasted = body[max(0, mention.start - _SAME) : mention.start].lower().endswith("for ")
        return not lasted and bool(_LENGTH.match(mention.value) and _AFTER_ANOTHER.match(body, mention.end))
    if (
        mention.type == "SET"
        or not date
        or "X" in date
        or mention.text.lower() in _TOO_VAGUE
        or mention.rule == _UP_TO_NOW
        or _is_of_a_balance(mention, body)
        or (mention.rule.startswith("hyphened-") and _BEFORE_A_NOUN.match(body, mention.end))
        or names_a_thing(mention, body)
        or (mention.rule == "today" and _THAN.search(body, max(0, mention.start - _LOOKED_BEFORE), mention.start))
        or (mention.type == "TIME" and _MUCH_OF.search(body, max(0, mention.start - _LOOKED_BEFORE), mention.start))
    ):
        return False
    if is_deadline(mention, body):
        # "By the end of May" is due then; "by May" may be over before it begins.
        near = len(date) >= len("2019-05-08") or (len(date) == len("2019-05") and mention.mod == "END")
        return published is not None and near and date > published[: len(date)]
    found = _NOT_WHEN.search(body, max(0, mention.start - _LOOKED_BEFORE), mention.start)
    return found is None or (found.group().lower().startswith("before") and bool(_FIRST_LIGHT.match(mention.text)))


def _is_of_hours(mention: DateMention, body: str) -> bool:
    """Whether a time begins or ends the hours of every day: "a curfew from 20:00 to 5 a.m."."""
    before = max(0, mention.start - _LOOKED_BEFORE)
    if _TO_HOUR.match(body, mention.end):
        return body[before : mention.start].lower().endswith("from ")
    return _HOURS.search(body, before, mention.start) is not None


def _is_of_a_balance(mention: DateMention, body: str) -> bool:
    """Whether a year or a quarter is that of an account: "earnings for 2010", "its forecast for the third quarter"."""
    if mention.type != "DATE" or len(mention.value) > len("2019-Q3") or not (_YEAR_OR_QUARTER.match(mention.value)):
        return False
    return bool(_BALANCE.search(body, max(0, mention.start - _LOOKED_FOR_BALANCE), mention.start))


def is_deadline(mention: DateMention, body: str) -> bool:
    """Whether a date is that by which something is due: "by Friday"."""
    begin = max(0, mention.start - _LOOKED_BEFORE)
    return bool(
        _DUE.search(body, begin, mention.start) or (mention.mod == "END" and _BEFORE.search(body, begin, mention.start))
    )


def is_anaphoric(mention: DateMention) -> bool:
    """Whether a date points back ("that same day"): in a quotation, to a day that the article may never name."""
    return mention.text.lower().startswith(("that ", "the same", "the next", "the following", "the day", "this month"))


def is_counted(mention: DateMention, body: str) -> bool:
    """Whether a length of time is counted from another happening ("one month before") or from now ("coming weeks")."""
    return mention.type == "DURATION" and (mention.rule in _UNCOUNTED or bool(_COUNTED.match(body, mention.end)))


def date_of(mention: DateMention, annotations: Annotations) -> str:
    """The date that the text supports, empty where there is none.

    "Three days after the fight" is no finer than what was said last of when the fight was: its month.
    """
    if mention.type != "DURATION":
        return edtf(mention.value, mention.mod)
    if _MONTHS.match(mention.value):
        return ""
    last = bisect.bisect_left(annotations.dates, mention.start, key=lambda d: d.start)
    for d in reversed(annotations.dates[max(0, last - _LOOKED_BACK) : last]):
        date = edtf(d.value) if d.type == "DATE" else ""
        if 1 < precision(date) <= 31:
            return date[:7]
    return ""


def is_of_a_noun(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether a day gone by cannot be that of the verb before it, "has been" or "have gone": it is a noun's.

    English gives no such verb a day: "Thirty men have been arrested over the attack on Monday".
    """
    if not _GONE_BY.match(mention.text):
        return False
    before = [w for w in words if w.end <= mention.start and not w.quoted]
    verbs = [n for n, w in enumerate(before) if known.is_finite(w.text)]
    if not verbs or before[verbs[-1]].lower in known.auxiliaries or before[-1].lower not in ("on", "in"):
        return False
    near = [n for n in verbs[:-1] if verbs[-1] - n <= _WITHIN_VERB]
    have = next((n for n in near if before[n].lower in ("has", "have")), None)
    return have is not None and have > 0 and before[have - 1].lower != "to" and len(before) - verbs[-1] > _OF_A_NOUN


def before_condition(words: list[Word], mention: DateMention, known: Predicates) -> list[Word]:
    """The words before an "if" or a "whether" behind the date of what was: "hedged on Monday on whether he would run".

    All of them where there is none, or where what stands before it may never be: "will walk out on Monday if".
    """
    at = next(
        (n for n, w in enumerate(words) if w.lower in CONDITIONS and not w.quoted and w.start > mention.start), None
    )
    told = words[:at] if at else []
    if at and words[at].lower == "whether":
        return told if any(known.is_finite(w.text) or known.is_to_come(w.lower) for w in told) else words
    plain = [w for w in told if not w.quoted]
    first = next((w for w in plain if known.is_finite(w.text) or known.is_to_come(w.lower)), None)
    if first is not None and known.is_saying(first.text) and known.is_past(first.text):
        will = next((w.start for w in plain if known.is_to_come(w.lower)), None)
        return told if will is None or mention.start < will else words  # "said on Monday that she would row if"
    if not any(known.is_past(w.text) for w in plain) or any(known.is_to_come(w.lower) for w in plain):
        return words
    return told


def main_date(here: Sequence[DateMention], clause: Clause, known: Predicates) -> DateMention:
    """The date that stands nearest to the clause's first verb; the finer one of equals.

    Of "3 a.m. on Tuesday" and "Tuesday at 3 a.m." it is the hour.
    """
    verb = next((w for w in clause.words if known.is_finite(w.text)), clause.words[0])
    opening = next((d for d in here if _opens(d, clause)), None)
    near = opening or min(
        here, key=lambda d: (min(abs(d.start - verb.end), abs(verb.start - d.end)), precision(edtf(d.value)), d.start)
    )
    hours = (d for d in here if d.value[10:11] == "T" and d.value[:10] == near.value and _are_one(d, near))
    return next(hours, near)


def _are_one(hour: DateMention, day: DateMention) -> bool:
    return 0 < day.start - hour.end < _SAME or 0 < hour.start - day.end < _SAME


def _opens(mention: DateMention, clause: Clause) -> bool:
    """Whether a clause opens with a date and a comma, which is that of its main verb: "On Tuesday, the council"."""
    before = [w for w in clause.words if w.end <= mention.start]
    behind = next((w for w in clause.words if w.start >= mention.end), None)
    return behind is not None and behind.text == "," and all(w.lower in clause_words().prepositions for w in before)


def extent(
    parts: tuple[Clause, ...],
    n: int,
    mention: DateMention,
    mentions: Sequence[DateMention],
    known: Predicates,
    body: str,
) -> Extent:
    """The words of the n-th clause that tell of what ``mention`` dates, with what completes them.

    What completes them: what was said, or what a short "officials said Friday" is said of; the noun that "which began
    in May" tells of; what happened "when they returned on Friday".
    """
    clause = parts[n]
    start, end = dated_part(clause, mention, known)
    if start == clause.start and _opens_with_whom_it_tells_of(clause):
        start = clause.words[1].start  # "For Ana Ruiz, who retired in 2009, it was"

    def undated(part: Clause) -> bool:
        return not any(part.start <= d.start < part.end for d in mentions)

    # "at which" opens a clause like "which".
    first = next((w.lower for w in clause.words[:2] if w.lower not in clause_words().prepositions), "")
    plain = [w for w in clause.words if not w.quoted]
    saying = any(known.is_saying(w.text) for w in plain)
    before = parts[n - 1] if n else None
    reported = False
    told = before is not None and (ends_saying(before, known) or tells_someone(before, known))
    dated_before = before is not None and not undated(before)
    if before is not None and dated_before and start == clause.start and first in _RELATIVE and not told:
        at = antecedent(before, known, first == "who")
        start = _behind_dates(before, at, start, mentions)
    if before is not None and undated(before) and start == clause.start:
        if told and first == "that" and names_a_noun(mention, body):
            return Extent(before.start, end, reported=True)
        if not told and first in _RELATIVE and not (first == "that" and known.is_finite(before.words[-1].text)):
            start = antecedent(before, known, first == "who")
            at = next((i for i, w in enumerate(clause.words) if w.start >= mention.start), len(clause.words))
            if any(ends_before_participle(clause.words, g, at) for g in verb_groups(clause.words, known)[:1]):
                start = before.start
        elif first == "when":
            # "Carrying 53, including a child | who was not on the list, | when it landed": not what the child was.
            aside = n > 1 and before.words[0].lower in _RELATIVE and undated(parts[n - 2])
            start = parts[n - 2].start if aside else before.start
    if (
        saying
        and _says_so(plain, mention) <= _SHORT
        and n
        and all(map(undated, parts[:n]))
        and first not in clause_words().openers
        and not (told and first == "that" and mention.start > clause.start and not _reports(plain, known))
        and not _goes_on_to_tell(parts, n, known)
    ):
        start, reported = parts[0].start, True
    end = _told_until(parts, n, end, mention, [any(p.start <= d.start < p.end for d in mentions) for p in parts], known)
    lead = lead_of(parts, n, known) if start == clause.start else None
    return Extent(start, end, reported, lead)


def _goes_on_to_tell(parts: Sequence[Clause], n: int, known: Predicates) -> bool:
    """Whether a clause adds to those before it what is told behind it: "and in 1981 she wrote | that ..."."""
    first, second = (*parts[n].words[:2], parts[n].words[-1])[:2]
    adds = first.lower in ("and", "but") and not known.is_finite(second.text)
    return adds and any(p.words[0].lower == "that" for p in parts[n + 1 : n + 2])


def _reports(plain: Sequence[Word], known: Predicates) -> bool:
    """Whether words tell that somebody said something, which "that she had written in May" does not."""
    return any(known.is_reporting(w.text) for w in plain)


def _says_so(plain: Sequence[Word], mention: DateMention) -> int:
    """How many words tell that somebody says so, up to the comma behind the day: "it said on Tuesday, in the rain"."""
    return next((n for n, w in enumerate(plain) if w.start >= mention.end and w.text == ","), len(plain))


def _behind_dates(before: Clause, at: int, start: int, mentions: Sequence[DateMention]) -> int:
    """Where the noun phrase that ends a clause begins, if it seems to begin at ``at``: behind all dates before it."""
    last = max((d.end for d in mentions if at <= d.start < before.end), default=None)
    if last is None:
        return at
    return next((w.start for w in before.words if w.start >= last and w.lower in ARTICLES), start)


def _told_until(
    parts: tuple[Clause, ...], n: int, end: int, mention: DateMention, dated: Sequence[bool], known: Predicates
) -> int:
    """Where what completes the n-th clause ends, which ends at ``end`` itself; ``dated`` are the parts with a date."""
    clause = parts[n]
    plain = [w for w in clause.words if not w.quoted]
    saying = any(known.is_saying(w.text) for w in plain)
    following = n + 1
    waits = was_planned(clause, mention, known) or is_interrupted_subject(clause, mention, known)
    if waits and following < len(parts) and not dated[following]:
        opens_with = parts[following].words[0]
        if end == clause.end and not opens_with.quoted and known.is_finite(opens_with.text):
            # "A strike, planned for May 3, | was called off": what became of it is told as well.
            end = parts[following].end
            following += 1
    introduces = saying and mention.start == clause.start and len(plain) <= _SHORTEST and end == clause.end
    if introduces and following < len(parts) and not dated[following]:
        # "That year, the agency said, ...": what it said is dated.
        end = parts[following].end
        following += 1
    while following < len(parts) and end == parts[following - 1].end:
        next_ = parts[following]
        opens = next_.words[0]
        content = opens.lower == "that" and (saying or known.is_finding(parts[following - 1].words[-1].text))
        content = content or (saying and not dated[following] and lacks_what_is_said(parts[n:following], known))
        completes = not dated[following] and (
            opens.lower in ("that", "when") or is_told(parts[following - 1], next_, known)
        )
        if not (content or completes):
            break
        end = next_.end
        if dated[following]:
            break
        following += 1
    return end


def _opens_with_whom_it_tells_of(clause: Clause) -> bool:
    """Whether a clause has but a preposition, a name and what "who" tells of it: "For Ana Ruiz, who retired"."""
    first = clause.words[0]
    relative = next((n for n, w in enumerate(clause.words) if w.lower == "who"), 0)
    return (
        first.lower in clause_words().prepositions
        and 1 < relative <= _SHORT
        and clause.words[relative - 1].text == ","
        and clause.words[1].text[0].isupper()
    )
