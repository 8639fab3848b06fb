"""The date in front that tells of which year or month another is: "in June or July", "from June 1 to Nov. 30"."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import Context
from briefgen.annotate.dates.tokens import Token
from briefgen.annotate.dates.when import When, day_of

_BETWEEN = 4  # tokens: the word, and a date of a month
_LOOKED_FOR_MOVE = 12  # tokens
_MOVED = frozenset({"move", "moved", "moving", "bring", "brought", "bringing", "shifted", "rescheduled", "advanced"})
_SPANNING = frozenset({"through", "thru", "until", "till", "to"})


def joined_month(month: int, found: Found, context: Context) -> When | None:
    """The month in front that is joined to it: "in June or July", "December and January" are of years in a row.

    "Between March and June" spans as "from March to June" does.
    """
    if context.last is None or context.last.grain != "month" or found.first != context.last_token + 1:
        return None
    joining = found.tokens.items[found.first - 1].readings
    if "AND" in joining and not _between(found, context.last_token):
        return context.last if month == context.last.day.month % 12 + 1 else None
    return None if joining.keys().isdisjoint(("OR", "TO", "AND")) else context.last


def _between(found: Found, last_token: int) -> bool:
    """Whether "between" stands before the date in front, which ends before ``last_token``."""
    return any(t.lower == "between" for t in found.tokens.items[max(0, last_token - _BETWEEN) : last_token])


def joined_day(found: Found, context: Context) -> When | None:
    """The day in front at which the stretch begins that ends here: "from June 1 through Nov. 30"."""
    if context.last is None or context.last.grain != "day" or found.first != context.last_token + 1:
        return None
    joining = found.tokens.items[found.first - 1]
    spans = joining.lower in _SPANNING or not joining.readings.keys().isdisjoint(("TO", "HYPHEN"))
    return context.last if spans else None


def is_moved(found: Found, context: Context) -> bool:
    """Whether something goes from the day in front to this one: "brought forward from May 12 to May 9"."""
    before = found.tokens.items[max(0, context.last_token - _LOOKED_FOR_MOVE) : context.last_token]
    return any(t.lower in _MOVED for t in before)


def spans_on(found: Found) -> bool:
    """Whether a stretch begins with it that ends on another weekday: "polled Wednesday through Sunday"."""
    behind = found.tokens.items[found.last : found.last + 2]
    if len(behind) < 2 or behind[1].readings.keys().isdisjoint(("WEEKDAY", "MAYBE_WEEKDAY")):
        return False
    return behind[0].lower in _SPANNING or not behind[0].readings.keys().isdisjoint(("TO", "HYPHEN"))


def day_to_come_beside(found: Found, context: Context) -> When | None:
    """The day to come in front that is joined to it by "and": "next Tuesday and Wednesday"."""
    last = context.last
    if last is None or last.grain != "day" or found.first != context.last_token + 1 or context.published is None:
        return None
    joining = found.tokens.items[found.first - 1].readings
    return last if last.day > context.published and "AND" in joining else None


def day_named_beside(weekday: int, found: Found, context: Context) -> When | None:
    """The day in front of which the weekday is told: "on Feb. 8, a Friday"."""
    last = context.last
    if last is None or last.grain != "day" or last.day.isoweekday() != weekday:
        return None
    between = [t.lower for t in found.tokens.items[context.last_token : found.first]]
    return last if between in ([",", "a"], ["-", "a"], ["(", "a"], [","]) else None


# At most so many tokens make "In early 2009" at the head of a sentence, and it begins with one of these.
_HEAD = 4
_HEADING = frozenset({"PREPOSITION", "IN", "WHICH"})
# How far behind it, in tokens, a month may stand.
_REACH = 40


def year_at_head(found: Found, context: Context) -> int | None:
    """The year that heads the sentence: "In 2009, three fires broke out in March"."""
    last, at = context.last, context.last_token
    if last is None or last.grain != "year" or found.first - at > _REACH or at >= found.first:
        return None
    items = found.tokens.items
    head = next((i + 1 for i in range(at - 1, max(-1, at - _HEAD), -1) if _ends(items[i])), 0)
    between = items[at : found.first]
    if at - head > _HEAD or items[head].readings.keys().isdisjoint(_HEADING):
        return None
    return last.day.year if between[0].lower == "," and not any(map(_ends, between)) else None


# Within so many tokens behind a full date the story goes on in its year.
_STORY = 60
_HOW_FAR_WOULD = 12
_BEHIND_HEAD = frozenset({":", "-", "–", "—"})
# A day so few days away needs no year, whatever was told before it.
_THESE_WEEKS = 62


def year_of_the_story(month: int, day: int, found: Found, context: Context) -> int | None:
    """The year of the full date shortly before: "On March 2, 2009, it sank. ... On March 25 a diver found it".

    What stands in an entry that begins with a full date is told of that time in any tense, and so is what somebody
    then said "would" come.
    """
    full, today = context.full, context.published
    if full is None or today is None or found.first - context.full_token > _STORY:
        return None
    in_entry = _is_in_entry(found, context)
    as_of_then = in_entry or _is_to_come_then(found)
    if context.direction >= 0 and not as_of_then:
        return None
    over = full.day.year < today.year or (as_of_then and full.day < today)
    if not over or not 0 <= month - full.day.month <= 1:
        return None
    is_behind = full.grain == "month" or (month, day) > (full.day.month, full.day.day)
    near = [d for y in (0, 1) if (d := day_of(today.year - y, month, day)) is not None]
    is_of_late = not in_entry and any(abs((d - today).days) <= _THESE_WEEKS for d in near)
    return full.day.year if is_behind and not is_of_late else None


def _is_in_entry(found: Found, context: Context) -> bool:
    """Whether it stands in the paragraph that begins with the full date before it: "May 10, 2018: She is elected"."""
    items, at = found.tokens.items, context.full_token
    if at >= found.first or items[at].lower not in _BEHIND_HEAD:
        return False
    return all(t.lower.strip() for t in items[at : found.first])


def _is_to_come_then(found: Found) -> bool:
    """Whether "would" stands shortly before in the sentence: "had announced that she would speak on April 11"."""
    for token in reversed(found.tokens.items[max(0, found.first - _HOW_FAR_WOULD) : found.first]):
        if _ends(token):
            return False
        if token.lower == "would":
            return True
    return False


def _ends(token: Token) -> bool:
    """Whether a sentence or a paragraph ends with it."""
    return "STOP" in token.readings or not token.lower.strip()
