"""Who speaks with and about whom: read off quotations and timeline entries, never guessed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import msgspec
import pytest
from made_brief import HOSTILE, made_brief

from briefgen.model import Actor, Alias, Brief, Happening, HappeningKind, Quotation
from briefgen.pages.actors_diagram import MOST, diagram, row_order
from briefgen.pages.parts import parts
from briefgen.pages.relations import Names, Relation, relations

VOSS = Actor(id="voss", name="Mira Voss", kind="person", voices=3, aliases=(Alias(name="Voss", sources=("a",)),))
LIND = Actor(id="lind", name="Oskar Lindqvist", kind="person", voices=2, aliases=(Alias(name="Lindqvist", sources=()),))
ORMIA = Actor(id="ormia", name="Ormia", kind="state")
GUARD = Actor(id="guard", name="coast guard", kind="organisation")
ACTORS = (VOSS, LIND, ORMIA, GUARD)


def brief(*, quotes: tuple[Quotation, ...] = (), timeline: tuple[Happening, ...] = ()) -> Brief:
    return Brief(schema="x", title="x", actors=ACTORS, quotes=quotes, timeline=timeline)


def said(words: str, by: str | None = "voss", to: str | None = None) -> Quotation:
    return Quotation(id=words, text=words, kind="direct", speaker=by, addressee=to)


def told(headline: str, kind: HappeningKind = "event", by: str | None = None) -> Happening:
    return Happening(id=headline, date="2031-03-04", headline=headline, kind=kind, claimed_by=by)


def seen(found: tuple[Relation, ...]) -> set[tuple[str, str, str]]:
    return {(r.first, r.kind, r.second) for r in found}


@pytest.mark.parametrize(
    ("quotation", "shows"),
    [
        (said("Lindqvist will come to Ormia’s shore"), {("voss", "of", "lind"), ("voss", "of", "ormia")}),
        (said("We saw it fall", to="Oskar Lindqvist"), {("voss", "to", "lind")}),
        (said("We saw it fall", to="reporters"), set()),
        (said("I, Mira Voss, saw it"), set()),
        (said("Lindqvist will come", by=None), set()),
        (said("the Ormian fleet and the Vosses"), set()),
    ],
)
def test_quotations_show_who_speaks_to_and_of_whom(quotation: Quotation, shows: set[tuple[str, str, str]]) -> None:
    assert seen(relations(brief(quotes=(quotation,)))) == shows


@pytest.mark.parametrize(
    "headline",
    [
        "Mira Voss spoke on the phone with Prime Minister Oskar Lindqvist …",
        "Voss met Lindqvist at the lake",
        "the talks between Voss and Lindqvist lasted an hour",
        "The Voss-Lindqvist call came late",
        "It was Lindqvist’s first call with Voss since May",
    ],
)
def test_talks_join_those_who_talk(headline: str) -> None:
    assert seen(relations(brief(timeline=(told(headline),)))) == {("voss", "with", "lind")}


@pytest.mark.parametrize(
    "happening",
    [
        pytest.param(told("Voss and Lindqvist were rescued"), id="no talk"),
        pytest.param(told("Voss refused to meet with Lindqvist"), id="it did not take place"),
        pytest.param(told("Voss said talks with Lindqvist went on"), id="told of"),
        pytest.param(told("Voss met reporters and Lindqvist slept", kind="statement"), id="a statement"),
        pytest.param(told("talks of Voss and Lindqvist are on", by="Oskar Lindqvist"), id="who reports it is none"),
        pytest.param(told("Voss met others in Ormia"), id="a place"),
        pytest.param(told(f"Voss held talks {'long ' * 20} with Lindqvist"), id="too far apart"),
    ],
)
def test_other_happenings_join_nobody(happening: Happening) -> None:
    assert relations(brief(timeline=(happening,))) == ()


def test_a_name_that_two_actors_share_names_neither_and_the_longest_name_counts() -> None:
    elder = Actor(id="elder", name="Voss", kind="person")
    names = Names((*ACTORS, elder, Actor(id="fleet", name="Ormia Fleet", kind="organisation")))
    assert names.actors_in("Voss, Mira Voss and the Ormia Fleet; Ormia Fleets; coast guard") == [
        "voss",
        "fleet",
        "ormia",
    ]


def test_an_actor_has_their_part() -> None:
    made = made_brief()
    found = parts(made, relations(made))
    assert [q.id for q in found["p-voss"].said] == ["q-quiet", "q-hoped"], "in the order of time"
    assert [h.id for h in found["coast-guard"].claimed] == ["t-collided-1"]
    assert [thing.id for thing, _ in found["coast-guard"].claims] == ["a-an-24"]
    assert [(d.id, p.value) for d, p in found["northwing"].answers] == [("d-warning", "denied")]
    assert [d.id for d in found["p-lindqvist"].questions] == ["d-visit"]


def test_an_actor_has_their_relations_in_words() -> None:
    one = brief(quotes=(said("Lindqvist will come"),), timeline=(told("Voss met Lindqvist at the lake"),))
    found = parts(one, relations(one))
    in_words = {
        actor: [(words, [other for other, _ in others]) for words, others in found[actor].relations_of(actor)]
        for actor in ("voss", "lind", "ormia")
    }
    assert in_words == {
        "voss": [("Talks with", ["lind"]), ("Speaks of", ["lind"])],
        "lind": [("Talks with", ["voss"]), ("Spoken of by", ["voss"])],
        "ormia": [],
    }


def crowd(count: int) -> tuple[dict[str, str], list[Relation]]:
    names = {f"n{n}": f"Person {n} {HOSTILE}" for n in range(count)}
    quotes = (said("x"),)
    found = [Relation("of", f"n{n}", f"n{m}", quotes) for n in range(count) for m in range(n) if (n + m) % 3 == 0]
    return names, [*found, Relation("with", "n0", f"n{count - 1}", (), (told("x"),))]


@pytest.mark.parametrize("count", [2, 5, 40])
def test_the_drawing_is_well_formed_the_same_each_time_and_inside_its_frame(count: int) -> None:
    names, found = crowd(count)
    drawn = diagram(found, names)
    assert drawn == diagram(found, names)
    assert drawn is not None
    assert drawn.shown == min(count, MOST)
    root = ET.fromstring(drawn.svg)  # noqa: S314 (our own)
    _, _, width, height = map(int, root.attrib["viewBox"].split())
    space = "{http://www.w3.org/2000/svg}"
    assert [label.tag for label in root][:2] == [f"{space}title", f"{space}desc"]
    for arc in root.iter(f"{space}path"):
        if "__arc" in arc.attrib["class"]:
            first, *handles, last = [float(n) for n in re.findall(r"-?[\d.]+", arc.attrib["d"])]
            assert 0 <= last <= height
            assert 0 <= first + 0.75 * (handles[1] - first) <= width
    assert HOSTILE not in drawn.svg
    assert sum(HOSTILE in (title.text or "") for title in root.iter(f"{space}title")) >= drawn.shown


def test_nobody_to_draw() -> None:
    assert diagram((), {"a": "A"}) is None
    assert diagram((Relation("of", "a", "gone"),), {"a": "A"}) is None


def test_who_speaks_with_whom_stands_near() -> None:
    names = {name: name for name in "abcdef"}
    pairs = [Relation("of", "a", "f", (said("x"),)), Relation("of", "b", "e", (said("x"),))]
    order = row_order(pairs, names)
    assert abs(order.index("a") - order.index("f")) == 1
    assert abs(order.index("b") - order.index("e")) == 1


def test_the_order_of_actors_in_the_brief_does_not_matter() -> None:
    quotes = (said("Lindqvist will come to Ormia"), said("Voss saw it", by="lind"))
    one = brief(quotes=quotes)
    assert relations(one) == relations(msgspec.structs.replace(one, actors=ACTORS[::-1]))
