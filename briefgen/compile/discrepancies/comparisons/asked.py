"""What news of any event tells in numbers: how many were evacuated, what the ransom was, how high the dam stood.

What stands around a number tells best what it answers (see `numbers`), but outlets word the same figure so differently
("2,300 people were evacuated", "4,000 had to leave their homes") that little of it is the same. The lexicons ``asked``
and ``asked_by_kind`` have the questions that come back in news of all events and of some, each with the ways in which
it is told; an article's first answer to one is held against those of the others.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.questions import worded
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.figures.asked_words import (
    AskedQuestion,
    asked_pattern,
    asked_words,
    first_asked,
    tried,
)
from briefgen.compile.discrepancies.figures.measures import iso_duration, known_units
from briefgen.compile.discrepancies.figures.moments import NOTE, of_other_days, verdict_of_moments
from briefgen.compile.discrepancies.figures.numbers_put import is_added, is_superseded
from briefgen.compile.discrepancies.figures.other_things import persons_told_of, places_named
from briefgen.compile.discrepancies.figures.plain_words import PlainWords
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE, TEMPERATURE, quantities_told
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.figures.reported import day_by_day, risen, rose
from briefgen.compile.discrepancies.figures.who_asks import are_others, asked_by
from briefgen.compile.discrepancies.findings import Finding, by_extent, by_value, figures_of
from briefgen.compile.discrepancies.one_source import Sentence
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.supposed import is_supposed
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.compile.discrepancies.words import occasions, terms_of
from briefgen.model import QuestionKind, Verdict

_BLOCKS = {
    "area": "[length] ** 2",
    "mass": "[mass]",
    "volume": "[length] ** 3",
    "speed": "[length] / [time]",
    "power": "[mass] * [length] ** 2 / [time] ** 3",
}
_KINDS: dict[str, QuestionKind] = {"money": "money", "distance": "distance", "duration": "duration", "date": "date"}
_LEAST_ALIKE, _LEAST_OF_ONE_VALUE = 3.0, 1.0
_VAGUE = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|several|many|few)\b", re.IGNORECASE)
_IT = re.compile(r"[“\"]?(?:it|its|they|their|he|his|she|her|the (?:firm|company|group|plant|building|two|project))\b")
_OF_THEIR_OWN = frozenset(["toll", "asked-of-any-event"])
_OF_ONE_THING = "asked-of-one-thing"
_OF_A_PART = "asked-of-a-part"
_OLDEST = 125
_LEAST_WORDS = 2
_FEW = 20
_THINGS = 20  # kinds of figures do not stand for more things than that in one event


def asked_in(numbered: Iterable[tuple[Sentence, PlainWords]]) -> Iterator[tuple[int, Answer]]:
    """The questions of the lexicon that one source answers in its ``numbered`` sentences, by number."""
    for sentence, plain in numbered:
        found = list(_answers(plain))
        if found and not is_supposed(sentence):
            yield from found


def compare_asked(corpus: Corpus, told: Iterable[tuple[int, Answer]]) -> list[Finding]:
    """The questions of the lexicon that voices answer; ``told`` is what `asked_in` gives."""
    answers: dict[int, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    things: dict[tuple[str, int], int] = {}
    for n, answer in told:
        if not asked_words().questions[n].broad:
            things.setdefault((answer.sentence.source, answer.start), n)
        if asked_words().questions[n].ever or of_now(corpus, answer.sentence, answer.start):
            answers[first_asked()[n]][answer.sentence.source].append(answer)
    return [
        f
        for n, by_source in sorted(answers.items())
        for f in _compared(corpus, asked_words().questions[n], by_source, things)
    ]


def _compared(
    corpus: Corpus, question: AskedQuestion, told: dict[str, list[Answer]], things: Mapping[tuple[str, int], int]
) -> Iterator[Finding]:
    """What the answers of the sources to one question come to, thing by thing.

    ``things`` are the questions of one kind of thing that are answered, by source and offset of the answer.
    """
    each = [sorted(found, key=lambda a: a.start) for found in told.values()]
    answers = [a for found in each for a in (found if question.alike else _plainest(found))]
    answers = _as_others_tell(corpus, answers)
    answers.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
    for together in _of_one_thing(corpus, answers, question, things if question.broad else {}):
        if len({a.voice for a in together}) > 1:
            yield _finding(corpus, question, together)


def _as_others_tell(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers, a length of time as others tell it where its sentence has that too: "22 hours over three days"."""
    told: dict[str, set[str]] = defaultdict(set)
    for a in answers:
        told[a.value].add(a.sentence.source)
    return [_as_told_elsewhere(corpus, a, told) for a in answers]


def _as_told_elsewhere(corpus: Corpus, answer: Answer, told: Mapping[str, set[str]]) -> Answer:
    if answer.block != "duration" or len(told[answer.value]) > 1:
        return answer
    own = answer.sentence.source
    beside = (x for x in quantities_told(corpus, answer.sentence) if x.block == answer.block)
    return next((x for x in beside if told.get(x.value, set()) - {own}), answer)


def _plainest(answers: list[Answer]) -> list[Answer]:
    """The first answer that gives a number; "hundreds" only where no other is given."""
    if not _VAGUE.search(answers[0].text):
        return answers[:1]
    return [next((a for a in answers if a.counted and not _VAGUE.search(a.text)), answers[0])]


def _of_one_thing(
    corpus: Corpus, answers: list[Answer], question: AskedQuestion, things: Mapping[tuple[str, int], int]
) -> Iterator[list[Answer]]:
    """The answers of one thing: not of a tenth of it, and sharing a telling word where there may be several such."""
    rest = _most_told_first(answers) if question.alike else answers
    for _ in range(_THINGS):
        if not rest:
            return
        first, kept, others = rest[0], [rest[0]], []
        terms = set(_about(corpus, first))
        for a in rest[1:]:
            least = _LEAST_OF_ONE_VALUE if first.value == a.value and _is_odd(a) else _LEAST_ALIKE
            shared = terms & _about(corpus, a)
            same = not question.alike or (corpus.weigh(shared) >= least and not _hardly_one(first, a, shared))
            same = same and all(_may_be_one(corpus, question, k, a) for k in kept)
            same = same and len({things[at] for k in (*kept, a) if (at := (k.sentence.source, k.start)) in things}) < 2
            if same:
                kept.append(a)
                terms |= _about(corpus, a)
            else:
                others.append(a)
        yield sorted(kept, key=lambda a: (corpus.order[a.sentence.source], a.start))
        rest = others


def _most_told_first(answers: list[Answer]) -> list[Answer]:
    """The answers, those before that most voices give: where one tells of two things, it is held against its like."""
    voices: dict[str, set[str]] = defaultdict(set)
    for a in answers:
        voices[a.same].add(a.voice)
    return sorted(answers, key=lambda a: -len(voices[a.same]))


def _hardly_one(a: Answer, b: Answer, shared: Iterable[str]) -> bool:
    """Whether two days differ and only one word is told with both: the ship of 2008 and a ship of 2012."""
    apart = a.block == "date" and by_extent([[a], [b]]) == "conflict"
    return apart and len([t for t in shared if not t.isdigit()]) < _LEAST_WORDS


def _may_be_one(corpus: Corpus, question: AskedQuestion, a: Answer, b: Answer) -> bool:
    """Whether two answers may be of one thing: of two sources, about as large, and not of other people or places."""
    if a.sentence.source == b.sentence.source or not _as_large(a, b, question.within):
        return False
    told = []
    if question.alike or question.whose:
        told.append(persons_told_of)
    if question.of in ("percent", TEMPERATURE):
        told.append(places_named)
    if a.value != b.value and are_others(asked_by(corpus, a), asked_by(corpus, b)):
        return False
    if question.stages and by_extent([[a], [b]]) == "conflict" and _stage(question, a) != _stage(question, b):
        return False
    if of_other_days(corpus, a, b) or (a.block == "duration" and _of_other_occasions(a, b)):
        return False
    of_each = ((of(corpus, a), of(corpus, b)) for of in told)
    return not any(one and other and one.isdisjoint(other) for one, other in of_each)


def _of_other_occasions(a: Answer, b: Answer) -> bool:
    """Whether two lengths are of what is held under other names: a briefing of 40 minutes, a dinner of two hours."""
    one, other = _occasion(a), _occasion(b)
    return bool(one and other) and one.isdisjoint(other)


def _occasion(answer: Answer) -> frozenset[str]:
    """The terms of what is held, of which a sentence tells last before a length."""
    before = (frozenset(terms) & occasions() for at, terms in reversed(answer.sentence.words) if at < answer.start)
    return next(filter(None, before), frozenset())


def _stage(question: AskedQuestion, answer: Answer) -> str:
    """Of which stage an answer is told: the last before it in its clause, or the first behind it."""
    sentence = answer.sentence
    clause = sentence.clause_at(answer.start)
    text, at = sentence.lower, answer.start - sentence.start
    first, last = clause.start - sentence.start, clause.end - sentence.start
    told = [(m.start(), stage) for stage in question.stages for m in _told_so(stage).finditer(text, first, last)]
    before = [found for found in told if found[0] < at]
    return max(before)[1] if before else min(told, default=(0, ""))[1]


@functools.cache
def _told_so(stage: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, asked_words().words[stage]))})\b")


def _about(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """What the sentence of an answer is about: its terms, and those of the one before where it begins with "it"."""
    sentence = answer.sentence
    before = corpus.before(sentence) if _IT.match(sentence.lower) else None
    left_out = answer.left_out.difference(_thing_behind(answer))
    return (sentence.terms | before.terms if before else sentence.terms) - left_out


def _thing_behind(answer: Answer) -> frozenset[str]:
    """The terms of the noun that is told with a number, where that is no unit: "recording" of "11-minute recording"."""
    words = answer.text.split()
    last = words[-1] if len(words) > 1 else ""
    return frozenset() if last.casefold().removesuffix("s") in known_units() else frozenset(terms_of(last))


def _is_odd(answer: Answer) -> bool:
    """Whether a number hardly stands twice by chance: 340, not 12 or "hundreds"."""
    return answer.extent is not None and abs(answer.extent.point) > _FEW and not _VAGUE.search(answer.text)


def _as_age(answer: Answer) -> Answer:
    """A bare number ("was only nine"), or a length of time ("built 30 years ago"), as an age."""
    years, size = answer.extent, known_units()["year"][1]
    if answer.block == "duration":
        return msgspec.structs.replace(answer, block="age")
    if answer.block != "count" or answer.counted or years is None or years.point > _OLDEST:
        return answer
    return msgspec.structs.replace(
        answer,
        block="age",
        normalised=iso_duration(years.point, "year"),
        extent=Extent(years.low * size, years.high * size, years.point * size),
        same=f"{years.point * size:.6g} = ",
        value=f"{years.point * size:.6g}",
    )


def _as_large(a: Answer, b: Answer, times: float) -> bool:
    """Whether the larger number is at most so many times the smaller; all are where both are small."""
    if a.extent is None or b.extent is None or a.block == "date":
        return True
    low, high = sorted((abs(a.extent.point), abs(b.extent.point)))
    return high <= _FEW or high <= times * low


def _finding(corpus: Corpus, question: AskedQuestion, answers: list[Answer]) -> Finding:
    positions = by_value(answers)
    verdict = _verdict(corpus, question, positions)
    note = None
    if verdict == "compatible" and question.of != "date" and of_quantities(positions) == "conflict":
        note = NOTE
    if question.rises and verdict == "conflict":
        note = rose(corpus, positions) or risen(corpus, positions) or day_by_day(corpus, positions)
    return Finding(
        rule=_OF_A_PART if question.part else _OF_ONE_THING if question.alike else "asked-of-any-event",
        kind=_KINDS.get(question.of, "number"),
        verdict=verdict,
        question=worded(question.ask, answers) if question.alike else question.ask,
        positions=positions,
        note=note,
    )


def _verdict(corpus: Corpus, question: AskedQuestion, positions: tuple[tuple[Answer, ...], ...]) -> Verdict:
    if question.of == "date":
        return by_extent(positions)
    return verdict_of_moments(corpus, positions)


def _answers(plain: PlainWords) -> Iterator[tuple[int, Answer]]:
    """The questions that a sentence answers, by number, each with its first answer."""
    questions = asked_words().questions
    words = frozenset(plain.text.split(" "))
    for n, ways in tried(plain.text):
        question = questions[n]
        if (question.beside and words.isdisjoint(question.beside)) or not words.isdisjoint(question.unless):
            continue
        for m in asked_pattern(n, ways).finditer(plain.text):
            answer = plain.answers[plain.at.index(m.start(m.lastgroup or 0))]
            if answer is not None and question.of == "age":
                answer = _as_age(answer)
            if answer is not None and _measures(answer, question.of) and _fits(answer, question):
                yield n, answer
                if not question.stages:
                    break  # built in one year and opened in another are two answers


def _fits(answer: Answer, question: AskedQuestion) -> bool:
    """Whether an answer counts people where that is asked, or does not tell what it counts; and none of other deeds."""
    if answer.sentence.number >= question.opening or is_superseded(answer) or is_added(answer):
        return False
    if question.without and any(deed[1:] in question.without for deed in answer.deeds() | answer.counted):
        return False
    if question.people and (answer.normalised or "").endswith(" time"):
        return False
    if not question.people or not answer.counted:
        return True
    return bool(answer.counted & PEOPLE) or any(thing[0] == "@" for thing in answer.counted)  # "52 arrests"


def _measures(answer: Answer, of: str) -> bool:
    if of == "count":
        return answer.block in ("count", "room")
    if of == "money":
        return answer.block.startswith("money")
    if of == "percent":
        return answer.block.startswith("percent")
    return answer.block == _BLOCKS.get(of, of)


def with_asked(corpus: Corpus, findings: list[Finding], asked: list[Finding]) -> list[Finding]:
    """``findings`` and ``asked``, those that rest on the same figure brought to one."""
    out: list[Finding | None] = list(findings)
    resting: dict[tuple[str, int], int] = {}
    for n, finding in enumerate(findings):
        for figure in figures_of(finding):
            resting.setdefault(figure, n)
    for f in asked:
        if f.rule == _OF_A_PART:
            out.append(f)
            continue
        known = sorted(_of_one_question(f, {n: known for n in _resting(f, resting) if (known := out[n]) is not None}))
        joined = [other for n in known if (other := out[n]) is not None]
        if any(other.verdict == "disputed" for other in joined):
            continue
        for n in known:
            out[n] = None
        for figure in figures_of(f):
            resting[figure] = len(out)
        out.append(_joined(corpus, joined, f) if joined else f)
    return [f for f in out if f is not None]


def _resting(finding: Finding, resting: dict[tuple[str, int], int]) -> set[int]:
    return {resting[figure] for figure in figures_of(finding) if figure in resting}


def _of_one_question(asked: Finding, known: dict[int, Finding]) -> list[int]:
    """The numbers of ``known`` findings that ask what ``asked`` does.

    Those with a question of their own ask it only where they share the figures of two sources, and of them only one.
    """
    others = [n for n, f in known.items() if f.rule in _OF_THEIR_OWN and f.question != asked.question]
    figures = figures_of(asked)
    shared = {n: len({source for source, _ in figures & figures_of(known[n])}) for n in others}
    best = max(others, key=lambda n: (shared[n], -n), default=None)
    return [n for n in known if n not in shared or (n == best and shared[n] > 1)]


def _joined(corpus: Corpus, known: Sequence[Finding], asked: Finding) -> Finding:
    """The answers to a question with what sources that it has not heard answer to those of the same figures."""
    answers: list[Answer] = []
    heard: frozenset[str] = frozenset()
    first = [f for f in known if f.question == asked.question or asked.rule == _OF_ONE_THING]
    for finding in (*first, asked, *(f for f in known if f not in first)):
        answers += [a for p in finding.positions for a in p if a.sentence.source not in heard]
        heard |= _sources(finding)
    answers.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
    positions = by_value(answers)
    verdict = by_extent(positions) if asked.kind == "date" else verdict_of_moments(corpus, positions)
    told = known[0].question if asked.rule == _OF_ONE_THING or known[0].rule == "toll" else asked.question
    note = asked.note or known[0].note
    if note and note != NOTE and verdict == "conflict":
        note = rose(corpus, positions) or risen(corpus, positions) or day_by_day(corpus, positions)
    return msgspec.structs.replace(
        known[0], positions=positions, verdict=verdict, question=told or asked.question, note=note
    )


def _sources(finding: Finding) -> frozenset[str]:
    return frozenset(source for source, _ in figures_of(finding))
