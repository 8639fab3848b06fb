"""The dated clauses of one source that tell of a happening, each with what it takes to compare it to others."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.apparatus import is_boilerplate
from briefgen.compile.predicates import Predicates, predicates, stem
from briefgen.compile.timeline.binding import antecedent, dated_part
from briefgen.compile.timeline.clauses import Clause, Word, clauses, has_verb, small_words, words_of
from briefgen.compile.timeline.edtf import days, edtf, precision
from briefgen.compile.timeline.statements import news_day, said_on_the_day, signed_posts
from briefgen.compile.who import Who
from briefgen.model import Annotations, DateMention, HappeningKind, NameMention, SentenceSpan

_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
# "three days after", "hours later": counted from another happening, not from a date.
_AFTER_ANOTHER = re.compile(r"[\w-]+ (?:hours?|days?|weeks?) (?:after|later|before|earlier)\b", re.IGNORECASE)
_TOO_VAGUE = frozenset({"this year", "this month", "the year", "the month"})
_UNRELIABLE = re.compile(r"\b(?:until|till|by|before)\s+$", re.IGNORECASE)
_WORD = re.compile(r"(?:[A-Za-z]\.){2,8}|[^\W_]+")
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
    posts = list(signed_posts(annotations))
    for start, end, mention, _ in posts:
        yield _statement(annotations, order, start, end, edtf(mention.value), known, who, author=True)
    for n, mentions in dated.items():
        sentence = annotations.sentences[n]
        if is_boilerplate(annotations.text[sentence.start : sentence.end]):
            continue
        if any(sentence.start < end and start < sentence.end for start, end, _, _ in posts):
            continue
        yield from _of_sentence(annotations, order, sentence, mentions, known, who)
    day = news_day(annotations)
    for sentence in said_on_the_day(annotations) if day else ():
        if not any(sentence.start < end and start < sentence.end for start, end, _, _ in posts):
            yield _statement(annotations, order, sentence.start, sentence.end, day or "", known, who)


def _statement(
    annotations: Annotations,
    order: int,
    start: int,
    end: int,
    date: str,
    known: Predicates,
    who: Who,
    author: bool = False,
) -> Candidate:
    """What somebody said or posted, without a date in the sentence. An ``author`` stands at the end of a post."""
    actors = who.within(annotations, start, end)
    words = list(words_of(annotations.text, start, end))
    by = (actors[-1] if actors else None) if author else _speaker(annotations, words, known, who)
    return Candidate(
        source=annotations.source.id,
        order=order,
        date=date,
        start=start,
        end=end,
        kind="statement",
        subject=by,
        terms=_terms(annotations, start, end, [], known, who) | {f"={date[:10]}", f"={date[:7]}"},
        actors=actors,
        founds=by is not None or author,
    )


def _speaker(annotations: Annotations, words: list[Word], known: Predicates, who: Who) -> str | None:
    """Who says it: the actor named nearest to a verb of saying outside quotation marks."""
    plain = [w for w in words if not w.quoted]
    for n, word in enumerate(plain):
        if known.is_saying(word.text) and known.is_past(word.text):
            before = who.within(annotations, plain[max(0, n - 8)].start, word.start)
            after = who.within(annotations, word.end, plain[min(len(plain) - 1, n + 6)].end)
            if before or after:
                return before[-1] if before else after[0]
    return None


def _usable(mention: DateMention, annotations: Annotations) -> bool:
    date = edtf(mention.value, mention.mod)
    if mention.type in _NOT_IN_SENTENCE or not date or "X" in date:
        return False
    if mention.text.lower() in _TOO_VAGUE:
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
        date = _date_of(mention, annotations)
        attributive = _is_attributive(mention, body)
        start, end, told_by_another = _extent(parts, n, mention, mentions, known, attributive)
        words = [w for p in parts for w in p.words if start <= w.start and w.end <= end]
        words = [w for w in words if not any(d.start <= w.start < d.end for d in here)]
        kind = _kind(words, date, annotations.source.published, known)
        if kind is None:
            continue
        if told_by_another and kind == "event":
            kind = "statement"
        actors = who.within(annotations, start, end)
        yield Candidate(
            source=annotations.source.id,
            order=order,
            date=date,
            start=start,
            end=end,
            kind=kind,
            subject=_subject(annotations, words, known, who),
            terms=_terms(annotations, start, end, mentions, known, who) | _time_terms(body, date, mention),
            actors=actors,
            founds=not attributive or (told_by_another and date == annotations.source.published),
        )


def _time_terms(body: str, date: str, mention: DateMention) -> frozenset[str]:
    """The date as terms, for a date that few clauses have says much: its day, its month, whether it is a beginning."""
    found = {f"={date[:10]}", f"={date[:7]}"}
    if _SINCE.search(body, max(0, mention.start - 8), mention.start):
        found.add("#since")
    return frozenset(found)


def _date_of(mention: DateMention, annotations: Annotations) -> str:
    """The date that the text supports: "three days after the fight" is no finer than what is known of the fight."""
    date = edtf(mention.value, mention.mod)
    if _AFTER_ANOTHER.match(mention.text) and precision(date) == 1:
        before = [
            d for d in annotations.dates if d.end <= mention.start and d.type == "DATE" and precision(edtf(d.value))
        ]
        coarse = next((d for d in reversed(before) if 1 < precision(edtf(d.value)) <= 31), None)
        if coarse is not None:
            return edtf(coarse.value)[:7]
    return date


def _main_date(here: list[DateMention], clause: Clause, known: Predicates) -> DateMention:
    """The date that stands nearest to the clause's first verb; the finer one of equals."""
    verb = next((w for w in clause.words if known.is_finite(w.text)), clause.words[0])

    def distance(d: DateMention) -> tuple[bool, int, int]:
        return d.value.endswith("REF"), min(abs(d.start - verb.end), abs(verb.start - d.end)), precision(edtf(d.value))

    return min(here, key=distance)


def _extent(
    parts: tuple[Clause, ...],
    n: int,
    mention: DateMention,
    mentions: list[DateMention],
    known: Predicates,
    attributive: bool,
) -> tuple[int, int, bool]:
    """Where the words that tell of the happening begin and end, and whether a verb of saying before them was taken in.

    That is the part of the clause that the date belongs to, with what completes it: what was said, or what a short
    "officials said Friday" is said of; the noun that "which began in May" tells of; "when ..." after "made news".
    """
    clause = parts[n]
    start, end = dated_part(clause, mention, known)

    def undated(part: Clause) -> bool:
        return not any(part.start <= d.start < part.end for d in mentions)

    first = clause.words[0].lower
    plain = [w for w in clause.words if not w.quoted]
    saying = any(known.is_saying(w.text) for w in plain)
    before = parts[n - 1] if n else None
    if before and attributive and first == "that" and undated(before) and known.is_saying(before.words[-1].text):
        return before.start, end, True
    relative = before is not None and not known.is_saying(before.words[-1].text)
    if before and relative and first in {"which", "who", "that", "whose", "where"} and start == clause.start:
        start = antecedent(before, known)
    if saying and len(plain) <= 12 and n and all(map(undated, parts[:n])) and first not in small_words().openers:
        start = parts[0].start
    following = n + 1
    introduces = saying and mention.start == clause.start and len(plain) <= 8 and end == clause.end
    if introduces and following < len(parts) and undated(parts[following]):
        # "That year, the agency said, ...": what it said is dated.
        end = parts[following].end
        following += 1
    while following < len(parts) and end == parts[following - 1].end and undated(parts[following]):
        if parts[following].words[0].lower not in {"that", "when"}:
            break
        end = parts[following].end
        following += 1
    return start, end, False


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
        # A day to come that the verb puts in the past was resolved to the wrong one.
        return None if verbs and known.is_past(verbs[-1].text) and verbs[0].lower not in known.future else "scheduled"
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
    last = plain[verb - 1].lower
    return named[-1] if named else None if last in small_words().common else stem(last)


def _terms(
    annotations: Annotations, start: int, end: int, mentions: list[DateMention], known: Predicates, who: Who
) -> frozenset[str]:
    """What the words between two offsets are about: names as who they stand for, other words by stem and by kind."""
    found: set[str] = set()
    taken = [(d.start, d.end) for d in mentions if start <= d.start < end]
    for name in names_within(annotations, start, end):
        found.add(f"@{who.actor(annotations.source.id, name.actor) or name.actor.casefold()}")
        taken.append((name.start, name.end))
    for m in _WORD.finditer(annotations.text, start, end):
        if any(a <= m.start() < b for a, b in taken):
            continue
        word = m.group().replace(".", "")
        lower = word.lower()
        if lower in small_words().common or (len(lower) < 3 and not lower.isdigit() and not word.isupper()):
            continue
        base = known.base(lower)
        found.add(base)
        found |= {f"~{c}" for c in known.classes(base)}
    return frozenset(found)


def names_within(annotations: Annotations, start: int, end: int) -> list[NameMention]:
    """The names between two offsets, in order."""
    first = bisect.bisect_left(annotations.names, start, key=lambda n: n.start)
    found = []
    for name in annotations.names[first:]:
        if name.start >= end:
            break
        if name.end <= end:
            found.append(name)
    return found


def _is_attributive(mention: DateMention, body: str) -> bool:
    """Whether the date belongs to a noun after it ("Monday’s indictment", "the 2014 kidnapping"), not to the verb."""
    following = body[mention.end : mention.end + 2]
    return following.startswith(("’s", "'s")) or mention.text.endswith(("’s", "'s"))
