"""At what place: a place that several voices name beside the same deed or the same telling words.

`circumstances` compares phrases behind the same governing word. One outlet has the crew return to a port, another the
ship come into it: no word governs both, and the place is the same. A place that every sentence names tells nothing.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness, one_each, sentences_of
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.other_things import persons_told_of
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
    compared = [f.sentences for f in known if f.kind == "place"]
    by_place: dict[str, list[Answer]] = defaultdict(list)
    for answer in place_answers(corpus):
        if _is_telling(corpus, answer):
            by_place[answer.block].append(answer)
    findings = []
    for _, answers in sorted(by_place.items()):
        for together in _of_one_thing(corpus, answers[:_MOST]):
            sentences = sentences_of(together)
            if any(len({source for source, _ in sentences & c}) > 1 for c in compared):
                continue
            findings.append(
                Finding(
                    rule="same-place",
                    kind="place",
                    verdict="agree",
                    question=questions.circumstance(together, where=True),
                    positions=(tuple(together),),
                )
            )
    return findings


def _named_places(corpus: Corpus) -> dict[str, list[tuple[int, int, str]]]:
    """Where each source names places, in order, and the term of each; also a name that only another's words tell.

    What is a place for one source is none of the bodies that another may have it for: "an explosion at Olm Wharf".
    """
    found: dict[str, list[tuple[int, int, str]]] = {}
    known: dict[str, str] = {}
    for source, names in corpus.names.items():
        found[source] = []
        for m in names:
            if m.kind == "place":
                term = corpus.name_term(source, m)
                if len(m.text) >= _LEAST_LETTERS:
                    term = known.setdefault(m.text, term)
                found[source].append((m.start, m.end, term))
    for source, names in corpus.names.items():
        found[source] += [(m.start, m.end, known[m.text]) for m in names if m.kind == _BODY and m.text in known]
    folded = {name.lower() for name in known if " " not in name}
    for sentence in corpus.with_word(folded.__contains__):
        names = corpus.names[sentence.source]
        for w in WORD.finditer(sentence.text):
            if w.group() in known:
                start = sentence.start + w.start()
                at = bisect.bisect_right(names, start, key=lambda m: m.start) - 1
                if at < 0 or names[at].end <= start:
                    found[sentence.source].append((start, sentence.start + w.end(), known[w.group()]))
    for places in found.values():
        places.sort()
    return found


def place_answers(corpus: Corpus) -> Iterator[Answer]:
    """The places that the sources name in what they tell, in order; the block of each is its term."""
    for source, places in corpus.once(_named_places).items():
        for start, end, term in places:
            sentence = corpus.sentence_at(source, start)
            if sentence is not None and sentence.told and end <= sentence.end:
                answer = _place_answer(sentence, start, end, term)
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
    shared = (found.one.close & found.other.close) - a.left_out - b.left_out - corpus.once(_place_terms)
    things = frozenset(t for t in shared if not t[-1].isdigit())
    besides = [t for t in things if t[0] != "@"]
    if a.deeds() & b.deeds() and any(t[0] == "=" for t in besides) and corpus.weigh(besides) >= _LEAST_BESIDES:
        return True
    things -= corpus.people
    rare = corpus.weight(a.block) >= _LEAST_WEIGHT
    return rare and len(things) > 1 and corpus.weigh(things) >= _BESIDE_WORDS


def _place_terms(corpus: Corpus) -> frozenset[str]:
    """The terms of all places that the sources name, which tell of no deed, nor who takes part in it."""
    return frozenset(term for places in corpus.once(_named_places).values() for _, _, term in places)


def _dates_told(corpus: Corpus, sentence: Sentence) -> frozenset[str]:
    """The months that a sentence names with their year: those of what was before the news."""
    return frozenset(d.value[:7] for d in corpus.dates_within(sentence) if d.type == "DATE" and _YEAR.search(d.text))
