"""Known types of equipment by any of their names: a trie over runs of letters and digits, walked once through the text.

A name that means other things as well (Patriot, Falcon, Typhoon) counts where a word beside it says what it is, or
where the article names the type elsewhere in a way that nothing else can mean.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from briefgen.annotate.equipment.patterns import designations
from briefgen.annotate.equipment.tokens import Run, edge, split_runs
from briefgen.lexicon.equipment import FAMILIES, EquipmentType, context_words, equipment_types
from briefgen.lexicon.terms import NO_TERMS, Terms

# Under this key a node of the trie holds the name that ends there.
_END = ""
_HYPHENS = frozenset({"-", "‑", "–", "‐"})
_LONGEST_SUFFIX = 4
_BETWEEN_NAMES = frozenset({" ", ' "', " “", " ‘", " '", " (", "/"})
_VERSIONS = frozenset({"Block", "Blk", "Mk", "Mark", "Mod", "Tranche", "Batch"})
# No first run is longer.
_FIRST = 24
# Of these a doubtful name counts where other machines are named around it, in so many characters.
_ARMS = frozenset({"aircraft", "drones", "air_defence", "missiles", "artillery", "vehicles"})
_AMONG = 160
# What tells the kind of a machine by itself, and no other thing.
_MACHINES = frozenset(
    f"{noun}{plural}"
    for noun in ("helicopter", "bomber", "missile", "drone", "howitzer", "airliner", "torpedo", "rifle", "satellite")
    for plural in ("", "s")
)
_TOLD_NEAR = 100  # words
# How far from a doubtful name, in words, the word may stand that shows its meaning.
_BEFORE, _BEHIND = 3, 4


class Name(NamedTuple):
    """A name of a type; ``doubtful`` where it needs context, ``exact`` where even its capitals matter."""

    type: EquipmentType
    text: str
    doubtful: bool


class Found(NamedTuple):
    """A name in the text, from one offset to another."""

    start: int
    end: int
    name: Name
    rule: str


def find_types(runs: Sequence[Run], terms: Terms = NO_TERMS) -> list[Found]:
    """The known types, ``terms`` among them, that the text with these ``runs`` names, in order, without overlaps."""
    index = _index(terms)
    sure: list[Found] = []
    doubtful: list[tuple[int, int, Found]] = []
    places: dict[int, tuple[int, int]] = {}
    others: set[str] = set()  # types by whose names the article calls something else
    at = 0
    while at < len(runs):
        run = runs[at]
        first = run.low
        if not (run.text[0].isupper() or run.text[0].isdigit()) or not first:
            at += 1
            continue
        if first not in index:
            first = first[:-1] if first.endswith("s") else ""
        if first not in index:
            at += 1
            continue
        match = _longest(runs, at, first, terms)
        if match is None or (first != run.low and match[1] - at > 1):
            at += 1  # "Falcons 20-17" is a score
            continue
        name, end = match
        if _is_a_code(runs, at, end):
            at += 1
            continue
        behind = _suffix(runs, end, numbered=name.type.family == "spacecraft")
        if behind is None:
            at += 1
            continue
        behind = _other_names(runs, behind, name.type, terms)
        found = Found(runs[_maker(runs, at, name.type)].start, runs[behind - 1].end, name, "type")
        if _is_another_thing(runs, behind):
            others.add(name.type.designation)
            at = behind
            continue
        if name.doubtful or (_loosely_written(name, runs, at, end) and not _is_marked(name, runs, end)):
            doubtful.append((at, behind, found))
        else:
            sure.append(found)
            places[found.start] = at, behind
            more = _second_number(runs, at, behind, terms)
            if more is not None:
                sure.append(more)
                behind += 1
        at = behind
    for found in [f for f in sure if f.name.type.designation in others and f.start in places]:
        sure.remove(found)
        doubtful.append((*places[found.start], found))
    return _settle(runs, sure, sorted(doubtful))


def _settle(runs: Sequence[Run], sure: list[Found], doubtful: list[tuple[int, int, Found]]) -> list[Found]:
    """``sure``, and what of ``doubtful`` the words beside it or the rest of the article confirm."""
    shown = [(at, end, f._replace(rule="type:context")) for at, end, f in doubtful if _has_context(runs, at, end, f)]
    known = {f.name.type.designation for f in sure} | {f.name.type.designation for _, _, f in shown}
    done = {f.start for _, _, f in shown}
    kept = [f for _, _, f in shown]
    ends = sorted(f.end for f in (*sure, *kept))
    kinds = _Kinds(runs) if doubtful else None
    for at, end, found in doubtful:
        if found.start in done or not _stands_as_noun(runs, at, end, found.name):
            continue
        if found.name.type.designation in known:
            kept.append(found._replace(rule="type:known in the article"))
        elif found.name.type.family in _ARMS and _near(ends, found):
            kept.append(found._replace(rule="type:among others"))
        elif kinds is not None and kinds.told_near(at, found.name.type):
            kept.append(found._replace(rule="type:kind told near"))
    return sorted([*sure, *kept], key=lambda f: f.start)


class _Kinds:
    """Where the text tells the kinds of machines: "a helicopter", "two bombers"."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._at: dict[str, list[int]] = {}
        for at, run in enumerate(runs):
            if run.low in _MACHINES:
                self._at.setdefault(run.low.removesuffix("s"), []).append(at)

    def told_near(self, at: int, type_: EquipmentType) -> bool:
        """Whether shortly before or behind the run at index ``at`` the text speaks of machines such as ``type_``."""
        told = self._at.get(type_.role.rsplit(" ", 1)[-1], ())
        n = bisect_left(told, at)
        return any(abs(at - other) <= _TOLD_NEAR for other in told[max(0, n - 1) : n + 1])


def _near(ends: Sequence[int], found: Found) -> bool:
    """Whether another machine is named shortly before or behind: "two HIMARS, a Bradley and three M777s"."""
    n = bisect_left(ends, found.start)
    return any(abs(end - found.start) <= _AMONG for end in ends[max(0, n - 1) : n + 1])


def _longest(runs: Sequence[Run], at: int, first: str, terms: Terms) -> tuple[Name, int] | None:
    """The longest name that begins at index ``at``, and the index behind it. Its last word may stand in the plural."""
    node, best, i = _branch(first, terms), None, at + 1
    while True:
        for name in node.get(_END, ()):
            if _capitals_fit(name, runs, at, i):
                best = (name, i)
                break
        if i >= len(runs):
            return best
        key = edge(runs[i])
        nxt = node.get(key)
        if nxt is None and len(key) > 2 and key.endswith("s"):
            nxt = node.get(key[:-1])
            if nxt is not None:
                nxt = {_END: nxt.get(_END, ())}
        if nxt is None:
            return best
        node, i = nxt, i + 1


def _capitals_fit(name: Name, runs: Sequence[Run], at: int, end: int) -> bool:
    """Whether the text writes in capitals what the name does. A doubtful acronym (HARM) must be all capitals."""
    for part, run in zip(split_runs(name.text), runs[at:end], strict=False):
        if part.text[0].isupper() and not run.text[0].isupper():
            return False
        glued = at + 1 < end and runs[at + 1].gap == ""
        if glued and len(part.text) > 1 and part.text.isupper() and not run.text.removesuffix("s").isupper():
            return False  # "Sh3.2 million" is no SH-3
        acronym = len(part.text) > 2 and part.text.isupper()
        if acronym and name.doubtful and not run.text.removesuffix("s").isupper():
            return False
    return True


def _other_names(runs: Sequence[Run], behind: int, type_: EquipmentType, terms: Terms) -> int:
    """The index behind further names of one type that follow at once: "P-3C Orion", "Ka-52 “Alligator”".

    So does a version ("Block 52", "Mk 1A").
    """
    while behind < len(runs) and runs[behind].gap in _BETWEEN_NAMES:
        run = runs[behind]
        first = run.low if run.low in _index(terms) else run.low.removesuffix("s")
        match = _longest(runs, behind, first, terms) if first in _index(terms) and run.text[0].isupper() else None
        if match is not None and match[0].type is type_:
            behind = match[1]
        elif run.text[0].isupper() and {run.low, run.low.removesuffix("s")} & _by_names(type_):
            behind += 1
        elif run.gap == " " and run.text in _VERSIONS and behind + 1 < len(runs) and _numbers(runs[behind + 1]):
            behind += 2
            while behind < len(runs) and runs[behind].gap == "" and len(runs[behind].text) <= 2:
                behind += 1
        else:
            return behind
    return behind


@functools.lru_cache(maxsize=1_000)
def _by_names(type_: EquipmentType) -> frozenset[str]:
    """What stands behind the designation in the names of a type ("Orion" of "P-3 Orion"), and its reporting name."""
    behind = [rest for name in type_.names for first, _, rest in [name.partition(" ")] if any(map(str.isdigit, first))]
    return frozenset(word.lower() for word in (*behind, type_.reporting_name or "") if word.isalpha())


def _numbers(run: Run) -> bool:
    return run.gap in (" ", "-", "") and (run.text.isdigit() or not run.text.strip("IVX"))


def _maker(runs: Sequence[Run], at: int, type_: EquipmentType) -> int:
    """The index where the name begins, its maker taken in: "Sukhoi Su-34"."""
    maker = runs[at - 1] if at and runs[at].gap == " " else None
    return at - 1 if maker is not None and maker.text == type_.maker else at


def _is_marked(name: Name, runs: Sequence[Run], end: int) -> bool:
    """Whether a plural or the letter of a version shows that a short designation is an aircraft's: "B-2s", "P-8A"."""
    if name.type.family != "aircraft":
        return False
    if name.text[-1].isupper() and runs[end - 1].gap == "" and runs[end - 2].gap in _HYPHENS:
        return True  # the letter is in the lexicon's name
    if end >= len(runs) or runs[end].gap or runs[end - 1].gap not in _HYPHENS:
        return False
    return runs[end].text == "s" or (len(runs[end].text) == 1 and runs[end].text.isupper())


def _second_number(runs: Sequence[Run], at: int, behind: int, terms: Terms) -> Found | None:
    """The type that a second number names, in "Shahed-131/136": the letters before the first go with both."""
    if behind >= len(runs) or runs[behind].gap != "/" or not runs[behind].text.isdigit() or behind - at != 2:
        return None
    second = runs[behind]
    for name in _index(terms).get(runs[at].low, ()):
        if not name.doubtful and name.text == f"{runs[at].text}-{second.text}":
            return Found(second.start, second.end, name, "type:second number")
    return None


def _is_another_thing(runs: Sequence[Run], end: int) -> bool:
    """Whether the noun behind a name says that it is no machine's: "the A-10 motorway", "the S-400 index"."""
    return end < len(runs) and runs[end].gap == " " and runs[end].low in designations().never_before


def _is_a_code(runs: Sequence[Run], at: int, end: int) -> bool:
    """Whether a letter and a digit, written in one, go on as no type does: "H5N1", "S2-ABC"."""
    glued = end - at == 2 and len(runs[at].text) == len(runs[at + 1].text) == 1 and runs[at + 1].gap == ""
    if not glued or end >= len(runs) or runs[at + 1].text.isalpha():
        return False
    more = runs[end]
    follows = runs[end + 1] if end + 1 < len(runs) else None
    letters = more.text.isupper() and more.text.isalpha()
    numbered = more.gap == "" and follows is not None and follows.gap == "" and follows.text.isdigit()
    return letters and (numbered or (more.gap in _HYPHENS and len(more.text) > 2))


def _suffix(runs: Sequence[Run], end: int, numbered: bool) -> int | None:
    """The index behind the variant letters or the plural that follow a name; None where a longer word follows.

    With ``numbered`` a number may follow any name: spacecraft of one type are numbered ("Soyuz MS-25").

    "Tu-95MS", "F-16s", "Buk-M3", "737-800": the name goes on. "F-16ish", "Kub" in "Kubrick": it was none.
    """
    while end < len(runs):
        run, before = runs[end], runs[end - 1]
        if run.gap == "":
            if run.text in ("s", "neo", "ceo", "er", "ng", "Sh") or (run.text[0].isupper() and run.text[1:] == "s"):
                return end + 1
            if not run.text[0].isdigit() and not (run.text.isupper() and len(run.text) <= _LONGEST_SUFFIX):
                return None
        elif run.gap not in _HYPHENS or not (_is_variant(run, before) or (numbered and run.text.isdigit())):
            break
        end += 1
    return end


def _is_variant(run: Run, before: Run) -> bool:
    """Whether ``run``, joined by a hyphen, names a variant: 737-800, DF-21-A; not the 10 of "Shahed-10-drone"."""
    if run.text.isdigit():
        return before.text[-1].isdigit() and len(run.text) <= _LONGEST_SUFFIX
    return run.text.isupper() and len(run.text) <= (3 if before.text[-1].isdigit() else 2)


def _loosely_written(name: Name, runs: Sequence[Run], at: int, end: int) -> bool:
    """Whether a short designation is written so that it may be something else: "A 10", "B-2 vitamin", "An 12"."""
    first = runs[at].text
    if end - at < 2 or not runs[at + 1].text[0].isdigit() or not first.isalpha() or len(first) > 4:
        return False
    if any(run.gap == " " for run in runs[at + 2 : end]):
        # A further word says what it is: "M777 howitzers".
        return False
    gap, digits = runs[at + 1].gap, runs[at + 1].text
    if len(first) == 1:
        as_listed = gap == "" and len(digits) > 2 and name.text[1:2].isdigit()
        return not as_listed and (gap not in _HYPHENS or len(digits) == 1)
    if first in ("Type", "Mark"):
        return True
    # "An 12-year-old", "Mi 6" and the like, and the districts and agencies that are written in capitals (IL-14, MI6).
    district = first in _CODES_TOO and not (len(digits) == 2 and int(digits) > _MOST_DISTRICTS)
    return (gap in (" ", "\n") and first.title() in _WORDS_TOO) or district


_WORDS_TOO = frozenset({"An", "Be", "As", "Mi", "Il", "Is", "At", "Do", "He", "Me", "Bo", "La", "Us", "Ah", "Ch"})
_MOST_DISTRICTS = 60  # "IL-14" may be a district, "IL-76" and "MD-83" are none
_CODES_TOO = frozenset({"AN", "BE", "MI", "IL", "PA", "MD", "IS", "AS", "DO", "HE", "ME", "MS", "SA"})


def _has_context(runs: Sequence[Run], at: int, end: int, found: Found) -> bool:
    words = context_words(found.name.type.family)
    if at and runs[at].gap == " " and runs[at - 1].low in designations().services:
        return True
    for i in range(end, min(len(runs), end + _BEHIND)):
        if _ends_clause(runs[i].gap):
            break
        if runs[i].low in words:
            return True
    for i in range(at, max(0, at - _BEFORE), -1):
        if _ends_clause(runs[i].gap):
            break
        if runs[i - 1].low in words:
            return True
    return False


def _ends_clause(gap: str) -> bool:
    return any(c in ".;:!?\n" for c in gap)


def _stands_as_noun(runs: Sequence[Run], at: int, end: int, name: Name) -> bool:
    """Whether a doubtful name stands as a machine's would: "the Typhoon", "two Typhoons", not "Typhoon Ada"."""
    if end < len(runs) and runs[end].gap == " " and runs[end].text[0].isupper():
        return False
    if runs[end - 1].low.endswith("s") and not name.text.lower().endswith("s"):
        return True
    before = runs[at - 1] if at else None
    return before is not None and (before.low in designations().before_machines or before.text.isdigit())


@functools.lru_cache(maxsize=8)
def _index(terms: Terms) -> dict[str, list[Name]]:
    """All names by their first run."""
    found: dict[str, list[Name]] = {}
    for type_ in (*_added(terms), *equipment_types().values()):
        for text in type_.names:
            first = split_runs(text[:_FIRST])[0].low if not text.isalpha() else text.lower()
            found.setdefault(first, []).append(Name(type_, text, text in type_.doubtful or text.isdigit()))
    return found


def _added(terms: Terms) -> Iterator[EquipmentType]:
    """The types that an editor added: of these nothing is doubtful, and nothing else known."""
    for kind, names in terms.equipment:
        yield EquipmentType(designation=names[0], kind=kind, family=FAMILIES[0], role="", names=names)


@functools.lru_cache(maxsize=20_000)
def _branch(first: str, terms: Terms) -> dict[str, Any]:
    """The names that begin with the run ``first`` as a trie over their further runs."""
    root: dict[str, Any] = {}
    for name in _index(terms)[first]:
        runs = split_runs(name.text)
        node = root
        for run in runs[1:]:
            node = node.setdefault(edge(run), {})
        node.setdefault(_END, []).append(name)
    return root
