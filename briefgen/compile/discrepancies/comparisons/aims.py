"""What they wanted: the aims that voices give hijackers, captors, strikers, protesters.

Two outlets seldom report a demand in like words, nor name alike who makes it, so what is compared is told of a role in
the news (``askers`` in the lexicon): of its nouns, of somebody who is called by one of them, or of the pronoun that
follows. Aims may stand beside one another, so nothing here is in conflict.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, first_parts, lexicon

_AIM = re.compile(
    r"\b(?P<verb>want(?:s|ed)? (?!to (?:know|thank|talk about|say)\b)|demand(?:s|ed|ing)? "
    r"|seek(?:s|ing)? |sought |ask(?:s|ed|ing)? (?:for |to )"
    r"|call(?:s|ed|ing)? for |press(?:ed|ing) for |insist(?:s|ed|ing)? on )"
    r"(?P<what>[^,;:.!?()“”\"—–]{3,120})"
)
_ASKING = ("want", "demand", "seek", "sought", "ask", "call", "press", "insist")
# Where what is wanted ends.
_END = re.compile(
    r"\s(?:because|after|before|when|while|and (?:that|was|had|said|would|then)|who|which|but|as|since|until|according"
    r"|said|says|if|for one|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*",
    re.DOTALL,
)
_NOT_AN_AIM = re.compile(
    r"^(?:by|in|on|as|for|that it|comment|whether|why|how|about|not to be|to be (?:named|identified)|anonymity|if"
    r"|permission to speak)\b"
)
_NEGATED = re.compile(r"\b(?:not|never|denied|deny|whether|if|no longer)\b[^,;]{0,45}$|n[’']t [^,;]{0,20}$")
# "is wanted in two states", "the most wanted man"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|most|also) (?:wanted|asked) $")
# "he", "the suspect", "his brother"
_PRONOUN = re.compile(
    r"\b(?:he|she|they|who|the (?:man|woman|men|suspects?|assailants?|group)"
    r"|(?:his|her) (?:brother|son|client|husband))\b"
)
_NEAR = 12  # sentences back to where a pronoun's noun may stand
_TELLING = 2.0


def compare_aims(corpus: Corpus) -> list[Finding]:
    """What voices say that those who act in one role want."""
    findings = []
    asking = [s for s in corpus.with_word(lambda w: w.startswith(_ASKING)) if s.told and _AIM.search(s.lower)]
    for role, nouns in lexicon().askers.items():
        pattern = _of_role(role)
        named = _named(corpus, first_parts(nouns), pattern)
        if not named:
            continue
        people = _called(corpus, pattern)
        answers = [answer for sentence in asking for answer in _aims(corpus, sentence, pattern, people)]
        kept = one_each(answers)
        if len({a.voice for a in kept}) < 2:
            continue
        noun, _ = named.most_common(1)[0]
        findings.append(Finding.told("aim-told", "cause", f"What did the {noun} want?", _positions(corpus, kept)))
    return findings


def _called(corpus: Corpus, pattern: re.Pattern[str]) -> frozenset[str]:
    """The terms of the persons who are called by a noun of the role: "the hijacker, X", "named the hijacker as X"."""
    found = set()
    for source, names in corpus.names.items():
        for m in names:
            if m.kind != "person":
                continue
            sentence = corpus.sentence_at(source, m.start)
            at = m.start - sentence.start if sentence else 0
            if sentence and pattern.search(sentence.lower, max(0, at - 40), max(0, at)):
                between = sentence.lower[max(0, at - 40) : at]
                if re.search(rf"(?:{pattern.pattern})(?:[’']s name as| as| was| is|,)? (?:[a-z]+ ){{0,2}}$", between):
                    found.add(corpus.name_term(source, m))
    return frozenset(found)


def _aims(corpus: Corpus, sentence: Sentence, pattern: re.Pattern[str], people: frozenset[str]) -> Iterator[Answer]:
    """What a sentence says that those of the role want."""
    lower = sentence.lower
    for m in _AIM.finditer(lower):
        what = _END.sub("", m["what"]).strip()
        if (
            _NOT_AN_AIM.match(what)
            or _PASSIVE.search(lower[: m.end("verb")])
            or _NEGATED.search(lower[: m.start("verb")])
        ):
            continue
        clause = sentence.clause_at(sentence.start + m.start("verb"))
        head = lower[clause.start - sentence.start : m.start("verb")]
        own = {
            t for at, terms in sentence.words if clause.start <= at < sentence.start + m.start("verb") for t in terms
        }
        pronoun = _PRONOUN.search(lower, 0, m.start("verb")) and not own & corpus.people
        if not (pattern.search(head) or own & people or (pronoun and _meant(corpus, sentence, pattern, people))):
            continue
        start, end = m.start("verb"), m.start("what") + len(what)
        terms = frozenset(
            t for at, found in sentence.words if m.start("what") <= at - sentence.start < end for t in found
        )
        if terms:
            yield Answer.cut(sentence, start, end, block="aim", same=" ".join(sorted(terms)), left_out=terms)


def _meant(corpus: Corpus, sentence: Sentence, pattern: re.Pattern[str], people: frozenset[str]) -> bool:
    """Whether a pronoun follows on those of the role: they stand in its sentence, or in one of those before."""
    near: Sentence | None = sentence
    for _ in range(_NEAR + 1):
        if near is None:
            return False
        if near.terms & people or pattern.search(near.lower):
            return True
        near = corpus.before(near)
    return False


def _positions(corpus: Corpus, answers: list[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Aims that share a telling word are one."""

    def one(i: int, j: int) -> bool:
        return corpus.weigh(answers[i].left_out & answers[j].left_out) >= _TELLING

    return tuple(tuple(answers[i] for i in members) for members in joined(len(answers), one))


def _named(corpus: Corpus, begins: tuple[str, ...], pattern: re.Pattern[str]) -> Counter[str]:
    """How often each noun of a role stands, in order of arrival."""
    having = corpus.with_word(lambda word: word.startswith(begins))
    return Counter(noun for sentence in having for noun in pattern.findall(sentence.lower))


@functools.cache
def _of_role(role: str) -> re.Pattern[str]:
    """What finds the nouns of a role, in lower case."""
    return re.compile(rf"\b(?:{any_of(lexicon().askers[role])})\b")
