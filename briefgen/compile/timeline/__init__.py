"""One entry per happening, however many sources carry it."""

from __future__ import annotations

from collections import Counter

from briefgen.compile.ids import entry_ids
from briefgen.compile.timeline.candidates import Candidate, candidates
from briefgen.compile.timeline.edtf import days, precision
from briefgen.compile.timeline.merging import merge
from briefgen.compile.voices import Voices
from briefgen.compile.who import Who
from briefgen.model import Actor, Annotations, BriefSource, Evidence, Happening


def compile_timeline(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[Happening, ...]:
    """The happenings that the sources date, in order of time."""
    who = Who(actors)
    voices = Voices(sources)
    by_id = {a.source.id: a for a in annotations}
    found = [c for order, a in enumerate(annotations) for c in candidates(a, order, who)]
    entries = [_happening(group, by_id, voices) for group in merge(found) if any(c.founds for c in group)]
    return tuple(sorted(entries, key=lambda h: (days(h.date) or (0, 0), h.date, h.id)))


def _happening(group: list[Candidate], by_id: dict[str, Annotations], voices: Voices) -> Happening:
    evidence = [Evidence.cut(by_id[c.source].text, c.start, c.end, source=c.source) for c in group]
    evidence = list(dict.fromkeys(evidence))
    id_, anchors = entry_ids("happening", evidence)
    kinds = Counter(c.kind for c in group)
    return Happening(
        id=id_,
        date=_date(group),
        headline=evidence[0].text,
        kind=max(kinds, key=lambda k: kinds[k]),
        actors=tuple(dict.fromkeys(a for c in group for a in c.actors)),
        evidence=tuple(evidence),
        voices=voices.behind(evidence),
        anchors=anchors,
    )


def _date(group: list[Candidate]) -> str:
    """The finest date; of equally fine ones the most given, then the first."""
    counts = Counter(c.date for c in group)
    return min(counts, key=lambda d: (precision(d), -counts[d]))
