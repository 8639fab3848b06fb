"""Aircraft named by their maker alone: "a Cessna", "the Boeing had left at noon".

Where the article names one type of that maker, that is meant. Where it names none, only a maker whose name stands for
its aircraft in common speech ("a Learjet", no "Boeing") is a mention, of a type that is not told.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from briefgen.annotate.equipment.patterns import Pattern, designations
from briefgen.lexicon.equipment import equipment_types

# What a plane does or has done to it, or where it is: not "the Boeing executive", "a Cessna factory".
_BEHIND = (
    r"(?=[,.;:)!?—–]|['’]s (?:crew|pilots?|wings?|engines?|tail|nose|cockpit|fuselage|wreckage|passengers|flight)\b"
    r"| (?:and|or|was|is|had|has|were|have|would|could|will|with|carrying|on|in|into|at|from|to|near|off|over|that"
    r"|which|before|after|when|while|as|went|came|took|flew|hit|struck|left|lost|fell|broke|made|began|ran|did|does|belonging"
    r"|[a-z]{2,12}ed)\b|$)"
)
_MEANS_ONE = frozenset(["the", "this", "that", "his", "her", "their", "its"])


def find_by_maker(body: str, named: Iterable[str]) -> Iterator[Pattern]:
    """The aircraft that ``body``, which names the types ``named``, by designation, names by maker."""
    types = [equipment_types()[d] for d in sorted(set(named)) if d in equipment_types()]
    for m in _named().finditer(body):
        maker = m["maker"]
        of_maker = [t.designation for t in types if t.maker == maker and t.kind == "aircraft"]
        if len(of_maker) == 1 and m["article"].casefold() in _MEANS_ONE:
            yield Pattern(m.start("named"), m.end("named"), of_maker[0], "aircraft", "maker:known in the article")
        elif not of_maker and maker in designations().makers_alone:
            yield Pattern(m.start("named"), m.end("named"), maker, "aircraft", "maker")


@functools.cache
def _named() -> re.Pattern[str]:
    """An article, at most three words and a maker, as one speaks of a plane. Each part is bounded."""
    lexicon = designations()
    makers = "|".join(sorted(lexicon.makers_alone | lexicon.makers_too, key=lambda name: (-len(name), name)))
    nouns = "|".join(sorted(lexicon.nouns["aircraft"]))
    return re.compile(
        r"\b(?P<article>(?i:the|an?|this|that|his|her|their|its|another|two|three)) (?:[a-z][a-z-]{1,24} ){0,3}"
        rf"(?P<named>(?P<maker>{makers})s?)(?:(?: [a-z-]{{2,12}})? (?:{nouns})\b|{_BEHIND})"
    )
