"""A deed that is denied by its noun ("there was no tow") and told by its verb ("while it was being towed")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.denying.said_not import SIGN
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, terms_of

# Not "there were no casualties on our side", which says nothing of the other.
_THERE_WAS_NO = re.compile(
    r"there (?:was|were|is|are|had been|has been) no (?:attempts? to )?(?P<what>\w+)\b"
    r"(?! (?:on|among|in|of|from|between|by|near)\b)"
    # "nobody was dismissed", but for what befalls people by mishap
    r"|(?:nobody|no one|no-one) (?:was|were|had been|has been)"
    r" (?P<done>(?!(?:hurt|injured|wounded|killed|harmed)\b)\w+)"
)
_NEGATED = re.compile(r"(?:\b(?:not|never|no|without)|n[’']t)(?: \w+){0,2} $")
_LEAST_WEIGHT = 3.0


def denied_deed(corpus: Corpus, denial: Denial) -> str:
    """The term of the deed whose noun is said not to have been; "" where that is none, or one that tells little."""
    said = _THERE_WAS_NO.match(denial.sentence.lower, denial.start - denial.sentence.start)
    if said and denial.sentence.text[said.start("what" if said["what"] else "done")].isupper():
        return ""  # "there were no Democratic ballots"
    if said and SIGN.match(said["what"] or said["done"]):
        return ""  # "there is no sign that": nothing is signed
    terms = (
        [t for t in terms_of(said["what"] or said["done"]) if t[0] != "#"] if said and denial.rule == "said-not" else []
    )
    return next((t for t in terms if corpus.weight(t) >= _LEAST_WEIGHT), "")


def does(sentence: Sentence, deed: str) -> bool:
    """Whether a sentence tells a deed by its verb, and not as left undone."""
    return any(
        deed in terms_of(m.group()) and not _NEGATED.search(sentence.lower[: m.start()]) for m in _verbs(sentence)
    )


def _verbs(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words of a sentence in the form of verbs: "towed", "towing", "to tow"."""
    for m in WORD.finditer(sentence.lower):
        if m.group().endswith(("ed", "ing")) or sentence.lower.endswith(" to ", 0, m.start()):
            yield m
