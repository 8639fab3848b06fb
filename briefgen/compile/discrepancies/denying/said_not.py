"""What is said not to be so: "said that there was no fire", "“This is not a strike,” she said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.denying.denial import BESIDE, Denial, denial_of, terms_between
from briefgen.compile.discrepancies.denying.verbs_of_saying import SAID, said_from
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of

# A deed in the past.
_DID = (
    r"(?:\w{2,}ed|cut|hit|took|taken|gave|given|saw|seen|heard|told|sold|sent|paid|made|did|done|got|found|chose|chosen"
    r"|signed|shot|left|stole|stolen|brought|bought|wrote|written|kept|put|built|broke|broken)"
)
# "said … that there was no", "insists it did not", "was “not a …”": what is said not to be.
_NOT = (
    r"(?:there (?:was|were|is|are|had been|has been|will be|would be) no\b"
    r"|(?:was|were|is|are|had|has|have|did|does|do) [“\"‘']?(?:not|never)\b"
    r"|(?:had|has|have) \w+ no\b(?! such)"
    r"|(?:had|has|have) no (?:record|knowledge|evidence|sign|trace)s? (?:of|that)\b"
    r"|(?:was|were|is|are|did|does|do|had|has|have)n[’']t\b"
    r"|\bno (?:\w+ ){1,4}(?:was|were|is|are|had|has|have|will be|would be)\b"
    r"|\b(?:it|he|she|they|we|i) never\b"
    # "no shell hit the mill", ", not a fire"
    rf"|\bno (?:\w+ ){{1,2}}{_DID}(?= (?:the|an?|its|his|her|their|this|that|our|any)\b)"
    r"|, not (?:an?|any)\b"
    r"|\bnothing (?:was|were|had been|has been)\b"
    r"|\b(?:nobody|no one|no-one) (?:was|were|had been|has been|will be|would be)\b"
    # "nobody touched it", "knew of no leak", "he signed nothing"
    rf"|\b(?:nobody|no one|no-one|nothing) (?:ever |has |had )?{_DID}"
    r"(?= (?:it|them|him|her|us|this|that|the|its|an?|my|our)\b)"
    r"|\b(?:knew|knows|know|learned) of no\b"
    rf"|\b(?:it|he|she|they|we|i) (?:ha[ds] |have )?{_DID} nothing\b)"
)
_SAID_NOT = re.compile(rf"\b(?:{SAID}\b[^.;“”\"]{{0,80}}?|and that (?:[\w’'-]+ ){{0,8}}?)[“\"‘']?\b(?P<not>{_NOT})")
# The same with its speaker behind: "“This is not a strike,” she said".
_NO = re.compile(rf"\b{_NOT}")
# Between quotation marks more may follow: "“No shot was fired. The crowd left,” he noted".
_SAID_BEHIND = re.compile(
    r"(?P<what>[^.;]{0,160}?)[,.](?:[^“”\"]{0,240},(?=[”\"]))?[”\"’']?(?! (?:and|but|so|while|as|when|after|before)\b)"
    rf" (?:[\w’'-]+ ){{0,9}}?(?:{SAID}|noted|replied)\b(?! that)"
)
# "“Dogs do not fly,” she said" tells of all dogs, not of what happened.
_IN_GENERAL = re.compile(
    r"(?:^|[“”\"‘'] ?|\bthat )(?!(?:this|his|hers?|its|ours|yours|theirs|us)\b)[a-z]+s "
    r"(?:do not|don[’']t|are not|aren[’']t)$"
)
# A stated denial goes no further than its clause.
_STATED_END = re.compile(
    r";|,? (?:but|saying|adding|calling|insisting|while|although|though)\b"
    r"|, (?:(?:and )?[a-z]+ed|which|who|whose|where|as)\b"
)
_WHO = re.compile(
    r"\b(?:which|who) (?:\w+ )?$|\bwhose (?:[\w’'-]+ ){1,4}$|\b(?:ensur\w+|make sure|so) (?:that )?(?:[\w’'-]+ ){1,4}$"
    r"|\b(?:why|if|whether|unless|because) (?:[\w’'-]+ ){0,3}$"
)
# "Nobody was missing any longer": of what was so before nothing is denied.
_NO_LONGER = re.compile(r"\b(?:any longer|any ?more)\b(?! than)")
# Of themselves who deny: "said she had not visited".
_OWN = re.compile(r"\b(?:he|she|i|we|they) $")
_OWN_NEVER = re.compile(r"(?:he|she|i|we|they) ")
SIGN = re.compile(r"(?:evidence|signs?|indications?|records?|proof|knowledge|traces?)$")
# "There is no sign that": nothing is signed.
_NO_SIGN = re.compile(r"\bno (?:\w+ )?(?P<sign>signs?|traces?|records?)\b")
_PREPOSITION = re.compile(r"(?:of|by|in|at|on|for|from|with|to|under|over|off|into|during|after|before|against|near)$")
_FIRST_WORDS = 5


def said_not_to_be(sentence: Sentence) -> Iterator[Denial]:
    """What a sentence has somebody say not to be so: first where the verb of saying stands before it, then behind."""
    text = sentence.lower
    for m in _SAID_NOT.finditer(text):
        stop = _STATED_END.search(text, m.end())
        last = stop.start() if stop else len(text)
        was_so = _NO_LONGER.search(text, m.end(), last)
        if not was_so and not _silent(m["not"], text[m.end() :]) and not _no_denial(text, *m.span("not")):
            yield _said_not(sentence, m.start(), m.span("not"), last)
    for m in _NO.finditer(text):
        behind = _SAID_BEHIND.match(text, m.end())
        was_so = behind and _NO_LONGER.search(behind["what"])
        if behind and not was_so and not _silent(m.group(), behind["what"]) and not _no_denial(text, *m.span()):
            yield _said_not(sentence, m.start(), m.span(), behind.end("what"))


def _said_not(sentence: Sentence, cue: int, negation: tuple[int, int], last: int) -> Denial:
    """The denial of what is said not to be so: whose ``negation`` stands there, up to ``last``, all in the sentence."""
    base, text = sentence.start, sentence.lower
    found = denial_of(sentence, base + cue, base + negation[0], base + last, False, "said-not")
    if sign := _NO_SIGN.search(text, negation[0], last):
        signed = terms_between(sentence, base + sign.start("sign"), base + sign.end())
        found = msgspec.structs.replace(found, terms=found.terms - signed)
    own = _OWN.search(text, 0, negation[0]) or _OWN_NEVER.match(text, *negation)
    # "no tanker was boarded" holds what it is about, "the tanker was not boarded" has it before.
    inside = terms_between(sentence, base + negation[0], base + negation[1])
    before = terms_between(sentence, base + said_from(text, negation[0]), found.start)
    beside = BESIDE.search(text, negation[1], last)
    stop = base + (beside.start() if beside else last)
    done = _first_told(sentence, base + negation[1], stop, found.terms)
    return msgspec.structs.replace(
        found, about=frozenset() if text[negation[0]] == "," else inside or before, told_of=done, of_own=own is not None
    )


def _first_told(sentence: Sentence, start: int, stop: int, terms: frozenset[str]) -> frozenset[str]:
    """The terms of the first words between two offsets, up to a preposition; two at most, "evidence of" aside."""
    told = frozenset[str]()
    for n, m in enumerate(WORD.finditer(sentence.lower, start - sentence.start, stop - sentence.start)):
        if SIGN.match(m.group()):
            continue
        if told and (_PREPOSITION.match(m.group()) or n > _FIRST_WORDS):
            break
        told |= terms.intersection(terms_of(m.group()))
        if len(told) > 1:
            break
    return told


def _no_denial(text: str, start: int, end: int) -> bool:
    """Whether a negation tells who is meant or asks ("who did not", "why it was not"), or what never is so."""
    return _WHO.search(text[:start]) is not None or _IN_GENERAL.search(text[:end]) is not None


def _silent(negation: str, what: str) -> bool:
    """Whether a negation goes on with a word that makes it no denial: "did not comment", "no details were"."""
    words = WORD.findall(negation)
    word = WORD.search(what)
    follows = words[1:2] if words[0] == "no" else [word.group()] if word else []
    return not follows or follows[0] in lexicon().no_denial_after_not
