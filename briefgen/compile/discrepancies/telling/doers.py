"""Who does what to whom in a sentence: the words before and behind a verb.

There is no parser here: a doer is what stands next before an active verb, or behind "by"; what it is done to stands
next behind it, or before a passive.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.asking.plain_forms import objectless, plain_form
from briefgen.compile.discrepancies.comparisons.tolls import is_toll
from briefgen.compile.discrepancies.figures.quantity_answers import is_measured
from briefgen.compile.discrepancies.one_source import OneSource, Sentence, nation_at
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of
from briefgen.compile.predicates import predicates
from briefgen.lexicon.grammar import closed_classes

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "got", "gets"])
_HAS = frozenset(["has", "have", "had"])
_MODALS = ["will", "would", "could", "can", "may", "might", "must", "should", "did", "does", "do", "to"]
_AUXILIARIES = _BE.union(_HAS, _MODALS)
# Between a subject and its verb.
_BETWEEN = _AUXILIARIES | frozenset(
    ["not", "never", "also", "then", "later", "already", "now", "just", "still", "again"]
)
_NO_SUBJECT = frozenset(["who", "which", "that", "and", "or", "but"])
# A comma or a colon between digits parts nothing: "33,000 seats", "10:30".
_STOP = re.compile(r"[,;:](?=\s)|[()—–“”\"!?]|\.\s|\s-\s|--")
# "Declined to comment": nothing was done.
_NO_COMMENT = re.compile(r"(?: to| immediate(?:ly)?| further| any){0,3} (?:comment|say more|elaborate|give details)\b")
# A phrase that is cut short.
_CUT_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Rev|Prof|St)|[’']s|s[’'])$")
# What neither does anything nor has anything done to it: "than a car", "ran afoul of", "though Olm".
_NOTHING = re.compile(
    r"(?i:than|though|although|while|if|even|as|so|because|why|how|whether|what)\b"
    r"|(?:hard|afoul|well|badly|ahead|back|together|apart|far|high|low|long|aside|away|accountable|alive|dead|responsible"
    r"|free|true|big|short|fast|guilty|home|forward|abroad|online|alone|least|best|most|much|enough)"
    r"(?: (?:of|on|to|in|at|from|with)\b|$)"
    r"|[\w ]{0,20}n[’']t\b"
)
_CONJUNCTIONS = frozenset(["before", "after", "since", "until", "as", "like", "than", "of", "that"])
_NOT_FIRST = frozenset(["and", "or", "of", "then"])
_NOT_LAST = frozenset(["and", "or", "of", "the", "a", "an", "more", "all", "as", "at"])
_OWNERS = ("'s", "’s", "s'", "s’")
_MOST_WORDS = 8
_FIRST = 3  # characters in which a sentence may have its first word


# gc=False, array_like=True: there are very many, and they are kept.
class Role(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A phrase beside a verb, by offsets into the body, and the deed of the verb; ``name`` is "who" or "whom".

    ``question`` are the words that ask for it, if there are such; ``across`` is the phrase on the verb's other side.
    """

    name: str
    start: int
    end: int
    deed: str
    question: str
    across: tuple[int, int] | None


def roles_in(source: OneSource) -> Iterator[Role]:
    """Who does what to whom in one source."""
    for sentence in source.sentences:
        if sentence.told:
            yield from _roles(source, sentence)


def _roles(source: OneSource, sentence: Sentence) -> Iterator[Role]:
    """The roles in a sentence, those of each deed that its verbs may stand for."""
    text = sentence.text
    words = list(WORD.finditer(text))
    for n, found in enumerate(words):
        verb = found.group()
        deeds = _deeds(verb)
        if not deeds or predicates().is_reporting(verb) or not _is_verb(words, n):
            continue
        if _NO_COMMENT.match(text, found.end()):
            continue
        by = n + 1 < len(words) and words[n + 1].group() == "by"
        near = {w.group() for w in words[max(0, n - 3) : n]}
        if predicates().is_past(verb) and (by or _BE & near):
            who, whom = _behind(text, words, n + 1) if by else None, _before(text, words, n) if _BE & near else None
            asked_who = asked_whom = ""
        elif verb.endswith("ing"):
            who, whom = None, _behind(text, words, n)
            asked_who = asked_whom = ""
        elif _joined_participle(words, n) or _behind_adjective(source, sentence, words, n):
            continue
        else:
            alone = predicates().base(verb) in objectless()
            whom = None if alone else _behind(text, words, n)
            whom = None if whom and _dated(source, sentence, whom) else whom
            # "Olm won in Vell", "the boat seized off Vell": won what, seized by whom?
            doing = "to" not in near and (whom is not None or alone)
            who = _behind_the_day(source, sentence, _before(text, words, n)) if doing else None
            who, whom = (None if span and _is_nothing(text[slice(*span)]) else span for span in (who, whom))
            asked_who, asked_whom = _asked(source, sentence, words, n, who, whom)
        for name, span, other, asked in (("who", who, whom, asked_who), ("whom", whom, who, asked_whom)):
            if span is None or not _tells(source, sentence, span) or is_measured(source, sentence.start + span[0]):
                continue
            start, end = sentence.start + span[0], sentence.start + span[1]
            across = other and (sentence.start + other[0], sentence.start + other[1])
            for deed in deeds:
                if not is_toll(source, start, end, deed):
                    yield Role(name, start, end, deed, asked, across)


@functools.lru_cache(maxsize=20_000)
def _deeds(verb: str) -> tuple[str, ...]:
    """The deeds that a word written small may stand for."""
    return tuple(t for t in terms_of(verb) if t[0] == "@") if verb.islower() else ()


def _is_verb(words: Sequence[re.Match[str]], n: int) -> bool:
    """Whether a word that names a deed is a verb where it stands."""
    verb = words[n].group()
    next_to = n > 0 and words[n].start() - words[n - 1].end() == 1
    before = words[n - 1].group().casefold() if next_to else ""
    if verb.endswith("ing"):
        return before in lexicon().before_ing
    return not _opens_noun(before) and (predicates().is_finite(verb) or before in _AUXILIARIES)


def _joined_participle(words: Sequence[re.Match[str]], n: int) -> bool:
    """Whether a participle may stand before its noun behind an "and": "their dead and seriously wounded troops"."""
    before = next((w.group() for w in reversed(words[:n]) if not w.group().endswith("ly")), "")
    behind = words[n + 1].group() if n + 1 < len(words) else ""
    return before in ("and", "or") and behind.islower() and behind not in _before_nouns()


def _behind_adjective(source: OneSource, sentence: Sentence, words: Sequence[re.Match[str]], n: int) -> bool:
    """Whether a participle stands before a noun, behind what has a capital but is no name: "Liberal elected aides"."""
    before, behind = (words[k] if 0 < k < len(words) else None for k in (n - 1, n + 1))
    if before is None or behind is None or not before.group()[0].isupper() or behind.group() in _before_nouns():
        return False
    named = source.names_within(sentence.start, sentence.start + before.end())
    ends_name = bool(named) and named[-1].end >= sentence.start + before.end()
    return behind.group().islower() and not _ends(words, n + 1) and not ends_name


def _before(text: str, words: Sequence[re.Match[str]], n: int) -> tuple[int, int] | None:
    """The phrase next before a verb, by offsets into the sentence."""
    last = n - 1
    while last >= 0 and (words[last].group().casefold() in _BETWEEN or words[last].group().endswith("ly")):
        last -= 1
    if last < 0 or words[last].group().casefold() in _NO_SUBJECT:
        return None  # "a strike on the airfields, which destroyed": which of them did? "rose and fell": who?
    if _STOP.search(text, words[last].end(), words[last + 1].start()):
        last = _before_aside(text, words, last)  # "Olm, a baker, seized"
    first = last + 1
    while first > 0 and last - first < _MOST_WORDS:
        if first <= last and _STOP.search(text, words[first - 1].end(), words[first].start()):
            break
        if _ends(words, first - 1):
            ended = words[first - 1].group()
            if ended in _prepositions():
                return _before(text, words, first - 1)  # "the docks in Vell burned": the docks
            if predicates().is_past(ended) and not predicates().is_saying(ended):
                return None  # "found a trawler buried"
            break
        first -= 1
    return _trimmed(words, first, last)


def _before_aside(text: str, words: Sequence[re.Match[str]], last: int) -> int:
    """The word before what a comma ends that tells who somebody is, or how old; -1 where it tells, say, where."""
    first = next((k for k in range(last, 0, -1) if _STOP.search(text, words[k - 1].end(), words[k].start())), 0)
    return first - 1 if words[first].group() in ("a", "an", "the") or words[first].group().isdigit() else -1


def _behind(text: str, words: Sequence[re.Match[str]], n: int) -> tuple[int, int] | None:
    """The phrase next behind a verb, by offsets into the sentence."""
    last = n
    if n + 1 < len(words) and words[n + 1].group() in ("and", "or"):
        return None
    while last + 1 < len(words) and last - n < _MOST_WORDS:
        if _STOP.search(text[words[last].end() : words[last + 1].start()]) or _ends(words, last + 1):
            break
        last += 1
    if all(_is_adverb(w.group()) for w in words[n + 1 : last + 1]):
        return None  # "collapsed shortly", "struck early": nothing that it was done to
    return _trimmed(words, n + 1, last)


def _is_adverb(word: str) -> bool:
    return word.islower() and (word.endswith("ly") or word in lexicon().time_adverbs or word in lexicon().place_adverbs)


def _ends(words: Sequence[re.Match[str]], n: int) -> bool:
    """Whether a word can be no part of a noun phrase: a preposition but "of", a verb that is no participle."""
    word = words[n].group()
    if word.casefold() in _ends_phrase() or word.casefold() in _AUXILIARIES:
        return True
    before = words[n - 1].group().casefold() if n else ""
    return word.islower() and not _opens_noun(before) and predicates().is_finite(word)


def _opens_noun(word: str) -> bool:
    """Whether a participle behind a word is no verb: "the party's elected leaders", "the 20 pledged votes"."""
    return word in _before_nouns() or word.endswith(_OWNERS) or word.isdigit()


def _trimmed(words: Sequence[re.Match[str]], first: int, last: int) -> tuple[int, int] | None:
    """Words from ``first`` to ``last`` without an "and" at either end; None where nothing is left."""
    while first <= last and words[first].group().casefold() in _NOT_FIRST:
        first += 1
    while first <= last and words[last].group().casefold() in _NOT_LAST:
        last -= 1
    return (words[first].start(), words[last].end()) if first <= last else None


def _is_nothing(phrase: str) -> bool:
    """Whether a phrase neither does anything nor has it done to it, or is cut short: "afoul", "Mr", "Olm's"."""
    return _CUT_SHORT.search(phrase) is not None or _NOTHING.match(phrase) is not None


def _tells(source: OneSource, sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether a phrase has a telling word, and tells no day."""
    start, end = sentence.start + span[0], sentence.start + span[1]
    return any(start <= at < end for at, _ in sentence.words) and not _dated(source, sentence, span)


def _dated(source: OneSource, sentence: Sentence, span: tuple[int, int]) -> bool:
    start, end = sentence.start + span[0], sentence.start + span[1]
    return any(d.start < end and start < d.end for d in source.dates_within(sentence))


def _behind_the_day(source: OneSource, sentence: Sentence, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """A phrase without the day that it begins with: "Friday the town" is the town; None where nothing is left."""
    if span is None:
        return None
    days = [d for d in source.dates_within(sentence) if d.start <= sentence.start + span[0] < d.end]
    start = max((d.end - sentence.start for d in days), default=span[0])
    start += start != span[0] and sentence.text[start : start + 1] == " "
    return (start, span[1]) if start < span[1] else None


def _asked(
    source: OneSource,
    sentence: Sentence,
    words: Sequence[re.Match[str]],
    n: int,
    who: tuple[int, int] | None,
    whom: tuple[int, int] | None,
) -> tuple[str, str]:
    """ "Who brokered the deal?" and "Whom or what did the Red Cross rescue?", as far as the words give them."""
    verb = words[n]
    finite = predicates().is_past(verb.group()) and (
        n == 0 or words[n - 1].group().casefold() not in _AUXILIARIES - _HAS
    )
    if who is None or whom is None or not finite:
        return "", ""
    text, base = sentence.text, plain_form(verb.group())
    has = "" if n == 0 or words[n - 1].group() not in _HAS else "had " if words[n - 1].group() == "had" else "has "
    subject, thing = text[who[0] : who[1]], has + text[verb.start() : whom[1]]
    begin = sentence.start + who[0]
    named = source.names_within(begin, sentence.start + who[1])
    if subject[:1].isdigit():
        return "", ""  # "which is 60 miles downstream, closed": no subject
    adjective = nation_at(list(WORD.finditer(subject)), 0) is not None
    alone = who[0] < _FIRST and not named and not adjective and subject[1:].islower()
    if subject.split()[0].casefold() in _before_nouns() or alone:
        subject = subject[:1].lower() + subject[1:]
    cut = text[whom[1] : whom[1] + 1] == "." and text[whom[1] + 1 : whom[1] + 3].strip()[:1].isdigit()
    return "" if cut else f"Who {thing}?", f"Whom or what did {subject} {base}?" if base else ""


@functools.cache
def _prepositions() -> frozenset[str]:
    return frozenset(closed_classes().prepositions) - _CONJUNCTIONS


@functools.cache
def _before_nouns() -> frozenset[str]:
    return frozenset(lexicon().before_nouns)


@functools.cache
def _ends_phrase() -> frozenset[str]:
    return frozenset(lexicon().phrase_ends)
