"""What is said to be impossible, or unlikely to have been: "It is impossible that a shell hit the mill"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.denying.denial import Denial, denial_of
from briefgen.compile.discrepancies.denying.negations import NEGATED
from briefgen.compile.discrepancies.statements import Sentence

# "it is scientifically impossible that"
_IMPOSSIBLE = re.compile(
    r"\b(?:it|this) (?:is|was|would be|would have been) (?:\w+ly )?"
    r"(?:impossible|inconceivable|unthinkable|out of the question) that (?=\w)"
)
# "frost is unlikely to have brought the bridge down"
_UNLIKELY = re.compile(
    r"\b(?P<what>\w+) (?:is|was|are|were) (?:very |highly |most |extremely )?unlikely to have (?=\w)"
)
_END = re.compile(r"[;:”\"]|, (?:and|but|while|as|which|who|he|she|they)\b")


def judged_unlikely(sentence: Sentence) -> Iterator[Denial]:
    """What a sentence calls impossible, or unlikely to have been: who claims it names what it is of."""
    text, base = sentence.lower, sentence.start
    for m in (*_IMPOSSIBLE.finditer(text), *_UNLIKELY.finditer(text)):
        if NEGATED.search(text[: m.start()]):
            continue
        stop = _END.search(text, m.end())
        start = m.end() if m.re is _IMPOSSIBLE else m.start()
        end = stop.start() if stop else len(text)
        found = denial_of(sentence, base + m.start(), base + start, base + end, False, "denial-verb")
        yield msgspec.structs.replace(found, deeds=frozenset())
