"""Whom a speaker's mention stands for: the full name behind a surname, a pronoun or a role.

Names are resolved by the names layer; where it has nothing, by the words of the article itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from briefgen.annotate.quotes.bodies import Bodies
from briefgen.annotate.quotes.circumstances import extended
from briefgen.annotate.quotes.cues import people_nouns
from briefgen.annotate.quotes.descriptions import Descriptions, is_epithet
from briefgen.annotate.quotes.holders import Holders
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs, phrases_between
from briefgen.annotate.quotes.persons import Occasion, Persons
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.annotate.quotes.tokens import COMMA, PREPOSITION
from briefgen.model import NameMention

_PARAGRAPHS_ON = 3
_TOKENS = 200  # words or phrases of one paragraph that are looked through
_GOES_ON = frozenset({"which", "who", "whom", "that", "whose"})
_READS = frozenset({"reads", "read", "runs", "goes"})
_STAND_INS = frozenset({"he", "his", "him", "they", "it", "who"})
_LONGEST_NAME = 60  # characters
_OF = (" of the ", " of ", " from ", " at ", " with ")
_UNNAMED = frozenset({"a", "an", "one", "another", "his", "her", "their"})
_SPEAK_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_ONE_OF_THEM = frozenset({("one",), ("the", "other"), ("another",), ("the", "first"), ("the", "second")})
_SEVERAL = frozenset({"two", "three", "four", "five", "six", "several"})
_SENTENCES = 2  # from what a body said to its spokesman's words
_HANGING = 3  # phrases that may hang upon a person's name
_LONGEST_APPOSITION = 8  # tokens
_LONG = 2000  # characters of a quotation in which names are looked for
_AGED = re.compile(r"^\d+-year-old$")


class Antecedents:
    """Resolves the mentions of one article."""

    def __init__(self, body: str, paragraphs: Paragraphs, names: tuple[NameMention, ...]) -> None:
        self._body = body
        self._paragraphs = paragraphs
        self._names = sorted(names, key=lambda m: m.start)
        self._starts = [m.start for m in self._names]
        self._bodies = Bodies(paragraphs, self.mention)
        self._holders = Holders(body, self._names, self.mention)
        self._persons = Persons(body, paragraphs, self._names, self.mention)
        self._descriptions = Descriptions(body, paragraphs)
        self._longest: dict[str, str] = {}
        self._looked_through = 0  # paragraphs, for the longest form of a name
        self._pronouns: dict[tuple[int, int], str] = {}  # who was found to be meant, by paragraph and phrase

    def name(self, paragraph: int, phrase: int, occasion: Occasion) -> str:
        """The full name (or the description, where there is none) of a phrase of a paragraph."""
        p = self._paragraphs[paragraph]
        found = p.phrases[phrase]
        aged = found.kind == "other" and _AGED.search(p.tokens[found.last].low)
        if not aged and found.kind not in _STAND_INS:
            return self._named(paragraph, phrase, occasion)
        if found.kind != "he":
            return self._stood_in_for(paragraph, phrase, occasion)
        known = self._pronouns.get((paragraph, phrase))  # “A,” he said. “B.”: he who said A
        if known is None:
            on = self._persons.goes_on(paragraph, phrase, occasion)
            known = occasion.spoken_by if on else self._stood_in_for(paragraph, phrase, occasion)
            self._pronouns[paragraph, phrase] = known
        return known

    def _stood_in_for(self, paragraph: int, phrase: int, occasion: Occasion) -> str:
        """The full name of whom a pronoun stands for, or the pronoun where that is not told."""
        p = self._paragraphs[paragraph]
        found = p.phrases[phrase]
        if found.kind == "his" and p.tokens[found.first].low in ("its", "their"):
            earlier = self._bodies.subject_after(paragraph, phrase) or self._bodies.before(paragraph, phrase)
        elif found.kind == "it" and found.last + 1 < len(p.tokens) and p.tokens[found.last + 1].low in _READS:
            earlier = self._bodies.text_before(paragraph, phrase)  # “…,” it reads: a letter, and nobody who wrote it
        elif found.kind in ("they", "it"):
            earlier = self._bodies.before(paragraph, phrase)
        elif found.kind == "who":
            earlier = (paragraph, _before_apposition(p, phrase)) if phrase else None
        else:
            described = self._described_opening(paragraph, phrase)
            if described is not None:
                return described
            earlier = self._persons.before(paragraph, phrase, occasion)
        if earlier is None and found.kind == "he" and self._was_described(paragraph, occasion):
            return occasion.spoken_by
        if earlier is None or self._paragraphs[earlier[0]].phrases[earlier[1]].kind in _STAND_INS:
            return self._text(p, found)
        there = self._paragraphs[earlier[0]]
        meant = there.phrases[earlier[1]]
        named = self._named(*earlier, occasion)
        if meant.kind == "people" and named == self._text(there, meant):
            # "A teacher of the school"
            return self._body[there.tokens[meant.first].start : there.tokens[extended(there, meant)].end]
        return named

    def _was_described(self, paragraph: int, occasion: Occasion) -> bool:
        """Whether who spoke last, in this paragraph or just before it, has no name: "a driver who was there"."""
        if occasion.spoke is None or paragraph - occasion.spoke[0] > 1 or not occasion.spoken_by:
            return False
        p = self._paragraphs[occasion.spoke[0]]
        phrase = p.phrases[occasion.spoke[1]]
        return phrase.kind == "people" and p.tokens[phrase.first].low in _UNNAMED

    def _described_opening(self, paragraph: int, phrase: int) -> str | None:
        """Whom a paragraph begins with who has no name: "Her neighbour, a clerk, is afraid. “…,” he says."."""
        p = self._paragraphs[paragraph]
        opening = next((k for k in range(min(2, phrase)) if p.phrases[k].kind == "people"), None)
        if opening is None or p.tokens[0].low not in _UNNAMED or p.phrases[opening].first != 0:
            return None
        for k in range(opening + 1, min(phrase, opening + _TOKENS)):
            mention = self.mention(p, p.phrases[k]) if p.phrases[k].kind == "name" else None
            if mention is not None and mention.kind == "person":
                return None
        return self._text(p, p.phrases[opening])

    def named_between(self, start: int, end: int) -> frozenset[str]:
        """The persons and bodies named in ``body[start:end]``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, min(end, start + _LONG))
        return frozenset(mention.actor for mention in self._names[first:last])

    def name_at(self, start: int, end: int) -> str:
        """The full name of the words ``body[start:end]``, which are a name."""
        at = bisect_left(self._starts, end) - 1
        mention = self._names[at] if at >= 0 else None
        return mention.actor if mention is not None and mention.end > start else self._body[start:end]

    def _text(self, p: Paragraph, phrase: Phrase) -> str:
        return self._body[p.tokens[phrase.first].start : p.tokens[phrase.last].end]

    def mention(self, p: Paragraph, phrase: Phrase) -> NameMention | None:
        """The name that stands in a phrase; the last one of several, which is its head."""
        start, end = p.tokens[phrase.first].start, p.tokens[phrase.last].end
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._names[at].start >= start - 60:
            mention = self._names[at]
            hyphened = self._body.startswith("-", mention.end) and mention.end < end  # "the Peru-based campaign"
            if mention.end > start and not hyphened:
                return self._member(mention, at, start) or mention
            at -= 1
        return None

    def _member(self, named: NameMention, at: int, start: int) -> NameMention | None:
        """Who is of a body or place, in a phrase from ``start`` on: Ana Ruiz of "Ana Ruiz of the Oslo Centre"."""
        for other in reversed(self._names[max(0, at - 2) : at]):
            if named.kind != "person" and other.kind == "person" and other.end > start:
                return other if self._body.startswith(_OF, other.end) else None
        return None

    def before_bracket(self, paragraph: int, phrase: int) -> int:
        """The phrase of the name that one in brackets tells more of: Ana Ruiz (D-Md.) said."""
        p = self._paragraphs[paragraph]
        bracket = p.phrases[phrase].first - 1
        before = p.phrases[phrase - 1] if phrase else None
        if before is None or bracket < 1 or p.tokens[bracket].low != "(" or before.last != bracket - 1:
            return phrase
        return phrase - 1 if before.kind == "name" else phrase

    def bearer(self, paragraph: int, phrase: int) -> int:
        """The phrase of the person whom a body or place in a phrase tells more of: Ana Ruiz, from Hull, said."""
        p = self._paragraphs[paragraph]
        found = p.phrases[phrase]
        if phrase and p.phrases[phrase - 1].last == found.first - 2 and p.tokens[found.first - 1].tag == COMMA:
            inside, beside = self.mention(p, found), self.mention(p, p.phrases[phrase - 1])
            told = inside is not None and inside.kind == "place" and inside.start > p.tokens[found.first].start
            if told and beside is not None and beside.kind == "person":
                return phrase - 1  # "Ana Ruiz, Republican of Weston, said"
        for k in range(phrase - 1, max(-1, phrase - _HANGING), -1):
            before = p.phrases[k + 1].first - 1
            if found.kind not in ("name", "body") or p.tokens[before].tag != PREPOSITION:
                break
            other = p.phrases[k]
            mention = self.mention(p, other) if other.last in (before - 1, before - 2) else None
            if other.last == before - 2 and p.tokens[before - 1].tag != COMMA:
                break
            if mention is not None and mention.kind == "person" and other.kind == "name":
                own = self.mention(p, found)
                return phrase if own is not None and own.kind == "person" else k
        return phrase

    def _named(self, paragraph: int, index: int, occasion: Occasion) -> str:
        p = self._paragraphs[paragraph]
        phrase = p.phrases[index]
        if phrase.kind == "speech":
            maker = self._bodies.behind_text(paragraph, index)
            if maker is None:
                return self._text(p, phrase)
            paragraph, index = maker
            p = self._paragraphs[paragraph]
            phrase = p.phrases[index]
            named = self.mention(p, phrase)
            if named is not None and phrase.kind == "speech":
                return named.actor
        if phrase.kind == "body":
            member = self.mention(p, phrase)
            if member is not None and member.kind == "person" and self._body.startswith(_OF, member.end):
                return member.actor
            known = self._apposition(p, phrase, "organisation") or self._bodies.described(paragraph, index)
            return known or self._apposed(p, index) or self._owned(p, index)
        if phrase.name is not None and phrase.kind == "name":
            mention = self.mention(p, phrase)
            if mention is not None:
                return mention.actor
            # "Its National Secretary, Dr. Ana Ruiz, said": an office in capitals is no name.
            office = p.tokens[phrase.last].low in people_nouns()
            beside = self._apposition(p, phrase) if office else self._called_again(paragraph, index, occasion)
            return beside or self._longest_form(paragraph, phrase.name)
        if phrase.kind == "people":
            beside = self._apposition(p, phrase) or self._apposed(p, index)
            if beside is not None:
                return beside
            found = self._holders.holder(p, phrase, occasion) or self._introduced_later(paragraph, phrase)
            if found is not None:
                return found
            spoken_for = self._spoken_for(paragraph, index)
            if spoken_for is not None:
                return self._named(*spoken_for, occasion)
            of_several = self._one_of_several(p, phrase)
            before = self._descriptions.introduced(paragraph, index) or of_several
            return before or self._called_again(paragraph, index, occasion) or self._owned(p, index)
        whose = self.mention(p, phrase) if p.tokens[phrase.first].low == "whose" else None
        return whose.actor if whose is not None else self._text(p, phrase)

    def _called_again(self, paragraph: int, index: int, occasion: Occasion) -> str | None:
        """The person just named who is called by what he is: "Omar Reyes left. “…,” the tycoon said."."""
        p = self._paragraphs[paragraph]
        if not is_epithet(p, p.phrases[index]):
            return None
        place = self._persons.before(paragraph, index, occasion)
        if place is None or paragraph - place[0] > 1:
            return None
        there = self._paragraphs[place[0]]
        named = self.mention(there, there.phrases[place[1]])
        if named is None or named.kind != "person":
            return None
        return named.actor if self._holders.may_be_called(named.actor, p, p.phrases[index]) else None

    def _one_of_several(self, p: Paragraph, phrase: Phrase) -> str | None:
        """Of whom "one" or "the other" is one: "one of two officials", told shortly before in the paragraph."""
        words = tuple(t.low for t in p.tokens[phrase.first : phrase.last + 1])
        if words not in _ONE_OF_THEM:
            return None
        for other in reversed(p.phrases[: bisect_left(p.phrases, phrase.first, key=lambda found: found.first)]):
            if other.kind == "people" and p.tokens[other.first].low in _SEVERAL:
                text = self._text(p, other)
                return f"one of {text[0].lower()}{text[1:]}"
        return None

    def _apposition(self, p: Paragraph, phrase: Phrase, kind: str = "person") -> str | None:
        """The name set beside a description: "a spokeswoman for the ministry, Ana Ruiz"."""
        last = extended(p, phrase)
        if last + 2 >= len(p.tokens) or p.tokens[last + 1].tag != COMMA:
            return None
        for k in phrases_between(p, last + 2, last + 2):
            other = p.phrases[k]
            if other.owner and k + 1 < len(p.phrases) and p.phrases[k + 1].first == other.last + 2:
                other = p.phrases[k + 1]  # "the captain, Reyes's brother Omar Poe"
            if other.kind == "name":
                mention = self.mention(p, other)
                return mention.actor if mention is not None and mention.kind == kind else None
        return None

    def _apposed(self, p: Paragraph, index: int) -> str | None:
        """The name that a description is set beside: "The Herald, a party newspaper, followed up, noting"."""
        phrase = p.phrases[index]
        before = p.phrases[index - 1] if index else None
        after = extended(p, phrase) + 1
        goes_on = any(t.low in _GOES_ON for t in p.tokens[phrase.last + 1 : phrase.last + 3])  # "a group to which"
        closed = after < len(p.tokens) and (p.tokens[after].tag == COMMA or p.tokens[after].low == ":" or goes_on)
        enclosed = closed and p.tokens[phrase.first - 1].tag == COMMA
        bracket = phrase.first > 2 and p.tokens[phrase.first - 2].low == ")"  # "the Front (FLN), a rebel group, said"
        if before is None or before.last != phrase.first - 2 - bracket or before.kind != "name" or not enclosed:
            return None
        mention = self.mention(p, before)
        told = p.tokens[phrase.first].low in ("a", "an", "the") or p.tokens[after].low == ":"
        return mention.actor if mention is not None and told else None

    def _owned(self, p: Paragraph, index: int) -> str:
        """The words of a phrase together with its owner's: "the European Union's observers"."""
        phrase = p.phrases[index]
        first = phrase.first
        before = p.phrases[index - 1] if index else None
        if before is not None and before.owner and before.last + 2 == first:
            first = before.first
        return self._body[p.tokens[first].start : p.tokens[phrase.last].end]

    def _spoken_for(self, paragraph: int, index: int) -> tuple[int, int] | None:
        """The body whose words "a spokesman" gives on: the one that said something just before in the paragraph."""
        p = self._paragraphs[paragraph]
        phrase = p.phrases[index]
        alone = phrase.last - phrase.first == 1 and p.tokens[phrase.first].low in ("a", "the")
        if not alone or p.tokens[phrase.last].low not in _SPEAK_FOR or extended(p, phrase) != phrase.last:
            return None
        place = self._bodies.before(paragraph, index)
        if place is None or place[0] != paragraph or p.phrases[place[1]].kind == "speech":
            return None
        near = p.sentence[phrase.first] - p.sentence[p.phrases[place[1]].first] <= _SENTENCES
        return place if near else None

    def _longest_form(self, paragraph: int, name: tuple[int, int]) -> str:
        """The longest run of capitalised words, up to this paragraph, that ends in the same word."""
        for index in range(self._looked_through, paragraph + 1):
            other = self._paragraphs[index]
            for phrase in other.phrases:
                if phrase.kind == "name" and phrase.name is not None:
                    text = self._words(other, phrase.name)
                    key = other.tokens[phrase.name[1]].low
                    if len(self._longest.get(key, "")) < len(text) < _LONGEST_NAME:
                        self._longest[key] = text
        self._looked_through = max(self._looked_through, paragraph + 1)
        p = self._paragraphs[paragraph]
        return self._longest.get(p.tokens[name[1]].low) or self._words(p, name)

    def _words(self, p: Paragraph, name: tuple[int, int]) -> str:
        return self._body[p.tokens[name[0]].start : p.tokens[name[1]].end]

    def _introduced_later(self, paragraph: int, phrase: Phrase) -> str | None:
        """The name that "a spokeswoman" gets a few paragraphs on: "the spokeswoman, Ana Ruiz"."""
        here = self._paragraphs[paragraph]
        head = here.tokens[phrase.last].low
        if here.tokens[phrase.first].low not in ("a", "an"):
            return None
        for index in range(paragraph, min(paragraph + _PARAGRAPHS_ON, len(self._paragraphs))):
            p = self._paragraphs[index]
            begin = phrase.first if index == paragraph else 0
            for k in phrases_between(p, begin, begin + _TOKENS):
                other = p.phrases[k]
                if other.kind == "people" and p.tokens[other.last].low == head and p.tokens[other.first].low == "the":
                    beside = self._apposition(p, other)
                    if beside is not None and p.tokens[other.first].start > here.tokens[phrase.first].start:
                        return beside
        return None


def _before_apposition(p: Paragraph, who: int) -> int:
    """The phrase that "who" or "that" takes up: Ardo of "Ardo, an agent, that had said", else the last one."""
    comma = p.phrases[who].first - 1
    if comma < 1 or p.tokens[comma].tag != COMMA:
        return who - 1
    opening = next(
        (i for i in range(comma - 1, max(0, comma - _LONGEST_APPOSITION), -1) if p.tokens[i].tag == COMMA), 0
    )
    if not opening or p.tokens[opening + 1].low not in ("a", "an", "the"):
        return who - 1
    k = bisect_left(p.phrases, opening, key=lambda found: found.first) - 1
    named = k >= 0 and p.phrases[k].kind == "name" and p.phrases[k].last == opening - 1
    return k if named else who - 1
