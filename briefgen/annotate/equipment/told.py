"""Machines that no list knows, told by the text: "a rocket called …", "the first satellite, …,", "…-5 missile".

Like ships, they go by names; a name that the text has told once stands for the machine wherever it is a noun.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.lexicon.countries import countries, nations
from briefgen.lexicon.ships import ship_words
from briefgen.model import EquipmentKind


class Told(NamedTuple):
    """A machine that the text tells the kind of."""

    start: int
    end: int
    designation: str
    kind: EquipmentKind
    rule: str


_KINDS: dict[str, EquipmentKind] = {
    "missile": "missile",
    "rocket": "rocket",
    "launcher": "rocket",
    "launch vehicle": "rocket",
    "satellite carrier": "rocket",
    "satellite": "other",
    "microsatellite": "other",
    "nanosatellite": "other",
    "spacecraft": "other",
    "space probe": "other",
    "lander": "other",
    "rover": "other",
    "drone": "drone",
    "unmanned aircraft": "drone",
    "glide bomb": "bomb",
    "torpedo": "weapon",
}
_KIND = re.compile(rf"\b({'|'.join(sorted(map(re.escape, _KINDS), key=len, reverse=True))})(s?)\b")
_NUMBER = r"[- ]\d{1,4}[A-Z]{0,2}"
_WORD = r"[A-Z][a-z][\w’']{0,20}"
# Behind "called", or apposed: one word or two, with or without a number.
_NAME = rf"{_WORD}(?:[- ]{_WORD})?(?:{_NUMBER})?(?![\w-])"
_CALLED = re.compile(
    rf"(?: \([^()]{{1,30}}\))?,? (?:called|named|dubbed|christened|known as|designated|code-?named|nicknamed)"
    rf" (?:the )?[“\"‘']?({_NAME})"
)
_APPOSED = re.compile(rf", (?:the |an? |called |named )?[“\"‘']?({_NAME})(?=[”\"’']?(?:,|\.|;| \())")
_NUMBERED_BEHIND = re.compile(rf" [“\"‘']?({_WORD}-\d{{1,4}}[A-Z]{{0,2}})(?![\w-])")
_NUMBERED_BEFORE = re.compile(rf"(?<![\w-])({_WORD}-\d{{1,4}}[A-Z]{{0,2}})[”\"’']? (?:[a-z][a-z-]{{1,20}} ){{0,2}}$")
# "the crew of the rocket, Ada Lee," is nobody's name that flies.
_BELONGS = re.compile(r"\b(?:of|on|by|behind|with|from|aboard) (?:the|an?|its|his|her|their) (?:[\w-]{1,25} ){0,3}$")
_SPEAKS = re.compile(r"[”\"’']?,? (?:said|says|told|wrote|which|who|and|or)\b")
# What a rocket does, and no plane or illness.
_FLIES = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Aa]|new|solid-fuel|two-stage|three-stage) ({_WORD}-\d{{1,3}}[A-Z]?)"
    r" (?:flew|lifted off|blasted off|took off|soared|has a range|was (?:test-)?(?:fired|launched)|fell into"
    r"|broke (?:up|apart)|exploded|rose|could carry|can carry|carries|carried|can be)\b"
)
_SIGHT = 80
_MOST = 40


def find_told(body: str) -> Iterator[Told]:
    """The machines that ``body`` tells of so, every mention; they may overlap what is known by name."""
    told: dict[str, tuple[EquipmentKind, str]] = {}
    counts: Counter[str] = Counter()
    for word in _KIND.finditer(body):
        counts[word[1]] += 1
        for name, rule in _beside(body, word):
            if len(told) < _MOST and _can_be_a_name(name):
                told.setdefault(name, (_KINDS[word[1]], rule))
    most = next((_KINDS[noun] for noun, _ in counts.most_common() if noun in ("missile", "rocket")), None)
    if most is not None:
        for flight in _FLIES.finditer(body):
            if len(told) < _MOST and _can_be_a_name(flight[1]):
                told.setdefault(flight[1], (most, "told:flies"))
    if not told:
        return
    names = "|".join(sorted(map(re.escape, told), key=len, reverse=True))
    for m in re.finditer(rf"(?<![\w-])({names})(?![\w-])", body):
        kind, rule = told[m[1]]
        if any(map(str.isdigit, m[1])) or _stands_for_it(body, m):
            yield Told(m.start(), m.end(), m[1], kind, rule)


def _beside(body: str, word: re.Match[str]) -> Iterator[tuple[str, str]]:
    """The names behind or before a kind of machine, each with the rule that says so."""
    before = body[max(0, word.start() - _SIGHT) : word.start()]
    called = _CALLED.match(body, word.end())
    if called is not None:
        yield called[1], "told:called"
    behind = _NUMBERED_BEHIND.match(body, word.end())
    if behind is not None:
        yield behind[1], "told:number"
    numbered = _NUMBERED_BEFORE.search(before)
    if numbered is not None:
        yield numbered[1], "told:number"
    apposed = _APPOSED.match(body, word.end()) if not word[2] else None
    if apposed is None or _SPEAKS.match(body, apposed.end()):
        return
    if any(map(str.isdigit, apposed[1])) or not _BELONGS.search(before):
        yield apposed[1], "told:apposed"


def _can_be_a_name(name: str) -> bool:
    """Whether no state, weekday or other word that is no machine's is among the words of ``name``."""
    words = re.split(r"[- ]", name)
    no_names = ship_words().no_names
    if any(word in no_names or word.casefold() in ship_words().fight_or_arm for word in words):
        return False
    return words[0] not in ship_words().numbered and name.casefold() not in _nations_and_regions()


def _nations_and_regions() -> frozenset[str]:
    return frozenset((*nations(), *(region.casefold() for region in countries().regional)))


_BESIDE_NOUN = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|called|named|dubbed|as) [“\"‘']?|, [“\"‘']?)$")


def _stands_for_it(body: str, m: re.Match[str]) -> bool:
    """Whether a name without a number stands where it was told or behind an article, as no person's does."""
    return _BESIDE_NOUN.search(body, max(0, m.start() - 12), m.start()) is not None
