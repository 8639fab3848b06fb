"""Draws how the sources hang together: who shares text with whom, and who tells of another event.

A small SVG that stands in the page itself, made of frames within frames, so that it wraps like text and is read on a
phone: the outer frames are events, the inner ones voices, the circles sources by their numbers. Colours come from the
style sheet; without it the lines have the colour of the text. Beside it the same is told in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec
from markupsafe import Markup

from briefgen.model import BriefSource
from briefgen.pages.escaping import text
from briefgen.pages.order import Voice

MOST = 120
"""How many sources a diagram can show before it tells less than the list."""

_WIDTH = 336
_PAD = 12
_GAP = 10
_TITLE = 24
_CELL = 44
_RADIUS = 14
_ROW = 40
_SHARE = 14
"""Room for the share of copied text below a row of circles."""


class _Frame(msgspec.Struct, frozen=True):
    voice: Voice
    x: int
    y: int

    @property
    def columns(self) -> int:
        return min(len(self.voice.sources), (_WIDTH - 2 * _PAD) // _CELL)

    @property
    def width(self) -> int:
        return self.columns * _CELL

    @property
    def row(self) -> int:
        return _ROW + (_SHARE if len(self.voice.sources) > 1 else 0)

    @property
    def height(self) -> int:
        return -(-len(self.voice.sources) // self.columns) * self.row


def sources_diagram(voices: Sequence[Voice], numbers: Mapping[str, int]) -> Markup:
    """The SVG of ``voices``, whose sources are called by ``numbers``; nothing where there are too many to draw."""
    if not voices or sum(len(voice.sources) for voice in voices) > MOST:
        return Markup()
    parts: list[str] = []
    top = 1
    for title, same in (("this event", True), ("another event", False)):
        members = [voice for voice in voices if voice.same_event is same]
        if members:
            frames, height = _placed(members, top + _TITLE)
            apart = "" if same else " briefgen-web__event--apart"
            parts.append(
                f'<rect class="briefgen-web__event{apart}" x="1" y="{top}" width="{_WIDTH - 2}"'
                f' height="{height + _TITLE}" rx="8" {_LINE}{"" if same else _DASHED}/>'
                f'<text x="{_PAD}" y="{top + 16}" font-size="11" fill="currentColor">{title}</text>'
            )
            parts += [_drawn(frame, numbers) for frame in frames]
            top += height + _TITLE + _GAP
    body = "".join(parts)
    return Markup(  # noqa: S704 (numbers, and words that were escaped)
        f'<svg class="briefgen-web__drawing" viewBox="0 0 {_WIDTH} {top - _GAP + 1}" role="img"'
        f' aria-label="Which sources share text and which tell of another event, as told in words below">{body}</svg>'
    )


_LINE = 'fill="none" stroke="currentColor"'
_DASHED = ' stroke-dasharray="4 3"'


def _placed(voices: Sequence[Voice], top: int) -> tuple[list[_Frame], int]:
    """Frames side by side, line below line, and how high they are together."""
    frames: list[_Frame] = []
    x, y, tallest = _PAD, top, 0
    for voice in voices:
        frame = _Frame(voice, x, y)
        if x > _PAD and x + frame.width > _WIDTH - _PAD:
            x, y, tallest = _PAD, y + tallest + _GAP, 0
            frame = _Frame(voice, x, y)
        frames.append(frame)
        x += frame.width + _GAP
        tallest = max(tallest, frame.height)
    return frames, y + tallest + _GAP - top


def _drawn(frame: _Frame, numbers: Mapping[str, int]) -> str:
    sources = frame.voice.sources
    shares = len(sources) > 1
    out = [
        f'<rect class="briefgen-web__voice" x="{frame.x}" y="{frame.y}" width="{frame.width}"'
        f' height="{frame.height}" rx="6" {_LINE}/>'
    ]
    places = [
        (frame.x + _CELL // 2 + n % frame.columns * _CELL, frame.y + _ROW // 2 + n // frame.columns * frame.row)
        for n in range(len(sources))
    ]
    for (x1, y1), (x2, y2) in pairwise(places):
        if y1 == y2:
            out.append(
                f'<line class="briefgen-web__copy" x1="{x1 + _RADIUS}" y1="{y1}" x2="{x2 - _RADIUS}" y2="{y2}"'
                ' stroke="currentColor" stroke-width="3"/>'
            )
    out += [_circle(source, numbers[source.id], x, y, shares) for source, (x, y) in zip(sources, places, strict=True)]
    return "".join(out)


def _circle(source: BriefSource, number: int, x: int, y: int, shares: bool) -> str:
    share = ""
    if shares and source.copy_shared is not None:
        share = (
            f'<text x="{x}" y="{y + 26}" font-size="9" text-anchor="middle" fill="currentColor">'
            f"{round(source.copy_shared * 100)} %</text>"
        )
    label = text(source.title or source.outlet or source.id)
    return (
        f'<g class="briefgen-web__source"><title>{number}: {label}</title><circle cx="{x}" cy="{y}" r="{_RADIUS}"'
        f' {_LINE}{"" if source.same_event else _DASHED}/><text x="{x}" y="{y + 4}" font-size="12" font-weight="700"'
        f' text-anchor="middle" fill="currentColor">{number}</text>{share}</g>'
    )
