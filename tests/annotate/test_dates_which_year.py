"""Of which week or year a date is, where neither is named but the words near it tell.

Where no day is given the text appeared on Wednesday 4 June 2025.
"""

from __future__ import annotations

import pytest

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences


def dates(body: str, published: str = "2025-06-04") -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in find_dates(body, find_sentences(body), published)]


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        # the year that was spoken of
        ("The mill burned in May 2017 and was sold on Nov. 29 of that year.", "Nov. 29 of that year", "2017-11-29"),
        (
            "It was built in 2019. On 3 March of the following year it fell.",
            "3 March of the following year",
            "2020-03-03",
        ),
        # what was to come when somebody told it
        ("On Jan. 4, 2025, she announced that she would speak on Jan. 11.", "Jan. 11", "2025-01-11"),
        ("On Nov. 4, 2024, she announced that she would speak on Nov. 11.", "Nov. 11", "2024-11-11"),
        # an entry of a list is told as of its own day
        ("December 10, 2018: They are charged. One of them is let go on Christmas Day.", "Christmas Day", "2018-12-25"),
        ("May 10, 2024: She is chosen. She takes over on May 20.", "May 20", "2024-05-20"),
        # what had been planned may be to come yet: the nearest
        ("The trial had been scheduled to begin in September.", "September", "2025-09"),
        ("The trial had been scheduled to begin in April.", "April", "2025-04"),
        ("The trial had begun in September.", "September", "2024-09"),
        ("The owners have scheduled a vote Friday.", "Friday", "2025-06-06"),
        # what will have to be done is to come
        ("Bags will have to be X-rayed at all piers from Monday.", "Monday", "2025-06-09"),
        ("Bags may have been X-rayed on Monday.", "Monday", "2025-06-02"),
        # what was so until a day is over
        ("The toll stood at 38 until Friday.", "Friday", "2025-05-30"),
        ("The session was adjourned until Friday.", "Friday", "2025-06-06"),
        # what is extended through a month is extended to the next one
        ("The lenders have extended the loan through December.", "December", "2025-12"),
        ("The gates were open through January.", "January", "2025-01"),
        # a text of Wednesday may be brought up to date early on Thursday, but hardly in the evening
        ("Ana Ruiz left the town on Thursday evening.", "Thursday evening", "2025-05-29TEV"),
        ("Ana Ruiz left the town on Thursday.", "Thursday", "2025-06-05"),
        # nor once its newest day lies some days back
        ("It sank on Monday.\n\nAna Ruiz came to see it on Thursday.", "Thursday", "2025-05-29"),
        ("It sank on Monday and was raised on Thursday.", "Thursday", "2025-06-05"),
        ("It sank on Wednesday.\n\nAna Ruiz came to see it on Thursday.", "Thursday", "2025-06-05"),
        # an hour with a day that stands behind a place, or is of another week
        ("At 1:30 a.m. in Chile on Monday, the well ran dry.", "1:30 a.m.", "2025-06-02T01:30"),
        ("It was freed at around 3pm on Wednesday last week.", "around 3pm", "2025-05-28T15:00"),
    ],
)
def test_a_date_is_of_the_year_that_the_words_near_it_tell(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


@pytest.mark.parametrize(
    ("body", "published", "value"),
    [
        ("He called her last Monday.", "2025-06-07", "2025-06-02"),  # a Saturday: the one five days ago
        ("He called her last Monday.", "2025-06-04", "2025-05-26"),  # a Wednesday: not two days ago
    ],
)
def test_the_last_monday_is_of_this_week_once_it_is_some_days_gone(body: str, published: str, value: str) -> None:
    assert dates(body, published) == [("last Monday", value)]


def test_the_first_working_day_is_no_first_of_the_month() -> None:
    body = "A meeting is planned for Monday, the first working day of the year."
    assert dates(body, "2020-01-04")[0] == ("Monday", "2020-01-06")


def test_a_day_earlier_is_counted_from_a_day_near_by_or_from_that_of_the_article() -> None:
    far = "The boat sank on Sunday.\n\n" + "Nobody knew why it had done so. " * 9
    assert dates(f"{far}\n\nA ship had seen it a day earlier.")[-1] == ("a day earlier", "2025-06-03")
    assert dates("The boat sank on Sunday.\n\nA ship saw it a day earlier.")[-1] == ("a day earlier", "2025-05-31")
