"""Who says what a sentence says: the subject of its verb of claiming, or the name in the text that it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from briefgen.compile.equipment.deeds import Word, lexicon
from briefgen.model import Annotations, NameMention

_ACCORDING = ("according", "to")
_AUXILIARIES = frozenset({"has", "have", "had", "also"})
_WHO = frozenset({"who", "which", "whose"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
# A pronoun or "the agency" stands for a name in its own or one of so many sentences before.
_SENTENCES_BACK = 2
_OPENING = re.compile(r"(?:The|Its|Their) (?:[\w-]{1,20} ){0,2}?(\w{3,20})\b")
_DESCRIPTION = re.compile(r"\b(?:the|its|their|his) (?:[\w-]{1,20} ){0,2}?(\w{3,20})$", re.IGNORECASE)


class _Verbs(NamedTuple):
    """The verbs of claiming in a sentence, each as an offset and the index of its word, in order.

    ``before`` are those that may govern what stands behind them, by where they end; ``behind`` those that may govern
    what stands before them ("..., the ministry said", "..., according to"), by where they begin.
    """

    before: list[tuple[int, int]]
    behind: list[tuple[int, int]]

    def governing(self, at: int) -> int | None:
        """The index of the verb that governs offset ``at``: the nearest before it, else the first behind."""
        if (n := bisect_right(self.before, at, key=lambda verb: verb[0])) > 0:
            return self.before[n - 1][1]
        n = bisect_left(self.behind, at, key=lambda verb: verb[0])
        return self.behind[n][1] if n < len(self.behind) else None


def _verbs(words: Sequence[Word]) -> _Verbs:
    found = _Verbs([], [])
    claiming = lexicon().claiming
    for i, word in enumerate(words):
        following = words[i + 1].low if i + 1 < len(words) else None
        if word.low in claiming and _claims(words, i):
            found.before.append((word.end, i))
        ends = following is None or following in lexicon().ends_claim
        if (word.low, following) == _ACCORDING:
            found.behind.append((word.start, i + 1))
        elif word.low in claiming and ends and any(w.low in (",", "”", '"') for w in words[max(0, i - 8) : i]):
            found.behind.append((word.start, i))
    return found


class Claimer(msgspec.Struct, frozen=True, array_like=True):
    """Who claims something: words of the text, or the full name of somebody, who may be an actor of the brief."""

    text: str
    is_name: bool = False


class Claimers:
    """Tells the claimers in one source."""

    def __init__(self, annotations: Annotations) -> None:
        self._annotations = annotations
        self._name_starts = [name.start for name in annotations.names]
        self._verbs_of: tuple[int, _Verbs] | None = None

    def claimer(self, sentence: int, words: Sequence[Word], at: int) -> Claimer | None:
        """Who claims what stands at offset ``at`` of sentence number ``sentence``; None where the source itself does.

        A description that stands for nobody we can name is given as the text has it ("The agency").
        """
        if self._verbs_of is None or self._verbs_of[0] != sentence:
            self._verbs_of = sentence, _verbs(words)
        verb = self._verbs_of[1].governing(at)
        if verb is None:
            return None
        span = self._annotations.sentences[sentence]
        if words[verb].low == "to":
            found = self._named(words[verb].end, min(span.end, words[verb].end + 80), first=True)
            return Claimer(found.actor, is_name=True) if found else None
        start, end = _subject(words, verb)
        text = self._annotations.text[start:end].strip().rstrip(",").removesuffix(" also").strip()
        named = self._named(start, end, first=False)
        if named is not None:
            return Claimer(named.actor, is_name=True)
        low = text.lower()
        if low in _PRONOUNS:
            return self._antecedent(sentence, start, low)
        match = _DESCRIPTION.search(text)
        if match is not None:
            return self._described(sentence, start, match[1].lower()) or Claimer(text)
        return Claimer(text) if 0 < len(text.split()) <= 6 else None

    def _named(self, start: int, end: int, first: bool) -> NameMention | None:
        names = self._names(start, end)
        actors = [n for n in names if n.kind != "place"] or names
        if not actors:
            return None
        return actors[0] if first else max(actors, key=lambda n: (n.kind in ("person", "organisation"), n.start))

    def _before(self, sentence: int, start: int) -> list[NameMention]:
        """The names in the sentences before, and in this one before ``start``, nearest last."""
        begin = self._annotations.sentences[max(0, sentence - _SENTENCES_BACK)].start
        return self._names(begin, start)

    def _names(self, start: int, end: int) -> list[NameMention]:
        first, last = bisect_left(self._name_starts, start), bisect_right(self._name_starts, end)
        return [n for n in self._annotations.names[first:last] if n.end <= end]

    def _antecedent(self, sentence: int, start: int, pronoun: str) -> Claimer | None:
        """Whom a pronoun stands for: the subject of this sentence or of the one before."""
        kinds = ("person",) if pronoun in ("he", "she") else ("organisation", "state")
        source = self._annotations
        for number in (sentence, sentence - 1):
            if number < 0:
                break
            span = source.sentences[number]
            described = _OPENING.match(source.text, span.start, span.end) if number < sentence else None
            if described and pronoun in ("it", "they") and described[1].lower() in lexicon().bodies:
                return self._described(number, span.start, described[1].lower()) or Claimer(described[0])
            end = min(start, span.end)
            here = [n for n in self._names(span.start, end) if n.kind in kinds]
            if here:
                return Claimer(here[0].actor, is_name=True)
        return None

    def _described(self, sentence: int, start: int, noun: str) -> Claimer | None:
        """Whom "the agency" stands for: the last body named before whose name holds a word that fits."""
        fitting = lexicon().bodies.get(noun, frozenset({noun}))
        for name in reversed(self._before(sentence, start)):
            if name.kind == "organisation" and fitting & set(re.findall(r"\w+", name.actor.lower())):
                return Claimer(name.actor, is_name=True)
        return None


def _subject(words: Sequence[Word], verb: int) -> tuple[int, int]:
    """Where the subject of the verb at index ``verb`` begins and ends, by offsets.

    What stands between commas behind it is no part of it: "The rebels, who hold the hill, have said".
    """
    last = verb
    while last and words[last - 1].low in _AUXILIARIES:
        last -= 1
    if last and words[last - 1].low == ",":
        who = next((k for k in reversed(range(1, last - 1)) if words[k].low in _WHO and words[k - 1].low == ","), None)
        last = who - 1 if who else last
    first = last
    while first and words[first - 1].low not in lexicon().clause_begins_behind:
        first -= 1
    end = words[last].start if last < len(words) else words[verb].start
    return (words[first].start, end) if first < len(words) else (end, end)


def _claims(words: Sequence[Word], at: int) -> bool:
    """Whether the word at index ``at`` is a verb here: not in "as reported", "the report", "reported missing"."""
    return not at or words[at - 1].low not in lexicon().no_verb_behind


def stands_for(description: str, names: list[str]) -> str | None:
    """Which of ``names`` a description ("The agency") stands for, where exactly one fits."""
    match = _DESCRIPTION.fullmatch(description)
    if match is None:
        return None
    fitting = lexicon().bodies.get(match[1].lower(), frozenset())
    found = [name for name in names if fitting & set(re.findall(r"\w+", name.lower()))]
    found = [name for name in found if name != description]
    return found[0] if len(found) == 1 else None
