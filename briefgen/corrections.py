"""The editor's word as data: what ``corrections.yml`` may say, one struct a verb.

The rules are right more often than not; where they are wrong, an editor says so here, with a reason and a name, and the
brief shows it. A correction can hide, join, part, name and date what the rules found; words that it sets as a headline
or a role, or adds as a happening, must stand in a source.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

import msgspec

from briefgen.model import ActorKind, HappeningKind, Notice, Verdict

__all__ = [
    "NONE",
    "AddHappening",
    "AddTerm",
    "AnyCorrection",
    "CopyOf",
    "Correction",
    "Corrections",
    "HappeningKindIs",
    "HideActor",
    "HideComparison",
    "HideHappening",
    "HideQuotation",
    "HolderIs",
    "KindIs",
    "LexiconName",
    "MergeActors",
    "MergeHappenings",
    "NameIs",
    "PinHappening",
    "Redate",
    "Retitle",
    "RoleIs",
    "SpeakerIs",
    "SplitActor",
    "SplitHappening",
    "Stated",
    "Target",
    "Targets",
    "TellsOf",
    "VerdictIs",
    "WhoTakesPart",
    "Words",
]

_Filled = Annotated[str, msgspec.Meta(pattern=r"\S", max_length=4000)]
_Many = msgspec.Meta(min_length=2, max_length=1000)

LexiconName = Literal[
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
    "title",
    "body",
    "given name",
    "no name",
]


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in a source, as a target: found again when ids change. ``source`` is an id or a file name."""

    words: _Filled
    source: _Filled | None = None


Target: TypeAlias = _Filled | Words
"""What is to be corrected: its id, its name or title, words of its evidence, or words with the source they are in."""


Targets: TypeAlias = Target | tuple[Target, Target]
"""One target; or two, words of two answers of one comparison."""


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do"):
    """What all corrections have: why, and who says so."""

    reason: _Filled
    by: _Filled

    page: ClassVar[str] = ""
    """The page that shows what it corrects, by its name among the pages of a brief."""


class MergeActors(Correction, frozen=True, kw_only=True, tag="merge actors"):
    """These are one; the first of them keeps name, kind and address."""

    actors: Annotated[tuple[Target, ...], _Many]
    page: ClassVar[str] = "actors"


class SplitActor(Correction, frozen=True, kw_only=True, tag="split actor"):
    """Somebody else is meant where ``sources`` (all, if none are named) call the actor by one of ``names``."""

    actor: Target
    names: Annotated[tuple[_Filled, ...], msgspec.Meta(min_length=1, max_length=1000)]
    to: _Filled
    sources: tuple[_Filled, ...] = ()
    page: ClassVar[str] = "actors"


class NameIs(Correction, frozen=True, kw_only=True, tag="name actor"):
    """The actor is called ``to``."""

    actor: Target
    to: _Filled
    page: ClassVar[str] = "actors"


class KindIs(Correction, frozen=True, kw_only=True, tag="set kind"):
    """The actor is a person, an organisation or a state."""

    actor: Target
    to: ActorKind
    page: ClassVar[str] = "actors"


class RoleIs(Correction, frozen=True, kw_only=True, tag="set role"):
    """``to``, which must stand in a source that names the actor, is the role shown first; those in ``drop`` go."""

    actor: Target
    to: _Filled | None = None
    drop: tuple[_Filled, ...] = ()
    page: ClassVar[str] = "actors"


class HideActor(Correction, frozen=True, kw_only=True, tag="hide actor"):
    """This is nobody, or nobody who should be listed."""

    actor: Target
    page: ClassVar[str] = "actors"


class SpeakerIs(Correction, frozen=True, kw_only=True, tag="set speaker"):
    """The words were said by ``to``: an actor of the brief, or a description of somebody; null for nobody known."""

    quotation: Target
    to: _Filled | None
    page: ClassVar[str] = "quotes"


class HideQuotation(Correction, frozen=True, kw_only=True, tag="hide quotation"):
    """These words are no quotation, or none that belongs here."""

    quotation: Target
    page: ClassVar[str] = "quotes"


class MergeHappenings(Correction, frozen=True, kw_only=True, tag="merge happenings"):
    """These are one; date, headline and kind are those of the first, the evidence is that of all."""

    happenings: Annotated[tuple[Target, ...], _Many]
    page: ClassVar[str] = "timeline"


class AddHappening(Correction, frozen=True, kw_only=True, tag="add happening"):
    """What these words of a source tell happened at ``to`` (EDTF), and the rules missed it."""

    happening: Words
    to: Annotated[str, msgspec.Meta(max_length=60)] | int
    kind: HappeningKind = "event"
    page: ClassVar[str] = "timeline"


class SplitHappening(Correction, frozen=True, kw_only=True, tag="split happening"):
    """What ``words`` tell is another happening: that evidence goes to an entry of its own, of the same date."""

    happening: Target
    words: Annotated[tuple[Target, ...], msgspec.Meta(min_length=1, max_length=1000)]
    page: ClassVar[str] = "timeline"


class WhoTakesPart(Correction, frozen=True, kw_only=True, tag="set actors"):
    """These, and no others, take part in it."""

    happening: Target
    to: tuple[_Filled, ...]
    page: ClassVar[str] = "timeline"


class Redate(Correction, frozen=True, kw_only=True, tag="redate"):
    """It happened at ``to`` (EDTF: 2025-06-04, 2025-05, 2025-06-04T12:10, 2025-06-01/2025-06-03; "" for no date)."""

    happening: Target
    to: Annotated[str, msgspec.Meta(max_length=60)] | int
    page: ClassVar[str] = "timeline"


class Retitle(Correction, frozen=True, kw_only=True, tag="retitle"):
    """The headline is ``to``: words that stand so in one of the happening's sources."""

    happening: Target
    to: _Filled
    page: ClassVar[str] = "timeline"


class HappeningKindIs(Correction, frozen=True, kw_only=True, tag="set happening kind"):
    """It is an event, a statement, something scheduled, or background."""

    happening: Target
    to: HappeningKind
    page: ClassVar[str] = "timeline"


class PinHappening(Correction, frozen=True, kw_only=True, tag="pin happening"):
    """It belongs among the foremost, at a glance, whatever the counts say."""

    happening: Target
    page: ClassVar[str] = "timeline"


class HideHappening(Correction, frozen=True, kw_only=True, tag="hide happening"):
    """This is no happening, or none that belongs here."""

    happening: Target
    page: ClassVar[str] = "timeline"


class VerdictIs(Correction, frozen=True, kw_only=True, tag="set verdict"):
    """How the answers stand to each other; ``note`` says why on the page.

    A sentence may answer many questions, so words of another answer may stand ``beside`` those of one.
    """

    comparison: Target
    beside: Target | None = None
    to: Verdict
    note: _Filled | None = None
    page: ClassVar[str] = "discrepancies"


class HolderIs(Correction, frozen=True, kw_only=True, tag="set holder"):
    """Who gives the ``answer`` (its words) of a comparison: actors or sources."""

    comparison: Target
    beside: Target | None = None
    answer: _Filled
    to: Annotated[tuple[_Filled, ...], msgspec.Meta(min_length=1)]
    page: ClassVar[str] = "discrepancies"


class HideComparison(Correction, frozen=True, kw_only=True, tag="hide comparison"):
    """These answers do not answer one question."""

    comparison: Target
    beside: Target | None = None
    page: ClassVar[str] = "discrepancies"


class TellsOf(Correction, frozen=True, kw_only=True, tag="set event"):
    """The source tells of the same event as most of the others, or of another."""

    source: Target
    to: Literal["same", "another"]
    page: ClassVar[str] = "sources"


class CopyOf(Correction, frozen=True, kw_only=True, tag="set copy"):
    """The source is a copy of ``of`` and one voice with it; null: it is nobody's copy."""

    source: Target
    of: Target | None
    page: ClassVar[str] = "sources"


class AddTerm(Correction, frozen=True, kw_only=True, tag="add term"):
    """A word that the lexicons lack: ``term`` with its other names ``also``, for this brief.

    ``title`` is an office before or behind a name, ``body`` an organisation, ``no name`` a word that is never one; the
    others are what a machine is, and ``given name``.
    """

    lexicon: LexiconName
    term: Annotated[str, msgspec.Meta(pattern=r"[^\W_]", max_length=120)]
    also: tuple[Annotated[str, msgspec.Meta(pattern=r"[^\W_]", max_length=120)], ...] = ()
    page: ClassVar[str] = "method"


AnyCorrection: TypeAlias = (
    MergeActors
    | SplitActor
    | NameIs
    | KindIs
    | RoleIs
    | HideActor
    | SpeakerIs
    | HideQuotation
    | AddHappening
    | SplitHappening
    | MergeHappenings
    | WhoTakesPart
    | Redate
    | Retitle
    | HappeningKindIs
    | PinHappening
    | HideHappening
    | VerdictIs
    | HolderIs
    | HideComparison
    | TellsOf
    | CopyOf
    | AddTerm
)


class Stated(msgspec.Struct, frozen=True):
    """A correction, and the line of its file that it begins on, counted from 1."""

    line: int
    correction: AnyCorrection


class Corrections(msgspec.Struct, frozen=True):
    """All corrections of a file, in its order; ``file`` is what messages call it, ``notices`` what is wrong in it."""

    file: str = ""
    stated: tuple[Stated, ...] = ()
    notices: tuple[Notice, ...] = ()


NONE = Corrections()
"""Nobody has corrected anything."""
