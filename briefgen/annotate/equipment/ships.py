"""Ships by name, where the text says that the name is a ship's; then every other mention of that name.

A name is a ship's behind a prefix (USS, MV), behind a kind of ship ("the tanker Ada Star"), before one ("the Ada Star,
a Panama-flagged tanker,"), where the text says so ("a ship called …") and in a list of ships.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.annotate.equipment.ships_before_kind import name_before, named_elsewhere
from briefgen.annotate.equipment.tokens import Run
from briefgen.lexicon.ships import ShipWords, ship_words


class ShipName(NamedTuple):
    """A mention of a ship by name; ``name`` is how the text names it in full."""

    start: int
    end: int
    name: str
    rule: str


# Capitalised words, numbers and the small words within names, at most six: "Lady of the Lake", "Star No. 18".
_WORD = r"(?:(?:[A-Z]|St|Sta|Sto|Mt|Ft|Dr|Jr|Sr|No|Gen|Adm|Cap|Lt|Wm|Chas)\.|[A-Z][\w'’&-]{0,30})"
_ARTICLED = r"(?:al|el|as|ar|ash|at|an|ad|az)-[A-Z][\w’']{1,20}"  # "Nur al-Bahr"
_SMALL = r"(?:of|de|del|di|du|da|la|le|van|von|al|el|bin)(?: (?:the|la|los))?"
_NAME = (
    rf"(?:{_WORD}|\d{{1,4}}(?= [A-Z]))(?: (?:No\. ?\d{{1,4}}|\d{{1,4}}|{_ARTICLED}|{_SMALL} {_WORD}|{_WORD})){{0,5}}"
)

# Behind a kind of ship.
_NAME_BEHIND = re.compile(rf"(, the |, | [“\"‘'*_]?)({_NAME})")
_CALLED = re.compile(
    rf",? (?:that (?:is|was) )?(?:called|named|dubbed|christened|known as|identified as) (?:the )?[“\"‘']?({_NAME})"
)
_LIST = re.compile(
    r"(?: [\w’'-]{1,25}){0,3}(?: ?[—–:(] ?(?:including |namely |such as )?|,? (?:including|namely|such as) | (?=the ))"
    rf"((?:the )?{_NAME}(?:(?:, (?:and )?| and )(?:the )?{_NAME}){{1,9}})"
)
# "the tugs Ada and Bo Star"
_TWO = re.compile(rf" ({_NAME} and (?:the )?{_NAME})")
# "two tankers, the Ada and the Bo Star, were attacked"
_PREFIX = r"(?:[A-Z]/[A-Z] )?"
_PAIR = re.compile(rf", the ({_PREFIX}{_NAME} and (?:the )?{_PREFIX}{_NAME})(?=[,.;)]| —)")
# "the Ada 1 supertanker": before a kind of ship only a name that ends in a number is surely none of a country or owner.
_NUMBERED = re.compile(r"\b[Tt]he ((?:[A-Z][\w'’-]{0,30} ){1,4}\d{1,4}) (?:[a-z-]{1,20} ){0,2}$")
_COUNTED = re.compile(r"\b(?:[Tt]wo|[Bb]oth|2) (?:[\w-]{1,25} ){0,3}$")
_LINK = re.compile(r", (?:and )?(?:the )?| and (?:the )?")
# "the Malta-flagged Ada Star"
_FLAGGED = re.compile(rf"\b[Tt]he [A-Z][\w’'-]{{0,30}}-flagged ({_NAME})(?! [a-z]{{3,20}}er\b)")
# "named the North Korean ship as the Ada 1"
_AS = re.compile(rf" as (?:the )?({_NAME})")
_NAMED_BEFORE = re.compile(r"\b(?:named|naming|identified|identifying) (?:[\w’'-]{1,25} ){0,6}$")
# "the captain of the ship, Ada Lee,": what follows is no name of the ship.
_BELONGS = re.compile(r"\b(?:of|on|aboard) (?:the|an?|his|her|their|its) (?:[\w-]{1,25} ){0,2}$")
# Before a kind of ship: "the Ada Star, a Panama-flagged …", the kind being no attribute of a further noun.
_NAME_BEFORE = re.compile(
    rf"(?<!\w)({_NAME})(?:, | \()(?:an?|the|another|one of|which (?:is|was) an?|[A-Z]\w{{1,20}}['’]s)"
    r" (?:[\w’'-]{1,25} ){0,6}$"
)
_AFTER_KIND = re.compile(
    r"[,.;:)]|—|$|\n| (?:that|which|of|in|on|at|with|from|to|for|by|was|is|and|has|had|owned|operated|registered|flying"
    r"|carrying|flagged|belonging|built|bound|anchored|sailing|loaded|suspected|believed|accused|named|called)\b"
)
_BEHIND_PREFIX = re.compile(rf" ([“\"‘']?)({_NAME})")
# "Ada Lines, a company that charters the ship": what is told of it is another's ship.
_NOT_ITSELF = re.compile(
    r" (?:that|which|who|whose|where|with|for|by|from|to|in|at|company|firm|line|operator|owner|manager|agency|agent"
    r"|builder|maker|giant|charterer|insurer|broker|business|group|unit|subsidiary|parent|arm|shipper|container"
    r" (?=carrier))\b"
)
# "the flag carrier", "a mobile carrier": no ship.
_NO_SHIP = re.compile(
    r"\b(?:flag|container|ocean|freight|parcel|budget|low-cost|low-fare|no-frills|national|regional|domestic|mobile|wireless|air|cargo|airline|gulf|legacy"
    r"|charter|discount|commercial|letter|mail|personnel|armou?red|virus|disease) $",
    re.IGNORECASE,
)
# "an aircraft carrier", "a gas carrier": a ship.
_A_SHIP = re.compile(r"(?:aircraft|bulk|car|gas|LNG|LPG|ore|oil|crude|vehicle|livestock|cement|chemical|-lift) $")
_AIR_TRAVEL = re.compile(r"\b(?:[Aa]irlines?|[Aa]irways|[Aa]irports?|[Ff]lights?|[Aa]ir travel)\b")
_AT_SEA = re.compile(
    r"\b(?:[Nn]av(?:y|al)|warships?|strike group|fleets?|ships?|vessels?|destroyers?|aircraft carriers?|ports?)\b"
)
# "the Portuguese carrier TAP": an airline of a state.
_OF_A_STATE = re.compile(r"\b[A-Z][a-z]{2,20}(?:ese|ish|an|ch) $")
# "the cruiser Admiral Ada": behind "the" and a kind of ship a rank begins the name.
_RANKED = re.compile(r" (?:Admiral|Marshal|General|President|Captain|Prince|Princess) [A-Z]")
_THE_KIND = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]er|[A-Z]\w{2,20}(?:an|ese|ish|ch)) (?:[a-z-]{2,20} ){0,3}$")
_SIGHT = 160
_MANY = 40


@functools.cache
def _heads() -> frozenset[str]:
    nouns = ship_words().nouns
    return frozenset(nouns | {"ferries" if n == "ferry" else f"{n}s" for n in nouns})


def find_ships(body: str, runs: Sequence[Run]) -> list[ShipName]:
    """The ships that ``body`` names, every mention, in order and without overlaps."""
    names: dict[str, str] = {}
    for name, rule in _introduced(body, runs):
        names.setdefault(name, rule)
        if len(names) >= _MANY:
            break
    return list(_mentions(body, names)) if names else []


def _introduced(body: str, runs: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """The names that the text introduces as ships', each with the rule that says so."""
    lexicon, heads = ship_words(), _heads()
    unsure: dict[str, None] = {}
    for i, run in enumerate(runs):
        if run.text.isupper() and len(run.text) <= _LONGEST_PREFIX:
            yield from _behind_prefix(body, runs, i, lexicon)
        elif run.low in heads and not _is_no_ship(body, run):
            yield from _beside_kind(body, run)
            named = name_before(body, run, _AFTER_KIND)
            if named is not None and named.sure:
                yield named.name, "kind of ship behind"
            elif named is not None and len(unsure) < _MANY:
                unsure[named.name] = None
    yield from ((name, "kind of ship behind, named again") for name in unsure if named_elsewhere(body, name))
    if any(run.low in heads for run in runs):
        yield from _doing_as_ships_do(body)
        for flagged in _FLAGGED.finditer(body):
            if name := _trim(flagged[1]):
                yield name, "flagged"


# What only ships do; and what shares, parties and moods do as well, so that the name must have a number.
_DOES = re.compile(
    r" (?:capsized|foundered|ran aground|keeled over|set sail|weighed anchor|dropped anchor"
    r"|(sank|overturned|went down))\b"
)
_DOER = re.compile(rf"\b[Tt]he ((?:{_WORD})(?:[ -](?:{_WORD}|\d{{1,4}})){{0,3}})$")


def _doing_as_ships_do(body: str) -> Iterator[tuple[str, str]]:
    """ "the Ada Star ran aground", "the Ada-6 sank"."""
    for verb in _DOES.finditer(body):
        match = _DOER.search(body, max(0, verb.start() - _SIGHT), verb.start())
        name = _trim(match[1]) if match else ""
        if name and name.casefold() not in _heads() and (name[-1].isdigit() or not verb[1]):
            yield name, "does as ships do"


_LONGEST_PREFIX = 6


def _behind_prefix(body: str, runs: Sequence[Run], at: int, lexicon: ShipWords) -> Iterator[tuple[str, str]]:
    run = runs[at]
    prefix = run.text
    if at and runs[at - 1].gap in ("", " ") and run.gap == "/":
        prefix = f"{runs[at - 1].text}/{run.text}"
    if prefix not in lexicon.prefixes:
        return
    match = _BEHIND_PREFIX.match(body, run.end)
    name = _trim(match[2]) if match else ""
    before = runs[at - 1].low if at else ""
    owned = body[max(0, run.start - 3) : run.start] in ("'s ", "’s ")  # "Peru's BAP Ada"
    sure = prefix not in lexicon.doubtful_prefixes or owned or before == "the" or before in lexicon.nouns
    if match and name and sure:
        # Between quotation marks the name stands alone: the USS "Ada Lee".
        yield (name if match[1] else f"{prefix} {name}"), "prefix"


def _beside_kind(body: str, run: Run) -> Iterator[tuple[str, str]]:
    """Names behind or before the kind of ship that ``run`` is."""
    match = _CALLED.match(body, run.end)
    if match and (name := _trim(match[1])):
        yield name, "named as a ship"
    match = _AS.match(body, run.end)
    if match and _NAMED_BEFORE.search(body, max(0, run.start - _SIGHT), run.start) and (name := _trim(match[1])):
        yield name, "named as a ship"
    # A capitalised kind of ship is part of a heading or of another name ("Ship Repair Yard").
    match = _NAME_BEHIND.match(body, run.end) if run.text[0].islower() else None
    if match and not (run.low in _CARRIERS and _is_airline(body, run, match[2])):
        ranked = _RANKED.match(body, run.end) and _THE_KIND.search(body, max(0, run.start - _SIGHT), run.start)
        name = _trim(match[2], ranked=ranked is not None)
        apposed = match[1].startswith(",")
        end = match.start(2) + match[2].find(name) + len(name)
        closed = not apposed or (
            body[end : end + 1] in _CLOSES and (match[1] == ", the " or _may_be_apposed(body, run, name))
        )
        if name and closed and name.split(" ")[0] not in ship_words().prefixes:
            yield name, "kind of ship before"
    if _AFTER_KIND.match(body, run.end):
        match = _NAME_BEFORE.search(body, max(0, run.start - _SIGHT), run.start)
        if match and _NOT_ITSELF.search(body, match.end(1), run.start):
            match = None
        name = _trim(match[1].removeprefix("The ")) if match else ""
        if name and _heads().isdisjoint(name.casefold().split(" ")):  # "the Submarine Monument, a boat of 1950,"
            yield name, "kind of ship behind"
    match = _NUMBERED.search(body, max(0, run.start - _SIGHT), run.start)
    if match and (name := _trim(match[1])):
        yield name, "kind of ship behind"
    match = _list_behind(body, run) if run.low.endswith("s") else None
    both = match is not None and match.re is _PAIR and " and the " in match[1]
    counted = both and _COUNTED.search(body, max(0, run.start - _SIGHT), run.start)
    for part in _LINK.split(match[1].removeprefix("the ")) if match else ():
        name = _trim(part)
        if name and (counted or name[-1].isdigit() or " " in name):
            yield name, "list of ships"


# "the Malta-flagged Ada Star"
_WHOSE = re.compile(r"^[A-Z][\w’'-]{0,30}-(?:flagged|registered|owned|built|operated|based|bound) ")
_CLOSES = frozenset(",.;:)—")


def _list_behind(body: str, run: Run) -> re.Match[str] | None:
    return next((m for p in (_LIST, _PAIR, _TWO) if (m := p.match(body, run.end))), None)


def _may_be_apposed(body: str, run: Run, name: str) -> bool:
    """Whether ``name`` behind "the ship, " can be the ship's: not in "the captain of the ship, Ada Lee,"."""
    return " " in name and not _BELONGS.search(body, max(0, run.start - _SIGHT), run.start)


def _mentions(body: str, names: dict[str, str]) -> Iterator[ShipName]:
    """Every mention of ``names``, and of those with a prefix without it, behind "the"."""
    prefixes = ship_words().prefixes
    short: dict[str, str] = {}
    for name in names:
        head, _, rest = name.partition(" ")
        if head in prefixes and rest:
            short.setdefault(rest, name)
            if " " in rest and rest.rsplit(" ", 1)[1].isalpha():
                short.setdefault(rest.rsplit(" ", 1)[1], name)
    pattern = rf"(?<![\w-])({_alternation(names)})(?![\w-])"
    if short:
        pattern += rf"|(?<=[Tt]he )({_alternation(short)})(?![\w-])(?! [A-Z])"
    for m in re.finditer(pattern, body):
        if m[1]:
            yield ShipName(m.start(), m.end(), m[1], f"ship:{names[m[1]]}")
        else:
            yield ShipName(m.start(), m.end(), short[m[2]], "ship:short name")


def _alternation(names: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_CARRIERS = ("carrier", "carriers")


def _is_no_ship(body: str, run: Run) -> bool:
    """Whether a "carrier" is an airline, a telephone company or who carries something, as the word before it tells.

    Where none tells, it is one in an article that speaks of air travel and of no navy.
    """
    if run.low not in _CARRIERS:
        return False
    if _NO_SHIP.search(body, max(0, run.start - _SIGHT), run.start):
        return True
    return not _A_SHIP.search(body, max(0, run.start - _SIGHT), run.start) and _tells_of_air_travel(body)


@functools.lru_cache(maxsize=8)
def _tells_of_air_travel(body: str) -> bool:
    return _AIR_TRAVEL.search(body) is not None and _AT_SEA.search(body) is None


def _is_airline(body: str, run: Run, name: str) -> bool:
    """Whether a "carrier" of this name is an airline: an acronym, or of a state and no warship."""
    return name.split(" ")[0].isupper() or _OF_A_STATE.search(body, max(0, run.start - _SIGHT), run.start) is not None


def _trim(name: str, *, ranked: bool = False) -> str:
    """``name`` without what cannot end or begin a name; "" where nothing is left that could be one.

    With ``ranked`` its first word may be a rank.
    """
    no_names = ship_words().no_names
    words = _WHOSE.sub("", name).split(" ")
    if len(words) > 1 and words[0].endswith(("'s", "’s")):
        del words[0]  # "the Navy's Ada"
    for i, word in enumerate(words):
        if ranked and i == 0:
            continue
        # What cannot begin a name may stand within one ("Sea", "Bay"), but a sentence's next word ends it.
        if word == "I." and i:
            words = [*words[:i], "I"]  # a number at the end of a sentence
            break
        if word.rstrip(".") in no_names and word != "No." and (i == 0 or words[i - 1].endswith(".")):
            words = words[:i]
            break
    for i, word in enumerate(words[:-2]):
        owner = words[i + 1 + (words[i + 1] == "the")]
        if i and word == "of" and owner in ship_words().owners_behind_of:
            words = words[:i]
            break
    out = " ".join(words).rstrip(".,'’")
    for ending in ("'s", "’s"):
        out = out.removesuffix(ending)
    return out if len(out) > 1 else ""
