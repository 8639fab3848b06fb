"""Lines that stand around the running text of an article are told from it."""

from __future__ import annotations

import time

import pytest

from briefgen.compile.apparatus import is_boilerplate, is_caption, running_lines


@pytest.mark.parametrize(
    "line",
    [
        "File - In this Friday, March 3, 2017 file photo, Ana Ruiz is led away. (Jo Lee, File/Associated Press)",
        "FILE PHOTO: The bridge before it fell. REUTERS/Ana Ruiz",
        "The harbour at dawn. (Ana Ruiz/AFP)",
        "Enlarge this image toggle caption Ana Ruiz/AP",
        "A handout photo shows the ship at anchor.",
        "The ship at anchor. (Ana Ruiz/Ana Ruiz/Kyodo via AP)",
        "Image copyright Reuters Image caption The ship at anchor",
        "Image caption: The ship at anchor",
        "AFP/Getty The ship at anchor",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2017 The Daily Herald. All rights reserved.",
        "Advertisement Continue reading the main story",
        "Read more:",
        "Also Read; How the harbour was built",
        "Like Herald World on Facebook and stay updated",
        "(Reporting by Ana Ruiz; Editing by Jo Lee)",
        "Jo Lee contributed to this report.",
        "This article was amended on 14 March to correct the length of the pier.",
        "This story has been updated.",
        "JUST WATCHED How the bridge was built Replay More Videos ...",
        "(This story was first published on Tuesday.)",
        "Correction: an earlier version of this story gave a wrong name.",
        "Editor’s note: The headline has changed.",
        "By ANA RUIZ, The Herald\nOriginally published May 3, 2019 at 1:12 am Updated May 3, 2019 at 2:48 pm",
    ],
)
def test_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister read more than forty letters aloud.",
        "Police released a photo of the car on Monday.",
        "He filed suit over the copyright of the song.",
        "The advertisement that the party ran drew complaints.",
        "She spoke via telephone from Lima, the agency said.",
        "Reuters could not reach the company.",
        "By the harbour the law was\npublished on May 3 by the mayor.",
        "The law has been amended twice since March.",
        "The report was published on Monday by the inspectors.",
        "The article was published in a journal.",
        "This law was amended on 14 March.",
        "Officials updated the toll on Tuesday: 41 were dead.",
    ],
)
def test_running_text_is_neither(line: str) -> None:
    assert not is_caption(line)
    assert not is_boilerplate(line)


def test_running_lines_leave_out_what_is_empty_and_what_is_apparatus() -> None:
    body = "\n  \nThe bridge fell.\nRead more:\n\nNobody was hurt.\n"
    assert [body[a:b] for a, b in running_lines(body)] == ["The bridge fell.", "Nobody was hurt."]


def test_a_long_line_costs_no_more_than_its_length() -> None:
    start = time.perf_counter()
    list(running_lines("newsletter " * 100_000))
    assert time.perf_counter() - start < 1
