"""Findings that rest on the same words brought to one, and put in order: what conflicts first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import gravity

_ROLES = frozenset(["same-doer", "same-object"])
_RETELLING = frozenset(["told-alike", "told-otherwise"])
_ONCE = _ROLES | {"told-alike"}


def ranked(corpus: Corpus, findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the page: gravest first, then those of most voices, then by arrival."""
    return sorted(findings, key=lambda f: (-gravity(f.verdict), -f.voices, _first(corpus, f), f.kind, f.question or ""))


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that only tell again, of the same sentences, what another tells."""
    kept = list(findings)
    disputed = [f.sentences for f in kept if f.verdict == "disputed"]
    kept = [f for f in kept if f.rule != "told-otherwise" or not any(len(f.sentences & d) > 1 for d in disputed)]
    # "Who brokered the deal?" says more than "Is this so: The Red Cross brokered the deal?".
    roles = [f.sentences for f in kept if f.rule in _ROLES]
    kept = [f for f in kept if f.rule != "told-alike" or not _within(f.sentences, roles)]
    # What is told beside a number, a day or a name that is compared already tells nothing more.
    compared = [f.sentences for f in kept if f.rule not in _RETELLING]
    kept = [
        f
        for f in kept
        if f.rule != "told-alike" or f.verdict == "agree" or not any(_of_two_voices(f, c) for c in compared)
    ]
    asked: dict[tuple[str, str], list[frozenset[tuple[str, int]]]] = defaultdict(list)
    out = []
    for f in kept:
        # Several clauses of the same sentences told alike, or phrases beside one verb, are one question to a reader.
        if f.rule in _ONCE:
            before, own = asked[f.rule, f.positions[0][0].block], f.sentences
            if _within(own, before) or any(a <= own for a in before):
                continue
            before.append(own)
        out.append(f)
    return out


def _of_two_voices(finding: Finding, sentences: frozenset[tuple[str, int]]) -> bool:
    """Whether more voices than one answer with one of the sentences."""
    answers = (a for p in finding.positions for a in p)
    return len({a.voice for a in answers if (a.sentence.source, a.sentence.number) in sentences}) > 1


def _within(sentences: frozenset[tuple[str, int]], others: Iterable[frozenset[tuple[str, int]]]) -> bool:
    return any(sentences <= other for other in others)


def _first(corpus: Corpus, finding: Finding) -> tuple[int, int, int]:
    return min((corpus.order[a.sentence.source], a.start, a.end) for p in finding.positions for a in p)
