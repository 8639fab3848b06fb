"""The sources as a bibliography: BibTeX, and CSL-JSON for Zotero and other reference managers."""

from __future__ import annotations

import json
import re
from typing import Any

from briefgen.model import Brief, BriefSource

# What TeX would take for a command stands for itself behind a backslash or by its name.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def bibliography_files(brief: Brief) -> dict[str, str]:
    """``sources.bib`` and ``sources.csl.json``, in the order of the brief's sources."""
    csl = json.dumps([csl_item(s) for s in brief.sources], ensure_ascii=False, indent=2)
    return {"data/sources.bib": "\n".join(map(bibtex_entry, brief.sources)), "data/sources.csl.json": f"{csl}\n"}


def csl_item(source: BriefSource) -> dict[str, Any]:
    """A source as a CSL-JSON item (schema 1.0, type article-newspaper); only what is known of it."""
    item: dict[str, Any] = {"id": source.id, "type": "article-newspaper", "title": source.title or source.id}
    if source.author:
        item["author"] = [{"literal": source.author}]
    if source.outlet:
        item["container-title"] = source.outlet
    if source.url:
        item["URL"] = source.url
    if source.published:
        item["issued"] = {"date-parts": [[int(part) for part in source.published.split("-")]]}
    return item


def bibtex_entry(source: BriefSource) -> str:
    """A source as a BibTeX entry (biblatex's ``@article`` with ``journaltitle``, ``date`` and ``url``)."""
    fields = {
        "title": source.title or source.id,
        "author": f"{{{_tex(source.author)}}}" if source.author else None,
        "journaltitle": source.outlet,
        "date": source.published,
        "url": source.url,
    }
    rows = [f"  {name} = {{{value if name == 'author' else _tex(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{_key(source)},", *rows, "}", ""])


def _key(source: BriefSource) -> str:
    plain = re.sub(r"[^A-Za-z0-9_-]", "", source.id)
    return plain if plain == source.id else f"{plain}-{source.sha256[:8]}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in " ".join(text.split()))
