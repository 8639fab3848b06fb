"""What pages list of a brief: its entries in the order in which they are read, the foremost of them, and how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.model import (
    Actor,
    Brief,
    BriefSource,
    Discrepancy,
    Equipment,
    Happening,
    Quotation,
)
from briefgen.pages import glance, order, timeline
from briefgen.pages.comparisons import Comparison, Coverage, comparison, coverage
from briefgen.pages.links import by_weight
from briefgen.pages.order import Questions, Voice
from briefgen.pages.timeline import Group


class Lists:
    """What every view of a brief can list. Knows nothing of links."""

    brief: Brief

    def timeline_groups(self) -> tuple[list[Group], list[Group], tuple[Happening, ...]]:
        """The timeline day by day; background, and what is dated more coarsely, by month and year; the undated."""
        return timeline.groups(self.brief.timeline)

    def stops(
        self, days: Sequence[Group], background: Sequence[Group], undated: Sequence[Happening]
    ) -> list[tuple[str, str, int]]:
        """Where a reader of a long timeline may want to go: anchor, label and number of entries."""
        return timeline.stops(days, background, undated)

    def at_a_glance(self) -> glance.Glance:
        """The foremost happenings, with the figures and the words that several voices give."""
        return glance.at_a_glance(self.brief)

    def main_day(
        self, limit: int, told: Sequence[Happening] = (), quoted: Sequence[Quotation] = ()
    ) -> tuple[str, tuple[Happening, ...], int]:
        """The day of the main happening, the foremost of what else happened on it, and how much that is in all.

        What is ``told`` already is left out, and that somebody said what is ``quoted`` already.
        """
        return glance.main_day(self.brief, limit, told, quoted)

    def kind(self, question: Discrepancy) -> str:
        """What a question asks for, as readers call it."""
        return order.KINDS.get(question.kind, question.kind)

    def main_actors(self, limit: int) -> list[Actor]:
        """The actors that most voices name."""
        return by_weight(self.brief.actors)[:limit]

    def actors_by_weight(self) -> list[Actor]:
        """All actors, those that most voices name first."""
        return by_weight(self.brief.actors)

    def question_groups(self) -> list[Questions]:
        """Questions that the sources answer, by verdict: what conflicts first, what agrees folded."""
        return order.question_groups(self.brief.discrepancies)

    def open_questions(self) -> list[Discrepancy]:
        """The questions whose answers cannot all be true, or that a party contests."""
        return order.by_verdict(d for d in self.brief.discrepancies if d.verdict in ("conflict", "disputed"))

    def comparison(self) -> Comparison:
        """The sharp questions that the sources do not answer alike, with the sources as columns."""
        return comparison(order.differing(self.brief.discrepancies), self.voices())

    def things(self) -> tuple[Equipment, ...]:
        """Aircraft, then other equipment."""
        return (*self.brief.aircraft, *self.brief.equipment)

    def things_title(self) -> str:
        """What the page of aircraft is called: by them, or where there are none by what else stands there."""
        return "Aircraft" if self.brief.aircraft or not self.has_things() else "Equipment"

    def has_things(self) -> bool:
        """Whether any aircraft or other equipment is told of."""
        return bool(self.things() or self.totals())

    def totals(self) -> list[Discrepancy]:
        """The questions that ask for a number of aircraft or other equipment."""
        return order.totals(self.brief.discrepancies)

    def coverage(self) -> Coverage:
        """Which source tells of which happening."""
        return coverage(self.brief.timeline, self.voices())

    def rules(self) -> list[tuple[str, int]]:
        """The rules that brought positions together, and how often each did."""
        return sorted(Counter(d.rule for d in self.brief.discrepancies if d.rule).items())

    def verdict_counts(self) -> list[tuple[str, int]]:
        """How many questions have each verdict."""
        return [(v, sum(d.verdict == v for d in self.brief.discrepancies)) for v in order.VERDICTS]

    def copies_of(self, source: BriefSource) -> list[BriefSource]:
        """The other sources that share running text with this one."""
        if source.copy_group is None:
            return []
        return [s for s in self.brief.sources if s.copy_group == source.copy_group and s.id != source.id]

    def independent_voices(self) -> int:
        """How many sources there are when those that share text count as one."""
        return len(self.voices())

    def voices(self) -> list[Voice]:
        """The sources as independent voices."""
        return order.voices(self.brief)
