"""Who says a sentence, and on which side they stand: the party that claims or denies, as far as the words tell."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.compile.discrepancies.statements import Corpus, Sentence, nation_at
from briefgen.compile.discrepancies.words import WORD, lexicon, stem, stems_of
from briefgen.lexicon.sexes import Sex, sex_of_name
from briefgen.model import NameMention

_PRONOUN = re.compile(r"\b(?:he|she|they)\W*$", re.IGNORECASE)
_SEX: dict[str, Sex] = {"he": "m", "she": "f"}
# Behind a name: "Tirn says the mayor owes an apology", so that "she" is Tirn.
_SPOKE = re.compile(
    r"(?:,(?:[^,]{1,60},)?)? (?:has |had |also |have )?(?:said|says|say|told|tells|added|argued|insisted|claimed|claims"
    r"|warned|accused|accuses|alleged|alleges|believes|wrote|denied|denies|asked|called)\b"
)
# "…”, said the minister": a verb of saying with its speaker behind it.
_INVERTED = re.compile(r"[,”\"’'] (?:said|says|added|insisted|tweeted|wrote)\s")
# "a top Norwegian police official", "one official", with what may stand before a verb.
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome) (?:[\w’'-]+ ){0,4}"
    r"(?:officials?|officers?|spokes(?:man|woman|person)|diplomats?|sources?|aides?|investigators?|ministers?|commanders?"
    r"|witness(?:es)?|residents?|lawyers?|experts?|lawmakers?|executives?|employees?|doctors?)"
    r" (?:(?:has|have|had|also|\w+ly|on \w+day|\w+day) ){0,2}$",
)
# Between a name and the verb it is the subject of: who that is, between commas, or whose.
_DESCRIBED = re.compile(
    r"(?:, (?:(?!\b(?:said|says|told|asked|who|which)\b)[^;:“”\"]){3,170},| (?:of|for|from|at|with) [^,;:“”\"]{3,60})"
    r" (?:(?:has|have|had|also|\w+ly) ){0,2}"
)
# "The miners left the pit, the official said"
_THE_OFFICIAL = re.compile(
    r"[,”\"] the (?:official|source|diplomat|witness|investigator|officer|aide|expert|person)s? $", re.IGNORECASE
)
# "The company, a unit of Olm Holdings, said": the one that was named before.
_THE_BODY = re.compile(
    r"\b[Tt]he (?:company|firm|airline|bank|operator|carrier|manufacturer|utility|club|union|charity|agency|developer)"
    r"(?:, [^,;:“”\"]{3,60},)? (?:(?:has|have|had|also|\w+ly|on \w+day|\w+day) ){0,2}$"
)
# "The charity, known by its initials OCT, said"
_KNOWN_AS = re.compile(r", (?:also |better |widely |formally )?(?:known|called|named)\b[^,]{1,60},[^,]*$")
_PRONOUN_FIRST = re.compile(r"\W*(?:He|She|They) ")
_AND_ALSO = re.compile(r"[\w”\"] (?:and|but) (?:(?:also|\w+ly) )?$")
_AND = re.compile(r",? and (?:\w+ly )?")
_FAR = 90
_BEHIND = 60
_CLOSE = 30


class Party(msgspec.Struct, frozen=True):
    """Somebody who claims or denies: the actor (its id, or its name), and the states whose side it is on."""

    actor: str
    sides: frozenset[str]

    def is_other_than(self, other: Party | None) -> bool:
        """Whether the two are different parties, as far as is known."""
        if other is None:
            return True
        return self.actor != other.actor and not self.sides & other.sides


@functools.cache
def _saying() -> frozenset[str]:
    words = lexicon()
    return stems_of(words.claims) | stems_of(words.denials) | stems_of(words.soft_denials) | {"saying"}


class Parties:
    """Finds the parties of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sides: dict[str, set[str]] = {}
        for source, names in corpus.names.items():
            for mention in names:
                told = f"{mention.text} {mention.role.text}" if mention.role else mention.text
                found = _states(f"{told} {mention.actor}")
                if found:
                    self._sides.setdefault(corpus.party(source, mention), set()).update(found)

    @property
    def sides(self) -> dict[str, frozenset[str]]:
        """The states on whose side each actor is that has any."""
        return {actor: frozenset(sides) for actor, sides in sorted(self._sides.items())}

    def of(self, source: str, mention: NameMention) -> Party:
        """The party that a name stands for."""
        actor = self._corpus.party(source, mention)
        return Party(actor, frozenset(self._sides.get(actor, ())))

    def named_within(self, source: str, start: int, end: int) -> Party | None:
        """The party that is named first between two offsets, or the state that is: "of Danish officials"."""
        named = [m for m in self._corpus.names_within(source, start, end) if m.kind != "place"]
        if named:
            return self.of(source, named[0])
        states = _states(self._corpus.annotations[source].text[start:end])
        return Party(" ".join(sorted(states)), states) if states else None

    def quoted_at(self, source: str, offset: int) -> Party | None:
        """The speaker of the quotation that an offset stands in, where there is one."""
        speaker = self._corpus.speaker_at(source, offset)
        if speaker is None:
            return None
        actor = self._corpus.who.actor(source, speaker) or speaker
        return Party(actor, _states(speaker).union(self._sides.get(actor, ())))

    def saying(self, sentence: Sentence, cue: int) -> Party | None:
        """Who says what stands at ``cue``: the speaker of the quotation it is in, else who is named before the verb."""
        quoted = self.quoted_at(sentence.source, cue)
        if quoted is not None:
            return quoted
        verb = self._verb(sentence, cue)
        head = sentence.text[: verb - sentence.start]
        first = self._verb(sentence, verb - 1) if _AND_ALSO.search(head) else verb
        if first < verb - 1:
            return self.saying(sentence, first)  # "The bank said that it backed Olm and denied having paid him"
        pronoun = _PRONOUN.search(head)
        if pronoun:
            return self._before(sentence, pronoun.group().strip().lower())
        called = _KNOWN_AS.search(head) is not None
        body = self._body_before(sentence) if _THE_BODY.search(head) and not called else None
        if body is not None:
            return body
        if _THE_OFFICIAL.search(head):
            return Party("", frozenset())  # behind what he says: nobody whom that names
        if _SOMEBODY.search(head):
            return Party("", _states(head[-_CLOSE:]))  # one of theirs, whom nobody names
        named = self._named(sentence, sentence.start, verb)
        told_of = self._told_of(sentence, named, verb)
        if told_of is not None:
            return self.of(sentence.source, told_of)
        if named and _PRONOUN_FIRST.match(sentence.text) and _AND.fullmatch(head, named[-1].end - sentence.start):
            return self._before(sentence)  # "He denounced the bank and rejected the claim"
        if named and verb - named[-1].end <= _FAR:
            party = self.of(sentence.source, named[-1])
            between = _states(head[max(0, named[-1].start - sentence.start - _BEHIND) :])
            return Party(party.actor, party.sides or between)
        behind = _INVERTED.search(sentence.text, max(0, verb - sentence.start - 2))
        if behind:
            after = self._named(sentence, sentence.start + behind.end(), sentence.end)
            if after and after[0].start - sentence.start - behind.end() <= _BEHIND:
                return self.of(sentence.source, after[0])
        states = _states(head[-_CLOSE:])
        if states:
            return Party(" ".join(sorted(states)), states)
        return None

    def _told_of(self, sentence: Sentence, named: list[NameMention], verb: int) -> NameMention | None:
        """Whose description stands between a name and the verb: "Ola Brandt, envoy to Tamber, denied"; else None."""
        for m in named[:-1]:
            between = sentence.text[m.end - sentence.start : verb - sentence.start]
            if m.kind == "person" and _DESCRIBED.fullmatch(between):
                return m
        return None

    def _verb(self, sentence: Sentence, cue: int) -> int:
        """The offset of the verb of saying or denying that is nearest at or before ``cue``."""
        place = cue
        for m in WORD.finditer(sentence.text):
            if sentence.start + m.start() > cue:
                break
            if stem(m.group()) in _saying():
                place = sentence.start + m.start()
        return place

    def _named(self, sentence: Sentence, start: int, end: int) -> list[NameMention]:
        return [m for m in self._corpus.names_within(sentence.source, start, end) if m.kind != "place"]

    def _body_before(self, sentence: Sentence) -> Party | None:
        """The body that the sentences before name last."""
        for earlier in reversed(self._corpus.sentences[sentence.source][max(0, sentence.number - 3) : sentence.number]):
            bodies = [m for m in self._named(earlier, earlier.start, earlier.end) if m.kind == "organisation"]
            if bodies:
                return self.of(sentence.source, bodies[-1])
        return None

    def _before(self, sentence: Sentence, pronoun: str = "") -> Party | None:
        """Whom a pronoun stands for: who spoke in the sentences before, else the person named last there."""
        sex = _SEX.get(pronoun, "")
        for earlier in reversed(self._corpus.sentences[sentence.source][max(0, sentence.number - 3) : sentence.number]):
            people = [
                m
                for m in self._named(earlier, earlier.start, earlier.end)
                if m.kind == "person" and sex_of_name(m.actor) in ("", sex or sex_of_name(m.actor))
            ]
            if people:
                spoke = _SPOKE.match(earlier.text, people[0].end - earlier.start)
                return self.of(sentence.source, people[0] if spoke else people[-1])
        return None


# The same names stand in article after article.
@functools.lru_cache(maxsize=20_000)
def _states(text: str) -> frozenset[str]:
    tokens = list(WORD.finditer(text))
    found = (nation_at(tokens, n) for n, token in enumerate(tokens) if token.group()[0].isupper())
    return frozenset(f for f in found if f)
