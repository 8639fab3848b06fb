"""One actor per person, body or state, however many sources and spellings name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from briefgen.compile.actors.home_state import home_state
from briefgen.compile.actors.name_forms import body_form, own_name, words_of_name
from briefgen.compile.actors.node import Node, is_titled
from briefgen.compile.actors.offices import most_stated_first
from briefgen.compile.actors.united_bodies import united_bodies
from briefgen.compile.actors.united_persons import united_persons
from briefgen.compile.ids import evidence_id, slug
from briefgen.compile.voices import Voices
from briefgen.model import Actor, Alias, Annotations, BriefSource, Evidence, NameMention, Role, Span

# Rules that take for a person whoever speaks or acts, where nothing else is known of the name.
_GUESSED = frozenset({"says", "acts", "list", "again", "short-name"})
# And for a body what stands beside a noun of bodies, where a source shows it to be a person.
_GUESSED_BODIES = frozenset({"body-noun", "employer", "led", "operated-by"})


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
        *united_persons([n for n in nodes if n.kind == "person"]),
        *united_bodies([n for n in nodes if n.kind == "organisation"], _states(annotations)),
        *([n] for n in nodes if n.kind == "state"),
    ]
    texts = {one.source.id: one.text for one in annotations}
    return most_named_first(_distinct([_actor(group, voices, texts) for group in groups]))


def most_named_first(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Actors by how many independent voices name them, then how often."""
    return tuple(sorted(actors, key=lambda a: (-a.voices, -sum(a.mentions.values()), a.name, a.id)))


def _nodes(annotations: tuple[Annotations, ...], home: str | None) -> list[Node]:
    """By kind and full name; where no source lets the ``home`` state act, the places that name it stand for it."""
    table: dict[tuple[str, str], Node] = {}
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
            node = table.setdefault((kind, mention.actor.casefold()), Node(kind, mention.actor, []))
            node.mentions.append((one.source.id, mention))
    return list(table.values())


def _known_houses(annotations: tuple[Annotations, ...]) -> set[str]:
    """Hospitals, churches and the like that several sources name, be it only for where something was."""
    named = {(m.actor, one.source.id) for one in annotations for m in one.names if m.rule == "house"}
    return {name for name, count in Counter(name for name, _ in named).items() if count > 1}


def _of_one_kind(nodes: list[Node]) -> list[Node]:
    """A name that one source shows to be a body's is no person's where another only lets it speak."""
    bodies = {body_form(n.name): n for n in reversed(nodes) if n.kind == "organisation"}
    persons = {n.name.casefold(): n for n in nodes if n.kind == "person" and " " in n.name}
    companies = {
        n.name.rpartition(" ")[0].casefold(): n for n in nodes if any(m.rule == "company-end" for _, m in n.mentions)
    }
    out = []
    for node in nodes:
        person = persons.get(node.name.casefold()) if node.kind == "organisation" else None
        guessed = all(m.rule in _GUESSED_BODIES for _, m in node.mentions)
        if person is not None and guessed and any(m.rule not in _GUESSED for _, m in person.mentions):
            person.mentions.extend(node.mentions)
            bodies.pop(body_form(node.name), None)
            continue
        body = bodies.get(body_form(node.name)) if node.kind == "person" else None
        company = companies.get(node.name.casefold()) if node.kind == "person" else None
        if body is not None and all(m.rule in _GUESSED for _, m in node.mentions):
            body.mentions.extend(node.mentions)
        elif company is not None and all(m.role is None for _, m in node.mentions):
            company.mentions.extend(node.mentions)  # "Ana Ruiz said" of "Ana Ruiz Shipping"
        else:
            out.append(node)
    return out


def _states(annotations: Iterable[Annotations]) -> Counter[tuple[str, str]]:
    """How often each source names each state, be it as a place."""
    return Counter((one.source.id, m.actor) for one in annotations for m in one.names if m.kind in ("state", "place"))


def _actor(group: list[Node], voices: Voices, texts: Mapping[str, str]) -> Actor:
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


def _best_name(group: list[Node]) -> str:
    """The fullest kind of name that any source gives; of several the one that most mentions resolve to."""
    body = group[0].kind == "organisation"

    def rank(node: Node) -> tuple[bool, bool, int, str]:
        word = len(words_of_name(node.name)) == 1 or (not body and is_titled(node))
        return word, body and body_form(node.name)[0] is None, -len(node.mentions), node.name

    return min(group, key=rank).name


def _as_stated(name: str, group: list[Node], texts: Mapping[str, str]) -> str:
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
