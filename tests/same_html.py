"""What a reader gets of HTML: elements with their attributes, and words without white space that is not seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

_INLINE = frozenset(
    [
        *("a", "abbr", "b", "br", "button", "cite", "code", "em", "i", "input", "label", "mark", "path", "s", "small"),
        *("span", "strong", "sub", "sup", "time"),
    ]
)


def seen(page: str) -> list[tuple[str, ...]]:
    """The elements and words of a page, in order."""
    tokens = list(_tokens(html.document_fromstring(page)))
    out: list[tuple[str, ...]] = []
    words = ""
    for token in [*tokens, ("end",)]:
        if token[0] == "words":
            words += token[1]
            continue
        line = re.sub(r"[ \t\n]+", " ", words)
        if not out or _parts(out[-1]):
            line = line.lstrip(" ")
        if _parts(token):
            line = line.rstrip(" ")
        out += [("words", line)] if line else []
        out.append(token)
        words = ""
    return out


def _parts(token: tuple[str, ...]) -> bool:
    """Whether white space beside it is not seen."""
    return token[0] == "end" or (token[0] in ("open", "close") and token[1] not in _INLINE)


def _tokens(element: Any) -> Iterator[tuple[str, ...]]:
    if isinstance(element.tag, str):
        yield ("open", element.tag, *(f"{k}={v}" for k, v in sorted(element.attrib.items())))
        yield ("words", element.text or "")
        for child in element:
            yield from _tokens(child)
        yield ("close", element.tag)
    yield ("words", element.tail or "")
