"""Which states the words of a text point to."""

from __future__ import annotations

import pytest

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
