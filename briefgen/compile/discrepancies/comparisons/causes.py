"""What caused it: a fire laid to arson by one and to a short circuit by another.

A cause counts where it stands beside words that make it one ("caused by", "blamed on") in a sentence that names the
mishap. Causes of two kinds (see ``causes`` in the lexicon) hardly hold together; what may only have been the cause, or
is still looked into, claims nothing.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.comparisons.tolls import of_now
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.parties import Parties
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, first_parts, lexicon, stem
from briefgen.model import Verdict

_CUE = re.compile(
    r"\b(?:caused|triggered|sparked|started|ignited|set off|brought down|brought about|sunk) by\b|\bcaus(?:e|ed|ing)\b"
    r"|\bblam(?:e|ed|es|ing)\b|\battribut(?:e|ed|es|ing)\b|\bdue to\b|\bbecause of\b|\bowing to\b"
    r"|\bresult(?:ed|ing)? (?:of|from)\b|\b(?:triggered|sparked|started|ignited|set off|led to|to blame|ruled out)\b"
    r"|\b(?:sank|capsized|crashed|collapsed|broke out|exploded)\b[^,;.]{0,40}? (?:after|when|because|as)\b"
    r"|\b(?:indications|signs|evidence|suspicions?|talk) of\b|\b(?:suggest(?:s|ed)?|spoke of|speaks of|suspects?)\b"
    r"|\b(?:began|started|originated) (?:in|with|when)\b"
    r"|\bpoint(?:s|ed) to\b|\bwork of\b|\bwas (?:an? )?(?=arson|sabotage|deliberate)"
)
# What leaves it open.
_OPEN = re.compile(
    r"\b(?:may|might|could|possibl[ey]|whether|if|suspect\w*|investigating|investigation|looking into"
    r"|(?:are|is) (?:common|frequent|not uncommon)|often|frequently|usually|every year"  # of such mishaps in general
    r"|examin\w+|likely|probabl[ey]|theor(?:y|ies)|fears?|too early|unclear|unknown|would|not known|speculat\w+)\b",
    re.IGNORECASE,
)
# What says that it was not the cause.
_NOT = re.compile(
    r"\b(?:rul(?:e|ed|es|ing) out|no (?:sign|evidence|indication|trace|hint)s?|den(?:y|ied|ies)|reject(?:s|ed)?"
    r"|dismiss(?:es|ed)?|not (?:\w+ )?(?:caused|due|because|started|sparked|triggered|to blame)|was not|were not"
    r"|wasn[’']t|nothing to do with)\b",
    re.IGNORECASE,
)
_NEAR = 70
_AHEAD = 30
_ANY = "accident"  # which may be any of the others
_FEW_WORDS = 5


def compare_causes(corpus: Corpus, parties: Parties) -> list[Finding]:
    """The mishaps for which causes of two kinds are given, or one that another rules out, or the same by several."""
    told: dict[str, list[Answer]] = defaultdict(list)
    begins = first_parts(cause for known in lexicon().causes.values() for cause in known)
    usual = functools.cache(lambda source: _most_told(corpus.sentences[source]))
    for sentence in corpus.with_word(lambda word: word.startswith(begins)):
        if sentence.told and of_now(corpus, sentence):
            for mishap, answer in _causes(parties, sentence, usual):
                told[mishap].append(answer)
    findings = []
    for mishap, answers in sorted(told.items()):
        finding = _finding(mishap, _firm(answers))
        if finding is not None:
            findings.append(finding)
    return findings


def _finding(mishap: str, answers: list[Answer]) -> Finding | None:
    positions = by_value(answers)
    kinds = {a.value for a in answers}
    # One article may report that two parties name causes of two kinds.
    if len({a.voice for a in answers}) < 2 and (len(kinds) < 2 or len({a.sentence.number for a in answers}) < 2):
        return None
    verdict: Verdict = "conflict" if len(kinds) > 1 else "agree" if len(positions) == 1 else "compatible"
    if any(a.value.startswith("not ") for a in answers):
        verdict = "disputed"
    return Finding(
        rule="cause-named",
        kind="cause",
        verdict=verdict,
        question=f"What caused the {mishap}?",
        positions=positions,
    )


def _firm(answers: Iterable[Answer]) -> list[Answer]:
    """The answers without the denials that no claim stands against."""
    found = list(answers)
    claimed = {a.value for a in found}
    return [a for a in found if not a.value.startswith("not ") or a.value.removeprefix("not ") in claimed]


def _most_told(sentences: Iterable[Sentence]) -> str | None:
    """The mishap that an article is about: the one that it names most."""
    pattern, names = _mishaps()
    told = Counter(names[m["mishap"]] for s in sentences for m in pattern.finditer(s.lower))
    return max(sorted(told), key=lambda name: (name != _ANY, told[name]), default=None)


def _causes(parties: Parties, sentence: Sentence, usual: Callable[[str], str | None]) -> Iterator[tuple[str, Answer]]:
    """The causes that a sentence names, each under its mishap; under the ``usual`` one of its source if none."""
    text = sentence.text
    cues = [(m.start(), m.end()) for m in _CUE.finditer(text)]
    if not cues:
        return
    pattern, names = _mishaps()
    named = [names[m["mishap"]] for m in pattern.finditer(sentence.lower)]
    found = next((name for name in named if name != _ANY), None) or usual(sentence.source)
    if found is None:
        return
    for kind, causes in _kinds().items():
        for m in causes.finditer(sentence.lower):
            cue = _nearest(cues, m.start(), m.end())
            if cue is None:
                continue
            around = text[max(0, cue[0] - _AHEAD) : m.end()] if cue[0] < m.start() else text[m.start() : cue[1]]
            denied = _NOT.search(around) is not None
            if _OPEN.search(text[max(0, min(cue[0], m.start()) - _NEAR) : max(cue[1], m.end())]) and not denied:
                continue
            last = cue[1]
            between = text[last : m.start()] if last <= m.start() else ""
            start = last if 0 < len(between.split()) <= _FEW_WORDS else m.start()
            start += len(text[start : m.end()]) - len(text[start : m.end()].lstrip())
            party = parties.saying(sentence, sentence.start + cue[0])
            yield (
                found,
                Answer.cut(
                    sentence,
                    start,
                    m.end(),
                    text=f"not {text[start : m.end()]}" if denied else "",
                    block="cause",
                    same=f"{'not ' if denied else ''}{stem(m.group().split()[-1])}",
                    value=f"not {kind}" if denied else kind,
                    held_by=party.actor if party else "",
                ),
            )
            break


def _nearest(cues: Iterable[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The cue next to a cause: before it, or right behind it ("a short circuit was to blame")."""
    near = [(start - c[1] if c[1] <= start else c[0] - end, c) for c in cues if c[1] <= start or c[0] >= end]
    apart, cue = min(near, default=(_NEAR + 1, (0, 0)))
    return cue if apart <= (_NEAR if cue[1] <= start else _AHEAD) else None


@functools.cache
def _kinds() -> dict[str, re.Pattern[str]]:
    """What finds the causes of each kind, in lower case."""
    return {kind: re.compile(rf"\b(?:{any_of(known)})s?\b") for kind, known in lexicon().causes.items()}


@functools.cache
def _mishaps() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the words for mishaps, in lower case, and which mishap each word is for."""
    names = {word: name for name, known in lexicon().mishaps.items() for word in known}
    return re.compile(rf"\b(?P<mishap>{any_of(names)})s?\b"), names
