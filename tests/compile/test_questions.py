"""Given what two articles tell, the question is worded so, and does not give its answer."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.fillers import is_whole
from briefgen.compile.discrepancies.asking.questions import when, who_said
from briefgen.compile.discrepancies.asking.yes_or_no import yes_or_no
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import Source, SourceMeta


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        # where no statement leads up to the answer, dots stand for it
        (
            "I never heard of anyone who burnt 34,000 letters and went free, Anna Dresk said.",
            "Anna Dresk said that she never heard of anyone at the court who burnt 34,000 letters and went free.",
            "How many letters: “I never heard of anyone who burnt … and went free”?",
        ),
        # "about" is nothing that is counted
        (
            "Dorn said about 30 of his guards were killed in the raid on the mill.",
            "Some 30 of his guards died in the raid on the mill, Dorn said.",
            "How many: “… died in the raid on the mill”?",
        ),
        # a date put before a noun dates what the noun names
        (
            "She feels ready for Tuesday's mayoral vote in Olm.",
            "Here is what each candidate needs in Tuesday's mayoral vote in Olm.",
            "When was the mayoral vote?",
        ),
        (
            "In 2011, Anna Dresk resigned from the council of Olm.",
            "Anna Dresk, who resigned from the council of Olm in 2011, is back.",
            "When did Anna Dresk resign from the council of Olm?",
        ),
        # the place belongs to what was sold, not to what was said of it
        (
            "Rivals mocked the owner of the mill in Olm, who fled to Delm.",
            "Rivals mocked the owner of the mill in Olm on Monday.",
            "Where: “Rivals mocked the owner of the mill”?",
        ),
        # a noun goes on to no verb, and a crisis is one
        (
            "She feels ready for Tuesday's bank crisis in Olm.",
            "Here is what each saver needs in Tuesday's bank crisis in Olm.",
            "When was the bank crisis?",
        ),
        # not his cousin alone
        (
            "A dog barked after he and his cousin sailed back from the isle at noon on Tuesday, May 7.",
            "He had sailed back from the isle with his cousin at noon on Tuesday, May 7.",
            "From whom or what: “He had sailed back”?",
        ),
        # the owner in Olm was mocked, nobody was mocked in Olm
        (
            "Rivals mocked the owner of the mill in Olm, who fled to Delm.",
            "Rivals mocked the owner of the mill in Olm on Monday.",
            "Did rivals mock the owner of the mill in Olm?",
        ),
        # what only its preposition makes whole is no statement
        (
            "In Olm late voters accounted for 45 percent of the turnout of the mayoral vote.",
            "Late voters accounted for 45 percent of the turnout of the mayoral vote.",
            "How much: “Late voters accounted for … of the turnout of the mayoral vote”?",
        ),
        (
            "The storm took the home of 9-year-old Anna Lind in Olm.",
            "The home of the 9-year-old pupil Anna Lind in Olm is gone.",
            "How old is Anna Lind?",
        ),
        # a figure that is one of two: what stands before it tells the other
        (
            "The ferry Lind was carrying 62 cyclists and four stewards to Olm, Anna Dresk said.",
            "There were 62 cyclists and four stewards on the ferry Lind.",
            "How many stewards: “There were 62 cyclists and … on the ferry Lind”?",
        ),
        # "The raid was the worst" would tell something else
        (
            "The raid on the mint of Olm was the worst in the last nine decades of the mint.",
            "Olm saw the raid on the mint, the worst in the last nine decades.",
            "How long: “Olm saw the raid on the mint, the worst in the last …”?",
        ),
        # a name alone is not all who were
        (
            "Jan Dresk and Anna Lind were sentenced for the mint raid in Olm on Monday.",
            "The court in Olm sentenced Jan Dresk and Anna Lind on Monday for the mint raid.",
            "When did this happen: “Jan Dresk and Anna Lind were sentenced for the mint raid in Olm”?",
        ),
        (
            "The wreck lies 30 km from the Portavian border, in a bog near Olm.",
            "In a bog near Olm, 30 km from the Portavian border, lies the wreck.",
            "How far from the Portavian border: “The wreck lies …, in a bog near Olm”?",
        ),
        (
            "The court heard the 9-year-old shipwreck survivor of Olm.",
            "A 9-year-old shipwreck survivor was heard in Olm.",
            "How old is the shipwreck survivor?",
        ),
    ],
)
def test_question(one: str, other: str, question: str) -> None:
    assert question in [d.question for d in compared(one, other)]


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("The storm of Olm struck the mill", "When did the storm of Olm strike the mill?"),
        ("The warden was dismissed", "When was the warden dismissed?"),
        ("The storm was the worst of the century", "When did this happen: “The storm was the worst of the century”?"),
        ("The warden has won the race of Olm", "When did this happen: “The warden has won the race of Olm”?"),
        ("The warden won the race -- and the cup", "When did this happen: “The warden won the race -- and the cup”?"),
    ],
)
def test_of_a_moment_it_is_asked_in_plain_words_when_it_was(told: str, question: str) -> None:
    article = annotate(Source(meta=SourceMeta(id="s", path="s.txt"), body=f"{told} on July 9."))
    (sentence,) = Corpus([article], [], ()).all()
    answer = Answer.cut(sentence, len(f"{told} on "), len(f"{told} on July 9"), block="date", same="07-09")
    assert when([answer]) == question


def test_a_month_is_no_verb_and_an_aside_no_statement() -> None:
    assert not is_whole("On May 9")
    assert not is_whole("At noon on Friday, Karlis, who has nine cats")
    assert is_whole("At noon on Friday, Karlis, who has nine cats, sang")


def test_the_part_of_a_day_is_not_shown_where_others_tell_the_day() -> None:
    one = "The mill of Olm was seized on the night of 3 May 2027 by nine men of the Olm band."
    found = compared(one, "Gunmen seized the Olm mill on 3 May 2027, and fled.")
    assert "3 May 2027" in [p.value for d in found if d.kind == "date" for p in d.positions]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The bakers hope to win over the millers at their congress in Olm in June 2031.",
            "Rye may be banned by the bakers' next yearly congress in June 2031.",
            "When is the yearly congress?",
        ),
        (
            "Prices of eels in the days of the Olm congress in January 2031 doubled.",
            "The January 2031 congress of the bakers of Olm made eels dear.",
            "When was the Olm congress?",
        ),
        # the day may be that of what was done, and not of the raid
        (
            "The mayor paid for the raid on the mint on June 5, 2031.",
            "A price for the raid on the mint was paid on June 5, 2031.",
            "When was a price for the raid on the mint paid?",
        ),
    ],
)
def test_when_it_was_is_asked_of_the_noun_that_stands_beside_the_day(one: str, other: str, question: str) -> None:
    assert question in [d.question for d in compared(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("In Olm it fell to minus 11 Celsius.", "It fell to 12 Fahrenheit in Olm.", "agree"),
        ("In Olm it reached 45.9 degrees Celsius.", "It reached 46.9C in Olm.", "conflict"),
        ("In Olm it reached 45.9 degrees Celsius.", "It reached 114.6F in Olm.", "agree"),
    ],
)
def test_temperatures_are_compared_in_one_unit(one: str, other: str, verdict: str) -> None:
    found = compared(
        f"{one} The night of the Dresk rescue was clear.", f"{other} Clear was the night of the Dresk rescue."
    )
    assert [d.verdict for d in found if d.question.startswith("How hot or cold")] == [verdict]


def test_a_rise_by_degrees_is_no_temperature() -> None:
    warmed = "The forest of Olm warmed by 2 degrees Celsius in ten years, Anna Lind said."
    found = compared(warmed, warmed.replace("warmed by", "has warmed by"))
    assert not [d for d in found if d.question.startswith("How hot")]


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        # marks within marks are single, those of typewriters too, and a question has no stop of a sentence in it
        (
            'Ola Brandt, who keeps the lock, said "the lamp of the pier went out before dawn."',
            "“Ola Brandt, who keeps the lock, said ‘the lamp of the pier went out before dawn’”",
        ),
        ("Ola Brandt had been paid by Delm Inc.", "“Ola Brandt had been paid by Delm Inc.”"),
        ("so the keeper went up to the lamp", "“the keeper went up to the lamp”"),
        ("so far nobody went up to the lamp", "“so far nobody went up to the lamp”"),
        ('The pier is 6" too low for ferries', '“The pier is 6" too low for ferries”'),
    ],
)
def test_words_stand_in_a_question_as_if_they_were_part_of_it(claim: str, asked: str) -> None:
    assert who_said(claim) == f"Who said this: {asked}?"


def test_an_answer_that_is_a_whole_first_sentence_begins_behind_the_dateline() -> None:
    found = compared(
        "DELM, Westmark (WPA) — Governor Anna Dresk said Thursday that she was dismayed at Olm Lines for allegedly "
        "smuggling rum to the fort, telling a rally that the ferry company was breaking its permit. It is a fort.",
        "Governor Anna Dresk accused Olm Lines of smuggling rum to the fort of Delm on Thursday, breaking its permit.",
        "Olm Lines insists there was no smuggling of rum to the fort.",
    )
    values = [position.value for d in found if d.verdict == "disputed" for position in d.positions]
    assert [value.split()[:3] for value in values] == [["Governor", "Anna", "Dresk"], ["insists", "there", "was"]]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        # for whom an article was written is no part of what it tells
        (
            "(WPA) The keepers of Holm moved 14 lifeboats to the old quay on Tuesday.",
            "The keepers of Holm moved 14 lifeboats to the old quay, on Tuesday, as the storm came.",
            "When did the keepers of Holm move 14 lifeboats to the old quay?",
        ),
        # two who did it are asked of together
        (
            "The harbour guild and the Marl salt board merged on Tuesday, the guild's clerk told farmers.",
            "The merger of the harbour guild and the Marl salt board was on Tuesday.",
            "When did this happen: “The harbour guild and the Marl salt board merged”?",
        ),
        # who did it may stand behind the day
        (
            "The bishop was robbed in Olm on Monday by two clerks.",
            "Two clerks robbed the bishop of Olm on Monday, days after the fair.",
            "When was the bishop robbed in Olm?",
        ),
        (
            "The lifeboats were towed to Delm, Anna Lind said.",
            "Anna Lind said the lifeboats were towed to Delm.",
            "Where to, or to whom, were the lifeboats towed?",
        ),
        (
            "Fishermen by the lower weir saw him with a brass telescope.",
            "He had a brass telescope by the lower weir, as fishermen saw.",
            "Did fishermen by the lower weir see him with a brass telescope?",
        ),
    ],
)
def test_a_plain_question_reads_as_a_sentence(one: str, other: str, question: str) -> None:
    assert question in [d.question for d in compared(one, other)]


def test_a_day_in_may_is_no_statement() -> None:
    assert not is_whole("On May 6")
    assert is_whole("the keepers may close it")


def test_words_before_a_dash_are_no_subject_of_what_stands_behind() -> None:
    assert yes_or_no("Anna Lind won a cup") == "Did Anna Lind win a cup?"
    assert yes_or_no("About 3.3 million Danes visited Olm") == "Did about 3.3 million Danes visit Olm?"
    assert yes_or_no("Workers at the mill were held") == "Were workers at the mill held?"
    assert yes_or_no("Another three miners were held") == "Were another three miners held?"
    assert yes_or_no("Saturday's regatta -- Anna Lind won a cup") is None


def test_who_did_it_with_another_is_not_left_out() -> None:
    found = compared(
        "Judge Pia Varn, who loved roses, was shot through a door shortly after she and her sister returned from the"
        " fair on the night of 9 May 2030.",
        "Judge Pia Varn, a widow, was shot to death on the night of 9 May 2030 as she stood in the garden with her"
        " sister.",
    )
    (asked,) = (d.question for d in found if d.kind == "date")
    assert "her sister returned" not in asked
