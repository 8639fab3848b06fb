"""How many of each nation were killed, or aboard: "82 Iranians", "four French nationals", "three from Germany".

News of a crash or an attack counts the dead by where they came from, source by source in other words, and officials of
several states give each another count. Held together are counts of one nation near words for the dead or those aboard.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now
from briefgen.compile.discrepancies.figures.numbers_put import is_added, is_superseded
from briefgen.compile.discrepancies.figures.quantity_answers import quantities_told
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.figures.reported import day_by_day, risen
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.lexicon.countries import nations

_PEOPLE = r"(?:nationals?|citizens?|passengers?|tourists?|victims?|people|residents?|women|men|children|visitors)"
# "82 | Iranians", "four | French nationals", "three | from the UK"
_OF_NATION = re.compile(rf" (?:from (?:the )?(?P<land>[a-z]+(?: [a-z]+)?)|(?P<kind>[a-z]+)(?: {_PEOPLE})?)\b(?![’'-])")
_LOST = re.compile(
    r"\b(?:victims?|dead|died|killed|killing|lives|aboard|on board|on the (?:flight|plane)"
    r"|carrying|passengers|perished)\b"
)
# What befell them otherwise.
_OTHERWISE = frozenset(["@hurt", "@arrest", "@abduct", "@free", "@rescue", "@miss", "@hostage", "@flee", "@uproot"])
_OPENING = 60  # sentences
_LEAST_NUMBER = 2
_SHOWN = re.compile(r"(?:from (?:the )?)?[A-Z][\w’-]+(?: [a-z]+)?$")
_MOST = 2  # counts of one nation that a source gives


def compare_nationals(corpus: Corpus) -> list[Finding]:
    """How many of a nation were lost, as several voices, or several parties, tell it."""
    return [f for one in by_key(corpus, _NATIONALS, of_others=[known_days(corpus)]) for f in one.findings]


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
    """The nations of which a sentence counts people, near words for those who were lost."""
    if not sentence.told or sentence.number >= _OPENING:
        return
    before = corpus.before(sentence)
    if not _LOST.search(sentence.lower) and not (before and _LOST.search(before.lower)):
        return
    for answer in quantities_told(corpus, sentence):
        counts = answer.block == "count" and not is_added(answer) and not is_superseded(answer)
        nation = _nation(corpus, answer) if counts and _OTHERWISE.isdisjoint(answer.deeds()) else None
        if nation is not None and answer.extent is not None and answer.extent.point >= _LEAST_NUMBER:
            yield nation, to_keep(answer)


def _tells(word: str) -> bool:
    return word.removesuffix("s") in nations() or word in nations()


def _nation(corpus: Corpus, answer: Answer) -> str | None:
    """The nation of those who are counted, by what stands right behind the number."""
    sentence = answer.sentence
    number = next(corpus.sources[sentence.source].quantities_at(answer.start), None)
    found = _OF_NATION.match(sentence.lower, number.end - sentence.start) if number else None
    if found is None:
        return None
    words = (found["land"] or found["kind"]).split()
    forms = [" ".join(words), words[0]]
    return next((nations()[f] for word in forms for f in (word, word.removesuffix("s")) if f in nations()), None)


def _of_one_nation(corpus: Corpus, nation: str, told: Told[KeptAnswer]) -> Iterator[Finding]:
    """The counts of one nation."""
    by_source: dict[str, dict[str, Answer]] = defaultdict(dict)
    for sentence, kept in told:
        answer = as_told(corpus.sources[sentence.source], kept)
        if of_now(corpus, sentence, answer.start):
            by_source[sentence.source].setdefault(answer.value, answer)
    answers = [a for found in by_source.values() for a in list(found.values())[:_MOST]]
    if len({a.voice for a in answers}) < 2:
        return
    positions = by_value(answers)
    verdict = of_quantities(positions)
    yield Finding(
        rule="of-a-nation",
        kind="number",
        verdict=verdict,
        question=f"How many of those aboard or killed were {_words_for(nation, answers)}?",
        positions=positions,
        note=(risen(corpus, positions) or day_by_day(corpus, positions)) if verdict == "conflict" else None,
    )


def _words_for(nation: str, answers: Iterable[Answer]) -> str:
    """What people of a nation are called in the articles: "Britons", "French nationals"."""
    shown = (_SHOWN.search(a.text) for a in answers)
    return min((m.group() for m in shown if m), key=lambda words: (len(words), words), default=f"from {nation}")


_NATIONALS = Comparing("nationals", str, KeptAnswer, _told_in, _of_one_nation, _tells, weighing=0)
