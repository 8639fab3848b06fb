"""Wordings side by side: what differs is marked, and every word is still there."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from briefgen.pages.escaping import text
from briefgen.pages.wording import compared


@pytest.mark.parametrize(
    ("wording", "other", "shown", "has"),
    [
        ("We saw it fall", "We saw it fall", "We saw it fall", ()),
        ("We saw it fall,", "We saw it fall.", "We saw it fall,", ()),
        ("We’ve seen it", "We've seen it", "We’ve seen it", ()),
        ("we saw it fall", "We saw it fall", "[we] saw it fall", ("for We",)),
        ("We heard it fall", "We saw it fall", "We [heard] it fall", ("for saw",)),
        ("We saw … it", "We saw all of it", "We saw […] it", ("for all of",)),
        ("We saw it", "We saw all of it", "We saw it", ("without all of",)),
        ("We all saw it", "We saw it", "We [all] saw it", ()),
        ("We saw IT", "We saw it fall down", "We saw [IT]", ("for it",)),
        ("WE saw it", "And then we saw it", "[WE] saw it", ("for we",)),
        ("We saw it fall and burn", "saw it fall", "We saw it fall and burn", ()),
        ("", "We saw it", "", ()),
    ],
)
def test_what_differs_is_marked(wording: str, other: str, shown: str, has: tuple[str, ...]) -> None:
    found = compared(wording, other)
    assert found.html.unescape().replace("<mark>", "[").replace("</mark>", "]") == shown
    assert (*(f"for {w}" for w in found.instead_of), *(f"without {w}" for w in found.left_out)) == has


def test_a_shorter_cut_of_the_same_words_differs_in_nothing_else() -> None:
    found = compared("saw it", "We saw it fall")
    assert (found.html, found.begins_later, found.ends_earlier) == ("saw it", True, True)
    assert (found.instead_of, found.left_out) == ((), ())


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_character_of_the_wording_is_there(wording: str, other: str) -> None:
    plain = Markup(re.sub("</?mark>", "", compared(wording, other).html))  # noqa: S704 (compared only)
    assert "<" not in plain
    assert plain.unescape() == text(wording).unescape()


def test_long_wordings_cost_no_more_than_they_must() -> None:
    before = time.process_time()
    compared(" ".join(f"a{n}" for n in range(50_000)), " ".join(f"b{n}" for n in range(50_000)))
    compared("a b " * 120 + "x", "b a " * 120 + "y")
    compared("same " * 50_000 + "x", "same " * 50_000 + "y")
    assert time.process_time() - before < 5
