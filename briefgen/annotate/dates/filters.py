"""What only looks like a date: amounts, rates, house numbers, names of people and papers, titles."""

from __future__ import annotations

import re

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.tokens import Token, Tokens

# Years that the news writes about without a word before them that says so.
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1900, 2100
# Years that stand in front of a plural, as counts hardly do.
_FIRST_YEAR_OF_LATE, _LAST_YEAR_OF_LATE = 1950, 2040
# What is written small unless it begins a sentence, or belongs to a title: "This Week", "USA Today", "High Noon".
_SMALL = frozenset(
    {
        "UNIT",
        "UNITS",
        "TODAY",
        "TONIGHT",
        "PRESENT",
        "FUTURE_NOUN",
        "PAST_NOUN",
        "MOMENT",
        "PART",
        "SEASON",
        "HOW_OFTEN",
    }
)
_TITLE_REACH = 6
_MEASURE_REACH = 8
# Behind them a sentence, or a quotation, may begin with a capital.
_SENTENCE_SIGNS = frozenset(".!?:;\"“‘”'`´([—–-…*•|_")
_CLAUSE_BEGINS = frozenset(
    {"of", "he", "she", "it", "they", "we", "i", "you", "the", "a", "an", "his", "her", "its", "their", "this", "that"}
)
_OWN = frozenset({"his", "her", "its", "their", "our", "my", "these", "those"})
_VERBS = frozenset({"was", "were", "is", "will", "would", "had", "has", "could", "can", "might", "should"})
_OPENING, _CLOSING = frozenset("\"“‘'`"), frozenset("\"”’'´")
_PARTICLES = frozenset({"de", "del", "da", "do", "la"})
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


def months_that_are_names(tokens: Tokens) -> frozenset[str]:
    """The months that stand in this text as somebody's last name too ("Theresa May")."""
    found = set()
    for i in range(1, len(tokens.items)):
        token, before = tokens.items[i], tokens.items[i - 1]
        if "MAYBE_MONTH" in token.readings and "NAME" not in before.readings and _is_name(tokens, i - 1):
            found.add(token.lower)
    return frozenset(found)


def looks_only_like_a_date(found: Found, names: frozenset[str]) -> bool:
    """Whether the words around the match show that it is no date. ``names`` are months that are names in this text."""
    return any(test(found) for test in _TESTS) or _person(found, names)


def _is_name(tokens: Tokens, at: int) -> bool:
    """Whether the token is a capitalised word that no rule knows."""
    if not 0 <= at < len(tokens.items):
        return False
    token = tokens.items[at]
    return not token.readings and not token.small and tokens.body[token.start].isalpha()


def _before(found: Found) -> Token | None:
    return found.tokens.items[found.first - 1] if found.first else None


def _behind(found: Found) -> Token | None:
    return found.tokens.items[found.last] if found.last < len(found.tokens.items) else None


def _classes(token: Token | None) -> frozenset[str]:
    return frozenset() if token is None else frozenset(token.readings)


def _amount(found: Found) -> bool:
    """A number behind a currency sign, or in front of a percent sign, is money or a share."""
    body = found.tokens.body
    return body[max(0, found.start - 1) : found.start] in tuple("$£€#") or body[found.end : found.end + 1] == "%"


def _count(found: Found) -> bool:
    """A bare number of four digits that counts something, or stands in an address."""
    if found.rule.name != "year" or found.last - found.first > 1:
        return False
    before, behind = _classes(_before(found)), _behind(found)
    year = int(found.get("YEAR") or 0)
    token = _before(found)
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
        behind = _behind(found)
        parts = behind is not None and behind.lower == "of"
        if found.get("UNITS") == "quarter":
            return parts or found.tokens.items[found.first].lower == "some"
        return found.get("UNIT") == "quarter" and (parts or found.tokens.items[found.first].lower != "another")
    return found.rule.name == "hyphened-length" and found.get("UNIT", "UNITS") == "quarter"


def _hyphened_rate(found: Found) -> bool:
    """ "$15-an-hour": each hour, not an hour."""
    before = _before(found)
    return found.rule.name == "hyphened-length" and found.has("ONE") and "HYPHEN" in _classes(before)


def _second_of_its_kind(found: Found) -> bool:
    """ "A second round", "a second-place finish": a second what, not how long."""
    last, behind = found.tokens.items[found.last - 1], _behind(found)
    if last.lower != "second" or behind is None or found.has("NUM"):
        return False
    if found.rule.name == "length" and not _classes(_before(found)) & {"PREPOSITION", "AT"}:
        return True  # "there was a second"
    return found.tokens.body[behind.start].isalpha() or "HYPHEN" in behind.readings


def _as_many(found: Found) -> bool:
    """ "The third crash in as many years": a number that stands before."""
    before = _before(found)
    return found.rule.name == "length" and before is not None and before.lower == "as" and found.has("SEVERAL")


def _lasting(found: Found) -> bool:
    """ "Talks that last two days": the verb, where nothing in front says which two days."""
    if found.rule.name not in ("spanning-length", "range-length") or found.tokens.items[found.first].lower != "last":
        return False
    before = _before(found)
    if before is None or before.lower in _OWN or "POSSESSIVE" in before.readings:
        return False
    return "PREPOSITION" not in before.readings or before.lower in ("and", "or", "to")


def _last_minute(found: Found) -> bool:
    """ "At the last minute": late, not how long."""
    return found.rule.name == "the-which-unit" and found.get("UNIT") in ("second", "minute")


def _idiom(found: Found) -> bool:
    """ "Wait a minute", "back in the day", "the flavor of the week"; "at the end of the day," to sum up."""
    token, behind = _before(found), _behind(found)
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
    before, behind = _before(found), _behind(found)
    word = found.tokens.items[found.first].lower
    if word != "soon":
        return word == "recently" and before is not None and before.lower == "as"
    return (before is not None and before.lower in ("as", "too")) or (
        behind is not None and behind.lower in ("as", "after", "before", "afterward", "afterwards", "enough")
    )


def _at_the_time_of(found: Found) -> bool:
    """ "At the time of the vote", "at the time he left": a clause behind it says when."""
    behind = _behind(found)
    if found.rule.name != "past" or behind is None or found.tokens.items[found.first].lower != "at the time":
        return False
    return behind.lower in _CLAUSE_BEGINS or _is_name(found.tokens, found.last)


def _of_these_days(found: Found) -> bool:
    """ "Today's world", "the children of tomorrow": these days, or those to come, not that day."""
    if found.rule.name != "today" or found.last - found.first > 1:
        return False
    items = found.tokens.items
    if "POSSESSIVE" in _classes(_behind(found)):
        return any("OF_THESE_DAYS" in t.readings for t in items[found.last + 1 : found.last + 4])
    before = items[max(0, found.first - 2) : found.first]
    return len(before) == 2 and before[1].lower == "of" and "OF_THESE_DAYS" in before[0].readings


def _rate_in_each(found: Found) -> bool:
    """ "Rises 8 percent annually", "an average daily turnover": how much in each, not how often something comes."""
    if found.rule.name != "how-often":
        return False
    before = _before(found)
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


def _fall_of(found: Found) -> bool:
    """ "After the fall": what fell, unless a word before says that it is the season."""
    last = found.tokens.items[found.last - 1]
    if last.lower not in ("fall", "spring") or not found.has("THE"):
        return False
    before = _before(found)
    return before is None or "SEASON_AHEAD" not in before.readings


def _paper(found: Found) -> bool:
    """The Sunday Times, Monday Night Football."""
    return found.rule.name == "weekday" and "NEWSPAPER" in _classes(_behind(found))


def _that_begins_a_clause(found: Found) -> bool:
    """ "He said that Thursday's release was a swap", "reports that March was dry": no certain Thursday or March."""
    before, first, behind = _before(found), found.tokens.items[found.first], _behind(found)
    if first.lower != "that" or before is None or found.rule.name not in ("which-weekday", "which-month"):
        return False
    if behind is not None and behind.lower in _VERBS:
        return True
    return "POSSESSIVE" in _classes(_behind(found)) or (
        before.lower in ("said", "says", "told", "say") or before.lower.endswith("ed")
    )


def _title(found: Found) -> bool:
    """A title, unless the words around are capitalised too, as in a heading."""
    items = found.tokens.items
    last = items[found.last - 1]
    if last.small or last.readings.keys().isdisjoint(_SMALL):
        return False
    body = found.tokens.body
    if "HOW_OFTEN" in last.readings and _is_name(found.tokens, found.last) and _is_led_by_the(found):
        return True  # the Daily Beast
    if found.last - found.first == 1 and _is_quoted(found):
        return True  # the "Today" show
    if body[last.start : last.end].isupper() and not _is_name(found.tokens, found.first - 1):
        return False
    around = [*items[max(0, found.first - _TITLE_REACH) : found.first], *items[found.last : found.last + _TITLE_REACH]]
    words = [t for t in around if body[t.start].isalpha()]
    if len(words) > 1 and sum(not t.small for t in words) >= 0.6 * len(words):
        return False
    before = _before(found)
    begins_sentence = before is None or before.lower in _SENTENCE_SIGNS or not before.lower.strip()
    return found.last - found.first > 1 or not begins_sentence


def _is_quoted(found: Found) -> bool:
    before, behind = _before(found), _behind(found)
    if behind is not None and behind.lower in (",", ".") and _is_worked_for(found):
        behind = found.tokens.items[found.last + 1]  # the American press puts the comma inside
    return before is not None and behind is not None and before.lower in _OPENING and behind.lower in _CLOSING


def _is_worked_for(found: Found) -> bool:
    """Whether a preposition stands in front of the quotation mark: "a job on 'Today,' the show"; and text behind."""
    items = found.tokens.items
    at = next((i for i in range(found.first - 1, max(-1, found.first - 4), -1) if items[i].lower not in _OPENING), 0)
    return found.last + 1 < len(items) and bool(items[at].readings.keys() & {"PREPOSITION", "AT", "ON"})


def _is_led_by_the(found: Found) -> bool:
    before = _before(found)
    return before is not None and (before.lower in ("the", "'s", "’s") or _is_name(found.tokens, found.first - 1))


def _person(found: Found, names: frozenset[str]) -> bool:
    """A month that is a first or a last name: "June Smith", and "by May" where the text has a Theresa May."""
    first = found.tokens.items[found.first]
    if found.last - found.first > 1:
        return False
    if found.rule.name == "month":
        led = bool(_classes(_before(found)) & {"PREPOSITION", "THE", "IN", "POSSESSIVE", "ONE"})
        return not led and _is_name(found.tokens, found.last)
    if found.rule.name == "month-possessive":
        return first.lower in names or _is_name(found.tokens, found.first - 1)
    if found.rule.name == "month-after-preposition" and _is_name(found.tokens, found.last):
        before = _before(found)
        return before is not None and before.lower in ("and", "or", "to", "of", "for", "between")
    behind = _behind(found)
    if behind is not None and behind.lower in _PARTICLES and _is_name(found.tokens, found.last + 1):
        # "in Mar del Plata", "the Mar de Fondo"
        return found.rule.name in ("month-after-preposition", "month-before-noun")
    if found.rule.name == "month-after-preposition" and first.lower in names:
        before = _before(found)
        return before is not None and before.lower not in ("in", "since", "during", "late", "early", "mid", "last")
    return False


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
    _of_these_days,
    _rate_in_each,
    _past_a_day,
    _tens,
    _fall_of,
    _paper,
    _that_begins_a_clause,
    _title,
)
