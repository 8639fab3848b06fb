"""Whose it is, in one word: "Panama-flagged", "Berlin-based", "state-owned" before the same kind of thing.

Such a compound tells under what flag a ship sails or where a firm sits, and no verb says so. It is compared where
several voices put the same name before the same word; other names may be of other ships and firms, and say nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import terms_of

_ASKED = {
    "flagged": "Under what flag does the {} sail?",
    "registered": "Where is the {} registered?",
    "based": "Where is the {} based?",
    "headquartered": "Where is the {} based?",
    "owned": "Who owns the {}?",
    "built": "Where was the {} built?",
    "made": "Where was the {} made?",
    "born": "Where was the {} born?",
    "backed": "Who backs the {}?",
    "funded": "Who funds the {}?",
    "supported": "Who backs the {}?",
    "led": "Who leads the {}?",
    "controlled": "Who controls the {}?",
    "held": "Who holds the {}?",
    "occupied": "Who occupies the {}?",
    "run": "Who runs the {}?",
    "educated": "Where was the {} educated?",
    "trained": "Where was the {} trained?",
}
_COMPOUND = re.compile(
    r"\b(?P<name>(?!(?:The|An?|Its|His|Her|Their|Our)\b)[A-Z][\w.’']+(?: [A-Z][\w.’']+)?)"
    rf"-(?P<how>{'|'.join(_ASKED)}) (?P<noun>[a-z]+)"
)


def compare_compounds(corpus: Corpus) -> list[Finding]:
    """What several voices tell of a thing in a compound before it."""
    told: dict[tuple[str, str, str], dict[str, Answer]] = defaultdict(dict)
    for sentence in corpus.all():
        for m in _COMPOUND.finditer(sentence.text) if "-" in sentence.text and sentence.told else ():
            nouns = terms_of(m["noun"])
            if nouns:
                start, end = sentence.start + m.start(), sentence.start + m.end("noun")
                key = m["name"].casefold(), _ASKED[m["how"]], nouns[0]
                answer = Answer(
                    sentence=sentence,
                    start=start,
                    end=end,
                    text=sentence.text[m.start() : m.end("noun")],
                    block=m["how"],
                    same=key[0],
                )
                told[key].setdefault(sentence.source, answer)
    return [
        Finding(
            rule="same-compound",
            kind="status",
            verdict="agree",
            question=asked.format(next(iter(found.values())).text.split()[-1]),
            positions=(tuple(found.values()),),
        )
        for (_, asked, _), found in sorted(told.items())
        if len({a.voice for a in found.values()}) > 1
    ]
