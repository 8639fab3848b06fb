"""Which mentions are of one machine, and what it is called: the variant that most sources name, else the type."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from briefgen.lexicon.equipment import equipment_types
from briefgen.model import EquipmentMention

_TRAILING_NOUN = re.compile(r"(?: [a-z][\w-]*)+$")
_PLURAL = re.compile(r"(?<=[A-Z\d])s$")
# Merchant ships go with and without these before their name; naval ones keep theirs.
_MERCHANT = re.compile(r"^(?:M/?[VTSY]|MSV|S/?[SY]|F/?V|R/?V|RMS|TSS|OSV) (?=[A-Z\d])")


def plain(name: str) -> str:
    """``name`` without accents, hyphens, spaces and capitals, as names are compared."""
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", ascii_.lower())


def machine_key(mention: EquipmentMention) -> str:
    """What all mentions of one machine have in common, across sources."""
    name = _MERCHANT.sub("", mention.designation) if mention.kind == "ship" else mention.designation
    return plain(name) or name


def display_name(mentions: Iterable[tuple[str, EquipmentMention]]) -> str:
    """The name of the machine that ``mentions`` (source id, mention) are of.

    Of a known type the variant, where half of the sources or more name one and the same ("Boeing 737-800"); of a ship
    the form that most sources use.
    """
    given = list(mentions)
    designation = given[0][1].designation
    sources = {source for source, _ in given}
    if designation not in equipment_types():
        forms = Counter(m.designation for _, m in {(s, m.designation): (s, m) for s, m in given}.values())
        return min(forms, key=lambda f: (-forms[f], len(f), f))
    variants: dict[str, set[str]] = {}
    for source, mention in given:
        variant = _variant(designation, mention.text)
        if variant:
            variants.setdefault(variant, set()).add(source)
    if len(variants) == 1:
        ((variant, holders),) = variants.items()
        if 2 * len(holders) >= len(sources):
            return variant
    return designation


def _variant(designation: str, text: str) -> str | None:
    """The variant of ``designation`` that ``text`` names, in full; None where it names just the type."""
    said = _PLURAL.sub("", _TRAILING_NOUN.sub("", text))
    base, spoken = plain(designation), plain(said)
    if spoken.startswith(base) and len(spoken) > len(base):
        return said
    # "737-800" of the Boeing 737: the maker's name belongs before it.
    maker, _, number = designation.rpartition(" ")
    if maker and number.isdigit() and spoken.startswith(number) and len(spoken) > len(number):
        return f"{maker} {said}"
    return None
