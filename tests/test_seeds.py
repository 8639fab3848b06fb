"""What the brief of the five seed articles must show, each with its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen import Brief, brief_of_folder
from briefgen.model import Discrepancy, Evidence

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_of_folder(SEEDS, shown_as="seeds")


def number(source: str) -> str:
    """000 for 000_1a5357aeaa4624b9."""
    return source[:3]


def sources(evidence: tuple[Evidence, ...]) -> set[str]:
    return {number(e.source) for e in evidence}


def comparison(brief: Brief, *words: str) -> Discrepancy:
    """The one comparison whose positions together hold all ``words``."""
    found = [
        d
        for d in brief.discrepancies
        if all(any(word in e.text for p in d.positions for e in p.evidence) for word in words)
    ]
    assert found, f"no comparison of {words}"
    return found[0]


def test_the_length_of_the_call_as_three_sources_give_it(brief: Brief) -> None:
    length = comparison(brief, "over an hour", "an hour and 15 minutes", "one hour and 15 minutes", "75 minutes")
    assert (length.kind, length.verdict) == ("duration", "compatible")
    assert {"000", "002", "004"} <= {number(e.source) for p in length.positions for e in p.evidence}
    exact = next(p for p in length.positions if any("an hour and 15 minutes" in e.text for e in p.evidence))
    assert exact.normalised == "PT1H15M"
    assert {"000", "002", "004"} <= sources(exact.evidence)


@pytest.mark.parametrize("designation", ["A-50", "Tu-95", "Tu-22", "Tu-160", "An-12", "Il-78"])
def test_the_struck_aircraft(brief: Brief, designation: str) -> None:
    (entry,) = [a for a in brief.aircraft if a.designation == designation]
    (claim,) = [c for c in entry.claims if "struck" in c.status]
    assert claim.claimed_by
    assert sources(claim.evidence) == {"000", "001"}


def test_how_many_aircraft_were_hit_is_disputed(brief: Brief) -> None:
    count = comparison(brief, "41", "more than 40", "far fewer")
    assert count.verdict == "disputed"
    assert count.kind == "number"


def test_the_damage_to_the_bridge_is_claimed_and_denied(brief: Brief) -> None:
    damage = comparison(brief, "Kerch Bridge", "no damage")
    assert damage.verdict == "disputed"
    assert len(damage.positions) == 2


def test_the_front_line_is_as_long_in_miles_as_in_kilometres(brief: Brief) -> None:
    assert comparison(brief, "620-mile", "1000-kilometre").verdict == "agree"


def test_a_quotation_that_four_sources_carry_is_there_once(brief: Brief) -> None:
    (quote,) = [q for q in brief.quotes if "good conversation" in q.text]
    assert sources(quote.evidence) == {"000", "001", "002", "004"}
    assert quote.speaker_text == "Donald Trump"
    assert quote.speaker in {a.id for a in brief.actors if a.name == "Donald Trump"}
    assert quote.voices == 3


def test_two_spellings_of_one_man(brief: Brief) -> None:
    (actor,) = [a for a in brief.actors if "Ushakov" in a.name]
    assert actor.kind == "person"
    aliases = {alias.name: {number(s) for s in alias.sources} for alias in actor.aliases}
    assert aliases["Yuri Ushakov"] == {"000"}
    assert aliases["Yury Ushakov"] == {"003"}


def test_which_sources_share_text(brief: Brief) -> None:
    groups = {number(s.id): s.copy_group for s in brief.sources}
    assert groups["000"] is not None
    assert groups["000"] == groups["001"]
    assert [groups[n] for n in ("002", "003", "004")] == [None, None, None]


def test_an_undated_copy_takes_the_day_of_the_dated_one(brief: Brief) -> None:
    (copy,) = [s for s in brief.sources if number(s.id) == "001"]
    assert (copy.published, copy.published_basis) == ("2025-06-04", "inferred")


def test_the_source_that_tells_of_another_call(brief: Brief) -> None:
    assert [number(s.id) for s in brief.sources if not s.same_event] == ["003"]
    (other,) = [s for s in brief.sources if not s.same_event]
    assert other.same_event_reason
    assert other.same_event_evidence


def test_nothing_of_another_event_counts_as_a_difference(brief: Brief) -> None:
    assert not [d for d in brief.discrepancies for p in d.positions for e in p.evidence if number(e.source) == "003"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Donald Trump", "person"), ("Vladimir Putin", "person"), ("Volodymyr Zelenskyy", "person"),
        ("Pete Hegseth", "person"), ("Dmitry Peskov", "person"), ("Rustem Umerov", "person"),
        ("Vladimir Medinsky", "person"), ("Karoline Leavitt", "person"), ("Mike Pence", "person"),
        ("Caitlin Lee", "person"), ("Ukraine", "state"), ("Russia", "state"), ("Iran", "state"),
    ],
)  # fmt: skip
def test_who_is_who(brief: Brief, name: str, kind: str) -> None:
    assert [a.kind for a in brief.actors if a.name == name] == [kind]


def test_the_timeline_runs_from_the_invasion_to_what_is_to_come(brief: Brief) -> None:
    dates = [h.date for h in brief.timeline]
    assert dates == sorted(dates, key=lambda d: d or "9999")
    assert "2022-02-24" in dates
    assert [h for h in brief.timeline if h.date.startswith("2025-06-04") and "call" in h.headline.lower()]
