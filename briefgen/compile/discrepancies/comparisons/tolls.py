"""The toll of the event: how many were killed, hurt, arrested or taken, in whatever words each article tells it.

An article gives the toll in its opening, of people in general or of all of a group ("all four crew members"). Other
articles may tell it in quite other words, so what stands around the number is not asked for here; later numbers are of
parts or of other events, and are left to `numbers`.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now
from briefgen.compile.discrepancies.figures.moments import days_told, of_other_days
from briefgen.compile.discrepancies.figures.none_hurt import none_befallen, one_befallen
from briefgen.compile.discrepancies.figures.numbers_put import is_added, is_superseded
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE, ROOM, quantities_told
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.figures.reported import day_by_day, risen, rose
from briefgen.compile.discrepancies.findings import Finding, by_value, figures_of
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_HELD = "@room"
_QUESTIONS = {
    "@die": "How many people were killed?",
    "@hurt": "How many people were hurt?",
    "@arrest": "How many people were arrested?",
    "@abduct": "How many people were abducted?",
    "@hostage": "How many people were held hostage?",
    "@uproot": "How many people had to leave their homes?",
    "@free": "How many people were freed?",
    "@rescue": "How many people survived?",
    "@miss": "How many people are missing?",
    "@aboard": "How many people were aboard?",
    "@attend": "How many people took part?",
    _HELD: "How many people may it hold?",
}
_OPENING = 10
"""Sentences, headings included. News tells the toll at the top; farther down it tells of earlier events."""
_ANYWHERE = 60
_LEAD = 3
"""Sentences in which even people of one kind ("12 workers") are all that were killed, where no other number is."""
_FARTHER = 25
"""Sentences in which an article that gives no toll at the top may give it: one of about as many as others have."""
_ABOUT_AS_MANY = 1.5
_ANOTHER = 5  # times what most give: of a whole war, or of one house
_ANOTHER_TOLL = {"@arrest": 2.5}  # of one night, or of all of them
_FEW = 20
_CROWD = 100
_ALL = re.compile(r"\b(?:all|both)\s+(?:the\s+)?$", re.IGNORECASE)
# "Six of the injured", "five of them children": not as many as were hurt.
_PART = re.compile(
    r"\s+of (?:the|those|them|its|his|her|their)\b(?: [\w’'-]+)?? (?:dead|died|injured|wounded|hurt|killed|victims?"
    r"|casualties|fatalities|missing|arrested|detained|detainees|captives|freed|rescued|survivors?)\b"
    r"|\s+(?:of|among) them\b",
    re.IGNORECASE,
)
# "37 were hurt, of whom nine": of others than all, too.
_PART_BEFORE = re.compile(r"\b(?:(?:of|among) (?:whom|them|which)|including|among them)\s+(?:[a-z]+ ){0,2}$")
_PART_WITHIN = 30
# "took 40 people aboard": of those in the water.
_TAKEN = re.compile(
    r"\b(?:took|takes?|taken|taking|pulled|picked|brought|hauled|rescued|let|allowed)\s+(?:\w+\s+){0,2}$"
)
_CARRYING = re.compile(r"\b(?:carrying|carried|with)\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
# How many may be aboard, or were left there, not how many were.
_ROOM_FOR = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|left|could|can|licen[sc]ed|permitted|allowed|capacity|able|designed|room)\b",
    re.IGNORECASE,
)
_CHARGED = re.compile(r"\b(?:charged|accused|convicted|indicted|blamed|suspected|guilty)\b")
# "70 dead catfish"
_OF_NO_PEOPLE = re.compile(
    r" (?:(?:cat)?fish|birds?|cattle|cows?|sheep|goats?|pigs?|horses?|dogs?|cats?|whales?|dolphins?|animals?|chickens?"
    r"|poultry|livestock|camels?|elephants?|rats?|trees?|seals?|turtles?|bees?|salmon|trout|carp|ducks?|geese|swans?)\b"
)
_SOME_OF_THEM = re.compile(
    r"(?: [a-z]+)?, (?:including|among them|most of them|many of them|some of them|all of them|half of them|mostly|both"
    r"|all)\b[^,.;]{0,60}, "
)
_PRONOUN = re.compile(r"\b(?:he|she)\b")
_VERB_WITHIN = 30
_CREW = re.compile(r"^\S+ (?:crew|crew members|crewmen)$")
_AND_CREW = re.compile(r"\s+and\s+(?:an? )?(?:[\w-]+\s+){1,3}?crew\b")


_COUNTED, _NONE, _ONE = "counted", "none", "one"


def compare_tolls(corpus: Corpus) -> list[Finding]:
    """The tolls that articles of at least two voices give."""
    return [f for one in by_key(corpus, _TOLLS, of_others=[known_days(corpus)]) for f in one.findings]


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, tuple[str, KeptAnswer]]]:
    """The deeds that befell people by what a sentence tells: how many are counted, or that it was nobody, or one."""
    answers = quantities_told(corpus, sentence) if sentence.number < _ANYWHERE else ()
    for answer in answers:
        counted = answer.block in ("count", ROOM) and sentence.number < _looked_for(answer, _FARTHER)
        deed = _deed(answer) if counted else None
        if deed is None or is_part(answer) or is_superseded(answer):
            continue
        if not is_added(answer) or _beside_the_dead(corpus, answer, deed):
            yield deed, (_COUNTED, to_keep(answer))
    if sentence.told and sentence.number < _OPENING:
        for kind, befallen in ((_NONE, none_befallen), (_ONE, one_befallen)):
            for deed, answer in befallen(sentence):
                yield deed, (kind, to_keep(answer))


def _beside_the_dead(corpus: Corpus, answer: Answer, deed: str) -> bool:
    """Whether "another 15 were hurt" are all who were, beside those who died."""
    before = corpus.before(answer.sentence)
    told = answer.sentence.terms | (before.terms if before else frozenset())
    return deed == "@hurt" and "@die" in told


def _of_deed(corpus: Corpus, deed: str, told_in: Told[tuple[str, KeptAnswer]]) -> Iterator[Finding]:
    """How many something befell, as several voices have it."""
    every: dict[str, list[Answer]] = defaultdict(list)
    for sentence, (kind, kept) in told_in:
        every[kind].append(as_told(corpus.sources[sentence.source], kept))
    told: dict[str, Answer] = {}
    for opening, counts in ((_OPENING, _of_people), (_LEAD, _of_some_people), (_FARTHER, _of_as_many)):
        for answer in every[_COUNTED]:
            if answer.sentence.number >= _looked_for(answer, opening) or not counts(corpus, answer, told):
                continue
            if of_now(corpus, answer.sentence, answer.start):
                known = told.get(answer.sentence.source)
                if known is None or answer.start < known.start:
                    told[answer.sentence.source] = _with_crew(corpus, answer)
    none, one = (_first_told(corpus, every[kind], told) for kind in (_NONE, _ONE))
    # That nobody was killed is told where another source counts some, or tells of one.
    others = {**one, **told}
    if any(o != n for o in others for n in none):
        told = {**none, **{o: a for o, a in others.items() if not _told_first(none.get(o), a)}}
    answers = _of_one_day(corpus, _of_one_event(list(told.values()), _ANOTHER_TOLL.get(deed, _ANOTHER)))
    if deed == "@attend":
        answers = _of_one_crowd(corpus, answers)
    if len({a.voice for a in answers}) > 1:
        yield _answered(corpus, _QUESTIONS[deed], answers)


def _of_one_crowd(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers but those of crowds to which others spoke than to that of the first: two rallies of one night."""
    people = [a.sentence.terms & corpus.people or frozenset(filter(None, [_he(corpus, a)])) for a in answers]
    return [
        a for a, told in zip(answers, people, strict=True) if not (told and people[0] and told.isdisjoint(people[0]))
    ]


def _he(corpus: Corpus, answer: Answer) -> str:
    """Whom "he" or "she" stands for in the sentence of an answer; "" where nobody does."""
    return person_before(corpus, answer.sentence) if _PRONOUN.search(answer.sentence.lower) else ""


def _first_told(corpus: Corpus, answers: Iterable[Answer], but: Container[str]) -> dict[str, Answer]:
    """Of each source the first of some answers that are of now, but of those that tell a count."""
    found: dict[str, Answer] = {}
    for answer in answers:
        if answer.sentence.source not in but and of_now(corpus, answer.sentence):
            found.setdefault(answer.sentence.source, answer)
    return found


def _told_first(none: Answer | None, answer: Answer) -> bool:
    return none is not None and none.start < answer.start


def _looked_for(answer: Answer, opening: int) -> int:
    """How far down an answer may stand: what a ship may hold is told anywhere, and of no other ship mostly."""
    return _ANYWHERE if answer.block == ROOM else opening


def _of_one_day(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers but those of another day than the first that names one."""
    first = next((a for a in answers if days_told(corpus, a)), None)
    return answers if first is None else [a for a in answers if not of_other_days(corpus, first, a)]


def _of_one_event(answers: list[Answer], times: float) -> list[Answer]:
    """The answers without those that are many times what others give, or a small part of it."""
    points = sorted(a.extent.point for a in answers if a.extent is not None)
    usual = points[(len(points) - 1) // 2] if len(points) > 2 else None
    if usual is None:
        return answers
    return [a for a in answers if a.extent is None or a.extent.point == 0 or _as_large(a.extent.point, usual, times)]


def is_part(answer: Answer) -> bool:
    """Whether only some of those are counted whom the deed befell."""
    text, start = answer.sentence.text, answer.start - answer.sentence.start
    if _PART_BEFORE.search(text, max(0, start - _PART_WITHIN), start):
        return True
    return _PART.match(text, start + len(answer.text)) is not None


def _as_large(one: float, other: float, times: float) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return high <= _FEW or high <= times * low


def _with_crew(corpus: Corpus, answer: Answer) -> Answer:
    """ "40 passengers and four crew" as the 44 people that they are."""
    sentence = answer.sentence
    crew = _AND_CREW.match(sentence.text, answer.end - sentence.start)
    if crew is None or answer.extent is None:
        return answer
    end = sentence.start + crew.end()
    for other in quantities_told(corpus, sentence):
        if answer.end < other.start < end and other.extent is not None:
            mine, theirs = answer.extent, other.extent
            both = type(mine)(mine.low + theirs.low, mine.high + theirs.high, mine.point + theirs.point)
            return msgspec.structs.replace(
                answer,
                end=max(end, other.end),
                text=sentence.text[answer.start - sentence.start : max(end, other.end) - sentence.start],
                extent=both,
                same=f"{both.point:.6g} =",
                value=f"{both.point:.6g}",
                normalised=f"{both.point:.12g} person",
            )
    return answer


def _behind_list(answer: Answer) -> str | None:
    """What befell those who are counted where some of them are named between: "11, including a child, were freed"."""
    sentence = answer.sentence
    between = _SOME_OF_THEM.match(sentence.text, answer.end - sentence.start)
    if between is None:
        return None
    at = sentence.start + between.end()
    behind = (w for w in sentence.words if at <= w[0] < at + _VERB_WITHIN and not _is_wished(sentence, w[0]))
    told = [(place, t) for place, terms in behind for t in terms]
    return next((t for _, t in told if t in _QUESTIONS), None)


def is_toll(source: OneSource, start: int, end: int, deed: str) -> bool:
    """Whether the words between two offsets tell how many something befell: "14 workers" of "killed 14 workers"."""
    return deed in _QUESTIONS and any(start <= q.start and q.end <= end for q in source.annotations.quantities)


def without_tolls(findings: list[Finding], tolls: list[Finding]) -> list[Finding]:
    """``findings`` but those that answer what a toll answers already: the same figures of two sources or more."""
    figures = [figures_of(t) for t in tolls]
    asked = {t.question for t in tolls}
    return [
        f
        for f in findings
        if f.verdict == "disputed"
        or not (
            f.question in asked
            or any(_twice(figures_of(f) & t) for t in figures)
            or (f.kind == "number" and any(figures_of(f) <= t for t in figures))
        )
    ]


def with_counts(corpus: Corpus, tolls: list[Finding], findings: list[Finding]) -> list[Finding]:
    """``tolls`` with what other sources give farther down, where a comparison of numbers asks the same question."""
    out = []
    for toll in tolls:
        answers = [a for p in toll.positions for a in p]
        heard = {a.sentence.source for a in answers}
        for f in findings:
            if (
                f.kind == "number"
                and figures_of(f) & figures_of(toll)
                and (f.question == toll.question or _near(f, toll))
            ):
                more = [a for p in f.positions for a in p if a.sentence.source not in heard and not is_part(a)]
                answers += more
                heard.update(a.sentence.source for a in more)
        times = next((n for deed, n in _ANOTHER_TOLL.items() if _QUESTIONS[deed] == toll.question), None)
        answers = answers if times is None else _of_one_event(answers, times)
        answers.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
        out.append(_answered(corpus, toll.question, answers))
    return out


def _near(finding: Finding, toll: Finding) -> bool:
    """Whether all that a finding has are people, about as many as a toll has it."""
    answers = [a for p in finding.positions for a in p]
    tolls = [a for p in toll.positions for a in p]
    return all(a.counted & PEOPLE for a in answers) and all(_about_as_many(a, t) for a in answers for t in tolls)


def _twice(figures: frozenset[tuple[str, int]]) -> bool:
    return len({source for source, _ in figures}) > 1


def _deed(answer: Answer) -> str | None:
    """What befell the people that are counted: the deed told nearest to the number, in its own clause."""
    sentence = answer.sentence
    clause = sentence.clause_at(answer.start)
    near = [
        (at - answer.end if at >= answer.end else answer.start - at, term)
        for at, terms in sentence.words
        if clause.start <= at < clause.end and at != answer.start and not _is_wished(sentence, at)
        for term in terms
        if term in _QUESTIONS and not (answer.start < at < answer.end and _names_no_deed(sentence, at, term))
    ]
    head = sentence.text[max(0, clause.start - sentence.start) : answer.start - sentence.start]
    if answer.block == ROOM:
        return _HELD
    if _CARRYING.search(head) and not near:
        near = [(0, "@aboard")]
    # "Killing at least five people on board" tells how many died.
    near = [n for n in near if n[1] != "@aboard"] or near if any(n[1] in ("@die", "@hurt") for n in near) else near
    deed = min(near)[1] if near else _behind_list(answer)
    if deed in ("@die", "@hurt") and _CHARGED.search(head):
        return None  # of whose deaths somebody is accused: not all of them
    if _OF_NO_PEOPLE.match(sentence.text, answer.start + len(answer.text) - sentence.start):
        return None
    if deed == "@aboard" and _TAKEN.search(head):
        return None
    if deed == "@attend" and (answer.extent is None or answer.extent.point < _CROWD):
        return None
    told = sentence.text[clause.start - sentence.start : clause.end - sentence.start]
    return None if deed == "@aboard" and _ROOM_FOR.search(told) else deed


def _names_no_deed(sentence: Sentence, at: int, term: str) -> bool:
    """Whether what is counted only names people: "20 victims" may be dead or hurt."""
    return term == "@hostage" or sentence.lower.startswith("victim", at - sentence.start)


def _is_wished(sentence: Sentence, at: int) -> bool:
    """Whether a crowd only chants it: "Death to the king"."""
    return sentence.lower.startswith("death to ", at - sentence.start)


def _of_people(corpus: Corpus, answer: Answer, _: dict[str, Answer]) -> bool:
    """Whether people in general are counted, or all of some group: "children" among the dead are only a part."""
    body = corpus.annotations[answer.sentence.source].text
    before = body[max(answer.sentence.start, answer.start - 12) : answer.start]
    whole = bool(_ALL.search(before) or _ALL.search(answer.text.split(" ")[0] + " "))
    if _deed(answer) in ("@aboard", _HELD) and "#persons" in answer.counted:
        return True
    return "#person" in answer.counted or (whole and "#persons" in answer.counted)


def _of_some_people(_: Corpus, answer: Answer, others: dict[str, Answer]) -> bool:
    """Whether people of one kind are counted, about as many as others count people."""
    return "#persons" in answer.counted and any(_about_as_many(answer, other) for other in others.values())


def _of_as_many(corpus: Corpus, answer: Answer, others: dict[str, Answer]) -> bool:
    """Whether people in general are counted, farther down, about as many as others count of them at the top."""
    told = answer.sentence.source in others or not _of_people(corpus, answer, others)
    return not told and any(_about_as_many(answer, other) for other in others.values())


def _about_as_many(a: Answer, b: Answer) -> bool:
    if a.extent is None or b.extent is None:
        return False
    low, high = sorted((abs(a.extent.point), abs(b.extent.point)))
    return high <= _ABOUT_AS_MANY * low


def _crew_as_least(answers: list[Answer]) -> list[Answer]:
    """Where some count the crew alone and others everybody aboard, the crew as the fewest that were there."""
    crews = [_CREW.search(a.text) is not None for a in answers]
    if all(crews) or not any(crews):
        return answers
    out = []
    for a, crew in zip(answers, crews, strict=True):
        e = a.extent
        out.append(msgspec.structs.replace(a, extent=type(e)(e.low, math.inf, e.point)) if crew and e else a)
    return out


def _answered(corpus: Corpus, question: str | None, answers: list[Answer]) -> Finding:
    positions = by_value(_crew_as_least(answers) if question == _QUESTIONS["@aboard"] else answers)
    verdict = of_quantities(positions)
    rises = question != _QUESTIONS[_HELD]
    higher = rose(corpus, positions) if rises else None
    opposed = verdict == "conflict"
    return Finding(
        rule="toll",
        kind="number",
        verdict="conflict" if higher else verdict,
        question=question,
        positions=positions,
        note=higher or ((risen(corpus, positions) or day_by_day(corpus, positions)) if opposed and rises else None),
    )


_TOLLS = Comparing("tolls", str, tuple[str, KeptAnswer], _told_in, _of_deed, weighing=0)
