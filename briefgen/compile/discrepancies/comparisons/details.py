"""What is told of one detail: a brass telescope, a forged stamp, the Olmstad chapel, the baker's aunt and her nephews.

Two outlets tell a detail in sentences that have little in common but two words next to each other, one of them a name
at most. Where these stand so close in few sentences, and in those of several voices, the sentences tell of one thing,
unless they name other persons; the fewer others there are, the more that says. What is told of a detail may differ in
many ways, so nothing here is in conflict.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.asking.fillers import statement, without_dateline
from briefgen.compile.discrepancies.asking.things_named import thing_named
from briefgen.compile.discrepancies.days.long_ago import years_ago_within
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.telling.same_told import last_unlike, tell_the_same
from briefgen.compile.discrepancies.words import WORD, common_words, stem
from briefgen.lexicon.grammar import small_words

_WORDS_APART, _APART = 4, 50  # telling words, characters
_LEAST = 3.0  # of the two words together
_BESIDE = 5.0  # what else two sentences share counts no more than that
_NEEDED, _FEW, _FOR_MORE = 7.0, 150, 3.4  # of all that is shared, among so many sentences, and where there are more
_MOST = 2  # sentences of one source
_TIMES = 3  # one sentence
_ALIKE, _MOSTLY = 0.1, 0.42  # of what each tells, the two words with it, for one thing, and for the same
_LONGEST = 400  # characters of a sentence that is shown whole
_HANGS_ON = re.compile(r"\W*(?:and|or|but|nor|about|of|with|for|by|from)\b")  # the rest of what the sentence lists
_COMMON = 0.5
_INTRODUCED = re.compile(
    r"[\w’'-]+(?: [A-Z][\w’'-]*){0,3}, (?:(?:the|its|a|an|their|his|her) )?(?:[A-Z][\w’'-]* ){0,2}"
)


class _Pair(msgspec.Struct, frozen=True, gc=False):
    """Where two words stand next to each other, by the offsets of the first letter of each into the body."""

    sentence: Sentence
    first: int
    last: int


_Places = dict[tuple[str, int], _Pair]
_Words = Sequence[tuple[int, str]]


def compare_details(corpus: Corpus) -> list[Finding]:
    """The details of which several voices tell, one for the same sentences: that of the rarest and closest words."""
    needed = _needed(corpus)
    if 2 * _weight_of_one(corpus) + _BESIDE < needed:
        return []
    told = [(sentence, list(_words(sentence))) for sentence in corpus.all()]
    weights = _weights(corpus, (words for _, words in told))
    found = []
    for words, places in _pairs(told, weights, max(_LEAST, needed - _BESIDE)).items():
        if len({p.sentence.voice for p in places.values()}) > 1 and _are_few(places):
            own = math.fsum(weights[w] for w in words)
            weight, together = _together(corpus, places, needed - own)
            if together and not last_unlike(corpus, together):
                apart = min(p.last - p.first for p in together.values())
                found.append((own + weight, apart, words, together))
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    shown = SentenceSets()
    times = Counter[tuple[str, int]]()
    findings = []
    for *_, places in found:
        sentences = frozenset(places)
        if not shown.share_sources(sentences) and all(times[s] < _TIMES for s in sentences):
            times.update(sentences)
            shown.add(sentences)
            findings.append(_finding(corpus, sorted(places.values(), key=lambda p: _arrival(corpus, p))))
    return findings


def _needed(corpus: Corpus) -> float:
    """How much two sentences must share: the more there are, the more have two words in common by chance."""
    return _NEEDED + _FOR_MORE * math.log(_total(corpus) / _FEW)


def _weights(corpus: Corpus, told: Iterable[_Words]) -> dict[str, float]:
    """How much each word tells, by its stem, given those of all sentences: half of that where it is common in news."""
    seen: Counter[str] = Counter()
    for words in told:
        seen.update({word for _, word in words})
    total = _total(corpus)
    return {w: math.log((total + 2) / (n + 1)) * (_COMMON if w in common_words() else 1.0) for w, n in seen.items()}


def _weight_of_one(corpus: Corpus) -> float:
    """How much a word tells that stands in one sentence only: no other tells more."""
    return math.log((_total(corpus) + 2) / 2)


def _total(corpus: Corpus) -> int:
    return max(corpus.count, _FEW)


def _words(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The telling words of a sentence that are no numbers, behind its dateline: offset into the body, and stem."""
    begins, small = sentence.start + len(sentence.text) - len(without_dateline(sentence.text)), small_words()
    for at, _ in sentence.words:
        word = WORD.match(sentence.lower, at - sentence.start)
        if word and at >= begins and word.group() not in small and not any(c.isdigit() for c in word.group()):
            yield at, stem(word.group())


def _pairs(
    told: Iterable[tuple[Sentence, _Words]], weights: Mapping[str, float], least: float
) -> dict[tuple[str, str], _Places]:
    """Two words that weigh ``least`` or more together, by the sentences in which they stand next to each other.

    One of them is rare in news, and one no name.
    """
    found: dict[tuple[str, str], _Places] = defaultdict(dict)
    for sentence, words in told:
        if not sentence.told:
            continue
        for n, (first, one) in enumerate(words):
            for last, other in words[n + 1 : n + 1 + _WORDS_APART]:
                if last - first > _APART:
                    break
                if _is_name(sentence, first) and _is_name(sentence, last):
                    continue
                if _only_introduces(sentence, first, last):
                    continue
                if one == other or weights[one] + weights[other] < least or {one, other} <= common_words():
                    continue
                pair = (one, other) if one < other else (other, one)
                found[pair].setdefault((sentence.source, sentence.number), _Pair(sentence, first, last))
    return found


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a word has a capital, and does not open its sentence: "Harbour" of "Harbour Act"."""
    return at > sentence.start and sentence.text[at - sentence.start].isupper()


def _only_introduces(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the two words only tell what the one is called: "the operator, Olm Lift", "Olm Lift, the operator"."""
    if _is_name(sentence, first) == _is_name(sentence, last):
        return False
    return _INTRODUCED.fullmatch(sentence.text, first - sentence.start, last - sentence.start) is not None


def _are_few(places: Iterable[tuple[str, int]]) -> bool:
    return max(Counter(source for source, _ in places).values()) <= _MOST


def _together(corpus: Corpus, places: _Places, needed: float) -> tuple[float, _Places]:
    """Those of the sentences that share ``needed`` beside the two words with one of another voice, and how much."""
    beside = {key: _beside(pair) for key, pair in places.items()}
    ago = {key: _is_years_ago(corpus, pair) for key, pair in places.items()}
    people = {key: _people(corpus, pair) for key, pair in places.items()}
    most, kept = 0.0, set()
    for one, other in itertools.combinations(places, 2):
        if (
            places[one].sentence.voice != places[other].sentence.voice
            and ago[one] == ago[other]
            and not _of_others(people[one], people[other])
        ):
            shared = beside[one] & beside[other]
            weight = math.fsum(corpus.weight(t) * (_COMMON if t.strip("@#") in common_words() else 1.0) for t in shared)
            if weight >= needed and _alike(corpus, places[one], places[other]) >= _ALIKE:
                most = max(most, min(weight, _BESIDE))
                kept |= {one, other}
    return most, {key: pair for key, pair in places.items() if key in kept}


def _alike(corpus: Corpus, one: _Pair, other: _Pair) -> float:
    """The share of what the fuller of two passages tells, by weight, that the other tells too."""
    mine, theirs = (frozenset(t for c in _clauses(pair) for t in c.terms) for pair in (one, other))
    return corpus.weigh(mine & theirs) / max(corpus.weigh(mine), corpus.weigh(theirs), 1e-9)


def _people(corpus: Corpus, pair: _Pair) -> frozenset[str]:
    """The persons whom the clauses of the two words name."""
    return frozenset(t for c in _clauses(pair) for t in c.terms if t in corpus.people)


def _of_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two passages names people, and none whom the other names: two candidates, each a nominee."""
    return bool(one and other) and one.isdisjoint(other)


def _is_years_ago(corpus: Corpus, pair: _Pair) -> bool:
    """Whether the clauses of the two words tell of a year long before: a trial of now, a trial of then."""
    clauses = _clauses(pair)
    return years_ago_within(corpus, pair.sentence, clauses[0].start, clauses[-1].end)


def _beside(pair: _Pair) -> frozenset[str]:
    """What the sentence tells beside the two words."""
    return pair.sentence.terms - _own(pair)


def _own(pair: _Pair) -> frozenset[str]:
    """The terms of the two words."""
    return frozenset(t for at, terms in pair.sentence.words if at in (pair.first, pair.last) for t in terms)


def _arrival(corpus: Corpus, pair: _Pair) -> tuple[int, int]:
    return corpus.order[pair.sentence.source], pair.first


def _finding(corpus: Corpus, pairs: list[_Pair]) -> Finding:
    answers = [_answer(pair) for pair in pairs]
    same = tell_the_same(corpus, answers) or _tell_it_alike(corpus, pairs, answers)
    positions = (tuple(answers),) if same else tuple((a,) for a in answers)
    return Finding(
        rule="same-detail",
        kind="status",
        verdict="agree" if same else "compatible",
        question=_question(pairs, answers),
        positions=positions,
    )


def _tell_it_alike(corpus: Corpus, pairs: list[_Pair], answers: list[Answer]) -> bool:
    """Whether passages tell mostly the same, the two words with it, and more of it than the two and names."""
    beside = frozenset.intersection(*(a.sentence.terms - a.left_out for a in answers))
    if all(t[0] == "=" for t in beside):
        return False  # "a gift of medical supplies", "has sent medical and other supplies"
    whole = (msgspec.structs.replace(a, left_out=a.left_out - _own(p)) for p, a in zip(pairs, answers, strict=True))
    return tell_the_same(corpus, list(whole), _MOSTLY)


def _answer(pair: _Pair) -> Answer:
    """What stands around the two words: the whole statement, or their clauses."""
    sentence, end, clauses = pair.sentence, _end(pair), _clauses(pair)
    start, stop = clauses[0].start, clauses[-1].end
    text = statement(sentence, pair.first, end) or sentence.text[start - sentence.start : stop - sentence.start]
    if _HANGS_ON.match(text) and len(sentence.text) <= _LONGEST:
        text = sentence.text.rstrip(" .")
    told = frozenset(t for c in clauses for t in c.terms) - _own(pair)
    return Answer(
        sentence=sentence,
        start=pair.first,
        end=end,
        text=text.strip().rstrip(" ,;:—–-("),
        block="detail",
        same=" ".join(w.casefold() for w in WORD.findall(text)),
        left_out=sentence.terms - told,
    )


def _clauses(pair: _Pair) -> list[Clause]:
    """The clauses that the two words stand in."""
    return [c for c in pair.sentence.clauses if c.start <= pair.last and pair.first < c.end]


def _end(pair: _Pair) -> int:
    last = WORD.match(pair.sentence.text, pair.last - pair.sentence.start)
    return pair.sentence.start + last.end() if last else pair.last


def _question(pairs: Iterable[_Pair], answers: list[Answer]) -> str | None:
    """What is asked of the thing that the two words name, in the fewest words in which a source has them.

    What is done is asked over a whole statement; there is no question where no source has one.
    """
    named = (thing_named(p.sentence.text, p.first - p.sentence.start, p.last - p.sentence.start) for p in pairs)
    things = list(filter(None, named))
    if things:
        return f"What is told of “{min(things, key=lambda w: (len(w), w))}”?"
    return questions.told_alike(answers, same=False)
