"""Names that one article makes plain and another only uses: "the Spanish firm Ferrotec" here, "Ferrotec denied" there.

So are surnames: "the tailor Ilko Tarn" here, "“…,” Tarn said" there.

An article is read by itself, so that a body or person whom no list knows is found only where its words tell what it
is. Articles of one event name the same ones: what one of them makes plain holds for the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec

from briefgen.model import Annotations, NameMention

RULE = "named-elsewhere"

# One in capitals begins a name. Of shorter ones too many mean something else.
_CAPITAL = re.compile(r"(?<![\w&@#/.’'-])[A-Z](?:[\w&-]|[’'](?!s\b)){2,}")
_SHORTEST = 4  # letters of a name of one word that is no acronym
_BEHIND = re.compile(r"[\w&@/-]|\.\w| [A-Z0-9]")
_WORD_BEFORE = re.compile(r"\b([A-Z][\w’'.-]*) $")
_LOOKED_BEFORE = 40
_SMALL_WORD = re.compile(r"\b[a-z][\w’'-]+")
_SMALL_HALF = re.compile(r"[A-Z][a-z]+-[a-z]+")  # "Geun-hye"
# The rules of what a list tells: where an article names it, it was found there, or left out for a reason.
_LISTED = ("known-",)
_OF_ONE = frozenset({("organisation", "person")})


def named_elsewhere(found: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """The annotations, each with the bodies and persons that others make plain and it names by the same words."""
    small = frozenset(word for one in found for word in _SMALL_WORD.findall(one.text))
    known = _known(found, small)
    surnames = _surnames(found, small)
    if not known and not surnames:
        return tuple(found)
    return tuple(_with_names(one, _with_speakers(one, known, surnames)) for one in found)


def _surnames(found: Sequence[Annotations], small: Set[str]) -> dict[str, NameMention]:
    """Surnames that only one person has and nothing else is called, each with a mention of the full name.

    Nor is it one of the ``small`` words, which stand in small letters in an article.
    """
    full: dict[str, dict[str, NameMention]] = defaultdict(dict)
    others: set[str] = set()
    for one in found:
        for mention in one.names:
            if mention.kind != "person":
                others.update(mention.text.split())
            elif mention.text == mention.actor and (surname := _surname(mention.actor)) is not None:
                full[surname].setdefault(mention.actor, mention)
    alone = {surname: next(iter(of.values())) for surname, of in full.items() if len(of) == 1 and surname not in others}
    return {surname: mention for surname, mention in alone.items() if surname.lower() not in small}


def _surname(name: str) -> str | None:
    """The last word of a full name, or the first where the given name behind it has a small second half."""
    words = name.split()
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return None  # "van" of "Ana van Rooy" is written with and without a capital
    word = words[0] if len(words) == 2 and _SMALL_HALF.fullmatch(words[1]) else words[-1]
    return word if len(word) >= _SHORTEST and not word.isupper() and word[-1].isalpha() else None


def _with_speakers(
    one: Annotations, known: Mapping[str, Sequence[NameMention]], surnames: Mapping[str, NameMention]
) -> Mapping[str, Sequence[NameMention]]:
    """What is known, with the surnames of those who speak in an article that does not name them in full."""
    speakers = {q.speaker.name for q in one.quotes if q.speaker} | {
        q.likely_speaker.name for q in one.quotes if q.likely_speaker
    }
    own = {word for m in one.names if m.kind == "person" for word in m.actor.split()}
    more = {s: m for s, m in surnames.items() if s in speakers and s not in own}
    if not more:
        return known
    out = dict(known)
    for surname, full in more.items():
        head = _CAPITAL.match(surname)
        if head is not None and head.group() == surname:
            mention = msgspec.structs.replace(full, text=surname)
            out[surname] = (*out.get(surname, ()), mention)
    return out


def _known(found: Sequence[Annotations], small: Set[str]) -> dict[str, list[NameMention]]:
    """The mentions by whose words one may be found elsewhere, by the first word; the longest of one word first.

    None begins with one of the ``small`` words: "unity" is also a common word.
    """
    by_text: dict[str, NameMention] = {}
    mistakable: set[str] = set()
    for one in found:
        for mention in one.names:
            first = by_text.setdefault(mention.text, mention)
            if mention.actor != first.actor or mention.rule.startswith(_LISTED):
                mistakable.add(mention.text)
            elif (first.kind, mention.kind) == ("person", "organisation"):
                by_text[mention.text] = mention  # "Poe Health said" may be anybody, "its parent, Poe Health," is a body
            elif (first.kind, mention.kind) not in _OF_ONE and first.kind != mention.kind:
                mistakable.add(mention.text)
    out: dict[str, list[NameMention]] = defaultdict(list)
    for text, mention in sorted(by_text.items(), key=lambda item: (-len(item[0]), item[0])):
        if text not in mistakable and _is_telling(mention) and (head := _CAPITAL.match(text)):
            out[head.group()].append(mention)
    return {head: mentions for head, mentions in out.items() if head.lower() not in small}


def _is_telling(mention: NameMention) -> bool:
    """Whether the words of a mention mean one actor: its full name, of a person with the first name."""
    if mention.kind == "person":
        return " " in mention.text and mention.text == mention.actor
    if mention.kind != "organisation":
        return False
    if mention.text.isupper():
        return mention.text != mention.actor or len(mention.text) > _SHORTEST  # "PAC" may be any
    return " " in mention.text or len(mention.text) >= _SHORTEST


def _with_names(one: Annotations, known: Mapping[str, Sequence[NameMention]]) -> Annotations:
    more = list(_found_in(one, known))
    if not more:
        return one
    return msgspec.structs.replace(one, names=tuple(sorted((*one.names, *more), key=lambda m: (m.start, m.end))))


def _found_in(one: Annotations, known: Mapping[str, Sequence[NameMention]]) -> Iterator[NameMention]:
    """The names that stand in an article where it has found none."""
    taken = iter([*one.names])
    beside = next(taken, None)
    sentences = {s.start for s in one.sentences}
    last = 0
    for word in _CAPITAL.finditer(one.text):
        at = word.start()
        while beside is not None and beside.end <= at:
            last, beside = max(last, beside.end), next(taken, None)
        if at < last or (beside is not None and beside.start <= at):
            continue
        limit = beside.start if beside is not None else len(one.text)
        mention = next((m for m in known.get(word.group(), ()) if _stands(one, m.text, at, limit, sentences)), None)
        if mention is not None:
            last = at + len(mention.text)
            yield NameMention.cut(one.text, at, last, kind=mention.kind, actor=mention.actor, rule=RULE)


def _stands(one: Annotations, text: str, at: int, limit: int, sentences: set[int]) -> bool:
    """Whether a name stands at an offset, whole and as part of no longer one."""
    end = at + len(text)
    if end > limit or not one.text.startswith(text, at) or _BEHIND.match(one.text, end):
        return False
    before = _WORD_BEFORE.search(one.text, max(0, at - _LOOKED_BEFORE), at)
    return before is None or before.start() in sentences
