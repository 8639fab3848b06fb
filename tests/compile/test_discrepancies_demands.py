"""Given what some call for and others reject, this is in dispute."""

from __future__ import annotations

import pytest
from compared import compared


def demands(*bodies: str) -> list[list[str]]:
    return [[p.value for p in d.positions] for d in compared(*bodies) if d.rule == "called-for-or-rejected"]


@pytest.mark.parametrize(
    ("bodies", "positions"),
    [
        (
            (
                "Opposition leader Mila Brandt called for an independent inquiry into the dam collapse.",
                "Prime Minister Odo Varga rejected calls for an inquiry into the collapse of the dam.",
            ),
            ["called for an independent inquiry", "rejected calls for an inquiry"],
        ),
        (
            (
                "Opposition leader Mila Brandt called on Odo Varga to resign over the dam.",
                "Varga refused to resign over the dam, saying he would see the repairs through.",
            ),
            ["called on Odo Varga to resign", "refused to resign"],
        ),
        (
            ("Mila Brandt called for a ceasefire. The army ruled out a ceasefire in the valley.",),
            ["called for a ceasefire", "ruled out a ceasefire"],
        ),
    ],
)
def test_called_for_and_rejected(bodies: tuple[str, ...], positions: list[str]) -> None:
    assert demands(*bodies) == [positions]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Talks on something else; nobody calls for it; another thing.
        ("Mila Brandt called for talks on fishing.", "The army rejected talks with the rebels."),
        ("Mila Brandt did not call for an inquiry into the dam.", "The army rejected an inquiry into the dam."),
        ("Mila Brandt called for an inquiry into the dam.", "The army rejected a ceasefire near the dam."),
    ],
)
def test_no_dispute(one: str, other: str) -> None:
    assert demands(one, other) == []


@pytest.mark.parametrize(
    ("bodies", "verdicts"),
    [
        (
            (
                "A hijacker, Olm Petra, took over a bus in Hamble. He wanted his old job back, an official said.",
                "Police said the hijacker demanded a talk with the mayor of Hamble.",
            ),
            ["compatible"],
        ),
        (
            (
                "The striking pilots of Brenn Air demanded shorter shifts.",
                "The pilots want shorter shifts. The strikers were called to a hearing.",
                "The strikers ask for shorter shifts and a canteen.",
            ),
            ["agree"],
        ),
        # Nobody acts in such a role, or asks for nothing.
        (("The mayor wanted a new bridge.", "The mayor asked for a tunnel."), []),
        (("A hijacker was wanted by the police of Hamble.", "The hijacker asked for a glass of water."), []),
    ],
)
def test_what_they_wanted(bodies: tuple[str, ...], verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(*bodies) if d.rule == "aim-told"] == verdicts
