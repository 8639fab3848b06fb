"""The persons of one article, found again by any word of their names or by their office."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from briefgen.lexicon.nicknames import same_first_name
from briefgen.lexicon.sexes import Sex, sex_of_name

# Of so many persons with one word in common no short form can be told apart; the bound keeps the cost linear.
_MOST_ALIKE = 40
_ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"))
_INITIALS = frozenset("abcdefghijklmnopqrstuvwxyz")
_SHORTEST = 4  # letters of a name behind its article
_JUST = 25  # words from a full name in which the surname alone is still the same person's


class Person(msgspec.Struct):
    """A person of the article: the full name, its words folded, and what the roles at its mentions tell.

    ``words`` leaves out the suffix ("Jr."); ``sex`` is what a title or kinship beside a mention says of it, or else the
    first name.
    """

    name: str
    words: tuple[str, ...]
    first: int
    """The word at which the person is first named."""
    nations: set[str]
    nouns: set[str]
    suffix: str = ""
    sex: Sex = ""
    named: list[int] = []
    """The words at which the full name stands."""
    homely: bool = False
    """Whether a leader's title stands with the name and no nation: the president of the readers' own country."""
    by_first_name: bool = False
    """Whether the article goes on with the first name: a child who has the surname of another."""


class Hint(NamedTuple):
    """What the words around a short form tell: that it is a first name ("King Omar"), a sex, nouns of a role.

    ``attribute`` tells that it stands before a noun ("Lee supporters").
    """

    first_name: bool = False
    sex: Sex = ""
    nouns: frozenset[str] = frozenset()
    attribute: bool = False
    unlike: frozenset[str] = frozenset()
    """Nouns of roles that the person has not: whose father is named is not the father."""


_NO_HINT = Hint()


class People:
    """The persons of an article, in the order in which they are introduced."""

    def __init__(self) -> None:
        self._all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_noun: dict[str, list[Person]] = {}
        self._also: dict[tuple[str, ...], Person] = {}

    def __bool__(self) -> bool:
        return bool(self._all)

    def add(self, name: str, words: tuple[str, ...], first: int, suffix: str = "") -> Person:
        """A new person."""
        person = Person(name, words, first, set(), set(), suffix, sex_of_name(name))
        self._all.append(person)
        self._known_as(person, words)
        return person

    def full(self, name: str, words: tuple[str, ...], first: int, suffix: str = "") -> Person:
        """The person of a name of two words or more: one known already, with more words, with fewer, or a new one.

        A name that gets a suffix only when it comes again is another's: Ann Lee's father was no Ann Lee Jr.
        """
        if words in self._also:
            return self._also[words]
        candidates = [p for p in self._with_any(words) if not suffix or suffix == p.suffix]
        for candidate in sorted(candidates, key=lambda p: p.words != words):
            if candidate.words == words or _within(words, candidate.words) or _initials(words, candidate.words):
                return candidate
            if _familiar(words, candidate.words):
                return candidate
            alone = (
                len(candidate.words) == 1 and suffix and candidate.suffix == suffix and candidate.words[0] == words[0]
            )
            if alone:
                candidate.name = name  # "Ben Jr.", and then in full
            if alone or (len(candidate.words) >= 2 and _within(candidate.words, words)):
                candidate.words = words
                self._known_as(candidate, words)
                return candidate
        return self.add(name, words, first, suffix)

    def also(self, person: Person, words: tuple[str, ...]) -> None:
        """Takes note that a person goes by another full name, too."""
        self._also[words] = person
        self._known_as(person, words)

    def called(self, word: str) -> list[Person]:
        """Those who have ``word`` in their name, as they were introduced."""
        return self._by_word.get(word, [])

    def short(self, words: tuple[str, ...], at: int, hint: Hint = _NO_HINT) -> Person | None:
        """Whose short form ``words`` are: by last word, else first, else any; of several the first introduced.

        ``at`` is the word at which it stands: one introduced before it comes first. What stands before the name may
        tell that it is none of them.
        """
        if words in self._also:
            return self._also[words]
        if words[-1] in _INITIALS:
            return None  # "(R)"
        candidates = self.called(words[0])
        if hint.first_name:
            return next((p for p in candidates if p.words[0] == words[0]), None)
        if len(words) > 1:
            return next((p for p in candidates if p.words == words or _within(words, p.words)), None)
        if hint.sex:
            candidates = [p for p in candidates if p.sex in ("", hint.sex)]
        for position in (-1, 0):
            fitting = [p for p in candidates if _goes_by(p.words[position], words[0], married=bool(hint.sex))]
            if fitting:
                return _meant(fitting, at, hint)
        whole = [p for p in candidates if words[0] in p.words]
        return whole[0] if whole and not hint.sex else None

    def learn(self, person: Person, nouns: Iterable[str], nations: Iterable[str]) -> None:
        """Adds what a role tells of a person."""
        person.nations.update(nations)
        for noun in nouns:
            if noun not in person.nouns:
                person.nouns.add(noun)
                holders = self._by_noun.setdefault(noun, [])
                if len(holders) < _MOST_ALIKE:
                    holders.append(person)

    def holders(self, nouns: Iterable[str]) -> list[Person]:
        """Those whose roles have any of ``nouns``, as they were introduced."""
        found = {id(p): p for noun in nouns for p in self._by_noun.get(noun, ())}
        return sorted(found.values(), key=lambda p: p.first)

    def _known_as(self, person: Person, words: tuple[str, ...]) -> None:
        for word in dict.fromkeys(part for whole in words for part in (whole, *whole.split("-"))):
            same = self._by_word.setdefault(word, [])
            if len(same) < _MOST_ALIKE and person not in same:
                same.append(person)

    def _with_any(self, words: tuple[str, ...]) -> list[Person]:
        found = {id(p): p for word in (words[0], words[-1]) for p in self.called(word)}
        return sorted(found.values(), key=lambda p: p.first)


def _meant(fitting: list[Person], at: int, hint: Hint) -> Person:
    """Of those who are called alike the one whose office or, for a woman, sex is told; or who was just named in full.

    Else the first introduced: whom an article is about goes by the surname, and kin by full names.
    """
    fitting = [p for p in fitting if not p.nouns & hint.unlike] or fitting
    fitting = [p for p in fitting if not p.by_first_name and p.first <= at] or fitting
    told = [p for p in fitting if p.nouns & hint.nouns] or [p for p in fitting if p.sex == hint.sex == "f"] or fitting
    just = [p for p in told if any(0 <= at - named <= _JUST for named in p.named)]
    if just and not hint.sex and not hint.attribute:
        return max(just, key=lambda p: max(named for named in p.named if named <= at))
    return next((p for p in told if p.first <= at), told[0])


def _familiar(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether two full names differ by a short form of the first name: Chuck Poe is Charles Poe."""
    alike = len(words) > 1 < len(known) and words[-1] == known[-1] and len(words) <= len(known)
    return alike and same_first_name(words[0], known[0]) and set(words[1:]) <= set(known[1:])


def _goes_by(name: str, word: str, married: bool) -> bool:
    """Whether a person of this last (or first) name is called ``word``; Ann Poe-Lang is Mrs. Lang too."""
    return name == word or without_article(name) == word or (married and word in name.split("-"))


def without_article(name: str) -> str:
    """ "sarayi" of "al-sarayi": a folded name as those write it who leave the article out."""
    article, _, rest = name.partition("-")
    return rest if article in _ARTICLES and len(rest) >= _SHORTEST else name


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


def _initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Ann B. Lee" and "Ann Lee": the same first and last word, in one of them only initials between."""
    if a[0] != b[0] or a[-1] != b[-1]:
        return False
    return all(len(w) == 1 for w in (*a[1:-1], *b[1:-1])) and (len(a) == 2 or len(b) == 2)
