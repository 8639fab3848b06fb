"""Given these texts, these are the copy groups."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.compile.copies import CopyGroup, compile_copies
from briefgen.model import Annotations, SourceMeta
from briefgen.read import read_folder

LEAD = "The old bridge over the Tamber fell on Monday, and nine people were taken to hospital."
WIRE = (
    "The bridge, which was built in 1931, had been closed to lorries for two years because of cracks in its arches.\n"
    "Engineers had warned the council that the third pier would not stand another flood, but the repair was put off.\n"
    "Divers searched the river until dark for those who might still be in their cars, and will go on in the morning."
)
TAIL = "The council meets on Thursday to talk about a new bridge, which would cost more than the town takes in a year."
OTHER = (
    "Nine people were hurt when a bridge gave way in the north of the country, the second such accident this spring.\n"
    "The mayor promised help for the families and said that the cause would be looked into by people from outside.\n"
    "Traffic is led around the town until the wreck has been taken out of the water, which may last into the summer."
)
OWN = (
    "Nobody in Sell had crossed the river this week without looking up at the arches, and since Monday nobody can.\n"
    "On the market square people stood in the rain and asked each other who had been seen and who had not been seen.\n"
    "Grete Aalen sold bread to the drivers of the milk lorries for thirty years, always on the side of the old mill.\n"
    "Her son was on his way to work when the road before him went down, and he ran back over the wet stones.\n"
    "The school stayed shut, the ferry of the next village carried the nurses, and the bakery gave away its bread.\n"
    "In the evening candles burned along the wall where children used to fish, and the band left its drums at home.\n"
    "An old man in a blue coat told whoever would listen how he had helped to lay the last stone as a boy of nine.\n"
    "By midnight the water had fallen by a hand, and one could see the roof of a van that somebody knew.\n"
    "Two women from the bank on the other side rowed over with soup, and were told to go home by a tired policeman.\n"
    "What comes next was a question for tomorrow, said those who put out the lamps, and closed the doors behind them.\n"
)
ANOTHER_OWN = (
    "For the ministry of roads it is the third pier in five years that had been marked red in its own lists of works.\n"
    "An inspector wrote in March that water had eaten away the ground below, and asked for a weight limit at once.\n"
    "His letter was answered in June with a request for photographs, which he sent, and then with nothing at all.\n"
    "The opposition wants to know where the money went that parliament had set aside for stone arches in the north.\n"
    "A spokesman for the minister said that all of it had been spent on three crossings with more traffic than this.\n"
    "Prosecutors have taken the files of the regional office with them, and two of its managers were sent on leave.\n"
    "The union of road workers recalls that forty posts were cut in the district by the last government.\n"
    "Experts at the technical college had offered sensors for a small sum, and never heard back from anybody there.\n"
    "Under the law a crossing must be looked at every six years, but nobody is named who has to see that it is done.\n"
    "A committee is to be formed before the holidays, and whether it may hear the minister is fought over.\n"
)
SPEECH = (
    "“We have lost the bridge that our grandfathers built with their own hands, and with it the road to our fields, to "
    "our schools and to our neighbours, and I promise you tonight that we shall build it again before the snow comes,”"
)


def annotated(**bodies: str) -> tuple[Annotations, ...]:
    return tuple(Annotations(source=SourceMeta(id=name, path=name), text=body) for name, body in bodies.items())


def groups(**bodies: str) -> list[set[str]]:
    return [set(g.shared) for g in compile_copies(annotated(**bodies))]


@pytest.mark.parametrize(
    ("bodies", "expected"),
    [
        pytest.param({"a": f"{LEAD}\n{WIRE}", "b": f"{LEAD}\n{WIRE}"}, [{"a", "b"}], id="word for word"),
        pytest.param({"a": f"{LEAD}\n{WIRE}\n{TAIL}", "b": f"{LEAD}\n{WIRE}"}, [{"a", "b"}], id="tail cut"),
        pytest.param({"a": f"{LEAD}\n{WIRE}", "b": f"A bridge is gone.\n{WIRE}"}, [{"a", "b"}], id="lead rewritten"),
        pytest.param({"a": WIRE, "b": WIRE.upper().replace("\n", "\n\n")}, [{"a", "b"}], id="case and spacing"),
        pytest.param({"a": WIRE, "b": OTHER}, [], id="the same event in other words"),
        pytest.param(
            {"a": f"{SPEECH} he said.\n{WIRE}", "b": f"{SPEECH} said the mayor.\n{OTHER}"}, [], id="the same quotation"
        ),
        pytest.param(
            {"a": f"{SPEECH} he said.\n{WIRE}", "b": f"{SPEECH[1:-1]} — The Mayor (@mayor)\n{OTHER}"},
            [],
            id="the same quotation, in one without its marks",
        ),
        pytest.param(
            {"a": f"{WIRE}\nCopyright 2017 The Daily Herald. All rights reserved. No part of this may be used again.",
             "b": f"{OTHER}\nCopyright 2017 The Daily Herald. All rights reserved. No part of this may be used again."},
            [],
            id="the same copyright line",
        ),
        pytest.param({"a": WIRE, "b": OTHER, "c": WIRE, "d": OTHER}, [{"a", "c"}, {"b", "d"}], id="two groups"),
        pytest.param(
            {"a": f"{LEAD}\n{WIRE}", "b": f"{WIRE}\n{OTHER}", "c": f"{OTHER}\n{TAIL}"}, [{"a", "b", "c"}], id="a chain"
        ),
        pytest.param(
            {"a": f"{OWN}{WIRE}", "b": f"{ANOTHER_OWN}{WIRE.partition(chr(10))[2]}"},
            [{"a", "b"}],
            id="two paragraphs of a wire in stories of their own",
        ),
        pytest.param(
            {"a": f"{OWN}{WIRE}", "b": f"{ANOTHER_OWN}{WIRE.partition(chr(10))[0]}"}, [], id="a sentence in common"
        ),
        pytest.param({"a": "", "b": "", "c": "Fire.", "d": "Fire."}, [], id="too short to tell"),
        pytest.param({}, [], id="nothing"),
    ],
)  # fmt: skip
def test_groups(bodies: dict[str, str], expected: list[set[str]]) -> None:
    assert groups(**bodies) == expected


def test_a_group_tells_how_much_is_shared_and_shows_it() -> None:
    (group,) = compile_copies(annotated(a=f"{LEAD}\n{WIRE}", b=f"A bridge is gone.\n{WIRE}"))
    assert group.shared["b"] > group.shared["a"] > 0.7
    assert [e.text for e in group.passages["a"]] == [line.rstrip(".") for line in WIRE.split("\n")]


def test_the_seeds_that_share_text() -> None:
    reading = read_folder(Path(__file__).parents[2] / "seeds")
    found = tuple(Annotations(source=s.meta, text=s.body) for s in reading.sources)
    (group,) = compile_copies(found)
    assert [name[:3] for name in sorted(group.shared)] == ["000", "001"]
    assert all(0.3 < share < 0.7 for share in group.shared.values())


def test_two_hundred_near_identical_sources_are_one_group() -> None:
    (group,) = compile_copies(annotated(**{f"s{n:03}": f"Edition {n}.\n{WIRE}" for n in range(200)}))
    assert len(group.shared) == 200


LINES = [line for text in (WIRE, OTHER, SPEECH, LEAD, TAIL) for line in text.split("\n")]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=5).map("\n".join), max_size=6), st.randoms())
def test_spans_are_verbatim_and_nobody_is_in_two_groups(bodies: list[str], chance: random.Random) -> None:
    found = annotated(**{f"s{n}": body for n, body in enumerate(bodies)})
    made = compile_copies(found)
    members = [s for g in made for s in g.shared]
    assert len(members) == len(set(members))
    for e in (e for g in made for p in g.passages.values() for e in p):
        assert bodies[int(e.source[1:])][e.start : e.end] == e.text
    assert compile_copies(found) == made


@pytest.mark.parametrize("body", ["‘" * 100_000, "“" * 100_000, "x" * 400_000, "a.b." * 30_000, "‘a" * 30_000])
def test_the_cost_is_linear_in_the_length(body: str) -> None:
    start = time.process_time()
    compile_copies(annotated(a=body, b=body))
    assert time.process_time() - start < 5


@pytest.mark.slow
def test_the_cost_is_linear_in_the_number_of_sources() -> None:
    chance = random.Random(1)  # noqa: S311
    words = [f"{a}{b}" for a in ("ba", "du", "fi", "go", "lem", "ta") for b in ("r", "st", "n", "l", "dor", "vik")]

    def seconds(count: int) -> float:
        bodies = {f"s{n}": "\n".join(" ".join(chance.choices(words, k=20)) for _ in range(20)) for n in range(count)}
        found = annotated(**bodies)
        start = time.process_time()
        made: tuple[CopyGroup, ...] = compile_copies(found)
        assert made == ()
        return time.process_time() - start

    seconds(50)
    small, large = seconds(200), seconds(1600)
    assert large < 3 * 8 * small
