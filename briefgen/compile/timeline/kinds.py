"""What kind of happening a clause tells of: an event, a statement, one to come, or the background of the news."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.clauses import CONDITIONS, PUT_OUT, has_verb
from briefgen.compile.timeline.words import Word
from briefgen.compile.timex import days
from briefgen.model import HappeningKind

# What ended longer ago than this, seen from the day of publication, is history.
_BACKGROUND_AFTER = 45
_MONTH = 31
_DAY = len("2019-05-08")
# In the passive they tell what was done to somebody: "was dismissed", "was admitted to a clinic".
_DONE_TO = frozenset({"dismiss", "admit", "call"})
_FIRST = frozenset({"first", "then", "also", "later"})
_PASSIVE = frozenset({"was", "were", "been", "being", "is", "are"})
# Verbs in the present tense that tell of a day to come what is arranged for it.
_TIMETABLE = frozenset({"comes", "takes", "becomes", "sits", "turns", "runs", "goes", "gets", "airs", "premieres"})
_IN_A_RULING = frozenset({"in"})
_RULINGS = frozenset({"ruling", "verdict", "judgment", "judgement", "decision"})
_RULING = 6
# So many words behind a verb may name what is done by saying it.
_OBJECT = 5


def kind_of(words: Sequence[Word], date: str, published: str | None, known: Predicates) -> HappeningKind | None:
    """What kind of happening these words tell of; None where they tell of none, or of one that may never be."""
    plain = [w for w in words if not w.quoted]
    if not any(w.text[0].isalnum() for w in plain):
        plain = list(words)  # all of it stands in quotation marks, or a mark was left open
    verbs = [w for w in plain if known.is_finite(w.text) or w.lower in known.future]
    covered = days(date)
    told = days(published) if published else None
    timed = bool(told and covered and covered[0] > told[0] and _is_timed(plain))
    if not timed and not has_verb(words, known) and not any(known.classes(known.base(w.text)) for w in plain):
        return None
    if covered is None or _is_conditional(plain):
        return None
    planned = known.tells_ahead([w.lower for w in plain])
    if told and covered[0] > told[0]:
        idle = verbs and all(w.lower in known.auxiliaries for w in verbs)
        if idle and not planned and covered[1] - covered[0] > _MONTH:
            return None  # "it is worth 3% next year", "the town has a fair this fall": how things are, no happening
        # A day to come that the verb puts in the past was resolved to the wrong one.
        return None if verbs and not planned and known.is_past(verbs[-1].text) else "scheduled"
    if (
        verbs[1:]
        and verbs[0].lower in PUT_OUT
        and plain[0].lower == "in"
        and plain[plain.index(verbs[0]) - 1].text != ","
    ):
        del verbs[0]  # "In a statement issued on Monday, she said"
    main = next((w for w in verbs if w.lower not in known.auxiliaries), verbs[0] if verbs else None)
    if told and covered[1] > told[0] and planned:
        return "scheduled"
    if told and told[0] - covered[1] > _BACKGROUND_AFTER:
        return "background"
    if planned and main is not None and main.lower in known.future:
        # "Peru will send troops, officials said on Monday" was said that day, "the talks are due on Monday" was not.
        if any(known.is_reporting(w.text) for w in verbs):
            return "statement"
        return "scheduled" if told and covered[1] == told[0] else "event"
    return "statement" if main is not None and _says(plain, main, known) else "event"


def _is_timed(words: Sequence[Word]) -> bool:
    """Whether words tell in the present tense what a timetable holds: "The ferry comes in on Monday"."""
    return any(n and w.lower in _TIMETABLE for n, w in enumerate(words))


def _is_conditional(words: Sequence[Word]) -> bool:
    """Whether words tell of what may never be; "as if to mock him" only tells how something was done."""
    return any(w.lower in CONDITIONS and not (n and words[n - 1].lower == "as") for n, w in enumerate(words))


def _says(words: Sequence[Word], verb: Word, known: Predicates) -> bool:
    """Whether a verb is one of saying, with nothing behind it that makes it a deed: "called off", "declared war"."""
    at = next(n for n, w in enumerate(words) if w is verb)
    behind = [w.lower for w in words[at + 1 : at + 1 + _OBJECT]]
    before = at - 1 if at < 2 or words[at - 1].lower not in _FIRST else at - 2  # "were first called to the mill"
    if at and words[before].lower in _PASSIVE and (known.is_telling(verb.text) or known.base(verb.text) in _DONE_TO):
        return False  # "was told to think again", "were dismissed last week"
    if _IN_A_RULING.issubset({w.lower for w in words[:1]}) and any(w.lower in _RULINGS for w in words[:_RULING]):
        return False  # "In a ruling on Monday, the court said": that is how courts do things
    return (
        known.is_saying(verb.text)
        and known.phrasal(verb.text, behind[:3]) is None
        and not known.does(verb.text, behind)
    )


def until(date: str, published: str | None, words: Sequence[Word], known: Predicates) -> str:
    """A span of days as far as it had come when the article appeared, for what is told as gone by.

    "A poll that was taken this week", on a Thursday, was taken from Monday to Thursday.
    """
    first, _, last = date.partition("/")
    today = (published or "")[:_DAY]
    if len(first) != _DAY or len(last) != _DAY or not first < today < last:
        return date
    return f"{first}/{today}" if any(known.is_past(w.text) for w in words) else date


def kind_by_day(date: str, published: str | None) -> HappeningKind | None:
    """What kind of happening is named, not told, by this day alone; None where there is no day."""
    covered, told = days(date), days(published) if published else None
    if covered is None:
        return None
    if told and covered[0] > told[0]:
        return "scheduled"
    return "background" if told and told[0] - covered[1] > _BACKGROUND_AFTER else "event"
