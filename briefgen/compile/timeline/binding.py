"""Which part of a clause a date belongs to: the verb it dates, from the noun phrase before that verb to its end.

"The court freed 21 of the girls kidnapped two years ago" dates the kidnapping, not the court's act; "Girls captured
in 2014 have been freed" dates the capture. So the date is bound to the verb form nearest before it, and the part that
tells of it begins at that verb's noun phrase.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates, predicates
from briefgen.compile.timeline.clauses import Clause
from briefgen.compile.timeline.words import ARTICLES, Word, clause_words
from briefgen.lexicon.number_words import of_several
from briefgen.model import DateMention

_LONGEST_PHRASE = 10
# The kind of what is cancelled, called off or put off.
_CLOSE = "close"
_OBJECT = 3
_LONGEST_APPOSITION = 20
# "published on Monday by"
_NEAR_BY = 3
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_OF_A_PHRASE = frozenset({"in", "at", "on", "for", "with", "between", "over"})
# "Since late on Monday": so many words at most.
_SINCE_WHEN = 5
_RELATIVE = frozenset({"that", "which", "who"})
_JOINING = frozenset({"and", "or", "but", "then", "to", "that", "which", "who", "when", "as", "while", "after"})
_WITHIN_VERB = 2
_SAY = "say"
_HAD = frozenset({"had", "did"})
# Behind "said" they tell when.
_WHEN_SAID = frozenset({"to", "late", "early", "again", "also", "earlier", "later", "only", "today", "yesterday"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "be"})
_OF_PLACE = frozenset({"where", "whose"})
# In the passive a participle may complete them.
_WITH_PARTICIPLE = (
    "declare",
    "report",
    "find",
    "leave",
    "fear",
    "believe",
    "presume",
    "confirm",
    "pronounce",
    "feel",
    "see",
)
_BE = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_WERE = frozenset({"was", "were"})
_PARTICLES = frozenset({"up", "off", "out", "down", "over", "away", "back", "aside"})
_WILL = frozenset({"will", "would", "should"})
_BEHIND_PARTICIPLE = frozenset({"for", "in", "by", "over", "with", "as", "from", "of", "after"})
_NO_NOUNS = frozenset({"he", "she", "it", "they", "we", "i", "and", "but", "to", "also", "then", "not"})
_MANY = frozenset({"dozen", "dozens", "several", "numerous", "many", "few", "both"})
_WITHIN_PHRASE = frozenset({"of", "the", "a", "an", "more", "than"})


def dated_part(clause: Clause, mention: DateMention, known: Predicates) -> tuple[int, int]:
    """Where the part of ``clause`` that ``mention`` dates begins and ends; the whole clause where it has one verb."""
    words = clause.words
    at = next((n for n, w in enumerate(words) if w.start >= mention.start), len(words))
    groups = verb_groups(words, known)
    before = [g for g in groups if g[1] <= at]
    before = [g for g in before if not _is_attributive(words, g, known)] or before
    before = [g for g in before if g == before[-1] or not any(rule(words, g, known) for rule in _NO_VERBS)]
    before = [g for n, g in enumerate(before) if not (before[n + 1 :] and _describes(words, g, before[n + 1], known))]
    after = [g for g in groups if g[0] >= at]
    if len(groups) < 2 or not before:
        return clause.start, clause.end
    if len(before) > 1 and ends_before_participle(words, before[-1], at):
        before.pop()
    governing = before[-1]
    start = clause.start
    if governing != before[0] and _is_called_off(words, before[-2], governing, known):
        return clause.start, clause.end  # "called off a visit planned for Friday" tells of more than a plan
    if after and (told := _told_of_noun(words, governing, at, mention, after[0], known)):
        return told, clause.end
    with_own_subject = not _coordinated(words, governing[0]) and not _after_relative(words, groups, governing)
    if governing != before[0] and with_own_subject:
        first = _phrase_start(words, governing[0], before[-2][1])
        # "claimed to have met him in May", "like the one signed in May": what was met or signed stands before.
        said_in = first > 1 and words[first - 1].lower in ("in", "on", "via") and known.is_saying(words[first - 2].text)
        if said_in:
            return clause.start, clause.end  # "he said in a video posted on Monday"
        if _is_told_together(words, before[-2], governing, first, known):
            return clause.start, clause.end
        if not {w.lower for w in words[max(0, first - 1) : governing[0]]} & {"to", "one", "ones"}:
            start = words[first].start
    # A verb with an auxiliary after the date is the main one, and what stood before it a participle of its subject.
    # Not so after a verb of saying: "said Wednesday the bridge was safe".
    says = known.is_reporting(words[governing[0]].text)
    if known.is_arranging(words[governing[0]].text) and any(words[g[0]].lower in known.auxiliaries for g in after[:1]):
        return start, clause.end  # "A debate planned for Monday has been cancelled": what became of it is told as well
    closed = [g for g in after[:1] if words[g[0]].lower in known.auxiliaries and not says]
    if closed and words[governing[0]].lower not in known.auxiliaries and governing[0] > 0:
        return start, max(mention.end, words[governing[1] - 1].end)
    return start, clause.end


def _is_told_together(
    words: Sequence[Word], verb: tuple[int, int], governing: tuple[int, int], first: int, known: Predicates
) -> bool:
    """Whether an "and" joins two of what came about on a day: "Two barns were burned and a cow was lost on Monday"."""
    if "and" not in (w.lower for w in words[max(0, first - 1) : first + 1]) or governing[0] - verb[1] > _LONGEST_PHRASE:
        return False
    first_verb, second = words[verb[0]], words[governing[0]]
    if first_verb.lower in _WERE and verb[1] - verb[0] == 1:
        return False  # "He was from Olm and the village mourned him on Monday"
    return all(
        w.lower in _WERE or (known.is_past(w.text) and not known.is_saying(w.text)) for w in (first_verb, second)
    )


def _told_of_noun(
    words: Sequence[Word],
    verb: tuple[int, int],
    at: int,
    mention: DateMention,
    behind: tuple[int, int],
    known: Predicates,
) -> int | None:
    """Where what was said begins whose subject has the day: "The panel said | tests on Monday had found salt".

    None where the day is that of the saying: "said in a note on Monday the well was dry".
    """
    noun = words[verb[1] : at]
    if len(noun) > 1 and noun[-1].lower in clause_words().prepositions:
        noun = noun[:-1]
    if not known.is_reporting(words[verb[0]].text) or known.is_telling(words[verb[0]].text) or not noun:
        return None
    if known.base(words[verb[0]].text) != _SAY or noun[0].lower in clause_words().prepositions | _WHEN_SAID:
        return None
    between = [w for w in words[at : behind[0]] if w.start >= mention.end]
    near = len(between) <= _NEAR_BY and all(w.text[0].isalnum() and w.lower != "and" for w in between)
    return noun[0].start if near and words[behind[0]].lower in _WERE | _HAD else None


def _is_called_off(words: Sequence[Word], verb: tuple[int, int], governing: tuple[int, int], known: Predicates) -> bool:
    """Whether a verb tells what became of the plan that the ``governing`` participle tells of."""
    if not known.is_arranging(words[governing[0]].text) or words[governing[0]].lower in known.auxiliaries:
        return False
    base, behind = known.base(words[verb[1] - 1].text), [w.lower for w in words[verb[1] : governing[0]]]
    kind = known.phrasal(words[verb[1] - 1].text, behind)
    return _CLOSE in (known.classes(base) if kind is None else {kind}) and len(behind) <= _LONGEST_PHRASE


def ends_before_participle(words: Sequence[Word], verb: tuple[int, int], at: int) -> bool:
    """Whether a verb is that of a relative clause which is over before the date ``at``, with a participle behind it.

    "They stopped the man who had led so far, beating him on Monday": the participle goes on from "stopped".
    """
    if not verb[0] or words[verb[0] - 1].lower not in _RELATIVE:
        return False
    behind = range(verb[1], min(at, len(words) - 1))
    return any(words[n].text == "," and words[n + 1].lower.endswith("ing") and n + 1 < at for n in behind)


def verb_groups(words: Sequence[Word], known: Predicates) -> list[tuple[int, int]]:
    """The verbs of a clause as runs of words, auxiliaries with their participle, outside quotation marks."""
    groups: list[tuple[int, int]] = []
    for n, word in enumerate(words):
        if word.quoted or not known.is_finite(word.text) or (n and word.text.istitle()):
            continue  # no verb: "the talks in Med"
        if groups and _is_of_one_verb(words, groups[-1], n, known):
            groups[-1] = (groups[-1][0], n + 1)
        elif n and words[n - 1].lower in (_WITHIN_PHRASE - {"of", "than"}) | _OWNERS:
            continue  # "a released prisoner", "in his remarks"
        elif groups and groups[-1][1] == n and _is_object(words[n - 1], word, known):
            continue  # "drew rebukes"
        elif n and _is_number(words[n - 1].lower) and n + 1 < len(words) and _is_plural(words[n + 1].lower):
            continue  # "some 40 masked dancers"
        else:
            groups.append((n, n + 1))
    return groups


def _is_of_one_verb(words: Sequence[Word], verb: tuple[int, int], n: int, known: Predicates) -> bool:
    """Whether the n-th word goes on with a verb that ends not far before it: "have now been | arrested"."""
    if n - verb[1] <= _WITHIN_VERB and words[verb[1] - 1].lower in known.auxiliaries:
        return True
    return verb[1] == n and _completes(words, verb, known)


@functools.cache
def _completed() -> frozenset[str]:
    known = predicates()
    return frozenset(map(known.base, _WITH_PARTICIPLE))


def _completes(words: Sequence[Word], verb: tuple[int, int], known: Predicates) -> bool:
    """Whether the participle right behind a verb completes it: "was declared contained", "were found locked in".

    Not so where it is the main one behind a relative clause: "the man who was found died on Monday".
    """
    first, end = verb
    if words[first].lower not in _PASSIVE or end - first < 2 or not known.is_past(words[end].text):
        return False
    if known.base(words[end - 1].text) not in _completed():
        return False
    before = {w.lower for w in words[max(0, first - _NEAR_BY) : first]}
    behind = itertools.takewhile(lambda w: w.text != ",", words[end + 1 :])
    return before.isdisjoint(_RELATIVE | _OF_PLACE) or any(known.is_finite(w.text) for w in behind)


def _is_object(verb: Word, behind: Word, known: Predicates) -> bool:
    """Whether a word that could be a present tense follows a past one, whose object it is."""
    return known.is_past(verb.text) and behind.lower.endswith("s") and behind.lower not in known.auxiliaries


def _is_number(word: str) -> bool:
    return word.isdigit() or word in _MANY or word in of_several()


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "men", "people", "children")) and word not in clause_words().follow_a_verb


def without_relative(words: Sequence[Word], known: Predicates) -> Sequence[Word]:
    """The words without the relative clause of their subject: "A crowded ferry [that was hit by waves] sank"."""
    at = next((n for n, w in enumerate(words) if n and w.lower in _RELATIVE and not w.quoted), None)
    if at is None or words[at - 1].text == "," or known.is_finite(words[at - 1].text):
        return words
    groups = verb_groups(words, known)
    if len(groups) != 2 or groups[0][0] != at + 1:
        return words
    main = groups[1][0]
    before = words[main - 1]
    if before.lower in _JOINING or not before.text[0].isalnum() or known.is_saying(words[groups[0][1] - 1].text):
        return words
    return (*words[:at], *words[main:])


def is_reduced(words: Sequence[Word], group: tuple[int, int], known: Predicates) -> bool:
    """Whether a verb is a participle that only describes a noun: "a truce brokered by", "a study out Monday by"."""
    first, end = group
    if not _seems_participle(words[first], known):
        return False
    return any(w.lower == "by" for w in words[end : end + _NEAR_BY])


def _seems_participle(word: Word, known: Predicates) -> bool:
    return word.lower not in known.auxiliaries and known.is_past(word.text)


def _is_guise(words: Sequence[Word], group: tuple[int, int], known: Predicates) -> bool:
    """Whether a verb tells as what somebody goes who does the rest: "Gunmen disguised as officers stole it"."""
    first, end = group
    if not _seems_participle(words[first], known):
        return False
    return end < len(words) and words[end].lower == "as" and known.takes_as(words[first].text)


def _is_attributive(words: Sequence[Word], group: tuple[int, int], known: Predicates) -> bool:
    """Whether a participle stands before its noun: "retired doctor Ana Ruiz said", "that armed men were seen"."""
    first, end = group
    verb = words[first]
    if end - first > 1 or known.is_saying(verb.text) or not _seems_participle(verb, known):
        return False
    if end >= len(words) or words[end].lower in clause_words().follow_a_verb:
        return False
    at = first - 1
    if at > 0 and words[at].lower.endswith("ly"):
        at -= 1  # "a badly burned sailor", "a badly lit, narrow lane"
        return words[at].lower in ARTICLES or words[at].lower in clause_words().prepositions
    if not words[end].text[0].isalpha():
        return False
    if at < 0 or words[at].lower in clause_words().prepositions:
        return True
    return words[at].lower == "that" and (at == 0 or known.is_saying(words[at - 1].text))


# Verbs before that of the date which are none of the same rank.
_NO_VERBS = (is_reduced, _is_guise)


def main_behind(clause: Clause, first: DateMention, second: DateMention, known: Predicates) -> Clause | None:
    """The part of a clause behind its first date that has its main verb and a second date; None where it has none.

    "The men arrested on Monday | will appear in court on Friday": a participle has the first date.
    """
    words = clause.words
    verbs = verb_groups([w for w in words if w.end <= first.start], known)
    behind = [w for w in words if w.start >= first.end]
    if len(verbs) != 1 or not behind or not (behind[0].lower in _WILL or known.is_finite(behind[0].text)):
        return None
    if behind[0].lower not in known.auxiliaries | _WILL and not any(
        w.lower in _RELATIVE for w in words[1 : verbs[0][0]]
    ):
        return None  # "The brother of the boy who died on Aug. 11 | filed a suit on Wednesday" has a "who"
    if verbs[0][0] == 0 or verbs[0][1] - verbs[0][0] > 1 or known.is_saying(words[verbs[0][0]].text):
        return None
    return Clause(behind[0].start, clause.end, tuple(behind)) if behind[0].start < second.start else None


def _describes(words: Sequence[Word], verb: tuple[int, int], main: tuple[int, int], known: Predicates) -> bool:
    """Whether a verb only describes the subject of the main one: "The man wanted for the shooting was caught"."""
    first, end = verb
    if first == 0 or end - first > 1 or end >= len(words) or words[main[0]].lower not in known.auxiliaries:
        return False
    if known.is_saying(words[first].text) or words[first - 1].lower in _NO_NOUNS | _RELATIVE:
        return False
    between = words[end : main[0]]
    return (
        words[end].lower in _BEHIND_PARTICIPLE
        and len(between) <= _LONGEST_APPOSITION
        and not any(w.lower in ("and", "but", "that") or w.text == "," for w in between)
    )


def has_main_verb(words: Sequence[Word], known: Predicates) -> bool:
    """Whether a clause has a verb of its own that is no mere participle of a noun."""
    return any(not is_reduced(words, g, known) for g in verb_groups(words, known))


def _coordinated(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb shares its subject with the one before: "seized and inspected"."""
    return verb > 0 and words[verb - 1].lower in {"and", "or", "but", ",", "then", "also"}


def _after_relative(words: Sequence[Word], groups: Sequence[tuple[int, int]], verb: tuple[int, int]) -> bool:
    """Whether the verb is the main one of a subject with a relative clause: "The call that lasted an hour was"."""
    at = groups.index(verb)
    if at != 1 or not any(w.lower in _RELATIVE for w in words[1 : groups[0][0]]):
        return False
    # "The number of doctors who performed abortions declined": nothing but an object stands between.
    first = groups[0]
    object_ = words[first[1] : verb[0]]
    # "The crew that had been adrift since Monday voted": nor does the day since which it was so.
    if (since := next((n for n, w in enumerate(object_) if w.lower == "since"), None)) is not None:
        return words[first[0] - 1].lower in _RELATIVE and len(object_) - since <= _SINCE_WHEN
    beside = words[first[0] - 1].lower in _RELATIVE and all(w.text.isalpha() and w.text.islower() for w in object_)
    return words[verb[0]].lower in _BE or (beside and 0 < len(object_) <= _OBJECT)


def _phrase_start(words: Sequence[Word], verb: int, floor: int) -> int:
    """The index of the first word of the noun phrase before the verb; not before ``floor``."""
    n = verb
    while n > floor and verb - n < _LONGEST_PHRASE:
        before = words[n - 1]
        lower = before.lower
        if not before.text[0].isalnum() or lower in clause_words().openers or lower == "that":
            break
        if lower in clause_words().follow_a_verb and lower not in _WITHIN_PHRASE:
            n -= lower in _OWNERS
            break
        n -= 1
    while n < verb - 1 and n == floor and words[n].lower in _PARTICLES:
        n += 1  # "torn up an offer made last week"
        floor = n
    return n if n < verb else max(floor, verb - 1)


def antecedent(before: Clause, known: Predicates, person: bool = False) -> int:
    """Where the noun phrase at the end of a clause begins: what "which began in May" tells of.

    A ``person`` ("who") is named before what describes him: "Ana Ruiz, the envoy to Peru, who".
    """
    words = before.words
    groups = verb_groups(words, known)
    floor = min(groups[-1][1] if groups else 0, len(words) - 1)
    if person and (named := _named_before_apposition(words, floor)) is not None:
        return words[named].start
    first = _phrase_start(words, len(words), floor)
    if first - 2 >= floor and words[first - 1].lower in _OF_A_PHRASE and words[first].text[0].isupper():
        # "the talks in Geneva which": the place belongs to what was named before it.
        first = _phrase_start(words, first - 1, floor)
        while first < len(words) - 1 and words[first].lower in clause_words().prepositions | {"of", "out", "to"}:
            first += 1
    if 0 < first < len(words) - 2 and words[first - 1].lower == "to" and words[first + 1].lower in _DETERMINERS:
        first += 1  # "to attend the talks, which"
    return words[min(first, len(words) - 1)].start


def _named_before_apposition(words: Sequence[Word], floor: int) -> int | None:
    """Where the name begins that stands before an apposition which ends these words; None where there is none."""
    comma = next((n for n in range(len(words) - 1, floor, -1) if words[n].text == ","), None)
    if comma is None or len(words) - comma > _LONGEST_APPOSITION or words[comma - 1].text[0].islower():
        return None
    described = comma + 1
    if comma - 2 > floor and words[comma - 1].text.isdigit() and words[comma - 2].text == ",":
        comma -= 2  # "Ana Ruiz, 41, a teacher from Delm, who"
    first = comma
    while first > floor and words[first - 1].text[0].isupper() and not words[first - 1].quoted:
        first -= 1
    return first if comma - first > 1 and words[described].lower in _DETERMINERS else None
