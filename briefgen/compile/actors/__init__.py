"""One actor per person, body or state, however many sources and spellings name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefgen.compile.actors.home_state import home_state
from briefgen.compile.actors.name_forms import (
    body_form,
    called,
    initials,
    is_short_for,
    own_name,
    reduced,
    same_person,
    same_word,
    suffix_of,
    words_of_name,
)
from briefgen.compile.actors.offices import most_stated_first
from briefgen.compile.ids import evidence_id, slug
from briefgen.compile.voices import Voices
from briefgen.lexicon.called_by_title import called_by_title
from briefgen.lexicon.sexes import sex_of_name, sex_of_title
from briefgen.model import Actor, ActorKind, Alias, Annotations, BriefSource, Evidence, NameMention, Role, Span

_MOST_ALIKE = 60
_STAGE_NAME = "also-called"
_ONE_NAME = "one-name"
_NICKNAME = re.compile(r" [\"“‘'].+[\"”’'] ")
_COURTESIES = frozenset({"Mr", "Mrs", "Ms", "Miss"})
_LONGEST_ACRONYM = 8  # letters
# Rules that take for a person whoever speaks or acts, where nothing else is known of the name.
_GUESSED = frozenset({"says", "acts", "list", "again", "short-name"})
# And for a body what stands beside a noun of bodies, where a source shows it to be a person.
_GUESSED_BODIES = frozenset({"body-noun", "employer", "led", "operated-by"})


class _Node(msgspec.Struct):
    """What the sources say under one full name."""

    kind: ActorKind
    name: str
    mentions: list[tuple[str, NameMention]]
    """Source id and mention, in order of arrival."""


def compile_actors(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], apart: frozenset[str] = frozenset()
) -> tuple[Actor, ...]:
    """The persons, bodies and states that the sources name, those in most independent sources first.

    ``annotations`` come in order of arrival. A name is the fullest kind that any source
    gives; of several, the one that most mentions resolve to. Full names in ``apart``, folded, are actors of their own.
    """
    voices = Voices(sources)
    found = _of_one_kind(_nodes(annotations, home_state(annotations, voices)))
    nodes = [n for n in found if n.name.casefold() not in apart]
    groups = [
        *([n] for n in found if n.name.casefold() in apart),
        *_persons([n for n in nodes if n.kind == "person"]),
        *_bodies([n for n in nodes if n.kind == "organisation"], _states(annotations)),
        *([n] for n in nodes if n.kind == "state"),
    ]
    texts = {one.source.id: one.text for one in annotations}
    return most_named_first(_distinct([_actor(group, voices, texts) for group in groups]))


def most_named_first(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Actors by how many independent voices name them, then how often."""
    return tuple(sorted(actors, key=lambda a: (-a.voices, -sum(a.mentions.values()), a.name, a.id)))


def _nodes(annotations: tuple[Annotations, ...], home: str | None) -> list[_Node]:
    """By kind and full name; where no source lets the ``home`` state act, the places that name it stand for it."""
    table: dict[tuple[str, str], _Node] = {}
    acts = any(m.kind == "state" and m.actor == home for one in annotations for m in one.names)
    houses = _known_houses(annotations)
    for one in annotations:
        for mention in one.names:
            kind = mention.kind
            if kind == "place" and mention.actor == home and not acts:
                kind = "state"
            if mention.rule == "house" and mention.actor in houses:
                kind = "organisation"
            if kind == "place":
                continue
            node = table.setdefault((kind, mention.actor.casefold()), _Node(kind, mention.actor, []))
            node.mentions.append((one.source.id, mention))
    return list(table.values())


def _known_houses(annotations: tuple[Annotations, ...]) -> set[str]:
    """Hospitals, churches and the like that several sources name, be it only for where something was."""
    named = {(m.actor, one.source.id) for one in annotations for m in one.names if m.rule == "house"}
    return {name for name, count in Counter(name for name, _ in named).items() if count > 1}


def _of_one_kind(nodes: list[_Node]) -> list[_Node]:
    """A name that one source shows to be a body's is no person's where another only lets it speak."""
    bodies = {body_form(n.name): n for n in reversed(nodes) if n.kind == "organisation"}
    persons = {n.name.casefold(): n for n in nodes if n.kind == "person" and " " in n.name}
    out = []
    for node in nodes:
        person = persons.get(node.name.casefold()) if node.kind == "organisation" else None
        guessed = all(m.rule in _GUESSED_BODIES for _, m in node.mentions)
        if person is not None and guessed and any(m.rule not in _GUESSED for _, m in person.mentions):
            person.mentions.extend(node.mentions)
            bodies.pop(body_form(node.name), None)
            continue
        body = bodies.get(body_form(node.name)) if node.kind == "person" else None
        if body is not None and all(m.rule in _GUESSED for _, m in node.mentions):
            body.mentions.extend(node.mentions)
        else:
            out.append(node)
    return out


def _states(annotations: Iterable[Annotations]) -> Counter[tuple[str, str]]:
    """How often each source names each state, be it as a place."""
    return Counter((one.source.id, m.actor) for one in annotations for m in one.names if m.kind in ("state", "place"))


def _persons(nodes: list[_Node]) -> list[list[_Node]]:
    """Full names first, each with its spellings; then the single names, where they can be only one of these."""
    groups: list[list[_Node]] = []
    near: dict[tuple[str, str], list[list[_Node]]] = {}
    # Longer names first, so that "Ann Lee" finds "Ann Mary Lee"; ties in a fixed order.
    full = [n for n in nodes if len(words_of_name(n.name)) > 1 and not _titled(n)]
    for node in sorted(full, key=lambda n: (not _has_stage_name(n), -len(words_of_name(n.name)), n.name)):
        words = words_of_name(node.name)
        candidates = [g for key in _keys(words) for g in near.get(key, ())]
        group = next(
            (g for g in candidates if same_person(words_of_name(g[0].name), words) and not _kin(g, node)), None
        )
        if group is None:
            group = _with_more_before(words, candidates)
        if group is None:
            group = []
            groups.append(group)
            for key in dict.fromkeys(key for form in _full_forms(node) for key in _keys(form)):
                near.setdefault(key, []).append(group)
        group.append(node)
    by_word: dict[str, list[list[_Node]]] = {}
    for group in groups:
        ends = (w for n in group for w in (words_of_name(n.name)[0], *words_of_name(n.name)[-2:]))
        for letter in dict.fromkeys(reduced(word)[:1] for word in ends):
            by_word.setdefault(letter, []).append(group)
    alone: dict[str, list[_Node]] = {}
    for node in sorted((n for n in nodes if len(words_of_name(n.name)) == 1 or _titled(n)), key=lambda n: n.name):
        word = reduced(words_of_name(node.name)[-1])
        known = all(m.rule != _ONE_NAME for _, m in node.mentions)
        owner = _owner(node, by_word.get(word[:1], [])) if known else None
        (alone.setdefault(word, []) if owner is None else owner).append(node)
    return [*groups, *alone.values()]


def _keys(words: tuple[str, ...]) -> tuple[tuple[str, str], tuple[str, str]]:
    """By what a full name is looked for: how its first word begins and its last one."""
    return ("first", reduced(words[0])[:2]), ("last", reduced(words[-1])[:2])


def _has_stage_name(node: _Node) -> bool:
    return any(m.rule == _STAGE_NAME for _, m in node.mentions)


def _with_more_before(words: tuple[str, ...], groups: list[list[_Node]]) -> list[_Node] | None:
    """The only one whose full name ends so: "van Rooy" of "Ana van Rooy", "Bee Poe" of "Ana “Bee” Poe"."""
    ending = [g for g in groups if any(w[-len(words) :] == words for n in g for w in _full_forms(n))]
    apart = {id(g): g for g in ending}
    return next(iter(apart.values())) if len(apart) == 1 else None


def _full_forms(node: _Node) -> Iterator[tuple[str, ...]]:
    """The words of a person's full name, those with a nickname inside, and those of a name to work under."""
    yield words_of_name(node.name)
    for text in sorted({m.text for _, m in node.mentions if _NICKNAME.search(m.text) or m.rule == _STAGE_NAME}):
        yield words_of_name(text)


def _titled(node: _Node) -> bool:
    """Whether a name is "Mr.", "Ms." or "King" and a single name."""
    first, _, rest = node.name.partition(" ")
    return (
        (first.rstrip(".") in _COURTESIES or first.casefold() in called_by_title()) and bool(rest) and " " not in rest
    )


def _kin(group: list[_Node], node: _Node) -> bool:
    """Whether a source tells the two apart by a suffix: Ann Lee and Ann Lee Jr."""
    suffix = suffix_of(words_of_name(node.name))
    others = [n for n in group if suffix_of(words_of_name(n.name)) != suffix]
    return bool(others) and not {s for n in others for s, _ in n.mentions}.isdisjoint(s for s, _ in node.mentions)


def _owner(node: _Node, groups: list[list[_Node]]) -> list[_Node] | None:
    word = words_of_name(node.name)[-1]
    sex = sex_of_title(node.name.partition(" ")[0].casefold()) if _titled(node) else ""
    if sex:
        groups = [g for g in groups if all(sex_of_name(n.name) in ("", sex) for n in g)]
    # Last word, first word; then the first of two surnames ("Ruiz" of "Ana Ruiz Vega").
    for position in (-1, 0, -2):
        least = 3 if position == -2 else 2
        found = [
            g
            for g in groups
            if any(len(w := words_of_name(n.name)) >= least and _same(w[position], word, position) for n in g)
        ]
        if found:
            return found[0] if len(found) == 1 else _foremost(found)
    return None


def _same(one: str, word: str, position: int) -> bool:
    """Whether two words of names are one; a first name that has an "a" more is a woman's: Farid is not Farida."""
    return same_word(one, word) and not (position == 0 and (one + "a" == word or word + "a" == one))


def _foremost(groups: list[list[_Node]]) -> list[_Node] | None:
    """The one that is named far more than the others; nobody where they are alike."""
    counts = sorted(((sum(len(n.mentions) for n in g), k) for k, g in enumerate(groups)), reverse=True)
    return groups[counts[0][1]] if counts[0][0] >= 3 * counts[1][0] else None


def _bodies(nodes: list[_Node], states: Counter[tuple[str, str]]) -> list[list[_Node]]:
    """By state and words; a body whose state is not named joins that of the state it can only belong to.

    That is the only state with such a body, or else the one of these that the source names most.
    """
    table: dict[tuple[str | None, tuple[str, ...]], list[_Node]] = {}
    for node in nodes:
        table.setdefault(body_form(node.name), []).append(node)
    nations: dict[tuple[str, ...], list[str]] = {}
    for nation, core in table:
        if nation is not None:
            nations.setdefault(core, []).append(nation)
    for core, named in nations.items():
        for node in table.pop((None, core), []):
            for source in dict.fromkeys(s for s, _ in node.mentions):
                own = [(s, m) for s, m in node.mentions if s == source]
                home = min(named, key=lambda n, s=source: (-states[s, n], n))  # type: ignore[misc]
                table[home, core].append(_Node(node.kind, node.name, own))
    return _with_acronyms(_with_short_names(_as_called_elsewhere(_with_called(list(table.values())))))


def _with_called(groups: list[list[_Node]]) -> list[list[_Node]]:
    """A body that goes by a part of its name joins the one of that name, where there is one."""
    by_name = {n.name: group for group in groups for n in group}
    out = []
    for group in groups:
        owner = next((o for n in group if (o := by_name.get(called(n.name) or "")) is not None), None)
        if owner is None or owner is group:
            out.append(group)
        else:
            owner.extend(group)
    return out


def _as_called_elsewhere(groups: list[list[_Node]]) -> list[list[_Node]]:
    """A body that one source names by what another calls a body for short joins that one: "Tamber" of "Tamber FC"."""
    shorts: dict[str, dict[int, list[_Node]]] = {}
    for group in groups:
        own = {n.name for n in group}
        for node in group:
            for _, mention in node.mentions:
                if mention.text not in own and f" {mention.text} " in f" {node.name} ":
                    shorts.setdefault(mention.text, {})[id(group)] = group
    out = []
    for group in groups:
        owners = list(shorts.get(group[0].name, {}).values())
        if len(group) == len(owners) == 1 and owners[0] is not group:
            owners[0].extend(group)
        else:
            out.append(group)
    return out


def _with_short_names(groups: list[list[_Node]]) -> list[list[_Node]]:
    """A company that one source names for short joins the only one of which that is the beginning."""
    by_first: dict[str, list[list[_Node]]] = {}
    for group in groups:
        by_first.setdefault(words_of_name(group[0].name)[0], []).append(group)
    out = []
    for group in groups:
        alike = by_first[words_of_name(group[0].name)[0]]
        # Of very many with one first word a short form could be anybody's; the bound keeps the cost linear.
        others = alike if 1 < len(alike) <= _MOST_ALIKE else []
        owners = [o for o in others if any(is_short_for(group[0].name, n.name) for n in o)]
        if len(owners) == 1:
            owners[0].extend(group)
        else:
            out.append(group)
    return out


def _with_acronyms(groups: list[list[_Node]]) -> list[list[_Node]]:
    """A body that a source knows only by its acronym joins the one that another source gives it to, or whose it is."""
    given: dict[str, list[list[_Node]]] = {}
    for group in groups:
        own = {m.text.upper() for n in group for _, m in n.mentions if m.rule == "acronym"}
        for acronym in sorted(own | {i for n in group if len(i := initials(n.name)) > 2}):
            given.setdefault(acronym, []).append(group)
    out = []
    for group in groups:
        owners = given.get(group[0].name.upper().replace(".", ""), []) if len(group[0].name) <= _LONGEST_ACRONYM else []
        if len(owners) == 1 and owners[0] is not group:
            owners[0].extend(group)
        else:
            out.append(group)
    return out


def _actor(group: list[_Node], voices: Voices, texts: Mapping[str, str]) -> Actor:
    mentions = [m for node in group for m in node.mentions]
    name = _as_stated(_best_name(group), group, texts)
    counts = Counter(source for source, _ in mentions)
    first: dict[str, NameMention] = {}
    for source, mention in mentions:
        if source not in first or mention.start < first[source].start:
            first[source] = mention
    by_source = sorted(first)
    named: dict[str, set[str]] = {}
    for node in group:
        for source, mention in node.mentions:
            named.setdefault(node.name, set()).add(source)
            if not mention.rule.endswith("description"):
                text = " ".join(mention.text.split())
                named.setdefault(text, set()).add(source)
                if mention.kind == "organisation" and (own := own_name(text)):
                    named.setdefault(own, set()).add(source)
    return Actor(
        id=slug(name),
        name=name,
        kind=group[0].kind,
        roles=_roles(mentions),
        aliases=tuple(Alias(name=a, sources=tuple(sorted(s))) for a, s in sorted(named.items())),
        mentions={source: counts[source] for source in by_source},
        evidence=tuple(_evidence(source, first[source]) for source in by_source),
        voices=voices.of(counts),
        anchors=tuple(sorted({slug(a) for a in named} - {slug(name)})),
    )


def _best_name(group: list[_Node]) -> str:
    """The fullest kind of name that any source gives; of several the one that most mentions resolve to."""
    body = group[0].kind == "organisation"

    def rank(node: _Node) -> tuple[bool, bool, int, str]:
        word = len(words_of_name(node.name)) == 1 or (not body and _titled(node))
        return word, body and body_form(node.name)[0] is None, -len(node.mentions), node.name

    return min(group, key=rank).name


def _as_stated(name: str, group: list[_Node], texts: Mapping[str, str]) -> str:
    """A body's name as sources write it, the fullest, where it is a list's and stands in none: "Sinn Féin", "EU"."""
    mentions = [(s, m) for node in group for s, m in node.mentions]
    if group[0].kind != "organisation" or not any(m.rule.startswith("known-") for _, m in mentions):
        return name
    forms = Counter(" ".join(m.text.split()) for _, m in mentions if not m.rule.endswith("description"))
    words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())
    stated = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    if not forms or name in forms or any(stated.search(texts[s]) for s in dict.fromkeys(s for s, _ in mentions)):
        return name
    return min(forms, key=lambda form: (-len(form.split()), -forms[form], form))


def _roles(mentions: list[tuple[str, NameMention]]) -> tuple[Role, ...]:
    found: dict[str, list[Evidence]] = {}
    texts: dict[str, str] = {}
    for source, mention in mentions:
        if mention.role is not None:
            text = " ".join(mention.role.text.split())
            folded = re.sub(r"[.,]", "", text.casefold())  # "Navy chief, Adm.", "navy chief Adm"
            texts.setdefault(folded, text)
            found.setdefault(folded, []).append(_evidence(source, mention.role))
    roles = [Role(text=texts[k], evidence=tuple(sorted(v, key=_place))) for k, v in found.items()]
    return most_stated_first(roles)


def _place(evidence: Evidence) -> tuple[str, int]:
    return evidence.source, evidence.start


def _evidence(source: str, span: Span) -> Evidence:
    return Evidence(source=source, start=span.start, end=span.end, text=span.text)


def _distinct(actors: list[Actor]) -> list[Actor]:
    """Ids made different where two actors would share one, by the content of their first evidence."""
    shared = {i for i, n in Counter(a.id for a in actors).items() if n > 1}
    return [
        msgspec.structs.replace(a, id=f"{a.id}-{evidence_id('x', a.evidence[0])[-8:]}") if a.id in shared else a
        for a in actors
    ]
