"""What several voices tell in other words, where no number, date or name is at stake: clauses of like content.

The weakest comparison, so it speaks only where clauses share much, and never of a conflict.
"""

from __future__ import annotations

import re

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, alike, likeness
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD

_LEAST = (6.5, 0.42)
_AGREE = 0.62
_LEAST_TERMS = 3
# What stands under or beside an article: no part of what it tells.
_NOT_TOLD = re.compile(
    r"copyright|all rights reserved|contributed to this report|read more|sign up|newsletter|click|advertisement"
    r"|file photo|getty|follow us|subscribe|©",
    re.IGNORECASE,
)


def compare_telling(corpus: Corpus) -> list[Finding]:
    """What more than one voice tells, clause by clause."""
    answers = [
        _answer(sentence, clause)
        for sentence in corpus.all()
        if not not_told(sentence)
        for clause in sentence.clauses
        if len(clause.terms) >= _LEAST_TERMS and not corpus.quoted(sentence.source, clause.start, clause.end)
    ]
    findings = []
    for group in alike(corpus, answers, *_LEAST):
        if len(group.voices) < 2:
            continue
        best = _one_each(corpus, group.answers, group.context)
        contexts = [a.context() for a in best]
        close = min(likeness(corpus, contexts[0], c).ratio for c in contexts[1:])
        findings.append(
            Finding(
                rule="told-alike",
                kind="status",
                verdict="agree" if close >= _AGREE else "compatible",
                question=questions.what_about(_common(best)),
                positions=by_value(best),
                sure=close,
            )
        )
    return findings


def not_told(sentence: Sentence) -> bool:
    """Whether a sentence is no part of what the article tells: a copyright line, a link to other articles."""
    return bool(_NOT_TOLD.search(sentence.text))


def _answer(sentence: Sentence, clause: Clause) -> Answer:
    text = sentence.text[clause.start - sentence.start : clause.end - sentence.start]
    start = clause.start + len(text) - len(text.lstrip())
    rest = sentence.terms - clause.terms
    return Answer(
        sentence=sentence,
        start=start,
        end=start,
        text=text.strip().rstrip(" ,;:—–-(."),
        block="told",
        same="",
        left_out=rest,
    )


def _one_each(corpus: Corpus, answers: list[Answer], context: dict[str, float]) -> list[Answer]:
    """Of each source the clause that fits best, each its own position unless worded alike."""
    best: dict[str, tuple[float, Answer]] = {}
    for answer in answers:
        fit = likeness(corpus, answer.context(), context).weight
        if answer.sentence.source not in best or fit > best[answer.sentence.source][0]:
            best[answer.sentence.source] = fit, answer
    out = []
    for _, answer in best.values():
        folded = " ".join(w.casefold() for w in WORD.findall(answer.text))
        out.append(
            Answer(
                sentence=answer.sentence,
                start=answer.start,
                end=answer.start + len(answer.text),
                text=answer.text,
                block=answer.block,
                same=folded,
                left_out=answer.left_out,
            )
        )
    return out


def _common(answers: list[Answer]) -> str:
    """The longest run of words that the first clause shares with another; else the first clause."""
    first = [(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(answers[0].text)]
    best = (0, 0)
    for other in answers[1:]:
        words = [m.group().casefold() for m in WORD.finditer(other.text)]
        run = _longest_run([w for *_, w in first], words)
        if run[1] - run[0] > best[1] - best[0]:
            best = run
    if best[1] - best[0] < 2:
        return answers[0].text
    return answers[0].text[first[best[0]][0] : first[best[1] - 1][1]]


def _longest_run(a: list[str], b: list[str]) -> tuple[int, int]:
    """Start and end, in ``a``, of the longest run of items that ``b`` has too."""
    best = (0, 0)
    row = [0] * (len(b) + 1)
    for i, x in enumerate(a):
        new = [0] * (len(b) + 1)
        for j, y in enumerate(b):
            if x == y:
                new[j + 1] = row[j] + 1
                if new[j + 1] > best[1] - best[0]:
                    best = (i + 1 - new[j + 1], i + 1)
        row = new
    return best
