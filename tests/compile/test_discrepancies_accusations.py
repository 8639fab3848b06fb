"""Given of what articles say somebody is accused or charged with, these are the answers side by side."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other", "question", "verdict", "values"),
    [
        (
            "Norway accused Denmark of letting smugglers sell timber to the Faroes.",
            "Norway has accused Denmark of exporting timber, after a report.",
            "What is Denmark accused of?",
            "compatible",
            {"letting smugglers sell timber to the Faroes", "exporting timber"},
        ),
        (
            "Anna Holt was indicted on charges including arson and theft, the court of Olm said.",
            "Prosecutors charged Anna Holt with setting fire to a mill in Olm.",
            "What is Anna Holt charged with?",
            "compatible",
            {"arson and theft", "setting fire to a mill in Olm"},
        ),
        (
            "Anna Holt was charged with the murder of a miller.",
            "Anna Holt has been charged with the murder of a miller, police said.",
            "What is Anna Holt charged with?",
            "agree",
            {"the murder of a miller"},
        ),
        (
            "Anna Holt was convicted of the murder of a miller.",
            "Anna Holt has been convicted of the murder of a miller, the court said.",
            "What is Anna Holt convicted of?",
            "agree",
            {"the murder of a miller"},
        ),
        (
            "Anna Holt was found guilty of the murder of a miller.",
            "The court of Olm found Anna Holt guilty of the murder of a miller.",
            "What is Anna Holt found guilty of?",
            "agree",
            {"the murder of a miller"},
        ),
        # where a title has a stop, and where another statement begins
        (
            "Anna Holt was charged with the attempted murder of Dr. Peter Grant at Olm.",
            "In addition to a charge of arson, Anna Holt faces a trial in Varn.",
            "What is Anna Holt charged with?",
            "compatible",
            {"the attempted murder of Dr. Peter Grant at Olm", "arson"},
        ),
    ],
)
def test_what_somebody_is_accused_of(one: str, other: str, question: str, verdict: str, values: set[str]) -> None:
    (found,) = [d for d in compared(one, other) if d.rule == "accused-of"]
    assert (found.question, found.verdict, {p.value for p in found.positions}) == (question, verdict, values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Holt was cleared of arson.", "Anna Holt was never charged with arson."),
        # those accused are two
        ("Anna Holt was charged with arson at a mill.", "Peter Grant was charged with arson at a mill."),
        # not of whom the articles are about
        (
            "Anna Holt spoke of ships suspected of carrying timber.",
            "Anna Holt named four ships suspected of carrying timber.",
        ),
        # in charge of something
        ("Anna Holt, in charge of the Olm office, was there.", "Anna Holt is the agent in charge of the Olm office."),
        ("The hotel of Olm charges guests for the use of the pool.", "Anna Holt counts on the support of the unions."),
    ],
)
def test_nobody_is_accused_by_two(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "accused-of"]


@pytest.mark.parametrize("whom", ["Anna Holt’s nephews", "Anna Holt loyalists"])
def test_whose_people_are_accused_is_not_accused_with_them(whom: str) -> None:
    said = "The baker accused {} of hoarding barley in the lower mill."
    other = "Anna Holt was accused of hoarding barley, and Anna Holt laughed."
    assert "accused-of" in {d.rule for d in compared(said.format("Anna Holt again"), other)}
    assert "accused-of" not in {d.rule for d in compared(said.format(whom), other)}
