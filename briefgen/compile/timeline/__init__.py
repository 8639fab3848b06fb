"""One entry per happening, however many sources carry it."""

from __future__ import annotations

from collections import Counter

from briefgen.compile.ids import entry_ids
from briefgen.compile.timeline.candidates import Candidate, candidates
from briefgen.compile.timeline.edtf import days, precision
from briefgen.compile.timeline.headline import headline
from briefgen.compile.timeline.merging import merge
from briefgen.compile.voices import Voices
from briefgen.compile.who import Who
from briefgen.model import Actor, Annotations, BriefSource, Evidence, Happening, HappeningKind

__all__ = ["compile_timeline"]

# Where as many say the one as the other: a happening told of is more than a word about it.
_KINDS: tuple[HappeningKind, ...] = ("event", "statement", "scheduled", "background")


def compile_timeline(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[Happening, ...]:
    """The happenings that the sources date, in order of time.

    ``annotations`` come in order of arrival; the first evidence names an entry, so what comes later renames none.
    """
    who = Who(actors)
    voices = Voices(sources)
    by_id = {a.source.id: a for a in annotations}
    found = [c for order, a in enumerate(annotations) for c in candidates(a, order, who)]
    groups = merge(found, {a.id: a.kind for a in actors}, frozenset(s.id for s in sources if not s.same_event))
    names = {a.id: a.name for a in actors}
    entries = [_happening(group, by_id, voices, names) for group in groups if any(c.founds for c in group)]
    return tuple(sorted(entries, key=lambda h: (days(h.date) or (0, 0), h.date, h.id)))


def _happening(
    group: list[Candidate], by_id: dict[str, Annotations], voices: Voices, names: dict[str, str]
) -> Happening:
    evidence = tuple(dict.fromkeys(Evidence.cut(by_id[c.source].text, c.start, c.end, source=c.source) for c in group))
    id_, anchors = entry_ids("happening", evidence)
    return Happening(
        id=id_,
        date=_date(group),
        headline=headline(group, by_id),
        kind=_kind(group),
        actors=tuple(dict.fromkeys(a for c in group for a in c.actors)),
        evidence=evidence,
        voices=voices.behind(evidence),
        claimed_by=_claimed_by(group, voices, names),
        anchors=anchors,
    )


def _date(group: list[Candidate]) -> str:
    """The finest date; of equally fine ones the most given, then the first."""
    counts = Counter(c.date for c in group)
    return min(counts, key=lambda d: (precision(d), -counts[d]))


def _kind(group: list[Candidate]) -> HappeningKind:
    counts = Counter(c.kind for c in group)
    return min(counts, key=lambda k: (-counts[k], _KINDS.index(k)))


def _claimed_by(group: list[Candidate], voices: Voices, names: dict[str, str]) -> str | None:
    """Who says that it happened, where no source says so in its own words; a statement is no claim of itself."""
    told = [c for c in group if c.kind != "statement"]
    if not told or any(c.claimed_by is None for c in told):
        return None
    claims = Counter(c.claimed_by for c in told if c.claimed_by)
    first = max(claims, key=lambda by: claims[by])
    return names.get(first, first)
