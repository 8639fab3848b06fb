"""Annotations of all sources in, the brief out. One file here a question asked across sources; none opens a file."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from briefgen.collecting import collecting_nothing
from briefgen.compile.actors import compile_actors
from briefgen.compile.actors.named_elsewhere import named_elsewhere
from briefgen.compile.changes import compile_changes
from briefgen.compile.copies import compile_copies
from briefgen.compile.corrections import (
    Editor,
    check_terms,
    correct_actors,
    correct_copies,
    correct_discrepancies,
    correct_quotations,
    correct_sources,
    correct_timeline,
)
from briefgen.compile.discrepancies import Corpus, compile_discrepancies
from briefgen.compile.equipment import compile_equipment
from briefgen.compile.keeping import Keeper
from briefgen.compile.quotes import compile_quotes
from briefgen.compile.same_event import compile_sources
from briefgen.compile.single_voices import compile_single_voices
from briefgen.compile.timeline import compile_timeline
from briefgen.compile.timeline.dating.one_clock import on_local_clock
from briefgen.corrections import NONE, Corrections
from briefgen.model import Annotations, Brief, Notice
from briefgen.schema import BRIEF_SCHEMA
from briefgen.shelf import Shelf

__all__ = ["compile_brief"]


def compile_brief(
    annotations: Iterable[Annotations],
    title: str,
    notices: Iterable[Notice] = (),
    corrections: Corrections = NONE,
    shelf: Shelf | None = None,
) -> Brief:
    """The brief that all ``annotations`` together make; the same whatever their order.

    ``notices`` are those of reading the folder; they stand in the brief beside those of its sources.
    ``corrections`` are applied where they belong; the terms that they add must be known to ``annotations`` already.
    ``shelf`` is where to keep what need not be made again when a source comes, which changes nothing of what comes out.
    """
    keeper = Keeper(shelf, title)
    with collecting_nothing():
        found = on_local_clock(named_elsewhere(sorted(annotations, key=_by_arrival)))
        brief = _compiled(found, title, notices, corrections, keeper)
        keeper.put_back()
    return brief


def _compiled(
    found: tuple[Annotations, ...], title: str, notices: Iterable[Notice], corrections: Corrections, keeper: Keeper
) -> Brief:
    editor = Editor(corrections)
    check_terms(editor, found)
    copies, marks = correct_copies(editor, found, compile_copies(found, keeper))
    sources = correct_sources(editor, found, compile_sources(found, copies, keeper), marks)
    found, actors = correct_actors(editor, found, sources, compile_actors(found, sources))
    aircraft, equipment = compile_equipment(found, actors, keeper)
    quotes = correct_quotations(editor, found, actors, compile_quotes(found, sources, actors))
    timeline = correct_timeline(editor, found, sources, actors, compile_timeline(found, sources, actors, keeper))
    corpus = Corpus(found, sources, actors, keeper)
    discrepancies = correct_discrepancies(
        editor, found, actors, compile_discrepancies(corpus, timeline, quotes, keeper)
    )
    brief = Brief(
        schema=BRIEF_SCHEMA,
        title=title,
        sources=sources,
        timeline=timeline,
        actors=actors,
        aircraft=aircraft,
        equipment=equipment,
        quotes=quotes,
        discrepancies=discrepancies,
        single_voices=compile_single_voices(corpus, timeline, discrepancies),
        corrections=editor.applied,
        notices=tuple(
            dict.fromkeys((*notices, *corrections.notices, *(n for a in found for n in a.notices), *editor.notices))
        ),
    )
    return msgspec.structs.replace(brief, changes=compile_changes(brief))


def _by_arrival(annotations: Annotations) -> tuple[str, str]:
    """Earliest published first, the undated last; then by id."""
    return annotations.source.published or "9999", annotations.source.id
