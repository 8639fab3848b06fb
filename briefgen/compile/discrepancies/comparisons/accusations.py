"""Of what somebody is accused, or charged with: one article has selling, another allowing, a third a list of counts.

Who is accused stands next to the verb; where that is a pronoun or a noun, a charge is against whom the article names
most, while a suspicion or a verdict is nobody's. What is behind "of", "with" or "on charges of" is the answer. Two
accusations may both have been made, so none is in conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking.shown_names import fullest_name
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.lexicon.grammar import closed_classes

# "accused the army of", "charged him with", "indicted her on charges of", "was convicted of"
_ACCUSED = re.compile(
    r"(?<!\bin )\b(?:(?P<verb>accus(?:e|ed|es|ing)|suspect(?:s|ed)|convict(?:s|ed)|acquitted|guilty) "
    r"(?P<whom>(?:[\w’'.-]+ ){0,8}?)of"
    r"|(?P<charge>charg(?:es?|ed|ing)|indict(?:s|ed|ing)|arraigned) (?P<who>(?:[\w’'.-]+ ){0,8}?)"
    r"(?:with|(?:on|for|over) (?:(?:several|multiple|various|two|three|four|five|\d+|suspicion|charges?|counts?"
    r"|accounts?) ){0,2}(?:of|including|that include)|for)"
    r"|(?P<sheet>charges?|counts?|accusations?|charge sheet) (?P<w>)(?:of|include[ds]?|including|that include))"
    r" (?P<what>(?!which\b|whom\b|the (?:crime|charge|offen[cs]e)s?\b)"
    r"(?:\b(?:dr|mr|mrs|ms|st|jr|gen|sen|rep|gov|col|lt|u\.s)\.|[^.;:]){4,200})"
)
# With one of these a word begins in whatever that finds.
_ACCUSING = ("accus", "charg", "count", "indict", "suspect", "convict", "acquit", "guilty", "arraign")
_WHAT_END = re.compile(
    r",(?: [\w’'.-]+){1,5} (?:said|says|told|announced)\b"
    r"|,? (?:after|when|while|which|who|although|but|as he|as she|as they|as it"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this week|in connection|said|according|following|an incident"
    r"|warning)\b|, (?:the|a|an|he|she|they|it|and the|and (?:is|are|was|were|has|had))\b| [-–—]"
)
# Where another begins to tell what somebody does: "…, Farrant faces a charge of".
_NEXT_STATED = re.compile(r", (?:[A-Z][\w’'-]+ ){1,3}(?:is|are|was|were|has|have|had|will|faces?|[a-z]+(?:ed|s))\b")
_NOT = re.compile(r"\b(?:not|never|denied|deny|denies|cleared|without being)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_PERSONS, _ALL = ("person",), ("person", "state", "organisation")
_KINDS = {
    "accus": "accused of",
    "suspe": "suspected of",
    "convi": "convicted of",
    "guilt": "found guilty of",
    "acqui": "acquitted of",
}
# What is mostly laid to whom the article is about, where nobody is named.
_OF_THE_USUAL = ("charged with", "accused of")
# "Accused Varn's allies of", "accused Varn allies of": not him.
_BESIDE = re.compile(r"(?:[’']s?)?[ -](?P<word>(?!(?:and|or|again|himself|herself|itself|\w+ly)\b)[a-z]+)")
# Between who is accused and the verb: ", 40, has been".
_WAS = re.compile(r"(?:,[^,;.]{1,40},)? (?:(?:is|are|was|were|has|have|had|been|being|also|later|\w+ly|found) ){0,4}")
_LEAST_WEIGHT = 2.0
_MOSTLY = 0.7
_REACH = 60  # sources that one is held against


def compare_accusations(corpus: Corpus) -> list[Finding]:
    """What several voices tell somebody to be accused of, or charged with."""
    told: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for sentence in corpus.sentences_with("accusing", lambda word: word.startswith(_ACCUSING)):
        usual = corpus.most_named(sentence.source)
        for kind, whom, answer in _accusations(corpus, sentence, usual) if sentence.told else ():
            told[kind, whom].append(answer)
    findings = []
    for (kind, whom), answers in sorted(told.items()):
        told_most = one_each(answers, lambda a: len(a.left_out))
        together = sorted(told_most, key=lambda a: (corpus.order[a.sentence.source], a.start))
        if len({a.voice for a in together}) < 2:
            continue
        positions = _positions(corpus, together)
        findings.append(
            Finding.told("accused-of", "status", f"What is {fullest_name(corpus, whom)} {kind}?", positions)
        )
    return findings


def _accusations(corpus: Corpus, sentence: Sentence, usual: str) -> Iterator[tuple[str, str, Answer]]:
    """What a sentence says somebody is accused of, with the kind of accusation and who is accused."""
    text, lower = sentence.text, sentence.lower
    for m in _ACCUSED.finditer(lower):
        if _NOT.search(lower[max(0, m.start() - 40) : m.start()]):
            continue
        stop = _WHAT_END.search(lower, m.start("what"), m.end("what"))
        start, end = m.start("what"), stop.start() if stop else m.end("what")
        other = _NEXT_STATED.search(text, start, end)
        end = other.start() if other else end
        terms = frozenset(
            t for at, found in sentence.words if start <= at - sentence.start < end for t in found if t[0] != "="
        )
        if corpus.weigh(terms) < _LEAST_WEIGHT:
            continue
        kind = _KINDS.get((m["verb"] or "charg")[:5], "charged with")
        group = "whom" if m["verb"] else "who" if m["charge"] else "w"
        whom = _accused(corpus, sentence, m.start(group), m.end(group), kind)
        if whom is None:
            whom = _who_was(corpus, sentence, m.start()) or (usual if kind in _OF_THE_USUAL else "")
        if whom:
            yield (
                kind,
                whom,
                Answer.cut(
                    sentence,
                    start,
                    end,
                    text=text[start:end].strip(" ,"),
                    block="accusation",
                    same=" ".join(sorted(terms)),
                    left_out=terms,
                ),
            )


def _positions(corpus: Corpus, answers: list[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Accusations that have most of their telling words in common are one position."""

    def one(i: int, j: int) -> bool:
        mine, theirs = answers[i].left_out, answers[j].left_out
        return corpus.weigh(mine & theirs) >= _MOSTLY * max(corpus.weigh(mine), corpus.weigh(theirs))

    return tuple(tuple(answers[i] for i in members) for members in joined(len(answers), one, reach=_REACH))


def _accused(corpus: Corpus, sentence: Sentence, start: int, end: int, kind: str) -> str | None:
    """Who stands between the verb and what is laid to him; None where nobody is named, "" where others are meant."""
    kinds = _ALL if kind == "accused of" else _PERSONS
    named = corpus.names_within(sentence.source, sentence.start + start, sentence.start + end)
    found = next((m for m in named if m.kind in kinds), None)
    if found is None:
        return None
    beside = _BESIDE.match(sentence.text, found.end - sentence.start, end)
    meant = beside is None or beside["word"] in closed_classes().prepositions
    return corpus.name_term(sentence.source, found) if meant else ""


def _who_was(corpus: Corpus, sentence: Sentence, verb: int) -> str:
    """Who is named right before the verb, which is passive: "Anna Holt, 40, has been"; "" where that is nobody."""
    named = corpus.names_within(sentence.source, sentence.start, sentence.start + verb)
    if named and named[-1].kind in _ALL and _WAS.fullmatch(sentence.lower, named[-1].end - sentence.start, verb):
        return corpus.name_term(sentence.source, named[-1])
    return ""
