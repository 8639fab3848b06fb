"""The wording of the questions: plain templates, filled with words cut from the sources and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD

_LASTED = re.compile(
    r"\b(?P<what>the (?:[\w’'-]+ ){0,2}?[\w’'-]+)(?: that| which|,)? (?:last(?:ed|s|ing)|went on|took)\b", re.IGNORECASE
)
_LOOSE_END = re.compile(
    r"(?:[\s,;:–—(“\"‘-]+|\b(?:in|on|at|by|for|of|from|to|since|until|about|around|than|more|over|the|a|an|and|or|but|as"
    r"|with|some|least|nearly|almost|roughly|approximately|after|before|during|that|which|who|late|early|just|up|is"
    r"|are|was|were|has|had|have|its|their|his|her))+$",
    re.IGNORECASE,
)
_LOOSE_START = re.compile(
    r"^(?:[\s,;:–—)”\"’.-]+|\b(?:and|or|but|that|which|who|of|as|to|in|on|at|by|is|are|was|were|for|from|when|where"
    r"|while|after|before)\b)+",
    re.IGNORECASE,
)
_LONGEST = 90
_FEWEST, _WANTED = 3, 7  # words of a question's filler


def how_long(answers: Sequence[Answer]) -> str:
    """The question that durations answer."""
    for answer in answers:
        found = _LASTED.search(answer.sentence.text)
        if found and found.end() <= answer.start - answer.sentence.start + 1:
            return f"How long did {_lower(found['what'])} last?"
    return f"How long: {_quoted(around(answers))}?"


def how_many(answers: Sequence[Answer], counted: str) -> str:
    """The question that counts answer; ``counted`` is the noun as a source gives it."""
    words = around(answers)
    noun = f" {counted}" if counted and counted.casefold() not in words.casefold() else ""
    return f"How many{noun}: {_quoted(words)}?"


def how_much(answers: Sequence[Answer]) -> str:
    """The question that measures and sums of money answer."""
    return f"How much: {_quoted(around(answers))}?"


def how_far(answers: Sequence[Answer]) -> str:
    """The question that distances answer."""
    return f"How far or how long: {_quoted(around(answers))}?"


def when(answers: Sequence[Answer]) -> str:
    """The question that dates answer."""
    return f"When: {_quoted(around(answers))}?"


def where(answers: Sequence[Answer]) -> str:
    """The question that places answer."""
    return f"Where: {_quoted(around(answers))}?"


def circumstance(answers: Sequence[Answer]) -> str:
    """The question that phrases behind a preposition answer, in the words before it."""
    words = min((_before(a) for a in answers), key=lambda w: (abs(len(WORD.findall(w)) - 4), w))
    prep = answers[0].text.split(" ", 1)[0].casefold()
    asked = {"by": "By whom or by what", "against": "Against what", "with": "With what", "from": "From where"}
    return f"{asked.get(prep, 'Where or how')}: {_quoted(words)}?"


def in_what_words(words: str) -> str:
    """The question that differing quotations of one statement answer."""
    return f"In what words: {_quoted(words)}?"


def what_about(words: str) -> str:
    """The question of last resort."""
    return f"What do the sources say about {_quoted(words)}?"


def is_it_so(words: str) -> str:
    """The question that a claim and its denial answer."""
    return f"Is this so: {_quoted(words)}?"


def around(answers: Sequence[Answer]) -> str:
    """Words that stand by an answer in its sentence, without the answer; of the answer where they are plainest."""
    for side in (_before, _behind):
        found = [words for words in map(side, answers) if len(WORD.findall(words)) >= _FEWEST]
        if found:
            return min(found, key=lambda words: abs(len(WORD.findall(words)) - _WANTED))
    return answers[0].sentence.text[:_LONGEST].strip()


def _before(answer: Answer) -> str:
    return _LOOSE_END.sub("", _cut_left(answer.sentence, answer.start)).strip()


def _behind(answer: Answer) -> str:
    sentence = answer.sentence
    end = next((c.end for c in sentence.clauses if c.end > answer.end + 8), sentence.end)
    text = sentence.text[answer.end - sentence.start : end - sentence.start]
    text = _LOOSE_START.sub("", text)
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0]
    return _LOOSE_END.sub("", text.rstrip(' ,;:.?!”"’)')).strip()


def _cut_left(sentence: Sentence, end: int) -> str:
    start = max((c.start for c in sentence.clauses if c.start < end - 8), default=sentence.start)
    text = sentence.text[max(start, end - _LONGEST) - sentence.start : end - sentence.start]
    if end - _LONGEST > start:
        text = text.split(" ", 1)[-1]
    return _LOOSE_START.sub("", text)


def _quoted(words: str) -> str:
    inner = words.strip().strip('“”"')
    return f"“{inner}”"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
