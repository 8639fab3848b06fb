"""Given the figures of ships, rescues, journeys and closures that come back in all news, they are brought together."""

from __future__ import annotations

import pytest
from compared import compared

CASES = [
    (
        "Exactly 280 rescue workers and dog units were at work.",
        "About 1,000 people, most of them volunteers, were working in shifts.",
        "How many rescuers or firefighters are at work?",
        "conflict",
    ),
    (
        "A spokesman said about 400 firefighters were at the scene.",
        "About 1,000 people came, among them 350 firefighters.",
        "How many firefighters were there?",
        "conflict",
    ),
    (
        "The company was given 15 days to prove that it had done so.",
        "The company has 15 days to respond.",
        "How long is the deadline?",
        "agree",
    ),
    (
        "Police in Norway held seven people over it.",
        "Two of the seven people detained on Thursday were released.",
        "How many people were arrested?",
        "agree",
    ),
    (
        "A court ruled that five men, four pilots among them, be kept in custody.",
        "Police have five people locked up over it.",
        "How many people are in custody?",
        "agree",
    ),
    ("The ship’s 20-person crew was safe.", "The ship has a crew of 25.", "How many crew were there?", "conflict"),
    (
        "The submarine was built to withstand pressure at 500 metres.",
        "The sub could go no deeper than 300 metres.",
        "How deep can it dive?",
        "conflict",
    ),
    (
        "The submarine, which was 44 years old, sank.",
        "The 42-year-old sub was made in Norway.",
        "How old is it?",
        "conflict",
    ),
    (
        "The vessel, which weighs 200,000 tonnes, ran aground in the strait.",
        "The 224,000-tonne vessel ran aground in the strait.",
        None,
        "conflict",
    ),
    (
        "It was pulled free by 11 tugs.",
        "Fourteen tugboats were taking part.",
        "How many ships or boats take part?",
        "conflict",
    ),
    (
        "The ship blocked the canal for six days.",
        "The canal was at a standstill, and remained blocked for 12 days.",
        "How long was it blocked?",
        "conflict",
    ),
    (
        "The queue of ships could be cleared in three days.",
        "It would take nine days to clear the backlog.",
        "How long does the backlog take to clear?",
        "conflict",
    ),
    (
        "Around 10% of the world’s trade flows through the strait.",
        "About 15% of global trade passes through the strait.",
        "What share of the trade passes there?",
        "conflict",
    ),
    (
        "The plane climbed to 7,925 feet before radar lost it.",
        "The plane never got above 8,000 feet, said the company that tracks flights.",
        "At what altitude was it?",
        "compatible",
    ),
    (
        "At the university, hundreds of people gathered on Saturday for a vigil.",
        "Thousands of people, many of them students, chanted outside the university on Saturday.",
        "How many people took to the streets?",
        "conflict",
    ),
    (
        "The ship carries 18,300 containers.",
        "The vessel was loaded with 20,000 containers.",
        "How many containers does it carry?",
        "conflict",
    ),
    (
        "The 850-year-old cathedral burned.",
        "The cathedral, which is 800 years old, burned.",
        "How old is it?",
        "conflict",
    ),
    (
        "The funeral was watched by 29 million people.",
        "Some 24 million viewers tuned in for the funeral.",
        "How many people watched?",
        "conflict",
    ),
    (
        "They were found four kilometres from the entrance of the cave.",
        "The boys were two kilometres inside the cave.",
        "How far in were they?",
        "conflict",
    ),
    (
        "A team of 45 experts arrived on Tuesday.",
        "Some 30 specialists flew in from Norway.",
        "How many experts were sent?",
        "conflict",
    ),
]


@pytest.mark.parametrize(("one", "other", "question", "verdict"), CASES)
def test_figures_are_held_against_each_other(one: str, other: str, question: str | None, verdict: str) -> None:
    found = {d.question: d.verdict for d in compared(one, other) if d.kind not in ("status", "place", "name")}
    if question is None:
        assert set(found.values()) == {verdict}
    else:
        assert found.get(question) == verdict


def test_days_and_hours_of_one_journey_are_taken_roughly() -> None:
    one = "He spent two and a half days on his train to Vell."
    other = "A trip on his train that took 66 hours brought him to Vell."
    assert {d.verdict for d in compared(one, other) if d.kind == "duration"} == {"compatible"}


def test_a_figure_in_the_midst_of_a_long_sentence_is_asked_for_with_the_words_around_it() -> None:
    one = "Ena Brandt of Norway, which lost 57 citizens, said that she had told the envoy that it was a first step."
    other = "The prime minister, whose country lost at least 63 citizens in the crash, spoke to reporters."
    questions = [d.question or "" for d in compared(one, other) if d.kind == "number"]
    assert len(questions) == 1
    assert "…" in questions[0]


def test_an_entry_of_a_chronology_tells_when_it_was() -> None:
    one = "November 19, 2030: Ena Brandt is arrested on board a ferry in Vell.\n\nMarch 6, 2031: She leaves prison."
    other = "Ena Brandt was first arrested in the harbour of Vell in November 2030."
    assert "compatible" in {d.verdict for d in compared(one, other) if d.kind == "date"}


def test_a_ship_that_is_stuck_in_other_words() -> None:
    one = "The Ever Bright, a Norwegian tanker, became stuck in the canal of Orlen on Tuesday, 4 March 2031."
    other = "The Ever Bright got wedged in the canal of Orlen on March 4."
    assert "agree" in {d.verdict for d in compared(one, other) if d.kind == "date"}
