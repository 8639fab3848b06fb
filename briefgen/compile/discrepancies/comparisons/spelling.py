"""Names of persons, places and ships that sources spell or give differently.

Spellings are held to be of one name where their consonants are the same ("Dmitri", "Dmitry"; "Cebu", "Cibu"): that is
how transliterations differ. British and American spellings of ordinary words are no different names.
"""

from __future__ import annotations

import difflib
import functools
import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from briefgen.compile.actors.name_forms import LETTERS
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.lexicon.countries import nations
from briefgen.lexicon.nicknames import same_first_name
from briefgen.model import EquipmentMention, NameMention, Verdict

_VOWELS = re.compile(r"(?<!^)[aeiouyhwj]+")
# The article before a name, which some leave out.
_PARTICLE = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az) ")
_INITIAL = re.compile(r"^[aeiou]")
_TWICE = re.compile(r"(.)\1+")
# Letters that one language writes another's sound with: "Oualid" and "Walid", "Catherine" and "Katharine".
_SOUNDS = ((re.compile(r"^ou(?=[aeiy])"), "w"), (re.compile(r"c(?=[aouklr])|q"), "k"), (re.compile(r"ph"), "f"),
           (re.compile(r"sch|tch|tsh"), "sh"), (re.compile(r"^dj|^dzh|^zh"), "j"),
           (re.compile(r"^sh(?=[kmnprtv])"), "s"))  # fmt: skip
_LETTERS = {**LETTERS, **str.maketrans({"ə": "a", "’": "'", "ʻ": "'", "‘": "'"})}
_LEAST_LETTERS = 4
_LONG_WORD, _ALIKE, _ROUNDED = 7, 0.8, 1e-6
_OF_SHIPS = re.compile(r"[A-Z]{2,4} ")
_DESCRIBED = re.compile(r"(?:The|An?|His|Her|Their) [a-z]")
# 'Ana "Nan" Varn'
_NICKNAME = re.compile(r"(?<=\w) [\"“‘'(][^\"“”‘’'()]{1,30}[\"”’')](?= \w)")
# "Critics Are Over Ada Brenn" is a headline.
_NO_NAMES = frozenset(["Is", "Are", "Was", "Has", "Over", "On", "In", "With", "Says", "For", "To", "And"])


def compare_spelling(corpus: Corpus) -> list[Finding]:
    """The names that several voices spell differently, and persons whom one names more fully than another."""
    people: dict[str, list[Answer]] = defaultdict(list)
    places: dict[str, list[Answer]] = defaultdict(list)
    ships: dict[str, list[Answer]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for sentence, (kind, of, kept) in corpus.found("spelling", tuple[str, str, KeptAnswer], _names_in):
        if (sentence.source, kept.value) not in seen:
            seen.add((sentence.source, kept.value))
            if kind:
                given = as_told(corpus.sources[sentence.source], kept)
                (people if kind == "person" else places)[of].append(given)
    for source, annotated in corpus.annotations.items():
        of_source: dict[str, Answer] = {}
        for ship in annotated.equipment:
            answer = _ship(corpus, source, ship) if ship.kind == "ship" else None
            if answer is not None:
                of_source.setdefault(_skeleton(answer.same), answer)
        for name, answer in of_source.items():
            ships[name].append(answer)
    _same_person(people)
    findings: list[Finding] = []
    for answers in (*people.values(), *places.values(), *ships.values()):
        if len({a.voice for a in answers}) < 2:
            continue
        positions = by_value(answers)
        verdict = _verdict([p[0].text for p in positions]) if len(positions) > 1 else "agree"
        if verdict == "agree":
            findings += _accented(positions)
            continue
        findings.append(
            Finding(
                rule="same-name",
                kind="name",
                verdict=verdict,
                question=f"How is the name given: “{positions[0][0].text}”?",
                positions=positions,
                note="Spellings of one name." if verdict == "conflict" else None,
            )
        )
    return findings


def _accented(positions: Sequence[Sequence[Answer]]) -> Iterator[Finding]:
    """Each of the names that some voices write with an accent, and others without."""
    for same in positions:
        written: dict[str, list[Answer]] = defaultdict(list)
        for a in same:
            written[a.value].append(a)
        voices = {frozenset(a.voice for a in found) for found in written.values()}
        if len(voices) > 1 and any(a.text.isascii() for a in same):
            yield Finding(
                rule="same-name",
                kind="name",
                verdict="compatible",
                question=f"How is the name given: “{same[0].text}”?",
                positions=tuple(tuple(found) for found in written.values()),
                note="With and without the hyphen." if _but_for_hyphens(written) else "With and without the accents.",
            )


def _but_for_hyphens(written: Iterable[str]) -> bool:
    return len({name.replace("-", " ") for name in written}) == 1


def _same_person(people: dict[str, list[Answer]]) -> None:
    """Brings those together whose full names are spellings of one another, though the brief has them as two."""
    first: dict[str, str] = {}
    around_the_middle: dict[str, str] = {}
    run_together: dict[str, str] = {}
    with_article: set[str] = set()
    others: dict[tuple[int, str, str], list[tuple[str, str]]] = defaultdict(list)
    for party in list(people):
        name = max((a.text for a in people[party]), key=len)
        skeleton = _skeleton(name)
        if len(skeleton) < _LEAST_LETTERS:
            continue
        known = first.setdefault(skeleton, party)
        if known == party:
            # "Olga Maria Varn", "Olha Varn": with the names in the middle left out.
            outer, shorter = _outer(skeleton), skeleton.count(" ") == 1
            known = around_the_middle.get(outer, party) if shorter else first.get(outer, party)
            around_the_middle.setdefault(outer, known)
        whole = _skeleton(_run_together(name))
        if known == party and (whole in with_article or _PARTICLE.search(_plain(name))):
            known = run_together.get(whole, party)
            with_article.add(whole)
        run_together.setdefault(whole, party)
        if known == party:
            # All words but one sound alike, and that one nearly does: "Omar al-Shinguit", "Omar al-Shinqit".
            words, sounds = _plain(name).split(), skeleton.split()
            for n, word in enumerate(words if len(words) > 1 else ()):
                key = (n, " ".join(sounds[:n]), " ".join(sounds[n + 1 :]))
                known = next((p for w, p in others[key] if p in people and _near(w, word)), known)
                others[key].append((word, party))
        if known != party:
            people[known] += people.pop(party)


def _outer(skeleton: str) -> str:
    """The first and the last word of a name."""
    words = skeleton.split()
    return f"{words[0]} {words[-1]}"


def _near(one: str, other: str) -> bool:
    """Whether two words differ by the vowel they begin with, or long ones by any letter ("shinguiti", "shinqiti")."""
    if one[:1] != other[:1]:
        # "Osim", "Asim": what one language writes as it is spelled another writes as it is heard.
        same = _INITIAL.sub("", _skeleton(one)) == _INITIAL.sub("", _skeleton(other))
        return same and min(len(one), len(other)) > _LEAST_LETTERS and {one[:1], other[:1]} <= set("aeiou")
    if min(len(one), len(other)) < _LONG_WORD:
        return _lacks_a_letter(one, other)
    # That ratio is never the higher one, and takes far longer.
    may_be = fuzz.ratio(one, other) >= 100 * _ALIKE - _ROUNDED
    return may_be and difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _lacks_a_letter(one: str, other: str) -> bool:
    """Whether a word of six letters is another but for one that it lacks inside: "ortima", "ortimba"."""
    short, long = sorted((one, other), key=len)
    if (len(short), len(long)) != (_LONG_WORD - 1, _LONG_WORD):
        return False
    return any(short == long[:n] + long[n + 1 :] for n in range(1, _LONG_WORD - 1))


def _names_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, str, KeptAnswer]]:
    """The names in a sentence: of a person with who that is, of a place with how it sounds; others without either."""
    for mention in corpus.names_within(sentence.source, sentence.start, sentence.end):
        answer = _answer(corpus, sentence.source, mention)
        if answer is None:
            continue
        if mention.kind == "person" and " " in mention.text:
            yield "person", corpus.party(sentence.source, mention), to_keep(answer)
        elif mention.kind == "place" and mention.text.casefold() not in nations():
            yield "place", _skeleton(mention.text), to_keep(answer)
        else:
            yield "", "", to_keep(answer)


def _answer(corpus: Corpus, source: str, mention: NameMention) -> Answer | None:
    sentence = corpus.sentence_at(source, mention.start)
    text = mention.text.replace("’", "'").removesuffix("'s")
    if sentence is None or len(text) < _LEAST_LETTERS or mention.end > sentence.end:
        return None
    if text.isupper() or text[0].islower() or _DESCRIBED.match(text) or any(w in _NO_NAMES for w in text.split()):
        return None
    return Answer(
        sentence=sentence,
        start=mention.start,
        end=mention.end,
        text=text,
        block="name",
        same=_plain(text),
        value=_accents(text),
    )


def _ship(corpus: Corpus, source: str, mention: EquipmentMention) -> Answer | None:
    """The name of a ship as a source spells it, without what tells only its kind ("MV")."""
    kind = _OF_SHIPS.match(mention.text)
    start = mention.start + (kind.end() if kind else 0)
    sentence = corpus.sentence_at(source, start)
    text = mention.text[start - mention.start :]
    if sentence is None or len(text) < _LEAST_LETTERS or not text[0].isupper() or mention.end > sentence.end:
        return None
    return Answer.cut(
        sentence,
        start - sentence.start,
        mention.end - sentence.start,
        block="name",
        same=_plain(text),
        value=_accents(text),
    )


def _verdict(names: list[str]) -> Verdict:
    """Conflict where one word is spelled in two ways, compatible where a name is longer than another."""
    bare = [_NICKNAME.sub("", n) for n in names]
    if bare != names:
        return "conflict" if _verdict(bare) == "conflict" else "compatible"
    plain = [_plain(n).split() for n in names]
    spelled: dict[str, set[str]] = defaultdict(set)
    for words in plain:
        for word in words:
            if len(word) >= _LEAST_LETTERS:
                spelled[_skeleton(word)].add(word)
    # "Matt" is no other spelling of "Matthew".
    if any(not same_first_name(*two) for s in spelled.values() for two in itertools.combinations(sorted(s), 2)):
        return "conflict"
    if _nearly_spelled(plain):
        return "conflict"
    if len({_run_together(n) for n in names}) < len({" ".join(words) for words in plain}):
        return "conflict"  # "Omar al-Varn", "Omar Varn"
    # A family name alone is no other name: "Van Holm". A name in the middle is: "Ada Brenn", "Ada Lis Brenn".
    longest = max(plain, key=len)
    plain = [words for words in plain if words is longest or words != longest[-len(words) :]]
    full = [frozenset(w for w in words if len(w) > 2) for words in plain]
    shortened = any(_goes_by(a, b) for a, b in itertools.combinations(plain, 2))
    return "compatible" if shortened or any(a < b for a in full for b in full if len(a) > 1) else "agree"


def _goes_by(one: list[str], other: list[str]) -> bool:
    """Whether two full names differ by the short form of the first name: "Tom Holt", "Thomas Holt"."""
    same = min(len(one), len(other)) > 1 and one[1:] == other[1:]
    return same and one[0] != other[0] and same_first_name(one[0], other[0])


def _nearly_spelled(names: list[list[str]]) -> bool:
    """Whether a word of one name is nearly, but not quite, one of another's."""
    first = set(names[0])
    return any(_near(a, b) for other in names[1:] for b in set(other) - first for a in first - set(other))


def _plain(name: str) -> str:
    """Lower case, without accents and dots."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9']+", folded))


def _accents(name: str) -> str:
    """Lower case with its accents and hyphens, and without other marks."""
    return " ".join(re.findall(r"[\w-]+", unicodedata.normalize("NFC", name).casefold()))


def _run_together(name: str) -> str:
    """A name in one word, without the article that Arabic names have: "abdelhamidvarn" for "Abdel-Hamid al-Varn"."""
    return _PARTICLE.sub(" ", _plain(name)).replace(" ", "")


def _skeleton(name: str) -> str:
    """The consonants of each word as they sound, doubled ones once."""
    return " ".join(map(_sounded, _plain(name).split()))


# Many persons have one first name.
@functools.lru_cache(maxsize=20_000)
def _sounded(word: str) -> str:
    for written, sound in _SOUNDS:
        word = written.sub(sound, word)
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))
