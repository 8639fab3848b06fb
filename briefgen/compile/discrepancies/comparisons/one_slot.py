"""Two names in one place of the same words: born in Orlem, born in Tirella; designed by one, designed by another.

Each name stands out of what its clause tells, and clauses are compared that tell the same but for it. It is in conflict
where there can be but one: who did it, where somebody was born, the type of the machine, the score.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.contesting.same_things import of_one_day
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.telling.clauses_told import wholes_told
from briefgen.compile.discrepancies.telling.rivals import doing_of_one, naming_one, place_of_one
from briefgen.compile.discrepancies.telling.told_otherwise import is_negated
from briefgen.compile.discrepancies.words import WORD, common_words
from briefgen.compile.predicates import predicates
from briefgen.model import NameKind, QuestionKind

_LONGEST = 200  # characters of a clause
_LEAST = 3.0  # of what is told beside the name, by weight
_SCORE = re.compile(r"(?<![\w-])\d{1,3}[-–]\d{1,3}(?![\w-])")
_SCORED = re.compile(
    r"\b(?:beat|won|win|lost|drew|defeated|passed|approved|rejected|voted|vote|adopted|score|ruled|ruling|decision|led)\b"
)
_PREPOSITION = re.compile(r"\b(in|at|off|on|from|to|for|of) (?:the )?$")
_PREPOSITIONS = re.compile(r"^(?:in|at|off|on|from|to|for)(?: the)? ")
_BEHIND_PREPOSITION = re.compile(r"\b(in|at|off|from|to|for) ((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)")
_LARGE = re.compile(r"\b(?!The |His |Her )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}")
_DEFINITE = re.compile(r"\b(?:the|his|her|its|their)\b", re.IGNORECASE)
_SINGLE = re.compile(r"\b[Aa]n? $")
_OPEN = re.compile(r"\b(?:may|might|could|would|should|if|whether|or|not|n[’']t)\b")
_ALIKE_NAMES = 0.7


class _Filler(NamedTuple):
    """A name in a clause, by offsets into the body: what kind it is, and where it stands."""

    start: int
    end: int
    kind: QuestionKind
    slot: str
    value: str


def compare_slots(corpus: Corpus) -> list[Finding]:
    """The names of which several voices put each another one into the same words."""
    found = by_key(corpus, _SLOTS)
    findings: dict[frozenset[tuple[str, int]], Finding] = {}
    for finding in (f for one in sorted(found, key=lambda one: one.key) for f in one.findings):
        findings.setdefault(finding.sentences, finding)
    return list(findings.values())


# gc=False, array_like=True: there are many, and they are kept.
class _Slot(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is kept of a filler: the answer, and its kind."""

    answer: KeptAnswer
    kind: QuestionKind


def _slots_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, _Slot]]:
    """The names of a sentence in the place of which there can be but one, under what is told beside them."""
    for start, _, text, left_out in wholes_told(corpus, sentence):
        last = start + len(text)
        if len(text) > _LONGEST or _OPEN.search(text):
            continue
        for f in _fillers(corpus, sentence, start, last, text):
            own = frozenset(t for at, terms in sentence.words if f.start <= at < f.end for t in terms)
            rest = sentence.terms - left_out - own
            if len(rest) > 1 and not rest <= common_words():
                answer = Answer.cut(
                    sentence,
                    f.start - sentence.start,
                    f.end - sentence.start,
                    block=f.slot,
                    same=f.value,
                    left_out=sentence.terms - rest,
                )
                yield f"{f.kind} {f.slot} {' '.join(sorted(rest))}", _Slot(to_keep(answer), f.kind)


def _fillers(corpus: Corpus, sentence: Sentence, start: int, last: int, text: str) -> Iterator[_Filler]:
    """What stands in a clause where there can be but one."""
    known = corpus.names_within(sentence.source, start, last)
    named = [(m.start - start, m.end - start, corpus.name_term(sentence.source, m)) for m in known]
    kinds = [m.kind for m in known]
    yield from _places(text, start, named, kinds)
    for m in known:
        begin = m.role.start if m.role is not None and start <= m.role.start < m.start else m.start
        if m.kind not in ("place", "state") and _is_slot(text, begin - start, m.end - start):
            yield _Filler(begin, m.end, "status", "name", corpus.name_term(sentence.source, m))
    for large in _LARGE.finditer(text):
        first, end = large.span()
        if not _is_taken(named, first, end) and _is_slot(text, first, end):
            yield _Filler(start + first, start + end, "status", "name", f"={large.group().casefold()}")
    for machine in corpus.annotations[sentence.source].equipment:
        inside = start <= machine.start and machine.end <= last and machine.rule == "type"
        if inside and _SINGLE.search(text[: machine.start - start]):
            yield _Filler(machine.start, machine.end, "status", "type", machine.designation)
    for score in _SCORE.finditer(text) if _SCORED.search(text) else ():
        value = score.group().replace("–", "-")
        yield _Filler(start + score.start(), start + score.end(), "number", "score", value)


def _places(
    text: str, start: int, names: Sequence[tuple[int, int, str]], kinds: Sequence[NameKind]
) -> Iterator[_Filler]:
    """The places of what has but one: those that are known, and what else is written large behind a preposition."""
    for (first, end, value), kind in zip(names, kinds, strict=True):
        prep = _PREPOSITION.search(text[:first])
        if kind in ("place", "state") and prep and _has_one_place(text[:first]):
            yield _Filler(start + prep.start(), start + end, "place", prep[1], value)
    for m in _BEHIND_PREPOSITION.finditer(text):
        if not _is_taken(names, m.start(2), m.end()) and _has_one_place(text[: m.start()]):
            yield _Filler(start + m.start(), start + m.end(), "place", m[1], f"={m[2].casefold()}")


def _is_taken(names: Iterable[tuple[int, int, str]], start: int, end: int) -> bool:
    """Whether a name is known that touches what stands between two offsets."""
    return any(first < end and start < last for first, last, _ in names)


def _has_one_place(ahead: str) -> bool:
    """Whether words before a place tell of something that has one, of which it is said which one."""
    return place_of_one(ahead.lower()) and (_DEFINITE.search(ahead) is not None or ahead[:1].isupper())


def _is_slot(text: str, first: int, end: int) -> bool:
    """Whether a name in a clause is that of the one who did it, or of who it is."""
    ahead = text[:first].lower()
    if not WORD.search(ahead) or not WORD.search(text[:first].replace("The ", "", 1)):
        behind = WORD.match(text, end + 1)
        return behind is not None and doing_of_one(behind.group().lower())
    return naming_one(ahead) and text[:4] in ("The ", "His ", "Her ")


def _compared(corpus: Corpus, _: str, told: Told[_Slot]) -> Iterator[Finding]:
    """What stands in one place, where it is not the same."""
    answers = [as_told(corpus.sources[sentence.source], slot.answer) for sentence, slot in told]
    if len({a.voice for a in answers}) < 2 or len({a.same for a in answers}) < 2:
        return
    positions = by_value(answers)
    voices = [{a.voice for a in p} for p in positions]
    if sum(map(len, voices)) != len(set().union(*voices)) or not _of_one_thing(corpus, answers):
        return
    kind = told[0][1].kind
    yield Finding(
        rule="another-name",
        kind=kind,
        verdict="conflict",
        question=_question(answers, kind),
        positions=positions,
        note="They tell the same but for one thing.",
    )


_SLOTS = Comparing("slots", str, _Slot, _slots_in, _compared)


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer]) -> bool:
    first = answers[0]
    rest = first.sentence.terms - first.left_out
    if corpus.weigh(rest) < _LEAST or any(is_negated(corpus, a) for a in answers):
        return False
    if len({years_ago(corpus, a.sentence) for a in answers}) > 1 or not of_one_day(corpus, answers):
        return False
    names = {a.same for a in answers}
    if first.block not in ("type", "score") and _named_together(corpus, answers):
        return False  # "in Sundt, a suburb of Olm"
    return not any(_alike(a, b) for a in names for b in names if a < b)


def _alike(one: str, other: str) -> bool:
    """Whether two names may be one, spelled in two ways or shortened."""
    if set(re.findall(r"\w+", one)) & set(re.findall(r"\w+", other)) and "-" not in one[:1]:
        return not any(c.isdigit() for c in one)
    return difflib.SequenceMatcher(None, one, other).ratio() > _ALIKE_NAMES and not any(c.isdigit() for c in one)


def _named_together(corpus: Corpus, answers: Sequence[Answer]) -> bool:
    """Whether a sentence of their sources has two of the names: a place may lie in another, two may have done it."""
    names = {_PREPOSITIONS.sub("", a.text) for a in answers}
    told = (s.text for source in {a.sentence.source for a in answers} for s in corpus.sentences[source])
    return any(sum(name in text for name in names) > 1 for text in told)


def _question(answers: Sequence[Answer], kind: QuestionKind) -> str | None:
    if kind == "place":
        return questions.circumstance(answers, True) or questions.told_alike(answers, same=False)
    first = answers[0]
    tail = first.sentence.text[first.end - first.sentence.start :]
    if first.start <= first.sentence.start + 4 and (verb := WORD.match(tail, 1)) and predicates().is_past(verb.group()):
        return f"Who {tail.strip().rstrip('.')}?"
    return questions.told_alike(answers, same=False)
