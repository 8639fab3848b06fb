"""Whether an article is in English, which is all that the rules read."""

from __future__ import annotations

import re

from briefgen.model import Notice, SourceMeta

_WORD = re.compile(r"[^\W\d_]+")
# Letters of other scripts than the Latin one.
_OTHER_SCRIPT = re.compile(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]")
# Words of which English text does not do without for long, and which other languages hardly have.
_ENGLISH = frozenset((
    "the", "and", "that", "with", "said", "from", "by", "were", "has", "which", "this", "would", "their", "been",
    "they", "his", "who", "are", "be", "its", "it", "he", "she", "you",
))  # fmt: skip
# The same of other languages: German, Dutch, the Nordic ones, the Romance ones, Polish, Czech, Hungarian, Finnish,
# Turkish, Indonesian.
_OTHERS = frozenset((
    "der", "die", "das", "und", "ist", "nicht", "mit", "den", "dem", "ein", "eine", "auf", "für", "von", "sich", "im",
    "het", "een", "van", "niet", "dat", "zijn", "voor", "met", "op", "te", "aan", "og", "det", "som", "på", "av",
    "ikke", "til", "er", "och", "att", "är", "inte", "har", "af", "le", "la", "les", "et", "est", "dans", "pour", "une",
    "des", "du", "que", "qui", "pas", "el", "los", "las", "por", "con", "una", "del", "se", "para", "il", "di", "che",
    "della", "non", "per", "sono", "gli", "não", "uma", "os", "em", "da", "ao", "de", "en", "și", "cu", "pe", "din",
    "nie", "na", "się", "jest", "że", "je", "že", "v", "az", "és", "hogy", "nem", "egy", "ja", "oli", "että", "ei",
    "bir", "ve", "bu", "için", "yang", "dan", "dengan", "untuk", "ini",
))  # fmt: skip
_LEAST_ENGLISH = 0.03  # one word in five in English news, one in twenty in lists of posts
_LEAST_OTHER = 0.1
_TOO_SHORT = 150  # letters, of which nothing can be told


def is_english(body: str) -> bool:
    """Whether ``body`` is in English, or nothing tells that it is in another language."""
    words = [word.lower() for word in _WORD.findall(body)]
    letters = sum(map(len, words))
    if letters < _TOO_SHORT or sum(word in _ENGLISH for word in words) >= _LEAST_ENGLISH * len(words):
        return True
    other_script = len(_OTHER_SCRIPT.findall(body)) > letters / 2
    return not other_script and sum(word in _OTHERS for word in words) < _LEAST_OTHER * len(words)


def language_notices(source: SourceMeta) -> tuple[Notice, ...]:
    """What to tell of an article that is in another language."""
    message = "This article is not in English, which is all that the rules read. Nothing was taken from it."
    remedy = "Put an English version in its place, or take it out."
    return (Notice(level="info", message=message, remedy=remedy, source=source.id, rule="language"),)
