"""What several voices tell in other words, where no number, date or name is at stake: clauses of like content.

The weakest comparison, so it speaks only where clauses share much, and never of a conflict.
"""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, alike, likeness
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of

_LEAST = (5.5, 0.38)
_TELLING = 2.0
_SHARED = 5.5
_SHORT = 120
_ALL = 0.6
# A negation and the verb behind it.
_DENIED = re.compile(r"(?:\b(?:not|never|no)|n[’']t)\b(?:\W+\w+){1,4}", re.IGNORECASE)
_LEAST_TERMS = 3


def compare_telling(corpus: Corpus) -> list[Finding]:
    """What more than one voice tells, clause by clause."""
    answers = [
        _answer(sentence, clause)
        for sentence in corpus.all()
        if sentence.told
        for clause in sentence.clauses
        if len(clause.terms) >= _LEAST_TERMS and not corpus.quoted(sentence.source, clause.start, clause.end)
    ]
    findings = []
    for group in alike(corpus, answers, *_LEAST):
        if len(group.voices) < 2:
            continue
        best = _one_each(corpus, group.answers, group.context)
        best = _telling_the_same(corpus, best)
        words = _common(corpus, best) if len({a.voice for a in best}) > 1 else None
        if words is None:
            continue
        if len({_negated(a) for a in best}) > 1:
            if _opposed(corpus, best):
                findings.append(_contradiction(best, words))
            continue
        values = [v for v in (_values(corpus, a) for a in best) if v]
        findings.append(
            Finding(
                rule="told-alike",
                kind="status",
                verdict="agree" if all(v == values[0] for v in values) else "compatible",
                question=questions.what_about(words),
                positions=by_value(best),
            )
        )
    return findings


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


def _negated(answer: Answer) -> bool:
    words = {w.group().casefold() for w in WORD.finditer(answer.text)}
    return bool(words & _negations()) or any(w.endswith(("n't", "n’t")) for w in words)


@functools.cache
def _negations() -> frozenset[str]:
    return frozenset(lexicon().negations)


def _opposed(corpus: Corpus, answers: list[Answer]) -> bool:
    """Whether two short clauses tell the same deed of the same things, one of them denying it."""
    one = next(a for a in answers if _negated(a))
    other = next(a for a in answers if not _negated(a))
    if one.voice == other.voice or len(one.text) > _SHORT or len(other.text) > _SHORT:
        return False
    mine, theirs = one.sentence.terms - one.left_out, other.sentence.terms - other.left_out
    shared = mine & theirs
    near = _DENIED.search(one.text)
    deeds = {t for w in WORD.findall(near[0]) for t in terms_of(w) if t[0] == "@"} if near else set()
    return bool(deeds & shared) and len(shared) > 1 and corpus.weigh(shared) >= _ALL * corpus.weigh(mine)


def _contradiction(answers: list[Answer], words: str) -> Finding:
    positions = tuple(p for p in (tuple(a for a in answers if _negated(a) is n) for n in (False, True)) if p)
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.what_about(words),
        positions=positions,
        note="One source tells what another says is not so.",
    )


def _telling_the_same(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that share more than names with the first: three words, or two telling ones."""
    first = frozenset(t for t in answers[0].sentence.terms - answers[0].left_out if t[0] != "=")
    kept = answers[:1]
    for answer in answers[1:]:
        shared = first & (answer.sentence.terms - answer.left_out)
        if len(shared) > 2 or (len(shared) > 1 and corpus.weigh(shared) >= _SHARED):
            kept.append(answer)
    return kept


def _values(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The numbers and days that a clause tells."""
    a = corpus.annotations[answer.sentence.source]
    end = answer.start + len(answer.text)
    found = {f"{q.value}" for q in a.quantities if answer.start <= q.start < end}
    return frozenset(found | {d.value for d in corpus.dates_within(answer.sentence) if answer.start <= d.start < end})


def _common(corpus: Corpus, answers: list[Answer]) -> str | None:
    """The longest run of words that the first clause shares with another and that tells something.

    Else its most telling word that another has too; None where there is none.
    """
    first = [(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(answers[0].text)]
    best = (0, 0)
    for other in answers[1:]:
        words = [m.group().casefold() for m in WORD.finditer(other.text)]
        run = _longest_run([w for *_, w in first], words)
        if run[1] - run[0] > best[1] - best[0] and any(terms_of(w) for *_, w in first[run[0] : run[1]]):
            best = run
    if best[1] - best[0] > 1:
        return answers[0].text[first[best[0]][0] : first[best[1] - 1][1]]
    others = frozenset(t for a in answers[1:] for t in a.sentence.terms)
    ranked = [(max((corpus.weight(t) for t in terms_of(w) if t in others), default=0.0), -s, e) for s, e, w in first]
    weight, start, end = max(ranked, default=(0.0, 0, 0))
    return answers[0].text[-start:end] if weight >= _TELLING else None


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
