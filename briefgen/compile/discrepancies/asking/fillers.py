"""The words of a question that are cut from a source: a whole statement, or what stands before or behind an answer.

A reader must be able to tell what is asked, so a filler has a subject and a verb and ends where a clause ends. Where no
sentence gives one there is no question, and what was found is left out.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD
from briefgen.compile.predicates import predicates

_DASH = re.compile(r"\s[—–]\s")
_LOOSE_END = re.compile(
    r"(?:[\s,;:–—(“\"‘-]+|\b(?:in|on|at|by|for|of|from|to|since|until|about|around|than|more|over|the|a|an|and|or|but|as"
    r"|with|some|least|nearly|almost|roughly|approximately|after|before|during|that|which|who|late|early|just|up"
    r"|its|their|his|her|between|into|under|all|only|along|some|another|other|near|this|these|those))+$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(r"^(?:[\s,;:–—)”\"’.-]+|\b(?:and|or|but|that|also|meanwhile|however|yet)\b)+", re.IGNORECASE)
# "WASHINGTON (AP) — ", "PARIS, May 3 (Reuters) - ": where an article was written; "(WPA) ": for whom.
_DATELINE = re.compile(
    r"^[^a-z]{0,3}[A-Z][A-Z .’'/-]{2,}[^—–]{0,50}?(?:\s-\s|\s?[—–]-?\s?|--)|^\([A-Z]{2,10}\)\s(?:[—–-]+\s)?"
)
_OPENING = re.compile(r"^[\W_]*(?:(?:and|but|also|meanwhile|however|yet|so|still)\b[\W_]*)*", re.IGNORECASE)
# The second of two names, cut from the first: "Anna Lind were sentenced".
_ONE_OF_TWO = re.compile(r"^(?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'.-]*[^\Ws] (?:were|are|have)\b")
# Where another statement may begin.
_BEGIN = re.compile(r"[;:–—]\s+|,\s+(?:and|but)\s+(?=(?:the|it|he|she|they|an?|[A-Z]\w+)\s)")
# Where a statement may end.
_END = re.compile(
    r"[,;:–—(](?=\s)|\s[–—(-]|(?=\s(?:which|whose|while|whereas|although|though|because|after|before|since)\s)"
)
# What hangs on another statement begins so: "who fled", "hours after he fled".
_HANGING = re.compile(
    r"^\W*(?:\w+\W+)?(?:who|what|which|whose|that|where|when|while|whereas|although|though|because|since|if|as|unless|until"
    r"|after|before|once|than|of|and|or|but|with|including|not)\b",
    re.IGNORECASE,
)
# What only a preposition taken off its end makes whole: "looking ahead to", "voters accounted for".
_CUT_SHORT = re.compile(
    r"\b(?:ahead|head(?:s|ed|ing)?|look(?:s|ed|ing)?|going|leading|coming|prior|according|because|instead|hoping"
    r"|account(?:s|ed|ing)?|made|makes|due)$|[’']s$"
)
_OPENING_DOTS = re.compile(
    r"^(?:(?:(?:at|in|by|from) (?:[\w’'-]+ ){1,3})?(?:in|on|at|by|during|since) )?…, ", re.IGNORECASE
)
# "Tuesday's primary contests in Olm": up to what may end such words.
_DATED = re.compile(
    r"(?:[’']s)? (?P<noun>(?:[\w’.-]+ ){0,4}?[a-z][\w-]+)"
    r"(?=[,.;:!?)”\"]|\s[(–—-]|\s(?:in|on|of|at|for|with|to|by|from|over|between|after|before|as|that|which|who|and|but|when"
    r"|while|where)\b|\s*$)"
)
_OWNER = r"(?i:the|an?|its|their|his|her|this)"
_NO_LINK = r"(?!(?:the|an?|of|and|or|that|who|which|in|on|at|by|for|to|with|from|as)\b)"
# "at their convention in Olm in", "until the party's national congress in": up to a date. Behind "to the raid" it may
# be that of what stands before.
_DATED_BEHIND = re.compile(
    r"\b(?P<how>(?i:at|in|during|until|before|after|since|through|following|ahead of|for|of|to|with|by|on)) "
    rf"(?:{_OWNER} (?:[\w.-]+ ){{0,3}}?[\w.-]+[’']s? |(?:{_OWNER}|[A-Z][\w.-]*[’']s?) )"
    rf"(?P<noun>(?:{_NO_LINK}[\w-]+ ){{0,3}}{_NO_LINK}[a-z][\w-]*)"
    r"(?: (?:in|at) [A-Z][\w.-]*(?:,? [A-Z][\w.-]*){0,2},?)?,? (?:in |on |of |scheduled for |planned for |set for )?$"
)
_ARTICLE = re.compile(rf"\b{_OWNER} $")
# Which of several it is by the article: "the next debate".
_OF_MANY = re.compile(r"^(?:(?:first|second|third|last|next|past|final|latest|recent|other|upcoming|surprise) )+")
_LOOSELY = frozenset(["for", "of", "to", "with", "by", "on"])
_FAR_BACK = 120  # characters
# Behind them a figure is one of several things told, or belongs to a noun that is cut with it.
_LEADS_ON = re.compile(
    r"(?:,|\b(?:and|or|nor|but|plus|between|among|including|the|these|those|his|her|its|their|both|all|only|other|another"
    r"|last|first|next|past|remaining|further|additional))\s+$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\b(?:in|on|at|for|after|before|by|within|since|until|about|around|from|of)\s+$")
# "The mayor, who resigned in May": what of the mayor?
_ASIDE = re.compile(r"(?P<of>.*?), (?:who|whom|whose|which|where)\b[^,]*")
_PREPOSITIONS = frozenset(["in", "on", "at", "by", "for", "from", "to", "over", "about", "under", "near", "into"])
_MODALS = frozenset(["will", "would", "could", "may", "might", "can", "should", "must"])
# "As the mayor and his aides left": with what stands before the "and" they left.
_JOINS = re.compile(r"(?:and|or|nor)\b")
_OPENS = re.compile(
    r"(?:[,;:–—]|\b(?:after|before|when|while|where|as|because|since|until|if|that|but|although|though))\s",
    re.IGNORECASE,
)
_LONGEST = 160
_LONGEST_PART = 90
_FEWEST, _WANTED = 3, 7


def statement(sentence: Sentence, start: int, end: int) -> str | None:
    """The shortest whole statement of a sentence that holds ``start`` to ``end``; None where it is too long to ask."""
    return _statement(sentence.text, start - sentence.start, end - sentence.start, sentence.told)


# Of what many articles tell in the same words, or give several answers in, this and more is asked over and over.
@functools.lru_cache(maxsize=4096)
def _statement(text: str, first: int, last: int, told: bool) -> str | None:
    """The shortest whole statement of a sentence that holds ``first`` to ``last``; ``told`` as the sentence has it."""
    ends = [m.start() for m in _END.finditer(text, max(last - 1, 0)) if m.start() >= last]
    ends.append(len(text))
    for begin in reversed(list(_beginnings(text, first))):
        for stop in ends:
            words = text[begin:stop].strip().rstrip(" ,;:.!?…–—-(")
            if len(words) > _LONGEST:
                break
            if stop < len(text) and _LOOSE_END.search(words):
                continue  # "the owners of a mill in", which goes on with "which"
            if _begins_in_aside(text[:begin], words):
                continue
            # A sentence that begins and ends as written is whole, whatever its verb.
            full = told and stop == len(text) and begin == 0 and words[:1].isupper() and not _HANGING.match(words)
            if is_balanced(words) and (full or is_whole(words)):
                return words
    return None


def _begins_in_aside(before: str, words: str) -> bool:
    """Whether words begin between two dashes and go on behind the second: of "the weir — it broke — and the mill"."""
    return before.rstrip().endswith(("—", "–")) and len(_DASH.findall(words)) % 2 == 1


@functools.lru_cache(maxsize=4096)
def is_whole(words: str) -> bool:
    """Whether words have a verb with something before it that may be its subject, and hang on nothing else."""
    found = [m.group() for m in WORD.finditer(words)]
    if len(found) < _FEWEST or _HANGING.match(words) or _ONE_OF_TWO.match(words):
        return False
    aside = _ASIDE.fullmatch(words)
    if aside and not any(predicates().is_finite(m.group()) for m in WORD.finditer(aside["of"])):
        return False
    if found[0] in _PREPOSITIONS or found[0].casefold().endswith("ing"):
        return False
    known = predicates()
    verbs = [n for n, w in enumerate(found) if known.is_finite(w) or w in _MODALS]  # "On May 6" has none
    if verbs and all(known.is_saying(found[n]) for n in verbs) and "that" in found[verbs[0] :]:
        return False  # "He added that the talks": what of them?
    if verbs and all(known.is_reporting(found[n]) for n in verbs) and _says_nothing(found[verbs[-1] + 1 :]):
        return False  # "The bank said on Friday": what?
    subject = [w for w in found[: verbs[0]] if not w.endswith("ly")] if verbs else []
    return bool(subject) and not (verbs == [len(found) - 1] and known.is_saying(found[-1]))


def _says_nothing(behind: Sequence[str]) -> bool:
    """Whether nothing but a preposition, and what it governs, stands behind a verb of saying."""
    return bool(behind) and behind[0].casefold() in _PREPOSITIONS


def before(answer: Answer) -> str:
    """The words before an answer, from the beginning of its clause."""
    sentence, start = answer.sentence, _begin_before(answer)
    text = sentence.text[start - sentence.start : answer.start - sentence.start]
    text = _DATELINE.sub("", text) if start == sentence.start else text
    if len(text) > _LONGEST_PART:
        return ""
    return _without_loose_ends(text)


def _begin_before(answer: Answer) -> int:
    """Where the clause begins that stands before an answer, by its offset into the body."""
    sentence = answer.sentence
    start = max((c.start for c in sentence.clauses if c.start < answer.start - 8), default=sentence.start)
    head = sentence.text[: start - sentence.start].rstrip()
    if not _JOINS.match(sentence.text, start - sentence.start) or head.endswith(","):
        return start
    opens = max((m.end() for m in _OPENS.finditer(head)), default=0)
    told = any(predicates().is_finite(m.group()) for m in WORD.finditer(head, opens))
    return start if told or opens == len(head) else sentence.start + opens


@functools.lru_cache(maxsize=4096)
def _without_loose_ends(text: str) -> str:
    return _LOOSE_END.sub("", _LOOSE_START.sub("", text)).strip(" “”\"'‘")


def up_to(answer: Answer) -> str:
    """The words before an answer, from the beginning of its sentence; "" where they are no whole statement."""
    words = _text_before(answer)
    words = _LOOSE_END.sub("", _LOOSE_START.sub("", _DATELINE.sub("", words))).strip(" “”\"'‘")
    return words if len(words) <= _LONGEST and is_whole(words) and is_balanced(words) else ""


def behind(answer: Answer) -> str:
    """The words behind an answer, to the end of its clause."""
    sentence = answer.sentence
    end = next((c.end for c in sentence.clauses if c.end > answer.end + 8), sentence.end)
    text = sentence.text[answer.end - sentence.start : end - sentence.start]
    if len(text) > _LONGEST_PART or text[:1] in ",;:—–()":
        return ""
    return _LOOSE_END.sub("", text.strip().rstrip(' ,;:.?!”"’)')).strip(" “”\"'‘")


def without_dateline(words: str) -> str:
    """A statement without where its article was written: "OLM, May 3 (Wire) - The port was hit"."""
    return _DATELINE.sub("", words)


def around(answers: Sequence[Answer]) -> str | None:
    """A statement that ends at an answer; else the shortest statement with an answer in it; None without one.

    Where the answer stood inside there are three dots: a question does not give its answer.
    """
    found = leading_up(answers)
    return found if found is not None else _with_dots(answers)


def around_figure(answers: Sequence[Answer]) -> str | None:
    """As `around`, but with dots where the words before a figure, without it, tell something else.

    So it does in "it carried 62 cyclists and nine bicycles", and in "the worst in the last two years".
    """
    found = leading_up([a for a in answers if not _LEADS_ON.search(_text_before(a))])
    if found is not None:
        return found
    dotted = _with_dots(answers)
    return dotted if dotted is not None else leading_up(answers)


def _text_before(answer: Answer) -> str:
    return answer.sentence.text[: answer.start - answer.sentence.start]


def _with_dots(answers: Sequence[Answer]) -> str | None:
    whole = [(words, a) for a in answers if (words := statement(a.sentence, a.start, a.end)) is not None]
    if not whole:
        return None
    words, answer = min(whole, key=lambda f: len(f[0]))
    return _without(words, answer)


def leading_up(answers: Sequence[Answer]) -> str | None:
    """A statement that ends at an answer, and is whole without it; None without one."""
    told = [(before(a), a) for a in answers]
    found = [(w, a) for w, a in told if is_whole(w) and is_balanced(w) and not _CUT_SHORT.search(w)]
    if not found:
        return None
    return min(found, key=lambda f: (not _ends_whole(f[1]), abs(len(WORD.findall(f[0])) - _WANTED)))[0]


def _without(words: str, answer: Answer) -> str:
    """A statement with three dots for the answer, none where it opens the statement; as it is where little is left."""
    text = answer.sentence.text[answer.start - answer.sentence.start : answer.end - answer.sentence.start]
    if words.count(text) != 1:
        return words
    asked = _OPENING_DOTS.sub("", words.replace(text, "…"))
    asked = _OPENING.sub("", asked) if asked[:1].islower() else asked
    return asked if len(WORD.findall(asked)) >= _FEWEST else words


def is_put_before(answer: Answer) -> bool:
    """Whether a date is put before a noun, which it dates: "Tuesday's vote"."""
    text, start, end = answer.sentence.text, answer.start - answer.sentence.start, answer.end - answer.sentence.start
    owned = text[max(0, start - 3) : start] in ("'s ", "’s ") and text[end + 1 : end + 2].islower()
    return owned or text.startswith(("'s ", "’s "), end) or answer.text.endswith(("'s", "’s"))


def dated_noun(answer: Answer) -> str | None:
    """What a date is put before: "primary contests" of "Tuesday's primary contests"; None where it is before none."""
    sentence = answer.sentence
    found = _DATED.match(sentence.text, answer.end - sentence.start)
    words = found["noun"].split() if found else []
    known = predicates()
    if not words or any(known.is_finite(w) or w in _MODALS for w in words) or words[-1].endswith(("ly", "ing")):
        return None
    return " ".join(words)


def noun_dated(answer: Answer) -> tuple[str, bool] | None:
    """What a date is put before or behind, and whether it is that for certain: no verb could be dated in its place."""
    before_ = _text_before(answer)
    if is_put_before(answer) or _ARTICLE.search(before_):
        noun = dated_noun(answer)
        return (_OF_MANY.sub("", noun), True) if noun is not None else None
    found = _DATED_BEHIND.search(before_[-_FAR_BACK:])
    if found is None or any(predicates().is_finite(w) for w in found["noun"].split()):
        return None
    return _OF_MANY.sub("", found["noun"]), found["how"].casefold() not in _LOOSELY


def _ends_whole(answer: Answer) -> bool:
    """Whether a preposition, or an adverb of degree, parts an answer from a statement that is whole without it."""
    return _PARTS.search(_text_before(answer)) is not None


def _beginnings(text: str, before_: int) -> Iterator[int]:
    """Where statements begin that reach ``before_``: at the sentence's start, and behind what parts it."""
    dateline = _DATELINE.match(text)
    begin = dateline.end() if dateline and dateline.end() <= before_ else 0
    opening = _OPENING.match(text[begin:])
    begin += opening.end() if opening else 0
    yield begin
    for m in _BEGIN.finditer(text, 0, before_ + 1):
        if begin < m.end() <= before_:
            yield m.end()


def is_balanced(words: str) -> bool:
    """Whether no quotation mark or bracket stands without its fellow."""
    return words.count("“") == words.count("”") and words.count("(") == words.count(")") and words.count('"') % 2 == 0
