"""What `annotate` finds in one source: mentions, each a span of its body."""

from __future__ import annotations

from typing import Literal

import msgspec

from briefgen.model.source import Notice, SourceMeta, Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
NameKind = Literal["person", "organisation", "state", "place"]
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


class SentenceSpan(msgspec.Struct, frozen=True, gc=False):
    """Where a sentence stands; its text is ``body[start:end]``."""

    start: int
    end: int


IN_ANOTHER_ZONE = "in-another-zone"
"""The rule of a date that says a time over again as other clocks have it: "03:00 local time (23:00 GMT on Tuesday)"."""


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
