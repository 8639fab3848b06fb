"""What the lexicons know of names, indexed by word so that a text is matched in one pass.

Words are compared as `briefgen.annotate.names.words` cuts them, so an entry and a text are always cut alike.
"""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from briefgen.annotate.names.words import keys_of
from briefgen.lexicon import load_lexicon
from briefgen.lexicon.countries import countries, nations
from briefgen.lexicon.terms import NO_TERMS, Terms

Sort = Literal[
    "country", "territory", "people", "capital", "place", "regional", "body", "group", "outlet", "platform", "company"
]
"""What a known name stands for: "people" is a nationality ("Danish"), "regional" the adjective of a region."""

STATE_SORTS: frozenset[str] = frozenset(("country", "territory", "capital"))
"""The sorts whose names may mean a state: "Norway said", "Oslo said"."""


class Places(msgspec.Struct, frozen=True):
    """The file ``places.yaml``."""

    us_states: tuple[str, ...]
    us_state_abbreviations: tuple[str, ...]
    regions: tuple[str, ...]
    cities: tuple[str, ...]


# The lists of first names that English shares least with.
_ABROAD = ("middle_east_and_africa", "latin_american", "africa_south_of_the_sahara", "south_asia")


class Organisations(msgspec.Struct, frozen=True):
    """The file ``organisations.yaml``."""

    bodies: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]
    outlets: dict[str, tuple[str, ...]]
    platforms: tuple[str, ...]
    companies: tuple[str, ...]
    heads: tuple[str, ...]
    company_suffixes: tuple[str, ...]
    company_ends: tuple[str, ...]
    press_heads: tuple[str, ...]
    takes_of: tuple[str, ...]
    place_heads: tuple[str, ...]
    thing_heads: tuple[str, ...]
    state_bodies: tuple[str, ...]
    government_words: tuple[str, ...]
    body_nouns_before: tuple[str, ...]
    body_nouns_after: tuple[str, ...]
    offices: tuple[str, ...]
    everywhere: frozenset[str]


class Roles(msgspec.Struct, frozen=True):
    """The file ``roles.yaml``."""

    honorifics: tuple[str, ...]
    honorifics_or_names: tuple[str, ...]
    titles: tuple[str, ...]
    nouns: tuple[str, ...]
    kin: tuple[str, ...]
    leaders: tuple[str, ...]
    modifiers: tuple[str, ...]
    portfolios: tuple[str, ...]
    sure_titles: frozenset[str]
    of_bodies: tuple[str, ...]
    anywhere: frozenset[str]


class NameWords(msgspec.Struct, frozen=True):
    """The file ``name_words.yaml``."""

    function_words: str
    one: str
    openers: str
    never_names: str
    calendar: str
    particles: tuple[str, ...]
    suffixes: tuple[str, ...]
    faiths: frozenset[str]
    locatives: tuple[str, ...]
    party_prepositions: tuple[str, ...]
    party_nouns_from: tuple[str, ...]
    party_nouns_of: tuple[str, ...]
    party_object_verbs: tuple[str, ...]
    deed_nouns: tuple[str, ...]
    verbs: str
    irregular: str
    auxiliaries: tuple[str, ...]
    saying: str


class Entry(msgspec.Struct, frozen=True):
    """A known name: its words, what sort of thing it is, and the name it stands for.

    For a people or a capital that is the name of the country.
    """

    words: tuple[str, ...]
    sort: Sort
    name: str
    last: str
    """The last word, folded: most entries that do not fit differ in it."""


class Known(msgspec.Struct, frozen=True):
    """All lexicons, as sets and indexes of words."""

    entries: dict[str, tuple[Entry, ...]]
    """By first word, folded; the longest first."""
    behind_the: frozenset[str]
    """Second words of the outlets that are known by their article alone ("The Age"), folded."""
    given: frozenset[str]
    given_abroad: frozenset[str]
    """First names of Africa, Asia and Latin America that are none in English."""
    surname_first: frozenset[str]
    titles: dict[str, tuple[tuple[str, ...], ...]]
    """By first word, folded; the longest first."""
    honorifics: frozenset[tuple[str, ...]]
    sure_titles: frozenset[str]
    """Titles that no person is called by as a name."""
    honorifics_or_names: frozenset[str]
    """Honorifics before a first name that are first names before a surname."""
    of_bodies: frozenset[str]
    """Roles of which what follows "of" is a body."""
    anywhere: frozenset[str]
    """Roles that one has with persons and in places too."""
    everywhere: frozenset[str]
    """Bodies that many states have, known under the name of the best known."""
    role_nouns: frozenset[str]
    role_phrases: dict[str, tuple[tuple[str, ...], ...]]
    kin: frozenset[str]
    leaders: frozenset[str]
    modifiers: frozenset[str]
    charges: frozenset[str]
    """Modifiers and portfolios: what may stand before the noun of a title."""
    heads: frozenset[str]
    company_suffixes: frozenset[str]
    company_ends: frozenset[str]
    press_heads: frozenset[str]
    takes_of: frozenset[str]
    place_heads: frozenset[str]
    thing_heads: frozenset[str]
    state_bodies: dict[str, tuple[tuple[str, ...], ...]]
    state_body_words: frozenset[str]
    """Last words of what bodies are called in small letters: "commission", "police", "company"."""
    government_words: frozenset[str]
    body_before: frozenset[str]
    body_after: frozenset[str]
    offices: dict[str, tuple[tuple[str, ...], ...]]
    function_words: frozenset[str]
    number_words: frozenset[str]
    never_names: frozenset[str]
    openers: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    faiths: frozenset[str]
    locatives: frozenset[str]
    party_prepositions: frozenset[str]
    party_nouns: dict[str, frozenset[str]]
    """By the preposition that stands between them and a state: "troops from", "the armies of"."""
    party_object_verbs: frozenset[str]
    deed_nouns: frozenset[str]
    verbs: frozenset[str]
    base_verbs: frozenset[str]
    """Verbs as several do them: "provide"."""
    auxiliaries: frozenset[str]
    saying: frozenset[str]
    peoples: dict[str, str]
    """Adjective or noun of nationality, folded, to the name of the country."""
    nations: dict[str, str]
    """Any name or adjective of a state, folded, to the name of the country."""


@functools.lru_cache(maxsize=8)
def known(terms: Terms = NO_TERMS) -> Known:
    """The lexicons with the ``terms`` that an editor adds, loaded and indexed once."""
    organisations = load_lexicon("organisations", Organisations)
    roles = load_lexicon("roles", Roles)
    words = load_lexicon("name_words", NameWords)
    given = load_lexicon("given_names", dict[str, str])
    added_nouns = tuple(title.lower() for title in terms.titles)
    peoples = {" ".join(_fold(p)): c.name for c in countries().countries for p in c.people}
    entries = _index(_added(terms) + _entries(load_lexicon("places", Places), organisations))
    return Known(
        entries=entries,
        behind_the=frozenset(
            e.words[1].casefold() for e in entries.get("the", ()) if e.sort == "outlet" and len(e.words) > 1
        ),
        given=frozenset(n.casefold() for k, names in given.items() if k != "surname_first" for n in names.split())
        | {name.casefold() for name in terms.given},
        given_abroad=frozenset(n for k in _ABROAD for n in given[k].casefold().split())
        - frozenset(n for k in ("english", "english_more") for n in given[k].casefold().split()),
        surname_first=frozenset(given["surname_first"].casefold().split()),
        titles=_phrases((*roles.titles, *roles.honorifics, *terms.titles)),
        honorifics=frozenset(_fold(h) for h in roles.honorifics),
        sure_titles=roles.sure_titles,
        honorifics_or_names=_folded(roles.honorifics_or_names),
        of_bodies=_folded(roles.of_bodies),
        anywhere=roles.anywhere,
        role_nouns=frozenset(n.casefold() for n in (*roles.nouns, *added_nouns)),
        role_phrases=_phrases(tuple(n for n in (*roles.nouns, *added_nouns) if " " in n)),
        kin=frozenset(roles.kin),
        leaders=frozenset(roles.leaders),
        modifiers=frozenset(roles.modifiers),
        charges=frozenset((*roles.modifiers, *roles.portfolios)),
        heads=_folded(organisations.heads),
        company_suffixes=_folded(organisations.company_suffixes),
        company_ends=_folded(organisations.company_ends),
        everywhere=organisations.everywhere,
        press_heads=_folded(organisations.press_heads),
        takes_of=_folded(organisations.takes_of),
        place_heads=_folded(organisations.place_heads),
        thing_heads=_folded(organisations.thing_heads),
        state_bodies=_phrases(organisations.state_bodies),
        state_body_words=frozenset(
            _fold(phrase)[-1] for phrase in (*organisations.state_bodies, *organisations.body_nouns_before)
        ),
        government_words=_folded(organisations.government_words),
        body_before=_folded(organisations.body_nouns_before),
        body_after=_folded(organisations.body_nouns_after),
        offices=_phrases(organisations.offices),
        function_words=frozenset(words.function_words.split()),
        number_words=frozenset(words.one.split()),
        never_names=frozenset(words.never_names.split()),
        openers=frozenset(words.openers.split()),
        calendar=frozenset(words.calendar.split()),
        particles=frozenset(words.particles),
        suffixes=_folded(words.suffixes),
        faiths=words.faiths,
        locatives=frozenset(words.locatives),
        party_prepositions=frozenset(words.party_prepositions),
        party_nouns={"from": frozenset(words.party_nouns_from), "of": frozenset(words.party_nouns_of)},
        party_object_verbs=frozenset(words.party_object_verbs),
        deed_nouns=frozenset(words.deed_nouns),
        verbs=frozenset(_verb_forms(words)),
        base_verbs=frozenset(words.verbs.split()),
        auxiliaries=frozenset(a.replace("’", "'") for a in words.auxiliaries),
        saying=frozenset(words.saying.split()),
        peoples=peoples,
        nations=nations(),
    )


def _added(terms: Terms) -> list[tuple[str, Sort, str]]:
    return [(form, "body", names[0]) for names in terms.bodies for form in names]


def _entries(places: Places, organisations: Organisations) -> list[tuple[str, Sort, str]]:
    out: list[tuple[str, Sort, str]] = []
    for country in countries().countries:
        own: Sort = "territory" if country.territory else "country"
        out += [(form, own, country.name) for form in (country.name, *country.forms)]
        out += [(form, "capital", country.name) for form in country.capital]
        out += [(form, "people", country.name) for form in country.people]
    out += [(form, "regional", form) for form in countries().regional]
    for place in (*places.us_states, *places.us_state_abbreviations, *places.regions, *places.cities):
        out.append((place, "place", place))
    for sort, table in (
        ("body", organisations.bodies),
        ("group", organisations.groups),
        ("outlet", organisations.outlets),
    ):
        out += [(form, sort, name) for name, forms in table.items() for form in (name, *forms)]  # type: ignore[misc]
    out += [(name, "platform", name) for name in organisations.platforms]
    out += [(name, "company", name) for name in organisations.companies]
    return out


def _index(entries: list[tuple[str, Sort, str]]) -> dict[str, tuple[Entry, ...]]:
    """By first word; where one form is of two sorts, the sort that was listed first wins."""
    table: dict[str, dict[tuple[str, ...], Entry]] = {}
    for form, sort, name in entries:
        words = keys_of(form.removeprefix("the "))
        if words:
            entry = Entry(words, sort, name, words[-1].casefold())
            table.setdefault(words[0].removesuffix("'s").casefold(), {}).setdefault(words, entry)
    return {k: tuple(sorted(v.values(), key=lambda e: -len(e.words))) for k, v in table.items()}


def _phrases(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = _fold(phrase)
        table.setdefault(words[0], []).append(words)
    return {k: tuple(sorted(dict.fromkeys(v), key=len, reverse=True)) for k, v in table.items()}


def _fold(phrase: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in keys_of(phrase))


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(_fold(word)) for word in words)


def _verb_forms(words: NameWords) -> list[str]:
    """Third person and past of the verbs, by rule; the irregular ones as listed."""
    out = words.irregular.split()
    for verb in words.verbs.split():
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeou":
            out += [verb[:-1] + "ies", verb[:-1] + "ied"]
        else:
            out += [verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"), stem + "ed"]
            out.append(verb + verb[-1] + "ed")  # "banned": a doubling too many harms nothing
    return out
