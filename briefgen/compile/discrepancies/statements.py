"""The sentences of the sources as things to compare: who says them, what they are about, and how much each word tells.

A `Corpus` holds all sentences of the sources that tell of this event. What follows from one source alone is in
`one_source`, and kept from build to build.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import Any, TypeVar

from briefgen.compile.actors.who import Who
from briefgen.compile.discrepancies.kept.as_before import AsBefore, Surroundings
from briefgen.compile.discrepancies.one_source import Clause, OneSource, Sentence, is_furniture, nation_at
from briefgen.compile.discrepancies.words import WORD, parts_of
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.outcomes import Outcomes
from briefgen.compile.rough_counts import about as _about
from briefgen.model import Actor, Annotations, BriefSource, DateMention, Evidence, NameMention

__all__ = ["Clause", "Corpus", "Sentence", "is_furniture", "nation_at"]

T = TypeVar("T")

_LONGEST_EVIDENCE = 420
_FEW = 150
_MOSTLY_COPIED = 0.4  # of its running text: what is shared by less is a few paragraphs of a wire
LARGE = 4_000
"""A corpus of so many sentences is large: in it a term weighs the same until it stands in many more of them."""


class Corpus:
    """All sentences that take part in comparing, in order of arrival, and how telling each term is among them."""

    def __init__(
        self,
        annotations: Iterable[Annotations],
        sources: Iterable[BriefSource],
        actors: Iterable[Actor],
        keeper: Keeper = KEEPS_NOTHING,
    ) -> None:
        about = {s.id: s for s in sources}
        self.annotations = {
            a.source.id: a
            for a in sorted(annotations, key=lambda a: (a.source.published or "9999", a.source.id))
            if a.source.id not in about or about[a.source.id].same_event
        }
        self.published = {i: a.source.published for i, a in self.annotations.items()}
        self.order = {source: n for n, source in enumerate(self.annotations)}
        self.voices = {
            i: f"group {about[i].copy_group}" if i in about and about[i].copy_group else i for i in self.order
        }
        self.who = Who(actors)
        self._made: dict[Callable[[Corpus], object], Any] = {}
        self.sources = {
            i: OneSource(a, self.voices[i], self.who.named_in(i), keeper, copied)
            for (i, a), copied in zip(self.annotations.items(), self._copied(about), strict=True)
        }
        self.names = {i: one.names for i, one in self.sources.items()}
        self.sentences = {i: one.sentences for i, one in self.sources.items()}
        self.people = frozenset().union(*(one.people() for one in self.sources.values()))
        self.count = sum(map(len, self.sentences.values()))
        self.is_large = self.count >= LARGE
        self.about = round(_about(self.count)) if self.is_large else self.count
        seen = Counter(itertools.chain.from_iterable([s.terms for s in self.all()]))
        self.weights = _weights(seen, self.count)
        # What is made of fewer is made again in no time.
        kept = self.sources if self.is_large else {}
        self.last_time = AsBefore(keeper, kept, Surroundings(self.weights, self.people))
        marked = self.last_time.marks.keys()
        self.shown = Outcomes(keeper, "shown", keeps=bool(marked) and marked == self.sources.keys())

    def _copied(self, about: Mapping[str, BriefSource]) -> Iterator[tuple[tuple[int, int], ...] | None]:
        """For each source what of it counts for its copy group; None where all does.

        What a later one wrote around a few paragraphs that it shares with the first is its own.
        """
        met: set[str] = set()
        for i in self.order:
            group = about[i].copy_group if i in about else None
            shared = about[i].copy_shared if group else None
            first = group is None or group not in met
            met.add(group or "")
            whole = first or shared is None or shared >= _MOSTLY_COPIED
            yield None if whole else tuple((e.start, e.end) for e in about[i].copy_passages)

    def once(self, make: Callable[[Corpus], T]) -> T:
        """What ``make`` makes of the corpus, made when it is first asked for: several comparisons ask for the same."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def all(self, but: Set[str] = frozenset()) -> Iterator[Sentence]:
        """Every sentence, source by source in order of arrival; none of the sources ``but``."""
        for source, found in self.sentences.items():
            if source not in but:
                yield from found

    def with_word(self, fits: Callable[[str], bool], but: Set[str] = frozenset()) -> Iterator[Sentence]:
        """The sentences with a word, in lower case, that ``fits``, in the order of `all`; none of the sources ``but``.

        A word is one of `WORD` or a part of it between marks, so that what is looked for by a pattern that begins where
        a word does is always among them. Each word is asked about once, in however many sentences it stands.
        """
        if but:
            some = [(s, _words_in(s)) for s in self.all(but)]
            fitting = set(filter(fits, {word for _, words in some for word in words}))
            return (s for s, words in some if not fitting.isdisjoint(words))
        every, standing = self.once(_by_word)
        return (every[n] for n in sorted({n for word, places in standing.items() if fits(word) for n in places}))

    def sentences_with(self, kind: str, fits: Callable[[str], bool]) -> Iterator[Sentence]:
        """The sentences that `with_word` finds by ``fits``; which they are is kept under the name ``kind``."""
        return (sentence for sentence, _ in self.found(f"with {kind}", bool, lambda *_: (True,), fits))

    def found(
        self,
        kind: str,
        type_: type[T],
        find: Callable[[Corpus, Sentence], Iterable[T]],
        fits: Callable[[str], bool] | None = None,
    ) -> Iterator[tuple[Sentence, T]]:
        """What ``find`` finds in each sentence, or in each that `with_word` finds by ``fits``, in the order of `all`.

        It gives plain data, and asks of the corpus nothing but who is a person and what stands in the source of the
        sentence: then what it found is kept under the name ``kind``, and only new sources are looked through.
        """

        def look(known: frozenset[str]) -> Iterator[tuple[Sentence, T]]:
            some = self.all(known) if fits is None else self.with_word(fits, known)
            return ((sentence, one) for sentence in some for one in find(self, sentence))

        by_source = self.last_time.found(kind, type_, look)
        for source, one in self.sources.items():
            if source in by_source:
                numbered = one.numbered
                yield from ((numbered[number], told) for number, told in by_source[source] if number in numbered)

    def of_sources(self, kind: str, type_: type[T], find: Callable[[OneSource], T]) -> dict[str, T]:
        """What ``find`` finds in each source alone, in their order: plain data, kept under the name ``kind``."""
        return self.last_time.of_sources(kind, type_, self.sources, find)

    def weight(self, term: str) -> float:
        """How much a term tells: high for the rare, near 0 for what stands in every sentence."""
        return self.weights.get(term, 0.0)

    def weigh(self, terms: Iterable[str]) -> float:
        """The weights of ``terms`` together."""
        return math.fsum(self.weights.get(t, 0.0) for t in terms)

    def sentence_at(self, source: str, offset: int) -> Sentence | None:
        """The sentence of ``source`` that holds ``offset``, or None between sentences."""
        return self.sources[source].sentence_at(offset)

    def most_named(self, source: str) -> str:
        """The term of the person whom most sentences of ``source`` name, whom "she was seen" is of; "" for nobody."""
        known = self.once(_most_named)
        if source not in known:
            named = Counter(itertools.chain.from_iterable([s.terms & self.people for s in self.sentences[source]]))
            known[source] = max(sorted(named), key=lambda t: named[t], default="")
        return known[source]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another one of its source; None where there is none."""
        return self.sources[sentence.source].before(sentence)

    def speaker_at(self, source: str, offset: int) -> str | None:
        """Who speaks the words at ``offset`` where they stand between quotation marks."""
        return self.sources[source].speaker_at(offset)

    def evidence(self, sentence: Sentence, start: int, end: int) -> Evidence:
        """The sentence as evidence for what stands at ``start`` to ``end``; of a very long one the clauses there."""
        first, last = sentence.start, sentence.end
        if last - first > _LONGEST_EVIDENCE:
            first = max((c.start for c in sentence.clauses if c.start <= start), default=start)
            last = min((c.end for c in sentence.clauses if c.end >= end), default=end)
            if last - first > _LONGEST_EVIDENCE:
                first, last = start, end
        body = self.annotations[sentence.source].text
        while first < start and body[first].isspace():
            first += 1
        return Evidence.cut(body, first, last, source=sentence.source)

    def arrival(self, evidence: Evidence) -> tuple[int, int, int]:
        """A key that sorts evidence by when its source came, then by its place there."""
        return self.order[evidence.source], evidence.start, evidence.end

    def dates(self, source: str) -> list[DateMention]:
        """The date expressions of a source that may answer when, in order."""
        return self.sources[source].dates

    def dates_within(self, sentence: Sentence) -> list[DateMention]:
        """The date expressions in a sentence, in order."""
        return self.sources[sentence.source].dates_within(sentence)

    def quoted(self, source: str, start: int, end: int) -> bool:
        """Whether most of what stands between two offsets stands between quotation marks."""
        return self.sources[source].quoted(start, end)

    def names_within(self, source: str, start: int, end: int) -> list[NameMention]:
        """The names between two offsets of a source, in order."""
        return self.sources[source].names_within(start, end)

    def party(self, source: str, mention: NameMention) -> str:
        """The actor a name stands for: its id in the brief, or the name itself where it has none."""
        return self.sources[source].party(mention)

    def name_term(self, source: str, mention: NameMention) -> str:
        """The term that a name is among the words of its sentence: its state, or its actor."""
        return self.sources[source].name_term(mention)


def _most_named(_: Corpus) -> dict[str, str]:
    """The term of the person whom most sentences of each source name; filled where it is asked for."""
    return {}


def _weights(seen: Mapping[str, int], count: int) -> dict[str, float]:
    """What each term weighs, by in how many of ``count`` sentences it is ``seen``."""
    # Of a few sentences a word that stands in all of them may still be a telling one.
    total = max(count, _FEW) + 2
    weights = {n: math.log(total / (n + 1)) for n in set(seen.values())}
    if count >= LARGE:
        weights = {n: math.log(_about(total) / _about(n + 1)) for n in weights}
    return {term: weights[n] for term, n in seen.items()}


def _words_in(sentence: Sentence) -> set[str]:
    """The words of a sentence in lower case, and the parts of those with marks."""
    words = set(WORD.findall(sentence.lower))
    return words.union(*(parts_of(word) for word in words if not word.isalnum()))


def _by_word(corpus: Corpus) -> tuple[tuple[Sentence, ...], dict[str, list[int]]]:
    """All sentences, and the places among them of those that have each word."""
    every = tuple(corpus.all())
    standing: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(every):
        for word in set(WORD.findall(sentence.lower)):
            standing[word].append(n)
    for word in [w for w in standing if not w.isalnum()]:
        for part in parts_of(word):
            standing[part].extend(standing[word])
    return every, dict(standing)
