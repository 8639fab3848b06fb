"""Answers to questions, and how alike what is said around them is: the deed, who did it, to what.

That is measured over the terms of the clause (and less of the rest of the sentence), each weighed by how telling it is.
Two answers with enough of it alike belong to one question: `groups` brings them together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import msgspec

from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent

_NEAR = 0.7  # how much a word in another clause but close by counts, against one in the same clause
_REST = 0.35  # and one farther off in the sentence
_CLOSE_BY = _REST / 2  # in a group some of whose answers have a word in their clause
_REACH = 45  # characters
_SENTENCES_BACK = 3
_PASSIVE = re.compile(r"\s+(?:(?:were|was|are|have|had|has|been|also|still|being)\s+){1,3}")


class _Weighed(msgspec.Struct, frozen=True, gc=False):
    """A context for comparing it to many: each of its terms by what it tells and how near it stands, and their sum.

    ``close`` are the terms that stand close by, ``deeds`` the deeds among them.
    """

    terms: dict[str, float]
    size: float
    close: frozenset[str]
    deeds: frozenset[str]


class Context(dict[str, float]):
    """Terms with how near each stands."""

    __slots__ = ("_weighed",)

    def __init__(self, terms: Mapping[str, float] | Iterable[tuple[str, float]] = MappingProxyType({})) -> None:
        super().__init__(terms)
        self._weighed: _Weighed | None = None

    def weighed(self, weights: Mapping[str, float]) -> _Weighed:
        """The context by the weights of its terms; worked out once, so no term is added after that."""
        if self._weighed is None:
            terms = {term: weights[term] * near for term, near in self.items()}
            close = frozenset(term for term, near in self.items() if near > _CLOSE_BY)
            deeds = frozenset(term for term in close if term[0] == "@")
            self._weighed = _Weighed(terms, math.fsum(terms.values()), close, deeds)
        return self._weighed


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
        clause = self.main_clause()
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

    def main_clause(self) -> Clause:
        """The clause of the answer; of what stands before the rest of its sentence, with that."""
        return self._with_main_clause(self.sentence.clause_at(self.start))

    def _with_main_clause(self, clause: Clause) -> Clause:
        """The clause of the answer; that of what stands before the rest of its sentence reaches to the first deed."""
        if clause.start > self.sentence.start or not self.sentence.text.startswith(
            (",", ":"), self.end - self.sentence.start
        ):
            return clause
        for later in self.sentence.clauses:
            if any(t[0] == "@" for t in clause.terms):
                break
            if later.start >= clause.end:
                clause = Clause(clause.start, later.end, clause.terms | later.terms)
        return clause

    def clause_text(self) -> str:
        """The words of the clause of the answer."""
        clause = self.sentence.clause_at(self.start)
        return self.sentence.text[clause.start - self.sentence.start : clause.end - self.sentence.start]

    def deeds_told(self) -> frozenset[str]:
        """The deeds told in the clause of the answer."""
        return frozenset(t for t in self.sentence.clause_at(self.start).terms if t[0] == "@")

    def deeds(self, every: bool = False) -> frozenset[str]:
        """The deeds told next to the answer: the nearest behind it and the nearest before it, or ``every`` one near."""
        own = self.sentence.clause_at(self.start)
        clause = self._with_main_clause(own)
        reach = max(self.end + _REACH, clause.end if clause.end > own.end else 0)
        near = [(at, d) for at, d in self.sentence.deeds if self.start - _REACH <= at <= reach]
        if not every and self.block == "count":
            # What another clause tells was done is not what was done to these, where this clause tells a deed.
            near = [(at, d) for at, d in near if clause.start <= at < clause.end] or near
            # "more than 50 were hurt": no other deed befell them.
            done = _PASSIVE.match(self.sentence.text, self.end - self.sentence.start)
            if done:
                at_verb = self.sentence.start + done.end()
                near = [(at, d) for at, d in near if at == at_verb] or near
        behind = [d for at, d in near if at >= self.end]
        ahead = [d for at, d in near if at < self.start]
        if not every:
            behind, ahead = behind[:1], ahead[-1:]
        return frozenset(term for d in (*behind, *ahead) for term in d)


def sentences_of(answers: Iterable[Answer]) -> frozenset[tuple[str, int]]:
    """The sentences that give answers, by source and number."""
    return frozenset((a.sentence.source, a.sentence.number) for a in answers)


def one_each(answers: Iterable[Answer], worth: Callable[[Answer], float] = lambda _: 0.0) -> list[Answer]:
    """Of each source the answer that is worth most, the first of equals; in the order in which the sources came."""
    best: dict[str, tuple[float, Answer]] = {}
    for answer in answers:
        known, own = best.get(answer.sentence.source), worth(answer)
        if known is None or own > known[0]:
            best[answer.sentence.source] = own, answer
    return [answer for _, answer in best.values()]


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


class Likeness(msgspec.Struct, frozen=True, gc=False):
    """How much two contexts share: ``weight`` of the shared terms, ``ratio`` of the smaller context."""

    weight: float
    ratio: float
    one: _Weighed
    other: _Weighed

    @property
    def terms(self) -> int:
        """How many of the shared terms stand close by in both."""
        return len(self.one.close & self.other.close)

    @property
    def deeds(self) -> int:
        """How many deeds are among these."""
        return len(self.one.deeds & self.other.deeds)


def likeness(corpus: Corpus, a: Context, b: Context) -> Likeness:
    """How alike two contexts are."""
    one, other = a.weighed(corpus.weights), b.weighed(corpus.weights)
    few, many = (one.terms, other.terms) if len(one.terms) < len(other.terms) else (other.terms, one.terms)
    of_many = many.get
    # This is asked of very many pairs, and a call for each term would double its cost. The sum is exact in any order.
    weight = math.fsum([v if v < w else w for t, v in few.items() if (w := of_many(t)) is not None])  # noqa: FURB136
    return Likeness(weight, weight / max(min(one.size, other.size), 1e-9), one, other)
