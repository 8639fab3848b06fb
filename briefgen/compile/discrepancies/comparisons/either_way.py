"""What is told of one thing in nearly the same words, and cannot both be so: approved, rejected; a nurse, a teacher.

The opposites and rivals are data (`opposites` and `rivals` in the lexicon). Two clauses are compared where they tell,
but for that, mostly the same of the same day, however little it is.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.told import worded
from briefgen.compile.discrepancies.contesting.same_things import of_one_day
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.sets import unite
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.telling.clauses_told import answers_told, wholes_told
from briefgen.compile.discrepancies.telling.opposites import both_may_be, may_tell_a_side, sides_told
from briefgen.compile.discrepancies.telling.replaced import something_is_replaced
from briefgen.compile.discrepancies.telling.same_told import values_told
from briefgen.compile.discrepancies.telling.told_otherwise import is_left_open, is_negated
from briefgen.compile.discrepancies.words import WORD, any_of, common_words, stem, terms_of
from briefgen.compile.predicates import predicates

_SHORT = 160  # characters
_ALL_BUT, _MOSTLY = 0.75, 0.6  # of what the shorter of two clauses tells beside that, and of the longer
_TELLING, _LEAST = 3, 3.5
_MOST, _DENIES_WITHIN = 400, 30
_DENIED = -1  # the number of what one tells and another denies
_NEGATION = re.compile(
    r"\b(?:not|never|no|none of|nobody|nothing|neither|cannot|without|unable to"
    r"|(?:refus(?:ed|es|ing)|fail(?:ed|s|ing)|declin(?:ed|es|ing)) to)\b|n[’']t\b"
)
_TO_COME = re.compile(r"\bw(?:ill|on[’']t)\b", re.IGNORECASE)
# Nothing is denied, or it is told how things stood at that hour.
_SO_FAR = re.compile(
    r"\b(?:yet|immediate(?:ly)?"
    r"|not (?:guilty|only|just|merely|least|clear|known|far|long|until|because|so|even|all|every|more|less|say|comment"
    r"|give|elaborate|respond|identif\w+|name)"
    r"|no (?:longer|comment|more|fewer|less|later|doubt|one|matter))\b"
)


class _Told(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A clause that tells a side of something, as it is kept: its span, the terms left out, and by number the sides:
    which it is, by which words, and the terms of what is told beside."""

    start: int
    end: int
    text: str
    left_out: frozenset[str]
    sides: dict[int, tuple[str, tuple[str, ...], frozenset[str]]]


class _Side(msgspec.Struct, frozen=True, gc=False):
    """A clause, the side of one thing that it tells, by which words, and what it tells beside."""

    answer: Answer
    side: str
    cues: tuple[str, ...]
    rest: frozenset[str]


def compare_either_way(corpus: Corpus) -> list[Finding]:
    """The things of which one source tells what cannot be so beside what another one tells."""
    by_number: dict[int, list[_Side]] = defaultdict(list)
    for sentence, told in corpus.found("either way", _Told, _told_in, _may_tell):
        answer = Answer(
            sentence=sentence,
            start=told.start,
            end=told.end,
            text=told.text,
            block="told",
            same="",
            left_out=told.left_out,
        )
        for n, (side, cues, rest) in told.sides.items():
            if len(by_number[n]) < _MOST:
                by_number[n].append(_Side(answer, side, cues, rest))
    by_number[_DENIED] = list(itertools.islice(_with_what_is_negated(corpus, by_number[_DENIED]), _MOST))
    shown = SentenceSets()
    findings = []
    for _, sides in sorted(by_number.items()):
        for finding in _compared(corpus, sides):
            if not shown.share_sources(finding.sentences):
                shown.add(finding.sentences)
                findings.append(finding)
    return findings


def _denied_in(text: str) -> tuple[str, ...]:
    """The words by which a clause says that something is not so; none where it says so twice, or that it is not yet."""
    found = _NEGATION.findall(text.lower())
    return tuple(WORD.findall(found[0])) if len(found) == 1 and not _SO_FAR.search(text.lower()) else ()


def _with_what_is_negated(corpus: Corpus, denying: Sequence[_Side]) -> Iterator[_Side]:
    """The clauses that deny something, and those that tell much of the same and deny nothing."""
    yield from denying
    telling = {t for side in denying for t in _most_telling(corpus, side.rest)}
    for a in answers_told(corpus) if telling else ():
        rest = _plain(a.sentence.terms - a.left_out) if len(a.text) <= _SHORT else frozenset()
        if not telling.isdisjoint(rest) and not _NEGATION.search(a.text.lower()):
            yield _Side(a, "yes", (), rest)


def _most_telling(corpus: Corpus, terms: Iterable[str]) -> list[str]:
    return sorted(terms, key=lambda t: (-corpus.weight(t), t))[:_TELLING]


def _plain(terms: Iterable[str]) -> frozenset[str]:
    """Terms, those of a past that has no ending ("knew") in the form of its present."""
    return frozenset(map(_plain_term, terms))


@functools.lru_cache(maxsize=100_000)
def _plain_term(term: str) -> str:
    known = predicates()
    return stem(known.base(term)) if term.isalpha() and known.is_past(term) else term


def _terms_of(cues: Sequence[str], sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The terms of some words of a clause, those of a name among them."""
    words = {w for cue in cues for w in WORD.findall(cue)}
    inside = ((at - sentence.start, terms) for at, terms in sentence.words if start <= at < end)
    found = ((WORD.match(sentence.lower, at), terms) for at, terms in inside)
    return frozenset(t for m, terms in found if m and m.group() in words for t in terms)


def _may_tell(word: str) -> bool:
    """Whether a sentence with a word, in lower case, may tell a side of something, or deny it."""
    return may_tell_a_side(word) or _NEGATION.search(f"{word} to") is not None or word == "none"


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[_Told]:
    """The short clauses of a sentence that tell a side of something, and the sentence where it is short."""
    for start, end, text, left_out in wholes_told(corpus, sentence):
        lower = text.lower()
        # "before he fled" hangs on what was done before.
        hangs = start > sentence.start + 1
        told = sides_told(text) if len(text) <= _SHORT else {}
        sides = {n: side for n, side in told.items() if not (hangs and lower.startswith(side[1]))}
        denied = _denied_in(text) if len(text) <= _SHORT else ()
        if denied:
            sides = {_DENIED: ("no", denied)}
        beside = {
            n: (side, cues, rest)
            for n, (side, cues) in sides.items()
            if (n == _DENIED or not both_may_be(n))
            and len(rest := _plain(sentence.terms - left_out - _terms_of(cues, sentence, start, start + len(text)))) > 1
        }
        if beside:
            yield _Told(start, end, text, left_out, beside)


def _compared(corpus: Corpus, sides: Sequence[_Side]) -> Iterator[Finding]:
    """What is told of one thing in two ways, one of them by each voice."""
    if len({s.side for s in sides}) < 2 or len({s.answer.voice for s in sides}) < 2:
        return
    for members in unite(len(sides), sorted(_near(corpus, sides))):
        told = [sides[i] for i in members]
        by_side: dict[str, dict[str, _Side]] = defaultdict(dict)
        for one in told:
            by_side[one.side].setdefault(one.answer.sentence.source, one)
        voices = [{s.answer.voice for s in found.values()} for found in by_side.values()]
        if len(voices) > 1 and sum(map(len, voices)) == len(set().union(*voices)):
            yield _finding([[worded(s.answer) for s in found.values()] for found in by_side.values()])


def _near(corpus: Corpus, sides: Sequence[_Side]) -> set[tuple[int, int]]:
    """The pairs, by number, that tell mostly the same."""
    by_term: dict[str, list[int]] = defaultdict(list)
    for n, side in enumerate(sides):
        for term in _most_telling(corpus, side.rest):
            by_term[term].append(n)
    told_both_ways = (found for found in by_term.values() if len({sides[i].side for i in found}) > 1)
    pairs = {(i, j) for found in told_both_ways for n, i in enumerate(found) for j in found[n + 1 :]}
    size = functools.cache(lambda n: corpus.weigh(sides[n].rest))
    return {
        (i, j)
        for i, j in pairs
        if _are_alike(corpus, sides[i].rest, sides[j].rest, (size(i), size(j)))
        and _of_one_thing(corpus, sides[i], sides[j])
    }


def _are_alike(corpus: Corpus, one: frozenset[str], other: frozenset[str], sizes: tuple[float, float]) -> bool:
    """Whether terms of two clauses, which weigh so much, are mostly the same."""
    shared = one & other
    return len(shared) > 1 and corpus.weigh(shared) >= max(_LEAST, _ALL_BUT * min(sizes), _MOSTLY * max(sizes))


def _of_one_thing(corpus: Corpus, a: _Side, b: _Side) -> bool:
    """Whether clauses that are mostly the same tell of one thing."""
    shared = a.rest & b.rest
    if shared <= common_words() or _is_left_open(a.answer.text, b.answer.text):
        return False
    one, other = a.answer, b.answer
    if any(s.side == "no" and shared.isdisjoint(_behind_negation(s.answer.text)) for s in (a, b)):
        return False  # "with tyres that did not roll"
    if "no" not in (a.side, b.side) and (is_negated(corpus, one) or is_negated(corpus, other)):
        return False
    if years_ago(corpus, one.sentence) != years_ago(corpus, other.sentence):
        return False
    if something_is_replaced(_without(a), _without(b), however_common=True):
        return False  # called the police before, called his mother after
    values = [v for v in (values_told(corpus, one), values_told(corpus, other)) if v]
    return len(set(values)) < 2 and of_one_day(corpus, (one, other))


def _is_left_open(one: str, other: str) -> bool:
    """Whether one of two clauses tells what may come about, or only one of them what is to come."""
    ahead = {_TO_COME.search(text) is None for text in (one, other)}
    return len(ahead) > 1 or any(is_left_open(_TO_COME.sub(" ", text)) for text in (one, other))


def _behind_negation(text: str) -> frozenset[str]:
    """The terms of the words that a clause denies."""
    found = _NEGATION.search(text.lower())
    words = WORD.findall(text.lower(), found.end(), found.end() + _DENIES_WITHIN) if found else ()
    return _plain(t for word in words for t in terms_of(word))


def _without(side: _Side) -> str:
    """The words of a clause but those that tell its side."""
    return re.sub(rf"\b(?:{any_of(side.cues)})\b", "…", side.answer.text.lower())


def _finding(positions: Sequence[Sequence[Answer]]) -> Finding:
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.told_alike(positions[0], same=True),
        positions=tuple(map(tuple, positions)),
        note="One source tells what cannot be so beside what another tells.",
    )
