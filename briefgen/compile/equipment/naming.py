"""Which mentions are of one machine, and what it is called: the variant that most sources name, else the type."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from briefgen.lexicon.equipment import EquipmentType, equipment_types
from briefgen.lexicon.ships import ship_words
from briefgen.model import EquipmentMention

_TRAILING_NOUN = re.compile(r"(?: [a-z][\w-]*)+$")
_LONGEST_SUFFIX = 4
_LEAST_BONES = 4  # letters and digits behind the first that are no vowels
# A number that navies paint on the hull: "KRI Ada-331".
_HULL_NUMBER = re.compile(r"[ -]\d{3}$")
_PLURAL = re.compile(r"(?<=[A-Z\d])s$")
# One and the same coast guard in full, for short, and by the word painted on its ships.
_COAST_GUARD = re.compile(r"^(?:Chin(?:a|ese) [Cc]oast [Gg]uard|Haijing) (?=\d)")
# Merchant ships go with and without these before their name; naval ones keep theirs.
_MERCHANT = re.compile(r"^(?:M/?[VTSYL]|MSV|S/?[SY]|F/?V|R/?V|RMS|TSS|OSV) (?=[A-Z\d])")


def plain(name: str) -> str:
    """``name`` without accents, hyphens, spaces and capitals, as names are compared."""
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", ascii_.lower())


def machine_key(mention: EquipmentMention) -> str:
    """What all mentions of one machine have in common, across sources."""
    name = mention.designation
    if mention.kind == "ship":
        name = _COAST_GUARD.sub("CCG ", _MERCHANT.sub("", name))
    return plain(name) or name


def one_ship(keys: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For keys of ships that are another's in another spelling or without its prefix, that other's.

    ``keys`` are pairs of a key and the name that it was made of. "ARC Ada" is "Ada" unless there is a "USS Ada"; of
    two names that differ in vowels alone the longer stands for both: "Ada Melvar-3", "Ada Molvar-3"; "HMS Ada" is the
    one "HMS Ada-331", by the number on her hull.
    """
    full: dict[str, set[str]] = {}
    spelled: dict[tuple[str, str], list[str]] = {}  # by first letter and consonants
    names = dict(keys)
    for key, name in names.items():
        prefix, _, rest = name.partition(" ")
        if prefix in ship_words().prefixes and rest:
            full.setdefault(plain(rest), set()).add(key)
    out = {bare: min(owners) for bare, owners in full.items() if bare in names and len(owners | {bare}) == 2}
    for key in sorted(names, key=lambda k: (-len(k), k)):
        bones = re.sub(r"[aeiouy]", "", key[1:])
        if key not in out and len(bones) >= _LEAST_BONES:
            spelled.setdefault((key[0], bones), []).append(key)
    for alike in spelled.values():
        out.update(dict.fromkeys(alike[1:], alike[0]))
    numbered: dict[str, list[str]] = {}
    for key, name in names.items():
        hull = _HULL_NUMBER.search(name)
        if hull and name.partition(" ")[0] in ship_words().prefixes:
            numbered.setdefault(plain(name[: hull.start()]), []).append(key)
    for bare, hulls in numbered.items():
        if bare in names and len(hulls) == 1 and bare not in out:
            out[bare] = hulls[0]
    return {key: out.get(owner, owner) for key, owner in out.items() if out.get(owner, owner) != key}


def display_name(mentions: Iterable[tuple[str, EquipmentMention]]) -> str:
    """The name of the machine that ``mentions`` (source id, mention) are of.

    Of a known type the variant, where half of the sources or more name one and the same ("Boeing 737-800"); else its
    designation, where a source uses it; else, as for ships, the form that most sources use ("Javelin").
    """
    given = list(mentions)
    designation = given[0][1].designation
    known = equipment_types().get(designation)
    if known is None:
        return _most_used([(source, mention.designation) for source, mention in given], longest=False)
    said = [
        (source, designation if mention.rule == "type:second number" else _said(known, mention.text))
        for source, mention in given
        if mention.rule != "registration"
    ]
    variants = {plain(form): form for _, form in said if _is_variant(designation, form)}
    sources = {source for source, _ in said}
    if len(variants) == 1:
        ((key, variant),) = variants.items()
        holders = {source for source, form in said if plain(form) == key}
        if 2 * len(holders) >= len(sources):
            return _in_full(designation, variant)
    if not said or any(plain(form) in (plain(designation), *map(plain, variants.values())) for _, form in said):
        return designation
    return _in_full(designation, _most_used(said, longest=True))


def _most_used(forms: list[tuple[str, str]], longest: bool) -> str:
    """The form that most sources use; of those the longest or the shortest."""
    count = Counter(form for _, form in dict.fromkeys(forms))
    return min(count, key=lambda form: (-count[form], -len(form) if longest else len(form), form))


def _said(known: EquipmentType, text: str) -> str:
    """``text`` without plural and kind ("Javelin missiles"), spelled as the lexicon does where it can."""
    names = {plain(name): name for name in reversed(known.names)}
    form = _TRAILING_NOUN.sub("", text)
    if form.endswith("s") and (plain(form[:-1]) in names or _PLURAL.search(form)):
        form = form[:-1]
    return names.get(plain(form), form)


def _is_variant(designation: str, form: str) -> bool:
    """Whether ``form`` names a variant of ``designation``: Boeing 737-800, 737-800, F-16C."""
    number = re.sub(r"^.* ", "", designation)
    for base in (plain(designation), plain(number) if number.isdigit() else ""):
        rest = plain(form).removeprefix(base) if base else ""
        if rest and rest != plain(form) and (rest[0].isdigit() or len(rest) <= _LONGEST_SUFFIX):
            return True
    return False


def _in_full(designation: str, form: str) -> str:
    """``form`` with the maker's name where the designation has it and the form begins with a bare number."""
    maker, _, number = designation.rpartition(" ")
    return f"{maker} {form}" if maker and number.isdigit() and form[0].isdigit() else form
