"""Given sources that share a few paragraphs of a wire, each speaks for itself in what else it writes."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Discrepancy, Source, SourceMeta

_WIRE = (
    "Eleven villages along the lower Orl were cut off for two days while the army brought bread and blankets by boat, "
    "and the old mill at the mouth of the river, which had stood there for three centuries, was carried out to sea."
)
_OWN = [
    "The dam above Orlen broke on Tuesday after a week of rain. The governor said that 14 people had been hurt. {} "
    "Schools stay shut until further notice, and the railway has no trains. Wardens look for sheep on the hills. "
    "The bishop asked for blankets. Bakers gave away what they had. The cinema is full of beds and of old people. A "
    "plumber found her cat on the roof. Ships wait outside the estuary. The lighthouse lamp is dark since noon.",
    "Rain fell again on Wednesday over the valley of Orlen. Nurses said that 16 people had been hurt. {} "
    "The lower bridge is closed to lorries. Nobody knows how the turbines were set that night. A clerk has the books. "
    "Farmers count their cows. The choir sings on Sunday, as it does each year, in the chapel above the quarry. Swans "
    "came up as far as the market. Its clock stopped at four. Letters lie in the mud beside the post office.",
]


def _compared(*bodies: str) -> list[Discrepancy]:
    metas = [SourceMeta(id=f"s{n}", path=f"s{n}.txt", published=f"2031-03-{n + 4:02}") for n in range(len(bodies))]
    found = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, bodies, strict=True)]
    return list(compile_brief(found, "Made up").discrepancies)


def test_what_two_write_beside_a_shared_paragraph_is_compared() -> None:
    tolls = [d for d in _compared(*(own.format(_WIRE) for own in _OWN)) if d.rule == "toll"]
    assert [(d.verdict, [p.value for p in d.positions]) for d in tolls] == [("conflict", ["14 people", "16 people"])]


def test_what_they_share_is_told_by_one() -> None:
    assert not [d for d in _compared(*(own.format(_WIRE) for own in _OWN)) if "villages" in (d.question or "")]


def test_of_two_that_share_most_of_their_text_all_is_told_by_one() -> None:
    assert _compared(_OWN[0].format(_WIRE), _OWN[0].format(_WIRE).replace("bishop", "abbot")) == []
