"""Corrections of actors. They come before all that names actors, so that quotations and happenings follow them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import msgspec
from rapidfuzz import fuzz

from briefgen.compile.actors import compile_actors, most_named_first
from briefgen.compile.actors.offices import most_stated_first
from briefgen.compile.actors.who import Who
from briefgen.compile.corrections.editor import Editor, joined
from briefgen.compile.voices import Voices
from briefgen.corrections import HideActor, KindIs, MergeActors, NameIs, RoleIs, SplitActor, Stated
from briefgen.model import Actor, Alias, Annotations, BriefSource, Evidence, QuoteMention, Role
from briefgen.targets import Finder, Fulfilled, Missed, candidate, fold, named_source, no_source, places


def correct_actors(
    editor: Editor, annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[tuple[Annotations, ...], tuple[Actor, ...]]:
    """The actors as the editor has them; and the annotations, in which a name may stand for somebody else now.

    Split come first, then merged, named, given kinds and roles, hidden, whatever the order in the file.
    """
    if editor.has(SplitActor):
        annotations, actors = _split(editor, annotations, sources, actors)
    bodies = {a.source.id: a.text for a in annotations}
    table = {actor.id: actor for actor in actors}
    voices = Voices(sources)

    def merge(correction: MergeActors, stated: Stated) -> tuple[str, list[str]]:
        found = list(dict.fromkeys(finder(table.values(), bodies).find(t) for t in correction.actors))
        if len(found) < 2:
            raise Fulfilled(f"these are one actor already: {table[found[0]].name}.")
        first, *others = (table.pop(i) for i in found)
        table[first.id] = editor.mark(_union(first, others, voices), stated)
        return f"{first.name} is also {', '.join(o.name for o in others)}", [first.id]

    def name(correction: NameIs, stated: Stated) -> tuple[str, list[str]]:
        actor = table[finder(table.values(), bodies).find(correction.actor)]
        editor.sets(stated, actor.id)
        changed = msgspec.structs.replace(actor, name=" ".join(correction.to.split()))
        table[actor.id] = editor.mark(changed, stated, actor)
        return f"{actor.name} is called {changed.name}", [actor.id]

    def kind(correction: KindIs, stated: Stated) -> tuple[str, list[str]]:
        actor = table[finder(table.values(), bodies).find(correction.actor)]
        editor.sets(stated, actor.id)
        table[actor.id] = editor.mark(msgspec.structs.replace(actor, kind=correction.to), stated, actor)
        return f"{actor.name} is a kind of {correction.to}", [actor.id]

    def role(correction: RoleIs, stated: Stated) -> tuple[str, list[str]]:
        actor = table[finder(table.values(), bodies).find(correction.actor)]
        if not correction.to and not correction.drop:
            raise Missed("it sets no role: say which one in `to`, or which ones are none in `drop`.")
        roles = _roles(actor, correction, annotations)
        editor.sets(stated, actor.id)
        table[actor.id] = editor.mark(msgspec.structs.replace(actor, roles=roles), stated, actor)
        parts = [f"the role of {actor.name} is “{correction.to}”"] if correction.to else []
        parts += [f"“{dropped}” is no role of {actor.name}" for dropped in correction.drop]
        return "; ".join(parts), [actor.id]

    def hide(correction: HideActor, _: Stated) -> tuple[str, list[str]]:
        actor = table.pop(finder(table.values(), bodies).find_to_hide(correction.actor))
        return f"{actor.name} is hidden", []

    editor.each(MergeActors, merge)
    editor.each(NameIs, name)
    editor.each(KindIs, kind)
    editor.each(RoleIs, role)
    editor.each(HideActor, hide)
    return annotations, most_named_first(table.values())


def finder(actors: Iterable[Actor], bodies: dict[str, str]) -> Finder[str]:
    """Finds the id of an actor by any of its names."""
    return Finder("actor", ((a.id, candidate(a)) for a in actors), bodies)


def actor_named(name: str, actors: Iterable[Actor]) -> Actor:
    """The actor of this id, or whole name. Raises `Missed` where nobody has it."""
    wanted, known = fold(name), tuple(actors)
    tests: tuple[Callable[[Actor], bool], ...] = (
        lambda a: name == a.id or name in a.anchors,
        lambda a: fold(a.name) == wanted,
        lambda a: any(fold(alias.name) == wanted for alias in a.aliases),
    )
    for test in tests:
        found = [a for a in known if test(a)]
        if found:
            return found[0]
    near = max(known, key=lambda a: likeness(name, a), default=None)
    raise Missed(f"no actor is called “{name}”" + (f"; nearest: “{near.name}” ({near.id})." if near else "."))


def likeness(name: str, actor: Actor) -> float:
    """How much ``name`` is like that of an actor, or the last word of it, from 0 to 100."""
    wanted, own = fold(name), fold(actor.name)
    return max(fuzz.ratio(wanted, own), fuzz.ratio(wanted, own.split()[-1] if own.split() else ""))


def _union(first: Actor, others: list[Actor], voices: Voices) -> Actor:
    """One actor out of several, under the id and the name of the first."""
    together = [first, *others]
    aliases: dict[str, set[str]] = {}
    mentions: Counter[str] = Counter()
    evidence: dict[str, Evidence] = {}
    roles: dict[str, Role] = {}
    mark = None
    for actor in together:
        mark = joined(mark, actor.corrected)
        mentions.update(actor.mentions)
        for alias in actor.aliases:
            aliases.setdefault(alias.name, set()).update(alias.sources)
        for e in actor.evidence:
            known = evidence.setdefault(e.source, e)
            evidence[e.source] = min(known, e, key=lambda one: one.start)
        for role in actor.roles:
            known_role = roles.setdefault(role.text.casefold(), Role(text=role.text, evidence=()))
            both = dict.fromkeys((*known_role.evidence, *role.evidence))
            roles[role.text.casefold()] = Role(
                text=known_role.text, evidence=tuple(sorted(both, key=lambda e: (e.source, e.start)))
            )
    return msgspec.structs.replace(
        first,
        roles=most_stated_first(roles.values()),
        aliases=tuple(Alias(name=n, sources=tuple(sorted(s))) for n, s in sorted(aliases.items())),
        mentions={source: mentions[source] for source in sorted(mentions)},
        evidence=tuple(evidence[source] for source in sorted(evidence)),
        voices=voices.of(mentions),
        anchors=tuple(sorted({i for a in together for i in (a.id, *a.anchors)} - {first.id})),
        corrected=mark,
    )


def _roles(actor: Actor, correction: RoleIs, annotations: tuple[Annotations, ...]) -> tuple[Role, ...]:
    """The roles of an actor with the one that the editor names first, and without those that go."""
    dropped = {fold(text) for text in correction.drop}
    missing = dropped - {fold(r.text) for r in actor.roles}
    if missing:
        has = "; ".join(f"“{r.text}”" for r in actor.roles[:5]) or "none"
        raise Missed(f"{actor.name} has no role “{min(missing)}”; its roles: {has}.")
    kept = [r for r in actor.roles if fold(r.text) not in dropped]
    if correction.to is None:
        return tuple(kept)
    wanted = fold(correction.to)
    known = next((r for r in kept if fold(r.text) == wanted), None) or _stated_role(actor, correction.to, annotations)
    return known, *(r for r in kept if r is not known)


def _stated_role(actor: Actor, text: str, annotations: tuple[Annotations, ...]) -> Role:
    """A role as a source gives it: where it stands nearest to a mention of the actor."""
    who = Who((actor,))
    found: list[tuple[int, int, Evidence]] = []
    for order, one in enumerate(annotations):
        named = [m.start for m in one.names if who.actor(one.source.id, m.actor)]
        if named:
            for start, end in places(text, one.text):
                far = min(abs(start - n) for n in named)
                found.append((far, order, Evidence.cut(one.text, start, end, source=one.source.id)))
    if not found:
        raise Missed(f"“{text}” stands in no source that names {actor.name}; a role must be verbatim.")
    evidence = min(found, key=lambda f: f[:2])[2]
    return Role(text=" ".join(evidence.text.split()), evidence=(evidence,))


def _split(
    editor: Editor, annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[tuple[Annotations, ...], tuple[Actor, ...]]:
    """Annotations in which some mentions stand for somebody else, and the actors that these make."""
    bodies = {a.source.id: a.text for a in annotations}
    marks: list[tuple[Stated, str, str]] = []
    apart: set[str] = set()

    def split(correction: SplitActor, stated: Stated) -> tuple[str, list[str]]:
        nonlocal annotations, actors
        by_id = {a.id: a for a in actors}
        actor = by_id[finder(actors, bodies).find(correction.actor)]
        unknown = next((s for s in correction.sources if named_source(s, bodies) is None), None)
        if unknown is not None:
            raise no_source(unknown, bodies)
        within = {named_source(s, bodies) for s in correction.sources} or set(bodies)
        names, to = {fold(n) for n in correction.names}, " ".join(correction.to.split())
        who = Who((actor,))
        changed = tuple(_renamed(a, who, names, to) if a.source.id in within else a for a in annotations)
        if changed == annotations:
            called = ", ".join(a.name for a in actor.aliases)
            raise Missed(f"{actor.name} is not called {', '.join(correction.names)} there; it is called: {called}.")
        others = [a for a in actors if a.id != actor.id]
        if not any(fold(to) in (fold(a.name), *(fold(n.name) for n in a.aliases)) for a in others):
            apart.add(to.casefold())
        annotations, actors = changed, compile_actors(changed, sources, frozenset(apart))
        marks.append((stated, actor.name, to))
        return f"{', '.join(correction.names)} is not {actor.name} but {to}", []

    editor.each(SplitActor, split)
    table = {a.id: a for a in actors}
    for stated, *both in marks:
        for actor in list(table.values()):
            if any(fold(n) in (fold(actor.name), *(fold(a.name) for a in actor.aliases)) for n in both):
                table[actor.id] = editor.mark(actor, stated)
    return annotations, tuple(table.values())


def _renamed(annotations: Annotations, who: Who, names: set[str], to: str) -> Annotations:
    """The annotations of one source in which the actor whom ``who`` knows is ``to`` where it has one of ``names``."""
    source = annotations.source.id
    moved = {
        (m.start, m.end)
        for m in annotations.names
        if who.actor(source, m.actor) and (fold(m.text) in names or fold(m.actor) in names)
    }
    starts = {start for start, _ in moved}

    def quoted(quote: QuoteMention) -> QuoteMention:
        speaker = quote.speaker
        if speaker is None or not who.actor(source, speaker.name):
            return quote
        if speaker.start in starts or fold(speaker.text) in names or fold(speaker.name) in names:
            return msgspec.structs.replace(quote, speaker=msgspec.structs.replace(speaker, name=to))
        return quote

    return msgspec.structs.replace(
        annotations,
        names=tuple(
            msgspec.structs.replace(m, actor=to) if (m.start, m.end) in moved else m for m in annotations.names
        ),
        quotes=tuple(quoted(q) for q in annotations.quotes),
    )
