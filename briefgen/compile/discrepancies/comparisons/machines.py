"""Of what type it was: the aircraft, ship or missile that the articles tell of, where each names one type.

An article that names several types says which only in words that are not compared here, so it takes no part.
"""

from __future__ import annotations

import re
from collections import defaultdict

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import EquipmentKind, Verdict

_ASKED: dict[EquipmentKind, str] = {
    "aircraft": "What type of aircraft was it?",
    "drone": "What type of drone was it?",
    "missile": "What type of missile was it?",
}
_OPENING = 10
_SINGLE = "registration"  # names one machine, not its type
_PLURAL = re.compile(
    r" (?:\w+ )?(?:aircraft|drones|jets|fighters|bombers|planes|missiles|helicopters|rockets|systems)\b"
)
_DEEDS = frozenset(["@crash", "@shoot", "@launch", "@strike", "@explode", "@impound", "@arrive"])


def compare_machines(corpus: Corpus) -> list[Finding]:
    """The types that voices name for the one machine that each of them tells of."""
    told: dict[EquipmentKind, dict[str, Answer]] = defaultdict(dict)
    for source, a in corpus.annotations.items():
        for kind in _ASKED:
            named = [m for m in a.equipment if m.kind == kind and m.rule != _SINGLE]
            if len({m.designation for m in named}) != 1:
                continue
            for m in named:
                sentence = corpus.sentence_at(source, m.start)
                if sentence is None or not sentence.told or sentence.number >= _OPENING:
                    continue
                if sentence.terms & _DEEDS and m.end <= sentence.end and not _are_several(sentence, m.end):
                    told[kind].setdefault(
                        source,
                        Answer(
                            sentence=sentence,
                            start=m.start,
                            end=m.end,
                            text=m.text,
                            block=kind,
                            same=m.designation,
                            normalised=m.designation,
                        ),
                    )
    return [
        Finding(
            rule="type-named",
            kind="status",
            verdict=_verdict([p[0].same for p in positions]),
            question=_ASKED[kind],
            positions=positions,
        )
        for kind, answers in told.items()
        if len({a.voice for a in answers.values()}) > 1 and (positions := by_value(answers.values()))
    ]


def _are_several(sentence: Sentence, end: int) -> bool:
    """Whether what is named up to ``end`` is more than one: "MiG-29s", "TB2 drones"; no one machine is told of then."""
    at = end - sentence.start
    return sentence.text[:at].endswith("s") or _PLURAL.match(sentence.lower, at) is not None


def _verdict(designations: list[str]) -> Verdict:
    """Compatible where one names the type more closely than another: Boeing 737, Boeing 737 MAX 8."""
    if len(designations) == 1:
        return "agree"
    shortest = min(designations, key=len).casefold()
    return "compatible" if all(d.casefold().startswith(shortest) for d in designations) else "conflict"
