"""Whatever an editor writes: nothing breaks, all words stay verbatim, and links that are not hidden still lead."""

from __future__ import annotations

import functools
import re
from typing import Any

import msgspec
from corrected import ARTICLES
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.corrections import AnyCorrection, Corrections, Stated
from briefgen.model import Annotations, Brief, Evidence, Source, SourceMeta


@functools.cache
def annotated() -> tuple[Annotations, ...]:
    return tuple(
        annotate(Source(meta=SourceMeta(id=name, path=f"{name}.txt", published="2025-03-06"), body=text))
        for name, text in ARTICLES.items()
    )


@functools.cache
def before() -> Brief:
    return compile_brief(annotated(), "Lake Orm")


def targets(page: str) -> st.SearchStrategy[Any]:
    """Ids of entries, words of their evidence, words with a source, and words that stand nowhere."""
    entries: tuple[Any, ...] = getattr(before(), page)
    evidence: list[Evidence] = [
        e for x in entries for e in (getattr(x, "evidence", None) or [e for p in x.positions for e in p.evidence])
    ]
    return st.one_of(
        st.sampled_from([x.id for x in entries]),
        st.sampled_from([e.text for e in evidence]),
        st.sampled_from([{"words": e.text, "source": e.source} for e in evidence]),
        st.sampled_from(["Sweden", "Monday", {"words": "the", "source": "alpha"}, {"words": "x", "source": "nowhere"}]),
    )


def entry(do: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"do": st.just(do), "reason": st.just("r"), "by": st.just("b"), **fields})


def any_entry() -> st.SearchStrategy[dict[str, Any]]:
    actors, quotes = targets("actors"), targets("quotes")
    happenings, questions = targets("timeline"), targets("discrepancies")
    names = st.sampled_from([a.name for a in before().actors] + ["Somebody Else"])
    words = st.sampled_from(["Lake Orm", "nowhere at all", "rescued from the water", "the lake on Friday"])
    sources = st.sampled_from([*ARTICLES, "nowhere"])
    return st.one_of(
        entry("merge actors", actors=st.lists(actors, min_size=2, max_size=3)),
        entry("split actor", actor=actors, names=st.lists(names, min_size=1, max_size=2), to=names),
        entry("name actor", actor=actors, to=names),
        entry("set kind", actor=actors, to=st.sampled_from(["person", "organisation", "state"])),
        entry("set role", actor=actors, to=words),
        entry("hide actor", actor=actors),
        entry("set speaker", quotation=quotes, to=names | st.none()),
        entry("hide quotation", quotation=quotes),
        entry("merge happenings", happenings=st.lists(happenings, min_size=2, max_size=3)),
        entry("add happening", happening=happenings.filter(lambda t: isinstance(t, dict)), to=st.just("2025-03-03")),
        entry("split happening", happening=happenings, words=st.lists(happenings, min_size=1, max_size=2)),
        entry("set actors", happening=happenings, to=st.lists(names, max_size=2)),
        entry("redate", happening=happenings, to=st.sampled_from(["2025-03-04", "2025", "", "2025-02-31", "soon"])),
        entry("retitle", happening=happenings, to=words),
        entry("pin happening", happening=happenings),
        entry("hide happening", happening=happenings),
        entry("set verdict", comparison=questions, to=st.sampled_from(["agree", "conflict"])),
        entry("hide comparison", comparison=questions),
        entry("set event", source=sources, to=st.sampled_from(["same", "another"])),
        entry("set copy", source=sources, of=sources | st.none()),
    )


def corrections(entries: list[dict[str, Any]]) -> Corrections:
    found: list[AnyCorrection] = msgspec.convert(entries, list[AnyCorrection])
    return Corrections("c.yml", tuple(Stated(line, c) for line, c in enumerate(found, start=1)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.deferred(any_entry), max_size=6))
def test_whatever_is_corrected_all_stays_verbatim_and_linked(entries: list[dict[str, Any]]) -> None:
    said = corrections(entries)
    after = compile_brief(annotated(), "Lake Orm", (), said)
    bodies = {a.source.id: a.text for a in annotated()}
    for piece in evidence(after):
        assert bodies[piece.source][piece.start : piece.end] == piece.text
    for happening in after.timeline:
        headline = re.sub(r"\s+", " ", happening.headline.strip("… "))
        assert any(headline in " ".join(bodies[e.source].split()) for e in happening.evidence)
    for quote in after.quotes:
        assert any(quote.text in body for body in bodies.values())
    done = {a.by for a in after.corrections}
    missed = {f"c.yml:{n.line}" for n in after.notices if n.rule == "correction:missed"}
    assert done.isdisjoint(missed)
    idle = {f"c.yml:{n.line}" for n in after.notices if n.rule == "correction:idle"}
    assert done | missed | idle == {f"c.yml:{line}" for line in range(1, len(entries) + 1)}, "each is applied or told"
    hidden = {e["do"].removeprefix("hide ") for e in entries if e["do"].startswith("hide")}
    for page, what in (("timeline", "happening"), ("actors", "actor"), ("quotes", "quotation")):
        now = [x.id for x in getattr(after, page)]
        assert len(now) == len(set(now))
        # Who is split, merged into somebody or made another voice may be told of otherwise; ids that were, still lead.
        moved = any(e["do"] in ("split actor", "set event", "hide actor") for e in entries)
        if what not in hidden and not moved:
            leading = {*now, *(i for x in getattr(after, page) for i in x.anchors)}
            assert {x.id for x in getattr(before(), page)} <= leading


def test_no_correction_changes_nothing() -> None:
    assert compile_brief(annotated(), "Lake Orm", (), Corrections("c.yml")) == before()


def evidence(data: object) -> list[Evidence]:
    if isinstance(data, Evidence):
        return [data]
    if isinstance(data, tuple | list):
        return [e for item in data for e in evidence(item)]
    if isinstance(data, msgspec.Struct):
        return [e for field in data.__struct_fields__ for e in evidence(getattr(data, field))]
    return []
