"""Who leads: two persons who are each said to hold one office, where somebody's claim to it is told as a claim.

That one article has another chairman than the next may only mean that one followed the other; so it is asked only where
a sentence speaks of a purported leader, a rival president, or of one who declared himself such.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.shown_names import briefest_name
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
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|late|then|deputy|vice|acting|predecessor|successor|succeed\w*|replac\w*|ousted|previous|old|new"
    r"|next|elected|candidate|assistant)\b"
)
_OFFICES = re.compile(_OFFICE.replace("prime minister", "prime"))
_CHIEF = frozenset(["leader", "chief", "head", "commander"])
_AHEAD, _AFTER, _ORGANISATION = 60, 70, 45


def compare_offices(corpus: Corpus) -> list[Finding]:
    """The offices that two persons are said to hold."""
    told: dict[tuple[str, str], dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    claimed: set[tuple[str, str]] = set()
    usual = functools.cache(functools.partial(_most_named, corpus))
    for sentence in corpus.with_word(_names_office):
        if not is_furniture(sentence.lower):
            held = list(_holders(corpus, sentence, usual))
            for office, party, answer in held:
                told[office][party].append(answer)
            if _CLAIM.search(sentence.lower):
                claimed.update(office for office, _, _ in held)
    findings = []
    for (name, whose), persons in sorted(told.items()):
        rest = [p for p in persons if any(a.sentence.told for a in persons[p])]
        if len(rest) < 2 or (name, whose) not in claimed:
            continue
        answers = [a for p in rest for a in persons[p]]
        if len({a.voice for a in answers}) < 2:
            continue
        findings.append(
            Finding(
                rule="contested-office",
                kind="status",
                verdict="disputed",
                question=f"Who is the {name} of {briefest_name(corpus, whose)}?",
                positions=tuple(tuple(one_each(persons[p])) for p in sorted(rest)),
            )
        )
    return findings


def _names_office(word: str) -> bool:
    return _OFFICES.fullmatch(word) is not None


def _holders(
    corpus: Corpus, sentence: Sentence, usual: Callable[[str], str]
) -> Iterator[tuple[tuple[str, str], str, Answer]]:
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
        office = "leader" if found["office"] in _CHIEF else found["office"]
        whose = _state_before(sentence.text[:first]) or _whose(
            corpus, sentence, m, first - _ORGANISATION, last + _ORGANISATION
        )
        whose = whose or usual(sentence.source)
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
