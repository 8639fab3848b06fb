"""How the sources hang together, drawn: every source once, within its frames, whatever their number and names."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_brief import HOSTILE, made_annotations, made_brief

from briefgen.model import Brief, BriefSource
from briefgen.pages import render_pages
from briefgen.pages.order import voices
from briefgen.pages.sources_diagram import MOST, sources_diagram


def brief_of(groups: list[int], apart: int = 0) -> Brief:
    """A brief whose sources share text in ``groups`` of so many each, the last ``apart`` sources of another event."""
    sources = [
        BriefSource(id=f"s{g}-{n}", path="x", copy_group=f"g{g}" if size > 1 else None, copy_shared=0.5)
        for g, size in enumerate(groups)
        for n in range(size)
    ]
    told = len(sources) - apart
    return Brief(
        schema="",
        title="",
        sources=tuple(msgspec.structs.replace(s, same_event=n < told) for n, s in enumerate(sources)),
    )


def drawn(brief: Brief) -> ElementTree.Element | None:
    svg = sources_diagram(voices(brief), {s.id: n for n, s in enumerate(brief.sources, start=1)})
    return ElementTree.fromstring(svg) if svg else None  # noqa: S314 (our own)


def numbers(element: ElementTree.Element) -> list[str]:
    return sorted(re.findall(r"<text[^>]*>(\d+)</text>", ElementTree.tostring(element, encoding="unicode")))


@given(st.lists(st.integers(1, 12), min_size=1, max_size=9), st.integers(0, 4))
def test_every_source_is_drawn_once_within_the_frame(groups: list[int], apart: int) -> None:
    brief = brief_of(groups, apart)
    svg = drawn(brief)
    assert svg is not None
    assert numbers(svg) == sorted(str(n) for n in range(1, sum(groups) + 1))
    _, _, width, height = map(float, svg.attrib["viewBox"].split())
    for rect in svg.iter("rect"):
        x, y, w, h = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + w <= width
        assert 0 <= y <= y + h <= height
    centres = [(c.attrib["cx"], c.attrib["cy"]) for c in svg.iter("circle")]
    assert len(set(centres)) == len(centres)


def test_sources_that_share_text_are_joined_and_another_event_has_a_frame_of_its_own() -> None:
    svg = drawn(brief_of([2, 1, 1], apart=1))
    assert svg is not None
    assert len(list(svg.iter("line"))) == 1
    shown = [text.text for text in svg.iter("text")]
    assert shown.count("50 %") == 2
    assert [words for words in shown if words and "event" in words] == ["this event", "another event"]
    alone = drawn(brief_of([1]))
    assert alone is not None
    assert "another event" not in [text.text for text in alone.iter("text")]


@pytest.mark.parametrize("groups", [[], [1] * (MOST + 1)])
def test_with_nothing_or_too_much_to_draw_there_is_no_diagram(groups: list[int]) -> None:
    assert drawn(brief_of(groups)) is None


def test_names_of_sources_are_text_in_it() -> None:
    svg = drawn(made_brief())
    assert svg is not None
    titles = [title.text or "" for title in svg.iter("title")]
    assert any(HOSTILE in title for title in titles)


def test_home_and_sources_tell_the_same_in_words() -> None:
    pages = {page.uri: page.text for page in render_pages(made_brief(), annotations=made_annotations())}
    for uri in ("index.md", "sources/index.md"):
        words = pages[uri].partition('class="briefgen-web__words"')[2].partition("</ul>")[0]
        voice, other = re.findall(r"<li.*?</li>", words, re.DOTALL)
        assert "share running text" in voice
        assert "alpha.md) (40 % of its words)" in voice
        assert "beta.md) (60 % of its words)" in voice
        assert "Another event" in other
        assert "gamma.md" in other


def test_where_no_source_shares_text_with_another_one_sentence_says_so() -> None:
    brief = made_brief()
    apart = tuple(msgspec.structs.replace(s, copy_group=None, copy_shared=None, same_event=True) for s in brief.sources)
    pages = {page.uri: page.text for page in render_pages(msgspec.structs.replace(brief, sources=apart))}
    words = pages["index.md"].partition('class="briefgen-web__words"')[2].partition("</ul>")[0]
    assert f"Each of the {len(apart)} sources is <strong>a voice of its own</strong>" in words
    assert words.count("<li") == 1


def test_a_source_without_a_title_goes_by_its_outlet_and_its_first_words_and_notes_have_days_in_words() -> None:
    brief, annotations = made_brief(), made_annotations()
    untitled = tuple(msgspec.structs.replace(s, title=None, outlet="The Post") for s in brief.sources)
    note = "As reported: 9 aircraft (2025-03-04); 40 aircraft (2025-03-06)."
    first, *others = brief.discrepancies
    noted = (msgspec.structs.replace(first, note=note), *others)
    changed = msgspec.structs.replace(brief, sources=untitled, discrepancies=noted)
    pages = {page.uri: page.text for page in render_pages(changed, annotations=annotations)}
    assert "The Post: “" in html.unescape(pages["sources/index.md"])
    assert "9 aircraft (4 March 2025); 40 aircraft (6 March 2025)." in html.unescape(pages["discrepancies.md"])
