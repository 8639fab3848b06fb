"""What stands at a place of a source is found without looking at all that stands in it."""

from __future__ import annotations

import time

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.figures.quantity_answers import is_measured
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.model import QuantityMention, Source, SourceMeta


def source_with(spans: list[tuple[int, int]]) -> OneSource:
    found = annotate(Source(meta=SourceMeta(id="s", path="s.txt"), body="The pond froze."))
    quantities = tuple(
        QuantityMention(start=start, end=end, text="x" * (end - start), value=1, unit="foot", rule="measure")
        for start, end in spans
    )
    return OneSource(msgspec.structs.replace(found, quantities=quantities), "s", {})


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9))), st.integers(0, 30))
def test_the_quantities_at_an_offset(told: list[tuple[int, int]], at: int) -> None:
    spans = [(start, start + length) for start, length in told]
    found = [(q.start, q.end) for q in source_with(spans).quantities_at(at)]
    assert sorted(found) == sorted((start, end) for start, end in spans if start <= at < end)


def test_whether_something_is_measured_is_not_asked_of_every_quantity() -> None:
    source = source_with([(10 * n, 10 * n + 5) for n in range(12_000)])
    start = time.process_time()
    assert not any(is_measured(source, 10 * n + 7) for n in range(12_000))
    assert time.process_time() - start < 3
