"""Equal answers brought together in groups, each answer in that to which what it tells is most alike.

In a large corpus it is kept how answers were grouped (see `grouped_before`): when a source comes, only those answers
are held against groups again that may meet one which is not as it was.
"""

from __future__ import annotations

import functools
import itertools
import math
import operator
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from briefgen.compile.discrepancies.answers import Answer, Context
from briefgen.compile.discrepancies.groups import Group, most_telling, weights_of
from briefgen.compile.discrepancies.kept.grouped_before import Before, Case
from briefgen.compile.discrepancies.statements import Corpus

_MOST_TRIED = 10


def alike(
    corpus: Corpus,
    answers: Iterable[Answer],
    least_weight: float,
    least_ratio: float,
    least_shared: int = 1,
    around: Callable[[Answer], Context] = Answer.context,
    kept_as: str = "",
) -> list[Group]:
    """Groups of equal answers (same block, same value) whose contexts are alike. Each answer stands in one group.

    ``least_shared`` is how many of its most telling terms a group must share to be tried at all; ``around`` gives the
    context of an answer. How they were grouped is kept under the name ``kept_as`` if that is given; the answers must
    then follow from their sources, as `AsBefore` has it.
    An answer is tried against the few groups that share most of its telling terms, so that the cost grows with the
    number of answers and not with its square.
    """
    asked = (least_weight, least_ratio, least_shared)
    told = tuple(answers)
    before = Before(corpus.last_time, kept_as, asked, told)
    grouping = _Grouping(corpus, told, asked, around, before)
    for n in range(len(told)):
        grouping.place(n)
    before.keep(grouping.cases, grouping.case_of)
    return grouping.groups


class _Grouping:
    """The groups of the answers that were placed so far; a case is a context that answers of one value have."""

    def __init__(
        self,
        corpus: Corpus,
        answers: Sequence[Answer],
        asked: tuple[float, float, int],
        around: Callable[[Answer], Context],
        before: Before,
    ) -> None:
        self.groups: list[Group] = []
        self.cases: list[Case] = []
        self.case_of: list[int] = []
        self._corpus = corpus
        self._answers = answers
        self._least_weight, self._least_ratio, self._least_shared = asked
        self._around = around
        self._before = before
        self._known: dict[tuple[str, str, frozenset[tuple[str, float]]], int] = {}
        # By the terms that they were looked up by, the cases that were taken as they were: no context was made of them.
        self._taken: dict[tuple[int, ...], list[int]] = defaultdict(list)
        self._by_term: dict[int, dict[int, None]] = defaultdict(dict)
        self._beside: dict[tuple[str, int], set[str]] = defaultdict(set)
        for answer in answers:
            if answer.counted:
                self._beside[answer.sentence.source, answer.sentence.number] |= answer.counted

    def place(self, n: int) -> None:
        """Puts the answer of a number into its group, the numbers coming in order."""
        answer, before, corpus = self._answers[n], self._before, self._corpus
        if before.is_in_none(n):
            self.case_of.append(-1)
            return
        case = before.settled(n)
        if case is None and (known := before.as_it_was(n)) is not None:
            case = self._take(n, known)
        if case is not None:
            self.groups[self.cases[case].group].add_later(answer)
            self.case_of.append(case)
            return
        context = self._around(answer)
        if not context:
            self.case_of.append(-1)
            return
        value = answer.value or answer.same
        key = (answer.block, value, frozenset(context.items()))
        case = self._known.get(key)
        weights = weights_of(corpus, context)
        size = _size(corpus, weights, context)
        count = len(self.groups)
        if case is None:
            telling = before.numbers((answer.block, value, t) for t in most_telling(corpus, context))
            case = next((c for c in self._taken.get(telling, ()) if self._is_of(c, context)), None)
            if case is None:
                case = self._new_case(n, context, weights, size, telling)
            self._known[key] = case
        group = self.cases[case].group
        self.groups[group].add(answer, context, size)
        self.case_of.append(case)
        as_much = size == _size(corpus, before.weights_of(context), context)
        before.placed(n, case, self.cases[case], founded=len(self.groups) > count, weighs_the_same=as_much)

    def _take(self, n: int, known: Case) -> int:
        """The case of an answer that is placed as it was."""
        group = self._before.group_now(known.group)
        if group is None:
            group = self._new_group()
        case = len(self.cases)
        self.cases.append(Case(n, group, known.telling, known.bar))
        self._taken[known.telling].append(case)
        self._before.taken(n, case, group)
        for term in known.telling:
            self._by_term[term][group] = None
        return case

    def _is_of(self, case: int, context: Context) -> bool:
        return self._around(self._answers[self.cases[case].first]) == context

    def _new_case(
        self, n: int, context: Context, weights: Sequence[float], size: float, telling: tuple[int, ...]
    ) -> int:
        """The case of an answer that is held against the groups there are."""
        answer, groups = self._answers[n], self.groups
        beside: Set[str] = self._beside.get((answer.sentence.source, answer.sentence.number), frozenset())
        having = [self._by_term[t] for t in telling]
        sharing = self._sharing(having)
        near = sorted([(-shared, i) for i, shared in sharing.items() if shared >= self._least_shared])[:_MOST_TRIED]
        best, best_weight = -1, (False, 0.0)
        for _, i in near:
            weight = groups[i].shared(context, weights)
            if weight < self._least_weight or weight / max(min(size, groups[i].size), 1e-9) < self._least_ratio:
                continue
            alike_most = (groups[i].counts_any(answer.counted), weight)
            if alike_most <= best_weight:
                continue
            # "Seven cooks and eight sailors": the seven are none of the seven sailors told elsewhere.
            if alike_most[0] or not groups[i].counts_any(beside):
                best, best_weight = i, alike_most
        if best < 0:
            best = self._new_group()
        for members in having:
            members[best] = None
        self.cases.append(Case(n, best, telling, -near[-1][0] if len(near) == _MOST_TRIED else self._least_shared))
        return len(self.cases) - 1

    def _sharing(self, having: Iterable[Mapping[int, None]]) -> Counter[int]:
        """How many terms the groups share, of which ``having`` tells those that have each."""
        # A group that shares enough has one of the terms that are left when the most common ones are put aside.
        rarest_first = sorted(having, key=len)
        rare = max(len(rarest_first) - self._least_shared + 1, 0)
        sharing = Counter(itertools.chain.from_iterable(rarest_first[:rare]))
        for common in rarest_first[rare:]:
            sharing.update(sharing.keys() & common.keys())
        return sharing

    def _new_group(self) -> int:
        # It outlives this, and must not hold all that is known here.
        self.groups.append(Group(functools.partial(_weighed, self._corpus, self._around)))
        return len(self.groups) - 1


def _weighed(corpus: Corpus, around: Callable[[Answer], Context], answer: Answer) -> tuple[Context, float]:
    """The context of an answer, and its weight."""
    context = around(answer)
    return context, _size(corpus, weights_of(corpus, context), context)


def _size(corpus: Corpus, weights: Iterable[float], context: Context) -> float:
    """The weight of a context; in a large corpus about, so that one that holds a rarer word now mostly keeps it."""
    size = math.fsum(map(operator.mul, weights, context.values()))
    return float(round(size)) if corpus.is_large else size
