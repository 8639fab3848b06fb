"""The words of dates.yaml, found by their letters; and the code characters that stand for their classes."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

import msgspec

from briefgen.annotate.dates.holidays import holiday_names
from briefgen.annotate.dates.numbers import NUMBER_CLASSES, number_beginnings, read_words
from briefgen.lexicon import load_lexicon

Reading = int | float | str
Readings = Mapping[str, Reading]

BREAK = "BREAK"
WORD = frozenset({"WORD"})
NAME = frozenset({"NAME"})
SIGN = frozenset({"SIGN"})
DASH = frozenset({"SIGN", "DASH"})
# Characters without a meaning in a regular expression; with those below 256 it is made and tried in less time.
_CODES = [chr(n) for n in range(0x300) if n >= 0x80 or chr(n).isalnum()]


class Phrase(msgspec.Struct, frozen=True):
    """A key of the lexicon: its tokens in small letters, those it wants capitalised, its class and value."""

    tokens: tuple[str, ...]
    given: tuple[str, ...]
    class_: str
    value: Reading

    def fits(self, seen: tuple[str, ...]) -> bool:
        """Whether ``seen`` is capitalised as this key wants it. Capitals throughout are wanted as they stand."""
        for want, have in zip(self.given, seen, strict=True):
            if len(want) > 1 and want.isupper():
                if have != want:
                    return False
            elif want[0].isupper() and not have[0].isupper():
                return False
        return True


class Words:
    """The lexicon as it is searched: by the first token of a phrase, the longest phrase first.

    ``beginnings`` are the tokens with which a phrase or a number in words can begin, ``numbers`` those of numbers;
    ``seconds`` what stands second in the phrases that begin with a token; ``codes`` the character of each set of
    classes that a token can have.
    """

    def __init__(self, phrases: list[Phrase]) -> None:
        by_key: dict[tuple[str, ...], list[Phrase]] = {}
        for phrase in phrases:
            by_key.setdefault(phrase.tokens, []).append(phrase)
        self._by_first: dict[str, list[tuple[tuple[str, ...], list[Phrase]]]] = {}
        for key in sorted(by_key, key=lambda k: (-len(k), k)):
            self._by_first.setdefault(key[0], []).append((key, by_key[key]))
        self.numbers = number_beginnings()
        self.beginnings = frozenset(self._by_first) | self.numbers
        self.seconds = {first: frozenset(k[1] for k, _ in keys if len(k) > 1) for first, keys in self._by_first.items()}
        sets = {WORD, NAME, SIGN, DASH, frozenset({BREAK}), *NUMBER_CLASSES, *_class_sets(by_key)}
        ordered = sorted(sets, key=lambda s: (len(s), sorted(s)))
        self.codes: dict[frozenset[str], str] = dict(zip(ordered, _CODES[: len(ordered)], strict=True))
        self._chars: dict[str, str] = {}
        for classes, code in self.codes.items():
            self._chars.update({class_: self._chars.get(class_, "") + code for class_ in classes})
        self._read: dict[tuple[str, ...], tuple[Readings, str] | None] = {}
        for key, same in by_key.items():
            for seen in (key, tuple(t.capitalize() for t in key), tuple(t.upper() for t in key)):
                self._read[seen] = self._combine(same, seen)

    def _combine(self, phrases: list[Phrase], seen: tuple[str, ...]) -> tuple[Readings, str] | None:
        """What the phrases of one key mean together, as far as they fit the capitals of ``seen``."""
        readings = {phrase.class_: phrase.value for phrase in phrases if phrase.fits(seen)}
        return (readings, self.codes[frozenset(readings)]) if readings else None

    def find(self, lowers: list[str], texts: list[str], at: int) -> tuple[int, Readings, str] | None:
        """The longest phrase that stands at token ``at``: how many tokens, its readings, its code."""
        keys = self._by_first.get(lowers[at])
        if keys is None:
            return None
        if len(keys[-1][0]) == 1 and (at + 1 == len(lowers) or lowers[at + 1] not in self.seconds[lowers[at]]):
            keys = keys[-1:]  # no longer phrase can stand here
        for key, phrases in keys:
            n = len(key)
            if n > 1 and tuple(lowers[at : at + n]) != key:
                continue
            seen = tuple(texts[at : at + n])
            # The usual ways to write it were worked out before.
            found = self._read[seen] if seen in self._read else self._combine(phrases, seen)
            if found is not None:
                return n, *found
        return None

    def chars_of(self, class_: str) -> str:
        """The code characters of all sets that hold ``class_``. Raises KeyError where no word has it."""
        return self._chars[class_]


def _class_sets(by_key: Mapping[tuple[str, ...], list[Phrase]]) -> Iterator[frozenset[str]]:
    """The sets of classes that one phrase of a text can have: as many as its keys differ in their capitals."""
    for phrases in by_key.values():
        for model in (*(p.given for p in phrases), tuple(t.capitalize() for t in phrases[0].tokens)):
            found = frozenset(p.class_ for p in phrases if p.fits(model))
            yield found
            number = read_words(list(model), 0) if len(model) == 1 else None
            if number is not None:
                yield found | frozenset(number[1])


def split_key(key: str) -> tuple[str, ...]:
    """A key of the lexicon as the tokeniser would cut it: words, and signs each on its own."""
    out: list[str] = []
    word = ""
    for i, char in enumerate(key):
        inside = char in "'’" and key[i + 1 :].lower().startswith("clock")
        if char.isalpha() or inside:
            word += char
            continue
        if word:
            out.append(word)
            word = ""
        if not char.isspace():
            out.append(char)
    return (*out, word) if word else tuple(out)


@functools.cache
def load_words() -> Words:
    """The words of the lexicon and the names of the holidays."""
    classes = load_lexicon("dates", dict[str, dict[str, Reading]])
    entries = [(key, class_, value) for class_, keys in classes.items() for key, value in keys.items()]
    entries += [(name, "HOLIDAY", name) for name in holiday_names()]
    phrases = []
    for key, class_, value in entries:
        for variant in {key, key.replace("'", "’")}:
            given = split_key(variant)
            phrases.append(Phrase(tuple(t.lower() for t in given), given, class_, value))
    return Words(phrases)
