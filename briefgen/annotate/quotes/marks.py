"""Where quotation marks open and close: the words between them, whatever the style of the marks.

Double marks (curly, straight, guillemets, typewriter `` and '') are paired first; single marks are looked for in what
is left, since most of them are apostrophes. A quotation ends at the latest with its paragraph: one that runs on
opens again in the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

# A long row of marks is a rule drawn across the page, or noise: it is taken as a whole, and opens nothing.
_ROW = r"([“”„‟«»\"＂`'‘’‛]{9,})"
_DOUBLE = re.compile(_ROW + r"|[“”„‟«»\"＂]|``|''")
_OPENING = frozenset("“„‟«") | {"``"}
_CLOSING = frozenset("”»") | {"''"}
SINGLE_MARKS = frozenset("‘‛'")
TYPEWRITER_MARKS = frozenset({"``", "''"})

_SINGLE = re.compile(_ROW + r"|[‘’‛']")
_ENDS_SEEN = 30  # marks that may close a single one: the cost stays linear
_STRAIGHT = frozenset('"＂')
_DASHES = "—–-"
_ENDS = ".,?!…;:—–-)]"

# ’90s, 'em: an apostrophe that stands for what was left out at the beginning of a word.
_ELIDED = re.compile(r"\d\ds?\b|(?:em|til|tis|twas|cause|bout|round|n|cuz|fraid|nuff)\b", re.IGNORECASE)


class Quoted(NamedTuple):
    """The words between two marks, ``body[start:end]``, and with the marks, ``body[outer_start:outer_end]``."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    mark: str


def find_quoted(body: str, start: int, end: int) -> list[Quoted]:
    """All that stands between quotation marks in the paragraph ``body[start:end]``, in order; no nested ones."""
    doubles = [q for q in _double(body, start, end) if q.end > q.start]
    singles = [q for q in _single(body, start, end, doubles) if q.end > q.start]
    if not singles:
        return doubles
    starts = [q.start for q in singles]
    kept = [
        d for d in doubles if not ((at := bisect_left(starts, d.start)) and singles[at - 1].outer_end >= d.outer_end)
    ]
    return sorted([*kept, *singles])


class _Mark(NamedTuple):
    """A double mark, ``body[at:after]``, with the characters on its sides, and how many that open or close follow."""

    at: int
    after: int
    sign: str
    before: str
    following: str
    openers: int
    closers: int
    opens_nested: bool


def _double(body: str, start: int, end: int) -> Iterator[Quoted]:
    opened: _Mark | None = None
    nested = 0
    for mark in _double_marks(body, start, end):
        if opened is None:
            if _opens(mark.sign, mark.before, mark.following):
                opened, nested = mark, 0
        elif mark.sign == "“" and not nested and _leans_left(mark.before, mark.following):
            # „One”, or an opening mark that was typed where one closes.
            yield _quoted(body, opened, mark.at, mark.after, closed=True)
            opened = None
        elif mark.sign in _OPENING:
            # What closes must suffice for this one, those nested before, and the first, if its closing mark has a side.
            if mark.closers >= mark.openers + nested + 1 + (opened.sign in _OPENING):
                nested += 1
            else:
                # Opened again although nothing closed: the closing mark was forgotten.
                yield _quoted(body, opened, mark.at, mark.at, closed=False)
                opened, nested = mark, 0
        elif nested and (mark.sign in _CLOSING or opened.sign not in _OPENING):
            nested -= 1
        elif mark.opens_nested and opened.sign == mark.sign:
            nested = 1
        elif mark.sign in _CLOSING or not _leans_right(mark.before, mark.following):
            yield _quoted(body, opened, mark.at, mark.after, closed=True)
            opened = None
        elif opened.sign not in _OPENING:
            yield _quoted(body, opened, mark.at, mark.at, closed=False)
            opened, nested = mark, 0
    if opened is not None:
        yield _quoted(body, opened, end, end, closed=False)


def _double_marks(body: str, start: int, end: int) -> list[_Mark]:
    found = [m for m in _DOUBLE.finditer(body, start, end) if not m.lastindex]
    out = []
    openers = closers = ends = 0
    for match in reversed(found):
        at, after = match.span()
        sign = match.group()
        before = body[at - 1] if at > start else " "
        following = body[after] if after < end else " "
        opens = _leans_right(before, following) and before not in _DASHES
        # "He shouted "Hail" as he ran.": one of a pair that stands within another, as two that close follow.
        out.append(
            _Mark(at, after, sign, before, following, openers, closers, opens and sign in _STRAIGHT and ends > 1)
        )
        openers += sign in _OPENING
        closers += sign in _CLOSING
        ends = ends + 1 if sign in _STRAIGHT and _leans_left(before, following) else 0
    out.reverse()
    return out


def _opens(mark: str, before: str, following: str) -> bool:
    if mark in _OPENING:
        return True
    if following.isspace() and not before.isspace():
        return False
    if mark in ('"', "＂"):
        return not before.isdigit()  # 6' 2"
    return _leans_right(before, following)  # a closing mark that was typed where one opens


def _leans_left(before: str, following: str) -> bool:
    return not before.isspace() and (following.isspace() or following in _ENDS)


def _leans_right(before: str, following: str) -> bool:
    return not following.isspace() and (before.isspace() or before in "([—–-")


def _single(body: str, start: int, end: int, doubles: list[Quoted]) -> Iterator[Quoted]:
    inside = [d.outer_start for d in doubles]
    marks = []
    for match in _SINGLE.finditer(body, start, end):
        if match.lastindex:
            continue
        at = match.start()
        index = bisect_left(inside, at + 1) - 1
        if index < 0 or doubles[index].outer_end <= at:
            marks.append(at)
    i = 0
    while i < len(marks):
        at = marks[i]
        if not _opens_single(body, at, start, end):
            i += 1
            continue
        j = i + 1
        ends: list[int] = []
        while (
            j < len(marks)
            and len(ends) < _ENDS_SEEN
            and not (body[marks[j]] == "‘" and _opens_single(body, marks[j], start, end))
        ):
            if _closes_single(body, marks[j], body[at], end):
                ends.append(j)
                if body[marks[j] - 1] in _ENDS or _ends_a_clause(body, marks[j], end):
                    break
            j += 1
        if not ends:
            i = max(j, i + 1)
            continue
        close = _best_end(body, marks, ends)
        opened = _Mark(at, at + 1, body[at], "", "", 0, 0, False)
        yield _quoted(body, opened, marks[close], marks[close] + 1, closed=True)
        i = close + 1


def _opens_single(body: str, at: int, start: int, end: int) -> bool:
    before = body[at - 1] if at > start else " "
    if at + 1 >= end or body[at + 1].isspace() or before.isalnum() or before in ".,?!…’'":
        return False
    return body[at] != "’" and not _ELIDED.match(body, at + 1)


def _closes_single(body: str, at: int, opener: str, end: int) -> bool:
    if body[at] != ("’" if opener in "‘‛" else "'"):
        return False
    following = body[at + 1] if at + 1 < end else " "
    return not body[at - 1].isspace() and not following.isalnum()


def _ends_a_clause(body: str, at: int, end: int) -> bool:
    """Whether punctuation behind a mark shows that it closes: "'on the ninth floor'. 'People …'"."""
    behind = body[at + 1 : min(at + 3, end)]
    return behind[:1] in (".", ",", ";", ":", "?", "!") and (len(behind) < 2 or behind[1].isspace())


def _best_end(body: str, marks: list[int], ends: list[int]) -> int:
    """Of the marks that may close: one after a full stop or comma, else one that is no plural's apostrophe."""
    if body[marks[ends[-1]] - 1] in _ENDS:
        return ends[-1]
    return next((e for e in ends if body[marks[e] - 1] != "s"), ends[-1])


def _quoted(body: str, opened: _Mark, at: int, after: int, *, closed: bool) -> Quoted:
    start, end = opened.after, at
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return Quoted(start, end, opened.at, after, closed, opened.sign)
