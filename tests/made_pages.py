"""A saved web page about a ferry, with what a test puts into its head or its body."""

from __future__ import annotations

import json
from typing import Any

from briefgen.read import Article, StatedMeta
from briefgen.read.files import extract

FIRST = "The ferry Selma ran aground off Cape Orrin on Tuesday night with 206 people on board."
SECOND = "“We heard a loud noise, and then nothing moved,” said Carl Passenger, a teacher from Elmport."
THIRD = "Captain Dora Mate said that nobody was hurt. The inquiry will take weeks, the coast guard said."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def read(page: str | bytes, name: str = "a.html") -> Article:
    return extract(page.encode() if isinstance(page, str) else page, name, name)


def page(head: str = "", body: str | None = None, before: str = "<!DOCTYPE html>") -> str:
    inner = body if body is not None else f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    return f"{before}<html><head>{head}</head><body>{inner}</body></html>"


def meta(head: str = "", body: str | None = None, before: str = "<!DOCTYPE html>") -> StatedMeta:
    return read(page(head, body, before)).meta


def ld(**fields: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"
