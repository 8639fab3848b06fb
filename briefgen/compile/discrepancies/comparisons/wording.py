"""The same quotation worded differently: what each source puts between quotation marks, word for word."""

from __future__ import annotations

import difflib
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.sets import unite
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import worst
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.compile.house_style import plain_spelling
from briefgen.model import Quotation, Verdict

_ALIKE = 0.7
_LEAST_WORDS = 2  # one is no statement that could be worded otherwise
_FEWEST = 5  # words that quotations must share to be one, where the lists of quotations do not say so
_FEWEST_OF_BRIEF = 3  # words that whole sentences of few words must share
_SHORT = 7  # a fragment of fewer words is fitted into the sentence around it, and may be bent for that
_BRIEF = 10  # words of a quotation of which two may be worth telling apart
_TAIL = 2
_STOPS = frozenset(".!?,")
_WHOLE = 4  # words of a whole sentence that may differ from another's
_MOSTLY = 0.75  # of the shorter of two short sentences that one person may have said in other words
_MOST_SHARING = 40
_LONGEST = 120
_SHORTLY = 60  # characters of a sentence before the words that are shared, which are told with them
_BEGINS = re.compile(r"\A|[.!?…]\s+")
_PRONOUNS = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its"]
)
_PRONOUNS |= {"they", "them", "their"}
_ARTICLES = frozenset(["a", "an", "the"])


class _Said(msgspec.Struct, frozen=True):
    """One occurrence of a quotation with its words folded."""

    answer: Answer
    words: tuple[str, ...]
    speaker: str
    ends: bool  # with a mark that ends a sentence, or a comma before "she said"


def compare_wording(corpus: Corpus, quotes: Sequence[Quotation]) -> list[Finding]:
    """The quotations that several voices carry, in one wording or several; of few words, where three carry them."""
    told = [(q, found) for q in quotes if (found := list(_occurrences(corpus, q)))]
    sets = [found for _, found in told]
    findings = []
    for members in unite(len(sets), _same_words(sets)):
        said = _fullest([s for i in members for s in sets[i]])
        voices = {s.answer.voice for s in said}
        positions = by_value(sorted((s.answer for s in said), key=lambda a: (corpus.order[a.sentence.source], a.start)))
        if len(voices) < 2 or (len(positions) < 2 and len(voices) < 3 and len(said[0].words) < _FEWEST):
            continue
        if len({a.voice for p in positions for a in p}) < 2:
            continue
        distinct = list({s.answer.same: s for s in said}.values())[:12]
        longest = max(distinct, key=lambda s: len(s.words))
        apart = [s for s in distinct if s is longest or not _within(s.words, longest.words)]
        verdict = worst(
            [
                *(_verdict(a, longest) for a in distinct if a is not longest),
                *(_verdict(a, b) for a, b in itertools.combinations(apart, 2)),
            ]
        )
        findings.append(
            Finding(
                rule="same-quotation",
                kind="wording",
                verdict=verdict,
                question=questions.in_what_words(_shared(said), _speaker([told[i][0] for i in members])),
                positions=positions,
                note=_note(verdict),
            )
        )
    return findings


def _speaker(quotes: Iterable[Quotation]) -> str | None:
    """The name of the one actor who speaks in all ``quotes``; None where it is nobody who is known, or two."""
    named = {(q.speaker, q.speaker_text if q.speaker else None) for q in quotes}
    return named.pop()[1] if len(named) == 1 else None


def _fullest(said: list[_Said]) -> list[_Said]:
    """What is said without the fragments that their own source also quotes in full, and without scraps of long ones."""
    longest = max((len(s.words) for s in said), default=0)
    said = [s for s in said if len(s.words) > _LEAST_WORDS or longest <= _BRIEF]
    whole: dict[str, list[_Said]] = defaultdict(list)
    for s in said:
        whole[s.answer.sentence.source].append(s)
    return [
        s
        for s in said
        if not any(
            len(other.words) > len(s.words) and _within(s.words, other.words)
            for other in whole[s.answer.sentence.source]
        )
    ]


def _occurrences(corpus: Corpus, quote: Quotation) -> Iterable[_Said]:
    for e in quote.evidence:
        if e.source not in corpus.order:
            continue
        sentence = corpus.sentence_at(e.source, e.start)
        words = tuple(plain_spelling(w.group().replace("’", "'")) for w in WORD.finditer(e.text))[:_LONGEST]
        if sentence is None or len(words) < _LEAST_WORDS:
            continue
        yield _Said(
            Answer(
                sentence=sentence,
                start=e.start,
                end=e.end,
                text=e.text.strip(" ,"),
                block="wording",
                same=" ".join(words),
            ),
            words,
            quote.speaker or (quote.speaker_text or "").casefold(),
            (e.text.rstrip() + corpus.annotations[e.source].text[e.end : e.end + 2]).rstrip("”\"’' \n")[-1:] in _STOPS,
        )


def _same_words(sets: Sequence[Sequence[_Said]]) -> list[tuple[int, int]]:
    """Pairs of quotations that are one, by number: the same speaker, much the same words."""
    by_term: dict[str, list[int]] = defaultdict(list)
    for i, said in enumerate(sets):
        for term in {t for w in {w for s in said for w in s.words} for t in terms_of(w)}:
            by_term[term].append(i)
    first = [said[0] for said in sets]
    speakers = [tuple(said.speaker.split()[-1:]) if said.speaker else None for said in first]
    tried = {pair for found in by_term.values() for pair in _of_one_speaker(found[:_MOST_SHARING], speakers)}
    return sorted((i, j) for i, j in tried if _one(first[i], first[j]))


def _of_one_speaker(some: Sequence[int], speakers: Sequence[tuple[str, ...] | None]) -> Iterator[tuple[int, int]]:
    """The pairs of some quotations that one may have said: whom nobody names may be anybody."""
    by_speaker: dict[tuple[str, ...] | None, list[int]] = defaultdict(list)
    for i in some:
        by_speaker[speakers[i]].append(i)
    of_nobody = by_speaker.get(None, [])
    for speaker, said in by_speaker.items():
        yield from itertools.combinations(said, 2)
        if speaker is not None:
            yield from ((i, j) if i < j else (j, i) for i in of_nobody for j in said)


def _one(a: _Said, b: _Said) -> bool:
    """Whether two quotations of one speaker are one: much the same words, in much the same order."""
    short, long = sorted((a.words, b.words), key=len)
    enough, enough_of_brief = _ALIKE * len(short), max(_MOSTLY * len(long) - 1, _FEWEST_OF_BRIEF)
    may_be_brief = a.speaker == b.speaker != "" and _whole(a) and _whole(b)
    least = max(enough, _FEWEST)
    # In order they share no more than the words that stand in both, which are counted sooner.
    if sum(map(frozenset(long).__contains__, short)) < (min(least, enough_of_brief) if may_be_brief else least):
        return False
    shared = sum(m.size for m in _blocks(short, long))
    return shared >= enough if shared >= _FEWEST else may_be_brief and shared >= enough_of_brief


def _whole(said: _Said) -> bool:
    """Whether a whole sentence is quoted: words that nobody bent to fit them into a sentence of his own."""
    return len(said.words) >= _WHOLE and said.answer.text[:1].isupper() and said.ends


def _blocks(a: Sequence[str], b: Sequence[str]) -> list[difflib.Match]:
    return [m for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size]


def _without_person(words: Sequence[str]) -> list[str]:
    """Words with each pronoun made one: he who is quoted as "I" is "he" in the sentence of another."""
    return ["·" if w in _PRONOUNS else w for w in words]


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _but_for_article(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one only begins with an article more, which may stand before the quotation mark: a “grave mistake”."""
    return len(long) == len(short) + 1 and long[0] in _ARTICLES


def _verdict(a: _Said, b: _Said) -> Verdict:
    """Agree where one is part of the other, conflict where words differ between words they share."""
    short, long = sorted((a.words, b.words), key=len)
    if _within(short, long):
        return "agree" if len(short) >= _SHORT or _but_for_article(short, long) else "compatible"
    if not (_whole(a) and _whole(b)) and _within(*(_without_person(w) for w in (short, long))):
        return "compatible"  # "You betrayed us", and that he had "betrayed them"
    if _whole(a) and _whole(b) and len(long) <= len(short) + _WHOLE and short[0] == long[0]:
        return "conflict"  # one short sentence, in other words
    blocks = [m for m in _blocks(short, long) if m.size > 1]
    if not blocks:
        return "agree"  # other parts of one statement
    inner = any(y.a > x.a + x.size or y.b > x.b + x.size for x, y in itertools.pairwise(blocks))
    if sum(m.size for m in blocks) >= _FEWEST and (
        _differ(blocks[0].a, blocks[0].b)
        or _differ(len(short) - blocks[-1].a - blocks[-1].size, len(long) - blocks[-1].b - blocks[-1].size)
    ):
        return "conflict"
    if not inner:
        return "agree" if sum(m.size for m in blocks) >= _SHORT else "compatible"
    return "conflict" if len(short) >= _SHORT else "compatible"


def _differ(mine: int, theirs: int) -> bool:
    """Whether both quotations have a few other words at one end: "like cattle", "like animals"."""
    return 0 < mine <= _TAIL and 0 < theirs <= _TAIL


def _shared(said: Sequence[_Said]) -> str:
    """Words of the first occurrence that another has too, the longest run; else all of them.

    What begins shortly after a sentence is told from the sentence on.
    """
    first = said[0]
    text = first.answer.text
    spans = [m.span() for m in WORD.finditer(text)][:_LONGEST]
    for other in said[1:]:
        if other.answer.same != first.answer.same:
            best = max(_blocks(first.words, other.words), key=lambda m: m.size, default=None)
            if best is not None and best.size > 1 and best.a + best.size <= len(spans):
                start, end = spans[best.a][0], spans[best.a + best.size - 1][1]
                begun = max((m.end() for m in _BEGINS.finditer(text, 0, start)), default=0)
                return text[begun if start - begun <= _SHORTLY else start : end]
    return text


def _note(verdict: Verdict) -> str | None:
    if verdict == "conflict":
        return "The words between the quotation marks differ."
    return "One source quotes more of the same words than another." if verdict == "compatible" else None
