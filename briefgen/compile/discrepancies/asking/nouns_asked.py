"""The nouns by which a question asks for a day or a place: of many that the sources have, the one that most do."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.fillers import noun_dated
from briefgen.compile.discrepancies.words import lexicon, terms_of
from briefgen.compile.predicates import predicates

# What is told of with an article: "the great mill fire".
_THE_NOUN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) (?P<noun>(?:(?!(?:the|an?|of)\b)[a-z][a-z-]* ){0,3}[a-z]+) $"
)


def noun_dated_by_several(answers: Sequence[Answer]) -> str | None:
    """The noun that dates of several voices stand beside, at least one so that it dates nothing else."""
    told: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for answer in answers:
        noun, sure = noun_dated(answer) or ("", False)
        for term in terms_of(noun.split()[-1]) if noun else ():
            told[term].append((answer.voice, noun, sure))
    shared = [of_one for of_one in told.values() if len({voice for voice, _, _ in of_one}) > 1]
    nouns = [noun for of_one in shared if any(sure for _, _, sure in of_one) for _, noun, _ in of_one]
    return told_most(nouns) if nouns else None


def told_most(nouns: Sequence[str]) -> str:
    """Of nouns with what stands before them the longest of those whose last word most have."""
    heads = Counter(noun.split()[-1] for noun in nouns)
    return max(nouns, key=lambda n: (heads[n.split()[-1]], len(n.split()), n))


def noun_before(answers: Sequence[Answer]) -> str | None:
    """The noun with its adjectives that tells the deed of which answers tell the place: "great mill fire"."""
    found = [
        m["noun"]
        for a in answers
        if (m := _THE_NOUN.search(a.sentence.text, 0, a.start - a.sentence.start)) is not None
        and a.block in terms_of(m["noun"].split()[-1])
        and a.block[:1] == "@"
        and m["noun"].split()[-1] not in lexicon().figures
        and not any(map(predicates().is_finite, m["noun"].split()))
    ]
    told = Counter(found)
    return min(told, key=lambda noun: (-told[noun], noun)) if told else None
