"""What was told and is judged to be untrue: "the claims were false", "that is not true"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.denying.denial import Denial, denial_of, sayings
from briefgen.compile.discrepancies.denying.negations import NEGATED
from briefgen.compile.discrepancies.denying.things_said import may_be_untrue, saying_that, told_that_before
from briefgen.compile.discrepancies.denying.verbs_of_saying import SAID, said_from
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import any_of, lexicon, stem

_LINKING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|a|an|called|calls|calling|branded|labelled|labeled|simply|totally|completely"
    r"|absolutely|utterly|entirely|patently|all|the|also|not|(?:is|are|was|were) \W{0,3}\w+ and)$"
)
# "called the accusation", "branded these reports as"
_CALLED = re.compile(
    r"\b(?:called|calls|calling|branded|branding|described|termed|labelled|labeled)"
    r" (?:the|this|that|these|those|such|his|her|its|their)(?: \w+)? (?P<what>\w+)(?: as)?(?: an?)?(?: \w+ly)?$"
)
# "calls this slander", "branded it a pure fabrication"
_CALLED_IT = re.compile(
    r"\b(?:called|calls|calling|branded|branding|described|termed|labelled|labeled|dismissed|dismisses)"
    r" (?:this|that|it|them)(?: as)?(?: an?)?(?: \w+)?$"
)
# "calls it a pure fabrication that": what is judged stands behind.
_CALLED_IT_SO = re.compile(
    r"\b(?:call(?:s|ed|ing)|brand(?:s|ed|ing)|describ(?:es|ed|ing)|dismiss(?:es|ed|ing)|term(?:s|ed)) it(?: as)?"
    r" \W?(?:an? )?(?:\w+ ){0,2}$"
)
_THAT = re.compile(r"[^.;:]{0,40}? that (?=\w)")
_CALLED_WITHIN = 80
_LINKED = re.compile(r" (?:is|are|was|were) (?:\w+ )?$")
_QUOTE_MARKS = re.compile(r"[“”\"‘’']")
_NEAR = 40
# "It is absurd to", "it is wrong that": what is judged is told behind, and nobody claimed it.
_TO_DO = re.compile(r"[”\"’']* (?:to|that|for|how|when|if|not)\b")
_NOT_SO = re.compile(
    r"\b(?:do(?:es)?|did) not (?:\w+ )?exist\b|\bnot (?:accord|correspond|square) with\b|\bno truth\b"
    r"|\b(?:is|are|was|were) not true\b"
)
_WHICH = re.compile(r"\b(?:that|which|who) (?:\w+ )?$")
_PERHAPS = ("probably ", "perhaps ", "possibly ", "may ", "might ")
# "said that the governor was mistaken"
_MISTAKEN = re.compile(
    rf"\b{SAID}(?: that)? (?P<whom>(?:(?!that\b|it\b|this\b)[\w’'.-]+ ){{1,4}}?)(?:was|is|were|are|had been)"
    r" (?:simply |quite |completely )?(?:mistaken|wrong|lying|misinformed)\b"
)
THAT_IS_UNTRUE = "that-is-untrue"
"""The rule of a denial in few words that is of what was told right before: "That never happened"."""

_ADVERB = r"(?:(?:simply|just|absolutely|totally|completely|certainly|definitely|really) )?"
_NOT_TRUE = rf"{_ADVERB}(?:true|the case|correct|accurate|right|so)\b"
_IN_SHORT = re.compile(
    r"\W{0,3}(?P<what>(?:no, )?(?:"
    rf"(?:that|this|it)(?:(?:[’']s| is| was) {_ADVERB}not| (?:is|was)n[’']t) {_NOT_TRUE}"
    rf"|(?:that|this|it) {_ADVERB}(?:never|did not|didn[’']t) (?:happen(?:ed)?|(?:take|took) place|occur(?:red)?"
    r"|exist(?:ed)?)\b"
    r"|(?:(?:complete|total|absolute|utter|pure|all) )?(?:nonsense|rubbish|lies|not true|untrue|false|fiction)"
    r"(?=[.,!]?[”\"’'])))"
)
_SAID_IN_SHORT = re.compile(
    rf"\b{SAID} (?P<what>(?:that )?(?:this|that|it) (?:is|was) (?:not {_NOT_TRUE}"
    rf"|{_ADVERB}(?:false|untrue|wrong|a lie)\b))"
)
# "had received no such order", "no such report had reached her"
_NO_SUCH = re.compile(r"\bno such (?P<what>(?!things?\b)\w+)")


def judged_untrue(sentence: Sentence) -> Iterator[Denial]:
    """What a sentence calls false, baseless, a lie."""
    text, base = sentence.lower, sentence.start
    for m in _untrue().finditer(text):
        called_it = _CALLED_IT_SO.search(text, 0, m.start())
        behind = _THAT.match(text, m.end()) if called_it else None
        if behind:
            yield denial_of(sentence, base + m.start(), base + behind.end(), sentence.end, False, "untrue")
            continue
        head = text[: m.start()].rstrip(" “\"‘'")
        if not (_LINKING.search(head) or _called(head)) or NEGATED.search(text[: m.start()]):
            continue
        subject = said_from(text, m.start())
        that = saying_that().search(text, 0, m.start())
        subject = m.start() if _called_it(head) else that.start() if that else subject
        if _called(head) or ((that or _is_said(text, subject, m.start())) and not _TO_DO.match(text, m.end())):
            cue = m.start() if _called_it(head) else _where_called(head, m.start())
            found = denial_of(sentence, base + cue, base + subject, base + m.end(), True, "untrue")
            told = that or told_that_before().search(text, 0, subject)
            if told:
                found = msgspec.structs.replace(
                    found, report=base + told.start(), report_end=base + _told_to(text, told)
                )
            yield found
    mistaken = _MISTAKEN.search(text)
    if mistaken and not NEGATED.search(text[: mistaken.start()]):
        start = base + mistaken.start("whom")
        yield denial_of(sentence, base + mistaken.start(), start, base + mistaken.end(), True, "untrue")


def told_not_so(sentence: Sentence) -> Iterator[Denial]:
    """What a sentence tells not to be true, or not to exist ("no such report"); it has a negation."""
    text, base = sentence.lower, sentence.start
    for m in _NOT_SO.finditer(text):
        if _WHICH.search(text[: m.start()]) or text.endswith(_PERHAPS, 0, m.start()):
            continue  # "in a way that does not exist", "which probably does not exist"
        yield denial_of(sentence, base + m.start(), base + said_from(text, m.start()), base + m.end(), True, "not-so")
    for m in _NO_SUCH.finditer(text):
        yield denial_of(sentence, base + m.start(), base + m.start("what"), base + m.end(), True, "no-such")


def untrue_in_short(sentence: Sentence) -> Iterator[Denial]:
    """What a sentence calls untrue that was told right before: "That's not true", "Nonsense", "said this was false"."""
    text, base = sentence.lower, sentence.start
    found = _IN_SHORT.match(text) or _SAID_IN_SHORT.search(text)
    if found:
        first, last = found.span("what")
        yield denial_of(sentence, base + first, base + first, base + last, True, THAT_IS_UNTRUE)


def _told_to(text: str, told: re.Match[str]) -> int:
    """Where what is reported ends: before the verb by which it is called untrue."""
    return told.start() + len(_LINKED.sub("", text[told.start() : told.end()]))


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether what may be untrue stands between two offsets, with little behind it: "the claims are", "this was"."""
    found = list(may_be_untrue().finditer(text, start, end))
    return bool(found) and end - found[-1].end() <= _NEAR


def _called(head: str) -> bool:
    """Whether words end with what was said being called something: "called the accusation", "calls this"."""
    found = _CALLED.search(_QUOTE_MARKS.sub("", head[-_CALLED_WITHIN:]))
    return (found is not None and stem(found["what"]) in sayings()) or _called_it(head)


def _where_called(head: str, otherwise: int) -> int:
    """Where the verb of "called the remark" stands at the end of some words, or what is given for where it does not."""
    found = _CALLED.search(_QUOTE_MARKS.sub("", head[-_CALLED_WITHIN:]))
    return head.rindex(found.group().partition(" ")[0]) if found else otherwise


def _called_it(head: str) -> bool:
    """Whether words end with what was told before being called something: "calls this a pure"."""
    return _CALLED_IT.search(_QUOTE_MARKS.sub("", head[-_CALLED_WITHIN:])) is not None


@functools.cache
def _untrue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lexicon().untrue)})\b")
