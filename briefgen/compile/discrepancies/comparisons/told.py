"""What several voices tell in other words, where no number, date or name is at stake: clauses of like content.

The weakest comparison, so it speaks only where clauses share much, and never of a conflict.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator, Set

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, Context, one_each, sentences_of
from briefgen.compile.discrepancies.comparisons.contraries import tell_contraries
from briefgen.compile.discrepancies.comparisons.states import tell_opposite_states
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.fillers import statement
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, weights_of
from briefgen.compile.discrepancies.kept_answers import findings_of
from briefgen.compile.discrepancies.long_ago import years_ago
from briefgen.compile.discrepancies.opposites import Sides, opposite_sides, opposites, tell_opposites
from briefgen.compile.discrepancies.quantity_answers import quantity_answers
from briefgen.compile.discrepancies.replaced import tell_another_thing
from briefgen.compile.discrepancies.statements import Clause, Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of
from briefgen.compile.predicates import predicates

_LEAST, _RATIO = 5.5, 0.38
_SHARED = 5.5
_FEW, _FOR_MORE = 200, 2.0  # sentences among which that is enough, and what more is asked where there are more
_SHORT = 120
_ALL = 0.6
_BUT_FOR_ONE_THING = "They tell the same but for one thing."
_ALL_BUT = 0.75  # of what clauses tell beside the deed that one tells and another its opposite
# A negation and the verb behind it.
_DENIED = re.compile(r"(?:\b(?:not|never|no)|n[’']t)\b(?:\W+\w+){1,4}", re.IGNORECASE)
# "Found not guilty" tells a verdict, "not only" no negation.
_NOT_NEGATED = re.compile(r"\bnot (?:guilty|only|just|merely|least)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:nobody|no one|no-one|none|nothing)\b", re.IGNORECASE)
# What may come about is not what came about.
_OPEN = re.compile(r"\b(?:could|may|might|would|will|expected to|likely)\b")
# "Asked to release the letters", "vowed to": what is asked of somebody is neither done nor not done.
_ONLY_ASKED = re.compile(
    r"\b(?:ask|urg|press|call|want|hop|plan|vow|promis|threaten|tr|order|tell|agree|expect|attack|critici[sz])(?:ed|ied|ing|s)?"
    r"\b[^,;]{0,40}?\b(?:to|for not) \w+|\btold [^,;]{0,30}\bto \w+"
)
# Who says so is no part of what is told.
_ATTRIBUTION = re.compile(
    r",[”\"’]?\s(?:according to [^,.]{3,80}|[^,.]{3,90}?\b(?:said|says|told [^,.]{2,40}|reported|added)"
    r"|(?:said|says|added|according to) [^,.]{3,90})(?=[.,]|$)"
)
_NO_NEWS = re.compile(
    r"\b(?:(?:on|under|requested|asked for|granted) (?:the )?(?:condition of )?anonymity"
    r"|not authori[sz]ed to (?:speak|discuss|comment)"
    r"|(?:declin|refus)(?:ed|es|ing) to (?:comment|be (?:named|identified))|request(?:s|ed)? (?:for )?comment)\b"
)
_ATTRIBUTING = frozenset(["according", "said", "says", "told", "reported", "added", "adds"])
_COUNTING = re.compile(r"(?:(?:and|but) )?(an?|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_ADVERB = re.compile(r"\b[a-z]{4,}ly\b")
_MODALS = frozenset(["can", "could", "may", "might", "must", "should", "will", "would"])
_LEAST_TERMS = 2
_NEARLY_ALL, _HALF = 0.6, 0.5
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_PARTLY, _MOSTLY = 0.35, 0.35  # of what a clause tells, for another to be beside it, and to tell the same


def compare_telling(corpus: Corpus) -> list[Finding]:
    """What more than one voice tells, clause by clause."""
    least = least_weight(corpus.about)
    groups = alike(corpus, answers_told(corpus), least, _RATIO, least_shared=2, around=terms_told, kept_as="told")
    of_more = (g for g in groups if len(g.voices) > 1)
    return [f for g in of_more for f in findings_of(corpus, "told", g.answers, functools.partial(_told_by, corpus, g))]


def least_weight(count: int) -> float:
    """How much two clauses must share, by weight, among so many sentences: a rare word weighs more among many."""
    return _LEAST + _FOR_MORE * math.log(max(count / _FEW, 1.0))


def _told_by(corpus: Corpus, group: Group) -> list[Finding]:
    """What a group of clauses tells alike, or one of them against another."""
    best = [_worded(a) for a in _telling_the_same(corpus, _one_each(corpus, group))]
    best = [a for a in best if _tells(a.text)]
    if len({a.voice for a in best}) < 2 or len({_NOBODY.search(a.text) is None for a in best}) > 1:
        return []  # "nobody was hurt", "three were hurt": counted elsewhere
    if len({_negated(corpus, a) for a in best}) > 1:
        return [_contradiction(corpus, best)] if _opposed(corpus, best) else []
    told = opposite_sides(best)
    if told is not None:
        n, sides = told
        in_conflict = not opposites()[n].both and _of_one_thing(corpus, best, sides)
        return [_opposite(best, sides)] if in_conflict else []
    if _undone(best):
        return []
    best = _of_one_deed(corpus, best)
    if len({a.voice for a in best}) < 2 or last_unlike(corpus, sentences_of(best)):
        return []
    if tell_opposite_states(best) or tell_contraries(corpus, best):
        return []  # which other comparisons tell
    same = tell_the_same(corpus, best)
    return [
        Finding(
            rule="told-alike",
            kind="status",
            verdict="agree" if same else "compatible",
            question=questions.told_alike(best, same),
            positions=by_value(best),
            note=_BUT_FOR_ONE_THING if not same and tell_another_thing(best) else None,
        )
    ]


def answers_told(corpus: Corpus) -> list[Answer]:
    """The clauses that tell enough to be compared, as answers."""
    found = corpus.found("told", tuple[int, int, str, frozenset[str]], _told_in)
    return [
        Answer(sentence=s, start=start, end=end, text=text, block="told", same="", left_out=left_out)
        for s, (start, end, text, left_out) in found
    ]


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    """The clauses of a sentence that tell enough, each with the terms that it leaves to the others."""
    if sentence.told:
        attributes = any(map(sentence.lower.__contains__, _ATTRIBUTING))
        apart = set(_said_so(sentence) if attributes else ())
        apart.update(_in_titles(corpus, sentence))
        for c in (c for c in sentence.clauses if len(c.terms) >= _LEAST_TERMS and not _tells_who(sentence, c)):
            if not corpus.quoted(sentence.source, c.start, c.end):
                a = _answer(sentence, c, apart)
                yield a.start, a.end, a.text, a.left_out


def _of_one_deed(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that tell a deed which the first tells too, or nearly all that it tells, and no other names."""
    terms = [a.sentence.terms - a.left_out for a in answers]
    people = [a.sentence.terms & corpus.people for a in answers]
    kept = answers[:1]
    for answer, own, whom in zip(answers[1:], terms[1:], people[1:], strict=True):
        if people[0] and whom and people[0].isdisjoint(whom):
            continue  # one was convicted of three counts, the other of two
        if years_ago(corpus, answer.sentence) != years_ago(corpus, answers[0].sentence):
            continue  # a crash of now, a crash of then
        mine, theirs = ({t for t in told if t[0] == "="} for told in (terms[0], own))
        if mine and theirs and mine.isdisjoint(theirs):
            continue  # "near the border with Niger", "near the border with Chad"
        if any(t[0] == "@" for t in terms[0] & own) or _overlap(corpus, terms[0], own) >= _NEARLY_ALL:
            kept.append(answer)
    return kept


def last_unlike(corpus: Corpus, sentences: Iterable[tuple[str, int]]) -> bool:
    """Whether all ``sentences``, by source and number, tell a length of time, and none that of another.

    What lasted an hour and what went on for years are two things: a hearing, the dispute over it.
    """
    known = corpus.once(_lengths)
    lengths = [known.get(place, frozenset()) for place in sentences]
    return all(lengths) and len(frozenset[str]().union(*lengths)) == sum(map(len, lengths))


def _lengths(corpus: Corpus) -> dict[tuple[str, int], frozenset[str]]:
    """The lengths of time that sentences tell, by source and number."""
    found: dict[tuple[str, int], frozenset[str]] = {}
    for a in quantity_answers(corpus):
        if a.block == "duration":
            key = a.sentence.source, a.sentence.number
            found[key] = found.get(key, frozenset()) | {a.same}
    return found


def tell_the_same(corpus: Corpus, answers: list[Answer], mostly: float = _MOSTLY) -> bool:
    """Whether all clauses tell the same numbers and days, and ``mostly`` what each tells the first tells too."""
    values = [v for v in (_values(corpus, a) for a in answers) if v]
    if tell_opposites(answers):
        return False
    if len({_OPEN.search(a.text) is None for a in answers}) > 1:
        return False
    if len({frozenset(_ADVERB.findall(a.text)) for a in answers}) > 1:
        return False  # "started", "started deliberately"
    if len({_how_many(a.text) for a in answers} - {""}) > 1:
        return False  # "a guard was killed", "two guards were killed"
    figures = {frozenset(_FIGURE.findall(a.text)) for a in answers} - {frozenset()}
    if len(figures) > 1 and frozenset.intersection(*figures) == frozenset():
        return False
    if tell_another_thing(answers):
        return False
    first, *others = (a.sentence.terms - a.left_out for a in answers)
    return all(v == values[0] for v in values) and all(_overlap(corpus, first, o) >= mostly for o in others)


def _how_many(words: str) -> str:
    """The word that a clause begins to count with: "a", or one of two and more; "" without one."""
    found = _COUNTING.match(words)
    return found.group(1).lower().replace("an", "a").replace("one", "a") if found else ""


def _overlap(corpus: Corpus, a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the larger of two sets of terms, by weight, that the other has too."""
    return corpus.weigh(a & b) / max(corpus.weigh(a), corpus.weigh(b), 1e-9)


def _said_so(sentence: Sentence) -> Iterator[int]:
    """Where the words stand that tell who says so."""
    for m in _ATTRIBUTION.finditer(sentence.text):
        yield from (at for at, _ in sentence.words if m.start() <= at - sentence.start < m.end())


def _tells_who(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells on what terms somebody spoke, or that he did not: the same in any article."""
    return _NO_NEWS.search(sentence.lower, clause.start - sentence.start, clause.end - sentence.start) is not None


def _in_titles(corpus: Corpus, sentence: Sentence) -> Iterator[int]:
    """Where the words stand that tell who somebody is: two deeds of one minister are not one for that."""
    for name in corpus.names_within(sentence.source, sentence.start, sentence.start + len(sentence.text)):
        if name.role is not None and name.kind == "person":
            yield from (at for at, _ in sentence.words if name.role.start <= at < name.role.end)


def _answer(sentence: Sentence, clause: Clause, apart: Set[int]) -> Answer:
    text = sentence.text[clause.start - sentence.start : clause.end - sentence.start]
    start = clause.start + len(text) - len(text.lstrip())
    told = clause.terms
    if apart:
        inside = [w for w in sentence.words if clause.start <= w[0] < clause.end]
        told -= {t for at, terms in inside if at in apart for t in terms}
    rest = sentence.terms - told
    return Answer(
        sentence=sentence,
        start=start,
        end=start,
        text=text.strip().rstrip(" ,;:—–-(."),
        block="told",
        same="",
        left_out=rest,
    )


def terms_told(answer: Answer) -> Context:
    """The terms that a clause tells, all equally near: the context of its answer, found with less work."""
    return Context(dict.fromkeys(answer.sentence.terms - answer.left_out, 1.0))


def _one_each(corpus: Corpus, group: Group) -> list[Answer]:
    """Of each source the clause that fits best."""
    fit = {
        id(answer): group.shared(context, weights_of(corpus, context))
        for answer, context in zip(group.answers, group.contexts, strict=True)
    }
    return one_each(group.answers, lambda a: fit[id(a)])


def _worded(answer: Answer) -> Answer:
    """An answer in the words of its statement, of one position with those that are worded alike."""
    end = answer.start + len(answer.text)
    text = statement(answer.sentence, answer.start, end) or answer.text
    return Answer(
        sentence=answer.sentence,
        start=answer.start,
        end=end,
        text=text,
        block=answer.block,
        same=" ".join(w.casefold() for w in WORD.findall(text)),
        left_out=answer.left_out,
    )


# Copies tell in the same words.
@functools.lru_cache(maxsize=4096)
def _tells(words: str) -> bool:
    """Whether words have a verb or a deed in them: "the former mayor of Olm" tells nothing."""
    known = predicates()
    found = [m.group() for m in WORD.finditer(words)]
    return any(
        known.is_finite(w)
        or w in _MODALS
        or (w.islower() and (w.endswith("ing") or any(t[0] == "@" for t in terms_of(w))))
        for w in found
    )


def _negated(corpus: Corpus, answer: Answer) -> bool:
    words = WORD.findall(_NOT_NEGATED.sub(" ", answer.text).casefold())
    if not _negations().isdisjoint(words) or any(w.endswith(("n't", "n’t")) for w in words):
        return True
    denials = corpus.once(all_denials).get((answer.sentence.source, answer.sentence.number), ())
    denied = (d.cue for d in denials if d.rule == "denial-verb")
    return any(answer.start <= cue < answer.end for cue in denied)


def _of_one_thing(corpus: Corpus, answers: list[Answer], sides: Sides) -> bool:
    """Whether clauses on two sides tell, but for that, the same of the same day."""
    if not all(sides) or any(
        _OPEN.search(a.text) or _ONLY_ASKED.search(a.text) or len(a.text) > _SHORT for a in answers
    ):
        return False
    of_side: dict[str, set[str]] = {"one": set(), "other": set()}
    for a, side in zip(answers, sides, strict=True):
        of_side[side[0] if side else ""].add(a.voice)
    if not of_side["one"].isdisjoint(of_side["other"]):
        return False
    values = {v for a in answers if (v := _values(corpus, a))}
    days = {corpus.published[a.sentence.source] for a in answers}
    if len(values) > 1 or (
        not all(corpus.dates_within(a.sentence) for a in answers) and (len(days) > 1 or None in days)
    ):
        return False
    cues = {t for side in sides if side for words in side[1] for w in words.split() for t in terms_of(w)}
    first, *others = (a.sentence.terms - a.left_out - cues for a in answers)
    return len(first) > 1 and all(_overlap(corpus, first, other) >= _ALL_BUT for other in others)


def _opposite(answers: list[Answer], sides: Sides) -> Finding:
    """What some tell one way and some the other."""
    told = list(zip(answers, sides, strict=True))
    ways = [side for _, side in told if side]
    positions = tuple(
        tuple(a for a, side in told if side and side[0] == way) for way in dict.fromkeys(side[0] for side in ways)
    )
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.told_alike(list(positions[0]), same=True),
        positions=positions,
        note="One source tells the opposite of what another tells.",
    )


def _undone(answers: list[Answer]) -> bool:
    """Whether a clause tells a deed that undoes what another tells: arrested on Sunday, released on Monday."""
    told = {a.sentence.terms - a.left_out for a in answers}
    return any(
        _told_without(told, f"@{one}", f"@{other}") and _told_without(told, f"@{other}", f"@{one}")
        for one, other in lexicon().opposite_deeds
    )


def _told_without(told: Set[frozenset[str]], deed: str, other: str) -> bool:
    return any(deed in terms and other not in terms for terms in told)


@functools.cache
def _negations() -> frozenset[str]:
    return frozenset(lexicon().negations)


def _opposed(corpus: Corpus, answers: list[Answer]) -> bool:
    """Whether two short clauses tell the same deed of the same things, one of them denying it."""
    one = next(a for a in answers if _negated(corpus, a))
    other = next(a for a in answers if not _negated(corpus, a))
    if one.voice == other.voice or len(one.text) > _SHORT or len(other.text) > _SHORT:
        return False
    mine, theirs = one.sentence.terms - one.left_out, other.sentence.terms - other.left_out
    shared = mine & theirs
    if _ONLY_ASKED.search(one.text) or _ONLY_ASKED.search(other.text):
        return False
    near = _DENIED.search(one.text)
    deeds = {t for w in WORD.findall(near[0]) for t in terms_of(w) if t[0] == "@"} if near else set()
    return bool(deeds & shared) and len(shared) > 1 and corpus.weigh(shared) >= _ALL * corpus.weigh(mine)


def _contradiction(corpus: Corpus, answers: list[Answer]) -> Finding:
    positions = tuple(p for p in (tuple(a for a in answers if _negated(corpus, a) is n) for n in (False, True)) if p)
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.told_alike(answers, same=True),
        positions=positions,
        note="One source tells what another says is not so.",
    )


def _telling_the_same(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that share more than names with the first: three words, or two telling ones, or two and a name where
    half of all that they tell is the same."""
    terms = [a.sentence.terms - a.left_out for a in answers]
    words = _common_words(answers[0], terms[0])
    kept = answers[:1]
    for answer, own in zip(answers[1:], terms[1:], strict=True):
        shared = [senses & own for senses in words if senses & own]
        alike_in = _overlap(corpus, terms[0], own)
        if alike_in < _PARTLY:
            continue
        telling = sum(max(map(corpus.weight, senses)) for senses in shared) >= _SHARED
        named = alike_in >= _HALF and any(t[0] == "=" for t in terms[0] & own)
        if len(shared) > 2 or (len(shared) > 1 and (telling or named)):
            kept.append(answer)
    return kept


def _common_words(answer: Answer, told: frozenset[str]) -> frozenset[frozenset[str]]:
    """The terms of each word of a clause that is part of no name: a word in two senses is one word."""
    text, start = answer.sentence.text, answer.sentence.start
    end = answer.start + len(answer.text)
    words = (
        frozenset(t for t in terms if t in told and t[0] != "=")
        for at, terms in answer.sentence.words
        if answer.start <= at < end and (at == answer.start or not text[at - start].isupper())
    )
    return frozenset(words) - {frozenset()}


def _values(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The numbers and days that a clause tells."""
    a = corpus.annotations[answer.sentence.source]
    end = answer.start + len(answer.text)
    found = {f"{q.value}" for q in a.quantities if answer.start <= q.start < end}
    return frozenset(found | {d.value for d in corpus.dates_within(answer.sentence) if answer.start <= d.start < end})
