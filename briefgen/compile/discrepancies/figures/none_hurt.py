"""That nobody was killed or hurt: a toll of none, to hold against the tolls that others give.

"No casualties" is a number told without one. What leaves it open ("no reports of casualties"), or speaks of others
than those counted already ("no one else was hurt"), gives no toll. Against it stands also that one was hurt, which is
told without a number too.
"""

from __future__ import annotations

import functools
import math
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
# What befalls people as a noun for one: "one light injury".
_ONE_BY_ONE = {"injury": "@hurt", "casualty": "@hurt", "death": "@die", "fatality": "@die", "arrest": "@arrest"}
# What leaves open whether it befell anybody, or when.
_UNSURE = re.compile(
    r"\b(?:not|no|nor|never|if|whether|denie[sd]|deny|would|could|may|might|can|fear(?:s|ed)?|reports? (?:that|of)"
    r"|earlier|last (?:year|month|week)|years? ago|after|when|where|since)\b"
)
_LOOKED_BACK = 60
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


def one_befallen(sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """The deeds that a sentence says befell somebody without a name, each with the answer that they befell one or more.

    It is held against none only: "a sailor was hurt" tells of one of perhaps many.
    """
    for m in _somebody().finditer(sentence.lower):
        if not _UNSURE.search(sentence.lower[max(0, m.start() - _LOOKED_BACK) : m.end()]):
            yield (
                _deeds()[m["one"]] if m["one"] else _ONE_BY_ONE[m["what"]],
                Answer.cut(
                    sentence,
                    m.start(),
                    m.end(),
                    block="count",
                    same="1 >=",
                    value="1",
                    normalised=">=1 person",
                    extent=Extent(1.0, math.inf, 1.0),
                    counted=frozenset(["#person"]),
                ),
            )


@functools.cache
def _somebody() -> re.Pattern[str]:
    """A person of some kind in the passive of what befalls people: "one of the guards was slightly hurt"."""
    words, persons = any_of(_deeds()), any_of([*lexicon().persons, "man", "person"])
    befell = rf"(?:was|has been|had been|is)(?: [a-z]+ly)? (?P<one>(?:{words})(?<!s))"
    of_some = r" of (?:the|its|their|his|her|our|those)(?: \w+){1,2}"
    return re.compile(
        rf"\b(?:one|an?|another)(?:{of_some}|(?: [\w-]+)? (?:{persons})) {befell}\b"
        rf"|\bone (?:[a-z]+ )?(?P<what>{any_of(_ONE_BY_ONE)})\b"
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
