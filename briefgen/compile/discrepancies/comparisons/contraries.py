"""What cannot both be so, told in words of which neither denies the other: a loan and a bribe, passed and failed.

Pairs of such words are data (``contraries`` in the lexicon). They are compared where the same is told around them, or
where two parties speak of it next to each other in one article.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer, Context, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.asking.fillers import statement
from briefgen.compile.discrepancies.asking.what_is_claimed import what_is_claimed
from briefgen.compile.discrepancies.asking.yes_or_no import yes_or_no
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now, years_ago
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, by_longest_part, parts_of, terms_of
from briefgen.lexicon import load_lexicon

_NOT = re.compile(
    r"(?:\b(?:not|never|no|neither|nor|rather than|instead of)|n[’']t)(?: (?:a|an|the|been|be|any|in|by)){0,2}"
    r"(?: an? [a-z]{3,12})?"
    r" [“\"‘']?$"
)
# "denied that live rounds had been used"
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying) (?:that |having |any )?(?:[\w’'-]+ ){0,4}[“\"‘']?$")
_NOT_WITHIN = 32
# "no fighters were released in exchange for", "neither the bank nor its owner had paid": what the clause begins with.
_NONE = re.compile(r"(?:^|\b(?:that|but|and|said) |[,“\"] ?)(?:no|neither|none|nobody|no one)\b[^,;]*$")
_BEGINS, _ENDS = re.compile(r"(?<![\w-])"), re.compile(r"(?![\w-])")
_OPEN = re.compile(
    r"\b(?:if|whether|(?<!\bin )(?<!\bby )(?<!\buntil )may(?! \d)|might|could|would"
    r"|should|unless|or|possibl[ey]|possibility|suspect\w*"
    r"|investigat(?:e|ed|es|ing)|(?:inquiry|investigation) into|what it called|fear(?:s|ed|ing)?|before|to be"
    r"|until(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last|\d)\w*))\b"
)
# "pilot error was all but excluded"
_EXCLUDED = re.compile(
    r" (?:is|was|were|are|has been|had been|can be|could be) (?:(?:all but|almost|largely|completely|effectively) )?"
    r"(?:excluded|ruled out|discounted)\b"
)
_NONE_WITHIN = 80
_NEGATIONS = ((_NOT, _NOT_WITHIN), (_NONE, _NONE_WITHIN), (_DENIED, _NONE_WITHIN))
_OPEN_BEFORE, _OPEN_BEHIND = 60, 12
_WHOM_WITHIN = 80
_OF_HIMSELF = re.compile(r" (?:said|says|told [\w ]{2,30}|insisted|added|wrote)(?: on \w+)?(?: that)? (?:he|she) ")
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|insist\w*|maintain\w*|claim\w*|alleg\w*|accus\w*|den(?:y|ies|ied)|argu\w*|call(?:s|ed)"
    r"|described|according to|disput\w*|reject\w*|dismiss\w*|blam\w*|testif\w*|added|wrote|tweeted|citing)\b"
)
# "The rebels speak of", "villagers said": who tells it.
_SPEAKS = re.compile(r" (?:said|says?|speaks?|spoke|told|tells?|claim(?:s|ed)?|insist(?:s|ed)?|den(?:y|ied))\b")
# "He mocked commentators who called the song racist": these words are not his.
_OF_OTHERS = re.compile(
    r"\b(?:critics|opponents|people|those|others|anyone|reporters|commentators|analysts) who (?:(?:have|had|has) )?"
    r"(?:call|say|said|claim|argue|describe|label|brand|think|thought|believe)(?:s|ed|d|led)?\b[^.;]{0,60}$"
)
# How much two sentences must share beside the contrary words; less where such words are seldom of two things.
_TELLING, _TELLING_CLOSE = 3.3, 2.0
_NEAR, _CLOSE = 3, 2  # sentences
_MOST = 120


class Contrary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell one thing, and words that tell what cannot be so beside it; see the lexicon."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    about: tuple[str, ...] = ()
    close: bool = False
    once: bool = False
    same: bool = False
    named: bool = False
    ask: str | None = None


class Contraries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``contraries``."""

    contraries: tuple[Contrary, ...]


class _Told(msgspec.Struct, frozen=True, gc=False):
    """One side of a contrary as a sentence tells it, with what is told around it.

    ``subject`` are the terms of the word of ``about`` that it stands with, ``said`` is whether somebody says so,
    ``past`` whether it was a year ago or more.
    """

    answer: Answer
    around: Context
    subject: frozenset[str]
    party: str
    said: bool
    past: bool


# gc=False, array_like=True: there are many, and they are kept.
class _Side(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What is kept of `_Told`: what follows from the source alone."""

    answer: KeptAnswer
    subject: frozenset[str]
    party: str
    said: bool
    past: bool


def compare_contraries(corpus: Corpus, parties: Parties) -> list[Finding]:
    """What voices or parties tell that cannot both be so."""

    def find(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, _Side]]:
        for n, answer, subject in _sides(corpus, sentence) if sentence.told else ():
            cue = answer.start
            of_others = _OF_OTHERS.search(sentence.lower, 0, cue - sentence.start)
            party = None if of_others else parties.saying(sentence, cue)
            said = corpus.speaker_at(sentence.source, cue) is not None or _SAYS.search(sentence.lower) is not None
            past = years_ago(corpus, sentence)
            yield n, _Side(to_keep(answer), subject, party.actor if party else "", said, past)

    asked = Comparing("contraries", int, _Side, find, _compared, fits=_by_part().__contains__, most=_MOST)
    findings: dict[frozenset[tuple[str, int]], Finding] = {}
    for one in sorted(by_key(corpus, asked, of_others=[known_days(corpus)]), key=lambda one: one.key):
        for finding in one.findings:
            findings.setdefault(finding.sentences, finding)
    return list(findings.values())


def tell_contraries(corpus: Corpus, answers: Sequence[Answer]) -> bool:
    """Whether some of the clauses that answers are of tell one side of a contrary, and others the other one."""
    sides = {
        (n, side.same)
        for a in answers
        for n, side, _ in _sides(corpus, a.sentence)
        if a.start <= side.start < a.start + len(a.text)
    }
    return any((n, "one") in sides and (n, "other") in sides for n, _ in sides)


def _compared(corpus: Corpus, n: int, sides: Told[_Side]) -> list[Finding]:
    """What is told of the two sides of one contrary."""
    told = []
    for sentence, side in sides:
        answer = as_told(corpus.sources[sentence.source], side.answer)
        around = Context(answer.context() | dict.fromkeys(sorted(side.subject), 1.0))
        told.append(_Told(answer, around, side.subject, side.party, side.said, side.past))
    finding = _finding(corpus, told, _lists()[n])
    return [] if finding is None else [finding]


def _finding(corpus: Corpus, told: list[_Told], known: Contrary) -> Finding | None:
    """The two sides of those that are told of one thing."""
    ones, others = ([t for t in told if t.answer.same == side] for side in ("one", "other"))
    kept: dict[int, _Told] = {}
    for a in ones:
        for b in others:
            if _of_one_thing(corpus, a, b, known):
                kept.setdefault(id(a), a)
                kept.setdefault(id(b), b)
    if not kept:
        return None
    sides = [_one_of_each(t for t in kept.values() if t.answer.same == side) for side in ("one", "other")]
    both = {a.voice for a in sides[0]} & {a.voice for a in sides[1]}
    disputed = bool(both) or any(t.said for t in kept.values())
    return Finding(
        rule="contrary-told",
        kind="status",
        verdict="disputed" if disputed else "conflict",
        question=known.ask or _question([*sides[0], *sides[1]]),
        positions=tuple(tuple(side) for side in sides),
    )


def _one_of_each(told: Iterator[_Told]) -> list[Answer]:
    """Of each party that speaks in a source the first that it says: two experts of one article are two."""
    first: dict[tuple[str, str], Answer] = {}
    for t in told:
        first.setdefault((t.answer.sentence.source, t.party), t.answer)
    return list(first.values())


def _question(answers: list[Answer]) -> str | None:
    """What is asked: the shortest whole statement of a side."""
    told = [what_is_claimed(words) for a in answers if (words := statement(a.sentence, a.start, a.end)) is not None]
    return questions.is_it_so(min(told, key=lambda words: (not yes_or_no(words), len(words), words))) if told else None


def _of_one_thing(corpus: Corpus, a: _Told, b: _Told, known: Contrary) -> bool:
    one, other = a.answer.sentence, b.answer.sentence
    if a.past != b.past or _of_other_deeds(a.answer, b.answer):
        return False
    if one.voice == other.voice:
        apart = abs(one.number - other.number)
        if one.source != other.source or not 0 < apart <= _NEAR:
            return False
        if not a.said or not b.said or (a.party and a.party == b.party):
            return False
        if (known.close and apart <= _CLOSE) or (apart == 1 and a.party and b.party):
            return True
    whom = {_of_whom(corpus, t.answer, himself=known.named) for t in (a, b)}
    if len(whom - {""}) > 1 or (known.named and "" in whom):
        return False  # one resigned, another was dismissed
    if "" not in whom and (known.named or known.close) and of_now(corpus, one) and of_now(corpus, other):
        return True
    one_subject = known.same and not a.subject.isdisjoint(b.subject)
    if (known.once or one_subject) and of_now(corpus, one) and of_now(corpus, other):
        return True
    found = likeness(corpus, a.around, b.around)
    return found.terms > 0 and found.weight >= (_TELLING_CLOSE if known.close else _TELLING)


def _of_other_deeds(a: Answer, b: Answer) -> bool:
    """Whether adverbs tell how two deeds were done: who entered a country legally may have left another illegally."""
    one, other = a.deeds_told(), b.deeds_told()
    return a.text.endswith(b.text[-2:]) and a.text.endswith("ly") and bool(one and other) and one.isdisjoint(other)


def _sides(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, Answer, frozenset[str]]]:
    """The contraries of which a sentence tells one side, with that side and the terms of its subject; not both."""
    lower = sentence.lower
    sides: dict[int, dict[str, tuple[int, int]]] = defaultdict(dict)
    reached: dict[int, int] = defaultdict(int)
    for start, cue in _cues_in(lower):
        end = start + len(cue)
        if _is_open(lower, start, end) or _SPEAKS.match(lower, end) or _EXCLUDED.match(lower, end):
            continue
        ahead = lower[:start]
        negation = next((m for no, within in _NEGATIONS if (m := no.search(ahead, max(0, start - within)))), None)
        for n, side in _of_cue()[cue]:
            if end <= reached[n]:
                continue  # "resignation" in "asked for the resignation"
            reached[n] = end
            told_from = negation.start() if negation and negation.re is not _NONE else start
            told = ("other" if side == "one" else "one") if negation else side
            sides[n].setdefault(told, (told_from, end))
    for n, found in sides.items():
        subject = _subject(corpus, sentence, n) if _lists()[n].about else frozenset[str]()
        if len(found) != 1 or subject is None:
            continue
        ((side, (start, end)),) = found.items()
        own = frozenset(t for w in lower[start:end].split() for t in terms_of(w))
        answer = Answer.cut(sentence, start, end, block=f"contrary {n}", same=side, left_out=own)
        yield n, answer, subject


def _is_open(lower: str, start: int, end: int) -> bool:
    """Whether what a cue tells is left open around it; "said that it would" is not."""
    for m in _OPEN.finditer(lower, max(0, start - _OPEN_BEFORE), start):
        if m.group() != "would" or not _SAYS.search(lower, max(0, m.start() - _OPEN_BEFORE), m.start()):
            return True
    behind = _OPEN.search(lower, end, min(len(lower), end + _OPEN_BEHIND))
    return behind is not None and behind.group() != "before"  # "was consulted before the dam was built"


def _of_whom(corpus: Corpus, answer: Answer, himself: bool) -> str:
    """The term of the person named last before a cue, of whom it tells; "" where somebody speaks in between.

    With ``himself`` also who speaks of himself: "Olm said he would not appeal".
    """
    sentence = answer.sentence
    named = corpus.names_within(sentence.source, max(sentence.start, answer.start - _WHOM_WITHIN), answer.start)
    people = [m for m in named if m.kind == "person"]
    if not people:
        return ""
    between = sentence.lower[people[-1].end - sentence.start : answer.start - sentence.start]
    if _SAYS.search(between) and not (himself and _OF_HIMSELF.fullmatch(between)):
        return ""
    return corpus.name_term(sentence.source, people[-1])


def _subject(corpus: Corpus, sentence: Sentence, n: int) -> frozenset[str] | None:
    """The terms of the word of ``about`` that stands in the sentence, or in one before: “We had enough”; None without
    one."""
    near: Sentence | None = sentence
    for _ in range(_NEAR if _lists()[n].once else 2):
        found = _about(n).search(near.lower) if near is not None else None
        if near is not None and found:
            return frozenset(t for w in found.group().split() for t in terms_of(w) if t in near.terms)
        near = corpus.before(near) if near is not None else None
    return None


@functools.cache
def _lists() -> tuple[Contrary, ...]:
    return load_lexicon("contraries", Contraries).contraries


@functools.cache
def _of_cue() -> dict[str, tuple[tuple[int, str], ...]]:
    """The contraries that each cue is of, and on which side."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n, known in enumerate(_lists()):
        for side, words in (("one", known.one), ("other", known.other)):
            for cue in words:
                found[cue].append((n, side))
    return {cue: tuple(of) for cue, of in found.items()}


@functools.cache
def _by_part() -> dict[str, tuple[str, ...]]:
    """The cues by their longest part."""
    return by_longest_part(_of_cue())


def _cues_in(lower: str) -> list[tuple[int, str]]:
    """Where cues stand in a text in lower case, the longest at each word; one may begin within another."""
    found: dict[int, str] = {}
    for part in _by_part().keys() & parts_of(lower):
        for cue in _by_part()[part]:
            at = lower.find(cue)
            while at >= 0:
                if len(cue) > len(found.get(at, "")) and _BEGINS.match(lower, at) and _ENDS.match(lower, at + len(cue)):
                    found[at] = cue
                at = lower.find(cue, at + 1)
    return sorted(found.items())


@functools.cache
def _about(n: int) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_lists()[n].about)})\b")
