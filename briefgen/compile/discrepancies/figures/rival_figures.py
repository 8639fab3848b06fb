"""Figures that a party sets against another's in the same article: "Organisers put the number at 10,000".

Such a sentence counts nothing itself: what it speaks of is the number of the same kind that was given last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.figures.plain_words import PlainWords
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE
from briefgen.compile.discrepancies.figures.quantity_verdicts import stand
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.one_source import Sentence

_SENTENCES_BACK = 2
_TIMES = 20
_FIGURE = (
    r"(?:number|figure|toll|death toll|total|count|tally|size|turnout|crowd|cost|sum|bill|losses|damage|amount"
    r"|casualties)"
)
_PUTS = r"(?:puts?|putting|estimates?|estimated|reckons?|reckoned|sets?)"
_WAS = r"(?:was|is|were|may be|might be|could be|stood|stands)"
_NAMES_FIGURE = re.compile(rf"\b{_FIGURE}\b")
_RIVAL = re.compile(
    rf" (?:{_PUTS} (?:it|them|this|that|(?:the|their|its|his) (?:\S+ )?{_FIGURE}) (?:closer )?at"
    # "the real number was much closer to 9,000"
    rf"|(?:the|a) (?:real|true|actual|correct|right) {_FIGURE} {_WAS}"
    r"(?: (?:much|far|closer|nearer|to|higher|lower|at|more|like|as|high)){0,4}"
    rf"|the {_FIGURE} {_WAS} (?:much |far |actually |really |in fact |rather )?(?:closer|nearer) (?:to )?"
    r"|(?:speaks?|spoke|talks?|talked) (?:instead )?of) (?P<n>N) "
)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where)\b[^,;.]*$")
# "the fans' club with its 90 members put it at 10,000": up to here it is told who puts it so.
_CLAUSE_ENDS = re.compile(r"[,;:—–]|\b(?:and|but|while|whereas|although|though|yet)\b")


def with_rivals(parties: Parties, findings: list[Finding], rivals: Iterable[tuple[Answer, Answer]]) -> list[Finding]:
    """``findings``, those disputed whose figure a party contests by another, and new ones for such figures.

    ``rivals`` is what `rivals_in` gives.
    """
    out = list(findings)
    for given, rival in rivals:
        party = parties.saying(rival.sentence, rival.start)
        contesting = msgspec.structs.replace(rival, held_by=party.actor if party else "")
        holding = next(
            (n for n, f in enumerate(out) if any(a is given or _same(a, given) for p in f.positions for a in p)), None
        )
        if holding is None:
            out.append(_finding(given, contesting))
        elif out[holding].verdict != "disputed":
            kept = tuple(p for p in (tuple(a for a in p if not _same(a, rival)) for p in out[holding].positions) if p)
            positions = (*kept, (contesting,))
            # Figures that differ anyhow are in conflict; one of all is disputed by whoever gives another.
            verdict = out[holding].verdict if out[holding].verdict == "conflict" else "disputed"
            out[holding] = msgspec.structs.replace(
                out[holding], verdict=verdict, rule="rival-figure", positions=positions, note=None
            )
    return out


def _same(a: Answer, b: Answer) -> bool:
    return a.sentence is b.sentence and a.start == b.start


def _finding(given: Answer, rival: Answer) -> Finding:
    return Finding(
        rule="rival-figure",
        kind="money" if given.block.startswith("money") else "number",
        verdict="disputed",
        question=questions.how_much([given]) if given.block != "count" else questions.how_many([given], ""),
        positions=((given,), (rival,)),
    )


def rivals_in(numbered: Iterable[tuple[Sentence, PlainWords]]) -> Iterator[tuple[Answer, Answer]]:
    """The figures of one source, whose ``numbered`` sentences these are, that are contested so, each with its rival."""
    before: list[tuple[Sentence, Answer]] = []
    for sentence, plain in numbered:
        before = [(s, a) for s, a in before if sentence.number - s.number <= _SENTENCES_BACK]
        for m in _RIVAL.finditer(plain.text):
            rival = plain.answers[plain.at.index(m.start("n"))]
            if rival is None:
                continue
            known = before + [(sentence, a) for a in plain.answers if a is not None and _told_before(a, rival)]
            fitting = [(s.number, a) for s, a in known if _of_one_kind(a, rival) and _may_be_it(a, rival, m.group())]
            last = max((number for number, _ in fitting), default=-1)
            given = next((a for number, a in fitting if number == last), None)
            if given is not None and stand(given, rival) == "conflict" and not _far(given, rival):
                yield given, rival
        before += [(sentence, a) for a in plain.answers if a is not None and a.block != "date"]


def _told_before(a: Answer, rival: Answer) -> bool:
    """Whether a number of the same sentence is told before its rival, and not of whoever gives that one."""
    told, start, last = a.sentence.lower, a.start - a.sentence.start, rival.start - a.sentence.start
    return (
        start < last and _RELATIVE.search(told[:start]) is None and _CLAUSE_ENDS.search(told, start, last) is not None
    )


def _of_one_kind(a: Answer, b: Answer) -> bool:
    """Whether two numbers may be of one thing: in one unit, and of things that are named alike where both name them."""
    if a.extent is None or b.extent is None or a.block != b.block:
        return False
    return not (a.counted and b.counted) or bool(a.counted & b.counted)


def _may_be_it(a: Answer, rival: Answer, told: str) -> bool:
    """Whether a number may be what "it" stands for where its rival names no things: of people, or called a number."""
    if rival.counted or a.block != "count" or _NAMES_FIGURE.search(told):
        return True
    return bool(a.counted & PEOPLE) or _NAMES_FIGURE.search(a.sentence.lower) is not None


def _far(a: Answer, b: Answer) -> bool:
    low, high = sorted(abs(e.point) for e in (a.extent, b.extent) if e is not None)
    return high > _TIMES * low
