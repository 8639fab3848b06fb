"""What one independent voice alone reports among the core facts."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Brief, SingleVoice, Source, SourceMeta

SINKS = "The ferry Aldra sank off Port Venn on Monday, the coast guard said."
RESCUED = "The crew of a tug pulled passengers of the ferry Aldra out of the water."
RAID = "Police raided the office of the ferry's owner in Port Venn on Tuesday, the coast guard said."


def brief(*bodies: str) -> Brief:
    days = [SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2031-03-04") for n, _ in enumerate(bodies)]
    return compile_brief([annotate(Source(meta=m, body=b)) for m, b in zip(days, bodies, strict=True)], "Ferry")


def alone(*bodies: str) -> list[SingleVoice]:
    return list(brief(*bodies).single_voices)


def test_a_happening_at_the_top_that_one_source_alone_tells() -> None:
    told = brief(f"{SINKS}\n\n{RAID}", f"{SINKS} {RESCUED}")
    (found,) = [s for s in told.single_voices if s.kind == "happening"]
    assert "raided" in found.text
    assert {e.source for e in found.evidence} == {"s0"}
    assert found.happening in {h.id for h in told.timeline}


def test_nothing_that_another_tells_too() -> None:
    assert not alone(f"{SINKS}\n\n{RAID}", f"{SINKS}\n\n{RAID}")


def test_nothing_without_a_happening_that_two_tell() -> None:
    assert not alone("A dam burst near Orrin on Monday, officials said.", f"{SINKS} {RAID}")
    assert not alone(f"{SINKS} {RAID}")


def test_nothing_of_long_before() -> None:
    before = "Police raided the office of the ferry's owner in Port Venn in 2019, the coast guard said."
    assert not alone(f"{SINKS}\n\n{before}", f"{SINKS} {RESCUED}")


def test_a_figure_that_one_source_alone_gives() -> None:
    found = alone(f"{SINKS} The ferry carried 212 crates of fireworks from Port Venn.", f"{SINKS} {RESCUED}")
    assert [(s.kind, s.text) for s in found] == [("figure", "The ferry carried 212 crates of fireworks from Port Venn")]


def test_no_figure_that_another_gives_too() -> None:
    crates = "The ferry carried 212 crates of fireworks from Port Venn."
    assert not alone(f"{SINKS} {crates}", f"{SINKS} Aboard the ferry were more than 200 crates of fireworks.")
