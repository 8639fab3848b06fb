"""What `compile` makes of all sources: the brief, every line of it with its evidence."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefgen.model.annotations import EquipmentKind, QuoteKind
from briefgen.model.source import Notice, SourceMeta, Span

ActorKind = Literal["person", "organisation", "state"]
HappeningKind = Literal["event", "statement", "scheduled", "background"]
QuestionKind = Literal[
    "number",
    "duration",
    "time",
    "date",
    "place",
    "distance",
    "money",
    "status",
    "cause",
    "name",
    "wording",
    "attribution",
]
Verdict = Literal["agree", "compatible", "conflict", "disputed"]


class Evidence(Span, frozen=True, kw_only=True):
    """A span together with the id of the source that it stands in."""

    source: str


class Corrected(msgspec.Struct, frozen=True):
    """That an editor corrected an entry: file and line of the correction (``content/corrections.yml:12``), and why.

    Where several corrections are about one entry, they stand here together, parted by "; ".
    """

    by: str
    reason: str
    editor: str


class AppliedCorrection(msgspec.Struct, frozen=True, kw_only=True):
    """One correction of the brief, as the method page lists it.

    ``told`` says what was done; ``entries`` are the ids of the entries it is about, on the page named ``page``.
    """

    by: str
    reason: str
    editor: str
    told: str
    page: str
    entries: tuple[str, ...] = ()


class BriefSource(SourceMeta, frozen=True, kw_only=True):
    """A source as the brief sees it: beside its metadata, whom it shares text with and whether it tells of this event.

    ``copy_shared`` is the share of this source's running text that stands in another of its group, 0 to 1;
    ``copy_passages`` are the longest passages of it that do.
    """

    copy_group: str | None = None
    copy_shared: float | None = None
    copy_passages: tuple[Evidence, ...] = ()
    same_event: bool = True
    same_event_reason: str | None = None
    same_event_evidence: tuple[Evidence, ...] = ()
    corrected: Corrected | None = None


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the timeline. ``date`` is EDTF (ISO 8601-2), empty where none could be resolved.

    ``headline`` is verbatim, cut at clause boundaries, "…" marking a cut. ``voices`` counts independent sources
    (a copy group is one). ``claimed_by`` names who says that it happened, where the sources do not say so themselves.
    ``anchors`` are ids of the other evidence, under which the entry may have been linked before. Which source covers
    which happening is told by ``evidence`` alone: there is a piece of it from each source that tells of the happening.
    An editor has ``pinned`` what belongs among the foremost.
    """

    id: str
    date: str
    headline: str
    kind: HappeningKind
    actors: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    voices: int = 1
    claimed_by: str | None = None
    anchors: tuple[str, ...] = ()
    pinned: bool = False
    corrected: Corrected | None = None


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A title or description of an actor, verbatim as the sources give it."""

    text: str
    evidence: tuple[Evidence, ...]


class Alias(msgspec.Struct, frozen=True, kw_only=True):
    """A name that sources use for an actor, and the ids of those sources."""

    name: str
    sources: tuple[str, ...]


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, body or state. ``mentions`` counts mentions by source id; ``evidence`` is the first mention in each."""

    id: str
    name: str
    kind: ActorKind
    roles: tuple[Role, ...] = ()
    aliases: tuple[Alias, ...] = ()
    mentions: dict[str, int] = {}
    evidence: tuple[Evidence, ...] = ()
    voices: int = 1
    anchors: tuple[str, ...] = ()
    corrected: Corrected | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What is said to have happened to equipment. ``count`` is as stated ("more than 40"), else None."""

    status: str
    count: str | None = None
    claimed_by: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Equipment(msgspec.Struct, frozen=True, kw_only=True):
    """A type (or a named ship) with what the sources say of it. ``knowledge`` is general, from the lexicon."""

    id: str
    designation: str
    kind: EquipmentKind
    claims: tuple[Claim, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    knowledge: dict[str, str] = {}
    anchors: tuple[str, ...] = ()


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """A wording of a quotation, and the ids of the sources that give it so."""

    text: str
    sources: tuple[str, ...]


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """One distinct quotation, however many sources carry it.

    ``speaker`` is an actor's id; ``date`` the day on which it was said (EDTF), where a source tells it.
    """

    id: str
    text: str
    kind: QuoteKind
    speaker: str | None = None
    speaker_text: str | None = None
    cue: str | None = None
    medium: str | None = None
    addressee: str | None = None
    relayed_by: str | None = None
    date: str | None = None
    variants: tuple[Variant, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    voices: int = 1
    anchors: tuple[str, ...] = ()
    corrected: Corrected | None = None


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to a question: as stated, brought to a common form, and who holds it (source or actor ids)."""

    value: str
    normalised: str | None = None
    held_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


LOOSE_RULES = frozenset({"told-alike", "told-otherwise", "same-circumstance", "same-detail"})
"""Rules of discrepancies that bring together sentences on one matter, rather than answers to one sharp question."""
WRITING_RULES = frozenset({"same-name", "same-quotation"})
"""Rules of discrepancies that ask how a name is spelt or in which words something was said, not what happened."""


class Discrepancy(msgspec.Struct, frozen=True, kw_only=True):
    """A question that at least two sources or parties answer, with their answers side by side."""

    id: str
    question: str
    kind: QuestionKind
    verdict: Verdict
    note: str | None = None
    positions: tuple[Position, ...] = ()
    rule: str = ""
    anchors: tuple[str, ...] = ()
    corrected: Corrected | None = None


class SingleVoice(msgspec.Struct, frozen=True, kw_only=True):
    """A core fact of the event that only one independent voice reports: one account, and no second to hold against it.

    ``text`` is verbatim. ``happening`` is the id of the timeline entry that it is, None for a figure. ``evidence`` has
    the passage of each source of that voice (copies are one voice) that carries it.
    """

    id: str
    kind: Literal["happening", "figure"]
    text: str
    happening: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Toll(msgspec.Struct, frozen=True):
    """A toll that changed: the id of its discrepancy, and the values as stated before and after."""

    discrepancy: str
    before: str
    after: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a source brought when it came, as ids of entries that no source before it tells of.

    ``date`` is the day it came (YYYY-MM-DD), None where nobody knows. ``conflicts`` began with it; ``resolved`` are
    those that it settled, as the sources answered alike from then on. ``also_told`` counts what was known already and
    it tells too.
    """

    source: str
    date: str | None = None
    happenings: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    aircraft: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    also_told: int = 0


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """The whole brief: what ``briefgen compile`` prints, and all that pages and exports know."""

    schema: str
    title: str
    sources: tuple[BriefSource, ...] = ()
    timeline: tuple[Happening, ...] = ()
    actors: tuple[Actor, ...] = ()
    aircraft: tuple[Equipment, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    single_voices: tuple[SingleVoice, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()
    changes: tuple[Change, ...] = ()
    notices: tuple[Notice, ...] = ()
