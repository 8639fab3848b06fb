"""Who wrote it: the name in a byline, without what bylines have around it."""

from __future__ import annotations

import functools
import html
import re

from briefgen.lexicon import load_lexicon

_LONGEST = 120
_BY = re.compile(r"\A(?:(?:written|reported|posted|published|submitted|story|words|text) )?by:? ", re.IGNORECASE)
# Behind the name: a day, a time to read, what the writer is, where the writer is.
_BEHIND = re.compile(
    r"\s*(?:[|·•]|\s[–—]\s|\b(?:published|updated|posted|last modified)\b|\bon (?=\w+,? \d)|\bfor (?=\w)|\(|@|\d"
    r"|,? in (?=[A-Z])).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE = re.compile(
    r",\s*(?:(?:[\w'’&-]+ ){0,5})(?:correspondents?|reporters?|editors?|writers?|staff|producers?|columnists?|analysts?"
    r"|journalists?|contributors?|bureau chiefs?)\b[^,]*(?=,|\Z)",
    re.IGNORECASE,
)
_OFFICE_ALONE = re.compile(
    r"(?:[\w'’&-]+ ){0,4}(?:correspondents?|reporters?|editors?|bureau chief|staff(?: writers?)?)", re.IGNORECASE
)
# "Ada Writer from The Harbour Post", as newsletters sign themselves
_FROM = re.compile(r"(?P<who>[^|]+?) (?:from|at|@|\||via|of) (?P<outlet>.+)")


_WORD = r"(?:[A-ZÀ-Þ][\w.'’-]{0,30}|de|da|del|della|der|van|von|bin|al|el|la|le)"
_NAME = rf"{_WORD}(?: {_WORD}){{1,3}}"
# A line of nothing else: "By Ada Writer and Bo Teller", "BY ADA WRITER, HARBOUR CORRESPONDENT"
_BYLINE = re.compile(
    rf"(?:By|BY|by):? (?P<names>{_NAME}(?:(?:,|,? (?:and|AND|&)) {_NAME}){{0,4}})(?:,| \||\Z"
    r"| (?:FOR|for|OF|of|IN|in) [A-Z])"
)
_LONGEST_LINE = 100
# "ADA WRITER" is set so, and called Ada Writer.
_CAPITALS = re.compile(r"[^\W\d_a-z]{2,}")


def cleaned(text: object) -> str | None:
    """A stated text on one line, without character references; None where nothing is left."""
    if not isinstance(text, str):
        return None
    return " ".join(html.unescape(text[:2_000]).split()) or None


def byline(text: object) -> str | None:
    """The author in a byline; no address, no identifier, nothing as long as a sentence."""
    name = _BY.sub("", cleaned(text) or "")
    if not name or len(name) > _LONGEST or "://" in name:
        return None
    name = _OFFICE.sub("", _BEHIND.sub("", name)).strip(" ,;:-")
    name = _CAPITALS.sub(lambda word: word[0].capitalize(), name) if is_person(name.title()) else name
    return name if re.search(r"[^\W\d_]", name) else None


def byline_alone(line: str) -> str | None:
    """The author in a line of a text that is a byline and nothing else: ``By Ada Writer``"""
    if line.lstrip()[:2].lower() != "by":
        return None
    line = " ".join(line.split())
    found = _BYLINE.match(line) if len(line) <= _LONGEST_LINE and line[-1:] not in (".", "!", "?", ":") else None
    return byline(found["names"]) if found else None


def is_office(name: str) -> bool:
    """Whether what is given as a name is what somebody is: ``Maritime Correspondent``"""
    return _OFFICE_ALONE.fullmatch(name) is not None


def sender(name: str) -> tuple[str | None, str]:
    """The author and the outlet in the name that a letter is sent by; no author where the name is no person's."""
    parts = _FROM.fullmatch(name)
    if parts and is_person(parts["who"]):
        return parts["who"], parts["outlet"]
    return None, name


def is_person(name: str) -> bool:
    """Whether ``name`` is that of one person: a given name that is known, and one to three more."""
    words = name.split()
    return 2 <= len(words) <= 4 and words[0] in _given_names() and all(word[:1].isupper() for word in words)


@functools.cache
def _given_names() -> frozenset[str]:
    lists = load_lexicon("given_names", dict[str, str])
    return frozenset(name for key, names in lists.items() if key != "surname_first" for name in names.split())
