"""Findings that rest on the same words brought to one, and put in order: what conflicts first."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import gravity


def ranked(corpus: Corpus, findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the page: gravest first, then those of most voices, then by arrival."""
    return sorted(findings, key=lambda f: (-gravity(f.verdict), -f.voices, _first(corpus, f), f.kind, f.question))


def _first(corpus: Corpus, finding: Finding) -> tuple[int, int, int]:
    return min((corpus.order[a.sentence.source], a.start, a.end) for p in finding.positions for a in p)
