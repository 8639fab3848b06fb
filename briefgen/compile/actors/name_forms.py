"""When two names are one: spellings of a person's name, and forms of a body's.

Transliterations differ in a few letters ("Sergei", "Sergey"; "Lvovsky", "Lvovskyy"), so words are compared in a reduced
form first and by edit distance after that. Bodies differ in order ("Ministry of Defence", "Defence Ministry"), in
spelling ("Center", "Centre") and in whether their state is named.
"""

from __future__ import annotations

import functools
import re
import unicodedata

import msgspec
from rapidfuzz import fuzz

from briefgen.lexicon import load_lexicon
from briefgen.lexicon.countries import nations
from briefgen.lexicon.nicknames import same_first_name

_SAME_LAST = 88
_SAME_FIRST = 75
_SAME_BONES = 60
_VOWELS = re.compile(r"[aeiou]")
_LONGEST = 200
# "U.N.", "O'Neil", "Smith-Jones": a word of a name.
_WORD = re.compile(r"(?:[A-Z]\.){2,9}|[^\W_]+(?:['’-](?!s\b)[^\W_]+)*")

# "al-Sarayi" is "Sarayi" where the article is left out.
_ARTICLE = re.compile(r"\A(?:a[dlnrst]|ash|az|el|ul)-(?=[^\W\d_]{4})")

# Pairs of letters that transliterations exchange, in this order.
_REDUCTIONS = (
    (re.compile(r"(?:iy|yi|ij|yj|ii|yy|y|j(?=$))"), "i"),
    (re.compile(r"(?:ie|ei)(?=$)"), "i"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"(?<=.)h(?=$)"), ""),
    (re.compile(r"kh|q|ck"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"[-']"), ""),
)
LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"})
"""Small letters that are none with an accent, and what stands for them where there are no such."""

_LETTERS = {**LETTERS, ord("þ"): "th"}
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MISSIONS = frozenset({"embassy", "consulate"})
_KINDS_OF_PARTIES = frozenset({"ruling", "opposition", "governing", "political"})
_SMALL = frozenset({"of", "the", "and", "for", "on", "de", "del", "la", "le", "des", "du", "da", "do"})
_OWNER = re.compile(r"((?:[^\W_]|[ .-]){1,40})['’]s? ")


class _BodyNames(msgspec.Struct, frozen=True):
    """The file ``body_names.yaml``."""

    legal_forms: frozenset[str]
    left_out: frozenset[str]
    spelling: dict[str, str]
    called: dict[str, str]
    offices: frozenset[str]


def _body_names() -> _BodyNames:
    return load_lexicon("body_names", _BodyNames)


@functools.lru_cache(maxsize=20_000)
def reduced(word: str) -> str:
    """``word`` without accents and without what transliterations vary in."""
    plain = without_accents(word[:_LONGEST].casefold()).translate(_LETTERS)
    for pattern, by in _REDUCTIONS:
        plain = pattern.sub(by, plain)
    return plain or word


def without_accents(text: str) -> str:
    """``text`` without the accents on its letters; letters of their own ("ø") stay, see `LETTERS`."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@functools.lru_cache(maxsize=20_000)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded and without Arabic articles; suffixes such as "Jr." stay."""
    words = (w.replace("’", "'").casefold().rstrip(".") for w in _WORD.findall(name[:_LONGEST]))
    # "P.N. Rao" has two initials.
    parts = (part for w in words for part in (w.split(".") if "." in w else (w,)) if part)
    return tuple(_ARTICLE.sub("", part) for part in parts) or (name.casefold(),)


def same_word(a: str, b: str, least: int = _SAME_LAST) -> bool:
    """Whether two words are spellings of one name."""
    if a == b or reduced(a) == reduced(b) or ("kh" in a + b and _softened(a) == _softened(b)):
        return True
    if min(len(a), len(b)) < 4 or not _begin_alike(reduced(a)[0], reduced(b)[0]):
        return False
    likeness = fuzz.ratio(reduced(a), reduced(b))
    # "Mohammed", "Muhammad": scripts without vowels are written with any.
    same_bones = least < _SAME_LAST and likeness >= _SAME_BONES and _bones(a) == _bones(b) and len(_bones(a)) > 2
    return likeness >= least or same_bones


def _softened(word: str) -> str:
    """``word`` with the "h" that some write for "kh": "Murahtin", "Murakhtin"."""
    return reduced(word.replace("kh", "h"))


def _begin_alike(a: str, b: str) -> bool:
    """Whether two words begin with one letter, or both with a vowel: "Imad", "Emad"."""
    return a == b or (a in "aeiou" and b in "aeiou")


def _same_bones(a: str, b: str) -> bool:
    """Whether two surnames behind one first name differ in vowels alone: "Melvar", "Molvar"."""
    return a[0] == b[0] and len(_bones(a)) > 2 and _bones(a) == _bones(b) and same_word(a, b, _SAME_FIRST)


def _bones(word: str) -> str:
    return _VOWELS.sub("", reduced(word))


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names (of two words or more) can be one person's."""
    if len(a) != len(b) and reduced("".join(a)) == reduced("".join(b)):
        return True  # "Park Ji-won", "Park Ji Won"
    if len(a) > len(b):
        a, b = b, a
    if len(b) > len(a) >= 2 and len(b[0]) == 1 < len(a[0]) and a[0][0] != b[0]:
        b = b[1:]  # "K. Ana Ruiz" is called by her second name
    alike = len(a) == len(b) and reduced(a[0]) == reduced(b[0]) and len(a[0]) > 3 and _same_bones(a[-1], b[-1])
    if alike and all(same_word(x, y, _SAME_FIRST) for x, y in zip(a[1:-1], b[1:-1], strict=True)):
        return True
    if len(a) == len(b):
        return _same_surname(a[-1], b[-1]) and all(
            same_word(x, y, _SAME_FIRST) or _initial_of(x, y) or same_first_name(x, y)
            for x, y in zip(a[:-1], b[:-1], strict=True)
        )
    if not (same_word(a[0], b[0], _SAME_FIRST) or _initial_of(a[0], b[0]) or same_first_name(a[0], b[0])):
        return False
    rest = iter(b[1:])
    return all(any(same_word(x, y) for y in rest) for x in a[1:])


def _same_surname(a: str, b: str) -> bool:
    """Whether two last words are one's, "Poe" and, once married, "Poe-Lang" too."""
    return same_word(a, b) or (
        ("-" in a) != ("-" in b) and any(same_word(x, y) for x in a.split("-") for y in b.split("-"))
    )


def _initial_of(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


@functools.lru_cache(maxsize=5_000)
def body_form(name: str) -> tuple[str | None, tuple[str, ...]]:
    """The state that a body's name begins with, if any, and its other words in one spelling and sorted order."""
    plain = re.sub(r"['’]s\b", "", without_accents(name[:_LONGEST]))
    words = [w.replace("’", "'").casefold() for w in _WORD.findall(plain.replace("-", " "))]
    nation = None
    if words[:1] == ["royal"] and any(" ".join(words[1 : 1 + n]) in nations() for n in (1, 2)):
        del words[0]  # "the Royal Danish Navy"
    for size in (4, 3, 2, 1):
        found = nations().get(" ".join(words[:size])) if len(words) > size else None
        if found:
            nation, words = found, words[size:]
            break
    if "in" in words[1:] and words[words.index("in") - 1] in _MISSIONS:
        at = words.index("in") + 1  # "the Danish Embassy in Lima", "in Peru"
        seat = " ".join(words[at:])
        words = [*words[:at], nations().get(seat, seat)]
    if words[:3] == ["national", "armed", "forces"]:
        del words[0]
    if words[-1:] == ["party"] and len(words) == 2 and words[0] not in _KINDS_OF_PARTIES and not nation:
        del words[-1]  # "the Harvest party" is called "Harvest"
    if words[:2] == ["armed", "forces"]:
        words = ["military"]
    while len(words) > 1 and words[-1].replace(".", "") in _body_names().legal_forms:
        del words[-1]  # "Rowan Lines Inc." and "Rowan Lines"
    spelling = _body_names().spelling
    core = [spelling.get(w, w) for w in words]
    return nation, tuple(sorted(w for w in core if w)) or tuple(words)


def body_kind(word: str) -> str:
    """``word`` of a body's name, or one word for all by which an office is called: "authority", "agency"."""
    return "agency" if word in _body_names().offices else word


def is_short_for(short: str, full: str) -> bool:
    """Whether a body's ``short`` name is all of ``full`` but words that say what a company is, at its end."""
    a, b = ([w.casefold() for w in _WORD.findall(name[:_LONGEST])] for name in (short, full))
    rest = b[len(a) :]
    if a and a[-1] in _MISSIONS and b[: len(a)] == a and rest[:1] == ["in"]:
        return True
    left_out = _body_names().left_out | _body_names().legal_forms
    return bool(a and rest) and b[: len(a)] == a and all(w.rstrip(".") in left_out for w in rest)


def called(name: str) -> str | None:
    """The body that goes by a part of its name that could be another's: the ICRC as the "Red Cross"."""
    return _body_names().called.get(name)


def suffix_of(words: tuple[str, ...]) -> str:
    """The "jr" or "iii" behind a person's name, of which ``words`` are the words; empty where there is none."""
    return words[-1] if len(words) > 2 and words[-1] in _SUFFIXES else ""


def initials(name: str) -> str:
    """The first letters of the words of a body's name, in capitals: "IMO" of "International Maritime Organization"."""
    return "".join(w[0] for w in _WORD.findall(name[:_LONGEST]) if w.casefold() not in _SMALL).upper()


def own_name(text: str) -> str | None:
    """ "Department of Rivers" of "Chad's Department of Rivers", "U.S. Department of Rivers": without the owner."""
    owner = _OWNER.match(text)
    if owner is not None and owner[1].casefold() in nations():
        rest = text[owner.end() :]
    else:
        first, _, rest = text.partition(" ")
        if first.casefold() not in nations() or not rest[:1].isupper():
            return None
    return rest if " of " in rest or len(rest.split()) > 2 else None
