"""Given this Markdown, this is the article that a reader of the rendered text sees."""

from __future__ import annotations

import time

import pytest

from briefgen.read import Article, StatedMeta
from briefgen.read.files import extract

ROWS = [f"The ferry Selma sailed on, {n}." for n in range(6)]
TEXT = "\n\n".join(ROWS)


def read(text: str) -> Article:
    return extract(text.encode(), "a.md", "a.md")


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("The [ferry](https://a.example/f_(1)) **Selma** ran *aground*.", "The ferry Selma ran aground."),
        ('The [ferry](<https://a.example/f> "its page") ran ***aground***.', "The ferry ran aground."),
        ("The __ferry__ ran _aground_ at ~~five~~ six.", "The ferry ran aground at five six."),
        ("![The pier](a.jpg)The ferry ran aground.[^1]", "The ferry ran aground."),
        ("[![The pier](a.jpg)](b.html) The ferry ran aground.", "The ferry ran aground."),
        ("The [[Selma]] and the [[ships/dora|Dora]] met.", "The Selma and the Dora met."),
        ("The [ferry][1] ran aground.\n\n[1]: https://a.example", "The ferry ran aground."),
        ("> The ferry ran\n> aground.", "The ferry ran\naground."),
        ("## What is known\nThe ferry ran aground.", "What is known\n\nThe ferry ran aground."),
        ("## What is known ##\nThe ferry ran aground.", "What is known\n\nThe ferry ran aground."),
        ("The ferry\n---\nran aground.\n\n* * *", "The ferry\nran aground."),
        ("It cost \\$5 &amp; more<br>, the `Selma`.", "It cost $5 & more, the Selma."),
        ("``It is late,'' he said. ``Very late.''", "``It is late,'' he said. ``Very late.''"),
        ("- One was hurt.\n- Two were not.", "- One was hurt.\n- Two were not."),
        ("The ferry ran aground.\n\n[Ferry captains warn of tired crews](https://a.example)", "The ferry ran aground."),
        ("The ferry ran aground.\n\n**Read more:** [Tired crews](https://a.example)", "The ferry ran aground."),
        # no signs of anything
        ("5 * 3 * 2 is 30, a_b_c is one word, and he said s*** on [date] (so).",) * 2,
        ("[The inquiry will begin on Friday.](https://a.example)", "The inquiry will begin on Friday."),
        ("#one and #two were tags.",) * 2,
        ("“We heard it,” she said. *",) * 2,
    ],
)
def test_what_is_shown(marked: str, shown: str) -> None:
    assert read(marked).body == shown


def test_clipped_pages_state_what_they_are() -> None:
    found = read(
        "---\nsource: https://post.example/ferry\nauthor:\n  - '[[Ada Writer]]'\npublished: 2024-03-12\n---\n"
        f"# Ferry *aground*\n\nBy Ada Writer\n\n{TEXT}\n\nShare\n"
    )
    assert found.body == TEXT
    assert found.meta == StatedMeta(
        title="Ferry aground", url="https://post.example/ferry", author="Ada Writer", published="2024-03-12"
    )


def test_a_heading_further_down_is_no_title() -> None:
    assert read(f"{TEXT}\n\n## What is known\n\nNothing.").meta.title is None


@pytest.mark.parametrize(
    "piece", ["[", "*a ", "**", "_a", "](", "[a](b", "![", "<!--", "<a", "`a", "> ", "# ", "\\", "[[a|", "#", "-"]
)
def test_nonsense_costs_no_more_than_its_length(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    begun = time.process_time()
    read(f"The ferry ran aground.\n{text}")
    read(f"The ferry ran aground.\n# {text}a")
    assert time.process_time() - begun < 5
