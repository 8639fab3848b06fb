"""What a reader must know first, beside the foremost happenings: words and figures that several voices give alike."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model import Brief, Discrepancy, Evidence, Position, QuestionKind, Quotation
from briefgen.pages import order

_FIGURES: frozenset[QuestionKind] = frozenset({"number", "duration", "distance", "money", "time"})


def corroborated_words(brief: Brief, limit: int) -> list[Quotation]:
    """Quotations that at least two independent voices give, those of most voices first, whole ones before parts."""
    several = (q for q in brief.quotes if q.voices > 1)
    ranked = sorted(several, key=lambda q: (-q.voices, -len({e.source for e in q.evidence}), q.kind != "direct"))
    return ranked[:limit]


def agreed_figures(brief: Brief, limit: int) -> list[tuple[Discrepancy, Position]]:
    """Questions for a figure that no party contests, each with the answer that most voices give: at least two.

    One party's rounding of it does no harm, so "compatible" is agreement enough.
    """
    voice_of = {s.id: n for n, voice in enumerate(order.voices(brief)) for s in voice.sources}

    def voices(evidence: Iterable[Evidence]) -> int:
        return len({voice_of[e.source] for e in evidence if e.source in voice_of})

    found = []
    for question in brief.discrepancies:
        if question.kind in _FIGURES and question.verdict in ("agree", "compatible") and question.positions:
            answer = max(question.positions, key=lambda p: voices(p.evidence))
            if voices(answer.evidence) > 1:
                found.append((question, answer))
    return sorted(found, key=lambda pair: -voices(pair[1].evidence))[:limit]
