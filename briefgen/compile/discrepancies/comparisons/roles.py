"""Who did it, and to whom or what, that several voices tell of one deed.

"The Red Cross brokered the deal" and "brokered by the Red Cross" name the same doer (`doers` finds them).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.circumstances import united
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.findings import Finding, answers_at
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.one_source import Sentence
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.doers import Role
from briefgen.compile.discrepancies.words import WORD
from briefgen.compile.predicates import predicates

_PRONOUNS = frozenset(["he", "she"])
_NONE = frozenset(["no", "neither", "none", "nobody", "nothing"])
_OWNER = re.compile(r"\w['’]s? (?=\w)")
_MOST_ANSWERS = 80
# "was not able to fulfil | its duties", "the mayor | never signed"
_NOT = r"(?:\b(?:not|never)|n[’']t|\b(?:failed|refused|unable) to)\b(?! (?:only|just|merely)\b)"
_UNDONE_BEFORE = re.compile(rf"{_NOT}(?: (?:able|been|yet|fully|to)){{0,3}} \w+ $")
_UNDONE_BEHIND = re.compile(rf" (?:\w+ )?{_NOT}")
_REACH = 45  # characters


def compare_roles(corpus: Corpus, told: Callable[[Sentence], Iterable[Role]]) -> list[Finding]:
    """The doers, and what they did it to, that several voices name with one deed; ``told`` gives those of a sentence,
    as `roles_in` has them."""

    def find(_: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, str], Role]]:
        return (((role.name, role.deed), role) for role in told(sentence))

    found = by_key(corpus, Comparing("roles", tuple[str, str], Role, find, _of_deed, most=_MOST_ANSWERS, weighing=1))
    findings: dict[frozenset[tuple[str, int, int]], Finding] = {}
    for finding in (f for one in sorted(found, key=lambda one: one.key) for f in one.findings):
        findings.setdefault(answers_at(finding), finding)
    return list(findings.values())


def _of_deed(corpus: Corpus, key: tuple[str, str], told: Told[Role]) -> Iterator[Finding]:
    """Who several voices say did a deed, or whom or what they say it was done to."""
    if len({sentence.voice for sentence, _ in told}) < 2:
        return
    asking = {(sentence.source, role.start): role.question for sentence, role in told}
    names = [_named_across(corpus, sentence, role) for sentence, role in told]
    across = {(s.source, role.start): s.terms_within(*role.across) for s, role in told if role.across}

    def of_one(i: int, j: int) -> bool:
        """Whether one may have done it to both, or both to one: not where Olm won and Brandt did."""
        known = names[i] and names[j] and not corpus.people.isdisjoint(names[i] | names[j])
        return not known or not names[i].isdisjoint(names[j])

    for together, positions in united(corpus, [_answer(sentence, role) for sentence, role in told], may=of_one):
        # Words of a quotation are compared as such.
        quoted = all(corpus.quoted(a.sentence.source, a.start, a.end) for a in together)
        if quoted or len({years_ago(corpus, a.sentence) for a in together}) > 1:
            continue
        wordings = [asking[a.sentence.source, a.start] for a in together]
        question = min(filter(None, wordings), key=lambda w: (abs(len(w) - 45), w), default=None)
        if any(map(_is_none, together)):
            yield from filter(None, [_contradiction(corpus, together, question)])
        elif any(map(_is_undone, together)) and not all(map(_is_undone, together)):
            continue  # "fulfilled its duties", "was not able to fulfil its duties"
        elif len(positions) == 1 or _of_one_thing(key[0], positions, across):  # not what each of two won
            yield Finding.told("same-doer" if key[0] == "who" else "same-object", "status", question, positions)


def _of_one_thing(
    name: str, positions: Sequence[Sequence[Answer]], across: Mapping[tuple[str, int], frozenset[str]]
) -> bool:
    """Whether a sentence of one position has a word of what stands across the verb in another.

    What it was done to need not stand there: "was found by a patrol".
    """
    told = [frozenset(t for a in p for t in across.get((a.sentence.source, a.start), ())) for p in positions]
    said = [frozenset(t for a in p for t in a.sentence.terms - a.left_out - {a.block}) for p in positions]
    if name == "who" and not all(told):
        return True
    return any(told[i] & said[k] for i, k in itertools.permutations(range(len(positions)), 2))


def _named_across(corpus: Corpus, sentence: Sentence, role: Role) -> frozenset[str]:
    """The names in the phrase on the other side of the verb; that of the person of whom "he" or "she" tells."""
    if role.across is None:
        return frozenset()
    start, end = role.across
    if sentence.text[start - sentence.start : end - sentence.start].casefold() in _PRONOUNS:
        return frozenset({person_before(corpus, sentence)} - {""})
    return frozenset(t for t in sentence.terms_within(start, end) if t[0] == "=")


def _is_undone(answer: Answer) -> bool:
    """Whether the verb next before a phrase, or behind it, is negated."""
    sentence = answer.sentence
    clause = sentence.clause_at(answer.start)
    at, end = answer.start - sentence.start, answer.end - sentence.start
    before = sentence.lower[max(clause.start - sentence.start, at - _REACH) : at]
    return bool(_UNDONE_BEFORE.search(before) or _UNDONE_BEHIND.match(sentence.lower, end))


def _is_none(answer: Answer) -> bool:
    """Whether a phrase says that it was nobody, or nothing: "no market"."""
    return answer.text.split(" ", 1)[0].casefold() in _NONE


def _contradiction(corpus: Corpus, answers: Sequence[Answer], question: str | None) -> Finding | None:
    """That none of a kind did it, or had it done to them, beside those of whom it is told.

    None where it is another kind, or nothing else is told of both: "paid a price", "paid no price" are of anybody.
    """
    none = next(filter(_is_none, answers))
    meant = frozenset(t for t in none.left_out if t[0] != "=")
    others = [a for a in answers if not _is_none(a) and a.voice != none.voice and meant & a.left_out]
    more = none.sentence.terms - none.left_out - {none.block}
    some = [a for a in others if not more.isdisjoint(a.sentence.terms - a.left_out) and not _is_denied(corpus, a)]
    if not some:
        return None
    denied = tuple(a for a in answers if _is_none(a) and meant & a.left_out)
    said = any(predicates().is_reporting(w.group()) for a in denied for w in WORD.finditer(a.sentence.text))
    return Finding(
        rule="told-of-none",
        kind="status",
        verdict="disputed" if said else "conflict",
        question=questions.denied_of_all(some) or questions.denied_of_all(denied) or question,
        positions=(tuple(some), denied),
    )


def _is_denied(corpus: Corpus, answer: Answer) -> bool:
    """Whether a denial stands before a phrase in its sentence: "dismissed reports that a mill was burned"."""
    denials = corpus.once(all_denials).get((answer.sentence.source, answer.sentence.number), ())
    return any(d.cue < answer.start for d in denials)


def _answer(sentence: Sentence, role: Role) -> Answer:
    first, last = role.start - sentence.start, role.end - sentence.start
    # Whose a thing is tells no more than what it is: "the harbour's crane", "the harbour's mayor".
    owned = max((role.start + m.end() for m in _OWNER.finditer(sentence.text[first:last])), default=role.start)
    terms = sentence.terms_within(owned, role.end) or sentence.terms_within(role.start, role.end)
    return Answer.cut(sentence, first, last, block=role.deed, same=" ".join(sorted(terms)), left_out=terms)
