"""Numbers that measure: with a unit, a currency, or as a share of a whole."""

from __future__ import annotations

from fractions import Fraction

from briefgen.annotate.quantities.counted import find_counted
from briefgen.annotate.quantities.no_quantity import counts_one
from briefgen.annotate.quantities.numbers import Number, low_of, parse_number
from briefgen.annotate.quantities.sentence import Reading, Sentence
from briefgen.annotate.quantities.vocabulary import DASHES, LENGTHS, longest

_OF = frozenset(("of", "at", "as", "was", "is", ":"))
_QUAKES = frozenset(("quake", "earthquake", "tremor", "temblor", "aftershock"))
_PUT_AT = frozenset(("at", "as", "to"))
_MAGNITUDE_REACH = 8

_AREAS = frozenset(("acre", "hectare"))
# Before an article that counts a time.
_FOR = frozenset(("for", "lasted", "lasting", "lasts", "within", "took", "taken", "takes", "taking", "after"))

_POUND, _STERLING = "pound", "GBP"
_MILLION = 1_000_000
_FEET = frozenset(("ft", "feet", "foot", "yards", "yd"))
# What tells behind "200m" that these are metres.
_BEHIND_METRES = frozenset(
    [
        "high",
        "tall",
        "long",
        "wide",
        "deep",
        "thick",
        "above",
        "below",
        "beneath",
        "underground",
        "away",
        "off",
        "from",
        "apart",
        "north",
        "south",
        "east",
        "west",
        "downstream",
        "upstream",
        "offshore",
        "inland",
        "behind",
        "ahead",
        "down",
        "stretch",
        "section",
        "span",
        "drop",
        "fall",
        "cliff",
        "crater",
        "tower",
        "tunnel",
        "trench",
        "gap",
    ]
)
# What tells before it that they are: moved so far, or a dimension "of" so much.
_MOVED = frozenset(
    ("fell", "fallen", "plunged", "dropped", "tumbled", "sank", "swam", "descended", "climbed", "within")
)
_DIMENSIONS = frozenset(("depth", "height", "altitude", "length", "distance", "width", "elevation", "diameter", "drop"))
# "At 838m", "a maximum of 500m", where something beside is deep or high.
_DEEP_OR_HIGH = _DIMENSIONS | frozenset((
    "deep", "depths", "wreck", "submarine", "seabed", "dive", "diver", "divers", "underwater", "summit", "peak",
    "trench", "altitudes", "metres", "meters", "feet", "ft",
))  # fmt: skip
# Of which millions may fall.
_IN_MILLIONS = frozenset((
    "viewers", "users", "sales", "profit", "profits", "revenue", "audience", "subscribers", "jobs", "customers",
    "shares", "votes", "population", "downloads", "passengers", "visitors", "income",
))  # fmt: skip
_ROUGHLY = frozenset((
    "about", "around", "some", "nearly", "almost", "over", "only", "just", "roughly", "than", "more", "to", "up",
    "least", "approximately", "another", "a", "further",
))  # fmt: skip


def read_magnitude(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """ "a magnitude 6.5 earthquake": the unit stands before the number."""
    before = at - 2 if low_of(sentence.words, at - 1) in DASHES or low_of(sentence.words, at - 1) in _OF else at - 1
    told = low_of(sentence.words, before)
    measured = told in ("measured", "measuring") and any(w.low in _QUAKES for w in sentence.words[:before])
    richter = [low_of(sentence.words, number.end + n) for n in range(4)] == ["on", "the", "richter", "scale"]
    told_so = told == "magnitude" or measured or richter or _put_at(sentence, at)
    if not told_so or not 0 < number.value < 11:
        return None
    if told != "magnitude" and low_of(sentence.words, number.end) not in ("", ".", ",", "on", "and", "from"):
        return None  # "measured 6 metres"
    sentence.last_unit = "magnitude"
    return sentence.mention(at, number.end, number, "magnitude", None, "measure:magnitude")


def _put_at(sentence: Sentence, at: int) -> bool:
    """Whether a magnitude is what is put at a figure: "revised the magnitude to 5.8"; "put it at 5.7" behind one."""
    words = sentence.words
    if low_of(words, at - 1) not in _PUT_AT or "." not in words[at].text:
        return False
    if low_of(words, at - 2) == "it":
        return sentence.last_unit == "magnitude"
    return any(w.low == "magnitude" for w in words[max(0, at - _MAGNITUDE_REACH) : at])


def read_money(sentence: Sentence, at: int, number: Number, code: str) -> Reading:
    """A number behind the sign of the currency ``code``: "$7 billion", "$7-billion"."""
    end = number.end
    if low_of(sentence.words, end) == "-" and low_of(sentence.words, end + 1) in sentence.lexicon.scales:
        end += 2
    return sentence.mention(at, end, number, code, None, f"money:{number.rule}")


def read_metres(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """A number with an "m" that is no million: "7,280m", "7,200 m", "28m high", "200m from the runway"."""
    words, end = sentence.words, number.end
    glued = end - at == 2 and words[at + 1].text == "m" and words[at].end == words[at + 1].start
    if not words[at].low[0].isdigit() or not (glued or low_of(words, end) == "m"):
        return None
    if not glued:
        if end - at != 1 or words[end].text != "m":
            return None
        end += 1
    after = low_of(words, end)
    in_feet = after == "(" and low_of(words, end + 2) in _FEET
    told = in_feet or "," in words[at].text or after in _BEHIND_METRES
    if glued and not told and not _are_metres(sentence, at):
        return None
    if glued:
        number = number._replace(value=number.value / sentence.lexicon.scales["m"])
    return sentence.mention(at, end, number._replace(end=end), "metre", None, f"measure:{number.rule}")


def _are_metres(sentence: Sentence, at: int) -> bool:
    """Whether what stands before "30m" tells that these are metres: "fell about 30m", "at a depth of 838m"."""
    words = sentence.words
    first = at - 1
    while low_of(words, first) in _ROUGHLY:
        first -= 1
    before, beside = low_of(words, first), {w.low for w in words}
    if before in _MOVED:
        return _IN_MILLIONS.isdisjoint(beside)
    if before == "of" and low_of(words, first - 1) in _DIMENSIONS:
        return True
    return before in ("at", "of") and not _DEEP_OR_HIGH.isdisjoint(beside) and _IN_MILLIONS.isdisjoint(beside)


def read_measure(sentence: Sentence, at: int, number: Number) -> Reading | None:
    """A number with a unit of measure or a currency behind it: "75 minutes", "620-mile", "7 billion euros"."""
    words, behind = sentence.words, number.end
    joined = low_of(words, behind) in DASHES and behind + 1 < len(words)
    if joined and words[behind].end == words[behind + 1].start:
        behind += 1
    money = longest(sentence.vocab.moneys, words, behind)
    if money is not None:
        return sentence.mention(at, money[1], number, money[0], None, f"money:{number.rule}")
    small = _in_hundredths(sentence, at, number, behind)
    if small is not None:
        return small
    unit = longest(sentence.vocab.units, words, behind)
    if unit is None:
        return _share(sentence, at, number) if number.part else None
    name, end = unit
    spelled = sentence.body[words[behind].start : words[end - 1].end]
    if len(spelled) <= 3 and (
        spelled.lower() in {c.lower() for c in sentence.lexicon.units_case_bound}
        and spelled not in sentence.lexicon.units_case_bound
    ):
        return None
    if name == _POUND and _are_sterling(sentence, number, end):
        return sentence.mention(at, end, number, _STERLING, None, f"money:{number.rule}")
    number, name, end = _with_smaller_unit(sentence, number, name, end)
    name, end = rate(sentence, name, end)
    counted = None
    if low_of(words, end) == "of" and name not in sentence.vocab.times:
        phrase = find_counted(words, end + 1, plural=False)
        counted = (phrase.first, phrase.end) if phrase else None
    elif joined:
        phrase = find_counted(words, end, plural=False)
        counted = (phrase.first, phrase.end) if phrase else None
    return sentence.mention(at, end, number, name, counted, f"measure:{number.rule}")


def _in_hundredths(sentence: Sentence, at: int, number: Number, behind: int) -> Reading | None:
    """A sum in the hundredth of a currency: "640 pence", "87.5 cents", and "640p" in an article with a "£".

    "21 cents on the dollar" are a share of 21 percent.
    """
    words = sentence.words
    found = longest(sentence.vocab.hundredths, words, behind)
    if found is None and words[at].low[0].isdigit() and low_of(words, behind) == "p" and sentence.homes.has_pence:
        found = (_STERLING, behind + 1) if words[behind - 1].end == words[behind].start else None
    if found is None:
        return None
    code, end = found
    if [low_of(words, end + n) for n in range(3)] == ["on", "the", "dollar"]:
        return sentence.mention(at, end + 3, number, "percent", None, f"measure:{number.rule}")
    sums = number._replace(value=number.value / 100, high=None if number.high is None else number.high / 100)
    return sentence.mention(at, end, sums, code, None, f"money:{number.rule}")


def _are_sterling(sentence: Sentence, number: Number, end: int) -> bool:
    """Whether pounds are money: "90 million pounds", "400 pounds ($520)"; "40 million pounds of beef" are none."""
    words = sentence.words
    before_sign = low_of(words, end) == "(" and longest(sentence.vocab.signs, words, end + 1) is not None
    return before_sign or (number.value >= _MILLION and low_of(words, end) != "of")


def _with_smaller_unit(sentence: Sentence, number: Number, name: str, end: int) -> tuple[Number, str, int]:
    """ "an hour and 15 minutes", "2 hours 5 minutes", "two hours and a half" become one value."""
    words = sentence.words
    smaller = sentence.lexicon.compound.get(name)
    if smaller is None or number.high is not None:
        return number, name, end
    step = end
    while low_of(words, step) in ("and", ",") and step - end < 2:
        step += 1
    if step > end and low_of(words, step) == "a" and low_of(words, step + 1) == "half":
        return number._replace(value=number.value + Fraction(1, 2)), name, step + 2
    second = parse_number(words, step) if step < len(words) else None
    unit = longest(sentence.vocab.units, words, second.end) if second and second.high is None else None
    if name == "foot" and second is not None and _is_inches(sentence, second):
        unit = "inch", second.end + 1
    if second is None or unit is None or unit[0] not in smaller or number.value.denominator != 1:
        return number, name, end
    if sentence.taken.holds(words[step].start, words[step].end) and not sentence.taken.holds(
        words[end - 1].start, words[end - 1].end
    ):
        return number, name, end
    return number._replace(value=number.value * smaller[unit[0]] + second.value), unit[0], unit[1]


def _is_inches(sentence: Sentence, number: Number) -> bool:
    """Whether an "in" is written on to ``number``: "5ft 4in"."""
    words, end = sentence.words, number.end
    return low_of(words, end) == "in" and words[end - 1].end == words[end].start


def rate(sentence: Sentence, name: str, end: int) -> tuple[str, int]:
    """ "barrels per day", "miles an hour": the unit of a rate."""
    if name in sentence.vocab.times or low_of(sentence.words, end) not in ("a", "an", "per", "each"):
        return name, end
    per = low_of(sentence.words, end + 1)
    return (f"{name} per {per}", end + 2) if per in sentence.vocab.times else (name, end)


def _share(sentence: Sentence, at: int, number: Number) -> Reading:
    percent = number._replace(value=Fraction(round(number.value * 100, 2)))
    phrase = None
    if low_of(sentence.words, number.end) in ("of", "the", "its", "his", "her", "their"):
        first = number.end
        while low_of(sentence.words, first) in ("of", "the", "its", "his", "her", "their", "all"):
            first += 1
        phrase = find_counted(sentence.words, first, plural=True) or find_counted(sentence.words, first, plural=False)
    counted = (phrase.first, phrase.end) if phrase else None
    return sentence.mention(at, number.end, percent, "percent", counted, "share")


def read_one_unit(sentence: Sentence, at: int) -> Reading | None:
    """ "over an hour", "a league and a half", "nearly a year": the article counts where what stands around says so."""
    words = sentence.words
    if low_of(words, at) not in ("a", "an", "one"):
        return None
    unit = longest(sentence.vocab.units, words, at + 1)
    if unit is None or not _counts_units(sentence, at, *unit):
        return None
    number = Number(Fraction(1), at + 1, "article")
    more, name, end = _and_more(sentence, number, *unit)
    if sentence.taken.holds(words[at].start, words[end - 1].end):
        return None
    alone = end == unit[1]
    if alone and low_of(words, at) != "one" and not _is_measured(sentence, at, *unit):
        return None
    if low_of(words, at) == "one" and alone and not counts_one(sentence, at):
        return None
    return sentence.mention(at, end, more, name, None, "measure:article")


def _counts_units(sentence: Sentence, at: int, name: str, end: int) -> bool:
    """Whether the unit behind an article is a time of one word, or a length or an area (not behind "one")."""
    if name in sentence.vocab.times:
        return end == at + 2 and low_of(sentence.words, at + 1) in sentence.vocab.times
    return low_of(sentence.words, at) != "one" and name in LENGTHS


def _is_measured(sentence: Sentence, at: int, name: str, end: int) -> bool:
    """Whether one such unit is a measure: "about a mile", "a metre wide", "after a day"; not "gave him an inch"."""
    bounded = sentence.bound(at)[0] != at
    if name in sentence.vocab.times:
        return bounded or low_of(sentence.words, at - 1) in _FOR
    if name in _AREAS:
        return low_of(sentence.words, end) == "of" or (bounded and low_of(sentence.words, at - 1) != "within")
    return bounded or low_of(sentence.words, end) in _BEHIND_METRES


def _and_more(sentence: Sentence, number: Number, name: str, end: int) -> tuple[Number, str, int]:
    """A unit with what is joined to it: "a day and six hours", "a week and a half", "an acre and a quarter"."""
    words = sentence.words
    if name not in sentence.vocab.times and low_of(words, end) == "and" and low_of(words, end + 1) == "a":
        part = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(low_of(words, end + 2))
        if part is not None and low_of(words, end + 3) != "of":
            return number._replace(value=number.value + part), name, end + 3
    return _with_smaller_unit(sentence, number, name, end)
