"""How a number is put: of what things, as part of more, as an end of a range, as what something lasts."""

from __future__ import annotations

import math
import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE
from briefgen.compile.discrepancies.words import terms_of

_TIMES = (" time", " occasion")  # units
_DONE_TO = re.compile(
    r" (?:(?:were|was|have been|had been|are|are being|were being) (?:also |all )?)"
    r"(?P<verbs>[a-z]{3,}(?:ed|en|ut|own|ought)(?: (?:or|and) [a-z]{3,}(?:ed|en|ut|own|ought))?)"
)
_LASTS = re.compile(r"[\w ]+-(?:year|month|week|day|hour|minute)-? (?P<noun>[a-z]+)(?: [a-z]+)?")
_OF_WHAT = re.compile(r" of (?:national |official )?(?P<noun>[a-z]+)\b")
_COMPOUND = re.compile(r"[\w,.]+-(?P<what>(?P<unit>[a-z]{3,})(?: (?:new|joint|long))? [a-z]{3,})\b")
_NUMERALS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
_RANGE = re.compile(r"\b(?:from|between) (?P<to>(?:[^\s;]+ ){1,3}(?:to|and) )?$")
_CHANGED = re.compile(
    r"\b(?:r[io]se|risen|gone|went|gr[eo]wn?|climbed|jumped|increased?|raised?|lifted|widened|enlarged|extended|expanded"
    r"|f[ae]ll|fallen|dropped|declined|shrank|narrowed|reduced|lowered|cut|revised|corrected|changed|updated)"
    r" [^.;]{0,40}from "
)
_CHANGED_WITHIN = 50
_TOLD = (
    r"(?:reported|said|announced|estimated|given|put|thought|stated|claimed|believed|told|feared|forecast|predicted)"
)
# "the $12 million that it first reported", "the nine that had been given earlier"
_FIRST_TOLD = re.compile(
    rf"(?: [a-z]+)?(?: that| which)?(?: [\w’']+){{0,3}} (?:(?:first|earlier|previously|originally|initially) {_TOLD}"
    rf"|{_TOLD} (?:earlier|previously|originally|initially|at first)\b)"
)
# "an earlier estimate of nine", "down from an initial nine"
_EARLIER = re.compile(
    r"\b(?:an?|the|its|their|his|her) (?:earlier|previous|initial|original|first|preliminary) "
    r"(?:(?:figure|estimate|report|count|toll|number|total|tally|forecast)s? (?:of|that|was|were|at)[^.;,]{0,20})?$"
)
_BACK = 60
_OUT_OF = re.compile(
    r" of (?:(?:the|its|their|his|her|those|these|all|them|whom)\b|\d"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_MORE_BEHIND = re.compile(r"[\w,.-]+ (?:more|others?|further|additional|extra)\b(?! than)")
# "another 12"; "the last three hostages", "the other two": some of those that there were.
_BESIDE_OTHERS = re.compile(
    r"\b(?:another|an? (?:further|additional|extra)|additional|further|extra"
    r"|(?:the|its|their|his|her) (?:last|final|remaining|other|first)) $"
)


def of_times(answer: Answer) -> bool:
    """Whether a number tells how many times something was done, on how many occasions."""
    return answer.block == "count" and (answer.normalised or "").endswith(_TIMES)


def of_one_noun(a: Answer, b: Answer) -> bool:
    """Whether two numbers count things of one name: "120 observers", "140 observers"; not "12 cooks", "12 students"."""
    return not frozenset(terms_of(a.text.split()[-1])).isdisjoint(terms_of(b.text.split()[-1]))


def of_one_people(a: Answer, b: Answer) -> bool:
    """Whether two numbers count people of one name: "31 Danes", "30 prisoners"."""
    people = all(x.counted & PEOPLE or x.text.split()[-1][0].isupper() for x in (a, b))
    return people and of_one_noun(a, b)


def ends_range(answer: Answer) -> bool:
    """Whether a number is one of two ends: "from 140 to 196", "between 56 and 84"; not what 140 was raised to."""
    if answer.extent is not None and answer.extent.low == answer.extent.point < answer.extent.high < math.inf:
        return False  # both ends are one answer
    before = answer.sentence.lower[: answer.start - answer.sentence.start]
    found = _RANGE.search(before)
    return found is not None and not (found["to"] and _CHANGED.search(before, max(0, found.start() - _CHANGED_WITHIN)))


def is_added(answer: Answer) -> bool:
    """Whether a count is of those beside others: "four more bodies", "another 12", "the last three hostages"."""
    told, at = answer.sentence.lower, answer.start - answer.sentence.start
    more = _MORE_BEHIND.match(told, at) or _BESIDE_OTHERS.search(told[max(0, at - _BACK) : at])
    return answer.block == "count" and more is not None


def is_superseded(answer: Answer) -> bool:
    """Whether a source gives a number as what was told before, and is so no more: "more than the 12 first reported"."""
    told, start, end = answer.sentence.lower, answer.start - answer.sentence.start, answer.end - answer.sentence.start
    return _FIRST_TOLD.match(told, end) is not None or _EARLIER.search(told[max(0, start - _BACK) : start]) is not None


def described(answer: Answer) -> frozenset[str]:
    """The terms of what stands between a number and the last noun of what it counts: those of what kind they are."""
    first, last = answer.start, answer.end
    told = [terms for at, terms in answer.sentence.words if first <= at < last]
    return frozenset(t for terms in told[:-1] for t in terms) - answer.left_out


def unit_of(answer: Answer) -> str:
    """The unit and the thing of "three-page letter"; "" for what is put in another way."""
    words = answer.sentence.lower[answer.start - answer.sentence.start :]
    found = _COMPOUND.match(words) if answer.block == "count" else None
    return found["what"] if found and found["unit"] not in _NUMERALS else ""


def is_part(answer: Answer) -> bool:
    """Whether a count is of some out of more: "three of 14 buoys", "six of the 15"."""
    at = answer.start - answer.sentence.start + len(answer.text)
    return answer.block == "count" and _OUT_OF.match(answer.sentence.text, at) is not None


def what_lasts(answer: Answer) -> str:
    """The thing that a length is put before: "trial" of "the nine-week trial"."""
    found = _LASTS.fullmatch(answer.text)
    if found:
        return found["noun"]
    behind = _OF_WHAT.match(answer.sentence.text, answer.end - answer.sentence.start)
    return behind["noun"] if behind else ""


def terms_behind(answer: Answer) -> frozenset[str]:
    """The terms of what a passive tells of those that are counted; none where nothing is told so."""
    sentence = answer.sentence
    done = _DONE_TO.match(sentence.text, answer.end - sentence.start)
    if done is None:
        return frozenset()
    first, last = sentence.start + done.start("verbs"), sentence.start + done.end()
    return sentence.terms_within(first, last)


def both_exact(a: Answer, b: Answer) -> bool:
    """Whether both numbers are exact, and so in conflict."""
    return a.extent is not None and b.extent is not None and a.extent.exact and b.extent.exact


def exclude_each_other(a: Answer, b: Answer) -> bool:
    """Whether two numbers cannot be one: "just under 200", "more than 200"."""
    one, other = a.extent, b.extent
    if one is None or other is None or (one.point == other.point and (one.exact or other.exact)):
        return False  # "500,000" and "more than 500,000" are one number
    return one.high < other.low or other.high < one.low


def telling_digits(answer: Answer) -> int:
    """How many digits of a number tell something: 1 of 3,000, 4 of 1,237."""
    return len(re.sub(r"\D", "", f"{size(answer):.10g}").strip("0"))


def size(answer: Answer) -> float:
    """How large a number is, below zero as above it; 0 for what is none."""
    return abs(answer.extent.point) if answer.extent else 0.0
