"""Which words tell of what a date dates, and which date it is: from a date mention and the clauses around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import antecedent, dated_part
from briefgen.compile.timeline.clauses import Clause, small_words
from briefgen.compile.timeline.edtf import edtf, precision
from briefgen.model import Annotations, DateMention

# "three days after", "hours later": counted from another happening, not from a date.
_AFTER_ANOTHER = re.compile(r"[\w-]+ (?:hours?|days?|weeks?) (?:after|later|before|earlier)\b", re.IGNORECASE)
_TOO_VAGUE = frozenset({"this year", "this month", "the year", "the month"})
# "until May", "by Friday" tell when something ends or is due, not when it happens.
_NOT_WHEN = re.compile(r"\b(?:until|till|by|before)\s+$", re.IGNORECASE)
_RELATIVE = frozenset({"which", "who", "that", "whose", "where"})
_SHORT = 12
_SHORTEST = 8


class Extent(msgspec.Struct, frozen=True):
    """Where the words begin and end, and whether the date is that of a report rather than of what is reported."""

    start: int
    end: int
    reported: bool = False


def is_usable(mention: DateMention, body: str) -> bool:
    """Whether a happening can be dated by this mention: a calendar time, not a length, and not a mere bound."""
    date = edtf(mention.value, mention.mod)
    if mention.type in ("DURATION", "SET") or not date or "X" in date or mention.text.lower() in _TOO_VAGUE:
        return False
    return not _NOT_WHEN.search(body, max(0, mention.start - 8), mention.start)


def date_of(mention: DateMention, annotations: Annotations) -> str:
    """The date that the text supports: "three days after the fight" is no finer than what is known of the fight."""
    date = edtf(mention.value, mention.mod)
    if _AFTER_ANOTHER.match(mention.text) and precision(date) == 1:
        for d in reversed([d for d in annotations.dates if d.end <= mention.start and d.type == "DATE"]):
            if 1 < precision(edtf(d.value)) <= 31:
                return edtf(d.value)[:7]
    return date


def is_attributive(mention: DateMention, body: str) -> bool:
    """Whether the date belongs to a noun after it ("Monday’s indictment"): the clause tells of another thing."""
    return body.startswith(("’s", "'s"), mention.end) or mention.text.endswith(("’s", "'s"))


def main_date(here: Sequence[DateMention], clause: Clause, known: Predicates) -> DateMention:
    """The date that stands nearest to the clause's first verb; the finer one of equals."""
    verb = next((w for w in clause.words if known.is_finite(w.text)), clause.words[0])
    return min(
        here, key=lambda d: (min(abs(d.start - verb.end), abs(verb.start - d.end)), precision(edtf(d.value)), d.start)
    )


def extent(
    parts: tuple[Clause, ...],
    n: int,
    mention: DateMention,
    mentions: Sequence[DateMention],
    known: Predicates,
    body: str,
) -> Extent:
    """The words of the n-th clause that tell of what ``mention`` dates, with what completes them.

    What completes them: what was said, or what a short "officials said Friday" is said of; the noun that "which began
    in May" tells of; what happened "when they returned on Friday".
    """
    clause = parts[n]
    start, end = dated_part(clause, mention, known)

    def undated(part: Clause) -> bool:
        return not any(part.start <= d.start < part.end for d in mentions)

    first = clause.words[0].lower
    plain = [w for w in clause.words if not w.quoted]
    saying = any(known.is_saying(w.text) for w in plain)
    before = parts[n - 1] if n else None
    reported = False
    if before is not None and undated(before) and start == clause.start:
        said = known.is_saying(before.words[-1].text)
        if said and first == "that" and is_attributive(mention, body):
            return Extent(before.start, end, reported=True)
        if not said and first in _RELATIVE:
            start = antecedent(before, known)
        elif first == "when":
            start = before.start
    if saying and len(plain) <= _SHORT and n and all(map(undated, parts[:n])) and first not in small_words().openers:
        start, reported = parts[0].start, True
    following = n + 1
    introduces = saying and mention.start == clause.start and len(plain) <= _SHORTEST and end == clause.end
    if introduces and following < len(parts) and undated(parts[following]):
        # "That year, the agency said, ...": what it said is dated.
        end = parts[following].end
        following += 1
    while following < len(parts) and end == parts[following - 1].end and undated(parts[following]):
        if parts[following].words[0].lower not in ("that", "when"):
            break
        end = parts[following].end
        following += 1
    return Extent(start, end, reported)
