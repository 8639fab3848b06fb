"""Given a sentence, these are its clauses."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import timeline

from briefgen.compile.timeline.clauses import clauses


def cut(sentence: str, *dates: str) -> list[str]:
    at = [(sentence.index(d), sentence.index(d) + len(d)) for d in dates]
    return [sentence[c.start : c.end] for c in clauses(sentence, 0, len(sentence), at)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bridge fell.", ["The bridge fell"]),
        ("The bridge fell after a flood.", ["The bridge fell after a flood"]),
        ("The bridge fell after lorries had used it.", ["The bridge fell", "after lorries had used it"]),
        ("He said that the bridge had fallen.", ["He said", "that the bridge had fallen"]),
        ("The bridge, which opened in 1931, fell.", ["The bridge, which opened in 1931", "fell"]),
        (
            "Shortly before noon, with half of the plums weighed, Ana Ruiz gave up.",
            ["Shortly before noon, with half of the plums weighed, Ana Ruiz gave up"],
        ),
        (
            "As the Herald reported, only on Friday, the guild was burning its books.",
            ["As the Herald reported", "only on Friday, the guild was burning its books"],
        ),
        (
            "As the Herald reported on Friday, the guild burnt its books.",
            ["As the Herald reported on Friday", "the guild burnt its books"],
        ),
        ("In May, the council closed the road.", ["In May, the council closed the road"]),
        (
            "In a letter, published in May, the mayor warned them.",
            ["In a letter, published in May, the mayor warned them"],
        ),
        ("The bridge has fallen, officials said.", ["The bridge has fallen", "officials said"]),
        ("“It fell after we warned them,” she said.", ["“It fell after we warned them,” she said"]),
        ("A heading without a verb", ["A heading without a verb"]),
    ],
)
def test_clauses(sentence: str, expected: list[str]) -> None:
    assert cut(sentence) == expected


def test_two_dated_verbs_are_cut_at_the_and_between_them() -> None:
    sentence = "She took office in May and resigned in June."
    assert cut(sentence, "May", "June") == ["She took office in May", "and resigned in June"]
    last = "The ship was built in May and last called at Velm in June."
    assert cut(last, "May", "June") == ["The ship was built in May", "and last called at Velm in June"]
    assert cut("She wrote the plan and refined the text in June.", "June") == [
        "She wrote the plan and refined the text in June"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "In a statement issued Tuesday morning, Ana Ruiz said the mill would open.",
            [("2019-05-07", "statement")],
        ),
        ("In a letter dated Monday, Ana Ruiz asked the bank in Tarn for more time.", [("2019-05-06", "statement")]),
        ("In a message posted Monday, Ana Ruiz wrote: “We will row on.”", [("2019-05-06", "statement")]),
        # Here the report is the subject.
        (
            "On Monday a report was issued, and on Tuesday she resigned.",
            [("2019-05-06", "event"), ("2019-05-07", "event")],
        ),
        ("Ana Ruiz called Monday for a halt.", [("2019-05-06", "statement")]),
    ],
)
def test_what_is_said_in_what_was_put_out_on_a_day(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(date[:10], kind) for date, kind, _ in timeline(body)] == expected


@settings(deadline=None)  # the first example reads the lexicons
@given(st.text(max_size=200))
def test_clauses_stand_in_order(text: str) -> None:
    found = clauses(text, 0, len(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= c.start < c.end <= len(text) for c in found)


@pytest.mark.parametrize("text", ["x" * 500_000, "“" * 500_000, "a, " * 200_000, "that " * 100_000])
def test_a_long_sentence_costs_no_more_than_its_length(text: str) -> None:
    start = time.perf_counter()
    clauses(text, 0, len(text))
    assert time.perf_counter() - start < 1
