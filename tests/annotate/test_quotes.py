"""Given an article, this is said in it, and these say it."""

from __future__ import annotations

import pytest

from briefgen.annotate.quotes import find_quotes
from briefgen.model import NameMention


def said(body: str) -> list[tuple[str, str | None]]:
    quotes = find_quotes(body, ())
    return [(q.text, q.speaker.text if q.speaker else None) for q in quotes]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“We will go on with the talks,” Maria Ruiz said.", [("We will go on with the talks,", "Maria Ruiz")]),
        ('"We will go on with the talks," said Ruiz.', [("We will go on with the talks,", "Ruiz")]),
        ("“We will go on,” he said. “We must.”", [("We will go on,", "he"), ("We must.", "he")]),
        (
            "“It shows nothing at all about the talks,” a top official said.",
            [("It shows nothing at all about the talks,", "a top official")],
        ),
        ("Ruiz told reporters: “The talks have failed for now.”", [("The talks have failed for now.", "Ruiz")]),
        (
            "Ruiz, who arrived late, described the talks as “a waste of everybody’s time.”",
            [("a waste of everybody’s time.", "Ruiz")],
        ),
    ],
)
def test_speakers(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # carried over paragraphs
        (
            "“We have waited long enough,” said Ana Ruiz.\n\n“Now we shall have to go on without them,” she added.",
            [("We have waited long enough,", "Ana Ruiz"), ("Now we shall have to go on without them,", "she")],
        ),
        # according to
        (
            "The meeting was “a long and useful one,” according to Ana Ruiz.",
            [("a long and useful one,", "Ana Ruiz")],
        ),
        (
            "The ferry ran on with “no visible damage at all to the hull,” according to a report by the yard.",
            [("no visible damage at all to the hull,", "a report")],
        ),
        # and not who passes it on, where another says it beside
        (
            "“They never asked about the price,” Max Rao said of the farmers, according to the Weston Herald.",
            [("They never asked about the price,", "Max Rao")],
        ),
        (
            "A message, which spoke of the union and its rivals, said: “We will be back,” according to a letter.",
            [("We will be back,", "A message")],
        ),
        # a name that is mostly another word
        (
            "“We looked at the bridge as it stands,” Read said. “It holds,” May added.",
            [("We looked at the bridge as it stands,", "Read"), ("It holds,", "May")],
        ),
        ("Will wrote that the dam was “a folly of the old kings.”", [("a folly of the old kings.", "Will")]),
        # words with capitals that are no title
        ("Ruiz told them: “Go Home Now, All!”", [("Go Home Now, All!", "Ruiz")]),
        # marks that open again where none closed: she goes on
        (
            "From Ana Ruiz: “The ferry ran at noon and came back. “It has not left the yard since.”",
            [
                ("The ferry ran at noon and came back.", "Ana Ruiz"),
                ("It has not left the yard since.", "Ana Ruiz"),
            ],
        ),
        # what was told of before: a post, a letter
        (
            "Mayor Ana Ruiz's first post that morning was calm. “Bad news from the quay. Stay at home.”",
            [("Bad news from the quay. Stay at home.", "Mayor Ana Ruiz")],
        ),
        (
            "Ruiz began the day with a short message. “Bad news from the quay. Stay at home.”",
            [("Bad news from the quay. Stay at home.", "Ruiz")],
        ),
        (
            "Ruiz wept at a post. “Bad news from the quay. Stay at home.”",
            [("Bad news from the quay. Stay at home.", None)],
        ),
        # a text whose verb stands within the marks
        (
            "A resolution, signed by millers, bakers and coopers, “forbids anybody to scrap or sell the old ferry.”",
            [("forbids anybody to scrap or sell the old ferry.", "A resolution")],
        ),
        # an aside between speaker and cue
        (
            "Max Rao, a professor at the college, said that the plan was “doomed from the very start.”",
            [("doomed from the very start.", "Max Rao")],
        ),
        # an institution
        (
            "“The front line has not moved at all,” the think tank said.",
            [("The front line has not moved at all,", "the think tank")],
        ),
        # British marks
        ("‘We will go on with the talks,’ Maria Ruiz said.", [("We will go on with the talks,", "Maria Ruiz")]),
    ],
)
def test_where_the_speaker_stands(body: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The so-called “experts” met on Monday.",
        "The song “The Long Way Home” was heard in the hall.",
        "Robert “Bob” Lee is 6' 2\" tall.",
        "The '90s were the workers' best years.",
        "They chose “Red,” according to their taste.",
    ],
)
def test_what_is_no_quotation(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    "body",
    [
        # a name in marks, and what it is
        "Ana Ruiz leads the “Right to the River” movement.",
        # headlines of other articles
        "Related stories: Ana Ruiz says “we will go on with the talks”\n\nThe talks failed.",
    ],
)
def test_what_nobody_said_here(body: str) -> None:
    assert said(body) == []


@pytest.mark.parametrize(
    ("body", "is_title"),
    [
        ("Ruiz said in her memoir, “The Long Way Down,” that it rained.", True),
        ("Ruiz said on VRT's “World of the Night” that it rained.", True),
        ("Ruiz told them on the quay: “The Long Way Is Ours.”", False),
        ("Ruiz said in her memoir, “The long way was ours.”", False),
    ],
)
def test_the_title_of_a_work(body: str, is_title: bool) -> None:
    assert [q.rule == "title" for q in find_quotes(body, ())] == [is_title]


def test_a_typewriters_marks_have_a_likely_speaker() -> None:
    body = "''We will go on with the talks,'' Maria Ruiz said."
    (quote,) = find_quotes(body, ())
    assert quote.speaker is None
    assert quote.likely_speaker is not None and quote.likely_speaker.text == "Maria Ruiz"


def test_circumstances_and_relay() -> None:
    body = "“We will go on with the talks,” Maria Ruiz told reporters in a statement."
    (quote,) = find_quotes(body, ())
    assert quote.cue is not None and quote.cue.text == "told"
    assert quote.addressee is not None and quote.addressee.text == "reporters"
    assert quote.medium is not None and quote.medium.text == "a statement"
    body = "Rao said “that he will have to answer,” according to Ruiz."
    (quote,) = find_quotes(body, ())
    assert quote.speaker is not None and quote.speaker.text == "Rao"
    assert quote.relayed_by is not None and quote.relayed_by.text == "Ruiz"


def test_names_resolve_mentions() -> None:
    body = "Ana Ruiz arrived. “We will go on with the talks,” she said."
    names = (NameMention.cut(body, 0, 8, kind="person", actor="Ana Ruiz"),)
    (quote,) = find_quotes(body, names)
    assert quote.speaker is not None and quote.speaker.name == "Ana Ruiz"
