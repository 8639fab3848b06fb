"""Who somebody is: the post, calling or part that several voices give a person beside the name.

One outlet has "museum director" before the name, another "the director of the museum" behind it, a third a description
between commas: "Varn, 52, a potter,". Descriptions that name one post or have one head noun ("director") are one
position, unless each says what the other does not. Somebody is many things at once, so nothing here is in conflict. A
bare title that many bear ("Sen.") tells little, so there is a row only where at least one voice says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.shown_names import fullest_name
from briefgen.compile.discrepancies.comparisons.posts import posts_in
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.compile.predicates import predicates
from briefgen.model import NameMention

_RULE = "same-identity"
# "Varn, 52, a potter who sings, "
_BEHIND = re.compile(
    r"(?:, \d{1,3})?, (?P<what>(?:an?|the) (?:[\w’'./-]+ ){0,8}?[\w’'-]+)"
    r"(?=[,;]| (?:who|whose|whom|which|that|and (?:the|an?|his|her|one))\b|\.\s|\.$)"
)
# "Varn, a day later", "Varn, the court said": nothing that somebody is.
_NOBODY = re.compile(
    r"\b(?:sa(?:id|ys)|told|wrote|added|day|days|week|weeks|month|months|year|years|hour|hours|time|way|first|second|third"
    r"|later|earlier|ago|before|last|only|latter|former|others?|result|move|decision|statement)$"
)
# "The more he saw of Varn, the better he liked her.": a description has no subject of its own.
_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
# Of several at once: "Presidents Dorn and Varn".
_OF_SEVERAL = re.compile(r"[\w’'-]*[^\Wisu]s\.?")
# Behind this stands whose post it is: "head of the water board".
_WHOSE = re.compile(r"\b(?:of|for|at|in|to|with|from|on)\b")
# What belongs to a description and may stand before it: "the boy's father", "former Secretary of State".
_LEADS_IN = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) )?"
    r"(?:(?i:former|then|acting|late|retired|outgoing|incoming|long-?time)[ -])?$"
)
_PARTS = re.compile(r", | and ")
_LONGEST_LEAD = 20
_DEPUTY = re.compile(r"\b(?:vice|deputy|assistant|under\w*)\b")
_WRITTEN_OUT = {"sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "col": "colonel"}
_WRITTEN_OUT |= {"lt": "lieutenant", "sgt": "sergeant", "prof": "professor", "rev": "reverend"}


class _Said(msgspec.Struct, frozen=True):
    """What a voice says somebody is: the answer, the terms by which it is the same as another, and bodies it names."""

    answer: Answer
    heads: frozenset[str]
    bodies: frozenset[str]


def compare_identities(corpus: Corpus) -> list[Finding]:
    """The persons of whom several voices tell who they are."""
    return [
        msgspec.structs.replace(finding, question=f"Who is {fullest_name(corpus, whom)}?")
        for whom, _, findings in by_key(corpus, _IDENTITIES)
        for finding in findings
    ]


def _of_person(corpus: Corpus, _: str, told: Told[tuple[frozenset[str], KeptAnswer]]) -> Iterator[Finding]:
    """What several voices tell of who somebody is."""
    longest: dict[tuple[str, frozenset[str]], _Said] = {}
    for sentence, (heads, kept) in told:
        known = longest.get((sentence.source, heads))
        if known is None or len(known.answer.text) < len(kept.text):
            answer = as_told(corpus.sources[sentence.source], kept)
            longest[sentence.source, heads] = _Said(answer, heads, _bodies(corpus, answer))
    finding = _finding(list(longest.values()))
    if finding is not None:
        yield finding


def _finding(told: list[_Said]) -> Finding | None:
    if not any(_tells(t.answer.text) for t in told) or len({t.answer.voice for t in told}) < 2:
        return None
    sets = joined(len(told), lambda i, j: _say_the_same(told[i], told[j]))
    positions = tuple(tuple(told[i].answer for i in members) for members in sets)
    if all(len({a.voice for a in p}) < 2 for p in positions):
        return None  # no two say the same: many things at once, or two men of one name
    worded = tuple(tuple(p[i] for i in members) for p in positions for members in _worded_alike(p))
    return Finding.told(_RULE, "name", None, worded)


def _tells(called: str) -> bool:
    """Whether what somebody is called is more than a title that many bear or that is past: "President", no "Sen."."""
    title = called.casefold().rstrip(".")
    known = title in _WRITTEN_OUT or title in _WRITTEN_OUT.values() or title.startswith(("then-", "ex-"))
    return " " in called or not known


def _worded_alike(answers: Sequence[Answer]) -> list[list[int]]:
    """The answers of one post by number, apart where each says what the other does not: of which school, in what field.

    One that says no more than another is with it.
    """
    told = [_written_out(a.sentence.terms_within(a.start, a.end)) for a in answers]
    return joined(len(told), lambda i, j: told[i] <= told[j] or told[j] <= told[i])


def _written_out(terms: frozenset[str]) -> frozenset[str]:
    """Terms with those of whole words for abbreviated ones: "Gov." is "governor"."""
    return frozenset(t for term in terms for t in (terms_of(_WRITTEN_OUT[term]) if term in _WRITTEN_OUT else (term,)))


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, tuple[frozenset[str], KeptAnswer]]]:
    """Of whom a sentence tells who that is: the term of the person, with the terms of the answer, and the answer."""
    for mention in corpus.sources[sentence.source].names_beginning(sentence.start, sentence.end):
        found = _told(corpus, sentence.source, mention) if mention.kind == "person" else None
        if found is not None:
            answer, heads = found
            yield corpus.name_term(sentence.source, mention), (heads, to_keep(answer))


_IDENTITIES = Comparing("identities", str, tuple[frozenset[str], KeptAnswer], _told_in, _of_person, weighing=0)


def _say_the_same(one: _Said, other: _Said) -> bool:
    """Whether two tell one post or head noun, or what somebody is of one body: its "leader", its "former president"."""
    return not one.heads.isdisjoint(other.heads) or not one.bodies.isdisjoint(other.bodies)


def _bodies(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The terms of the bodies that an answer names."""
    source = answer.sentence.source
    named = corpus.names_within(source, answer.start, answer.end)
    return frozenset(corpus.name_term(source, m) for m in named if m.kind == "organisation")


def _told(corpus: Corpus, source: str, mention: NameMention) -> tuple[Answer, frozenset[str]] | None:
    """What stands before or behind a name of who that is, and the terms by which it is the same as another."""
    sentence = corpus.sentence_at(source, mention.start)
    if sentence is None or not sentence.told:
        return None
    if mention.role is not None:
        if _OF_SEVERAL.fullmatch(mention.role.text):
            return None
        start, end = mention.role.start - sentence.start, mention.role.end - sentence.start
        if start < 0 or end > len(sentence.text):
            return None
        leading = _LEADS_IN.search(sentence.text, max(0, start - _LONGEST_LEAD), start)
        start = leading.start() if leading else start
    else:
        behind = _BEHIND.match(sentence.text, mention.end - sentence.start)
        if behind is None or _NOBODY.search(behind["what"]):
            return None
        words = behind["what"].split()
        if not _SUBJECTS.isdisjoint(words) or any(predicates().is_finite(w) for w in words[2:]):
            return None  # "For Varn, the tide came early, and …"
        start, end = behind.span("what")
    heads = _heads(sentence.lower[start:end])
    if not heads:
        return None
    return Answer.cut(sentence, start, end, block="identity", same=" ".join(sorted(heads))), heads


def _heads(words: str) -> frozenset[str]:
    """The terms of what somebody is called: the posts that are named, and the nouns that the words are about."""
    ending = _WHOSE.search(words)
    called = words[: ending.start() if ending else len(words)]
    found = set(posts_in(called))
    for part in _PARTS.split(called):
        parts = [m.group() for m in WORD.finditer(part)]
        if parts:
            found.update(terms_of(_WRITTEN_OUT.get(parts[-1], parts[-1])) or (parts[-1],))
    return frozenset(f"deputy {t}" for t in found) if _DEPUTY.search(called) else frozenset(found)
