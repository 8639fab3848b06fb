"""At what place: a place that several voices name beside the same deed or the same telling words.

`circumstances` compares phrases behind the same governing word. One outlet has the crew return to a port, another the
ship come into it: no word governs both, and the place is the same. A place that every sentence names tells nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, Likeness, joined, likeness, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

_LEAST_WEIGHT = 2.8  # of the name itself
_BESIDE_A_DEED, _BESIDE_WORDS = 3.0, 5.0
_TELLING_DEED = 2.0
_MOST = 24
_BEHIND = 30
# "in the northeast town of"
_BEFORE = re.compile(
    r".*\b(?P<prep>in|at|near|outside|inside|off|from|to|into|around|leave|leaving|left|reach|reached|reaching)"
    r" (?:[\w’'-]+ ){0,4}$"
)


def compare_places(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The places that several voices name for one thing, but those of ``known`` findings."""
    compared = [f.sentences for f in known if f.kind == "place"]
    by_place: dict[str, list[Answer]] = defaultdict(list)
    for source, names in corpus.names.items():
        for mention in names:
            sentence = corpus.sentence_at(source, mention.start) if mention.kind == "place" else None
            if sentence is None or not sentence.told or mention.end > sentence.end:
                continue
            answer = _answer(corpus, sentence, mention)
            if answer is not None and corpus.weight(answer.block) >= _LEAST_WEIGHT:
                by_place[answer.block].append(answer)
    findings = []
    for _, answers in sorted(by_place.items()):
        for together in _of_one_thing(corpus, answers[:_MOST]):
            sentences = frozenset((a.sentence.source, a.sentence.number) for a in together)
            if any(len({source for source, _ in sentences & c}) > 1 for c in compared):
                continue
            findings.append(
                Finding(
                    rule="same-place",
                    kind="place",
                    verdict="agree",
                    question=questions.circumstance(together, where=True),
                    positions=(tuple(together),),
                )
            )
    return findings


def _answer(corpus: Corpus, sentence: Sentence, mention: NameMention) -> Answer | None:
    """The place with the preposition before it; None where an article was written, and for "Olm-based"."""
    term = corpus.name_term(sentence.source, mention)
    head = sentence.text[: mention.start - sentence.start]
    if mention.text.isupper() or sentence.text[mention.end - sentence.start :][:1] == "-":
        return None
    near = _BEFORE.search(head[-_BEHIND:])
    if near is None:
        return None
    start = mention.start - (len(head[-_BEHIND:]) - near.start("prep"))
    return Answer.cut(
        sentence,
        start - sentence.start,
        mention.end - sentence.start,
        block=term,
        same=term,
        left_out=frozenset([term]),
    )


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer]) -> list[list[Answer]]:
    """Answers, one a source, in the sets of those whose sentences tell alike; sets of more voices than one."""
    contexts = [a.context() for a in answers]

    def alike(i: int, j: int) -> bool:
        if answers[i].voice == answers[j].voice:
            return False
        return _tell_alike(likeness(corpus, contexts[i], contexts[j]), corpus, answers[i], answers[j])

    out = []
    for members in joined(len(answers), alike):
        first = one_each(answers[i] for i in members)
        if len({a.voice for a in first}) > 1:
            out.append(first)
    return out


def _tell_alike(found: Likeness, corpus: Corpus, a: Answer, b: Answer) -> bool:
    if found.weight >= _BESIDE_WORDS and found.terms > 1:
        return True
    deeds = a.deeds_told() & b.deeds_told()
    return found.weight >= _BESIDE_A_DEED and any(corpus.weight(d) >= _TELLING_DEED for d in deeds)
