"""Which full name a short one stands for, within one article."""

from __future__ import annotations

import itertools

import msgspec

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words, keys_of

_WORDS_OF_A_TEAM = frozenset(("administration", "campaign"))
_LONGEST_SHORT = 5
# Before a first name: "King Omar" is not Mr. Omar.
_REGAL = frozenset(("king", "queen", "prince", "princess", "pope", "emperor", "emir", "sultan", "sheikh", "saint"))


class Person(msgspec.Struct):
    """A person of the article: the full name, its words folded, and what the roles at its mentions tell."""

    name: str
    words: tuple[str, ...]
    first: int
    nations: set[str]
    nouns: set[str]
    homely: bool = False
    """Whether a leader's title stands with the name and no nation: the president of the readers' own country."""


def resolve_persons(words: Words, drafts: list[Draft], known: Known) -> list[Person]:
    """Sets the actor of each person's draft, makes unknown short names persons, and gives the persons."""
    people: list[Person] = []
    for draft in drafts:
        if draft.kind == "person" and draft.j - draft.i >= 2:
            _full(words, draft, people)
    by_word: dict[str, list[Person]] = {}
    for person in people:
        for word in dict.fromkeys(person.words):
            by_word.setdefault(word, []).append(person)
    for draft in drafts:
        if draft.kind == "person" and not draft.actor:
            found = _whose(words, draft, by_word)
            if found is None:
                found = Person(_name(words, draft), _folded(words, draft), draft.i, set(), set())
                people.append(found)
                for word in found.words:
                    by_word.setdefault(word, []).append(found)
            draft.actor = found.name
    for draft in drafts:
        if (draft.kind == "unknown" and draft.rule == "run") or draft.rule == "locative":
            owner = _whose(words, draft, by_word)
            if owner and (draft.rule == "run" or words.low[draft.i] == owner.words[-1]):
                draft.kind, draft.rule, draft.actor = "person", "short-name", owner.name
                while draft.i and words.joined[draft.i] and words.low[draft.i - 1] in known.particles:
                    if words.low[draft.i - 1] not in owner.words:
                        break
                    draft.i -= 1
    by_name = {person.name: person for person in people}
    for draft in drafts:
        if draft.kind == "person":
            _learn(words, by_name[draft.actor], draft, known)
    return people


def _name(words: Words, draft: Draft) -> str:
    return " ".join(words.text(draft.i, draft.j).split())


def _folded(words: Words, draft: Draft) -> tuple[str, ...]:
    return tuple(words.low[draft.i : draft.j])


def _full(words: Words, draft: Draft, people: list[Person]) -> None:
    """A name of two words or more: known already (in full, or with more words), or a new person."""
    folded = _folded(words, draft)
    for person in people:
        if (
            folded == person.words
            or (_within(folded, person.words) and len(folded) >= 2)
            or _initials(folded, person.words)
        ):
            draft.actor = person.name
            return
        if _within(person.words, folded) and len(person.words) >= 2:
            draft.actor = person.name
            person.words = folded
            return
    person = Person(_name(words, draft), folded, draft.i, set(), set())
    people.append(person)
    draft.actor = person.name


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


def _initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Ann B. Lee" and "Ann Lee", "A. B. Lee" aside: the same first and last word, initials between."""
    if a[0] != b[0] or a[-1] != b[-1]:
        return False
    return all(len(w) == 1 for w in (*a[1:-1], *b[1:-1])) and (len(a) == 2 or len(b) == 2 or a == b)


def _whose(words: Words, draft: Draft, by_word: dict[str, list[Person]]) -> Person | None:
    """The person that a short name belongs to: by last word, else first, else any; the first introduced of several."""
    folded = _folded(words, draft)
    candidates = by_word.get(folded[0], [])
    if draft.i and words.joined[draft.i] and words.low[draft.i - 1] in _REGAL:
        return next((p for p in candidates if p.words[0] == folded[0]), None)
    if len(folded) > 1:
        return next((p for p in candidates if _within(folded, p.words) or p.words == folded), None)
    for position in (-1, 0):
        fitting = [p for p in candidates if p.words[position] == folded[0]]
        earlier = [p for p in fitting if p.first <= draft.i]
        if fitting:
            return (earlier or fitting)[0]
    return candidates[0] if candidates else None


def _learn(words: Words, person: Person, draft: Draft, known: Known) -> None:
    if draft.nation:
        person.nations.add(draft.nation)
    if draft.role is None:
        return
    role = words.body[draft.role[0] : draft.role[1]]
    keys = [k.casefold().removesuffix("'s") for k in keys_of(role)]
    nouns = [
        k
        for k, nxt in zip(keys, [*keys[1:], ""], strict=True)
        if (is_role_noun(k, known) or k in known.leaders) and not is_role_noun(nxt, known)
    ]
    nouns += [f"{a} {b}" for a, b in itertools.pairwise(keys) if f"{a} {b}" in known.leaders]
    nations = [n for k in keys + [f"{a} {b}" for a, b in itertools.pairwise(keys)] if (n := known.nations.get(k))]
    person.nouns.update(nouns)
    person.nations.update(nations)
    if not nations and not draft.nation and any(n in known.leaders for n in nouns):
        person.homely = True


def find_again(words: Words, drafts: list[Draft], people: list[Person]) -> list[Draft]:
    """Mentions of the persons that no draft covers: in headings, at the beginning of sentences, in "Lee-Ray talks"."""
    covered = bytearray(len(words))
    for draft in drafts:
        for k in range(draft.i, draft.j):
            covered[k] = 1
    by_word: dict[str, list[Person]] = {}
    for person in people:
        for word in dict.fromkeys(person.words):
            if len(word) > 1:
                by_word.setdefault(word, []).append(person)
    out: list[Draft] = []
    k = 0
    while k < len(words):
        if covered[k] or not words.cap[k] or words.masked[k]:
            k += 1
            continue
        candidates = by_word.get(words.low[k])
        somebody = next((p for p in candidates or () if words.low[k] in (p.words[0], p.words[-1])), None)
        if somebody is None:
            k += 1
            continue
        stop = k + 1
        while (
            stop < len(words)
            and stop - k < _LONGEST_SHORT
            and words.joined[stop]
            and words.low[stop] in somebody.words
            and not covered[stop]
        ):
            stop += 1
        if somebody.words[-1] == words.low[stop - 1] or (
            stop - k == 1 and words.low[k] == somebody.words[0] and len(somebody.words) == 1
        ):
            out.append(Draft(k, stop, "person", "again", actor=somebody.name))
        k = stop
    return out


def hyphened(words: Words, k: int, people: list[Person]) -> list[tuple[int, int, str]]:
    """The persons in "Lee-Ray": offsets and full name of each half that is somebody's last name."""
    parts = words.body[words.start[k] : words.end[k]].split("-")
    out = []
    at = words.start[k]
    for part in parts:
        person = next(
            (
                p
                for p in people
                if p.words[-1] == part.casefold() or (len(p.words) > 1 and p.words[0] == part.casefold())
            ),
            None,
        )
        if person:
            out.append((at, at + len(part), person.name))
        at += len(part) + 1
    return out if len(out) == len(parts) else []


def join_teams(words: Words, drafts: list[Draft]) -> None:
    """ "the Lee administration", "the Ray campaign": a body called after a person."""
    for draft in drafts:
        j = draft.j
        if (
            (
                draft.kind == "person"
                and draft.j - draft.i <= 2
                and draft.role is None
                and j < len(words)
                and words.joined[j]
            )
            and words.low[j] in _WORDS_OF_A_TEAM
            and not words.possessive[j - 1]
        ):
            surname = draft.actor.split()[-1] if draft.actor else words.key[draft.j - 1]
            draft.j, draft.kind, draft.rule = j + 1, "organisation", "team"
            draft.actor = f"{surname} {words.low[j]}"
