"""Who did it, and to whom or what: the words before and behind a verb that several voices use of one deed.

"The Red Cross brokered the deal" and "brokered by the Red Cross" name the same doer. There is no parser here: a doer is
what stands next before an active verb, or behind "by"; what it is done to stands next behind it, or before a passive.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.comparisons.circumstances import united
from briefgen.compile.discrepancies.comparisons.tolls import is_toll
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.findings import Finding, answers_at
from briefgen.compile.discrepancies.long_ago import years_ago
from briefgen.compile.discrepancies.one_source import OneSource, Sentence, nation_at
from briefgen.compile.discrepancies.plain_forms import objectless, plain_form
from briefgen.compile.discrepancies.quantity_answers import is_measured
from briefgen.compile.discrepancies.statements import Corpus
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
_PRONOUNS = frozenset(["he", "she"])
# A comma or a colon between digits parts nothing: "33,000 seats", "10:30".
_STOP = re.compile(r"[,;:](?=\s)|[()—–“”\"!?]|\.\s|\s-\s|--")
# "Declined to comment": nothing was done.
_NO_COMMENT = re.compile(r"(?: to| immediate(?:ly)?| further| any){0,3} (?:comment|say more|elaborate|give details)\b")
_NONE = frozenset(["no", "neither", "none", "nobody", "nothing"])
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
_OWNER = re.compile(r"\w['’]s? (?=\w)")
_CONJUNCTIONS = frozenset(["before", "after", "since", "until", "as", "like", "than", "of", "that"])
_NOT_FIRST = frozenset(["and", "or", "of", "then"])
_NOT_LAST = frozenset(["and", "or", "of", "the", "a", "an", "more", "all", "as", "at"])
_OWNERS = ("'s", "’s", "s'", "s’")
_MOST_WORDS = 8
_FIRST, _MOST_ANSWERS = 3, 80  # characters in which a sentence may have its first word


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


def compare_roles(corpus: Corpus, told: Callable[[Sentence], Iterable[Role]]) -> list[Finding]:
    """The doers, and what they did it to, that several voices name with one deed; ``told`` gives those of a sentence,
    as `roles_in` has them."""

    def find(_: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, str], Role]]:
        return (((role.name, role.deed), role) for role in told(sentence))

    found = by_key(corpus, Comparing("roles", tuple[str, str], Role, find, _of_deed))
    findings: dict[frozenset[tuple[str, int, int]], Finding] = {}
    for finding in (f for one in sorted(found, key=lambda one: one.key) for f in one.findings):
        findings.setdefault(answers_at(finding), finding)
    return list(findings.values())


def _of_deed(corpus: Corpus, key: tuple[str, str], told: Told[Role]) -> Iterator[Finding]:
    """Who several voices say did a deed, or whom or what they say it was done to."""
    if len({sentence.voice for sentence, _ in told}) < 2:
        return
    asking = {(sentence.source, role.start): role.question for sentence, role in told}
    first = told[:_MOST_ANSWERS]
    names = [_named_across(corpus, sentence, role) for sentence, role in first]
    across = {(s.source, role.start): s.terms_within(*role.across) for s, role in first if role.across}

    def of_one(i: int, j: int) -> bool:
        """Whether one may have done it to both, or both to one: not where Olm won and Brandt did."""
        known = names[i] and names[j] and not corpus.people.isdisjoint(names[i] | names[j])
        return not known or not names[i].isdisjoint(names[j])

    for together, positions in united(corpus, [_answer(sentence, role) for sentence, role in first], may=of_one):
        # Words of a quotation are compared as such.
        quoted = all(corpus.quoted(a.sentence.source, a.start, a.end) for a in together)
        if quoted or len({years_ago(corpus, a.sentence) for a in together}) > 1:
            continue
        wordings = [asking[a.sentence.source, a.start] for a in together]
        question = min(filter(None, wordings), key=lambda w: (abs(len(w) - 45), w), default=None)
        if any(map(_is_none, together)):
            yield from filter(None, [_contradiction(corpus, together, question)])
        elif len(positions) == 1 or _of_one_thing(key[0], positions, across):  # not what each of two won
            yield Finding.told("same-doer" if key[0] == "who" else "same-object", "status", question, positions)


def _of_one_thing(
    name: str, positions: Sequence[Sequence[Answer]], across: Mapping[tuple[str, int], frozenset[str]]
) -> bool:
    """Whether a sentence of one position has a word of what stands across the verb in another.

    What it was done to need not stand there: "was found by a patrol".
    """
    told = [frozenset(t for a in p for t in across.get((a.sentence.source, a.start), ())) for p in positions]
    said = [frozenset(t for a in p for t in a.sentence.terms - a.left_out - {a.block}) for p in positions]
    if name == "who" and not all(told):
        return True
    return any(told[i] & said[k] for i, k in itertools.permutations(range(len(positions)), 2))


def _named_across(corpus: Corpus, sentence: Sentence, role: Role) -> frozenset[str]:
    """The names in the phrase on the other side of the verb; that of the person of whom "he" or "she" tells."""
    if role.across is None:
        return frozenset()
    start, end = role.across
    if sentence.text[start - sentence.start : end - sentence.start].casefold() in _PRONOUNS:
        return frozenset({person_before(corpus, sentence)} - {""})
    return frozenset(t for t in sentence.terms_within(start, end) if t[0] == "=")


def _is_none(answer: Answer) -> bool:
    """Whether a phrase says that it was nobody, or nothing: "no market"."""
    return answer.text.split(" ", 1)[0].casefold() in _NONE


def _contradiction(corpus: Corpus, answers: Sequence[Answer], question: str | None) -> Finding | None:
    """That none of a kind did it, or had it done to them, beside those of whom it is told.

    None where it is another kind, or nothing else is told of both: "paid a price", "paid no price" are of anybody.
    """
    none = next(filter(_is_none, answers))
    meant = frozenset(t for t in none.left_out if t[0] != "=")
    others = [a for a in answers if not _is_none(a) and a.voice != none.voice and meant & a.left_out]
    more = none.sentence.terms - none.left_out - {none.block}
    some = [a for a in others if not more.isdisjoint(a.sentence.terms - a.left_out) and not _is_denied(corpus, a)]
    if not some:
        return None
    denied = tuple(a for a in answers if _is_none(a) and meant & a.left_out)
    said = any(predicates().is_reporting(w.group()) for a in denied for w in WORD.finditer(a.sentence.text))
    return Finding(
        rule="told-of-none",
        kind="status",
        verdict="disputed" if said else "conflict",
        question=questions.denied_of_all(some) or questions.denied_of_all(denied) or question,
        positions=(tuple(some), denied),
    )


def _is_denied(corpus: Corpus, answer: Answer) -> bool:
    """Whether a denial stands before a phrase in its sentence: "dismissed reports that a mill was burned"."""
    denials = corpus.once(all_denials).get((answer.sentence.source, answer.sentence.number), ())
    return any(d.cue < answer.start for d in denials)


def _answer(sentence: Sentence, role: Role) -> Answer:
    first, last = role.start - sentence.start, role.end - sentence.start
    # Whose a thing is tells no more than what it is: "the harbour's crane", "the harbour's mayor".
    owned = max((role.start + m.end() for m in _OWNER.finditer(sentence.text[first:last])), default=role.start)
    terms = sentence.terms_within(owned, role.end) or sentence.terms_within(role.start, role.end)
    return Answer.cut(sentence, first, last, block=role.deed, same=" ".join(sorted(terms)), left_out=terms)


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
    return word.islower() and (word.endswith("ly") or word in lexicon().time_adverbs)


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
