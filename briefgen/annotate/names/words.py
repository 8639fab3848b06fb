"""The words of a body, with what a name finder asks of each: its place, its case, what joins it to the word before.

A possessive ending is no part of a word. Hyphens join ("Smith-Jones", "al-Masri") unless a plain lower-case word
follows ("Oslo-based"). Initials with stops ("U.S.", "J.") are one word.
"""

from __future__ import annotations

import functools
import re
import unicodedata

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.lexicon.abbreviations import abbreviations
from briefgen.model import SentenceSpan

# Marks and joiners that stand inside words and are no letters: combining accents, zero-width characters, soft hyphens.
_INNER = "\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad\u064b-\u0652\u05b0-\u05c7"
_PART = rf"[^\W_]+(?:[{_INNER}]+[^\W_]*)*"


class _Syllables(msgspec.Struct, frozen=True):
    """The file ``syllables.yaml``."""

    first: str
    second: str


def _hyphened_given_name() -> str:
    """A pattern for given names whose second half is small: "Geun-hye" anywhere, "Ing-wen" behind a surname."""
    halves = load_lexicon("syllables", _Syllables)
    first, second = ("|".join(sorted(some.split(), key=len, reverse=True)) for some in (halves.first, halves.second))
    anywhere = rf"(?=[A-Z][a-z]{{1,5}}-)(?:{first})-[a-z]{{2,6}}"
    behind = rf"(?<=[a-z][ \n])[A-Z][a-z]{{0,5}}-(?:{second})"
    return rf"(?:{anywhere}|{behind})(?![\w-])"


_WORD = re.compile(
    rf"""
    (
        [a-z]+(?=[ ,\n])                           # most words: nothing below could take more of them
      | (?:[A-Z]\.){{2,10}}[A-Z]?(?![^\W_])        # U.S.  D.C.  U.N
      | U\.[SNK](?=[ ,;:)'’-])                      # U.S: the last stop forgotten
      | [A-Z][A-Za-z0-9]{{1,30}}\.(?:com|org|net)(?![^\W_]|\.[a-z])   # Olm.com
      | {_hyphened_given_name()}                  # Jae-in, Ing-wen: the second half is small
      | (?<![^\W_])['’´ʼ][tT](?=[ ][A-Z])          # Ana 't Hoen
      | Co-o[a-z]{{1,12}}(?![^\W_])               # Co-operative
      | {_PART}
        (?:
            ['’´ʼ](?!s\b|S\b){_PART}               # O'Brien, don't; but not the possessive
          | &(?=[^\W_]){_PART}                     # AT&T
          | -(?:[A-Z]\.){{2,5}}(?![^\W_])           # South Korea-U.S.
          | -(?=[A-ZÀ-ÖØ-Þ]|(?:e|au|de|la|le|sur|en|i|o)-[A-Z]){_PART}   # Smith-Jones, Port-au-Prince
        )*
    )
    (?P<possessive>['’´ʼ][sS]\b)?
    """,
    re.VERBOSE,
)
# Letters that a case-sensitive eye takes as one; anything else stays as it is.
_JOINERS = re.compile(rf"[{_INNER}]")
_GAP = re.compile(r"(?:[ \u00a0\u2009\u202f]{1,2}|[ ]?\n[ ]?)\Z")
_GAP_AFTER_STOP = re.compile(r"\.(?:[ \u00a0]|\n)?\Z")
_GAP_AND = re.compile(r" & \Z")
_OPENS = frozenset("\"“”‘'«([—–:;•*…>-")
_LONGEST_WORD = 60
_ELIDED = frozenset(("d", "l", "dell", "dall", "all", "nell", "sull", "qu"))


class Words(msgspec.Struct):
    """The words of a body in columns; index ``k`` is the same word in each.

    ``end`` leaves a possessive ending out, ``full_end`` takes it in. ``key`` is the word without joiners and with
    straight apostrophes; ``low`` the same, folded. ``joined`` tells that nothing but a space (or the stop of an
    abbreviation) stands between this word and the one before. ``initial`` tells that a capital here proves nothing.
    """

    body: str
    start: list[int]
    end: list[int]
    full_end: list[int]
    key: list[str]
    low: list[str]
    cap: list[bool]
    joined: list[bool]
    initial: list[bool]
    possessive: list[bool]
    sentence: list[int]
    masked: list[bool]

    def __len__(self) -> int:
        return len(self.start)

    def gap(self, k: int) -> str:
        """What stands between word ``k`` and the word before (or the beginning), at most 40 characters."""
        begin = self.full_end[k - 1] if k else 0
        return self.body[begin : min(self.start[k], begin + 40)]

    def after(self, k: int) -> str:
        """What stands between word ``k`` and the next, at most 40 characters."""
        stop = self.start[k + 1] if k + 1 < len(self) else len(self.body)
        return self.body[self.full_end[k] : min(stop, self.full_end[k] + 40)]

    def text(self, i: int, j: int) -> str:
        """The body from word ``i`` to the end of word ``j - 1``, its possessive left out."""
        return self.body[self.start[i] : self.end[j - 1]]


def clean(word: str) -> str:
    """``word`` without joiners, with straight apostrophes, composed."""
    if word.isascii():
        return word
    word = _JOINERS.sub("", unicodedata.normalize("NFC", word))
    return word.replace("’", "'").replace("´", "'").replace("ʼ", "'")


def keys_of(phrase: str) -> tuple[str, ...]:
    """The words of ``phrase`` as `Words.key` has them; a possessive that is not the last word's stays on."""
    found = list(_WORD.finditer(phrase))
    out = [clean(m[1]) + ("'s" if m["possessive"] and m is not found[-1] else "") for m in found]
    return tuple(out)


def split_words(body: str, sentences: tuple[SentenceSpan, ...]) -> Words:
    """The words of all sentences."""
    starts: list[int] = []
    ends: list[int] = []
    full_ends: list[int] = []
    keys: list[str] = []
    joined: list[bool] = []
    initial: list[bool] = []
    numbers: list[int] = []
    before = 0
    for number, sentence in enumerate(sentences):
        first = True
        for match in _WORD.finditer(body, sentence.start, sentence.end):
            start, end = match.span(1)
            key = match[1]
            if not key.isascii():
                key = clean(key)
            if first:
                joined.append(False)
                initial.append(True)
                first = False
            elif start - before == 1 and body[before] == " ":
                joined.append(True)
                initial.append(False)
            elif start - before > 5:
                joined.append(False)
                initial.append(True)
            else:
                gap = body[before:start]
                joined.append(_joins(gap, keys[-1], before > ends[-1]))
                initial.append(not _OPENS.isdisjoint(gap))
            before = match.end()
            starts.append(start)
            ends.append(end)
            full_ends.append(before)
            keys.append(key)
            numbers.append(number)
    return Words(
        body,
        starts,
        ends,
        full_ends,
        keys,
        [key.casefold() for key in keys],
        [key[0].isupper() or (key[1:2].isupper() and (len(key) > 5 or key == "'T")) or _is_al(key) for key in keys],
        joined,
        initial,
        [a > b for a, b in zip(full_ends, ends, strict=True)],
        numbers,
        [len(key) > _LONGEST_WORD for key in keys],
    )


def _is_al(key: str) -> bool:
    """ "al-Masri", "d'Aubry", "dell'Orto": the small article belongs to the name."""
    if key[0] in "ae" and key[1:3] == "l-":
        return key[3:4].isupper()
    return is_elided(key)


def is_elided(key: str) -> bool:
    """ "d'Enquêtes": a small word before a capital."""
    article, mark, rest = key.partition("'")
    return bool(mark) and article in _ELIDED and rest[:1].isupper()


@functools.cache
def _abbreviated() -> frozenset[str]:
    known = abbreviations()
    return frozenset((*known.titles, *known.within_names))


def _joins(gap: str, previous: str, possessive: bool) -> bool:
    if _GAP.match(gap):
        return True
    if _GAP_AFTER_STOP.match(gap) and not possessive:
        return previous.casefold() in _abbreviated() or (len(previous) == 1 and previous.isupper())
    return bool(_GAP_AND.match(gap))
