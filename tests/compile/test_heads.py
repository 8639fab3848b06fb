"""Given an article, these days, and these words, are what its event can be told from others by."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.same_event.heads import Head, heads
from briefgen.compile.same_event.proper_words import proper_words
from briefgen.model import Annotations, Source, SourceMeta


def annotated(body: str) -> Annotations:
    return annotate(
        Source(meta=SourceMeta(id="s", path="s", published="2031-03-05", published_basis="stated"), body=body)
    )


def head(body: str) -> Head:
    (found,) = heads([annotated(body)])
    return found


@pytest.mark.parametrize(
    ("body", "dated"),
    [
        # what is told next before the day, wherever in the article
        ("A ferry sank off Orlem on Sunday.", {("2031-03-02", "sink")}),
        ("It rained.\n\nIt hailed.\n\nDivers say that the ferry sank on 2 March 2031.", {("2031-03-02", "sink")}),
        # what is told behind it, where nothing is before
        ("On 2 March 2031 a ferry sank off Orlem.", {("2031-03-02", "sink")}),
        ("A ferry struck a reef on Sunday and sank.", set()),
        # the day of the words; no day; and what the sentence before tells
        ("Officials said on Sunday that a ferry sank.", set()),
        ("A ferry sank in the spring of that year.", set()),
        ("A ferry sank. It was Sunday.", set()),
    ],
)
def test_the_days_of_what_happened(body: str, dated: set[tuple[str, str]]) -> None:
    assert {(day.isoformat(), kind) for day, kind in head(body).dated if kind == "sink"} == dated


@pytest.mark.parametrize(
    "above",
    [
        "Image: Divers prepare for their work on Friday.",  # a caption
        "By Ola Brandt",
        "Friday, near Belm",  # too short for a sentence of an article
        "The fair of Belm on Friday will be the largest of all",  # a headline
    ],
)
def test_what_stands_above_the_running_text_is_not_led_with(above: str) -> None:
    found = head(
        f"{above}\n\nThe ferry of Orlem sank on Sunday off the island of Tirella.\n\nThe sea was calm all day."
    )
    assert [day.isoformat() for day, _ in found.head_days] == ["2031-03-02"]
    assert "belm" not in found.proper


def test_the_day_up_to_which_something_is_counted_is_not_led_with() -> None:
    found = head("The figures as of Monday are of the ferry that sank off Orlem on Sunday.\n\nThe sea was calm.")
    assert [day.isoformat() for day, _ in found.head_days] == ["2031-03-02"]


def test_names_of_the_lead_and_of_the_title() -> None:
    found = head(
        "The Lady Orlem sank on Sunday when Typhoon Ulla came.\n\nMayor Pia Varn left the town.\n\nOla Brandt sat."
    )
    assert "typhoon ulla" in found.names
    assert "varn" in found.names
    assert "brandt" not in found.names


def words(body: str) -> dict[str, tuple[int, ...]]:
    return proper_words(annotated(body), ()).sentences


def test_the_capitalised_words_of_a_source_and_where_they_stand() -> None:
    assert words("The cook of Orlem left. He saw Tirella-3 from Orlem.") == {"orlem": (0, 1), "tirela3": (1,)}


@pytest.mark.parametrize(
    "body",
    [
        "The cook left on Sunday in March.",  # days
        "The cook wrote to the United Nations, and to the Orlem Police.",  # a body that is known, and a public one
        "The cook told NATO.",  # all in capitals
        "Bread is dear. “Salt is dearer,” said the cook.",  # for their place only
        "The cook is a Baker. No baker is rich.",  # written small elsewhere
    ],
)
def test_what_tells_no_event_from_another(body: str) -> None:
    assert words(body) == {}


def test_the_words_of_persons_are_known_with_their_titles() -> None:
    found = proper_words(annotated("The cook of Orlem met Deputy Fisheries Minister Pia Varn."), ())
    assert "orlem" not in found.of_persons
    assert {"fisheries", "pia", "varn"} <= found.of_persons


def test_letters_that_are_no_english_ones_in_any_case_make_no_weekday() -> None:
    body = "The organ of Telm was played on ſunday, on Frıday and on SATURDAY, the verger wrote in his diary."
    assert {day for day, _ in head(body).weekdays} == {5}
