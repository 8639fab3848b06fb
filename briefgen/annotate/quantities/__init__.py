"""Numbers with their units: what is counted or measured, how much of it, and how firmly.

Each number in the text (`numbers`) is looked at with what stands before it (a bound, a currency sign) and behind it:
a unit of measure or a currency (`measures`), an age (`ages`), or the noun phrase that it counts (`counts`). Numbers
that are no quantities (`no_quantity`) are left out, and so is every number of which nothing says what it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.annotate.quantities.ages import read_age
from briefgen.annotate.quantities.counts import read_comparative, read_count
from briefgen.annotate.quantities.homes import Homes
from briefgen.annotate.quantities.measures import read_magnitude, read_measure, read_metres, read_money, read_one_unit
from briefgen.annotate.quantities.no_quantity import counts_one, is_excepted, is_part_of_name, runs_on
from briefgen.annotate.quantities.numbers import low_of, parse_number
from briefgen.annotate.quantities.sentence import Measured, Reading, Sentence
from briefgen.annotate.quantities.stretches import Dated, Machines
from briefgen.annotate.quantities.vocabulary import DASHES, POWERS, longest, split_words, vocabulary
from briefgen.annotate.quantities.votes import read_vote
from briefgen.model import DateMention, EquipmentMention, QuantityMention, SentenceSpan

__all__ = ["find_quantities"]

_DIGIT = re.compile(r"[0-9]")
_LETTERS = re.compile(r"[^\W_]+")


def find_quantities(
    body: str,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
    url: str | None = None,
) -> tuple[QuantityMention, ...]:
    """The quantities that ``body`` states, with bound and what is counted.

    The span covers bound and number, and the unit where it is a measure or a currency. ``unit`` is "" where the text
    leaves open what is counted. ``url``, the article's address, tells whose dollars a bare "$" is. Numbers within
    ``equipment`` and within dates and clock times are none.
    """
    dated, machines, homes = Dated(dates), Machines(equipment), Homes(body, url)
    found: list[QuantityMention] = []
    last_unit, measured = "", Measured()
    for span in sentences:
        measured = measured.passed()
        if not _may_hold(body[span.start : span.end]):
            last_unit, measured = "", measured._replace(unit="")
            continue
        words = machines.joined(split_words(body, span.start, span.end))
        sentence = Sentence(body, words, dated, last_unit, homes, measured)
        found.extend(homes.settled(mention, span) for mention in _read(sentence))
        last_unit, measured = sentence.last_unit, sentence.measured
    return tuple(found)


def _may_hold(text: str) -> bool:
    """Whether ``text`` holds a figure or a word of number at all. Most sentences are done with this one look."""
    if _DIGIT.search(text) is not None:
        return True
    words = vocabulary().numerals
    return any(word in words for word in _LETTERS.findall(text.lower()))


def _read(sentence: Sentence) -> Iterator[QuantityMention]:
    at = 0
    last: QuantityMention | None = None
    while at < len(sentence.words):
        found = _read_at(sentence, at) or (read_comparative(sentence, at, last) if last else None)
        if found is None:
            at += 1
            continue
        last, at = found
        sentence.measured = sentence.measured.passed(last)
        yield last


def _read_at(sentence: Sentence, at: int) -> Reading | None:
    """The quantity whose number begins at index ``at``, and the index behind all that it covers."""
    words, vocab = sentence.words, sentence.vocab
    low = words[at].low
    if (low not in vocab.begins_number and not low[0].isdigit()) or _in_a_row(sentence, at):
        return None
    if low in POWERS and low_of(words, at - 1)[:1].isdigit():
        return None  # of "30 million", which is told without a unit
    sign = longest(vocab.signs, words, at) or _letter_sign(sentence, at)
    if sign is not None and not _is_written(sentence, at, sign[1]):
        sign = None  # "a $90 million loan" is in no "A$"
    if sign is not None and low_of(words, sign[1])[:1].isdigit():
        amount = parse_number(words, sign[1])
        return read_money(sentence, at, amount, sign[0]) if amount else None
    found = read_one_unit(sentence, at) or read_vote(sentence, at)
    if found is not None:
        return found
    if sentence.taken.holds(words[at].start, words[at].end) or is_part_of_name(sentence, at):
        return None
    if is_excepted(sentence, at):
        return None
    number = parse_number(words, at)
    if number is None or sentence.taken.holds(words[at].start, words[number.end - 1].end):
        return None
    if low_of(words, number.end) in (":", "/") or runs_on(sentence, number.end):
        return None
    if low == "one" and low_of(words, number.end) in vocab.times and not counts_one(sentence, at):
        return None
    number = sentence.bounded_behind(number)
    return (
        read_magnitude(sentence, at, number)
        or read_age(sentence, at, number)
        or read_metres(sentence, at, number)
        or read_measure(sentence, at, number)
        or read_count(sentence, at, number)
    )


def _is_written(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the words ``at`` to ``end`` are one sign: glued, and a letter before another sign a capital."""
    words = sentence.words
    glued = all(words[n].end == words[n + 1].start for n in range(at, end - 1) if words[n + 1].text != ".")
    return glued and (end - at == 1 or words[at].text[0].isupper())


def _letter_sign(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """The currency of a letter that is glued to a sum of thousands or more ("N3.5m"); "N3" may be a road.

    In an article of the letter's state also to a smaller sum that is paid ("tickets cost R80").
    """
    words = sentence.words
    letter = sentence.lexicon.currency_letters.get(words[at].text)
    if letter is None or at + 1 >= len(words) or words[at].end != words[at + 1].start:
        return None
    if at and words[at - 1].end == words[at].start and words[at - 1].text in DASHES:
        return None
    if "," in words[at + 1].text or low_of(words, at + 2) in sentence.lexicon.scales:
        return letter.code, at + 1
    paid = low_of(words, at - 1) in sentence.lexicon.before_letters and words[at + 1].text[0].isdigit()
    return (letter.code, at + 1) if paid and sentence.homes.names(letter.state) else None


def _in_a_row(sentence: Sentence, at: int) -> bool:
    """Whether two more figures follow the one at index ``at``, as in a table: there it counts nothing."""
    return all(low_of(sentence.words, i)[:1].isdigit() for i in (at, at + 1, at + 2))
