"""How templates put things into words: dates, counts, and words of sources cut to a length."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup

from briefgen.pages import dates
from briefgen.pages.escaping import text

_CARD_WORDS = 320
# "Is this so: “The harbour was closed”?"
_STATEMENT = re.compile(r"(?P<asks>[^“]+: )“(?P<told>.+)”\?")
_LONG_STATEMENT = 90
_WORD = re.compile(r"\w+")
# What is written small unless it begins a sentence, and what follows is no name: "The New York Times" keeps its own.
_OPENING = re.compile(
    r"(?:The|An?|Some|Several|Many|At least|At most|More than|Fewer than|About|Around|Nearly|Almost|Up to|Over|Dozens"
    r"|Hundreds|Thousands|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Officials|Authorities|Police"
    r"|Witnesses|Sources|Residents|Doctors|Experts|Analysts|Investigators|Prosecutors)(?= [a-z\d$€£]|$)"
)


class Words:
    """What every view can say. Knows nothing of the brief."""

    def date(self, edtf: str) -> str:
        """A date in words."""
        return dates.in_words(edtf)

    def day(self, edtf: str) -> str:
        """A date in words, with its weekday."""
        return dates.with_weekday(edtf)

    def time(self, edtf: str) -> str | None:
        """The time of day of a date, where it has one."""
        return dates.time_of(edtf)

    def card(self, words: str) -> str:
        """Cited words as a citation card shows them."""
        return shorten(words, _CARD_WORDS)

    def machine_date(self, edtf: str) -> Markup:
        """A date for the ``datetime`` attribute, which knows neither intervals nor doubts."""
        return Markup(dates.for_machines(edtf))  # noqa: S704 (digits and separators only)

    def share(self, part: int, whole: int) -> str:
        """How much of ``whole`` a part is, 0 to 1, as style sheets write it."""
        return f"{part / whole if whole else 0:.2f}"

    def count(self, number: int, noun: str, plural: str | None = None) -> str:
        """``number`` with its noun in the right number."""
        return f"{number} {noun if number == 1 else plural or f'{noun}s'}"

    def shorten(self, words: str, length: int) -> str:
        """``words`` cut near ``length`` characters."""
        return shorten(words, length)

    def within(self, words: str) -> str:
        """``words`` of a source as they stand within a sentence of ours."""
        return within_a_sentence(words)

    def coded(self, words: str) -> Markup:
        """``words`` with what stands between backticks shown as code."""
        parts = [text(part) for part in words.split("`")]
        if len(parts) % 2 == 0:
            return text(words)
        return Markup("").join(Markup("<code>{}</code>").format(p) if n % 2 else p for n, p in enumerate(parts))


def within_a_sentence(words: str) -> str:
    """``words`` of a source as they stand within a sentence: no capital for what begins one, as "The officials" did."""
    opening = _OPENING.match(words)
    return words[:1].lower() + words[1:] if opening else words


@lru_cache(maxsize=1 << 15)
def shorten(words: str, length: int) -> str:
    """``words`` on one line, cut at a space near ``length`` characters, "…" marking the cut."""
    line = " ".join(words[: 4 * length].split())
    if len(line) <= length and len(words) <= 4 * length:
        return line
    head = line[: length - 1]
    space = head.rfind(" ")
    return closed(f"{head[:space] if space > length // 2 else head} …")


def closed(words: str) -> str:
    """``words`` that a cut ended with "…", with the quotation mark that the cut left open closed behind it."""
    if not words.endswith("…"):
        return words
    if words.count("“") > words.count("”"):
        return f"{words}”"
    return f'{words}"' if words.count('"') % 2 else words


def without_repeating(question: str, answers: Iterable[str]) -> str:
    """``question`` with a long statement in it cut where one of the ``answers`` below gives all of it."""
    asked = _STATEMENT.fullmatch(question)
    if asked is None or len(asked["told"]) <= _LONG_STATEMENT:
        return question
    told = _plain(asked["told"])
    if not any(told in _plain(answer) for answer in answers):
        return question
    return f"{asked['asks']}“{shorten(asked['told'], _LONG_STATEMENT)}”?"


def _plain(words: str) -> str:
    """``words`` in small letters without marks, as a question quotes them with other marks than the source does."""
    return " ".join(_WORD.findall(words.casefold()))
