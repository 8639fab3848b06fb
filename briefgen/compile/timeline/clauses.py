"""Cuts sentences into clauses, each with a verb of its own, so that a date can be bound to what it dates.

Without a parser: a clause may begin after a stop within the sentence, at a word that opens one ("after", "which",
"that"), and it stands alone only where it and what is left both have a verb. Nothing is cut within quotation marks.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from briefgen.compile.predicates import Predicates, predicates
from briefgen.compile.timeline.words import ARTICLES, ASIDES, Word, clause_words, words_of

_IN_TURN = frozenset({"first", "last", "then", "later", "finally", "eventually", "again"})
# "Before dawn", "after dark" tell when in a day, and open no clause.
_TURNS = frozenset({"dawn", "daybreak", "sunrise", "noon", "midday", "dusk", "dark", "sunset", "nightfall", "midnight"})
# "Shortly before midnight" begins no clause.
_SHORTLY = frozenset({"shortly", "just", "soon", "minutes", "moments"})

# "two days before", "the day after": how far one thing lies from another, which opens a clause with its "before".
_UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
_LONGEST_MEASURE = 4
_FAR = 12
_ASIDE = 6

_WHICH = frozenset({"which", "whom"})
_BEFORE_WHICH = frozenset(
    {"at", "in", "on", "of", "for", "to", "from", "by", "with", "during", "under", "after", "about"}
)
# What follows them may never be.
CONDITIONS = frozenset({"if", "unless", "whether"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
_BEFORE_AN_INFINITIVE = frozenset(
    {"to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "of"}
)
_MEANS = frozenset({"expects", "intends", "hopes", "aims", "wants", "seeks", "plans"})
_FORESEE = frozenset({"expect", "expects"})
# "In a statement issued on Monday, the mayor said".
PUT_OUT = frozenset({"issued", "sent", "released", "posted", "published", "dated", "aired", "broadcast", "filed"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
_SUBJECTS = _PRONOUNS | {"who", "which"}

# What opens a clause or a phrase beside the main clause, which goes on behind it.
ADVERBIAL = frozenset({"after", "before", "because", "when", "while", "until", "as", "since", "although", "though"})
_STOPS = frozenset(";:—–()[]…") | {"--", "-"}
_BREAKS = _STOPS | {","}


# gc=False: see `briefgen.model.Span`.
class Clause(msgspec.Struct, frozen=True, gc=False):
    """A part of a sentence with a verb of its own: its words, and the offsets it runs from and to.

    ``subject`` is where the subject ends, of a clause that interrupts another: "The bridge, which opened in 1931," has
    the subject of the "fell" that comes next.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    subject: int | None = None


def clauses(body: str, start: int, end: int, dates: Sequence[tuple[int, int]] = ()) -> tuple[Clause, ...]:
    """The clauses of the sentence ``body[start:end]``; ``dates`` are the offsets of its date mentions, never cut."""
    words = words_of(body, start, end)
    known = predicates()
    pieces: list[list[Word]] = [[]]
    opening = _opening()
    for n, word in enumerate(words):
        # Few words can open a clause: those of some kinds, and what follows a mark.
        may_open = n and (
            word.lower in opening
            or words[n - 1].text in _BREAKS
            or word.text[0].isdigit()
            or (word.lower in _BEFORE_WHICH and n + 1 < len(words) and words[n + 1].lower in _WHICH)
        )
        if may_open and _opens(words, n, known, dates, _main_start(pieces)):
            pieces.append([])
        pieces[-1].append(word)
    return tuple(_clause(p, subject) for p, subject in _with_verbs(pieces, known))


def _main_start(pieces: Sequence[Sequence[Word]]) -> int:
    """Where the last piece begins that tells no mere time or reason: "closed on Monday | after the storm | and"."""
    main = next((p for p in reversed(pieces) if p[0].lower not in ADVERBIAL), pieces[0])
    return main[0].start


@functools.cache
def _opening() -> frozenset[str]:
    """The words that a clause may open with although no mark stands before them."""
    units = {form for unit in _UNITS for form in (unit, f"{unit}s")}
    return clause_words().openers | clause_words().measuring | units | {"that", "and", "but"}


def measure_start(words: Sequence[Word], n: int) -> int:
    """Where the length of time before the n-th word, an "after" or "before", begins; ``n`` where there is none."""
    if words[n].lower not in ("after", "before") or not n or words[n - 1].lower.removesuffix("s") not in _UNITS:
        return n
    first = n - 1
    while first and n - first <= _LONGEST_MEASURE and _measures(words[first - 1]):
        first -= 1
    if first == n - 1 and not words[first].lower.endswith("s"):
        return n  # "at the last minute after"
    # "It drifted for six hours after": how long it did is no distance.
    return n if first and words[first - 1].lower in clause_words().prepositions else first


def _measures(word: Word) -> bool:
    return word.text[0].isdigit() or word.lower in clause_words().measuring


def _opens(words: tuple[Word, ...], n: int, known: Predicates, dates: Sequence[tuple[int, int]], begun: int) -> bool:
    """Whether a clause may begin at the n-th word, where the last one began at offset ``begun``."""
    word = words[n]
    before = words[n - 1]
    if word.lower in _WHICH and before.lower in _BEFORE_WHICH and n > 1:
        return False  # "the service, at which": it began with the preposition
    if word.quoted or before.quoted or any(a < word.start < b for a, b in dates):
        return False
    if before.text in _STOPS:
        return True
    lower = word.lower
    if lower in _BEFORE_WHICH and n + 1 < len(words) and words[n + 1].lower in _WHICH:
        return True
    if _measures(word) or lower.removesuffix("s") in _UNITS:
        near = range(n + 1, min(n + 2 + _LONGEST_MEASURE, len(words)))
        at = next((at for at in near if measure_start(words, at) == n), None)
        # "The day before", with nothing behind it, is a date of its own.
        if at is not None and not any(a <= word.start and words[at].end <= b for a, b in dates):
            return True
    if lower in clause_words().openers:
        if measure_start(words, n) < n or (lower == "as" and _completes(words, n, known)):
            return False
        if lower in ("before", "after") and n + 1 < len(words) and words[n + 1].lower in _TURNS:
            return False
        shortly = before.lower in _SHORTLY and lower in ("before", "after")
        return not (
            (lower == "since" or shortly) and any(a <= w.start < b for w in words[n + 1 : n + 2] for a, b in dates)
        )
    if lower == "that":
        return known.is_saying(before.text) or before.lower not in {
            "of",
            "in",
            "at",
            "on",
            "by",
            "with",
            "for",
            "since",
        }
    if before.text == ",":
        return not _within_a_verb(words, n, known)
    if lower == "but":
        return _has_subject_and_verb(words, n, known)
    return lower == "and" and _joins_dated_verbs(words, n, known, dates, begun)


def _has_subject_and_verb(words: Sequence[Word], n: int, known: Predicates) -> bool:
    """Whether a pronoun and its verb stand behind the n-th word: "sent two men but there was no word from them"."""
    if n + 2 >= len(words) or words[n + 1].lower not in _PRONOUNS | {"there"}:
        return False
    return known.is_finite(words[n + 2].text) or words[n + 2].lower in known.future


def _within_a_verb(words: Sequence[Word], n: int, known: Predicates) -> bool:
    """Whether the comma before the n-th word parts an auxiliary from its verb: "had, earlier on Monday, sent"."""
    commas = [at for at in range(max(n - _ASIDE, 1), min(n + _ASIDE, len(words) - 1)) if words[at].text == ","]
    return any(
        n - 1 in (first, last) and words[first - 1].lower in known.auxiliaries and known.is_past(words[last + 1].text)
        for first, last in pairwise(commas)
    )


def _completes(words: tuple[Word, ...], n: int, known: Predicates) -> bool:
    """Whether an "as" belongs to a verb before it: "described the talks as long", "was sworn in as mayor"."""
    for word in reversed(words[max(0, n - _FAR) : n]):
        if not word.text[0].isalnum():
            return False
        if (known.is_saying(word.text) or known.takes_as(word.text)) and known.is_past(word.text):
            return True
    return False


def _joins_dated_verbs(
    words: tuple[Word, ...], n: int, known: Predicates, dates: Sequence[tuple[int, int]], begun: int
) -> bool:
    """Whether an "and" joins two verbs that each have a date: "took office in May and resigned on June 3".

    What stands between, "after a vote", may have none.
    """
    at = words[n].start
    # A date behind "that" or "which" is of the clause that begins there.
    until = next((w.start for w in words[n + 1 :] if w.lower == "that" or w.lower in clause_words().openers), None)
    behind = any(a > at and (until is None or a < until) for a, _ in dates)
    if not behind or not any(begun <= a < at for a, _ in dates) or n + 2 >= len(words):
        return False
    first, second = words[n + 1], words[n + 2]
    if any(a <= first.start < b for a, b in dates):
        # "on Tuesday and Wednesday" joins no verbs.
        return any(known.is_finite(w.text) for w in _to_stop(words, n + 1))
    if first.lower in known.auxiliaries or first.lower in known.future:
        return True
    if second.lower in known.auxiliaries or second.lower in ("will", "would"):
        return True  # "and bids were due in September"
    if known.is_irregular(first.text) and not known.is_seldom_past(first.text):
        return True  # "and sank off Olm on Friday"
    if (first.text[0].isupper() or first.lower in _IN_TURN) and known.is_past(second.text):
        return True  # "and Mexico followed two days later", "and last called at Velm on Friday"
    return known.is_past(first.text) and (
        second.lower in clause_words().follow_a_verb
        or second.text[0].isupper()
        or _measures(second)
        or any(a == second.start for a, _ in dates)
    )


def _to_stop(words: Sequence[Word], n: int) -> Sequence[Word]:
    """The words from the n-th to the next mark."""
    stop = next((m for m in range(n, len(words)) if not words[m].text[0].isalnum()), len(words))
    return words[n:stop]


def _with_verbs(pieces: list[list[Word]], known: Predicates) -> Iterator[tuple[list[Word], int | None]]:
    """Joins pieces until each has a verb: an opening phrase with what follows, any other with what stands before.

    With each goes the end of the subject that it interrupts, if it interrupts one.
    """
    kept: list[list[Word]] = []
    subjects: list[int | None] = []
    opening: list[Word] = []
    loose = 0
    for piece in pieces:
        if kept and not opening and _goes_on_with_and(piece, known):
            kept[-1] = kept[-1] + piece
            loose = 0
        elif (has_verb(piece, known) or _is_whole(piece, known)) and not (
            not kept and (_is_opening_phrase(opening + piece, known) or _is_beside(opening, piece, known))
        ):
            if loose and _lacks_subject(piece, kept[-1][-loose], known) and _has_main_verb(kept[-1][:-loose], known):
                # "..., the governor, Ana Ruiz, said": who said it stands in pieces of its own.
                kept[-1], opening = kept[-1][:-loose], kept[-1][-loose:]
            subjects.append(_subject_end(opening, piece, known))
            kept.append(opening + piece)
            opening, loose = [], 0
        elif kept and not opening and not _leads_on(piece, kept[-1][-1]) and not _is_between(piece, kept, known):
            kept[-1] = kept[-1] + piece
            loose += len(piece)
        else:
            opening = opening + piece
    if opening:
        if kept:
            kept[-1] = kept[-1] + opening
        else:
            kept.append(opening)
            subjects.append(None)
    yield from zip(kept, subjects, strict=True)


def _is_whole(piece: list[Word], known: Predicates) -> bool:
    """Whether what a semicolon ends tells of a happening, its verb maybe a noun: "Olm elects a reeve in May;"."""
    return (
        bool(piece)
        and piece[-1].text == ";"
        and any(n and known.classes(known.base(w.text)) for n, w in enumerate(piece))
    )


def _goes_on_with_and(piece: list[Word], known: Predicates) -> bool:
    """Whether a piece has its first verb behind an "and" only: "before a judge and charged", "early today and held"."""
    opens = piece[0].lower
    if opens not in ("before", "after", "early", "late", "shortly") and opens not in clause_words().prepositions:
        return False
    verb = next((n for n, w in enumerate(piece) if not w.quoted and known.is_finite(w.text)), 0)
    return verb > 1 and piece[verb - 1].lower == "and" and not any(w.text == "," for w in piece[:verb])


def _has_main_verb(words: list[Word], known: Predicates) -> bool:
    """Whether a piece has a verb that is no mere participle of a noun, as in "A study published Monday by"."""
    for n, word in enumerate(words):
        if word.quoted or not known.is_finite(word.text):
            continue
        if word.lower in known.auxiliaries or not any(w.lower == "by" for w in words[n + 1 : n + 4]):
            return True
    return False


def _lacks_subject(piece: list[Word], before: Word, known: Predicates) -> bool:
    """Whether a piece begins with a verb whose subject must stand in the pieces from ``before`` on: "said today"."""
    first = piece[0]
    if not known.is_finite(first.text):
        return False
    if before.lower in clause_words().openers or before.lower == "that":
        return True
    if not known.is_reporting(first.text):
        return False
    after = piece[1] if len(piece) > 1 else None
    return after is None or not (after.text[0].isupper() and after.lower not in clause_words().common)


def _subject_end(opening: list[Word], piece: list[Word], known: Predicates) -> int | None:
    """Where the subject ends that ``opening`` is, if ``piece`` interrupts it: with "who" or a participle."""
    named = [w for w in opening if w.text[0].isalnum()]
    if not named or named[0].lower in clause_words().prepositions | clause_words().openers:
        return None
    if piece[0].lower in ASIDES or known.is_past(piece[0].text):
        return named[-1].end
    return None


def _is_opening_phrase(piece: list[Word], known: Predicates) -> bool:
    """Whether a piece begins with a preposition and has only participles: "In a letter, published in May,".

    Where no comma stands before it, one of what is put out: "In a statement issued on Monday,".
    """
    if piece[0].lower not in clause_words().prepositions:
        return False
    verbs = [n for n, w in enumerate(piece) if not w.quoted and known.is_finite(w.text)]
    if len(verbs) == 1 and verbs[0] > 1 and piece[verbs[0]].lower in PUT_OUT and piece[verbs[0] - 1].text.islower():
        return piece[-1].text == "," and piece[1].lower in ARTICLES | _OWNERS
    return all(n > 0 and known.is_past(piece[n].text) and piece[n - 1].text == "," for n in verbs)


def _is_beside(opening: list[Word], piece: list[Word], known: Predicates) -> bool:
    """Whether a piece of an opening tells how things stood: "Before noon, with half of the votes counted, he left"."""
    verbs = [w.lower for w in piece if not w.quoted and known.is_finite(w.text)]
    ends = bool(opening) and piece[0].lower == "with" and piece[-1].text == ","
    return ends and len(verbs) == 1 and known.is_past(verbs[0]) and verbs[0] not in known.auxiliaries


def _leads_on(piece: list[Word], before: Word) -> bool:
    """Whether a piece without a verb opens what follows it: "and in May, ...", "; in May, ...", "in which nobody"."""
    if len(piece) > 1 and piece[1].lower in _WHICH and piece[0].lower in _BEFORE_WHICH:
        return True
    if piece[-1].text != ",":
        return False
    return piece[0].lower in {"and", "but", "then"} or (
        before.text == ";" and piece[0].lower in clause_words().prepositions
    )


def _is_between(piece: list[Word], kept: list[list[Word]], known: Predicates) -> bool:
    """Whether a piece without a verb opens the main clause: "As the guild reported, on Monday, the mill was sold"."""
    teller = kept[0]
    if len(kept) > 1 or teller[0].lower != "as" or teller[-1].text != "," or not known.is_reporting(teller[-2].text):
        return False
    opens = next((w.lower for w in piece if w.lower not in ("even", "only", "just", "and")), "")
    return piece[-1].text == "," and opens in clause_words().prepositions


def has_verb(words: Sequence[Word], known: Predicates) -> bool:
    """Whether some word outside quotation marks is probably a verb; inside them, where all stands there."""
    plain = [w for w in words if not w.quoted and w.text[0].isalnum()] or words
    if len(plain) > 1 and plain[0].lower in _SUBJECTS and known.is_irregular(plain[1].text):
        return True  # "who cut short", "it cut jobs": a noun or a present tense elsewhere
    return any(_is_verb(plain, n, known) or w.lower in {"will", "would"} for n, w in enumerate(plain))


def _is_verb(words: Sequence[Word], n: int, known: Predicates) -> bool:
    """Whether the n-th word is probably a verb, and no adjective: "The suspected gunman"."""
    if not known.is_finite(words[n].text):
        return _has_object(words, n, known) or _means_to(words, n)
    return words[n].lower in known.auxiliaries or not (n and words[n - 1].lower in ARTICLES)


def _has_object(words: Sequence[Word], n: int, known: Predicates) -> bool:
    """Whether the n-th word, which is a noun as often, is a verb by what stands around it: "cut its rate"."""
    if not n or n + 1 >= len(words) or not known.is_seldom_past(words[n].text):
        return False
    object_ = words[n + 1]
    follows = object_.lower in ARTICLES | _OWNERS or object_.text[0].isdigit() or object_.text[0].isupper()
    return follows and words[n - 1].lower not in ARTICLES | _OWNERS | _BEFORE_AN_INFINITIVE


def _means_to(words: Sequence[Word], n: int) -> bool:
    """Whether the n-th word is the verb of a plan: "It expects to close"."""
    if not 0 < n < len(words) - 1:
        return False
    if words[n].lower in _FORESEE and any(w.lower == "to" for w in words[n + 2 : n + _FAR]):
        return True  # "Forecasters expect rain to move in"
    return words[n].lower in _MEANS and words[n + 1].lower == "to"


def _clause(words: list[Word], subject: int | None = None) -> Clause:
    """The clause of these words, without the marks at its ends."""
    first, last = 0, len(words)
    while first < last - 1 and words[first].text in (_STOPS | {",", ")", "]"}) - {"(", "["}:
        first += 1
    while last - 1 > first and words[last - 1].text in (_STOPS | {","}) - {")", "]"}:
        last -= 1
    kept = words[first:last]
    return Clause(kept[0].start, kept[-1].end, tuple(kept), subject)
