"""Live pieces of the brief in pages that people write, each where a mark asks for it (see `marks`).

A mark that cannot be followed stays as it is, an HTML comment that readers do not see, and its author is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from briefgen.corrections import Words
from briefgen.model import Actor, Annotations, Brief, Happening, Notice
from briefgen.pages.links import PAGES
from briefgen.pages.marks import Mark, find_marks
from briefgen.pages.rendering import render
from briefgen.pages.view import View
from briefgen.targets import Finder, Missed, candidate

COUNTED: dict[str, Callable[[View], int]] = {
    "sources": lambda v: len(v.brief.sources),
    "voices": lambda v: v.independent_voices(),
    "happenings": lambda v: len(v.brief.timeline),
    "actors": lambda v: len(v.brief.actors),
    "persons": lambda v: sum(a.kind == "person" for a in v.brief.actors),
    "organisations": lambda v: sum(a.kind == "organisation" for a in v.brief.actors),
    "states": lambda v: sum(a.kind == "state" for a in v.brief.actors),
    "aircraft": lambda v: len(v.brief.aircraft),
    "equipment": lambda v: len(v.brief.equipment),
    "quotations": lambda v: len(v.brief.quotes),
    "comparisons": lambda v: len(v.brief.discrepancies),
    "disagreements": lambda v: len(v.open_questions()),
    "corrections": lambda v: len(v.brief.corrections),
}
"""What ``briefgen:count of="…"`` can count."""

_VERDICTS = ("conflict", "disputed", "compatible", "agree")


class Placed(NamedTuple):
    """A page with the pieces in it, what its author should know, and those pieces by themselves, in order."""

    text: str
    notices: tuple[Notice, ...]
    pieces: tuple[str, ...] = ()


class Pieces:
    """The pieces of one brief; arguments as for `briefgen.pages.render_pages`."""

    def __init__(
        self,
        brief: Brief,
        *,
        annotations: Iterable[Annotations] = (),
        pages: Iterable[str] = PAGES,
        full_text: bool = False,
        replaced: Mapping[str, str] | None = None,
    ) -> None:
        found = tuple(annotations)
        self.view = View(brief, found, pages, full_text, replaced)
        """What the pages of the same brief can be made of, too: see `briefgen.pages.pages_of`."""
        self._brief = brief
        bodies = {a.source.id: a.text for a in found}
        self._actors = Finder("actor", [(a, candidate(a)) for a in brief.actors], bodies)
        self._quotes = Finder("quotation", [(q, candidate(q)) for q in brief.quotes], bodies)
        self._questions = Finder("comparison", [(d, candidate(d)) for d in brief.discrepancies], bodies)
        self._things = Finder("aircraft", [(e, candidate(e)) for e in (*brief.aircraft, *brief.equipment)], bodies)
        self._followed: dict[str, tuple[frozenset[str], Callable[[dict[str, str]], dict[str, Any]]]] = {
            "timeline": (frozenset({"actor", "limit"}), self._timeline),
            "quotation": (frozenset({"of", "source"}), self._quotation),
            "quotations": (frozenset({"actor", "limit"}), self._quotations),
            "comparison": (frozenset({"of", "source"}), self._comparison),
            "comparisons": (frozenset({"verdict", "limit"}), self._comparisons),
            "aircraft": (frozenset({"of"}), self._aircraft),
            "count": (frozenset({"of"}), self._count),
        }

    def place(self, markdown: str, *, at: str, file: str, first_line: int = 1, home: bool = False) -> Placed:
        """The hand-written ``markdown`` of the page ``at`` with the pieces that its marks ask for.

        ``file`` is what notices call the page, ``first_line`` the line of it that ``markdown`` begins on. The brief
        at a glance goes only into the ``home`` page: to its mark, else to the end.
        """
        out: list[str] = []
        pieces: list[str] = []
        notices: list[Notice] = []
        done, glance = 0, False
        for mark in find_marks(markdown):
            if mark.name == "glance" and mark.wrong is None and mark.alone:
                if not home and at == "index.md":  # its head matter declines it
                    continue
                if not home or glance:
                    said = "it is in this page already" if glance else "it goes into the home page only, index.md"
                    notices.append(_notice(f"briefgen:glance: {said}.", file, first_line + mark.line - 1))
                    continue
                glance, piece = True, self._glance(at)
            else:
                try:
                    piece = self._piece(mark, at)
                except Missed as missed:
                    notices.append(_notice(f"briefgen:{mark.name or '…'}: {missed}", file, first_line + mark.line - 1))
                    continue
            out += [markdown[done : mark.start], piece]
            pieces.append(piece)
            done = mark.end
        out.append(markdown[done:])
        if home and not glance:
            pieces.append(self._glance(at))
            out.append(f"\n\n{pieces[-1]}\n")
        return Placed("".join(out), tuple(notices), tuple(piece.strip("\n") for piece in pieces if "\n" in piece))

    def _glance(self, at: str) -> str:
        return f"\n{render('glance.md', self.view, at)}\n"

    def _piece(self, mark: Mark, at: str) -> str:
        """The piece for one mark. Raises `Missed` where the mark cannot be followed."""
        if mark.wrong is not None:
            raise Missed(f"{mark.wrong}.")
        if mark.name not in self._followed:
            raise Missed(f"there is no such piece; there are: glance, {', '.join(self._followed)}.")
        known, follow = self._followed[mark.name]
        unknown = [key for key in mark.keys if key not in known]
        if unknown:
            raise Missed(f"it takes no {unknown[0]!r}; it takes: {', '.join(sorted(known))}.")
        given = follow(mark.keys)
        if mark.name == "count":
            return str(given["number"])
        if not mark.alone:
            raise Missed("it must stand alone on its line.")
        return f"\n{render('pieces.md', self.view, at, piece=mark.name, **given).strip()}\n"

    def _timeline(self, keys: dict[str, str]) -> dict[str, Any]:
        entries = [h for h in self._brief.timeline if h.date]
        if "actor" in keys:
            actor = self._actors.find(keys["actor"])
            entries = [h for h in entries if actor.id in h.actors or self._claims(h, actor)]
        if not entries:
            raise Missed("there is nothing on the timeline for it.")
        return {"entries": entries[: _limit(keys)]}

    def _claims(self, happening: Happening, actor: Actor) -> bool:
        return happening.claimed_by in (actor.id, actor.name)

    def _quotation(self, keys: dict[str, str]) -> dict[str, Any]:
        return {"quotes": [self._quotes.find(_target(keys))]}

    def _quotations(self, keys: dict[str, str]) -> dict[str, Any]:
        quotes = list(self._brief.quotes)
        if "actor" in keys:
            actor = self._actors.find(keys["actor"])
            quotes = [q for q in quotes if q.speaker == actor.id]
        if not quotes:
            raise Missed("there is no quotation for it.")
        return {"quotes": quotes[: _limit(keys)]}

    def _comparison(self, keys: dict[str, str]) -> dict[str, Any]:
        return {"questions": [self._questions.find(_target(keys))]}

    def _comparisons(self, keys: dict[str, str]) -> dict[str, Any]:
        verdict = keys.get("verdict")
        if verdict is not None and verdict not in _VERDICTS:
            raise Missed(f"{verdict!r} is no verdict; there are: {', '.join(_VERDICTS)}.")
        questions = [d for d in self._brief.discrepancies if verdict in (None, d.verdict)]
        return {"questions": questions[: _limit(keys)]}

    def _aircraft(self, keys: dict[str, str]) -> dict[str, Any]:
        return {"things": [self._things.find(keys["of"])] if "of" in keys else list(self._brief.aircraft)}

    def _count(self, keys: dict[str, str]) -> dict[str, Any]:
        if keys.get("of") not in COUNTED:
            raise Missed(f'it counts, by of="…", one of: {", ".join(COUNTED)}.')
        return {"number": COUNTED[keys["of"]](self.view)}


def _target(keys: dict[str, str]) -> str | Words:
    if not keys.get("of", "").strip():
        raise Missed('it asks for of="…": an id, or words of it.')
    return Words(words=keys["of"], source=keys["source"]) if "source" in keys else keys["of"]


def _limit(keys: dict[str, str]) -> int | None:
    limit = keys.get("limit")
    if limit is not None and not (limit.isdecimal() and limit.isascii() and 0 < len(limit) < 7):
        raise Missed(f"limit={limit!r} is no number.")
    if limit is not None and not int(limit):
        raise Missed(f"limit={limit!r} leaves nothing; give 1 or more.")
    return None if limit is None else int(limit)


def _notice(message: str, file: str, line: int) -> Notice:
    remedy = "Nothing was put there. README.md, “Pieces of the brief in your own pages”, tells what can be."
    return Notice(level="warning", message=message, remedy=remedy, file=file, line=line, rule="piece")
