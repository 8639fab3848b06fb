"""Who they were that something befell: how many of the dead were Germans, how many of the hurt were children.

Each article puts it in its own way ("Four of the dead were German tourists", "Five Germans are among the dead", "The
dead included two Germans"), so what stands around the number is not asked for but in these forms.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now
from briefgen.compile.discrepancies.figures.quantity_answers import quantities_told
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.figures.reported import day_by_day, risen
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import lexicon, terms_of
from briefgen.lexicon.countries import nations

# Those that it befell, in the words of an article, and as the question has it.
_FATES = {
    "dead": r"dead|deceased|victims|fatalities|killed|dead people|people killed|who (?:died|were killed)",
    "injured": r"injured|wounded|hurt|people (?:injured|hurt)|who were (?:injured|hurt|wounded)",
    "missing": r"missing|missing people|who (?:are|were) missing",
    "hostages": r"hostages|captives|abducted|kidnapped|people (?:taken|held) hostage",
    "arrested": r"arrested|detained|detainees|people (?:arrested|detained)|who were (?:arrested|detained)",
    "survivors": r"survivors|rescued|people rescued|who (?:survived|were rescued)",
    "people aboard": r"passengers|people (?:on board|aboard)|on board|aboard",
}
_FATE = rf"(?P<fate>{'|'.join(_FATES.values())})"
_HOW_MANY = r"(?:(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?) )?"
_BE = r"(?:was|were|are|is|had been|have been)"
_THOSE = rf"(?:the|those|its|their) {_HOW_MANY}{_FATE}"
# "four | of the dead were German tourists"
_OF_THEM = re.compile(
    rf" of {_THOSE} {_BE} (?:also |believed to be |said to be |all )?(?:an? )?(?P<kind>[^\d.,;:()“”\"]{{3,60}})"
)
# "five Germans and two Britons | were among the dead"
_AMONG = re.compile(rf"(?P<kind>[^\d.,;:()“”\"]{{0,80}}?) {_BE} (?:also )?among {_THOSE}(?![\w’'-])")
# "the dead included two Germans and | three Danes", "among the dead were | three Danes"
_BEFORE = re.compile(rf"\b{_THOSE} (?:{_BE}|include|includes|included) (?:[^.;:]{{0,80}}, |[^.;:]{{0,80}} and )?$")
# "killing 12 people, including two Germans and | three Danes", "12 people, including | four children, were killed"
_INCLUDING = re.compile(r"\bincluding (?:[^.;:]{0,60}, |[^.;:]{0,60} and )?$")
_WAS = re.compile(r"(?: and [a-z\d]+ [a-z ]{1,30}?)?,? (?:was|were|are|have|had|died|lost|is|has)\b")
_NEAR = 12  # characters
_FATE_OF = {
    "@die": "dead",
    "@hurt": "injured",
    "@miss": "missing",
    "@hostage": "hostages",
    "@arrest": "arrested",
    "@rescue": "survivors",
    "@aboard": "people aboard",
}
_CREW = "members of the crew"
_BOUND = r"(?:at least|about|around|some|up to|more than|nearly|only|just|as many as)"
_ENDS = re.compile(rf"\s(?:{_BE}|and|who|whose|from|on|in|at|as|while|when|according|said|with|were|was|but|or|of)\b")
# One of these words stands in all that is read.
_TELLING = frozenset(w for words in _FATES.values() for w in re.findall("[a-z]+", words)) - {
    "people",
    "who",
    "are",
    "were",
    "on",
}
_LONGEST_KIND = 4  # words
_ANYWHERE = 60  # sentences
_REACH = 120  # characters


def compare_among(corpus: Corpus) -> list[Finding]:
    """How many of those whom something befell were of one nation, or of one kind, as several voices tell it."""
    return [f for one in by_key(corpus, _AMONG_THEM, of_others=[known_days(corpus)]) for f in one.findings]


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
    """Of whom a sentence counts some, and what they were."""
    if not sentence.told or sentence.number >= _ANYWHERE:
        return
    for answer in quantities_told(corpus, sentence):
        found = _read(corpus, sentence, answer) if answer.block == "count" else None
        if found is not None:
            fate, kind, end = found
            shown = sentence.text[answer.start - sentence.start : end]
            told = msgspec.structs.replace(answer, end=sentence.start + end, text=shown, left_out=frozenset())
            yield f"{fate}: {kind}", to_keep(told)


def _tells(word: str) -> bool:
    return word in _TELLING or word.startswith("includ")


def _read(corpus: Corpus, sentence: Sentence, answer: Answer) -> tuple[str, str, int] | None:
    """Of whom, what they were, and where in the sentence the words end that tell it."""
    lower, at = sentence.lower, answer.start - sentence.start
    number = next(corpus.sources[sentence.source].quantities_at(answer.start), None)
    if number is None:
        return None
    behind = number.end - sentence.start
    found = _OF_THEM.match(lower, behind)
    if found is not None:
        kind = _kind(found["kind"])
        return None if kind is None else (_fate(found), kind[0], found.start("kind") + kind[1])
    words = lower[behind : behind + _REACH]
    told = _kind(words.lstrip())
    if told is None:
        return None
    end = behind + len(words) - len(words.lstrip()) + told[1]
    among = _AMONG.match(lower, behind) or _BEFORE.search(lower, max(0, at - _REACH), at)
    fate = _fate(among) if among else _fate_of_deed(sentence, at, end)
    return None if fate is None else (fate, told[0], end)


def _fate_of_deed(sentence: Sentence, start: int, end: int) -> str | None:
    """What befell those of whom some are counted: "killing 12 people, including four Germans"; None for others."""
    including = _INCLUDING.search(sentence.lower, max(0, start - _REACH), start)
    if including is None:
        return None
    deeds = [(at - sentence.start, t) for at, terms in sentence.words for t in terms if t in _FATE_OF]
    before = [t for at, t in deeds if start - _REACH <= at < including.start()]
    if before:
        return _FATE_OF[before[-1]]
    behind = _WAS.match(sentence.lower, end)
    return next((_FATE_OF[t] for at, t in deeds if behind and behind.start() <= at <= behind.end() + _NEAR), None)


def _fate(found: re.Match[str]) -> str:
    return next(fate for fate, words in _FATES.items() if re.fullmatch(words, found["fate"]))


def _kind(words: str) -> tuple[str, int] | None:
    """What people are called by the first of some words, and where these end: a nation, or what people may be."""
    end = _ENDS.search(words)
    phrase = re.split(r"[.,;:()]", words[: end.start()] if end else words)[0].rstrip()
    if words.startswith(_CREW):
        return "crew", len(_CREW)
    named = phrase.split()
    if not 0 < len(named) <= _LONGEST_KIND:
        return None
    nation = next(
        (nations()[form] for word in named for form in (word, word.removesuffix("s")) if form in nations()), None
    )
    if nation is not None:
        return nation, len(phrase)
    if "crew" in named:
        return "crew", len(phrase)
    heads = terms_of(named[-1])
    person = any(t in _persons() for t in heads)
    return (" ".join(sorted(heads)), len(phrase)) if person else None


@functools.cache
def _persons() -> frozenset[str]:
    """The terms of what people may be called, but of words for people in general."""
    general = {t for word in lexicon().general_persons for t in terms_of(word)}
    return frozenset(t for word in lexicon().persons for t in terms_of(word.split()[-1]) if t not in general)


def _of_one_kind(corpus: Corpus, key: str, told: Told[KeptAnswer]) -> Iterator[Finding]:
    """How many they were, as several voices have it."""
    answers = one_each(
        answer
        for sentence, kept in told
        if of_now(corpus, sentence, (answer := as_told(corpus.sources[sentence.source], kept)).start)
    )
    if len({a.voice for a in answers}) < 2:
        return
    positions = by_value(answers)
    verdict = of_quantities(positions)
    note = (risen(corpus, positions) or day_by_day(corpus, positions)) if verdict == "conflict" else None
    shown = min((_words_of(a) for a in answers), key=lambda words: (len(words), words))
    yield Finding(
        rule="among-them",
        kind="number",
        verdict=verdict,
        question=f"How many of the {key.partition(':')[0]} were {shown}?",
        positions=positions,
        note=note,
    )


def _words_of(answer: Answer) -> str:
    """What they were, in the words of the article: of "five of the dead were Germans" the last."""
    said = re.split(rf"\b(?:{_BE})\s(?:an? )?", answer.text)[-1]
    return re.sub(rf"^(?:{_BOUND} )?\S+ ", "", said) if said == answer.text else said


_AMONG_THEM = Comparing("among", str, KeptAnswer, _told_in, _of_one_kind, _tells, weighing=0)
