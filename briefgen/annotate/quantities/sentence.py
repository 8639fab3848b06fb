"""One sentence as the rules for quantities see it, and how a mention is put together from a number in it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from briefgen.annotate.quantities.homes import Homes
from briefgen.annotate.quantities.numbers import Number, as_number, low_of
from briefgen.annotate.quantities.stretches import Dated
from briefgen.annotate.quantities.vocabulary import DASHES, Word, longest, longest_before, vocabulary
from briefgen.model import Bound, QuantityMention, Span

# A mention, and the index of the word behind all that it covers.
Reading = tuple[QuantityMention, int]

# Verbs that "over" belongs to: "handed over 21 girls".
_TAKES_OVER = frozenset(f"{verb}{end}" for verb in ("hand", "turn", "sign") for end in ("", "s", "ed", "ing"))


# What is spread over a time: "8 percent over four years", "22 hours over three days".
_SPREAD = frozenset(["percent", "cent", "%", "pct", "times", "million", "billion", "minutes", "hours", "days", "weeks"])


class Measured(NamedTuple):
    """The measure and the sum of money that a text gave last; how many sentences ago the sum stood."""

    unit: str = ""
    value: Fraction = Fraction(0)
    money: str = ""
    ago: int = 0

    def passed(self, found: QuantityMention | None = None) -> Measured:
        """What is known behind one more mention, or at the end of a sentence without one."""
        if found is None:
            return self._replace(ago=self.ago + 1)
        if found.rule.startswith("money"):
            return self._replace(money=found.unit, ago=0)
        if found.rule.startswith("measure"):
            return self._replace(unit=found.unit, value=Fraction(found.value))
        return self


class Sentence:
    """The words of a sentence, what is known of them, and what was counted and measured last."""

    def __init__(
        self, body: str, words: list[Word], dated: Dated, last_unit: str, homes: Homes, measured: Measured
    ) -> None:
        self.body = body
        self.words = words
        self.taken = dated
        self.homes = homes
        self.vocab = vocabulary()
        self.lexicon = self.vocab.lexicon
        # What was counted last, here or in the sentence before: "Of the 15 girls, six …".
        self.last_unit = last_unit
        self.measured = measured

    def bound(self, at: int) -> tuple[int, Bound]:
        """The index where the bound before ``at`` begins (``at`` where there is none), and the bound."""
        found = longest_before(self.vocab.bounds_before, self.words, at)
        before = low_of(self.words, at - 2)
        if found is None or (low_of(self.words, at - 1) == "over" and before in _TAKES_OVER):
            return at, "="
        if (
            low_of(self.words, at - 1) == "over"
            and before in _SPREAD
            and low_of(self.words, at + 1) in self.vocab.spans
        ):
            return at, "="
        return found[1], found[0]

    def bounded_behind(self, number: Number) -> Number:
        """``number`` with a bound between it and its noun: "50 or so ships", "30-plus missiles", "40-odd people"."""
        end = number.end
        if low_of(self.words, end) in DASHES and low_of(self.words, end + 1) == "odd":
            return number._replace(end=end + 2, bound="~")  # only with the hyphen: there are odd people too
        if low_of(self.words, end) in DASHES and low_of(self.words, end + 1) == "plus":
            end += 1
        behind = longest(self.vocab.bounds_after, self.words, end)
        if behind is None or number.part:
            return number
        return number._replace(end=behind[1], bound=behind[0])

    def mention(
        self, at: int, end: int, number: Number, unit: str, counted: tuple[int, int] | None, rule: str
    ) -> Reading:
        """The mention of ``number`` from word ``at`` to word ``end``, with the bound before or behind it."""
        at, value, high = self._signed(at, number, measured=rule.startswith(("measure", "money")))
        start, bound = self.bound(at)
        if bound == "=":
            bound = number.bound
        if bound == "=":
            end, bound = self._bound_behind(end, counted)
        cut = {} if counted is None else {"counted": self._cut(*counted)}
        after = max(end, counted[1] if counted else 0, number.end)
        mention: QuantityMention = QuantityMention.cut(
            self.body,
            self.words[start].start,
            self.words[end - 1].end,
            value=as_number(value),
            unit=unit,
            bound=bound,
            high=None if high is None else as_number(high),
            rule=rule,
            **cut,
        )
        return mention, after

    def _signed(self, at: int, number: Number, *, measured: bool) -> tuple[int, Fraction, Fraction | None]:
        """Where the number begins, and its values: negative behind a minus sign, or the word where it is a measure.

        "The team, minus three players", has lost three.
        """
        before = low_of(self.words, at - 1)
        signed = before in ("-", "−") and self.words[at - 1].end == self.words[at].start
        signed = signed and (at == 1 or self.words[at - 2].end < self.words[at - 1].start)  # no "magnitude-6"
        if signed or (before == "minus" and measured):
            return at - 1, -number.value, None
        return at, number.value, number.high

    def _bound_behind(self, end: int, counted: tuple[int, int] | None) -> tuple[int, Bound]:
        """The bound behind what is counted, and where the mention then ends: "20 ships or more", "8 or more"."""
        behind = longest(self.vocab.bounds_after, self.words, counted[1] if counted else end)
        if behind is None:
            return end, "="
        return (end if counted else max(end, behind[1])), behind[0]

    def _cut(self, first: int, end: int) -> Span:
        return Span.cut(self.body, self.words[first].start, self.words[end - 1].end)
