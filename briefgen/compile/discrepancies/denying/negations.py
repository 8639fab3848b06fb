"""Words that say no, in lower case."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.words import any_of

NEGATIONS = frozenset(["no", "nobody", "not", "nor", "never", "neither", "cannot"])
NEGATION = re.compile(rf"\b(?:{any_of(NEGATIONS)})\b|n[’']t\b")
# Right before a word, which it turns round: "did not deny".
NEGATED = re.compile(r"(?:\bnot|n[’']t|\bnever|\bneither|\bnor|\bcannot|\bor)\s+(?:\w+\s+)?$")
