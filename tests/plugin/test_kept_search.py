"""What a search index takes from the parts of a page is what it takes from the whole."""

from __future__ import annotations

import copy
import importlib
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.contrib.search.search_index import SearchIndex as PlainIndex

from briefgen.kept_search import KeptSearch, parts_of_page, reads_apart

SearchIndex: Any = importlib.import_module("material.plugins.search.plugin").SearchIndex
PAGE = (
    '<h1 id="all">{title}</h1>\n<p>Before</p>\n'
    '<h2 id="a">First</h2>\n<div><h3 id="b">Inner</h3><p>One</p></div>\n<p>Two</p>\n'
    '<h2 id="c">Second</h2>\n<p>{text}</p>\n<h2 id="d"></h2>\n<p>Four</p>\n'
)


class Counting(SearchIndex):  # type: ignore[misc]
    read = 0

    def add_entry_from_context(self, page: Any) -> None:
        Counting.read += len(page.content)
        super().add_entry_from_context(page)


def page(title: str, text: str, generated_by: str | None = "briefgen") -> Any:
    file = SimpleNamespace(generated_by=generated_by)
    meta = {"title": title, "search": {"boost": 2}}
    content = PAGE.format(title=title, text=text)
    return SimpleNamespace(content=content, title=title, meta=meta, toc=[], url="all/", file=file)


@pytest.mark.parametrize("generated_by", ["briefgen", None])
def test_a_page_is_in_the_index_as_if_it_was_read_anew(generated_by: str | None) -> None:
    kept = KeptSearch(lambda p: str(p.content))
    for title, text in (("One", "x"), ("Two", "x"), ("Two", "y"), ("First", "y"), ("One", "x")):
        index, whole = SearchIndex(), SearchIndex()
        kept.watch([SimpleNamespace(search_index=index)], in_parts=True)
        index.add_entry_from_context(page(title, text, generated_by))
        whole.add_entry_from_context(page(title, text))
        assert index.entries == whole.entries
        assert [entry["title"] for entry in index.entries] == [title, "First", "Inner", "Second", title]
        copy.copy(index.entries)[0]["text"] = "changed by another plugin"


def test_of_a_page_only_parts_that_changed_are_read_again() -> None:
    kept = KeptSearch(lambda p: str(p.content))
    read = []
    for text in ("w" * 1000, "x" * 1000, "y" * 1000, "y" * 1000):
        index = Counting()
        kept.watch([SimpleNamespace(search_index=index)], in_parts=True)
        before = Counting.read
        index.add_entry_from_context(page("All", text))
        read.append(Counting.read - before)
    *_, changed, same = read
    assert 1000 < changed < len(page("All", text).content)
    assert not same


def test_only_an_index_that_reads_sections_one_by_one_is_given_parts() -> None:
    assert reads_apart(SearchIndex)
    assert not reads_apart(PlainIndex)  # its first entry has the words of the whole page
    assert not reads_apart(int)


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        ("<h1>A</h1>", 1),
        ("<h1>A</h1><h2>B</h2><p>C<br>D</p><h2>E</h2>", 3),
        ("<div><h2>B</h2></div><h2>E</h2>", 1),
        ("<h2>B</h2><p>C<h2>D</h2></p>", 1),
    ],
)
def test_a_page_is_cut_between_elements_only(html: str, parts: int) -> None:
    assert len([part for part in parts_of_page(html) if part]) == parts
    assert "".join(parts_of_page(html)) == html
