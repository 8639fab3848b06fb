"""Short forms of bodies within one article: acronyms in brackets, last words, "the ministry"."""

from __future__ import annotations

import re

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.acronyms import find_acronyms
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words

# Of more bodies with one last word a short form cannot be told apart; the bound keeps the cost linear.
_MOST_ALIKE = 60
_JOINTS = (" for ", " of ", " on ", " against ")
# "Weston, Ohio, Police Department"
_STATE_BETWEEN = re.compile(r", [^,]{1,30}, ")
_MISSIONS = frozenset(("embassy", "consulate"))
_ARTICLE = ("the ", "The ", "THE ")
# Behind "the campaign": what every campaign has, or whose it is.
_NOT_OF_ITS_OWN = frozenset(("of", "for", "official", "officials", "spokesman", "trail", "season", "cycle", "finance"))


def resolve_organisations(words: Words, drafts: list[Draft], known: Known) -> list[Draft]:
    """Sets the actor of each body's draft; gives drafts for the acronyms and descriptions that stand for one."""
    bodies = [d for d in drafts if d.kind == "organisation"]
    for draft in bodies:
        if not draft.actor:
            draft.actor = _full_name(words, draft)
    longer: dict[str, list[str]] = {}
    for name in sorted(
        {d.actor for d in bodies if d.sort in ("head", "state-body", "body")}, key=lambda n: (-len(n), n)
    ):
        same_end = longer.setdefault(name.rsplit(" ", 1)[-1].casefold(), [])
        if len(same_end) < _MOST_ALIKE:
            same_end.append(name)
    for draft in bodies:
        if draft.sort == "head":
            ending = " " + draft.actor.casefold()
            candidates = longer.get(ending.rsplit(" ", 1)[-1], [])
            draft.actor = next((n for n in candidates if n.casefold().endswith(ending)), draft.actor)
    _by_beginning(bodies)
    _by_first_word(bodies)
    _by_seat(words, bodies, drafts, known)
    extra = find_acronyms(words, drafts, bodies)
    taken = {k for d in (*drafts, *extra) for k in range(d.i, d.j)}
    return [*extra, *_descriptions(words, [*drafts, *extra], taken)]


def _by_beginning(bodies: list[Draft]) -> None:
    """ "European Centre" after "European Centre for Rivers": the only body whose name begins so and goes on."""
    longer: dict[str, set[str]] = {}
    for draft in bodies:
        for joint in _JOINTS:
            begin, joined, _ = draft.actor.partition(joint)
            if joined and " " in begin:
                longer.setdefault(begin, set()).add(draft.actor)
    for draft in bodies:
        names = longer.get(draft.actor, set())
        if draft.sort == "head" and len(names) == 1:
            draft.actor = next(iter(names))


def _by_first_word(bodies: list[Draft]) -> None:
    """ "Poldar" after "Poldar Health": the only company by its last word that is called so for short."""
    longer: dict[str, set[str]] = {}
    for draft in bodies:
        if draft.rule == "company-end":
            longer.setdefault(draft.actor.split(" ", 1)[0], set()).add(draft.actor)
    for draft in bodies:
        names = longer.get(draft.actor, set())
        if len(names) == 1 and draft.j - draft.i == 1:
            draft.actor = next(iter(names))


def _by_seat(words: Words, bodies: list[Draft], drafts: list[Draft], known: Known) -> None:
    """ "the Danish Embassy in Lima": a state has many, and each goes by where it is; without that, by the only one."""
    places = {d.i: d for d in drafts if d.kind in ("place", "state")}
    seated: dict[str, set[str]] = {}
    missions = [d for d in bodies if words.low[d.j - 1] in _MISSIONS]
    bare = []
    for draft in missions:
        j = draft.j
        place = places.get(j + 1) if words.low[j : j + 1] == ["in"] and words.joined[j] else None
        if place is None:
            bare.append(draft)
            continue
        name = f"{draft.actor} in {' '.join(words.text(place.i, place.j).split())}"
        seated.setdefault(draft.actor, set()).add(name)
        draft.actor = name
    for draft in bare:
        names = seated.get(draft.actor, set())
        if len(names) == 1 and not _is_before_noun(words, draft.j, known):
            draft.actor = next(iter(names))


def _is_before_noun(words: Words, j: int, known: Known) -> bool:
    """ "the U.S. Embassy blasts": which of several embassies is meant, what follows may tell."""
    if j >= len(words) or not words.joined[j] or words.possessive[j - 1]:
        return False
    low = words.low[j]
    return not (low in known.function_words or low in known.verbs or low in known.auxiliaries or low in known.saying)


def _full_name(words: Words, draft: Draft) -> str:
    name = " ".join(words.text(draft.i, draft.j).split())
    if draft.rule == "town-body":
        name = _STATE_BETWEEN.sub(" ", name)
    for article in _ARTICLE:
        name = name.removeprefix(article)
    return name


def _descriptions(words: Words, drafts: list[Draft], taken: set[int]) -> list[Draft]:
    """ "the ministry" after "the Foreign Ministry": the body named last that ends so."""
    last: dict[str, Draft] = {}
    ends = {d.i: d for d in drafts if d.kind == "organisation"}
    out = []
    for k in range(len(words) - 1):
        body = ends.get(k)
        if body is not None:
            for word in (words.low[body.j - 1], words.low[body.i]):
                if word in beside_words().described_by_last:
                    last[word] = body
            continue
        word = words.low[k + 1]
        if words.low[k] == "the" and word in last and k + 1 not in taken and words.joined[k + 1]:
            goes_on = k + 2 < len(words) and words.joined[k + 2] and words.low[k + 2] in _NOT_OF_ITS_OWN
            if not goes_on:
                body = last[word]
                out.append(Draft(k, k + 2, "organisation", "body-description", actor=body.actor, nation=body.nation))
    return out
