"""Machines told by how their designation is made: systems of designation, calibres, ship classes, registrations."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.model import EquipmentKind


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``lexicon/designations.yaml``."""

    prefixes: dict[EquipmentKind, list[str]]
    nouns: dict[EquipmentKind, list[str]]
    ammunition: list[str]
    registration_marks: list[str]
    never: frozenset[str]
    never_before: frozenset[str]
    before_machines: frozenset[str]
    services: frozenset[str]
    makers_alone: frozenset[str]
    makers_too: frozenset[str]


def designations() -> Lexicon:
    """The lexicon of systems of designation, and of the words beside the names of machines."""
    return load_lexicon("designations", Lexicon)


class Pattern(NamedTuple):
    """A machine that a pattern found."""

    start: int
    end: int
    designation: str
    kind: EquipmentKind
    rule: str


class _Compiled(NamedTuple):
    kinds: dict[str, EquipmentKind]
    noun_kinds: dict[str, EquipmentKind]
    noun_behind: re.Pattern[str]
    calibre: re.Pattern[str]


# A hyphen with a number and variant letters: -114, -46A, -22M3, -800ER. The plural "s" belongs to the mention, not to
# the name.
_NUMBERED = re.compile(r"[-‑–](\d{1,4}(?:[A-Z]{1,3}(?:\d{0,2}|h))?)(?:s\b|\b)")
_LETTERS_BEFORE = re.compile(r"(?<![^\W_])[A-Za-z]{1,12}$")
_LONGEST_LETTERS = 13

# "Arleigh Burke-class destroyer": one to four capitalised words, "class", and a kind of ship within three words.
_SHIP_NOUNS = (
    "aircraft carrier|destroyer|frigate|corvette|cruiser|submarine|carrier|warship|battleship|patrol|ship|vessel|boat"
    "|cutter|tanker|ferry|icebreaker|minesweeper|landing|amphibious"
)
_SHIP_CLASS = re.compile(
    r"\b((?:[A-Z][\w'’]{0,30}[ -]){1,3}|[A-Z][\w'’]{1,30}[ -])class\b"
    rf"(?= (?:[\w-]{{1,25}} ){{0,4}}(?:{_SHIP_NOUNS})s?\b)"
)
_CLASS = re.compile(r"[ -]class\b")
_LONGEST_CLASS = 140
_ARTICLE = re.compile(r"^(?:A|An|The|One|Two|Its|Their) ")
_TYPE_NUMBER = re.compile(rf"\bType[ -](0?\d{{2,3}}[A-Z]?)\b(?= (?:[\w-]{{1,25}} ){{0,3}}(?:{_SHIP_NOUNS})s?\b)")
_REGISTRATION = re.compile(
    r"\b(?:[A-Z]-[A-Z]{4}|[A-Z]{2}-[A-Z]{3,4}|[A-Z]\d-[A-Z]{3}|\d[A-Z]-[A-Z]{3}|N\d{2,5}[A-Z]{0,2}|B-\d{4}|(?:RA|EX|UK|EK|EY|EZ)-\d{5}"
    r"|JA\d{3,4}[A-Z]?|HL\d{4}|UR-[A-Z0-9]{3,5}|HP-\d{4}[A-Z]{0,3}|YV-?\d{3,4}T?)\b"
)
# Letters that no list knows tell a type before these alone.
_LONGEST_UNLISTED = 4
_ARMED = frozenset((
    "fighter", "fighters", "bomber", "bombers", "warplane", "warplanes", "helicopter", "helicopters", "gunship",
    "missile", "missiles", "drone", "drones", "uav", "uavs", "howitzer", "howitzers", "rocket", "rockets", "tank",
    "tanks", "launcher", "trainer", "torpedo", "torpedoes",
))  # fmt: skip
_REGISTERED = re.compile(r"\b(?:regist(?:ration|ered|ry)|tail number|tail no|serial number|tail)\b", re.IGNORECASE)
_NEAR = 60


@functools.cache
def _compiled() -> _Compiled:
    lexicon = designations()
    kinds = {prefix: kind for kind, prefixes in lexicon.prefixes.items() for prefix in prefixes}
    nouns = {noun.lower(): kind for kind, words in lexicon.nouns.items() for noun in words}
    return _Compiled(
        kinds=kinds,
        noun_kinds=nouns,
        noun_behind=re.compile(rf" (?:[a-z][a-z-]{{1,24}} ){{0,2}}({'|'.join(map(re.escape, nouns))})\b"),
        calibre=re.compile(
            r"\b(\d{1,3}(?:\.\d{1,2})?)[ -]?(?:mm|millimet(?:er|re)s?)[ -]"
            rf"((?:[a-z][a-z-]{{1,20}} ){{0,2}}(?:{'|'.join(sorted(lexicon.ammunition, key=len, reverse=True))}))\b"
        ),
    )


def find_patterns(body: str) -> Iterator[Pattern]:
    """Machines in ``body`` that only the form of their designation shows; they may overlap what is known by name."""
    compiled = _compiled()
    yield from _designations(body, compiled)
    for m in compiled.calibre.finditer(body):
        large = float(m[1]) >= 37
        kind: EquipmentKind = "artillery" if large else "weapon"
        yield Pattern(m.start(), m.end(), f"{m[1]} mm {m[2]}", kind, "calibre")
    for word in _CLASS.finditer(body):
        found = _SHIP_CLASS.search(body, max(0, word.start() - _LONGEST_CLASS), word.end() + _LONGEST_CLASS)
        if found and found.end() == word.end():
            name = _ARTICLE.sub("", found[1])
            yield Pattern(found.end(1) - len(name), found.end(), f"{name.strip(' -')}-class", "ship", "ship class")
    for m in _TYPE_NUMBER.finditer(body):
        yield Pattern(m.start(), m.end(), f"Type {m[1]}", "ship", "ship class")


def _designations(body: str, compiled: _Compiled) -> Iterator[Pattern]:
    """Letters of a system of designation, a hyphen and a number; of one letter alone a noun behind must say it all."""
    never = designations().never
    for m in _NUMBERED.finditer(body):
        letters = _LETTERS_BEFORE.search(body, max(0, m.start() - _LONGEST_LETTERS), m.start())
        name = f"{letters.group()}-{m[1]}" if letters else ""
        if letters is None or name in never:
            continue
        kind = compiled.kinds.get(letters.group())
        if kind is not None:
            yield Pattern(letters.start(), m.end(), name, kind, "designation")
            continue
        noun = compiled.noun_behind.match(body, m.end()) if len(letters.group()) <= _LONGEST_UNLISTED else None
        if noun is not None and letters.group().isupper() and _is_armed(letters.group(), m[1], noun[1]):
            kind = compiled.noun_kinds[noun[1].lower()]
            yield Pattern(letters.start(), m.end(1), name, kind, "designation:with noun")


def _is_armed(letters: str, number: str, noun: str) -> bool:
    """Whether more letters than one can be a type's: not those of a flight ("the XY-661 plane"), a drug or a virus."""
    return len(letters) == 1 or (len(number) < 4 and noun.lower() in _ARMED)


def find_registrations(body: str) -> Iterator[tuple[int, int]]:
    """Where aircraft registrations stand in an article that names a type of aircraft.

    Beside most (N12345) a word must say so; a mark that a state gives (VH-ABC, CS-ABC) tells it by itself.
    """
    registered = _REGISTERED.search(body) is not None
    if registered:
        for m in _REGISTRATION.finditer(body):
            if _REGISTERED.search(body, max(0, m.start() - _NEAR), m.end() + _NEAR):
                yield m.span()
    for m in _marks().finditer(body):
        yield m.span()


@functools.cache
def _marks() -> re.Pattern[str]:
    """A state's mark, a hyphen, and as many letters as make five in all: VH-ABC, G-ABCD, 9M-ABC."""
    marks = designations().registration_marks
    one, more = ("|".join(sorted(m for m in marks if (len(m) == 1) == short)) for short in (True, False))
    return re.compile(rf"(?<![\w-])(?:(?:{one})-[A-Z]{{4}}|(?:{more})-[A-Z]{{3}})(?![\w-])")
