"""From the lines that stand on the pages of a PDF to running text: heads and feet off, words and paragraphs whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.lexicon.words import known_words
from briefgen.read.first_lines import stands_alone

# Running heads and feet stand among so many lines at the top and at the bottom; print programs may write both last.
_EDGE = 3
# Day and byline stand among so many lines at the beginning.
_HEAD = 15
_DIGITS = re.compile(r"\d+")
# "7", "- 7 -", "7/12", "Page 7 of 12"
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:page |p\. ?|seite )?\d{1,4}(?: ?(?:/|of|von) ?\d{1,4})?[-–— ]*\Z", re.IGNORECASE)
# What browsers print above and below a page: "11/21/24, 10:05 AM  Ferry runs aground", "https://…  1/3"
_PRINTED_ABOVE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?\b", re.IGNORECASE)
_PRINTED_BELOW = re.compile(
    r"(?:https?|file)://\S{4,2000}\s?\d{1,3}(?:/| of )\d{1,3}\Z|\d{1,3}/\d{1,3}\s?(?:https?|file)://\S{4,2000}\Z"
)
_HYPHENS = "-\u2010\u00ad"
_SOFT_HYPHEN = "\u00ad"
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " ", "\u2011": "-"}
)
_SENTENCE_END = re.compile(r"[.!?:][\"'”’»)\]]{0,3}\Z")
# A text that is set with hyphenation breaks more than one word in so many lines; fewer are compounds.
_LINES_A_HYPHEN = 33
# Lines this much further apart than usual have a gap between them.
_GAP = 1.3
# Lines of one column are no closer than this much of the height of their letters; a raised number is.
_CLOSEST = 0.8
# The first line of a paragraph may begin this far right of the others, in points.
_INDENT = (4, 40)
# Letters this much larger or smaller are those of a headline or a caption.
_OTHER_SIZE = 1.12
# A line this much shorter than its neighbours ends on purpose, whatever it ends with.
_SHORT = 0.6
# Where there is a gap in every so many lines, gaps are what parts the paragraphs.
_LINES_A_GAP = 20
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_WORD_AT_END = re.compile(r"(?P<word>[\w-]{1,60})[-\u2010\u00ad]\Z")
# Ends of words that are words, too.
_SUFFIXES = frozenset(
    {"able", "age", "ally", "ance", "ant", "ate", "ed", "ence", "er", "ers", "ful", "ible", "ing", "ings", "ion", "ism"}
    | {"less", "ling", "ly", "man", "ment", "ness", "or"}
)
_WORD_AT_START = re.compile(r"\w{1,60}")


class Piece(NamedTuple):
    """Some text of a page: how high above its foot, how far from its left and how large it stands, in points."""

    text: str
    height: float
    left: float = 0.0
    size: float = 0.0


class Line(NamedTuple):
    """A line of a page; ``gap``: more room than usual is above it; ``indented``: it begins further right than most."""

    text: str
    gap: bool = False
    indented: bool = False
    size: float = 0.0


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of a page out of the pieces of text on it.

    Pieces come in the order of the page's own stream; a line feed within them ends a line.
    """
    rows: list[tuple[str, Piece | None]] = [("", None)]
    for piece in pieces:
        for number, text in enumerate(piece.text.translate(_LIGATURES).split("\n")):
            if number:
                rows.append(("", None))
            before, first = rows[-1]
            rows[-1] = (before + text, piece if first is None and text.strip() else first)
    filled = [(" ".join(text.split()), first) for text, first in rows if text.strip() and first is not None]
    if not filled:
        return []
    steps = [0.0, *(above.height - below.height for (_, above), (_, below) in pairwise(filled))]
    usual = _usual_step(steps, [first.size for _, first in filled])
    lefts = Counter(round(first.left) for _, first in filled)
    return [
        Line(text, step > _GAP * usual > 0, _is_indented(first.left, lefts), first.size)
        for (text, first), step in zip(filled, steps, strict=True)
    ]


def _usual_step(steps: Sequence[float], sizes: Sequence[float]) -> float:
    """How far apart lines within a paragraph are: one step in ten at least is such a one."""
    downwards = sorted(step for step, size in zip(steps, sizes, strict=True) if step > _CLOSEST * size)
    return downwards[len(downwards) // 10] if downwards else 0.0


def _is_indented(left: float, lefts: Counter[int]) -> bool:
    at = round(left)
    return any(
        _INDENT[0] <= at - base <= _INDENT[1] and count >= lefts[at] for base, count in lefts.items() if count > 2
    )


def running_text(pages: Sequence[list[Line]]) -> str:
    """The text of the pages as paragraphs with an empty line between them."""
    return "\n\n".join(_paragraphs(_without_edges(pages)))


def running_heads(pages: Sequence[list[Line]]) -> list[str]:
    """The lines at the top and at the bottom of the pages that recur on most of them, or that browsers print there."""
    running = _running(pages)
    return [line.text for page in pages for line in _at_edge(page) if _masked(line) in running or _is_printed(line)]


def _is_printed(line: Line) -> bool:
    return bool(_PRINTED_ABOVE.match(line.text) or _PRINTED_BELOW.match(line.text))


def _at_edge(page: list[Line]) -> list[Line]:
    return page if len(page) <= 2 * _EDGE else page[:_EDGE] + page[-_EDGE:]


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def _running(pages: Sequence[list[Line]]) -> set[str]:
    """What stands, but for its digits, at the edge of at least half of the pages, of two at least."""
    counted = Counter(masked for page in pages for masked in {_masked(line) for line in _at_edge(page)})
    least = max(2, (len(pages) + 1) // 2)
    return {masked for masked, count in counted.items() if count >= least}


def _without_edges(pages: Sequence[list[Line]]) -> list[Line]:
    running = _running(pages)
    kept: list[Line] = []
    for page in pages:
        last = len(page) - _EDGE
        body = [
            line
            for place, line in enumerate(page)
            if not ((place < _EDGE or place >= last) and (_masked(line) in running or _is_furniture(line)))
        ]
        if body:  # a page begins below its head, and may begin within a paragraph
            kept += [body[0]._replace(gap=False), *body[1:]]
    return kept


def _is_furniture(line: Line) -> bool:
    return _PAGE_NUMBER.match(line.text) is not None or _is_printed(line)


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Lines joined to paragraphs: parted where there is a gap, or where a line ends early on purpose."""
    full = _usual_width(lines)
    has_gaps = sum(line.gap for line in lines) * _LINES_A_GAP >= len(lines)
    written = _written(lines)
    breaks = sum(_breaks_no_compound(line.text, below.text, written) for line, below in pairwise(lines))
    hyphenates = breaks > max(1, len(lines) // _LINES_A_HYPHEN)
    paragraphs: list[list[str]] = []
    ended = True
    alone = {line.text for line in lines[:_HEAD] if stands_alone(line.text)}
    for before, line, following in zip([Line(""), *lines], lines, [*lines[1:], Line("")], strict=False):
        if ended or not paragraphs:
            paragraphs.append([line.text])
        else:
            paragraphs[-1][-1:] = _joined(paragraphs[-1][-1], line.text, written, hyphenates)
        # Room for the first word of the next line means that the line ends here on purpose.
        taken = len(line.text) + 1 + len(following.text.partition(" ")[0])
        stops = bool(_SENTENCE_END.search(line.text)) and (taken < 0.88 * full or following.gap or following.indented)
        parted = following.gap if has_gaps else ended and taken < 0.8 * full
        parted = parted or taken < _SHORT * max(len(before.text), len(following.text))
        ended = stops or (parted and line.text[-1] not in f",;–—{_HYPHENS}")
        ended = (ended and not following.text[:1].islower()) or _differ_in_size(line, following)
        ended = ended or line.text in alone or following.text in alone
    return [" ".join(paragraph) for paragraph in paragraphs]


def _differ_in_size(line: Line, following: Line) -> bool:
    smaller, larger = sorted((line.size, following.size))
    return larger > _OTHER_SIZE * smaller > 0


def _usual_width(lines: Sequence[Line]) -> int:
    """How many characters a full line has: nine of ten have no more."""
    widths = sorted(len(line.text) for line in lines)
    return widths[len(widths) * 9 // 10] if widths else 0


def _breaks_a_word(line: str) -> bool:
    return line[-1:] in _HYPHENS and line[-2:-1] not in ("", " ", *_HYPHENS)


def _breaks_no_compound(line: str, below: str, written: Counter[str]) -> bool:
    """Whether a line ends in a hyphen that two words can hardly have between them: ``announce-``, ``ment``"""
    if not _breaks_a_word(line):
        return False
    head, tail = _WORD_AT_END.search(line), _WORD_AT_START.match(below)
    return head is None or tail is None or not _is_compound(head["word"].lower(), tail[0].lower(), written)


def _is_compound(head: str, tail: str, written: Counter[str]) -> bool:
    """Whether two words stand before and behind a hyphen: a number, part of a longer compound, or both known."""
    if head[-1].isdigit() or "-" in head:
        return True
    known = known_words()
    if head + tail in known or written[head + tail] or tail in _SUFFIXES:
        return False
    return all(len(word) > 1 and (written[word] or word in known) for word in (head, tail))


def _joined(before: str, line: str, written: Counter[str], hyphenates: bool) -> list[str]:
    """A line behind another: two pieces, or one where a word was broken between them."""
    if not _breaks_a_word(before):
        return [before, line]
    head, tail = _WORD_AT_END.search(before), _WORD_AT_START.match(line)
    if head is None or tail is None:
        return [before, line]
    broken = before[-1] == _SOFT_HYPHEN or (
        tail[0][0].islower() and _is_one_word(head["word"].lower(), tail[0].lower(), written, hyphenates)
    )
    return [before[:-1] + line] if broken else [before[:-1] + "-" + line]


def _is_one_word(head: str, tail: str, written: Counter[str], hyphenates: bool) -> bool:
    """Whether a hyphen at the end of a line only breaks a word: told by how the text writes it elsewhere."""
    if written[f"{head}-{tail}"] != written[head + tail]:
        return written[head + tail] > written[f"{head}-{tail}"]
    if "-" in head or head[-1].isdigit():
        return False
    if head + tail in known_words():
        return True
    # "first-half": two words that the text knows, each long enough to be one, are rarely the halves of a third.
    return hyphenates and not (len(head) > 3 and len(tail) > 3 and written[head] and written[tail])


def _written(lines: Iterable[Line]) -> Counter[str]:
    """How often the text has each word and each compound where no line ends within it."""
    counted: Counter[str] = Counter()
    broken = False
    for line in lines:
        words = [match[0].lower() for match in _WORD.finditer(line.text)]
        counted.update(words[1 if broken else 0 :])
        broken = _breaks_a_word(line.text)
        if broken and words:
            counted[words[-1]] -= 1
    return counted
