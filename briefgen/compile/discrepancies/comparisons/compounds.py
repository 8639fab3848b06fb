"""Whose it is, in one word: "Panama-flagged", "Berlin-based", "state-owned" before the same kind of thing.

Such a compound tells under what flag a ship sails or where a firm sits, and no verb says so. It is compared where
several voices put the same name before the same word; other names may be of other ships and firms, and say nothing.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import any_of, lexicon, terms_of


def compare_compounds(corpus: Corpus) -> list[Finding]:
    """What several voices tell of a thing in a compound before it."""
    told: dict[tuple[str, str, str], dict[str, Answer]] = defaultdict(dict)
    for sentence in corpus.all():
        for m in _compound().finditer(sentence.text) if "-" in sentence.text and sentence.told else ():
            nouns = terms_of(m["noun"])
            if nouns:
                key = m["name"].casefold(), lexicon().compounds[m["how"]], nouns[0]
                answer = Answer.cut(sentence, m.start(), m.end("noun"), block=m["how"], same=key[0])
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


@functools.cache
def _compound() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<name>(?!(?:The|An?|Its|His|Her|Their|Our)\b)[A-Z][\w.’']+(?: [A-Z][\w.’']+)?)"
        rf"-(?P<how>{any_of(lexicon().compounds)}) (?P<noun>[a-z]+)"
    )
