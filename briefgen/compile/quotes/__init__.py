"""One quotation per distinct quotation, with its variants, however many sources carry it.

Sources cut the same words to different length, change a capital, a mark or a word, and break them around a cue; the
parts stay entries of their own unless another source has them in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.compile.actors.offices import Offices
from briefgen.compile.actors.who import Who
from briefgen.compile.ids import entry_ids
from briefgen.compile.quotes.same_words import Words, folded, groups
from briefgen.compile.timex import calendar_day
from briefgen.compile.voices import Voices
from briefgen.model import (
    Actor,
    Annotations,
    BriefSource,
    DateMention,
    Evidence,
    Quotation,
    QuoteMention,
    Span,
    Speaker,
    Variant,
)

_WORDS = 3
_WORDS_UTTERED = 2
_WORDS_UNSAID = 6


class _Said(NamedTuple):
    """A quotation of one source: the id of the actor who spoke, the folded words, the day; None where not told."""

    source: str
    quote: QuoteMention
    actor: str | None
    words: Words
    day: str | None


def compile_quotes(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[Quotation, ...]:
    """The quotations of all sources, brought together; in the order of their first evidence.

    Where sources give the same words to different speakers, the entry names the one whom most independent voices name.
    """
    who, offices, voices = Who(actors), Offices(actors), Voices(sources)
    names = {actor.id: actor.name for actor in actors}
    said = [
        _Said(
            found.source.id,
            quote,
            _actor(who, offices, found.source.id, quote.speaker or quote.likely_speaker),
            folded(quote.text),
            _day(found.dates, quote.when),
        )
        for found in annotations
        for quote in found.quotes
        if quote.rule != "title"
    ]
    together = ([said[i] for i in group] for group in groups([s.words for s in said], [s.actor for s in said]))
    return tuple(_quotation(parts, who, offices, voices, names) for parts in together if _worth_an_entry(parts))


def _actor(who: Who, offices: Offices, source: str, speaker: Speaker | None) -> str | None:
    """The id of the actor who speaks: by name or office in this source, else by a full name that others know."""
    if speaker is None:
        return None
    name = speaker.name
    return who.actor(source, name) or offices.holder(source, name) or who.known_elsewhere(name)


def _day(dates: tuple[DateMention, ...], when: Span | None) -> str | None:
    """The day that the words ``when`` stand for, as the dates layer read them; None where that is no single day."""
    if when is None:
        return None
    at = bisect_right(dates, when.start, key=lambda date: date.end)
    told = dates[at].value[:10] if at < len(dates) and dates[at].start < when.end else ""
    return told if calendar_day(told) else None


def _worth_an_entry(parts: list[_Said]) -> bool:
    """Whether a quotation stands by itself: of at least three words, and said by somebody, or a whole sentence.

    Shorter ones ("wishful") are read where they stand in the article; they count as wordings of a longer one. But
    two words can be all that somebody said ("Which bridge?").
    """
    longest = max(parts, key=lambda s: len(s.words))
    if any(s.quote.speaker or s.quote.likely_speaker for s in parts):
        return len(longest.words) >= (_WORDS_UTTERED if _is_uttered(longest.quote) else _WORDS)
    return len(longest.words) >= _WORDS_UNSAID and longest.quote.text.endswith((".", "?", "!", "…"))


def _is_uttered(quote: QuoteMention) -> bool:
    """Whether words are all of what somebody said: a sentence, with a verb of saying."""
    return quote.text[0].isupper() and quote.text[-1] in ",.?!…" and quote.cue is not None and quote.kind == "direct"


def _quotation(parts: list[_Said], who: Who, offices: Offices, voices: Voices, names: dict[str, str]) -> Quotation:
    evidence = tuple(_evidence(parts))
    own, anchors = entry_ids("quote", evidence)
    longest = max(parts, key=lambda s: len(s.words))
    speaker, speaker_text = _speaker(parts, voices, names)
    relay = next((s for s in parts if s.quote.relayed_by is not None), None)
    relayed_by = None
    if relay is not None and relay.quote.relayed_by is not None:
        relayed_by = _actor(who, offices, relay.source, relay.quote.relayed_by) or relay.quote.relayed_by.name
    # What one source tells about the circumstances holds for all; the fullest wording is asked first.
    told = sorted(parts, key=lambda s: s is not longest)
    return Quotation(
        id=own,
        text=longest.quote.text,
        kind="direct" if any(s.quote.kind == "direct" for s in parts) else "partial",
        speaker=speaker,
        speaker_text=speaker_text,
        cue=next((s.quote.cue.text for s in told if s.quote.cue is not None), None),
        medium=next((s.quote.medium.text for s in told if s.quote.medium is not None), None),
        addressee=next((s.quote.addressee.text for s in told if s.quote.addressee is not None), None),
        relayed_by=relayed_by,
        date=next((s.day for s in told if s.day is not None), None),
        variants=_variants(parts),
        evidence=evidence,
        voices=voices.behind(evidence),
        anchors=anchors,
    )


def _evidence(parts: list[_Said]) -> Iterator[Evidence]:
    """Where the words stand; what a source gives again word for word, as by showing a post, is cited once."""
    given: dict[str, list[_Said]] = {}
    for part in parts:
        before = given.setdefault(part.source, [])
        if not any(part.quote.text in b.quote.text or part.words == b.words for b in before):
            yield Evidence(start=part.quote.start, end=part.quote.end, text=part.quote.text, source=part.source)
        before.append(part)


def _speaker(parts: list[_Said], voices: Voices, names: dict[str, str]) -> tuple[str | None, str | None]:
    """The actor whom most voices name, and the name; or the first description where no actor is known."""
    by_actor: dict[str, list[str]] = {}
    for part in parts:
        if part.actor is not None:
            by_actor.setdefault(part.actor, []).append(part.source)
    if by_actor:
        # max keeps the first of equals: the one named in the earliest source.
        chosen = max(by_actor, key=lambda actor: voices.of(by_actor[actor]))
        return chosen, names.get(chosen)
    speakers = (part.quote.speaker or part.quote.likely_speaker for part in parts)
    return None, next((speaker.name for speaker in speakers if speaker is not None), None)


def _variants(parts: list[_Said]) -> tuple[Variant, ...]:
    """The wordings, the most complete first, each with the sources that give it so."""
    by_words: dict[Words, tuple[str, list[str]]] = {}
    for part in parts:
        by_words.setdefault(part.words, (part.quote.text, []))[1].append(part.source)
    ordered = sorted(by_words.items(), key=lambda item: -len(item[0]))
    return tuple(Variant(text=text, sources=tuple(dict.fromkeys(ids))) for _, (text, ids) in ordered)
