"""From the lines that stand on the pages of a PDF to running text: heads and feet off, words and paragraphs whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

# Running heads and feet stand among so many lines at the top and at the bottom; print programs may write both last.
_EDGE = 3
_DIGITS = re.compile(r"\d+")
# "7", "- 7 -", "7/12", "Page 7 of 12"
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:page |p\. ?|seite )?\d{1,4}(?: ?(?:/|of|von) ?\d{1,4})?[-–— ]*\Z", re.IGNORECASE)
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
# Where there is a gap in every so many lines, gaps are what parts the paragraphs.
_LINES_A_GAP = 20
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_WORD_AT_END = re.compile(r"(?P<word>[\w-]{1,60})[-\u2010\u00ad]\Z")
_WORD_AT_START = re.compile(r"\w{1,60}")


class Line(NamedTuple):
    """A line of a page; ``gap`` says whether more room than usual is above it."""

    text: str
    gap: bool = False


def lines_of(placed: Iterable[tuple[str, float]]) -> list[Line]:
    """The lines of a page out of pieces of text with the height that each stands at.

    Pieces come in the order of the page's own stream; a line feed within them ends a line.
    """
    rows: list[tuple[str, float | None]] = [("", None)]
    for text, height in placed:
        for number, piece in enumerate(text.translate(_LIGATURES).split("\n")):
            if number:
                rows.append(("", None))
            before, at = rows[-1]
            rows[-1] = (before + piece, height if at is None and piece.strip() else at)
    filled = [(" ".join(text.split()), at) for text, at in rows if text.strip() and at is not None]
    if not filled:
        return []
    steps = [0.0, *(above[1] - below[1] for above, below in pairwise(filled))]
    usual = median([step for step in steps if step > 0] or [0.0])
    return [Line(text, step > _GAP * usual > 0) for (text, _), step in zip(filled, steps, strict=True)]


def running_text(pages: Sequence[list[Line]]) -> str:
    """The text of the pages as paragraphs with an empty line between them."""
    return "\n\n".join(_paragraphs(_without_edges(pages)))


def running_heads(pages: Sequence[list[Line]]) -> list[str]:
    """The lines at the top and at the bottom of the pages that recur on most of them: a title, an address."""
    running = _running(pages)
    return [line.text for page in pages for line in _at_edge(page) if _masked(line) in running]


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
            if not ((place < _EDGE or place >= last) and (_masked(line) in running or _PAGE_NUMBER.match(line.text)))
        ]
        if body:  # a page begins below its head, and may begin within a paragraph
            kept += [body[0]._replace(gap=False), *body[1:]]
    return kept


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Lines joined to paragraphs: parted where there is a gap, or where a line ends early on purpose."""
    full = _usual_width(lines)
    has_gaps = sum(line.gap for line in lines) * _LINES_A_GAP >= len(lines)
    written = _written(lines)
    hyphenates = sum(_breaks_a_word(line.text) for line in lines) > max(1, len(lines) // _LINES_A_HYPHEN)
    paragraphs: list[list[str]] = []
    ended = True
    for line, following in zip(lines, [*lines[1:], Line("")], strict=False):
        if ended or not paragraphs:
            paragraphs.append([line.text])
        else:
            paragraphs[-1][-1:] = _joined(paragraphs[-1][-1], line.text, written, hyphenates)
        # Room for the first word of the next line means that the line ends here on purpose.
        taken = len(line.text) + 1 + len(following.text.partition(" ")[0])
        stops = bool(_SENTENCE_END.search(line.text)) and (taken < 0.88 * full or following.gap)
        parted = following.gap if has_gaps else ended and taken < 0.8 * full
        ended = stops or (parted and line.text[-1] not in f",;–—{_HYPHENS}")
        ended = ended and not following.text[:1].islower()
    return [" ".join(paragraph) for paragraph in paragraphs]


def _usual_width(lines: Sequence[Line]) -> int:
    """How many characters a full line has: nine of ten have no more."""
    widths = sorted(len(line.text) for line in lines)
    return widths[len(widths) * 9 // 10] if widths else 0


def _breaks_a_word(line: str) -> bool:
    return line[-1:] in _HYPHENS and line[-2:-1] not in ("", " ", *_HYPHENS)


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
    # "first-half": two words that the text knows, each long enough to be one, are rarely the halves of a third.
    return hyphenates and "-" not in head and not (len(head) > 3 and len(tail) > 3 and written[head] and written[tail])


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
