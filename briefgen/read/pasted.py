"""Text that was copied from the window of a browser, with the menus, buttons and lists that a page has around it."""

from __future__ import annotations

import re
from itertools import takewhile

from briefgen.read.addresses import web_address
from briefgen.read.first_lines import stands_alone
from briefgen.read.furniture import is_furniture, is_menu, without_furniture

# Fewer lines of a page may stand in an article that was copied with care; they are left as they are.
_SIGNS = 3
# What a page has above the headline ends in so many lines, or before a paragraph of so many words.
_HEAD = 100
_PARAGRAPH = 25
_CRUMB_WORDS = 2
_HEADLINE_WORDS = 4
_BELOW_HEADLINE = 3  # rows
_FEW_WORDS = 12
_WRAPPED = 120  # characters
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]{0,3}\s*\Z")
_LONGEST_CAPTION = 400
_CREDIT = re.compile(
    r"(?:/(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|Bloomberg|Shutterstock|Alamy|Anadolu|Associated Press)"
    r"|\bvia (?:AP|AFP|Reuters|REUTERS|Getty Images)|\bCredit\.\.\.[^\n]{1,80})[)\]]?\s*\Z"
    r"|\A(?:Photograph|Photo|Picture|Image|Credit): "
)
# What is offered between two paragraphs, from the one of these to the other.
_OFFER = re.compile(
    r"^[ \t]*skip past newsletter promotion[ \t]*\n(?:[^\n]*\n){1,15}?[ \t]*after newsletter promotion[ \t]*(?:\n|\Z)",
    re.IGNORECASE | re.MULTILINE,
)


def without_page(text: str) -> str:
    """``text`` without the lines of a web page that were copied with it; as it was where hardly any stand in it."""
    signs = {line.strip().casefold() for line in text.split("\n") if _is_sign(line)}
    if len(signs) < _SIGNS:
        return text
    rows = [row for row in without_furniture(_OFFER.sub("", text), "\n").split("\n") if not _is_caption(row)]
    rows = rows[_headline_at(rows) :]
    while rows and _is_of_the_end(rows[-1]):
        rows.pop()
    if not rows:
        return text
    # Where a row is longer than a line that was wrapped, each is a paragraph, as on the page.
    between = "\n\n" if max(map(len, rows)) > _WRAPPED else "\n"
    return between.join(row for row in rows if row.strip() or between == "\n") + "\n"


def address_above(text: str) -> str | None:
    """The address in a line of its own in what a page has above its article; None where none is there, or two are."""
    found = {url for line in text.split("\n", _HEAD)[:_HEAD] if (url := web_address(line.strip())) is not None}
    return found.pop() if len(found) == 1 else None


def _is_sign(line: str) -> bool:
    """Whether a line can only be of a page: more than a count or a rule, and no sentence."""
    return _WORD.search(line) is not None and not _SENTENCE_END.search(line) and is_furniture(line)


def _headline_at(rows: list[str]) -> int:
    """Where the article begins: below the last row of a menu that stands above byline, day and first paragraph.

    What stands right below a headline ("Exclusive", a name) is no menu.
    """
    head = list(takewhile(lambda row: not stands_alone(row) and len(row.split()) < _PARAGRAPH, rows[:_HEAD]))
    told = [n for n, row in enumerate(head) if row.strip()]
    may_be_headlines = [_may_be_headline(head[n]) for n in told]
    for k in range(len(told) - 2, -1, -1):
        below_one = any(may_be_headlines[max(0, k - _BELOW_HEADLINE) : k])
        if _is_crumb(head[told[k]]) and may_be_headlines[k + 1] and not below_one:
            return told[k + 1]
    return 0


def _may_be_headline(row: str) -> bool:
    return len(row.split()) >= _HEADLINE_WORDS and not _is_crumb(row) and not _SENTENCE_END.search(row)


def _is_crumb(row: str) -> bool:
    """Whether a row only tells of what section it is: "World", "News Opinion Sport", "Europe|Dam breaks"."""
    words = _WORD.findall(row)
    section, bar, _ = row.partition("|")
    if not words or _SENTENCE_END.search(row):
        return False
    return len(words) <= _CRUMB_WORDS or is_menu(row) or (bool(bar) and is_menu(section))


def _is_caption(row: str) -> bool:
    """Whether a row tells what a picture shows, and who took it: "The dam on Sunday. Ada Light/Reuters"."""
    return len(row) <= _LONGEST_CAPTION and _CREDIT.search(row) is not None


def _is_of_the_end(row: str) -> bool:
    """Whether a row at the end is no part of the article: nothing, or a few words that tell and credit nothing."""
    few = len(row.split()) <= _FEW_WORDS and not _SENTENCE_END.search(row) and ":" not in row and " by " not in row
    return not row.strip() or few
