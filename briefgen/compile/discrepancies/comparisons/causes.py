"""What caused it: a fire laid to arson by one and to a short circuit by another.

A cause counts where it stands beside words that make it one ("caused by", "blamed on") in a sentence that names the
mishap. Causes of two kinds (see ``causes`` in the lexicon) hardly hold together. What may only have been the cause, or
is still looked into, conflicts with nothing; it stands beside what others name, and so does that nobody knows it yet.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding, by_value
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
    r"|\blines? of (?:inquiry|enquiry|investigation)\b|\b(?:theory|hypothesis|culprit)\b|\bplayed an? (?:part|role)\b"
    r"|\bcould not be ruled out\b|\b(?:one|main|likely|probable|possible|root) (?:cause|reason)\b|\bcause was\b"
    r"|\bpoint(?:s|ed) to\b|\bwork of\b|\bwas (?:an? )?(?=arson|sabotage|deliberate)"
)
# What leaves it open.
_OPEN = re.compile(
    r"\b(?:may|might|could|possibl[ey]|whether|suspect\w*|investigating|investigation|looking into|lines? of \w+"
    r"|examin\w+|likely|probabl[ey]|theor(?:y|ies)|fears?|speculat\w+|hypothesis|ruled out as yet"
    r"|not (?:be |been )?rul(?:e|ed|ing) out)\b",
    re.IGNORECASE,
)
# What tells of such mishaps in general, of those to come, or that there is nothing to tell.
_NO_CAUSE = re.compile(
    r"\b(?:(?:are|is) (?:common|frequent|not uncommon)|often|frequently|usually|every year|if|would|too early|unclear"
    r"|unknown|not known)\b",
    re.IGNORECASE,
)
# "the cause of the fire is not yet known", "too early to speculate"
_UNKNOWN = re.compile(
    r"\bcauses? (?:of (?:[\w’'-]+ ){1,6})?(?:is|was|remains?|remained|has|had|were|are)\b(?: \w+){0,3}? "
    r"(?:not|unknown|unclear|undetermined|under investigation|being (?:investigated|looked into|examined))\b"
    r"|\b(?:too early|premature) to (?:say|tell|speculate|know|name|speak)\b[^.;]{0,40}",
    re.IGNORECASE,
)
# What says that it was not the cause; not "has not ruled out", "could not be ruled out".
_NOT = re.compile(
    r"\b(?:(?<!not )(?<!not be )(?<!not been )(?<![’']t )(?<![’']t be )(?<![’']t been )rul(?:e|ed|es|ing) out"
    r"|no (?:sign|evidence|indication|trace|hint)s?|den(?:y|ied|ies)|reject(?:s|ed)?"
    r"|dismiss(?:es|ed)?|not (?:\w+ )?(?:caused|due|because|started|sparked|triggered|to blame)|was not|were not"
    r"|wasn[’']t|nothing to do with)\b",
    re.IGNORECASE,
)
_BLAMED = re.compile(r"blam\w+\b")
_NEAR = 70
_AHEAD = 30
_ANY = "accident"  # which may be any of the others
_TO_STOP = re.compile(r"[^,.;:”\"]+")
_FEW_WORDS = 5
_PERHAPS, _NOBODY_KNOWS = "perhaps ", "unknown"
# Words that tell of a wrong by themselves, where a mishap is told of.
_TELL_ALONE = re.compile(r"overload|overcrowd|overfill|speeding|malfunction|short.circuit|sabotage|hot work|misjudged")


def compare_causes(corpus: Corpus, parties: Parties) -> list[Finding]:
    """The mishaps for which causes of two kinds are given, or one that another rules out, or the same by several."""
    told: dict[str, list[Answer]] = defaultdict(list)
    begins = (
        *first_parts(cause for known in lexicon().causes.values() for cause in known),
        "cause",
        "early",
        "premature",
    )
    usual = functools.cache(lambda source: _most_told(corpus.sentences[source]))
    for sentence in corpus.sentences_with("causes", lambda word: word.startswith(begins)):
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
    kinds = {a.value for a in answers if not _is_open(a)}
    # One article may report that two parties name causes of two kinds.
    if len({a.voice for a in answers}) < 2 and (len(kinds) < 2 or len({a.sentence.number for a in answers}) < 2):
        return None
    if not kinds and len(positions) < 2:
        return None  # that all wonder tells nothing
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


def _is_open(answer: Answer) -> bool:
    """Whether an answer claims nothing."""
    return answer.value == _NOBODY_KNOWS or answer.value.startswith(_PERHAPS)


def _firm(answers: Iterable[Answer]) -> list[Answer]:
    """The answers without the denials that no claim stands against."""
    found = list(answers)
    claimed = {a.value for a in found}
    claimed |= {a.value.removeprefix(_PERHAPS) for a in found}
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
    unknown = _UNKNOWN.search(text)
    if not cues and unknown is None and _TELL_ALONE.search(sentence.lower) is None:
        return
    pattern, names = _mishaps()
    named = [names[m["mishap"]] for m in pattern.finditer(sentence.lower)]
    found = next((name for name in named if name != _ANY), None) or usual(sentence.source)
    if found is None:
        return
    if unknown is not None:
        told = _TO_STOP.match(text, unknown.start())
        same, end = _NOBODY_KNOWS, told.end() if told else unknown.end()
        yield found, Answer.cut(sentence, unknown.start(), end, block="cause", same=same, value=same)
        return
    for kind, causes in _kinds().items():
        for m in causes.finditer(sentence.lower):
            cue = _nearest(cues, m.start(), m.end())
            if cue is None:
                if _TELL_ALONE.match(m.group()) and not _NOT.search(text) and not _NO_CAUSE.search(text):
                    yield found, _perhaps(sentence, kind, m.start(), m.end())
                    break
                continue
            begin, end = (cue[0], m.end()) if cue[0] < m.start() else (m.start(), cue[1])
            around = text[max(0, begin - _AHEAD) : end]
            denied = _NOT.search(around) is not None
            first = max(0, min(cue[0], m.start()) - _NEAR)
            near = text[first : max(cue[1], m.end())]
            if _NO_CAUSE.search(near) and not denied:
                continue
            wondered = _OPEN.search(near)
            if wondered is not None and not denied:
                yield found, _perhaps(sentence, kind, m.start(), m.end())
                break
            last = cue[1]
            between = text[last : m.start()] if last <= m.start() else ""
            if _BLAMED.match(text, cue[0]) and " on " in between:  # "blamed the fire on a short circuit"
                last += between.rindex(" on ") + len(" on")
                between = text[last : m.start()]
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


def _perhaps(sentence: Sentence, kind: str, start: int, end: int) -> Answer:
    """What may have been the cause."""
    value = _PERHAPS + kind
    return Answer.cut(sentence, start, end, block="cause", same=value, value=value)


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
