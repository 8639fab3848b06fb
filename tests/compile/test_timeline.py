"""Given these sources, these are the entries of the timeline."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.brief import brief_of_folder
from briefgen.compile import compile_brief
from briefgen.compile.timeline import compile_timeline
from briefgen.model import Annotations, Brief, BriefSource, Happening, Source, SourceMeta

# A Wednesday.
PUBLISHED = "2019-05-08"


def source(name: str, body: str, published: str | None = PUBLISHED) -> Annotations:
    basis = "stated" if published else "unknown"
    meta = SourceMeta(id=name, path=name, published=published, published_basis=basis)  # type: ignore[arg-type]
    return annotate(Source(meta=meta, body=body))


def brief(*found: Annotations) -> Brief:
    return compile_brief(found, "Test")


def timeline(*bodies: str) -> tuple[Happening, ...]:
    return brief(*(source(f"s{n}", body) for n, body in enumerate(bodies))).timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The bridge fell on Monday.", [("2019-05-06", "event", "The bridge fell on Monday")]),
        (
            "Mayor Ana Ruiz resigned on Tuesday, police said.",
            [("2019-05-07", "event", "Mayor Ana Ruiz resigned on Tuesday …")],
        ),
        (
            "Mayor Ana Ruiz said on Tuesday that the bridge was safe.",
            [("2019-05-07", "statement", "Mayor Ana Ruiz said on Tuesday that the bridge was safe")],
        ),
        (
            "The council will meet on May 20.",
            [("2019-05-20", "scheduled", "The council will meet on May 20")],
        ),
        (
            "The bridge, which was opened in 1931, was closed in March 2018.",
            [
                ("1931", "background", "The bridge, which was opened in 1931 …"),
                ("2018-03", "background", "The bridge … was closed in March 2018"),
            ],
        ),
        (
            "Police arrested the driver after he fled on Sunday.",
            [
                ("2019-05-05", "event", "… he fled on Sunday"),
                # Some time between then and the report.
                ("2019-05-05/2019-05-08", "event", "Police arrested the driver after he fled on Sunday"),
            ],
        ),
        (
            "PORT TAMBER (ABC) - The bridge fell on Monday after a flood.",
            [("2019-05-06", "event", "The bridge fell on Monday after a flood")],
        ),
        ("The bridge may fall if it rains on Friday.", []),
        ("The bridge has been closed for two years.", []),
        ("They meet every Monday.", []),
        ("Copyright 2019 The Daily Herald. All rights reserved.", []),
        ("", []),
    ],
)
def test_entries(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(h.date, h.kind, h.headline) for h in timeline(body)] == expected


def test_one_entry_per_happening_however_many_sources_carry_it() -> None:
    (entry,) = timeline(
        "The Tamber bridge fell on Monday, killing nine people.",
        "Nine people were killed when the Tamber bridge collapsed on Monday.",
        "The bridge over the Tamber fell on Monday and nine people died.",
    )
    assert entry.date == "2019-05-06"
    assert entry.voices == 3
    assert [e.source for e in entry.evidence] == ["s0", "s1", "s2"]
    assert len(entry.anchors) == 2


def test_a_time_that_nobody_contests_is_finer_than_its_day() -> None:
    (entry,) = timeline(
        "The Tamber bridge fell on Monday, killing nine people.",
        "The Tamber bridge fell at 5:30 a.m. on Monday, killing nine people.",
    )
    assert entry.date == "2019-05-06T05:30"


def test_two_talks_on_two_days_stay_two() -> None:
    found = timeline(
        "Ana Ruiz and Jorge Soto held talks in Lima on Monday.", "Ana Ruiz and Jorge Soto held talks in Lima on Friday."
    )
    assert [h.date for h in found] == ["2019-05-03", "2019-05-06"]


def test_what_two_persons_say_on_one_day_stays_two() -> None:
    found = timeline(
        "Ana Ruiz said on Tuesday that the Tamber bridge was safe.",
        "Jorge Soto said on Tuesday that the Tamber bridge was not safe.",
    )
    assert [h.voices for h in found] == [1, 1]


def test_a_coarser_date_joins_a_finer_one() -> None:
    (entry,) = timeline(
        "The Tamber bridge was closed by the council on April 3.", "The council closed the Tamber bridge in April."
    )
    assert entry.date == "2019-04-03"


def test_a_claim_stays_a_claim() -> None:
    (entry,) = timeline("The Lithuanian army said its troops crossed the Tamber on Monday.")
    assert entry.claimed_by is not None
    assert "army" in entry.claimed_by


def test_a_signed_post_carries_its_date() -> None:
    found = timeline("Our bridge is gone, and we shall build it again. — Ana Ruiz (@anaruiz) May 6, 2019")
    assert [(h.date, h.kind) for h in found] == [("2019-05-06", "statement")]


def test_copies_are_one_voice() -> None:
    line = "The Tamber bridge fell on Monday, and nine people who were on it were taken to hospital in the next town. "
    rest = "The bridge had been closed to lorries for two years because of cracks that the council would not mend."
    (entry,) = timeline(line + rest, line + rest)
    assert (entry.voices, len(entry.evidence)) == (1, 2)


def test_the_days_and_kinds_of_five_happenings_of_the_seeds() -> None:
    found = brief_of_folder(Path(__file__).parents[2] / "seeds").timeline
    by_words = {words: [h for h in found if any(words in e.text for e in h.evidence)] for words in (
        "full-scale invasion, which began", "announced on May 22", "there was no damage", "next Monday", "explosion",
    )}  # fmt: skip
    told = {words: (entries[0].date, entries[0].kind) for words, entries in by_words.items() if len(entries) == 1}
    assert told == {
        "full-scale invasion, which began": ("2022-02-24", "background"),
        "announced on May 22": ("2025-05-22", "statement"),
        "there was no damage": ("2025-06-04", "statement"),
        "next Monday": ("2025-06-09", "scheduled"),
        "explosion": ("2025-06-03", "event"),
    }


MET = "Mayor Ana Ruiz met the rescued miners in Lima."
MET_TOO = "The rescued miners then met Ana Ruiz, the mayor, in Lima."


def test_what_two_voices_tell_without_a_date_is_of_the_day_they_report_of() -> None:
    news = "The miners were rescued from the Tamber pit on Tuesday. "
    found = timeline(f"{news}{MET}", f"Rescuers freed the miners of the Tamber pit on Tuesday. {MET_TOO}")
    (entry,) = [h for h in found if "met" in h.headline]
    assert (entry.date, entry.kind, entry.voices) == ("2019-05-07", "event", 2)


@pytest.mark.parametrize(
    "body",
    [
        f"The Tamber pit is old. It is deep. {MET}",
        "The Tamber pit is old. It is deep. Ana Ruiz had met the miners in Lima.",
    ],
)
def test_what_one_voice_tells_without_a_date_is_no_entry(body: str) -> None:
    assert timeline(body) == ()


def test_what_an_article_leads_with_is_probably_of_its_day() -> None:
    (entry,) = timeline(MET)
    assert (entry.date, entry.headline) == ("2019-05-08~", "Mayor Ana Ruiz met the rescued miners in Lima")
    assert timeline("Ana Ruiz met the miners two months before the pit fell.") == ()


@pytest.mark.parametrize(
    ("body", "claimed_by"),
    [
        ("The bridge fell on Monday, a military source said.", "a military source"),
        ("The bridge fell on Monday, a spokesman for Ana Ruiz said.", "a spokesman for Ana Ruiz"),
        ("The bridge fell on Monday, according to Ana Ruiz.", "Ana Ruiz"),
        ("The bridge fell on Monday, said Ana Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz ordered an inquiry and said the bridge fell on Monday.", "Ana Ruiz"),
        ("The bridge fell on Monday, Ana Ruiz, a member of the council, said.", "Ana Ruiz"),
        ("The bridge fell on Monday.", None),
        ("A study published on Monday by the Tamber Institute, a school of design, said bridges are old.", None),
    ],
)
def test_who_claims_it(body: str, claimed_by: str | None) -> None:
    (entry,) = timeline(body)
    assert entry.claimed_by == claimed_by


def test_a_day_is_told_by_time_then_by_voices() -> None:
    found = timeline(
        "The council closed the school on Monday. The Tamber bridge fell on Monday.",
        "Ana Ruiz resigned at 4 p.m. on Monday. The Tamber bridge fell on Monday.",
    )
    assert [h.headline.split()[-3] for h in found] == ["p.m.", "fell", "school"]


def test_calls_with_two_persons_on_one_day_stay_two() -> None:
    found = timeline("Ana Ruiz spoke on the phone with Jorge Soto on Monday. Ana Ruiz also spoke Monday to Rosa Vega.")
    assert [h.kind for h in found] == ["event", "event"]


def test_a_post_and_a_briefing_of_one_speaker_stay_two() -> None:
    found = timeline(
        "Ana Ruiz wrote on Twitter on Tuesday that the Tamber bridge was safe.",
        "Ana Ruiz told reporters on Tuesday that the Tamber bridge was old.",
    )
    assert len(found) == 2


def test_a_quotation_that_another_source_dates_is_of_that_day() -> None:
    words = "We shall build this bridge again before the next flood comes"
    (entry,) = timeline(
        f"The bridge fell on Monday. “{words},” Ana Ruiz told reporters on Tuesday.",
        f"The Tamber rose on Wednesday. “{words},” Ana Ruiz told reporters.",
    )[1:2]
    assert (entry.date, entry.voices) == ("2019-05-07", 2)


def test_that_same_day_in_a_quotation_dates_nothing() -> None:
    found = timeline("The bridge fell on Monday. “Then the talks would end that same day,” Ana Ruiz said.")
    assert [h.headline for h in found] == ["The bridge fell on Monday"]


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("The army praised its weekend raid on the Tamber pass.", "… weekend raid on the Tamber pass"),
        ("The army would praise a weekend raid.", None),
        ("The army bought a weekend cottage.", None),
    ],
)
def test_the_noun_of_a_weekend_is_dated(body: str, headline: str | None) -> None:
    weekend = [h.headline for h in timeline(body) if h.date == "2019-05-04/2019-05-05"]
    assert weekend == ([headline] if headline else [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What is counted in days from something dated has a day of its own.
        ("The council met on Monday, two days after the bridge fell.", {"2019-05-04", "2019-05-06"}),
        ("The council met on Monday, the day after the bridge fell.", {"2019-05-05", "2019-05-06"}),
        ("The ferry drifted for six hours after it left on Monday.", {"2019-05-06"}),
        ("The visit came a day before the council met.", set()),
        # A noun that a date stands before is dated by it, if it stands for a happening.
        ("Lawyers still argue over Monday's talks with the council.", {"2019-05-06"}),
        ("Lawyers still argue over the 2018 law.", set()),
        ("The council met in Lima on Monday. Lawyers still argue over Monday's meeting.", {"2019-05-06"}),
        ("The bridge was closed after nine died in March.", {"2019-03"}),
        # A quotation whose mark was never closed.
        ('"The ship left Lima on May 3, the council noted. "It was safe then', {"2019-05-03"}),
        # Two verbs of one subject, each with its date.
        ("The ferry was built in 1991 and was sold in 2014.", {"1991", "2014"}),
    ],
)
def test_dates_of_parts(body: str, expected: set[str]) -> None:
    assert {h.date for h in timeline(body)} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The council called off the search on Tuesday.", ("2019-05-07", "event")),
        ("The council called for calm on Tuesday.", ("2019-05-07", "statement")),
        ("Peru plans to send two ships, the council said on Tuesday.", ("2019-05-07", "statement")),
        ("The council was due to meet on Wednesday.", ("2019-05-08", "scheduled")),
        # What is called for a weekday is to come.
        ("Unions have called a strike for Monday.", ("2019-05-13", "scheduled")),
        # The day on which a report was filed dates nothing.
        ("TAMBER, May 8 (ABC) - A fire swept through a mill on Tuesday night.", ("2019-05-07", "event")),
        # What a superlative is measured by is no news.
        ("It was the first call of Ana Ruiz with Jorge Soto since May 3.", None),
        ("Ana Ruiz has been held without charge since April.", ("2019-04", "event")),
        # A time of day is of the day on which the fire was, not of the one on which officials told of it.
        (
            "A fire broke out on Monday, officials said on Tuesday. It was put out at 11 p.m.",
            ("2019-05-06T23:00", "event"),
        ),
    ],
)
def test_kinds_and_days(body: str, expected: tuple[str, str] | None) -> None:
    found = [(h.date, h.kind) for h in timeline(body)]
    assert expected in found if expected else not found


def test_one_strike_in_three_wordings() -> None:
    (entry,) = timeline(
        "A missile slammed into a crowded market in Tamber on Tuesday, killing 22 people.",
        "The missile hit the market of Tamber on Tuesday, when it was full of shoppers.",
        "A missile crashed into the central market of Tamber on Tuesday morning.",
    )
    assert entry.voices == 3


def test_who_he_is() -> None:
    found = brief(source("s", "Ana Ruiz was charged on Monday. She was released on bail on Tuesday."))
    assert [[a.split("-")[0] for a in h.actors] for h in found.timeline] == [["ana"], ["ana"]]


def test_what_was_planned_and_took_place_is_one_and_told_as_done() -> None:
    found = brief(
        source("a", "The Tamber council will open its hearing on the bridge on May 7.", "2019-05-05"),
        source("b", "The Tamber council opened its hearing on the bridge on Tuesday."),
    )
    assert [(h.date, h.kind) for h in found.timeline if "opened" in h.headline] == [("2019-05-07", "event")]


def test_an_office_speaks_for_its_holder() -> None:
    found = brief(
        source("a", "President Ana Ruiz of Peru said on Tuesday that the Tamber bridge was safe."),
        source("b", "Ana Ruiz is well. The Peruvian president said on Tuesday that the Tamber bridge was safe."),
    )
    said = [h for h in found.timeline if h.kind == "statement"]
    assert [h.voices for h in said] == [2]


def test_whom_he_means_is_named_where_that_is_beyond_doubt() -> None:
    told = timeline("Ana Ruiz was charged on Monday. She was released on bail on Tuesday.")
    assert told[1].headline == "Ana Ruiz … was released on bail on Tuesday"
    told = timeline("Ana Ruiz met Rosa Vega on Monday. She was released on bail on Tuesday.")
    assert told[1].headline == "She was released on bail on Tuesday"


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("Ana Ruiz, who left on Monday, met the mayor on Tuesday.", "Ana Ruiz … met the mayor on Tuesday"),
        ("The ferry was built in 1931 and was sold on Tuesday.", "The ferry … was sold on Tuesday"),
        (
            "A study of bridges, published on Tuesday, found that most are old.",
            "A study of bridges, published on Tuesday, found that most are old",
        ),
        ("A truce brokered by Peru ended on Tuesday.", "A truce brokered by Peru ended on Tuesday"),
        (
            "Ana Ruiz told the board on Tuesday that she had warned the council.",
            "Ana Ruiz told the board on Tuesday that she had warned the council",
        ),
        (
            "Ana Ruiz said on Tuesday that she will meet the council next month.",
            "Ana Ruiz said on Tuesday that she will meet the council next month",
        ),
        ("Nine died on Tuesday, the mayor, Ana Ruiz, said.", "Nine died on Tuesday …"),
        (
            "The mayor described the plan on Tuesday as “a ruin” and left.",
            "The mayor described the plan on Tuesday as “a ruin” and left",
        ),
    ],
)
def test_headlines_are_whole(body: str, headline: str) -> None:
    assert headline in [h.headline for h in timeline(body) if h.date == "2019-05-07"]


LINES = [
    "The Tamber bridge fell on Monday, killing nine people.",
    "Nine people died when the Tamber bridge collapsed on Monday.",
    "Ana Ruiz said on Tuesday that the bridge was safe.",
    "“We shall build it again,” Ana Ruiz told reporters.",
    "The bridge, which was opened in 1931, was closed in March 2018.",
    "The council will meet on May 20.",
    "She then left.",
]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=4).map("\n".join), max_size=5), st.randoms())
def test_the_order_of_the_sources_does_not_matter_and_spans_are_verbatim(
    bodies: list[str], chance: random.Random
) -> None:
    found = [source(f"s{n}", body) for n, body in enumerate(bodies)]
    made = brief(*found).timeline
    for e in (e for h in made for e in h.evidence):
        assert bodies[int(e.source[1:])][e.start : e.end] == e.text
    assert len({h.id for h in made}) == len(made)
    chance.shuffle(found)
    assert brief(*found).timeline == made


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=4))
def test_a_headline_is_words_of_its_sources(lines: list[str]) -> None:
    body = "\n".join(lines)
    for h in timeline(body):
        *subject, told = [part.strip() for part in h.headline.strip("… ").split("…")]
        assert any(told in e.text for e in h.evidence)
        assert all(words in body for words in subject)


@pytest.mark.parametrize("body", [x * 4_000 for x in ("x", "On Monday, ", "“", "1", "fell Monday ")])
def test_long_input_is_bounded(body: str) -> None:
    start = time.process_time()
    found = source("s", body)
    annotated = time.process_time() - start
    brief(found)
    assert time.process_time() - start - annotated < 3


def test_copies_are_compared_but_once_and_all_stand_as_evidence() -> None:
    line = "The Tamber bridge fell on Monday, and nine people who were on it died."
    (entry,) = timeline(*[line] * 12)
    assert len(entry.evidence) == 12


def _many(sources: int) -> list[Annotations]:
    """Sources of 30 dated sentences, no two alike."""
    return [
        source(
            f"s{s:03}",
            "".join(
                f"Mayor Ana Ruiz met {s} people of district {n} in Lima on May {n % 7 + 1}, and {n} of them left. "
                for n in range(30)
            ),
        )
        for s in range(sources)
    ]


def test_a_distance_at_the_head_of_a_sentence_may_count_from_the_clause_behind_it() -> None:
    assert timeline(
        "In November, Mira Voss spoke in Ormsby. A week after Mira Voss spoke to the gathering, and in the wake of a "
        "shooting that killed 14, she proposed barring all visitors."
    )


def _calls(work: Callable[[], object]) -> int:
    """How many functions are called for some work: what it costs, whatever else the machine does meanwhile."""
    called = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.slow
def test_the_cost_does_not_grow_with_the_square_of_the_sources() -> None:
    def cost(sources: int) -> int:
        found = tuple(_many(sources))
        about = tuple(BriefSource(id=a.source.id, path="") for a in found)
        return _calls(lambda: compile_timeline(found, about, ()))

    assert cost(40) < 8 * cost(10), "with their square it would be sixteen times"
