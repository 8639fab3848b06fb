"""From the lines that stand on the pages of a PDF to running text: heads and feet off, words and paragraphs whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

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
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_WORD_AT_END = re.compile(r"(?P<word>[\w-]{1,60})[-\u2010\u00ad]\Z")
_WORD_AT_START = re.compile(r"\w{1,60}")


def running_text(pages: Sequence[str]) -> str:
    """The text of the pages as paragraphs with an empty line between them."""
    lines = _without_edges([_lines(page) for page in pages])
    return "\n\n".join(_paragraphs(lines))


def edges(pages: Sequence[str]) -> list[str]:
    """The lines at the top and at the bottom of the pages that recur on most of them: a title, an address."""
    rows = [_lines(page) for page in pages]
    running = _running(rows)
    return [row for page in rows for row in _at_edge(page) if _masked(row) in running]


def _lines(page: str) -> list[str]:
    return [clean for row in page.translate(_LIGATURES).split("\n") if (clean := " ".join(row.split()))]


def _at_edge(page: list[str]) -> list[str]:
    return page if len(page) <= 2 * _EDGE else page[:_EDGE] + page[-_EDGE:]


def _masked(row: str) -> str:
    return _DIGITS.sub("#", row).casefold()


def _running(pages: Sequence[list[str]]) -> set[str]:
    """What stands, but for its digits, at the edge of at least half of the pages, of two at least."""
    counted = Counter(masked for page in pages for masked in {_masked(row) for row in _at_edge(page)})
    least = max(2, (len(pages) + 1) // 2)
    return {masked for masked, count in counted.items() if count >= least}


def _without_edges(pages: Sequence[list[str]]) -> list[str]:
    running = _running(pages)
    kept: list[str] = []
    for page in pages:
        last = len(page) - _EDGE
        kept += [
            row
            for place, row in enumerate(page)
            if not ((place < _EDGE or place >= last) and (_masked(row) in running or _PAGE_NUMBER.match(row)))
        ]
    return kept


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines joined to paragraphs. One ends where a line ends its sentence and leaves room, or where a heading stands.

    A paragraph whose last line is full runs into the next: that costs a break, not a word.
    """
    full = _usual_width(lines)
    written = _written(lines)
    hyphenates = sum(map(_breaks_a_word, lines)) > max(1, len(lines) // _LINES_A_HYPHEN)
    paragraphs: list[list[str]] = []
    ended = True
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if ended or not paragraphs:
            paragraphs.append([line])
        else:
            joined = _joined(paragraphs[-1][-1], line, written, hyphenates)
            paragraphs[-1][-1:] = joined
        # Room for the first word of the next line means that the line ends here on purpose.
        taken = len(line) + 1 + len(following.partition(" ")[0])
        stops = bool(_SENTENCE_END.search(line)) and taken < 0.88 * full
        heading = ended and line[-1] not in ",;-–—" and taken < 0.8 * full
        ended = (stops or heading) and not following[:1].islower()
    return [" ".join(paragraph) for paragraph in paragraphs]


def _usual_width(lines: Sequence[str]) -> int:
    """How many characters a full line has: nine of ten have no more."""
    widths = sorted(map(len, lines))
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


def _written(lines: Iterable[str]) -> Counter[str]:
    return Counter(match[0].lower() for line in lines for match in _WORD.finditer(line))
