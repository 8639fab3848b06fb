"""Given what several articles say, this is where they agree and differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from compared import compared
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.brief import brief_of_folder
from briefgen.compile.discrepancies import Corpus, compile_discrepancies
from briefgen.model import BriefSource, Discrepancy, Source, SourceMeta

SEEDS = Path(__file__).parents[2] / "seeds"


def verdicts(found: list[Discrepancy], kind: str) -> list[str]:
    return [d.verdict for d in found if d.kind == kind]


@pytest.mark.parametrize(
    ("one", "other", "kind", "verdict"),
    [
        (
            "The hearing in Vell lasted 75 minutes.",
            "The hearing in Vell lasted an hour and 15 minutes.",
            "duration",
            "agree",
        ),
        (
            "The hearing in Vell lasted 75 minutes.",
            "The hearing in Vell lasted more than an hour.",
            "duration",
            "compatible",
        ),
        (
            "The hearing in Vell lasted 75 minutes.",
            "The hearing in Vell lasted three hours.",
            "duration",
            "conflict",
        ),
        (
            "The pipeline to Orsk runs along a 620-mile border.",
            "The pipeline to Orsk runs along a 1,000-kilometre border.",
            "distance",
            "agree",
        ),
        (
            "The blaze at the mill killed 41 workers on Monday.",
            "The blaze at the mill killed at least 40 workers.",
            "number",
            "compatible",
        ),
        (
            "The blaze at the mill killed 41 workers on Monday.",
            "The blaze at the mill killed 58 workers on Monday.",
            "number",
            "conflict",
        ),
    ],
)
def test_two_answers_to_one_question(one: str, other: str, kind: str, verdict: str) -> None:
    assert verdicts(compared(one, other), kind) == [verdict]


def test_a_toll_that_rose_says_when_it_was_reported() -> None:
    reports = (
        "The blaze at the mill killed 41 workers on Monday.",
        "The blaze at the mill killed 58 workers on Monday.",
    )
    [found] = [d for d in compared(*reports) if d.kind == "number"]
    assert found.note == "As reported: 41 workers (2031-03-01); 58 workers (2031-03-02)."


@pytest.mark.parametrize(
    ("bodies", "claimed", "denied"),
    [
        (
            ("The harbour board said the crane damaged the bridge. But Ada Tirn said that there was no damage.",),
            "The harbour board said the crane damaged the bridge",
            "said that there was no damage",
        ),
        (
            ("The Torvan army claims that it shelled the port. Officials in Vell denied the claim.",),
            "The Torvan army claims that it shelled the port",
            "Officials in Vell denied the claim",
        ),
        (
            (
                "The union says that 300 miners were trapped in the Lund pit.",
                "The owner denied that miners were trapped in the Lund pit.",
            ),
            "The union says that 300 miners were trapped in the Lund pit",
            "The owner denied that miners were trapped in the Lund pit",
        ),
    ],
)
def test_a_claim_and_its_denial_are_disputed(bodies: tuple[str, ...], claimed: str, denied: str) -> None:
    [found] = [d for d in compared(*bodies) if d.verdict == "disputed"]
    assert [p.value for p in found.positions] == [claimed, denied]


@pytest.mark.parametrize(
    "body",
    [
        "The guards said the gate was open. The court denied bail to the driver.",
        "The paper said the gate was open. The mayor neither confirmed nor denied the report.",
        "The minister said the talks failed. The labour dispute over pay goes on.",
        "He wrote that it rained. She rejected the offer of a seat.",
    ],
)
def test_no_denial(body: str) -> None:
    assert [d for d in compared(body) if d.verdict == "disputed"] == []


def test_a_contested_figure_stands_beside_the_claims() -> None:
    articles = (
        "Torvan said more than 40 tankers were sunk, but Vell disputes the figure and said it was far fewer.",
        "Torvan says that 41 tankers were sunk in the raid.",
    )
    [found] = [d for d in compared(*articles) if d.kind == "number"]
    assert found.verdict == "disputed"
    assert {p.value for p in found.positions} == {"more than 40 tankers", "far fewer", "41 tankers"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The mine in Lund was closed on 4 March 2031.", "The mine in Lund was closed in March 2031.", "compatible"),
        ("The mine in Lund was closed on 4 March 2031.", "The mine in Lund was closed on March 4, 2031.", "agree"),
        ("The mine in Lund was seized on 4 March 2031.", "The mine in Lund was seized on 9 May 2031.", "conflict"),
    ],
)
def test_dates_of_one_happening(one: str, other: str, verdict: str) -> None:
    assert verdicts(compared(one, other), "date") == [verdict]


def test_phrases_behind_one_deed_are_compared() -> None:
    found = compared(
        "The truce was brokered by the Order of St Vell on Monday.",
        "A truce brokered by the Order of St Vell and the Lund cantons held.",
    )
    assert [d.verdict for d in found if d.rule == "same-circumstance"] == ["agree"]


@pytest.mark.parametrize(
    ("one", "other", "kind", "verdict"),
    [
        (
            "The strike began at 5:30 a.m. on 4 March 2031 at the Lund depot.",
            "The strike at the Lund depot began at 7 a.m. on 4 March 2031.",
            "time",
            "conflict",
        ),
        (
            "The ship had 35 sailors aboard when it sank off Vell.",
            "It had 41 sailors aboard when it sank off Vell.",
            "number",
            "conflict",
        ),
        (
            "Two deals, each worth $3.2 billion, were signed in Lund.",
            "The deals are worth $2.9 billion each.",
            "money",
            "conflict",
        ),
        (
            "The names of the victims were not released.",
            "The authorities released the names of the victims.",
            "status",
            "conflict",
        ),
    ],
)
def test_what_cannot_both_be_true(one: str, other: str, kind: str, verdict: str) -> None:
    assert verdict in verdicts(compared(one, other), kind)


def test_many_sources_that_say_the_same_make_few_findings() -> None:
    body = "The hearing in Vell lasted 75 minutes. The blaze at the mill killed 41 workers on 4 March 2031."
    found = compared(*[f"{body} Report {n} ends here." for n in range(28)])
    assert {d.verdict for d in found} == {"agree"}
    assert all(len(p.evidence) == 28 for d in found for p in d.positions if d.kind in ("duration", "number"))


def test_copies_are_one_voice_and_other_events_take_no_part() -> None:
    text = "The hearing in Vell lasted 75 minutes."
    assert compared(text, text, copies=(0, 1)) == []
    assert compared(text, "The hearing in Vell lasted three hours.", other_event=(1,)) == []


def test_a_source_that_contradicts_itself_and_numbers_without_sense_do_no_harm() -> None:
    body = "The fire killed 0 people. The fire killed -3 people. The fire killed 9 people. It fell by 140 percent."
    compared(body, body, body.replace("9", "9" * 400))


SENTENCES = [
    "The hearing in Vell lasted 75 minutes.",
    "The hearing in Vell lasted more than an hour.",
    "The blaze at the mill killed 41 workers on Monday.",
    "The blaze at the mill killed 58 workers.",
    "The union says that 300 miners were trapped in the Lund pit.",
    "The owner denied that miners were trapped in the Lund pit.",
    "Officials rejected the report.",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), min_size=2, max_size=5), st.randoms())
def test_the_order_of_the_sources_does_not_matter(bodies: list[list[str]], random: st.DataObject) -> None:
    annotations = [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path="x", published="2031-03-01"), body=" ".join(b)))
        for n, b in enumerate(bodies)
    ]
    sources = tuple(BriefSource(id=a.source.id, path="x", published="2031-03-01") for a in annotations)
    expected = compile_discrepancies(Corpus(annotations, sources, ()), (), ())
    random.shuffle(annotations)  # type: ignore[attr-defined]
    assert compile_discrepancies(Corpus(annotations, sources[::-1], ()), (), ()) == expected


def test_the_length_of_the_call_the_front_and_the_bridge_in_the_seeds() -> None:
    found = {d.question: d for d in brief_of_folder(SEEDS).discrepancies}
    call = found["How long did the call last?"]
    assert call.verdict == "compatible"
    assert {p.value for p in call.positions} == {"over an hour", "an hour and 15 minutes"}
    [front] = [d for d in found.values() if d.kind == "distance"]
    assert (front.verdict, [p.normalised for p in front.positions]) == ("agree", ["~620 mile", "~1000 kilometre"])
    assert any(d.verdict == "disputed" and "Kerch Bridge" in d.positions[0].value for d in found.values())


def test_an_hour_and_some_years_are_not_of_one_thing() -> None:
    hearing = "The hearing in Vell lasted 75 minutes."
    assert not compared(hearing, "The dispute over the hearing in Vell lasted nearly four years.")


@given(
    st.lists(
        st.sampled_from(
            [
                "The blaze at the mill killed 41 workers and hurt 58 workers.",
                "The blaze at the mill killed 12 workers and hurt 9 workers.",
                "The blaze in the mill lasted three hours, the search at the mill two days.",
                "The blaze in the mill lasted 75 minutes, the search at the mill a week.",
            ]
        ),
        min_size=2,
        max_size=5,
    )
)
@settings(max_examples=20, deadline=None)
def test_every_id_and_anchor_is_given_once(bodies: list[str]) -> None:
    ids = [i for d in compared(*bodies) for i in (d.id, *d.anchors)]
    assert len(ids) == len(set(ids))


def test_an_id_stays_when_a_later_source_comes() -> None:
    bodies = "The hearing in Vell lasted 75 minutes.", "The hearing in Vell lasted three hours."
    before, after = compared(*bodies), compared(*bodies, "The hearing in Vell lasted four hours.")
    assert [d.id for d in before] == [d.id for d in after]


@pytest.mark.parametrize(
    "bodies",
    [
        # A heading tells nothing that could be compared.
        ("Key points of the harbour talks\n\nRain fell.", "He named the key points of the harbour talks."),
        # Words within one quotation are compared as such.
        ("“It would be helpful in getting this brought to the tribunal,” Vale said.",) * 2,
        # A part of another sentence is no question.
        ("Which the dredgers of Orsk offered to.", "What the dredgers of Orsk offered to."),
    ],
)
def test_what_no_reader_would_ask_is_not_asked(bodies: tuple[str, ...]) -> None:
    assert compared(*bodies) == []


def test_a_question_is_filled_with_a_whole_statement() -> None:
    found = compared(
        "OSTEND (AP) — The dredgers of Orsk greased the harbour gates, which rusted through nine bitter winters.",
        "On Monday the dredgers of Orsk had greased the harbour gates.",
    )
    assert [d.question for d in found] == ["Is this so: “The dredgers of Orsk greased the harbour gates”?"]


def test_a_call_and_a_post_of_one_day_are_two_matters() -> None:
    found = compared(
        "The harbour master spoke on the phone with the mayor of Orsk on 3 March 2031.",
        "The harbour master posted on the site of the mayor of Orsk on 3 March 2031.",
    )
    assert not [d for d in found if d.kind == "date"]


def test_the_longest_sentence_that_may_be_given() -> None:
    found = compared(
        "An adult found guilty of attacking a guard could be jailed for up to 5 years, the court in Orsk said.",
        "Prosecutors say that the teenage dredger could face up to 7 years in prison for attacking a guard in March.",
    )
    assert verdicts(found, "duration") == ["conflict"]


def test_a_claim_and_its_denial_in_one_sentence() -> None:
    found = compared(
        "Peru said it had destroyed 15 drones overnight. It also said its forces captured the village of Lower Tarn "
        "on Sunday, a claim that Chile's General Staff denied.",
        "It rained in Lima.",
    )
    (dispute,) = [d for d in found if d.verdict == "disputed"]
    assert any("Lower Tarn" in p.value for p in dispute.positions)
    assert not any("15 drones" in p.value for p in dispute.positions)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        # "for years" is two of them or more
        (
            "Farmers in Ostrova have blocked the dam road every week for years.",
            "For eight years, farmers and students have blocked the dam road in Ostrova every week.",
            ["compatible"],
        ),
        (
            "Farmers have blocked the dam road in Ostrova for years.",
            "The mayor of Ostrova has lived in Hamble for eight years.",
            [],
        ),
    ],
)
def test_lengths_without_a_number(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.kind == "duration"] == verdicts
