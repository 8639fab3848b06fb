"""The feed of changes is valid Atom, by what RFC 4287 asks of a feed, whatever the sources say."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_brief import HOSTILE, made_brief

from briefgen.export.feed import feed_files
from briefgen.model import Brief, Toll

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def feed(brief: Brief, site_url: str = "", pages: dict[str, str] | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(feed_files(brief, site_url, pages)["changes.xml"].encode())  # noqa: S314


def text(element: ElementTree.Element, tag: str) -> str:
    (found,) = element.findall(f"{ATOM}{tag}")
    assert found.text
    return found.text


def links(element: ElementTree.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in element.findall(f"{ATOM}link")}


@pytest.mark.parametrize("site_url", ["", "https://example.org/brief", "https://example.org/brief/"])
@pytest.mark.parametrize("pages", [{}, {"changes.md": "changes/"}])
def test_it_has_all_that_a_feed_must_have(site_url: str, pages: dict[str, str]) -> None:
    root = feed(made_brief(), site_url, pages)
    assert root.tag == f"{ATOM}feed"
    ids = [text(e, "id") for e in (root, *root.findall(f"{ATOM}entry"))]
    assert len(set(ids)) == len(ids) == 4
    assert all(re.match(r"urn:uuid:|https://", i) for i in ids)
    assert text(root, "title")
    assert text(root.findall(f"{ATOM}author")[0], "name")  # for all entries, which have none of their own
    assert MOMENT.fullmatch(text(root, "updated"))
    for entry in root.findall(f"{ATOM}entry"):
        assert text(entry, "title")
        assert MOMENT.fullmatch(text(entry, "updated"))
        assert text(entry, "updated") <= text(root, "updated")
        (content,) = entry.findall(f"{ATOM}content")
        assert content.attrib["type"] == "html"
        assert content.text
        assert "alternate" in links(entry) or content.text
    assert links(root)["self"] == ("https://example.org/brief/changes.xml" if site_url else "changes.xml")


def test_addresses_are_those_of_the_site() -> None:
    root = feed(made_brief(), "https://example.org/brief", {"changes.md": "changes.html"})
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}base"] == "https://example.org/brief/"
    assert links(root)["alternate"] == "https://example.org/brief/changes.html"
    entry = root.findall(f"{ATOM}entry")[-1]
    assert links(entry)["alternate"] == "https://example.org/brief/changes.html#came-alpha"


def test_the_latest_stands_first_and_the_undated_are_not_older() -> None:
    updated = [text(e, "updated") for e in feed(made_brief()).findall(f"{ATOM}entry")]
    assert updated == sorted(updated, reverse=True)


def test_an_entry_keeps_its_id_when_others_come_and_wherever_the_site_lies() -> None:
    brief = made_brief()
    fewer = msgspec.structs.replace(brief, changes=brief.changes[:1], title="Another title")
    ids = [text(e, "id") for e in feed(brief).findall(f"{ATOM}entry")]
    assert [text(e, "id") for e in feed(fewer, "https://example.org/").findall(f"{ATOM}entry")] == ids[-1:]


def test_words_of_sources_are_words_to_a_feed_reader() -> None:
    contents = [e.findtext(f"{ATOM}content") or "" for e in feed(made_brief()).findall(f"{ATOM}entry")]
    assert any("&lt;script&gt;window.hacked" in content for content in contents)
    assert not any(re.search(r"<(?!/?(ul|li|p)>)", content) for content in contents)
    assert HOSTILE.split()[0] not in "".join(contents)


@given(st.text())
def test_any_words_make_well_formed_xml(words: str) -> None:
    brief = made_brief()
    change = msgspec.structs.replace(brief.changes[1], tolls=(Toll("d-rescued", words, words),))
    feed(msgspec.structs.replace(brief, title=words or "x", changes=(change,)))


def test_no_sources_make_an_empty_feed() -> None:
    assert feed(Brief(schema="s", title="Nothing yet")).findall(f"{ATOM}entry") == []
