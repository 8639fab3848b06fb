"""What numbers told in like words are of: other people, another year, another place.

Sentences about the figures of a poll, a vote or a market share most of their words, whatever the figures are of. Whom,
when or where they are of is what parts them.
"""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon
from briefgen.lexicon.countries import nations

SHARE = "percent"
"""The block of shares of a whole: 54 per cent of the votes, two-thirds of them."""

_MONEY = "money"
_RISE, _FALL = "percent more", "percent less"
_MARGIN = "percent margin"
_POINTS = frozenset(["point", "percentage point"])
_MUCH = r"(?: (?:by|about|almost|nearly|some|more|than|around|roughly|over|an?|another|\w+ly))*\s+$"
_GREW = re.compile(
    r"\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas(?:ed?|ing)|jump(?:ed|ing|s)?|surg(?:ed?|ing)|climb(?:ed|ing|s)?"
    rf"|gain(?:ed|ing|s)?|soared|raised|up){_MUCH}",
    re.IGNORECASE,
)
_SHRANK = re.compile(
    r"\b(?:f[ae]ll|fallen|falling|decreas(?:ed?|ing)|declin(?:ed?|ing)|drop(?:ped|ping|s)?|slid|shrank|shrunk|lost|losing"
    rf"|plunged|tumbled|slumped|reduced|cut|down){_MUCH}",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"[\s-](?:points? )?(?:\w+ )?(?:increase|rise|gain|jump|growth|hike|surge|boost|higher|more|larger|bigger)\b"
)
_LESS = re.compile(
    r"[\s-](?:points? )?(?:\w+ )?(?:decline|drop|fall|reduction|cut|discount|slump|decrease|lower|fewer|less|smaller)\b"
)
_LOOKED_BACK = 40
# "Still missing" is often said of all who are.
_LEFT = re.compile(
    r" (?:of them )?(?:(?:were|are|was|is) still|remain(?:s|ed)?) (?!missing|unaccounted|in hospital|in critical)"
)
_MAY_BE_GIVEN = re.compile(
    r"\b(?:fac(?:e[sd]?|ing)|could (?:get|face|receive|be (?:jailed|sentenced|imprisoned|sent))|punishable"
    r"|maximum|minimum|carr(?:y|ies|ied|ying)|penalty|up to|as (?:much|many|long) as|possible)\b"
)
_HE = re.compile(r"\b(?:he|she)\b")
_HE_OR_HIS = re.compile(r"\b(?:he|she|his|her)\b")
_SAID_BETWEEN = re.compile(
    r"\b(?:sa(?:id|ys)|told|tells|add(?:ed|s)|announced|according|reported|estimated?|puts?|confirm(?:ed|s)|wrote"
    r"|claim(?:ed|s)|stated|denied|believes?|thinks?)\b"
)
_SAYS = r"(?:said|says|told|tells|added|adds|announced|reported|wrote|writes|claimed|stated|warned|insisted|argued)"
_SAYING = re.compile(rf"(?:[\w.’'-]+,? ){{1,5}}?{_SAYS}\b")
_SAID_BY = re.compile(rf"\b(?:{_SAYS}|according to)(?: [\w.’'-]+){{0,4}} $")


def percent_block(sentence: Sentence, start: int, end: int, unit: str) -> str:
    """What a percentage is: a share, a rise, a fall ("fell by 5 percent") or a margin ("by 12 points").

    ``start`` and ``end`` are offsets into the body.
    """
    first, last = start - sentence.start, end - sentence.start
    text = sentence.text
    before = text[max(0, first - _LOOKED_BACK) : first]
    if _MORE.match(text, last) or _GREW.search(before):
        return _RISE
    if _LESS.match(text, last) or _SHRANK.search(before):
        return _FALL
    return _MARGIN if unit in _POINTS else SHARE


def is_percentage(unit: str) -> bool:
    """Whether a unit is one of per cent or of points of them."""
    return unit == "percent" or unit in _POINTS


def of_other_shares(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two percentages or sums are of different things: of other places, or an article gives both."""
    block = a.answers[0].block
    if block.startswith(_MONEY):
        return _given_by_one(a, b) or _of_other_sums(corpus, a, b)
    if not block.startswith(SHARE):
        return False
    return _given_by_one(a, b) or of_other_places(corpus, a, b) or _of_other_wholes(corpus, a, b)


def _of_other_sums(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two sums that differ are called by other names: a profit, a turnover."""
    if a.answers[0].same == b.answers[0].same:
        return False
    one, other = a.having(corpus, _kind_of_sum), b.having(corpus, _kind_of_sum)
    return bool(one and other) and one.isdisjoint(other)


def _kind_of_sum(_: Corpus, answer: Answer) -> frozenset[str]:
    """What a sum is called last before it in its clause, or else first behind it."""
    sentence, kinds = answer.sentence, _kinds_of_sums()
    clause = sentence.clause_at(answer.start)
    first, start, end = (at - sentence.start for at in (clause.start, answer.start, answer.end))
    before = [kinds[w] for w in WORD.findall(sentence.lower, first, start) if w in kinds]
    behind = (kinds[w] for w in WORD.findall(sentence.lower, end, end + _LOOKED_BACK) if w in kinds)
    found = before[-1] if before else next(behind, "")
    return frozenset({found} - {""})


@functools.cache
def _kinds_of_sums() -> dict[str, str]:
    return {word: kind for kind, words in lexicon().sums.items() for word in words}


def _of_other_wholes(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether each is a share of something that the other is none of: "of likely voters", "of registered voters"."""
    one, other = a.having(corpus, _of_what), b.having(corpus, _of_what)
    return bool(one - other) and bool(other - one)


def _of_what(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The terms of what an answer is a share of: "younger tenants" of "38% of younger tenants"."""
    behind = answer.sentence.text.find(" of ", answer.start - answer.sentence.start, answer.end - answer.sentence.start)
    return frozenset() if behind < 0 else answer.sentence.terms_within(answer.sentence.start + behind, answer.end)


def of_other_members(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two counts name a place inside what they count, each another: "voters of Ohio", "Texas voters"."""
    if a.answers[0].block != "count":
        return False
    one, other = a.having(corpus, _counted_at), b.having(corpus, _counted_at)
    return bool(one or other) and _elsewhere(corpus, one, b) and _elsewhere(corpus, other, a)


def _elsewhere(corpus: Corpus, places: frozenset[str], group: Group) -> bool:
    named = group.having(corpus, places_named)
    return bool(named) and named.isdisjoint(places)


def _counted_at(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The places named in the words of a count."""
    named = corpus.names_within(answer.sentence.source, answer.start, answer.end)
    return frozenset(corpus.name_term(answer.sentence.source, m) for m in named if m.kind == "place")


def _given_by_one(a: Group, b: Group) -> bool:
    """Whether one article gives both numbers."""
    return not a.sources.isdisjoint(b.sources)


def persons_told_of(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The people whom the sentence of an answer names, but not as who says so; else the one whom "he" stands for."""
    known, sentence = corpus.once(_persons), answer.sentence
    place = sentence.source, sentence.number
    if place not in known:
        known[place] = _persons_told_of(corpus, sentence)
    return known[place]


def _persons(_: Corpus) -> dict[tuple[str, int], frozenset[str]]:
    """The people of whom sentences tell, by source and number; filled where it is asked for."""
    return {}


def _persons_told_of(corpus: Corpus, sentence: Sentence) -> frozenset[str]:
    told = set()
    people = sentence.terms & corpus.people
    for at, terms in sentence.words if people else ():
        named = next((t for t in terms if t in people), "")
        start = at - sentence.start
        if named and not _SAYING.match(sentence.lower, start) and not _SAID_BY.search(sentence.lower[:start]):
            told.add(named)
    if not told and _HE.search(sentence.lower):
        told = {person_before(corpus, sentence)} - {""}
    return frozenset(told)


def of_other_places(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether the sentences of two groups name places, and none that both name."""
    one, other = a.having(corpus, places_named), b.having(corpus, places_named)
    return bool(one and other) and one.isdisjoint(other)


def places_named(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The places that the sentence of an answer names, but whole states: the news is of one state or two."""
    known, sentence = corpus.once(_places), answer.sentence
    place = sentence.source, sentence.number
    if place not in known:
        source = corpus.sources[sentence.source]
        named = source.names_beginning(sentence.start, sentence.end)
        known[place] = frozenset(
            source.name_term(m)
            for m in named
            if m.kind == "place" and m.end <= sentence.end and m.actor.casefold() not in nations()
        )
    return known[place]


def _places(_: Corpus) -> dict[tuple[str, int], frozenset[str]]:
    """The places that sentences name, by source and number; filled where it is asked for."""
    return {}


def of_other_times(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether one group has another number than the other, of those who are left or, in one voice, of years ago."""
    if a.answers[0].same == b.answers[0].same:
        return False
    if a.having(corpus, _is_of_the_rest).isdisjoint(b.having(corpus, _is_of_the_rest)):
        return True
    one, other = a.having(corpus, _is_of_years_ago), b.having(corpus, _is_of_years_ago)
    old = a if True in one else b
    return one.isdisjoint(other) and len(old.voices) == 1


def _is_of_the_rest(corpus: Corpus, answer: Answer) -> frozenset[bool]:
    """Whether a number is told of those who are left: "12 were still inside"."""
    end = answer.end - answer.sentence.start
    return frozenset({_LEFT.match(answer.sentence.lower, end) is not None})


def _is_of_years_ago(corpus: Corpus, answer: Answer) -> frozenset[bool]:
    return frozenset({years_ago(corpus, answer.sentence)})


def threatened_or_given(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether one term in prison is what a court may give, the other what it gave: "faces up to 20 years", "got 25"."""
    if a.answers[0].block != "duration":
        return False
    one, other = a.having(corpus, _may_be_given), b.having(corpus, _may_be_given)
    return one.isdisjoint(other)


def _may_be_given(corpus: Corpus, answer: Answer) -> frozenset[bool]:
    start, end = answer.start - answer.sentence.start, answer.end - answer.sentence.start
    before = answer.sentence.lower[max(0, start - 2 * _LOOKED_BACK) : end]
    return frozenset({_MAY_BE_GIVEN.search(before) is not None})


def of_other_people(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether what two groups tell is told of different people: named last before it, and not as who says so."""
    one, other = a.having(corpus, _told_of), b.having(corpus, _told_of)
    return bool(one and other) and one.isdisjoint(other)


def _told_of(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The person named last before an answer in its sentence with no verb of saying between, if there is one.

    Where only "he" or "she" stands before it, that is the person whom a sentence shortly before names first.
    """
    sentence = answer.sentence
    people = sentence.terms & corpus.people
    words = sentence.words if people else ()
    before = [(at, t) for at, terms in words if at < answer.start for t in terms if t in people]
    at, person = before[-1] if before else (0, "")
    if not before and _HE_OR_HIS.search(sentence.lower, 0, answer.start - sentence.start):
        person = person_before(corpus, sentence)
    said = before and _SAID_BETWEEN.search(sentence.lower, at - sentence.start, answer.start - sentence.start)
    return frozenset() if said else frozenset({person} - {""})
