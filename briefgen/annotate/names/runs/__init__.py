"""Runs of capitalised words: where they begin and end in a text; `parts` cuts them into names.

What is left open there as ``unknown`` later passes decide, or nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.annotate.names.bodies.acronyms import body_before_acronym
from briefgen.annotate.names.bodies.long import find_long_bodies
from briefgen.annotate.names.bodies.told import body_named_before_acronym, numbered_unit
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at, phrase_at
from briefgen.annotate.names.runs.no_names import MONTHS_AND_NAMES, is_syllable
from briefgen.annotate.names.runs.parts import draft_of, parts
from briefgen.annotate.names.runs.run import Run
from briefgen.annotate.names.titles import charge_end
from briefgen.annotate.names.words import Words, is_elided

_LONGEST_RUN = 12
_LONGEST_HALF = 5
# What the names of nation-wide bodies begin with, which may have an "and" inside.
_WIDE = frozenset(("national", "international", "federal", "royal", "central", "state", "joint"))
_PLURAL_OWNER = re.compile(r"['’] \Z")
_IN_TITLES = frozenset(("of", "in", "for", "and", "to"))
# Titles that say of what: "Minister of Rivers and Roads".
_CHARGED = frozenset(("minister", "secretary", "commissioner", "undersecretary", "director", "state"))
_BEFORE_ELIDED = frozenset(("per", "pour", "dans", "sur"))
_OPENS_NICKNAME = frozenset((' "', " “", " ‘", " '"))
_LONGEST_NICKNAME = 3  # words
_CLOSES_NICKNAME = frozenset(('" ', "” ", "’ ", "' "))
_SMALL_ARTICLES = frozenset(("al", "el"))


def find_runs(words: Words, known: Known, heading: list[bool]) -> Iterator[Draft]:
    """The names in the runs of ``words``, in order; not in headings, whose capitals prove nothing."""
    written_small = {low for low, cap in zip(words.low, words.cap, strict=True) if not cap}
    long = find_long_bodies(words, known, heading)
    for k, cap in enumerate(words.cap):
        if cap and words.initial[k] and not words.joined[k] and not heading[words.sentence[k]]:
            spelled = body_named_before_acronym(words, k, known)
            if spelled is not None and not any(m in long for m in range(spelled.i, spelled.j)):
                long[spelled.i] = spelled
    reached = 0
    for k, cap in enumerate(words.cap):
        if k < reached or not (cap or words.low[k][:2] in _SMALL_ARTICLES or words.key[k][0].isdigit()):
            continue
        if heading[words.sentence[k]] or words.masked[k]:
            continue
        if not cap:
            found = _lower_entry(words, k, known) or numbered_unit(words, k, known)
            if found:
                yield found
                reached = found.j
            continue
        if k in long:
            yield long[k]
            reached = long[k].j
            continue
        end = _run_end(words, k, known)
        end = reached = next((m for m in range(k + 1, end) if m in long), end)
        body = body_before_acronym(words, k, end, known)
        for draft in parts(Run(words, k, end if body is None else body.i, known, written_small)):
            yield draft
            reached = max(reached, draft.j)  # "Ministry of Foreign Affairs" goes on behind the run
        if body is not None:
            yield body


def find_known(words: Words, known: Known, heading: list[bool]) -> Iterator[Draft]:
    """The lexicons' names in headings."""
    reached = 0
    for k, cap in enumerate(words.cap):
        if not cap or k < reached or words.masked[k] or not heading[words.sentence[k]]:
            continue
        found = entry_at(words, k, known)
        if found is None:
            continue
        entry, reached = found
        yield draft_of(entry, k, reached)


def _lower_entry(words: Words, k: int, known: Known) -> Draft | None:
    """Names that begin with a small letter: "al-Qaeda"."""
    found = entry_at(words, k, known)
    return draft_of(found[0], k, found[1]) if found else None


def _run_end(words: Words, i: int, known: Known) -> int:
    j = i + 1
    while j < len(words) and j - i < _LONGEST_RUN * 4:
        if not words.joined[j] and not _plural_owner(words, j, known):
            behind = _nickname_end(words, j, known)
            if behind is None:
                break
            j = behind + 1
            continue
        if words.masked[j] or words.possessive[j - 1]:
            break
        if (
            words.low[j] in known.calendar
            and words.low[j] not in MONTHS_AND_NAMES
            and not is_syllable(words, i, j, known)
        ):
            break
        if words.cap[j]:
            j += 1
        elif words.low[j] in _IN_TITLES and (stop := _title_goes_on(words, i, j, known)) is not None:
            j = stop  # "Secretary of State", "Special Agent in Charge"
        elif words.low[j] == "and" and words.low[i] in _WIDE and (stop := _second_half(words, i, j, known)):
            j = stop
        elif (
            words.low[j] in _BEFORE_ELIDED
            and j + 1 < len(words)
            and words.joined[j + 1]
            and is_elided(words.key[j + 1])
        ):
            j += 2  # "Strade per l'Olmo"
        elif _particle(words, j, known):
            j += 1 if words.cap[j + 1] else 2
        else:
            break
    return j


def _title_goes_on(words: Words, i: int, j: int, known: Known) -> int | None:
    """Where a title ends whose small word is word ``j`` and whose first is one of the three before it."""
    charge = charge_end(words, j, known) if words.low[j - 1] in _CHARGED else None
    ends = (phrase_at(words, k, known.titles) for k in range(j - 1, max(i, j - 3) - 1, -1))
    return charge or next((stop for stop in ends if stop is not None and stop > j), None)


def _nickname_end(words: Words, j: int, known: Known) -> int | None:
    """The word behind a nickname inside a name that begins with word ``j``: Ana "Bee" Ruiz, Ana "The Bee" Ruiz."""
    if words.gap(j) not in _OPENS_NICKNAME or words.possessive[j - 1]:
        return None
    for k in range(j, min(j + _LONGEST_NICKNAME, len(words) - 1)):
        if words.masked[k] or not words.cap[k] or words.sentence[k] != words.sentence[j]:
            return None
        if words.after(k) in _CLOSES_NICKNAME:
            return k + 1 if words.cap[k + 1] and words.low[k + 1] not in known.calendar else None
    return None


def _plural_owner(words: Words, j: int, known: Known) -> bool:
    """Whether word ``j`` heads the name of a body that plural owners stand in: "Transport Workers' Alliance"."""
    if not (words.cap[j] and words.low[j - 1].endswith("s") and words.sentence[j - 1] == words.sentence[j]):
        return False
    return words.low[j] in known.heads and bool(_PLURAL_OWNER.match(words.gap(j)))


def _second_half(words: Words, i: int, j: int, known: Known) -> int | None:
    """Where the name of a body ends whose "and" is word ``j``: "National Disaster Reduction and Management Council"."""
    if any(words.low[k] in known.heads for k in range(i + 1, j)) or j - i < 2:
        return None
    stop = j + 1
    while stop < len(words) and stop - j <= _LONGEST_HALF and words.joined[stop] and words.cap[stop]:
        if words.low[stop] in known.heads and stop > j + 1:
            return stop + 1
        if words.possessive[stop]:
            return None
        stop += 1
    return None


def _particle(words: Words, j: int, known: Known) -> bool:
    """ "von der" in "Ursula von der Leyen": at most two small words that names have inside them."""
    for more in (1, 2):
        at = j + more
        if (
            words.low[at - 1] not in known.particles
            or at >= len(words)
            or not words.joined[at]
            or words.possessive[at - 1]
        ):
            return False
        if words.cap[at]:
            return not words.masked[at]
    return False
