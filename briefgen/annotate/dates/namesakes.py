"""Names and titles that hold the word for a date: people, newspapers, shows."""

from __future__ import annotations

from briefgen.annotate.dates.around import classes_of, is_name, token_before, token_behind
from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.tokens import Tokens

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
_OPENING, _CLOSING = frozenset("\"“‘'`"), frozenset("\"”’'´")
# Months that people are called, too.
_GIVEN_NAMES = frozenset({"january", "april", "june", "july", "august"})
_PARTICLES = frozenset({"de", "del", "da", "do", "la"})


def months_that_are_names(tokens: Tokens) -> frozenset[str]:
    """The months that stand in this text as somebody's last name too ("Theresa May")."""
    found = set()
    for i in range(1, len(tokens.items)):
        token, before = tokens.items[i], tokens.items[i - 1]
        if "MAYBE_MONTH" in token.readings and "NAME" not in before.readings and is_name(tokens, i - 1):
            found.add(token.lower)
    return frozenset(found)


def is_paper(found: Found) -> bool:
    """The Sunday Times, Monday Night Football."""
    return found.rule.name == "weekday" and ("NEWSPAPER" in classes_of(token_behind(found)) or _ends_a_show(found))


# So many tokens in front of the day the name of a show begins at most.
_SHOW_REACH = 4


def _ends_a_show(found: Found) -> bool:
    """ "Told 'Channel News Sunday'": quotation marks around names and the day."""
    items, behind = found.tokens.items, token_behind(found)
    if behind is not None and behind.lower in (",", "."):
        behind = items[found.last + 1] if found.last + 1 < len(items) else None
    if behind is None or behind.lower not in _CLOSING:
        return False
    for i in range(found.first - 1, max(-1, found.first - _SHOW_REACH), -1):
        if items[i].lower in _OPENING:
            return i < found.first - 1
        if not is_name(found.tokens, i):
            return False
    return False


def is_title(found: Found) -> bool:
    """A title, unless the words around are capitalised too, as in a heading."""
    items = found.tokens.items
    last = items[found.last - 1]
    if last.small or last.readings.keys().isdisjoint(_SMALL):
        return False
    body = found.tokens.body
    if "CENTURY" in last.readings and found.rule.name == "century":
        return is_name(found.tokens, found.last)  # "the 20th Century", unlike a Twelfth Century Museum
    if "HOW_OFTEN" in last.readings and is_name(found.tokens, found.last) and _is_led_by_the(found):
        return True  # the Daily Beast
    before, behind = token_before(found), token_behind(found)
    named = found.last - found.first > 1 or not last.readings.keys().isdisjoint(("HOW_OFTEN", "MOMENT"))
    goes_on = behind is not None and not behind.small and body[behind.start].isalpha()
    if named and goes_on and before is not None and before.lower in _OPENING:
        return True  # VRT's "This Week With Ann"
    if found.last - found.first == 1 and _is_quoted(found):
        return True  # the "Today" show
    if body[last.start : last.end].isupper() and not is_name(found.tokens, found.first - 1):
        return False
    around = [*items[max(0, found.first - _TITLE_REACH) : found.first], *items[found.last : found.last + _TITLE_REACH]]
    words = [t for t in around if body[t.start].isalpha()]
    if len(words) > 1 and sum(not t.small for t in words) >= 0.6 * len(words):
        return False
    before = token_before(found)
    begins_sentence = before is None or before.lower in _SENTENCE_SIGNS or not before.lower.strip()
    return found.last - found.first > 1 or not begins_sentence


def _is_quoted(found: Found) -> bool:
    before, behind = token_before(found), token_behind(found)
    if behind is not None and behind.lower in (",", ".") and _is_worked_for(found):
        behind = found.tokens.items[found.last + 1]  # the American press puts the comma inside
    return before is not None and behind is not None and before.lower in _OPENING and behind.lower in _CLOSING


def _is_worked_for(found: Found) -> bool:
    """Whether a preposition stands in front of the quotation mark: "a job on 'Today,' the show"; and text behind."""
    items = found.tokens.items
    at = next((i for i in range(found.first - 1, max(-1, found.first - 4), -1) if items[i].lower not in _OPENING), 0)
    return found.last + 1 < len(items) and bool(items[at].readings.keys() & {"PREPOSITION", "AT", "ON"})


def _is_led_by_the(found: Found) -> bool:
    before = token_before(found)
    return before is not None and (before.lower in ("the", "'s", "’s") or is_name(found.tokens, found.first - 1))


def _is_listed_name(found: Found) -> bool:
    """ "With Ann Lee, Rhoda June, Sam Till": a comma on either side, and a name in front of the month."""
    items, at = found.tokens.items, found.first
    if at < 2 or found.last + 1 >= len(items) or not is_name(found.tokens, at - 1):
        return False
    return items[at - 2].lower == items[found.last].lower == "," and is_name(found.tokens, found.last + 1)


def is_person(found: Found, names: frozenset[str]) -> bool:
    """A month that is a first or a last name: "June Smith", and "by May" where the text has a Theresa May."""
    first = found.tokens.items[found.first]
    if found.last - found.first > 1:
        return False
    if found.rule.name == "month":
        led = bool(classes_of(token_before(found)) & {"PREPOSITION", "THE", "IN", "POSSESSIVE", "ONE"})
        if led or first.lower not in _GIVEN_NAMES:
            return False
        return is_name(found.tokens, found.last) or _is_listed_name(found)
    if found.rule.name == "month-possessive":
        return first.lower in names or is_name(found.tokens, found.first - 1)
    if found.rule.name == "month-after-preposition" and is_name(found.tokens, found.last):
        before = token_before(found)
        return before is not None and before.lower in ("and", "or", "to", "of", "for", "between")
    behind = token_behind(found)
    if behind is not None and behind.lower in _PARTICLES and is_name(found.tokens, found.last + 1):
        # "in Mar del Plata", "the Mar de Fondo"
        return found.rule.name in ("month-after-preposition", "month-before-noun")
    if found.rule.name == "month-after-preposition" and first.lower in names:
        before = token_before(found)
        return before is not None and before.lower not in ("in", "since", "during", "late", "early", "mid", "last")
    return False
