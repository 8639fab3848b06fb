"""Who talks with whom and who speaks of whom, drawn as SVG when the site is made: no script lays it out.

The actors stand below each other, so that their names can be read on a phone. Arcs on the left join those who talk
with each other; arrows on the right lead from who speaks to whom they speak of. The colours are classes of the style
sheet. All that the drawing says stands in a table too; it is for those who see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from markupsafe import Markup

from briefgen.pages.escaping import text
from briefgen.pages.relations import Relation

# In units of the drawing, which are about pixels on a phone.
_WIDTH = 340
_ROW = 30
_TOP = 22
_LEFT, _RIGHT = 74, 252
_REACH_LEFT, _REACH_RIGHT = 66, 82
_LETTERS = 25
"""How many letters of a name fit between the arcs."""

MOST = 12
"""How many actors the drawing shows."""


_ROUNDS = 8


class Diagram(msgspec.Struct, frozen=True):
    """The drawing, how many of the actors who speak or are spoken of it shows, and which kinds of relations."""

    svg: Markup
    shown: int
    known: int
    kinds: frozenset[str]


def diagram(relations: Sequence[Relation], names: Mapping[str, str]) -> Diagram | None:
    """Draws the foremost actors of ``relations`` (``names`` by id, those that matter most first); None for nothing."""
    order = row_order(relations, names)
    if len(order) < 2:
        return None
    row = {actor: number for number, actor in enumerate(order)}
    drawn = [r for r in relations if r.first in row and r.second in row]
    height = _TOP + _ROW * len(order)
    parts = [
        f'<svg class="briefgen-diagram" role="img" aria-labelledby="diagram-title diagram-desc" '
        f'viewBox="0 0 {_WIDTH} {height}" xmlns="http://www.w3.org/2000/svg">',
        '<title id="diagram-title">Who talks with whom, and who speaks of whom</title>',
        f'<desc id="diagram-desc">{len(order)} actors, {len(drawn)} relations. The table below tells all of it.</desc>',
        '<marker id="diagram-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
        'markerUnits="userSpaceOnUse" orient="auto"><path class="briefgen-diagram__head" d="M0 0 8 4 0 8z"/></marker>',
    ]
    kinds = frozenset(r.kind for r in drawn)
    if kinds - {"of"}:
        parts.append(
            f'<text class="briefgen-diagram__caption" x="{_LEFT}" y="10" text-anchor="end">talk together</text>'
        )
    parts.extend(_arc(relation, row, names) for relation in drawn)
    parts.extend(_actor(names[actor], number) for actor, number in row.items())
    known = {actor for r in relations for actor in (r.first, r.second)}
    # Made of numbers, our own words and escaped names.
    return Diagram(Markup("".join([*parts, "</svg>"])), len(order), len(known), kinds)  # noqa: S704


def row_order(relations: Iterable[Relation], names: Mapping[str, str]) -> list[str]:
    """The actors to draw, from top to bottom: those with most relations, so that arcs are short.

    Starts with those that matter most at the top; then each goes where the arcs are shortest, until none moves.
    """
    relations = tuple(relations)
    weight: Counter[str] = Counter()
    for relation in relations:
        weight[relation.first] += relation.weight
        weight[relation.second] += relation.weight
    place = {actor: number for number, actor in enumerate(names)}
    chosen = sorted((a for a in weight if a in place), key=lambda a: (-weight[a], place[a]))[:MOST]
    order = sorted(chosen, key=place.__getitem__)
    ties = [(r.first, r.second, r.weight) for r in relations if r.first in order and r.second in order]

    def length(trial: Sequence[str]) -> int:
        row = {actor: number for number, actor in enumerate(trial)}
        return sum(abs(row[first] - row[second]) * weight for first, second, weight in ties)

    for _ in range(_ROUNDS):
        before = length(order)
        for actor in chosen:
            rest = [a for a in order if a != actor]
            # The first of the best places, so that nothing moves for nothing.
            order = min((order, *([*rest[:n], actor, *rest[n:]] for n in range(len(order)))), key=length)
        if length(order) == before:
            break
    return order


def _arc(relation: Relation, row: Mapping[str, int], names: Mapping[str, str]) -> str:
    start, end = row[relation.first], row[relation.second]
    far = abs(end - start) / (len(row) - 1)
    label = f"{names[relation.first]} {_VERBS[relation.kind]} {names[relation.second]}: {relation.weight}"
    # A curve reaches three quarters of the way to its handles.
    if relation.kind == "of":
        down = 1 if end > start else -1
        x, reach, marker = _RIGHT, (18 + (_REACH_RIGHT - 18) * far) / 0.75, ' marker-end="url(#diagram-arrow)"'
        y1, y2 = _y(start) + 3 * down, _y(end) - 5 * down
        reach += 4 if down < 0 else 0
    else:
        x, reach, marker = _LEFT, -(18 + (_REACH_LEFT - 18) * far) / 0.75, ""
        y1, y2 = _y(start), _y(end)
    width = min(1 + 0.6 * (relation.weight - 1), 4)
    return (
        f'<path class="briefgen-diagram__arc briefgen-diagram__arc--{relation.kind}" stroke-width="{width:g}"{marker} '
        f'd="M{x} {y1}C{x + reach:.1f} {y1} {x + reach:.1f} {y2} {x + (2 if marker else 0)} {y2}">'
        f"<title>{text(label)}</title></path>"
    )


def _actor(name: str, number: int) -> str:
    y = _y(number)
    short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…"
    return (
        f'<path class="briefgen-diagram__row" d="M{_LEFT} {y}H{_RIGHT}"/>'
        f'<circle class="briefgen-diagram__dot" cx="{_LEFT}" cy="{y}" r="3"/>'
        f'<circle class="briefgen-diagram__dot" cx="{_RIGHT}" cy="{y}" r="3"/>'
        f'<text class="briefgen-diagram__name" x="{(_LEFT + _RIGHT) // 2}" y="{y + 4}" text-anchor="middle">'
        f"<title>{text(name)}</title>{text(short)}</text>"
    )


def _y(number: int) -> int:
    return _TOP + _ROW * number + _ROW // 2


_VERBS = {"with": "talks with", "to": "speaks to", "of": "speaks of"}
