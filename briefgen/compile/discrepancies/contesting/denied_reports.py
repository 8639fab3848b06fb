"""What a denial itself says that others tell: "denied reports that the bridge was mined", "contrary to reports"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import claim_stems
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, stem

# "Contrary to other reports, the police said", "…, contrary to claims that the bridge was mined"
_CONTRARY = re.compile(
    r"\b(?:[Cc]ontrary to|[Cc]ontradicting) (?P<what>(?:[\w’'-]+ ){0,4}?"
    r"(?:reports?|claims?|rumou?rs|allegations?|accounts?|suggestions?|assertions?)(?: that [^,;]{5,160})?)"
    r"(?:(?P<told>,\s)|\W*$)"
)
_CUES = frozenset(["contrary", "contradicting"])
CONTRARY = "contrary-to-reports"
# "the claims of Danish officials that", "suggestions by the envoy that"
_OWNER = re.compile(r"(?:[\w’'-]+ ){1,6}?(?:of|by|from) (?P<who>[^,;]{2,80}?) (?:that|which)\b")
_LEAST_WORDS = 5
_BLAMED = re.compile(
    r"\b(?:it|he|she|they|its \w+|their \w+) (?:was|were|is|are|had been) (?:\w+ly )?"
    r"(?:behind|responsible|involved|to blame)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|none)\b|n[’']t\b")
# "denied that its men had taken part, as local radio stations had reported"
_AS_REPORTED = re.compile(
    r", (?P<what>as (?!an? )[^,.;]{3,60}? (?:has |have |had )?(?:reported|claimed|alleged|suggested|asserted))\b"
)
# "Olm called the exam a farce, a charge the college rejected": what is denied stands before.
_A_CHARGE = re.compile(
    r",\s(?:an?|the) (?:claim|charge|accusation|allegation|assertion|suggestion|criticism)s?\b[^,;“”\"]{1,60}$"
)


def charge_beside(denial: Denial) -> int | None:
    """Where the words end that are called a charge behind them, which somebody denies; None where they are not."""
    sentence = denial.sentence
    found = _A_CHARGE.search(sentence.text[: denial.cue - sentence.start])
    return sentence.start + found.start() if found else None


def reported(denial: Denial) -> list[Answer]:
    """Who else a denial itself says to have told it: "denied that its men took part, as local radio had reported"."""
    sentence = denial.sentence
    told = _AS_REPORTED.search(sentence.text, denial.start - sentence.start) if denial.rule == "denial-verb" else None
    return [claim_of(sentence, sentence.start + told.start("what"), sentence.start + told.end("what"))] if told else []


def denied_report(denial: Denial, parties: Parties) -> list[Answer]:
    """What a denial itself says that others report: "denied reports that the bridge was mined".

    It is theirs where they are named: "the claims of Danish officials that".
    """
    if denial.report is None:
        return []
    claim = claim_of(denial.sentence, denial.report, denial.report_end or denial.end)
    named = _OWNER.match(claim.text)
    start, end = (claim.start + at for at in named.span("who")) if named else (0, 0)
    owner = parties.named_within(denial.sentence.source, start, end) if named else None
    return [claim if owner is None else msgspec.structs.replace(claim, held_by=owner.actor)]


def is_of_blame(denial: Denial) -> bool:
    """Whether a report that is denied blames its denier: "rejected the claim that it was behind the attack"."""
    sentence = denial.sentence
    return denial.report is not None and _BLAMED.search(sentence.lower, denial.start - sentence.start) is not None


def tells_not(denial: Denial) -> bool:
    """Whether what is told contrary to reports is that something was not so, so that the reports tell that it was."""
    sentence = denial.sentence
    return _NEGATED.search(sentence.lower, denial.start - sentence.start, denial.end - sentence.start) is not None


def contrary_reports(corpus: Corpus) -> Iterator[Denial]:
    """What is told "contrary to reports", which are what it denies."""
    for sentence in corpus.sentences_with("contrary reports", _CUES.__contains__):
        said = _CONTRARY.search(sentence.text) if sentence.told else None
        if said is None:
            continue
        base = sentence.start
        start = said.end() if said["told"] else 0
        end = len(sentence.text) if said["told"] else said.start()
        if len(sentence.text[start:end].split()) < _LEAST_WORDS:
            continue
        verbs = (m.start() for m in WORD.finditer(sentence.text, start, end) if stem(m.group()) in claim_stems())
        nothing = frozenset[str]()
        yield Denial(
            sentence=sentence,
            cue=base + next(verbs, start),
            start=base + start,
            end=base + end,
            terms=frozenset(t for at, found in sentence.words if start <= at - base < end for t in found),
            subject=nothing,
            deeds=nothing,
            points_back=False,
            of_figure=False,
            rule=CONTRARY,
            report=base + said.start("what"),
            report_end=base + said.end("what"),
        )


def claim_of(sentence: Sentence, start: int, end: int) -> Answer:
    """A claim: the words of a sentence between two offsets into its source, without the stop behind them."""
    text = sentence.text[start - sentence.start : end - sentence.start].strip().rstrip(".,;")
    return Answer(sentence=sentence, start=start, end=end, text=text, block="claim", same="claimed")
