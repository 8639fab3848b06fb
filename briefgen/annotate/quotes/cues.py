"""Which words tell that somebody speaks, loaded from the lexicon with their inflected forms."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import msgspec

from briefgen.lexicon import load_lexicon

_VOWEL_Y = re.compile(r"[aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


class _CueWords(msgspec.Struct, frozen=True):
    say: list[str]
    judge: list[str]
    think: list[str]
    speak: list[str]
    speech: list[str]
    media: list[str]
    platforms: list[str]


class _SpeakerWords(msgspec.Struct, frozen=True):
    people: list[str]
    bodies: list[str]
    stand_for: dict[str, list[str]]
    offices: list[str]
    epithets: list[str]


class _RoleWords(msgspec.Struct, frozen=True):
    nouns: list[str]


class Form(NamedTuple):
    """A form of a cue verb: its class (say, judge, think, speak), base, and form (base, s, past, participle, ing)."""

    kind: str
    base: str
    form: str


@functools.cache
def verb_forms() -> dict[str, Form]:
    """Every form of every cue verb, in lower case. A verb of two classes counts for the first."""
    words = load_lexicon("cues", _CueWords)
    out: dict[str, Form] = {}
    for kind in ("say", "judge", "think", "speak"):
        for entry in getattr(words, kind):
            base, *irregular = entry.split()
            for form, word in _inflected(base, irregular):
                out.setdefault(word, Form(kind, base, form))
    return out


def _inflected(base: str, irregular: list[str]) -> list[tuple[str, str]]:
    past = irregular[0] if irregular else _regular_past(base)
    participle = irregular[1] if len(irregular) > 1 else past
    if irregular and past.endswith("ed") and len(past) > len(base) + 2 and past.startswith(base):
        ing = past[:-2] + "ing"  # a doubled consonant: quipped, quipping
    elif base.endswith("e") and not base.endswith("ee"):
        ing = base[:-1] + "ing"
    elif re.search(r"[^aeiou](?:i|u|e|o)[tn]$", base) and len(base) <= 5 and irregular and base != "cost":
        ing = base + base[-1] + "ing"  # put, hit, begin, run
    else:
        ing = base + "ing"
    third = base + ("es" if _SIBILANT.search(base) or base.endswith("o") else "s")
    if base.endswith("y") and not _VOWEL_Y.search(base):
        third = base[:-1] + "ies"
    return [("past", past), ("participle", participle), ("s", third), ("ing", ing), ("base", base)]


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and not _VOWEL_Y.search(base):
        return base[:-1] + "ied"
    return base + "ed"


def _with_plurals(nouns: list[str]) -> frozenset[str]:
    out = set()
    for noun in nouns:
        low = noun.lower()
        out.add(low)
        if low.endswith("y") and not _VOWEL_Y.search(low):
            out.add(low[:-1] + "ies")
        elif _SIBILANT.search(low):
            out.add(low + "es")
        elif low.endswith("man"):
            out.add(low[:-3] + "men")
        else:
            out.add(low + "s")
    return frozenset(out)


@functools.cache
def speech_nouns() -> frozenset[str]:
    """Nouns for what is said or written, singular and plural, in lower case."""
    return _with_plurals(load_lexicon("cues", _CueWords).speech)


@functools.cache
def media_nouns() -> frozenset[str]:
    """Nouns for where words appear, singular and plural, in lower case."""
    return _with_plurals(load_lexicon("cues", _CueWords).media)


@functools.cache
def platforms() -> frozenset[str]:
    """Services where people post, in lower case."""
    return frozenset(p.lower() for p in load_lexicon("cues", _CueWords).platforms)


@functools.cache
def people_nouns() -> frozenset[str]:
    """Nouns for people who may speak, singular and plural, in lower case."""
    return _with_plurals(load_lexicon("speakers", _SpeakerWords).people + load_lexicon("roles", _RoleWords).nouns)


@functools.cache
def body_nouns() -> frozenset[str]:
    """Nouns for groups and bodies that may speak, singular and plural, in lower case."""
    return _with_plurals(load_lexicon("speakers", _SpeakerWords).bodies)


@functools.cache
def stand_for() -> dict[str, frozenset[str]]:
    """Nouns by which a body named before is called again, each with the last words of the names that it fits."""
    return {noun: frozenset(heads) for noun, heads in load_lexicon("speakers", _SpeakerWords).stand_for.items()}


@functools.cache
def offices() -> frozenset[str]:
    """Nouns for who holds an office, which tell of a person named before that he holds it, in lower case."""
    return frozenset(load_lexicon("speakers", _SpeakerWords).offices)


@functools.cache
def epithets() -> frozenset[str]:
    """Nouns by which a person who was named before is called again, whatever else he is called, in lower case."""
    return frozenset(load_lexicon("speakers", _SpeakerWords).epithets)
