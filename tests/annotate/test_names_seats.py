"""Given a body that is only where something is, or where somebody works or learnt, it is a place; it acts elsewhere."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def kinds(body: str, name: str) -> set[str]:
    return {m.kind for m in find_names(body, find_sentences(body), (), ()) if m.actor == name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Odell, a botany professor at Kestrop University, said the moss died.", "Kestrop University"),
        ("Ana Odell, a University of Kestrop botany professor, wept.", "University of Kestrop"),
        ("She has a degree in botany from Kestrop College.", "Kestrop College"),
        ("He was taken to Kestrop General Hospital at dawn.", "Kestrop General Hospital"),
        ("They slept at the Kestrop Baptist Church.", "Kestrop Baptist Church"),
        ("The moss died, said Ana Odell of Kestrop University.", "Kestrop University"),
        ("She was sent to the Moss National Convention.", "Moss National Convention"),
        ("He works for the Moss Institute at Kestrop University.", "Kestrop University"),
    ],
)
def test_a_body_that_does_nothing_is_a_place(text: str, name: str) -> None:
    assert kinds(text, name) == {"place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ana Odell, a botany professor at Kestrop University, wept. Kestrop University has moss.",
            "Kestrop University",
        ),
        ("Ana Odell, president of Kestrop University, said the moss died.", "Kestrop University"),
        ("The moss died, according to Kestrop General Hospital.", "Kestrop General Hospital"),
        ("He was taken to Kestrop General Hospital. The hospital said he slept.", "Kestrop General Hospital"),
        ("A poll from Kestrop Law School was lost.", "Kestrop Law School"),
        ("The moss was found by Kestrop University.", "Kestrop University"),
        ("They met at the Kestrop Bank.", "Kestrop Bank"),
        ("A spokeswoman for the Moss National Convention wept.", "Moss National Convention"),
        ("The boats of the Kestrop Rowing Club sank.", "Kestrop Rowing Club"),
    ],
)
def test_a_body_that_acts_once_is_one_throughout(text: str, name: str) -> None:
    assert kinds(text, name) == {"organisation"}
