"""What kind of happening a word stands for: "kidnapped" and "abduction" are one kind, "said" makes a statement.

A word is brought to its base form by its ending and looked up in ``lexicon/happenings.yaml``. There is no parser here:
a word counts as a verb by its form, which is right often enough for cutting clauses and comparing happenings.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

import msgspec

from briefgen.lexicon import load_lexicon

_SHORTEST_STEM = 3
# Words of one syllable keep both letters: "spell", "kill".
_SHORTEST_OF_TWO = 5
# So many words may stand between a verb and its particle, where that may stand apart: "called the lawmakers back".
_PARTICLE = 3
_APART = frozenset({"back", "off", "out", "down"})
_BE = frozenset({"is", "are"})
_BE_PAST = frozenset({"was", "were"})
# "They were supposed to vote", "the two were meant to meet".
_PLANNED = frozenset({"supposed", "meant"})
# "Set out", "set fire to": nothing that is set to come.
_SET_OUT = frozenset({"out", "off", "up", "fire", "foot", "sail", "ablaze", "alight", "aside", "free", "in"})


class Happenings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lexicon as it stands in the file."""

    classes: dict[str, list[str]]
    once: list[str]
    once_a_person: list[str]
    once_a_year: list[str]
    sudden: list[str]
    saying: list[list[str]]
    phrasal: dict[str, dict[str, str]]
    objects: dict[str, dict[str, list[str]]]
    reporting: list[str]
    finding: list[str]
    telling: list[str]
    with_as: list[str]
    arranging: list[str]
    deeds: dict[str, list[str]]
    irregular: dict[str, list[str]]
    seldom_past: list[str]
    no_verbs: list[str]
    nouns: list[str]
    auxiliaries: list[str]
    future: list[str]
    hypothetical: list[str]


class Predicates:
    """Looks up words; the one instance comes from `predicates`."""

    def __init__(self, lexicon: Happenings) -> None:
        self._base = {form: base for base, forms in lexicon.irregular.items() for form in forms}
        self.words = frozenset(word for words in lexicon.classes.values() for word in words)
        self.words |= {word for row in lexicon.saying for word in row}
        self._pasts = frozenset(self._base) - frozenset(lexicon.seldom_past)
        self._seldom_past = frozenset(lexicon.seldom_past)
        self._no_verbs = frozenset(lexicon.no_verbs)
        self._nouns = frozenset(lexicon.nouns)
        self._classes: dict[str, frozenset[str]] = {}
        for name, words in lexicon.classes.items():
            for word in words:
                key = stem(word)
                self._classes[key] = self._classes.get(key, frozenset()) | {name}
        self.once = frozenset(lexicon.once)
        self.once_a_person = frozenset(lexicon.once_a_person)
        self.once_a_year = frozenset(lexicon.once_a_year)
        self.sudden = frozenset(lexicon.sudden)
        self.saying = frozenset(stem(w) for row in lexicon.saying for w in row)
        self._reporting = frozenset(stem(w) for w in lexicon.reporting)
        self._phrasal = {stem(verb): row for verb, row in lexicon.phrasal.items()}
        self._objects = {
            stem(verb): {noun: kind for kind, nouns in row.items() for noun in nouns}
            for verb, row in lexicon.objects.items()
        }
        self._deeds = {stem(verb): frozenset(objects) for verb, objects in lexicon.deeds.items()}
        self._finding = frozenset(stem(w) for w in lexicon.finding)
        self._arranging = frozenset(stem(w) for w in lexicon.arranging)
        self._with_as = frozenset(stem(w) for w in lexicon.with_as)
        self._telling = frozenset(stem(w) for w in lexicon.telling)
        self.auxiliaries = frozenset(lexicon.auxiliaries)
        self.future = frozenset(lexicon.future)
        self.hypothetical = frozenset(lexicon.hypothetical)
        # Asked of each word of each clause, and texts have few words that they do not use again.
        self._bases = functools.lru_cache(maxsize=20_000)(self._base_of)
        self._finite = functools.lru_cache(maxsize=20_000)(self._looks_finite)
        self._past = functools.lru_cache(maxsize=20_000)(self._looks_past)

    def base(self, word: str) -> str:
        """The stem that all forms of ``word`` share: "took", "takes" and "taking" give one."""
        return self._bases(word)

    def _base_of(self, word: str) -> str:
        lower = word.lower()
        return stem(self._base.get(lower, lower))

    def classes(self, base: str) -> frozenset[str]:
        """The kinds of happening that a base stands for; empty where it is none we know."""
        return self._classes.get(base, frozenset())

    def may_be_phrasal(self, base: str) -> bool:
        """Whether the verb of a base makes kinds of happening of their own with a particle or an object."""
        return base in self._phrasal or base in self._objects

    def phrasal(self, word: str, behind: Sequence[str]) -> str | None:
        """The kind of happening of a verb with its particle ("called off", "threw the case out") or with its object.

        None where these make it none of its own. ``behind`` are the words that follow it, in lower case.
        """
        base = self.base(word)
        particles, objects = self._phrasal.get(base, {}), self._objects.get(base, {})
        past = self.is_past(word) or self.is_seldom_past(word)
        if not (particles or objects) or not (past or word.lower().endswith(("ing", "s"))):
            return None
        for near, particle in enumerate(behind[:_PARTICLE]):
            if particle in particles and (not near or particle in _APART):
                return particles[particle]
        return next((objects[w] for w in behind if w in objects), None)

    def does(self, word: str, behind: Sequence[str]) -> bool:
        """Whether saying does something to one of the things ``behind`` the verb: "declared a state of emergency"."""
        objects = self._deeds.get(self.base(word), frozenset())
        return any(w in objects for w in behind)

    def is_saying(self, word: str) -> bool:
        """Whether ``word`` is a form of a verb of saying."""
        return self.base(word) in self.saying

    def is_reporting(self, word: str) -> bool:
        """Whether ``word`` is a finite form of a verb that passes a claim on: "said", "claims", not "accused"."""
        return self.is_finite(word) and self.base(word) in self._reporting

    def is_finding(self, word: str) -> bool:
        """Whether ``word`` is a past or present form of what a study or a report does: "found", "shows", "said"."""
        lower = word.lower()
        told = self.is_past(word) or (lower.endswith("s") and lower not in self._nouns)
        return told and (self.base(word) in self._finding or self.base(word) in self._reporting)

    def is_telling(self, word: str) -> bool:
        """Whether ``word`` is a form of a verb of saying that needs somebody who is told: "told", "warned"."""
        return self.base(word) in self._telling

    def takes_as(self, word: str) -> bool:
        """Whether ``word`` is a form of a verb that an "as" completes: "named him as", "served as"."""
        return self.base(word) in self._with_as

    def is_arranging(self, word: str) -> bool:
        """Whether ``word`` is a form of a verb that gives something its day: "called", "scheduled", "declared"."""
        return self.base(word) in self._arranging

    def irregular(self, word: str) -> str | None:
        """The plain form of a form of an irregular verb; None of any other word."""
        return self._base.get(word.lower())

    def is_irregular(self, word: str) -> bool:
        """Whether ``word`` is a form of an irregular verb, whatever else it may be."""
        return word.lower() in self._base

    def is_seldom_past(self, word: str) -> bool:
        """Whether ``word`` is a past tense that is a noun or a present tense more often: "cut", "bid"."""
        return word in self._seldom_past

    def is_past(self, word: str) -> bool:
        """Whether ``word`` looks like a past tense or a past participle."""
        return self._past(word)

    def is_to_come(self, lower: str) -> bool:
        """Whether a word, in lower case, tells of what is to come, or may come: "will", "should"."""
        return lower in self.future or lower in self.hypothetical

    def tells_ahead(self, lower: Sequence[str]) -> bool:
        """Whether words, in lower case, tell of what is to come: "is to meet", "was meant to meet", not "set out"."""
        for n, word in enumerate(lower):
            behind = lower[n + 1] if n + 1 < len(lower) else ""
            if behind == "to" and (word in _BE or (n and word in _PLANNED and lower[n - 1] in _BE_PAST)):
                return True
            if self.is_to_come(word) and not (word == "set" and behind in _SET_OUT):
                return True
        return False

    def _looks_past(self, word: str) -> bool:
        lower = word.lower()
        if lower in self._pasts:
            return True
        # "Ahmed" is none: a verb is written small, except at the beginning of a sentence.
        return (
            word.islower()
            and lower.endswith("ed")
            and len(lower) > 4
            and lower not in self._no_verbs
            and "-" not in lower
        )

    def is_finite(self, word: str) -> bool:
        """Whether a clause with ``word`` in it probably has a verb of its own."""
        return self._finite(word)

    def _looks_finite(self, word: str) -> bool:
        lower = word.lower()
        if lower in self.auxiliaries or self.is_past(word):
            return True
        # The present of a verb of saying ("says", "claims", "insists"); other words in -s are more often nouns.
        return lower.endswith("s") and lower.isalpha() and lower not in self._nouns and stem(lower) in self.saying


def stem(word: str) -> str:
    """``word`` in lower case without its regular ending: not always a word, but the same for all regular forms."""
    out = word.lower()
    if out.endswith(("'s", "’s")):
        out = out[:-2]
    for ending, put in (
        ("ies", "y"),
        ("ied", "y"),
        ("sses", "ss"),
        ("ings", ""),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        if (
            out.endswith(ending)
            and len(out) - len(ending) + len(put) >= _SHORTEST_STEM
            and not out.endswith(("ss", "us"))
        ):
            out = out[: len(out) - len(ending)] + put
            break
    if len(out) > _SHORTEST_STEM and out[-1] == out[-2] and out[-1] not in "aeiosl":
        out = out[:-1]
    if len(out) > _SHORTEST_OF_TWO and out.endswith("ll"):
        out = out[:-1]  # "cancelled", of "cancel"; "recalled" and "recall" alike
    while len(out) > _SHORTEST_STEM and out[-1] == "e":
        out = out[:-1]
    return out


@functools.cache
def predicates() -> Predicates:
    """The predicates of the lexicon."""
    return Predicates(load_lexicon("happenings", Happenings))
