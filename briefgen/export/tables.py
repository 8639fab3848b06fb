"""One CSV file a table of the brief (RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read it as such).

A cell that a spreadsheet would take for a formula gets an apostrophe before it: sources are not to be trusted.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from briefgen.model import Actor, Brief, Evidence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


_SOURCE = (
    "id",
    "title",
    "outlet",
    "author",
    "published",
    "published_basis",
    "url",
    "words",
    "copy_group",
    "same_event",
)
_EVIDENCE = ("source", "start", "end", "evidence")


def table_files(brief: Brief) -> dict[str, str]:
    """The tables of the brief, by file name. A row a piece of evidence, so that each line can be checked."""
    return {
        "data/sources.csv": _csv(_SOURCE, ([getattr(source, field) for field in _SOURCE] for source in brief.sources)),
        "data/timeline.csv": _timeline(brief),
        "data/actors.csv": _actors(brief),
        "data/equipment.csv": _equipment(brief),
        "data/quotes.csv": _quotes(brief),
        "data/discrepancies.csv": _discrepancies(brief),
    }


def _timeline(brief: Brief) -> str:
    return _csv(
        ("id", "date", "kind", "headline", "claimed_by", "actors", "voices", *_EVIDENCE),
        (
            (h.id, h.date, h.kind, h.headline, h.claimed_by, " ".join(h.actors), h.voices, *e)
            for h in brief.timeline
            for e in _evidence(h.evidence)
        ),
    )


def _actors(brief: Brief) -> str:
    def row(actor: Actor) -> tuple[object, ...]:
        aliases = "; ".join(alias.name for alias in actor.aliases)
        roles = "; ".join(role.text for role in actor.roles)
        return actor.id, actor.name, actor.kind, aliases, roles, actor.voices, sum(actor.mentions.values())

    return _csv(("id", "name", "kind", "aliases", "roles", "voices", "mentions"), map(row, brief.actors))


def _equipment(brief: Brief) -> str:
    return _csv(
        ("id", "designation", "kind", "status", "count", "claimed_by", *_EVIDENCE),
        (
            (m.id, m.designation, m.kind, c.status, c.count, c.claimed_by, *e)
            for m in (*brief.aircraft, *brief.equipment)
            for c in m.claims
            for e in _evidence(c.evidence)
        ),
    )


def _quotes(brief: Brief) -> str:
    return _csv(
        ("id", "text", "kind", "speaker", "speaker_text", "cue", "date", "voices", *_EVIDENCE),
        (
            (q.id, q.text, q.kind, q.speaker, q.speaker_text, q.cue, q.date, q.voices, *e)
            for q in brief.quotes
            for e in _evidence(q.evidence)
        ),
    )


def _discrepancies(brief: Brief) -> str:
    return _csv(
        ("id", "question", "kind", "verdict", "note", "position", "normalised", "held_by", *_EVIDENCE),
        (
            (d.id, d.question, d.kind, d.verdict, d.note, p.value, p.normalised, " ".join(p.held_by), *e)
            for d in brief.discrepancies
            for p in d.positions
            for e in _evidence(p.evidence)
        ),
    )


def _evidence(pieces: Sequence[Evidence]) -> list[tuple[object, ...]]:
    return [(e.source, e.start, e.end, e.text) for e in pieces] or [("", "", "", "")]


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
