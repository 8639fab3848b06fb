"""Two clauses that are alike word for word, but for a thing that stands in one where another stands in the other.

"The ship was carrying grain to Olm", "The ship was carrying weapons to Olm": so much alike, and not the same.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.words import WORD, common_words, terms_of
from briefgen.compile.house_style import plain_spelling
from briefgen.compile.predicates import predicates

_LEAST_SHARED = 3  # words, for two clauses to be alike word for word
_MOSTLY = 0.6  # of the words of the shorter
_MOST_REPLACED = 3  # words, by as many
_OF_ONESELF = frozenset(["himself", "herself", "itself", "themselves"])


def tell_another_thing(answers: Sequence[Answer], *, however_common: bool = False) -> bool:
    """Whether some clauses are as the first one but for a thing; ``however_common`` its words may be."""
    first, *others = dict.fromkeys(a.text for a in answers)
    return any(something_is_replaced(first, other, however_common=however_common) for other in others)


def something_is_replaced(one: str, other: str, *, however_common: bool = False) -> bool:
    """Whether two clauses are the same but for words that stand in one place and have no meaning in common.

    Words of the commonest tell nothing apart, but ``however_common``.
    """
    written = [WORD.findall(text) for text in (one, other)]
    a, b = (list(map(plain_spelling, words)) for words in written)
    parts = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    shared = sum(last - first for tag, first, last, _, _ in parts if tag == "equal")
    if shared < max(_LEAST_SHARED, _MOSTLY * min(len(a), len(b))):
        return False
    replaced = [(i, a[i:j], b[k:m]) for tag, i, j, k, m in parts if tag == "replace"]
    return any(
        _are_two_things(mine, theirs, however_common) and not _tell_deeds(written[0], i, mine, theirs)
        for i, mine, theirs in replaced
    )


def _tell_deeds(words: Sequence[str], at: int, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether words tell what is done, for which news has many words: "was killed", "was cut down"; "to act"."""
    ahead, verbs = words[at - 1] if at else "", predicates()
    if (ahead == "to" and words[at].islower()) or any(map(verbs.is_past, (*mine, *theirs))):
        return True
    return ahead in verbs.auxiliaries and words[at].endswith("ing")


def _are_two_things(mine: Sequence[str], theirs: Sequence[str], however_common: bool) -> bool:
    """Whether few words stand for others, not all of them of the commonest."""
    if max(len(mine), len(theirs)) > _MOST_REPLACED:
        return False
    one, other = (frozenset(_terms(words)) for words in (mine, theirs))
    return bool(one and other) and one.isdisjoint(other) and (however_common or not one | other <= common_words())


def _terms(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from terms_of(word)
        if word in _OF_ONESELF:  # "killed by police", "killed himself"
            yield word
