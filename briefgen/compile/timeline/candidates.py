"""The dated clauses of one source that tell of a happening, each with what it takes to compare it to others."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.apparatus import is_boilerplate
from briefgen.compile.predicates import Predicates, predicates, stem
from briefgen.compile.timeline.clauses import Clause, Word, clauses, has_verb, small_words
from briefgen.compile.timeline.edtf import days, edtf, precision
from briefgen.compile.who import Who
from briefgen.model import Annotations, DateMention, HappeningKind, SentenceSpan

_UNRELIABLE = re.compile(r"\b(?:until|till|by|before)\s+$", re.IGNORECASE)
_NOT_IN_SENTENCE = frozenset({"DURATION", "SET"})


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A clause that dates a happening.

    ``terms`` are the stems of its words, the kinds of happening they stand for (``~die``) and the actors in it
    (``@id``); ``subject`` is who acts or speaks, as an actor's id or the last word of the phrase.
    """

    source: str
    order: int
    date: str
    start: int
    end: int
    kind: HappeningKind
    subject: str | None
    terms: frozenset[str]
    actors: tuple[str, ...]
    founds: bool = True
    claimed_by: str | None = None


def candidates(annotations: Annotations, order: int, who: Who) -> Iterator[Candidate]:
    """The dated clauses of one source; ``order`` is its place among the sources."""
    known = predicates()
    dated: dict[int, list[DateMention]] = {}
    at = 0
    for mention in annotations.dates:
        while at < len(annotations.sentences) and annotations.sentences[at].end <= mention.start:
            at += 1
        if at < len(annotations.sentences) and _usable(mention, annotations):
            dated.setdefault(at, []).append(mention)
    for n, mentions in dated.items():
        sentence = annotations.sentences[n]
        if is_boilerplate(annotations.text[sentence.start : sentence.end]):
            continue
        yield from _of_sentence(annotations, order, sentence, mentions, known, who)


def _usable(mention: DateMention, annotations: Annotations) -> bool:
    date = edtf(mention.value, mention.mod)
    if mention.type in _NOT_IN_SENTENCE or not date or "X" in date:
        return False
    return not _UNRELIABLE.search(annotations.text, max(0, mention.start - 8), mention.start)


def _of_sentence(
    annotations: Annotations,
    order: int,
    sentence: SentenceSpan,
    mentions: list[DateMention],
    known: Predicates,
    who: Who,
) -> Iterator[Candidate]:
    body = annotations.text
    parts = clauses(body, sentence.start, sentence.end, [(d.start, d.end) for d in mentions])
    for n, clause in enumerate(parts):
        here = [d for d in mentions if clause.start <= d.start < clause.end]
        if not here:
            continue
        mention = _main_date(here, clause, known)
        date = edtf(mention.value, mention.mod)
        start, end = _extent(parts, n, mentions, known)
        words = [w for w in clause.words if not any(d.start <= w.start < d.end for d in here)]
        kind = _kind(words, date, annotations.source.published, known)
        if kind is None:
            continue
        actors = who.within(annotations, start, end)
        yield Candidate(
            source=annotations.source.id,
            order=order,
            date=date,
            start=start,
            end=end,
            kind=kind,
            subject=_subject(annotations, words, known, who),
            terms=_terms(body, start, end, mentions, known) | {f"@{a}" for a in actors},
            actors=actors,
            founds=not _is_attributive(mention, body),
        )


def _main_date(here: list[DateMention], clause: Clause, known: Predicates) -> DateMention:
    """The date that stands nearest to the clause's first verb; the finer one of equals."""
    verb = next((w for w in clause.words if known.is_finite(w.text)), clause.words[0])

    def distance(d: DateMention) -> tuple[bool, int, int]:
        return d.value.endswith("REF"), min(abs(d.start - verb.end), abs(verb.start - d.end)), precision(edtf(d.value))

    return min(here, key=distance)


def _extent(parts: tuple[Clause, ...], n: int, mentions: list[DateMention], known: Predicates) -> tuple[int, int]:
    """The clause with what completes it: what was said, or what a short "officials said Friday" is said of."""
    start, end = parts[n].start, parts[n].end

    def undated(part: Clause) -> bool:
        return not any(part.start <= d.start < part.end for d in mentions)

    words = parts[n].words
    saying = any(known.is_saying(w.text) for w in words if not w.quoted)
    if (
        saying
        and len(words) <= 12
        and n
        and all(undated(p) for p in parts[:n])
        and words[0].lower not in small_words().openers
    ):
        start = parts[0].start
    following = n + 1
    while following < len(parts) and undated(parts[following]) and parts[following].words[0].lower == "that":
        end = parts[following].end
        following += 1
    return start, end


def _kind(words: list[Word], date: str, published: str | None, known: Predicates) -> HappeningKind | None:
    """What kind of happening the clause tells of; None where it tells of none."""
    plain = [w for w in words if not w.quoted]
    verbs = [w for w in plain if known.is_finite(w.text) or w.lower in known.future]
    if not has_verb(words, known) and not any(known.classes(known.base(w.text)) for w in plain):
        return None
    covered = days(date)
    if covered is None:
        return None
    told = days(published) if published else None
    if any(w.lower in {"if", "unless", "whether"} for w in plain):
        return None
    if told and covered[0] > told[0]:
        return "scheduled"
    main = next((w for w in verbs if w.lower not in known.auxiliaries), verbs[0] if verbs else None)
    if told and told[0] - covered[1] > 45:
        return "background"
    if main is not None and known.is_saying(main.text):
        return "statement"
    return "event"


def _subject(annotations: Annotations, words: list[Word], known: Predicates, who: Who) -> str | None:
    """Who acts: the actor named last before the first verb outside quotation marks, or the last word before it."""
    plain = [w for w in words if not w.quoted]
    verb = next((n for n, w in enumerate(plain) if known.is_finite(w.text)), None)
    if not verb:
        return None
    named = who.within(annotations, plain[0].start, plain[verb].start)
    return named[-1] if named else stem(plain[verb - 1].text)


def _terms(body: str, start: int, end: int, mentions: list[DateMention], known: Predicates) -> frozenset[str]:
    found: set[str] = set()
    for m in re.finditer(r"(?:[A-Za-z]\.){2,8}|[^\W_]+", body[start:end]):
        if any(d.start <= start + m.start() < d.end for d in mentions):
            continue
        word = m.group().replace(".", "")
        lower = word.lower()
        if lower in small_words().common or (len(lower) < 3 and not lower.isdigit() and not word.isupper()):
            continue
        base = known.base(lower)
        found.add(base)
        found |= {f"~{c}" for c in known.classes(base)}
    return frozenset(found)


def _is_attributive(mention: DateMention, body: str) -> bool:
    """Whether the date belongs to a noun after it ("Monday’s indictment", "the 2014 kidnapping"), not to the verb."""
    following = body[mention.end : mention.end + 2]
    return following.startswith(("’s", "'s")) or mention.text.endswith(("’s", "'s"))
