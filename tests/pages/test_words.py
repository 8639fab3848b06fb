"""How templates put things into words."""

from __future__ import annotations

import pytest

from briefgen.pages.words import Words, shorten, within_a_sentence, without_repeating


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("Put `published` into it.", "Put&#32;<code>published</code>&#32;into it&#46;"),
        ("`a` and `b", "&#96;a&#96; and &#96;b"),
        ("`<b>`", "<code>&#60;b&#62;</code>"),
        ("None of it", "None of it"),
    ],
)
def test_what_stands_between_backticks_is_code(words: str, html: str) -> None:
    assert Words().coded(words) == html


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The officials in Kolm", "the officials in Kolm"),
        ("At least 36 people", "at least 36 people"),
        ("Seven people", "seven people"),
        ("Officials", "officials"),
        # Names keep their capital.
        ("The Kolm Times", "The Kolm Times"),
        ("Seven Sisters", "Seven Sisters"),
        ("Ana Ruiz", "Ana Ruiz"),
        ("", ""),
    ],
)
def test_what_began_a_sentence_is_written_small_within_one(words: str, expected: str) -> None:
    assert within_a_sentence(words) == expected


@pytest.mark.parametrize(
    ("words", "length", "cut"),
    [
        ("The mayor said: “We will open the bridge again”", 36, "The mayor said: “We will open the …”"),
        ('The mayor said: "We will open the bridge again"', 36, 'The mayor said: "We will open the …"'),
        ("“We will,” said the mayor of the town of Kolm", 30, "“We will,” said the mayor of …"),
        ("“We will,” said the mayor", 30, "“We will,” said the mayor"),
        # An apostrophe leaves nothing open.
        ("the mayors’ bridge of Kolm is open again", 30, "the mayors’ bridge of Kolm …"),
    ],
)
def test_a_quotation_mark_that_a_cut_leaves_open_is_closed(words: str, length: int, cut: str) -> None:
    assert shorten(words, length) == cut


STATED = (
    'the harbour master said that "nobody" had opened the northern lock gates before the barges came down from the '
    "mill that night"
)


@pytest.mark.parametrize(
    ("question", "answers", "shown"),
    [
        (
            f"Is this so: “{STATED.replace(chr(34) + 'nobody' + chr(34), '‘nobody’')}”?",
            [f"On Friday {STATED}", "it was false"],
            "Is this so: “the harbour master said that ‘nobody’ had opened the northern lock gates before the …”?",
        ),
        (f"Is this so: “{STATED}”?", ["It was the mayor", "it was false"], f"Is this so: “{STATED}”?"),
        ("Is this so: “nobody had opened them”?", ["nobody had opened them"], "Is this so: “nobody had opened them”?"),
        ("How many barges came down?", ["How many barges came down"], "How many barges came down?"),
    ],
)
def test_a_question_does_not_say_again_at_length_what_an_answer_gives_below_it(
    question: str, answers: list[str], shown: str
) -> None:
    assert without_repeating(question, answers) == shown
