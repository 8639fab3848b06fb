"""One or more: "punched a soldier" beside "slapped the soldiers".

No number stands there that `numbers` could compare, yet one is not several. It is asked only of what is done to people,
next behind a verb that tells the same deed.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import long_ago
from briefgen.compile.discrepancies.findings import Finding, by_extent, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of

_PHRASE = re.compile(
    r" (?:against )?(?:(?P<one>(?:an?|another|one)(?! (?:pair|couple|group|number|dozen|crowd|series|few|lot|team)\b))"
    r" |(?P<two>two|both|a pair of|a couple of) |(?P<more>three|four|five|several|some|the|these|those|many|a group of"
    r"|its|his|her|their) )?(?P<noun>[\w’'-]+(?: [\w’'-]+){0,3})"
)
# "a guard was killed", "two guards had been shot"
_BEFALLEN = re.compile(
    r"\b(?:(?P<one>an?|one|another)|(?P<two>two|both)|(?P<more>three|four|five|several|some))"
    r"(?P<noun>(?: [\w’'-]+){1,3}?)"
    r" (?:was|were|has been|have been|had been)(?: \w+ly)? (?P<verb>\w+ed|shot|slain)\b"
)
# "The number of wounded guards", "with injured guards": what they are, and nothing that was done.
_DESCRIBED = re.compile(r"\b(?:of|for|with|by|to|the|these|those|its|their) $")
_EXTENTS = {"one": Extent(1.0, 1.0, 1.0), "two": Extent(2.0, 2.0, 2.0), "more": Extent(2.0, float("inf"), 2.0)}
_PLURALS = frozenset(["men", "women", "people", "children", "police", "troops", "policemen", "servicemen", "gunmen"])
_PAST = ("ing", "ed", "t", "uck")  # "punching", "punched", "shot", "struck"; no "punches" or "blow"
_OPENING = 14  # sentences: further on an article tells of earlier deeds, too


def compare_one_or_more(corpus: Corpus) -> list[Finding]:
    """Whether one or more, where voices tell the same deed of the same kind of people."""
    told: dict[tuple[str, str], dict[str, Answer]] = defaultdict(dict)
    for sentence, (deed, kept) in corpus.found("one or more", tuple[str, KeptAnswer], _in_opening, _tells_deed):
        known = told[deed, kept.block].get(sentence.source)
        if (known is None or (known.same == "more" and kept.same == "two")) and not long_ago(corpus, sentence):
            told[deed, kept.block][sentence.source] = as_told(corpus.sources[sentence.source], kept)
    findings = []
    for _, found in sorted(told.items()):
        answers = list(found.values())
        kinds = {a.same for a in answers}
        if "one" not in kinds or len(kinds) < 2 or len({a.voice for a in answers}) < 2:
            continue
        findings.append(_finding(corpus, answers))
    return findings


def _tells_deed(word: str) -> bool:
    """Whether a word tells as done what is done to people."""
    return word.endswith(_PAST) and bool(_deeds(word))


def _in_opening(_: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
    """The people to whom a sentence in the opening of an article says something was done, each with the deed."""
    for deed, answer in _people(sentence) if sentence.told and sentence.number < _OPENING else ():
        yield deed, to_keep(answer)


def _people(sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """The people to whom a sentence says something was done, each with the deed."""
    for m in _BEFALLEN.finditer(sentence.lower):
        head = _head_of(sentence.text, m.start("noun"), m.end("noun"))
        if head is None or head[2] != m.end("noun"):
            continue
        thing, plural, _ = head
        many = "one" if m["one"] and not plural else "two" if m["two"] else "more" if m["more"] and plural else ""
        for deed in sorted(_deeds(m["verb"])) if many else ():
            yield deed, Answer.cut(sentence, m.start(), m.end(), block=thing, same=many, extent=_EXTENTS[many])
    for m in WORD.finditer(sentence.text):
        verb = m.group()
        deeds = _deeds(verb) if verb.islower() else frozenset()
        phrase = _PHRASE.match(sentence.text, m.end()) if deeds else None
        if phrase is None or not verb.endswith(_PAST):
            continue
        head = _head(phrase)
        if head is None:
            continue
        thing, plural, end = head
        many = "one" if phrase["one"] and not plural else "two" if phrase["two"] else "more" if plural else ""
        bare = not (phrase["one"] or phrase["two"] or phrase["more"])
        if not many or (bare and _DESCRIBED.search(sentence.text, 0, m.start())):
            continue
        start = m.end() + 1
        for deed in sorted(deeds):
            yield (
                deed,
                Answer.cut(sentence, start, end, block=thing, same=many, extent=_EXTENTS[many]),
            )


@functools.lru_cache(maxsize=20_000)
def _deeds(verb: str) -> frozenset[str]:
    """What a verb tells to be done to people."""
    done = lexicon().done_to_people
    return frozenset(done[t[1:]] for t in terms_of(verb) if t[0] == "@" and t[1:] in done)


def _head(phrase: re.Match[str]) -> tuple[str, bool, int] | None:
    """The kind of people a phrase names, whether more than one, and where the word ends; None where it names none."""
    return _head_of(phrase.string, phrase.start("noun"), phrase.end())


def _head_of(text: str, start: int, end: int) -> tuple[str, bool, int] | None:
    """The same of the words between two offsets."""
    persons = _persons()
    for m in WORD.finditer(text, start, end):
        word = m.group().casefold()
        for known, plural in ((word, word in _PLURALS), (word.removesuffix("s"), True)):
            if known in persons and (known == word or word.endswith("s")):
                return persons[known], plural, m.end()
    return None


@functools.cache
def _persons() -> dict[str, str]:
    """The words for people of some kind, each with its term."""
    words = lexicon()
    general = {*words.general_persons, "victim"}
    return {p: terms_of(p)[0] for p in (*words.persons, *words.armed, "man") if p not in general and terms_of(p)}


def _finding(corpus: Corpus, answers: Iterable[Answer]) -> Finding:
    ordered = sorted(answers, key=lambda a: (corpus.order[a.sentence.source], a.start))
    positions = by_value(ordered)
    noun = next((a.text.split()[-1] for a in ordered if a.same != "one"), ordered[0].text.split()[-1])
    return Finding(
        rule="one-or-more",
        kind="number",
        verdict=by_extent(positions),
        question=questions.how_many(sorted(ordered, key=lambda a: a.same != "one"), noun),
        positions=positions,
    )
