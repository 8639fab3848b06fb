"""Numbers told in quite other words that hardly stand so near by chance: $5 million for the victims' families.

What stands around a number tells best what it answers (see `numbers`), but one outlet has relatives who will receive
what another has a minister promise. So numbers that are equal, or nearly so, answer one question on much less: where
they measure or count the same kind of thing and their sentences share a telling word or two. The larger and odder the
number, the less it takes. A number that each article gives of such a thing only once needs no more than a deed beside.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.compile.discrepancies.answers import Answer, Context, Likeness, likeness
from briefgen.compile.discrepancies.figures.moments import of_other_days
from briefgen.compile.discrepancies.figures.numbers_put import (
    both_exact,
    described,
    ends_range,
    exclude_each_other,
    is_added,
    is_part,
    of_one_noun,
    of_one_people,
    of_times,
    size,
    telling_digits,
    terms_behind,
    unit_of,
    what_lasts,
)
from briefgen.compile.discrepancies.figures.other_things import (
    SHARE,
    of_other_members,
    of_other_people,
    of_other_shares,
)
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE
from briefgen.compile.discrepancies.figures.who_asks import are_apart
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.kept.as_before import Told
from briefgen.compile.discrepancies.kept.held_before import HeldBefore
from briefgen.compile.discrepancies.statements import Corpus, Sentence

NEAR_NUMBERS = "near numbers"
"""The name that `near_pairs` keeps what it finds under."""

_NEAR = 0.06  # how far apart, of the larger, what hardly stands so near by chance may be
_HARDLY = 0.02
_BESIDES = 0.1
_ROUGHLY = 0.2
_BESIDE = 12  # numbers next larger that one is held against
# The weight that the words around must share, by how telling the numbers themselves are.
_LEAST, _LITTLE, _SOME, _MUCH = 1.0, 2.0, 3.0, 5.0
_LARGE = 100_000
_MANY = 1000
_HUNDRED = 100
_FEW = 3
# Of percentages that differ, most of what stands around must be the same.
_MOSTLY, _TERMS = 0.5, 3
_SOMEWHAT = 0.25  # of sums of money that differ, and other measures
_ODD_DIGITS = 4
_TELLING_DIGITS = 2
_TEENS = 20
_MOST_READ = 5
_ONCE = 3.0  # how many times the smaller the larger may be where each article counts such things once
# Of which there is one in the news, so that two lengths of it differ.
_ONE_OF = frozenset(
    [
        "mourning",
        "trial",
        "siege",
        "standoff",
        "stand-off",
        "curfew",
        "ordeal",
        "voyage",
        "journey",
        "summit",
        "blackout",
    ]
)
_SHARED = 2
_SUCH = re.compile(r"\bsuch [a-z]+")  # "30 such transfers have occurred": the sentence before tells of what kind
_CLOSE = 0.5  # of the larger, for counts of which the same is told
_BEFORE = 0.5
_OF_ALL = "of all "
# What news seldom measures, so that an article does so once.
_SELDOM = frozenset(
    [
        "data",
        "[mass]",
        "[length] ** 3",
        "[length] ** 2",
        "[length] / [time]",
        "[mass] * [length] ** 2 / [time] ** 3",
        "[mass] * [length] ** 2 / [time] ** 2",
    ]
)
# What befalls people: as many may be killed as hurt.
_FATES = frozenset(
    ["@die", "@hurt", "@arrest", "@abduct", "@free", "@rescue", "@miss", "@flee", "@imprison", "@charge"]
)


def near_pairs(corpus: Corpus, groups: Sequence[Group]) -> list[tuple[int, int]]:
    """Pairs of groups, by number, that answer one question as far as their numbers and few words tell."""
    once = _told_once(groups)
    around = functools.cache(functools.partial(_around, corpus))

    def ask(i: int, j: int) -> bool:
        found = likeness(corpus, around(groups[i]), around(groups[j]))
        return _one_question(groups, i, j, found, once) and not _of_other_things(corpus, groups[i], groups[j])

    things = ((_looked_at(corpus, group), _told_once_of(group.answers, once)) for group in groups)
    held = HeldBefore(corpus.last_time, NEAR_NUMBERS, things)
    pairs = {(min(i, j), max(i, j)) for i, j in _neighbours(groups) if held.belong(i, j, ask)}
    held.keep()
    return sorted(pairs)


def _neighbours(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """The pairs of groups of one kind, by number, whose numbers lie near each other, the smaller number first."""
    for members in _by_kind(groups):
        members.sort(key=lambda i: (_point(groups[i]), i))
        for n, i in enumerate(members):
            for j in members[n + 1 : n + 1 + _BESIDE]:
                if _far(groups[i], groups[j]):
                    break
                # Who gives two numbers tells of two things.
                if groups[i].sentences.isdisjoint(groups[j].sentences) and groups[i].voices != groups[j].voices:
                    yield i, j


def _of_other_things(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two groups tell of other people, shares, members or times."""
    return (
        of_other_people(corpus, a, b)
        or of_other_shares(corpus, a, b)
        or (_apart(a, b) > 0 and of_other_members(corpus, a, b))
        or (exclude_each_other(a.answers[0], b.answers[0]) and are_apart(corpus, a, b))
        or of_other_days(corpus, a.answers[0], b.answers[0])
    )


def _looked_at(corpus: Corpus, group: Group) -> list[Told]:
    """The answers of a group, and the sentences before them that `_around` looks at."""
    before = (_pointed_at(corpus, a) for a in group.answers[:_MOST_READ])
    return [*group.answers, *(_Whole(s, s.start, s.end) for s in before if s is not None)]


class _Whole(NamedTuple):
    """All of a sentence."""

    sentence: Sentence
    start: int
    end: int


def _by_kind(groups: Sequence[Group]) -> Iterator[list[int]]:
    """Groups whose numbers may be held against each other: of one unit, or of one thing that is counted."""
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        answer = group.answers[0]
        if answer.extent is not None and answer.block != "age":
            for thing in _things(group.answers):
                kinds[answer.block, thing].append(i)
    yield from (members for _, members in sorted(kinds.items()) if len(members) > 1)


def _things(answers: Iterable[Answer]) -> list[str]:
    """What is counted, "" for what is measured."""
    if any(a.block != "count" for a in answers):
        return [""]
    things = {t for a in answers for t in a.counted}
    if any(of_times(a) for a in answers):  # "some 30 times" counts what is told beside it
        return sorted({t for a in answers for t in a.sentence.clause_at(a.start).terms if t[0] != "="})
    return sorted(things - PEOPLE) or sorted(things)


def _told_once(groups: Sequence[Group]) -> frozenset[tuple[str, str, str]]:
    """The sources that give only one number of a kind: by source, block and thing; also of all such, parts left out."""
    told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for group in groups:
        for a in group.answers:
            for thing in _things([a]):
                told[a.sentence.source, a.block, thing].add(a.value or a.same)
                if not is_part(a):
                    told[a.sentence.source, a.block, _OF_ALL + thing].add(a.value or a.same)
    return frozenset(kind for kind, values in told.items() if len(values) == 1)


def _told_once_of(answers: Iterable[Answer], once: frozenset[tuple[str, str, str]]) -> list[list[str]]:
    """What is asked of ``once`` for each answer: the things of which its source gives one number only."""
    of_all = (((a.sentence.source, a.block), [*sorted(a.counted), ""]) for a in answers)
    return [[t for thing in things for t in (thing, _OF_ALL + thing) if (*at, t) in once] for at, things in of_all]


def _around(corpus: Corpus, group: Group) -> Context:
    """The terms around the numbers of a group; of the sentence before, where "such" points to it."""
    terms = Context()
    for a in group.answers[:_MOST_READ]:
        near = dict(a.context())
        before = _pointed_at(corpus, a)
        if before is not None:
            near = dict.fromkeys(before.terms, _BEFORE) | dict.fromkeys(a.counted & before.terms, 1.0) | near
        for term, weight in near.items():
            terms[term] = max(weight, terms.get(term, 0.0))
    return terms


def _pointed_at(corpus: Corpus, answer: Answer) -> Sentence | None:
    """The sentence before that of an answer, where "such" points to it."""
    return corpus.before(answer.sentence) if _SUCH.search(answer.sentence.text) else None


def _one_question(
    groups: Sequence[Group], i: int, j: int, found: Likeness, once: frozenset[tuple[str, str, str]]
) -> bool:
    a, b = groups[i], groups[j]
    one, other = a.answers[0], b.answers[0]
    apart = _apart(a, b)
    told = one.block == "count" and bool(one.counted & other.counted)
    telling = found.weight >= _LEAST or (size(one) >= _HUNDRED and telling_digits(one) > 1)
    alike = telling and apart == 0 and not exclude_each_other(one, other)
    if alike and _same_things_once(groups, i, j, once):
        return True  # "three villages" and "three villages" where neither article tells of others
    unit = unit_of(one)
    if unit and unit == unit_of(other) and _all_once(groups, i, j, once):
        return True  # "a three-page letter", "the four-page letter"
    if a.whole != b.whole and (apart == 0 or apart > _ROUGHLY or is_part(one) or is_part(other)):
        return False  # "two of the firm's nine plants" and "four plants"; but "three of 14 buoys" and "15 buoys"
    if apart and (is_added(one) or is_added(other)):
        return False  # "two bodies", "four more bodies"
    if a.deeds & _FATES and b.deeds & _FATES and not a.deeds & b.deeds:
        return False
    if apart == 0 and exclude_each_other(one, other):
        return False
    if apart == 0 and _never_by_chance(one, told):
        return True
    odd = _odd(one) and _odd(other)
    if one.block == "duration":
        lasts = what_lasts(one)
        if lasts and lasts == what_lasts(other) and (apart == 0 or lasts in _ONE_OF):
            return True
        return apart == 0 and found.weight >= _MUCH
    # An end of "from 140 to 196" differs from another number without being in conflict with it.
    if apart and (ends_range(one) or ends_range(other)):
        return False
    if one.block == SHARE and apart == 0 and found.weight >= _SOME and (found.deeds or found.terms >= _SHARED):
        return True
    if one.block.startswith(SHARE) and (apart or one.block == SHARE):
        return found.weight >= _MUCH and (apart == 0 or (found.ratio >= _MOSTLY and found.terms >= _TERMS))
    if one.block in _SELDOM and apart <= _CLOSE and found.terms and _all_once(groups, i, j, once):
        return True
    if one.block != "count":
        if apart == 0:
            return found.weight >= (_LITTLE if odd else _SOME)
        return (
            found.terms > 0
            and found.ratio >= _SOMEWHAT
            and ((apart <= _NEAR and found.weight >= _SOME) or (apart <= _ROUGHLY and found.weight >= _MUCH))
        )
    if of_times(one) != of_times(other):
        return odd and apart <= _NEAR and found.weight >= _SOME
    hardly = apart <= _HARDLY and min(telling_digits(one), telling_digits(other)) > _TELLING_DIGITS
    if hardly and found.terms and found.weight >= _SOME and told:
        return True  # "382 pupils in school", "381"
    if told and found.terms and apart <= _NEAR and min(size(one), size(other)) >= _LARGE:
        return _all_once(groups, i, j, once)  # "4.5 million Danes", "4.4 million Danes"
    if one.counted & other.counted <= PEOPLE:
        # "12 workers" and "12 people" are what `tolls` asks for; a workforce is told in thousands.
        many = min(size(one), size(other)) >= _MANY and apart <= _NEAR and not both_exact(one, other)
        return many and bool(a.deeds & b.deeds - _FATES)
    if apart == 0:
        return found.weight >= (_SOME if odd else _MUCH)
    if odd and apart <= _NEAR and found.weight >= _SOME and (a.deeds & b.deeds or not exclude_each_other(one, other)):
        return True
    if apart <= _CLOSE and _same_predicate(one, other):
        return True
    if apart <= _BESIDES and min(size(one), size(other)) > _TEENS and of_one_people(one, other):
        return _all_once(groups, i, j, once)  # "31 Danes", "30 Danes" where no article tells of others
    if described(one) and described(other) and described(one).isdisjoint(described(other)):
        return False  # two foreign climbers, four Kazakh ones
    if found.deeds or found.weight >= (_SOME if of_one_noun(one, other) else _MUCH):
        return _all_once(groups, i, j, once)
    return False


def _never_by_chance(answer: Answer, told: bool) -> bool:
    """Whether a number hardly stands twice by chance where it is of like things: 1,237 delegates, 31 boxes, 7,925 m."""
    if answer.block == "count":
        telling = telling_digits(answer) >= (_ODD_DIGITS if answer.counted & PEOPLE else _TELLING_DIGITS)
        return told and telling and size(answer) > _TEENS
    if answer.block.startswith("money"):
        return telling_digits(answer) >= _ODD_DIGITS or (
            telling_digits(answer) >= _TELLING_DIGITS and size(answer) >= _LARGE
        )
    return answer.block == "distance" and len(re.sub(r"\D", "", answer.text).strip("0")) >= _ODD_DIGITS


def _same_things_once(groups: Sequence[Group], i: int, j: int, once: frozenset[tuple[str, str, str]]) -> bool:
    """Whether two counts of one number are of things of one name, no people, of which each article tells once."""
    one, other = groups[i].answers[0], groups[j].answers[0]
    things = one.counted & other.counted - PEOPLE
    return one.block == "count" and size(one) > 1 and bool(things) and _all_once(groups, i, j, once)


def _all_once(groups: Sequence[Group], i: int, j: int, once: frozenset[tuple[str, str, str]]) -> bool:
    """Whether every article gives only one number of what two groups both count or measure."""
    things: frozenset[str] = frozenset([""])
    if groups[i].answers[0].block == "count":
        things = groups[i].answers[0].counted & groups[j].answers[0].counted - PEOPLE
    kind = _OF_ALL if groups[i].whole or groups[j].whole else ""
    answers = (*groups[i].answers, *groups[j].answers)
    own = [(x, things if things & x.counted or "" in things else x.counted - PEOPLE) for x in answers]
    return all(any((x.sentence.source, x.block, kind + t) in once for t in told) for x, told in own)


def _same_predicate(a: Answer, b: Answer) -> bool:
    """Whether the same is told right behind two counts: "11 flights were late", "14 flights were late or lost"."""
    return bool((terms_behind(a) & terms_behind(b)) - _FATES)


def _odd(answer: Answer) -> bool:
    """Whether a number is one that hardly stands twice by chance: more than a few, or a large sum."""
    return size(answer) >= _LARGE if answer.block.startswith("money") else size(answer) > _FEW


def _far(a: Group, b: Group) -> bool:
    """Whether the larger number is too large, counts by what each article may count once."""
    low, high = sorted((abs(_point(a)), abs(_point(b))))
    told_once = a.answers[0].block in ("count", *_SELDOM) or what_lasts(a.answers[0]) in _ONE_OF
    return high > _ONCE * low if told_once else low < (1 - _ROUGHLY) * high


def _apart(a: Group, b: Group) -> float:
    """How far apart two numbers are, as a share of the larger."""
    one, other = _point(a), _point(b)
    return abs(one - other) / max(abs(one), abs(other), 1e-9)


def _point(group: Group) -> float:
    extent = group.answers[0].extent
    return extent.point if extent else 0.0
