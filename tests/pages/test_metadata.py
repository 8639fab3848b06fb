"""What pages say of themselves to machines, and that no word of a source can leave its place there."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_brief import HOSTILE, made_brief

from briefgen.pages.metadata import Subjects, json_ld, open_graph

BRIEF = made_brief()


def test_the_home_page_is_about_the_event() -> None:
    event = Subjects(BRIEF).of("index.md")
    assert event is not None
    assert event["@type"] == "Event"
    assert event["name"] == BRIEF.title
    assert {"@type": "Person", "name": "Mira Voss"}.items() <= event["actor"][0].items()
    assert {article["@type"] for article in event["subjectOf"]} == {"NewsArticle"}


def test_the_quotes_are_quotations_with_who_spoke() -> None:
    data = Subjects(BRIEF).of("quotes.md")
    assert data is not None
    assert [quotation["text"] for quotation in data["@graph"]] == [quotation.text for quotation in BRIEF.quotes]
    assert any(quotation.get("spokenByCharacter", {}).get("name") == "Mira Voss" for quotation in data["@graph"])


@pytest.mark.parametrize(
    ("uri", "type_"), [("sources/alpha.md", "NewsArticle"), ("actors/p-voss.md", "Person"), ("timeline.md", None)]
)
def test_pages_of_sources_and_actors_are_about_these(uri: str, type_: str | None) -> None:
    data = Subjects(BRIEF).of(uri)
    assert (data["@type"] if data else None) == type_


def test_no_address_but_one_of_the_web_is_told() -> None:
    told = [Subjects(BRIEF).of(f"sources/{source.id}.md") or {} for source in BRIEF.sources]
    assert [data.get("url", "https://").startswith("https://") for data in told] == [True] * len(told)
    hostile = msgspec.structs.replace(BRIEF.sources[0], url="javascript:alert(1)")
    brief = msgspec.structs.replace(BRIEF, sources=(hostile,))
    assert "url" not in (Subjects(brief).of(f"sources/{hostile.id}.md") or {})


@given(
    st.text(st.characters()) | st.sampled_from([HOSTILE, "</script><script>alert(1)</script>", "<!--<script>", "]]>"])
)
def test_nothing_in_json_ld_ends_its_script_and_all_of_it_comes_back(words: str) -> None:
    html = json_ld({"name": words})
    inside = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>\n', html, re.DOTALL)
    assert inside is not None
    assert not set("<>&") & set(inside[1])
    html.encode("utf-8")
    if words.isprintable():
        assert json.loads(inside[1])["name"] == words


@given(st.text() | st.sampled_from([HOSTILE, '"><script>alert(1)</script>']))
def test_nothing_in_open_graph_leaves_its_attribute(words: str) -> None:
    html = open_graph(words, words, "Site", "https://example.org/")
    assert html.count("<") == html.count('content="') == html.count(">")
    assert 'property="og:url" content="https://example.org/"' in html
