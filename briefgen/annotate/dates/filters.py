"""What only looks like a date: amounts, rates, house numbers, names of people and papers, titles."""

from __future__ import annotations

import re

from briefgen.annotate.dates.around import classes_of, is_name, token_before, token_behind
from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.namesakes import is_paper, is_person, is_title
from briefgen.lexicon.grammar import ends_as_plurals_do

# Years that the news writes about without a word before them that says so.
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1900, 2100
# Years that stand in front of a plural, as counts hardly do.
_FIRST_YEAR_OF_LATE, _LAST_YEAR_OF_LATE = 1950, 2040
_MEASURE_REACH = 8
_CLAUSE_BEGINS = frozenset(
    {"of", "he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "his", "her", "its", "their", "this", "that"}
)
_LEADS_TO_A_CLAUSE = frozenset({"after", "before", "when", "who", "where"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my", "these", "those"})
_SHARES = frozenset({"much", "most", "part", "all", "half", "rest", "remainder", "balance", "portion"})
_OWN_OR_THE = _OWN | {"the", "a", "an"}
_VERBS = frozenset({"was", "were", "is", "will", "would", "had", "has", "could", "can", "might", "should"})
# Words that mean no time behind one of these.
_IDIOMS = {
    "a minute": ("wait",),
    "a second": ("wait",),
    "the day": ("in",),
    "the week": ("of",),
    "the month": ("of",),
    "the end of the day": ("at",),
}
_RIGHTS = frozenset({"copyright", "©"})
# The letters of a registration or a model: "RA-", "PK-", "ISO-".
_LONGEST_MARK = 4
_LETTERS_BEHIND = re.compile(r"-[A-Z]{1,2}\b")
_NO_MARKS = frozenset({"PRE", "POST"})


def looks_only_like_a_date(found: Found, names: frozenset[str]) -> bool:
    """Whether the words around the match show that it is no date. ``names`` are months that are names in this text."""
    return any(test(found) for test in _TESTS) or is_person(found, names)


def _amount(found: Found) -> bool:
    """A number behind a currency sign, or in front of a percent sign, is money or a share."""
    body = found.tokens.body
    return body[max(0, found.start - 1) : found.start] in tuple("$£€#") or body[found.end : found.end + 1] == "%"


def _count(found: Found) -> bool:
    """A bare number of four digits that counts something, or stands in an address."""
    if found.rule.name != "year" or found.last - found.first > 1:
        return False
    before, behind = classes_of(token_before(found)), token_behind(found)
    year = int(found.get("YEAR") or 0)
    token = token_before(found)
    if token is not None and token.lower in _RIGHTS:
        return True
    if "NUMBERED" in before or (year % 100 == 0 and _is_estimate(found)):
        return True
    led = bool(before & {"PREPOSITION", "THE", "AND", "OR", "TO", "IN"})
    if not _FIRST_PLAIN_YEAR <= year <= _LAST_PLAIN_YEAR and not led:
        return True
    items = found.tokens.items
    if any("STREET" in t.readings for t in items[found.last : found.last + 3]):
        return True
    if behind is None or not behind.small or before & {"THE", "HYPHEN"}:
        return False
    plural = behind.lower.endswith("s") and not behind.lower.endswith("ss") and len(behind.lower) > 3
    if not plural or behind.readings or (token is not None and token.lower in ("a", "an")):
        return False
    if before & {"COUNTING", "APPROX", "OVER"}:
        return True
    # "Sent 1500 troops"; "her 2016 rivals": papers put a comma into counts, so a year of late is a year.
    of_late = _FIRST_YEAR_OF_LATE <= year <= _LAST_YEAR_OF_LATE and year % 100 != 0
    return token is not None and not led and token.small and not of_late


def _serial_number(found: Found) -> bool:
    """Digits inside a mark of letters and digits: "registration XK-2063-T", "N2014A", "the T-2015"."""
    if found.rule.name != "year" or found.last - found.first > 1:
        return False
    body, start, end = found.tokens.body, found.start, found.end
    if body[start - 1 : start].isalpha() or body[end : end + 1].isalpha() or _LETTERS_BEHIND.match(body, end):
        return True
    before = found.tokens.items[max(0, found.first - 2) : found.first]
    marked = len(before) == 2 and body[start - 1] == "-" and before[0].end == start - 1 == before[1].start
    letters = body[before[0].start : before[0].end] if marked else ""
    return letters.isupper() and len(letters) <= _LONGEST_MARK and letters not in _NO_MARKS and not before[0].readings


def _is_estimate(found: Found) -> bool:
    """ "About 2000 came": unless a word before says that it is a year, "in about 2000"."""
    at = found.first - 1
    items = found.tokens.items
    if at < 0 or "COUNTING" not in items[at].readings or "APPROX" not in items[at].readings:
        return False
    return at == 0 or "PREPOSITION" not in items[at - 1].readings


def _rate(found: Found) -> bool:
    """ "Four flights a week", "$2 million a year": how much in each, not how long."""
    items = found.tokens.items
    if [name for name, _ in found.parts] != ["ONE", "UNIT"] or items[found.first].lower == "another":
        return False
    return _is_counted(found)


def _is_counted(found: Found) -> bool:
    """Whether an amount stands in front, with nothing that begins another phrase between."""
    items = found.tokens.items
    for token in reversed(items[max(0, found.first - 4) : found.first]):
        if "PREPOSITION" in token.readings or not token.lower.strip():
            return False
        if "NUM" in token.readings or token.lower in ("$", "million", "billion"):
            return True
    return False


def _fraction(found: Found) -> bool:
    """ "Three-quarters", "about a quarter of them"; and "in some quarters", which are circles."""
    if found.rule.name == "length":
        behind = token_behind(found)
        parts = behind is not None and behind.lower == "of"
        if found.get("UNITS") == "quarter":
            return parts or found.tokens.items[found.first].lower == "some"
        return found.get("UNIT") == "quarter" and (parts or found.tokens.items[found.first].lower != "another")
    return found.rule.name == "hyphened-length" and found.get("UNIT", "UNITS") == "quarter"


def _hyphened_rate(found: Found) -> bool:
    """ "$15-an-hour": each hour, not an hour."""
    before = token_before(found)
    return found.rule.name == "hyphened-length" and found.has("ONE") and "HYPHEN" in classes_of(before)


def _second_of_its_kind(found: Found) -> bool:
    """ "A second round", "a second-place finish": a second what, not how long."""
    last, behind = found.tokens.items[found.last - 1], token_behind(found)
    if last.lower != "second" or behind is None or found.has("NUM"):
        return False
    if found.rule.name == "length" and not classes_of(token_before(found)) & {"PREPOSITION", "AT"}:
        return True  # "there was a second"
    return found.tokens.body[behind.start].isalpha() or "HYPHEN" in behind.readings


def _as_many(found: Found) -> bool:
    """ "The third crash in as many years": a number that stands before."""
    before = token_before(found)
    return found.rule.name == "length" and before is not None and before.lower == "as" and found.has("SEVERAL")


def _lasting(found: Found) -> bool:
    """ "Talks that last two days": the verb, where nothing in front says which two days."""
    if found.rule.name not in ("spanning-length", "range-length") or found.tokens.items[found.first].lower != "last":
        return False
    before = token_before(found)
    if before is None or before.lower in _OWN or "POSSESSIVE" in before.readings:
        return False
    return "PREPOSITION" not in before.readings or before.lower in ("and", "or", "to")


def _last_minute(found: Found) -> bool:
    """ "At the last minute": late, not how long."""
    return found.rule.name == "the-which-unit" and found.get("UNIT") in ("second", "minute")


def _idiom(found: Found) -> bool:
    """ "Wait a minute", "back in the day", "the flavor of the week"; "at the end of the day," to sum up."""
    token, behind = token_before(found), token_behind(found)
    text = found.tokens.body[found.start : found.end].lower()
    if token is None or token.lower not in _IDIOMS.get(text, ()):
        return False
    if text == "the end of the day":
        return behind is not None and found.tokens.body[behind.start] == ","
    before = found.tokens.items[found.first - 2].lower if found.first > 1 else ""
    return before in ("back", "flavor", "flavour") if token.lower in ("in", "of") else True


def _as_soon_as(found: Found) -> bool:
    """ "As soon as he arrives", "soon after", "as recently as May" say in which order, not when; "too soon" neither."""
    if found.last - found.first > 1:
        return False
    before, behind = token_before(found), token_behind(found)
    word = found.tokens.items[found.first].lower
    if word == "soon" and "HYPHEN" in classes_of(behind):
        return True  # "the soon-to-open bridge"
    if word != "soon":
        return word == "recently" and before is not None and before.lower == "as"
    return (before is not None and before.lower in ("as", "too")) or (
        behind is not None and behind.lower in ("as", "after", "before", "afterward", "afterwards", "enough")
    )


def _at_the_time_of(found: Found) -> bool:
    """ "At the time of the vote", "at the time he left": a clause behind it says when."""
    behind = token_behind(found)
    if found.rule.name != "past" or behind is None or found.tokens.items[found.first].lower != "at the time":
        return False
    return behind.lower in _CLAUSE_BEGINS or is_name(found.tokens, found.last)


def _of_a_clause(found: Found) -> bool:
    """ "Spent the week she was ill in bed", "the crowd of the night he won": a clause behind it says which."""
    before, behind = token_before(found), token_behind(found)
    if found.rule.name not in ("in-the-part", "spent-unit", "spent-part") or behind is None:
        return False
    of = before is not None and before.lower == "of"
    if found.rule.name == "in-the-part" and not of and (before is None or before.lower != "for"):
        return False
    if found.rule.name != "in-the-part" and of and found.tokens.items[max(0, found.first - 2)].lower not in _SHARES:
        return True  # "the news of the day" is not "much of the day"
    if behind.lower in _CLAUSE_BEGINS or behind.lower in _LEADS_TO_A_CLAUSE:
        return True
    return found.rule.name != "in-the-part" and is_name(found.tokens, found.last)


def _of_a_term(found: Found) -> bool:
    """ "The last year of his rule", "the past week of the siege": counted from what it is part of."""
    items, last = found.tokens.items, found.last
    led = found.rule.name == "the-which-unit" or (
        found.rule.name == "which-unit" and "THE" in classes_of(token_before(found))
    )
    if not led or int(found.get("WHICH") or 0) >= 0 or last + 1 >= len(items) or items[last].lower != "of":
        return False
    return items[last + 1].lower in _OWN_OR_THE or is_name(found.tokens, last + 1)


def _of_these_days(found: Found) -> bool:
    """ "Today's world", "the children of tomorrow": these days, or those to come, not that day."""
    if found.rule.name != "today" or found.last - found.first > 1:
        return False
    items = found.tokens.items
    if "POSSESSIVE" in classes_of(token_behind(found)):
        return any("OF_THESE_DAYS" in t.readings for t in items[found.last + 1 : found.last + 4])
    before = items[max(0, found.first - 2) : found.first]
    return len(before) == 2 and before[1].lower == "of" and "OF_THESE_DAYS" in before[0].readings


def _rate_in_each(found: Found) -> bool:
    """ "Rises 8 percent annually", "an average daily turnover": how much in each, not how often something comes."""
    if found.rule.name != "how-often":
        return False
    before = token_before(found)
    if before is not None and before.lower == "average":
        return True
    return found.tokens.items[found.first].lower in ("annually", "yearly") and _is_counted(found)


def _past_a_day(found: Found) -> bool:
    """ "To get him past Christmas", "looks past November": beyond it, not the last one."""
    return (
        found.rule.name in ("holiday", "which-month", "which-weekday", "season")
        and found.tokens.items[found.first].lower == "past"
    )


def _tens(found: Found) -> bool:
    """ "Highs in the 70s": degrees, or what else is measured, and no years."""
    if found.rule.name != "decade" or not str(found.get("DECADE"))[0].isdigit() or len(str(found.get("DECADE"))) > 3:
        return False
    items = found.tokens.items
    around = (*items[max(0, found.first - _MEASURE_REACH) : found.first], *items[found.last : found.last + 4])
    return any("MEASURED_IN_TENS" in t.readings for t in around)


def _is_in_things(found: Found) -> bool:
    """Whether "in" and a small word in the plural stand behind: "this fall in rents"."""
    behind = found.tokens.items[found.last : found.last + 2]
    if len(behind) < 2 or behind[0].lower != "in" or behind[1].readings or not behind[1].small:
        return False
    return ends_as_plurals_do(behind[1].lower)


def _fall_of(found: Found) -> bool:
    """ "After the fall": what fell, unless a word before says that it is the season."""
    last = found.tokens.items[found.last - 1]
    if last.lower not in ("fall", "spring"):
        return False
    if last.lower == "fall" and found.has("WHICH") and _is_in_things(found):
        return True
    if not found.has("THE"):
        return False
    before = token_before(found)
    return before is None or "SEASON_AHEAD" not in before.readings


def _that_begins_a_clause(found: Found) -> bool:
    """ "He said that Thursday's release was a swap", "reports that March was dry": no certain Thursday or March."""
    before, first, behind = token_before(found), found.tokens.items[found.first], token_behind(found)
    if first.lower != "that" or before is None or found.rule.name not in ("which-weekday", "which-month"):
        return False
    if behind is not None and behind.lower in _VERBS:
        return True
    return "POSSESSIVE" in classes_of(token_behind(found)) or (
        before.lower in ("said", "says", "told", "say") or before.lower.endswith("ed")
    )


_TESTS = (
    _amount,
    _count,
    _serial_number,
    _rate,
    _fraction,
    _hyphened_rate,
    _second_of_its_kind,
    _as_many,
    _lasting,
    _last_minute,
    _idiom,
    _as_soon_as,
    _at_the_time_of,
    _of_a_clause,
    _of_a_term,
    _of_these_days,
    _rate_in_each,
    _past_a_day,
    _tens,
    _fall_of,
    _that_begins_a_clause,
    is_title,
    is_paper,
)
