"""Given this line of a page, it is the site's own, or it is the article's."""

from __future__ import annotations

import pytest

from briefgen.read.furniture import is_furniture, is_pointer, without_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Read more:",
        "Share on X",
        "Share  Tweet  Email",
        "Comments (3)",
        "Sign up to our letter of the tides, every day at six.",
        "Follow us on Facebook, X and Instagram.",
        "Get the day’s news in your inbox, every weekday.",
        "list 3 of 4 Why reefs move",
        "You’re currently a free subscriber to Tide Tables.",
        "Copyright © 2024 The Harbour Post, All rights reserved.",
        "- Log in to post comments",
        "Advertisement · Scroll to continue",
        "©2024 Tide Media",
        "Most read from The Harbour Post",
        "More about",
        "View image in fullscreen",
    ],
)
def test_what_is_of_the_page(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "No.",
        "No one was killed.",
        "Advertisement agencies left the city on Monday.",
        "Watch the coast, he told them.",
        "Readers more than once asked for it.",
        "Related charges were dropped.",
        "More from the crew was not to be heard.",
        "Related to the captain is the mate, Bo Teller.",
        "“Follow us on board,” she said.",
        "He posted: “Sign up for our newsletter.”",
        "The company said that all rights reserved to it were sold." + " It went on." * 20,
        "Facebook and X said that they would appeal.",
        "More than 200 people were on board.",
        "Live fire was heard in the harbour.",
        "Home again, the crew said nothing.",
    ],
)
def test_what_is_of_the_article(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "label", ["Read more:", "MORE", "See also |", "Watch:", "[", "", "Read more from the islands:"]
)
def test_labels_before_links(label: str) -> None:
    assert is_pointer(label)


@pytest.mark.parametrize(
    "label", ["The report said that", "More than 200 people who had been on board on Tuesday told"]
)
def test_words_before_links_that_are_no_labels(label: str) -> None:
    assert not is_pointer(label)


def test_a_text_of_nothing_else_is_left_as_it_is() -> None:
    assert without_furniture("Share\n\nThe ferry sank.\n\nRead more") == "The ferry sank."
    assert without_furniture("Share\n\nRead more") == "Share\n\nRead more"


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        (["Tired crews sail on", "Why do reefs move?", "It was dawn."], ["It was dawn."]),
        (
            ["The inquiry will take weeks, the coast guard said."],
            ["The inquiry will take weeks, the coast guard said."],
        ),
        (["“We were lucky”", "Tired crews sail on"], ["“We were lucky”", "Tired crews sail on"]),
    ],
)
def test_the_headlines_that_a_label_points_to_go_with_it(behind: list[str], left: list[str]) -> None:
    text = "\n\n".join(["The ferry sank.", "Read more:", *behind])
    assert without_furniture(text) == "\n\n".join(["The ferry sank.", *left])


def test_a_headline_behind_an_advertisement_stays() -> None:
    for said in ("Advertisement", "Video player is loading.", "Watch", "Share"):
        assert without_furniture(f"It sank.\n\n{said}\n\nWhat we know") == "It sank.\n\nWhat we know"
