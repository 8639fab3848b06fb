"""HTML set aside while Markdown is read comes out as Markdown would have left it."""

from __future__ import annotations

import msgspec
import pytest
from made_brief import HOSTILE, made_annotations, made_brief
from markdown import Markdown
from same_html import seen

from briefgen.model import Brief
from briefgen.pages import EXTENSIONS, Page, render_pages
from briefgen.pages.set_aside import finished, for_search, ids_in, put_in, set_aside
from briefgen.schema import BRIEF_SCHEMA

INTRODUCTION = '<div markdown="block">\n\nWhat *we* saw, see [notes](notes.md).\n\n</div>\n\n- one\n- two'
BRIEF = made_brief()
ONE_SOURCE = msgspec.structs.replace(BRIEF, sources=BRIEF.sources[:1])
PAGES = [
    *render_pages(BRIEF, annotations=made_annotations(), introduction=INTRODUCTION),
    *render_pages(BRIEF, annotations=made_annotations(), full_text=True, pages=("sources",)),
    *render_pages(ONE_SOURCE),
    *render_pages(Brief(schema=BRIEF_SCHEMA, title=HOSTILE)),
]


def markdown(text: str) -> str:
    extensions = [*EXTENSIONS, "tables", "toc", "footnotes", "def_list", "smarty"]
    return Markdown(extensions=extensions, extension_configs={"toc": {"permalink": True}}).convert(text)


def body(page: Page) -> str:
    return page.text.partition("\n---\n")[2].strip("\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.uri)
def test_a_page_is_what_markdown_makes_of_the_whole(page: Page) -> None:
    aside = set_aside(body(page), page.ours, ())
    blocks = [finished(block, lambda target: target, {}) for block in aside.blocks]
    html = put_in(markdown(aside.markdown), blocks)
    assert html is not None
    assert seen(html) == seen(markdown(body(page)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.uri)
def test_headings_of_entries_go_with_the_html_where_that_is_wanted(page: Page) -> None:
    aside = set_aside(body(page), page.ours, (3, 4))
    heads = {level: lambda id_, title, n=level: f'<h{n} class="head" id="{id_}">{title}</h{n}>' for level in (3, 4)}
    html = put_in(markdown(aside.markdown), [finished(block, str, heads) for block in aside.blocks])
    assert "briefgen-entry__head" not in aside.markdown
    assert html is not None
    assert "briefgen-entry__head" not in html
    of_all = set_aside(body(page), page.ours, ())
    assert set().union(*map(ids_in, aside.blocks)) >= set().union(*map(ids_in, of_all.blocks))


def test_what_is_not_ours_or_was_changed_is_left_to_markdown() -> None:
    ours = "<p>one</p>\n\n## Two { #two }\n\n<p>three</p>"
    around = f"<p>before</p>\n\n{ours}\n\n<p markdown='span'>*after*</p>"
    assert set_aside(around, [ours], ()).blocks == ("<p>one</p>", "<p>three</p>")
    assert set_aside(around, [ours], ()).markdown.startswith("<p>before</p>\n\n")
    assert set_aside(around.replace("two", "2"), [ours], ()).blocks == ()
    assert set_aside(around, ["", "<p>three</p>"], ()).blocks == ("<p>three</p>",)


@pytest.mark.parametrize(
    ("block", "html"),
    [
        ('<p markdown="span">[a](b.md#c)</p>', '<p><a href="/b.md#c">a</a></p>'),
        ('<p markdown="span">[1](b.md){ .x .y }</p>', '<p><a class="x y" href="/b.md">1</a></p>'),
        ("<p>&#91;a&#93;&#40;b&#41;</p>", "<p>&#91;a&#93;&#40;b&#41;</p>"),
        ("<tr><td>a</td><td>b</td></tr>", "<tr>\n<td>a</td>\n<td>b</td></tr>"),
    ],
)
def test_a_block_as_it_stands_on_a_page(block: str, html: str) -> None:
    assert finished(block, lambda target: f"/{target}", {}) == html


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>all are gone</p>", ["<p>a</p>"]),
        ("<!--briefgen:aside 0-->", ["<p>a</p>", "<p>b</p>"]),
        ("<!--briefgen:aside 1--><!--briefgen:aside 0-->", ["<p>a</p>", "<p>b</p>"]),
        ("<!--briefgen:aside 0--><!--briefgen:aside 0-->", ["<p>a</p>"]),
    ],
)
def test_a_block_without_its_place_is_told(html: str, blocks: list[str]) -> None:
    assert put_in(html, blocks) is None


@pytest.mark.parametrize(
    ("block", "left"),
    [
        ('<p>a <cite data-search-exclude="1">b <i>c</i></cite> d</p>', "<p>a  d</p>"),
        ('<p>a</p><div class="x" data-search-exclude="1"><div>b</div></div><p>c</p>', "<p>a</p><p>c</p>"),
        (
            '<div data-search-exclude="1"><h3 id="a">b</h3></div>',
            '<div data-search-exclude="1"><h3 id="a">b</h3></div>',
        ),
        ('<div data-search-exclude="1"><p>ends elsewhere</p>', '<div data-search-exclude="1"><p>ends elsewhere</p>'),
        ("<p> data-search-exclude&#61;</p>", "<p> data-search-exclude&#61;</p>"),
    ],
)
def test_what_no_search_finds_is_not_read_for_it(block: str, left: str) -> None:
    assert for_search(block) == left
