"""How a number changed as it was reported: notes that give the days of the reports and what each gave."""

from __future__ import annotations

import itertools
import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.statements import Corpus

# Of a longer row of days the note gives the first, and the last.
_DAYS_TOLD = 6
_RISEN = 1.05  # times what was reported before, and no less
_VAGUE = re.compile(r"\b(?:dozens?|scores|hundreds|thousands|several|many)\b", re.IGNORECASE)


def risen(corpus: Corpus, positions: tuple[tuple[Answer, ...], ...]) -> str | None:
    """A note with the dates, where the number changed from one day's reports to the next."""
    dated = []
    for position in positions:
        days = sorted({corpus.published[a.sentence.source] or "" for a in position})
        if "" in days or not days:
            return None
        dated.append((days[0], days[-1], position[0].text))
    dated.sort()
    if any(a[1] >= b[0] for a, b in itertools.pairwise(dated)):
        return None
    return "As reported: " + "; ".join(f"{text} ({first})" for first, _, text in dated) + "."


def day_by_day(corpus: Corpus, positions: tuple[tuple[Answer, ...], ...]) -> str | None:
    """A note with what each day's reports gave, where the last day's are not the first's; of many days some."""
    told = [(day, ", ".join(sorted({a.text for a in answers}))) for day, answers in _by_day(corpus, positions)]
    if not told or told[0][1] == told[-1][1]:
        return None
    given = [f"{texts} ({day})" for day, texts in told]
    if len(given) > _DAYS_TOLD:
        given = [*given[: _DAYS_TOLD - 2], "…", given[-1]]
    return f"As reported: {'; '.join(given)}."


def rose(corpus: Corpus, positions: tuple[tuple[Answer, ...], ...]) -> str | None:
    """A note with the dates, where a day's reports give a higher toll than all before, and none a lower one.

    "At least 340" on one day, 412 on the next, and again two days later.
    """
    told = _by_day(corpus, positions)
    if not told or any("~" in (a.normalised or "") for a in told[-1][1]):
        return None  # "some 15" may be as many as "at least 12"
    if any(_VAGUE.search(a.text) for a in (a for _, answers in told for a in answers)):
        return None  # and 42 are "more than two dozen"
    points = [[a.extent.point for a in answers if a.extent is not None] for _, answers in told]
    if not all(points):
        return None
    rises = [min(after) / max(max(before), 1) for before, after in itertools.pairwise(points)]
    if max(rises) < _RISEN or min(rises) < 1 / _RISEN:
        return None
    texts = (f"{', '.join(dict.fromkeys(a.text for a in answers))} ({day})" for day, answers in told)
    return f"As reported: {'; '.join(texts)}."


def _by_day(corpus: Corpus, positions: tuple[tuple[Answer, ...], ...]) -> list[tuple[str, list[Answer]]]:
    """What the reports of each day gave, in order; nothing where all are of one day, or a source has none."""
    by_day: dict[str, list[Answer]] = {}
    for answer in (a for p in positions for a in p):
        by_day.setdefault(corpus.published[answer.sentence.source] or "", []).append(answer)
    return [] if len(by_day) < 2 or "" in by_day else sorted(by_day.items())
