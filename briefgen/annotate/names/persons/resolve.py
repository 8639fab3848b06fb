"""Which full name a short one stands for, within one article."""

from __future__ import annotations

import itertools
import re

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.persons.families import is_anothers, of_the_family
from briefgen.annotate.names.persons.people import Hint, People, Person, without_article
from briefgen.annotate.names.persons.sexes import sex_of_role
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words, keys_of
from briefgen.lexicon.called_by_title import called_by_title
from briefgen.lexicon.sexes import sex_of_title

_WORDS_OF_A_TEAM = frozenset(("administration", "campaign"))
_LONGEST_SHORT = 5
_LONGEST_STAGE_NAME = 3  # words
_LONGEST_BETWEEN = 70  # characters
_ALSO_KNOWN_AS = frozenset((
    "also known as", "known as", "better known as", "widely known as", "commonly known as", "popularly known as", "aka",
    "a.k.a.", "alias", "formerly known as", "formerly", "whose real name is", "whose real name was", "real name",
))  # fmt: skip
# "Ana Ruiz, who performs as BEE", "Ana Ruiz, the Danish singer better known as BEE".
_WORKS_AS = re.compile(
    r"(?:,(?: (?:the|a|an) (?:[\w-]+ ){1,4}?)?)? ?(?:who )?(?:(?:is|was) )?"
    r"(?:also |better |best |widely |popularly |professionally )?"
    r"(?:known|performs|performing|performed|records|recording|recorded|raps|rapping|sings|singing|streams|streaming"
    r"|writes|writing|posts|posting|fights|goes|going) (?:professionally |online |on stage )?"
    r"(?:(?:simply |only )?as|by(?: the (?:stage )?name)?(?: of)?|under the (?:stage |pen )?name(?: of)?) [“\"‘']?"
)


def resolve_persons(words: Words, drafts: list[Draft], known: Known) -> People:
    """Sets the actor of each person's draft, makes unknown short names persons, and gives the persons."""
    people = People()
    persons: dict[int, Person] = {}
    full = [d for d in drafts if d.kind == "person" and d.j - d.i >= 2]
    other_names = _other_names(words, full)
    stage_names = _stage_names(words, drafts)
    # "Van Rooy" may be the surname alone of one whom the article names in full below.
    for draft in sorted(full, key=lambda d: words.low[d.i] in known.particles - known.given):
        folded, suffix = _without_suffix(_folded(words, draft), known)
        if id(draft) in other_names:
            people.also(persons[other_names[id(draft)]], folded)
        persons[id(draft)] = people.full(_name(words, draft), folded, draft.i, suffix)
        persons[id(draft)].named.append(draft.i)
        _learn(words, people, persons[id(draft)], draft, known)
        if (stage_name := stage_names.get(id(draft))) is not None:
            stage_name.kind, stage_name.rule = "person", "also-called"
            persons[id(stage_name)] = persons[id(draft)]
            people.also(persons[id(draft)], _folded(words, stage_name))
    alone = {words.low[d.i] for d in drafts if d.j - d.i == 1 and d.kind in ("unknown", "person")}
    for draft in of_the_family(words, drafts, people, known, alone):
        draft.kind, draft.rule = "person", "family-name"
        persons[id(draft)] = people.full(_name(words, draft), _folded(words, draft), draft.i)
        persons[id(draft)].named.append(draft.i)
        persons[id(draft)].by_first_name = words.low[draft.i] in alone
    for draft, surname in _sharing(words, drafts, people, known):
        draft.kind, draft.rule = "person", "shared-surname"
        persons[id(draft)] = people.full(
            f"{words.key[draft.i]} {surname}", (words.low[draft.i], surname.casefold()), draft.i
        )
    for draft in drafts:
        if draft.kind == "person" and draft.j - draft.i == 1 and id(draft) not in persons:
            folded = _folded(words, draft)
            hint = _hint(words, draft, known)
            owner = people.short(folded, draft.i, hint) if draft.rule != "one-name" else None
            name = _name(words, draft)
            if owner is None and hint.sex and people.called(folded[0]):
                name = f"{words.key[draft.i - 1]} {name}"  # "Ms. Lee" where Lee is a man's name in the article
            elif owner is None and _is_called_by_title(words, draft.i):
                name = f"{words.key[draft.i - 1]} {name}"
            persons[id(draft)] = owner or people.add(name, folded, draft.i)
            _learn(words, people, persons[id(draft)], draft, known)
    for draft in drafts:
        if (
            (draft.kind == "unknown" and draft.rule == "run")
            or draft.rule == "locative"
            or _speaks(words, draft, known)
        ):
            owner = people.short(_folded(words, draft), draft.i, _hint(words, draft, known))
            if owner and (draft.rule == "run" or _is_called(owner, words.low[draft.i])):
                draft.kind, draft.rule = "person", "short-name"
                persons[id(draft)] = owner
                _take_particles(words, draft, owner, known)
                _learn(words, people, owner, draft, known)
    for draft in drafts:
        if draft.kind == "person":
            draft.actor = persons[id(draft)].name
    return people


def _is_called(person: Person, low: str) -> bool:
    """Whether a person goes by a word alone."""
    return low == person.words[-1] or (person.by_first_name and low == person.words[0])


def _is_called_by_title(words: Words, i: int) -> bool:
    """ "Haji Omar", "Pope Leo": with a name alone, the title is a part of what its holder is called."""
    return i > 0 and words.joined[i] and words.cap[i - 1] and words.low[i - 1] in called_by_title()


def _other_names(words: Words, full: list[Draft]) -> dict[int, int]:
    """Drafts that tell how a person before is called too: "Ana Ruiz, also known as Bea Poe and Ina Roe"."""
    out: dict[int, int] = {}
    for first, second in itertools.pairwise(full):
        between = words.body[words.full_end[first.j - 1] : min(words.start[second.i], words.full_end[first.j - 1] + 40)]
        goes_on = between.strip(" ,") in ("", "and", "or") and id(first) in out
        if between.strip(" ,").casefold() in _ALSO_KNOWN_AS or goes_on:
            out[id(second)] = out.get(id(first), id(first))
    return out


def _stage_names(words: Words, drafts: list[Draft]) -> dict[int, Draft]:
    """The name under which somebody works, by the draft of hers: "Ana Ruiz, who performs as BEE"."""
    out: dict[int, Draft] = {}
    for first, second in itertools.pairwise(d for d in drafts if d.rule != "people"):
        waits = second.kind == "unknown" and second.rule == "run" and second.j - second.i <= _LONGEST_STAGE_NAME
        named = first.kind == "person" and first.j - first.i >= 2
        end = words.full_end[first.j - 1]
        if waits and named and _WORKS_AS.fullmatch(words.body, end, min(words.start[second.i], end + _LONGEST_BETWEEN)):
            out[id(first)] = second
    return out


def _sharing(words: Words, drafts: list[Draft], people: People, known: Known) -> list[tuple[Draft, str]]:
    """First names whose surname the next one has: "Robert and Rebekah Poe". With each draft the surname."""
    out = []
    for first, second in itertools.pairwise(drafts):
        alone = first.kind == "unknown" and first.rule == "run" and first.j - first.i == 1
        pair = second.kind == "person" and second.rule == "first-name" and second.j - second.i == 2
        given = words.low[first.i] in known.given and not people.called(words.low[first.i])
        if alone and pair and given and second.i == first.j + 1 and words.low[first.j] == "and":
            out.append((first, words.key[second.j - 1]))
    return out


def _speaks(words: Words, draft: Draft, known: Known) -> bool:
    """Whether a town or state is named as one who says something: "Reno said" of Janet Reno."""
    if draft.rule != "known-place" or draft.j - draft.i > 1 or draft.j >= len(words) or words.possessive[draft.i]:
        return False
    before = words.low[draft.i - 1] if draft.i and words.joined[draft.i] else ""
    follows = words.joined[draft.j] and (words.low[draft.j] in known.saying or words.low[draft.j] in known.auxiliaries)
    return follows and before not in known.locatives and before not in ("the", "and")


def _without_suffix(folded: tuple[str, ...], known: Known) -> tuple[tuple[str, ...], str]:
    if len(folded) > 1 and folded[-1] in known.suffixes:
        return folded[:-1], folded[-1].rstrip(".")
    return folded, ""


def _hint(words: Words, draft: Draft, known: Known) -> Hint:
    before = words.low[draft.i - 1].rstrip(".") if draft.i and words.joined[draft.i] else ""
    role = words.body[draft.role[0] : draft.role[1]] if draft.role and draft.role[1] <= words.start[draft.i] else ""
    sex = sex_of_title(before)
    # "The younger Mr. Lee".
    age = words.low[draft.i - 2] if sex and draft.i > 1 and words.joined[draft.i - 1] else before
    after = draft.j if draft.j < len(words) and words.joined[draft.j] and not words.possessive[draft.j - 1] else None
    attribute = after is not None and not words.cap[after] and not _goes_on(words.low[after], known)
    nouns, unlike = _kin_of_age(age) or (frozenset(k.casefold() for k in keys_of(role)[-1:]), frozenset())
    return Hint(before in beside_words().regal, sex, nouns, attribute, _whose_kin(words, draft) or unlike)


def _kin_of_age(age: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """What kin "the younger" or "the elder" of two may be, and what kin not; None for any other word."""
    younger, elder = beside_words().younger, beside_words().elder
    return {"younger": (younger, elder), "elder": (elder, younger)}.get(age)


def _whose_kin(words: Words, draft: Draft) -> frozenset[str]:
    """What kin somebody is not, as another of the name is his: "Lee's father" tells of a Lee who is not the father."""
    if not words.possessive[draft.j - 1] or draft.j >= len(words):
        return frozenset()
    low = words.low[draft.j]
    if low in beside_words().elder:
        return beside_words().elder
    return beside_words().younger if low in ("son", "daughter") else frozenset()


def _goes_on(low: str, known: Known) -> bool:
    """Whether a sentence goes on behind its subject with this word."""
    return low in known.function_words or low in known.verbs or low in known.saying


def _take_particles(words: Words, draft: Draft, owner: Person, known: Known) -> None:
    """ "bin" of "bin Laden"."""
    while draft.i and words.joined[draft.i]:
        before = words.low[draft.i - 1]
        if before not in known.particles or before not in owner.words:
            return
        draft.i -= 1


def _name(words: Words, draft: Draft) -> str:
    """The name without a nickname in quotation marks: Ana Ruiz of Ana "Bee" Ruiz."""
    opened = next((k for k in range(draft.i + 1, draft.j) if words.gap(k)[-1:] in "\"“‘'"), None)
    closed = next((k for k in range(opened or draft.j, draft.j - 1) if words.after(k)[:1] in "\"”’'"), None)
    if opened is not None and closed is not None:
        return " ".join((words.text(draft.i, opened) + " " + words.text(closed + 1, draft.j)).split())
    return " ".join(words.text(draft.i, draft.j).split())


def _folded(words: Words, draft: Draft) -> tuple[str, ...]:
    return tuple(words.low[draft.i : draft.j])


def _learn(words: Words, people: People, person: Person, draft: Draft, known: Known) -> None:
    person.sex = _hint(words, draft, known).sex or person.sex
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
    ranks = beside_words().ranks
    if any(b == "general" and is_role_noun(a, known) and a not in ranks for a, b in itertools.pairwise(keys)):
        nouns = [noun for noun in nouns if noun != "general"]  # "secretary-general", "attorney general"
    nouns += [f"{a} {b}" for a, b in itertools.pairwise(keys) if f"{a} {b}" in known.leaders]
    nations = [n for k in keys + [f"{a} {b}" for a, b in itertools.pairwise(keys)] if (n := known.nations.get(k))]
    people.learn(person, nouns, nations)
    person.sex = sex_of_role(role) or person.sex


def find_again(words: Words, drafts: list[Draft], people: People, known: Known) -> list[Draft]:
    """Mentions of the persons that no draft covers: in headings, at the beginning of sentences, in "Lee-Ray talks"."""
    covered = bytearray(len(words))
    for draft in drafts:
        for k in range(draft.i, draft.j):
            covered[k] = 1
    out: list[Draft] = []
    reached = 0
    for k, cap in enumerate(words.cap):
        if not cap or k < reached or covered[k] or words.masked[k]:
            continue
        candidates = people.called(words.low[k]) if len(words.low[k]) > 1 else []
        ends = ((p, (p.words[0], p.words[-1], without_article(p.words[-1]))) for p in candidates)
        somebody = next((p for p, own in ends if words.low[k] in own), None)
        if somebody is None or (
            words.low[k] == somebody.words[-1] != somebody.words[0] and is_anothers(words, k, known)
        ):
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
        if words.low[stop - 1] in (somebody.words[-1], without_article(somebody.words[-1])) or (
            stop - k == 1 and words.low[k] == somebody.words[0] and len(somebody.words) == 1
        ):
            out.append(Draft(k, stop, "person", "again", actor=somebody.name))
        reached = stop
    return out


def hyphened(words: Words, k: int, people: People) -> list[tuple[int, int, str]]:
    """The persons in "Lee-Ray": offsets and full name of each half that is somebody's last name."""
    out = []
    at = words.start[k]
    for part in words.body[words.start[k] : words.end[k]].split("-"):
        low = part.casefold()
        person = next((p for p in people.called(low) if low in (p.words[-1], p.words[0])), None)
        if person is None:
            return []
        out.append((at, at + len(part), person.name))
        at += len(part) + 1
    return out


def _has_a_campaign(words: Words, draft: Draft, known: Known) -> bool:
    """ "Lee's campaign said": those who work for a candidate, and not what he does."""
    j = draft.j
    if draft.kind != "person" or draft.role is not None or j - draft.i > 2 or j + 1 >= len(words):
        return False
    possessive = words.possessive[j - 1] or (words.low[j - 1].endswith("s") and words.gap(j) in ("’ ", "' "))
    owned = possessive and words.gap(j)[-1:] == " " and words.low[j] == "campaign" and words.joined[j + 1]
    return owned and words.low[j + 1] in known.saying | beside_words().done_by_campaigns


def join_teams(words: Words, drafts: list[Draft], known: Known) -> None:
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
        ) or _has_a_campaign(words, draft, known):
            surname = draft.actor.split()[-1] if draft.actor else words.key[draft.j - 1]
            draft.j, draft.kind, draft.rule = j + 1, "organisation", "team"
            draft.actor = f"{surname} {words.low[j]}"
