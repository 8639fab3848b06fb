"""A brief goes in, Markdown pages come out: every entry on its page, with its evidence, in any order of calls."""

from __future__ import annotations

import html
import re
from pathlib import Path

import msgspec
import pytest
from made_brief import HOSTILE, TEXTS, cited, made_annotations, made_brief

from briefgen.model import Brief, Notice, Position
from briefgen.pages import PAGES, Pieces, moved_pages, render_pages
from briefgen.pages.escaping import text
from briefgen.schema import BRIEF_SCHEMA

TEMPLATES = sorted((Path(__file__).parents[2] / "briefgen/pages/templates").glob("*.jinja"))
BRIEF = made_brief()
RENDERED = {page.uri: page.text for page in render_pages(BRIEF, annotations=made_annotations())}


def render(brief: Brief, uri: str) -> str:
    return html.unescape(next(page.text for page in render_pages(brief) if page.uri == uri))


def test_every_page_is_there() -> None:
    main = [
        "index",
        "timeline",
        "actors/index",
        "aircraft",
        "quotes",
        "discrepancies",
        "sources/index",
        "method",
        "data",
        "changes",
        "print",
    ]
    actors = ["p-voss", "p-lindqvist", "coast-guard", "northwing"]
    assert set(RENDERED) == {
        *(f"{name}.md" for name in main),
        *(f"actors/{name}.md" for name in actors),
        *(f"sources/{name}.md" for name in TEXTS),
    }


@pytest.mark.parametrize(
    ("page", "entries"),
    [
        ("timeline.md", BRIEF.timeline),
        ("aircraft.md", (*BRIEF.aircraft, *BRIEF.equipment)),
        ("quotes.md", BRIEF.quotes),
        ("discrepancies.md", BRIEF.discrepancies),
    ],
)
def test_every_entry_has_a_heading_to_link_to_and_keeps_its_former_ids(page: str, entries: tuple) -> None:  # type: ignore[type-arg]
    ids = re.findall(r' id="([^"]+)"', RENDERED[page])
    for entry in entries:
        assert re.search(rf'<h[234] class="briefgen-entry__head" id="{entry.id}">', RENDERED[page])
        assert set(entry.anchors) <= set(ids)
    assert len(ids) == len(set(ids))


def test_every_piece_of_evidence_can_be_followed_to_its_words() -> None:
    for uri, page in RENDERED.items():
        for target, passage in re.findall(r"\]\((?:\.\./)?sources/([a-z]+)\.md#(p-[0-9a-f]+)\)", page):
            assert f'id="{passage}"' in RENDERED[f"sources/{target}.md"], uri


def shown(page: str) -> str:
    """The text of a page without its tags."""
    return html.unescape(re.sub("<[^>]+>", "", page))


@pytest.mark.parametrize("uri", sorted(RENDERED))
def test_no_markup_of_a_source_reaches_a_page(uri: str) -> None:
    for markup in ("<script", "](javascript", "{{", "![", "<!--", "`code`", "&lt;", "evil.example/"):
        assert markup not in RENDERED[uri]


def test_hostile_words_are_shown() -> None:
    assert text(HOSTILE) in RENDERED["quotes.md"]


def test_only_cited_passages_are_shown_unless_the_full_text_is_asked_for() -> None:
    whole = {p.uri: p.text for p in render_pages(BRIEF, annotations=made_annotations(), full_text=True)}
    assert TEXTS["alpha"] in shown(whole["sources/alpha.md"])
    assert "WESTHAVEN — Two patrol" in shown(RENDERED["sources/alpha.md"])
    assert TEXTS["alpha"] not in shown(RENDERED["sources/alpha.md"])


def test_without_annotations_the_cited_words_alone_are_shown() -> None:
    pages = {p.uri: p.text for p in render_pages(BRIEF)}
    assert "A rescue drill took place at Lake Orm last year" in pages["sources/gamma.md"]
    assert "Mira Voss said then" not in pages["sources/gamma.md"]


def test_who_gives_an_answer_is_told_by_outlet_where_that_is_known() -> None:
    """Of two articles of one outlet the numbers tell which."""
    alpha, beta, gamma = BRIEF.sources
    answer = Position(value="12", held_by=("alpha", "beta", "gamma"), evidence=(cited("alpha", "12 people"),))
    question = msgspec.structs.replace(BRIEF.discrepancies[0], positions=(answer,))
    post = alpha.outlet
    for outlet, told in ((None, "source 3"), ("The Orm Herald", "The Orm Herald"), (post, f"{post} (3)")):
        sources = (alpha, beta, msgspec.structs.replace(gamma, outlet=outlet))
        page = render(msgspec.structs.replace(BRIEF, sources=sources, discrepancies=(question,)), "discrepancies.md")
        held = re.findall(r'briefgen-holder">\[(.*?)\]', page)
        assert held == [f"{post} (1)" if outlet == post else post, "source 2", told]


@pytest.mark.parametrize(
    ("change", "title"),
    [({}, "Aircraft"), ({"aircraft": ()}, "Equipment"), ({"aircraft": (), "equipment": ()}, "Aircraft")],
)
def test_the_page_of_aircraft_is_called_by_what_stands_there(change: dict[str, tuple[()]], title: str) -> None:
    brief = msgspec.structs.replace(BRIEF, discrepancies=(), **change)
    pages = {page.uri: page for page in render_pages(brief)}
    assert f"# {title}\n" in pages["aircraft.md"].text
    assert pages["aircraft.md"].in_nav == bool(brief.aircraft or brief.equipment)


def test_a_kind_of_question_is_named_in_words_of_readers_and_found_by_that_of_the_data() -> None:
    asked = msgspec.structs.replace(BRIEF.discrepancies[0], kind="status")
    page = render(msgspec.structs.replace(BRIEF, discrepancies=(asked,)), "discrepancies.md")
    assert '<span class="briefgen-kind">what happened</span>' in page
    assert 'data-kind="status"' in page


def test_pages_that_are_not_wanted_are_not_linked_to() -> None:
    pages = {p.uri: p.text for p in render_pages(BRIEF, pages=["home", "quotes"])}
    assert set(pages) == {"index.md", "quotes.md", "sources/index.md", *(f"sources/{s}.md" for s in TEXTS)}
    for page in pages.values():
        for target in re.findall(r"\]\((?:\.\./)?([a-z/]+\.md)", page):
            assert target in pages or f"sources/{target}" in pages


@pytest.mark.parametrize("name", PAGES)
def test_a_brief_of_nothing_has_friendly_pages(name: str) -> None:
    pages = render_pages(Brief(schema=BRIEF_SCHEMA, title="Nothing yet"), pages=[name])
    assert all(page.text.startswith("---\ntitle: ") and "# " in page.text for page in pages)


def test_a_former_address_of_an_actor_leads_to_the_present_one() -> None:
    assert moved_pages(BRIEF) == {"actors/p-voss-former.md": "actors/p-voss.md"}


def test_the_glance_stands_on_any_page() -> None:
    glance = Pieces(BRIEF).place("", at="notes/overview.md", file="notes/overview.md", home=True).text
    assert "](../timeline.md#" in glance
    assert "\n# " not in glance


def test_the_same_brief_gives_the_same_pages_after_a_way_through_json() -> None:
    again = msgspec.json.decode(msgspec.json.encode(BRIEF), type=Brief)
    assert {p.uri: p.text for p in render_pages(again, annotations=made_annotations())} == RENDERED


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: p.name)
def test_no_template_goes_round_the_escaping(template: Path) -> None:
    """``safe`` switches it off; ``~``, ``join`` and ``format`` escape for HTML alone; ``autoescape`` is global."""
    for code in re.findall(r"\{[{%].*?[}%]\}", template.read_text(encoding="utf-8"), re.DOTALL):
        assert not re.search(r"~|\bsafe\b|\bjoin\b|\bformat\b|\bautoescape\b|\bMarkup\b|\breplace\b", code), code


def test_a_source_page_tells_what_is_doubtful_of_the_whole_article() -> None:
    told = Notice(level="info", message="This article is in verse.", remedy="Take it out.", source="beta")
    brief = msgspec.structs.replace(BRIEF, notices=(*BRIEF.notices, told))
    assert "This article is in verse." in render(brief, "sources/beta.md")
    assert "This article is in verse." not in render(brief, "sources/alpha.md")
