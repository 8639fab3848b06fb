"""Made-up news articles about one made-up event, as many as wanted, the same every time.

Each has a lead, quotations, tolls that grow from day to day, machines, denials, background and the lines that stand
around articles; one in eight is a copy of another with its lead rewritten. Whom and what they name is invented.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from pathlib import Path

_FIRST_DAY = datetime.date(2031, 3, 3)
_DAYS_TOLD = 60
_FIRST = (
    *("Mira", "Oskar", "Tilda", "Jarek", "Lene", "Anton", "Ruta", "Henrik"),
    *("Salme", "Viktor", "Inga", "Bruno", "Marta", "Emil", "Petra", "Kasper"),
)
_LAST = (
    *("Voss", "Lindqvist", "Harrow", "Tamberg", "Okoye", "Feld", "Marrin", "Stolz"),
    *("Varga", "Quill", "Denholm", "Arnaud", "Brisk", "Castell", "Dorrin", "Ebbing"),
    *("Falk", "Grell", "Hadley", "Ivers", "Jorun", "Kettle", "Lomax", "Mundt"),
    *("Norwick", "Orsini", "Pruitt", "Rask", "Selby", "Thorne", "Ulman", "Wexford"),
)
_ROLES = (
    "Prime Minister",
    "Defense Minister",
    "Captain",
    "Governor",
    "harbor master",
    "rescue worker",
    "Foreign Minister",
    "coast guard spokesman",
    "Senator",
    "police chief",
)
_BODIES = (
    "the coast guard",
    "the Transport Ministry",
    "the Northwing airline",
    "the Orm Port Authority",
    "the Defense Ministry",
    "the Lakeland Red Cross",
    "the Westhaven police",
)
_TOWNS = (
    *("Westhaven", "Ormsby", "Tallow", "Brandeck", "Luneburg", "Carrow", "Sandwick", "Pelham"),
    *("Dunmore", "Elsfleth", "Marrow", "Quayside"),
)
_MACHINES = ("An-24 transport plane", "Tu-134", "patrol boat", "Mi-8 helicopter", "F-16", "Be-12", "drone", "Il-76")
_DEEDS = (
    "collided with a ferry",
    "sank near the shore",
    "was destroyed",
    "was damaged",
    "caught fire",
    "was shot down",
    "made an emergency landing",
)
_DONE = (
    "met rescue workers",
    "visited the harbor",
    "ordered an inquiry",
    "signed an agreement on safety",
    "called {person}",
    "left for {town}",
    "opened a shelter for survivors",
    "suspended all flights",
    "closed the port",
    "imposed a curfew",
)
_SAYINGS = (
    "We saw both aircraft fall, and then it was very quiet over the {thing}",
    "Nobody had told us that the {thing} was closed that morning",
    "We will find out who gave the order about the {thing}",
    "I have never seen a {thing} burn for so long",
    "Our crew followed every order given to them near the {thing}",
    "The {thing} must be open again before the winter comes",
    "There is no reason to fear for the {thing}",
    "Each of us will remember the {thing} for as long as we live",
)
_THINGS = (
    *("lake", "bridge", "tower", "harbor", "ferry", "runway", "village", "school"),
    *("depot", "market", "lighthouse", "canal", "railway", "hospital", "station", "warehouse"),
    *("beacon", "chapel", "dam", "mill"),
)
_CUES = ("said", "told reporters", "said in a statement", "wrote", "added", "warned")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PADDING = (
    "People in {town} spent the night in the cold as the wind grew stronger.",
    "The road from {town} to {town} remained difficult for heavy vehicles.",
    "Many families have lived by the {thing} for generations and know it well.",
    "A long line of cars stood before the {thing} in {town}.",
    "Fishermen in {town} said they had heard a loud noise before dawn.",
    "The {thing} is one of the oldest in the region and draws visitors from {town}.",
)


def articles(count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """File names and texts of ``count`` articles. A longer run begins with the same articles as a shorter one."""
    earlier: list[list[str]] = []
    for number in range(count):
        chance = random.Random(f"{seed} {number}")  # noqa: S311
        day = _FIRST_DAY + datetime.timedelta(days=number % _DAYS_TOLD)
        lines = _lines(chance, day)
        if number % 8 == 7:
            lines = [_lead(chance, day), *chance.choice(earlier)[1:-2]]
        elif len(earlier) < 200:
            earlier.append(lines)
        yield f"article-{number:05}.txt", f"date {day.isoformat()} " + "\n\n".join(lines) + "\n"


def write_articles(folder: Path, count: int) -> None:
    """Writes ``count`` articles into ``folder``, which is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles(count):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _lines(chance: random.Random, day: datetime.date) -> list[str]:
    kinds = (_spoke, _happened, _toll, _struck, _denied, _met, _background, _padding, _padding, _padding)
    return [_lead(chance, day), *(" ".join(_told(chance, day, kinds)) for _ in range(7))]


def _told(chance: random.Random, day: datetime.date, kinds: tuple[object, ...]) -> Iterator[str]:
    for _ in range(3):
        kind = chance.choice(kinds)
        yield kind(chance, day)  # type: ignore[operator]


def _person(chance: random.Random) -> str:
    # Some are in every article, most in few: as in the news.
    last = chance.choice(_LAST[:6] if chance.random() < 0.5 else _LAST)
    return f"{_FIRST[_LAST.index(last) % len(_FIRST)]} {last}"


def _titled(chance: random.Random) -> str:
    person = _person(chance)
    return f"{_ROLES[_LAST.index(person.split()[1]) % len(_ROLES)]} {person}"


def _near(chance: random.Random, day: datetime.date) -> str:
    return _WEEKDAYS[(day - datetime.timedelta(days=chance.randrange(4))).weekday()]


def _filled(chance: random.Random, words: str) -> str:
    while "{town}" in words:
        words = words.replace("{town}", chance.choice(_TOWNS), 1)
    return words.replace("{thing}", chance.choice(_THINGS)).replace("{person}", _titled(chance))


def _lead(chance: random.Random, day: datetime.date) -> str:
    town, count = chance.choice(_TOWNS), 12 + (day - _FIRST_DAY).days
    return (
        f"{town.upper()} — Two patrol planes collided over Lake Orm on {_near(chance, day)}, killing at least "
        f"{count} people, {chance.choice(_BODIES)} said."
    )


def _spoke(chance: random.Random, day: datetime.date) -> str:
    saying = _filled(chance, chance.choice(_SAYINGS))
    return f"“{saying},” {_titled(chance)} {chance.choice(_CUES)} on {_near(chance, day)}."


def _happened(chance: random.Random, day: datetime.date) -> str:
    done = _filled(chance, chance.choice(_DONE))
    return f"On {_near(chance, day)}, {_titled(chance)} {done} in {chance.choice(_TOWNS)}."


def _toll(chance: random.Random, day: datetime.date) -> str:
    count = 12 + (day - _FIRST_DAY).days + chance.randrange(3)
    return (
        f"At least {count} people were killed and {count * 3 + chance.randrange(5)} were injured in "
        f"{chance.choice(_TOWNS)}, {chance.choice(_BODIES)} said."
    )


def _struck(chance: random.Random, day: datetime.date) -> str:
    return (
        f"{chance.choice(_BODIES).capitalize()} said a {chance.choice(_MACHINES)} {chance.choice(_DEEDS)} off "
        f"{chance.choice(_TOWNS)} on {_near(chance, day)}."
    )


def _denied(chance: random.Random, day: datetime.date) -> str:
    return (
        f"{chance.choice(_BODIES).capitalize()} denied that its crew had ignored a warning about the "
        f"{chance.choice(_THINGS)} in {chance.choice(_TOWNS)}."
    )


def _met(chance: random.Random, day: datetime.date) -> str:
    return (
        f"{_titled(chance)} spoke with {_titled(chance)} by telephone for {chance.randrange(20, 90)} minutes on "
        f"{_near(chance, day)}."
    )


def _background(chance: random.Random, day: datetime.date) -> str:
    return (
        f"In {chance.randrange(2019, 2031)}, {chance.choice(_BODIES)} bought {chance.randrange(2, 30)} boats for "
        f"${chance.randrange(2, 90)} million."
    )


def _padding(chance: random.Random, day: datetime.date) -> str:
    return _filled(chance, chance.choice(_PADDING))
