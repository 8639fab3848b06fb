"""In what way it was done: somebody punched, says one; slapped and kicked, says another.

The words of one list (see ``manners`` in the lexicon) stand against each other. What a voice says in any of its
sentences about one person counts together, so that only those who share no way at all are in conflict.
"""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import long_ago
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, stem, stems_of

_SHARED = 2
_TELLING = 5.0


def compare_manners(corpus: Corpus) -> list[Finding]:
    """What voices tell to have been done to one person, or by one, in ways that have nothing in common."""
    told: dict[tuple[int, str], list[Answer]] = defaultdict(list)
    for sentence, (n, kept) in corpus.found("manners", tuple[int, KeptAnswer], _ways_in, _is_way):
        if not long_ago(corpus, sentence):
            answer = as_told(corpus.sources[sentence.source], kept)
            named = {t for t in sentence.terms if t[0] == "="} & corpus.people or {corpus.most_named(sentence.source)}
            for name in sorted(named - {""}):
                told[n, name].append(answer)
    findings: dict[frozenset[tuple[str, int]], Finding] = {}
    for _, answers in sorted(told.items()):
        together = _of_one_deed(corpus, answers)
        if together:
            finding = Finding(
                rule="manner-told",
                kind="status",
                verdict="conflict",
                question=questions.in_what_way(together),
                positions=by_value(together),
            )
            findings.setdefault(finding.sentences, finding)
    return list(findings.values())


def _of_one_deed(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """Answers of voices that share no way with one another, in sentences that share more than the person."""
    by_voice: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_voice[answer.voice].append(answer)
    ways = {voice: frozenset(w for a in said for w in a.same.split()) for voice, said in by_voice.items()}
    near = {voice: [(a, a.context()) for a in said] for voice, said in by_voice.items()}
    for one, other in itertools.combinations(by_voice, 2):
        if ways[one] & ways[other]:
            continue
        for (a, around), (b, around_other) in itertools.product(near[one], near[other]):
            found = likeness(corpus, around, around_other)
            if found.terms >= _SHARED and found.weight >= _TELLING:
                like_a = [v for v in by_voice if ways[v] & ways[one] and not ways[v] & ways[other]]
                like_b = [v for v in by_voice if ways[v] & ways[other] and not ways[v] & ways[one]]
                first = {one: a, other: b}
                return [first.get(v, by_voice[v][0]) for v in dict.fromkeys((one, other, *like_a, *like_b))]
    return []


def _ways_in(_: Corpus, sentence: Sentence) -> Iterator[tuple[int, KeptAnswer]]:
    return ((n, to_keep(answer)) for n, answer in _ways(sentence)) if sentence.told else iter(())


def _ways(sentence: Sentence) -> list[tuple[int, Answer]]:
    """The ways that a sentence tells, those of one list as one answer from the first to the last."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for m in WORD.finditer(sentence.text):
        word = m.group()
        if word.islower() and _is_way(word):
            for n, way in _lists()[stem(word)]:
                found[n].append((m.start(), m.end(), way))
    return [
        (
            n,
            Answer.cut(
                sentence,
                ways[0][0],
                ways[-1][1],
                block=f"manner {n}",
                same=" ".join(sorted({w for _, _, w in ways})),
            ),
        )
        for n, ways in found.items()
    ]


@functools.lru_cache(maxsize=20_000)
def _is_way(word: str) -> bool:
    """Whether a word tells one of the ways, as of something done or going on."""
    return word.endswith(("ing", "ed", "shot", "bit", "hung")) and stem(word) in _lists()


@functools.cache
def _lists() -> dict[str, tuple[tuple[int, str], ...]]:
    """The lists that each word for a way stands in, by its stem, with the way: "shot" and "gunned" are one."""
    lists: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n, ways in enumerate(lexicon().manners):
        for way in ways:
            for word in sorted(stems_of(tuple(way.split()))):
                lists[word].append((n, way.split()[0]))
    return {word: tuple(found) for word, found in lists.items()}
