"""The sentences of the sources as things to compare: who says them, what they are about, and how much each word tells.

A `Corpus` holds all sentences of the sources that tell of this event. A sentence is split into clauses, since one
sentence of news often reports several things, and each clause knows its terms (see `words`).
"""

from __future__ import annotations

import bisect
import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar, cast

import msgspec

from briefgen.compile.discrepancies.words import WORD, lowered, phrases, terms_of
from briefgen.compile.who import Who
from briefgen.lexicon.countries import nations
from briefgen.model import Actor, Annotations, BriefSource, DateMention, Evidence, NameMention

T = TypeVar("T")

# Punctuation that is followed by a space, or a word that opens a subordinate clause.
_CLAUSE_END = re.compile(
    r"[,;:)](?=\s)|\s[(—–-]+(?=\s)|—"
    r"|\s(?=(?:and|but|which|who|whose|while|whereas|although|though|when|where|after|before|because|since|as)\s)"
)
# What stands under or beside an article: no part of what it tells.
_NOT_TOLD = re.compile(
    r"copyright|all rights reserved|contributed to this report|read more|sign up|newsletter|click|advertisement"
    r"|may not be published|file photo|getty|follow us|subscribe|©|enlarge this image|toggle caption|stay updated"
)
# How a sentence ends, against a heading or the caption of a picture.
_ENDED = re.compile(r"[.!?…][”\"’'»)\]]{0,3}\s*$")
# "03:00 local time (23:00 GMT)": the same time over again.
_RESTATED = "in-another-zone"
_PART = re.compile(r"[^\W_]+")
_LONGEST_SENTENCE = 1_200
_LONGEST_EVIDENCE = 420
_FEW = 150


# gc=False: see `briefgen.model.Span`.
class Clause(msgspec.Struct, frozen=True, gc=False):
    """A part of a sentence, by offsets into the body, with the terms of its words."""

    start: int
    end: int
    terms: frozenset[str]


class Sentence(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A sentence with its source and the voice it counts for; ``number`` is its place in the source, from 0.

    ``lower`` is its text in lower case with the same offsets, where words are looked for whatever their case.
    ``words`` are the offsets of its telling words with their terms, in order. ``told`` is false for what is no part of
    what the article tells: a copyright line, a link to other articles.
    """

    source: str
    voice: str
    number: int
    start: int
    end: int
    text: str
    lower: str
    clauses: tuple[Clause, ...]
    terms: frozenset[str]
    words: tuple[tuple[int, tuple[str, ...]], ...]
    told: bool

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds ``offset`` of the body."""
        return next((c for c in self.clauses if c.start <= offset < c.end), self.clauses[-1])


def is_furniture(lower: str) -> bool:
    """Whether words, in lower case, stand under or beside an article and tell nothing of what it tells."""
    return _NOT_TOLD.search(lower) is not None


class Corpus:
    """All sentences that take part in comparing, in order of arrival, and how telling each term is among them."""

    def __init__(
        self, annotations: Iterable[Annotations], sources: Iterable[BriefSource], actors: Iterable[Actor]
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
        self._made: dict[Callable[[Corpus], object], object] = {}
        self.names: dict[str, list[NameMention]] = {}
        self._dates = {
            i: sorted((d for d in a.dates if d.rule != _RESTATED), key=lambda d: (d.start, d.end))
            for i, a in self.annotations.items()
        }
        self._quotes = {i: sorted((q.start, q.end) for q in a.quotes) for i, a in self.annotations.items()}
        self.sentences: dict[str, tuple[Sentence, ...]] = {}
        for source, a in self.annotations.items():
            self.names[source] = sorted(a.names, key=lambda m: (m.start, m.end))
            self.sentences[source] = tuple(self._sentences(a))
        self.people = frozenset(
            self.name_term(source, m) for source, names in self.names.items() for m in names if m.kind == "person"
        )
        self._starts = {source: [s.start for s in found] for source, found in self.sentences.items()}
        seen = Counter(t for s in self.all() for t in s.terms)
        # Of a few sentences a word that stands in all of them may still be a telling one.
        total = max(sum(len(s) for s in self.sentences.values()), _FEW)
        self.weights = {t: math.log((total + 2) / (n + 1)) for t, n in seen.items()}

    def once(self, make: Callable[[Corpus], T]) -> T:
        """What ``make`` makes of the corpus, made when it is first asked for: several comparisons ask for the same."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    def all(self) -> Iterator[Sentence]:
        """Every sentence, source by source in order of arrival."""
        for found in self.sentences.values():
            yield from found

    def with_word(self, fits: Callable[[str], bool]) -> Iterator[Sentence]:
        """The sentences with a word, in lower case, that ``fits``, in the order of `all`.

        A word is one of `WORD` or a part of it between marks, so that what is looked for by a pattern that begins where
        a word does is always among them. Each word is asked about once, in however many sentences it stands.
        """
        every, standing = self.once(_by_word)
        return (every[n] for n in sorted({n for word, places in standing.items() if fits(word) for n in places}))

    def weight(self, term: str) -> float:
        """How much a term tells: high for the rare, near 0 for what stands in every sentence."""
        return self.weights.get(term, 0.0)

    def weigh(self, terms: Iterable[str]) -> float:
        """The weights of ``terms`` together."""
        return math.fsum(self.weights.get(t, 0.0) for t in terms)

    def sentence_at(self, source: str, offset: int) -> Sentence | None:
        """The sentence of ``source`` that holds ``offset``, or None between sentences."""
        at = bisect.bisect_right(self._starts[source], offset) - 1
        if at < 0:
            return None
        sentence = self.sentences[source][at]
        return sentence if offset < sentence.end else None

    def most_named(self, source: str) -> str:
        """The term of the person whom most sentences of ``source`` name, whom "she was seen" is of; "" for nobody."""
        named = Counter(t for s in self.sentences[source] for t in s.terms if t in self.people)
        return max(sorted(named), key=lambda t: named[t], default="")

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another one of its source; None where there is none."""
        at = bisect.bisect_left(self._starts[sentence.source], sentence.start) - 1
        return self.sentences[sentence.source][at] if at >= 0 else None

    def speaker_at(self, source: str, offset: int) -> str | None:
        """Who speaks the words at ``offset`` where they stand between quotation marks."""
        for quote in self.annotations[source].quotes:
            if quote.start <= offset < quote.end:
                return quote.speaker.name if quote.speaker else None
        return None

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
        return self._dates[source]

    def dates_within(self, sentence: Sentence) -> list[DateMention]:
        """The date expressions in a sentence, in order."""
        dates = self._dates[sentence.source]
        at = bisect.bisect_left(dates, sentence.start, key=lambda d: d.start)
        end = bisect.bisect_left(dates, sentence.end, key=lambda d: d.start)
        return dates[at:end]

    def quoted(self, source: str, start: int, end: int) -> bool:
        """Whether most of what stands between two offsets stands between quotation marks."""
        spans = self._quotes[source]
        at = bisect.bisect_left(spans, (start, 0)) - 1
        inside = 0
        for first, last in spans[max(at, 0) : at + 8]:
            inside += max(0, min(last, end) - max(first, start))
        return inside * 2 > end - start

    def names_within(self, source: str, start: int, end: int) -> list[NameMention]:
        """The names between two offsets of a source, in order."""
        names = self.names[source]
        at = bisect.bisect_left(names, start, key=lambda m: m.start)
        found = []
        while at < len(names) and names[at].start < end:
            if names[at].end <= end:
                found.append(names[at])
            at += 1
        return found

    def party(self, source: str, mention: NameMention) -> str:
        """The actor a name stands for: its id in the brief, or the name itself where it has none."""
        return self.who.actor(source, mention.actor) or mention.actor

    def name_term(self, source: str, mention: NameMention) -> str:
        """The term that a name is among the words of its sentence: its state, or its actor."""
        state = nations().get(mention.actor.casefold())
        return f"={state.casefold()}" if state else f"={self.party(source, mention).casefold()}"

    def _sentences(self, a: Annotations) -> Iterator[Sentence]:
        voice = self.voices[a.source.id]
        for number, span in enumerate(a.sentences):
            if span.end - span.start > _LONGEST_SENTENCE:
                continue  # no sentence of an article: a table, a list of links
            text = a.text[span.start : span.end]
            lower = lowered(text)
            words = self._words(a.source.id, span.start, text, lower)
            clauses = _clauses(text, span.start, words)
            if clauses:
                yield Sentence(
                    source=a.source.id,
                    voice=voice,
                    number=number,
                    start=span.start,
                    end=span.end,
                    text=text,
                    lower=lower,
                    clauses=clauses,
                    terms=_terms(words),
                    words=tuple(words),
                    told=not is_furniture(lower) and _ENDED.search(text[-8:]) is not None,
                )

    def _words(self, source: str, start: int, text: str, lower: str) -> list[tuple[int, tuple[str, ...]]]:
        """The offsets of the telling words of a sentence that begins at ``start``, with their terms, in order."""
        named = {
            (m.start - start, m.end - start): self.name_term(source, m)
            for m in self.names_within(source, start, start + len(text))
        }
        words: list[tuple[int, tuple[str, ...]]] = [(start + at, (term,)) for (at, _), term in named.items()]
        inside = sorted(named)
        k = 0
        tokens = list(WORD.finditer(text))
        for n, token in enumerate(tokens):
            at, word = token.start(), token.group()
            while k < len(inside) and inside[k][1] <= at:
                k += 1
            if k < len(inside) and inside[k][0] <= at:
                continue
            nation = nation_at(tokens, n) if word[0].isupper() else None
            if nation:
                words.append((start + at, (f"={nation}",)))
                continue
            for part in word.split("-") if "-" in word else (word,):
                terms = terms_of(part)
                if terms:
                    words.append((start + at, terms))
        pattern, deeds = phrases()
        words.extend((start + m.start(), (deeds[m.group()],)) for m in pattern.finditer(lower))
        words.sort()
        return words


def _terms(words: Iterable[tuple[int, tuple[str, ...]]]) -> frozenset[str]:
    return frozenset(itertools.chain.from_iterable(terms for _, terms in words))


def _clauses(text: str, start: int, words: list[tuple[int, tuple[str, ...]]]) -> tuple[Clause, ...]:
    """The clauses of a sentence that begins at ``start``, none where it has no text."""
    places = [at for at, _ in words]
    edges = [start, *(start + m.end() for m in _CLAUSE_END.finditer(text)), start + len(text)]
    clauses = [
        Clause(first, last, _terms(words[bisect.bisect_left(places, first) : bisect.bisect_left(places, last)]))
        for first, last in itertools.pairwise(edges)
        if first < last
    ]
    return tuple(_joined(clauses)) if clauses else ()


def _by_word(corpus: Corpus) -> tuple[tuple[Sentence, ...], dict[str, list[int]]]:
    """All sentences, and the places among them of those that have each word."""
    every = tuple(corpus.all())
    standing: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(every):
        for word in {*WORD.findall(sentence.lower), *_PART.findall(sentence.lower)}:
            standing[word].append(n)
    return every, dict(standing)


@functools.cache
def _words_of_nations() -> frozenset[str]:
    return frozenset(word for name in nations() for word in name.split())


def nation_at(tokens: list[re.Match[str]], n: int) -> str | None:
    """The state that a word, or it and the next, name or are the adjective of ("Chinese", "North Korean")."""
    word = tokens[n].group().casefold().removesuffix("'s").removesuffix("’s")
    if word not in _words_of_nations():
        return None
    for start in (n - 1, n):
        if 0 <= start < len(tokens) - 1:
            two = f"{tokens[start].group()} {tokens[start + 1].group()}".casefold()
            found = nations().get(two.removesuffix("'s").removesuffix("’s"))
            if found:
                return found.casefold()
    single = nations().get(word)
    return single.casefold() if single and len(word) > 3 else None


def _joined(clauses: list[Clause]) -> Iterator[Clause]:
    """Clauses with those that tell too little alone joined to the one before."""
    held = clauses[0]
    for clause in clauses[1:]:
        if len(clause.terms) < 2 or len(held.terms) < 2:
            held = Clause(held.start, clause.end, held.terms | clause.terms)
        else:
            yield held
            held = clause
    yield held
