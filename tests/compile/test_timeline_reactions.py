"""Given what somebody rejects, demands or vows without a day, it is of the day of the news; and what is no reaction."""

from __future__ import annotations

import pytest
from timelines import brief, timeline, timeline_of_days

FIRE = "A fire gutted the glassworks of Orlem on Tuesday. "


@pytest.mark.parametrize(
    "reaction",
    [
        "Orlem Glass Group called on the state of Peru to send its own experts",
        "The union's lawyer, Tomas Vrba, rejected the findings of the fire brigade",
        "Mayor Greta Holm vowed to rebuild the furnaces within a year",
        "Mayor Greta Holm called the fire “a crime against the town”",
        "Mayor Greta Holm told a gathering of potters in Orlem that the kilns would burn again",
        "The owner, Tomas Vrba, accused the fire brigade of sleeping",
        "Peru apologised for the smoke",
        "In a letter to the council, Mayor Greta Holm said that the kilns would burn again",
        "Mayor Greta Holm told the town council in a short letter that the kilns were old",
        "Mayor Greta Holm offered her condolences to the town",
        "Mayor Greta Holm demanded that the owner be held",
        "Orlem Glass Group denied any knowledge of it",
        # What will come on a day was not said then.
        "Mayor Greta Holm told reporters that the kilns would burn again by Sunday",
    ],
)
def test_that_a_reaction_is_of_the_day_of_the_news(reaction: str) -> None:
    assert ("2019-05-07", "statement", reaction) in timeline(f"{FIRE}{reaction}.")


@pytest.mark.parametrize(
    "other",
    [
        # What is rejected stands before; it is not told twice.
        "Mayor Greta Holm rejected that.",
        "Mayor Greta Holm called for calm.",
        "“Whose kiln was it?” Mayor Greta Holm demanded.",
        "Mayor Greta Holm called the fire brigade at once.",
        "Mayor Greta Holm denied that the ovens were old.",
        # Told on the way to something else, or of some other time.
        "While Mayor Greta Holm vowed to rebuild it, the owners sold the land.",
        "Mayor Greta Holm has long demanded a new road.",
        "Tomas Vrba, who demanded a new road, lives in the street.",
    ],
)
def test_what_is_no_reaction(other: str) -> None:
    assert [date for date, kind, _ in timeline(FIRE + other) if kind == "statement"] == []


def test_that_a_statement_for_others_is_news() -> None:
    told = "Mayor Greta Holm said in a statement on behalf of the nine towns that they would rebuild the ovens."
    assert [kind for _, kind, _ in timeline(FIRE + told)] == ["event", "statement"]


def test_that_who_is_named_in_what_is_told_does_not_tell_it() -> None:
    told = "Two agencies, citing a clerk, reported on Monday that the case against Ana Ruiz had been closed."
    (statement,) = [e for e in brief(told).timeline if e.kind == "statement"]
    assert statement.claimed_by != "Ana Ruiz"


def test_that_a_joint_statement_is_news() -> None:
    found = timeline(FIRE + "Peru and Chile declared in a joint statement that glassworks were unsafe.")
    assert [kind for _, kind, _ in found] == ["event", "statement"]


def test_that_what_is_printed_again_later_keeps_its_day() -> None:
    reaction = "Mayor Greta Holm vowed to rebuild the furnaces within a year"
    later = f"Glass prices rose on Wednesday. Buyers came from Peru. {reaction}. Traders sold on Wednesday."
    found = timeline_of_days(("2019-05-07", f"{FIRE}{reaction}."), ("2019-05-08", later))
    assert [date for date, kind, _ in found if kind == "statement"] == ["2019-05-07"]


def test_that_few_words_may_be_of_two_days() -> None:
    told = "The mayor left at 7 p.m. yesterday."
    found = timeline_of_days(("2019-05-07", told), ("2019-05-08", told))
    assert [date[:10] for date, *_ in found] == ["2019-05-06", "2019-05-07"]


def test_that_a_deed_without_a_day_which_another_article_took_over_is_told() -> None:
    deed = "Police in Orlem closed the harbour bridge to lorries"
    agency = f"{FIRE}Nobody was in the building. {deed}."
    paper = f"{FIRE}Nobody was in the building. {deed}. The Orlem Post asked three of the workers."
    assert "2019-05-07" in [date for date, _, headline in timeline(agency, paper) if headline == deed]
    assert deed not in [headline for _, _, headline in timeline(agency)]


def test_an_article_that_collects_posts_tells_of_no_happening_by_them() -> None:
    names = ("Ana Ruiz", "Tom Lee", "Mia Holt", "Ben Oduya")
    posts = [f"The lighthouse lost its lamp. — {name} (@{name[:3].lower()}) May 6, 2019" for name in names]
    assert len(timeline(posts[0])) == 1
    assert timeline("\n\n".join(posts)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Kolm Glass, based in Velm, called the fire “a blow to the town.”",
        "Kolm Glass said it had suspended all deliveries.",
        "Mayor Greta Holm, speaking to reporters at the gate, said nobody was hurt.",
    ],
)
def test_what_is_said_of_the_news_is_of_its_day(told: str) -> None:
    assert [kind for _, kind, _ in timeline(f"{FIRE}{told}")] == ["event", "statement"]


def test_that_what_somebody_goes_on_to_say_is_of_the_same_statement() -> None:
    said = "Mayor Greta Holm told reporters that nobody was hurt. The sky was red. Greta Holm said the ovens were old."
    entries = brief(f"{FIRE}{said} Tom Lee said that he was sad.").timeline
    (statement,) = [e for e in entries if e.kind == "statement"]
    assert [e.text for e in statement.evidence] == [
        "Mayor Greta Holm told reporters that nobody was hurt.",
        "Greta Holm said the ovens were old.",
    ]


def test_that_a_reaction_is_of_the_later_day_in_an_article_that_follows_up() -> None:
    told = (
        "A fire gutted the glassworks of Orlem on Sunday. On Sunday night the roof fell. The ovens had burst on Sunday."
    )
    news = (
        "The owner was held on Tuesday, and let go late on Tuesday. Mayor Greta Holm told reporters that she was sad."
    )
    assert [date for date, kind, _ in timeline(f"{told} {news}") if kind == "statement"] == ["2019-05-07"]


def test_that_whom_a_sentence_begins_with_speaks_in_it() -> None:
    said = "Mayor Greta Holm, speaking to reporters at the gate of the old mill, praised nobody but said it was late."
    assert [kind for _, kind, _ in timeline(f"{FIRE}{said}")] == ["event", "statement"]


def test_that_an_answer_is_of_the_day_of_what_it_answers() -> None:
    told = "On Monday the union accused the owner of sleeping. Nobody saw him. Orlem Glass Group denied it."
    found = timeline_of_days(("2019-05-08", f"{FIRE}\n\n{told}"))
    assert ("2019-05-06", "statement", "Orlem Glass Group denied it") in found
    apart = told.replace("Orlem Glass", "\n\nOrlem Glass")
    assert ("2019-05-07", "statement", "Orlem Glass Group denied it") in timeline(f"{FIRE}\n\n{apart}")


def test_that_what_somebody_says_no_with_is_told_with_it() -> None:
    told = "Peru denied it. “All these reports are a war on Peru,” said Ana Ruiz, a spokeswoman, in a statement."
    (statement,) = [e for e in brief(FIRE + told).timeline if e.kind == "statement"]
    assert statement.evidence[0].text == told


def test_that_who_says_on_a_day_what_he_says_elsewhere_is_told_once() -> None:
    told = "In Lima, Mayor Greta Holm said it was late. “The ovens were old,” she told reporters on Monday."
    assert [date for date, kind, _ in timeline(FIRE + told) if kind == "statement"] == ["2019-05-06"]
