"""Given words that cannot both be so, what they are told of is disputed or in conflict."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.comparisons.contraries import Contraries
from briefgen.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("bodies", "verdict"),
    [
        (
            (
                "The lawyer said that the lift of the tower had passed an inspection in June.",
                "The lift of the tower had failed an inspection in June, the council said.",
            ),
            "disputed",
        ),
        (
            (
                "The miller Olm Petra said that the money was a loan from a cousin.",
                "The miller Olm Petra took bribes from a cousin, the prosecutor said. The money was in a bag.",
            ),
            "disputed",
        ),
        (
            (
                "His lawyer, Ada Brenn, said that her client had given up. He turned himself in, Ms Brenn said. "
                "The prosecutor, Ivo Karsk, said that he was found hiding in a barn.",
                "A man was arrested in Hamble.",
            ),
            "disputed",
        ),
        (
            (
                "There was not enough fuel in the tanks to reach Hamble.",
                "The fuel in the tanks was sufficient for Hamble.",
            ),
            "conflict",
        ),
        (
            (
                "The hostages of Hamble are free. A large sum had been paid, a guard said.",
                "The kidnappers got nothing. The mayor said that neither the town nor the church had paid a coin.",
            ),
            "disputed",
        ),
        (
            (
                "The search was called off on Friday, the harbour master, Ante Lucic, said. "
                "The coastguard said that it was continuing with one boat.",
                "A bridge fell.",
            ),
            "disputed",
        ),
        (
            (
                "The crew of the boat refused offers of help, the coastguard said.",
                "Those on board pleaded for rescue, Ada Brenn said.",
            ),
            "disputed",
        ),
        # what is told of one person by name; a cue within another; what was said that somebody would do
        (
            (
                "Captain Ola Brandt remains in an artificial coma.",
                "Captain Ola Brandt woke from a deep sleep on Friday.",
            ),
            "conflict",
        ),
        (
            (
                "The premier, Adan Voss, said he had asked for the resignation. "
                "Mr Karsk said he left of his own accord.",
                "A bridge fell.",
            ),
            "disputed",
        ),
        (
            ("Pia Varn said that Ola Brandt would not appeal.", "Ola Brandt will appeal, his lawyer said."),
            "disputed",
        ),
        (
            (
                "Guards were withdrawn until July, when he lived alone at his own request, police said. "
                "His wife, Ada Brenn, said he never asked for that.",
                "A bridge fell.",
            ),
            "disputed",
        ),
    ],
)
def test_contraries(bodies: tuple[str, ...], verdict: str) -> None:
    found = [d for d in compared(*bodies) if d.rule == "contrary-told"]
    assert [d.verdict for d in found] == [verdict]
    assert len(found[0].positions) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two things.
        ("The lift of the tower had passed an inspection.", "A pupil failed a test in Olm, the school said."),
        # Left open.
        (
            "The police are investigating whether the fire in the mill was deliberate.",
            "The fire in the mill was an accident.",
        ),
        # Not the contrary after all.
        ("The fire in the mill was not deliberate, the police said.", "The fire in the mill was an accident."),
        # What passed and failed is none of what is inspected.
        ("The storm over the tower passed in June.", "The lift of the tower failed in June."),
    ],
)
def test_no_contraries(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "contrary-told"]


def test_no_words_on_both_sides() -> None:
    for known in load_lexicon("contraries", Contraries).contraries:
        assert not set(known.one) & set(known.other)


def test_contraries_of_different_persons() -> None:
    one = "Chief Walt Olm stepped down in Hamble on Thursday."
    other = "The guard Kyle Venn was fired in Hamble, the mayor said."
    assert not [d for d in compared(one, other) if d.rule == "contrary-told"]
