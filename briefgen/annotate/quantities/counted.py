"""What a number counts: the noun phrase behind it, and its head noun in the singular."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.annotate.quantities.numbers import low_of
from briefgen.annotate.quantities.vocabulary import DASHES, NUMBER_WORDS, Word, vocabulary
from briefgen.lexicon.grammar import ends_as_plurals_do

_LONGEST_PHRASE = 8


class Counted(NamedTuple):
    """The head noun in the singular, and the indexes of the first word of the phrase and of the one behind it."""

    unit: str
    first: int
    end: int


def find_counted(words: Sequence[Word], at: int, plural: bool) -> Counted | None:
    """The noun phrase that begins at index ``at``, right behind a number; None where no noun can be made out.

    With ``plural`` the head is the first run of plural nouns, else the last word before the phrase ends.
    """
    vocab = vocabulary()
    head: int | None = None
    named: int | None = None
    for i in range(at, min(len(words), at + _LONGEST_PHRASE)):
        low = words[i].low
        if low in DASHES and i > at and words[i - 1].end == words[i].start:
            continue
        if low == "and" and i > at and plural and head is None and _joins_modifiers(words, i):
            continue
        if words[i].machine:
            # "six F-16s", "dozens of Shahed-136 drones": the noun behind it, where there is one, is the head.
            head = i
            if plural and i + 1 < len(words) and _is_plural(words, i + 1):
                head = i + 1
            break
        # "30 ship-to-ship transfers"
        joined = i > at and words[i - 1].low in DASHES and words[i - 1].end == words[i].start
        if not low[0].isalpha() or (low in vocab.ends_phrase and not joined):
            break
        if low in NUMBER_WORDS:
            break
        if not plural:
            head = None if low.endswith(("'s", "’s")) else i
            if low.endswith("ed") and i > at:
                head = i - 1
                break
        elif _is_plural(words, i):
            head = i
        elif head is not None:
            break
        elif named is None and words[i].text[0].isupper() and _ends_in_s(low):
            named = i
    head = named if head is None else head  # "30 Danes walked": no plural follows
    if head is None:
        return None
    return Counted(words[head].machine or singular(words[head].text), at, head + 1)


def _joins_modifiers(words: Sequence[Word], at: int) -> bool:
    """Whether the "and" at index ``at`` stands within a phrase: "six shipping and trading companies"."""
    before = words[at - 1].low
    return not _is_plural(words, at - 1) and before.endswith(("ing", "ed", "al", "an", "ian", "ese", "ish", "ary"))


def _is_plural(words: Sequence[Word], at: int) -> bool:
    vocab = vocabulary()
    word = words[at]
    if word.low in vocab.lexicon.plurals:
        # "20 crew members", "six police officers": the noun behind is the head.
        return not (at + 1 < len(words) and _ends_in_s(words[at + 1].low)) or _ends_in_s(word.low)
    if word.low.endswith("men") and len(word.low) > len("women") and word.low not in vocab.not_plural:
        return True  # "gunmen", "policewomen", "crewmen"
    if not _ends_in_s(word.low):
        return _are_people(words, at)
    # "three Hamas fighters": a capitalised word counts only where no lower-case plural follows.
    if word.text[0].isupper() and word.low != word.text:
        after = words[at + 1].low if at + 1 < len(words) else ""
        return not (after[:1].isalpha() and after not in vocab.ends_phrase)
    return True


def _are_people(words: Sequence[Word], at: int) -> bool:
    """Whether the word at index ``at`` names people by a word without a plural: "seven Vietnamese", "two British"."""
    word = words[at]
    if not word.text[0].isupper() or not word.low.endswith(_NO_PLURAL):
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    return not after[:1].isalpha() or after in vocabulary().ends_phrase


_NO_PLURAL = ("ese", "ish", "nch", "swiss")


def _ends_in_s(low: str) -> bool:
    return (
        len(low) > 2
        and low.endswith("s")
        and not low.endswith(("ss", "'s", "’s", "ous", "us"))
        and low not in vocabulary().not_plural
        and low not in vocabulary().ends_phrase
    )


def singular(noun: str) -> str:
    """``noun`` in the singular; lower case unless it is written in capitals throughout ("MiGs" gives "mig")."""
    low = noun.lower().rstrip(".")
    irregular = vocabulary().lexicon.plurals.get(low)
    if irregular is not None:
        return irregular
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if low.endswith("people") and len(low) > 6:
        return low[:-6] + "person"
    if low.endswith("ies") and len(low) > 4:
        return "movie" if low == "movies" else low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    if ends_as_plurals_do(low) and low not in vocabulary().not_plural:
        return low[:-1]
    return low


def counts_people(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a bare number from ``start`` to ``end`` counts people: "killed eight", "a crew of 22"."""
    lexicon = vocabulary().lexicon
    if low_of(words, start - 1) in lexicon.casualty_verbs:
        return True
    if low_of(words, start - 1) == "of" and start > 1 and words[start - 2].text in lexicon.groups_of_people:
        return True  # as it is written there: "the Group of Seven" are no seven people
    after = end
    while low_of(words, after) in ("were", "was", "are", "have", "had", "been", "others", "other", "also", "more"):
        after += 1
    aboard = low_of(words, after) == "aboard" or (low_of(words, after), low_of(words, after + 1)) == ("on", "board")
    return aboard or low_of(words, after) in lexicon.casualty_verbs or low_of(words, after) in lexicon.people_did


def counts_toll(words: Sequence[Word], at: int) -> bool:
    """Whether the bare number whose bound begins at index ``at`` is what a toll came to: "its toll rose to 46"."""
    if low_of(words, at - 1) not in _TOLL_CAME_TO and low_of(words, at) not in _TOLL_CAME_TO:
        return False
    before = [w.low for w in words[max(0, at - _TOLL_REACH) : at]]
    return "toll" in before or any(
        a == "number" and b == "of" and _TOLL_OF & set(before[i + 2 : i + 5])
        for i, (a, b) in enumerate(itertools.pairwise(before))
    )


_TOLL_CAME_TO = frozenset(
    ["to", "at", "past", "above", "beyond", "reached", "hit", "passed", "topped", "exceeded", "surpassed", "was", "is"]
)
_TOLL_OF = frozenset(
    ["dead", "deaths", "killed", "victims", "casualties", "fatalities", "injured", "wounded", "missing"]
)
_TOLL_REACH = 12
