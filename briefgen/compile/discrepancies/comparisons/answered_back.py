"""What is said against what was said right before: "The mayor hit back, saying", "But Olm insisted that he had not".

A writer who lets somebody answer tells by the verb, or by a "but" before it, that the answer is against what stands in
the sentence before, whatever words the two use.
"""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.asking.fillers import statement
from briefgen.compile.discrepancies.asking.what_is_claimed import what_is_claimed
from briefgen.compile.discrepancies.contesting.claiming import Claims
from briefgen.compile.discrepancies.contesting.contested import asks, doubts
from briefgen.compile.discrepancies.contesting.parties import Parties, Party
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence

# "hit back, saying", "retorted that": in words, not with guns.
_ANSWERS = re.compile(
    r"(?P<verb>\b(?:(?:hit|hits|shot|shoots|fired|fires|struck|strikes) back"
    r"(?:,? (?:(?:on|in) [\w ]{3,25},? )?"
    r"(?:saying|calling|accusing|insisting|claiming|writing|tweeting|telling|arguing)\b"
    r"|:|,? [“\"'‘])"
    r"|(?:retort|counter)(?:s|ed)(?: that\b|:|,? [“\"'‘])))"
)
# "But the mayor, who was there, insisted that"
_BUT = re.compile(
    r"(?:But|Yet|However,?) [^.;:“”\"]{3,90}?"
    r"(?P<verb>\b(?:insist(?:s|ed)|maintain(?:s|ed)|protest(?:s|ed) that)\b)(?! on\b)"
)
_BEGINS = frozenset(["back", "retorted", "retorts", "countered", "counters", "insisted", "insists", "maintained"])
_BEGINS |= {"maintains", "protested"}
_OF_SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|it|its|they|them|their)\b")
_LEAST_ALIKE = 3.0


def compare_answers(corpus: Corpus, parties: Parties) -> list[Finding]:
    """What somebody says, and what another answers to it in the next sentence, each a question."""
    claims, denials = Claims(corpus, parties), corpus.once(all_denials)
    findings = []
    for sentence in corpus.sentences_with("answered back", _BEGINS.__contains__):
        before = corpus.before(sentence)
        answers = _ANSWERS.search(sentence.text)
        said = answers or _BUT.match(sentence.text)
        if said is None or before is None or not (sentence.told and before.told) or not of_now(corpus, sentence):
            continue
        if (sentence.source, sentence.number) in denials or (before.source, before.number) in denials:
            continue  # whose claims are looked for by themselves
        answering = parties.saying(sentence, sentence.start + said.start("verb"))
        if answering is None or not _is_claim_of_another(before, answering, claims):
            continue
        if answers or _is_of_it(corpus, before, sentence, answering):
            findings.append(_finding(before, sentence, answering))
    return findings


def _is_claim_of_another(before: Sentence, answering: Party, claims: Claims) -> bool:
    """Whether a sentence has another party claim something."""
    if asks(before.lower) or doubts(before.lower):
        return False
    return claims.others(before, len(before.text), answering) is True


def _is_of_it(corpus: Corpus, before: Sentence, sentence: Sentence, answering: Party) -> bool:
    """Whether a sentence tells of who answers to it, or of the same things."""
    named = any(f"={name.casefold()}" in before.terms for name in (*answering.sides, answering.actor))
    alike = corpus.weigh(t for t in before.terms & sentence.terms if t[0] != "=") >= _LEAST_ALIKE
    return named or alike or _OF_SOMEBODY.search(before.lower) is not None


def _finding(before: Sentence, sentence: Sentence, answering: Party) -> Finding:
    claim = Answer.cut(before, 0, len(before.text), block="said", same="one")
    against = Answer.cut(sentence, 0, len(sentence.text), block="said", same="other", held_by=answering.actor)
    words = statement(before, before.start, before.end) or before.text.strip()
    return Finding(
        rule="answered-back",
        kind="status",
        verdict="disputed",
        question=questions.is_it_so(what_is_claimed(words)),
        positions=((claim,), (against,)),
    )
