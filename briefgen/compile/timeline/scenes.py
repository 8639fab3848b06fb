"""What somebody did or said elsewhere: "In Velm, Mayor Ana Ruiz thanked the firemen" tells of the day of the news.

A report that turns to another place by its name turns to what was done there for the news. Who is told of in passing
has no place at the head of a sentence, and what nobody who has a name did may have come at any time.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import verb_groups
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import clauses
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.news import tells_of_before
from briefgen.compile.timeline.words import Word, words_of
from briefgen.model import Annotations, SentenceSpan

RULE = "scene elsewhere"

_OPENS = re.compile(r"(?:In|At|From|Outside) (?:the )?(?=[A-Z])")
# "In Velm, Peru, ", "In Velm, meanwhile, ".
_BEHIND = re.compile(r"(?:, (?:[A-Z][\w’'.-]{1,20}(?: [A-Z][\w’'.-]{1,20})?|meanwhile))?, ")
_WAS = frozenset({"was", "were"})
_RELATIVE = frozenset({"who", "which", "whose"})


def scene(
    annotations: Annotations,
    sentence: SentenceSpan,
    day: str,
    spoke: Mapping[str, str],
    describe: Describer,
    maker: Maker,
    known: Predicates,
) -> Candidate | None:
    """What a sentence that opens with a place tells of somebody who has a name; None where it does nothing of the kind.

    It is of ``day``, or of that on which he ``spoke`` before.
    """
    opens = _OPENS.match(annotations.text, sentence.start, sentence.end)
    first = bisect.bisect_left(annotations.names, sentence.start, key=lambda n: n.start)
    if opens is None or first == len(annotations.names) or annotations.names[first].start != opens.end():
        return None
    behind = _BEHIND.match(annotations.text, annotations.names[first].end, sentence.end)
    if behind is None or any(q.start <= sentence.start < q.end for q in annotations.quotes):
        return None
    words = words_of(annotations.text, behind.end(), sentence.end)
    at = next((g for g in verb_groups(words, known) if g[0] and words[g[0] - 1].lower not in _RELATIVE), None)
    if at is None or not _is_simple_past(words[at[0] : at[1]], known) or tells_of_before(words[: at[1]]):
        return None
    verb = words[at[1] - 1]
    said = known.is_saying(verb.text)
    who = describe.speaker(words) if said else describe.subject(words)
    if who is None or who not in describe.actors_named(words[0].start, words[at[0]].start):
        return None
    if said:
        date = spoke.get(who, day)
        return maker.made(sentence.start, sentence.end, date, "statement", who, RULE, who)
    clause = next(iter(clauses(annotations.text, sentence.start, sentence.end)), None)
    end = max(clause.end if clause else 0, verb.end)
    return maker.made(sentence.start, end, day, "event", who, RULE, words=[w for w in words if w.end <= end])


def _is_simple_past(verb: Sequence[Word], known: Predicates) -> bool:
    """Whether a verb is in the past tense, which "is loved" and "could say" are not."""
    first = verb[0].lower
    return known.is_past(verb[-1].text) and (first in _WAS or first not in known.auxiliaries | known.hypothetical)
