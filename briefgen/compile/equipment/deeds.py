"""What a sentence says happened to a machine that it names: the word for it that stands nearest, read with its voice.

"destroyed a T-72" and "a T-72 was destroyed" tell what happened to the tank; "struck with Exocet missiles" tells what
the missiles were used for. Deeds that are asked for, planned or denied are told as such. There is no parser here.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.lexicon.ships import ship_words


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``lexicon/equipment_claims.yaml``; what its fields mean stands there."""

    happened_to: dict[str, list[str]]
    did: dict[str, list[str]]
    no_deed_before: frozenset[str]
    purposes: frozenset[str]
    with_purposes: frozenset[str]
    with_: frozenset[str] = msgspec.field(name="with")
    passive: frozenset[str]
    negations: frozenset[str]
    denials: frozenset[str]
    requests: frozenset[str]
    plans: frozenset[str]
    claiming: frozenset[str]
    no_verb_behind: frozenset[str]
    clause_begins_behind: frozenset[str]
    ends_claim: frozenset[str]
    bodies: dict[str, frozenset[str]]


class Word(NamedTuple):
    """A word of a sentence with its offsets into the body."""

    low: str
    start: int
    end: int


class Deed(NamedTuple):
    """A word for what happened: its status, the indexes of its words, and whether it is something a machine does."""

    status: str
    first: int
    end: int
    own: bool
    finite: bool


_WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
# Between two deeds these make one status of them: "destroyed or damaged".
_JOINS = frozenset({"or", "and", "and/or"})
_FAR = 24
_CLAUSE_ENDS = frozenset({",", ";", ":", "but", "while"})
# A clause of its own begins behind these: "burned fuel while two jets looked on".
_OTHER_CLAUSE = frozenset({";", "while", "as", "before", "when", "because", "although", "until", "since"})
_LISTS = frozenset({"including", "included", "include", "among", "like"})


@functools.cache
def lexicon() -> Lexicon:
    """The words for deeds and claims."""
    return load_lexicon("equipment_claims", Lexicon)


@functools.cache
def _deed_words() -> dict[str, tuple[str, bool, bool]]:
    """Every form of every word for a deed: its status, whether machines do it themselves, whether it is a verb form."""
    found: dict[str, tuple[str, bool, bool]] = {}
    for own, table in ((False, lexicon().happened_to), (True, lexicon().did)):
        for status, words in table.items():
            found.setdefault(status, (status, own, True))
            for word in words:
                for form in (word, *_inflected(word)):
                    noun = form.endswith(("tion", "ery", "eries", "ure", "ment", "sion"))
                    found.setdefault(form, (status, own, not noun))
    return found


def _inflected(verb: str) -> tuple[str, ...]:
    if " " in verb or verb.endswith(("tion", "ery", "ure", "ment", "sion", "ing")) or len(verb) < 3:
        return ()
    if verb.endswith("e"):
        return f"{verb}d", f"{verb}s", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied", f"{verb[:-1]}ies", f"{verb}ing"
    doubled = verb + verb[-1] if len(verb) <= 3 and verb[-1] in "bdgmnpt" and verb[-2] in "aeiou" else verb
    return f"{doubled}ed", f"{verb}s", f"{doubled}ing"


def split_sentence(body: str, start: int, end: int) -> list[Word]:
    """The words and signs of one sentence."""
    return [Word(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(body, start, end)]


def find_deeds(words: Sequence[Word]) -> list[Deed]:
    """The words for deeds in a sentence, in order; two joined by "or" are one."""
    table = _deed_words()
    deeds: list[Deed] = []
    at = 0
    while at < len(words):
        pair = f"{words[at].low} {words[at + 1].low}" if at + 1 < len(words) else ""
        size = 2 if pair in table else 1
        entry = table.get(pair) or table.get(words[at].low)
        on_board = words[at].low == "board" and at > 0 and words[at - 1].low == "on"
        no_deed = on_board or (size == 1 and _tells_a_purpose(words, at))
        if entry is None or no_deed or any(w.low in lexicon().no_deed_before for w in words[at + 1 : at + 4]):
            at += 1
            continue
        status, own, verb = entry
        deed = Deed(status, at, at + size, own, verb)
        last = deeds[-1] if deeds else None
        if last and last.own == own and last.end == at - 1 and words[at - 1].low in _JOINS:
            deeds[-1] = last._replace(status=f"{last.status} {words[at - 1].low} {status}", end=at + size)
        else:
            deeds.append(deed)
        at += size
    return deeds


def _tells_a_purpose(words: Sequence[Word], at: int) -> bool:
    """ "the rescue ship", "a test flight"; not "to rescue ships", "will launch drones"."""
    if words[at].low not in lexicon().purposes or at + 1 >= len(words):
        return False
    thing = words[at + 1].low
    before = words[at - 1].low if at else ""
    return (thing in lexicon().with_purposes or thing in ship_words().nouns) and before not in lexicon().plans


def status_of(words: Sequence[Word], deeds: Sequence[Deed], start: int, end: int) -> str | None:
    """The status that a sentence gives to the machine named between two offsets, or None where it gives none."""
    first = bisect_right(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, key=lambda word: word.start)
    # What is told of many machines in one sentence costs no more than what stands around each.
    nearest = bisect_left(deeds, first - _FAR, key=lambda deed: deed.end)
    farthest = bisect_right(deeds, last + _FAR, key=lambda deed: deed.first)
    best: tuple[int, str] | None = None
    for deed in deeds[nearest:farthest]:
        if deed.first >= first and deed.end <= last:
            continue
        read = _before(words, deed, first) if deed.end <= first else _behind(words, deed, last)
        # Of equals before the machine the nearer verb: "the strike destroyed a T-72".
        if read is not None and (best is None or read[0] < best[0] or (read[0] == best[0] and deed.end <= first)):
            best = read
    return best[1] if best else None


def _before(words: Sequence[Word], deed: Deed, first: int) -> tuple[int, str] | None:
    """A deed before the machine: its object, or what it was done with."""
    between = [w.low for w in words[deed.end : first]]
    far = len(between)
    if far > _FAR or deed.own or not _OTHER_CLAUSE.isdisjoint(between):
        return None
    link = next((w for w in reversed(between) if w in lexicon().with_ or w == ","), "")
    if link in lexicon().with_:
        return far, "used"
    if deed.status in ("fired", "launched") and "at" in between:
        return far, "targeted"  # "fired water cannon at the MV Ada Star"
    if _passive(words, deed) and not _LISTS & set(between):
        # "was struck near the F-16 base": a passive has no object; what it was done to stands before it.
        return None
    # An object follows its verb; what stands further off is nearer to it than to a verb behind.
    rank = far if "," in between and not _LISTS & set(between) else 1
    return rank, f"not {deed.status}" if "no" in between[-3:] else _mood(words, deed)


def _behind(words: Sequence[Word], deed: Deed, last: int) -> tuple[int, str] | None:
    """A deed behind the machine: done to it where the verb is passive, done by it where it is active."""
    between = [w.low for w in words[last : deed.first]]
    far = len(between)
    if far > _FAR or not deed.finite or not _OTHER_CLAUSE.isdisjoint(between):
        return None
    if deed.own or _passive(words, deed):
        return far + 1, _mood(words, deed)
    if words[deed.first].low.endswith(("ed", "struck", "hit")) and far <= 3 and between[:1] in ([], ["that"], [","]):
        # "the T-72 destroyed at the border", "the missiles, intercepted over the city"
        return far + 2, _mood(words, deed)
    if "," not in between and far <= 4:
        return far + 2, "used"
    return None


def _passive(words: Sequence[Word], deed: Deed) -> bool:
    near = [w.low for w in words[max(0, deed.first - 3) : deed.first]]
    if "to" in near:
        # "is to deliver" is none, "is to be delivered" is.
        near = near[near.index("to") :]
    return any(w in lexicon().passive for w in near)


def _mood(words: Sequence[Word], deed: Deed) -> str:
    """The status as the sentence has it: a fact, or something asked for, planned or denied."""
    before = [w.low for w in words[max(0, deed.first - 8) : deed.first]]
    near = before[-3:]
    if any(w in lexicon().requests for w in before):
        return "requested"
    clause = before[max((i + 1 for i, w in enumerate(before) if w in _CLAUSE_ENDS), default=0) :]
    denied = any(w in lexicon().denials for w in clause)
    if denied or any(w in lexicon().negations or w.endswith(("n't", "n’t")) for w in near):
        return f"not {deed.status}"
    if any(w in lexicon().plans for w in near if w != "to" or _is_infinitive(near)):
        return f"planned: {deed.status}"
    return deed.status


def _is_infinitive(near: Sequence[str]) -> bool:
    """Whether the "to" among the words right before a verb is its own: "to be flown", and not "to Oslo, flew"."""
    return near[-1:] == ["to"] or near[-2:] in (["to", "be"], ["to", "have"])
