"""The data that passes between the stages: what was read, what was found in it, and the brief.

Everything here is immutable, typed and printable as JSON; nothing here computes. Offsets are Unicode code
points into the body of a source, end exclusive, and ``body[start:end] == text`` always holds. The JSON that
``briefgen annotate`` prints is `Annotations`; the JSON that ``briefgen compile`` prints is `Brief`.
"""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import msgspec

SpanT = TypeVar("SpanT", bound="Span")

PublishedBasis = Literal["stated", "inferred", "unknown"]
NoticeLevel = Literal["info", "warning", "error"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
NameKind = Literal["person", "organisation", "state", "place"]
ActorKind = Literal["person", "organisation", "state"]
EquipmentKind = Literal[
    "aircraft",
    "drone",
    "missile",
    "rocket",
    "bomb",
    "air defence",
    "ship",
    "vehicle",
    "artillery",
    "weapon",
    "other",
]
Bound = Literal["=", ">", ">=", "<", "<=", "~"]
QuoteKind = Literal["direct", "partial"]
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


class Notice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something a reader or the author should know: a doubt, a gap, or a file that could not be used.

    ``error`` means that a file's content is missing from the brief, ``warning`` that the author must act
    (both fail ``--strict``), ``info`` that an extraction is doubtful. ``line`` counts from 1.
    """

    level: NoticeLevel
    message: str
    remedy: str | None = None
    file: str | None = None
    line: int | None = None
    source: str | None = None
    span: Span | None = None
    rule: str | None = None

    def __str__(self) -> str:
        where = self.file or self.source or ""
        if where and self.line:
            where += f":{self.line}"
        text = f"{where}: {self.message}" if where else self.message
        return f"{text} {self.remedy}" if self.remedy else text


class InputError(Exception):
    """Input that cannot be used. Carries the `Notice` that tells the user which, where, why and what to do."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(str(notice))
        self.notice = notice


class Span(msgspec.Struct, frozen=True):
    """Verbatim words of a body: ``body[start:end] == text``. Make one with `Span.cut`."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not fit its text {self.text[:40]!r}")

    @classmethod
    def cut(cls: type[SpanT], body: str, start: int, end: int, **fields: Any) -> SpanT:
        """The span ``body[start:end]``; ``fields`` are those a subclass adds. Raises ValueError outside the body."""
        if end > len(body):
            raise ValueError(f"span {start}:{end} ends behind the body ({len(body)})")
        return cls(start=start, end=end, text=body[start:end], **fields)


class SourceMeta(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about an article apart from its text. ``id`` is the stem of the file, unique in a brief.

    ``added`` is the day on which it came to the others, where that is not the day it was published.
    """

    id: str
    path: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    words: int = 0
    sha256: str = ""
    added: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One article as read: its metadata, its body, and what was doubtful in reading it."""

    meta: SourceMeta
    body: str
    notices: tuple[Notice, ...] = ()


# ---- what annotate finds in one source ---------------------------------------------------------------------------


class SentenceSpan(msgspec.Struct, frozen=True):
    """Where a sentence stands; its text is ``body[start:end]``."""

    start: int
    end: int


class DateMention(Span, frozen=True, kw_only=True):
    """A date or time expression with its TIMEX3 type, value and modifier (TimeML 1.2.1)."""

    type: TimexType
    value: str
    mod: str | None = None
    rule: str = ""


class NameMention(Span, frozen=True, kw_only=True):
    """A name, or a short form of one. ``actor`` is the full name it stands for within this article.

    ``role`` is the title or apposition that stands with this mention, verbatim.
    """

    kind: NameKind
    actor: str
    role: Span | None = None
    rule: str = ""


class EquipmentMention(Span, frozen=True, kw_only=True):
    """An aircraft, weapon, ship or other machine. ``designation`` is the lexicon's name for it, or the text's own."""

    designation: str
    kind: EquipmentKind
    rule: str = ""


class QuantityMention(Span, frozen=True, kw_only=True):
    """A number with its unit. ``value`` is in ``unit``; ``high`` is the upper end of a range.

    ``unit`` is what is counted, in the singular ("aircraft", "day", "mile", "USD", "percent"); ``counted`` is the
    noun phrase as the text gives it.
    """

    value: int | float
    unit: str
    bound: Bound = "="
    high: int | float | None = None
    counted: Span | None = None
    rule: str = ""


class Speaker(Span, frozen=True, kw_only=True):
    """The mention that a cue belongs to, and the full name (or description) that it resolves to."""

    name: str
    rule: str = ""


class QuoteMention(Span, frozen=True, kw_only=True):
    """The words between quotation marks, with who said them and the words that tell so.

    ``relayed_by`` is who passes on the words of ``speaker``; ``medium``, ``addressee`` and ``when`` (the day on which
    the words were said, where the sentence tells it) are verbatim. A post is between no marks. ``likely_speaker``
    stands for ``speaker`` where the marks are a typewriter's (''…''), which the measure of this layer leaves out.
    """

    kind: QuoteKind
    speaker: Speaker | None = None
    likely_speaker: Speaker | None = None
    cue: Span | None = None
    medium: Span | None = None
    addressee: Span | None = None
    when: Span | None = None
    relayed_by: Speaker | None = None
    rule: str = ""


class Annotations(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found in one source: one line of ``briefgen annotate``."""

    source: SourceMeta
    text: str
    sentences: tuple[SentenceSpan, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    equipment: tuple[EquipmentMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    quotes: tuple[QuoteMention, ...] = ()
    notices: tuple[Notice, ...] = ()


# ---- what compile makes of all sources ---------------------------------------------------------------------------


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
