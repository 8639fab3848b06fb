"""Verbs as a question has them: in their plain form behind "did", with an object or without."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from briefgen.compile.discrepancies.words import lexicon
from briefgen.compile.predicates import predicates

# How English spells verbs: with these at its end, a stem has no e behind it, and with those it has one.
_WITHOUT_E = (
    "ct",
    "lt",
    "nd",
    "nt",
    "ld",
    "rt",
    "ft",
    "pt",
    "sh",
    "ch",
    "ss",
    "ck",
    "mp",
    "rk",
    "nk",
    "sk",
    "lk",
    "lp",
)
_MORE_WITHOUT_E = ("ay", "ey", "oy", "x", "rd", "rm", "rn", "ain", "ail", "ead", "eal", "eam")
_WITH_E = ("ag", "at", "c", "dg", "ns", "os", "quir", "rs", "u", "us", "v", "z")
_NOT_WITH_E = ("eat", "oat", "cus")


def plain_form(verb: str) -> str | None:
    """The form of a past tense that stands behind "did"; None where neither a lexicon nor its spelling tells it."""
    known = predicates().irregular(verb) or next((word for word in _may_be_of(verb) if word in _verbs()), None)
    if known or not verb.endswith("ed"):
        return known
    stem = verb.removesuffix("ed")
    if stem.endswith((*_WITHOUT_E, *_MORE_WITHOUT_E)):
        return stem
    return f"{stem}e" if stem.endswith(_WITH_E) and not stem.endswith(_NOT_WITH_E) else None


def _may_be_of(verb: str) -> Iterator[str]:
    """The words of which ``verb`` would be the regular past."""
    if verb.endswith("ied"):
        yield f"{verb[:-3]}y"
    elif verb.endswith("ed"):
        yield verb[:-1]
        yield verb[:-2]
        if verb[-3:-2] == verb[-4:-3]:
            yield verb[:-3]


@functools.cache
def _verbs() -> frozenset[str]:
    """The words that the lexicons give for deeds; nouns among them do no harm, having no past."""
    return frozenset(word for words in lexicon().deeds.values() for word in words) | predicates().words


@functools.cache
def objectless() -> frozenset[str]:
    """The bases of the verbs that are done to nobody."""
    return frozenset(predicates().base(word) for word in lexicon().objectless)


@functools.cache
def stands_alone() -> frozenset[str]:
    """The bases of the verbs that tell what somebody did where no object stands behind them."""
    return objectless() | {predicates().base(word) for word in lexicon().no_object_needed}
