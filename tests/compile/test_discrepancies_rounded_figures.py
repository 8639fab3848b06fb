"""Given figures that are rounded, told in another unit or of something else beside, they are in conflict or are not."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Source, SourceMeta


def verdicts(*bodies: str, rule: str) -> list[str]:
    return [d.verdict for d in compared(*bodies) if d.rule.startswith(rule)]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Vellan bought the cannery for $2.74 billion.", "Vellan bought the cannery for $2.7 billion.", "compatible"),
        ("Vellan bought the cannery for $2.6 billion.", "Vellan bought the cannery for $2.7 billion.", "conflict"),
        ("Vellan paid about $87 million for the old dock.", "Vellan paid $89 million for the old dock.", "compatible"),
        ("Vellan paid about $87 million for the old dock.", "Vellan paid $95 million for the old dock.", "conflict"),
        ("Vellan paid about $35 million for the old dock.", "Vellan paid $38 million for the old dock.", "compatible"),
    ],
)
def test_sums(one: str, other: str, verdict: str) -> None:
    found = [d.verdict for d in compared(one, other) if d.kind == "money"]
    assert found == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("It was the end of a ten-week trial.", "The trial lasted some two months.", "compatible"),
        ("It was the end of a five-week trial.", "The trial lasted some three months.", "conflict"),
        ("The jury deliberated for four days.", "The jury deliberated for 26 hours over four days.", "agree"),
        ("The jury deliberated for four days.", "The jury deliberated for 26 hours over six days.", "conflict"),
    ],
)
def test_lengths_of_time(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.kind == "duration"] == [verdict]


def test_a_term_that_may_be_given_is_none_that_was() -> None:
    one = "Orlov faces up to 12 years in prison for smuggling amber, the court in Tarn said."
    other = "The court in Tarn sentenced Orlov to 15 years in prison for smuggling amber."
    assert "conflict" not in {d.verdict for d in compared(one, other)}
    given = "The court in Tarn sentenced Orlov to 12 years in prison for smuggling amber."
    assert "conflict" in {d.verdict for d in compared(given, other)}


def test_what_the_two_sides_ask_for_differs() -> None:
    one = "Prosecutors had asked for 14 years in prison."
    other = "His lawyers had asked for six years in prison."
    assert "conflict" not in {d.verdict for d in compared(one, other)}
    again = "The term is eight years less than the 14 that prosecutors sought. Prosecutors had asked for 11 years."
    assert [d.verdict for d in compared(one, again) if d.question == "What sentence was asked for?"] == ["conflict"]


def test_jobs_that_go_and_jobs_that_there_are() -> None:
    one = "Vellan is to cut 310 jobs at its cannery in Tarn. The cannery employs 900 people."
    other = "Of 900 jobs at the cannery in Tarn, 310 will disappear by summer, Vellan said."
    found = {d.question: d.verdict for d in compared(one, other)}
    assert found["How many jobs go?"] == "agree"
    assert "conflict" not in found.values()


def test_a_day_between_commas_is_told_of_all_that_follows() -> None:
    one = "Two people died when the ferry sank off Tarn."
    old = (
        "Two people died when the ferry sank off Tarn. The last such sinking, in 1994, was caused by fog and killed 31."
    )
    assert [d.verdict for d in compared(one, old) if "killed" in (d.question or "")] == ["agree"]
    other = "The ferry sank off Tarn in fog, the last ship of its kind, and killed 31."
    assert [d.verdict for d in compared(one, other) if "killed" in (d.question or "")] == ["conflict"]


@pytest.mark.parametrize(("day", "verdict"), [("2031-05-28", "compatible"), ("2031-03-04", "conflict")])
def test_a_birthday_may_lie_between_the_articles(day: str, verdict: str) -> None:
    told = {"2031-03-02": "Ada Tirn, 47, is the owner of the mill.", day: "Ada Tirn, 48, sold the mill."}
    metas = [SourceMeta(id=on, path=f"{on}.txt", published=on, published_basis="stated") for on in told]
    brief = compile_brief([annotate(Source(meta=meta, body=told[meta.id])) for meta in metas], "Made up")
    assert [d.verdict for d in brief.discrepancies if d.rule == "same-age"] == [verdict]


def test_data_in_two_units() -> None:
    one = "The hackers took about 2.5 terabytes of data from the Tarn clinic."
    assert verdicts(one, "Some 2,500 gigabytes of files were taken from the Tarn clinic.", rule="same-data") == [
        "agree"
    ]
    assert verdicts(one, "They took 1.8 terabytes of data from the Tarn clinic.", rule="same-data") == ["conflict"]


def test_the_person_whose_age_it_is_has_no_small_word_before_the_name() -> None:
    found = compared("For Ada Tirn, 71, it was a relief.", "Ada Tirn, 78, was relieved.")
    assert [d.question for d in found if d.rule == "same-age"] == ["How old is Ada Tirn?"]


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Vellan Corp. offered $44 a share for the cannery.", "Orlo Group offered $47 a share for the cannery.", False),
        ("Vellan Corp. offered $44 a share for the cannery.", "Vellan Corp. offered $47 a share for it.", True),
        ("The dockers' union demanded a rise of 7 percent.", "The port has offered the dockers 3 percent.", False),
        ("The port operator offered a pay rise of 3 percent.", "The union demanded a pay rise of 7 percent.", False),
        ("The union demanded a pay rise of 6 percent.", "The union demanded a pay rise of 7 percent.", True),
    ],
)
def test_two_sides_and_two_bidders_name_two_figures(one: str, other: str, *, conflict: bool) -> None:
    assert ("conflict" in {d.verdict for d in compared(one, other)}) is conflict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The tug found the wreck at 28m.", "A scan found the submarine at 30 metres.", "compatible"),
        ("The tug found the wreck at 838m.", "A scan found the submarine at 850 metres.", "conflict"),
        ("The tug found the wreck at 838m.", "A scan found the submarine at 840 metres.", "compatible"),
        ("The tug found the wreck at 838m.", "A scan found the submarine at 800 metres.", "compatible"),
    ],
)
def test_depths_of_three_digits_are_rounded_finely(one: str, other: str, verdict: str) -> None:
    assert [(d.question, d.verdict) for d in compared(one, other) if d.kind == "distance"] == [
        ("How deep was it?", verdict)
    ]
