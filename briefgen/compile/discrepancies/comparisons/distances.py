"""How far from a place: distances that voices reckon from the same place, in whatever words.

"28 kilometres south-southeast of Olm" and "its epicentre was 30 km south of Olm" share little but the place that they
are reckoned from. An article tells one such distance mostly, that of what happened; a place from which it reckons two
is left out, since they are of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer, sentences_of
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.figures.quantity_answers import quantity_answers
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.findings import Finding, SentenceSets, by_value
from briefgen.compile.discrepancies.statements import Corpus

_OPENING = 40  # sentences
_TIMES = 2  # as far
_WITHIN = 25  # characters behind the preposition
# "12 km (7 miles) north of the mill of", "38 nautical miles off", "30 km away from"
_FROM = re.compile(
    r"(?: \([^()]{1,30}\))?,?(?: (?:to the )?(?:(?:north|south|east|west)[a-z-]{0,16}|inland|away|outside|short|off))?"
    r" ?(?:from|of|off|outside|away from)? (?:(?:the|its|their|an?) )?"
)
_WAY = re.compile(r"\b(?:north|south|east|west|from|off|outside|away|inland)")
_LANDMARK = re.compile(
    r"(?:[A-Z][\w’'-]+ )?(?P<what>coast|shore|border|frontier|front line|capital|epicent(?:re|er)|city cent(?:re|er))\b"
)


def compare_distances(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The distances that voices reckon from one place, but those that ``known`` findings compare."""
    compared = SentenceSets(f.sentences for f in known if f.kind == "distance")
    told: dict[str, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in quantity_answers(corpus):
        if answer.block == "distance" and answer.sentence.told and answer.sentence.number < _OPENING:
            for place in _reckoned_from(corpus, answer):
                told[place][answer.sentence.source].append(answer)
    findings = []
    for _, by_source in sorted(told.items()):
        answers = [found[0] for found in by_source.values() if len({a.value for a in found}) == 1]
        answers.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
        together = [a for a in answers if _as_far(a, answers[0])]
        sentences = sentences_of(together)
        if len({a.voice for a in together}) < 2 or compared.share_sources(sentences):
            continue
        positions = by_value(together)
        findings.append(
            Finding(
                rule="distance-from-a-place",
                kind="distance",
                verdict=of_quantities(positions),
                question=questions.how_far(together),
                positions=positions,
            )
        )
        compared.add(sentences)
    return findings


def _reckoned_from(corpus: Corpus, answer: Answer) -> Iterator[str]:
    """The place from which a distance is reckoned, as its term or as a noun; none where none stands behind it."""
    sentence = answer.sentence
    way = _FROM.match(sentence.text, answer.end - sentence.start)
    if way is None or not _WAY.search(way.group()):
        return
    at = sentence.start + way.end()
    landmark = _LANDMARK.match(sentence.text, way.end())
    if landmark:
        yield landmark["what"]
        return
    for m in corpus.names_within(sentence.source, at, min(sentence.end, at + _WITHIN + 30)):
        if m.kind == "place" and m.start <= at + _WITHIN:
            yield corpus.name_term(sentence.source, m)
            return


def _as_far(a: Answer, b: Answer) -> bool:
    if a.extent is None or b.extent is None:
        return False
    low, high = sorted((abs(a.extent.point), abs(b.extent.point)))
    return high <= _TIMES * low
