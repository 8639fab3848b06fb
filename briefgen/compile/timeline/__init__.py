"""One entry per happening, however many sources carry it."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import msgspec

from briefgen.compile.actors.offices import Inquiry, Offices
from briefgen.compile.actors.who import Labels, Who
from briefgen.compile.ids import entry_ids
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.outcomes import Outcomes
from briefgen.compile.timeline.candidate import DATED_NOUN, LEAD, UNDATED, Candidate
from briefgen.compile.timeline.candidates import candidates
from briefgen.compile.timeline.dating.copied import dated_by_first
from briefgen.compile.timeline.dating.counted_from import with_days
from briefgen.compile.timeline.dating.quoted import dated_by_quotation
from briefgen.compile.timeline.dating.same_hours import dated_by_same_hours
from briefgen.compile.timeline.headline import best_told, headline
from briefgen.compile.timeline.merging import merge
from briefgen.compile.timeline.merging.coarser import unite_coarser
from briefgen.compile.timeline.merging.history import unite_history
from briefgen.compile.timeline.merging.kept_marks import Marks
from briefgen.compile.timeline.merging.likeness import LARGE, Weigher
from briefgen.compile.timeline.merging.misdated import unite_misdated
from briefgen.compile.timeline.merging.one_voice import unite_one_voice
from briefgen.compile.timeline.merging.openings import unite_openings
from briefgen.compile.timeline.merging.planned import unite_planned
from briefgen.compile.timeline.merging.retold import unite_retold
from briefgen.compile.timeline.merging.timed import unite_timed
from briefgen.compile.timeline.merging.undated import with_undated
from briefgen.compile.timeline.named_day import NAMED, alone
from briefgen.compile.timeline.statements import SAID_ON_THE_DAY
from briefgen.compile.timex import days, precision
from briefgen.compile.voices import Voices
from briefgen.model import Actor, Annotations, BriefSource, Evidence, Happening, HappeningKind

__all__ = ["candidates_of", "compile_timeline", "in_order"]

# Clauses are compared in pairs. An article has some dozens of them; of what has more, the first ones will do.
# Of a date in EDTF: a year is shorter.
_MONTH = len("2019-05")
_MOST_OF_ONE_SOURCE = 250
_WEEK = 7
# Where as many say the one as the other: a happening told of is more than a word about it.
_WITHOUT_DATE = frozenset({UNDATED, LEAD})
_KINDS: tuple[HappeningKind, ...] = ("event", "statement", "scheduled", "background")


def compile_timeline(
    annotations: tuple[Annotations, ...],
    sources: tuple[BriefSource, ...],
    actors: tuple[Actor, ...],
    keeper: Keeper = KEEPS_NOTHING,
) -> tuple[Happening, ...]:
    """The happenings that the sources date, in order of time.

    ``annotations`` come in order of arrival; the first evidence names an entry, so what comes later renames none.
    """
    who, offices = Who(actors), Offices(actors)
    voices = Voices(sources)
    by_id = {a.source.id: a for a in annotations}
    published = {a.source.id: a.source.published for a in annotations}
    found = with_days(list(_candidates(annotations, who, offices, keeper)), published)
    named = [c for c in found if c.rule == NAMED]
    found = dated_by_quotation(dated_by_first([c for c in found if c.rule != NAMED], by_id), by_id)
    found = dated_by_same_hours(found, by_id)
    kinds = {a.id: a.kind for a in actors}
    apart = frozenset(s.id for s in sources if not s.same_event)
    outcomes = Outcomes(keeper, "timeline", keeps=len(found) >= LARGE)
    marks = Marks(outcomes, {i: keeper.digest(a, ()) for i, a in by_id.items()} if outcomes.keeps else {})
    dated = [c for c in found if c.rule not in _WITHOUT_DATE]
    weigher = Weigher(dated, kinds, apart)
    groups = unite_coarser(unite_misdated(merge(dated, weigher, marks), weigher), weigher)
    groups = unite_history(groups, weigher)
    undated = [c for c in found if c.rule in _WITHOUT_DATE]
    groups = with_undated(groups, undated, Weigher(undated, kinds, apart, weigher), voices)
    weigher = Weigher([c for group in groups for c in group], kinds, apart)
    groups = unite_timed(unite_retold(unite_openings(groups, weigher, apart)), apart)
    groups = unite_planned(groups, weigher, published)
    groups = unite_one_voice(groups, kinds, apart)
    names = {a.id: a.name for a in actors}
    shown = [*(g for g in groups if _founds(g, voices)), *_only_named(groups, voices)]
    entries = [_happening(group, by_id, voices, names, marks) for group in shown]
    lone = alone(named, [e.date for e in entries], apart)
    told = {entry.id for entry in entries}
    # "Moved from May 3 to May 10": the words that tell of the one day name the other, and stand for the one.
    entries += [e for group in lone if (e := _happening(group, by_id, voices, names, marks)).id not in told]
    outcomes.put_back()
    return in_order(entries, annotations)


class _Told(msgspec.Struct, frozen=True):
    """The candidates of one source, and what was asked about offices to find them."""

    candidates: tuple[Candidate, ...]
    answers: dict[str, str | None]


def _candidates(
    annotations: tuple[Annotations, ...], who: Who, offices: Offices, keeper: Keeper
) -> Iterator[Candidate]:
    """The candidates of all sources, each with the place of its source among them."""
    for order, a in enumerate(annotations):
        yield from candidates_of(a, order, who, offices, keeper)


def candidates_of(
    annotations: Annotations, order: int, who: Who, offices: Offices, keeper: Keeper
) -> Iterator[Candidate]:
    """The candidates of one source, which stands at place ``order`` among the sources."""
    source = annotations.source.id
    labels = Labels(who.named_in(source))

    def of(one: Annotations) -> _Told:
        inquiry = Inquiry(offices, source, labels)
        found = tuple(islice(candidates(one, 0, Who.labelled(source, labels), inquiry), _MOST_OF_ONE_SOURCE))
        return _Told(found, inquiry.answers)

    def holds(told: _Told) -> bool:
        # With the same answers the same questions are asked, so the same candidates are found.
        return all(labels.label(offices.holder(source, asked)) == answer for asked, answer in told.answers.items())

    names = tuple(labels.by_name.items())
    terms = {f"@{label}": f"@{id_}" for label, id_ in labels.ids.items()}
    for candidate in keeper.kept("clauses", _Told, of, annotations, names, holds=holds).candidates:
        yield _with_ids(candidate, order, labels, terms)


def _with_ids(candidate: Candidate, order: int, labels: Labels, terms: Mapping[str, str]) -> Candidate:
    """A candidate with ids for labels, in its ``terms`` as well, and its place among the sources."""
    told = candidate.terms
    if not terms.keys().isdisjoint(told):
        told = frozenset([terms.get(t, t) for t in told])
    return msgspec.structs.replace(
        candidate,
        order=order,
        subject=labels.id(candidate.subject),
        speaker=labels.id(candidate.speaker),
        claimed_by=labels.id(candidate.claimed_by),
        actors=tuple(labels.ids.get(a, a) for a in candidate.actors),
        terms=told,
    )


def in_order(entries: Iterable[Happening], annotations: tuple[Annotations, ...]) -> tuple[Happening, ...]:
    """Happenings in order of time; ``annotations`` come in order of arrival."""
    arrival = {a.source.id: n for n, a in enumerate(annotations)}
    return tuple(sorted(entries, key=lambda h: _place(h, arrival)))


def _founds(group: list[Candidate], voices: Voices) -> bool:
    """Whether a happening is told as such: by a clause that dates it, or only by clauses without a date."""
    if any(c.founds for c in group) or all(c.rule in _WITHOUT_DATE for c in group):
        return True
    return voices.of(c.source for c in group if c.rule == SAID_ON_THE_DAY) > 1


def _only_named(groups: list[list[Candidate]], voices: Voices) -> list[list[Candidate]]:
    """The happenings that are only named by their date ("Monday's talks"), where no other is of that kind and time.

    "This year's talks" may be any of them, so the year alone names only what is history.
    """
    found: list[list[Candidate]] = []
    told = [(days(c.date), c.terms) for g in groups if _founds(g, voices) for c in g]
    for group in groups:
        if any(c.rule != DATED_NOUN for c in group):
            continue
        if _kind(group) != "background" and all(len(c.date) < _MONTH for c in group):
            continue
        covered = days(group[0].date) or (0, -1)
        kinds = {t for c in group for t in c.terms if t[0] == "~"} or {
            t for c in group for t in c.terms if t[0].isalpha()
        }
        if not any(d and _may_be_one(d, covered) and kinds & terms for d, terms in told):
            found.append(group)
            told += [(days(c.date), c.terms) for c in group]
    return found


def _may_be_one(told: tuple[int, int], named: tuple[int, int]) -> bool:
    """Whether days that are told of and days of which something is named may be one; a year tells no day."""
    finer = named[1] - named[0] < _WEEK <= told[1] - told[0]
    return not finer and told[0] <= named[1] and named[0] <= told[1]


def _place(entry: Happening, arrival: dict[str, int]) -> tuple[object, ...]:
    """What orders the entries: days, then the time of day where it is known, then voices, then arrival."""
    _, _, clock = entry.date.partition("T")
    first = entry.evidence[0]
    return days(entry.date) or (0, 0), clock or "~", -entry.voices, arrival[first.source], first.start, entry.id


class _Shown(msgspec.Struct, frozen=True, array_like=True):
    """How a happening is shown: the number of the candidate that stands for it, and what follows from all of them."""

    best: int
    date: str
    kind: HappeningKind
    headline: str
    evidence: tuple[Evidence, ...]
    id: str
    anchors: tuple[str, ...]


def _happening(
    group: list[Candidate], by_id: dict[str, Annotations], voices: Voices, names: dict[str, str], marks: Marks
) -> Happening:
    make = functools.partial(_shown, group, by_id)
    shown = marks.made(_Shown, group, "shown", make, lambda shown: 0 <= shown.best < len(group))
    best = group[shown.best]
    return Happening(
        id=shown.id,
        date=shown.date,
        headline=shown.headline,
        kind=shown.kind,
        actors=_actors(best, group, names),
        evidence=shown.evidence,
        voices=voices.behind(shown.evidence),
        claimed_by=_claimed_by(group, names),
        anchors=shown.anchors,
    )


def _shown(group: list[Candidate], by_id: dict[str, Annotations]) -> _Shown:
    evidence = tuple(dict.fromkeys(Evidence.cut(by_id[c.source].text, c.start, c.end, source=c.source) for c in group))
    date, kind = _date(group), _kind(group)
    best = best_told(group, by_id, date, kind)
    id_, anchors = entry_ids("happening", evidence)
    return _Shown(group.index(best), date, kind, headline(best, by_id[best.source]), evidence, id_, anchors)


def _date(group: list[Candidate]) -> str:
    """The finest date; of equally fine ones the most given, then the first.

    A time of day is finer than its day where nobody who tells of the happening gives another.
    """
    counts = Counter(c.date for c in group if c.rule not in _WITHOUT_DATE) or Counter(c.date for c in group)
    best = min(counts, key=lambda d: (precision(d), -counts[d]))
    timed = {d for d in counts if "T" in d}
    return next(iter(timed)) if len(timed) == 1 and best == min(timed)[:10] else best


def _actors(best: Candidate, group: list[Candidate], names: dict[str, str]) -> tuple[str, ...]:
    """Whom the best evidence names or calls "he"; where that is nobody, whom at least half of all evidence names."""
    counts = Counter(a for c in group for a in c.actors)
    acting = (best.subject,) if best.subject in names and best.subject not in best.actors else ()
    return (*acting, *best.actors) or tuple(a for a in counts if counts[a] >= len(group) / 2)


def _kind(group: list[Candidate]) -> HappeningKind:
    counts = Counter(c.kind for c in group)
    if len(counts) > 1:
        del counts["scheduled"]  # it was planned, and came
    return min(counts, key=lambda k: (-counts[k], _KINDS.index(k)))


def _claimed_by(group: list[Candidate], names: dict[str, str]) -> str | None:
    """Who says that it happened, where no source says so in its own words; a statement is no claim of itself."""
    told = [c for c in group if c.kind != "statement"]
    if not told or any(c.claimed_by is None for c in told):
        return None
    claims = Counter(c.claimed_by for c in told if c.claimed_by)
    first = max(claims, key=lambda by: claims[by], default="")
    return names.get(first, first) or None
