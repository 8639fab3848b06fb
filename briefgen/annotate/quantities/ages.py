"""Ages: "16-year-old", "16 years old", "aged 16", and the figure behind a name."""

from __future__ import annotations

from briefgen.annotate.quantities.counted import find_counted
from briefgen.annotate.quantities.numbers import Number, low_of
from briefgen.annotate.quantities.sentence import Reading, Sentence
from briefgen.annotate.quantities.vocabulary import DASHES

_SAID_PLAINLY = 5  # years: "she was 2" may be a score
_OF_AN_AGE = frozenset(["boy", "girl", "man", "woman", "youth", "teenager", "child", "son", "daughter"])
_ENDS = frozenset([".", ",", ";", "and", "but", ""])


def _begun(sentence: Sentence, at: int) -> int:
    """The index of the first part of a joined word that index ``at`` ends: of "Hae-won" that of "Hae"."""
    words = sentence.words
    while at > 1 and words[at - 1].low in DASHES and words[at - 2].end == words[at - 1].start:
        at -= 2
    return at


def _stands_bare(sentence: Sentence, at: int) -> bool:
    """Whether the number at index ``at`` can only be an age: "she was 47 and tired", "a boy of seven left"."""
    words = sentence.words
    if low_of(words, at - 1) == "of":
        child = low_of(words, at - 2) in _OF_AN_AGE and low_of(words, at - 3) in ("a", "an", "one", "the")
        return child and find_counted(words, at + 1, plural=True) is None
    if not words[at].text.isdigit():
        return False
    told = low_of(words, at - 1) in ("was", "is") and low_of(words, at - 2) in ("he", "she")
    return told and low_of(words, at + 1) in _ENDS


def _is_in_ages(sentence: Sentence, at: int, end: int) -> bool:
    """Whether "aged" tells of the number from index ``at`` to ``end``: "aged 34", "aged 34 and 41"; no noun follows.

    "People aged over 65 and 12 children" are 12 children.
    """
    words = sentence.words
    if low_of(words, at - 1) not in _AGED and find_counted(words, end, plural=True) is not None:
        return False
    for before in range(at - 1, max(-1, at - 1 - _AGES_REACH), -1):
        if words[before].low in _AGED:
            return True
        if not (words[before].text.isdecimal() or words[before].low in _BETWEEN_AGES):
            return False
    return False


_AGED = frozenset(["aged", "age", "ages"])
_AGES_REACH = 10  # words: five ages in a row
_BETWEEN_AGES = frozenset(["and", ",", "between", "from", "to", "only", "just", "about", "around", "over", "under"])


def read_age(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """ "16-year-old", "16 years old", "aged 16", "Ada Lee, 16, said"."""
    words, behind = sentence.words, number.end
    if not 0 <= number.value < 130:
        return None
    step = behind + 1 if low_of(words, behind) in DASHES else behind
    unit = low_of(words, step)
    if unit.rstrip("s") in ("year", "month", "week", "day"):
        dash = step + 2 if low_of(words, step + 1) in DASHES else step + 1
        if low_of(words, dash) in ("old", "olds"):
            phrase = find_counted(words, dash + 1, plural=False) if step > behind else None
            counted = (phrase.first, phrase.end) if phrase and low_of(words, dash) == "old" else None
            return sentence.mention(at, dash + 1, number, f"{unit.rstrip('s')} of age", counted, "age")
        if low_of(words, step + 1) == "of" and low_of(words, step + 2) == "age":
            return sentence.mention(at, step + 3, number, f"{unit.rstrip('s')} of age", None, "age")
    if _is_in_ages(sentence, at, behind) or (low_of(words, at - 2) == "age" and low_of(words, at - 1) == "of"):
        return sentence.mention(at, behind, number, "year of age", None, "age")
    # "Orlo, who is 46, said"
    told = low_of(words, at - 2) == "who" and low_of(words, at - 1) in ("is", "was", "turned")
    if (
        told
        and words[at].text.isdigit()
        and behind == at + 1
        and low_of(words, behind) in (",", ".", ";", "and", "today")
    ):
        return sentence.mention(at, behind, number, "year of age", None, "age:who-is")
    if number.value >= _SAID_PLAINLY and behind == at + 1 and _stands_bare(sentence, at):
        return sentence.mention(at, behind, number, "year of age", None, "age:bare")
    name = _begun(sentence, at - 2)
    named = name >= 0 and words[name].text[:1].isupper() and words[name].low.rstrip(".") not in sentence.lexicon.months
    if named and low_of(words, at - 1) == "," and low_of(words, behind) in (",", ".", ";") and number.value > 0:
        # A name, then the figure between commas; three or more such in a row would be a list of numbers.
        figure = words[at].text.isdigit() and behind == at + 1
        if figure and not low_of(words, behind + 1)[:1].isdigit():
            return sentence.mention(at, behind, number, "year of age", None, "age:apposition")
    return None
