"""Seasons: of which year they are."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import Context, Meaning, dated, meaning, modifier, years_off
from briefgen.annotate.dates.when import SEASON_OF_MONTH, When, day_of

# A month in the middle of each season; a winter is of the year in which it begins.
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
# Before this month "this winter" is the one that began in the year before.
_SPRING = 4


def season_of(season: str, year: int | None, found: Found, context: Context) -> tuple[When | None, str | None]:
    """The season of that year; without one, of the year that the words around tell. See `days.point`."""
    published = context.published
    if year is None and published is None:
        return None, f"XXXX-{season}"
    if year is None and published is not None:
        which = found.get("WHICH", "THEN")
        if found.has("THEN") and context.last is not None:
            published = context.last.day  # "the following spring": behind the date that was spoken of
        month = _SEASON_MONTH[season]
        now = SEASON_OF_MONTH[published.month - 1] == season
        if season == "WI" and published.month < _SPRING and not found.has("THEN"):
            published = published.replace(year=published.year - 1, month=12, day=1)  # the winter that began last year
        if which is not None and int(which) < 0:
            year = published.year if month < published.month and not now else published.year - 1
        elif which is not None and int(which) > 0:
            year = published.year if month > published.month and not now else published.year + 1
        elif (which is not None and int(which) == 0) or now or context.direction == 0:
            year = published.year
        elif context.direction > 0:
            year = published.year if month > published.month else published.year + 1
        else:
            year = published.year + min(0, years_off(month - published.month, context.direction))
    date = day_of(year or 0, _SEASON_MONTH[season], 1)
    return (None, None) if date is None else (When(date, "season", season), "")


def last_season(season: str, today: When | None) -> When | None:
    """The last season of that kind which is over on the article's day."""
    if today is None:
        return None
    month = _SEASON_MONTH[season]
    over = month < today.day.month and SEASON_OF_MONTH[today.day.month - 1] != season
    date = day_of(today.day.year - (not over), month, 1)
    return None if date is None else When(date, "season", season)


@meaning
def _joined_season(found: Found, context: Context) -> Meaning | None:
    """The second of "the spring and summer": the next behind the first."""
    first, season = context.last, str(found.get("SEASON"))
    if first is None or first.grain != "season":
        return None
    month = _SEASON_MONTH[season]
    date = day_of(first.day.year + (month < first.day.month), month, 1)
    return dated(None if date is None else When(date, "season", season), f"XXXX-{season}", modifier(found))
