"""In whose hands: the freed hostages are "in the custody of" one body, or "in the care of" another.

An article tells this once of those that it is about, in such set words, so it is compared where the same persons or
things are told of, or where one article has only a pronoun for them. Two names may well be of one body, and one keeper
may follow another, so nothing here is in conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence

# "remains in South Korean custody", "were in the care of the intelligence agency"
_IN_CUSTODY = re.compile(
    r"\b(?P<be>(?i:is|are|was|were|be|been|being|remains?|remained|still|kept|held|placed|taken|now)(?: \w+ly)?)"
    r" (?P<where>(?:in|into|under) (?:"
    r"(?:the )?(?:custody|care|hands|keeping|protection|detention) of"
    r" (?P<whose>(?:[^\s,;:.!?()“”\"—–]+ ){0,6}[^\s,;:.!?()“”\"—–]+)"
    r"|(?P<adjective>(?:[A-Z][\w’'-]+ ){0,3}|(?:police|military|state|federal|army) )(?:custody|detention)))"
)
_END = re.compile(
    r"\s(?:and|or|after|before|when|while|since|until|on|in|at|for|with|but|who|which|that|as|said|says)\b.*"
)
_PRONOUN = re.compile(r"^\W*(?:he|she|it|they)\b[^,;]*$")
_OPEN = re.compile(r"\b(?:if|whether|may|might|could|would|should|not|never|no longer|until|demand\w*|n[’']t)\b")


def compare_custody(corpus: Corpus) -> list[Finding]:
    """In whose custody voices have the same persons or things."""
    answers = [
        as_told(corpus.sources[sentence.source], kept)
        for sentence, kept in corpus.found("custody", KeptAnswer, _held_in)
        if of_now(corpus, sentence)
    ]

    def of_one(i: int, j: int) -> bool:
        a, b = answers[i], answers[j]
        return a.voice != b.voice and (not a.left_out or not b.left_out or not a.left_out.isdisjoint(b.left_out))

    findings = []
    for members in joined(len(answers), of_one):
        together = one_each(answers[i] for i in members)
        if len({a.voice for a in together}) < 2 or sum(not a.left_out for a in together) > 1:
            continue
        if not any(a.same for a in together):
            continue  # nobody says with whom
        positions = _positions(corpus, together)
        findings.append(
            Finding.told(
                "in-custody", "status", questions.in_whose_custody([a for a in together if a.left_out]), positions
            )
        )
    return findings


def _held_in(_: Corpus, sentence: Sentence) -> Iterator[KeptAnswer]:
    """The answers that a sentence gives."""
    may_tell = sentence.told and ("custody" in sentence.lower or " of " in sentence.lower)
    return map(to_keep, _answers(sentence) if may_tell else ())


def _answers(sentence: Sentence) -> Iterator[Answer]:
    """Who or what is in custody, as ``left_out`` (nothing for a pronoun), and with whom, as ``same``."""
    for m in _IN_CUSTODY.finditer(sentence.text):
        clause = sentence.clause_at(sentence.start + m.start())
        begin = clause.start - sentence.start
        head = sentence.lower[begin : m.start()]
        if _OPEN.search(head):
            continue
        at = sentence.start + m.start()
        held = frozenset(t for w, terms in sentence.words if clause.start <= w < at for t in terms if t[0] != "@")
        if not held and not _PRONOUN.match(sentence.lower[: m.start()]):
            continue
        end = m.end("whose") if m["whose"] else m.end("where")
        if m["whose"]:
            end = m.start("whose") + len(_END.sub("", m["whose"]))
        first, last = (m.start("whose"), end) if m["whose"] else m.span("adjective")
        keeper = {t for w, terms in sentence.words if first <= w - sentence.start < last for t in terms}
        yield Answer.cut(sentence, m.start("where"), end, block="custody", same=" ".join(sorted(keeper)), left_out=held)


def _positions(corpus: Corpus, answers: list[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Keepers that share most of their words are one; who names none is with the first."""
    keepers = [frozenset(a.same.split()) for a in answers]

    def one(i: int, j: int) -> bool:
        shared = corpus.weigh(keepers[i] & keepers[j])
        smaller = min(corpus.weigh(keepers[i]), corpus.weigh(keepers[j]))
        return shared > 0.5 * smaller or smaller == 0.0

    return tuple(tuple(answers[i] for i in members) for members in joined(len(answers), one))
