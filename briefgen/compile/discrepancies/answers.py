"""Answers to questions, and how those that answer the same question are brought together.

Two answers belong to one question where what is said around them is the same: the deed, who did it, to what. That is
measured over the terms of the clause (and less of the rest of the sentence), each weighed by how telling it is.
Equal answers need less of that to be counted together than differing ones.
"""

from __future__ import annotations

import functools
import itertools
import math
import operator
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

import msgspec

from briefgen.compile.discrepancies.long_ago import years_ago
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent

_NEAR = 0.7  # how much a word in another clause but close by counts, against one in the same clause
_REST = 0.35  # and one farther off in the sentence
_CLOSE_BY = _REST / 2  # in a group some of whose answers have a word in their clause
_REACH = 45  # characters
_INDEX_TERMS = 8
_MOST_TRIED = 10
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|add(?:ed|s)|announced|according|reported|estimated?|puts?|confirm(?:ed|s)|wrote"
    r"|claim(?:ed|s)|stated|denied|believes?|thinks?)\b"
)
_OF_ALL = re.compile(r"\bof (?:the|its|his|her|their|all|[A-Z][\w.’' -]{0,30}?[’']s?) $")
_FAR_BACK = 45
_SENTENCES_BACK = 3
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b")
_PASSIVE = re.compile(r"\s+(?:(?:were|was|are|have|had|has|been|also|still|being)\s+){1,3}")


class Context(dict[str, float]):
    """Terms with how near each stands; ``size`` is their weight in all, reckoned once it is asked for."""

    __slots__ = ("size",)

    def __init__(self, terms: Mapping[str, float] | Iterable[tuple[str, float]] = MappingProxyType({})) -> None:
        super().__init__(terms)
        self.size: float | None = None


class Answer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What one sentence answers: the words at ``start`` to ``end``, what they come to, and on which line they lie.

    ``block`` names what can be compared at all (a dimension, a thing counted); ``same`` is equal for equal answers.
    ``value`` groups what is the same but for its bound ("about 40", "40"), empty where that is ``same``.
    ``counted`` are the things that a number may count. ``left_out`` are terms that tell nothing about the question,
    being the answer itself. ``held_by`` is the party that says so, empty where it is the source.
    """

    sentence: Sentence
    start: int
    end: int
    text: str
    block: str
    same: str
    value: str = ""
    normalised: str | None = None
    extent: Extent | None = None
    held_by: str = ""
    counted: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    @classmethod
    def cut(
        cls,
        sentence: Sentence,
        start: int,
        end: int,
        *,
        block: str,
        same: str,
        text: str = "",
        value: str = "",
        normalised: str | None = None,
        extent: Extent | None = None,
        held_by: str = "",
        counted: frozenset[str] = frozenset(),
        left_out: frozenset[str] = frozenset(),
    ) -> Answer:
        """The words of a sentence between two offsets into its text, or ``text`` for them, as an answer."""
        return cls(
            sentence=sentence,
            start=sentence.start + start,
            end=sentence.start + end,
            text=text or sentence.text[start:end],
            block=block,
            same=same,
            value=value,
            normalised=normalised,
            extent=extent,
            held_by=held_by,
            counted=counted,
            left_out=left_out,
        )

    @property
    def voice(self) -> str:
        """The voice that gives the answer."""
        return self.sentence.voice

    def context(self) -> Context:
        """The terms around the answer, with how near each is: 1 in its clause, less elsewhere in its sentence."""
        clause = self._clause()
        start, end, left_out = self.start, self.end, self.left_out
        near = Context()
        for at, terms in self.sentence.words:
            if start <= at < end:
                continue
            if clause.start <= at < clause.end:
                weight = 1.0
            elif start - _REACH <= at < end + _REACH:
                weight = _NEAR
            else:
                weight = _REST
            for term in terms:
                if term not in left_out and near.get(term, 0.0) < weight:
                    near[term] = weight
        return near

    def _clause(self) -> Clause:
        """The clause of the answer; that of what stands before the rest of its sentence reaches to the first deed."""
        clause = self.sentence.clause_at(self.start)
        if clause.start > self.sentence.start or not self.sentence.text.startswith(",", self.end - self.sentence.start):
            return clause
        for later in self.sentence.clauses:
            if any(t[0] == "@" for t in clause.terms):
                break
            if later.start >= clause.end:
                clause = Clause(clause.start, later.end, clause.terms | later.terms)
        return clause

    def deeds_told(self) -> frozenset[str]:
        """The deeds told in the clause of the answer."""
        return frozenset(t for t in self.sentence.clause_at(self.start).terms if t[0] == "@")

    def deeds(self, every: bool = False) -> frozenset[str]:
        """The deeds told next to the answer: the nearest behind it and the nearest before it, or ``every`` one near."""
        clause = self._clause()
        reach = max(self.end + _REACH, clause.end if clause.end > self.sentence.clause_at(self.start).end else 0)
        near = [(at, _deeds(t)) for at, t in self.sentence.words if self.start - _REACH <= at <= reach]
        if not every and self.block == "count":
            # What another clause tells was done is not what was done to these, where this clause tells a deed.
            own = [(at, d) for at, d in near if d and clause.start <= at < clause.end]
            near = own or near
            # "more than 50 were hurt": no other deed befell them.
            done = _PASSIVE.match(self.sentence.text, self.end - self.sentence.start)
            if done:
                at_verb = self.sentence.start + done.end()
                near = [(at, d) for at, d in near if d and at == at_verb] or near
        behind = [d for at, d in near if at >= self.end and d]
        ahead = [d for at, d in near if at < self.start and d]
        if not every:
            behind, ahead = behind[:1], ahead[-1:]
        return frozenset(term for d in (*behind, *ahead) for term in d)


def one_each(answers: Iterable[Answer], worth: Callable[[Answer], float] = lambda _: 0.0) -> list[Answer]:
    """Of each source the answer that is worth most, the first of equals; in the order in which the sources came."""
    best: dict[str, tuple[float, Answer]] = {}
    for answer in answers:
        known, own = best.get(answer.sentence.source), worth(answer)
        if known is None or own > known[0]:
            best[answer.sentence.source] = own, answer
    return [answer for _, answer in best.values()]


def _deeds(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(t for t in terms if t[0] == "@")


def is_whole(answer: Answer) -> bool:
    """Whether a count is that of all, of which another is a part: "three of the firm's nine plants"."""
    if answer.block != "count":
        return False
    sentence = answer.sentence
    start = answer.start - sentence.start
    return _OF_ALL.search(sentence.text[max(0, start - _FAR_BACK) : start]) is not None


def _told_of(corpus: Corpus, answer: Answer) -> str:
    """The person named last before an answer in its sentence with no verb of saying between; "" for nobody.

    Where only "he" or "she" stands before it, that is the person whom a sentence shortly before names first.
    """
    sentence = answer.sentence
    before = [(at, t) for at, terms in sentence.words if at < answer.start for t in terms if t in corpus.people]
    at, person = before[-1] if before else (0, "")
    if not before and _PRONOUN.search(sentence.lower, 0, answer.start - sentence.start):
        return person_before(corpus, sentence)
    said = before and _SAYS.search(sentence.lower, at - sentence.start, answer.start - sentence.start)
    return "" if said else person


def person_before(corpus: Corpus, sentence: Sentence) -> str:
    """The person whom the nearest of a few sentences before names first: of whom "he" and "she" tell; "" for nobody."""
    for _ in range(_SENTENCES_BACK):
        earlier = corpus.before(sentence)
        if earlier is None:
            return ""
        named = next((t for _, terms in earlier.words for t in terms if t in corpus.people), "")
        if named:
            return named
        sentence = earlier
    return ""


class Group:
    """Answers that came out alike; ``contexts`` are the terms around each of them, ``context`` those around all.

    What is asked of a group is worked out once: no answer is added after that.
    """

    def __init__(self, answer: Answer, context: Context) -> None:
        self.answers = [answer]
        self.contexts = [context]
        self.context = Context(context)
        self._people: frozenset[str] | None = None
        self._years_ago: frozenset[bool] | None = None

    def add(self, answer: Answer, context: Context) -> None:
        """Takes one more answer in; the context becomes the mean of all."""
        self.answers.append(answer)
        self.contexts.append(context)
        share = 1 / len(self.answers)
        before = self.context
        merged = Context(zip(before, map(operator.mul, before.values(), itertools.repeat(1 - share)), strict=False))
        for term, near in context.items():
            merged[term] = merged.get(term, 0.0) + near * share
        self.context = merged

    @functools.cached_property
    def sentences(self) -> frozenset[tuple[str, int]]:
        """The sentences that hold the answers, by source and number."""
        return frozenset((a.sentence.source, a.sentence.number) for a in self.answers)

    @functools.cached_property
    def deeds(self) -> frozenset[str]:
        """The deeds told next to any of the answers."""
        return frozenset(d for a in self.answers for d in a.deeds())

    @functools.cached_property
    def deeds_around(self) -> frozenset[str]:
        """The deeds told anywhere near any of the answers."""
        return frozenset(d for a in self.answers for d in a.deeds(every=True))

    def people(self, corpus: Corpus) -> frozenset[str]:
        """Of whom the answers are told."""
        if self._people is None:
            self._people = frozenset(filter(None, (_told_of(corpus, a) for a in self.answers)))
        return self._people

    def years_ago(self, corpus: Corpus) -> frozenset[bool]:
        """Whether the answers are of a year before their articles, or more: both, where some are."""
        if self._years_ago is None:
            self._years_ago = frozenset(years_ago(corpus, a.sentence) for a in self.answers)
        return self._years_ago

    @functools.cached_property
    def whole(self) -> bool:
        """Whether the first answer is a count of all, of which another is a part."""
        return is_whole(self.answers[0])

    @functools.cached_property
    def voices(self) -> frozenset[str]:
        """The voices heard in the group."""
        return frozenset(a.voice for a in self.answers)

    @functools.cached_property
    def texts(self) -> frozenset[str]:
        """The words of the answers, in whatever case."""
        return frozenset(a.text.casefold() for a in self.answers)


class Likeness(msgspec.Struct, frozen=True, gc=False):
    """How much two contexts share: ``weight`` of the shared terms, ``ratio`` of the smaller context.

    ``terms`` and ``deeds`` count the shared terms, and the deeds among them, that stand close by in both.
    """

    weight: float
    ratio: float
    deeds: int
    terms: int


def likeness(corpus: Corpus, a: Context, b: Context) -> Likeness:
    """How alike two contexts are."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    weights = corpus.weights
    shared = 0.0
    deeds = terms = 0
    for term in filter(large.__contains__, small):
        near, other = small[term], large[term]
        both = near if near < other else other  # noqa: FURB136 — a call for each shared term takes longer
        shared += weights[term] * both
        if both > _CLOSE_BY:
            terms += 1
            deeds += term[0] == "@"
    size = min(_size(weights, a), _size(weights, b))
    return Likeness(shared, shared / max(size, 1e-9), deeds, terms)


def _size(weights: dict[str, float], context: Context) -> float:
    if context.size is None:
        context.size = math.fsum(map(operator.mul, map(weights.__getitem__, context), context.values()))
    return context.size


def alike(
    corpus: Corpus,
    answers: Iterable[Answer],
    least_weight: float,
    least_ratio: float,
    least_shared: int = 1,
    around: Callable[[Answer], Context] = Answer.context,
) -> list[Group]:
    """Groups of equal answers (same block, same value) whose contexts are alike. Each answer stands in one group.

    ``least_shared`` is how many of its most telling terms a group must share to be tried at all; ``around`` gives the
    context of an answer.
    An answer is tried against the few groups that share most of its telling terms, so that the cost grows with the
    number of answers and not with its square.
    """
    groups: list[Group] = []
    by_term: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    known: dict[tuple[str, str, frozenset[tuple[str, float]]], int] = {}
    for answer in answers:
        context = around(answer)
        if not context:
            continue
        value = answer.value or answer.same
        key = (answer.block, value, frozenset(context.items()))
        if key in known:
            groups[known[key]].add(answer, context)
            continue
        telling = _most_telling(corpus, context)
        having = [by_term[answer.block, value, t] for t in telling]
        sharing = Counter(itertools.chain.from_iterable(having))
        best, best_weight = -1, 0.0
        for _, i in sorted([(-n, i) for i, n in sharing.items() if n >= least_shared])[:_MOST_TRIED]:
            found = likeness(corpus, context, groups[i].context)
            if found.weight >= least_weight and found.ratio >= least_ratio and found.weight > best_weight:
                best, best_weight = i, found.weight
        if best < 0:
            best = len(groups)
            groups.append(Group(answer, context))
        else:
            groups[best].add(answer, context)
        known[key] = best
        for members in having:
            if best not in members[-_MOST_TRIED:]:
                members.append(best)
    return groups


def _most_telling(corpus: Corpus, context: Context) -> list[str]:
    """The most telling terms of a context, by which others are found that share some of them."""
    if len(context) <= _INDEX_TERMS:
        return list(context)
    ranked = sorted([(-corpus.weights[term] * near, term) for term, near in context.items()])
    return [term for _, term in ranked[:_INDEX_TERMS]]


def candidates(corpus: Corpus, groups: Sequence[Group], most: int = 60) -> list[tuple[int, int]]:
    """Pairs of groups of one block but different value that share some of their most telling terms, in order.

    Of the groups that share a term only the first ``most`` are paired, so that the cost grows with the number of terms.
    """
    by_term: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for term in _most_telling(corpus, group.context):
            by_term[group.answers[0].block, term].append(i)
    values = [g.answers[0].value or g.answers[0].same for g in groups]
    return sorted(
        {
            (i, j)
            for members in by_term.values()
            for i, j in itertools.combinations(members[:most], 2)
            if values[i] != values[j]
        }
    )


def most_alike(
    corpus: Corpus, groups: Sequence[Group], one: Callable[[Corpus, Group, Group], Likeness | None]
) -> list[tuple[int, int]]:
    """The pairs among `candidates` that ``one`` finds to belong together, by number; those most alike first."""
    tried = ((i, j, one(corpus, groups[i], groups[j])) for i, j in candidates(corpus, groups))
    found = [(-alike.ratio, i, j) for i, j, alike in tried if alike is not None]
    return [(i, j) for _, i, j in sorted(found)]
