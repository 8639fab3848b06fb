"""A brief goes in, Markdown pages come out. Knows nothing of the generator that will make a site of them.

The Markdown asks for two extensions that come with Python-Markdown, ``attr_list`` and ``md_in_html``; the style
sheet among the assets gives it its look, and nothing is lost without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

import msgspec
from markupsafe import Markup

from briefgen.model import Annotations, Brief
from briefgen.pages.escaping import anchor
from briefgen.pages.links import PAGES, Map
from briefgen.pages.pieces import Pieces
from briefgen.pages.rendering import render
from briefgen.pages.view import View

__all__ = [
    "ASSETS",
    "EXTENSIONS",
    "PAGES",
    "Page",
    "Pieces",
    "moved_pages",
    "page_uris",
    "pages_of",
    "render_assets",
    "render_pages",
]

EXTENSIONS = ("attr_list", "md_in_html")
"""The Markdown extensions without which the pages cannot be read."""

ASSETS = "assets/briefgen/"
"""Where on the site the look of the pages stands."""

_STYLE = (
    *("base", "citations", "home", "timeline", "quotations", "questions", "tables", "actors", "matrix"),
    *("copying", "filters", "print"),
)
"""The parts of the style sheet, in the order in which they overrule each other."""

_INTRODUCTION = "<!--briefgen:introduction-->"
"""Where a template puts what the editor wrote."""

_SCRIPT = ("citations", "copying", "filters", "sorting", "former")
"""The parts of the script."""


class Page(msgspec.Struct, frozen=True):
    """A file of the site: its path with forward slashes, and its text. ``in_nav`` says that menus should list it.

    ``ours`` are the parts of the text that templates wrote, in order: all behind the head matter but what is the
    editor's.
    """

    uri: str
    text: str
    in_nav: bool = False
    ours: tuple[str, ...] = ()


def render_pages(
    brief: Brief,
    *,
    annotations: Iterable[Annotations] = (),
    pages: Iterable[str] = PAGES,
    full_text: bool = False,
    replaced: Mapping[str, str] | None = None,
    introduction: str = "",
) -> tuple[Page, ...]:
    """All pages of ``brief``, in the order of the menu; a page each for its actors and sources behind their index.

    With the ``annotations`` that the brief was compiled from, cited words are shown within their sentences, and with
    ``full_text`` whole articles. ``pages`` names those to make (see `PAGES`); "sources" is always among them.
    ``replaced`` names files that people wrote in the place of some of ours, by ours: links lead there, and the text of
    ours is empty. ``introduction`` is Markdown of the editor's own for the top of the page that is printed, and is
    taken as it is.
    """
    return pages_of(View(brief, annotations, pages, full_text, replaced), introduction)


def pages_of(view: View, introduction: str = "") -> tuple[Page, ...]:
    """What `render_pages` gives, where a view of the brief is at hand, such as that of its `Pieces`."""
    place = Markup(_INTRODUCTION if introduction else "")  # noqa: S704 (a comment of ours)

    def page(template: str, uri: str | None, *, in_nav: bool = False, **more: object) -> Iterator[Page]:
        if uri is not None:
            written = "" if view.map.is_replaced(uri) else render(template, view, uri, **more)
            yield _page(uri, written, introduction, in_nav=in_nav)

    out: list[Page] = []
    for name in PAGES:
        # The document for paper repeats what the menu lists already; of many events no aircraft are told.
        in_nav = name != "print" and (name != "aircraft" or view.has_things())
        out += page(f"{name}.md", view.map.page(name), in_nav=in_nav, introduction=place)
        if name == "actors":
            for actor in view.brief.actors:
                out += page("actor.md", view.map.actor(actor.id), actor=actor)
        if name == "sources":
            for source in view.brief.sources:
                out += page("source.md", view.map.source(source.id), source=source)
    return tuple(out)


def _page(uri: str, rendered: str, introduction: str = "", *, in_nav: bool = False) -> Page:
    """The page of what a template wrote; the words of sources in it hold neither its lines nor its comment."""
    head, end, body = rendered.partition("\n---\n")
    before, place, after = body.partition(_INTRODUCTION)
    text = f"{head}{end}{before}{introduction if place else ''}{after}"
    return Page(uri, text, in_nav, tuple(part.strip("\n") for part in (before, after) if part))


def page_uris(brief: Brief, pages: Iterable[str] = PAGES) -> list[str]:
    """The files that `render_pages` makes."""
    return Map(brief, pages).uris()


def moved_pages(brief: Brief, pages: Iterable[str] = PAGES) -> dict[str, str]:
    """Files of pages under ids that actors may have had before, each with the file that takes its place."""
    places = Map(brief, pages)
    taken = {places.actor(actor.id) for actor in brief.actors}
    former = ((f"actors/{anchor(i)}.md", places.actor(actor.id)) for actor in brief.actors for i in actor.anchors)
    out: dict[str, str] = {}
    for uri, now in former:
        if now is not None and uri not in taken:
            out.setdefault(uri, now)
    return out


def render_assets() -> dict[str, str]:
    """The style sheet and the script of the pages by where they go on the site. Pages are whole without them."""
    folder = files("briefgen.pages") / "assets"
    out = {
        "briefgen.css": "\n".join((folder / "css" / f"{part}.css").read_text(encoding="utf-8") for part in _STYLE),
        "briefgen.js": "\n".join((folder / "js" / f"{part}.js").read_text(encoding="utf-8") for part in _SCRIPT),
        "iframe-worker.js": (folder / "iframe-worker.js").read_text(encoding="utf-8"),
    }
    return {f"{ASSETS}{name}": content for name, content in out.items()}
