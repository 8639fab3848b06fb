"""A part of a source that tells of a dated happening: what reading a source gives, and what merging compares."""

from __future__ import annotations

import msgspec

from briefgen.model import HappeningKind

# The rules of a clause that tells news without a date: within an article, and in its lead.
UNDATED = "news without a date"
LEAD = "lead without a date"
# The rule of what an entry of a live report opens with.
LIVE = "entry of a live report"
# The rule of what a sentence tells to have happened next to, or beside, what the one before it tells.
THEN = "then"
# The rule of what a clause tells of a further hour without its verb: "the first shock at nine, and the last at noon".
NEXT_HOUR = "next hour"
# The rule of a noun that a date stands before.
DATED_NOUN = "noun of a date"
# What occurred where it is only called an accident or the like: what the article opens with.
WHATEVER_OPENS = frozenset({"~*"})


# gc=False here and below: see `briefgen.model.Span`.
class Anchor(msgspec.Struct, frozen=True, gc=False):
    """A happening of these ``kinds``, from which the ``first`` and the ``last`` day are counted of another."""

    kinds: frozenset[str]
    first: int
    last: int


class Candidate(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A part of a source that dates a happening, with the place of the source among the sources as ``order``.

    ``terms`` are the stems of its words, the kinds of happening they stand for (``~die``), the actors in it (``@id``)
    and its date (``=2017-05``); ``main`` are the kinds that its main verb stands for. ``subject`` is who acts or
    speaks, as an actor's id or the last word of the phrase; ``speaker`` is the id of the actor who makes a statement,
    ``claimed_by`` who tells of what is none: an actor's id, the words of the text, or empty where it is told by
    someone nobody knows. ``occasion`` is where a statement was made, if the text tells.
    One that ``founds`` no entry only backs what another tells. ``lead`` is where its subject stands, apart from it;
    it is ``whole`` if it has a verb of its own. It ``opens`` the article if it stands in the first sentence of it.
    ``occurs`` are the kinds of happening, as terms, of which it only tells that they occurred. Its ``anchor`` is what
    its date is counted from, as long as that is not known.
    """

    source: str
    order: int
    date: str
    start: int
    end: int
    kind: HappeningKind
    subject: str | None
    speaker: str | None
    main: frozenset[str]
    terms: frozenset[str]
    actors: tuple[str, ...]
    claimed_by: str | None = None
    occasion: str | None = None
    founds: bool = True
    rule: str = ""
    lead: tuple[int, int] | None = None
    whole: bool = True
    opens: bool = False
    occurs: frozenset[str] = frozenset()
    anchor: Anchor | None = None
