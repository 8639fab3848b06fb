"""A body as a row of tokens, each with what it can mean in a date: so that rules speak of classes, not of letters.

The row is also a string with one character a token (`Tokens.codes`). A character stands for a set of classes,
so a rule is a regular expression over that string, and costs nothing where no date can be.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TypeVar

import msgspec

from briefgen.annotate.dates.numbers import (
    classes_of_number,
    classes_of_ordinal,
    read_fraction,
    read_words,
    scale_of,
    scaled,
)
from briefgen.annotate.dates.words import BREAK, DASH, NAME, SIGN, WORD, Reading, Readings, Words
from briefgen.model import SentenceSpan

# Longest kind first. No alternative can match the empty string, and each looks ahead by a few characters only.
_TOKEN = re.compile(
    r"""
    (?P<quarter_name>[QH][1-4](?!\w))
  | (?P<word>[^\W\d_]+(?:['’]clock)?)
  | (?P<iso>\d{4}(?P<between>[-/])\d\d(?P=between)\d\d(?![\d/-]))
  | (?P<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d))
  | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))
  | (?P<nine_eleven>9/11(?![\d/]))
  | (?P<clock>(?:2[0-4]|[01]?\d):[0-5]\d(?::[0-5]\d)?(?!:?\d)
      |(?:2[0-4]|[01]?\d)\.[0-5]\d(?=[ ]?(?:[ap]\.?m|GMT|BST|UTC|CES?T)\b))
  | (?P<decade>(?:1\d|20)\d0['’]?s(?!\w)|['’‘`]?[1-9]0s(?!\w))
  | (?P<short_year>['’‘`]\d\d(?!\w))
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)(?!\w))
  | (?P<fraction>\d{0,3}[ ]?[½¼¾]|\d{1,3}[ -](?:1/[24]|3/4)(?!\d)|(?:1/[24]|3/4)(?!\d))
  | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
  | (?P<blank>\n[ \t]*\n\s*)
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True):
    """One token, or several that make one known phrase. ``readings`` maps a class to the value it has there.

    ``small`` tells whether it begins without a capital letter.
    """

    start: int
    end: int
    lower: str
    small: bool
    readings: Readings


class Tokens(msgspec.Struct, frozen=True):
    """The tokens of a body and their codes, one character each. ``starts`` are the offsets they begin at."""

    body: str
    items: tuple[Token, ...]
    codes: str
    starts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The index of the first token that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)


def read_tokens(body: str, sentences: tuple[SentenceSpan, ...], words: Words) -> Tokens:
    """All tokens of ``body``. A paragraph's end, and a sentence's end at a line's end, is a token of its own."""
    matches = [*_TOKEN.finditer(body)]
    kinds = [m.lastgroup or "" for m in matches]
    texts = [m.group() for m in matches]
    starts = [m.start() for m in matches]
    line_ends = _line_ends(body, sentences, starts, kinds)
    if line_ends:
        kinds = _insert(kinds, line_ends, ["blank"] * len(line_ends))
        texts = _insert(texts, line_ends, [""] * len(line_ends))
        starts = _insert(starts, line_ends, [starts[at] for at in line_ends])
    lowers = [t.lower() for t in texts]
    plain = words.codes[WORD], words.codes[NAME], words.codes[SIGN]
    items: list[Token] = []
    codes: list[str] = []
    at, size = 0, len(texts)
    while at < size:
        text, lower, start = texts[at], lowers[at], starts[at]
        kind = kinds[at]
        small = text == lower
        if text in _DASHES and _stands_free(body, start):
            items.append(Token(start, start + 1, lower, small, _NOTHING))
            codes.append(words.codes[DASH])
            at += 1
            continue
        if (kind == "word" or kind == "sign") and lower not in words.beginnings:
            code = plain[2] if kind == "sign" else plain[0] if small else plain[1]
            items.append(Token(start, start + len(text), lower, small, _NOTHING))
            codes.append(code)
            at += 1
            continue
        n, readings, code = _read(kind, texts, lowers, at, words)
        if n > 1:
            joint = "" if lower in _APOSTROPHES else " "  # "'ll" is one word
            text, lower = texts[at + n - 1], joint.join(lowers[at : at + n])
        items.append(Token(start, starts[at + n - 1] + len(text), lower, small, readings))
        codes.append(code)
        at += n
    return Tokens(body, tuple(items), "".join(codes), tuple([t.start for t in items]))


# A hyphen or a short dash joins what stands beside it, "2012-13", unless blanks do not let it: "in 2012 - and never".
_DASHES = frozenset("-–")
_APOSTROPHES = frozenset("'’")


def _stands_free(body: str, at: int) -> bool:
    return 0 < at < len(body) - 1 and body[at - 1].isspace() and body[at + 1].isspace()


def _line_ends(body: str, sentences: tuple[SentenceSpan, ...], starts: list[int], kinds: list[str]) -> list[int]:
    """The tokens at which a sentence begins on a new line without a blank one before it."""
    heads = (s.start for s in sentences if "\n" in body[max(0, s.start - 3) : s.start])
    tokens = ((bisect_left(starts, head), head) for head in heads)
    return [at for at, head in tokens if 0 < at < len(starts) and starts[at] == head and kinds[at - 1] != "blank"]


_T = TypeVar("_T")


def _insert(values: list[_T], places: list[int], more: list[_T]) -> list[_T]:
    """The values with ``more`` put in, each in front of what stood at its place."""
    out: list[_T] = []
    last = 0
    for at, value in zip(places, more, strict=True):
        out += values[last:at]
        out.append(value)
        last = at
    return out + values[last:]


_NOTHING: dict[str, Reading] = {}


def _read(kind: str, texts: list[str], lowers: list[str], at: int, words: Words) -> tuple[int, Readings, str]:
    """What stands at token ``at``: how many tokens, their readings, their code."""
    text = texts[at]
    if kind in ("word", "sign"):
        return _read_word(kind, texts, lowers, at, words)
    readings: dict[str, Reading]
    if kind == "blank":
        return 1, _NOTHING, words.codes[frozenset({BREAK})]
    scale = scale_of(lowers[at + 1]) if kind == "number" and at + 1 < len(lowers) else 1
    if scale > 1:
        readings = {"NUM": scaled(text, scale)}
        return 2, readings, words.codes[frozenset(readings)]
    if kind == "number":
        readings = dict(classes_of_number(text))
    elif kind == "ordinal":
        readings = dict(classes_of_ordinal(int(text[:-2])))
    elif kind == "fraction":
        readings = {"NUM": read_fraction(text)}
    else:
        readings = {kind.upper(): text}
    return 1, readings, words.codes[frozenset(readings)]


def _read_word(kind: str, texts: list[str], lowers: list[str], at: int, words: Words) -> tuple[int, Readings, str]:
    found = words.find(lowers, texts, at)
    number = read_words(lowers, at) if lowers[at] in words.numbers else None
    if number is not None and (found is None or found[0] <= number[0]):
        readings: dict[str, Reading] = dict(number[1])
        if found is not None and found[0] == number[0]:
            readings |= found[1]
        return number[0], readings, words.codes[frozenset(readings)]
    if found is not None:
        return found
    small = texts[at] == lowers[at]
    return 1, _NOTHING, words.codes[SIGN if kind == "sign" else WORD if small else NAME]
