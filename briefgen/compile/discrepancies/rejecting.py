"""Where "rejected" and "dismissed", which have other senses, deny without naming a thing said; in lower case."""

from __future__ import annotations

import re

# "The ministry rejected that.", "rejected this as irresponsible"
REJECTED_THAT = re.compile(r"(?:reject|dismiss)(?:ed|s)(?P<that> (?:that|this))(?:\W*$| as \w)")
# "rejects any responsibility"
REJECTED_BLAME = re.compile(
    r"(?:reject|dismiss)(?:ed|s|ing) (?:(?:all|any|the|both|claims of|allegations of|accusations of) )?"
    r"(?:responsibility|involvement|wrongdoing|blame|guilt|liability)\b"
)
