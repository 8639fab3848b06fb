"""Times of the day, by the clock."""

from __future__ import annotations

import re

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    meaning,
    modifier,
    paragraph_ends,
)
from briefgen.annotate.dates.meanings.days import point
from briefgen.annotate.dates.when import (
    HOUR_OF_PART,
    UNRESOLVED,
    When,
)

# So many tokens behind a day a time may be of it, though a month or a year of the background stands between.
_STORY_GOES_ON = 40
# So many days before the article a day lies at most of which it brings the news.
_NEWS = 10
# What stands between a day and a time of it: "Wednesday, at about 8 p.m.".
_JOINING = frozenset({",", "at", "about", "around"})
_BESIDE = 3
# Clocks that are further apart, in hours, show two days.
_HALF_A_DAY = 12


@meaning
def _clock(found: Found, context: Context) -> Meaning | None:
    time = _time(found)
    if time is None or (found.rule.name == "listed-clock" and context.listed is None):
        return None
    day: When | None = context.today
    unresolved: str | None = UNRESOLVED["day"]
    if names_its_day(found):
        day, unresolved = point(found, context)
        if unresolved is None:
            return None
    elif found.has("THEN"):
        base = context.before("day")
        day = base and base.moved(int(found.get("THEN") or 0), "day")
    elif found.has("WHICH"):
        day = day and day.moved(int(found.get("WHICH") or 0), "day")
    elif found.has("TONIGHT"):
        pass  # today
    elif context.listed is not None and heads_an_entry(found):
        day = context.listed.moved(int(time[1:3]) < context.hour, "day")
    elif (begun := _day_it_began(found, context)) is not None:
        day = begun.moved(int(time[1:3]) < context.hour, "day")
    elif _is_said_of_now(found):
        pass  # the article's own day
    elif context.last is not None and context.last.grain == "day" and _stands_beside(found, context.last_token):
        day = context.last  # "on 20 March, at 12:30"
    elif (lead := _day_of_the_lead(found, context)) is not None:
        day = lead
    elif _is_of_a_day_before(found, context) and not heads_an_entry(found):
        day = context.day_of_time(found, int(time[1:3]))
    if _is_late_in_day(found, context):
        time = f"T{int(time[1:3]) + _HALF_A_DAY:02}{time[3:]}"
    ahead = day is not None and context.today is not None and day.day > context.today.day
    if time == "T24:00" and day is not None and not ahead and (context.direction <= 0 or day != context.today):
        time = "T00:00"
    return Meaning("TIME", f"{day.value if day else unresolved}{time}", modifier(found), day)


def _is_late_in_day(found: Found, context: Context) -> bool:
    """ "On Monday evening at 7:30": the clock beside an afternoon or an evening counts from noon."""
    if found.rule.name != "clock-alone" or found.first - context.hour_token > _BESIDE:
        return False
    hour = int(re.split("[:.]", str(found.get("CLOCK")))[0])
    part = context.hour in (HOUR_OF_PART["AF"], HOUR_OF_PART["EV"]) and _stands_beside(found, context.hour_token)
    return part and 1 <= hour < _HALF_A_DAY


@meaning
def _clock_elsewhere(found: Found, context: Context) -> Meaning | None:
    """ "05:17 local time (23:17 GMT on 2 March)": of the day by that other clock, or of the one beside it."""
    told, (here, there) = _clock(found, context), (_hours(clock) for clock in found.all("CLOCK"))
    if told is None or told.when is None:
        return told
    day = told.when.moved((here - there < -_HALF_A_DAY) - (here - there > _HALF_A_DAY), "day")
    return told if day is None else Meaning("TIME", day.value + told.value[len("2025-06-04") :], told.mod, day)


def _hours(clock: object) -> float:
    hour, minute = (int(n) for n in re.split("[:.]", str(clock))[:2])
    return hour + minute / 60


def _day_it_began(found: Found, context: Context) -> When | None:
    """The day of the clock in front at which the stretch begins that ends here: "an 11 p.m. to 5 a.m. curfew"."""
    if context.last is None or context.last.grain != "day" or found.first != context.hour_token + 1:
        return None
    joining = found.tokens.items[found.first - 1].readings
    return None if joining.keys().isdisjoint(("TO", "HYPHEN")) else context.last


def _day_of_the_lead(found: Found, context: Context) -> When | None:
    """The first day of the text, for what is taken up again: "The accident happened at about 4.20pm near the dam".

    What was told between, of that the sentence says nothing. The day is of the news, and a paragraph has ended since.
    """
    first = context.lead
    if first is None or context.published is None or not paragraph_ends(found, context.day_token):
        return None
    if not 0 <= (context.published - first.day).days <= _NEWS:
        return None
    before = [t.lower for t in found.tokens.items[max(0, found.first - _TAKEN_UP) : found.first]]
    verb = next((i for i in range(len(before) - 1, 0, -1) if before[i] in _HAPPENED), None)
    if verb is None or any(not word.strip() or word in ".;" for word in before[verb:]):
        return None
    taken_up = "the" in before[max(0, verb - _NOUN_WITHIN) : verb - 1]
    return first if taken_up and before[verb - 1] in _HAPPENINGS else None


_HAPPENED = frozenset({"happened", "occurred", "took", "struck", "began", "started", "erupted", "broke", "hit", "came"})
_HAPPENINGS = frozenset(
    (
        *(
            "accident",
            "attack",
            "blast",
            "blaze",
            "collision",
            "crash",
            "derailment",
            "disaster",
            "earthquake",
            "eruption",
        ),
        *("explosion", "fire", "incident", "killing", "landslide", "quake", "raid", "robbery", "shooting", "stabbing"),
        *("strike", "theft", "tremor", "avalanche", "collapse", "sinking"),
    )
)
_TAKEN_UP = 12
_NOUN_WITHIN = 5


def _is_said_of_now(found: Found) -> bool:
    """Whether it says up to when a count goes: "as of 4 p.m., 22 inches had fallen"."""
    before = found.tokens.items[max(0, found.first - 2) : found.first]
    return [t.lower for t in before] == ["as", "of"]


def _stands_beside(found: Found, token: int) -> bool:
    """Whether only a comma or a preposition stands between a token and what was found."""
    between = found.tokens.items[token : found.first] if found.first - token <= _BESIDE else ()
    return bool(between) and all(t.lower in _JOINING for t in between)


def _is_of_a_day_before(found: Found, context: Context) -> bool:
    """Whether a day is the last date that stands before in the text, or one stands shortly before."""
    if context.last is not None and context.last.grain == "day":
        return True
    if not context.days:
        return False
    return found.first - context.day_token <= _STORY_GOES_ON or _is_told_after_history(found, context)


def _is_told_after_history(found: Found, context: Context) -> bool:
    """Whether a paragraph ends, in the past tense, behind the month or year that stands before in the text.

    "It is the worst since 2010," she said.\n\nThe road was closed at 7 a.m.": on the day of the story.
    """
    newest, today = context.days[-1].day, context.published
    is_news = today is not None and 0 <= (today - newest).days <= _NEWS
    return is_news and context.direction < 0 and paragraph_ends(found, context.last_token)


def heads_an_entry(found: Found) -> bool:
    """Whether it begins its line, with a colon or a sentence behind it: an entry in a report told as things happen."""
    items = found.tokens.items
    if found.first == 0 or items[found.first - 1].lower.strip() or found.last == len(items):
        return False
    behind = items[found.last]
    return not behind.small or not behind.lower.strip() or behind.lower in ":-–—"


def names_its_day(found: Found) -> bool:
    """Whether a time of the day says of which one it is."""
    return found.has("WEEKDAY", "MONTH", "MAYBE_MONTH", "MAYBE_WEEKDAY", "TODAY", "HOLIDAY")


def _time(found: Found) -> str | None:
    moment = found.get("MOMENT")
    if moment is not None:
        return str(moment)
    clock = found.get("CLOCK")
    military = found.get("MILITARY")
    if clock is not None:
        hour, minute = (int(n) for n in re.split("[:.]", str(clock))[:2])
    elif military is not None:
        hour, minute = divmod(int(military), 100)
    else:
        hour, minute = int(found.get("HOUR") or 0), 0
    past = found.get("PAST_HOUR")
    if past is not None:
        minute = int(past)
    half = found.get("AMPM")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(half)
    elif (found.get("PART") in ("AF", "EV") and 1 <= hour < 12) or (
        "NI" in (found.get("PART"), found.get("TONIGHT")) and 5 <= hour < 12
    ):
        hour += 12
    return f"T{hour:02}:{minute:02}"
