"""What a meaning is, what it can depend on, and how the functions are found that rules name under ``means``."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import msgspec

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.when import SIZE, UNRESOLVED, Grain, When
from briefgen.model import TimexType

# Names that take the place of a rule's own where the date is in doubt.
EITHER_ORDER = "slashed-date-in-either-order"
IMPOSSIBLE_DAY = "impossible-day"
# The name of "the past year": dated like "last year", but it goes on until now, so nothing is dated by it.
PAST_UNIT = "the-past-unit"

_WEEK = 7
# How many days of the text are kept to count from.
_DAYS_KEPT = 7
# How far in front of "police said Monday", in tokens, and how many days before it, the day lies of which they told.
_TOLD_WITHIN = 60
_TOLD_OF_LATE = 14
# Within so many tokens a time in the small hours is of the night that followed one in the afternoon or evening.
_NIGHT_PASSES, _SMALL_HOURS, _AFTERNOON = 25, 7, 15
# Within so many tokens behind "in 2009" the following week is one of that year.
_COARSE_REACH = 30
# How many days after its beginning the figures of a month are news.
_FIGURES_OF_LATE = 100
# How many days before the article a day lies at most that takes the place of one to come.
_OF_LATE = 31

# How many times as far a month counts that the tense speaks against, by how clearly it does.
_AGAINST_TENSE = (1.0, 2.9, 8.0, 12.0)


class Meaning(msgspec.Struct, frozen=True):
    """A TIMEX3 type, value and modifier; ``when`` is the stretch of the calendar, where it is one that is known.

    ``rule`` takes the place of the rule's own name where there is a doubt that a reader should be told.
    """

    type: TimexType
    value: str
    mod: str | None = None
    when: When | None = None
    rule: str = ""


class Context(msgspec.Struct):
    """What a meaning can depend on, beside the words: the article's day, the dates before it, the tense around it.

    ``last`` is the date that stands before in the text, ``last_token`` the token behind it. ``days`` are those that
    were as exact as a day, the newest last, and ``day_token`` is the token behind that: see `remember_day`.
    ``period`` is the quarter or year whose figures a business report gives: "a year earlier" is a year before that.
    ``month`` is the newest month of the text, up to ``month_token``.
    ``tense`` looks at the words around the mention: see ``direction``. ``hour`` is that of the time of the day which
    stands before in the text, up to ``hour_token``, and ``is_by_clock`` where it is no part of the day.
    ``day_is_holiday`` where the newest day was named by a holiday.
    ``lead`` is the first day of the text, but of a line that holds nothing else.
    ``full`` is the newest day or month that named its year, up to ``full_token``.
    ``ahead`` are days that were told of as to come: "is expected on Sunday".
    ``listed`` is the day of the newest line in a list of hours, one of which named it: "08:40 Monday - The lift stops".
    """

    published: datetime.date | None
    last: When | None = None
    last_token: int = -1
    days: list[When] = msgspec.field(default_factory=list)
    day_token: int = -1
    period: When | None = None
    month: When | None = None
    month_token: int = -1
    tense: Callable[[], int] = lambda: 0
    hour: int = 0
    hour_token: int = -1
    is_by_clock: bool = False
    day_is_holiday: bool = False
    listed: When | None = None
    ahead: frozenset[When] = frozenset()
    lead: When | None = None
    full: When | None = None
    full_token: int = -1

    @property
    def direction(self) -> int:
        """Negative where the words around tell of the past, positive where of what is to come, 0 where they don't tell.

        From 1, where that is hardly told, to 3, where it is certain: see `Tense.direction`.
        """
        return self.tense()

    @property
    def today(self) -> When | None:
        """The article's own day."""
        return None if self.published is None else When(self.published, "day")

    def before(self, grain: str) -> When | None:
        """The date that stands before in the text, else the article's day; None where it is too coarse for ``grain``.

        "The next day" behind "in 2025" is counted from the day before that in the text, or from none.
        """
        if self.last is None:
            return self.today
        fits = SIZE[self.last.grain] <= SIZE.get(grain, 0) or grain == self.last.grain
        if fits and self.last.grain != "day":
            return self.last
        return self._not_to_come() if self.days else self.last if fits else None

    def day_of_time(self, found: Found, hour: int) -> When | None:
        """The day of a time of the day that names none: the one that was spoken of, or the day behind it.

        "From 11 p.m. Monday to 5 a.m.", "by 9 p.m. ... shortly after midnight": the night has passed between them,
        unless another day stands between.
        """
        if self.day_is_holiday and paragraph_ends(found, self.day_token):
            return self.today  # "asked to work Christmas": nothing of what follows was on that day
        day = self.before("day")
        if day is None and self.last and self.today and self.last.day.year == self.today.day.year:
            return self.today  # "oil for May delivery rose by late afternoon"
        if (
            day is None
            or found.first - self.hour_token > _NIGHT_PASSES
            or self.day_token > self.hour_token
            or hour > _SMALL_HOURS
            or self.hour < _AFTERNOON
        ):
            return day
        following = day.moved(1, "day")
        over = following is not None and self.today is not None and following.day > self.today.day
        return day if over and self.direction < 0 else following

    def coarser(self, grain: str, found: Found) -> When | None:
        """The date shortly before in the paragraph, where it is too coarse to count a ``grain`` from."""
        if self.last is None or self.last_token < self.day_token or found.first - self.last_token > _COARSE_REACH:
            return None
        between = found.tokens.items[max(0, self.last_token) : found.first]
        if any(not t.lower.strip() for t in between):
            return None
        return self.last if SIZE[self.last.grain] > SIZE.get(grain, 0) else None

    def is_to_come(self, ahead: int) -> bool:
        """Whether the text has spoken of the day that lies ``ahead`` days behind the article's own."""
        return any(self.published is not None and (d.day - self.published).days == ahead for d in self.days)

    def is_told_of_days_before(self, found: Found) -> bool:
        """Whether of the days spoken of the newest is the one before the article's: then it is not of the next.

        So it is with one some days before, but in the paragraph that goes on from it.
        """
        late = [(self.published - d.day).days for d in self.days if self.published is not None]
        newest = min((n for n in late if n >= 0), default=0)
        return newest == 1 or (1 < newest <= _WEEK and paragraph_ends(found, self.day_token))

    def month_of_figures(self, found: Found) -> When | None:
        """The month, lately over, whose figures the paragraph gives: "9% in May, down from 10% the previous month"."""
        if self.month is None or self.published is None or paragraph_ends(found, self.month_token):
            return None
        return self.month if 0 <= (self.published - self.month.day).days <= _FIGURES_OF_LATE else None

    def _not_to_come(self) -> When:
        """The newest of the days. Where the words around tell of the past, the newest of late that is not to come."""
        newest, published = self.days[-1], self.published
        if published is None or self.direction >= 0 or (newest.day <= published and newest not in self.ahead):
            return newest
        return next(self._late_days(), When(published, "day"))

    def _late_days(self) -> Iterator[When]:
        """The days of late, the newest of the text first, but those that are to come or were told of as such."""
        for day in reversed(self.days):
            if (
                self.published is not None
                and 0 <= (self.published - day.day).days <= _OF_LATE
                and day not in self.ahead
            ):
                yield day

    def remember_day(self, day: When, token: int, *, told: bool, named: bool = True) -> None:
        """Keeps a day that the text gives, up to ``token``, to count from.

        A day on which somebody only ``told`` of something ("police said Monday") gives way to one shortly before it
        in the text, and in time: "that morning" is of the day of which they told. Only where it is ``named`` its tense
        tells whether it is to come: "it is 7:30 a.m." is of whatever day.
        """
        near = bool(self.days) and token - self.day_token <= _TOLD_WITHIN
        if told and near and 0 <= (day.day - self.days[-1].day).days <= _TOLD_OF_LATE:
            return
        if named:
            is_ahead = self.published is not None and day.day >= self.published and self.direction > 0
            self.ahead = self.ahead | {day} if is_ahead else self.ahead - {day}
        self.days = [*self.days[-_DAYS_KEPT:], day]
        self.day_token = token


def paragraph_ends(found: Found, token: int) -> bool:
    """Whether a paragraph ends between a token and what was found, or it lies far behind."""
    items = found.tokens.items
    far = found.first - token > _TOLD_WITHIN
    return far or any(not t.lower.strip() for t in items[max(0, token) : found.first])


MEANINGS: dict[str, Callable[[Found, Context], Meaning | None]] = {}


def meaning(function: Callable[[Found, Context], Meaning | None]) -> Callable[[Found, Context], Meaning | None]:
    """Puts a function where rules find it: under its own name without the underscore."""
    MEANINGS[function.__name__.removeprefix("_")] = function
    return function


def modifier(found: Found) -> str | None:
    """The TIMEX3 modifier that the match gives."""
    mod = found.get("EARLY", "MID", "EARLIER", "BOUNDARY", "BEGINNING", "APPROX", "OVER", "OR_SO")
    return str(mod) if mod else None


def dated(when: When | None, unresolved: str, mod: str | None = None) -> Meaning:
    """A DATE: the value of ``when``, or ``unresolved`` where that is not known."""
    return Meaning("DATE", unresolved if when is None else when.value, mod, when)


def grain_of(unit: object) -> Grain | None:
    """The unit as a stretch of the calendar; None where it is none (an hour)."""
    return unit if unit in UNRESOLVED else None  # type: ignore[return-value]


def nearest(
    dates: list[datetime.date], published: datetime.date, direction: int, against_tense: float = 4
) -> datetime.date:
    """The one nearest to the article's day; against the tense a day counts ``against_tense`` times as far."""

    def distance(date: datetime.date) -> float:
        days = (date - published).days
        against = direction * days < 0
        return abs(days) * (against_tense if against else 1)

    return min(dates, key=distance)


def years_off(months: int, direction: int) -> int:
    """Whether the month that lies ``months`` ahead in its year is of this year (0), the last (-1) or the next (1).

    The nearest, where distance against the tense counts for more: what is "set for July" in April is to come, even
    if the words around it tell of the past.
    """

    def distance(years: int) -> float:
        ahead = months + 12 * years
        return abs(ahead) * (_AGAINST_TENSE[abs(direction)] if ahead * direction < 0 else 1)

    return min((0, -1, 1), key=distance)


def full_year(short: int, context: Context, ahead: int = 20) -> int:
    """A year of two digits, in the hundred years that end ``ahead`` years after the article."""
    latest = (context.published.year if context.published else 2000) + ahead
    return latest - (latest - short) % 100


def year_of(found: Found, context: Context) -> int | None:
    """The year that the match gives, in digits or as "last year"."""
    year = found.get("YEAR")
    if year is not None:
        return int(year)
    short = found.get("SHORT_YEAR")
    if short is not None:
        return full_year(int(str(short)[-2:]), context)
    if found.has("YEAR_NOUN"):
        return context.published.year + int(found.get("WHICH") or 0) if context.published else None
    return None
