"""One source as something to compare: its sentences, and what is asked of each that no other source has a say in.

All follows from its annotations, whom it counts for and who its names are. Each clause knows its terms (see `words`).
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.actors.who import Labels
from briefgen.compile.discrepancies.words import WORD, lowered, phrases, terms_of
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.predicates import predicates
from briefgen.lexicon.countries import nations
from briefgen.model import IN_ANOTHER_ZONE, Annotations, DateMention, NameMention, QuantityMention, SentenceSpan

# Each telling word of a sentence: its offset into the body, and its terms.
Words = tuple[tuple[int, tuple[str, ...]], ...]

# Punctuation that is followed by a space, or a word that opens a subordinate clause.
_CLAUSE_END = re.compile(
    r"[,;:)](?=\s)|\s[(—–-]+(?=\s)|—"
    r"|\s(?=(?:and|but|which|who|whose|while|whereas|although|though|when|where|after|before|because|since|as)\s)"
)
# What stands under or beside an article: no part of what it tells.
_NOT_TOLD = (
    *("copyright", "all rights reserved", "contributed to this report", "read more", "sign up", "newsletter", "click"),
    *("advertisement", "may not be published", "file photo", "getty", "follow us", "subscribe", "©"),
    *("enlarge this image", "toggle caption", "stay updated"),
)
# How a sentence ends, against a heading or the caption of a picture.
_ENDED = re.compile(r"[.!?…][”\"’'»)\]]{0,3}\s*$")
_LONGEST_SENTENCE = 1_200
_MOSTLY = 0.7  # of a sentence, for it to be copied
_NO_NAME = (sys.maxsize, sys.maxsize)


# gc=False: see `briefgen.model.Span`.
class Clause(msgspec.Struct, frozen=True, gc=False):
    """A part of a sentence, by offsets into the body, with the terms of its words."""

    start: int
    end: int
    terms: frozenset[str]


# With a `dict`, in which lies what was asked of it.
class Sentence(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A sentence with its source and the voice it counts for; ``number`` is its place in the source, from 0.

    ``lower`` is its text in lower case with the same offsets, where words are looked for whatever their case.
    ``words`` are the offsets of its telling words with their terms, in order, and ``edges`` is where its clauses begin.
    ``told`` is false for what is no part of what the article tells: a copyright line, a link to other articles.
    """

    source: str
    voice: str
    number: int
    start: int
    end: int
    text: str
    lower: str
    edges: tuple[int, ...]
    terms: frozenset[str]
    words: Words
    told: bool

    @functools.cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, in order."""
        return tuple(_clauses(self.words, (*self.edges, self.end)))

    @functools.cached_property
    def deeds(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Where words tell deeds, and which, in order."""
        every = ((at, tuple([t for t in terms if t[0] == "@"])) for at, terms in self.words)
        return tuple([(at, deeds) for at, deeds in every if deeds])

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds ``offset`` of the body."""
        for clause in self.clauses:
            if clause.start <= offset < clause.end:
                return clause
        return self.clauses[-1]

    def terms_within(self, start: int, end: int) -> frozenset[str]:
        """The terms of the telling words that begin between two offsets of the body."""
        return frozenset(itertools.chain.from_iterable([terms for at, terms in self.words if start <= at < end]))


def _is_ended(text: str) -> bool:
    """Whether a text ends as a sentence does: with a stop, or with a colon where somebody is said to do something."""
    if text.rstrip().endswith(":"):
        return any(predicates().is_past(m.group()) for m in WORD.finditer(text))
    return _ENDED.search(text[-8:]) is not None


def is_furniture(lower: str) -> bool:
    """Whether words, in lower case, stand under or beside an article and tell nothing of what it tells."""
    return any(map(lower.__contains__, _NOT_TOLD))


# A kept sentence is a list in a file of many: its fields have no names there.
class _Split(msgspec.Struct, frozen=True, array_like=True):
    """What a sentence is beside its text: which of its source's, whether it is told, its words, where clauses begin.

    A word is the offset of it, and behind that the number of its terms among those of the source.
    """

    number: int
    told: bool
    words: tuple[int, ...]
    clauses: tuple[int, ...]


class _AllSplit(msgspec.Struct, frozen=True, array_like=True):
    """The sentences of a source, and the terms that its words have, each once.

    Among the terms are labels for actors; see `Labels`.
    """

    terms: tuple[tuple[str, ...], ...]
    sentences: tuple[_Split, ...]


class OneSource:
    """A source, its sentences in order, and what stands in each of them.

    ``named`` are the actors of the brief by the names that the source has for them, in folded case. ``names`` and
    ``dates`` come in order; among these are only date expressions that may answer when. Where there are ``copied``
    stretches, only these count for ``voice``.
    """

    def __init__(
        self,
        annotations: Annotations,
        voice: str,
        named: Mapping[str, str],
        keeper: Keeper = KEEPS_NOTHING,
        copied: tuple[tuple[int, int], ...] | None = None,
    ) -> None:
        self.id = annotations.source.id
        self.annotations = annotations
        self.published = annotations.source.published
        self.voice = voice
        self.copied = copied
        self.named = named
        self.names = sorted(annotations.names, key=lambda m: (m.start, m.end))
        self.dates = sorted((d for d in annotations.dates if d.rule != IN_ANOTHER_ZONE), key=lambda d: (d.start, d.end))
        self._names_start = [m.start for m in self.names]
        self._dates_start = [d.start for d in self.dates]
        self._quantities = sorted(annotations.quantities, key=lambda q: (q.start, q.end))
        self._quantities_start = [q.start for q in self._quantities]
        # Where the last of those up to each one ends.
        self._quantities_end = list(itertools.accumulate((q.end for q in self._quantities), max))
        self._quotes = sorted((q.start, q.end) for q in annotations.quotes)
        self._labels = Labels(named)
        split = keeper.kept("sentences", _AllSplit, self._split, annotations, self.follows_from)
        ids: dict[tuple[str, ...], tuple[str, ...]] = {
            (f"={label}",): (f"={id_}".casefold(),) for label, id_ in self._labels.ids.items()
        }
        terms = [_shared(ids.get(terms, terms)) for terms in split.terms]
        self.sentences = tuple(self._sentence(one, terms) for one in split.sentences)
        self._starts = [s.start for s in self.sentences]

    @functools.cached_property
    def follows_from(self) -> object:
        """All beside its annotations that what is found in the source follows from, as plain data; see `Keeper`."""
        return tuple(self._labels.by_name.items())

    @functools.cached_property
    def numbered(self) -> dict[int, Sentence]:
        """The sentences by their numbers."""
        return {sentence.number: sentence for sentence in self.sentences}

    @functools.cached_property
    def beginning(self) -> dict[int, Sentence]:
        """The sentences by where they begin."""
        return {sentence.start: sentence for sentence in self.sentences}

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``, or None between sentences."""
        at = bisect.bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        sentence = self.sentences[at]
        return sentence if offset < sentence.end else None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another one; None where there is none."""
        at = bisect.bisect_left(self._starts, sentence.start) - 1
        return self.sentences[at] if at >= 0 else None

    def speaker_at(self, offset: int) -> str | None:
        """Who speaks the words at ``offset`` where they stand between quotation marks."""
        for quote in self.annotations.quotes:
            if quote.start <= offset < quote.end:
                return quote.speaker.name if quote.speaker else None
        return None

    def dates_within(self, sentence: Sentence) -> list[DateMention]:
        """The date expressions in a sentence, in order."""
        at = bisect.bisect_left(self._dates_start, sentence.start)
        end = bisect.bisect_left(self._dates_start, sentence.end, at)
        return self.dates[at:end]

    def quoted(self, start: int, end: int) -> bool:
        """Whether most of what stands between two offsets stands between quotation marks."""
        if not self._quotes:
            return False
        at = bisect.bisect_left(self._quotes, (start, 0)) - 1
        inside = 0
        for first, last in self._quotes[max(at, 0) : at + 8]:
            inside += max(0, min(last, end) - max(first, start))
        return inside * 2 > end - start

    def quantities_at(self, offset: int) -> Iterator[QuantityMention]:
        """The quantities whose words hold ``offset``, the last first."""
        for n in range(bisect.bisect_right(self._quantities_start, offset) - 1, -1, -1):
            if self._quantities_end[n] <= offset:
                return
            if offset < self._quantities[n].end:
                yield self._quantities[n]

    def names_within(self, start: int, end: int) -> list[NameMention]:
        """The names between two offsets, in order."""
        at = bisect.bisect_left(self._names_start, start)
        last = bisect.bisect_left(self._names_start, end, at)
        return [m for m in self.names[at:last] if m.end <= end]

    def names_beginning(self, start: int, end: int) -> list[NameMention]:
        """The names that begin between two offsets, in order."""
        at = bisect.bisect_left(self._names_start, start)
        return self.names[at : bisect.bisect_left(self._names_start, end, at)]

    def names_over(self, offset: int) -> bool:
        """Whether the last name that begins up to an offset reaches beyond it."""
        at = bisect.bisect_right(self._names_start, offset) - 1
        return at >= 0 and self.names[at].end > offset

    def party(self, mention: NameMention) -> str:
        """The actor a name stands for: its id in the brief, or the name itself where it has none."""
        return self.named.get(mention.actor.casefold()) or mention.actor

    def name_term(self, mention: NameMention) -> str:
        """The term that a name is among the words of its sentence: its state, or its actor."""
        state = nations().get(mention.actor.casefold())
        return f"={state.casefold()}" if state else f"={self.party(mention).casefold()}"

    def people(self) -> set[str]:
        """The terms that persons are among the words of its sentences."""
        by_name = {m.actor: m for m in self.names if m.kind == "person"}
        return set(map(self.name_term, by_name.values()))

    def _labelled(self, mention: NameMention) -> str:
        """`name_term`, with a label for the actor."""
        label = self._labels.by_name.get(mention.actor.casefold())
        return f"={label}" if label and mention.actor.casefold() not in nations() else self.name_term(mention)

    def _voice_of(self, span: SentenceSpan) -> str:
        """Whom a sentence counts for: its source, or those whom it was copied from."""
        shared = sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in self.copied or ())
        return self.voice if self.copied is None or shared >= _MOSTLY * (span.end - span.start) else self.id

    def _sentence(self, split: _Split, terms: Sequence[tuple[str, ...]]) -> Sentence:
        span = self.annotations.sentences[split.number]
        text = self.annotations.text[span.start : span.end]
        words = tuple(sorted(zip(split.words[::2], map(terms.__getitem__, split.words[1::2]), strict=True)))
        return Sentence(
            source=self.id,
            voice=self._voice_of(span),
            number=split.number,
            start=span.start,
            end=span.end,
            text=text,
            lower=lowered(text),
            edges=split.clauses,
            terms=_terms(words),
            words=words,
            told=split.told,
        )

    def _split(self, annotations: Annotations) -> _AllSplit:
        terms: dict[tuple[str, ...], int] = {}
        found = (self._one_split(n, span, terms) for n, span in enumerate(annotations.sentences))
        sentences = tuple(one for one in found if one is not None)
        return _AllSplit(tuple(terms), sentences)

    def _one_split(self, number: int, span: SentenceSpan, terms: dict[tuple[str, ...], int]) -> _Split | None:
        """What a sentence tells; None of one that has no text, or is none: a table, a list of links.

        ``terms`` are those of the words so far, with their numbers, which grow.
        """
        if not 0 < span.end - span.start <= _LONGEST_SENTENCE:
            return None
        text = self.annotations.text[span.start : span.end]
        lower = lowered(text)
        words = tuple(self._words(span.start, text, lower))
        edges = [span.start, *(span.start + m.end() for m in _CLAUSE_END.finditer(text)), span.end]
        return _Split(
            number=number,
            told=not is_furniture(lower) and _is_ended(text),
            words=tuple(n for at, found in words for n in (at, terms.setdefault(found, len(terms)))),
            clauses=tuple(c.start for c in _joined(list(_clauses(words, edges)))),
        )

    def _words(self, start: int, text: str, lower: str) -> list[tuple[int, tuple[str, ...]]]:
        """The offsets of the telling words of a sentence that begins at ``start``, with their terms, in order."""
        named = {
            (m.start - start, m.end - start): self._labelled(m) for m in self.names_within(start, start + len(text))
        }
        words: list[tuple[int, tuple[str, ...]]] = [(start + at, (term,)) for (at, _), term in named.items()]
        ahead = iter(sorted(named))
        first, last = next(ahead, _NO_NAME)
        tokens = list(WORD.finditer(text))
        for n, token in enumerate(tokens):
            word = token.group()
            told, written_large = _terms_of_parts(word), word[0].isupper()
            if not told and not written_large:
                continue
            at = token.start()
            while last <= at:
                first, last = next(ahead, _NO_NAME)
            if first <= at:
                continue
            if written_large and (nation := nation_at(tokens, n)):
                words.append((start + at, (f"={nation}",)))
            else:
                words.extend([(start + at, terms) for terms in told])
        pattern, deeds = phrases()
        words.extend((start + m.start(), (deeds[m.group()],)) for m in pattern.finditer(lower))
        words.sort()
        return words


# A text has few words that it does not use again, and most tell nothing.
@functools.lru_cache(maxsize=20_000)
def _terms_of_parts(word: str) -> tuple[tuple[str, ...], ...]:
    """The terms of the parts of a word between hyphens, of those that have any."""
    return tuple(terms for part in word.split("-") if (terms := terms_of(part)))


def _terms(words: Iterable[tuple[int, tuple[str, ...]]]) -> frozenset[str]:
    return frozenset(itertools.chain.from_iterable([terms for _, terms in words]))


def _clauses(words: Words, edges: Sequence[int]) -> Iterator[Clause]:
    """The clauses between ``edges``, with the terms of those of ``words`` that stand in each."""
    places = [at for at, _ in words]
    for first, last in itertools.pairwise(edges):
        if first < last:
            inside = words[bisect.bisect_left(places, first) : bisect.bisect_left(places, last)]
            yield Clause(first, last, _terms(inside))


# The same words stand in sentence after sentence; read from a file each would be a tuple and a text of its own.
@functools.lru_cache(maxsize=50_000)
def _shared(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(sys.intern, terms))


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
