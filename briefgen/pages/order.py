"""What comes first on a page: the order that readers meet happenings, questions and sources in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from briefgen.model import (
    LOOSE_RULES,
    WRITING_RULES,
    Actor,
    Brief,
    BriefSource,
    Discrepancy,
    Happening,
    QuestionKind,
    Quotation,
    Verdict,
)
from briefgen.pages import dates

VERDICTS: tuple[Verdict, ...] = ("conflict", "disputed", "compatible", "agree")

# What is asked for, as questions begin: "How many coalition aircraft were ...". No "fighters", who are people as well.
_MACHINES = re.compile(
    r"^how many(?: [\w'’-]+){0,2}? (?:aircraft|(?:air|war)?planes|jets|helicopters|bombers|gunships|drones|missiles"
    r"|rockets|bombs|shells|(?:war|battle)?ships|vessels|boats|submarines|tankers|tanks|vehicles|trucks|launchers|howitzers)\b",
    re.IGNORECASE,
)

KINDS: Mapping[QuestionKind, str] = {"status": "what happened", "attribution": "who said it"}
"""Kinds of questions that readers would not know by the word that the data has for them."""

_THEMES: tuple[tuple[str, frozenset[QuestionKind]], ...] = (
    ("Figures", frozenset({"number", "money", "distance", "duration"})),
    ("Dates and times", frozenset({"date", "time"})),
    ("Names and words", frozenset({"name", "wording", "attribution"})),
    ("What happened, where and why", frozenset({"status", "cause", "place"})),
)


class Questions(msgspec.Struct, frozen=True):
    """Questions under one heading; where ``folded``, they are shown on demand."""

    id: str
    title: str
    entries: tuple[Discrepancy, ...]
    folded: bool = False


class Voice(msgspec.Struct, frozen=True):
    """Sources that count as one voice, as they share running text; mostly one source."""

    sources: tuple[BriefSource, ...]
    same_event: bool

    @property
    def is_one_source(self) -> bool:
        """Whether no other source shares its text."""
        return len(self.sources) == 1


def is_daily(happening: Happening) -> bool:
    """Whether it belongs on a day of the timeline: what is told as background, or dated more coarsely, does not."""
    return happening.kind != "background" and len(dates.group_of(happening.date)) == 10


def foremost(timeline: Iterable[Happening], actors: Iterable[Actor]) -> list[Happening]:
    """Dated happenings by weight, the main one first; no background.

    First what most independent voices tell, then what most sources tell, then what the actors take part in whom most
    sources name. A plan, and what has no exact day, needs two voices more than what happened on a day.
    """
    fame = {actor.id: len(actor.mentions) for actor in actors}

    def weight(happening: Happening) -> tuple[int, bool, int, int, str, str]:
        less = happening.kind == "scheduled" or not is_daily(happening)
        told_by = len({e.source for e in happening.evidence})
        named = sum(fame.get(actor, 0) for actor in happening.actors)
        return less - happening.voices, less, -told_by, -named, happening.date, happening.id

    return sorted((h for h in timeline if h.date and h.kind != "background"), key=weight)


def main_happenings(timeline: Sequence[Happening], actors: Iterable[Actor], limit: int) -> list[Happening]:
    """The foremost ``limit`` happenings: the main one first, then the others by date, as the brief has them.

    All that an editor pinned are among them.
    """
    ranked = foremost(timeline, actors)
    pinned = [h for h in timeline if h.pinned and h.date]
    chosen = list({h.id: h for h in (*ranked[:1], *pinned, *ranked)}.values())[: max(limit, 1 + len(pinned))]
    others = {h.id for h in chosen[1:]}
    in_order = sorted((h for h in timeline if h.id in others), key=lambda h: dates.group_of(h.date))
    return [*chosen[:1], *in_order]


def main_day(
    timeline: Sequence[Happening], actors: Iterable[Actor], limit: int, told: Collection[str] = ()
) -> tuple[str, tuple[Happening, ...], int]:
    """The day of the main happening, its foremost ``limit`` happenings in the brief's order, and how many it has.

    All without those whose ids are ``told``. Empty where the main happening has no exact day.
    """
    ranked = foremost(timeline, actors)
    if not ranked or not is_daily(ranked[0]):
        return "", (), 0
    day = dates.group_of(ranked[0].date)
    of_day = [h for h in ranked if is_daily(h) and dates.group_of(h.date) == day and h.id not in told]
    chosen = {h.id for h in of_day[:limit]}
    return day, tuple(h for h in timeline if h.id in chosen), len(of_day)


def by_time(quotations: Iterable[Quotation], sources: Iterable[BriefSource]) -> list[Quotation]:
    """Quotations by the day on which they were said, or else on which the first source that has them appeared.

    Within a day those with a stated day come first, then they keep their order; those without any day are the last.
    """
    published = {source.id: source.published for source in sources if source.published}

    def moment(quotation: Quotation) -> tuple[str, bool]:
        if quotation.date:
            return dates.group_of(quotation.date), False
        days = [published[e.source][:10] for e in quotation.evidence if e.source in published]
        return min(days, default="~"), True

    return sorted(quotations, key=moment)


def by_verdict(questions: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Questions by what came out: what conflicts first; within a verdict, sharp questions before loose ones.

    Other spellings of a name and other words of a quotation come behind all else that differs.
    """

    def place(question: Discrepancy) -> tuple[bool, bool, int, bool]:
        differs = question.verdict in ("conflict", "disputed")
        of_writing = differs and question.rule in WRITING_RULES
        return not differs, of_writing, VERDICTS.index(question.verdict), is_loose(question)

    return sorted(questions, key=place)


def differing(questions: Iterable[Discrepancy]) -> list[Discrepancy]:
    """What conflicts or is disputed, and the sharp questions that are answered more or less exactly."""
    return [d for d in by_verdict(questions) if d.verdict != "agree" and (d.verdict != "compatible" or not is_loose(d))]


def totals(questions: Iterable[Discrepancy]) -> list[Discrepancy]:
    """The questions that ask for a number of aircraft or other equipment, by what came out."""
    return [d for d in by_verdict(questions) if d.kind == "number" and _MACHINES.search(d.question)]


def is_loose(question: Discrepancy) -> bool:
    """Whether the answers are sentences on one matter rather than answers to one sharp question."""
    return question.rule in LOOSE_RULES


def question_groups(questions: Iterable[Discrepancy]) -> list[Questions]:
    """Questions by verdict, those that agree folded by what they ask for; last, what is only set side by side."""
    ordered = by_verdict(questions)
    open_ones = tuple(d for d in ordered if d.verdict in ("conflict", "disputed"))
    compatible = tuple(d for d in ordered if d.verdict == "compatible" and not is_loose(d))
    beside = tuple(d for d in ordered if d.verdict == "compatible" and is_loose(d))
    agreeing = [d for d in ordered if d.verdict == "agree"]
    groups = [
        Questions("differ", "Where they differ", open_ones),
        Questions("compatible", "Told more or less exactly", compatible),
    ]
    for number, (title, kinds) in enumerate(_THEMES, start=1):
        entries = tuple(d for d in agreeing if d.kind in kinds)
        groups.append(Questions(f"agree-{number}", title, entries, folded=True))
    groups.append(Questions("side-by-side", "What several tell of one thing", beside))
    return [group for group in groups if group.entries]


def voices(brief: Brief) -> list[Voice]:
    """The sources as independent voices, in the order of their numbers; those of another event behind the others."""
    groups: dict[str, list[BriefSource]] = {}
    for source in brief.sources:
        groups.setdefault(f"group {source.copy_group}" if source.copy_group else f"source {source.id}", []).append(
            source
        )
    found = [Voice(tuple(sources), any(s.same_event for s in sources)) for sources in groups.values()]
    return sorted(found, key=lambda voice: not voice.same_event)
