"""Given persons with their posts, those to whom articles give posts of different names are asked about."""

from __future__ import annotations

import pytest
from compared import compared


def posts(*bodies: str) -> list[tuple[str, str, list[str]]]:
    return [(d.question, d.verdict, [p.value for p in d.positions]) for d in compared(*bodies) if d.rule == "post-told"]


def test_two_posts_of_one_person() -> None:
    assert posts(
        "A spokeswoman for Olm Dairy, Pia Varn, said the cheese was old.",
        "The dairy had milk, commercial manager Pia Varn said on Monday.",
    ) == [("What post does Pia Varn have?", "compatible", ["spokeswoman for Olm Dairy", "commercial manager"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one post in other words, a post and what is none, one article that knows both
        ("The finance director, Pia Varn, spoke.", "The former chief financial officer, Pia Varn, spoke."),
        ("The chairman of Olm Dairy, Ola Brandt, spoke.", "The lawyer Ola Brandt spoke."),
        (
            "The chairman, Ola Brandt, spoke. Olm Dairy’s director, Ola Brandt, left.",
            "The director, Ola Brandt, spoke.",
        ),
    ],
)
def test_one_post_or_none_to_compare(one: str, other: str) -> None:
    assert not posts(one, other)
