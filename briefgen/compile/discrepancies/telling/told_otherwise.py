"""What keeps a clause from telling the same as another: it denies something, leaves it open, or tells it undone."""

from __future__ import annotations

import functools
import re
from collections.abc import Set

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.opposites import undone
from briefgen.compile.discrepancies.words import WORD, lexicon

# "Found not guilty" tells a verdict, "not only" no negation.
_NOT_NEGATED = re.compile(r"\bnot (?:guilty|only|just|merely|least)\b", re.IGNORECASE)
# What may come about is not what came about.
OPEN = re.compile(r"\b(?:could|may|might|would|will|expected to|likely)\b")
# "Asked to release the letters", "vowed to": what is asked of somebody is neither done nor not done.
_ONLY_ASKED = re.compile(
    r"\b(?:ask|urg|press|call|want|hop|plan|vow|promis|threaten|tr|order|tell|agree|expect|attack|critici[sz])(?:ed|ied|ing|s)?"
    r"\b[^,;]{0,40}?\b(?:to|for not) \w+|\btold [^,;]{0,30}\bto \w+"
)


def is_negated(corpus: Corpus, answer: Answer) -> bool:
    """Whether a clause tells that something was not so: "did not sink", "nobody was hurt", "denied that it sank"."""
    words = WORD.findall(_NOT_NEGATED.sub(" ", answer.text).casefold())
    if not _negations().isdisjoint(words) or any(w.endswith(("n't", "n’t")) for w in words):
        return True
    denials = corpus.once(all_denials).get((answer.sentence.source, answer.sentence.number), ())
    denied = (d.cue for d in denials if d.rule == "denial-verb")
    return any(answer.start <= cue < answer.end for cue in denied)


def is_left_open(words: str) -> bool:
    """Whether a clause tells what may come about, or what is asked of somebody."""
    return OPEN.search(words) is not None or _ONLY_ASKED.search(words) is not None


def tell_undone(answers: list[Answer]) -> bool:
    """Whether a clause tells a deed that undoes what another tells: arrested on Sunday, released on Monday."""
    told = {a.sentence.terms - a.left_out for a in answers}
    return any(
        _told_without(told, f"@{one}", f"@{other}") and _told_without(told, f"@{other}", f"@{one}")
        for one, other in undone()
    )


def _told_without(told: Set[frozenset[str]], deed: str, other: str) -> bool:
    return any(deed in terms and other not in terms for terms in told)


@functools.cache
def _negations() -> frozenset[str]:
    return frozenset(lexicon().negations)
