"""Words of which one at most is true of one thing: the second floor or the fifth, a nurse or a teacher."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.discrepancies.words import WORD, any_of, lowered, terms_of
from briefgen.compile.predicates import predicates
from briefgen.lexicon import load_lexicon
from briefgen.lexicon.countries import countries


class Rivals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one line, those together that can stand for the same, and where in a clause they count."""

    members: tuple[tuple[str, ...], ...]
    slot: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon `rivals.yaml`."""

    rivals: tuple[Rivals, ...]
    one_place: tuple[str, ...]
    one_doer: tuple[str, ...]
    one_name: tuple[str, ...]


# "was a nurse", "by an old fisherman", "the victim, a 40-year-old German cook"; not "killed a nurse", "a nurse died"
_AS = re.compile(r"(?:\b(?:is|was|are|were|be|became|by|as)|\w,)(?: an?)?(?: [\w-]+){0,2} $", re.IGNORECASE)
_BY = re.compile(r"\bby (?:the )?(?:[\w-]+ )?$", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:the )?(?:[\w-]+ )?", re.IGNORECASE)
_LARGE, _NAMED = re.compile(r"\b[A-Z]\w*$"), re.compile(r"\.? [A-Z]")
_LOOKED_BACK = 120  # characters
# Deeds of which a report tells who did them.
_DONE_BY_ONE = frozenset(
    ["@shoot", "@die", "@strike", "@explode", "@hurt", "@abduct", "@hijack", "@burn", "@drown", "@blow"]
)


def rivals() -> tuple[Rivals, ...]:
    """The lines of the lexicon, and behind them that of nationalities; each is known by its number."""
    return _rivals()


@functools.cache
def _rivals() -> tuple[Rivals, ...]:
    people = tuple(c.people for c in countries().countries if c.people)
    return (*_file().rivals, Rivals(members=people, slot="as"))


@functools.cache
def _file() -> _File:
    return load_lexicon("rivals", _File)


def place_of_one(ahead: str) -> bool:
    """Whether words in lower case before a place tell of something that has but one."""
    return _of_one_place().search(ahead) is not None


def doing_of_one(verb: str) -> bool:
    """Whether a verb in lower case tells what is done by one."""
    return verb in _file().one_doer


def naming_one(ahead: str) -> bool:
    """Whether words in lower case before a name tell who it is, or what is done by one whom they name."""
    return _before_one().search(ahead) is not None


@functools.cache
def _of_one_place() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_file().one_place)})\b")


@functools.cache
def _before_one() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:{any_of(_file().one_doer)}) by|{any_of(_file().one_name)}) (?:the |an? )?$")


def rivals_in(text: str) -> Iterator[tuple[int, str, str]]:
    """The lines of which a clause has a word where it counts: the number, the member, and the word in lower case."""
    nationality = len(rivals()) - 1
    for m in WORD.finditer(text):
        member = _by_nationality().get(m.group())
        if member is not None and _counts("as", text, m.start(), m.end()):
            yield nationality, member, m.group().lower()
    for m in _phrases().finditer(lowered(text)):
        for n, member in _by_words()[m["words"]]:
            if _counts(rivals()[n].slot, text, m.start(), m.end()):
                yield n, member, m["words"]


def rival_words() -> Sequence[str]:
    """All words of the lexicon, in lower case."""
    return [*_by_words(), *(word.lower() for word in _by_nationality())]


def _counts(slot: str, text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LOOKED_BACK) : start]
    return slot not in _slots() or _slots()[slot](text, before, end)


def _is_told(_: str, before: str, __: int) -> bool:
    """Whether a verb stands before a word."""
    return any(predicates().is_finite(w) or w.endswith("ed") for w in WORD.findall(before))


def _stands_as(_: str, before: str, __: int) -> bool:
    """Whether a word tells what somebody is, and not only who is meant."""
    return _AS.search(before) is not None


def _is_title(text: str, before: str, end: int) -> bool:
    """Whether a word is written large before a name; ``before`` are the words before it, ``end`` where it ends."""
    return _LARGE.search(text, max(0, end - _LOOKED_BACK), end) is not None and _NAMED.match(text, end) is not None


def _did_it(text: str, before: str, _: int) -> bool:
    """Whether who is named did it: what was done cannot have been done by others too."""
    if _BY.search(before) is None and _OPENING.fullmatch(before) is None:
        return False
    return any(t in _DONE_BY_ONE for w in WORD.findall(text) for t in terms_of(w))


@functools.cache
def _slots() -> Mapping[str, Callable[[str, str, int], bool]]:
    return {"told": _is_told, "as": _stands_as, "title": _is_title, "by": _did_it}


@functools.cache
def _by_nationality() -> Mapping[str, str]:
    return {word: people[0] for people in rivals()[-1].members for word in people}


@functools.cache
def _by_words() -> Mapping[str, tuple[tuple[int, str], ...]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for n, known in enumerate(rivals()[:-1]):
        for words in known.members:
            for word in words:
                found[word].append((n, words[0]))
    return {word: tuple(of) for word, of in found.items()}


@functools.cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<words>{any_of(_by_words())})(?![\w-])")
