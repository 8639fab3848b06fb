"""Where a sentence denies ("denied", "dismissed the report", "were false", "said there was no …"), and what.

By a verb (`verbs`), by judging what was told (`untrue`), or by saying that it is not so (`said_not`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.denying.denial import Denial, Denied, denial_of
from briefgen.compile.discrepancies.denying.negations import NEGATION, NEGATIONS
from briefgen.compile.discrepancies.denying.rejecting import DISAGREES
from briefgen.compile.discrepancies.denying.said_not import said_not_to_be
from briefgen.compile.discrepancies.denying.unlikely import judged_unlikely
from briefgen.compile.discrepancies.denying.untrue import judged_untrue, told_not_so, untrue_in_short
from briefgen.compile.discrepancies.denying.verbs import beginnings, denied_by_verb
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import first_parts, lexicon

__all__ = ["Denial", "all_denials", "find_denials"]

_ASKED = re.compile(r"\?\W*$")
_DENYING = NEGATIONS | {"disagree", "disagrees", "disagreed", "differ", "differently", "otherwise", "story", "version"}
_DENYING |= {"mistaken", "lying", "misinformed", "impossible", "inconceivable", "unthinkable", "question", "unlikely"}
# Of what is pushed back against: "hit back at", "poured cold water on".
_DENYING |= {"back", "scoffed", "scoffs", "scoffing", "issue", "scorn", "cold", "shrugged", "laughed", "batted"}


def all_denials(corpus: Corpus) -> dict[tuple[str, int], tuple[Denial, ...]]:
    """The denials in each sentence that has any, by its source and number, in order of arrival."""
    begins = (*first_parts(beginnings()), *first_parts(lexicon().untrue))
    found: dict[tuple[str, int], list[Denial]] = defaultdict(list)
    for sentence, denied in corpus.found(
        "denials",
        Denied,
        lambda _, sentence: (denial.alone() for denial in find_denials(sentence)),
        lambda word: word in _DENYING or word.endswith(("n't", "n’t")) or word.startswith(begins),
    ):
        found[sentence.source, sentence.number].append(Denial.of(sentence, denied))
    return {place: tuple(denials) for place, denials in found.items()}


def find_denials(sentence: Sentence) -> Iterator[Denial]:
    """The denials in a sentence: its disagreement with what was told before it, then each way of denying in turn."""
    text, base = sentence.lower, sentence.start
    if _ASKED.search(text[-8:]):
        return
    against = DISAGREES.search(text)
    if against:
        yield denial_of(
            sentence, base + against.start("verb"), base + against.end(), base + against.end(), True, "disagreed"
        )
    yield from denied_by_verb(sentence)
    yield from judged_untrue(sentence)
    yield from untrue_in_short(sentence)
    yield from judged_unlikely(sentence)
    if NEGATION.search(text):
        yield from told_not_so(sentence)
        yield from said_not_to_be(sentence)
