"""What is denied by a verb: "denied", "dismissed the report", "rejected that"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.denying.denial import Denial, denial_of, terms_between
from briefgen.compile.discrepancies.denying.negations import NEGATED
from briefgen.compile.discrepancies.denying.rejecting import PUSHED_BACK, REFUSED, REJECTED_BLAME, REJECTED_THAT
from briefgen.compile.discrepancies.denying.things_said import (
    REPORT_END,
    TOLD_THAT,
    claim_before,
    terms_of_sayings,
    thing_said,
)
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD, any_of, lexicon, stem, stems_of

# All of these are for text in lower case.
# "has since been denied", "was denied": what is refused, unless a thing said is denied.
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are)(?: \w+ly)? $")
_NOT_A_VERB_AFTER = frozenset({"the", "a", "an", "any", "no", "this", "their", "its", "his", "her", "into", "in", "of"})
_NOT_A_VERB_BEFORE = frozenset({"over", "between", "with", "about", "resolution", "settlement", "and"})
_OBJECT_END = re.compile(r";|,? (?:but|saying|adding|calling|insisting|while|although|though)\b")
# "denied that there were any leaks": what is said to be so, whatever it is of.
_THAT_IT_IS = re.compile(r" that (?:there|he|she|it|they|any\w*|its|his|her|their|the|an?|no|some)\b")
# "challenged the country's maritime claims": nothing said.
_CLAIMED_LAND = re.compile(
    r"\b(?:sea|land|territorial|maritime|sovereignty|insurance|asylum|compensation|jobless|benefit|property) claims?$"
)
# What is denied in a word, with whose side it is on: the accusation stands elsewhere.
_BLAME = re.compile(
    r"\s+(?:(?:all|any|having|its|his|her|their|strongly|bearing) ){0,3}"
    r"(?:responsibility|involvement|wrongdoing|guilt|blame|complicity|role|part|knowledge"
    r"|(?:the )?(?:charges?|allegations?|accusations?))\b(?! that)"
)
# "The owner denied that and said …": what stands before.
_THAT_ALONE = re.compile(
    r"\s+(?:that|this|it|them)(?=(?: again| too| at first)?(?: (?:late |early |again )?(?:on )?\w+day)?"
    r"\s*(?:[.,;:]|$| and said| and insisted| but| saying| adding))"
)
# "Olm, who had denied it, has left": what is denied was told long before, if at all.
_LONG_BEFORE = re.compile(r"\bwho had (?:\w+ )?$")
_IN_A_STATEMENT = re.compile(
    r"\s+(?:on \w+ )?in (?:an?|his|her|its|their) (?:\w+ )?(?:statement|interview|post|tweet|letter)\b"
)
# Things thought or rumoured, by nobody who would claim them unless he is named: "dismissed the notion that".
_THOUGHT = frozenset([
    "idea", "notion", "speculation", "narrative", "suggestion", "rumour", "rumor", "theory", "theories", "possibility",
    "insinuation",
])  # fmt: skip
_BY_ANYBODY = re.compile(r" (?:circulating )?(?:on|in) (?:social media|(?:the )?(?:internet|web))| online")
# "a claim that the company rejected as absurd": the claim stands before.
_AT_END = re.compile(r"(?: as\b|\W*$|[.,;:])")
_BEFORE = 90
# "The ministries contradicted one another": who does so denies nothing that can be told.
_EACH_OTHER = re.compile(r"\s+(?:one another|each other|(?:it|him|her)self|themselves)\b")
# Behind "disputed", where that is a verb.
_OBJECT = re.compile(
    r"\s+(?:that|this|these|those|it|them|the|his|her|its|their|any|some|how|whether|\w+[’']s)\b|\s*(?:[,.;]|$)"
)
# What somebody will do, or wants to: "vowed to challenge the report".
_MEANT = re.compile(r"\b(?:to|will|would|could|should|must|may|might|can) (?:\w+ly )?$")
_NOT_DONE = re.compile(
    r"\b(?:would|could|should|must|may|might|can|rather than|instead of|without|avoid(?:s|ed)?|refrain(?:s|ed)? from)"
    r" (?:\w+ly )?$"
)
_OF_WHAT = re.compile(r"\s+(?:of|about|over|on|against|from|regarding|concerning) (?:(?! as )[^,;.]){2,90}")
_WHOSE = re.compile(r"\w[’']s? ")
_OF_BLAME = re.compile(r"critic|accus|alleg|charge")
_RULE = "denial-verb"


class _Verb(msgspec.Struct, frozen=True):
    """A verb that may deny: its offsets in its sentence, with where it was said, and the word behind it.

    A ``hard`` verb denies whatever is its object ("denied"), a ``soft`` one only things said ("dismissed the report").
    """

    word: str
    start: int
    end: int
    next: str
    hard: bool
    soft: bool


def denied_by_verb(sentence: Sentence) -> Iterator[Denial]:
    """What the verbs of a sentence deny, in order."""
    return (denial for verb in _verbs(sentence.lower) if (denial := _denied(sentence, verb)) is not None)


@functools.cache
def beginnings() -> frozenset[str]:
    """What the verbs that deny begin with, which all their forms share: "den" of "deny", "denies", "denied"."""
    words = lexicon()
    return frozenset(stem(w)[:-1] for w in (*words.denials, *words.soft_denials))


def _verbs(text: str) -> Iterator[_Verb]:
    """The verbs in the text that may deny: no nouns, none that is itself denied, none not done."""
    # Most sentences have no word that may deny, and are done with one look.
    words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)] if _may_deny().search(text) else []
    hard, soft = _stems()
    for i, (start, end, word) in enumerate(words):
        kind = stem(word)
        pushed_back = PUSHED_BACK.match(text, start)
        if pushed_back and not _NOT_DONE.search(text[:start]):
            yield _Verb(word, start, pushed_back.end(), "", hard=False, soft=True)
        if kind not in hard and kind not in soft:
            continue
        before = words[i - 1][2] if i else ""
        after = words[i + 1][2] if i + 1 < len(words) else ""
        if before in _NOT_A_VERB_AFTER or after in _NOT_A_VERB_BEFORE:
            continue
        if NEGATED.search(text[:start]) or _NOT_DONE.search(text[:start]) or _EACH_OTHER.match(text, end):
            continue
        where_said = _IN_A_STATEMENT.match(text, end)
        end = where_said.end() if where_said else end
        yield _Verb(word, start, end, after, hard=kind in hard, soft=kind in soft)


def _denied(sentence: Sentence, verb: _Verb) -> Denial | None:
    """What a verb denies: a thing said, what stood before, blame, or what follows up to the end of its object."""
    text = sentence.lower
    before = text[: verb.start]
    stop = _OBJECT_END.search(text, verb.end)
    last = stop.start() if stop else len(text)
    thing = thing_said().match(text, verb.end)
    if thing and _CLAIMED_LAND.search(thing["thing"]):
        return None
    if verb.soft:
        if (
            thing is None
            and not _PASSIVE.search(before)
            and claim_before().search(text[max(0, verb.start - _BEFORE) : verb.start])
        ):
            return _denial(sentence, verb, last, points_back=True) if _AT_END.match(text, verb.end) else None
        that_alone = REJECTED_THAT.match(text, verb.start)
        if that_alone:
            return _denial(sentence, verb, that_alone.end("that"), points_back=True)
        blame = REJECTED_BLAME.match(text, verb.start)
        if blame:
            return _denied_blame(sentence, verb, blame.end())
        if thing is None or _MEANT.search(before):
            return None
    refused = REFUSED.search(text[verb.end : min(last, verb.end + 60)]) and not _THAT_IT_IS.match(text, verb.end)
    if refused or verb.next in ("by", "entry", "to"):
        return None
    if thing is None and (_PASSIVE.search(before) or _is_an_adjective(verb, text)):
        return None
    pointing = _THAT_ALONE.match(text, verb.end)
    if pointing and thing is None and _LONG_BEFORE.search(before):
        return None
    if pointing and thing is None:
        return _denial(sentence, verb, pointing.end(), points_back=True)
    blame = _BLAME.match(text, verb.end) if verb.hard else None
    if blame:
        return _denied_blame(sentence, verb, blame.end())
    if thing:
        that = TOLD_THAT.match(text, thing.end())
        place = verb.start, last
        return _of_a_report(sentence, place, thing, that) if that else _of_a_thing_said(sentence, place, thing)
    return _denial(sentence, verb, last, points_back=False)


def _denial(sentence: Sentence, verb: _Verb, last: int, points_back: bool) -> Denial:
    """The denial of what stands behind a verb, up to ``last`` in the sentence."""
    base = sentence.start
    return denial_of(sentence, base + verb.start, base + verb.end, base + last, points_back, _RULE)


def _denied_blame(sentence: Sentence, verb: _Verb, last: int) -> Denial:
    """The denial of a part in something, in a word: the accusation stands elsewhere."""
    base = sentence.start
    return denial_of(sentence, base + verb.start, base + verb.end, base + last, True, "denied-blame")


def _of_a_report(sentence: Sentence, place: tuple[int, int], thing: re.Match[str], that: re.Match[str]) -> Denial:
    """The denial, at ``place`` in the sentence, of what a thing said tells: "denied reports that the bridge fell"."""
    base, (start, last) = sentence.start, place
    tail = REPORT_END.search(sentence.lower, that.end(), last)
    last = tail.start() if tail else last
    found = denial_of(sentence, base + start, base + that.start("that"), base + last, False, _RULE)
    owner = sentence.lower[thing.end() : that.start("that")]
    thought = not owner and thing["noun"].removesuffix("s") in _THOUGHT
    nobodys = thought or _BY_ANYBODY.fullmatch(owner) is not None
    return msgspec.structs.replace(found, report=None if nobodys else base + thing.start("thing"))


def _of_a_thing_said(sentence: Sentence, place: tuple[int, int], thing: re.Match[str]) -> Denial:
    """The denial, at ``place`` in the sentence, of a thing said: "dismissed the claims about the bridge"."""
    base = sentence.start
    of = _OF_WHAT.match(sentence.lower, thing.end(), place[1])
    end = of.end() if of else thing.end()
    found = denial_of(sentence, base + place[0], base + thing.start(), base + end, True, _RULE)
    about = terms_between(sentence, base + thing.end(), base + end) - terms_of_sayings()
    if _OF_BLAME.match(thing["noun"]) and not _WHOSE.search(thing["thing"]):
        about = frozenset()  # what is criticised is told in words of its own
    return msgspec.structs.replace(found, end=base + place[1], about=about)


def _is_an_adjective(verb: _Verb, text: str) -> bool:
    """Whether a word that contests stands before what it tells of: "a disputed election"."""
    return verb.word == "disputed" and _OBJECT.match(text, verb.end) is None


@functools.cache
def _stems() -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the verbs that deny whatever is their object, and of those that deny only things said."""
    return stems_of(lexicon().denials), stems_of(lexicon().soft_denials)


@functools.cache
def _may_deny() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(beginnings())})|{PUSHED_BACK.pattern}")
