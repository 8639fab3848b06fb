"""Where, by whom, why: what stands behind a preposition, compared where the word that governs it is the same.

"brokered by the Red Cross" and "brokered by the International Committee of the Red Cross" answer one question, since
the same deed governs and the phrases share telling words. Phrases that share nothing are compared only where all else
said around them is alike, and never put in conflict: two places or causes may well both hold.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, Context, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now, years_ago
from briefgen.compile.discrepancies.figures.other_things import persons_told_of
from briefgen.compile.discrepancies.figures.quantity_answers import is_measured
from briefgen.compile.discrepancies.findings import Finding, answers_at
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.one_source import OneSource, Sentence
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import lexicon
from briefgen.compile.predicates import predicates
from briefgen.model import QuestionKind

# A preposition, and up to eight words behind it that `_PHRASE_END` cuts at the next preposition but "of", verb of being
# or stop; they are only looked at, since another preposition may stand among them.
_PHRASE = re.compile(
    r"\b(?P<prep>by|in|at|near|outside|inside|off|against|from|over|after|because of|due to|in response to|with"
    r"|on(?= (?:the |an? |its |their )?(?:[\w-]+ ){0,2}?(?i:outskirts|edges?|banks?|shores?|coast|border|frontier"
    r"|island|peninsula|sea|river|lake|beach|canal|street|avenue|square|road|highway|motorway|bridge|campus|runway|hillside"
    r"|mountain|plateau|plain|reef|front ?line)\b)"
    r"|(?<!according )to(?= (?:the|an?|his|her|its|their|[A-Z])))"
    r"\s(?=(?P<what>(?:[^\s,;:.!?()“”\"—–]+ ){0,7}[^\s,;:.!?()“”\"—–]+))",
)
_PHRASE_END = re.compile(
    r"\s(?:by|in|at|near|outside|inside|off|against|from|to|over|after|with|on|for|as|who|which|that|when|where|while"
    r"|is|are|was|were|has|have|had|will|would|could|may|might|must|can|does|did|seems?|appears?|remains?"
    r"|said|says|but|since|during|before|between|because|about|into|through|according|saying|it|he|she|they)\b.*"
)
_LARGE_BEFORE = re.compile(r"\b[A-Z][\w’'-]* $")
_LARGE_BEHIND = re.compile(r"(?:to|by|with|against|over|from) [A-Z]")
_LOOSE = re.compile(r"(?:\s(?:and|or|the|an?|their|his|her|its))+$")
_GOVERNS_WITHIN = 40
_DEED_WITHIN = 60
_GOVERNORS = 2
_TELLING = 2.0
_ALIKE = 0.4
_NAMED = 6.0
_KINDS: dict[str, QuestionKind] = {
    "by": "status",
    "against": "status",
    "with": "status",
    "over": "cause",
    "after": "cause",
    "because of": "cause",
    "due to": "cause",
    "in response to": "cause",
}
_MOST = 80
_LEAST_SHARED = 3
_BESIDE = 4  # the word that governs, and some more


# gc=False, array_like=True: there are very many, and they are kept.
class Circumstance(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A phrase from its preposition at ``start`` to its end, by offsets into the body, and what is behind that.

    ``kind`` is what its preposition may tell, ``governors`` are the terms of the words that govern it.
    """

    kind: str
    start: int
    behind: int
    end: int
    governors: tuple[str, ...]


def circumstances_in(source: OneSource) -> Iterator[Circumstance]:
    """The phrases of one source that a preposition begins and a telling word governs."""
    for sentence in source.sentences:
        if sentence.told:
            yield from _phrases(source, sentence)


def compare_circumstances(corpus: Corpus, told: Callable[[Sentence], Iterable[Circumstance]]) -> list[Finding]:
    """The circumstances that several voices give for one deed; ``told`` gives those of a sentence, as
    `circumstances_in` has them."""

    def find(_: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, str], Circumstance]]:
        return (((phrase.kind, term), phrase) for phrase in told(sentence) for term in phrase.governors)

    comparing = Comparing("circumstances", tuple[str, str], Circumstance, find, _governed, most=_MOST, weighing=1)
    found = by_key(corpus, comparing, of_others=[known_days(corpus)])
    findings: dict[frozenset[tuple[str, int, int]], Finding] = {}
    for finding in (f for one in sorted(found, key=lambda one: one.key) for f in one.findings):
        # The same phrases may be found under each of the words that govern them.
        findings.setdefault(answers_at(finding), finding)
    # One question may be asked under two governing words: it is answered where more voices answer.
    fullest: dict[str | None, Finding] = {}
    for finding in findings.values():
        known = fullest.get(finding.question)
        if known is None or finding.voices > known.voices:
            fullest[finding.question] = finding
    return list(fullest.values())


def _governed(corpus: Corpus, key: tuple[str, str], told: Told[Circumstance]) -> list[Finding]:
    """What several voices tell with one kind of preposition behind one word."""
    prep, term = key
    if len({sentence.voice for sentence, _ in told}) < 2:
        return []
    return _compared(corpus, prep, [_answer(sentence, phrase, term) for sentence, phrase in told])


def _answer(sentence: Sentence, phrase: Circumstance, governor: str) -> Answer:
    terms = sentence.terms_within(phrase.behind, phrase.end)
    first, last = phrase.start - sentence.start, phrase.end - sentence.start
    return Answer.cut(sentence, first, last, block=governor, same=" ".join(sorted(terms)), left_out=terms)


def _phrases(source: OneSource, sentence: Sentence) -> Iterator[Circumstance]:
    """The phrases of a sentence."""
    base = sentence.start
    dates = [(d.start, d.end) for d in source.dates_within(sentence)]
    for m in _PHRASE.finditer(sentence.text):
        what = _LOOSE.sub("", _up_to_verb(_PHRASE_END.sub("", m["what"])))
        start, end = base + m.start("what"), base + m.start("what") + len(what)
        if any(s < end and start < e for s, e in dates) or source.quoted(start, end):
            continue  # words of a quotation are compared as such
        if is_measured(source, start) or _is_within_a_title(source, sentence, base + m.start()):
            continue  # "over 70 percent of the lake", "the Geese with Bells Act"
        if any(start <= at < end for at, _ in sentence.words):
            governors = _governors(sentence, base + m.start())
            if governors:
                yield Circumstance(_kind_of(m["prep"]), base + m.start(), start, end, tuple(governors))


def _is_within_a_title(source: OneSource, sentence: Sentence, prep: int) -> bool:
    """Whether a preposition joins words with capitals of which the first names nobody and no place."""
    at = prep - sentence.start
    before, behind = (
        _LARGE_BEFORE.search(sentence.text, max(0, at - _GOVERNS_WITHIN), at),
        _LARGE_BEHIND.match(sentence.text, at),
    )
    if before is None or behind is None or before.start() == 0:
        return False
    return not source.names_within(sentence.start + before.start(), prep)


def _up_to_verb(words: str) -> str:
    """Words up to where more is told of a name or a plural: "Olm drew rebukes", "Olm and wants him back"."""
    parts = words.split(" ")
    for n, (before, word) in enumerate(itertools.pairwise(parts), start=1):
        named = before[:1].isupper()
        if (named or (before.endswith("s") and n > 1)) and word.islower() and predicates().is_past(word):
            return " ".join(parts[:n])
        if named and word == "and" and n + 1 < len(parts) and parts[n + 1].islower() and parts[n + 1] != "the":
            return " ".join(parts[:n])
    return words


def _governors(sentence: Sentence, prep: int) -> list[str]:
    """The terms that may govern a preposition: of the words right before it, and of the deed told last before it."""
    before = [w for w in sentence.words if w[0] < prep]
    near = [
        w for w in before if prep - _GOVERNS_WITHIN <= w[0] and sentence.clause_at(w[0]) is sentence.clause_at(prep)
    ]
    found = {t for _, terms in near[-_GOVERNORS:] for t in terms if t[0] not in "#="}
    # "found the missing climber on": what is done stands before whom it is done to.
    if not any(t[0] == "@" for t in found) or near[:-_GOVERNORS]:
        deeds = [w for w in before if prep - _DEED_WITHIN <= w[0] and any(t[0] == "@" for t in w[1])]
        deeds = [w for w in deeds if w not in near[-_GOVERNORS:]]
        found.update(t for _, terms in deeds[-1:] for t in terms if t[0] == "@")
    return sorted(found)


def _kind_of(prep: str) -> str:
    return prep if prep in _KINDS else "from" if prep == "from" else "to" if prep == "to" else "where"


def _compared(corpus: Corpus, prep: str, answers: list[Answer]) -> list[Finding]:
    findings = []
    if prep not in ("where", "from"):
        sets = [(False, answers)]
    else:  # "in exchange", "in line" tell nothing, "debris from a drone fell" of what fell
        tells = _is_deed if prep == "where" else _is_whole
        places, rest = ([a for a in answers if _is_place(corpus, a) is is_place] for is_place in (True, False))
        sets = [(True, places), (False, [a for a in rest if tells(a)])]
    for where, (together, positions) in (
        (where, found) for where, like in sets for found in united(corpus, like, _BESIDE)
    ):
        if len({years_ago(corpus, a.sentence) for a in together}) > 1:
            continue  # a crash of now, a crash of then
        told_now = [frozenset(of_now(corpus, a.sentence, a.start) for a in p) for p in positions]
        if prep != "by" and len(set(told_now)) == len(positions) == 2 and all(len(now) == 1 for now in told_now):
            continue  # bombed over one sea on Tuesday, over another last month
        if len(positions) > 1 and not (where or prep in ("by", "from") or _KINDS.get(prep) == "cause"):
            continue  # "met with hugs" and "met with the minister" answer two questions
        findings.append(
            Finding.told(
                "same-circumstance",
                _KINDS.get(prep, "place" if where or prep == "to" else "status"),
                questions.circumstance(together, where),
                positions,
            )
        )
    return findings


def _is_place(corpus: Corpus, answer: Answer) -> bool:
    """Whether a phrase names a place, or has a noun of place in it."""
    source = answer.sentence.source
    if any(m.kind in ("place", "state") for m in corpus.names_within(source, answer.start, answer.end)):
        return True
    return any(w.casefold() in _places() for w in answer.text.split())


def _is_deed(answer: Answer) -> bool:
    """Whether a phrase tells a deed: "in a Nigerian airstrike"."""
    return any(t[0] == "@" for t in answer.left_out) and len(answer.text.split()) > 2


def _is_whole(answer: Answer) -> bool:
    """Whether a phrase ends before what is told of it."""
    return not any(w.islower() and predicates().is_finite(w) for w in answer.text.split()[1:])


@functools.cache
def _places() -> frozenset[str]:
    return frozenset(lexicon().places)


def united(
    corpus: Corpus, answers: list[Answer], beside: int = 0, may: Callable[[int, int], bool] = lambda i, j: True
) -> Iterator[tuple[list[Answer], tuple[tuple[Answer, ...], ...]]]:
    """The answers of several voices that belong to one question, and their positions.

    Phrases that share a word belong together where ``beside`` words around them are the same too, or the word is rare;
    none of which the numbers fail ``may``.
    """
    told = [_Told(corpus, a) for a in answers]
    voices = [a.voice for a in answers]
    for members in joined(
        len(answers), lambda i, j: voices[i] != voices[j] and may(i, j) and _together(corpus, told[i], told[j], beside)
    ):
        together = [answers[i] for i in members]
        if len({a.voice for a in together}) > 1:
            yield together, _positions(corpus, together)


class _Told:
    """What is compared of a phrase: its telling terms, those right before it, and those around it."""

    def __init__(self, corpus: Corpus, answer: Answer) -> None:
        self._corpus, self._answer = corpus, answer
        self.telling = frozenset(t for t in answer.left_out if corpus.weight(t) >= _TELLING)
        start, end, words = answer.start, answer.end, answer.sentence.words
        # What it tells the place, or the doer, of.
        near = [found for at, found in words if start - _GOVERNS_WITHIN <= at < start]
        self.before = frozenset(itertools.chain.from_iterable(near[-3:]))
        around = [found for at, found in words if not start <= at < end]
        self.around = frozenset(itertools.chain.from_iterable(around)) - answer.left_out

    # Few are asked for these two.
    @functools.cached_property
    def context(self) -> Context:
        """The terms around it, with how near each stands."""
        return self._answer.context()

    @functools.cached_property
    def people(self) -> frozenset[str]:
        """Of whom it is told."""
        return persons_told_of(self._corpus, self._answer)


def _together(corpus: Corpus, a: _Told, b: _Told, beside: int) -> bool:
    # What one did at a place, and another, are two things.
    return _told_alike(corpus, a, b, beside) and not (
        beside and a.people and b.people and a.people.isdisjoint(b.people)
    )


def _told_alike(corpus: Corpus, a: _Told, b: _Told, beside: int) -> bool:
    """Whether two phrases share telling words, or the same is told around them."""
    shared = a.telling & b.telling
    around = len(a.around & b.around)
    if shared and (around >= beside or corpus.weigh(shared) >= _NAMED):
        return True
    named = a.before & b.before
    if len(named) > 1 and corpus.weigh(named) >= _NAMED:
        return True
    if around < _LEAST_SHARED:
        return False
    found = likeness(corpus, a.context, b.context)
    return found.ratio >= _ALIKE and found.terms >= _LEAST_SHARED


def _positions(corpus: Corpus, answers: list[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Phrases that share their telling words are one position."""
    told = list(dict.fromkeys(a.left_out for a in answers))
    weights = [corpus.weigh(t) for t in told]

    def one(i: int, j: int) -> bool:
        shared = told[i] & told[j]
        return bool(shared) and corpus.weigh(shared) >= 0.5 * min(weights[i], weights[j])

    sets = [frozenset(told[i] for i in members) for members in joined(len(told), one)]
    return tuple(tuple(a for a in answers if a.left_out in those) for those in sets)
