"""Runs of capitalised words, cut into the names they are made of.

A run such as "US Defence Secretary Ann Lee" holds an adjective, a title and a name. What a part is, is told by the
lexicons (titles, first names, heads of bodies), by the words beside it, and else left open as ``unknown``: later passes
decide, or nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.annotate.names.acronyms import body_before_acronym
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Entry, Known
from briefgen.annotate.names.lookup import entry_at, phrase_at
from briefgen.annotate.names.titles import leads_a_title, title_end
from briefgen.annotate.names.words import Words

_LONGEST_RUN = 12
_LONGEST_PERSON = 5
_LONGEST_HALF = 5
_CONNECT = frozenset(("of", "for", "on", "against", "to"))
_PLACES_FIRST = frozenset(["lake", "mount", "fort", "port", "camp", "gulf", "cape", "mt", "ft", "bay", "isle"])
_MONTHS_AND_NAMES = frozenset(("may", "april", "june", "august", "jan", "jun", "march"))
# Honorifics that are no names themselves: within a run they begin one ("Minister for Rivers Dr. Ana Ruiz").
_SURE_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "prof", "shri", "smt", "atty", "engr", "h.e."))
# Words that open the names of bodies, though elsewhere they only count: "First Prairie Bank".
_ORDINALS = frozenset(("first", "second", "third", "fifth"))
# What the names of nation-wide bodies begin with, which may have an "and" inside.
_WIDE = frozenset(("national", "international", "federal", "royal", "central", "state", "joint"))
_PLURAL_OWNER = re.compile(r"['’] \Z")
_STATIONS = frozenset(("radio", "tv", "télé", "channel"))
# Written small behind a name, these make it that of a place: "Ana Ruiz airport".
_PLACE_NOUNS = frozenset(
    ("airport", "stadium", "hospital", "bridge", "avenue", "street", "highway", "dam", "tower", "prison", "airfield")
)
_ORGANISATION_SORTS = frozenset(("body", "group", "company"))
_STATE_SORTS = frozenset(("country", "territory", "capital"))
_SMALL_ARTICLES = frozenset(("al", "el"))
_REGAL = frozenset(("king", "queen", "prince", "princess", "duke", "duchess", "empress", "lady", "sultan"))


def find_runs(words: Words, known: Known, heading: list[bool]) -> Iterator[Draft]:
    """The names in the runs of ``words``, in order; not in headings, whose capitals prove nothing."""
    written_small = {low for low, cap in zip(words.low, words.cap, strict=True) if not cap}
    reached = 0
    for k, cap in enumerate(words.cap):
        if k < reached or not (cap or words.low[k][:2] in _SMALL_ARTICLES):
            continue
        if heading[words.sentence[k]] or words.masked[k]:
            continue
        if not cap:
            found = _lower_entry(words, k, known)
            if found:
                yield found
                reached = found.j
            continue
        end = reached = _run_end(words, k, known)
        body = body_before_acronym(words, k, end, known)
        for draft in _Run(words, k, end if body is None else body.i, known, written_small).parts():
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
        draft = _draft_of(entry, k, reached)
        if draft:
            yield draft


def _lower_entry(words: Words, k: int, known: Known) -> Draft | None:
    """Names that begin with a small letter: "al-Qaeda"."""
    found = entry_at(words, k, known)
    return _draft_of(found[0], k, found[1]) if found else None


def _run_end(words: Words, i: int, known: Known) -> int:
    j = i + 1
    while j < len(words) and j - i < _LONGEST_RUN * 4:
        if not words.joined[j] and not _plural_owner(words, j, known):
            break
        if words.masked[j] or words.possessive[j - 1]:
            break
        if words.low[j] in known.calendar and words.low[j] not in _MONTHS_AND_NAMES:
            break
        if words.cap[j]:
            j += 1
        elif words.low[j] == "of" and (stop := phrase_at(words, j - 1, known.titles)) is not None and stop > j:
            j = stop  # "Secretary of State"
        elif words.low[j] == "of" and j - 2 >= i and (stop := phrase_at(words, j - 2, known.titles)) and stop > j:
            j = stop  # "Under Secretary of State"
        elif words.low[j] == "and" and words.low[i] in _WIDE and (stop := _second_half(words, i, j, known)):
            j = stop
        elif _particle(words, j, known):
            j += 1 if words.cap[j + 1] else 2
        else:
            break
    return j


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


class _Run:
    """One run, words ``i`` to ``j`` of ``words``."""

    def __init__(self, words: Words, i: int, j: int, known: Known, written_small: set[str]) -> None:
        self.words, self.i, self.j, self.known, self.written_small = words, i, j, known, written_small

    def parts(self) -> Iterator[Draft]:
        words, known = self.words, self.known
        k = self.i
        title: int | None = None
        title_words: tuple[str, ...] = ()
        nation: str | None = None
        prefix: int | None = None
        while k < self.j:
            named = self._title(k)
            ordinal = words.low[k] in _ORDINALS and not words.initial[k] and self._body_end(k)
            if self._no_name(k) and not ordinal and not (named and named < self.j):
                k, title, prefix, nation = k + 1, None, None, None
                continue
            if named and (named - k > 1 or words.low[k] in ("mr", "mrs", "ms", "dr") or not self._body_ahead(k)):
                title = title if title is not None and title_words not in known.honorifics else k
                title_words = tuple(words.low[k:named])
                k = named
                continue
            found = entry_at(words, k, known)
            if found and found[1] < self.j and (self._is_first_name(k, found) or self._is_part(k, found)):
                found = None
            if found and found[0].sort in ("people", "regional") and not (self._body_end(k) or 0) > found[1]:
                if found[0].sort == "people":
                    nation = found[0].name
                prefix = prefix if prefix is not None else k
                yield Draft(k, found[1], "unknown", "people", actor=found[0].name, sort=found[0].sort)
                k = found[1]
                continue
            body = self._body_end(k)
            if body and (found is None or body > found[1]) and title is None:
                stop = self._of(body)
                yield Draft(k, stop, "organisation", "body-head", nation=self._nation(k), sort="head")
                k = stop
                continue
            if found:
                entry, stop = found
                draft = _draft_of(entry, k, stop)
                if draft and not (title is not None and stop >= self.j and entry.sort == "place"):
                    yield draft
                    title = None
                    if entry.sort in _STATE_SORTS and leads_a_title(words, k, stop, self.j, known):
                        nation, prefix = entry.name, k
                    k = stop
                    continue
            thing = self._thing_end(k)
            if thing and title is None:
                kind = words.low[thing - 1] in known.place_heads or words.low[k] in _PLACES_FIRST
                if kind:
                    yield Draft(k, thing, "place", "place-head")
                k = thing
                continue
            if words.low[k] in _STATIONS and k + 1 < self.j and title is None and words.low[k + 1] not in known.given:
                yield Draft(k, min(self.j, k + 2), "organisation", "station", sort="head")  # "Radio Tamber"
                k = min(self.j, k + 2)
                continue
            honoured = next((m for m in range(k + 1, self.j - 1) if words.low[m] in _SURE_HONORIFICS), None)
            if honoured is not None:
                k = honoured  # "Electronics Dr. Ana Ruiz": what stands before it is no part of the name
                continue
            led = k + 1 < self.j and title is None and words_are_upper(words.key[k])
            if led and (self._title(k + 1) or self.j) < self.j:
                prefix, k = k, k + 1  # "FDIC Chairman Ana Ruiz"
                continue
            stop = min(self.j, k + _LONGEST_PERSON + 1)
            if self.j - k > _LONGEST_PERSON:
                # A list without commas, or a heading that runs into the text: nobody can tell where one name ends.
                return
            yield self._person(k, stop, title, title_words, nation, prefix)
            title, k = None, stop
        if title is not None and title == self.i and self.j - self.i == 1:
            return

    def _no_name(self, k: int) -> bool:
        words, known = self.words, self.known
        low = words.low[k]
        if low in known.function_words:
            return (
                not (low in ("will", "may") and k + 1 < self.j and k > self.i)
                and not (low == "us" and words.key[k] == "US")
                and not (low == "who" and words.key[k] == "WHO")
            )
        if low in known.calendar:
            return not (low in _MONTHS_AND_NAMES - {"march"} and (k > self.i or k + 1 < self.j))
        if low in known.never_names:
            return True
        if not words.initial[k]:
            return False
        found = entry_at(words, k, known)
        if found and found[1] - k > 1:
            return False  # "North Atlantic Treaty Organization"
        alone = k + 1 >= self.j
        if low in known.openers or low in known.number_words or low in self.written_small:
            return alone or low not in known.given
        return alone and (low in known.modifiers or low in known.role_nouns)

    def _title(self, k: int) -> int | None:
        return title_end(self.words, k, self.j, self.known)

    def _is_first_name(self, k: int, found: tuple[Entry, int]) -> bool:
        """ "Jordan Lee" is a person though Jordan is a state; "Chad" alone is not."""
        words, known = self.words, self.known
        if found[1] - k > 1 or words.low[k] not in known.given or words.possessive[k]:
            return False
        nxt = words.low[k + 1]
        if nxt in known.heads or nxt in known.place_heads or nxt in known.press_heads or nxt in known.calendar:
            return False
        return entry_at(words, k + 1, known) is None and self._title(k + 1) is None

    def _is_part(self, k: int, found: tuple[Entry, int]) -> bool:
        """ "Apple Valley", "Signal Hill": one word that names a company, a paper or a platform begins another name."""
        entry, stop = found
        if stop - k > 1 or entry.sort not in ("company", "platform", "outlet") or words_are_upper(self.words.key[k]):
            return False
        known = self.known
        nxt = self.words.low[stop]
        if nxt in known.heads or nxt in known.calendar or nxt in known.function_words or self._title(stop):
            return False
        return entry_at(self.words, stop, known) is None and nxt not in known.given

    def _body_ahead(self, k: int) -> bool:
        """Whether a title-like word begins the name of a body ("Justice Department")."""
        end = self._body_end(k)
        return end is not None and end - k <= 4 and self.words.low[k + 1] not in self.known.given

    def _body_end(self, k: int) -> int | None:
        """The word after the head of a body that begins at ``k``."""
        words, known = self.words, self.known
        inside = k
        for h in range(k + 1, min(self.j, k + 8)):
            place = entry_at(words, h - 1, known)
            if place and place[0].sort in ("place", "territory", "country", "capital"):
                inside = max(inside, place[1])
            if h < inside:
                continue  # the "Bank" of "West Bank"
            if words.low[h] == "and" and h + 1 < self.j:
                continue
            if words.possessive[h - 1] or not words.cap[h]:
                return None
            low = words.low[h]
            if low in known.heads or (low in known.press_heads and not self._given_before(k, h)):
                end = h + 1
                while end < self.j and (words.low[end] in known.heads or words.low[end] in known.press_heads):
                    end += 1
                goes_on = end < self.j and not words.possessive[end - 1]
                if goes_on and (words.low[end] in known.thing_heads or words.low[end] in known.place_heads):
                    return None  # "Air Force One", "Clean Water Fund Act", "Army Base"
                return end
        low = words.low[k]
        if low in known.takes_of and self._of(k + 1) > k + 1:
            return k + 1
        return None

    def _given_before(self, k: int, h: int) -> bool:
        return self.words.low[k] in self.known.given and h - k == 1

    def _of(self, stop: int) -> int:
        """Where the name of a body goes on: "Ministry of Foreign Affairs", "Front for the Liberation of …"."""
        words, known = self.words, self.known
        if words.low[stop - 1] not in known.takes_of:
            return stop
        for _ in range(3):
            at = stop
            if at >= len(words) or words.possessive[at - 1] or words.low[at] not in _CONNECT or not words.joined[at]:
                return stop
            at += 1
            if at < len(words) and words.low[at] == "the" and words.joined[at]:
                at += 1
            begin = at
            while at < len(words) and words.cap[at] and words.joined[at] and not words.masked[at] and at - begin < 6:
                at += 1
                if words.possessive[at - 1]:
                    break
            if at == begin or words.low[begin] in known.calendar:
                return stop
            if at - begin >= 2 and words.low[begin] in known.given and words.low[stop] == "for":
                return stop  # "a Clean Party for Ann Lee"
            if (
                at + 1 < len(words)
                and words.low[at] == "and"
                and words.joined[at]
                and words.joined[at + 1]
                and words.cap[at + 1]
                and not words.masked[at + 1]
                and not words.possessive[at - 1]
            ):
                follows = at + 1
                if (
                    entry_at(words, follows, known) is None
                    and words.low[follows] not in known.given
                    and phrase_at(words, follows, known.titles) is None
                ):
                    at = follows + 1
                    while (
                        at < len(words)
                        and words.cap[at]
                        and words.joined[at]
                        and not words.masked[at]
                        and at - follows < 4
                    ):
                        at += 1
            stop = at
        return stop

    def _thing_end(self, k: int) -> int | None:
        words, known = self.words, self.known
        if words.low[k] in _PLACES_FIRST and k + 1 < self.j and words.low[k + 1] not in known.given:
            return min(self.j, k + 2)
        for h in range(k, min(self.j, k + 6)):
            low = words.low[h]
            if low in known.place_heads or low in known.thing_heads:
                if words.low[k] in known.given and 1 <= h - k <= 2:
                    return None
                return h + 1
        return None

    def _nation(self, k: int) -> str | None:
        """The state that a body belongs to: "Peruvian Foreign Ministry", "Peru's Foreign Ministry"."""
        words = self.words
        found = entry_at(words, k, self.known)
        if found and found[0].sort in ("people", "country", "territory"):
            return found[0].name
        return None

    def _person(
        self, k: int, stop: int, title: int | None, title_words: tuple[str, ...], nation: str | None, prefix: int | None
    ) -> Draft:
        words, known = self.words, self.known
        role: tuple[int, int] | None = None
        if title is not None and title_words not in known.honorifics:
            begin = title if prefix is None or prefix > title else prefix
            role = (words.start[begin], words.end[k - 1] + (words.body[words.end[k - 1] : words.end[k - 1] + 1] == "."))
        size = stop - k
        if title is not None and title_words[-1] in _REGAL and self._after_the(title):
            return Draft(k, stop, "unknown", "thing")  # "the Princess Ann": a ship
        if (title is None and self._after_the(k)) or self._numbered(stop):
            return Draft(k, stop, "unknown", "run")  # "the Robert Lee", "Robert Lee 2": a ship, a storm, a law
        if size >= 2 and title is None and self._names_a_place(stop):
            return Draft(k, stop, "unknown", "thing")  # "Ana Ruiz airport"
        last = words.key[stop - 1]
        if size >= 3 and words_are_upper(last) and not words.key[k].isupper() and last.casefold() not in known.suffixes:
            stop, size = stop - 1, size - 1  # "Ann Lee CNN"
        if title is not None:
            return Draft(
                k, stop, "person", "title", role=role, nation=nation, sort="honorific" if role is None else "title"
            )
        if size >= 2 and words.low[k] in known.given:
            return Draft(k, stop, "person", "first-name")
        if 2 <= size <= 3 and words.low[k] in known.surname_first and not words.key[k + 1].isupper():
            return Draft(k, stop, "person", "surname-first")
        if (
            size >= 2
            and any(len(words.key[m]) == 1 or words.key[m].endswith(".") for m in range(k, stop - 1))
            and len(words.key[stop - 1]) > 2
        ):
            return Draft(k, stop, "person", "initial")
        return Draft(k, stop, "unknown", "run")

    def _after_the(self, k: int) -> bool:
        return k > 0 and self.words.joined[k] and self.words.low[k - 1] == "the" and not self.words.possessive[k - 1]

    def _names_a_place(self, stop: int) -> bool:
        words = self.words
        if stop >= len(words) or not words.joined[stop] or words.possessive[stop - 1]:
            return False
        return words.low[stop] in _PLACE_NOUNS

    def _numbered(self, stop: int) -> bool:
        words = self.words
        return stop < len(words) and words.joined[stop] and words.key[stop].isdigit() and len(words.key[stop]) < 3


def words_are_upper(word: str) -> bool:
    """Whether a word is written in capitals throughout, as acronyms are."""
    return len(word) > 1 and word.isupper()


def _draft_of(entry: Entry, i: int, j: int) -> Draft | None:
    if entry.sort in _ORGANISATION_SORTS:
        return Draft(i, j, "organisation", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    if entry.sort in ("outlet", "platform"):
        return Draft(i, j, "organisation", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    if entry.sort in _STATE_SORTS:
        return Draft(i, j, "place", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    if entry.sort == "place":
        return Draft(i, j, "place", "known-place", actor=entry.name, sort="place")
    return Draft(i, j, "unknown", "people", actor=entry.name, sort=entry.sort)
