"""Date and time expressions, as TIMEX3.

`tokens` cuts the body and classifies each token by the lexicon (`words`, `numbers`, `holidays`); `grammar` finds
where a rule of dates_rules.yaml matches; `meanings` works out type and value, with `tense` for the direction and
`when` for the calendar; `filters` drops what only looks like a date.
"""

from __future__ import annotations

import datetime
import functools
import re

from briefgen.annotate.dates.around import is_in_dateline
from briefgen.annotate.dates.filters import looks_only_like_a_date
from briefgen.annotate.dates.grammar import Found, load_grammar
from briefgen.annotate.dates.meanings import MEANINGS, Context, Meaning
from briefgen.annotate.dates.meanings.relative import follows_figure
from briefgen.annotate.dates.meanings.times import heads_an_entry, names_its_day
from briefgen.annotate.dates.namesakes import months_that_are_names
from briefgen.annotate.dates.other_clocks import tells_another_clock
from briefgen.annotate.dates.tense import Tense, is_day_of_telling
from briefgen.annotate.dates.tokens import read_tokens
from briefgen.annotate.dates.when import HOUR_OF_PART, When
from briefgen.model import IN_ANOTHER_ZONE, DateMention, SentenceSpan


def find_dates(body: str, sentences: tuple[SentenceSpan, ...], published: str | None) -> tuple[DateMention, ...]:
    """The date and time expressions of ``body``, resolved against ``published`` (YYYY-MM-DD) where it is known.

    Without it what depends on the article's day keeps a TIMEX3 value with ``X`` for what is not known.
    """
    grammar = load_grammar()
    tokens = read_tokens(body, sentences, grammar.words)
    tense = Tense(tokens, sentences)
    names = months_that_are_names(tokens)
    context = Context(published=_day(published))
    mentions: list[DateMention] = []
    at = 0
    behind = -1
    while at < len(tokens.items):
        candidates = grammar.continuing(tokens, at) if at == behind else []
        if not candidates:
            at = grammar.next_beginning(tokens, at)
            if at == len(tokens.items):
                break
        for found in [*candidates, *grammar.longest(tokens, at)]:
            if looks_only_like_a_date(found, names):
                continue
            context.tense = functools.partial(tense.direction, found.first, found.last)
            meaning = _meaning(found, context)
            if meaning is not None:
                if tells_another_clock(found, context):
                    mentions.append(_mention(body, found, meaning, IN_ANOTHER_ZONE))
                else:
                    mentions.append(_mention(body, found, meaning))
                    _remember(context, found, meaning)
                at = behind = found.last
                break
        else:
            at += 1
    return tuple(mentions)


def _meaning(found: Found, context: Context) -> Meaning | None:
    try:
        return MEANINGS[found.rule.means](found, context)
    except (ValueError, OverflowError):
        return None  # a day outside the calendar of years 1 to 9999


def _day(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published) if published else None
    except ValueError:
        return None


# Rules that name the period whose figures a report gives; others with a quarter or a year only compare with it.
_REPORTED = frozenset({"quarter", "that_quarter", "this_quarter"})


def _remember(context: Context, found: Found, meaning: Meaning) -> None:
    _remember_hour(context, found, meaning)
    if heads_an_entry(found) and meaning.type == "TIME" and (found.has("WEEKDAY") or context.listed is not None):
        context.listed = meaning.when
    if meaning.when is not None and _is_beside_the_story(found):
        return
    if meaning.when is not None:
        context.last, context.last_token = meaning.when, found.last
        if meaning.when.grain == "month":
            context.month, context.month_token = meaning.when, found.last
        if meaning.when.grain in ("day", "month") and found.has("YEAR", "ISO", "SLASHED", "DOTTED"):
            context.full, context.full_token = meaning.when, found.last
        if meaning.when.grain == "day":
            named = meaning.type != "TIME" or names_its_day(found)
            context.remember_day(meaning.when, found.last, told=is_day_of_telling(found), named=named)
            if context.lead is None and not is_in_dateline(found):
                context.lead = meaning.when
            context.day_is_holiday = found.has("HOLIDAY")
        if found.rule.means == "quarter_ended":
            context.period = context.period or meaning.when
        elif found.rule.means in _REPORTED and (_has_ended(meaning.when, context) or _is_fiscal(found, context)):
            context.period = meaning.when
    elif found.rule.name in ("the-length", "spanning-length") and context.today:
        if meaning.value == "P3M":
            context.period = context.period or context.today.as_grain("quarter").moved(-1, "quarter")
        elif meaning.value.endswith("M"):
            context.period = context.today.as_grain("year")


_HOUR = re.compile(r"T(\d\d|[A-Z]{2})")


def _remember_hour(context: Context, found: Found, meaning: Meaning) -> None:
    hour = _HOUR.search(meaning.value) if meaning.type == "TIME" else None
    if hour is not None:
        context.hour = int(hour[1]) if hour[1].isdigit() else HOUR_OF_PART.get(hour[1], 0)
        context.hour_token, context.is_by_clock = found.last, hour[1].isdigit()


_COMPARING = frozenset({"then_unit", "unit_before", "later"})


def _is_beside_the_story(found: Found) -> bool:
    """Whether what follows is not told of this date: the year of an interview, the day a figure is compared with."""
    if found.rule.name == "year":
        return found.last < len(found.tokens.items) and "TOLD_IN" in found.tokens.items[found.last].readings
    return found.rule.means in _COMPARING and follows_figure(found)


def _is_fiscal(found: Found, context: Context) -> bool:
    """Whether it is a quarter of a business year, which may be over before that of the calendar begins."""
    return found.has("FISCAL") and context.direction <= 0


# So many days behind its middle the figures of a quarter are news.
_REPORTED_WITHIN = 300


def _has_ended(when: When, context: Context) -> bool:
    today = context.today
    if today is None or (today.day - when.day).days > _REPORTED_WITHIN:
        return False  # "in the first quarter of 2012" of an article of 2016: what this one is compared with
    return when.value[:7] < today.as_grain("quarter").value


def _mention(body: str, found: Found, meaning: Meaning, rule: str = "") -> DateMention:
    return DateMention.cut(
        body,
        found.start,
        found.end,
        type=meaning.type,
        value=meaning.value,
        mod=meaning.mod or None,
        rule=rule or meaning.rule or found.rule.name,
    )
