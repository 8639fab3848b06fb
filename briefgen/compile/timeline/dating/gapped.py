"""Further dates of a clause that leave its verb out: "became mayor in 1987 and minister in 1991".

Between the two dates stands what the second is told of, and no verb: the one before the first date goes for both. So it
does for hours: "felt the first shock at 2.03am on Monday, and the second at 7.04pm".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.words import clause_words, words_of
from briefgen.model import DateMention

_WORD = r"[^\W_][\w’'.-]{0,30}"
# " and minister in ", ", two more on ", ", Peru in ".
_BETWEEN = re.compile(rf",? and (?:{_WORD} ){{1,6}}(?:in|on) |, (?:{_WORD} ){{1,3}}(?:in|on) ")
# "and the second at ", ", the last blast shortly after ", right before an hour.
_AND_THE_LAST = re.compile(
    r"(?:,|\band|\bbut) (?:and )?the (?:second|third|fourth|fifth|last|other|next|latter|final)(?: [a-z]{3,15})?,? "
    r"(?:(?:only|just|shortly|soon|again) )?(?:at|around|about|by|before|after) $"
)
_LOOKED_BACK = 60
_NO_PHRASE = frozenset({"to", "that", "which", "who", "again", "then", "not", "from", "until", "between", "later"})


def gapped(first: DateMention, mentions: Sequence[DateMention], body: str, known: Predicates) -> list[DateMention]:
    """The dates behind ``first`` that the verb before it goes for as well, each with a phrase of its own."""
    found: list[DateMention] = []
    last = first
    hours = [d for d in mentions if _is_hour(d)]
    for mention in hours if _is_hour(first) else mentions:
        if mention.start < last.end:
            continue
        if _is_hour(first) and _AND_THE_LAST.search(body, max(last.end, mention.start - _LOOKED_BACK), mention.start):
            found.append(mention)
            last = mention
            continue
        if mention.type != last.type or mention.value == last.value:
            break
        if not _is_gap(body, last.end, mention.start, known):
            break
        found.append(mention)
        last = mention
    return found


def _is_hour(mention: DateMention) -> bool:
    return mention.type == "TIME" and mention.value[-3:-2] == ":"


def _is_gap(body: str, start: int, end: int, known: Predicates) -> bool:
    if not _BETWEEN.fullmatch(body, start, end):
        return False
    words = [w for w in words_of(body, start, end) if w.text[0].isalnum()]
    if any(known.is_finite(w.text) or known.is_to_come(w.lower) or w.lower in _NO_PHRASE for w in words):
        return False
    inner = [w.lower for w in words[1:-1]]
    return not any(w in clause_words().openers for w in inner)
