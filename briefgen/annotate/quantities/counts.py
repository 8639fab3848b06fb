"""Numbers that count: with the noun behind them, as a part of others, or bare where the text tells what is meant."""

from __future__ import annotations

from briefgen.annotate.quantities.counted import counts_people, counts_toll, find_counted
from briefgen.annotate.quantities.measures import rate
from briefgen.annotate.quantities.no_quantity import counts_one
from briefgen.annotate.quantities.numbers import Number, low_of, parse_number
from briefgen.annotate.quantities.sentence import Reading, Sentence
from briefgen.annotate.quantities.vocabulary import DASHES, longest
from briefgen.model import QuantityMention, Span


def read_count(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """A number with the noun phrase that it counts, or a bare one where the text tells what it counts."""
    words, first = sentence.words, number.end
    one = number.value == 1 and number.high is None
    if low_of(words, first) in DASHES and words[first].start == words[first - 1].end:
        return _compound(sentence, at, number)
    if low_of(words, first) == "of" or (first < len(words) and low_of(words, first) == "out"):
        return _partitive(sentence, at, number)
    if one and not counts_one(sentence, at):
        return None
    first = _behind_fillers(sentence, first)
    phrase = find_counted(words, first, plural=not one)
    if phrase is None:
        return _bare(sentence, at, number)
    if sentence.taken.holds(words[phrase.end - 1].start, words[phrase.end - 1].end) and phrase.end - phrase.first == 1:
        return None
    if one and tuple(low_of(words, phrase.end + n) for n in range(2)) in _AND_SO_ON:
        return None
    if phrase.unit == "other":  # "six others were hurt"
        unit = "person" if counts_people(words, at, phrase.end) else sentence.last_unit or "person"
        return sentence.mention(at, number.end, number, unit, (phrase.first, phrase.end), "count:others")
    sentence.last_unit = phrase.unit
    name, _ = rate(sentence, phrase.unit, phrase.end)
    return sentence.mention(at, number.end, number, name, (phrase.first, phrase.end), f"count:{number.rule}")


def _behind_fillers(sentence: Sentence, at: int) -> int:
    """Behind "more", "other" and the like, where a noun follows: "20 more people", "50 other leaders"."""
    while low_of(sentence.words, at) in _FILLERS:
        after = low_of(sentence.words, at + 1)
        if not after[:1].isalpha() or after in sentence.vocab.ends_phrase:
            break
        at += 1
    return at


# "From one town to the next", "one after another": as many as there are.
_AND_SO_ON = frozenset([("to", "the"), ("to", "another"), ("after", "another"), ("after", "the"), ("or", "another")])
_FILLERS = frozenset(["more", "other", "additional", "further", "such"])


def _compound(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """ "10-member council": a count where a singular noun is joined on; "18-wheelers" and "3-0" are none."""
    words, noun = sentence.words, number.end + 1
    low = low_of(words, noun)
    if low not in sentence.lexicon.compounds:
        return None
    phrase = find_counted(words, noun + 1, plural=False)
    counted = (at, phrase.end) if phrase else None
    unit = "person" if low == "strong" else low
    return sentence.mention(at, noun + 1, number, unit, counted, f"count:{number.rule}")


def _partitive(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """ "six of the 15 girls", "dozens of drones", "thousands of their dead and wounded troops"."""
    words, first = sentence.words, number.end
    if number.value == 1 and number.high is None:
        return None
    while low_of(words, first) in sentence.lexicon.determiners:
        first += 1
    first = _behind_owner(sentence, first)
    inner = parse_number(words, first) if first < len(words) else None
    if inner is not None:
        first = inner.end
    whole = first
    while low_of(words, first) in ("more", "other", "dead", "and", "seriously", "wounded") and first < len(words) - 1:
        first += 1
    # "15 of the wounded children", or else "15 of the wounded".
    phrase = find_counted(words, first, plural=True) or find_counted(words, whole, plural=True)
    unit = phrase.unit if phrase else sentence.last_unit
    if phrase is None and not unit:
        return None
    sentence.last_unit = unit
    counted = (phrase.first, phrase.end) if phrase else None
    measured = longest(sentence.vocab.units, words, first)
    if measured is not None and inner is None:
        return sentence.mention(at, measured[1], number, measured[0], None, f"measure:{number.rule}")
    money = longest(sentence.vocab.moneys, words, first)
    if money is not None and inner is None:
        return sentence.mention(at, money[1], number, money[0], None, f"money:{number.rule}")
    mention, end = sentence.mention(at, number.end, number, unit, counted, f"partitive:{number.rule}")
    # "six of the 15 girls" states two numbers: go on with the second.
    return mention, number.end if inner is not None else end


def _behind_owner(sentence: Sentence, at: int) -> int:
    """Behind the name of whose they are, where a number follows: "three of Olm Copper's nine mines"."""
    words = sentence.words
    for end in range(at, min(at + 4, len(words) - 1)):
        if not words[end].text[:1].isupper():
            break
        if low_of(words, end).endswith(("'s", "’s")):
            return end + 1 if parse_number(words, end + 1) else at
    return at


def _bare(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """A number without a noun: people where they were killed or hurt, else what was counted last."""
    words = sentence.words
    value = number.value
    if low_of(words, at - 1) == "minus":
        return None  # a score, a grade, a sum: nothing is counted
    if counts_people(words, sentence.bound(at)[0], number.end):
        return sentence.mention(at, number.end, number, "person", None, "casualties")
    if counts_toll(words, sentence.bound(at)[0]):
        return sentence.mention(at, number.end, number, "person", None, "toll")
    if words[at].text.isdigit() and 1000 <= value <= 2100:
        return None
    unit = _measured_last(sentence, at, number) or _measured_next(sentence, number)
    if unit:
        return sentence.mention(at, number.end, number, unit, None, "measure:ellipsis")
    sum_of = _sum_of(sentence, at, number)
    if sum_of:
        return sentence.mention(at, number.end, number, sum_of, None, "money:ellipsis")
    bounded = sentence.bound(at)[0] != at
    verb = low_of(words, number.end) in sentence.lexicon.bare_verbs
    if not (bounded or verb) or low_of(words, at) == "one" or not sentence.last_unit:
        return None
    return sentence.mention(at, number.end, number, sentence.last_unit, None, "ellipsis")


def _measured_last(sentence: Sentence, at: int, number: Number) -> str:
    """The unit that a bare number leaves out: "from 300 km to 450", "it covered 200 metres, not 350"; "" for none."""
    known = sentence.measured
    if not known.unit or known.unit in sentence.vocab.times or low_of(sentence.words, number.end) not in _STOPS:
        return ""
    if not known.unit.isascii() or "percent" in known.unit or number.value < _NO_FEW or known.value < _NO_FEW:
        return ""
    before = sentence.words[at - 1].text if at else ""
    if not before[:1].islower() or before in _NO_MEASURE:
        return ""
    low, high = sorted((number.value, known.value))
    return known.unit if high <= _TIMES * low else ""


def _measured_next(sentence: Sentence, number: Number) -> str:
    """The unit that stands behind the next number only: "cut to 3.5 from 3.75 percent"; "" for none."""
    words = sentence.words
    if low_of(words, number.end) not in ("from", "to") or number.end + 1 >= len(words):
        return ""
    second = parse_number(words, number.end + 1)
    unit = longest(sentence.vocab.units, words, second.end) if second is not None else None
    return unit[0] if unit is not None and unit[0] not in sentence.vocab.times else ""


def _sum_of(sentence: Sentence, at: int, number: Number) -> str:
    """The currency of millions without one: "put the bill at 12 million"; "" where no sum was told shortly before."""
    known = sentence.measured
    if not known.money or known.ago > _SENTENCES_BACK or number.value < _MILLION:
        return ""
    before = low_of(sentence.words, sentence.bound(at)[0] - 1)
    return known.money if before in _PUT_AT and low_of(sentence.words, number.end) in _STOPS else ""


# What may stand behind a number without its unit.
_STOPS = frozenset(
    ["", ".", ",", ";", ":", ")", "—", "–", "and", "or", "but", "before", "after", "when", "instead", "not"]
)
_PUT_AT = frozenset(["at", "to", "was", "is", "been", "of", "from", "not", "only", "just", "be", "were", "by", "than"])
_NO_MEASURE = frozenset(["in", "age", "aged", "turned", "since", "until", "channel", "room", "gate", "route", "unit"])
_NO_FEW = 4
_TIMES = 5
_MILLION = 1_000_000
_SENTENCES_BACK = 3


def read_comparative(sentence: Sentence, at: int, last: QuantityMention) -> Reading | None:
    """ "said the figure was far fewer": a bound on the number that the sentence gave before."""
    low = low_of(sentence.words, at)
    if low not in sentence.lexicon.comparatives or low_of(sentence.words, at + 1)[:1].isalpha():
        return None
    start = at - 1 if low_of(sentence.words, at - 1) in ("far", "much", "many", "significantly", "considerably") else at
    if low_of(sentence.words, start - 1) not in ("was", "were", "is", "are", "be", "been"):
        return None
    span = Span.cut(sentence.body, sentence.words[start].start, sentence.words[at].end)
    return (
        QuantityMention(
            start=span.start,
            end=span.end,
            text=span.text,
            value=last.value,
            unit=last.unit,
            bound=sentence.lexicon.comparatives[low],
            rule="comparative",
        ),
        at + 1,
    )
