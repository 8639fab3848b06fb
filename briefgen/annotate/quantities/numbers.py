"""A number at a place in the text: figures, number words, fractions, scales and ranges, as an exact value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from text_to_num import text2num

from briefgen.annotate.quantities.vocabulary import (
    DASHES,
    NUMBER_WORDS,
    ONES,
    POWERS,
    TENS,
    VULGAR,
    Word,
    longest,
    vocabulary,
)
from briefgen.model import Bound

# Beyond this no count or sum in the news is meant; longer figures are account numbers, hashes or noise.
LARGEST = 10**18
_LONGEST_FIGURE = 24


class Number(NamedTuple):
    """A value and the index of the word behind it. ``part`` marks a share of a whole ("two-thirds of")."""

    value: Fraction
    end: int
    rule: str
    high: Fraction | None = None
    bound: Bound = "="
    part: bool = False


def as_number(value: Fraction) -> int | float:
    """``value`` as an int where it is whole, else as a float with at most six decimals."""
    return int(value) if value.denominator == 1 else round(float(value), 6)


def parse_number(words: Sequence[Word], at: int) -> Number | None:
    """The number that begins at index ``at`` of ``words``, with the range it opens; None where there is none."""
    first = _single(words, at)
    if first is None or abs(first.value) >= LARGEST:
        return None
    return _range(words, at, first) or first


def _single(words: Sequence[Word], at: int) -> Number | None:
    low = words[at].low
    part = _in_so_many(words, at)
    if part is not None:
        return part
    if low[0].isdigit():
        return _figure(words, at)
    if low in VULGAR:
        return _scaled(words, Number(VULGAR[low], at + 1, "figure"))
    return _article(words, at) or _spelled(words, at) or _vague(words, at)


def _figure(words: Sequence[Word], at: int) -> Number | None:
    text = words[at].text
    if len(text) > _LONGEST_FIGURE or not text.isascii():
        return None
    value, end = Fraction(text.replace(",", "")), at + 1
    if end < len(words) and words[end].low in VULGAR:
        value, end = value + VULGAR[words[end].low], end + 1
    elif low_of(words, end) == "/" and _glued(words, end - 1, end + 2):
        # "1/2 mile" and "3 1/2 years" are fractions, "9/11" and "24/7" are none: small and proper ones only.
        over = words[end + 1].text
        if not (over.isdecimal() and len(over) == 1 and 0 < value < int(over)):
            return None
        return Number(value / int(over), end + 2, "fraction")
    elif "." not in text:
        part = _proper_fraction(words, end)
        if part is not None:
            return Number(value + part[0], part[1], "figure")
    return _scaled(words, Number(value, end, "figure"))


def _proper_fraction(words: Sequence[Word], at: int) -> tuple[Fraction, int] | None:
    """The fraction behind a whole number that ends at index ``at``, and the index behind it: "3 1/2", "2-1/2"."""
    if low_of(words, at) in DASHES and _glued(words, at - 1, at + 1):
        at += 1
    top, below = low_of(words, at), low_of(words, at + 2)
    if low_of(words, at + 1) != "/" or not _glued(words, at, at + 2):
        return None
    if not (top.isdecimal() and below.isdecimal() and len(below) == 1 and 0 < int(top[:3]) < int(below)):
        return None
    return Fraction(int(top), int(below)), at + 3


def _scaled(words: Sequence[Word], number: Number) -> Number:
    """``number`` times the scale behind it: "7 billion", "2.5m", "7-billion", "3 dozen"."""
    lexicon = vocabulary().lexicon
    end = number.end
    if low_of(words, end) in DASHES and low_of(words, end + 1) in POWERS and _glued(words, end - 1, end + 1):
        end += 1
    low = low_of(words, end)
    glued = _glued(words, end - 1, end)
    if low in lexicon.scales and (glued or len(low) > 1):
        return number._replace(value=number.value * lexicon.scales[low], end=end + 1)
    if low == "dozen":
        return number._replace(value=number.value * 12, end=end + 1)
    return number


def _article(words: Sequence[Word], at: int) -> Number | None:
    """ "a dozen", "half a million", "a pair of", "a couple of", "a hundred"."""
    lexicon = vocabulary().lexicon
    low, after = words[at].low, low_of(words, at + 1)
    if low == "half" and after in ("a", "an"):
        noun = low_of(words, at + 2)
        size = lexicon.scales.get(noun) if len(noun) > 3 else None
        size = size or lexicon.amounts.get(noun)
        if size:
            return Number(Fraction(size, 2), at + 3, "half")
        return Number(Fraction(1, 2), at + 2, "half") if longest(vocabulary().units, words, at + 2) else None
    if low == "half" and after in ("of", "the", "its", "his", "her", "their"):
        return Number(Fraction(1, 2), at + 1, "share", part=True)
    if low == "half" and after == "-" and low_of(words, at + 2) in ("hour", "mile", "million", "dozen"):
        noun = low_of(words, at + 2)
        size = lexicon.scales.get(noun) or lexicon.amounts.get(noun)
        return Number(Fraction(size, 2), at + 3, "half") if size else Number(Fraction(1, 2), at + 2, "half")
    if low not in ("a", "an", "one"):
        return None
    if after == "half" and low_of(words, at + 2) in POWERS:
        return Number(Fraction(lexicon.scales[low_of(words, at + 2)], 2), at + 3, "half")
    couple = at + 3 if (after, low_of(words, at + 2)) == ("couple", "of") else at + 2
    if after == "couple" and low_of(words, couple) in POWERS:
        return Number(Fraction(2 * lexicon.scales[low_of(words, couple)]), couple + 1, "amount", bound="~")
    if after in lexicon.amounts and (
        after not in ("pair", "couple", "score", "gross", "trio", "quartet") or _of(words, at + 2)
    ):
        return Number(Fraction(lexicon.amounts[after]), at + 2, "amount", bound="~" if after == "couple" else "=")
    if after == "few" and low_of(words, at + 2) in ("dozen", "hundred", "thousand", "million", "billion"):
        noun = low_of(words, at + 2)
        size = lexicon.scales.get(noun) or 12
        return Number(Fraction(2 * size), at + 3, "vague", bound=">=")
    if after in POWERS:
        return _spelled(words, at + 1)
    return _share(words, Fraction(1), at + 1)


def _of(words: Sequence[Word], at: int) -> bool:
    return low_of(words, at) == "of" or low_of(words, at) in vocabulary().lexicon.plurals


def _share(words: Sequence[Word], top: Fraction, end: int) -> Number | None:
    """A part of a whole: "a third of", "two-thirds of", "three quarters"."""
    if low_of(words, end) in DASHES:
        end += 1
    below = vocabulary().lexicon.fractions.get(low_of(words, end))
    if below is None or not (low_of(words, end + 1) == "of" or low_of(words, end).endswith("s")):
        return None
    if low_of(words, end + 1) == "of" and low_of(words, end + 2) in ("a", "an"):
        # "a quarter of an hour", "three quarters of a million"
        size = vocabulary().lexicon.scales.get(low_of(words, end + 3)) if low_of(words, end + 3) in POWERS else None
        if size is not None:
            return Number(top / below * size, end + 4, "fraction")
        if longest(vocabulary().units, words, end + 3) is not None:
            return Number(top / below, end + 3, "fraction")
    return Number(top / below, end + 1, "share", part=True)


def _in_so_many(words: Sequence[Word], at: int) -> Number | None:
    """A part told as so many in (or out of) a round number: "seven in ten ferries", "nine out of 10"."""
    step = at + 1 if low_of(words, at + 1) == "in" else at + 2
    if step == at + 2 and (low_of(words, at + 1), low_of(words, step)) != ("out", "of"):
        return None
    top, below = (_small(low_of(words, n)) for n in (at, step + 1))
    if top is None or below is None or not 0 < top < below or below not in _ROUND:
        return None
    if longest(vocabulary().units, words, step + 2) is not None:
        return None  # "two in three days"
    return Number(Fraction(top, below), step + 2, "share", part=True)


_ROUND = frozenset([3, 4, 5, 10, 100])


def _small(low: str) -> int | None:
    if low.isdecimal() and len(low) < 4:
        return int(low)
    return text2num(low, "en") if low in ONES | TENS else None


def _spelled(words: Sequence[Word], at: int) -> Number | None:
    if words[at].low not in NUMBER_WORDS:
        return None
    run, end = [words[at].low], at + 1
    while end < len(words) and len(run) < 16:
        low = words[end].low
        step = end
        # "twenty-one", "one-hundred"; "two hundred and five"
        joined = low in DASHES and _glued(words, end - 1, end + 1)
        if joined or (low == "and" and run[-1] in POWERS and low_of(words, end + 1) in ONES | TENS):
            step = end + 1
        if low_of(words, step) not in NUMBER_WORDS or not _continues(run[-1], words[step].low):
            break
        run.append(words[step].low)
        end = step + 1
    try:
        value = Fraction(text2num(" ".join(run), "en"))
    except ValueError:
        return None
    halved = _behind_and_a_half(words, end)
    if halved is not None:
        return _scaled(words, Number(value + Fraction(1, 2), halved, "spelled"))
    share = _share(words, value, end)
    if share is not None:
        return share
    if low_of(words, end) == "dozen":
        return Number(value * 12, end + 1, "amount")
    return Number(value, end, "spelled")


def _behind_and_a_half(words: Sequence[Word], at: int) -> int | None:
    """The index behind "and a half" at index ``at``, with hyphens or without; None where it does not stand there."""
    for either in (("and",), ("a", "one"), ("half",)):
        if low_of(words, at) in DASHES and _glued(words, at - 1, at + 1):
            at += 1
        if low_of(words, at) not in either:
            return None
        at += 1
    return at


def _continues(before: str, word: str) -> bool:
    """Whether ``word`` can stand behind ``before`` in one number ("twenty one", not "one two")."""
    if word in POWERS:
        return True
    return before in POWERS or (before in TENS and word in ONES)


def _vague(words: Sequence[Word], at: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of millions": at least so many."""
    vague = vocabulary().lexicon.vague
    low = words[at].low
    if low not in vague:
        return None
    if low == "several":
        after = low_of(words, at + 1)
        if after in ("hundred", "thousand", "million", "billion", "dozen"):
            size = vocabulary().lexicon.scales.get(after) or 12
            return Number(Fraction(2 * size), at + 2, "vague", bound=">=")
        return Number(Fraction(vague[low]), at + 1, "vague", bound=">=")
    after = low_of(words, at + 2)
    if low_of(words, at + 1) == "of" and after in vague and vague[after] > vague[low] and after != "several":
        times = {"tens": 20, "dozens": 24}.get(low, vague[low])
        return Number(Fraction(times * vague[after], 2), at + 3, "vague", bound=">=")
    return Number(Fraction(vague[low]), at + 1, "vague", bound=">=")


def _range(words: Sequence[Word], at: int, low: Number) -> Number | None:
    """ "10 to 15", "10-15", "between 10 and 15", "one or two", "$5 to $7 billion"."""
    if low.part or low.end + 1 >= len(words) or low.rule in ("vague", "amount", "half"):
        return None
    link, step = low_of(words, low.end), low.end + 1
    before = at - 2 if low_of(words, at - 1) in tuple("$€£¥") else at - 1
    if link == "to" and low_of(words, before) == "from" and _changes(words, before):
        return None  # "raised from 300 to 450": what it was, and what it is
    if link in DASHES and low_of(words, step) in ("to", "or"):
        link, step = low_of(words, step), step + 1  # "a 10- to 15-minute wait"
    if link in DASHES:
        if not _glued(words, low.end - 1, low.end + 1) and low_of(words, at - 1) not in "$€£":
            return None
    elif link == "and":
        if at == 0 or "between" not in (low_of(words, at - 1), low_of(words, at - 2)):
            return None
    elif link not in ("to", "or"):
        return None
    if low_of(words, step) in "$€£¥" and low_of(words, step):
        step += 1
    high = _single(words, step) if step < len(words) else None
    if high is None or high.part or high.rule in ("vague", "amount", "half"):
        return None
    value = low.value
    # "5 to 7 billion": the scale of the upper end is that of both.
    if value < 1000 and high.value >= 1000:
        power = next(
            (p for p in (10**12, 10**9, 10**6, 10**3) if high.value >= p and words[high.end - 1].low[0].isalpha()), 1
        )
        value = value * power
    if not low.value <= value < high.value < LARGEST:
        return None
    if link == "or" and high.value - value > max(Fraction(2), value):
        return None
    if link == "to" and high.value > _TIMES * value and _CHANGED.match(low_of(words, before)):
        return None  # "fell $1.20 to $72.10": by how much, and to what
    return Number(value, high.end, "range", high=high.value)


_CHANGED = re.compile(
    r"(?:r[io]se|risen|rising|gone|went|goes|grew|grown|growing|climb|jump|surg|soar|increas|rais|lift|widen|enlarg|extend"
    r"|expand|double|upgrad|fell|fallen|falling|drop|declin|decreas|shr[aiu]nk|narrow|reduc|lower|slash"
    r"|revis|correct|chang|updat|amend|adjust|(?:down|up|cut|cuts|cutting|moved|moves|moving|shifted)$)"
)
_CHANGED_BEFORE = 7  # words
_TIMES = 5


def _changes(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before the "from" at index ``at`` tells of a change: "the fee rose from"."""
    return any(_CHANGED.match(w.low) for w in words[max(0, at - _CHANGED_BEFORE) : at])


def low_of(words: Sequence[Word], at: int) -> str:
    """The word at index ``at`` in lower case, "" outside of the sentence."""
    return words[at].low if 0 <= at < len(words) else ""


def _glued(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether nothing stands between the words from index ``first`` to ``last``."""
    if first < 0 or last >= len(words):
        return False
    return all(words[i].end == words[i + 1].start for i in range(first, last))
