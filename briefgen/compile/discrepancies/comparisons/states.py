"""What became of somebody: dead to one and alive to another, in custody and at large.

Only what stands next to the name counts, and only of persons whom several voices name. Somebody arrested on one day
and released on the next has no two fates, so states that follow one another as they were reported are in no conflict:
they are told with their days.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now
from briefgen.compile.discrepancies.figures.reported import risen
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.by_key import Comparing, KnownOfOthers, Told, by_key, by_words
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence, is_furniture
from briefgen.compile.discrepancies.words import any_of, lexicon
from briefgen.model import NameMention

_QUESTIONS = {
    "dead": "Is {} dead or alive?",
    "held": "Is {} in custody or free?",
    "gone": "Has {} left office?",
}
# Between a name and what is told of it: an age, an office; "who".
_AFTER = 70
_BETWEEN_AFTER = re.compile(r"(?:, (?:who|an? |the |\d+,?|[\w’' -]{0,24},))?[\w’',\s-]{0,14}$")
# Between a verb and whom it is done to: "detained the captain of the ship, X".
_BEFORE = 60
# "X, 52, has said that she will not resign"
_OF_SELF = re.compile(
    r"(?:, \d+,)?(?: has| have)? (?:said|says|insisted|insists|vowed|told|announced|repeated|made clear)\b"
    r"[\w’' ,]{0,40}?\b(?:he|she) $"
)
_BETWEEN_BEFORE = re.compile(r"[\w’',\s.-]{0,50}$")
_BY = re.compile(r"\b(?:by|said|says|and|but|after|when|who|that|while|from|with|to)\b")
_OPEN = re.compile(
    r"\b(?:if|whether|may|might|could|would|will|should|not|never|nearly|almost|feared|believed|thought|presumed|denied"
    r"|demand\w*|call\w* for|until|before|unless|rumou?r\w*)\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(r"\b(?:claim\w*|alleg\w*|reportedly|said to|purported\w*|insist\w*|maintain\w*)\b", re.IGNORECASE)


# "claimed to have killed the group's leader, X"
_KILLED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|boast(?:s|ed|ing)?|announc(?:es|ed|ing)|sa(?:id|ys))"
    r" (?:to have|(?:that )?(?:it|they|he|she|its forces|their forces|troops|soldiers) (?:had|have))"
    r" (?:killed|assassinated|eliminated|slain|shot dead)\b"
)
# "X still controlled", "X, who is thought to be hiding"
_STILL = re.compile(
    r",?(?: who)?"
    r" (?:(?:is |was )?still (?:controls?|controlled|leads?|led|commands?|commanded|heads?|headed|runs?|ran"
    r"|holds?|held|rul(?:es|ed)|liv(?:es|ed|ing)|alive|in charge|in command|hiding|at large)"
    r"|(?:is|was) (?:thought|believed|said|known|reported) to be (?:still )?"
    r"(?:alive|hiding|in hiding|at large|living))\b"
)
# "denied that her client had been arrested", "the dealer had not been arrested": the state that is denied.
_DENIED = re.compile(
    r"(?:\b(?:den(?:y|ied|ies|ying)|(?:reject|dismiss)(?:ed|s|ing) (?:reports|claims|rumou?rs)) (?:that )?"
    r"(?P<whom>[^,;.:]{2,50}?) (?:had|has|have|was|were|is|are)(?: been)?"
    r"|\b(?P<who>(?:the|her|his|their|my) \w+|he|she|[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r" (?:had|has|have|was|were|is|are)(?: not|n[’']t)(?: yet)?(?: been)?)"
    r" (?P<state>arrested|detained|captured|jailed|in custody|under arrest|killed|dead|sacked|fired|dismissed"
    r"|resigned)\b"
)
# One of the words that this asks for is in a sentence.
_DENYING = ("not ", "n’t ", "n't ", "deny", "denie", "reject", "dismiss")
_OF_OFFICE = frozenset(["gone", "staying"])
_SAID = re.compile(
    r"\b(?:sa(?:id|ys)|claim\w*|announc\w*|insist\w*|maintain\w*|report(?:s|ed)|told|declar\w*|according to)\b"
)
_NEXT = 8  # sentences
_LASTING = frozenset(["dead", "alive", "gone", "staying"])
_OPPOSITE = {"arrested": "free", "detained": "free", "captured": "free", "jailed": "free", "in custody": "free"}
_OPPOSITE |= {"under arrest": "free", "killed": "alive", "dead": "alive"}
_OPPOSITE |= {"sacked": "staying", "fired": "staying", "dismissed": "staying", "resigned": "staying"}
_DENIAL = "state denied"
_HELD_OR_FREE = frozenset(["held", "free"])
_LET_GO_LATER = "Somebody who is held may be let go later, and the other way round: the days may differ."
_OPEN_QUESTION = re.compile(r"\b(?:if|whether|unless|until|could|may|might|would|should)\b")
# Who is meant by these was named before.
_STAND_IN = re.compile(
    r"he|she|(?:her|his|my|their) client|the (?:businessman|businesswoman|politician|general|colonel|admiral"
    r"|minister"
    r"|mayor|singer|suspect|leader|owner|director|manager|journalist|activist|lawyer|captain|pilot|driver|man"
    r"|woman|dealer|banker|officer)"
)
_OF_WHOM = re.compile(r".{0,2}[’']s (?:lawyers?|attorneys?|counsel|solicitors?|barrister|family|wife|husband)\b")
_FAR_BACK = 400  # characters
_RUN = re.compile(r"\w+")


class _Person(NamedTuple):
    """A place where somebody is named: the offsets, who it is in the brief, and the full name."""

    start: int
    end: int
    party: str
    name: str


# gc=False, array_like=True: there are many, and they are kept.
class _State(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """What a sentence tells of somebody, by the full name: what it answers, and of which states; empty for "lives"."""

    name: str
    answer: KeptAnswer
    asked: tuple[str, ...]


def compare_states(corpus: Corpus) -> list[Finding]:
    """The persons of whom voices tell what cannot hold together, and of whose death or fate several tell alike."""
    known = KnownOfOthers(corpus.once(_full_names), by_words), known_days(corpus)
    found = by_key(corpus, _STATES, of_others=known)
    return [f for one in sorted(found, key=lambda one: one.key) for f in one.findings]


def tell_opposite_states(answers: Sequence[Answer]) -> bool:
    """Whether what answers tell of somebody cannot hold together: found dead, found alive."""
    after, _ = _patterns()
    told = {_after_of()[m["state"]] for a in answers for m in after.finditer(a.text.lower())}
    return any(told.issuperset(pair) for pair in lexicon().opposite_states)


def _of_person(corpus: Corpus, _: str, found: Told[_State]) -> Iterator[Finding]:
    """What several voices tell of one person, state by state."""
    told: dict[str, list[Answer]] = defaultdict(list)
    living = []
    for sentence, state in found:
        answer = as_told(corpus.sources[sentence.source], state.answer)
        for one in state.asked:
            told[one].append(answer)
        if not state.asked:
            living.append(answer)
    for state_, answers in sorted(told.items()):
        # That somebody still leads tells that he lives only against a claim that he was killed.
        if state_ == "dead" and any(_KILLED.search(a.sentence.lower) for a in answers):
            answers += living
        finding = _finding(corpus, _QUESTIONS[state_].format(found[0][1].name), answers)
        if finding is not None:
            yield finding


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, _State]]:
    """The persons of whom a sentence tells what became of them."""
    persons = _persons_of(corpus, sentence.source)
    named = _within(persons, sentence)
    for person in named:
        for answer in _claimed(corpus, sentence, person, named):
            yield person.party, _State(person.name, to_keep(answer), ("dead",) if answer.same == "dead" else ())
    if not sentence.told or not of_now(corpus, sentence):
        return
    opposite = lexicon().opposite_states
    for person, answer in _denied(sentence, persons) if any(map(sentence.lower.__contains__, _DENYING)) else ():
        asked = tuple(one for one, other in opposite if answer.same == other)
        if asked:
            yield person.party, _State(person.name, to_keep(answer), asked)
    for person in named:
        for answer in _states(sentence, person, named):
            asked = tuple(one for one, other in opposite if answer.same in (one, other))
            if asked:
                yield person.party, _State(person.name, to_keep(answer), asked)


_STATES = Comparing("states", str, _State, _told_in, _of_person, weighing=0)


def _finding(corpus: Corpus, question: str, answers: list[Answer]) -> Finding | None:
    positions = by_value(answers)
    denied = any(a.block == _DENIAL for a in answers)
    said = any(_said_by_two(a, b) for one, other in itertools.combinations(positions, 2) for a in one for b in other)
    if len({a.voice for a in answers}) < 2 and not ((denied or said) and len(positions) > 1):
        return None
    if len(positions) > 1 and not any(
        _opposed(corpus, a, b) for one, other in itertools.combinations(positions, 2) for a in one for b in other
    ):
        changed = risen(corpus, positions)  # held one day, let go the next
        if {a.same for a in answers} == _HELD_OR_FREE:
            changed = changed or _LET_GO_LATER
        if changed is None:
            return None
        return Finding(
            rule="state-told",
            kind="status",
            verdict="compatible",
            question=question,
            positions=positions,
            note=changed,
        )
    claimed = denied or said or any(a.held_by or _CLAIMED.search(a.sentence.text) for a in answers)
    return Finding(
        rule="state-told",
        kind="status",
        verdict="agree" if len(positions) == 1 else "disputed" if claimed else "conflict",
        question=question,
        positions=positions,
    )


def _said_by_two(a: Answer, b: Answer) -> bool:
    """Whether one article has two parties tell, next to each other, what cannot follow one another: dead, alive."""
    one, other = a.sentence, b.sentence
    near = one.source == other.source and 0 < abs(one.number - other.number) <= _NEXT
    lasting = {a.same, b.same} <= _LASTING and a.same != b.same
    return near and lasting and _SAID.search(one.lower) is not None and _SAID.search(other.lower) is not None


def _opposed(corpus: Corpus, a: Answer, b: Answer) -> bool:
    """Whether two states cannot follow one another as they were reported: of one day, or alive after death."""
    if _DENIAL in (a.block, b.block):
        return True
    if a.voice == b.voice:
        return _said_by_two(a, b)
    if {a.same, b.same} == _HELD_OR_FREE:
        return False
    one, other = (corpus.published[x.sentence.source] or "" for x in (a, b))
    if one == other or not one or not other:
        return True
    first, second = (a, b) if one < other else (b, a)
    return first.same in ("dead", "gone") or (first.same, second.same) == ("alive", "dead")


def _persons_of(corpus: Corpus, source: str) -> list[_Person]:
    """Where a source names persons, in order; also where only another source's names tell that it does."""
    known = corpus.once(_persons_known)
    if source not in known:
        known[source] = _persons(corpus, corpus.sources[source])
    return known[source]


def _persons_known(_: Corpus) -> dict[str, list[_Person]]:
    """The persons that each source names; filled where it is asked for."""
    return {}


def _persons(corpus: Corpus, source: OneSource) -> list[_Person]:
    found = [_Person(m.start, m.end, source.party(m), m.actor) for m in source.names if _is_person(m)]
    body, taken = source.annotations.text, {p.party for p in found}
    # Bodies are read once, whatever the number of names: each two words are looked up as the first of a name.
    full, beginning = corpus.once(_full_names), corpus.once(_beginning)
    for two in beginning.keys() & set(itertools.pairwise(_RUN.findall(body))):
        for name in beginning[two]:
            party, actor = full[name]
            if party not in taken:
                found += [_Person(at, at + len(name), party, actor) for at in _places_of(name, body)]
    return sorted(found, key=lambda p: (p.start, p.end))


def _places_of(name: str, body: str) -> Iterator[int]:
    """Where a name stands in whole words."""
    at = body.find(name)
    while at >= 0:
        if not _RUN.match(body[at - 1 : at]) and not _RUN.match(body, at + len(name)):
            yield at
        at = body.find(name, at + 1)


def _is_person(m: NameMention) -> bool:
    return m.kind == "person" and not m.text[:1].islower()


def _full_names(corpus: Corpus) -> dict[str, tuple[str, str]]:
    """The full names of persons in the sources: who each is in the brief, and by what name."""
    every = corpus.of_sources("full names", tuple[tuple[str, str, str], ...], _full_names_in)
    full: dict[str, tuple[str, str]] = {}
    for found in every.values():
        for text, party, actor in found:
            full.setdefault(text, (party, actor))
    return full


def _full_names_in(source: OneSource) -> tuple[tuple[str, str, str], ...]:
    full = (m for m in source.names if _is_person(m) and " " in m.text)
    return tuple(dict.fromkeys((m.text, source.party(m), m.actor) for m in full))


def _beginning(corpus: Corpus) -> dict[tuple[str, str], list[str]]:
    """The full names by their first two words."""
    beginning: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in corpus.once(_full_names):
        words = _RUN.findall(name)
        if len(words) > 1:
            beginning[words[0], words[1]].append(name)
    return beginning


def _within(persons: list[_Person], sentence: Sentence) -> list[_Person]:
    """Those of ``persons``, which are in order, that a sentence names."""
    first = bisect.bisect_left(persons, sentence.start, key=lambda p: p.start)
    near = itertools.takewhile(lambda p: p.start < sentence.end, (persons[n] for n in range(first, len(persons))))
    return [p for p in near if p.end <= sentence.end]


def _states(sentence: Sentence, person: _Person, named: list[_Person]) -> Iterator[Answer]:
    """What is told of somebody right behind the name, or right before it."""
    after, before = _patterns()
    text, lower = sentence.text, sentence.lower
    start, end = person.start - sentence.start, person.end - sentence.start
    behind = after.search(lower, end, end + _AFTER)
    own = behind and _after_of()[behind["state"]] in _OF_OFFICE and _OF_SELF.fullmatch(text, end, behind.start())
    if behind and (own or _BETWEEN_AFTER.match(text, end, behind.start())):
        yield from _answer(sentence, named, (start, end), behind, _after_of())
    *_, ahead = None, *before.finditer(lower, max(0, start - _BEFORE), start)
    if ahead and _BETWEEN_BEFORE.fullmatch(text, ahead.end(), start) and not _BY.search(text, ahead.end(), start):
        yield from _answer(sentence, named, (start, end), ahead, _before_of())


def _denied(sentence: Sentence, persons: list[_Person]) -> Iterator[tuple[_Person, Answer]]:
    """Of whom a sentence says that they are not what another says; "her client" is who is named last before it."""
    named = _within(persons, sentence)
    for m in _DENIED.finditer(sentence.lower):
        if _OPEN_QUESTION.search(sentence.lower[: m.start("state")]):
            continue
        last = sentence.start + (m.end("whom") if m["whom"] else m.end("who"))
        whom = (m["whom"] or m["who"]).rpartition("that ")[2]
        person = next((p for p in named if last - len(whom) <= p.start and p.end <= last), None)
        if person is None and _STAND_IN.fullmatch(whom):
            person = _last_before(sentence, persons, named, last - len(whom))
        if person is not None:
            yield person, Answer.cut(sentence, m.start(), m.end(), block=_DENIAL, same=_OPPOSITE[m["state"]])


def _last_before(sentence: Sentence, persons: list[_Person], named: list[_Person], offset: int) -> _Person | None:
    """Who is meant by "her client": whose lawyer speaks ("X's lawyer"), else who is named last before the sentence."""
    at = sentence.start
    owner = next(
        (p for p in named if p.end < offset and _OF_WHOM.match(sentence.text, p.end - at - 2, offset - at)), None
    )
    before = bisect.bisect_left(persons, sentence.start, key=lambda p: p.start)
    near = persons[before - 1] if before else None
    return owner or (near if near is not None and near.start > sentence.start - _FAR_BACK else None)


def _claimed(corpus: Corpus, sentence: Sentence, person: _Person, named: list[_Person]) -> Iterator[Answer]:
    """That somebody claims to have killed a person, whenever that was; or what the person still does."""
    text, lower = sentence.text, sentence.lower
    start, end = person.start - sentence.start, person.end - sentence.start
    still = _STILL.match(lower, end)
    if still and sentence.told:
        yield Answer.cut(sentence, start, still.end(), block="state", same="alive")
    *_, cue = None, *_KILLED.finditer(lower, max(0, start - 2 * _BEFORE), start)
    if cue is None or is_furniture(lower) or _BY.search(text, cue.end(), start):
        return
    if _BETWEEN_BEFORE.fullmatch(text, cue.end(), start) and not any(
        cue.end() <= p.start - sentence.start < start for p in named
    ):
        before = corpus.names_within(sentence.source, sentence.start, sentence.start + cue.start())
        who = next((m for m in reversed(before) if m.kind != "place"), None)
        held_by = corpus.party(sentence.source, who) if who else ""
        yield Answer.cut(sentence, cue.start(), end, block="state", same="dead", held_by=held_by)


def _answer(
    sentence: Sentence, named: list[_Person], name: tuple[int, int], told: re.Match[str], states: dict[str, str]
) -> Iterator[Answer]:
    """The answer, unless somebody else stands between the name and what is told, or it is left open."""
    first, last = min(name[0], told.start()), max(name[1], told.end())
    between = min(name[1], told.end()), max(name[0], told.start())
    if any(between[0] <= p.start - sentence.start < between[1] for p in named):
        return
    around = sentence.text[max(0, first - _AFTER) : told.start()] + sentence.text[told.end() : last]
    if not _OPEN.search(around):
        yield Answer.cut(sentence, first, last, block="state", same=states[told["state"]])


@functools.cache
def _after_of() -> dict[str, str]:
    return {words: state for state, known in lexicon().states.items() for words in known}


@functools.cache
def _before_of() -> dict[str, str]:
    return {words: state for state, known in lexicon().states_before.items() for words in known}


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds states behind a name and before one, in lower case."""
    after, before = (re.compile(rf"\b(?P<state>{any_of(words)})\b") for words in (_after_of(), _before_of()))
    return after, before
