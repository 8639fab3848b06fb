"""Persons, organisations, states and places.

The text is cut into words once; runs of capitalised words are cut into names by what the lexicons know (`runs`); what
stands around a run decides the rest (`decide`); short forms are resolved to the full name of this article (`persons`,
`bodies`); and a country is a state only where it acts (`acting`). Each mention says which rule made it. A name that
nothing speaks for is left out.
"""

from __future__ import annotations

from briefgen.annotate.names.acting import settle
from briefgen.annotate.names.bodies.clubs import find_clubs
from briefgen.annotate.names.bodies.companies import join_companies
from briefgen.annotate.names.bodies.of_states import find_coalitions, find_offices, join_state_bodies
from briefgen.annotate.names.bodies.seats import leave_seats
from briefgen.annotate.names.bodies.short_forms import resolve_organisations
from briefgen.annotate.names.decide import decide
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import known
from briefgen.annotate.names.noise import headings, mask_noise
from briefgen.annotate.names.persons.descriptions import find_descriptions
from briefgen.annotate.names.persons.resolve import find_again, hyphened, join_teams, resolve_persons
from briefgen.annotate.names.runs import find_known, find_runs
from briefgen.annotate.names.titles import with_qualifier
from briefgen.annotate.names.words import Words, split_words
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import DateMention, EquipmentMention, NameMention, SentenceSpan, Span

__all__ = ["find_names"]


def find_names(
    body: str,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
    terms: Terms = NO_TERMS,
) -> tuple[NameMention, ...]:
    """The names in ``body``, in order, none overlapping; short forms resolved to the full name they stand for.

    A possessive ending is no part of a mention. A mention by description ("the president", "the ministry") has a rule
    that ends in ``description``.
    """
    lexicon = known(terms)
    words = split_words(body, sentences)
    mask_noise(words, sentences, dates, equipment)
    heading = headings(words, sentences, lexicon.function_words)
    drafts = [*find_runs(words, lexicon, heading), *find_known(words, lexicon, heading)]
    drafts.sort(key=lambda d: (d.i, -d.j))
    drafts = join_state_bodies(words, drafts, lexicon)
    coalitions = find_coalitions(words, lexicon)
    theirs = {k for d in coalitions for k in range(d.i, d.j)}
    drafts = [*(d for d in drafts if theirs.isdisjoint(range(d.i, d.j))), *coalitions]
    covered = {k for d in drafts for k in range(d.i, d.j)}
    drafts += [d for d in find_offices(words, lexicon) if covered.isdisjoint(range(d.i, d.j))]
    drafts.sort(key=lambda d: (d.i, -d.j))
    join_companies(words, drafts, lexicon)
    decide(words, drafts, lexicon)
    drafts = find_clubs(words, drafts)
    drafts = settle(words, drafts, lexicon)
    people = resolve_persons(words, drafts, lexicon)
    named = [d for d in drafts if d.kind != "unknown"]
    named += find_again(words, named, people, lexicon)
    join_teams(words, named, lexicon)
    named += resolve_organisations(words, named, lexicon)
    named += find_descriptions(words, named, people, lexicon)
    leave_seats(words, named, lexicon)
    mentions = [_mention(words, draft) for draft in named if not _in_compound(body, words, draft)]
    for k, key in enumerate(words.key):
        if "-" in key and words.cap[k] and not words.masked[k]:
            mentions += [
                NameMention.cut(body, a, b, kind="person", actor=name, rule="hyphened")
                for a, b, name in hyphened(words, k, people)
            ]
    never = {name.casefold() for name in terms.never}
    return _without_overlaps([m for m in mentions if m.text.casefold() not in never])


def _in_compound(body: str, words: Words, draft: Draft) -> bool:
    """ "Peru-based", "UN-backed": an adjective, in which nobody acts."""
    end = words.end[draft.j - 1]
    return draft.kind in ("organisation", "state") and body[end : end + 1] == "-" and body[end + 1 : end + 2].islower()


def _mention(words: Words, draft: Draft) -> NameMention:
    start, end = words.start[draft.i], words.end[draft.j - 1]
    role = Span.cut(words.body, *with_qualifier(words, draft.role)) if draft.role else None
    kind = "place" if draft.kind == "unknown" else draft.kind
    actor = draft.actor or " ".join(words.body[start:end].split())
    return NameMention.cut(words.body, start, end, kind=kind, actor=actor, role=role, rule=draft.rule)


def _without_overlaps(mentions: list[NameMention]) -> tuple[NameMention, ...]:
    """The mentions in order; of two that overlap the one that begins first, then the longer."""
    out: list[NameMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return tuple(out)
