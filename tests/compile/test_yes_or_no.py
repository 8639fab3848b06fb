"""Given a claim, this is the plain question that it answers, where turning its words round makes one."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.asking.plain_forms import plain_form
from briefgen.compile.discrepancies.asking.yes_or_no import yes_or_no


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("the ferry had left the pier", "Had the ferry left the pier?"),
        ("The mill of Delm was unsafe", "Was the mill of Delm unsafe?"),
        ("there had been any delay", "Had there been any delay?"),
        ("Anna Holt has never sold grain to Kolm", "Has Anna Holt sold grain to Kolm?"),
        ("No pilot was on the bridge", "Was any pilot on the bridge?"),
        ("the talks would resume in June", "Would the talks resume in June?"),
    ],
)
def test_a_clause_with_a_helping_verb_is_turned_round(claim: str, question: str) -> None:
    assert yes_or_no(claim) == question


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("the ferry left the pier", "Did the ferry leave the pier?"),
        ("The warden also issued a permit", "Did the warden issue a permit?"),
        ("No miller carried the grain", "Did any miller carry the grain?"),
        ("Anna Holt struck a deal with Kolm", "Did Anna Holt strike a deal with Kolm?"),
        ("the mayor resigned from the council", "Did the mayor resign from the council?"),
    ],
)
def test_a_clause_told_in_the_past_is_asked_with_did(claim: str, question: str) -> None:
    assert yes_or_no(claim) == question


@pytest.mark.parametrize(
    ("past", "plain"),
    [
        ("struck", "strike"),
        ("seized", "seize"),
        ("carried", "carry"),
        ("stopped", "stop"),
        ("attended", "attend"),
        ("produced", "produce"),
        ("queued", "queue"),
        ("wavered", None),  # no lexicon has it, and "waver" or "wavere" would both be written so
        ("hundred", None),
    ],
)
def test_the_plain_form_of_a_past(past: str, plain: str | None) -> None:
    assert plain_form(past) == plain


@pytest.mark.parametrize(
    "claim",
    [
        "The port had three cranes",  # no deed
        "two men arrested in Kolm",  # of whom it is told
        "the law passed",  # in a headline, or "the law passed in May was …"
        "the pressure rose as the rebels",  # what the rebels did is cut off
        "the miller said the ferry",
        "she had left the pier",  # who?
        "the wardens have said they shut the mill",
        "On Monday the mill was shut",
        "the men who fled were caught",
        "the maps prove the mill is in Kolm",
        "the ferry might have been hit",
        "the ferry was late and the pier was shut",
        "Anna Holt said the mill was unsafe",
    ],
)
def test_no_question_is_made_of_other_claims(claim: str) -> None:
    assert yes_or_no(claim) is None


@pytest.mark.parametrize(
    ("body", "question"),
    [
        # of two sentences the one that is contested, without who holds it
        (
            "“My client slept badly. He maintains that the gate was rammed by a lorry,” her lawyer, Ola Brandt, told "
            "reporters. The post tells another story. “No lorry hit this gate,” said Anna Holt, an engineer.",
            "Was the gate rammed by a lorry?",
        ),
        # who denies a deed of her own is named
        (
            "Clerks said Pia Varn had burned the ledger of the inn. Pia Varn denied that she had burned the ledger.",
            "Had Pia Varn burned the ledger?",
        ),
        (
            "A clerk said the drone was a complete success in its test. “It was a failure,” said Ola Brandt.",
            "Was the drone a complete success in its test?",
        ),
        # what is denied points to what was told
        (
            "Clerks said Pia Varn had stolen grain from the mill. Pia Varn denied that that was the case.",
            "Had Pia Varn stolen grain from the mill?",
        ),
    ],
)
def test_what_is_disputed_is_asked_in_plain_words(body: str, question: str) -> None:
    asked = [d.question for d in compared(body) if d.verdict == "disputed"]
    assert asked == [question]


def test_a_letter_that_is_no_english_one_in_any_case_ends_no_build() -> None:
    assert yes_or_no("Nobody waſ found in the barn") == yes_or_no("Nothıng waſ found in the barn") is None
    assert yes_or_no("Nothıng was found in the barn") == "Was Nothıng found in the barn?"
