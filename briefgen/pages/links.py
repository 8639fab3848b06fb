"""Where everything of a brief stands on the site: the file of each page, and links from one to another.

Links between pages are Markdown links to files (``../quotes.md#q-...``): every generator resolves those, whatever
shape its addresses have.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup

from briefgen.model import Actor, Brief, Evidence
from briefgen.pages.escaping import anchor, as_it_is, stem, text
from briefgen.pages.passages import anchor_of

PAGES = (
    "home",
    "timeline",
    "actors",
    "aircraft",
    "quotes",
    "discrepancies",
    "sources",
    "method",
    "data",
    "changes",
    "print",
)
URIS = {
    "home": "index.md",
    "timeline": "timeline.md",
    "actors": "actors/index.md",
    "aircraft": "aircraft.md",
    "quotes": "quotes.md",
    "discrepancies": "discrepancies.md",
    "sources": "sources/index.md",
    "method": "method.md",
    "data": "data.md",
    "changes": "changes.md",
    "print": "print.md",
}


class Map:
    """Knows the file of each page, actor and source of one brief, and which pages the site has.

    ``replaced`` names files that people wrote in the place of ours: links lead to those, and to no anchor in them.
    """

    def __init__(self, brief: Brief, pages: Iterable[str], replaced: Mapping[str, str] | None = None) -> None:
        self._replaced = replaced or {}
        self.pages = frozenset(pages) | {"sources"}  # citations lead there; no line is without one
        taken: set[str] = set()
        self._sources = {s.id: f"sources/{stem(s.id, taken)}.md" for s in brief.sources}
        taken = set()
        self._actors = {a.id: f"actors/{stem(a.id, taken)}.md" for a in brief.actors}

    def uris(self) -> list[str]:
        """The files of all pages."""
        main = [uri for name, uri in URIS.items() if name in self.pages]
        return [*main, *self._sources.values(), *(self._actors.values() if "actors" in self.pages else ())]

    def place(self, target: str) -> str:
        """Where a link to ``target`` (file and perhaps anchor) should lead."""
        return self._replaced.get(target.partition("#")[0], target) if self._replaced else target

    def is_replaced(self, uri: str) -> bool:
        """Whether people wrote a file in the place of the page ``uri``."""
        return uri in self._replaced

    def page(self, name: str) -> str | None:
        """The file of the page ``name``, or None where the site has no such page."""
        return URIS[name] if name in self.pages else None

    def source(self, source_id: str) -> str | None:
        """The file of a source's page."""
        return self._sources.get(source_id)

    def actor(self, actor_id: str) -> str | None:
        """The file of an actor's page, or None where the site has none."""
        return self._actors.get(actor_id) if "actors" in self.pages else None

    def entry(self, page: str, entry_id: str) -> str | None:
        """File and anchor of an entry of the brief, as they stand behind a link; None where it is on no page."""
        if page == "actors":
            return self.actor(entry_id)
        if page == "sources":
            return self.source(entry_id)
        uri = self.page(page)
        return f"{uri}#{anchor(entry_id)}" if uri and entry_id else uri

    def passage(self, evidence: Evidence) -> str | None:
        """File and anchor of cited words on the page of their source."""
        uri = self.source(evidence.source)
        return f"{uri}#{anchor_of(evidence)}" if uri else None


def link(at: str, target: str | None, label: str | Markup, css: str = "") -> Markup:
    """A Markdown link from the page ``at`` to ``target`` (file and perhaps anchor); the label alone for no target."""
    label = label if isinstance(label, Markup) else text(label)
    if target is None:
        return label
    uri, hash_, fragment = target.partition("#")
    relative = _relative(uri, at) if uri != at or not fragment else ""
    classes = f"{{ {' '.join(f'.{c}' for c in css.split())} }}" if css else ""
    # File names and anchors are plain ASCII by construction; the label is escaped.
    return as_it_is(f"[{label}]({relative}{hash_}{fragment}){classes}")


@lru_cache(maxsize=1 << 16)
def _relative(uri: str, at: str) -> str:
    return posixpath.relpath(uri, posixpath.dirname(at) or ".")


def by_weight(actors: Iterable[Actor]) -> list[Actor]:
    """Actors by how many independent voices name them, then how often, then by name."""
    return sorted(actors, key=lambda a: (-a.voices, -sum(a.mentions.values()), a.name, a.id))
