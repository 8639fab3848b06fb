"""Corrections of the timeline: what is one happening, when it was, in which words it is told, and what is none."""

from __future__ import annotations

import msgspec

from briefgen.compile.actors.who import Who
from briefgen.compile.corrections.actors import actor_named
from briefgen.compile.corrections.editor import Editor, joined, quoted
from briefgen.compile.ids import entry_ids
from briefgen.compile.timeline import in_order
from briefgen.compile.timex import days
from briefgen.compile.voices import Voices
from briefgen.corrections import (
    AddHappening,
    HappeningKindIs,
    HideHappening,
    MergeHappenings,
    PinHappening,
    Redate,
    Retitle,
    SplitHappening,
    Stated,
    Target,
    WhoTakesPart,
)
from briefgen.model import Actor, Annotations, BriefSource, Evidence, Happening
from briefgen.targets import Candidate, Finder, Fulfilled, Missed, candidate, fold, named_source, places

_LONGEST = 180


def correct_timeline(
    editor: Editor,
    annotations: tuple[Annotations, ...],
    sources: tuple[BriefSource, ...],
    actors: tuple[Actor, ...],
    timeline: tuple[Happening, ...],
) -> tuple[Happening, ...]:
    """The timeline as the editor has it, in order of time.

    Added and split come first, then merged, then what is set, then hidden, whatever the order in the file.
    """
    edited = _Timeline(editor, annotations, sources, actors, timeline)
    editor.each(AddHappening, edited.add)
    editor.each(SplitHappening, edited.split)
    editor.each(MergeHappenings, edited.merge)
    editor.each(WhoTakesPart, edited.set_actors)
    # Dates, headlines and kinds are found by ids and words, none of which these change.
    editor.each(Redate, edited.redate)
    editor.each(HappeningKindIs, edited.set_kind)
    editor.each(PinHappening, edited.pin)
    editor.each(Retitle, edited.retitle)
    editor.each(HideHappening, edited.hide)
    return in_order(edited.table.values(), annotations)


class _Timeline:
    """The happenings by id, as they are after the corrections so far; each method does what one kind of them says.

    A method tells what it did, and the ids of the entries that it made or changed. It raises `Missed` where it does not
    find what is meant, and `Fulfilled` where all is so already.
    """

    def __init__(
        self,
        editor: Editor,
        annotations: tuple[Annotations, ...],
        sources: tuple[BriefSource, ...],
        actors: tuple[Actor, ...],
        timeline: tuple[Happening, ...],
    ) -> None:
        self.editor = editor
        self.annotations = annotations
        self.actors = actors
        self.bodies = {a.source.id: a.text for a in annotations}
        self.arrival = {a.source.id: n for n, a in enumerate(annotations)}
        self.voices = Voices(sources)
        self.table = {h.id: h for h in timeline}

    def _finder(self) -> Finder[str]:
        return Finder("happening", [(h.id, candidate(h)) for h in self.table.values()], self.bodies)

    def _find(self, target: Target) -> Happening:
        return self.table[self._finder().find(target)]

    def _set(self, happening: Happening, changed: Happening, stated: Stated) -> None:
        """Puts ``changed`` in the place of a happening; two corrections that set the same are told."""
        self.editor.sets(stated, happening.id)
        self.table[happening.id] = self.editor.mark(changed, stated, happening)

    def add(self, correction: AddHappening, stated: Stated) -> tuple[str, list[str]]:
        words, date = correction.happening, _checked(correction.to)
        source = named_source(words.source, self.bodies) if words.source else None
        place = next(places(words.words, self.bodies[source]), None) if source else None
        if source is None or place is None:
            raise Missed(f"“{words.words}” does not stand in {words.source or 'a source that is named'}.")
        evidence = Evidence.cut(self.bodies[source], *place, source=source)
        id_, _ = entry_ids("happening", (evidence,))
        overlap = (h.id for h in self.table.values() for e in h.evidence if e.source == source and _mostly(e, evidence))
        if (known := next(overlap, None)) is not None:
            raise Fulfilled(f"this happening is on the timeline ({known}).")
        named = next(Who(self.actors).within(a, *place) for a in self.annotations if a.source.id == source)
        made = Happening(
            id=id_,
            date=date,
            headline=_as_headline(evidence.text),
            kind=correction.kind,
            actors=named,
            evidence=(evidence,),
        )
        self.table[id_] = self.editor.mark(made, stated)
        return f"{quoted(made.headline)} was {_told(date)}", [id_]

    def split(self, correction: SplitHappening, stated: Stated) -> tuple[str, list[str]]:
        happening = self._find(correction.happening)
        elsewhere = {h.id: h for h in self.table.values() if h.id != happening.id}
        moved = _evidence_meant(happening, correction.words, elsewhere, self.bodies)
        kept = tuple(e for e in happening.evidence if e not in moved)
        if not kept:
            raise Missed(f"that is all that {quoted(happening.headline)} rests on.")
        del self.table[happening.id]
        parts = [_part(happening, part, self.annotations, Who(self.actors), self.voices) for part in (kept, moved)]
        for part in parts:
            self.table[part.id] = self.editor.mark(part, stated)
        return f"{quoted(parts[1].headline)} is not {quoted(parts[0].headline)}", [part.id for part in parts]

    def set_actors(self, correction: WhoTakesPart, stated: Stated) -> tuple[str, list[str]]:
        happening = self._find(correction.happening)
        found = [actor_named(name, self.actors) for name in correction.to]
        changed = msgspec.structs.replace(happening, actors=tuple(dict.fromkeys(a.id for a in found)))
        self._set(happening, changed, stated)
        return f"in {quoted(happening.headline)} take part: {', '.join(a.name for a in found) or 'none'}", [
            happening.id
        ]

    def merge(self, correction: MergeHappenings, stated: Stated) -> tuple[str, list[str]]:
        found = list({h.id: h for h in (self._find(t) for t in correction.happenings)}.values())
        if len(found) < 2:
            raise Fulfilled(f"these are one happening already: {quoted(found[0].headline)}.")
        for one in found:
            del self.table[one.id]
        made = self.editor.mark(_union(found, self.arrival, self.voices), stated)
        self.table[made.id] = made
        return f"{len(found)} entries tell of one happening: {quoted(made.headline)}", [made.id]

    def redate(self, correction: Redate, stated: Stated) -> tuple[str, list[str]]:
        happening, to = self._find(correction.happening), _checked(correction.to)
        self._set(happening, msgspec.structs.replace(happening, date=to), stated)
        return f"{quoted(happening.headline)} was {_told(to)}", [happening.id]

    def retitle(self, correction: Retitle, stated: Stated) -> tuple[str, list[str]]:
        happening = self._find(correction.happening)
        changed = _retitled(happening, correction.to, self.bodies)
        self._set(happening, changed, stated)
        return f"{quoted(happening.headline)} is told as {quoted(changed.headline)}", [happening.id]

    def set_kind(self, correction: HappeningKindIs, stated: Stated) -> tuple[str, list[str]]:
        happening = self._find(correction.happening)
        self._set(happening, msgspec.structs.replace(happening, kind=correction.to), stated)
        return f"{quoted(happening.headline)} is of the kind {correction.to}", [happening.id]

    def pin(self, correction: PinHappening, stated: Stated) -> tuple[str, list[str]]:
        happening = self._find(correction.happening)
        self.table[happening.id] = self.editor.mark(msgspec.structs.replace(happening, pinned=True), stated, happening)
        return f"{quoted(happening.headline)} is among the foremost", [happening.id]

    def hide(self, correction: HideHappening, _: Stated) -> tuple[str, list[str]]:
        happening = self.table.pop(self._finder().find_to_hide(correction.happening))
        return f"{quoted(happening.headline)} is hidden", []


def _checked(date: str | int) -> str:
    """An EDTF date as an editor wrote it; empty for none. Raises `Missed` for what is no date."""
    text = str(date).strip()
    if text and days(text) is None:
        raise Missed(f"“{text}” is no date; write it like 2025-06-04, 2025-06 or 2025-06-04T12:10.")
    return text


def _told(date: str) -> str:
    return f"at {date}" if date else "at no known date"


def _evidence_meant(
    happening: Happening, words: tuple[Target, ...], others: dict[str, Happening], bodies: dict[str, str]
) -> tuple[Evidence, ...]:
    """The evidence of a happening that the words are, in its order; what is in one of the ``others`` already is not.

    Raises `Fulfilled` where all of it is.
    """
    pieces = Finder(
        "piece of its evidence",
        [(e, Candidate(ids=("",), title=e.text, evidence=(e,))) for e in happening.evidence],
        bodies,
    )
    elsewhere = Finder("happening", [(h.id, candidate(h)) for h in others.values()], bodies)
    chosen = set()
    for target in words:
        try:
            chosen.add(pieces.find(target))
        except Missed:
            elsewhere.find(target)
    if not chosen:
        raise Fulfilled("these are happenings of their own already.")
    return tuple(e for e in happening.evidence if e in chosen)


def _mostly(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence of one source are mostly the same words."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > max(one.end - one.start, other.end - other.start)


def _part(
    happening: Happening,
    evidence: tuple[Evidence, ...],
    annotations: tuple[Annotations, ...],
    who: Who,
    voices: Voices,
) -> Happening:
    """A part of a happening, as the evidence of that part alone has it: with its ids, and its words as a headline."""
    by_id = {a.source.id: a for a in annotations}
    id_, anchors = entry_ids("happening", evidence)
    named = [a for e in evidence for a in who.within(by_id[e.source], e.start, e.end)]
    core = fold(happening.headline.strip("… "))
    own = any(core in fold(e.text) for e in evidence)
    return msgspec.structs.replace(
        happening,
        id=id_,
        anchors=anchors,
        evidence=evidence,
        voices=voices.behind(evidence),
        headline=happening.headline if own else _as_headline(evidence[0].text),
        actors=happening.actors if own else tuple(dict.fromkeys(named)),
        claimed_by=happening.claimed_by if own else None,
    )


def _as_headline(text: str) -> str:
    """The words of evidence as a headline: whole, or cut at a word."""
    line = " ".join(text.split()).rstrip(".,;: ")
    cut = line.rfind(" ", 0, _LONGEST)
    return line if len(line) <= _LONGEST else f"{line[: cut if cut > 0 else _LONGEST].rstrip(',;:')} …"


def _union(found: list[Happening], arrival: dict[str, int], voices: Voices) -> Happening:
    """One happening out of several: told as the first is, at the address of the one with the earliest evidence."""
    evidence = dict.fromkeys(e for h in found for e in h.evidence)
    ordered = tuple(sorted(evidence, key=lambda e: (arrival[e.source], e.start, e.end)))
    place = {e: n for n, e in enumerate(ordered)}
    eldest = min(found, key=lambda h: min(place[e] for e in h.evidence))
    ids = dict.fromkeys(i for h in (eldest, *found) for i in (h.id, *h.anchors))
    mark = None
    for one in found:
        mark = joined(mark, one.corrected)
    return msgspec.structs.replace(
        found[0],
        id=eldest.id,
        actors=tuple(dict.fromkeys(a for h in found for a in h.actors)),
        evidence=ordered,
        voices=voices.behind(ordered),
        claimed_by=found[0].claimed_by if all(h.claimed_by for h in found) else None,
        anchors=tuple(i for i in ids if i != eldest.id),
        pinned=any(h.pinned for h in found),
        corrected=mark,
    )


def _retitled(happening: Happening, to: str, bodies: dict[str, str]) -> Happening:
    """With another headline, which must stand in one of its sources; its words are evidence, if they were not yet."""
    words = to.strip().removeprefix("…").removesuffix("…").strip()
    for source in dict.fromkeys(e.source for e in happening.evidence):
        own = [e for e in happening.evidence if e.source == source]
        standing = list(places(words, bodies[source]))
        if not standing:
            continue
        near = min(standing, key=lambda p: (min(abs(p[0] - e.start) for e in own), p))
        told = Evidence.cut(bodies[source], *near, source=source)
        covered = any(e.start <= told.start and told.end <= e.end for e in own)
        before = "… " if to.strip().startswith("…") else ""
        after = " …" if to.strip().endswith("…") else ""
        return msgspec.structs.replace(
            happening,
            headline=f"{before}{' '.join(told.text.split())}{after}",
            evidence=happening.evidence if covered else (*happening.evidence, told),
        )
    where = ", ".join(dict.fromkeys(e.source for e in happening.evidence))
    raise Missed(f"{quoted(to)} stands in none of its sources ({where}); a headline must be verbatim.")
