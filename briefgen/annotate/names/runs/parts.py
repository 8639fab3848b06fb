"""The names that one run is made of: "US Defence Secretary Ann Lee" is an adjective, a title and a name.

What a part is, is told by the lexicons (titles, first names, heads of bodies), by the words beside it, and else left
open as ``unknown``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.ends import body_end, of_end
from briefgen.annotate.names.bodies.long_words import is_institution, is_patron
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import STATE_SORTS, Entry
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.runs.no_names import is_no_name
from briefgen.annotate.names.runs.rest import Before, rest, words_are_upper
from briefgen.annotate.names.runs.run import Run
from briefgen.annotate.names.titles import leads_a_title, title_end

_LONGEST_PERSON = 5
_PLACES_FIRST = frozenset(["lake", "mount", "fort", "port", "camp", "gulf", "cape", "mt", "ft", "bay", "isle"])
# Streets and squares, of which what follows may be a person's name: "Via Ana Ruiz".
_STREETS = frozenset(
    ("via", "viale", "piazza", "piazzale", "rue", "calle", "avenida", "plaza", "rua", "praça", "ulitsa")
)
_LONGEST_STREET = 5
# Honorifics that are no names themselves: within a run they begin one ("Minister for Rivers Dr. Ana Ruiz").
_SURE_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "prof", "shri", "smt", "atty", "engr", "h.e."))
# Words that open the names of bodies, though elsewhere they only count: "First Prairie Bank", "All Hills Congress".
_OPEN_BODIES = frozenset(("first", "second", "third", "fifth", "all", "our", "one"))
# And those that begin names wherever they stand: "North Odell Hospital".
_BEGIN_BODIES = frozenset((
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "greater", "great",
    "new", "royal", "upper", "lower", "inner", "old", "public", "general", "global", "world", "free",
))  # fmt: skip
_BROADCAST = frozenset(("tv", "television"))
_STATIONS = frozenset(("radio", "tv", "télé", "channel"))
_ORGANISATION_SORTS = frozenset(("body", "group", "company", "outlet", "platform"))
# "General Security": behind these words it is no rank.
_BEHIND_GENERAL = frozenset((
    "security", "assembly", "staff", "council", "secretariat", "directorate", "election", "elections", "strike",
    "hospital", "administration", "authority", "command", "intelligence", "workers", "union", "court", "synod",
))  # fmt: skip
_AGAINST = frozenset(("v", "vs", "versus"))
_LONGEST_PREFIX = 3  # words between the beginning of a run and a title in it


def parts(run: Run) -> Iterator[Draft]:
    """The names in a run, in order."""
    return _Reading(run).drafts()


class _Here:
    """Word ``k`` of a run, and what the lexicons see begin there: each the word behind it, None where none does."""

    def __init__(self, run: Run, k: int) -> None:
        self.run, self.k, self.low = run, k, run.words.low[k]

    @cached_property
    def title(self) -> int | None:
        return _title(self.run, self.k)

    @cached_property
    def entry(self) -> tuple[Entry, int] | None:
        return _entry(self.run, self.k)

    @cached_property
    def body(self) -> int | None:
        return _body_end(self.run, self.k)

    @cached_property
    def thing(self) -> int | None:
        return _thing_end(self.run, self.k)


class _Reading:
    """Reads a run from its first word to its last: ``k`` is the word that comes next, ``before`` what stands before it.

    A step looks whether what it knows begins at that word. If so it goes behind it and gives the names that it found
    there, which may be none; else it gives None, and the next step is asked.
    """

    def __init__(self, run: Run) -> None:
        self.run, self.words, self.known = run, run.words, run.known
        self.k = run.i
        self.before = Before()

    def drafts(self) -> Iterator[Draft]:
        """The names in the run, in order."""
        words, run = self.words, self.run
        if run.i and words.low[run.i - 1] in _AGAINST and "court" in words.low[run.i : run.j]:
            self.k += 1  # "the Ruiz v. Poe Supreme Court ruling"
        while self.k < run.j:
            here = _Here(run, self.k)
            yield from next(found for step in _STEPS if (found := step(self, here)) is not None)

    def no_name(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "The", "Monday": what stood before it belongs to nothing behind it."""
        if not is_no_name(self.run, here.k):
            return None
        sure = here.low in _BEGIN_BODIES and (here.body or 0) - here.k > 2
        opens_a_body = sure or (here.low in _OPEN_BODIES and not self.words.initial[here.k] and here.body)
        if opens_a_body or (here.title and here.title < self.run.j):
            return None
        self.k = here.k + 1
        self.before = Before()
        return ()

    def title(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Defence Secretary", "Mr"."""
        if not here.title:
            return None
        alone = here.title - here.k == 1 and here.low not in ("mr", "mrs", "ms", "dr")
        of_many = self.words.low[here.title - 1].endswith("s")  # "Radical Mayors Alliance"
        if (alone or of_many) and _body_ahead(here):
            return None
        goes_on = self.before.title is not None and self.before.title_words not in self.known.honorifics
        self.before = self.before._replace(
            title=self.before.title if goes_on else here.k, title_words=tuple(self.words.low[here.k : here.title])
        )
        self.k = here.title
        return ()

    def people(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Danish", "Bavarian"."""
        if not here.entry or here.entry[0].sort not in ("people", "regional"):
            return None
        entry, stop = here.entry
        if (here.body or 0) > stop:
            return None
        if entry.sort == "people":
            self.before = self.before._replace(nation=entry.name)
        if self.before.prefix is None:
            self.before = self.before._replace(prefix=here.k)
        self.k = stop
        return (Draft(here.k, stop, "unknown", "people", actor=entry.name, sort=entry.sort),)

    def state_of_a_body(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "U.S." of "U.S. Federal Bureau of Investigation"."""
        if not here.entry or not _is_of_known_body(self.run, here.entry):
            return None
        self.k = here.entry[1]
        return (draft_of(here.entry[0], here.k, self.k),)

    def body(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Weston Water Board", "the Right to Rest Party"."""
        if not here.body or self.before.title is not None or (here.entry and here.body <= here.entry[1]):
            return None
        words, k = self.words, here.k
        self.k = of_end(words, here.body, self.known)
        if here.entry and here.entry[1] == here.body - 1 and words.low[here.body - 1] in _BROADCAST:
            return ()  # "Danish TV": anybody's there
        right = k == self.run.i and k > 1 and words.low[k - 2 : k] == ["right", "to"] and words.cap[k - 2]
        return (Draft(k - 2 * right, self.k, "organisation", "body-head", nation=_nation(here), sort="head"),)

    def known_name(self, here: _Here) -> tuple[Draft, ...] | None:
        """What the lexicons know by name; behind a title, a place at the run's end is rather a surname."""
        if not here.entry:
            return None
        entry, stop = here.entry
        draft = draft_of(entry, here.k, stop)
        if self.before.title is not None and stop >= self.run.j and entry.sort == "place":
            return None
        self.before = self.before._replace(title=None)
        if entry.sort in STATE_SORTS and leads_a_title(self.words, here.k, stop, self.run.j, self.known):
            self.before = self.before._replace(nation=entry.name, prefix=here.k)
        self.k = stop
        return (draft,)

    def operation(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Operation Slow Tide"."""
        if here.low != "operation" or here.k + 1 >= self.run.j or self.before.title is not None:
            return None
        self.k = min(self.run.j, here.k + 3)
        return (Draft(here.k, self.k, "unknown", "operation"),)

    def place_or_thing(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Lake Tamber", "Weston County"; "Weston Award" is passed over. A ruler's may begin with his title."""
        if not here.thing:
            return None
        if self.before.title is not None:
            if here.thing < self.run.j or self.words.low[here.thing - 1] not in beside_words().sure_places:
                return None
            title, self.before = self.before.title, Before()
            self.k = here.thing
            return (Draft(title, here.thing, "place", "place-head"),)
        self.k = here.thing
        head = self.words.low[here.thing - 1]
        if head in self.known.place_heads or here.low in _PLACES_FIRST | _STREETS or head == "state":
            return (Draft(here.k, here.thing, "place", "place-head"),)
        return ()

    def station(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Radio Tamber"."""
        if here.low not in _STATIONS or here.k + 1 >= self.run.j or self.before.title is not None:
            return None
        if self.words.low[here.k + 1] in self.known.given:
            return None
        self.k = min(self.run.j, here.k + 2)
        return (Draft(here.k, self.k, "organisation", "station", sort="head"),)

    def before_an_honorific(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "Electronics Dr. Ana Ruiz": what stands before it is no part of the name."""
        low = self.words.low
        honoured = next((m for m in range(here.k + 1, self.run.j - 1) if low[m] in _SURE_HONORIFICS), None)
        if honoured is None:
            return None
        self.k = honoured
        return ()

    def before_a_title(self, here: _Here) -> tuple[Draft, ...] | None:
        """ "FDIC Chairman Ana Ruiz", "Weston Gov. Ana Ruiz"."""
        led = _led_title(here) if self.before.title is None else None
        if led is None:
            return None
        self.before = self.before._replace(prefix=here.k)
        self.k = led
        return ()

    def rest(self, here: _Here) -> tuple[Draft, ...]:
        """What is left. Of a list without commas, or a heading that runs into the text, nobody can tell the ends."""
        k, self.k = here.k, self.run.j
        if self.k - k > _LONGEST_PERSON:
            return ()
        draft = rest(self.run, k, self.k, self.before)
        self.before = self.before._replace(title=None)
        return (draft,)


_STEPS: tuple[Callable[[_Reading, _Here], tuple[Draft, ...] | None], ...] = (
    _Reading.no_name,
    _Reading.title,
    _Reading.people,
    _Reading.state_of_a_body,
    _Reading.body,
    _Reading.known_name,
    _Reading.operation,
    _Reading.place_or_thing,
    _Reading.station,
    _Reading.before_an_honorific,
    _Reading.before_a_title,
    _Reading.rest,
)


def _entry(run: Run, k: int) -> tuple[Entry, int] | None:
    """What the lexicons know by the words at ``k``, unless they begin another name; and the word behind it."""
    found = entry_at(run.words, k, run.known)
    if found and found[1] < run.j and (_is_first_name(run, k, found) or _is_part(run, k, found)):
        return None
    return found


def _is_of_known_body(run: Run, found: tuple[Entry, int]) -> bool:
    """ "U.S. Federal Bureau of Investigation": a state, and a body that has only the one state."""
    entry, stop = found
    body = entry_at(run.words, stop, run.known) if stop < run.j else None
    if body is None or entry.sort not in ("country", "people"):
        return False
    return body[0].sort == "body" and body[0].name not in run.known.everywhere and body[1] - stop > 2


def _title(run: Run, k: int) -> int | None:
    if run.words.low[k] == "general" and k + 1 < run.j and run.words.low[k + 1] in _BEHIND_GENERAL:
        return None
    end = title_end(run.words, k, run.j, run.known)
    found = entry_at(run.words, k, run.known) if end == k + 1 else None
    if found and found[0].sort == "company" and found[1] > k + 1:
        return None  # "General Motors"
    return end


def _led_title(here: _Here) -> int | None:
    """The word at which a title stands behind the body or place that it is held in: "Weston Gov. Ana Ruiz"."""
    run, words, k = here.run, here.run.words, here.k
    for m in range(k + 1, min(run.j - 1, k + _LONGEST_PREFIX + 1)):
        end = _title(run, m)
        if end is None or end >= run.j or words.possessive[m - 1]:
            continue
        sure = words.low[m] in run.known.sure_titles or end - m > 1
        if (m == k + 1 and words_are_upper(words.key[k])) or (sure and here.low not in run.known.given):
            return m
    return None


def _is_first_name(run: Run, k: int, found: tuple[Entry, int]) -> bool:
    """ "Jordan Lee" is a person though Jordan is a state; "Chad" alone is not."""
    words, known = run.words, run.known
    if found[1] - k > 1 or words.low[k] not in known.given:
        return False
    nxt = words.low[k + 1]
    if nxt in known.heads or nxt in known.place_heads or nxt in known.press_heads or nxt in known.calendar:
        return False
    return entry_at(words, k + 1, known) is None and _title(run, k + 1) is None


def _is_part(run: Run, k: int, found: tuple[Entry, int]) -> bool:
    """ "Apple Valley", "Signal Hill": one word that names a company, a paper or a platform begins another name."""
    (entry, stop), known = found, run.known
    if stop - k > 1 or entry.sort not in ("company", "platform", "outlet") or words_are_upper(run.words.key[k]):
        return False
    nxt = run.words.low[stop]
    if nxt in known.heads or nxt in known.calendar or nxt in known.function_words or _title(run, stop):
        return False
    return entry_at(run.words, stop, known) is None and nxt not in known.given


def _body_ahead(here: _Here) -> bool:
    """Whether a title-like word begins the name of a body ("Justice Department")."""
    if here.body is None:
        return False
    low = here.run.words.low
    if is_patron(here.low) and is_institution(low[here.body - 1]):
        return True  # "King Edward Hospital"
    return here.body - here.k <= 4 and low[here.k + 1] not in here.run.known.given


def _body_end(run: Run, k: int) -> int | None:
    """The word after the head of a body that begins at ``k``."""
    return body_end(run.words, k, run.j, run.known)


def _thing_end(run: Run, k: int) -> int | None:
    """The word after a place or a thing, told by its first word or its last, that begins at ``k``."""
    words, known = run.words, run.known
    if words.low[k] in _STREETS and not words.initial[k] and k + 1 < run.j:
        return min(run.j, k + _LONGEST_STREET)
    if words.low[k] in _PLACES_FIRST and k + 1 < run.j and (run.j - k == 2 or words.low[k + 1] not in known.given):
        return min(run.j, k + 2)
    named = k + 1 < run.j and words.low[k] in known.given  # "Bill Poe"
    for h in range(k + named, min(run.j, k + 6)):
        low = words.low[h]
        if low in known.place_heads or low in known.thing_heads or (low == "state" and h == k + 1):
            if words.low[k] in known.given and 1 <= h - k <= 2 and low not in beside_words().sure_places:
                return None
            return h + 1
    return None


def _nation(here: _Here) -> str | None:
    """The state that a body belongs to: "Peruvian Foreign Ministry", "Peru's Foreign Ministry"."""
    found = entry_at(here.run.words, here.k, here.run.known)
    if found and found[0].sort in ("people", "country", "territory"):
        return found[0].name
    return None


def draft_of(entry: Entry, i: int, j: int) -> Draft:
    """Words ``i`` to ``j`` as the name that a lexicon knows them to be."""
    if entry.sort in _ORGANISATION_SORTS:
        return Draft(i, j, "organisation", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    if entry.sort in STATE_SORTS or entry.sort == "place":
        return Draft(i, j, "place", f"known-{entry.sort}", actor=entry.name, sort=entry.sort)
    return Draft(i, j, "unknown", "people", actor=entry.name, sort=entry.sort)
