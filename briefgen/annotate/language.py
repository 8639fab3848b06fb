"""Whether an article is in English, which is all that the rules read."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.model import Notice, SourceMeta

_WORD = re.compile(r"[^\W\d_]+")
# Letters of other scripts than the Latin one.
_OTHER_SCRIPT = re.compile(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]")
_LEAST_ENGLISH = 0.03  # one word in five in English news, one in twenty in lists of posts
_LEAST_OTHER = 0.1
_TOO_SHORT = 150  # letters, of which nothing can be told


class _Languages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The small words of ``languages.yaml``: those of English, and those of other languages."""

    english: frozenset[str]
    others: dict[str, frozenset[str]]


def is_english(body: str) -> bool:
    """Whether ``body`` is in English, or nothing tells that it is in another language."""
    words = [word.lower() for word in _WORD.findall(body)]
    letters = sum(map(len, words))
    if letters < _TOO_SHORT or sum(word in _lexicon().english for word in words) >= _LEAST_ENGLISH * len(words):
        return True
    other_script = len(_OTHER_SCRIPT.findall(body)) > letters / 2
    return not other_script and sum(word in _others() for word in words) < _LEAST_OTHER * len(words)


def language_notices(source: SourceMeta) -> tuple[Notice, ...]:
    """What to tell of an article that is in another language."""
    message = "This article is not in English, which is all that the rules read. Nothing was taken from it."
    remedy = "Put an English version in its place, or take it out."
    return (Notice(level="info", message=message, remedy=remedy, source=source.id, rule="language"),)


@functools.cache
def _lexicon() -> _Languages:
    return load_lexicon("languages", _Languages)


@functools.cache
def _others() -> frozenset[str]:
    """The words of all other languages."""
    return frozenset[str]().union(*_lexicon().others.values())
