"""Whether a clause without a date tells news: the past tense of a report, not what had been before or never was."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import verb_groups
from briefgen.compile.timeline.clauses import Clause
from briefgen.compile.timeline.words import Word, clause_words

_PASSIVE = frozenset({"was", "were"})
_PERFECT = frozenset({"has", "have"})
# What happened before the news, or did not happen.
_NOT_NEWS = frozenset(
    {"had", "not", "never", "earlier", "previously", "once", "ago", "since", "often", "always", "used"}
)


_RELATIVE = frozenset({"that", "which", "who"})
_HEARSAY = frozenset({"allegedly", "reportedly", "apparently"})


def tells_of_before(words: Sequence[Word]) -> bool:
    """Whether words outside quotation marks tell of what had been before the news, or never was."""
    return not _NOT_NEWS.isdisjoint(w.lower for w in words if not w.quoted)


def may_tell_news(words: Sequence[Word], known: Predicates, perfect: bool = False) -> bool:
    """Whether the first verb of a sentence is one that can tell news: asked before it is cut into clauses.

    In the lead it may be a ``perfect``: "Two ministers have signed the treaty".
    """
    first = next((w for w in words if not w.quoted and known.is_finite(w.text)), None)
    if first is None or words[0].lower in clause_words().openers:
        return False
    if first.lower in known.auxiliaries:
        return first.lower in _PASSIVE or (perfect and first.lower in _PERFECT)
    return known.is_past(first.text)


def tells_news(clause: Clause, known: Predicates, live: bool = False, perfect: bool = False) -> bool:
    """Whether a main clause tells of something that happened: a simple past, of a verb that is none of saying.

    A ``live`` report tells of what "has happened", and of what was said; a lead of the first (``perfect``).
    """
    plain = [w for w in clause.words if not w.quoted]
    lower = {w.lower for w in plain}
    if not plain or lower & (known.hypothetical | _NOT_NEWS):
        return False
    if plain[0].lower in clause_words().openers:
        return False
    groups = verb_groups(clause.words, known)
    if not groups or groups[0][0] == 0:
        return False
    first, last = (clause.words[n] for n in (groups[0][0], groups[0][1] - 1))
    if first.lower == "began" or clause.words[groups[0][0] - 1].lower in _RELATIVE:
        return False  # "Peru wants a fine for the ship that broke the lock"
    if first.lower in known.auxiliaries:
        told = first.lower in _PASSIVE or (live and first.lower in _PERFECT)
        # "Peru has accused Chile" sums up what was said.
        told = told or (perfect and first.lower in _PERFECT and not (known.is_saying(last.text) or lower & _HEARSAY))
        return told and last is not first and known.is_past(last.text)
    return known.is_past(first.text) and (live or not known.is_saying(first.text))
