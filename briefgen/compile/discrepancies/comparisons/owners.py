"""Who owns it: the owner whom several voices name, of a ship, a plant or a firm, in whatever words.

One outlet has a firm owned by a group, another calls it the group's subsidiary. They agree where the owner is one, and
what he owns is not named as two things. That two owners differ proves nothing: there may be two ships.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

_WORDS = frozenset({"owned", "owns", "owner", "owners", "subsidiary", "parent", "belongs", "belonged", "subsidiaries"})
_SMALL = r"(?:[a-z][\w’'-]* ){0,3}"
_ADJECTIVES = r"(?:[\w’'-]+ ){0,3}?"
# Right before the owner: "owned by the Danish group X", "its owner, X", "a subsidiary of X", "belongs to X".
_BEFORE = re.compile(
    rf"\b(?:owned (?:and (?:run|operated|managed) )?by {_ADJECTIVES}|subsidiary of {_ADJECTIVES}"
    rf"|(?:owners?(?: of {_ADJECTIVES}[\w’'-]+)?|parent(?: company| group| firm)?),? {_SMALL}"
    rf"|belong(?:s|ed) to {_ADJECTIVES})$"
)
# Right behind the owner: "X, which owns the mill", "X, the owner of the mill", "X's Danish subsidiary".
_BEHIND = re.compile(
    rf"(?:,? (?:which |who )?(?:owns|owned) |, (?:the|its|their|her) (?:{_SMALL})?(?:owners?|parent)\b"
    rf"|[’']s? {_ADJECTIVES}subsidiary\b)"
)
# "the explosion at the group's Danish subsidiary": that of the firm named before.
_ITS = re.compile(rf"\b(?:the (?:group|company|firm)[’']s|its) {_ADJECTIVES}subsidiary\b")
_NOT_NOW = re.compile(r"\b(?:former|formerly|once|then|previous|previously|not|partly|part|half|jointly)\b")
_BACK, _AHEAD = 60, 70


class _Owned(msgspec.Struct, frozen=True):
    """An answer that names an owner, and what he owns, by its term; empty where that has no name of its own."""

    answer: Answer
    owned: str
    shown: str


def compare_owners(corpus: Corpus) -> list[Finding]:
    """The owners that several voices name."""
    told: dict[str, list[_Owned]] = defaultdict(list)
    for sentence in corpus.sentences_with("owners", _WORDS.__contains__):
        if sentence.told:
            for found in _owners(corpus, sentence):
                told[found.answer.same].append(found)
    findings = []
    for _, owned in sorted(told.items()):
        things = {o.owned: o.shown for o in owned if o.owned}
        answers = one_each(o.answer for o in owned)
        if len({a.voice for a in answers}) < 2 or len(things) > 1:
            continue
        thing = next(iter(things.values()), "")
        question = f"Who owns {thing}?" if thing else "Who is the owner?"
        findings.append(Finding.told("same-owner", "status", question, (tuple(answers),)))
    return findings


def _owners(corpus: Corpus, sentence: Sentence) -> Iterator[_Owned]:
    named = [
        m
        for m in corpus.names_within(sentence.source, sentence.start, sentence.end)
        if m.kind in ("organisation", "person", "state") and m.text[:1].isupper()
    ]
    lower = sentence.lower
    for n, m in enumerate(named):
        start, end = m.start - sentence.start, m.end - sentence.start
        first = max(0, start - _BACK)
        before = _BEFORE.search(lower[first:start])
        behind = None if before else _BEHIND.match(lower, end, end + _AHEAD)
        its = None if before or behind else _ITS.search(lower, end)
        if its and (n + 1 < len(named) and named[n + 1].start - sentence.start < its.start()):
            its = None  # that of a firm named later
        if before is None and behind is None and its is None:
            continue
        begin = first + before.start() if before else start
        stop = behind.end() if behind else its.end() if its else end
        if _NOT_NOW.search(lower[max(0, begin - _BACK // 2) : stop]):
            continue
        owned = _owned(named, m, sentence, begin, stop, behind or its)
        term = corpus.party(sentence.source, m)
        yield _Owned(
            Answer.cut(sentence, begin, max(stop, end), text=m.text, block="owner", same=term),
            corpus.party(sentence.source, owned).casefold() if owned else "",
            owned.actor if owned else "",
        )


def _owned(
    named: list[NameMention], owner: NameMention, sentence: Sentence, begin: int, stop: int, is_behind: object
) -> NameMention | None:
    """What is owned, where it is a body named next to the words that say so."""
    bodies = [m for m in named if m.kind == "organisation" and m is not owner]
    if is_behind:
        return next((m for m in bodies if 0 <= m.start - sentence.start - stop <= 1), None)
    return next((m for m in reversed(bodies) if 0 <= begin - (m.end - sentence.start) <= _BACK // 2), None)
