"""What only looks like a date: amounts, rates, house numbers, names of people and papers, titles."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.tokens import Token, Tokens

# Years that the news writes about without a word before them that says so.
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1900, 2100
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
# Behind them a sentence, or a quotation, may begin with a capital.
_SENTENCE_SIGNS = frozenset(".!?:;\"“‘”'`´([—–-…*•|_")
_RIGHTS = frozenset({"copyright", "©"})


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
    plural = behind.lower.endswith("s") and len(behind.lower) > 3 and not behind.readings
    if token is not None and token.lower in ("a", "an"):
        return False
    return plural and (bool(before & {"COUNTING", "APPROX", "OVER"}) or (token is not None and not led and token.small))


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
    for token in reversed(items[max(0, found.first - 4) : found.first]):
        if "PREPOSITION" in token.readings or not token.lower.strip():
            return False
        if "NUM" in token.readings or token.lower in ("$", "million", "billion"):
            return True
    return False


def _fraction(found: Found) -> bool:
    """ "Three-quarters"; and "in some quarters", which are circles."""
    if found.rule.name == "length":
        return found.tokens.items[found.first].lower == "some" and found.get("UNITS") == "quarter"
    return found.rule.name == "hyphened-length" and found.get("UNIT", "UNITS") == "quarter"


def _hyphened_rate(found: Found) -> bool:
    """ "$15-an-hour": each hour, not an hour."""
    before = _before(found)
    return found.rule.name == "hyphened-length" and found.has("ONE") and "HYPHEN" in _classes(before)


def _second_of_its_kind(found: Found) -> bool:
    """ "A second round": a second what, not how long."""
    last, behind = found.tokens.items[found.last - 1], _behind(found)
    return (
        last.lower == "second"
        and behind is not None
        and not found.has("NUM")
        and found.tokens.body[behind.start].isalpha()
    )


def _as_soon_as(found: Found) -> bool:
    """ "As soon as he arrives", "soon after" say in which order, not when; "too soon" neither."""
    if found.last - found.first > 1 or found.tokens.items[found.first].lower != "soon":
        return False
    before, behind = _before(found), _behind(found)
    return (before is not None and before.lower in ("as", "too")) or (
        behind is not None and behind.lower in ("as", "after", "before", "afterward", "afterwards", "enough")
    )


def _fall_of(found: Found) -> bool:
    """ "Since the fall": what fell, unless a word before says that it is the season."""
    last = found.tokens.items[found.last - 1]
    if last.lower not in ("fall", "spring") or not found.has("THE"):
        return False
    before = _before(found)
    return before is None or before.lower not in ("in", "by", "during", "until", "through", "of", "for")


def _paper(found: Found) -> bool:
    """The Sunday Times, Monday Night Football."""
    return found.rule.name == "weekday" and "NEWSPAPER" in _classes(_behind(found))


def _that_begins_a_clause(found: Found) -> bool:
    """ "He said that Thursday's release was a swap": no certain Thursday."""
    before, first = _before(found), found.tokens.items[found.first]
    if first.lower != "that" or before is None or found.rule.name != "which-weekday":
        return False
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
    if body[last.start : last.end].isupper():
        return False
    around = [*items[max(0, found.first - _TITLE_REACH) : found.first], *items[found.last : found.last + _TITLE_REACH]]
    words = [t for t in around if body[t.start].isalpha()]
    if len(words) > 1 and sum(not t.small for t in words) >= 0.6 * len(words):
        return False
    before = _before(found)
    begins_sentence = before is None or before.lower in _SENTENCE_SIGNS or not before.lower.strip()
    return found.last - found.first > 1 or not begins_sentence


def _is_led_by_the(found: Found) -> bool:
    before = _before(found)
    return before is not None and (before.lower in ("the", "'s", "’s") or _is_name(found.tokens, found.first - 1))


def _person(found: Found, names: frozenset[str]) -> bool:
    """A month that is a first or a last name: "June Smith", and "by May" where the text has a Theresa May."""
    first = found.tokens.items[found.first]
    if found.last - found.first > 1:
        return False
    if found.rule.name == "month":
        led = bool(_classes(_before(found)) & {"PREPOSITION", "THE", "IN", "POSSESSIVE"})
        return not led and _is_name(found.tokens, found.last)
    if found.rule.name == "month-possessive":
        return first.lower in names or _is_name(found.tokens, found.first - 1)
    if found.rule.name == "month-after-preposition" and first.lower in names:
        before = _before(found)
        return before is not None and before.lower not in ("in", "since", "during", "late", "early", "mid", "last")
    return False


_TESTS = (
    _amount,
    _count,
    _rate,
    _fraction,
    _hyphened_rate,
    _second_of_its_kind,
    _as_soon_as,
    _fall_of,
    _paper,
    _that_begins_a_clause,
    _title,
)
