"""Words whose speaker is written beside them without any verb: posts, signatures, and the labels of a transcript.

What stands here leaves no choice, so it is not weighed against other candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_DASHES = "—–―"
# "(@handle)" behind a name ends an embedded post; its date may follow: "May 3, 2021", "3 May 2021".
_HANDLE = re.compile(r"\(@\w{1,30}\)")
_POSTED = re.compile(r"\s{0,3}[·,]?\s{0,3}((?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4})")
_LINKS = ("http://", "https://", "pic.twitter.com/", "pic.x.com/", "t.co/")
_LONGEST_POST = 600  # characters; what is longer is the writer's text, run together with a post
_LONGEST_NAME = 80
_SIGNED = re.compile(rf"\s{{0,3}}(?:[{_DASHES}]{{1,2}}|--)\s{{0,3}}(?=[^\W\d_])")
_MARKS = re.compile(r"[“”\"„«»]")
# "LEE: Well, …" at the head of a quotation: a transcript put between marks.
_LABEL = re.compile(r"([A-Z][A-Z.’'-]{1,30}(?: [A-Z][A-Z.’'-]{0,30}){0,3}):\s")
_PARTICLES = frozenset({"of", "de", "da", "van", "von", "der", "den", "bin", "al", "el", "la", "and", "the"})


class Post(NamedTuple):
    """A post set into an article: offsets of its words, of the name behind them, and of its date where one follows."""

    start: int
    end: int
    name: tuple[int, int]
    when: tuple[int, int] | None


def find_posts(body: str, start: int, end: int) -> Iterator[Post]:
    """The posts in the paragraph ``body[start:end]``: words, a dash, a name with its (@handle), mostly a date."""
    floor = start
    for handle in _HANDLE.finditer(body, start, end):
        dated = _POSTED.match(body, handle.end(), end)
        if dated is None and end - handle.end() > 3:
            continue
        dash = _last_dash(body, max(floor, handle.start() - _LONGEST_NAME), handle.start())
        if dash is not None and dash - floor <= _LONGEST_POST:
            name = _stripped(body, dash + 1, handle.start())
            words = _without_links(body, *_stripped(body, floor, dash))
            if name[0] < name[1] and body[words[0] : words[1]].count(" ") > 1 and body[words[0]] not in "“\"‘'”":
                yield Post(*words, name, None if dated is None else dated.span(1))
        floor = handle.end() if dated is None else dated.end()


def _last_dash(body: str, start: int, end: int) -> int | None:
    at = max(body.rfind(dash, start, end) for dash in _DASHES)
    return None if at < 0 else at


def _stripped(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return start, end


def _without_links(body: str, start: int, end: int) -> tuple[int, int]:
    """The words of a post without the links that its service puts behind them."""
    while True:
        last = max(body.rfind(" ", start, end), body.rfind("\n", start, end)) + 1
        if last <= start or not body.startswith(_LINKS, last, end):
            return start, end
        start, end = _stripped(body, start, last)


def find_signature(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that signs the quotation before ``start``, where nothing else follows in the paragraph up to ``end``."""
    dash = _SIGNED.match(body, start, end)
    if dash is None or end - dash.end() > _LONGEST_NAME:
        return None
    text = body[dash.end() : end]
    cut = min((at for sign in ",(" if (at := text.find(sign)) > 0), default=len(text))
    name = text[:cut].rstrip(" .\n")
    words = name.split()
    if _MARKS.search(text) or not 0 < len(words) < 6 or not words[-1][0].isupper():
        return None
    if not all(word[0].isupper() or word in _PARTICLES for word in words):
        return None
    return dash.end(), dash.end() + len(name)


def find_label(body: str, start: int, end: int) -> tuple[int, int] | None:
    """The name in capitals before a colon at the head of the words ``body[start:end]``."""
    label = _LABEL.match(body, start, end)
    return None if label is None else label.span(1)
