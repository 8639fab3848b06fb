"""Which sources tell of the event that most tell of, and which of another: another call, another launch, other ships.

A source is flagged only on evidence for another event, never for what it lacks: a follow-up, a reaction or a short
notice tells of the same event. Three rules, each by its name in `_RULES`, look at a source's head (its title and the
first sentences of its running text) beside the heads of the others.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from briefgen.compile.consensus import Consensus, Others, same_body
from briefgen.compile.copies import CopyGroup
from briefgen.compile.heads import NAMED_EVENT, Head, heads
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.lexicon.countries import countries
from briefgen.model import Annotations, BriefSource, Evidence, Span

# Fewer others than this make no consensus.
_OTHERS_AT_LEAST = 2
# What this share of the others have in their heads is what most tell of; a name leads with this share of mentions.
_HALF = 0.5
# Whom this share of the others name at all is no stranger to the event.
_STRANGER = 0.2
_NAMED_AT_LEAST = 3
_GIVEN_BY_AT_LEAST = 2
_CAST_AT_LEAST = 2
_MISSING_AT_LEAST = 2
_LONG = 4  # letters, for the first word of a name to be that of another
_DAY = datetime.timedelta(days=1)
# The last word of the name of a body that speaks of many events.
_PUBLIC_BODY = re.compile(
    r"\b(?:administration|agency|army|assembly|authorit(?:y|ies)|cabinet|commission|committee|congress|council|court"
    r"|department|directorate|embassy|forces?|government|guard|judiciary|military|ministry|navy|office|parliament"
    r"|police|presidency|prosecut(?:ion|ors)|senate|services?|tribunal)$"
)


class _Verdict(msgspec.Struct, frozen=True):
    reason: str
    evidence: tuple[Evidence, ...]


def compile_sources(
    annotations: tuple[Annotations, ...], copies: tuple[CopyGroup, ...], keeper: Keeper = KEEPS_NOTHING
) -> tuple[BriefSource, ...]:
    """The sources of the brief, each with its copy group and whether it tells of the same event."""
    group_of = {source: group for group in copies for source in group.shared}
    verdicts = _other_events(heads(annotations, keeper), group_of)
    return tuple(_brief_source(a, group_of.get(a.source.id), verdicts.get(a.source.id)) for a in annotations)


def _brief_source(annotations: Annotations, group: CopyGroup | None, other: _Verdict | None) -> BriefSource:
    source = annotations.source
    fields: dict[str, Any] = msgspec.structs.asdict(source)
    if group:
        fields |= {
            "copy_group": group.id,
            "copy_shared": group.shared[source.id],
            "copy_passages": group.passages.get(source.id, ()),
        }
    if other:
        fields |= {"same_event": False, "same_event_reason": other.reason, "same_event_evidence": other.evidence}
    return BriefSource(**fields)


def _other_events(found: Sequence[Head], group_of: dict[str, CopyGroup]) -> dict[str, _Verdict]:
    """What is known against the sources that tell of another event, by their id; ``found`` are their heads."""
    voice = {h.source: group_of[h.source].id if h.source in group_of else h.source for h in found}
    first: dict[str, Head] = {}
    for head in found:
        first.setdefault(voice[head.source], head)
    consensus = Consensus(first.values(), _HALF)
    verdicts: dict[str, _Verdict] = {}
    for head in found:
        others = consensus.without(first[voice[head.source]])
        if others.size < _OTHERS_AT_LEAST:
            continue
        verdict = next((v for v in (rule(head, others) for rule in _RULES) if v), None)
        if verdict:
            verdicts[head.source] = verdict
    # What most sources tell of is the event, whatever the rules make of it.
    return verdicts if len(verdicts) * 2 < len(found) else {}


def _another_actor(head: Head, others: Others) -> _Verdict | None:
    """Its head is about somebody whom hardly any other source names, and not about one whom most others lead with."""
    if any(NAMED_EVENT.fullmatch(head.shown[n]) and others.naming(n) >= _HALF * others.size for n in head.names):
        return None  # whomever else it is about, the event that it names is that of the others
    if any(name in head.places and others.leading_with(name) >= _HALF * others.size for name in head.names):
        return None  # it tells of the same town, and the days are for the other rules
    if _knows_the_cast(head, others):
        return None  # whoever speaks first in it
    limit = _STRANGER * others.size
    leading = max(_NAMED_AT_LEAST, _HALF * max(head.counts.values(), default=0))
    strangers = [
        name
        for name in head.names
        if head.counts[name] >= leading and others.naming_alike(name) <= limit and not _PUBLIC_BODY.search(name)
    ]
    led_with = [name for name in others.names() if others.leading_with(name) > _HALF * others.size]
    missing = [name for name in led_with if name not in head.names and head.counts.get(name, 0) < _HALF * leading]
    if len(missing) < min(_MISSING_AT_LEAST, len(led_with)):
        return None  # it leads with whom most do, but for one
    if any(_shares_body(head, name, others) for name in others.names()):
        missing = [name for name in missing if name not in _states()]  # an Indian paper need not say "India"
    if not strangers or not missing:
        return None
    named = max(strangers, key=lambda name: (head.counts[name], name))
    if any(
        name not in head.states
        and head.counts[name] >= head.counts[named]
        and others.naming(name) >= _HALF * others.size
        for name in head.names
    ):
        return None  # it is at least as much about somebody whom most others know: a stranger only speaks of it
    reason = (
        f"Its lead is about {head.shown[named]}, named by hardly any other source; "
        f"{others.shown(missing[0])}, in the lead of most others, is not in its own."
    )
    return _Verdict(reason, _evidence(head, head.first[named]))


def _knows_the_cast(head: Head, others: Others) -> bool:
    """Whether a source names, anywhere, half of the persons and bodies that most others name, and two of them."""
    cast = others.cast()
    known = sum(any(same_body(n, name) for n in head.counts) for name in cast)
    return known >= max(_CAST_AT_LEAST, _HALF * len(cast))


def _shares_body(head: Head, name: str, others: Others) -> bool:
    """Whether a head has whom most others lead with, no state, be it by a longer or a shorter name of two words."""
    if name in _states() or others.leading_with(name) <= _HALF * others.size:
        return False
    return name in head.names or (len(name) > _LONG and any(n.split()[0] == name.split()[0] for n in head.names))


@functools.cache
def _states() -> frozenset[str]:
    return frozenset(c.name.casefold() for c in countries().countries)


def _another_day(head: Head, others: Others) -> _Verdict | None:
    """Its head dates the same kind of happening to another day, and it never names the day that the others give.

    What else happened on another day ("the search ended Tuesday") is a follow-up.
    """
    agreed = _agreed_day(others)
    kinds = set(others.kinds()) & set(head.dated_kinds)
    if agreed is None or head.weekday is None or not kinds:
        return None
    day, witness = agreed
    if head.names_day(day) or head.weekday[0] == day.weekday() or others.quoting(head.quotes):
        return None
    if head.day and others.dating(kinds, head.day[0]):
        return None  # the others tell of that day too
    shared = [name for name in others.names() if name in head.names]
    if not shared:
        return None
    reason = (
        f"Its lead dates what it tells of to “{head.weekday[1].text}”; most others tell of {day.isoformat()}, "
        f"{day.strftime('%A')}, which it never names, and it has none of their quotations."
    )
    return _Verdict(reason, (*_evidence(head, head.weekday[1]), *witness))


def _before_it(head: Head, others: Others) -> _Verdict | None:
    """It appeared before the day that the others tell of, and tells of something that was over by then."""
    agreed = _agreed_day(others)
    if agreed is None or head.published is None or head.weekday is None:
        return None
    day, witness = agreed
    # A day of grace: where it is tomorrow already depends on where one writes.
    if head.published >= day - _DAY or head.names_day(day):
        return None
    reason = (
        f"It appeared on {head.published.isoformat()}, before {day.isoformat()}, the day most others tell of, "
        f"and dates what it tells of to “{head.weekday[1].text}”."
    )
    return _Verdict(reason, (*_evidence(head, head.weekday[1]), *witness))


_RULES: tuple[Callable[[Head, Others], _Verdict | None], ...] = (_another_actor, _another_day, _before_it)


def _agreed_day(others: Others) -> tuple[datetime.date, tuple[Evidence, ...]] | None:
    """The day that at least half of the others, and two of them, have in their heads; with where one gives it."""
    day = others.day(_GIVEN_BY_AT_LEAST)
    if day is None:
        return None
    first = others.first_of(day)
    return day, _evidence(first, first.day[1] if first.day else None)


def _evidence(head: Head, span: Span | None) -> tuple[Evidence, ...]:
    return (Evidence(start=span.start, end=span.end, text=span.text, source=head.source),) if span else ()
