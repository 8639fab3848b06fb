"""Given a text, these are its sentences."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.sentences import find_sentences


def sentences(body: str) -> list[str]:
    return [body[s.start : s.end] for s in find_sentences(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It began. It ended.", ["It began.", "It ended."]),
        (
            "Mr. Lee met Gen. Ruiz on Feb. 3. They spoke.",
            ["Mr. Lee met Gen. Ruiz on Feb. 3.", "They spoke."],
        ),
        ("Her father left. Ms. Reyes spoke to Atty. Lang.", ["Her father left.", "Ms. Reyes spoke to Atty. Lang."]),
        ("They met at 5 p.m. Monday in the hall.", ["They met at 5 p.m. Monday in the hall."]),
        ("They met at 5 p.m. The hall was full.", ["They met at 5 p.m.", "The hall was full."]),
        ("They met at 5 p.m. Eastern on Monday.", ["They met at 5 p.m. Eastern on Monday."]),
        ("They met at 5 p.m. Carrow Standard Time.", ["They met at 5 p.m. Carrow Standard Time."]),
        ("They met at 5 p.m. Eastern towns slept.", ["They met at 5 p.m.", "Eastern towns slept."]),
        ("They met at 5 p.m. This time all came.", ["They met at 5 p.m.", "This time all came."]),
        ("“Why?” she asked. “Tell me!” he cried.", ["“Why?” she asked.", "“Tell me!” he cried."]),
        ("A heading\nThe first line\n\nThe next.", ["A heading", "The first line", "The next."]),
        (
            "The minister said on the way to the airport that no\ndecision had been taken. More followed.",
            ["The minister said on the way to the airport that no\ndecision had been taken.", "More followed."],
        ),
        # a byline below a headline as long as a wrapped line
        (
            "Harbour board finds no sign of gates left open\nBy Ada Writer, Harbour Correspondent\n\nIt rained.",
            [
                "Harbour board finds no sign of gates left open",
                "By Ada Writer, Harbour Correspondent",
                "It rained.",
            ],
        ),
        # a label of the page that has run into the text
        ("Story highlights The dam broke. It rained.", ["Story highlights", "The dam broke.", "It rained."]),
        ("Story highlights of the year were few.", ["Story highlights of the year were few."]),
        ("J. K. Rao spoke.", ["J. K. Rao spoke."]),
        (
            "The Peru-U.S. Command met. It had no plan-B. It left.",
            ["The Peru-U.S. Command met.", "It had no plan-B.", "It left."],
        ),
        (" \n\t\n", []),
    ],
)
def test_sentences(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected


@given(st.text(max_size=300))
def test_sentences_stand_in_order_and_hold_all_that_is_not_space(body: str) -> None:
    spans = find_sentences(body)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(sentences(body)).split()) == "".join(body.split())


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u3000"])
def test_an_initial_before_a_wide_space_and_a_stop_is_read(space: str) -> None:
    assert sentences(f"It was plan A{space}. They knew it.") == [f"It was plan A{space}.", "They knew it."]


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("It shut at 5 p.m. “It was late,” she said.", ["It shut at 5 p.m.", "“It was late,” she said."]),
        ('It left the U.S. "It was late," she said.', ["It left the U.S.", '"It was late," she said.']),
        ("At 5 p.m. “Hamlet” begins.", ["At 5 p.m. “Hamlet” begins."]),
        ("Dr. “Bones, the old one,” Lee left.", ["Dr. “Bones, the old one,” Lee left."]),
    ],
)
def test_spoken_words_begin_a_sentence_behind_an_abbreviation(body: str, sentences: list[str]) -> None:
    assert [body[s.start : s.end] for s in find_sentences(body)] == sentences


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The lock was opened in May.", "Boatmen came from Varn."),
        ("“Nobody told me.", "Boatmen knew of it.”"),
        ("Asked about the lock, Orn said no.", "Varn voted for it."),
        ("Two of them fell ill.", "Doctors were sent for."),
    ],
)
def test_words_that_are_also_abbreviations_end_a_sentence(first: str, second: str) -> None:
    body = f"{first} {second}"
    assert [body[s.start : s.end] for s in find_sentences(body)] == [first, second]


def test_numbers_and_titles_do_not() -> None:
    body = "Hall no. 5 and Lock No. 3 belong to Miss. Orn of Varn."
    assert [body[s.start : s.end] for s in find_sentences(body)] == [body]


LONG = (
    "Boatmen of Varn have kept the old lock for sixty years, and they say that no lorry on any road will ever carry "
    "what one barge can."
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("READ MORE: What the boatmen of Varn sing at the lock at night", "A second barge is due in Varn on Monday."),
        ("The boatmen of Varn on the steps of the old town hall, 1931", "Few of them can swim."),
    ],
)
def test_where_lines_are_not_wrapped_each_ends_its_sentence(first: str, second: str) -> None:
    body = f"{first}\n{second}\n{LONG}\n"
    assert [body[s.start : s.end] for s in find_sentences(body)] == [first, second, LONG]
    # In a text without longer lines they may be wrapped, and what goes on in small letters is.
    body = f"{first}\n{second}\n"
    assert [body[s.start : s.end] for s in find_sentences(body)] == [f"{first}\n{second}"]
    body = f"{first}\nand its lock is old.\n{LONG}\n"
    assert len(find_sentences(body)) == 2
