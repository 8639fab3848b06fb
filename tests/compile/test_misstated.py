"""Given an article that states a day long after what it tells, this is the day on which it is read."""

from __future__ import annotations

import pytest

from briefgen.brief import annotate_all
from briefgen.model import Source, SourceMeta

TUESDAY = "On Tuesday, divers of the Tamber coast guard found the wreck of a Danish trawler near Port Ellis.\n"
THURSDAY = "On Thursday, the owner of the trawler, Marit Holm, said she had warned the crew of the storm by radio.\n"
POST = "We mourn six good sailors. — Marit Holm (@maritholm) May 9, 2019\n"
OTHERS = (
    ("2019-05-09", "Divers of the coast guard at Tamber found on Tuesday the wreck of a trawler off Port Ellis.\n"),
    (
        "2019-05-10",
        "Marit Holm, who owns the trawler, said Thursday that the crew had been warned of a storm by radio.\n",
    ),
)


def read_as_of(body: str, others: tuple[tuple[str, str], ...] = OTHERS, *, day_is_set: bool = False) -> str | None:
    """The day of an article that states the 24th, beside others; ``day_is_set`` where an editor says so."""
    sources = [
        Source(
            meta=SourceMeta(id=f"s{n}", path=f"s{n}", published=day, published_basis="stated"),
            body=text,
            day_is_set=day_is_set,
        )
        for n, (day, text) in enumerate((("2019-05-24", body), *others))
    ]
    return annotate_all(sources)[0].source.published


def test_the_day_is_that_of_the_post_and_what_others_tell() -> None:
    assert read_as_of(POST + TUESDAY + THURSDAY) == "2019-05-09"


def test_the_word_of_an_editor_is_believed() -> None:
    assert read_as_of(POST + TUESDAY + THURSDAY, day_is_set=True) == "2019-05-24"


def test_a_weekday_behind_the_post_is_of_the_days_after_it() -> None:
    assert read_as_of(POST + TUESDAY + THURSDAY + "The search was called off on Friday.\n") == "2019-05-10"


@pytest.mark.parametrize(
    ("body", "others"),
    [
        pytest.param(TUESDAY + THURSDAY, OTHERS, id="no post"),
        pytest.param(POST + TUESDAY + THURSDAY + "The inquest opened on May 22.\n", OTHERS, id="a later day is named"),
        pytest.param(POST + TUESDAY, OTHERS, id="one deed alone"),
        pytest.param(POST + TUESDAY + THURSDAY, OTHERS[:1], id="one other source"),
        pytest.param(
            POST + "On Tuesday, an inquest heard the pilot.\nOn Thursday, the bishop prayed for the six.\n",
            OTHERS,
            id="other deeds",
        ),
    ],
)
def test_what_is_stated_is_believed(body: str, others: tuple[tuple[str, str], ...]) -> None:
    assert read_as_of(body, others) == "2019-05-24"


def test_the_order_does_not_matter_and_the_notice_tells_why() -> None:
    sources = [
        Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}", published=day, published_basis="stated"), body=text)
        for n, (day, text) in enumerate((("2019-05-24", POST + TUESDAY + THURSDAY), *OTHERS))
    ]
    there, back = annotate_all(sources), annotate_all(reversed(sources))
    assert there == tuple(reversed(back))
    assert there[0].source.published_basis == "inferred"
    (notice,) = [n for n in there[0].notices if n.rule == "published: misstated"]
    assert notice.span is not None and notice.span.text == "May 9, 2019"
    assert "2019-05-24" in notice.message
