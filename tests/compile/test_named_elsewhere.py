"""Given a body or person whom one article makes plain, others that only name them name the same one."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.actors.named_elsewhere import RULE, named_elsewhere
from briefgen.model import Annotations, Source, SourceMeta


def annotated(*bodies: str) -> list[Annotations]:
    return [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-05-01"), body=body))
        for n, body in enumerate(bodies)
    ]


def found_again(told: str, named: str) -> list[tuple[str, str, str]]:
    """The names that are found in ``named`` only because ``told`` tells whose they are."""
    second = named_elsewhere(annotated(told, named))[1]
    return [(m.text, m.kind, m.actor) for m in second.names if m.rule == RULE]


@pytest.mark.parametrize(
    ("told", "named", "expected"),
    [
        (
            "The lifts were built by the Danish company Verdano.",
            "The ropes were frayed. Verdano rejected the charge. It is Verdano's third mishap.",
            [("Verdano", "organisation", "Verdano")] * 2,
        ),
        (
            "The Lift Safety Council (LSC) sent four men. The LSC said so.",
            "LSC ordered all owners to look at their ropes.",
            [("LSC", "organisation", "Lift Safety Council")],
        ),
        (
            "Tervo Alakoski, 44, a carpenter, was in the second cabin.",
            "Among those freed was Tervo Alakoski.",
            [("Tervo Alakoski", "person", "Tervo Alakoski")],
        ),
        # who speaks by the surname alone
        (
            "Tervo Alakoski, 44, a carpenter, was in the second cabin.",
            "“It swung,” Alakoski said. A nurse knows Alakoski.",
            [("Alakoski", "person", "Tervo Alakoski")] * 2,
        ),
        (
            "The carpenter Baek Seon-hwa was in the second cabin.",
            "“It swung,” Baek said.",
            [("Baek", "person", "Baek Seon-hwa")],
        ),
    ],
)
def test_what_one_makes_plain(told: str, named: str, expected: list[tuple[str, str, str]]) -> None:
    assert found_again(told, named) == expected


@pytest.mark.parametrize(
    ("told", "named"),
    [
        # a surname that does not speak, one that two have, and the words of another
        ("The carpenter Tervo Alakoski fell.", "They saw Alakoski."),
        ("The carpenter Tervo Alakoski fell. The cook Ana Alakoski wept.", "“It swung,” Alakoski said."),
        ("The carpenter Tervo Alakoski fell.", "“It swung,” said Ana Alakoski, a cook."),
        # part of another name, or of a compound
        (
            "The lifts were built by the Danish company Verdano.",
            "The Verdano Gorge is deep. A Verdano-built lift hung.",
        ),
        # a word like others
        (
            "The lifts were built by the Danish company Anchor.",
            "The chain of the anchor held. Anchor chains seldom do.",
        ),
        # what is a body in one article and a town in another
        ("The lifts were built by the Danish company Verdano.", "It was near Verdano. The people in Verdano saw it."),
        # a surname alone
        ("Tervo Alakoski, 44, a carpenter, was in it.", "Alakoski Hill stands above the town."),
    ],
)
def test_what_is_something_else(told: str, named: str) -> None:
    assert not found_again(told, named)


def test_what_nobody_makes_plain_stays_as_it_was() -> None:
    articles = annotated("It rained in the valley.", "The river rose in the night.")
    assert named_elsewhere(articles) == tuple(articles)
