"""Which week or year a date is of, where the words around it say other than what it was taken for.

A weekday alone may be the one gone by or the one to come; the verb that it belongs to, and what follows, tell which.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.words import Word
from briefgen.compile.timex import days, days_later
from briefgen.model import DateMention

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WEEK = 7
_AHEAD = frozenset({"ahead", "before", "until", "to"})
_NEAR_BEFORE = 16
_RUN_UP = frozenset({"ahead", "before", "run-up", "leading", "eve"})
# "Asked the bakers to close from Monday", "banned all boats from Friday".
_ASKED = frozenset({"asked", "urged", "told", "ordered", "demanded", "instructed", "announced", "banned"})
# "Stays shut on Friday": a present tense, whatever participle stands behind it.
_STAYS = frozenset({"stay", "stays", "remain", "remains"})
_WAS = frozenset({"was", "were", "had"})
_OBJECT = frozenset({"a", "an", "the", "as", "for"})
_CALLED = frozenset({"call", "calls", "called"})
_AWAITED = 8
_BIDDEN = frozenset({"invite", "invites", "invited", "summon", "summons", "summoned", "subpoenaed", "recalled"})
_ANEW = frozenset({"another", "further", "fresh", "new", "more", "second", "third"})
_ARTICLE_AND_MORE = 3
_GATHERINGS = frozenset({"march", "rally", "protest", "protests", "demonstration", "demonstrations", "strike", "vigil"})
_SET = frozenset({"scheduled", "planned", "lined"})
_FORESEEN = frozenset(
    {"forecast", "expected", "predicted", "projected", "likely", "hope", "hopes", "hoped", "plans", "intends", "aims"}
)


def told_as_past(
    date: str, mention: DateMention, published: str | None, words: Sequence[Word], known: Predicates
) -> str:
    """The date, a week earlier where a weekday was taken for one to come and all verbs around it tell of the past.

    The day right behind that of the article stays: see `is_brought_up_to_date`.
    """
    if not published or date[:10] <= published[:10] or len(date) != 10 or not _is_over(mention, words, known):
        return date
    if date == _day_behind(published):
        return date
    earlier = days_later(datetime.date.fromisoformat(date), -_WEEK)
    return earlier.isoformat() if earlier.isoformat() <= published[:10] else date


def is_brought_up_to_date(
    date: str, mention: DateMention, published: str | None, words: Sequence[Word], known: Predicates
) -> bool:
    """Whether something is told as over on the day right behind the one that the article bears.

    Articles are added to overnight, or bear the day of another zone, more often than they call a day of six days ago
    by its bare name.
    """
    return published is not None and date[:10] == _day_behind(published) and _is_over(mention, words, known)


def _day_behind(published: str) -> str:
    """The day behind another; empty where that is none of the calendar."""
    try:
        return days_later(datetime.date.fromisoformat(published[:10]), 1).isoformat()
    except ValueError:
        return ""


def _is_over(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether it is a weekday, and all verbs around it tell of the past."""
    if not _WEEKDAY.match(mention.text):
        return False
    plain = [w for w in words if not w.quoted]
    verbs = [w for w in plain if known.is_finite(w.text)]
    if not _tells_of_the_past(verbs, known) or any(known.is_to_come(w.lower) for w in plain):
        return False
    before = [w for w in plain if w.end <= mention.start]
    if known.tells_ahead([w.lower for w in before]):
        return False  # "were supposed to vote on Saturday"
    if _AHEAD & {w.lower for w in before if mention.start - w.end < _NEAR_BEFORE}:
        return False  # "until Tuesday", "urged them to vote Tuesday"
    if _RUN_UP & {w.lower for w in before[-_AWAITED:]}:
        return False  # "ahead of the vote in Peru on Tuesday"
    return not any(w.lower in _STAYS for w in plain) and not is_called_for(mention, words, known)


def _tells_of_the_past(verbs: Sequence[Word], known: Predicates) -> bool:
    """Whether the first of some verbs is past: "was sold" with its participle, "resigned"."""
    first = next(iter(verbs), None)
    if first is None or first.lower not in _WAS:
        return first is not None and known.is_past(first.text)
    return len(verbs) > 1 and known.is_past(verbs[1].text) and verbs[1].start - first.end < _NEAR_BEFORE


def day_of_telling(
    date: str, mention: DateMention, published: str | None, words: Sequence[Word], known: Predicates
) -> str:
    """The date, or the day of the article where somebody told something in a week or a month that is not over by then.

    "Ana Ruiz said earlier this week that it will open", "the bank this month announced it would close".
    """
    covered, told = days(date), days(published or "")
    if covered is None or told is None or not covered[0] <= told[0] < covered[1]:
        return date
    around = [*[w for w in words if w.end <= mention.start][-1:], *[w for w in words if w.start >= mention.end][:1]]
    tells = any(known.is_past(w.text) and known.is_reporting(w.text) for w in around)
    return (published or "")[:10] if tells or mention.text.lower().startswith("earlier ") else date


def arranged_day(
    date: str, mention: DateMention, published: str | None, words: Sequence[Word], known: Predicates
) -> str:
    """The date, a week or a year later where one gone by is one that something is set for."""
    if mention.rule == "weekday" and is_awaited(mention, words):
        arranged = a_week_later(date, published)
    else:
        arranged = _called_for(date, mention, published, words, known)
    return _a_year_later(date, published, words, mention) if arranged == date else arranged


def _called_for(
    date: str, mention: DateMention, published: str | None, words: Sequence[Word], known: Predicates
) -> str:
    """The date, a week later where a weekday gone by is one that something was set for: "called it for Monday"."""
    if not published or date[:10] >= published[:10] or len(date) != 10 or not _WEEKDAY.match(mention.text):
        return date
    behind = next((w.lower for w in words if w.start >= mention.end), "")
    if behind in ("was", "were") or not is_called_for(mention, words, known):
        return date  # "A service planned for Saturday was called off"
    return a_week_later(date, published)


def is_called_for(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether a date is one that something was set for: "called a meeting for May 17", "ordered a halt from May 17"."""
    before = [w for w in words if w.end <= mention.start and not w.quoted]
    told = (w for a, w in reversed(list(itertools.pairwise(before))) if known.is_finite(w.text) and a.lower != "to")
    verb = next(told, None)
    if verb is None or not (known.is_arranging(verb.text) or verb.lower in _ASKED):
        return False
    if before[-1].lower == "from":
        return True
    if not known.is_arranging(verb.text):
        return before[-1].lower == "for" and verb.lower == "announced"
    # "Declared Friday a day of mourning", but not "he declared Sunday".
    behind = next((w.lower for w in words if w.start >= mention.end), "")
    calls = verb.lower in _CALLED and behind == "for"  # "called Friday for a halt"
    if before[-1].lower == "for" or (before[-1] is verb and behind in _OBJECT and not calls):
        return True
    after = [w.lower for w in before if w.start > verb.start]
    return after[:1] == ["for"] and not _GATHERINGS.isdisjoint(after)  # "called for a march on Saturday"


def is_awaited(mention: DateMention, words: Sequence[Word]) -> bool:
    """Whether a day is told of as to come: "has a speech Sunday scheduled", "forecast to land on Sunday"."""
    words_before = [w.lower for w in words if w.end <= mention.start and not w.quoted]
    before = words_before[-_AWAITED:]
    if not before[:-1] and _has_set(words, mention):
        return True
    if before[-1:] == ["on"] and _is_bidden(words_before[-2 * _AWAITED :]):
        return True
    return any(a in _FORESEEN and b == "to" for a, b in itertools.pairwise(before))


def _is_bidden(before: Sequence[str]) -> bool:
    """Whether words end with what somebody is invited to anew: "summoned the two to another hearing on"."""
    bidden = next((n for n in reversed(range(len(before))) if before[n] in _BIDDEN), len(before))
    to = next((n for n in range(bidden, len(before)) if before[n] == "to"), len(before))
    return not _ANEW.isdisjoint(before[to : to + _ARTICLE_AND_MORE])


def _has_set(words: Sequence[Word], mention: DateMention) -> bool:
    """Whether somebody "has a speech scheduled", behind the day."""
    behind = [w.lower for w in words if w.start >= mention.end and not w.quoted]
    has = next((n for n, w in enumerate(behind) if w in ("has", "have")), None)
    return has is not None and not _SET.isdisjoint(behind[has + 2 : has + 2 + _AWAITED])


def a_week_later(date: str, published: str | None) -> str:
    """The same weekday a week later, where a day gone by was taken for one that the text awaits."""
    if not published or len(date) != 10 or date >= published[:10]:
        return date
    later = days_later(datetime.date.fromisoformat(date), _WEEK).isoformat()
    return later if later >= published[:10] else date


def _a_year_later(date: str, published: str | None, words: Sequence[Word], mention: DateMention) -> str:
    """The same month a year later, where one gone by was taken for one planned: "It was to fly in December"."""
    before = [w.lower for w in words if w.end <= mention.start and not w.quoted]
    if not published or mention.rule != "month" or len(date) != len("2019-05") or date >= published[:7]:
        return date
    if not any(a in ("was", "were", "is", "are") and b == "to" for a, b in itertools.pairwise(before)):
        return date
    later = f"{int(date[:4]) + 1:04}{date[4:]}"
    return later if later >= published[:7] else date
