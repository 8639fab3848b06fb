"""Given these sources, this is when the undated ones were published, or that nobody can tell."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import annotate_all
from briefgen.compile.published import infer_published, news_weekday
from briefgen.model import Annotations, DateMention, SourceMeta
from briefgen.read import read_folder

WIRE = (
    "The old bridge over the Tamber fell on Wednesday, and nine people were taken to hospital in the nearest town.\n"
    "The bridge, which was built in 1931, had been closed to lorries for two years because of cracks in its arches.\n"
    "Divers searched the river on Wednesday for those who might still be in their cars, and go on in the morning.\n"
)
ANOTHER_DAY = (
    "The mayor resigned on Thursday. Her party met on Thursday night, and Thursday was a day of mourning too.\n"
)
OTHER = "Nine people were hurt when a bridge gave way on Wednesday in the north of the country.\n"


def source(id_: str, body: str, published: str | None = None, full_date: str | None = None) -> Annotations:
    dates: tuple[DateMention, ...] = ()
    if full_date:
        at = body.index(full_date)
        dates = (DateMention.cut(body, at, at + len(full_date), type="DATE", value="2019-05-08"),)
    basis = "stated" if published else "unknown"
    meta = SourceMeta(id=id_, path=id_, published=published, published_basis=basis)  # type: ignore[arg-type]
    return Annotations(source=meta, text=body, dates=dates)


def inferred(*sources: Annotations) -> dict[str, str]:
    return {i.source: i.published for i in infer_published(sources)}


@pytest.mark.parametrize(
    ("undated", "expected"),
    [
        pytest.param(source("u", f"A bridge is gone.\n{WIRE}"), "2019-05-08", id="shares its text with a dated source"),
        pytest.param(source("u", OTHER), None, id="tells the same in other words"),
        pytest.param(source("u", WIRE + ANOTHER_DAY * 2), None, id="shares text, but its news is of another day"),
        pytest.param(
            source("u", f"{WIRE}{ANOTHER_DAY}".replace("Thursday", "next Thursday")),
            "2019-05-08",
            id="plans",
        ),
        pytest.param(
            source("u", "On Wednesday, May 8, 2019, a bridge gave way.", full_date="Wednesday, May 8, 2019"),
            "2019-05-08",
            id="a full date with its weekday",
        ),
        pytest.param(
            source("u", "A bridge gave way on Wednesday (May 8, 2019).", full_date="May 8, 2019"),
            "2019-05-08",
            id="a full date beside its weekday",
        ),
        pytest.param(
            source("u", "On Thursday, May 8, 2019, a bridge gave way.", full_date="May 8, 2019"),
            None,
            id="wrong weekday",
        ),
        pytest.param(
            source("u", "On May 8, 2019, a bridge gave way.", full_date="May 8, 2019"), None, id="without weekday"
        ),
        pytest.param(
            source("u", "The vote will be on Wednesday, May 8, 2019.", full_date="Wednesday, May 8, 2019"),
            None,
            id="a day to come",
        ),
        pytest.param(
            source("u", "Ruiz wrote on Wednesday, May 8, 2019. " + ANOTHER_DAY, full_date="Wednesday, May 8, 2019"),
            None,
            id="a day that is not the news",
        ),
        pytest.param(
            source("u", "In this Wednesday, May 8, 2019 file photo, Ana waits.", full_date="Wednesday, May 8, 2019"),
            None,
            id="the date of a photo",
        ),
        pytest.param(source("u", ""), None, id="nothing"),
    ],
)
def test_published(undated: Annotations, expected: str | None) -> None:
    assert inferred(source("d", WIRE, published="2019-05-08"), undated).get("u") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TAMBER, North Coast, May 8 (ABC) - A bridge gave way.", "2019-05-08"),
        ("TAMBER (Harbour News Agency) — May 8, 2018\n\nA bridge gave way.", "2018-05-08"),
        ("A bridge is gone\nBy Ana Ruiz\nPORT TAMBER, 8 May: A bridge gave way.", "2019-05-08"),
        ("TAMBER, Feb. 20 (ABC) - A bridge gave way.", "2019-02-20"),
        ("TAMBER, Oct 8 (ABC) - Nobody else tells of it.", None),
        ("TAMBER, May 32 (ABC) - A bridge gave way.", None),
        ("TAMBER, North 8 - A bridge gave way.", None),
        ("A bridge gave way on May 8 (ABC) - or so they say.", None),
    ],
)
def test_the_day_of_a_dateline(line: str, expected: str | None) -> None:
    assert inferred(source("d", "It rained.", published="2019-05-10"), source("u", line)).get("u") == expected


def test_a_dateline_without_a_year_needs_another_source() -> None:
    assert inferred(source("u", "TAMBER, May 8 (ABC) - A bridge gave way.")) == {}


def test_what_is_stated_stays() -> None:
    assert inferred(source("a", WIRE, published="2019-05-08"), source("b", WIRE, published="2019-05-09")) == {}


def test_a_source_that_was_dated_by_its_own_text_dates_another() -> None:
    own = source("a", f"It happened on Wednesday, May 8, 2019.\n{WIRE}", full_date="Wednesday, May 8, 2019")
    assert inferred(own, source("b", WIRE)) == {"a": "2019-05-08", "b": "2019-05-08"}


def test_a_notice_tells_why() -> None:
    (told,) = infer_published([source("d", WIRE, published="2019-05-08"), source("u", WIRE)])
    assert told.notice.source == "u"
    assert told.notice.level == "info"
    assert "as d was" in told.notice.message
    assert told.notice.span is not None
    assert told.notice.span.text in WIRE


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It fell on Monday. On Tuesday and again on Tuesday night they searched.", 1),
        ("It fell on Monday; the council met on Tuesday.", 0),
        ("They meet every Friday, and will meet next Tuesday.", None),
        ("Sundays are quiet. The band Thursdayish played.", None),
        ("", None),
    ],
)
def test_the_weekday_of_the_news(body: str, expected: int | None) -> None:
    assert news_weekday(body) == expected


def test_one_of_the_seeds_is_dated_by_its_copy_and_one_by_nothing() -> None:
    reading = read_folder(Path(__file__).parents[2] / "seeds")
    found = {a.source.id[:3]: a for a in annotate_all(reading.sources)}
    assert (found["001"].source.published, found["001"].source.published_basis) == ("2025-06-04", "inferred")
    assert [n.rule for n in found["001"].notices][-1] == "published: shared text"
    assert (found["003"].source.published, found["003"].source.published_basis) == (None, "unknown")


BODIES = ["", WIRE, WIRE + ANOTHER_DAY, OTHER, ANOTHER_DAY, f"{OTHER}{WIRE}"]
DATES = st.sampled_from([None, None, "2019-05-08", "2019-05-15"])


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(BODIES), DATES), max_size=6), st.randoms())
def test_the_order_of_the_sources_does_not_matter(given_: list[tuple[str, str | None]], chance: random.Random) -> None:
    found = [source(f"s{n}", body, published) for n, (body, published) in enumerate(given_)]
    expected = infer_published(found)
    chance.shuffle(found)
    assert infer_published(found) == expected
