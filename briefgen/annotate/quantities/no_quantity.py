"""Numbers that are no quantities: parts of names, dates, clock times and other figures."""

from __future__ import annotations

from briefgen.annotate.quantities.counted import find_counted
from briefgen.annotate.quantities.numbers import low_of
from briefgen.annotate.quantities.sentence import Sentence
from briefgen.annotate.quantities.vocabulary import longest

# Signs that may stand right before a number that counts or measures.
_OPENS = frozenset("(\"“‘'[$€£¥~")
_CLOCK = frozenset(["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "bc", "ad"])
_NUMBERED = frozenset(["no", "nos", "number", "article", "section", "chapter", "page", "resolution", "route"])


def is_part_of_name(sentence: Sentence, at: int) -> bool:
    """Whether the number at ``at`` is part of a name, a date, a clock time or another figure."""
    words, months = sentence.words, sentence.lexicon.months
    word, before, after = words[at], low_of(words, at - 1), low_of(words, at + 1)
    if at and words[at - 1].end == word.start and before not in _OPENS:
        # "F-16", "G-7", "9/11", "3-0", "#5": glued to what stands before it, but for a minus sign behind a space and
        # for "magnitude-6".
        minus = before in ("-", "−") and (at == 1 or words[at - 2].end < words[at - 1].start)
        return not (minus or (before == "-" and low_of(words, at - 2) == "magnitude"))
    if not word.low[0].isdigit():
        return False
    if before.rstrip(".") in months or (after.rstrip(".") in months and after != "may"):
        return True
    if after in _CLOCK or (after == ":" and low_of(words, at + 2)[:1].isdigit()):
        return True
    return before.rstrip(".") in _NUMBERED or _is_year(sentence, at)


def _is_year(sentence: Sentence, at: int) -> bool:
    """Whether a figure of four digits is a year: no unit and no near noun behind it, or a word before it says so."""
    text = sentence.words[at].text
    if not (text.isdecimal() and len(text) == 4 and 1500 <= int(text) <= 2100):
        return False
    if longest(sentence.vocab.units, sentence.words, at + 1) is not None:
        return False
    counted = find_counted(sentence.words, at + 1, plural=True)
    near = counted is not None and counted.end - counted.first <= 2
    return not near or low_of(sentence.words, at - 1) in sentence.lexicon.before_years


def is_excepted(sentence: Sentence, at: int) -> bool:
    """Whether the number at ``at`` is of those that are left out, which nobody counts: "all but two survived"."""
    before = low_of(sentence.words, at - 2)
    return low_of(sentence.words, at - 1) == "but" and before in ("all", "everyone", "everybody", "none")


def runs_on(sentence: Sentence, end: int) -> bool:
    """Whether letters that are no unit are joined to a number: "20th", "1990s", "3D", "1e9"."""
    words = sentence.words
    if end >= len(words) or words[end - 1].end != words[end].start or not words[end].text[0].isalpha():
        return False
    if words[end].text == "p" and sentence.homes.has_pence:
        return False
    return longest(sentence.vocab.units, words, end) is None and longest(sentence.vocab.moneys, words, end) is None


def counts_one(sentence: Sentence, at: int) -> bool:
    """Whether "one" counts here, and is no pronoun: "one civilian", not "no one", "one day", "one another"."""
    if low_of(sentence.words, at) == "1":
        return True
    before, behind = low_of(sentence.words, at - 1), low_of(sentence.words, at + 1)
    pronoun = sentence.lexicon.pronoun_one
    return before not in pronoun["before"] and behind not in pronoun["behind"]
