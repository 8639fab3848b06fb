"""Numbers in digits and in words, and what a number can be in a date: a day, an hour, a year."""

from __future__ import annotations

from briefgen.lexicon.number_words import number_words

_WORDS = number_words()
_SMALL, _TENS, _SCALES, _ORDINALS = _WORDS.small, _WORDS.tens, _WORDS.scales, _WORDS.ordinals
_AFTER_TEN = _SMALL.keys() | _ORDINALS.keys()

# All sets of classes that `classes_of_number` and the tokeniser give; each gets a code of its own.
NUMBER_CLASSES = (
    frozenset({"NUM"}),
    frozenset({"NUM", "DAY"}),
    frozenset({"NUM", "HOUR"}),
    frozenset({"NUM", "DAY", "HOUR"}),
    frozenset({"NUM", "YEAR"}),
    frozenset({"NUM", "YEAR", "MILITARY"}),
    frozenset({"NUM", "MILITARY"}),
    frozenset({"ORDINAL", "DAYTH"}),
    frozenset({"ORDINAL"}),
    frozenset({"ISO"}),
    frozenset({"SLASHED"}),
    frozenset({"DOTTED"}),
    frozenset({"QUARTER_NAME"}),
    frozenset({"NINE_ELEVEN"}),
    frozenset({"CLOCK"}),
    frozenset({"DECADE"}),
    frozenset({"SHORT_YEAR"}),
)


def classes_of_number(digits: str) -> dict[str, float | int]:
    """What a number in digits can be. One of more than four digits, or with a comma or a fraction, only counts."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > 4:
        return {"NUM": _float(digits)}
    n = int(digits)
    if len(digits) == 4:
        found: dict[str, float | int] = {"NUM": n}
        if 1000 <= n <= 2999:
            found["YEAR"] = n
        if n // 100 <= 24 and n % 100 < 60:
            found["MILITARY"] = n
        return found
    return classes_of_small(n)


def classes_of_small(n: int) -> dict[str, float | int]:
    """What a number of up to three digits, or one in words, can be."""
    found: dict[str, float | int] = {"NUM": n}
    if 1 <= n <= 31:
        found["DAY"] = n
    if 0 <= n <= 24:
        found["HOUR"] = n
    return found


def classes_of_ordinal(n: int) -> dict[str, float | int]:
    """An ordinal, which up to 31 can be the day of a month."""
    return {"ORDINAL": n, "DAYTH": n} if 1 <= n <= 31 else {"ORDINAL": n}


def number_beginnings() -> frozenset[str]:
    """The words with which a number in words can begin."""
    return frozenset(_SMALL) | frozenset(_TENS) | frozenset(_ORDINALS)


def scale_of(word: str) -> int:
    """What "thousand", "million" and their like multiply by; 1 for any other word."""
    return _SCALES.get(word, 1)


def scaled(digits: str, scale: int) -> float | int:
    """The value of ``13.1 billion``."""
    value = round(_float(digits) * scale, 3)
    return int(value) if value == int(value) else value


def read_fraction(text: str) -> float:
    """The value of ``3½``, ``5 1/2``, ``½``."""
    for sign, part in _WORDS.fractions.items():
        if text.endswith(sign):
            whole = text[: -len(sign)].strip(" -")
            return int(whole or 0) + part
    raise ValueError(text)


def _float(digits: str) -> float | int:
    # Nobody counts time in numbers longer than this, and turning one of 400 digits into a float overflows.
    plain = digits.replace(",", "")[:16]
    try:
        value = float(plain)
    except ValueError:
        return 0
    return int(value) if value.is_integer() else value


def read_words(lowers: list[str], at: int) -> tuple[int, dict[str, float | int]] | None:
    """The number in words at token ``at``: how many tokens, and what it can be. Hyphens are tokens.

    Understands counts ("two hundred and five"), years as they are spoken ("nineteen ninety-six"), ordinals
    ("twenty-fourth"). Reads nine tokens at most, so that the cost stays linear.
    """
    first = lowers[at]
    if first in _ORDINALS:
        return 1, classes_of_ordinal(_ORDINALS[first])
    if first not in _SMALL and first not in _TENS:
        return None
    groups: list[int] = []
    total = current = 0
    i = at
    end = at
    # What was read last: a ten takes a unit, a scale takes a new group.
    open_ten = False
    while i < len(lowers) and i - at < 9:
        word = lowers[i]
        if word in _SMALL and open_ten and 0 < _SMALL[word] < 10:
            current += _SMALL[word]
            open_ten = False
        elif word in _ORDINALS and open_ten and 0 < _ORDINALS[word] < 10:
            return i + 1 - at, classes_of_ordinal(total + current + _ORDINALS[word])
        elif word in _SMALL or word in _TENS:
            value = _SMALL.get(word, _TENS.get(word, 0))
            if end > at and current % 100:
                # "nineteen ninety-six": two groups of two digits, a year as it is spoken.
                if groups or total or not 10 <= current <= 20 or value < 10:
                    break
                groups.append(current)
                current = 0
            current += value
            open_ten = word in _TENS
        elif word in _SCALES and end > at:
            scale = _SCALES[word]
            if scale == 100:
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * scale
                current = 0
            open_ten = False
        elif i + 1 < len(lowers) and _joins(word, lowers[i + 1], open_ten, current >= 100 or total > 0):
            i += 1
            continue
        else:
            break
        i += 1
        end = i
    if groups:
        year = groups[0] * 100 + current
        return end - at, {"NUM": year, "YEAR": year}
    return end - at, classes_of_small(total + current)


def _joins(word: str, following: str, open_ten: bool, open_scale: bool) -> bool:
    """Whether ``word`` joins two parts of a number: "twenty-five", "a hundred and five"."""
    return (word == "-" and open_ten and following in _AFTER_TEN) or (
        word == "and" and open_scale and following in _SMALL
    )
