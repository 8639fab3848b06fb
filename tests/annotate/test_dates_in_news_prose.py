"""Ways in which newsrooms tell time beside plain dates, and what a time is counted from in a longer story.

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
        ("The fair is on the weekend of 16 August.", "the weekend of 16 August", "2025-W33-WE"),
        ("Hearings begin the week of July 7.", "the week of July 7", "2025-W28"),
        ("Hearings begin in the week beginning 7 July.", "the week beginning 7 July", "2025-W28"),
        ("They painted the barn over the Memorial Day weekend.", "the Memorial Day weekend", "2025-W21-WE"),
        ("They will bake over the Thanksgiving weekend.", "the Thanksgiving weekend", "2025-W48-WE"),
        ("On the same day last week it shut.", "the same day last week", "2025-05-28"),
        ("It took in twice what it had the same day a year ago.", "the same day a year ago", "2024-06-04"),
        ("They fell 3% from the same weekend last year.", "the same weekend last year", "2024-W23-WE"),
        ("Sales were flat in the same month last year.", "the same month last year", "2024-06"),
        ("It sold 400 in the same quarter of 2019.", "the same quarter of 2019", "2019-Q1"),
        (
            "It sold 400 in the corresponding quarter a year earlier.",
            "the corresponding quarter a year earlier",
            "2024-Q1",
        ),
        ("It sold 400 in the same period last year.", "the same period last year", "2024"),
        ("They were told at half past nine.", "half past nine", "2025-06-04T09:30"),
        (
            "The bell rang at a quarter past 4 in the afternoon.",
            "a quarter past 4 in the afternoon",
            "2025-06-04T16:15",
        ),
        ("She fell two winters ago.", "two winters ago", "2023-WI"),
        ("She fell three springs ago.", "three springs ago", "2023-SP"),
        ("She fell last winter.", "last winter", "2024-WI"),
        ("He has lived here since '78.", "'78", "1978"),
        ("It burned in the winter of '52.", "the winter of '52", "1952-WI"),
        ("They come every Christmas.", "every Christmas", "XXXX-12-25"),
        ("It rings every weekday morning.", "every weekday morning", "XXXX-XX-XXTMO"),
        ("They led in the opening minutes.", "the opening minutes", "PTXM"),
        ("She spoke at a midmorning briefing.", "midmorning", "2025-06-04TMO"),
        ("They would be home by evening.", "evening", "2025-06-04TEV"),
        ("It snowed on the day after Christmas in 2010.", "the day after Christmas in 2010", "2010-12-26"),
        ("The trial should last three to four weeks.", "three to four weeks", "P3W"),
        ("The trial resumes the week after Labor Day.", "the week after Labor Day", "2025-W37"),
        ("The count was made May 12-14 among 1,260 geese.", "14", "2025-05-14"),
        ("Its fiscal third-quarter profit rose.", "fiscal third-quarter", "2025-Q3"),
        ("He was born Thanksgiving morning.", "Thanksgiving morning", "2024-11-28TMO"),
        ("The sauna will open at 8 p.m. on Thanksgiving.", "8 p.m.", "2025-11-27T20:00"),
        ("For the next year and a half she collected samples.", "the next year and a half", "P1Y6M"),
        ("He has coached on weekends since April.", "weekends", "XXXX-WXX-WE"),
        ("Next Tuesday and Wednesday bring more.", "Wednesday", "2025-06-11"),
        ("The firm sees full-year profit of $3 million.", "full-year", "2025"),
        ("The choir sang on Monday of last week.", "Monday of last week", "2025-05-26"),
        ("It will be lifted on Monday next week.", "Monday next week", "2025-06-09"),
        ("It was lifted on Friday of last month.", "last month", "2025-05"),
        ("They met at 1800 hours.", "1800 hours", "2025-06-04T18:00"),
        ("They met at 1800hrs.", "1800hrs", "2025-06-04T18:00"),
        ("It has flown for 1800 hours.", "1800 hours", "PT1800H"),
        # A zone says by which clock, not which week.
        ("The shock came at 17:04 GMT on Friday.", "17:04 GMT", "2025-05-30T17:04"),
        ("The shocks came at 0003 GMT and 1704 GMT on Monday.", "0003 GMT", "2025-06-02T00:03"),
        ("The shocks came at 0003 and 1704 GMT on Monday.", "0003", "2025-06-02T00:03"),
        # What brackets say over again for other clocks is no hour to go on from.
        ("It was 7:30 a.m. on Monday in Olm (12:30 a.m. ET). The doors opened at 9 a.m.", "9 a.m.", "2025-06-02T09:00"),
        ("The comet passed at 05:17 local time (23:17 GMT on 8 May).", "05:17 local time", "2025-05-09T05:17"),
        ("The comet passed at 21:30 (03:30 GMT on Tuesday).", "21:30", "2025-06-02T21:30"),
        ("The comet passed at 12:30 (11:30 GMT on Tuesday).", "12:30", "2025-06-03T12:30"),
        ("The herons were quiet for the first hour.", "the first hour", "PT1H"),
    ],
)
def test_the_forms_that_news_uses(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


@pytest.mark.parametrize(
    "body",
    [
        "They travel by night, by day too.",
        "She got a job on “Today,” the show.",
        "He was 42, she '78 in the draft.",
        "The first of the opening moves failed.",
    ],
)
def test_what_has_their_form_only(body: str) -> None:
    assert dates(body) == []


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("She has an appointment Friday.", "Friday", "2025-06-06"),
        ("The organist turns 60 on Saturday.", "Saturday", "2025-06-07"),
        ("The dance was not expected to end until early Saturday.", "early Saturday", "2025-06-07"),
        ("The permit had been due to lapse Saturday.", "Saturday", "2025-05-31"),
        ("The choir is expected to be given the key on Monday.", "Monday", "2025-06-09"),
        ("We'll decide in the spring.", "the spring", "2026-SP"),
        ("I would not expect an answer before the first quarter.", "the first quarter", "2026-Q1"),
        ("The law takes effect Jan. 1.", "Jan. 1", "2026-01-01"),
        ("They were due to move out by March 15, which few did.", "March 15", "2025-03-15"),
        ("By Monday morning, the long climb had begun.", "Monday morning", "2025-06-02TMO"),
        ("The frost early Sunday has a cause that is common.", "early Sunday", "2025-06-01"),
        ("He asked what would follow if she won the race on Nov. 9.", "Nov. 9", "2025-11-09"),
        ("They promised a feast if they win the cup in January.", "January", "2026-01"),
        ("He asked if they had met on Friday.", "Friday", "2025-05-30"),
        ("Wardens expect the flock to turn north on Saturday.", "Saturday", "2025-06-07"),
        ("She put off a tour that was to start on Saturday.", "Saturday", "2025-06-07"),
        ("They had raised $2 million by the end of May.", "the end of May", "2025-05"),
        ("The choir raised $2 million by the end of March.", "the end of March", "2025-03"),
        ("The choir agreed to raise $2 million by March.", "March", "2026-03"),
        ("Hay is a sore point there after the mill fire in August.", "August", "2024-08"),
        ("Hay will be sold after the mill fair in August.", "August", "2025-08"),
        ("The last barge was to leave on Sept. 25.", "Sept. 25", "2024-09-25"),
        ("Ushers prepared for the last rows, and a gala Friday.", "Friday", "2025-06-06"),
        (
            "They will sing on Tuesday. She invited the two to rest on Tuesday evening.",
            "Tuesday evening",
            "2025-06-10TEV",
        ),
        ("The flock came back, wardens said Tuesday. It was seen Thursday in Delm.", "Thursday", "2025-05-29"),
        ("The flock came back, wardens said Thursday.", "Thursday", "2025-06-05"),
        ("They closed the lock on Tuesday. They said they hoped to open it on Thursday.", "Thursday", "2025-06-05"),
        ("It will pay 40 crowns a share, a third more than the closing price on Thursday.", "Thursday", "2025-05-29"),
        ("The race was to have been held on Tuesday.", "Tuesday", "2025-06-03"),
        ("The lake is now far below its March 19 record.", "March 19", "2025-03-19"),
    ],
)
def test_what_is_to_come_and_what_is_over(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        # The night has passed between two times of the day.
        ("The ferry left shortly before midnight on Monday and was due at 04:00.", "04:00", "2025-06-03T04:00"),
        ("The ball ran from 11 p.m. Sunday to 5 a.m.", "5 a.m.", "2025-06-02T05:00"),
        ("On Monday afternoon he phoned; at 1:15 a.m. he was found.", "1:15 a.m.", "2025-06-03T01:15"),
        ("On Monday he phoned at 9 a.m.; at 11 a.m. he was found.", "11 a.m.", "2025-06-02T11:00"),
        ("He was robbed between 2 a.m. and 4 a.m. on July 12, 2008.", "2 a.m.", "2008-07-12T02:00"),
        ("The fair opens on Sunday. Guests are expected by midnight.", "midnight", "2025-06-08T24:00"),
        ("A tour may come on Sunday night. Since Monday, when it hailed at 1:45 a.m.", "1:45 a.m.", "2025-06-02T01:45"),
        ("It hailed on Monday. An 11 p.m. to 5 a.m. curfew holds.", "5 a.m.", "2025-06-03T05:00"),
        ("It hailed on Monday. As of 4 p.m., nine trees were down.", "4 p.m.", "2025-06-04T16:00"),
        # A month of the background does not end the story of a day.
        ("It fell on Monday. One last March broke 30. At 8:30 a.m. rain began.", "8:30 a.m.", "2025-06-02T08:30"),
        # A holiday is remembered for a paragraph, not for the rest of the story.
        ("They were asked to work Christmas.\n\nThe mayor spoke at lunchtime.", "lunchtime", "2025-06-04TMI"),
        # What a figure is compared with is no part of the story.
        ("The catch is 730, up from 310 the previous day. Rain came at 6:30 a.m.", "6:30 a.m.", "2025-06-04T06:30"),
        ("It was not seen until March. It is 64%, from 41% a month earlier.", "a month earlier", "2025-05"),
        (
            "Exports hit 6% in May, up 2% since 2009. Imports were 4%, not 5% the month before.",
            "the month before",
            "2025-04",
        ),
        ("It rose 3% in May. The rate fell to 9% from 10% the previous month.", "the previous month", "2025-04"),
        ("It rose 3% in May this year. The rate was 9%, not 12% a year earlier.", "a year earlier", "2024-05"),
        # Nor is the year that somebody names by the way, or a day on which more is expected.
        (
            'The pier burned on Monday. "It is the worst fire since 2009," said the harbour master.\n\n'
            "The quay was shut at 7 a.m. and the crews of the boats slept in a school.",
            "7 a.m.",
            "2025-06-02T07:00",
        ),
        (
            "The pier burned on Monday. Rain is expected on Wednesday.\n\nThe mast fell around noon.",
            "around noon",
            "2025-06-02T12:00",
        ),
        # An hour beside a part of a day that is named behind it.
        ("They saw it at around 3:30 Monday morning.", "around 3:30 Monday morning", "2025-06-02T03:30"),
        ("They saw it at about 7:40 on Sunday evening.", "7:40", "2025-06-01T19:40"),
        # Whose clock it is stands between an hour and its day.
        ("It sank at 9.40pm Sydney time on Monday.", "9.40pm Sydney time", "2025-06-02T21:40"),
        ("It sank at 11:15 a.m. New York time on Monday.", "11:15 a.m. New York time", "2025-06-02T11:15"),
        # The year at the head of a sentence is that of the months in it.
        ("Last year, a storm that came in July drowned the oats.", "July", "2024-07"),
        ("The mill, founded in 1921, was sold in November.", "November", "2024-11"),
        ("The oats died. In 2019, it hailed twice, once on May 3.", "May 3", "2019-05-03"),
        # The year in which something was told is not the year of which.
        ("He left in 1961, he said in a 1987 interview. Two years later he was back.", "Two years later", "1963"),
        # What cannot be counted from a year keeps what is known.
        ("In 2009 she took a course and the following week sang again.", "the following week", "2009-WXX"),
        ("It grew after the 2003 slump.\n\nPay fell from the previous month.", "the previous month", "2025-05"),
        ("The eclipse was promised on 20 June, at 12:30 GMT.", "12:30 GMT", "2025-06-20T12:30"),
        ("The mill was closed in 2011; the dam failed four months later.", "four months later", "P4M"),
        ("It opened May 23. A month later we were in Delm.", "A month later", "P1M"),
        ("He was stung on Wednesday and sang the next day.", "the next day", "XXXX-XX-XX"),
        # A month is no day to count from: a time is then of the article's own.
        ("Hay for July delivery rose by late afternoon.", "late afternoon", "2025-06-04TAF"),
        # The end of the month that is spoken of.
        ("She fell in March, and again at the end of the month.", "the end of the month", "2025-03"),
        ("They want it done by the end of the month.", "the end of the month", "2025-06"),
        # A quarter of long ago is not the one that is reported.
        ("In the first quarter of 2007 it was 31%; this quarter it has been 12%.", "this quarter", "2025-Q2"),
    ],
)
def test_what_a_time_is_counted_from(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2016-01-20", "this winter", "2015-WI"),
        ("2016-01-20", "last winter", "2014-WI"),
        ("2016-03-20", "this winter", "2015-WI"),
        ("2016-03-20", "next winter", "2016-WI"),
        ("2016-12-20", "this winter", "2016-WI"),
        ("2016-05-20", "last winter", "2015-WI"),
    ],
)
def test_a_winter_is_of_the_year_in_which_it_begins(published: str, text: str, value: str) -> None:
    assert dates(f"The bees {text} are few.", published) == [(text, value)]
