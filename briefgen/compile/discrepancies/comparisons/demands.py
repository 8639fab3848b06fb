"""What some call for and others reject: an inquiry, talks, a recount, that somebody resign.

Neither side denies a fact, so no denial tells of it. Held together are a demand and its rejection where the same thing
is named, or is meant by the same word of the lexicon, and another party speaks.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.parties import Parties, Party
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, first_parts, lexicon

_WHAT = r"(?P<what>(?:[\w’'-]+ ){0,6}?"
_FOR = (
    r"(?:(?:has|have|had) )?(?:call(?:s|ed|ing)? (?:again |repeatedly )?(?:for|on [^.;:]{2,50}? to)"
    r"|demand(?:s|ed|ing)?(?: that)?|urg(?:es|ed|ing) [^.;:]{2,50}? to|press(?:es|ed|ing) for|appeal(?:s|ed|ing)? for"
    r"|back(?:s|ed|ing)? (?:calls for )?|support(?:s|ed|ing)? (?:calls for )?|petition(?:s|ed|ing)? for)"
)
_AGAINST = (
    r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rul(?:es|ed|ing) out|oppos(?:es|ed|ing)|resist(?:s|ed|ing)?"
    r"|declin(?:es|ed|ing) (?=to (?:resign|step|stand|quit))"
    r"|refus(?:es|ed|ing) (?:to (?:hold|order|allow|grant|open|launch|set up|agree to|call) )?|turn(?:s|ed|ing) down"
    r"|(?:there (?:is|was) |saw |sees |see )no (?:need|reason) (?:for|to hold))"
    r"(?: (?:calls?|demands?|appeals?|requests?|the idea|an idea|pressure|proposals?|suggestions?)(?: of| for| to)?)?"
)
_NEGATED = re.compile(
    r"\b(?:not|never|nobody|no one|whether|if|could|may|might|would)\b[^,;]{0,20}$|n[’']t [^,;]{0,20}$"
)
_TELLING = 2.0


class _Demand(msgspec.Struct, frozen=True):
    """A demand or a rejection, with what is demanded and who speaks."""

    thing: str
    answer: Answer
    party: Party | None


def compare_demands(corpus: Corpus, parties: Parties) -> list[Finding]:
    """What one party calls for and another rejects."""
    wanted: dict[str, list[_Demand]] = defaultdict(list)
    rejected: dict[str, list[_Demand]] = defaultdict(list)
    begins = frozenset(first_parts(_things()))
    for sentence in corpus.with_word(begins.__contains__):
        if not sentence.told or not _may_tell().search(sentence.lower):
            continue
        for found in _demands(parties, sentence, against=True):
            rejected[found.thing].append(found)
        for found in _demands(parties, sentence, against=False):
            if all(found.answer.sentence is not r.answer.sentence for r in rejected[found.thing]):
                wanted[found.thing].append(found)
    findings = []
    for thing, against in sorted(rejected.items()):
        if not against:
            continue
        no = against[0]
        yes = [w.answer for w in wanted[thing] if _others(w.party, no.party) and _of_one_thing(corpus, w, no)]
        if yes:
            findings.append(
                Finding(
                    rule="called-for-or-rejected",
                    kind="status",
                    verdict="disputed",
                    question=f"Is this called for, or rejected: “{_shortest([*yes, *(a.answer for a in against)])}”?",
                    positions=(tuple(one_each(yes)), tuple(one_each(a.answer for a in against))),
                )
            )
    return findings


def _demands(parties: Parties, sentence: Sentence, *, against: bool) -> Iterator[_Demand]:
    """The demands of a sentence, or what it has somebody reject."""
    for m in _pattern(_AGAINST if against else _FOR).finditer(sentence.lower):
        if _NEGATED.search(sentence.lower[: m.start()]):
            continue
        party = parties.saying(sentence, sentence.start + m.start())
        answer = Answer.cut(
            sentence,
            m.start(),
            m.end(),
            block="demand",
            same="rejected" if against else "wanted",
            value=sentence.text[m.start("what") : m.end("what")],
            held_by=party.actor if party else "",
        )
        yield _Demand(_things()[m["thing"]], answer, party)


def _others(one: Party | None, other: Party | None) -> bool:
    """Whether two are different parties as far as is known; nobody named may be anybody."""
    return one is None or other is None or one.actor != other.actor


def _of_one_thing(corpus: Corpus, a: _Demand, b: _Demand) -> bool:
    """Whether what is told beside a demand and its rejection has more in common than the thing."""
    mine, theirs = (
        {t for at, terms in d.answer.sentence.words if not d.answer.start <= at < d.answer.end for t in terms}
        for d in (a, b)
    )
    return a.answer.sentence.source == b.answer.sentence.source or corpus.weigh(mine & theirs) >= _TELLING


def _shortest(answers: list[Answer]) -> str:
    """What is called for, in the fewest words that make a phrase."""
    return min((a.value for a in answers), key=lambda words: (" " not in words, len(words), words))


@functools.cache
def _things() -> dict[str, str]:
    """What can be called for, by each word for it."""
    return {word: thing for thing, words in lexicon().demanded.items() for word in words}


@functools.cache
def _may_tell() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_things())})\b")


@functools.cache
def _pattern(verbs: str) -> re.Pattern[str]:
    """What finds one of ``verbs`` with something that can be called for, in lower case."""
    return re.compile(rf"\b{verbs} ?{_WHAT}(?P<thing>{any_of(_things())}))\b")
