"""Numbers with their units: what is counted or measured, how much of it, and how firmly.

Each number in the text (`numbers`) is looked at with what stands before it (a bound, a currency sign) and behind it:
a unit of measure, a currency, or the noun phrase that it counts (`counted`). Numbers that are no quantities (years,
clock times, names that hold a number) are left out, and so is every number of which nothing says what it counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from briefgen.annotate.quantities.counted import counts_people, find_counted
from briefgen.annotate.quantities.numbers import NUMBER_WORDS, Number, as_number, low_of, parse_number
from briefgen.annotate.quantities.vocabulary import Word, longest, split_words, vocabulary
from briefgen.model import Bound, DateMention, EquipmentMention, QuantityMention, SentenceSpan, Span

__all__ = ["find_quantities"]

_DASHES = frozenset("-–—‑")
# Where a sentence holds none of these, it holds no quantity; most sentences are done with this one look.
_MAY_HOLD = re.compile(
    r"[\d½¼¾⅓⅔]|\b(?:"
    + "|".join(sorted(NUMBER_WORDS))
    + r"|half|thirds?|quarters?|dozens?|scores|pair|couple|tens|hundreds"
    r"|thousands|millions|billions|trillions|several|hour|year|month|week|day|few|fewer|twenty-\w+)\b",
    re.IGNORECASE,
)


def find_quantities(
    body: str,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
) -> tuple[QuantityMention, ...]:
    """The quantities that ``body`` states, with bound and what is counted.

    The span covers bound and number, and the unit where it is a measure or a currency. ``unit`` is "" where the text
    leaves open what is counted. Numbers within ``equipment`` and within dates and clock times are none.
    """
    taken = _Taken([(d.start, d.end) for d in dates if d.type in ("DATE", "TIME")])
    machines = _Machines(equipment)
    found: list[QuantityMention] = []
    last_unit = ""
    for sentence in sentences:
        if _MAY_HOLD.search(body, sentence.start, sentence.end):
            words = machines.joined(split_words(body, sentence.start, sentence.end))
            reader = _Sentence(body, words, taken, last_unit)
            found.extend(reader.quantities())
            last_unit = reader.last_unit
        else:
            last_unit = ""
    return tuple(found)


class _Taken:
    """Stretches of the body that other layers have explained."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        stretches.sort()
        self._starts = [start for start, _ in stretches]
        self._ends: list[int] = []
        for _, end in stretches:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps ``start`` to ``end``."""
        at = bisect_right(self._starts, end - 1)
        return at > 0 and self._ends[at - 1] > start


class _Machines:
    """Mentions of equipment, each of which counts as one word: no number within them is a quantity."""

    def __init__(self, equipment: tuple[EquipmentMention, ...]) -> None:
        self._mentions = equipment
        self._starts = [m.start for m in equipment]

    def joined(self, words: list[Word]) -> list[Word]:
        """``words`` of one sentence, those of a mention as one."""
        if not words or not self._mentions:
            return words
        at = bisect_right(self._starts, words[0].start - 1)
        out: list[Word] = []
        for word in words:
            while at < len(self._mentions) and self._mentions[at].end <= word.start:
                at += 1
            mention = self._mentions[at] if at < len(self._mentions) else None
            if mention is None or word.end <= mention.start:
                out.append(word)
            elif not (out and out[-1].machine and out[-1].start == mention.start):
                out.append(Word(mention.text, "\0", mention.start, mention.end, mention.designation))
        return out


class _Sentence:
    """Reads the quantities of one sentence."""

    def __init__(self, body: str, words: list[Word], taken: _Taken, last_unit: str) -> None:
        self.body = body
        self.words = words
        self.taken = taken
        self.vocab = vocabulary()
        self.lexicon = self.vocab.lexicon
        # What was counted last, here or in the sentence before: "Of the 15 girls, six …".
        self.last_unit = last_unit

    def quantities(self) -> Iterator[QuantityMention]:
        at = 0
        last: QuantityMention | None = None
        while at < len(self.words):
            found = self._at(at) or (self._comparative(at, last) if last else None)
            if found is None:
                at += 1
                continue
            mention, at = found
            last = mention
            yield mention

    def _at(self, at: int) -> tuple[QuantityMention, int] | None:
        """The quantity whose number begins at index ``at``, and the index behind all that it covers."""
        words = self.words
        sign = longest(self.vocab.signs, words, at)
        if sign is not None and low_of(words, sign[1])[:1].isdigit():
            number = parse_number(words, sign[1])
            return self._money(at, number, sign[0]) if number else None
        duration = self._an_hour(at)
        if duration is not None:
            return duration
        if self.taken.holds(words[at].start, words[at].end) or self._is_name(at):
            return None
        number = parse_number(words, at)
        if number is None or self.taken.holds(words[at].start, words[number.end - 1].end):
            return None
        if low_of(words, number.end) in (":", "/") or self._runs_on(number.end):
            return None
        if low_of(words, at) == "one" and low_of(words, number.end) in self.vocab.times and not self._counts_one(at):
            return None
        number = self._bounded_behind(number)
        return (
            self._magnitude(at, number) or self._age(at, number) or self._measure(at, number) or self._count(at, number)
        )

    def _runs_on(self, end: int) -> bool:
        """Whether letters that are no unit are joined to a number: "20th", "1990s", "3D", "1e9"."""
        words = self.words
        if end >= len(words) or words[end - 1].end != words[end].start or not words[end].text[0].isalpha():
            return False
        return longest(self.vocab.units, words, end) is None and longest(self.vocab.moneys, words, end) is None

    def _bounded_behind(self, number: Number) -> Number:
        """ "50 or so ships", "30-plus missiles", "30+ people": the bound between number and noun."""
        end = number.end
        if low_of(self.words, end) in _DASHES and low_of(self.words, end + 1) == "plus":
            end += 1
        behind = longest(self.vocab.bounds_after, self.words, end)
        if behind is None or number.part:
            return number
        return number._replace(end=behind[1], bound=behind[0])

    # ---- what a number measures or counts ----

    def _magnitude(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """ "a magnitude 6.5 earthquake": the unit stands before the number."""
        before = at - 2 if low_of(self.words, at - 1) in _DASHES else at - 1
        if low_of(self.words, before) != "magnitude" or not 0 < number.value < 11:
            return None
        return self._mention(at, number.end, number, "magnitude", None, "measure:magnitude")

    def _money(self, at: int, number: Number, code: str) -> tuple[QuantityMention, int]:
        end = number.end
        if low_of(self.words, end) == "-" and low_of(self.words, end + 1) in self.lexicon.scales:
            end += 2
        return self._mention(at, end, number, code, None, f"money:{number.rule}")

    def _measure(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """A number with a unit of measure or a currency behind it: "75 minutes", "620-mile", "7 billion euros"."""
        words, behind = self.words, number.end
        joined = low_of(words, behind) in _DASHES and behind + 1 < len(words)
        if joined and words[behind].end == words[behind + 1].start:
            behind += 1
        money = longest(self.vocab.moneys, words, behind)
        if money is not None:
            return self._mention(at, money[1], number, money[0], None, f"money:{number.rule}")
        unit = longest(self.vocab.units, words, behind)
        if unit is None or number.part:
            return self._share(at, number) if number.part else None
        name, end = unit
        spelled = self.body[words[behind].start : words[end - 1].end]
        if len(spelled) <= 3 and (
            spelled.lower() in {c.lower() for c in self.lexicon.units_case_bound}
            and spelled not in self.lexicon.units_case_bound
        ):
            return None
        number, name, end = self._smaller_unit(number, name, end)
        name, end = self._rate(name, end)
        counted = None
        if low_of(words, end) == "of" and name not in self.vocab.times:
            phrase = find_counted(words, end + 1, plural=False)
            counted = (phrase.first, phrase.end) if phrase else None
        elif behind > number.end - 1 and joined:
            phrase = find_counted(words, end, plural=False)
            counted = (phrase.first, phrase.end) if phrase else None
        return self._mention(at, end, number, name, counted, f"measure:{number.rule}")

    def _smaller_unit(self, number: Number, name: str, end: int) -> tuple[Number, str, int]:
        """ "an hour and 15 minutes", "2 hours 5 minutes", "two hours and a half" become one value."""
        words = self.words
        smaller = self.lexicon.compound.get(name)
        if smaller is None or number.high is not None:
            return number, name, end
        step = end
        while low_of(words, step) in ("and", ",") and step - end < 2:
            step += 1
        if step > end and low_of(words, step) == "a" and low_of(words, step + 1) == "half":
            return number._replace(value=number.value + Fraction(1, 2)), name, step + 2
        second = parse_number(words, step) if step < len(words) else None
        unit = longest(self.vocab.units, words, second.end) if second and second.high is None else None
        if second is None or unit is None or unit[0] not in smaller or number.value.denominator != 1:
            return number, name, end
        if self.taken.holds(words[step].start, words[step].end) and not self.taken.holds(
            words[end - 1].start, words[end - 1].end
        ):
            return number, name, end
        return number._replace(value=number.value * smaller[unit[0]] + second.value), unit[0], unit[1]

    def _rate(self, name: str, end: int) -> tuple[str, int]:
        """ "barrels per day", "miles an hour": the unit of a rate."""
        if name in self.vocab.times or low_of(self.words, end) not in ("a", "an", "per", "each"):
            return name, end
        per = low_of(self.words, end + 1)
        return (f"{name} per {per}", end + 2) if per in self.vocab.times else (name, end)

    def _share(self, at: int, number: Number) -> tuple[QuantityMention, int]:
        percent = number._replace(value=Fraction(round(number.value * 100, 2)))
        phrase = None
        if low_of(self.words, number.end) in ("of", "the", "its", "his", "her", "their"):
            first = number.end
            while low_of(self.words, first) in ("of", "the", "its", "his", "her", "their", "all"):
                first += 1
            phrase = find_counted(self.words, first, plural=True) or find_counted(self.words, first, plural=False)
        counted = (phrase.first, phrase.end) if phrase else None
        return self._mention(at, number.end, percent, "percent", counted, "share")

    def _age(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """ "16-year-old", "16 years old", "aged 16", "Ada Lee, 16, said"."""
        words, behind = self.words, number.end
        if not 0 <= number.value < 130:
            return None
        step = behind + 1 if low_of(words, behind) in _DASHES else behind
        unit = low_of(words, step)
        if unit.rstrip("s") in ("year", "month", "week", "day"):
            dash = step + 2 if low_of(words, step + 1) in _DASHES else step + 1
            if low_of(words, dash) in ("old", "olds"):
                phrase = find_counted(words, dash + 1, plural=False) if step > behind else None
                counted = (phrase.first, phrase.end) if phrase and low_of(words, dash) == "old" else None
                return self._mention(at, dash + 1, number, f"{unit.rstrip('s')} of age", counted, "age")
            if low_of(words, step + 1) == "of" and low_of(words, step + 2) == "age":
                return self._mention(at, step + 3, number, f"{unit.rstrip('s')} of age", None, "age")
        if low_of(words, at - 1) in ("aged", "age") or (
            low_of(words, at - 2) == "age" and low_of(words, at - 1) == "of"
        ):
            return self._mention(at, behind, number, "year of age", None, "age")
        named = (
            at >= 2 and words[at - 2].text[:1].isupper() and words[at - 2].low.rstrip(".") not in self.lexicon.months
        )
        if named and low_of(words, at - 1) == "," and low_of(words, behind) in (",", ".", ";") and number.value > 0:
            # A name, then the figure between commas; three or more such in a row would be a list of numbers.
            figure = words[at].text.isdigit() and behind == at + 1
            if figure and not low_of(words, behind + 1)[:1].isdigit():
                return self._mention(at, behind, number, "year of age", None, "age:apposition")
        return None

    def _count(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """A number with the noun phrase that it counts, or a bare one where the text tells what it counts."""
        words, first = self.words, number.end
        one = number.value == 1 and number.high is None
        if low_of(words, first) in _DASHES and words[first].start == words[first - 1].end:
            return self._compound(at, number)
        if low_of(words, first) == "of" or (first < len(words) and low_of(words, first) == "out"):
            return self._partitive(at, number)
        if one and not self._counts_one(at):
            return None
        first = self._behind_fillers(first)
        phrase = find_counted(words, first, plural=not one)
        if phrase is None:
            return self._bare(at, number)
        if self.taken.holds(words[phrase.end - 1].start, words[phrase.end - 1].end) and phrase.end - phrase.first == 1:
            return None
        self.last_unit = phrase.unit
        name, _ = self._rate(phrase.unit, phrase.end)
        return self._mention(at, number.end, number, name, (phrase.first, phrase.end), f"count:{number.rule}")

    def _behind_fillers(self, at: int) -> int:
        """Behind "more", "other", "or so" and the like: "20 more people", "50 other leaders"."""
        while low_of(self.words, at) in ("more", "other", "others", "additional", "further", "such") and at + 1 < len(
            self.words
        ):
            if not low_of(self.words, at + 1)[:1].isalpha() or low_of(self.words, at + 1) in self.vocab.ends_phrase:
                break
            at += 1
        return at

    def _counts_one(self, at: int) -> bool:
        """Whether "one" counts here, and is no pronoun: "one civilian", not "no one", "one day", "one another"."""
        if low_of(self.words, at) == "1":
            return True
        before, behind = low_of(self.words, at - 1), low_of(self.words, at + 1)
        pronoun = self.lexicon.pronoun_one
        return before not in pronoun["before"] and behind not in pronoun["behind"]

    def _compound(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """ "10-member council": a count where a singular noun is joined on; "18-wheelers" and "3-0" are none."""
        words, noun = self.words, number.end + 1
        low = low_of(words, noun)
        if low not in self.lexicon.compounds:
            return None
        phrase = find_counted(words, noun + 1, plural=False)
        counted = (at, phrase.end) if phrase else None
        unit = "person" if low == "strong" else low
        return self._mention(at, noun + 1, number, unit, counted, f"count:{number.rule}")

    def _partitive(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """ "six of the 15 girls", "dozens of drones", "thousands of their dead and wounded troops"."""
        words, first = self.words, number.end
        if number.value == 1 and number.high is None:
            return None
        while low_of(words, first) in self.lexicon.determiners:
            first += 1
        inner = parse_number(words, first) if first < len(words) else None
        if inner is not None:
            first = inner.end
        while (
            low_of(words, first) in ("more", "other", "dead", "and", "seriously", "wounded") and first < len(words) - 1
        ):
            first += 1
        phrase = find_counted(words, first, plural=True)
        unit = phrase.unit if phrase else self.last_unit
        if phrase is None and not unit:
            return None
        self.last_unit = unit
        counted = (phrase.first, phrase.end) if phrase else None
        measured = longest(self.vocab.units, words, first)
        if measured is not None and inner is None:
            return self._mention(at, measured[1], number, measured[0], None, f"measure:{number.rule}")
        money = longest(self.vocab.moneys, words, first)
        if money is not None and inner is None:
            return self._mention(at, money[1], number, money[0], None, f"money:{number.rule}")
        mention, end = self._mention(at, number.end, number, unit, counted, f"partitive:{number.rule}")
        # "six of the 15 girls" states two numbers: go on with the second.
        return mention, number.end if inner is not None else end

    def _bare(self, at: int, number: Number) -> tuple[QuantityMention, int] | None:
        """A number without a noun: people where they were killed or hurt, else what was counted last."""
        words = self.words
        value = number.value
        if counts_people(words, self._bound(at)[0], number.end):
            return self._mention(at, number.end, number, "person", None, "casualties")
        if words[at].text.isdigit() and 1000 <= value <= 2100:
            return None
        bounded = self._bound(at)[0] != at
        verb = low_of(words, number.end) in self.lexicon.bare_verbs
        if not (bounded or verb) or low_of(words, at) == "one" or not self.last_unit:
            return None
        return self._mention(at, number.end, number, self.last_unit, None, "ellipsis")

    def _an_hour(self, at: int) -> tuple[QuantityMention, int] | None:
        """ "over an hour", "an hour and 15 minutes", "nearly a year": the article counts where a bound says so."""
        words = self.words
        if low_of(words, at) not in ("a", "an", "one") or low_of(words, at + 1) not in self.vocab.times:
            return None
        number = Number(Fraction(1), at + 1, "article")
        more, name, end = self._smaller_unit(number, low_of(words, at + 1), at + 2)
        if self.taken.holds(words[at].start, words[end - 1].end):
            return None
        if end == at + 2 and low_of(words, at) != "one":
            bounded = self._bound(at)[0] != at
            if not bounded and low_of(words, at - 1) not in ("for", "lasted", "lasting", "within", "took", "taken"):
                return None
        if low_of(words, at) == "one" and end == at + 2 and not self._counts_one(at):
            return None
        return self._mention(at, end, more, name, None, "measure:article")

    def _comparative(self, at: int, last: QuantityMention) -> tuple[QuantityMention, int] | None:
        """ "said the figure was far fewer": a bound on the number that the sentence gave before."""
        low = low_of(self.words, at)
        if low not in self.lexicon.comparatives or low_of(self.words, at + 1)[:1].isalpha():
            return None
        start = at - 1 if low_of(self.words, at - 1) in ("far", "much", "many", "significantly", "considerably") else at
        if low_of(self.words, start - 1) not in ("was", "were", "is", "are", "be", "been"):
            return None
        span = Span.cut(self.body, self.words[start].start, self.words[at].end)
        return (
            QuantityMention(
                start=span.start,
                end=span.end,
                text=span.text,
                value=last.value,
                unit=last.unit,
                bound=self.lexicon.comparatives[low],
                rule="comparative",
            ),
            at + 1,
        )

    # ---- what is no quantity ----

    def _is_name(self, at: int) -> bool:
        """Whether the number at ``at`` is part of a name, a date, a clock time or another figure."""
        words = self.words
        word, before = words[at], low_of(words, at - 1)
        if at and words[at - 1].end == word.start and before not in "(\"“‘'[$€£¥~":
            # "F-16", "G-7", "9/11", "3-0", "#5": glued to what stands before it.
            negative = before in "-−" and (at == 1 or words[at - 2].end < words[at - 1].start)
            return not negative
        after = low_of(words, at + 1)
        if not word.low[0].isdigit():
            return False
        if before.rstrip(".") in self.lexicon.months or (after.rstrip(".") in self.lexicon.months and after != "may"):
            return True
        if after in ("a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bc", "ad"):
            return True
        if after == ":" and low_of(words, at + 2)[:1].isdigit():
            return True
        if before.rstrip(".") in (
            "no",
            "nos",
            "number",
            "article",
            "section",
            "chapter",
            "page",
            "resolution",
            "route",
        ):
            return True
        if word.text.isdigit() and len(word.text) == 4 and 1500 <= int(word.text) <= 2100:
            phrase = longest(self.vocab.units, words, at + 1)
            counted = find_counted(words, at + 1, plural=True)
            near = counted is not None and counted.end - counted.first <= 2 and before not in self.lexicon.before_years
            return phrase is None and not near
        return False

    # ---- putting a mention together ----

    def _bound(self, at: int) -> tuple[int, Bound]:
        """The index where the bound before ``at`` begins (``at`` where there is none), and the bound."""
        for size in (4, 3, 2, 1):
            if at - size < 0:
                continue
            found = self.vocab.bounds_before.get(tuple(w.low for w in self.words[at - size : at]))
            if found is not None:
                return at - size, found
        return at, "="

    def _mention(
        self, at: int, end: int, number: Number, unit: str, counted: tuple[int, int] | None, rule: str
    ) -> tuple[QuantityMention, int]:
        words = self.words
        value, high = number.value, number.high
        before = low_of(words, at - 1)
        if (before in ("-", "−") and words[at - 1].end == words[at].start) or before == "minus":
            at, value, high = at - 1, -value, None
        start, bound = self._bound(at)
        if start < at and low_of(words, at - 1) in _PREPOSITIONS_TOO and not _may_bound(words, start, at, unit):
            start, bound = at, "="
        if bound == "=":
            bound = number.bound
        behind = longest(self.vocab.bounds_after, words, counted[1] if counted else end)
        behind = behind or longest(self.vocab.bounds_after, words, end)
        if behind is not None and bound == "=":
            bound = behind[0]
            if behind[1] > end and not counted:
                end = behind[1]
        cut = {} if counted is None else {"counted": _cut(self.body, words, *counted)}
        after = max(end, counted[1] if counted else 0, number.end)
        mention: QuantityMention = QuantityMention.cut(
            self.body,
            words[start].start,
            words[end - 1].end,
            value=as_number(value),
            unit=unit,
            bound=bound,
            high=None if high is None else as_number(high),
            rule=rule,
            **cut,
        )
        return mention, after


# Bounds that are prepositions of place and time besides: "under two bridges", "within an hour".
_PREPOSITIONS_TOO = frozenset(["over", "under", "above", "below", "beyond", "near", "around", "about", "within"])


def _may_bound(words: Sequence[Word], start: int, at: int, unit: str) -> bool:
    """Whether a word such as "over" before a number is a bound: always, but for "over" as in "argued over three"."""
    return not (low_of(words, at - 1) in ("under", "below", "above", "beyond", "near") and unit == "")


def _cut(body: str, words: Sequence[Word], first: int, end: int) -> Span:
    return Span.cut(body, words[first].start, words[end - 1].end)
