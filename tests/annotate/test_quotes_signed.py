"""Given words with a name beside them, or a day told with them, this speaker and this day come out."""

from __future__ import annotations

import time

import pytest

from briefgen.annotate.quotes import find_quotes
from briefgen.model import NameMention, QuoteMention


def quotes(body: str, *people: str) -> tuple[QuoteMention, ...]:
    names = []
    for actor in people:
        at = body.find(actor)
        while at >= 0:
            names.append(NameMention.cut(body, at, at + len(actor), kind="person", actor=actor))
            at = body.find(actor, at + 1)
    return find_quotes(body, tuple(sorted(names, key=lambda name: name.start)))


def test_a_post_is_a_quotation() -> None:
    body = (
        "We handed the boats over today. https://t.co/a1 — Harbour Watch (@harbourwatch) May 3, 2021\n\nMore followed."
    )
    (post,) = quotes(body)
    assert post.text == "We handed the boats over today."
    assert post.speaker is not None and post.speaker.text == "Harbour Watch"
    assert post.when is not None and post.when.text == "May 3, 2021"
    assert post.rule == "post"


def test_what_a_post_quotes_is_a_part_of_it() -> None:
    (post,) = quotes("They said “we go on with the talks” again. — Ana Ruiz (@anaruiz) 3 May 2021")
    assert post.rule == "post"


@pytest.mark.parametrize(
    "body",
    [
        "The account of Ana Ruiz (@anaruiz) was closed on Monday.",
        "It was late — Ana Ruiz (@anaruiz) had left by then.",
        "Ana Ruiz (@anaruiz)",
    ],
)
def test_a_handle_alone_makes_no_post(body: str) -> None:
    assert quotes(body) == ()


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“I was afraid of the flood.” ― Ana Ruiz", "Ana Ruiz"),
        ("“I was afraid of the flood.” — Max van der Berg, Oslo.", "Max van der Berg"),
    ],
)
def test_a_signature_behind_a_dash(body: str, speaker: str) -> None:
    (quote,) = quotes(body)
    assert quote.speaker is not None and quote.speaker.text == speaker
    assert quote.rule == "signature"


def test_a_transcripts_label_holds_while_the_quotation_runs_on() -> None:
    body = "Ana Ruiz was asked.\n\n“RUIZ: We are late with the bridge.\n\n“But it will be built in the end.”"
    assert [q.speaker.name if q.speaker else None for q in quotes(body, "Ana Ruiz")] == ["Ana Ruiz", "Ana Ruiz"]


def test_capitals_before_a_colon_are_no_speaker_unless_the_article_names_one() -> None:
    assert [q.rule for q in quotes("“NOTICE: The bridge is closed to all.”")] == ["nobody"]


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("“We will go on with the talks,” Ana Ruiz said on Thursday.", "Thursday"),
        ("On May 3, Ana Ruiz said: “We will go on with the talks.”", "May 3"),
        ("Ana Ruiz on Monday said that they were “a waste of all our time.”", "Monday"),
        ("“We will go on with the talks,” Ana Ruiz said.", None),
        ("“We will go on with the talks,” said Ana Ruiz, who arrived on Friday.", None),
    ],
)
def test_the_day_on_which_it_was_said(body: str, when: str | None) -> None:
    (quote,) = quotes(body)
    assert (quote.when.text if quote.when else None) == when


def test_nobody_speaks_of_himself_by_name() -> None:
    body = "President Ana Ruiz met President Max Berg.\n\n“I had a long talk with Max Berg today,” she said."
    (quote,) = quotes(body, "Ana Ruiz", "Max Berg")
    assert quote.speaker is not None and quote.speaker.name == "Ana Ruiz"


def test_a_description_takes_the_name_that_is_given_later() -> None:
    body = (
        "A spokeswoman for the ministry said that it was “a matter for the courts.”\n\n"
        "“We shall wait for them,” said the spokeswoman, Ana Ruiz."
    )
    assert [q.speaker.name if q.speaker else None for q in quotes(body, "Ana Ruiz")] == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        ("Ana Ruiz said: ‘The bridge will stand for long.’", "Ana Ruiz"),
        ("Ana Ruiz gave thanks for the words ‘The bridge will stand for long.’", None),
    ],
)
def test_single_marks_beside_double_ones_need_a_clear_cue(second: str, speaker: str | None) -> None:
    found = quotes(f"“We shall build the bridge,” said Max Berg.\n\n{second}", "Ana Ruiz", "Max Berg")
    assert found[-1].text == "The bridge will stand for long."
    assert (found[-1].speaker.name if found[-1].speaker else None) == speaker


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["'", '"', "“", "It said “no”. ", "said 'no' ", "the mayor said “no way”. ", "a — B (@c) "]
)
def test_cost_is_linear_in_dense_marks(unit: str) -> None:
    def seconds(size: int) -> float:
        body = unit * (size // len(unit))
        begun = time.process_time()
        find_quotes(body, ())
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(80_000) < 8 * seconds(20_000) + 0.5
