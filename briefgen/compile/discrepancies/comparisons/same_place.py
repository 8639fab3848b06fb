"""At what place: a place that several voices name beside the same deed or the same telling words.

`circumstances` compares phrases behind the same governing word. One outlet has the crew return to a port, another the
ship come into it: no word governs both, and the place is the same. A place that every sentence names tells nothing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness, one_each
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.figures.other_things import persons_told_of
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.kept.by_key import Comparing, KnownOfOthers, Told, by_key, by_terms, by_words
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.compile.predicates import predicates
from briefgen.lexicon.countries import nations

_LEAST_WEIGHT = 2.8  # of the name itself
_BESIDE_WORDS = 5.5
_LEAST_BESIDES = 2.0
_MOST = 24
_BEHIND = 40
_LEAD = 3  # sentences, in which the place of a deed is that of the news
_LEAST_LETTERS = 4
_BODY = "organisation"
_YEAR = re.compile(r"\b[12]\d{3}\b")
# "in the northeast town of"; no deed and no other phrase stands between, as in "to win" or "in May when he left".
_BEFORE = re.compile(
    r".*\b(?P<prep>in|at|near|outside|inside|off|on|from|to|into|around|leave|leaving|left|reach|reached|reaching)"
    r" (?P<between>(?<!to )(?:[a-z][\w’'-]* ){1,4}|(?:(?:the|an?|its|his|her|their) (?:[a-z][\w’'-]* ){0,3})?"
    r"|(?:[\w’'-]+ ){1,4}of )$"
)
_LINKS = (
    "in|at|near|off|on|from|to|into|by|for|with|as|and|or|after|before|when|while|where|that|who|which|than|because|since"
    "|until|against|over|about"
)
_OTHER_PHRASE = re.compile(rf"\b(?:{_LINKS}|like)\b")
# What may stand right behind a place, of which no name or noun is made with it: "in Belm on Monday", no "Belm vote".
_BEHIND_PLACE = re.compile(
    rf"$|[’']s [A-Z]|\s?[^\w\s’'-]| -| (?:(?:{_LINKS}|but|is|are|was|were|be|has|have|had|will|would|could|may|might"
    r"|can|did|does|said|says|early|late|last|next|this|earlier|later|again|ago|today|yesterday|tomorrow|tonight|alone"
    r"|itself|during|between|under|without|amid|among|then|there|here|it|he|she|they"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\w+ly)\b)"
)
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*"
# "in Belm, Olm and Varnholt": a list of places tells none of them.
_LISTED = re.compile(rf"(?:, {_NAME}){{0,4}},? (?:and|or) [A-Z]|(?:, {_NAME}){{3}}")


def compare_places(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The places that several voices name for one thing, but those of ``known`` findings."""
    compared = SentenceSets(f.sentences for f in known if f.kind == "place")
    places = corpus.once(places_known)
    of_others = KnownOfOthers(places.named, by_words), KnownOfOthers(dict.fromkeys(places.terms, True), by_terms)
    found = by_key(corpus, _PLACES, of_others=of_others)
    findings = (f for one in sorted(found, key=lambda one: one.key) for f in one.findings)
    return [f for f in findings if not compared.share_sources(f.sentences)]


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
    """The places that a sentence names, by their terms."""
    return ((answer.block, to_keep(answer)) for answer in place_answers(corpus, sentence))


def _of_place(corpus: Corpus, _: str, told: Told[KeptAnswer]) -> Iterator[Finding]:
    """What several voices tell of one thing at a place."""
    answers = (as_told(corpus.sources[sentence.source], answer) for sentence, answer in told)
    telling = itertools.islice((a for a in answers if _is_telling(corpus, a)), _MOST)
    for together in _of_one_thing(corpus, list(telling)):
        yield Finding(
            rule="same-place",
            kind="place",
            verdict="agree",
            question=questions.circumstance(together, where=True),
            positions=(tuple(together),),
        )


_PLACES = Comparing("places", str, KeptAnswer, _told_in, _of_place, term=str, weighing=1)


class Places(NamedTuple):
    """The places that the sources know: the term of each name that is none of the shortest, and all terms."""

    named: dict[str, str]
    terms: frozenset[str]


def places_known(corpus: Corpus) -> Places:
    """The places that the sources name as such."""
    known: dict[str, str] = {}
    terms = set()
    for found in corpus.of_sources("places", tuple[tuple[str, str], ...], _names_in).values():
        for text, own in found:
            term = known.setdefault(text, own) if len(text) >= _LEAST_LETTERS else own
            terms.add(term)
    return Places(known, frozenset(terms))


def _names_in(source: OneSource) -> tuple[tuple[str, str], ...]:
    """The names of places in a source, each with its term."""
    return tuple(dict.fromkeys((m.text, source.name_term(m)) for m in source.names if m.kind == "place"))


def place_answers(corpus: Corpus, sentence: Sentence) -> tuple[Answer, ...]:
    """The places that a sentence names in what it tells, in order; the block of each is its term."""
    known = corpus.once(_answers_known)
    place = sentence.source, sentence.number
    if place not in known:
        known[place] = tuple(_place_answers(corpus, sentence)) if sentence.told else ()
    return known[place]


def _answers_known(_: Corpus) -> dict[tuple[str, int], tuple[Answer, ...]]:
    """What `place_answers` gave, by source and number of the sentence; filled where it is asked for."""
    return {}


def _place_answers(corpus: Corpus, sentence: Sentence) -> Iterator[Answer]:
    """The places that a sentence names, also by a name that only another source tells to be one.

    What is a place for one source is none of the bodies that another may have it for: "an explosion at Olm Wharf".
    """
    known, source = corpus.once(places_known), corpus.sources[sentence.source]
    named = source.names_beginning(sentence.start, sentence.end)
    found = [
        (m.start, m.end, known.named.get(m.text, "") if len(m.text) >= _LEAST_LETTERS else source.name_term(m))
        for m in named
        if m.kind == "place"
    ]
    found += [(m.start, m.end, known.named[m.text]) for m in named if m.kind == _BODY and m.text in known.named]
    if not known.named.keys().isdisjoint(WORD.findall(sentence.text)):
        for w in WORD.finditer(sentence.text):
            if w.group() in known.named and not source.names_over(sentence.start + w.start()):
                found.append((sentence.start + w.start(), sentence.start + w.end(), known.named[w.group()]))
    for start, end, term in sorted(found):
        answer = _place_answer(sentence, start, end, term) if end <= sentence.end else None
        if answer is not None:
            yield answer


def _place_answer(sentence: Sentence, first: int, last: int, term: str) -> Answer | None:
    """The place with the preposition before it; None where an article was written, and for "Olm-based"."""
    head, tail = sentence.text[: first - sentence.start], sentence.text[last - sentence.start :]
    if sentence.text[first - sentence.start : last - sentence.start].isupper() or tail[:1] == "-":
        return None
    near = _BEFORE.search(head[-_BEHIND:])
    if near is None or not _is_of_its_own(near["between"], tail):
        return None
    start = first - (len(head[-_BEHIND:]) - near.start("prep")) - sentence.start
    # The plain word is what it is where only another source's words tell that it is a place.
    own = frozenset(terms_of(sentence.text[first - sentence.start : last - sentence.start])) | {term}
    return Answer.cut(sentence, start, last - sentence.start, block=term, same=term, left_out=own)


def _is_of_its_own(between: str, tail: str) -> bool:
    """Whether a place, by the words before and behind it, is where something is: no "Belm vote", none of a list."""
    if _OTHER_PHRASE.search(between) or any(predicates().is_past(w) for w in between.split()):
        return False
    return _BEHIND_PLACE.match(tail) is not None and _LISTED.match(tail) is None


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer]) -> list[list[Answer]]:
    """Answers, one a source, in the sets of those whose sentences tell alike; sets of more voices than one."""
    contexts = [a.context() for a in answers]
    people = [persons_told_of(corpus, a) for a in answers]

    def alike(i: int, j: int) -> bool:
        if answers[i].voice == answers[j].voice or (people[i] and people[j] and people[i].isdisjoint(people[j])):
            return False
        return _tell_alike(likeness(corpus, contexts[i], contexts[j]), corpus, answers[i], answers[j])

    out = []
    for members in joined(len(answers), alike):
        first = one_each(answers[i] for i in members)
        if len({a.voice for a in first}) > 1:
            out.append(first)
    return out


def _is_telling(corpus: Corpus, answer: Answer) -> bool:
    """Whether a place is named seldom, near the top, or beside a date that tells what happened there."""
    if corpus.weight(answer.block) >= _LEAST_WEIGHT or _is_in_lead(answer):
        return True
    return bool(_dates_told(corpus, answer.sentence)) and answer.block.removeprefix("=") not in nations()


def _is_in_lead(answer: Answer) -> bool:
    """Whether a town, no whole state, is named near the top, where a deed is told."""
    return answer.sentence.number < _LEAD and answer.block.removeprefix("=") not in nations()


def _tell_alike(found: Likeness, corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether two sentences tell of one thing at the place: the same deed and somebody or something in it."""
    if _is_in_lead(a) and _is_in_lead(b) and a.deeds_told() & b.deeds_told():
        return True
    shared = (found.one.close & found.other.close) - a.left_out - b.left_out - corpus.once(places_known).terms
    things = frozenset(t for t in shared if not t[-1].isdigit())
    besides = [t for t in things if t[0] != "@"]
    if a.deeds() & b.deeds() and any(t[0] == "=" for t in besides) and corpus.weigh(besides) >= _LEAST_BESIDES:
        return True
    things -= corpus.people
    rare = corpus.weight(a.block) >= _LEAST_WEIGHT
    return rare and len(things) > 1 and corpus.weigh(things) >= _BESIDE_WORDS


def _dates_told(corpus: Corpus, sentence: Sentence) -> frozenset[str]:
    """The months that a sentence names with their year: those of what was before the news."""
    return frozenset(d.value[:7] for d in corpus.dates_within(sentence) if d.type == "DATE" and _YEAR.search(d.text))
