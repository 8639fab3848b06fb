"""Given an article, this is said in it, and these say it."""

from __future__ import annotations

import pytest

from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences


def said(body: str) -> list[tuple[str, str | None]]:
    quotes = find_quotes(body, find_sentences(body), ())
    return [(q.text, q.speaker.text if q.speaker else None) for q in quotes]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“We will go on with the talks,” Maria Ruiz said.", [("We will go on with the talks,", "Maria Ruiz")]),
        ('"We will go on with the talks," said Ruiz.', [("We will go on with the talks,", "Ruiz")]),
        ("“We will go on,” he said. “We must.”", [("We will go on,", "he"), ("We must.", "he")]),
        (
            "“It shows nothing at all about the talks,” a top official said.",
            [("It shows nothing at all about the talks,", "a top official")],
        ),
        ("Ruiz told reporters: “The talks have failed for now.”", [("The talks have failed for now.", "Ruiz")]),
        (
            "Ruiz, who arrived late, described the talks as “a waste of everybody’s time.”",
            [("a waste of everybody’s time.", "Ruiz")],
        ),
    ],
)
def test_speakers(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(body) == expected
