"""Where the subject of a clause stands that begins with its verb: in the clause before it.

"The bridge, which opened in 1931, | was closed in May"; "One gave up: Ana Ruiz, the envoy, | left the race on Monday".
"""

from __future__ import annotations

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import is_reduced, verb_groups
from briefgen.compile.timeline.clauses import ADVERBIAL, Clause
from briefgen.compile.timeline.words import ASIDES, clause_words
from briefgen.model import DateMention

_LONGEST_OPENING = 10
_LONGEST_SUBJECT = 10


def lead_of(parts: tuple[Clause, ...], n: int, known: Predicates) -> tuple[int, int] | None:
    """The offsets of the subject of the n-th clause, if that begins with its verb; None where it has its own."""
    if not n:
        return None
    words = [w for w in parts[n].words if w.text[0].isalnum()]
    before = parts[n - 1]
    joined = words[0].lower in ("and", "but") and len(words) > 1
    verb = words[1] if joined else words[0]
    if not (known.is_finite(verb.text) or verb.lower in known.future):
        return None
    if joined:
        before = next((p for p in reversed(parts[:n]) if p.words[0].lower not in ADVERBIAL), before)
    groups = verb_groups(before.words, known)
    if not joined:
        if before.subject is not None:
            # "According to two who were there, the envoy, Ana Ruiz, | left": those are none who left.
            return None if before.words[0].lower == "according" else (before.start, before.subject)
        if (colon := _behind_colon(before, known)) is not None:
            return colon
        # "A mission led by Ana Ruiz, the envoy, | will travel"
        if groups and groups[0][0] and all(is_reduced(before.words, g, known) for g in groups):
            return before.start, before.words[groups[0][0] - 1].end
        return None
    if len(groups) != 1 or not groups[0][0] or before.words[0].lower in clause_words().openers:
        return None
    return before.start, before.words[groups[0][0] - 1].end


def _behind_colon(clause: Clause, known: Predicates) -> tuple[int, int] | None:
    """Where the noun phrase stands that ends a clause behind a colon: "One gave up: Ana Ruiz, the envoy,"."""
    at = next((n for n in range(len(clause.words) - 2, 0, -1) if clause.words[n].text == ":"), None)
    if at is None or any(known.is_finite(w.text) or w.quoted for w in clause.words[at + 1 :]):
        return None
    return clause.words[at + 1].start, next(w.end for w in reversed(clause.words) if w.text[0].isalnum())


def is_interrupted_subject(clause: Clause, mention: DateMention, known: Predicates) -> bool:
    """Whether a clause opens with a date and has but a subject beside it, and what interrupts that.

    "On Monday, the mayor, speaking in the rain, | opened the bridge": the verb that the date belongs to comes next.
    """
    words = clause.words
    at = next((n for n, w in enumerate(words) if w.start >= mention.end), len(words))
    if any(known.is_finite(w.text) or w.quoted for w in words[:at]) or at > _LONGEST_OPENING:
        return False
    at += at < len(words) and words[at].text == ","
    comma = next((n for n in range(at, len(words) - 1) if words[n].text == ","), None)
    if comma is None or not 0 < comma - at <= _LONGEST_SUBJECT:
        return False
    aside = words[comma + 1]
    if any(known.is_finite(w.text) or w.lower in clause_words().openers for w in words[at:comma]) or aside.quoted:
        return False
    return aside.lower in ASIDES or aside.lower.endswith("ing") or known.is_past(aside.text)
