"""What two parties say against each other side by side: "Olm says it was an accident, but doctors say he was hit".

A writer who joins what two say by "but", "while" or a semicolon holds one against the other, whatever words they use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_SAYS = (
    r"(?:(?:had |have |has )?(?:said|claimed|insisted|maintained that|argued|alleged|contended|reported|testified)"
    r"|says?|claims?|insists?|maintains? that|argues?|alleges?|contends?)(?: on \w+day)?"
)
# Who says what, and who says what against it; no one word for either of them, and nothing between quotation marks.
_AGAINST = re.compile(
    rf"^(?P<who>[^,;:“”\"]{{3,60}}?) {_SAYS} (?P<what>[^;:“”\"]{{15,200}}?)"
    rf"[,;] (?:but|while|whereas|although|though) (?P<other>[^,;:“”\"]{{3,60}}?) {_SAYS}"
    r" (?P<that>(?!to\b)[^;:“”\"]{15,200})"
)
# "She says she was pushed; the guard says she slipped": what the second says may be short.
_SIDE_BY_SIDE = re.compile(
    rf"^(?P<who>[^,;:“”\"]{{2,60}}?) {_SAYS} (?P<what>[^;:“”\"]{{12,200}}?)"
    rf"; (?P<other>[^,;:“”\"]{{3,60}}?) {_SAYS} (?P<that>(?!to\b)[^;:“”\"]{{6,200}})"
)
# Who is no party of his own, or says nothing; what only counts those who say so.
_SAME = re.compile(r"(?:\b(?:he|she|it|they|who|which|i|we|long)|\b(?:not|never|declined to|refused to)|n[’']t)$")
_SAYS_NOTHING = re.compile(r"(?:\b(?:who|which|i|we)|\b(?:not|never|declined to|refused to)|n[’']t)$")
_POLL = re.compile(
    r"\b(?:percent|per cent|%|in (?:10|ten)|voters|respondents|poll(?:s|ed|sters)?|survey\w*)", re.IGNORECASE
)
# "said it was unclear whether he had been there": nothing that another says against it.
_LEFT_OPEN = re.compile(
    r"(?:that )?(?:it|this) (?:was|is|remain(?:s|ed)) (?:\w+ )?"
    r"(?:unclear|unknown|uncertain|open|not (?:\w+ )?(?:clear|known|certain)|too early)\b"
    r"|(?:he|she|they) did not know\b"
)
# "said the same of Olm" is what the one said too.
_LIKEWISE = re.compile(r"the same\b|likewise\b|so too\b", re.IGNORECASE)
_AGAINST_WORDS = frozenset(["but", "while", "whereas", "although", "though"])


def compare_said_against(corpus: Corpus) -> list[Finding]:
    """What one party says and another against it in one sentence, each a question."""
    findings: list[Finding] = []
    for sentence in corpus.sentences_with("said against", _AGAINST_WORDS.__contains__):
        if sentence.told and of_now(corpus, sentence):
            findings.extend(_findings(sentence, _AGAINST.search(sentence.text), _SAME))
    for sentence in corpus.all():
        if ";" in sentence.text and sentence.told and of_now(corpus, sentence):
            findings.extend(_findings(sentence, _SIDE_BY_SIDE.search(sentence.text), _SAYS_NOTHING))
    return findings


def _findings(sentence: Sentence, m: re.Match[str] | None, nobody: re.Pattern[str]) -> Iterator[Finding]:
    if m is None or _POLL.search(sentence.text):
        return
    if any(_LEFT_OPEN.match(m[side].strip().lower()) for side in ("what", "that")):
        return
    if _LIKEWISE.match(m["that"]):
        return
    who, other = (m[side].lower() for side in ("who", "other"))
    if nobody.search(who) or _SAME.search(other) or who.split()[-1] == other.split()[-1]:
        return
    one = Answer.cut(sentence, m.start("who"), m.end("what"), block="said", same="one")
    against = Answer.cut(sentence, m.start("other"), m.end("that"), block="said", same="other")
    yield _disputed(one, against, m["what"])


def _disputed(one: Answer, against: Answer, what: str) -> Finding:
    return Finding(
        rule="said-against",
        kind="status",
        verdict="disputed",
        question=questions.is_it_so(what.removeprefix("that ").rstrip(' .”"')),
        positions=((one,), (against,)),
    )
