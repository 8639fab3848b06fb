"""Names whose own words mislead, and what stands beside them tells better.

"The miner Harrow Reef" is no reef, "a firm called Bright Poe" no person, "a checkpoint at Abu Zarim" no father of
Zarim's, and of "the Green party" the noun is a part of the name.
"""

from __future__ import annotations

import itertools
from collections import Counter

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.appositions import is_a_body_and_nobody
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words

# Behind these stands what they are called, as no person does: "law firm Ana Ruiz said".
_OF_NOBODY = frozenset((
    "firm", "company", "airline", "bank", "charity", "militia", "newspaper", "broadcaster", "retailer", "consultancy",
    "insurer", "conglomerate", "publisher", "shipowner", "shipbuilder", "carmaker", "brewer", "lender", "gang", "party",
))  # fmt: skip
_CALLED = frozenset(("called", "named", "dubbed"))
# Nouns of bodies that places go by, too: "the power station Hill End".
_OF_PLACES_TOO = frozenset(("station", "site", "channel", "network", "website", "blog", "monitor", "team"))
# Words that begin the names of places as well as of persons: "Abu Zarim", "Santa Rosina".
_BEGIN_PLACES = frozenset((
    "abu", "umm", "sidi", "san", "santa", "santo", "são", "saint", "st", "sainte", "kota", "kuala", "bandar", "tanjung",
    "pulau", "batu", "bukit", "ciudad", "villa", "puerto", "monte", "ban", "chiang", "ras", "tel", "tell", "deir",
    "beit", "khan", "kafr", "wadi", "jebel", "nova", "novo", "ust", "bad", "sri",
))  # fmt: skip
_WHERE = frozenset(("at", "near", "in", "outside", "around", "from", "to", "towards", "toward", "of", "on"))
_SURELY_WHERE = frozenset(("at", "near", "in", "outside"))
_TOLD_BODIES = frozenset(("which-makes", "body-noun", "body-apposition", "operated-by", "company-end"))
_SIDES = frozenset((
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
    "south-east", "south-west",
))  # fmt: skip
# Rules by which a body's name may have been taken for a place's or a person's.
_TAKEN_BY_ITS_WORDS = frozenset(("place-head", "run", "first-name", "says", "says-again", "list"))
_LONGEST_TOWN = 3  # words
_LONGEST_PARTY = 3  # words


def correct_misleading(words: Words, drafts: list[Draft], known: Known) -> None:
    """Sets the kind of the drafts that their own words made something else."""
    bodies: set[str] = set()
    for draft in drafts:
        if draft.rule in _TAKEN_BY_ITS_WORDS and draft.role is None and _is_told_a_body(words, draft, known):
            bodies.add(words.text(draft.i, draft.j))
    for draft in drafts:
        if draft.rule in _TAKEN_BY_ITS_WORDS and words.text(draft.i, draft.j) in bodies:
            draft.kind, draft.rule, draft.role = "organisation", "body-noun", None
    _places(words, drafts, known)
    _take_place(words, drafts)
    _take_town(words, drafts)
    for draft in drafts:
        _take_party(words, draft)


def _take_place(words: Words, drafts: list[Draft]) -> None:
    """ "Sahel Ardo, which mines gold": the place that begins a body's name is a part of it."""
    taken: set[int] = set()
    for before, draft in itertools.pairwise(drafts):
        whole = before.kind == "place" and before.sort == "place" and before.j == draft.i and words.joined[draft.i]
        if not whole or draft.rule not in _TOLD_BODIES or words.possessive[before.j - 1]:
            continue
        if before.i and words.joined[before.i] and words.low[before.i - 1] in _WHERE - {"of"}:
            continue  # "in Weston Ardo Mining began"
        draft.i, draft.actor = before.i, ""
        taken.add(id(before))
    drafts[:] = [d for d in drafts if id(d) not in taken]


def _take_town(words: Words, drafts: list[Draft]) -> None:
    """ "the Weston, Ohio, Police Department": a town with its state, between "the" and what the town has."""
    taken: set[int] = set()  # words
    for state, body in itertools.pairwise(drafts):
        stands = body.rule == "body-head" and state.j == body.i and state.sort == "place" and state.i > 1
        if not stands or words.gap(body.i) != ", " or words.gap(state.i) != ", ":
            continue
        first = state.i - 1
        while first > 0 and words.cap[first] and words.joined[first] and words.cap[first - 1]:
            if words.low[first - 1] == "the" or state.i - first >= _LONGEST_TOWN:
                break
            first -= 1
        if words.low[first - 1] == "the" and words.joined[first] and words.low[body.j - 1] in beside_words().of_towns:
            taken.update(range(first, body.i))
            body.i, body.rule = first, "town-body"
    drafts[:] = [d for d in drafts if d.i not in taken or d.rule == "town-body"]


def _is_told_a_body(words: Words, draft: Draft, known: Known) -> bool:
    """ "mining company X", "a firm called X", "an outfit known as X", "X, a separatist group"."""
    i = draft.i
    if draft.rule == "first-name" and is_a_body_and_nobody(words, i, draft.j, known):
        return True
    if not i or not words.joined[i] or words.possessive[i - 1]:
        return False
    before = words.low[i - 1]
    if before in known.body_before:
        if draft.rule == "first-name":
            return before in _OF_NOBODY and _says_or_ends(words, draft.j, known)
        return draft.rule == "place-head" and before not in _OF_PLACES_TOO
    if before in _CALLED:
        noun = i - 2
    elif before == "as" and i > 2 and words.low[i - 2] == "known":
        noun = i - 3
    else:
        return False
    return noun >= 0 and words.low[noun] in known.body_before | known.body_after and words.joined[noun + 1]


def _says_or_ends(words: Words, j: int, known: Known) -> bool:
    """Whether behind a name somebody is told to speak, or nothing goes on: not "the firm Ana Ruiz owns"."""
    if j >= len(words) or not words.joined[j]:
        return True
    return words.low[j] in known.saying or words.possessive[j - 1]


def _places(words: Words, drafts: list[Draft], known: Known) -> None:
    """Makes places of "Abu Zarim" and its like where they are only where something is, and nobody says anything."""
    named: dict[str, list[Draft]] = {}
    for draft in drafts:
        two = draft.kind == "person" and draft.rule in ("first-name", "says") and draft.j - draft.i == 2
        if two and draft.role is None and words.low[draft.i] in _BEGIN_PLACES:
            named.setdefault(words.text(draft.i, draft.j), []).append(draft)
    for alike in named.values():
        uses = Counter(_use(words, d, known) for d in alike)
        if uses["place"] and not uses["person"]:
            for draft in alike:
                draft.kind, draft.rule = "place", "locative"


def _use(words: Words, draft: Draft, known: Known) -> str:
    """Whether a name stands where a place does, or does what a person does."""
    i, j = draft.i, draft.j
    before = words.low[i - 1] if i and words.joined[i] else ""
    side = j < len(words) and words.gap(j) == ", " and words.low[j] in _SIDES
    if before in _SURELY_WHERE or side:
        return "place"
    after = words.low[j] if j < len(words) and words.joined[j] and not words.possessive[j - 1] else ""
    if before in known.saying or after in known.saying or (before not in _WHERE and after in known.verbs):
        return "person"
    return "other"


def _take_party(words: Words, draft: Draft) -> None:
    """ "the Green party", "Weston police (WXP)": the noun in small letters makes the name whole."""
    j = draft.j
    if draft.rule != "body-noun" or j - draft.i > _LONGEST_PARTY or words.possessive[j - 1] or j >= len(words):
        return
    police = words.low[j] == "police" and j + 1 < len(words) and words.gap(j + 1) == " (" and words.key[j + 1].isupper()
    if (words.low[j] == "party" or police) and words.joined[j] and not words.cap[j]:
        draft.j = j + 1
