"""Which states the words of a text point to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.nations import nations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish ships met two Norwegians.", [("Danish", "Denmark"), ("Norwegians", "Norway")]),
        ("South Korean police", [("South Korean", "South Korea")]),
        ("the U.S. Navy and US sailors", [("U.S.", "United States"), ("US", "United States")]),
        ("Peru’s president flew to Lima.", [("Peru’s", "Peru"), ("Lima", "Peru")]),
        ("He told us to polish the china.", []),
        ("", []),
    ],
)
def test_nations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[a:b], state) for a, b, state in nations(text)] == expected


_PIECES = st.sampled_from(
    ["Danish", "danish", "U.S.", "US", "South", "Korean", "Peru’s", "non-", " ", "-led", ".", "1"]
)


@given(
    before=st.lists(_PIECES).map("".join), part=st.lists(_PIECES).map("".join), behind=st.lists(_PIECES).map("".join)
)
def test_a_part_of_a_text_names_what_it_names_alone(before: str, part: str, behind: str) -> None:
    start, end = len(before), len(before) + len(part)
    alone = [(start + a, start + b, state) for a, b, state in nations(part)]
    assert list(nations(before + part + behind, start, end)) == alone
