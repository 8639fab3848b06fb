"""What the rest of a run is, when titles, peoples and known names are taken off: a person, a ship, a role, or open."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.introduced import institution_end
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.runs.no_names import is_short_surname
from briefgen.annotate.names.runs.run import Run

_OF_PAGEANTS = frozenset(("universe", "world", "america", "usa", "international", "earth", "teen"))
# "Little Italy", "Team Canada": the country is part of another name.
_BEFORE_COUNTRIES = frozenset(("little", "mother", "new", "greater", "team", "brand", "miss"))
# "Ana Ruiz international airport"
_OF_WHAT_REACH = frozenset(("international", "regional", "domestic", "municipal", "military", "public", "memorial"))
_CALLED_AFTER_RULERS = frozenset(("airport", "airfield", "airbase", "stadium", "mosque"))
_OWNING = frozenset(("the", "its", "his", "her", "their", "our", "a", "an"))


class Before(NamedTuple):
    """What a run has before a name to come.

    ``title`` is the word at which its title begins, ``title_words`` what the title says; ``nation`` the state that was
    named, and ``prefix`` the word at which the title begins with that state or body before it.
    """

    title: int | None = None
    title_words: tuple[str, ...] = ()
    nation: str | None = None
    prefix: int | None = None


def rest(run: Run, k: int, stop: int, before: Before) -> Draft:
    """Words ``k`` to ``stop`` of a run as a name: a person where the title or the words show one, else unknown."""
    words, known = run.words, run.known
    size = stop - k
    pair = next((m for m in range(k + 1, stop) if " & " in words.gap(m)), None)
    if pair is not None and before.title is None:
        alone = size == 2 or words.low[k] not in known.given or words.low[pair] not in known.given
        return Draft(k, stop, "organisation" if alone else "unknown", "ampersand", sort="head")
    if _is_ship(run, before):
        return Draft(k, stop, "unknown", "thing")
    if (before.title is None and _after_the(run, k) and not _has_an_affair(run, k, stop)) or _is_numbered(run, stop):
        return Draft(k, stop, "unknown", "run")  # "the Robert Lee", "Robert Lee 2": a ship, a storm, a law
    if _is_role(run, k, stop, before.title):
        return Draft(k, stop, "unknown", "thing")
    end = institution_end(words, k, stop)
    if end is not None and before.title is None:
        return Draft(k, end, "organisation", "small-head", sort="head")  # "a nurse at Zarim hospital"
    if size >= 2 and before.title is None and words.low[k] not in known.given and _is_a_people(run, stop - 1):
        return Draft(k, stop, "unknown", "thing")  # "Furious Danes"
    if before.title is not None and stop < len(words) and words.low[stop] in _CALLED_AFTER_RULERS:
        return Draft(k, stop, "unknown", "thing")  # "King Ruiz airport"
    if size >= 2 and before.title is None and (_names_a_place(run, stop) or words.low[stop - 1] in known.faiths):
        return Draft(k, stop, "unknown", "thing")  # "Ana Ruiz airport", "a Roman Catholic"
    last = words.key[stop - 1]
    if size >= 3 and words_are_upper(last) and not words.key[k].isupper() and last.casefold() not in known.suffixes:
        stop -= 1  # "Ann Lee CNN"
    if before.title is not None:
        if before.title_words == ("miss",) and (words.low[k] in _OF_PAGEANTS or words.low[k] in known.nations):
            return _of_a_pageant(run, k, stop, before.title)
        role = _role(run, k, before)
        sort = "honorific" if role is None else "title"
        return Draft(k, stop, "person", "title", role=role, nation=before.nation, sort=sort)
    return _untitled(run, k, stop)


def _of_a_pageant(run: Run, k: int, stop: int, title: int) -> Draft:
    """ "Miss World", "Miss Universe Peru": nobody, or who bears that title, where a first name follows."""
    words, known = run.words, run.known
    at = k
    while at < stop and (words.low[at] in _OF_PAGEANTS or words.low[at] in known.nations):
        at += 1
    if stop - at < 2 or not _is_given(words.low[at], known):
        return Draft(k, stop, "unknown", "thing")
    role = words.start[title], words.end[at - 1]
    return Draft(at, stop, "person", "title", role=role, sort="title")


def _untitled(run: Run, k: int, stop: int) -> Draft:
    """A name without a title: a person's where it begins with a first name, a listed surname, or has an initial."""
    words, known = run.words, run.known
    size = stop - k
    if size >= 2 and _is_given(words.low[k], known) and not (size == 2 and _is_a_country(run, stop - 1)):
        if words.low[stop - 1] in known.company_ends:
            return Draft(k, stop, "unknown", "run")  # "Edison Research"
        return Draft(k, stop, "person", "first-name")
    if size >= 2 and _is_a_country(run, stop - 1):
        return Draft(k, stop, "organisation", "of-a-country", sort="head")  # "Ardo Canada"
    listed = 2 <= size <= 3 and words.low[k] in known.surname_first and not words.key[k + 1].isupper()
    if listed or (size == 2 and is_short_surname(run, k)):
        return Draft(k, stop, "person", "surname-first")
    last = stop - 1 - (size > 2 and words.low[stop - 1] in known.suffixes)  # "C. Ruiz Jr."
    if (
        size >= 2
        and any(len(words.key[m]) == 1 or words.key[m].endswith(".") for m in range(k, last))
        and len(words.key[last]) > 2
        and not (words.key[k].isupper() and words.key[last].isupper() and size > 3)  # "HAVE A BALL NOW"
    ):
        return Draft(k, stop, "person", "initial")
    return Draft(k, stop, "unknown", "run")


def _is_a_country(run: Run, k: int) -> bool:
    """Whether word ``k`` is a country's name, and none that persons have for a surname."""
    found = entry_at(run.words, k, run.known)
    if found is None or found[0].sort != "country" or found[1] != k + 1 or run.words.low[k - 1] in _BEFORE_COUNTRIES:
        return False
    return run.words.low[k] not in beside_words().countries_or_surnames


def _is_given(low: str, known: Known) -> bool:
    """Whether a word is a first name, or two that a hyphen joins: "Jean-Marie", "Sven-Olof"."""
    return low in known.given or ("-" in low and all(part in known.given for part in low.split("-")))


def _role(run: Run, k: int, before: Before) -> tuple[int, int] | None:
    """The offsets of the title before the name at word ``k``, with what it is the title of; None for "Mr"."""
    words = run.words
    if before.title is None or before.title_words in run.known.honorifics:
        return None
    begin = before.title if before.prefix is None else before.prefix
    end = words.end[k - 1]
    return words.start[begin], end + (words.body[end : end + 1] == ".")


def _is_ship(run: Run, before: Before) -> bool:
    """ "the Princess Ann"."""
    return before.title is not None and before.title_words[-1] in beside_words().regal and _after_the(run, before.title)


def _is_role(run: Run, k: int, stop: int, title: int | None) -> bool:
    """ "its National Publicity Secretary, Ann Lee,", "the Disaster Victim Identification unit": nobody's name."""
    words, known = run.words, run.known
    if title is not None:
        unit = stop < len(words) and words.joined[stop] and words.low[stop] in known.state_body_words
        return unit and stop - k == 1 and title == k - 2 and not words.possessive[stop - 1]
    last = words.low[stop - 1]
    if stop - k < 2 or words.low[k] in known.given or not (last in known.sure_titles or last in known.role_nouns):
        return False
    owned = k > 0 and (words.possessive[k - 1] or (words.joined[k] and words.low[k - 1] in _OWNING))
    return owned and not words.possessive[stop - 1]


def _after_the(run: Run, k: int) -> bool:
    words = run.words
    return k > 0 and words.joined[k] and words.low[k - 1] == "the"


def _has_an_affair(run: Run, k: int, stop: int) -> bool:
    """ "the Ana Ruiz trial", "the Ana Ruiz mail scandal": what a person goes through stands behind the name."""
    words, known = run.words, run.known
    if stop - k != 2 or not _is_given(words.low[k], known):
        return False
    for m in range(stop, min(len(words), stop + 3)):
        if not words.joined[m] or words.cap[m] or words.possessive[m - 1]:
            return False
        if words.low[m] in beside_words().affairs:
            return True
    return False


def _is_a_people(run: Run, k: int) -> bool:
    """Whether word ``k`` is the plural by which a people goes: "Danes", "Italians"."""
    found = entry_at(run.words, k, run.known)
    return found is not None and found[0].sort == "people" and run.words.low[k].endswith("s")


def _names_a_place(run: Run, stop: int) -> bool:
    words = run.words
    if stop >= len(words) or not words.joined[stop] or words.possessive[stop - 1]:
        return False
    stop += words.low[stop] in _OF_WHAT_REACH and words.joined[stop + 1 : stop + 2] == [True]
    return words.low[stop] in beside_words().place_nouns


def _is_numbered(run: Run, stop: int) -> bool:
    words = run.words
    return stop < len(words) and words.joined[stop] and words.key[stop].isdigit() and len(words.key[stop]) < 3


def words_are_upper(word: str) -> bool:
    """Whether a word is written in capitals throughout, as acronyms are."""
    return len(word) > 1 and word.isupper()
