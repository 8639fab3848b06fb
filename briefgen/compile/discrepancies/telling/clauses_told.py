"""The clauses that tell something, as answers to be compared with one another, and the terms that each tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefgen.compile.discrepancies.answers import Answer, Context
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence

# Who says so is no part of what is told.
_ATTRIBUTION = re.compile(
    r",[”\"’]?\s(?:according to [^,.]{3,80}|[^,.]{3,90}?\b(?:said|says|told [^,.]{2,40}|reported|added)"
    r"|(?:said|says|added|according to) [^,.]{3,90})(?=[.,]|$)"
)
_NO_NEWS = re.compile(
    r"\b(?:(?:on|under|requested|asked for|granted) (?:the )?(?:condition of )?anonymity"
    r"|not authori[sz]ed to (?:speak|discuss|comment)"
    r"|(?:declin|refus)(?:ed|es|ing) to (?:comment|be (?:named|identified))|request(?:s|ed)? (?:for )?comment)\b"
)
_ATTRIBUTING = frozenset(["according", "said", "says", "told", "reported", "added", "adds"])
_LEAST_TERMS = 2


def answers_told(corpus: Corpus) -> list[Answer]:
    """The clauses that tell enough to be compared, as answers."""
    found = corpus.found("told", tuple[int, int, str, frozenset[str]], clauses_told)
    return [
        Answer(sentence=s, start=start, end=end, text=text, block="told", same="", left_out=left_out)
        for s, (start, end, text, left_out) in found
    ]


def wholes_told(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """The clauses of a sentence that tell enough, and the sentence with what hangs on its main clause."""
    yield from clauses_told(corpus, sentence)
    if len(sentence.clauses) > 1 and sentence.told and not corpus.quoted(sentence.source, sentence.start, sentence.end):
        said = set(_said_so(sentence))
        left_out = frozenset(t for at, terms in sentence.words if at in said for t in terms)
        yield sentence.start, sentence.end, sentence.text, left_out


def terms_told(answer: Answer) -> Context:
    """The terms that a clause tells, all equally near: the context of its answer, found with less work."""
    return Context(dict.fromkeys(answer.sentence.terms - answer.left_out, 1.0))


def clauses_told(corpus: Corpus, sentence: Sentence) -> tuple[tuple[int, int, str, frozenset[str]], ...]:
    """The clauses of a sentence that tell enough, each with the terms that it leaves to the others."""
    known = corpus.once(_known)
    place = sentence.source, sentence.number
    if place not in known:
        known[place] = tuple(_clauses_told(corpus, sentence))
    return known[place]


def _known(_: Corpus) -> dict[tuple[str, int], tuple[tuple[int, int, str, frozenset[str]], ...]]:
    """The clauses that were asked for, by source and number of their sentence: several comparisons ask for them."""
    return {}


def _clauses_told(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    if sentence.told:
        attributes = any(map(sentence.lower.__contains__, _ATTRIBUTING))
        apart = set(_said_so(sentence) if attributes else ())
        apart.update(_in_titles(corpus, sentence))
        for c in (c for c in sentence.clauses if len(c.terms) >= _LEAST_TERMS and not _tells_who(sentence, c)):
            if not corpus.quoted(sentence.source, c.start, c.end):
                a = _answer(sentence, c, apart)
                yield a.start, a.end, a.text, a.left_out


def _said_so(sentence: Sentence) -> Iterator[int]:
    """Where the words stand that tell who says so."""
    for m in _ATTRIBUTION.finditer(sentence.text):
        yield from (at for at, _ in sentence.words if m.start() <= at - sentence.start < m.end())


def _tells_who(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells on what terms somebody spoke, or that he did not: the same in any article."""
    return _NO_NEWS.search(sentence.lower, clause.start - sentence.start, clause.end - sentence.start) is not None


def _in_titles(corpus: Corpus, sentence: Sentence) -> Iterator[int]:
    """Where the words stand that tell who somebody is: two deeds of one minister are not one for that."""
    for name in corpus.names_within(sentence.source, sentence.start, sentence.start + len(sentence.text)):
        if name.role is not None and name.kind == "person":
            yield from (at for at, _ in sentence.words if name.role.start <= at < name.role.end)


def _answer(sentence: Sentence, clause: Clause, apart: Set[int]) -> Answer:
    text = sentence.text[clause.start - sentence.start : clause.end - sentence.start]
    start = clause.start + len(text) - len(text.lstrip())
    told = clause.terms
    if apart:
        inside = [w for w in sentence.words if clause.start <= w[0] < clause.end]
        told -= {t for at, terms in inside if at in apart for t in terms}
    rest = sentence.terms - told
    return Answer(
        sentence=sentence,
        start=start,
        end=start,
        text=text.strip().rstrip(" ,;:—–-(."),
        block="told",
        same="",
        left_out=rest,
    )
