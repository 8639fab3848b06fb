"""Corrections of sources: whose copy one is, and whether it tells of the same event. They come before all counting."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefgen.compile.copies import CopyGroup
from briefgen.compile.corrections.editor import Editor
from briefgen.corrections import CopyOf, Stated, Target, TellsOf
from briefgen.model import Annotations, BriefSource
from briefgen.targets import Candidate, Finder, Missed


def correct_copies(
    editor: Editor, annotations: tuple[Annotations, ...], groups: tuple[CopyGroup, ...]
) -> tuple[tuple[CopyGroup, ...], dict[str, list[Stated]]]:
    """The copy groups as the editor has them, and the corrections by source."""
    find = _finder(annotations)
    arrival = {a.source.id: n for n, a in enumerate(annotations)}
    digests = {a.source.id: a.source.sha256[:8] for a in annotations}
    marks: dict[str, list[Stated]] = {}
    found = list(groups)

    def part(source: str) -> None:
        group = next((g for g in found if source in g.shared), None)
        if group is None:
            raise Missed(f"{source} is nobody's copy.")
        left = {s: share for s, share in group.shared.items() if s != source}
        found.remove(group)
        if len(left) > 1:
            kept = {s: p for s, p in group.passages.items() if s != source}
            found.append(CopyGroup(id=group.id, shared=left, passages=kept))

    def join(source: str, other: str) -> None:
        both = [g for g in found if source in g.shared or other in g.shared]
        members = {source, other}.union(*(g.shared for g in both))
        for group in both:
            found.remove(group)
        shared = {s: share for g in both for s, share in g.shared.items()}
        passages = {s: p for g in both for s, p in g.passages.items()}
        first = min(members, key=arrival.__getitem__)
        id_ = both[0].id if both else f"copy-{digests[first] or first}"
        ordered = sorted(members, key=arrival.__getitem__)
        found.append(CopyGroup(id=id_, shared={s: shared.get(s, 0.0) for s in ordered}, passages=passages))

    def copy(correction: CopyOf, stated: Stated) -> tuple[str, list[str]]:
        source = find(correction.source)
        editor.sets(stated, source)
        if correction.of is None:
            part(source)
            marks.setdefault(source, []).append(stated)
            return f"{source} is nobody's copy", [source]
        other = find(correction.of)
        if other == source:
            raise Missed(f"{source} cannot be a copy of itself.")
        join(source, other)
        for one in (source, other):
            marks.setdefault(one, []).append(stated)
        return f"{source} is a copy of {other}: one voice", [source, other]

    editor.each(CopyOf, copy)
    return tuple(sorted(found, key=lambda g: min(arrival[s] for s in g.shared))), marks


def correct_sources(
    editor: Editor,
    annotations: tuple[Annotations, ...],
    sources: tuple[BriefSource, ...],
    marks: dict[str, list[Stated]],
) -> tuple[BriefSource, ...]:
    """The sources with what the editor says of their event, and with the ``marks`` of `correct_copies`."""
    find = _finder(annotations)
    table = {s.id: s for s in sources}
    for source_id, corrections in marks.items():
        for stated in corrections:
            source = editor.mark(table[source_id], stated)
            # How much is shared was not measured where an editor says so.
            table[source_id] = msgspec.structs.replace(source, copy_shared=source.copy_shared or None)

    def tells_of(correction: TellsOf, stated: Stated) -> tuple[str, list[str]]:
        source = table[find(correction.source)]
        editor.sets(stated, source.id)
        same = correction.to == "same"
        changed = msgspec.structs.replace(source, same_event=same)
        if same != source.same_event:
            changed = msgspec.structs.replace(
                changed, same_event_reason=None if same else correction.reason, same_event_evidence=()
            )
        table[source.id] = editor.mark(changed, stated, source)
        return f"{source.id} tells of {'the same' if same else 'another'} event", [source.id]

    editor.each(TellsOf, tells_of)
    return tuple(table.values())


def _finder(annotations: tuple[Annotations, ...]) -> Callable[[Target], str]:
    """Finds the id of a source by its id, file name or title."""
    entries = [
        (a.source.id, Candidate(ids=(a.source.id,), title=a.source.title or a.source.id, names=(_file(a),)))
        for a in annotations
    ]
    return Finder("source", entries, {a.source.id: a.text for a in annotations}).find


def _file(annotations: Annotations) -> str:
    return annotations.source.path.rpartition("/")[2]
