"""Where a sentence denies ("denied", "dismissed the report", "were false", "said there was no …"), and what."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.rejecting import DISAGREES, NEVER_DENIED, REJECTED_BLAME, REJECTED_THAT
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.things_said import (
    REPORT_END,
    TOLD_THAT,
    claim_before,
    may_be_untrue,
    saying_that,
    terms_of_sayings,
    thing_said,
)
from briefgen.compile.discrepancies.words import WORD, any_of, first_parts, lexicon, phrases, stem, stems_of, terms_of

__all__ = ["Denial", "all_denials", "claim_stems", "find_denials"]

# All of these are for text in lower case.
# "has since been denied", "was denied": what is refused, unless a thing said is denied.
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are)(?: \w+ly)? $")
_NOT_A_VERB_AFTER = frozenset({"the", "a", "an", "any", "no", "this", "their", "its", "his", "her", "into", "in", "of"})
_NOT_A_VERB_BEFORE = frozenset({"over", "between", "with", "about", "resolution", "settlement", "and"})
_NEGATED = re.compile(r"(?:\bnot|n[’']t|\bnever|\bneither|\bnor|\bcannot|\bor)\s+(?:\w+\s+)?$")
_OBJECT_END = re.compile(r";|,? (?:but|saying|adding|calling|insisting|while|although|though)\b")
_SAID = (
    r"(?:said|says|insist(?:s|ed)?|maintain(?:s|ed)?|stress(?:es|ed)|stated|told|claim(?:s|ed)?|added|tweeted|wrote"
    r"|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)?|assur(?:es|ed))"
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
    r"|\b(?:nobody|no one|no-one) (?:was|were|had been|has been|will be|would be)\b)"
)
_SAID_NOT = re.compile(rf"\b(?:{_SAID}\b[^.;“”\"]{{0,80}}?|and that (?:[\w’'-]+ ){{0,8}}?)[“\"‘']?\b(?P<not>{_NOT})")
# The same with its speaker behind: "“This is not a strike,” she said".
_NO = re.compile(rf"\b{_NOT}")
_SAID_BEHIND = re.compile(rf"(?P<what>[^.;]{{0,160}}?)[,.][”\"’']? (?:[\w’'-]+ ){{0,9}}?{_SAID}\b(?! that)")
_NOT_SO = re.compile(
    r"\b(?:do(?:es)?|did) not (?:\w+ )?exist\b|\bnot (?:accord|correspond|square) with\b|\bno truth\b"
    r"|\b(?:is|are|was|were) not true\b"
)
_PERHAPS = ("probably ", "perhaps ", "possibly ", "may ", "might ")
_LINKING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|a|an|called|calls|calling|branded|labelled|labeled|simply|totally|completely"
    r"|absolutely|utterly|entirely|patently|all|the|also|not|(?:is|are|was|were) \W{0,3}\w+ and)$"
)
# "called the accusation", "branded these reports as"
_CALLED = re.compile(
    r"\b(?:called|calls|calling|branded|branding|described|termed|labelled|labeled)"
    r" (?:the|this|that|these|those|such|his|her|its|their)(?: \w+)? (?P<what>\w+)(?: as)?(?: an?)?(?: \w+ly)?$"
)
_CALLED_WITHIN = 80
# "had received no such order", "no such report had reached her"
_NO_SUCH = re.compile(r"\bno such (?P<what>(?!things?\b)\w+)")
# What is denied in a word, with whose side it is on: the accusation stands elsewhere.
_BLAME = re.compile(
    r"\s+(?:(?:all|any|having|its|his|her|their|strongly|bearing) ){0,3}"
    r"(?:responsibility|involvement|wrongdoing|guilt|blame|complicity|role|part|knowledge"
    r"|(?:the )?(?:charges?|allegations?|accusations?))\b(?! that)"
)
# "The owner denied that and said …": what stands before.
_THAT_ALONE = re.compile(r"\s+(?:that|this|it|them)(?=\s*(?:[.,;:]|$| and said| and insisted| but| saying| adding))")
_IN_A_STATEMENT = re.compile(
    r"\s+(?:on \w+ )?in (?:an?|his|her|its|their) (?:\w+ )?(?:statement|interview|post|tweet|letter)\b"
)
# A stated denial goes no further than its clause.
_STATED_END = re.compile(
    r";|,? (?:but|saying|adding|calling|insisting|while|although|though)\b"
    r"|, (?:(?:and )?[a-z]+ed|which|who|whose|where|as)\b"
)
# Things thought, by nobody who would claim them: "dismissed the notion that".
_THOUGHT = frozenset(["idea", "notion", "speculation", "narrative"])
# "a claim that the company rejected as absurd": the claim stands before.
_AT_END = re.compile(r"(?: as\b|\W*$|[.,;:])")
_BEFORE = 90
# Behind "disputed", where that is a verb.
_OBJECT = re.compile(
    r"\s+(?:that|this|these|those|it|them|the|his|her|its|their|any|some|how|whether|\w+[’']s)\b|\s*(?:[,.;]|$)"
)
# "It is absurd to", "it is wrong that": what is judged is told behind, and nobody claimed it.
_TO_DO = re.compile(r"[”\"’']* (?:to|that|for|how|when|if|not)\b")
# What somebody will do, or wants to: "vowed to challenge the report".
_MEANT = re.compile(r"\b(?:to|will|would|could|should|must|may|might|can) (?:\w+ly )?$")
_NOT_DONE = re.compile(
    r"\b(?:would|could|should|must|may|might|can|rather than|instead of|without|avoid(?:s|ed)?|refrain(?:s|ed)? from)"
    r" (?:\w+ly )?$"
)
_WHICH = re.compile(r"\b(?:that|which|who) (?:\w+ )?$")
_WHO = re.compile(r"\b(?:which|who) (?:\w+ )?$|\b(?:why|if|whether|unless) (?:[\w’'-]+ ){0,3}$")
_OF_WHAT = re.compile(r"\s+(?:of|about|over|on|against|from|regarding|concerning) (?:(?! as )[^,;.]){2,90}")
_PREPOSITION = re.compile(r"(?:of|by|in|at|on|for|from|with|to|under|over|off|into|during|after|before|against|near)$")
_SIGN = re.compile(r"(?:evidence|signs?|indications?|records?|proof|knowledge|traces?)$")
_FIRST_WORDS = 5
_NEAR = 40
_WHOSE = re.compile(r"\w[’']s? ")
_OF_BLAME = re.compile(r"critic|accus|alleg|charge")
_ASKED = re.compile(r"\?\W*$")
# Of themselves who deny: "said she had not visited".
_OWN = re.compile(r"\b(?:he|she|i|we|they) $")
_NEGATIONS = frozenset(["no", "nobody", "not", "nor", "never", "neither", "cannot"])
_DENYING = _NEGATIONS | {"disagree", "disagrees", "disagreed", "differ", "differently", "otherwise", "story", "version"}
_NEGATION = re.compile(rf"\b(?:{any_of(_NEGATIONS)})\b|n[’']t\b")
# Behind this stands when and how it was, not what is denied: "asleep at the time of the wreck".
_BESIDE = re.compile(r"\b(?:at the time|when|while|whilst|during|before|after|because|despite|since|until)\b")
_THAT = re.compile(rf"\b{_SAID}\b(?: \w+)?(?: that)?|\bsaying(?: that)?\b|\bcalled\b|\bthat\b")


class Denial(msgspec.Struct, frozen=True, kw_only=True):
    """Where a denial stands (cue to the end of what is denied), its party, and the terms of what it denies.

    A claim of the same must share the ``subject`` (the terms of the first word that has any) or the ``deeds``; both are
    empty where it need not. ``about`` are the terms of what is told not to have been so, empty for a pronoun: "that
    many passengers were not listed" says nothing of a ship that listed. ``told_of`` are the first terms denied of it,
    ``of_own`` is whether that is the speaker. ``report`` is where what others tell is named, with what that is behind:
    "reports that the bridge was mined", up to ``report_end`` where that is not the end of what is denied.
    """

    sentence: Sentence
    cue: int
    start: int
    end: int
    terms: frozenset[str]
    subject: frozenset[str]
    deeds: frozenset[str]
    points_back: bool
    of_figure: bool
    rule: str
    about: frozenset[str] = frozenset()
    told_of: frozenset[str] = frozenset()
    of_own: bool = False
    report: int | None = None
    report_end: int | None = None


@functools.cache
def _cues() -> tuple[frozenset[str], frozenset[str], frozenset[str], re.Pattern[str]]:
    words = lexicon()
    return (
        stems_of(words.denials),
        stems_of(words.soft_denials),
        stems_of(words.sayings),
        re.compile(rf"\b(?:{any_of(words.untrue)})\b"),
    )


@functools.cache
def _may_deny() -> re.Pattern[str]:
    """The beginnings of the words that deny, which all their forms share: "den" of "deny", "denies", "denied"."""
    return re.compile(rf"\b(?:{any_of(_denying())})")


@functools.cache
def _denying() -> frozenset[str]:
    words = lexicon()
    return frozenset(stem(w)[:-1] for w in (*words.denials, *words.soft_denials))


def all_denials(corpus: Corpus) -> dict[tuple[str, int], tuple[Denial, ...]]:
    """The denials in each sentence that has any, by its source and number, in order of arrival."""
    begins = (*first_parts(_denying()), *first_parts(lexicon().untrue))
    told = corpus.with_word(lambda word: word in _DENYING or word.endswith(("n't", "n’t")) or word.startswith(begins))
    found = ((s, tuple(find_denials(s))) for s in told)
    return {(s.source, s.number): denials for s, denials in found if denials}


def find_denials(sentence: Sentence) -> Iterator[Denial]:
    """The denials in a sentence."""
    hard, soft, _, untrue = _cues()
    text, base = sentence.lower, sentence.start
    if _ASKED.search(text[-8:]):
        return
    against = DISAGREES.search(text)
    if against:
        yield _denial(sentence, base + against.start(), base + against.end(), base + against.end(), True, "disagreed")
    # Most sentences have no word that may deny, and are done with one look.
    words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)] if _may_deny().search(text) else []
    for i, (start, end, word) in enumerate(words):
        kind = stem(word)
        if kind not in hard and kind not in soft:
            continue
        before = words[i - 1][2] if i else ""
        after = words[i + 1][2] if i + 1 < len(words) else ""
        if before in _NOT_A_VERB_AFTER or after in _NOT_A_VERB_BEFORE or _NEGATED.search(text[:start]):
            continue
        where_said = _IN_A_STATEMENT.match(text, end)
        end = where_said.end() if where_said else end
        stop = _OBJECT_END.search(text, end)
        last = stop.start() if stop else len(text)
        thing = thing_said().match(text, end)
        if _NOT_DONE.search(text[:start]):
            continue
        if (
            kind in soft
            and thing is None
            and not _PASSIVE.search(text[:start])
            and claim_before().search(text[max(0, start - _BEFORE) : start])
        ):
            if _AT_END.match(text, end):
                yield _denial(sentence, base + start, base + end, base + last, True, "denial-verb")
            continue
        that_alone = REJECTED_THAT.match(text, start) if kind in soft else None
        if that_alone:
            yield _denial(sentence, base + start, base + end, base + that_alone.end("that"), True, "denial-verb")
            continue
        blame = REJECTED_BLAME.match(text, start) if kind in soft else None
        if blame:
            yield _denial(sentence, base + start, base + end, base + blame.end(), True, "denied-blame")
            continue
        if kind in soft and (thing is None or _MEANT.search(text[:start])):
            continue
        if NEVER_DENIED.search(text[end : min(last, end + 60)]) or after in ("by", "entry", "to"):
            continue
        if thing is None and (_PASSIVE.search(text[:start]) or _is_an_adjective(word, text, end)):
            continue
        pointing = _THAT_ALONE.match(text, end)
        if pointing and thing is None:
            yield _denial(sentence, base + start, base + end, base + pointing.end(), True, "denial-verb")
            continue
        blame = _BLAME.match(text, end) if kind in hard else None
        if blame:
            yield _denial(sentence, base + start, base + end, base + blame.end(), True, "denied-blame")
            continue
        that = TOLD_THAT.match(text, thing.end()) if thing else None
        if thing and that:
            tail = REPORT_END.search(text, that.end(), last)
            last = tail.start() if tail else last
            found = _denial(sentence, base + start, base + that.start("that"), base + last, False, "denial-verb")
            told = None if thing["noun"].removesuffix("s") in _THOUGHT else base + thing.start("thing")
            yield msgspec.structs.replace(found, report=told)
            continue
        if thing:
            yield _of_a_thing_said(sentence, (start, last), thing)
            continue
        yield _denial(sentence, base + start, base + end, base + last, False, "denial-verb")
    for m in untrue.finditer(text):
        head = text[: m.start()].rstrip(" “\"‘'")
        if not (_LINKING.search(head) or _called(head)) or _NEGATED.search(text[: m.start()]):
            continue
        subject = _subject(text, m.start())
        that = saying_that().search(text, 0, m.start())
        subject = that.start() if that else subject
        if _called(head) or ((that or _is_said(text, subject, m.start())) and not _TO_DO.match(text, m.end())):
            yield _denial(sentence, base + m.start(), base + subject, base + m.end(), True, "untrue")
    if _NEGATION.search(text) is None:
        return
    for m in _NOT_SO.finditer(text):
        if _WHICH.search(text[: m.start()]) or text.endswith(_PERHAPS, 0, m.start()):
            continue  # "in a way that does not exist", "which probably does not exist"
        yield _denial(sentence, base + m.start(), base + _subject(text, m.start()), base + m.end(), True, "not-so")
    for m in _NO_SUCH.finditer(text):
        yield _denial(sentence, base + m.start(), base + m.start("what"), base + m.end(), True, "no-such")
    for m in _SAID_NOT.finditer(text):
        stop = _STATED_END.search(text, m.end())
        last = stop.start() if stop else len(text)
        if not _silent(m["not"], text[m.end() :]) and not _WHO.search(text[: m.start("not")]):
            yield _said_not(sentence, m.start(), m.span("not"), last)
    for m in _NO.finditer(text):
        behind = _SAID_BEHIND.match(text, m.end())
        if behind and not _silent(m.group(), behind["what"]) and not _WHO.search(text[: m.start()]):
            yield _said_not(sentence, m.start(), m.span(), behind.end("what"))


def _of_a_thing_said(sentence: Sentence, place: tuple[int, int], thing: re.Match[str]) -> Denial:
    """The denial, at ``place`` in the sentence, of a thing said: "dismissed the claims about the bridge"."""
    base = sentence.start
    of = _OF_WHAT.match(sentence.lower, thing.end(), place[1])
    end = of.end() if of else thing.end()
    found = _denial(sentence, base + place[0], base + thing.start(), base + end, True, "denial-verb")
    about = _terms_between(sentence, base + thing.end(), base + end) - terms_of_sayings()
    if _OF_BLAME.match(thing["noun"]) and not _WHOSE.search(thing["thing"]):
        about = frozenset()  # what is criticised is told in words of its own
    return msgspec.structs.replace(found, end=base + place[1], about=about)


def _said_not(sentence: Sentence, cue: int, negation: tuple[int, int], last: int) -> Denial:
    """The denial of what is said not to be so: whose ``negation`` stands there, up to ``last``, all in the sentence."""
    base, text = sentence.start, sentence.lower
    found = _denial(sentence, base + cue, base + negation[0], base + last, False, "said-not")
    own = _OWN.search(text, 0, negation[0])
    # "no tanker was boarded" holds what it is about, "the tanker was not boarded" has it before.
    inside = _terms_between(sentence, base + negation[0], base + negation[1])
    before = _terms_between(sentence, base + _subject(text, negation[0]), found.start)
    beside = _BESIDE.search(text, negation[1], last)
    stop = base + (beside.start() if beside else last)
    done = _first_told(sentence, base + negation[1], stop, found.terms)
    return msgspec.structs.replace(found, about=inside or before, told_of=done, of_own=own is not None)


def _first_told(sentence: Sentence, start: int, stop: int, terms: frozenset[str]) -> frozenset[str]:
    """The terms of the first words between two offsets, up to a preposition; two at most, "evidence of" aside."""
    told = frozenset[str]()
    for n, m in enumerate(WORD.finditer(sentence.lower, start - sentence.start, stop - sentence.start)):
        if _SIGN.match(m.group()):
            continue
        if told and (_PREPOSITION.match(m.group()) or n > _FIRST_WORDS):
            break
        told |= terms.intersection(terms_of(m.group()))
        if len(told) > 1:
            break
    return told


def _is_an_adjective(word: str, text: str, end: int) -> bool:
    """Whether a word that contests stands before what it tells of: "a disputed election"."""
    return word == "disputed" and _OBJECT.match(text, end) is None


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether what may be untrue stands between two offsets, with little behind it: "the claims are", "this was"."""
    found = list(may_be_untrue().finditer(text, start, end))
    return bool(found) and end - found[-1].end() <= _NEAR


def _called(head: str) -> bool:
    """Whether words end with a thing said that is called something: "called the accusation"."""
    found = _CALLED.search(head[-_CALLED_WITHIN:])
    return found is not None and stem(found["what"]) in _cues()[2]


def _subject(text: str, end: int) -> int:
    """Where what is said to be untrue begins: behind the verb of saying, or the sentence's start."""
    said = [m.end() for m in _THAT.finditer(text, 0, end)]
    start = said[-1] if said else 0
    return text.rfind(" ", 0, start) + 1 if text[start : start + 1] in {"'", "’"} else start


def _terms_between(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    return frozenset(t for at, found in sentence.words if start <= at < end for t in found)


def _silent(negation: str, what: str) -> bool:
    """Whether a negation goes on with a word that makes it no denial: "did not comment", "no details were"."""
    words = WORD.findall(negation)
    word = WORD.search(what)
    follows = words[1:2] if words[0] == "no" else [word.group()] if word else []
    return not follows or follows[0] in lexicon().no_denial_after_not


def _denial(sentence: Sentence, cue: int, start: int, end: int, points_back: bool, rule: str) -> Denial:
    text = sentence.text[start - sentence.start : end - sentence.start]
    sayings = _cues()[2]
    terms = {
        t
        for m in WORD.finditer(text)
        if stem(m.group()) not in sayings
        for p in m.group().split("-")
        for t in terms_of(p)
    }
    # Deeds told in more words than one have a place of their own.
    pattern, deeds = phrases()
    terms |= {deeds[m.group()] for m in pattern.finditer(text.lower())}
    words = (*lexicon().denials, *lexicon().soft_denials, *lexicon().untrue)
    own = {t for w in words for part in w.split() for t in terms_of(part)}
    told = frozenset(t for t in terms & sentence.terms if not t.isdigit()) - own
    nothing = frozenset[str]()
    subject, done = _subject_and_deeds(sentence, start, end, told) if rule == "denial-verb" else (nothing, nothing)
    return Denial(
        sentence=sentence,
        cue=cue,
        start=start,
        end=end,
        terms=told,
        subject=subject,
        deeds=done,
        points_back=points_back,
        of_figure=points_back and any(stem(m.group()) in stems_of(lexicon().figures) for m in WORD.finditer(text)),
        rule=rule,
    )


def _subject_and_deeds(
    sentence: Sentence, start: int, end: int, told: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Of the terms ``told``, those of the first word between two offsets that has any, and the deeds there."""
    beside = _BESIDE.search(sentence.lower, start - sentence.start, end - sentence.start)
    stop = sentence.start + beside.start() if beside else end
    words = [found for at, terms in sentence.words if start <= at < stop and (found := told.intersection(terms))]
    return (words[0] if words else frozenset()), frozenset(t for found in words for t in found if t[0] == "@")


@functools.cache
def claim_stems() -> frozenset[str]:
    """The stems of the verbs of claiming."""
    return stems_of(lexicon().claims)
