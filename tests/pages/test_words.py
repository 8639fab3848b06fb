"""How templates put things into words."""

from __future__ import annotations

import pytest

from briefgen.pages.words import Words


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
