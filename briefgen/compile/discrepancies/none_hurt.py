"""That nobody was killed or hurt: a toll of none, to hold against the tolls that others give.

"No casualties" is a number told without one. What leaves it open ("no reports of casualties"), or speaks of others
than those counted already ("no one else was hurt"), gives no toll.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.compile.discrepancies.words import any_of, lexicon

# What leaves it open, denies it, or is of others only.
_OPEN = re.compile(
    r"\b(?:report(?:s|ed)? of|word|information|details?|immediately|immediate|whether|if|hope[sd]?|pray|else|other"
    r"|further|more|new|additional|since|again|miracle|would|could|may|might)\b"
)


_OF_SOME = re.compile(
    r" (?:to|among|in|for|on) (?:the |its |their |our |any )?(?:[a-z]+ )?(?:crew|staff|crews|workers|employees"
    r"|personnel|passengers|officers|firefighters|police|troops|soldiers|guards?|pilots?|drivers?|sides?|ranks)\b"
)
_OF_ITS_OWN = re.compile(r"none of (?:its|his|her|our|their|my)\b")


def none_befallen(sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """The deeds that a sentence says befell nobody, each with the answer that none did."""
    lower = sentence.lower
    if "no" not in lower and "without" not in lower:
        return
    for m in _nobody().finditer(lower):
        if _OPEN.search(lower[max(0, m.start() - 40) : m.end() + 20]):
            continue
        if _OF_SOME.match(lower, m.end()) or _OF_ITS_OWN.match(m.group()):
            continue  # "no injuries to the crew", "none of its soldiers was hurt"
        yield (
            _deeds()[m["one"] or m["many"]],
            Answer.cut(
                sentence,
                m.start(),
                m.end(),
                block="count",
                same="0 =",
                value="0",
                normalised="0 person",
                extent=Extent(0.0, 0.0, 0.0),
                counted=frozenset(["#person"]),
            ),
        )


@functools.cache
def _nobody() -> re.Pattern[str]:
    words = any_of(_deeds())
    return re.compile(
        r"\b(?:(?:nobody|no one|no-one|none of [\w’' ]{3,40}|no (?:people|persons?|civilians?|passengers?|workers?))"
        r" (?:was|were|is|are|had been|has been|have been)? ?(?:reported )?"
        rf"(?P<one>(?:{words})(?<!s))"
        r"|(?:there (?:were|was|are|have been|had been) no|without(?: any)?|caused no|with no|suffered no|made no|no)"
        rf" (?P<many>(?:{words})(?<=s))(?! (?:figure|count|toll|report|number)))\b"
    )


@functools.cache
def _deeds() -> dict[str, str]:
    """The deed that each word for what befalls people tells."""
    return {word: f"@{deed}" for deed, words in lexicon().befallen.items() for word in words}
