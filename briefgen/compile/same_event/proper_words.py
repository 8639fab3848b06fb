"""The capitalised words of a source that can tell its event from another: of towns, ships, firms and persons.

Words are more stable than names across sources, where one writes "Orlem fire chief" and the next "at Orlem". States,
their capitals and peoples, days and months, and bodies that speak of many events tell no event from another.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.actors.name_forms import reduced
from briefgen.model import Annotations

# The last word of the name of a body that speaks of many events.
PUBLIC_BODY = re.compile(
    r"\b(?:administration|agency|army|assembly|authorit(?:y|ies)|cabinet|commission|committee|congress|council|court"
    r"|department|directorate|embassy|forces?|government|guard|judiciary|military|ministry|navy|office|parliament"
    r"|police|presidency|prosecut(?:ion|ors)|senate|services?|tribunal)$",
    re.IGNORECASE,
)
# "Orlem", "Tirella-3"; initials and short words are too often something else.
_WORD = re.compile(r"(?<![^\W_])(?<![^\W_][-’'])[^\W\d_]{3,30}(?:-[^\W_]{1,20}){0,3}")
# Capitalised words that end where a name begins.
_TITLES = re.compile(r"(?:\b[A-Z][^\W\d_]{1,20}\.? ){1,4}\Z")
_TITLES_REACH = 60
_BEGINNING = frozenset("“\"'‘\n")


class ProperWords(msgspec.Struct, frozen=True):
    """By each word, as `reduced` spells it, the numbers of the sentences that have it; and those of persons' names."""

    sentences: dict[str, tuple[int, ...]]
    of_persons: frozenset[str]

    def among(self, words: Iterable[str]) -> list[int]:
        """The sentences that have one of these words, in order."""
        return sorted({n for w in words for n in self.sentences.get(w, ())})


def proper_words(annotations: Annotations, apart: Iterable[tuple[int, int]]) -> ProperWords:
    """The capitalised words of a source, but for those ``apart``: that point to a state, or tell where it was filed."""
    body = annotations.text
    starts = [s.start for s in annotations.sentences]
    untold = {at for start, end in (*apart, *_told_by_none(annotations)) for at in range(start, end)}
    of_a_person = _of_persons(annotations)
    small: set[str] = set()
    within: set[str] = set()
    found: dict[str, set[int]] = defaultdict(set)
    persons: set[str] = set()
    for m in _WORD.finditer(body):
        word = m.group()
        if not word[0].isupper():
            small.add(word)
            continue
        if m.start() in untold or word.isupper():
            continue
        number = max(0, bisect.bisect_right(starts, m.start()) - 1)
        found[word].add(number)
        if not _begins(body, starts, number, m.start()):
            within.add(word)
        if m.start() in of_a_person:
            persons.add(reduced(word))
    # What only begins sentences, or is written small elsewhere, is written large for its place.
    sentences: dict[str, set[int]] = defaultdict(set)
    for word in within:
        if word.lower() not in small:
            sentences[reduced(word)] |= found[word]
    return ProperWords(
        {w: tuple(sorted(at)) for w, at in sorted(sentences.items())}, frozenset(persons & set(sentences))
    )


def _told_by_none(annotations: Annotations) -> Iterator[tuple[int, int]]:
    """Where days stand, and bodies that are known, or public: many events have them."""
    for day in annotations.dates:
        yield day.start, day.end
    for name in annotations.names:
        if name.kind == "organisation" and (name.rule.startswith("known-") or PUBLIC_BODY.search(name.text)):
            yield name.start, name.end


def _of_persons(annotations: Annotations) -> set[int]:
    """Where a person's name stands, with the titles before it: "Deputy Foreign Minister Ana Ruiz"."""
    body = annotations.text
    found: set[int] = set()
    for name in annotations.names:
        if name.kind != "person" or not name.text[0].isupper():
            continue
        titles = _TITLES.search(body, max(0, name.start - _TITLES_REACH), name.start)
        found.update(range(titles.start() if titles else name.start, name.end))
    return found


def _begins(body: str, starts: list[int], number: int, at: int) -> bool:
    return starts[number : number + 1] == [at] or at == 0 or body[at - 1] in _BEGINNING
