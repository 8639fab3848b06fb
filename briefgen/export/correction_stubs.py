"""Corrections to start from: entries for ``corrections.yml`` about what the rules are least sure of in a brief.

Pasted as they are they are read, find their target and change hardly anything; an editor keeps what needs correcting,
sets it right, and says why.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from rapidfuzz import fuzz

from briefgen.model import LOOSE_RULES, Actor, Brief, Discrepancy, Evidence, Happening

Stub = tuple[str, dict[str, Any]]
"""What is doubtful, and the entry."""

_BY = "your name"
_LONGEST = 400
# Names this much alike may be one; happenings of one day, too.
_NAMES_ALIKE = 82
_DEEDS_ALIKE = 72
# Pairs are compared among so many of the foremost.
_COMPARED = 300


def render_stubs(brief: Brief, most: int = 8) -> str:
    """At most ``most`` entries as YAML, the doubtful of each sort in turn, each below a comment; empty without doubts.

    What an editor has corrected is not doubted any more.
    """
    sorts = (
        _unattributed(brief),
        _undated(brief),
        _verdicts(brief),
        _likely_one_actor(brief),
        _likely_one_happening(brief),
        _unlike_names(brief),
    )
    turns = itertools.chain.from_iterable(itertools.zip_longest(*sorts))
    return "\n".join(_written(stub) for stub in itertools.islice((s for s in turns if s is not None), most))


def _written(stub: Stub) -> str:
    doubt, entry = stub
    # A line of a comment must stay one: sources may hold any character that YAML takes for the end of a line.
    comment = " ".join("".join(c if c.isprintable() else " " for c in doubt).split())
    return f"# {comment}\n" + yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=10_000)


def _unattributed(brief: Brief) -> Iterator[Stub]:
    """Quotations without a speaker first, then those of somebody who is only described; those of most voices first."""
    doubtful = [q for q in brief.quotes if q.speaker is None and q.corrected is None]
    for quote in sorted(doubtful, key=lambda q: (q.speaker_text is not None, -q.voices)):
        said_by = quote.speaker_text
        doubt = f"Said by “{said_by}”, who is no actor of the brief." if said_by else "Nobody is named who said this."
        target = _words(quote.evidence[0], quote.id, (e for q in brief.quotes if q is not quote for e in q.evidence))
        yield doubt, _entry("set speaker", quotation=target, to=said_by, reason=doubt)


def _undated(brief: Brief) -> Iterator[Stub]:
    for happening in sorted((h for h in brief.timeline if not h.date and h.corrected is None), key=lambda h: -h.voices):
        doubt = "No source dates this, as far as the rules see."
        yield doubt, _entry("redate", happening=_happening(happening, brief), to="", reason=doubt)


def _verdicts(brief: Brief) -> Iterator[Stub]:
    """Conflicts and disputes, those that rest on whole sentences first."""
    doubtful = [d for d in brief.discrepancies if d.verdict in ("conflict", "disputed") and d.corrected is None]
    for d in sorted(doubtful, key=lambda d: d.rule not in LOOSE_RULES):
        answers = " / ".join(_short(p.value) for p in d.positions[:3])
        doubt = f"“{d.verdict}” by the rule {d.rule or 'of none'}: {answers}"
        yield doubt, _entry("set verdict", **_comparison(d, brief), to=d.verdict, reason="Checked by hand.")


def _likely_one_actor(brief: Brief) -> Iterator[Stub]:
    """Pairs of actors of one kind whose names are nearly the same."""
    pairs = []
    for a, b in itertools.combinations(brief.actors[:_COMPARED], 2):
        if a.kind != b.kind or (a.corrected and b.corrected):
            continue
        alike = fuzz.ratio(a.name.casefold(), b.name.casefold())
        if alike >= _NAMES_ALIKE:
            pairs.append((-alike, a.id, a, b.id, b))
    for _, _, a, _, b in sorted(pairs, key=lambda p: (p[0], p[1], p[3])):
        doubt = f"Two names that are much alike: {_short(a.name)}, {_short(b.name)}."
        yield doubt, _entry("merge actors", actors=[_actor(a, brief), _actor(b, brief)], reason=doubt)


def _likely_one_happening(brief: Brief) -> Iterator[Stub]:
    """Pairs of entries of one date in much the same words."""
    pairs = []
    by_date: dict[str, list[Happening]] = {}
    for happening in brief.timeline:
        if happening.date and happening.corrected is None:
            by_date.setdefault(happening.date, []).append(happening)
    for same_day in by_date.values():
        for a, b in itertools.combinations(same_day[:_COMPARED], 2):
            alike = fuzz.token_sort_ratio(a.headline.casefold(), b.headline.casefold())
            if alike >= _DEEDS_ALIKE:
                pairs.append((-alike, a.id, b.id, a, b))
    for _, _, _, a, b in sorted(pairs, key=lambda p: p[:3]):
        doubt = f"Two entries of {a.date} in much the same words."
        both = [_happening(a, brief), _happening(b, brief)]
        yield doubt, _entry("merge happenings", happenings=both, reason=doubt)


def _unlike_names(brief: Brief) -> Iterator[Stub]:
    """Actors with a name that is like none of their others: perhaps somebody else's."""
    found = []
    for actor in brief.actors[:_COMPARED]:
        if actor.kind != "person" or actor.corrected:
            continue
        for alias in actor.aliases:
            alike = fuzz.partial_ratio(alias.name.casefold(), actor.name.casefold())
            if alias.name[:1].isupper() and alike < _DEEDS_ALIKE:
                found.append((alike, actor.id, alias.name, actor, alias))
    for _, _, _, actor, alias in sorted(found, key=lambda f: f[:3]):
        doubt = f"{_short(actor.name)} is also called “{_short(alias.name)}”."
        yield (
            doubt,
            _entry(
                "split actor",
                actor=_actor(actor, brief),
                names=[alias.name],
                sources=list(alias.sources),
                to=alias.name,
                reason=doubt,
            ),
        )


def _entry(do: str, *, reason: str, **fields: Any) -> dict[str, Any]:
    return {"do": do, **fields, "reason": " ".join(reason.split()), "by": _BY}


def _happening(happening: Happening, brief: Brief) -> str | dict[str, str]:
    others = (e for h in brief.timeline if h is not happening for e in h.evidence)
    return _words(happening.evidence[0], happening.id, others)


def _words(evidence: Evidence, entry_id: str, others: Iterable[Evidence]) -> str | dict[str, str]:
    """Words with their source, which stay when ids change; the id where they would fit another entry as well."""
    place = (evidence.source, evidence.start, evidence.end)
    words = evidence.text
    plain = len(words) <= _LONGEST and words.split() and words.isprintable()
    if not plain or any((e.source, e.start, e.end) == place or e.text == words for e in others):
        return entry_id
    return {"words": words, "source": evidence.source}


def _comparison(comparison: Discrepancy, brief: Brief) -> dict[str, Any]:
    """Words of two answers that no other comparison has both; else the question, which rules may come to change."""
    first = [p.evidence[0] for p in comparison.positions if p.evidence][:2]
    both = {(e.source, e.start, e.end) for e in first}
    others = (d for d in brief.discrepancies if d is not comparison)
    if len(both) == 2 and not any(
        both <= {(e.source, e.start, e.end) for p in d.positions for e in p.evidence} for d in others
    ):
        words = [_words(e, "", ()) for e in first]
        if all(isinstance(one, dict) for one in words):
            return {"comparison": words[0], "beside": words[1]}
    asked = Counter(d.question.casefold() for d in brief.discrepancies)
    return {"comparison": comparison.question if asked[comparison.question.casefold()] == 1 else comparison.id}


def _actor(actor: Actor, brief: Brief) -> str:
    named = Counter(a.name.casefold() for a in brief.actors)
    return actor.name if named[actor.name.casefold()] == 1 else actor.id


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79].rstrip()}…"
