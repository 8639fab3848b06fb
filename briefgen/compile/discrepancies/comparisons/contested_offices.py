"""Who leads: two persons who are each said to hold one office, where somebody's claim to it is told as a claim.

That one article has another chairman than the next may only mean that one followed the other; so it is asked only where
a sentence speaks of a purported leader, a rival president, or of one who declared himself such.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking.shown_names import briefest_name
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence, is_furniture, nation_at
from briefgen.compile.discrepancies.words import WORD
from briefgen.lexicon.countries import nations
from briefgen.model import NameMention

_OFFICE = (
    r"(?P<office>leader|chief|head|commander|president|prime minister|premier|chairman|chairwoman|governor|mayor|king"
    r"|queen|emir|sultan|pope|patriarch|captain|director)"
)
# "the longtime head of the group, X", "Lodra leader X"
_BEFORE = re.compile(rf"\b{_OFFICE}(?: of (?:the )?[\w’'-]+(?: [\w’'-]+){{0,3}}?)?,? $")
# "X as the country's president", "X, the self-proclaimed president of"
_BEHIND = re.compile(
    rf"(?:,? as |, (?:who )?(?:(?:is|was|remains) )?|,? (?:is|remains) |,? declared (?:him|her)self )"
    rf"(?:[\w’'-]+ ){{0,4}}?{_OFFICE}\b"
)
# "named X as leader", "recognised X as president": somebody's word, not a fact.
_CLAIM = re.compile(
    r"\bpurported\b|\bself-(?:declared|proclaimed|styled|appointed)\b"
    rf"|\brival (?:[\w’'-]+ )?{_OFFICE.replace('?P<office>', '?:')}\b"
    r"|\b(?:declar|proclaim|styl|crown)(?:ed|es|ing|s)? (?:him|her)self\b"
    r"|\bclaim(?:s|ed|ing)? to (?:be|lead|head|have been)\b"
    r"|\bclaim(?:s|ed)? the (?:presidency|leadership|throne|office)\b"
    r"|\b(?:says?|said|claims?|claimed|announced) (?:that )?(?:it|they|he|she) (?:has|had|have) (?:\w+ly )?"
    r"(?:named|appointed|installed|elected|recogni[sz]ed)\b"
    r"|\b(?:insist|maintain)(?:s|ed|ing)? (?:that )?(?:he|she) (?:still )?(?:is|was|remains|remained)\b"
    rf"(?= (?:[\w’'-]+ ){{0,4}}?{_OFFICE.replace('?P<office>', '?:')}\b)"
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|then|deputy|vice|acting|predecessor|successor|succeed\w*|replac\w*|ousted|previous|old|new"
    r"|next|elected|candidate|assistant)\b"
)
_OFFICES = re.compile(_OFFICE.replace("prime minister", "prime"))
_CHIEF = frozenset(["leader", "chief", "head", "commander"])
_RIVALS = 3
# "head of the rescue service", "civil aviation chief": of a part of what is named beside.
_OF_A_PART = re.compile(r"(?:head|chief|commander|director|leader) of (?:the|its|a|his|their) (?:\w+['’]s )?[a-z]")
_AHEAD, _AFTER, _ORGANISATION = 60, 70, 45


def compare_offices(corpus: Corpus) -> list[Finding]:
    """The offices that two persons are said to hold."""
    return [
        msgspec.structs.replace(finding, question=f"Who is the {name} of {briefest_name(corpus, whose)}?")
        for (name, whose), _, findings in sorted(by_key(corpus, _HELD), key=lambda one: one.key)
        for finding in findings
    ]


def _held_by(corpus: Corpus, office: tuple[str, str], told: Told[tuple[str, bool, KeptAnswer]]) -> Iterator[Finding]:
    """Who is said to hold one office, where that is claimed."""
    persons: dict[str, list[Answer]] = defaultdict(list)
    for sentence, (party, _is_claim, answer) in told:
        persons[party].append(as_told(corpus.sources[sentence.source], answer))
    rest = [p for p in persons if any(a.sentence.told for a in persons[p])]
    claimed = any(is_claim for _, (_, is_claim, _) in told)
    if office[0] == "leader" and len(rest) > _RIVALS:
        return  # heads and chiefs of many things
    if len(rest) > 1 and claimed and len({a.voice for p in rest for a in persons[p]}) > 1:
        yield Finding(
            rule="contested-office",
            kind="status",
            verdict="disputed",
            question=None,
            positions=tuple(tuple(one_each(persons[p])) for p in sorted(rest)),
        )


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, str], tuple[str, bool, KeptAnswer]]]:
    """The offices that a sentence says are held, and whose they are; by whom, whether that is a claim, the answer."""
    if not is_furniture(sentence.lower):
        is_claim = _CLAIM.search(sentence.lower) is not None
        for office, party, answer in _holders(corpus, sentence):
            yield office, (party, is_claim, to_keep(answer))


def _names_office(word: str) -> bool:
    return _OFFICES.fullmatch(word) is not None


def _holders(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, str], str, Answer]]:
    """Who a sentence says holds an office: the office and whose it is, the person, and the answer."""
    lower = sentence.lower
    for m in corpus.names_within(sentence.source, sentence.start, sentence.end):
        if m.kind != "person" or " " not in m.actor:
            continue
        start, end = m.start - sentence.start, m.end - sentence.start
        begin = max(0, start - _AHEAD)
        found = _BEFORE.search(lower[begin:start])
        first, last = (begin + found.start(), end) if found else (start, end)
        if found is None:
            found = _BEHIND.match(lower, end, end + _AFTER)
            last = found.end() if found else end
        if found is None or _NOT_NOW.search(lower[max(0, first - 25) : last]):
            continue
        if _OF_A_PART.match(sentence.text, max(first, found.start("office") + (begin if found.re is _BEFORE else 0))):
            continue
        office = "leader" if found["office"] in _CHIEF else found["office"]
        whose = _state_before(sentence.text[:first]) or _whose(
            corpus, sentence, m, first - _ORGANISATION, last + _ORGANISATION
        )
        whose = whose or _most_named(corpus, sentence.source)
        if whose:
            yield (
                (office, whose),
                corpus.party(sentence.source, m),
                Answer.cut(sentence, first, last, block=office, same=m.actor),
            )


def _state_before(words: str) -> str:
    """The state whose adjective ends ``words``: "the Polish", before "president"; "" without one."""
    tokens = list(WORD.finditer(words[-_ORGANISATION:]))
    state = nation_at(tokens, len(tokens) - 1) if tokens else None
    return f"={state}" if state else ""


def _whose(corpus: Corpus, sentence: Sentence, person: NameMention, first: int, last: int) -> str:
    """The body or state named next to an office; "" where none is."""
    start, end = sentence.start + max(first, 0), sentence.start + last
    named = [m for m in corpus.names_within(sentence.source, start, end) if _is_body(m) and m.start != person.start]
    nearest = min(named, key=lambda m: min(abs(m.end - person.start), abs(m.start - person.end)), default=None)
    return corpus.name_term(sentence.source, nearest) if nearest else ""


def _is_body(mention: NameMention) -> bool:
    """Whether a name is of a body, or of a state, which may stand for a place as well."""
    return mention.kind in ("organisation", "state") or mention.actor.casefold() in nations()


def _most_named(corpus: Corpus, source: str) -> str:
    """The body or state that a source names most."""
    named = Counter(corpus.name_term(source, m) for m in corpus.names[source] if _is_body(m))
    return max(sorted(named), key=lambda t: named[t], default="")


_HELD = Comparing(
    "offices", tuple[str, str], tuple[str, bool, KeptAnswer], _told_in, _held_by, fits=_names_office, weighing=0
)
