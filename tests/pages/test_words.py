"""How templates put things into words."""

from __future__ import annotations

import pytest

from briefgen.pages.words import Words, within_a_sentence


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
