"""Nouns that a date stands before: "Monday's talks" were on Monday, whatever else is told; "a 2018 law" was not.

A noun that stands for a happening is a trace of it, where nothing better dates it. Any other only has the date as its
name: neither the law nor what befell it now is a happening of 2018.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates, predicates
from briefgen.compile.timeline.clauses import Clause
from briefgen.compile.timeline.words import Word, clause_words
from briefgen.model import DateMention

_POSSESSIVE = re.compile(r"[’']s?(?=\s)")
# A year, a season.
_YEAR = re.compile(r"\d{4}(?:[-–/]\d{2,4})?")
_DETERMINED = re.compile(
    r"\b(?:a|an|the|its|his|her|their|our|this|that|(?:\w+[’']s?))\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
# A weekday, a day of a month or a month, with or without its year.
_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:\d\d? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
# "The May 10 primary", but not "the Monday after", "the June 3 and 4 meetings".
_NOUN_OF_DAY = re.compile(
    r",? (?!(?:and|or|after|before|to|in|on|at|of|for|with|when|that|which|who|is|was|were|has|had|will)\b)[a-z]{3}"
)
_OWNED = re.compile(
    r"\b(?:the|its|his|her|their|our|this|that|(?:[A-Z]\w+[’']s?)) "
    r"(?:(?!from|with|until|since|after|before|about|over|into|during)[a-z]{4,12} )?$"
)
_NOUN = re.compile(r"\s+[A-Za-z]")
# A year that is none of these is that of the noun behind it: "2018 candidates"; not so "May 2018", "in 2018 voters".
_GOVERNED = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|for|during|through|throughout|before|after|and|or|than|between|around"
    r"|about|into|late|early|mid|spring|summer|fall|autumn|winter|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"[a-z]{0,6}\.?|quarter|half)|[^\s\w.!?;:\"“”’'—–]|\d)\s*$",
    re.IGNORECASE,
)
_NAMED_BY_YEAR = re.compile(r" (?P<noun>[A-Za-z][\w’'-]{3,20})")
# "Wrote in his 1990 memoir", "said in a 2015 interview": of the year in which it was written or said.
_IN_A = re.compile(r"\bin (?:a|an|his|her|its|their|the) (?:[a-z]{1,12} )?$")
_WORK = re.compile(
    r" (?:[A-Za-z]{1,16} ){0,2}(?:(?:auto)?biography|memoirs?|book|novel|essay|article|op-ed|column|paper|report|study"
    r"|letter|e-?mail|memo|interview|speech|address|lecture|statement|testimony|affidavit|deposition|lawsuit|filing"
    r"|ruling|decision|opinion|tweet|post|blog post|podcast|documentary|film|song)\b"
)
_BREAK = re.compile(r" (?i:break|holidays?|vacation|recess|term|olympics|games|festivities|celebrations?)\b")
_RUNG_IN = 12
# A Christmas party is seldom held on Christmas Day.
_THING = re.compile(
    r" (?:part(?:y|ies)|trees?|shopp(?:ing|ers?)|presents?|gifts?|cards?|ads?|seasons?|sales?|markets?|lights|rush"
    r"|decorations|break|concerts?|albums?|songs?|carols?|bonus(?:es)?|trade|travel(?:l?ers)?|candy|costumes?|masks?)\b"
)
_ON = frozenset(["on", "in", "for"])
_THE = frozenset(["a", "an", "the", "its", "his", "her", "their", "our", "this", "next"])
# Nouns of what is said that are verbs as well, and of no kind of happening then: "addressed to the mayor".
_SPOKEN = frozenset(["address", "statement", "announcement"])
# So many words may stand between the date and its noun: "Monday's second round of direct peace talks".
_FAR = 6


def names_a_noun(mention: DateMention, body: str) -> bool:
    """Whether the date belongs to the noun after it: "Monday’s indictment", "the 2018 law"."""
    if _POSSESSIVE.match(body, mention.end):
        return True
    if _is_day_of_a_noun(mention, body):
        return True
    if not _YEAR.fullmatch(mention.text) or not _NOUN.match(body, mention.end):
        return False
    if _WORK.match(body, mention.end) and _IN_A.search(body, max(0, mention.start - 40), mention.start):
        return False
    begin = max(0, mention.start - 40)
    if _DETERMINED.search(body, begin, mention.start):
        return True
    noun = _NAMED_BY_YEAR.match(body, mention.end)
    if noun is None or mention.start == begin or _GOVERNED.search(body, begin, mention.start):
        return False
    word = noun["noun"]
    known = predicates()
    return not (
        known.is_finite(word) or word.lower() in clause_words().common | clause_words().prepositions | known.future
    )


def names_a_thing(mention: DateMention, body: str) -> bool:
    """Whether a holiday or a season only gives its name to the thing behind it: "a Christmas tree", "the winter break".

    Nor does anything happen in the year that people "ring in".
    """
    if mention.rule in ("season", "new-year"):
        before = body[max(0, mention.start - _RUNG_IN) : mention.start]
        return _BREAK.match(body, mention.end) is not None or before.endswith((" ring in ", " see in ", " usher in "))
    return mention.rule == "holiday" and _THING.match(body, mention.end) is not None


def _is_day_of_a_noun(mention: DateMention, body: str) -> bool:
    """Whether a day or a month stands between "the" and a noun: "the Oct. 23 shooting", "the Friday explosions"."""
    start = mention.start + len("the ") * mention.text.startswith("the ")
    if not _DAY.match(body, start, mention.end) or not _NOUN_OF_DAY.match(body, mention.end):
        return False
    return bool(_OWNED.search(body, max(0, start - 40), start))


def happening_noun(clause: Clause, mention: DateMention, known: Predicates) -> tuple[int, int] | None:
    """Where the phrase begins and ends that names a happening by ``mention``; None where its noun stands for none."""
    words = clause.words
    first = next((n for n, w in enumerate(words) if w.start >= mention.start), len(words))
    behind = next((n for n, w in enumerate(words) if w.start >= mention.end), len(words))
    while behind < len(words) and words[behind].text in ("’", "'", "s", ","):
        behind += 1
    noun = _head(words, behind, known)
    if noun is None:
        return None
    end = noun + 1
    while end < len(words) and not _ends(words[end], known):
        end += 1
    return words[first].start, words[end - 1].end


def noun_dated_behind(clause: Clause, mention: DateMention, known: Predicates) -> tuple[int, int] | None:
    """Where the phrase begins and ends that names a happening before ``mention``: "the regatta on May 30"."""
    words = clause.words
    at = next((n for n, w in enumerate(words) if w.start >= mention.start), len(words))
    noun = at - 2
    if noun < 1 or words[at - 1].lower not in _ON or words[noun].quoted:
        return None
    # "A concert with Ana Ruiz slated for Monday": whatever has its day set is to be.
    is_set = known.is_arranging(words[noun].text) and words[noun].lower.endswith("ed")
    if not is_set and (known.is_reporting(words[noun].text) or known.is_finite(words[noun].text)):
        return None
    if not is_set and not known.classes(known.base(words[noun].text)):
        return None
    for first in range(noun - 1, max(noun - _FAR, 0) - 1, -1):
        word = words[first]
        if word.lower in _THE:
            return words[first].start, mention.end
        if not word.text[0].isalpha() and word.text not in ("’", "'", "-"):
            return None
        if (
            word.lower in known.hypothetical
            or known.is_finite(word.text)
            or (word.lower in clause_words().prepositions and not is_set)
        ):
            return None
    return None


def _head(words: Sequence[Word], behind: int, known: Predicates) -> int | None:
    """The last noun of a happening among the words behind a date, as far as its noun phrase goes."""
    found = None
    for n in range(behind, min(behind + _FAR, len(words))):
        word = words[n]
        if not word.text[0].isalpha() or word.quoted or known.is_finite(word.text):
            break
        if word.lower in clause_words().prepositions | {"to", "between"}:
            break
        if word.lower.endswith("ing") and n + 1 < len(words) and _goes_on(words[n + 1], known):
            continue  # "Friday's closing price"
        if word.text in _SPOKEN or known.classes(known.base(word.text)):
            found = n
    return found


def _goes_on(word: Word, known: Predicates) -> bool:
    """Whether a noun phrase goes on with this word as a noun."""
    return (
        word.text.islower() and not _ends(word, known) and word.lower not in clause_words().prepositions | {"to", "of"}
    )


def _ends(word: Word, known: Predicates) -> bool:
    """Whether a noun phrase ends before this word."""
    if not word.text[0].isalnum() or known.is_finite(word.text) or known.is_to_come(word.lower):
        return True
    return word.lower in clause_words().openers or word.lower in ("that", "and", "but")
