"""What a page says of itself to machines: Open Graph for previews of links, JSON-LD (schema.org) for search engines.

Nothing here is seen on a page. Words of sources stand in it, so both writers escape all that could end their element.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from briefgen.model import Actor, Brief, BriefSource, Quotation
from briefgen.pages import dates, order
from briefgen.pages.escaping import href
from briefgen.pages.links import Map, by_weight

_TYPES = {"person": "Person", "organisation": "Organization", "state": "Country"}
_SCRIPT = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def open_graph(title: str, description: str, site_name: str, address: str | None) -> str:
    """The ``meta`` elements for previews of links; ``address`` is the page's own, where the site has one."""
    facts = {
        "og:type": "article",
        "og:title": title,
        "og:description": description,
        "og:site_name": site_name,
        "og:url": address or "",
    }
    return "".join(
        f'<meta property="{name}" content="{escape(_spoken(value))}">\n' for name, value in facts.items() if value
    )


def json_ld(data: Mapping[str, Any] | None) -> str:
    """``data`` as a ``script`` element that no word in it can end or leave; nothing for None."""
    if data is None:
        return ""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{_spoken(text).translate(_SCRIPT)}</script>\n'


class Subjects:
    """What each page of a brief is about, for `json_ld`."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        places = Map(brief, ("actors",))
        self._sources = {places.source(source.id): source for source in brief.sources}
        self._actors = {places.actor(actor.id): actor for actor in brief.actors}

    def of(self, uri: str) -> dict[str, Any] | None:
        """What the page ``uri`` (its Markdown file) is about; None where schema.org has no word for it."""
        if uri == "index.md":
            return _event(self._brief) if self._brief.sources else None
        if uri == "quotes.md":
            speakers = {actor.id: actor for actor in self._brief.actors}
            quotations = [_quotation(quotation, speakers) for quotation in self._brief.quotes]
            return {"@graph": quotations} if quotations else None
        if uri in self._sources:
            return _article(self._sources[uri])
        return _actor(self._actors[uri]) if uri in self._actors else None


def _event(brief: Brief) -> dict[str, Any]:
    main = order.main_happenings(brief.timeline, brief.actors, 1)
    return {
        "@type": "Event",
        "name": brief.title,
        **({"description": main[0].headline} if main else {}),
        **(_date("startDate", main[0].date) if main else {}),
        "actor": [_actor(actor) for actor in by_weight(brief.actors)[:10] if actor.kind != "state"],
        "subjectOf": [_article(source) for source in brief.sources if source.same_event],
    }


def _quotation(quotation: Quotation, speakers: Mapping[str, Actor]) -> dict[str, Any]:
    speaker = speakers.get(quotation.speaker or "")
    name = speaker.name if speaker else quotation.speaker_text
    return {
        "@type": "Quotation",
        "text": quotation.text,
        **({"spokenByCharacter": _actor(speaker) if speaker else {"@type": "Person", "name": name}} if name else {}),
        **(_date("dateCreated", quotation.date) if quotation.date else {}),
    }


def _article(source: BriefSource) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        **({"headline": source.title} if source.title else {}),
        **({"publisher": {"@type": "Organization", "name": source.outlet}} if source.outlet else {}),
        **({"author": {"@type": "Person", "name": source.author}} if source.author else {}),
        **({"url": source.url} if source.url and href(source.url) else {}),
        **(_date("datePublished", source.published) if source.published else {}),
        "wordCount": source.words,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    others = [alias.name for alias in actor.aliases if alias.name != actor.name]
    return {"@type": _TYPES[actor.kind], "name": actor.name, **({"alternateName": others} if others else {})}


def _date(field: str, edtf: str) -> dict[str, str]:
    """An exact date under the name ``field``; nothing for one that ISO 8601-1 cannot write."""
    date = dates.for_machines(edtf)
    return {field: date} if date else {}


def _spoken(text: str) -> str:
    """``text`` without the characters that no page can hold."""
    return _LONE_SURROGATE.sub("\ufffd", text)
