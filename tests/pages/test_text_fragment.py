"""From cited words to the same words at their publisher's."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_brief import made_annotations, made_brief

from briefgen.pages import render_pages
from briefgen.pages.text_fragment import with_fragment

LONG = (
    "The ferry left the harbour at dawn, well-lit & full, and by noon nobody on the island had heard of it, "
    "said the man who keeps the light."
)


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://a.example/1", "It was quiet", "https://a.example/1#:~:text=It%20was%20quiet"),
        ("https://a.example/1", "“It was quiet,”", "https://a.example/1#:~:text=It%20was%20quiet"),
        ("https://a.example/1#top", "It was quiet", "https://a.example/1#top:~:text=It%20was%20quiet"),
        (
            "https://a.example/1",
            "well-lit, full & late",
            "https://a.example/1#:~:text=well%2Dlit%2C%20full%20%26%20late",
        ),
        ("https://a.example/1", "$7 billion", "https://a.example/1#:~:text=%247%20billion"),
        (
            "https://a.example/1",
            LONG,
            "https://a.example/1#:~:text=The%20ferry%20left%20the%20harbour,man%20who%20keeps%20the%20light",
        ),
        ("https://a.example/1", "one line\n\nanother line", "https://a.example/1#:~:text=one%20line,another%20line"),
        ("https://a.example/1", " … ", "https://a.example/1"),
        ("https://a.example/1", "x" * 200, "https://a.example/1"),
    ],
)
def test_words_become_a_text_fragment(url: str, words: str, address: str) -> None:
    assert with_fragment(url, words) == address


@given(st.text())
def test_whatever_the_words_the_fragment_has_one_or_two_parts_that_stand_in_them(words: str) -> None:
    address = with_fragment("https://a.example/1", words)
    base, _, asked = address.partition("#:~:text=")
    assert base == "https://a.example/1"
    assert re.fullmatch(r"[\w.~%]*(,[\w.~%]+)?", asked, re.ASCII)
    flat = " ".join(words.encode("utf-8", "replace").decode("utf-8").split())
    for part in asked.split(","):
        assert unquote(part) in flat


def test_a_citation_leads_to_the_original_where_there_is_one_that_may_be_linked_to() -> None:
    pages = {page.uri: page.text for page in render_pages(made_brief(), annotations=made_annotations())}
    for uri in ("timeline.md", "sources/alpha.md"):
        links = re.findall(r'<a href="([^"]+)" rel="noopener noreferrer">in the original', pages[uri])
        assert "https://post.example/collision?a=1&b=2#:~:text=Two%20patrol%20planes" in unescape(links[0])
    assert "in the original" not in pages["sources/beta.md"], "an address of no web page"
