"""The names that one run is made of: "US Defence Secretary Ann Lee" is an adjective, a title and a name.

What a part is, is told by the lexicons (titles, first names, heads of bodies), by the words beside it, and else left
open as ``unknown``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.annotate.names.body_ends import body_end, of_end
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import STATE_SORTS, Entry, Known
from briefgen.annotate.names.long_body_words import is_institution, is_patron
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.titles import leads_a_title, title_end
from briefgen.annotate.names.words import Words

_LONGEST_PERSON = 5
# "Geun-hye": the tokenizer leaves no other words with a small second half whole.
_HYPHENED_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+\Z")
# "Ann Park" may be a person, "Ann County" is none.
_SURE_PLACES = frozenset((
    "county", "township", "borough", "airport", "province", "stadium", "arena", "avenue", "boulevard", "highway", "dam",
    "tunnel", "prison", "cemetery", "islands", "peninsula", "theatre", "theater", "mosque", "cathedral", "terminal",
))  # fmt: skip
_PLACES_FIRST = frozenset(["lake", "mount", "fort", "port", "camp", "gulf", "cape", "mt", "ft", "bay", "isle"])
# Months that are names of persons, or words that begin them, too.
MONTHS_AND_NAMES = frozenset(("may", "april", "june", "august", "jan", "jun", "mar", "march"))
# Honorifics that are no names themselves: within a run they begin one ("Minister for Rivers Dr. Ana Ruiz").
_SURE_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "prof", "shri", "smt", "atty", "engr", "h.e."))
# Words that open the names of bodies, though elsewhere they only count: "First Prairie Bank", "All Hills Congress".
_OPEN_BODIES = frozenset(("first", "second", "third", "fifth", "all", "our", "one"))
_STATIONS = frozenset(("radio", "tv", "télé", "channel"))
# Written small behind a name, these make it that of a place: "Ana Ruiz airport".
_PLACE_NOUNS = frozenset(
    (
        "airport",
        "stadium",
        "hospital",
        "bridge",
        "avenue",
        "street",
        "highway",
        "dam",
        "tower",
        "prison",
        "airfield",
        "room",
        "briefing",
        "auditorium",
        "courthouse",
        "library",
        "museum",
        "arena",
        "terminal",
        "plaza",
        "school",
        "airbase",
        "base",
        "refinery",
        "mosque",
        "church",
        "temple",
        "shoal",
        "reef",
        "crossing",
        "checkpoint",
    )
)
_ORGANISATION_SORTS = frozenset(("body", "group", "company", "outlet", "platform"))
_AGAINST = frozenset(("v", "vs", "versus"))
_OWNING = frozenset(("the", "its", "his", "her", "their", "our", "a", "an"))
_LONGEST_PREFIX = 3  # words between the beginning of a run and a title in it
_REGAL = frozenset(("king", "queen", "prince", "princess", "duke", "duchess", "empress", "lady", "sultan"))


class Run:
    """One run, words ``i`` to ``j`` of ``words``; ``written_small`` are those that its article has in small letters."""

    def __init__(self, words: Words, i: int, j: int, known: Known, written_small: set[str]) -> None:
        self.words, self.i, self.j, self.known, self.written_small = words, i, j, known, written_small

    def parts(self) -> Iterator[Draft]:
        """The names in the run, in order."""
        words, known = self.words, self.known
        k = self.i
        if k and words.low[k - 1] in _AGAINST and "court" in words.low[k : self.j]:
            k += 1  # "the Ruiz v. Poe Supreme Court ruling"
        title: int | None = None
        title_words: tuple[str, ...] = ()
        nation: str | None = None
        prefix: int | None = None
        while k < self.j:
            named = self._title(k)
            ordinal = words.low[k] in _OPEN_BODIES and not words.initial[k] and self._body_end(k)
            if self._no_name(k) and not ordinal and not (named and named < self.j):
                k, title, prefix, nation = k + 1, None, None, None
                continue
            if named and (named - k > 1 or words.low[k] in ("mr", "mrs", "ms", "dr") or not self._body_ahead(k)):
                title = title if title is not None and title_words not in known.honorifics else k
                title_words = tuple(words.low[k:named])
                k = named
                continue
            found = self._entry(k)
            if found and found[0].sort in ("people", "regional") and not (self._body_end(k) or 0) > found[1]:
                if found[0].sort == "people":
                    nation = found[0].name
                prefix = prefix if prefix is not None else k
                yield Draft(k, found[1], "unknown", "people", actor=found[0].name, sort=found[0].sort)
                k = found[1]
                continue
            if found and self._is_of_known_body(found):
                yield draft_of(found[0], k, found[1])
                k = found[1]
                continue
            body = self._body_end(k)
            if body and (found is None or body > found[1]) and title is None:
                stop = of_end(words, body, known)
                right = k == self.i and k > 1 and words.low[k - 2 : k] == ["right", "to"] and words.cap[k - 2]
                begin = k - 2 * right  # "the Right to Rest Party"
                yield Draft(begin, stop, "organisation", "body-head", nation=self._nation(k), sort="head")
                k = stop
                continue
            if found:
                entry, stop = found
                draft = draft_of(entry, k, stop)
                if not (title is not None and stop >= self.j and entry.sort == "place"):
                    yield draft
                    title = None
                    if entry.sort in STATE_SORTS and leads_a_title(words, k, stop, self.j, known):
                        nation, prefix = entry.name, k
                    k = stop
                    continue
            if words.low[k] == "operation" and k + 1 < self.j and title is None:
                k, begin = min(self.j, k + 3), k
                yield Draft(begin, k, "unknown", "operation")
                continue
            thing = self._thing_end(k)
            if thing and title is None:
                if (
                    words.low[thing - 1] in known.place_heads
                    or words.low[k] in _PLACES_FIRST
                    or words.low[thing - 1] == "state"
                ):
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
            led = self._led_title(k) if title is None else None
            if led is not None:
                prefix, k = k, led  # "FDIC Chairman Ana Ruiz", "Weston Gov. Ana Ruiz"
                continue
            stop = min(self.j, k + _LONGEST_PERSON + 1)
            if self.j - k > _LONGEST_PERSON:
                # A list without commas, or a heading that runs into the text: nobody can tell where one name ends.
                return
            yield self._person(k, stop, title, title_words, nation, prefix)
            title, k = None, stop

    def _no_name(self, k: int) -> bool:
        words, known = self.words, self.known
        low = words.low[k]
        if low == "said" and k == self.i and words.initial[k] and words.after(self.j - 1).startswith(":"):
            return True  # "Said Ruiz: …"
        if words.key[k] == "The" and self._is_called_the(k):
            return False
        if low in known.function_words:
            return not self._is_surname(k) and (
                not (low in ("will", "may") and k + 1 < self.j and k > self.i)
                and not (low == "us" and words.key[k] == "US")
                and not (low == "who" and words.key[k] == "WHO")
            )
        if low in known.calendar and is_syllable(words, self.i, k, known):
            return False
        if low in known.calendar:
            return not (low in MONTHS_AND_NAMES - {"march"} and (k > self.i or k + 1 < self.j))
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

    def _is_called_the(self, k: int) -> bool:
        """ "The Age": an outlet that the lexicon knows by its article alone."""
        if self.words.low[k + 1 : k + 2] == [] or self.words.low[k + 1] not in self.known.behind_the:
            return False
        found = entry_at(self.words, k, self.known)
        if found is None or found[0].sort != "outlet" or found[1] > self.j:
            return False
        return entry_at(self.words, k + 1, self.known) is None

    def _is_surname(self, k: int) -> bool:
        """ "Oh Se-jin", "Minister An Geun-hye": a short Korean surname before such a given name."""
        words = self.words
        if k + 1 >= self.j or words.possessive[k] or not _HYPHENED_GIVEN.match(words.key[k + 1]):
            return False
        key = words.key[k]
        return key.isalpha() and len(key) < 6 and key.istitle() and (key == "Oh" or not words.initial[k])

    def _entry(self, k: int) -> tuple[Entry, int] | None:
        """What the lexicons know by the words at ``k``, unless they begin another name; and the word behind it."""
        found = entry_at(self.words, k, self.known)
        if found and found[1] < self.j and (self._is_first_name(k, found) or self._is_part(k, found)):
            return None
        return found

    def _is_of_known_body(self, found: tuple[Entry, int]) -> bool:
        """ "U.S. Federal Bureau of Investigation": a state, and a body that has only the one state."""
        entry, stop = found
        body = entry_at(self.words, stop, self.known) if stop < self.j and not self.words.possessive[stop - 1] else None
        if body is None or entry.sort not in ("country", "people"):
            return False
        return body[0].sort == "body" and body[0].name not in self.known.everywhere and body[1] - stop > 2

    def _title(self, k: int) -> int | None:
        end = title_end(self.words, k, self.j, self.known)
        found = entry_at(self.words, k, self.known) if end == k + 1 else None
        if found and found[0].sort == "company" and found[1] > k + 1:
            return None  # "General Motors"
        return end

    def _led_title(self, k: int) -> int | None:
        """The word at which a title stands behind the body or place that it is held in: "Weston Gov. Ana Ruiz"."""
        words = self.words
        for m in range(k + 1, min(self.j - 1, k + _LONGEST_PREFIX + 1)):
            end = self._title(m)
            if end is None or end >= self.j or words.possessive[m - 1]:
                continue
            sure = words.low[m] in self.known.sure_titles or end - m > 1
            if (m == k + 1 and words_are_upper(words.key[k])) or (sure and words.low[k] not in self.known.given):
                return m
        return None

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
        if end is None:
            return False
        if is_patron(self.words.low[k]) and is_institution(self.words.low[end - 1]):
            return True  # "King Edward Hospital"
        return end - k <= 4 and self.words.low[k + 1] not in self.known.given

    def _body_end(self, k: int) -> int | None:
        """The word after the head of a body that begins at ``k``."""
        return body_end(self.words, k, self.j, self.known)

    def _thing_end(self, k: int) -> int | None:
        words, known = self.words, self.known
        if (
            words.low[k] in _PLACES_FIRST
            and k + 1 < self.j
            and (self.j - k == 2 or words.low[k + 1] not in known.given)
        ):
            return min(self.j, k + 2)
        named = k + 1 < self.j and words.low[k] in known.given  # "Bill Poe"
        for h in range(k + named, min(self.j, k + 6)):
            low = words.low[h]
            if low in known.place_heads or low in known.thing_heads or (low == "state" and h == k + 1):
                if words.low[k] in known.given and 1 <= h - k <= 2 and low not in _SURE_PLACES:
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
        pair = next((m for m in range(k + 1, stop) if " & " in words.gap(m)), None)
        if pair is not None and title is None:
            alone = size == 2 or words.low[k] not in known.given or words.low[pair] not in known.given
            return Draft(k, stop, "organisation" if alone else "unknown", "ampersand", sort="head")
        if title is not None and title_words[-1] in _REGAL and self._after_the(title):
            return Draft(k, stop, "unknown", "thing")  # "the Princess Ann": a ship
        if (title is None and self._after_the(k)) or self._numbered(stop):
            return Draft(k, stop, "unknown", "run")  # "the Robert Lee", "Robert Lee 2": a ship, a storm, a law
        if self._is_role(k, stop, title):
            return Draft(k, stop, "unknown", "thing")
        if size >= 2 and title is None and (self._names_a_place(stop) or words.low[stop - 1] in known.faiths):
            return Draft(k, stop, "unknown", "thing")  # "Ana Ruiz airport", "a Roman Catholic"
        last = words.key[stop - 1]
        if size >= 3 and words_are_upper(last) and not words.key[k].isupper() and last.casefold() not in known.suffixes:
            stop, size = stop - 1, size - 1  # "Ann Lee CNN"
        if title is not None:
            return Draft(
                k, stop, "person", "title", role=role, nation=nation, sort="honorific" if role is None else "title"
            )
        if size >= 2 and words.low[k] in known.given:
            if words.low[stop - 1] in known.company_ends:
                return Draft(k, stop, "unknown", "run")  # "Edison Research"
            return Draft(k, stop, "person", "first-name")
        listed = 2 <= size <= 3 and words.low[k] in known.surname_first and not words.key[k + 1].isupper()
        if listed or (size == 2 and self._is_surname(k)):
            return Draft(k, stop, "person", "surname-first")
        if (
            size >= 2
            and any(len(words.key[m]) == 1 or words.key[m].endswith(".") for m in range(k, stop - 1))
            and len(words.key[stop - 1]) > 2
        ):
            return Draft(k, stop, "person", "initial")
        return Draft(k, stop, "unknown", "run")

    def _is_role(self, k: int, stop: int, title: int | None) -> bool:
        """ "its National Publicity Secretary, Ann Lee,", "the Disaster Victim Identification unit": nobody's name."""
        words, known = self.words, self.known
        if title is not None:
            unit = stop < len(words) and words.joined[stop] and words.low[stop] in known.state_body_words
            return unit and stop - k == 1 and title == k - 2 and not words.possessive[stop - 1]
        last = words.low[stop - 1]
        if stop - k < 2 or words.low[k] in known.given or not (last in known.sure_titles or last in known.role_nouns):
            return False
        owned = k > 0 and (words.possessive[k - 1] or (words.joined[k] and words.low[k - 1] in _OWNING))
        return owned and not words.possessive[stop - 1]

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


def is_syllable(words: Words, i: int, k: int, known: Known) -> bool:
    """Whether word ``k``, short for a day or a month, is part of the name begun at word ``i``: "Tran Thi Thu Lan".

    Not with a stop or an apostrophe behind it, nor in a date ("Sat Nov 4").
    """
    if len(words.low[k]) != 3 or words.masked[k] or words.after(k).startswith(".") or words.key[k].isupper():
        return False
    if any(words.low[m] in known.surname_first for m in range(i, min(k, i + _LONGEST_PERSON))):
        return True
    if k == i and words.low[k] not in known.surname_first:
        return False
    follows = k + 1 < len(words) and words.joined[k + 1] and words.cap[k + 1] and not words.possessive[k]
    return follows and words.low[k + 1] not in known.calendar


def words_are_upper(word: str) -> bool:
    """Whether a word is written in capitals throughout, as acronyms are."""
    return len(word) > 1 and word.isupper()


def draft_of(entry: Entry, i: int, j: int) -> Draft:
    """Words ``i`` to ``j`` as the name that a lexicon knows them to be."""
    if entry.sort in _ORGANISATION_SORTS:
        return Draft(i, j, "organisation", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    if entry.sort in STATE_SORTS or entry.sort == "place":
        return Draft(i, j, "place", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    return Draft(i, j, "unknown", "people", actor=entry.name, sort=entry.sort)
