"""Lines at the beginning and the end of an article that tell who wrote, edited or pictured it, and who that is.

They are not part of the story, and the people whom they name have no part in it.
"""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.read.furniture import QUOTES

# Such lines stand among so many paragraphs at the beginning, and among so many at the end.
_HEAD, _TAIL = 4, 5
_LONGEST = 400
_MOST_WORDS_OF_AN_OFFICE = 7
_MOST_WORDS_OF_A_NOTE = 60
_WORD = re.compile(r"[^\W\d_][^\s;,/|()]*")
_AND = re.compile(r",? and |, ")
_AROUND = " \t\xa0*_–—-()[]"


class _SignOffs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    credits: tuple[str, ...]
    labels: tuple[str, ...]
    small_words: str
    ends: tuple[str, ...]
    of_authors: tuple[str, ...]
    offices: tuple[str, ...]


def without_sign_offs(text: str, author: str | None) -> str:
    """``text`` without the lines near its beginning and its end that say who made it; ``author`` is known of it."""
    rows = text.split("\n\n")
    head, tail = _HEAD, len(rows) - _TAIL
    kept = [row for n, row in enumerate(rows) if head <= n < tail or not is_sign_off(row, author)]
    return "\n\n".join(kept) if any(row.strip() for row in kept) else text


def is_sign_off(line: str, author: str | None = None) -> bool:
    """Whether ``line`` is a credit (``Reporting by A. Writer; Editing by B. Teller``) or a note on the ``author``."""
    line = line.replace("’", "'").strip(_AROUND)
    if not line or len(line) > _LONGEST or QUOTES.search(line):
        return False
    known = _known()
    plain = line.rstrip(". ").casefold()
    if plain.endswith(known.ends):
        return True
    if plain.endswith(known.offices) and len(line.split()) <= _MOST_WORDS_OF_AN_OFFICE:
        return all(_is_name_or(word, known.small) for word in _WORD.findall(line))
    credit = known.credit.match(line)
    if credit:
        return all(_is_name_or(word, known.small) for word in _WORD.findall(line, credit.end()))
    return _is_about(line, author)


def _is_about(line: str, author: str | None) -> bool:
    """Whether a line begins with the name of an author and goes on as a note on one does."""
    if not author or len(line.split()) > _MOST_WORDS_OF_A_NOTE:
        return False
    return any(
        line.startswith(name) and bool(_known().of_authors.match(line, len(name)))
        for name in (author, *_AND.split(author))
        if " " in name
    )


def _is_name_or(word: str, small: frozenset[str]) -> bool:
    return not word[0].islower() or word.rstrip(".:'") in small


class _Known(msgspec.Struct, frozen=True):
    credit: re.Pattern[str]
    ends: tuple[str, ...]
    small: frozenset[str]
    of_authors: re.Pattern[str]
    offices: tuple[str, ...]


@functools.cache
def _known() -> _Known:
    given = load_lexicon("sign_offs", _SignOffs)
    return _Known(
        credit=re.compile(rf"(?:{_one_of(given.credits)}\b|{_one_of(given.labels)} ?:)", re.IGNORECASE),
        ends=given.ends,
        small=frozenset(given.small_words.split()),
        of_authors=re.compile(rf" {_one_of(given.of_authors)}\b"),
        offices=given.offices,
    )


def _one_of(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
