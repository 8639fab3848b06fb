"""What each source added when it came, as an Atom feed (RFC 4287).

Nothing in it comes from a clock: an entry was updated on the day its source came. Ids are made of the source's text,
so a feed reader shows an entry once, wherever the site lies.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Mapping
from html import escape
from xml.etree import ElementTree

from briefgen.model import Brief, BriefSource, Change

URI = "changes.xml"
"""Where the feed lies on the site."""

_ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = re.compile(r"[A-Za-z0-9._-]+")
_NEVER = "1970-01-01"
_SHOWN = 12


def feed_files(brief: Brief, site_url: str = "", pages: Mapping[str, str] | None = None) -> dict[str, str]:
    """``changes.xml``. Addresses are relative to ``site_url`` where it is set; else to where the feed lies.

    ``pages`` are the addresses of pages on the site by their files; entries link to them where "changes.md" is there.
    """
    base = site_url if not site_url or site_url.endswith("/") else f"{site_url}/"
    page = (pages or {}).get("changes.md")
    sources = {source.id: source for source in brief.sources}
    newest = max((c.date for c in brief.changes if c.date), default=_NEVER)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en"} | ({"xml:base": base} if base else {}))
    _add(feed, "id", f"{base}{URI}" if base else _urn(f"brief\0{brief.title}"))
    _add(feed, "title", f"{brief.title}: changes")
    _add(feed, "updated", _moment(newest))
    _add(_add(feed, "author"), "name", brief.title)
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}{URI}")
    if page is not None:
        _add(feed, "link", rel="alternate", type="text/html", href=f"{base}{page}")
    titles = _titles(brief)
    for change in reversed(brief.changes):
        source = sources.get(change.source)
        if source is None:
            continue
        entry = _add(feed, "entry")
        _add(entry, "id", _urn(f"source\0{source.id}\0{source.sha256}"))
        _add(entry, "title", f"Added: {source.title or source.outlet or source.id}")
        # Nobody knows when the undated came: they come last, so not before the newest.
        _add(entry, "updated", _moment(change.date or newest))
        if page is not None:
            _add(entry, "link", rel="alternate", type="text/html", href=f"{base}{page}{_fragment(source)}")
        _add(entry, "content", _content(change, titles), type="html")
    ElementTree.indent(feed)
    return {URI: '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(feed, encoding="unicode") + "\n"}


def _add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag, {k: _NOT_XML.sub("\ufffd", v) for k, v in attributes.items()})
    if text is not None:
        element.text = _NOT_XML.sub("\ufffd", text)
    return element


def _fragment(source: BriefSource) -> str:
    """Where the page of changes tells of the source, if its id can stand in an address as it is."""
    return f"#came-{source.id}" if _PLAIN.fullmatch(source.id) else ""


def _urn(told: str) -> str:
    return uuid.UUID(bytes=hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()[:16], version=5).urn


def _moment(day: str) -> str:
    return f"{day[:10]}T00:00:00Z"


def _titles(brief: Brief) -> dict[str, str]:
    return {
        **{h.id: h.headline for h in brief.timeline},
        **{a.id: a.name for a in brief.actors},
        **{e.id: e.designation for e in (*brief.aircraft, *brief.equipment)},
        **{q.id: f"“{q.text}”" for q in brief.quotes},
        **{d.id: d.question for d in brief.discrepancies},
    }


def _content(change: Change, titles: Mapping[str, str]) -> str:
    """What was added, as HTML: words of sources stand in it escaped."""
    rows = [
        f"<li>{label} ({len(ids)}): {'; '.join(escape(titles.get(i, i)) for i in ids[:_SHOWN])}"
        f"{' and more' if len(ids) > _SHOWN else ''}</li>"
        for label, ids in (
            ("Happenings", change.happenings),
            ("Actors", change.actors),
            ("Quotations", change.quotes),
            ("Aircraft", change.aircraft),
            ("Equipment", change.equipment),
            ("New disagreements", change.conflicts),
            ("Settled", change.resolved),
        )
        if ids
    ]
    rows += [f"<li>Toll: from {escape(t.before)} to {escape(t.after)}</li>" for t in change.tolls]
    return f"<ul>{''.join(rows)}</ul>" if rows else "<p>Nothing that was not known before.</p>"
