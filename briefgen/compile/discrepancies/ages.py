"""Whose age it is: ages that stand right beside one name answer one question, however unlike the rest is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer, Group
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import NameMention

_AGE_BEHIND = re.compile(r"(?:,|,? \(|, who is| is| was|, aged|, who was)? ?")
_AGE_BEFORE = re.compile(r"\d+-year-old (?:[a-z][\w-]+ ){0,3}")


def of_one_person(corpus: Corpus, groups: Sequence[Group]) -> list[tuple[int, int]]:
    """The pairs of groups, by number, whose ages stand right beside one name: "Ada Lind, 61", "Ada Lind (61)"."""
    first: dict[str, int] = {}
    pairs = []
    for i, group in enumerate(groups):
        for a in group.answers if group.answers[0].block == "age" else ():
            person = _aged(corpus, a)
            if person is not None:
                j = first.setdefault(corpus.party(a.sentence.source, person), i)
                if j != i and not groups[j].sentences & group.sentences:
                    pairs.append((j, i))
    return pairs


def _aged(corpus: Corpus, age: Answer) -> NameMention | None:
    """Whose name stands right before an age, or right behind it."""
    source, start, sentence = age.sentence.source, age.start, age.sentence
    named = [m for m in corpus.names_within(source, sentence.start, sentence.end) if m.kind == "person"]
    before = [m for m in named if m.end <= start][-1:]
    if before and _AGE_BEHIND.fullmatch(sentence.text, before[0].end - sentence.start, start - sentence.start):
        return before[0]
    behind = [m for m in named if m.start > start][:1]
    if behind and _AGE_BEFORE.fullmatch(sentence.text, start - sentence.start, behind[0].start - sentence.start):
        return behind[0]
    return None
