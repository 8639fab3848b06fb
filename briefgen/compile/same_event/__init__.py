"""Which sources tell of the event that most tell of, and which of another: another call, another launch, other ships.

A source is flagged only on evidence for another event, never for what it lacks: a follow-up, a reaction, a profile or a
short notice tells of the same event. Four rules, each by its name in `_RULES`, look at a source's head (its title and
the first sentences of its running text) beside the heads of the others, the last of them at all that it names. None
flags a source that leads with a word by which the event is told from others (a town, a ship, a firm), or has such words
here and there; one passage behind the lead is what another event is compared with.
"""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Callable, Collection, Sequence
from typing import Any

import msgspec

from briefgen.compile.copies import CopyGroup
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.same_event.consensus import Consensus, Others, same_body
from briefgen.compile.same_event.heads import Head, heads
from briefgen.compile.same_event.proper_words import PUBLIC_BODY
from briefgen.compile.timex import days_later
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
# A source with words that tell the event from others in so many sentences, not all in one passage, tells of it.
_TELLING_AT_LEAST = 3
# What lies within so many sentences is one passage: what another event is compared with, or comes after.
_PASSAGE = 3
# So many words by which an event is told from others leave no doubt about a source that knows hardly any of them. The
# articles of nine events know a sixth of those of their own at least (most know half), a seventh of another's at most.
_RICH = 10
_HARDLY_ANY = 1 / 7
# What two sources share, of which each may be about one side of it, is not yet what any other has to know.
_SHARED_BY_AT_LEAST = 3
_SHOWN = 3
# Kinds of happening for which one word or the other is used.
_KIN = tuple(frozenset(row.split()) for row in ("attack explode shoot", "launch test"))


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
    if _tells_of_it(head, others):
        return None  # whoever leads in it
    limit = _STRANGER * others.size
    leading = max(_NAMED_AT_LEAST, _HALF * max(head.counts.values(), default=0))
    strangers = [
        name
        for name in head.names
        if head.counts[name] >= leading and others.naming_alike(name) <= limit and not PUBLIC_BODY.search(name)
    ]
    led_with = _led_with(others)
    missing = [name for name in led_with if name not in head.names and head.counts.get(name, 0) < _HALF * leading]
    if len(missing) < min(_MISSING_AT_LEAST, len(led_with)):
        return None  # it leads with whom most do, but for one
    if any(_shares_body(head, name, others) for name in others.names()):
        missing = [name for name in missing if name not in _states()]  # an Indian paper need not say "India"
    if not strangers or not missing:
        return None
    if not _same_kinds(head.kinds, others.kinds()) and any(_is_about(head, name) for name in led_with):
        return None  # what somebody else did about it
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


def _led_with(others: Others) -> list[str]:
    """Whom more than half of the others have in their heads."""
    return [name for name in others.names() if others.leading_with(name) > _HALF * others.size]


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
    """Its head dates the same kind of happening to another day, and the day that the others give is its background.

    What else happened on another day ("the search ended Tuesday") is a follow-up, and so is what befalls a person or a
    ship but once.
    """
    agreed = _agreed_day(others)
    if agreed is None or head.weekday is None:
        return None
    day, witness = agreed
    kinds = _same_kinds(head.dated_kinds, {*others.kinds(), *others.dated_to(day, _GIVEN_BY_AT_LEAST)})
    if not kinds:
        return None
    if head.means(head.weekday[0], day) or head.opens_on(day) or others.quoting(head.quotes):
        return None
    if head.day and others.dating(kinds, head.day[0]):
        return None  # the others tell of that day too
    if _is_there(head, others) or not _in_passing(head.naming_day(day)):
        return None
    how = "only in passing" if head.naming_day(day) else "never"
    reason = (
        f"Its lead dates what it tells of to “{head.weekday[1].text}”; several others tell of {day.isoformat()}, "
        f"{day.strftime('%A')}, which it names {how}, and it has none of their quotations."
    )
    return _Verdict(reason, (*_evidence(head, head.weekday[1]), *witness))


def _same_kinds(own: Collection[str], common: Collection[str]) -> set[str]:
    """Which of its kinds of happening are common; where one was shot at and one bombed, both were attacked."""
    alike = (kin for kin in _KIN if not kin.isdisjoint(common))
    return {*common, *itertools.chain.from_iterable(alike)}.intersection(own)


def _before_it(head: Head, others: Others) -> _Verdict | None:
    """It appeared before the day that the others tell of, and tells of something that was over by then."""
    agreed = _agreed_day(others)
    if agreed is None or head.published is None or head.weekday is None:
        return None
    day, witness = agreed
    # A day of grace: where it is tomorrow already depends on where one writes.
    if head.published >= days_later(day, -1) or head.naming_day(day) or _is_there(head, others):
        return None
    # What several lead with may have come of something earlier, which more of them name.
    earlier = itertools.takewhile(lambda d: d != day, others.days_named(_GIVEN_BY_AT_LEAST))
    if any(head.naming_day(d) for d in earlier if d <= head.published):
        return None
    reason = (
        f"It appeared on {head.published.isoformat()}, before {day.isoformat()}, the day several others tell of, "
        f"and dates what it tells of to “{head.weekday[1].text}”."
    )
    return _Verdict(reason, (*_evidence(head, head.weekday[1]), *witness))


def _tells_of_it(head: Head, others: Others) -> bool:
    """Whether a source knows where the event was or what it befell, its day or who took part."""
    agreed = _agreed_day(others)
    words = others.telling(_GIVEN_BY_AT_LEAST)
    return (
        bool(agreed and head.naming_day(agreed[0]))
        or bool(head.words.among(w for w in words if not others.is_person(w)))
        or _has(head, words)
        or _knows_the_cast(head, others)
    )


def _nothing_in_common(head: Head, others: Others) -> _Verdict | None:
    """It names, anywhere, hardly anything of what most others name, and again and again somebody whom these do not."""
    if others.size < _SHARED_BY_AT_LEAST:
        return None
    words = others.telling(_GIVEN_BY_AT_LEAST)
    known = sum(word in head.words.sentences for word in words)
    if len(words) < _RICH or known > _HARDLY_ANY * len(words) or _knows_the_cast(head, others):
        return None
    led_with = _led_with(others)
    missing = [name for name in (*led_with, *others.cast()) if name not in head.counts]
    strangers = [
        name
        for name, count in head.counts.items()
        if count >= _NAMED_AT_LEAST and others.naming_alike(name) <= _STRANGER * others.size
    ]
    if not strangers or not missing or sum(name in head.names for name in led_with) > _HALF * len(led_with):
        return None
    named = max(strangers, key=lambda name: (name in head.names, head.counts[name], name))
    absent = " or ".join(others.shown(name) for name in dict.fromkeys(missing[:_SHOWN]))
    reason = (
        f"It tells of {head.shown[named]}, named by hardly any other source, and nowhere of {absent}, "
        f"named by most others."
    )
    return _Verdict(reason, _evidence(head, head.first[named]))


def _is_about(head: Head, name: str) -> bool:
    return name in head.names or head.counts.get(name, 0) > 1


def _is_there(head: Head, others: Others) -> bool:
    """Whether it leads with where the event was or what it befell, or names that here and there.

    Whoever took part may do the same again on another day, so persons do not count.
    """
    return _has(head, [w for w in others.telling(_GIVEN_BY_AT_LEAST) if not others.is_person(w)])


def _has(head: Head, words: Collection[str]) -> bool:
    """Whether a source leads with one of these words, or has them here and there."""
    sentences = head.words.among(words)
    return bool(head.proper.intersection(words)) or (len(sentences) >= _TELLING_AT_LEAST and not _in_passing(sentences))


def _in_passing(sentences: Collection[int]) -> bool:
    """Whether these sentences of a source are none, or one passage of it behind its lead."""
    return not sentences or (min(sentences) >= _PASSAGE and max(sentences) - min(sentences) < _PASSAGE)


_RULES: tuple[Callable[[Head, Others], _Verdict | None], ...] = (
    _another_actor,
    _another_day,
    _before_it,
    _nothing_in_common,
)


def _agreed_day(others: Others) -> tuple[datetime.date, tuple[Evidence, ...]] | None:
    """The day that most of the others name, and two of them have in their heads; with where one of these gives it."""
    day = others.day(_GIVEN_BY_AT_LEAST)
    if day is None:
        return None
    first = others.first_of(day)
    return day, _evidence(first, next((mention for d, mention in first.head_days if d == day), None))


def _evidence(head: Head, span: Span | None) -> tuple[Evidence, ...]:
    return (Evidence(start=span.start, end=span.end, text=span.text, source=head.source),) if span else ()
