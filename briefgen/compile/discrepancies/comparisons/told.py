"""What several voices tell in other words, where no number, date or name is at stake: clauses of like content.

The weakest comparison, so it speaks only where clauses share much, and never of a conflict.
"""

from __future__ import annotations

import functools
import math
import re

from briefgen.compile.discrepancies.answers import Answer, one_each, sentences_of
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.asking.fillers import statement
from briefgen.compile.discrepancies.comparisons.contraries import tell_contraries
from briefgen.compile.discrepancies.comparisons.states import tell_opposite_states
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, weights_of
from briefgen.compile.discrepancies.kept.kept_answers import findings_of
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.clauses_told import answers_told, terms_told
from briefgen.compile.discrepancies.telling.opposites import tell_opposite_deeds
from briefgen.compile.discrepancies.telling.replaced import tell_another_thing
from briefgen.compile.discrepancies.telling.same_told import last_unlike, overlap, tell_the_same
from briefgen.compile.discrepancies.telling.swapped_roles import roles_are_swapped
from briefgen.compile.discrepancies.telling.told_otherwise import is_negated, tell_undone
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.compile.predicates import predicates

_LEAST, _RATIO = 5.5, 0.38
_SHARED = 5.5
_FEW, _FOR_MORE = 200, 2.0  # sentences among which that is enough, and what more is asked where there are more
_BUT_FOR_ONE_THING = "They tell the same but for one thing."
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|none|nothing)\b", re.IGNORECASE)
_MODALS = frozenset(["can", "could", "may", "might", "must", "should", "will", "would"])
_NEARLY_ALL, _HALF = 0.6, 0.5
_PARTLY = 0.35  # of what a clause tells, for another to be beside it


def compare_telling(corpus: Corpus) -> list[Finding]:
    """What more than one voice tells, clause by clause."""
    least = least_weight(corpus.about)
    groups = alike(corpus, answers_told(corpus), least, _RATIO, least_shared=2, around=terms_told, kept_as="told")
    of_more = (g for g in groups if len(g.voices) > 1)
    return [f for g in of_more for f in findings_of(corpus, "told", g.answers, functools.partial(_told_by, corpus, g))]


def least_weight(count: int) -> float:
    """How much two clauses must share, by weight, among so many sentences: a rare word weighs more among many."""
    return _LEAST + _FOR_MORE * math.log(max(count / _FEW, 1.0))


def _told_by(corpus: Corpus, group: Group) -> list[Finding]:
    """What a group of clauses tells alike, or one of them against another."""
    best = [worded(a) for a in _telling_the_same(corpus, _one_each(corpus, group))]
    best = [a for a in best if _tells(a.text)]
    if len({a.voice for a in best}) < 2 or len({_NOBODY.search(a.text) is None for a in best}) > 1:
        return []  # "nobody was hurt", "three were hurt": counted elsewhere
    if len({is_negated(corpus, a) for a in best}) > 1 or tell_opposite_deeds(a.text for a in best) or tell_undone(best):
        return []
    best = _of_one_deed(corpus, best)
    if len({a.voice for a in best}) < 2 or last_unlike(corpus, sentences_of(best)):
        return []
    if tell_opposite_states(best) or tell_contraries(corpus, best):
        return []  # which other comparisons tell
    same = tell_the_same(corpus, best)
    return [
        Finding(
            rule="told-alike",
            kind="status",
            verdict="agree" if same else "compatible",
            question=questions.told_alike(best, same),
            positions=by_value(best),
            note=_BUT_FOR_ONE_THING if not same and tell_another_thing(best) else None,
        )
    ]


def _of_one_deed(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that tell a deed which the first tells too, or nearly all that it tells, and no other names."""
    terms = [a.sentence.terms - a.left_out for a in answers]
    people = [a.sentence.terms & corpus.people for a in answers]
    kept = answers[:1]
    for answer, own, whom in zip(answers[1:], terms[1:], people[1:], strict=True):
        if people[0] and whom and people[0].isdisjoint(whom):
            continue  # one was convicted of three counts, the other of two
        if roles_are_swapped(answers[0].text, answer.text):
            continue
        if years_ago(corpus, answer.sentence) != years_ago(corpus, answers[0].sentence):
            continue  # a crash of now, a crash of then
        mine, theirs = ({t for t in told if t[0] == "="} for told in (terms[0], own))
        if mine and theirs and mine.isdisjoint(theirs):
            continue  # "near the border with Niger", "near the border with Chad"
        if any(t[0] == "@" for t in terms[0] & own) or overlap(corpus, terms[0], own) >= _NEARLY_ALL:
            kept.append(answer)
    return kept


def _one_each(corpus: Corpus, group: Group) -> list[Answer]:
    """Of each source the clause that fits best."""
    fit = {
        id(answer): group.shared(context, weights_of(corpus, context))
        for answer, context in zip(group.answers, group.contexts, strict=True)
    }
    return one_each(group.answers, lambda a: fit[id(a)])


def worded(answer: Answer) -> Answer:
    """An answer in the words of its statement, of one position with those that are worded alike."""
    end = answer.start + len(answer.text)
    text = statement(answer.sentence, answer.start, end) or answer.text
    return Answer(
        sentence=answer.sentence,
        start=answer.start,
        end=end,
        text=text,
        block=answer.block,
        same=" ".join(w.casefold() for w in WORD.findall(text)),
        left_out=answer.left_out,
    )


# Copies tell in the same words.
@functools.lru_cache(maxsize=4096)
def _tells(words: str) -> bool:
    """Whether words have a verb or a deed in them: "the former mayor of Olm" tells nothing."""
    known = predicates()
    found = [m.group() for m in WORD.finditer(words)]
    return any(
        known.is_finite(w)
        or w in _MODALS
        or (w.islower() and (w.endswith("ing") or any(t[0] == "@" for t in terms_of(w))))
        for w in found
    )


def _telling_the_same(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that share more than names with the first: three words, or two telling ones, or two and a name where
    half of all that they tell is the same."""
    terms = [a.sentence.terms - a.left_out for a in answers]
    words = _common_words(answers[0], terms[0])
    kept = answers[:1]
    for answer, own in zip(answers[1:], terms[1:], strict=True):
        shared = [senses & own for senses in words if senses & own]
        alike_in = overlap(corpus, terms[0], own)
        if alike_in < _PARTLY:
            continue
        telling = sum(max(map(corpus.weight, senses)) for senses in shared) >= _SHARED
        named = alike_in >= _HALF and any(t[0] == "=" for t in terms[0] & own)
        if len(shared) > 2 or (len(shared) > 1 and (telling or named)):
            kept.append(answer)
    return kept


def _common_words(answer: Answer, told: frozenset[str]) -> frozenset[frozenset[str]]:
    """The terms of each word of a clause that is part of no name: a word in two senses is one word."""
    text, start = answer.sentence.text, answer.sentence.start
    end = answer.start + len(answer.text)
    words = (
        frozenset(t for t in terms if t in told and t[0] != "=")
        for at, terms in answer.sentence.words
        if answer.start <= at < end and (at == answer.start or not text[at - start].isupper())
    )
    return frozenset(words) - {frozenset()}
