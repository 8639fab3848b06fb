"""Which clauses tell what somebody says: "said that cooks, | who fled, | were back", "A study, out today, | found"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import has_main_verb
from briefgen.compile.timeline.clauses import Clause
from briefgen.compile.timeline.words import ARTICLES, ASIDES, Word, clause_words
from briefgen.model import DateMention

_RELATIVE = ASIDES | {"that"}
_SHORT = 12
# "Said late on Monday".
_SAID_ON = 4
# So many words behind "told" may name whom.
_ADDRESSEE = 7
# So many words at most only say who told, and so many are "says in its bulletin".
_BARE = 12
_BULLETIN = 5
_EMERGED = frozenset({"details", "questions", "doubts"})


def lacks_what_is_said(parts: Sequence[Clause], known: Predicates) -> bool:
    """Whether somebody says that somebody, and what is told of that one comes next: "said that cooks | who fled"."""
    words = [w for w in parts[0].words if not w.quoted]
    that = next((n for n, w in enumerate(words) if w.lower == "that" and _is_said_before(words[:n], known)), None)
    if that is None or any(known.is_finite(w.text) or w.lower in known.future for w in words[that:]):
        return False
    asides = _RELATIVE | clause_words().openers | clause_words().prepositions
    return all(p.words[0].lower in asides for p in parts[1:])


def _is_said_before(words: Sequence[Word], known: Predicates) -> bool:
    """Whether these words end with a verb of saying, or one and its day: "said on Monday"."""
    return any(known.is_saying(w.text) for w in words[-_SAID_ON:])


def ends_saying(clause: Clause, known: Predicates) -> bool:
    """Whether a clause ends with a verb of saying (that he was ill), not with "the state" (that he won)."""
    before = clause.words[-2].lower if len(clause.words) > 1 else ""
    return known.is_saying(clause.words[-1].text) and before not in ARTICLES


def tells_someone(clause: Clause, known: Predicates) -> bool:
    """Whether a clause ends with whom something is told: "told the board" (that he was ill)."""
    last = [n for n, w in enumerate(clause.words) if not w.quoted and known.is_telling(w.text)]
    if not last or any(w.lower == "that" for w in clause.words[last[-1] + 1 :]):
        return False  # "told the board that the bridge, which ...": what is told has begun
    return len(clause.words) - last[-1] <= _ADDRESSEE


def is_told(before: Clause, clause: Clause, known: Predicates) -> bool:
    """Whether a clause tells what a published text says whose subject stands before: "A study, out today, | found"."""
    first = clause.words[0]
    if is_of_a_teller(before, known):
        return False
    if known.is_finding(first.text):
        return before.subject is not None or not has_main_verb(before.words, known)
    return (
        len(clause.words) > 1
        and not has_main_verb(before.words, known)
        and any(known.is_finding(w.text) for w in clause.words[:_SHORT])
    )


def is_of_a_teller(clause: Clause, known: Predicates) -> bool:
    """Whether a clause tells by the way what he did whose words follow: "Ana Ruiz, who led the inquiry last year"."""
    relative = next((n for n, w in enumerate(clause.words) if not w.quoted and w.lower in ("who", "which")), None)
    if relative is None:
        return False
    return not any("publish" in known.classes(known.base(w.text)) for w in clause.words[relative:])


def was_planned(clause: Clause, mention: DateMention, known: Predicates) -> bool:
    """Whether a clause only tells that its subject was planned for a date: "A strike, planned for May 3"."""
    if clause.subject is None:
        return False
    behind = [w for w in clause.words if clause.subject <= w.start and w.text[0].isalnum() and w.start < mention.start]
    if not behind or not known.is_arranging(behind[0].text):
        return False
    return known.phrasal(behind[0].text, [w.lower for w in behind[1:2]]) is None


def is_bare_attribution(words: Sequence[Word], known: Predicates) -> bool:
    """Whether these words, without the date, only say who told: "officials said". What he told stands elsewhere.

    So it does where "new details emerged".
    """
    spoken = [w for w in words if w.text[0].isalnum()]
    emerged = next((n for n, w in enumerate(spoken) if w.lower == "emerged"), 0)
    if 0 < emerged <= _BARE and spoken[emerged - 1].lower in _EMERGED:
        return True
    while spoken and spoken[-1].lower in clause_words().prepositions:
        spoken.pop()
    told = next((n for n, w in enumerate(spoken) if known.is_reporting(w.text)), 0)
    if told and len(spoken) - told <= _BULLETIN and spoken[told + 1 : told + 2] and spoken[told + 1].lower == "in":
        spoken = spoken[: told + 1]  # "the bureau says in its bulletin"
    if not spoken or len(spoken) > _BARE or spoken[0].quoted or not known.is_reporting(spoken[-1].text):
        return False
    return not any(known.is_finite(w.text) or w.lower in known.future for w in spoken[:-1])
