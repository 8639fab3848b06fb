"""How many, how much, how long, how far: quantities of different sources that answer one question."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.denials import denial_answer
from briefgen.compile.discrepancies.comparisons.tolls import is_part
from briefgen.compile.discrepancies.contesting.contests import Contest
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.days.long_ago import known_days
from briefgen.compile.discrepancies.figures.ages import known_callings, may_have_aged, of_one_person
from briefgen.compile.discrepancies.figures.moments import NOTE, of_two_times, verdict_of_moments
from briefgen.compile.discrepancies.figures.near_numbers import NEAR_NUMBERS, near_pairs
from briefgen.compile.discrepancies.figures.numbers_put import ends_range, is_added, is_superseded
from briefgen.compile.discrepancies.figures.other_things import (
    SHARE,
    of_other_members,
    of_other_people,
    of_other_shares,
)
from briefgen.compile.discrepancies.figures.quantity_answers import (
    MAGNITUDE,
    PEOPLE,
    ROOM,
    TEMPERATURE,
    quantities_told,
    quantity_answers,
)
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities, same_measure, stand
from briefgen.compile.discrepancies.figures.reported import risen
from briefgen.compile.discrepancies.figures.who_asks import are_apart
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, most_alike
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.sets import consistent, unite
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import QuestionKind, Verdict

# Equal values need this much weight and share of their surroundings to be the same, differing ones that much.
_AGE = (1.0, 0.08)
_RARE = (2.0, 0.15)
_SAME = (4.0, 0.4)
_SMALL = (4.0, 0.45)
_OTHER = (4.0, 0.25)
_CONFLICT = 0.5
_LIKELY = 0.35  # for a conflict where two deeds are the same
_MUCH = 3  # terms close by that two sentences share, for what they measure to be the same without a deed
_LANDMARK, _ROUNDED = 2.0, 0.06
_MANY = 1000
_ROUND_PERCENT = 5
_OTHERS = 2
_FAR = 4  # "more than an hour" is no bound on three years
_TOO_LONG = 1_000  # times as long: a call of an hour and the war of years that it was about
_NOUN = re.compile(r"[^\W\d_][\w’'-]*$")
_NO_NOUN = frozenset(
    {
        "injured",
        "wounded",
        "hurt",
        "killed",
        "dead",
        "missing",
        "than",
        "least",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "several",
        "fewer",
        "most",
        "some",
    }
)
_TWO_DIGITS = re.compile(r"[1-9]\d")
_KINDS: dict[str, QuestionKind] = {"duration": "duration", "distance": "distance", "money": "money"}


def compare_numbers(corpus: Corpus, parties: Parties, contests: list[Contest]) -> tuple[list[Finding], list[Contest]]:
    """The questions that quantities of several voices answer, those contested among them; and the other contests."""
    known = known_callings(corpus), known_days(corpus)
    findings = [f for one in by_key(corpus, _NUMBERS, of_others=known) for f in one.findings]
    answers = [a for a in quantity_answers(corpus) if _is_compared(a)] if any(map(_of_figure, contests)) else []
    other = [c for c in contests if not (_of_figure(c) and _contest(parties, c, answers, findings))]
    return findings, other


def _of_figure(contest: Contest) -> bool:
    return contest.denial.of_figure


def _is_compared(answer: Answer) -> bool:
    return answer.block not in (ROOM, MAGNITUDE) and not is_superseded(answer)


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
    """The quantities in a sentence that are compared."""
    return (("", to_keep(answer)) for answer in quantities_told(corpus, sentence) if _is_compared(answer))


def _compared(corpus: Corpus, _: str, told: Told[KeptAnswer]) -> list[Finding]:
    """The questions that quantities of several voices answer."""
    answers = [as_told(corpus.sources[sentence.source], answer) for sentence, answer in told]
    # The vague lengths of a source come behind what it gives in numbers.
    answers.sort(key=lambda a: (corpus.order[a.sentence.source], a.normalised is None))
    ages, rest = ([a for a in answers if (a.block == "age") is of_age] for of_age in (True, False))
    firm, small = ([a for a in rest if _firm(a) is is_firm] for is_firm in (True, False))
    groups = alike(corpus, ages, *_AGE, kept_as="ages")
    groups += alike(corpus, [a for a in firm if _rare(a)], *_RARE, kept_as="rare numbers")
    groups += alike(corpus, [a for a in firm if not _rare(a)], *_SAME, kept_as="numbers")
    groups += alike(corpus, small, *_SMALL, kept_as="small numbers")
    pairs = [
        *_many_people(groups),
        *of_one_person(corpus, groups),
        *most_alike(corpus, groups, _one_question, "numbers"),
    ]
    pairs += near_pairs(corpus, groups)
    linked = {frozenset(p) for p in pairs}
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for a in answers:
        said[a.sentence.source, a.block].add(a.value or a.same)
    findings: list[Finding] = []
    for members in unite(len(groups), pairs, [g.sentences for g in groups]):
        together = [a for i in _consistent(members, groups, linked) for a in groups[i].answers]
        together.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
        together = _without_parts(_of_one_thing(together, said))
        if len({a.voice for a in together}) > 1 or _edited_copies(together):
            findings.append(_finding(corpus, together))
    return findings


def _without_parts(answers: list[Answer]) -> list[Answer]:
    """The answers but those of a part, where others tell of the whole: "two of the divers killed were brothers"."""
    whole = next((a for a in answers if not is_part(a)), None)
    return answers if whole is None else [a for a in answers if not is_part(a) or stand(a, whole) != "conflict"]


def _of_one_thing(answers: list[Answer], said: dict[tuple[str, str], set[str]]) -> list[Answer]:
    """The answers without those of sources that also say what most others do: theirs are of something else.

    "Nine years" for him and "18 months" for her stand in one article, "nine years" alone in two more.
    """
    voices: dict[str, set[str]] = defaultdict(set)
    for a in answers:
        voices[a.value or a.same].add(a.voice)
    usual = max(voices, key=lambda same: (len(voices[same]), same)) if len(voices) > 1 else ""
    if not usual or len(voices[usual]) < _OTHERS:
        return answers
    one = next(a for a in answers if (a.value or a.same) == usual)
    return [
        a
        for a in answers
        if (a.value or a.same) == usual or usual not in said[a.sentence.source, a.block] or stand(a, one) != "conflict"
    ]


def _consistent(members: list[int], groups: list[Group], linked: set[frozenset[int]]) -> list[int]:
    """The groups without those that came in by another one and conflict with what more voices say.

    One that is held against a group, and near it or large, is held against all that give the same number there.
    """
    most_first = sorted(members, key=lambda i: (-len(groups[i].voices), i))
    numbers = {i: groups[i].answers[0].same for i in members}
    against = {(i, numbers[k]) for i in members for k in members if frozenset((i, k)) in linked}

    def in_conflict(i: int, k: int) -> bool:
        one, other = groups[i].answers[0], groups[k].answers[0]
        told = (i, numbers[k]) in against or (k, numbers[i]) in against
        return not (told and _near_or_many(one, other)) and stand(one, other) == "conflict"

    return consistent(most_first, linked, in_conflict)


def _edited_copies(answers: list[Answer]) -> bool:
    """Whether copies of one text, one voice, each give another number: 620 miles, 1,000 kilometres."""
    said: dict[str, set[str]] = {}
    for answer in answers:
        said.setdefault(answer.sentence.source, set()).add(answer.same)
    return len(said) > 1 and all(len(s) == 1 for s in said.values()) and len(set().union(*said.values())) > 1


def _contest(parties: Parties, contest: Contest, answers: Sequence[Answer], findings: list[Finding]) -> bool:
    """Marks the figure that is contested as disputed, in the finding that holds it or in a new one; False if none."""
    claim, denial = contest.claims[0], contest.denial
    figures = [a for a in answers if a.sentence.source == claim.sentence.source and claim.start <= a.start < claim.end]
    if not figures:
        return False
    figure = figures[-1]
    own = [a for a in answers if a.sentence is denial.sentence and a.start > denial.cue]
    contesting = denial_answer(contest)
    if own:
        contesting = msgspec.structs.replace(
            contesting, start=own[0].start, end=own[0].end, text=own[0].text, normalised=own[0].normalised
        )
    for i, finding in enumerate(findings):
        if any(a.start == figure.start and a.sentence is figure.sentence for p in finding.positions for a in p):
            kept = tuple(p for p in finding.positions if not any(a in own for a in p))
            findings[i] = msgspec.structs.replace(
                finding, verdict="disputed", rule="contested-figure", positions=(*kept, (contesting,))
            )
            return True
    party = parties.saying(claim.sentence, figure.start)
    stated = msgspec.structs.replace(figure, held_by=party.actor if party else "")
    kind = _KINDS.get(figure.block.split()[0], "number")
    findings.append(
        Finding(
            rule="contested-figure",
            kind=kind,
            verdict="disputed",
            question=_question([figure], kind),
            positions=((stated,), (contesting,)),
        )
    )
    return True


def _firm(answer: Answer) -> bool:
    """Whether the number is telling by itself: 41 is, "two" is not."""
    e = answer.extent
    return answer.block != "count" or e is None or abs(e.point) > 3


def _rare(answer: Answer) -> bool:
    """Whether the number, as written, is one that hardly stands twice by chance: 41 or 75 minutes, not "two years"."""
    if answer.block.startswith(SHARE) and answer.extent is not None:  # "six in 10" stands in every poll
        return answer.extent.point % _ROUND_PERCENT != 0 and any(c.isdigit() for c in answer.text)
    return answer.block == "age" or "," in answer.text or _TWO_DIGITS.search(answer.text) is not None


def _one_question(corpus: Corpus, a: Group, b: Group) -> Likeness | None:
    """How alike two groups of differing values are, where they answer the same question."""
    one, other = a.answers[0], b.answers[0]
    if one.extent is None or other.extent is None or not a.sentences.isdisjoint(b.sentences):
        return None
    if one.block == "count" and a.deeds and b.deeds and a.deeds.isdisjoint(b.deeds):
        return None  # 12 were killed, more than 50 hurt
    if one.value != other.value and (a.first(is_added) or b.first(is_added)):
        return None  # "two bodies", "four more bodies"
    if a.whole != b.whole or a.first(ends_range) or b.first(ends_range) or of_other_people(corpus, a, b):
        return None
    found = likeness(corpus, a.context, b.context)
    if not _answer_one(one, other, a.deeds & b.deeds, found):
        return None
    # Asked last, as it takes longest.
    if of_other_shares(corpus, a, b) or of_other_members(corpus, a, b):
        return None
    if stand(one, other) == "conflict" and (are_apart(corpus, a, b) or of_two_times(corpus, one, other)):
        return None
    return found


def _answer_one(one: Answer, other: Answer, deeds: frozenset[str], found: Likeness) -> bool:
    """Whether two numbers answer one question, by the ``deeds`` told next to both and how alike their contexts are."""
    if one.extent is None or other.extent is None:
        return False
    if not (_firm(one) and _firm(other)) and found.ratio < 0.6:
        return False
    if deeds and one.extent.point >= 10 and _close(one.extent.point, other.extent.point) and _same_things(one, other):
        return True
    if _longest_terms(one, other) and "@imprison" in deeds and found.deeds > 1 and found.terms > 2:
        return True
    if found.terms > 0 and found.weight >= _LANDMARK and (same_measure(one, other) or _one_rounded(one, other)):
        return True
    low, high = sorted((abs(one.extent.point), abs(other.extent.point)))
    if one.block == "duration" and high > _TOO_LONG * low:
        return False
    far = high > _FAR * low
    weight, ratio = (_OTHER[0], _CONFLICT) if far or one.block.startswith(SHARE) else _OTHER
    if found.weight < weight or found.ratio < ratio:
        return False
    if one.block == "count" and not _same_things(one, other):
        return False
    if stand(one, other) == "conflict":
        if one.block == "count" and (far or not one.counted & other.counted - {"#persons"}):
            return False  # eight dead and 20,000 are of two things; so may be "eight people" and "a dozen captives"
        if one.block != "count" and found.terms >= _MUCH and found.ratio >= _CONFLICT:
            return True
        return bool(deeds) and (found.ratio >= _CONFLICT or (found.deeds > 1 and found.ratio >= _LIKELY))
    # "Protests have been held for years", "they have protested for eight years": of other verbs, but much alike.
    return bool(deeds) or found.ratio >= _CONFLICT or (found.deeds > 0 and found.weight >= 2 * weight)


def _one_rounded(a: Answer, b: Answer) -> bool:
    """Whether two telling numbers are near, and one of them is a rounding or a bound: 197, just under 200."""
    if a.extent is None or b.extent is None or a.block in ("age", "duration"):
        return False
    near = abs(a.extent.point - b.extent.point) <= _ROUNDED * max(abs(a.extent.point), abs(b.extent.point))
    if not near or not (_rare(a) and _rare(b)):
        return False
    if a.block == "count" and not _same_things(a, b) and not (_bare(a) or _bare(b)):
        return False
    return stand(a, b) == "compatible"


def _bare(answer: Answer) -> bool:
    """Whether a number stands without what it counts: "just under 200 remain"."""
    return not any(c.isalpha() for c in answer.text.split(" ")[-1])


def _many_people(groups: list[Group]) -> list[tuple[int, int]]:
    """Groups of one large number of people: as many thousands, or hundreds to the unit, are hardly two tolls."""
    first: dict[str, int] = {}
    pairs = []
    for i, group in enumerate(groups):
        a = group.answers[0]
        if a.block == "count" and a.extent is not None and a.extent.point >= _MANY and {"#person"} & a.counted:
            j = first.setdefault(a.value, i)
            if j != i and not groups[j].sentences & group.sentences:
                pairs.append((j, i))
    return pairs


def _longest_terms(a: Answer, b: Answer) -> bool:
    """Whether two durations are both the most there may be: "up to 5 years", "up to 7 years".

    Of sentences that a court may give, so put, few words around are the same.
    """
    return a.block == "duration" and all(e is not None and math.isinf(e.low) for e in (a.extent, b.extent))


def _near_or_many(a: Answer, b: Answer) -> bool:
    """Whether two numbers are near each other, or such that hardly stand elsewhere: 3.3 million, 4.5 million."""
    if a.extent is None or b.extent is None:
        return False
    return _close(a.extent.point, b.extent.point) or min(a.extent.point, b.extent.point) >= _MANY


def _close(a: float, b: float) -> bool:
    """Whether two numbers are so near that they are hardly so by chance."""
    return abs(a - b) <= 0.1 * max(abs(a), abs(b))


def _same_things(a: Answer, b: Answer) -> bool:
    """Whether two numbers may count the same things."""
    one, other = a.counted, b.counted
    return bool((one & other) - PEOPLE or ("#person" in one | other and one & PEOPLE and other & PEOPLE))


def _finding(corpus: Corpus, answers: list[Answer]) -> Finding:
    positions = by_value(answers)
    verdict = verdict_of_moments(corpus, positions)
    block = answers[0].block
    if block == "age" and verdict == "conflict" and may_have_aged(corpus, positions):
        verdict = "compatible"
    kind: QuestionKind = _KINDS.get(block.split()[0], "number")
    return Finding(
        rule=f"same-{block.split()[0].strip('[]')}",
        kind=kind,
        verdict=verdict,
        question=_question(answers, kind),
        positions=positions,
        note=_note(corpus, answers[0], positions, verdict),
    )


def _note(corpus: Corpus, first: Answer, positions: tuple[tuple[Answer, ...], ...], verdict: Verdict) -> str | None:
    if verdict == "conflict":
        return risen(corpus, positions) if _may_rise(first) else None
    return NOTE if verdict == "compatible" and of_quantities(positions) == "conflict" and first.block != "age" else None


def _question(answers: list[Answer], kind: QuestionKind) -> str | None:
    block = answers[0].block
    if block == "age":
        return questions.how_old(answers)
    if kind == "duration":
        return questions.how_long(answers)
    if kind == "distance":
        return questions.how_far(answers)
    if block == "count":
        asked = questions.how_many_has(answers)
        if asked:
            return asked
        texts = [a.text for a in answers if " " in a.text]  # "eight" names nothing
        nouns = [m.group() for m in map(_NOUN.search, texts) if m and m.group() not in _NO_NOUN]
        return questions.how_many(answers, nouns[0] if nouns else "")
    if block == TEMPERATURE:
        return questions.how_hot(answers)
    return questions.how_much(answers)


def _may_rise(answer: Answer) -> bool:
    """Whether a number may have changed as it was reported: a count, and no age or sum."""
    return answer.block == "count"


_GROUPED = ("ages", "rare numbers", "numbers", "small numbers")
_KEEPS = (*(f"groups {kind}" for kind in _GROUPED), "numbers", NEAR_NUMBERS)
_NUMBERS = Comparing("numbers", str, KeptAnswer, _told_in, _compared, keeps=_KEEPS)
