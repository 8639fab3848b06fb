"""What news tells in set words: who claimed the attack, what penalty a charge carries, that the motive is not known.

Such words come back in the reports of all events of a kind, and each article uses its own ("at large", "a fugitive",
"his whereabouts are unknown"). The lexicon ``set_words`` has the questions that they answer. Two answers may both be
true, as of two charges or of two days, so nothing here is in conflict.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.asking.shown_names import fullest_name
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, any_of, by_longest_part
from briefgen.lexicon import load_lexicon

# A question as it stands in the lexicon, of whom it is asked, and what answers it.
_Told = tuple[str, str, KeptAnswer]

_RULE = "told-in-set-words"
_OF_WHOM = "{}"
_OPENING = 60  # sentences
_REACH = 60  # characters
# What leaves it open, or denies it.
_NOT = re.compile(
    r"(?:\b(?:not|never|nobody|no one|no group|none|if|whether|would|may|might|could)|n[’']t)\W+(?:\w+\W+){0,3}$"
)
_DENIED = re.compile(r"(?:\b(?:not|never|neither|deny|denied|denies|without)|n[’']t)\W+(?:\w+\W+){0,2}$")
_NOBODY = re.compile(r"\b(?:no one|nobody|no group|no organi[sz]ation|none)\b(?:\W+\w+){0,4}\W*$")
_BY = re.compile(r"(?: \w+){0,2} by (?:the )?")


class WhoDid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question of the lexicon that is answered by a name: before the phrases ``did``, behind those of ``done``."""

    ask: str
    did: tuple[str, ...]
    done: tuple[str, ...]
    beside: frozenset[str]


class OneOfMany(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question of the lexicon that is answered by one of several things, each told in many phrases."""

    ask: str
    answers: dict[str, tuple[str, ...]]
    beside: frozenset[str]
    apart: frozenset[str] = frozenset()


class SetWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``set_words``; see there."""

    who: tuple[WhoDid, ...]
    of_many: tuple[OneOfMany, ...]


def compare_set_words(corpus: Corpus) -> list[Finding]:
    """The questions of the lexicon that several voices answer."""
    told: dict[str, list[Answer]] = defaultdict(list)
    for sentence, (ask, whom, answer) in _told(corpus):
        if of_now(corpus, sentence):
            asked = ask.replace(_OF_WHOM, fullest_name(corpus, whom)) if whom else ask
            told[asked].append(as_told(corpus.sources[sentence.source], answer))
    return [f for ask, answers in sorted(told.items()) if (f := _finding(ask, answers)) is not None]


def _told(corpus: Corpus) -> Iterator[tuple[Sentence, _Told]]:
    return corpus.found("set words", tuple[str, str, KeptAnswer], _answers, _begins().__contains__)


def _finding(ask: str, answers: list[Answer]) -> Finding | None:
    """What several voices answer; what only those tell who tell the same as others beside it is left out."""
    each: dict[tuple[str, str], Answer] = {}
    for answer in answers:
        each.setdefault((answer.sentence.source, answer.same), answer)
    positions = by_value(each.values())
    shared = [p for p in positions if len({a.voice for a in p}) > 1]
    voices = {a.voice for p in shared for a in p}
    kept = tuple(p for p in positions if p in shared or not {a.voice for a in p} <= voices)
    if len({a.voice for p in kept for a in p}) < 2:
        return None
    return Finding.told(_RULE, "status", ask, kept)


def _answers(corpus: Corpus, sentence: Sentence) -> Iterator[_Told]:
    """What a sentence answers."""
    if not sentence.told or sentence.number >= _OPENING:
        return
    words = frozenset(WORD.findall(sentence.lower))
    for question in _asked_with(words):
        pattern, answers = _phrases(question.ask)
        for m in pattern.finditer(sentence.lower):
            if _DENIED.search(sentence.lower, 0, m.start()):
                continue
            whom = _person(corpus, sentence, m.start()) if _OF_WHOM in question.ask else ""
            if whom or _OF_WHOM not in question.ask:
                answer = Answer.cut(sentence, *m.span(), block="set", same=answers[m.group()])
                yield question.ask, whom, to_keep(answer)
    for asked in _lexicon().who:
        if not asked.beside or not asked.beside.isdisjoint(words):
            yield from ((asked.ask, "", to_keep(answer)) for answer in _doers(corpus, sentence, asked))


def _person(corpus: Corpus, sentence: Sentence, end: int) -> str:
    """Of whom a phrase tells: who is named last before it, or in the sentences before; "" for nobody."""
    names = corpus.names_within(sentence.source, sentence.start, sentence.start + end)
    last = next((m for m in reversed(names) if m.kind == "person"), None)
    return corpus.name_term(sentence.source, last) if last else person_before(corpus, sentence)


def _doers(corpus: Corpus, sentence: Sentence, asked: WhoDid) -> Iterator[Answer]:
    """Who did it, named right before the words for it, or behind them and "by"; nobody, where that is told."""
    before, behind = _doing(asked.ask)
    for m in before.finditer(sentence.lower) if before else ():
        head = sentence.lower[: m.start()]
        if _NOBODY.search(head):
            yield Answer.cut(sentence, *m.span(), block="set", same="nobody")
            continue
        names = corpus.names_within(sentence.source, sentence.start, sentence.start + m.start())
        last = next((n for n in reversed(names) if n.kind != "place"), None)
        if last is None or _NOT.search(head) or m.start() - (last.end - sentence.start) > _REACH:
            continue
        if not re.search(r"[;:]", sentence.text[last.end - sentence.start : m.start()]):
            start = last.start - sentence.start
            yield Answer.cut(
                sentence, start, m.end(), text=last.text, block="set", same=corpus.party(sentence.source, last)
            )
    for m in behind.finditer(sentence.lower) if behind else ():
        by = _BY.match(sentence.lower, m.end())
        names = corpus.names_within(sentence.source, sentence.start + m.end(), sentence.end) if by else []
        if by and names and names[0].start <= sentence.start + by.end() + 4:
            end = names[0].end - sentence.start
            same = corpus.party(sentence.source, names[0])
            yield Answer.cut(sentence, m.start(), end, text=names[0].text, block="set", same=same)


@functools.cache
def _lexicon() -> SetWords:
    return load_lexicon("set_words", SetWords)


def _asked_with(words: frozenset[str]) -> Iterator[OneOfMany]:
    """The questions that a sentence with some words may answer, in the order of the lexicon."""
    asked, by_word = _lexicon().of_many, _by_word()
    for n in sorted({n for word in ("", *words) for n in by_word.get(word, ())}):
        if asked[n].apart.isdisjoint(words):
            yield asked[n]


@functools.cache
def _by_word() -> dict[str, list[int]]:
    """The numbers of the questions by the words that stand beside their answers; under "" of those that need none."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, question in enumerate(_lexicon().of_many):
        for word in question.beside or ("",):
            found[word].append(n)
    return found


@functools.cache
def _phrases(ask: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the answers to a question, in lower case, and which each phrase gives."""
    question = next(q for q in _lexicon().of_many if q.ask == ask)
    answers = {phrase: answer for answer, phrases in question.answers.items() for phrase in phrases}
    return re.compile(rf"(?<![\w-])(?:{any_of(answers)})\b"), answers


@functools.cache
def _doing(ask: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds what was done, in lower case: behind who did it, and before."""
    asked = next(q for q in _lexicon().who if q.ask == ask)
    before, behind = (re.compile(rf"\b(?:{any_of(words)})\b") if words else None for words in (asked.did, asked.done))
    return before, behind


@functools.cache
def _begins() -> frozenset[str]:
    """A word of each phrase of the lexicon: the sentences with none of them are not looked at."""
    asked = _lexicon()
    phrases = [p for q in asked.of_many for known in q.answers.values() for p in known]
    phrases += [p for q in asked.who for p in (*q.did, *q.done)]
    return frozenset(by_longest_part(phrases))
