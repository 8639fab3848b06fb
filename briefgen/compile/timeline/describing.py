"""What it takes to compare clauses: who acts in them, who tells it, and what they are about."""

from __future__ import annotations

import bisect
import re
from collections import deque
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from briefgen.compile.actors.offices import Inquiry
from briefgen.compile.actors.who import Who
from briefgen.compile.nations import nations
from briefgen.compile.predicates import Predicates, stem
from briefgen.compile.timeline.binding import without_relative
from briefgen.compile.timeline.words import Word, clause_words, words_of
from briefgen.model import Annotations, NameMention, QuoteMention

_WORD = re.compile(r"(?:[A-Za-z]\.){2,8}|[^\W_]+")
_PERSONS = frozenset({"he", "she"})
_NOT_OF_AN_OFFICE = frozenset({"earlier", "later", "also", "then", "on", "in", "at", "who", "late", "early", "again"})
_WILL = frozenset({"will", "shall", "would"})
# What is told as to come has its verb behind these: "will meet", "is due to open".
_BEFORE_A_VERB = _WILL | {"to"}
_LIGHT = frozenset({"mak", "hold", "tak", "hav", "giv", "do", "stag", "conduct"})
_NEAR = 8
# So many words behind a verb may name what is done by saying it.
_OBJECT = 5
_LONGEST_APPOSITION = 16
# So many sentences back stands the name of whom a quotation's "he" means.
_NAMED_WITHIN = 3
_OTHER_PRONOUNS = frozenset({"it", "they", "this"})
_BELONGS = frozenset({"for", "of", "from", "at", "with", "in"})
# What a phrase begins with whose head is a common noun: "a military source", "officials".
_UNNAMED = frozenset({"a", "an", "the", "one", "two", "officials", "authorities", "police", "witnesses", "sources"})

# "Today he's taking the credit", "I slept there": what somebody says of himself.
_GOING_ON = ("'s", "’s", "'re", "’re")
_MYSELF = frozenset({"i", "i'm", "i've", "i'd", "i'll", "i’m", "i’ve", "i’d", "i’ll", "my"})


def _stop(words: Sequence[Word]) -> int:
    """The offset at which the first mark among the words stands, or their end."""
    return next((w.start for w in words if not w.text[0].isalnum()), words[-1].end)


_THE_TWO = (["the", "two"], ["the", "pair"])


class Describer:
    """Looks up who and what stands between two offsets of one source."""

    def __init__(self, annotations: Annotations, who: Who, known: Predicates, offices: Inquiry | None = None) -> None:
        self._offices = offices
        self._annotations = annotations
        self._who = who
        self._known = known
        self._names = annotations.names
        self._starts = [n.start for n in self._names]
        self._sentences = [s.start for s in annotations.sentences]
        self._quotes = annotations.quotes
        self._quote_starts = [q.start for q in self._quotes]

    def names(self, start: int, end: int) -> list[NameMention]:
        """The names between two offsets, in order."""
        first = bisect.bisect_left(self._starts, start)
        last = bisect.bisect_left(self._starts, end)
        return [n for n in self._names[first:last] if n.end <= end]

    def actors(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors between two offsets, in order, each once; last those whom a quotation is given to.

        Whom a quotation only speaks of is no actor.
        """
        source = self._annotations.source.id
        quotes = self.quotes(start, end)
        spoken_of = [(q.start, q.end) for q in quotes if q.kind == "direct"]
        found = [
            self._who.actor(source, n.actor)
            for n in self.names(start, end)
            if n.kind != "place" and not any(a <= n.start < b for a, b in spoken_of)
        ]
        found += [self._who.actor(source, q.speaker.name) for q in quotes if q.speaker]
        return tuple(dict.fromkeys(a for a in found if a is not None))

    def quotes(self, start: int, end: int) -> list[QuoteMention]:
        """The quotations that begin between two offsets."""
        first, last = bisect.bisect_left(self._quote_starts, start), bisect.bisect_left(self._quote_starts, end)
        return list(self._quotes[first:last])

    def subject(self, words: Sequence[Word]) -> str | None:
        """Who acts: the actor named last before the first verb outside quotation marks, or the word before it.

        A pronoun is whom the quotation beside it is given to, or the last person named before.
        """
        plain = [w for w in without_relative(words, self._known) if not w.quoted]
        verbs = (n for n, w in enumerate(plain) if n and (self._known.is_finite(w.text) or w.lower in _WILL))
        verb = next(verbs, None)
        if verb is None:
            return None
        found = self.actors_named(plain[0].start, plain[verb].start)
        if plain[verb - 1].text == "," and (named := self._before_apposition(plain[: verb - 1])):
            return named
        last = plain[verb - 1].lower
        if found:
            return found[-1]
        if last in _PERSONS:
            return self._person_before(plain[0].start, plain[-1].end)
        return None if last in clause_words().common else stem(last)

    def named_last(self, stretch: tuple[int, int] | None) -> str | None:
        """The id of the actor named last in a stretch of the body; None where there is none."""
        return next(reversed(self.actors_named(*stretch)), None) if stretch else None

    def speaker(self, words: Sequence[Word]) -> str | None:
        """Who says it: whom a quotation is given to, or the actor named nearest to a verb of saying in the past."""
        source = self._annotations.source.id
        for quote in self.quotes(words[0].start, words[-1].end):
            by = self._who.actor(source, quote.speaker.name) if quote.speaker else None
            if by:
                return by
        for n, word in enumerate(words):
            if word.quoted or not (self._known.is_saying(word.text) and self._known.is_past(word.text)):
                continue
            first, last = n, n
            while first and not words[first - 1].quoted and n - first < _NEAR:
                first -= 1
            while last < len(words) - 1 and not words[last + 1].quoted and last - n < _NEAR:
                last += 1
            if holder := self._holder(words[first:n]):
                return holder
            before = self.actors_named(words[first].start, word.start)
            if n and words[n - 1].text == "," and (named := self._before_apposition(words[: n - 1])):
                return named
            # "said Ana Ruiz": who is named behind the verb speaks only where nobody stands before it.
            alone = (not n or not words[n - 1].text[0].isalnum()) and not any(
                w.lower == "that" for w in words[n + 1 : last + 1]
            )
            after = self.actors_named(word.end, words[last].end) if alone else []
            if before or after:
                return before[-1] if before else after[0]
            if n and words[n - 1].lower in _PERSONS:
                return self._person_before(words[0].start, words[0].start)
        return None

    def _before_apposition(self, words: Sequence[Word]) -> str | None:
        """Who is named right before the apposition that these words end with: "Ana Ruiz, an adviser to Tom Lee"."""
        comma = next((n for n in range(len(words) - 1, 0, -1) if words[n].text == ","), 0)
        if not comma or len(words) - comma > _LONGEST_APPOSITION:
            return None
        last = words[comma - 1]
        return next(
            (by for n in self.names(words[0].start, last.end) if n.end == last.end for by in [self._actor(n)]), None
        )

    def _actor(self, name: NameMention) -> str | None:
        return None if name.kind == "place" else self._who.actor(self._annotations.source.id, name.actor)

    def _holder(self, before: Sequence[Word]) -> str | None:
        """Who holds the office that the words before a verb name: "the Danish leader", on Monday."""
        first = next((n for n, w in reversed(list(enumerate(before))) if w.lower == "the"), None)
        if first is None or self._offices is None:
            return None
        last = first + 1
        while last < len(before) and before[last].lower not in _NOT_OF_AN_OFFICE and before[last].text[0].isalpha():
            last += 1
        description = self._annotations.text[before[first].start : before[last - 1].end]
        return self._offices.holder(description)

    def claimant(self, words: Sequence[Word], start: int, end: int) -> str | None:
        """Who tells what the words between two offsets report: an actor's id, or the words for one without a name.

        ``words`` are those of the whole sentence. Empty where a pronoun tells it and nobody knows for whom it stands;
        None where the source says it in its own words, or where he who tells is part of what is told.
        """
        plain = [w for w in words if not w.quoted]
        for n, word in enumerate(plain):
            if word.lower == "according" and n + 2 < len(plain) and plain[n + 1].lower == "to":
                after = plain[n + 2 : n + 2 + _NEAR]
                if word.start < start <= _stop(after):
                    continue  # "according to a study that": the study is what is told of
                if named := self.actors_named(after[0].start, _stop(after)):
                    return named[0]
            if not (n and self._known.is_reporting(word.text)):
                continue
            phrase = self._teller(plain, n)
            # "A study by the institute said": the study is what is told of. Not so behind a comma.
            own = bool(phrase) and start <= phrase[0].start < end <= word.start
            first = plain.index(phrase[0]) if phrase else 0
            if phrase and not (own and (not first or plain[first - 1].text != ",")):
                told_by = self._named_by(phrase, plain)
                if told_by is not None:
                    return told_by
        return None

    def _teller(self, plain: list[Word], verb: int) -> list[Word]:
        """The noun phrase that a verb of telling belongs to: before it, before its apposition, or after it."""
        last = verb
        if plain[verb - 1].text == ",":
            opening = next((n for n in range(verb - 2, max(-1, verb - 2 - 2 * _NEAR), -1) if plain[n].text == ","), -1)
            within = plain[opening + 1 : verb - 1]
            aside = bool(within) and within[0].lower in ("who", "which", "whose")
            if opening < 1 or (not aside and any(self._known.is_finite(w.text) for w in within)):
                after = plain[verb + 1 : verb + 1 + _NEAR]
                return [w for w in after if w.end <= _stop(after)] if after else []
            last = opening
        first = last
        while first and last - first < 2 * _NEAR and plain[first - 1].text[0].isalnum():
            if self._ends_phrase(plain[first - 1]):
                break
            first -= 1
        if any(w.lower == "by" for w in plain[max(0, first - 1) : last]):
            return []  # "a study published by the institute said": the study says it, as its own words tell
        if first < last and plain[last - 1].lower in ("and", "but"):
            return self._first_subject(plain, last - 1)
        return plain[first:last]

    def _first_subject(self, plain: list[Word], end: int) -> list[Word]:
        """The phrase before the first verb of these words: who "ordered an inquiry and said"."""
        verb = next((n for n in range(1, end) if self._known.is_finite(plain[n].text)), None)
        if verb is None:
            return []
        first = verb
        while first and plain[first - 1].text[0].isalnum() and not self._ends_phrase(plain[first - 1]):
            first -= 1
        return plain[first:verb]

    def _named_by(self, phrase: list[Word], plain: list[Word]) -> str | None:
        """Whom a noun phrase names; its own words where its head is no name ("a spokesman for the mayor")."""
        first = phrase[0].lower
        if first in _PERSONS:
            return self._person_before(plain[0].start, plain[-1].end)
        if first in _OTHER_PRONOUNS:
            return ""
        names = [n for n in self.names(phrase[0].start, phrase[-1].end) if n.kind != "place"]
        belongs = next((w.start for w in phrase if w.lower in _BELONGS), None)
        if names and (belongs is None or names[0].start < belongs or first not in _UNNAMED):
            return self._who.actor(self._annotations.source.id, names[-1].actor)
        if first in _UNNAMED:
            return self._annotations.text[phrase[0].start : phrase[-1].end]
        return None

    def _ends_phrase(self, word: Word) -> bool:
        if word.lower in clause_words().openers or word.lower in ("that", "but", "also"):
            return True
        return self._known.is_finite(word.text)

    def actors_named(self, start: int, end: int) -> list[str]:
        """The ids of the actors that act between two offsets: states only where they are no mere place."""
        source = self._annotations.source.id
        found = (self._who.actor(source, n.actor) for n in self.names(start, end) if n.kind != "place")
        return [a for a in found if a is not None]

    def _person_before(self, start: int, end: int) -> str | None:
        """The person that "he" stands for: whom a quotation here is given to, or the last person named before."""
        source = self._annotations.source.id
        for quote in self.quotes(start, end):
            if quote.speaker:
                return self._who.actor(source, quote.speaker.name)
        before = self._named_before(start)
        return self._who.actor(source, before.actor) if before else None

    def who_he_is(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """Where the person was named last whom the "he" means that these words begin with, where that is beyond doubt.

        It is where the quotation beside it was given to that person, or the sentence before names nobody else.
        """
        spoken = [w for w in words if w.lower not in ("and", "but", "then", "later")][:1]
        if not spoken or spoken[0].quoted or spoken[0].lower not in _PERSONS:
            return None
        he = spoken[0]
        own = bisect.bisect_right(self._sentences, he.start) - 1
        floor = self._annotations.sentences[max(0, own - _NAMED_WITHIN)].start if own >= 0 else 0
        before = [n for n in self.names(floor, he.start) if n.kind == "person"]
        by = next((q.speaker for q in self.quotes(he.start, words[-1].end) if q.speaker), None)
        if by is not None and by.start == he.start:
            named = [n for n in before if n.actor == by.name]
            return (named[-1].start, named[-1].end) if named else None
        last = self._annotations.sentences[own - 1] if own > 0 else None
        near = [n for n in before if last and n.start >= last.start]
        return (near[0].start, near[0].end) if len({n.actor for n in near}) == 1 else None

    def both(self, words: Sequence[Word]) -> tuple[str, ...]:
        """Whom "the two" or "both" mean that these words begin with: the two persons whom the sentence before names."""
        first = [w.lower for w in words[:2] if not w.quoted]
        own = bisect.bisect_right(self._sentences, words[0].start) - 1 if words else 0
        if own < 1 or not (first[:1] == ["both"] or first in _THE_TWO):
            return ()
        last = self._annotations.sentences[own - 1]
        persons = [n for n in self.names(last.start, last.end) if n.kind == "person"]
        found = dict.fromkeys(by for n in persons if (by := self._who.actor(self._annotations.source.id, n.actor)))
        return tuple(found) if len(found) == 2 else ()

    def _named_before(self, start: int) -> NameMention | None:
        """The person that the sentence before names first as its subject, or alone; else the last one named before."""
        own = bisect.bisect_right(self._sentences, start) - 1
        if own > 0:
            last = self._annotations.sentences[own - 1]
            persons = [m for m in self.names(last.start, last.end) if m.kind == "person"]
            if len({m.actor for m in persons}) == 1 or (persons and self._is_subject(persons[0], last.start)):
                return persons[0]
        n = bisect.bisect_left(self._starts, start) - 1
        while n >= 0 and start - self._starts[n] < 600:
            if self._names[n].kind == "person":
                return self._names[n]
            n -= 1
        return None

    def _is_subject(self, name: NameMention, start: int) -> bool:
        """Whether no verb stands in a sentence before this name."""
        return not any(self._known.is_finite(w.text) for w in words_of(self._annotations.text, start, name.start))

    def terms(self, start: int, end: int, without: Sequence[tuple[int, int]] = ()) -> frozenset[str]:
        """What the words between two offsets are about: names as who they stand for, other words by stem and by kind.

        An actor begins with ``@``, a kind of happening with ``~``. Offsets in ``without`` are passed over.
        """
        source = self._annotations.source.id
        found: set[str] = set()
        taken = list(without)
        for name in self.names(start, end):
            found.add(f"@{self._who.actor(source, name.actor) or name.actor.casefold()}")
            taken.append((name.start, name.end))
        for a, b, state in nations(self._annotations.text, start, end):
            found.add(f"@{self._who.actor(source, state) or state.casefold()}")
            taken.append((a, b))
        words = [(m.start(), m.group().replace(".", "")) for m in _WORD.finditer(self._annotations.text, start, end)]
        ahead, taken_to = deque(sorted(taken)), 0
        for n, (at, word) in enumerate(words):
            while ahead and ahead[0][0] <= at:
                taken_to = max(taken_to, ahead.popleft()[1])
            if at < taken_to:
                continue
            lower = word.lower()
            if lower in clause_words().common or (len(lower) < 3 and not lower.isdigit() and not word.isupper()):
                continue
            base = self._known.base(lower)
            together = None
            if self._known.may_be_phrasal(base):
                together = self._known.phrasal(word, [w.lower() for _, w in words[n + 1 : n + 4]])
            # "called off" is no "called", and who releases names does not do what is done to those released.
            found.add(f"{base}+{together}" if together else base)
            found |= {f"~{c}" for c in ([together] if together else self._known.classes(base))}
        return frozenset(found)

    def main_kinds(self, words: Sequence[Word]) -> frozenset[str]:
        """The kinds of happening that the first verb among these words stands for, of those that stand for any."""
        words = without_relative(words, self._known)
        for n, word in enumerate(words):
            to_come = n > 0 and words[n - 1].lower in _BEFORE_A_VERB and word.text.islower()
            verb = self._known.is_finite(word.text) or self._known.is_seldom_past(word.text)
            if word.quoted or not (to_come or verb or word.lower.endswith("ing")):
                continue
            together = self._known.phrasal(word.text, [w.lower for w in words[n + 1 : n + 4]])
            if together:
                return frozenset({together})
            base = self._known.base(word.text)
            kinds = self._known.classes(base)
            if not kinds and base in _LIGHT:
                # "made landfall", "held talks": the noun tells what was done.
                nouns = (w for w in words[n + 1 : n + 1 + _OBJECT] if w.text.islower() and not w.quoted)
                kinds = next((k for w in nouns if (k := self._known.classes(self._known.base(w.text)))), kinds)
            if kinds and not self._known.is_reporting(word.text):
                return kinds
        return frozenset()

    def tells_of_a_happening(self, spoken: Sequence[Word]) -> bool:
        """Whether somebody's words tell of more than himself: no "I slept there on Monday", no "It was fine"."""
        plain = [msgspec.structs.replace(w, quoted=False) for w in spoken]
        if any(a.lower.endswith(_GOING_ON) and b.lower.endswith("ing") for a, b in pairwise(plain)):
            return False  # "Today he's taking the credit"
        return plain[0].lower not in _MYSELF and bool(self.main_kinds(plain))
