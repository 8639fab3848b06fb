"""At what place: a place that several voices name beside the same deed or the same telling words.

`circumstances` compares phrases behind the same governing word. One outlet has the crew return to a port, another the
ship come into it: no word governs both, and the place is the same. A place that every sentence names tells nothing.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.lexicon.countries import nations

_LEAST_WEIGHT = 2.8  # of the name itself
_BESIDE_A_DEED, _BESIDE_WORDS, _BESIDE_MANY = 3.0, 5.0, 7.0
_TELLING_DEED = 2.0
_MOST = 24
_BEHIND = 40
_LEAD = 3  # sentences, in which the place of a deed is that of the news
_LEAST_LETTERS = 4
_BODY = "organisation"
_YEAR = re.compile(r"\b[12]\d{3}\b")
# "in the northeast town of"
_BEFORE = re.compile(
    r".*\b(?P<prep>in|at|near|outside|inside|off|on|from|to|into|around|leave|leaving|left|reach|reached|reaching)"
    r" (?:[\w’'-]+ ){0,5}$"
)


def compare_places(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The places that several voices name for one thing, but those of ``known`` findings."""
    compared = [f.sentences for f in known if f.kind == "place"]
    by_place: dict[str, list[Answer]] = defaultdict(list)
    for source, places in _named(corpus).items():
        for start, end, term in places:
            sentence = corpus.sentence_at(source, start)
            if sentence is None or not sentence.told or end > sentence.end:
                continue
            answer = _answer(sentence, start, end, term)
            if answer is not None and _is_telling(corpus, answer):
                by_place[term].append(answer)
    findings = []
    for _, answers in sorted(by_place.items()):
        for together in _of_one_thing(corpus, answers[:_MOST]):
            sentences = frozenset((a.sentence.source, a.sentence.number) for a in together)
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


def _named(corpus: Corpus) -> dict[str, list[tuple[int, int, str]]]:
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


def _answer(sentence: Sentence, first: int, last: int, term: str) -> Answer | None:
    """The place with the preposition before it; None where an article was written, and for "Olm-based"."""
    head, tail = sentence.text[: first - sentence.start], sentence.text[last - sentence.start :]
    if sentence.text[first - sentence.start : last - sentence.start].isupper() or tail[:1] == "-":
        return None
    near = _BEFORE.search(head[-_BEHIND:])
    if near is None:
        return None
    start = first - (len(head[-_BEHIND:]) - near.start("prep")) - sentence.start
    # The plain word is what it is where only another source's words tell that it is a place.
    own = frozenset(terms_of(sentence.text[first - sentence.start : last - sentence.start])) | {term}
    return Answer.cut(sentence, start, last - sentence.start, block=term, same=term, left_out=own)


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer]) -> list[list[Answer]]:
    """Answers, one a source, in the sets of those whose sentences tell alike; sets of more voices than one."""
    contexts = [a.context() for a in answers]

    def alike(i: int, j: int) -> bool:
        if answers[i].voice == answers[j].voice:
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
    if _is_in_lead(a) and _is_in_lead(b) and a.deeds_told() & b.deeds_told():
        return True
    if _dates_told(corpus, a.sentence) & _dates_told(corpus, b.sentence):
        return True
    if corpus.weight(a.block) < _LEAST_WEIGHT:
        return False
    if found.weight >= _BESIDE_WORDS and found.terms > 1:
        return True
    shared = (a.sentence.terms & b.sentence.terms) - a.left_out - b.left_out
    if len(shared) > 1 and corpus.weigh(shared) >= _BESIDE_MANY:
        return True
    deeds = {t for t in shared if t[0] == "@"}
    return found.weight >= _BESIDE_A_DEED and any(corpus.weight(d) >= _TELLING_DEED for d in deeds)


def _dates_told(corpus: Corpus, sentence: Sentence) -> frozenset[str]:
    """The months that a sentence names with their year: those of what was before the news."""
    return frozenset(d.value[:7] for d in corpus.dates_within(sentence) if d.type == "DATE" and _YEAR.search(d.text))
