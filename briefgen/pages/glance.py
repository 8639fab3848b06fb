"""What a reader must know first, beside the foremost happenings: words and figures that several voices give alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model import Brief, Discrepancy, Evidence, Happening, Position, QuestionKind, Quotation
from briefgen.pages import order

_QUOTED = "“"
_FIGURES: frozenset[QuestionKind] = frozenset({"number", "duration", "distance", "money", "time"})
_MOST_HAPPENINGS, _MOST_FIGURES, _MOST_WORDS = 4, 3, 2


class Glance(NamedTuple):
    """What stands at a glance: the main happening and others, and behind the main one the figures and the words.

    ``quoted`` are these words and those in which the main happening itself is told.
    """

    happenings: list[Happening]
    figures: list[tuple[Discrepancy, Position]]
    words: list[Quotation]
    quoted: list[Quotation]


def at_a_glance(brief: Brief) -> Glance:
    """What a reader must know first, the same wherever it stands."""
    quoted = corroborated_words(brief, _MOST_WORDS)
    happenings = main_happenings(brief, _MOST_HAPPENINGS, quoted)
    words = [q for q in quoted if not any(is_told(q, h) for h in happenings[:1])]
    return Glance(happenings, agreed_figures(brief, _MOST_FIGURES), words, quoted)


def corroborated_words(brief: Brief, limit: int) -> list[Quotation]:
    """Quotations that at least two independent voices give, those of most voices first, whole ones before parts."""
    several = (q for q in brief.quotes if q.voices > 1)
    ranked = sorted(several, key=lambda q: (-q.voices, -len({e.source for e in q.evidence}), q.kind != "direct"))
    return ranked[:limit]


def main_happenings(brief: Brief, limit: int, beside: Iterable[Quotation]) -> list[Happening]:
    """The foremost ``limit`` happenings, as `order.main_happenings` has them, without what is told ``beside`` them.

    That somebody said what is quoted there is no news, unless it is the main happening or an editor pinned it.
    """
    main = order.foremost(brief.timeline, brief.actors)[:1]
    said = _statements_of(beside, brief)
    left = [h for h in brief.timeline if h in main or h.pinned or h.id not in said]
    return order.main_happenings(left, brief.actors, limit)


def main_day(
    brief: Brief, limit: int, told: Iterable[Happening], quoted: Iterable[Quotation]
) -> tuple[str, tuple[Happening, ...], int]:
    """`order.main_day` without what is ``told`` at a glance, and without statements of what is ``quoted`` there."""
    return order.main_day(brief.timeline, brief.actors, limit, {h.id for h in told} | _statements_of(quoted, brief))


def _statements_of(quotations: Iterable[Quotation], brief: Brief) -> set[str]:
    """The ids of happenings that are no more than that somebody said the words of one of the quotations."""
    quoted = [(e.source, e.start, e.end) for quotation in quotations for e in quotation.evidence]
    return {
        happening.id
        for happening in brief.timeline
        if happening.kind == "statement"
        and any(
            e.source == source and e.start <= start and end <= e.end
            for e in happening.evidence
            for source, start, end in quoted
        )
    }


def is_told(quotation: Quotation, happening: Happening) -> bool:
    """Whether the headline of a happening is made of words of the quotation, or of one of its other wordings."""
    words = happening.headline.strip("… ")
    return any(words in said for said in (quotation.text, *(variant.text for variant in quotation.variants)))


def agreed_figures(brief: Brief, limit: int) -> list[tuple[Discrepancy, Position]]:
    """Questions for a figure that no party contests, each with the answer that most voices give: at least two.

    One party's rounding of it does no harm, so "compatible" is agreement enough. A question that has to
    quote a sentence to say what it asks for is none that can be read at a glance.
    """
    voice_of = {s.id: n for n, voice in enumerate(order.voices(brief)) for s in voice.sources}

    def voices(evidence: Iterable[Evidence]) -> int:
        return len({voice_of[e.source] for e in evidence if e.source in voice_of})

    found = []
    for question in brief.discrepancies:
        plain = question.kind in _FIGURES and _QUOTED not in question.question
        if plain and question.verdict in ("agree", "compatible") and question.positions:
            answer = max(question.positions, key=lambda p: voices(p.evidence))
            if voices(answer.evidence) > 1:
                found.append((question, answer))
    return sorted(found, key=lambda pair: -voices(pair[1].evidence))[:limit]
