"""What somebody claims without who claims it, for a question: "the port was hit" of "Police said the port was hit"."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.words import WORD, terms_of

# "The army said that", "On Monday, Ola Brandt, of the bank, has told a court that".
_SAYS = re.compile(
    r"(?P<who>[^“”\"`]{2,160}?) (?:(?:has|have|had) )?(?:also )?(?:said|says|claim(?:s|ed)|alleg(?:es|ed)"
    r"|insist(?:s|ed)|complain(?:s|ed)|argu(?:es|ed)|testified|maintain(?:s|ed)|assert(?:s|ed)|contend(?:s|ed)|believes?)"
    r"(?: (?:on )?\w+day)? (?:that )?(?P<what>[^“”\"`]{20,})"
)
# What is claimed says nothing without who claims it: "said it was late", "said in an interview".
_POINTING = re.compile(
    r"(?:only|it|its|they|their|he|his|she|her|i|we|this|these|those|in|on|at|to|after|during|last|was|were|is|there)\b",
    re.IGNORECASE,
)
# "…,” she told reporters"
_SAID_BEHIND = re.compile(
    r"[“\"`]+(?P<what>[^“”\"`]{20,}?)(?:,?[”\"]|,'')+ (?:[\w.’'-]+ ){1,4}?(?:said|says|told)(?: [\w’' ]{2,40})?"
)
# One of several sentences between quotation marks, and who holds it there: "He maintains that".
_SEVERAL = 2
_QUOTED = re.compile(r"[“\"](?P<what>[^“”\"]{20,}?),?(?:[”\"]|$)")
_BETWEEN = re.compile(r"(?<=[a-z]{2}[.!?])\s+(?=[A-Z])")
_HOLDS = re.compile(r"\W*(?:He|She|It|They) (?:says|said|maintains|maintained|insists|insisted|claims|claimed) that ")


def what_is_claimed(words: str) -> str:
    """The words of a claim without who makes it: "the port was shelled" of "The army said the port was shelled"."""
    behind = _SAYS.fullmatch(words)
    if behind and not _POINTING.match(behind["what"]):
        return behind["what"]
    before = _SAID_BEHIND.fullmatch(words)
    return _HOLDS.sub("", before["what"]) if before else words


def one_of_several(words: str, common: frozenset[str]) -> str:
    """Of several sentences between quotation marks the one with most of the ``common`` terms; the last, of equals."""
    said = _QUOTED.match(words)
    parts = _BETWEEN.split(said["what"]) if said else []
    if len(parts) < _SEVERAL:
        return words
    shared = [len(common.intersection(t for w in WORD.findall(part) for t in terms_of(w))) for part in parts]
    best = max(range(len(parts)), key=lambda n: (shared[n], n))
    return _HOLDS.sub("", parts[best]).rstrip(".!,")
