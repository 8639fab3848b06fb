"""When a figure that changes was so: a price at noon and at the close, a height on Tuesday and on Thursday.

Two such figures are no conflict: the thing has changed between them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.days.dated_answers import is_up_to
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.figures.numbers_put import is_added
from briefgen.compile.discrepancies.figures.quantity_answers import quantities_told
from briefgen.compile.discrepancies.figures.quantity_verdicts import stand
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import worst
from briefgen.model import Verdict

NOTE = "Told of different times."
"""The note of a row whose answers differ with the time that they are told of."""

_A_DAY = 1.5
# What stays as it is, whenever it is told; a toll that rises is told by `reported`.
_LASTING = ("count", "age", "duration", "room", "date")
_AT_CLOSE = re.compile(
    r"\b(?:clos(?:e|es|ed|ing)|end(?:s|ed|ing) (?:the (?:day|week|session)|at|up|down)|finish(?:es|ed|ing)"
    r"|settl(?:es|ed|ing)|at the end of (?:the day|trading))\b"
)
_BEFORE_CLOSE = re.compile(
    r"\b(?:early|morning|midday|midmorning|afternoon|after-hours|premarket|pre-market|late) trad(?:e|ing)\b"
    r"|\bas (?:much|low|high) as\b|\bat one point\b|\bby (?:noon|midday|mid-?morning|\d[\d:.]*)\b|\bopen(?:ed|ing)\b"
    r"|\bhigh of\b|\blow of\b|\bintraday\b|\bearlier in the (?:day|session)\b"
)
# What is traded, or at what it is: of each day another.
_TRADED = re.compile(
    r"\b(?:crude|(?:oil|gas|gold|grain|wheat|copper|share|stock|bond) prices?|shares|stocks|futures|bonds|index"
    r"|a barrel|an ounce|a share|benchmark)\b"
)
_ALL_DAYS = re.compile(
    r"\bsince\b|\bso far\b|\bin (?:all|total)\b|\baltogether\b"
    r"|\b(?:over|in|during) (?:the )?(?:[\w-]+ ){1,2}(?:days|nights|weeks)\b"
)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|according|added|wrote|estimated|confirmed)\b")


def verdict_of_moments(corpus: Corpus, positions: Sequence[Sequence[Answer]]) -> Verdict:
    """How positions stand to each other, by their first answers; those of different times go together."""
    return worst(_stand(corpus, a[0], b[0]) for a, b in itertools.combinations(positions, 2))


def _stand(corpus: Corpus, a: Answer, b: Answer) -> Verdict:
    verdict = stand(a, b)
    return "compatible" if verdict == "conflict" and of_other_moments(corpus, a, b) else verdict


def of_other_moments(corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether two figures of what may change are told of different days, or one of the close of trading."""
    if a.block in _LASTING or b.block in _LASTING:
        return False
    one, other = _of_trading(a), _of_trading(b)
    if one and other and one != other:
        return True
    days, others = days_told(corpus, a), days_told(corpus, b)
    if (days or others) and all(_TRADED.search(x.sentence.lower) for x in (a, b)):
        days, others = days or _published(corpus, a), others or _published(corpus, b)
    return bool(days and others) and days.isdisjoint(others)


def _published(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The day of the article of an answer, as `days_told` has days: of which a price is that it gives without one."""
    day = days_of(corpus.published[answer.sentence.source] or "")
    return frozenset() if day is None else frozenset([str(int(day.low))])


def _of_trading(answer: Answer) -> str:
    """Whether a figure is one of the close of trading, of a time before it, or neither."""
    told = answer.sentence.lower
    if _AT_CLOSE.search(told):
        return "" if _BEFORE_CLOSE.search(told) else "close"
    return "before" if _BEFORE_CLOSE.search(told) else ""


def days_told(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The days that the clause of an answer names, or else the only one before it, as numbers and in words.

    Not one that tells when something was said, or up to when it was so. "Monday" in two articles is one day, however it
    was reckoned.
    """
    sentence = answer.sentence
    clause = sentence.clause_at(answer.start)
    own: set[str] = set()
    earlier: list[set[str]] = []
    for d in corpus.dates_within(sentence):
        within = sentence.clause_at(d.start)
        before = sentence.lower[within.start - sentence.start : d.start - sentence.start]
        day = days_of(d.value, d.text) if d.type in ("DATE", "TIME") else None
        if (
            day is None
            or day.high - day.low >= _A_DAY
            or _SAID.search(before.rpartition(" that ")[2])
            or is_up_to(sentence, d.start)
        ):
            continue
        told = {str(int(day.low)), d.text.casefold()}
        if clause.start <= d.start < clause.end:
            own |= told
        elif d.start < answer.start:
            earlier.append(told)
    return frozenset(own or (earlier[0] if len(earlier) == 1 else ()))


def of_other_days(corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether two counts that differ are told of different days, or one of a day and one of all days since then.

    Those held on Monday night, those held on Tuesday; those held since Sunday.
    """
    if a.value == b.value or a.block != "count":
        return False
    one, other = days_told(corpus, a), days_told(corpus, b)
    if one and other:
        return one.isdisjoint(other)
    return bool(one or other) and any(_ALL_DAYS.search(x.clause_text().lower()) for x in (a, b))


def of_two_times(corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether two counts that differ are told of different days, or one of a day long before the articles."""
    if a.block == "count" and of_now(corpus, a.sentence, a.start) != of_now(corpus, b.sentence, b.start):
        return True
    return of_other_days(corpus, a, b)


def measured_otherwise(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether the clauses of two groups measure the same, each with another result: two moments of what changes.

    So does one that counts those beyond others of before: "two were arrested", "another three were arrested".
    """
    if True in a.having(corpus, _counts_more) | b.having(corpus, _counts_more):
        return True
    one, other = a.having(corpus, _measured), b.having(corpus, _measured)
    both = {block for block, _ in one} & {block for block, _ in other}
    return bool(both) and not any(block in both for block, _ in one & other)


def _counts_more(corpus: Corpus, answer: Answer) -> frozenset[bool]:
    clause = answer.sentence.clause_at(answer.start)
    told = (q for q in quantities_told(corpus, answer.sentence) if clause.start <= q.start < clause.end)
    return frozenset({any(map(is_added, told))})


def _measured(corpus: Corpus, answer: Answer) -> frozenset[tuple[str, str]]:
    """What the clause of an answer measures, and the results."""
    clause = answer.sentence.clause_at(answer.start)
    told = (q for q in quantities_told(corpus, answer.sentence) if clause.start <= q.start < clause.end)
    return frozenset((q.block, q.value) for q in told if q.block not in _LASTING)
