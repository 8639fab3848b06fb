"""The types of aircraft, weapons, ships and vehicles that are known, with general knowledge of each.

The facts stand in one YAML file a family beside this module; how an entry is written is told in ``aircraft.yaml``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.model import EquipmentKind, InputError, Notice

# Where two families have the same name, the family that comes first keeps it.
FAMILIES = (
    "aircraft",
    "drones",
    "air_defence",
    "missiles",
    "rockets",
    "artillery",
    "vehicles",
    "ship_classes",
    "weapons",
    "spacecraft",
    "radars",
)


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Types of one maker or country; ``kind`` where it is not that of the family."""

    types: dict[str, str]
    country: str | None = None
    maker: str | None = None
    kind: EquipmentKind | None = None


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file: the kind of its types, and the words that show that an ambiguous name means one of them."""

    kind: EquipmentKind
    context: frozenset[str]
    groups: list[Group]


class EquipmentType(msgspec.Struct, frozen=True, kw_only=True):
    """A known type. ``names`` are all its names, ``doubtful`` those of them that also mean something else."""

    designation: str
    kind: EquipmentKind
    family: str
    role: str
    reporting_name: str | None = None
    maker: str | None = None
    country: str | None = None
    names: tuple[str, ...] = ()
    doubtful: frozenset[str] = frozenset()

    def knowledge(self, shown_as: str = "") -> dict[str, str]:
        """What is generally known of the type, for a reader who sees it named ``shown_as``."""
        known = {shown_as, f"{shown_as}s"}
        others = [name for name in self.names if name not in known and not _describes(name)]
        facts = {
            "role": self.role,
            "maker": self.maker,
            "country": self.country,
            "reporting name": self.reporting_name,
            "also known as": ", ".join(others) or None,
        }
        return {key: fact for key, fact in facts.items() if fact}


def _describes(name: str) -> bool:
    """Whether ``name`` ends in a common noun ("Patriot battery"): a way to speak of the type, no name of it."""
    return name.rsplit(" ", 1)[-1].islower()


@functools.cache
def context_words(family: str) -> frozenset[str]:
    """The words, in lower case, that show what an ambiguous name of ``family`` means."""
    return frozenset(word.lower() for word in load_lexicon(family, Family).context)


@functools.cache
def equipment_types() -> dict[str, EquipmentType]:
    """All types by designation. Raises `InputError` where an entry is not written as ``aircraft.yaml`` tells."""
    found: dict[str, EquipmentType] = {}
    for family in FAMILIES:
        for type_ in _types(family):
            found.setdefault(type_.designation, type_)
    return found


def _types(family: str) -> Iterator[EquipmentType]:
    lexicon = load_lexicon(family, Family)
    for group in lexicon.groups:
        for key, entry in group.types.items():
            fields = [field.strip() for field in entry.split("|")]
            names = [key, *(name.strip() for name in (fields[2] if len(fields) > 2 else "").split(",") if name.strip())]
            plain = tuple(dict.fromkeys(name.rstrip("?") for name in names))
            if len(fields) > 3 or not fields[0] or "" in plain:
                raise InputError(
                    Notice(
                        level="error",
                        message=f"{key}: expected “role | reporting name | other names”.",
                        file=f"briefgen/lexicon/{family}.yaml",
                    )
                )
            yield EquipmentType(
                designation=plain[0],
                kind=group.kind or lexicon.kind,
                family=family,
                role=fields[0],
                reporting_name=(fields[1] if len(fields) > 1 else "") or None,
                maker=group.maker,
                country=group.country,
                names=plain,
                doubtful=frozenset(name[:-1] for name in names if name.endswith("?")),
            )
