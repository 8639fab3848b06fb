"""On whose word: what an outlet or body that others report of is said to cite.

"Quoting anonymous sources" and "citing government sources" of one newspaper's report answer one question; the second
only tells more. Who cites is the body that stands next to the verb of reporting.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_CUES = frozenset(["citing", "quoting", "cited", "quoted"])
_CITING = re.compile(
    rf"\b(?P<cue>{'|'.join(sorted(_CUES))}) (?P<what>(?:[^\s,;:.!?()“”\"—–]+ ){{0,7}}[^\s,;:.!?()“”\"—–]+)"
)
_END = re.compile(
    r"\s(?:and|that|who|which|as|said|says|saying|reported|reports|to"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*"
)
_REPORTS = re.compile(r"\b(?:report(?:s|ed)|sa(?:id|ys)|claim(?:s|ed)|wrote|announced|disclosed|revealed|published)\b")
# Sources that tell something are persons, papers or pictures.
_SOURCE = re.compile(
    r"\b(?:sources?|officials?|documents?|records?|data|figures|witness(?:es)?|reports?|images?|photos?|diplomats?"
    r"|investigators?|people|persons?|intelligence|statements?|letters?|emails?|testimony|relatives|lawyers?)\b",
    re.IGNORECASE,
)
_NEAR = 30


class _Body(NamedTuple):
    """Where a sentence names a body, by offsets into it; its term, and its name."""

    start: int
    end: int
    term: str
    name: str


def compare_cited(corpus: Corpus) -> list[Finding]:
    """What voices say one body cites."""
    told: dict[str, list[Answer]] = defaultdict(list)
    shown: dict[str, str] = {}
    known = _known(corpus)
    for sentence in corpus.sentences_with("cited", _CUES.__contains__):
        if sentence.told and _CITING.search(sentence.text):
            for body, answer in _cited(sentence, _bodies(corpus, sentence, known)):
                shown.setdefault(body.term, body.name)
                told[body.term].append(answer)
    findings = []
    for term, answers in sorted(told.items()):
        together = one_each(answers)
        if len({a.voice for a in together}) < 2:
            continue
        positions = _positions(corpus, together)
        findings.append(Finding.told("source-cited", "status", f"Whom or what does {shown[term]} cite?", positions))
    return findings


def _known(corpus: Corpus) -> dict[str, tuple[str, str]]:
    """The bodies that any source names in more words than one, with their terms and full names."""
    return {
        m.text: (corpus.name_term(source, m), m.actor)
        for source, names in corpus.names.items()
        for m in names
        if m.kind == "organisation" and " " in m.text
    }


def _bodies(corpus: Corpus, sentence: Sentence, known: dict[str, tuple[str, str]]) -> list[_Body]:
    """The bodies in a sentence, those among them that only another source's words tell to be one."""
    base, text = sentence.start, sentence.text
    found = [
        _Body(m.start - base, m.end - base, corpus.name_term(sentence.source, m), m.actor)
        for m in corpus.names_within(sentence.source, base, sentence.end)
        if m.kind == "organisation"
    ]
    taken = {b.term for b in found}
    found += [
        _Body(text.index(name), text.index(name) + len(name), *of)
        for name, of in sorted(known.items())
        if of[0] not in taken and name in text
    ]
    return found


def _cited(sentence: Sentence, bodies: list[_Body]) -> Iterator[tuple[_Body, Answer]]:
    """Whom a sentence says a body cites: the body that stands next to the verb."""
    verbs = [m.span() for m in _REPORTS.finditer(sentence.lower)]
    for m in _CITING.finditer(sentence.text):
        what, end = m.start("what"), m.start("what") + len(_END.sub("", m["what"]))
        if not _SOURCE.search(sentence.text, what, end):
            continue
        cues = [*verbs, (m.start(), m.start())]
        near = [(min(_apart(b, v) for v in cues), b) for b in bodies if not m.start() <= b.start < end]
        apart, body = min(near, default=(_NEAR + 1, None))
        if body is not None and apart <= _NEAR:
            terms = {t for at, found in sentence.words if what <= at - sentence.start < end for t in found}
            yield body, Answer.cut(sentence, m.start(), end, block="cited", same=" ".join(sorted(terms)))


def _apart(body: _Body, verb: tuple[int, int]) -> int:
    """How far a name stands from a verb, before or behind it."""
    return verb[0] - body.end if body.end <= verb[0] else body.start - verb[1]


def _positions(corpus: Corpus, answers: list[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Sources that share most of their words are one."""
    terms = [frozenset(a.same.split()) for a in answers]

    def one(i: int, j: int) -> bool:
        if answers[i].text == answers[j].text:
            return True
        return corpus.weigh(terms[i] & terms[j]) > 0.6 * max(corpus.weigh(terms[i]), corpus.weigh(terms[j]))

    return tuple(tuple(answers[i] for i in members) for members in joined(len(answers), one))
