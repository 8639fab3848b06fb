"""The built site in a real browser: opened from disk and over http, without a network, markup of sources and all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from made_brief import HOSTILE
from playwright.sync_api import Browser, BrowserContext, expect
from watched import Watched

pytestmark = pytest.mark.browser


def test_opened_from_disk_without_a_network_it_finds_a_quotation_and_lands_on_it(
    offline: BrowserContext, site: Path
) -> None:
    seen = Watched(offline, f"file://{site}/")
    seen.page.goto(f"file://{site}/index.html")
    seen.search("many have spoken with Russia at various levels", r"/quotes\.html\?h=[^#]*#quote-many-have-spoken")
    seen.page.locator(".md-search-result__link[href*='#quote-many-have-spoken']").first.click()
    seen.page.wait_for_url("**/quotes.html*#quote-*")
    target = seen.page.locator(":target")
    assert target.is_visible()
    assert "Zelenskyy" in target.inner_text()
    assert not seen.outside
    assert not seen.errors


@pytest.mark.parametrize(
    ("words", "lands_on"),
    [
        ("Yury Ushakov", r"/actors/yuri-ushakov\.html"),
        ("Zelenskyy", r"/actors/volodymyr-zelenskyy\.html"),
        ("Tu-160", r"/aircraft\.html\?h=[^#]*#"),
        ("giving finger", r"/quotes\.html"),
    ],
)
def test_search_lands_on_the_entry(offline: BrowserContext, site: Path, words: str, lands_on: str) -> None:
    seen = Watched(offline, f"file://{site}/")
    seen.page.goto(f"file://{site}/index.html")
    seen.search(words, lands_on)
    assert not seen.outside


def test_search_suggests_words_and_marks_them_where_it_lands(offline: BrowserContext, site: Path) -> None:
    seen = Watched(offline, f"file://{site}/")
    seen.page.goto(f"file://{site}/index.html")
    seen.search("ushak", r"/actors/yuri-ushakov\.html")
    expect(seen.page.locator("[data-md-component=search-suggest]")).to_have_text(re.compile("ushakov", re.IGNORECASE))
    seen.search("giving the finger", r"/quotes\.html")
    seen.page.locator(".md-search-result__link[href*='#quote-']").first.click()
    seen.page.wait_for_url("**/quotes.html?h=*#quote-*")
    seen.page.locator("article mark[data-md-highlight]:visible").first.wait_for()
    assert not seen.errors


def test_served_below_a_path_it_searches_and_asks_nobody_else(browser: Browser, served: str) -> None:
    context = browser.new_context()
    seen = Watched(context, served)
    seen.page.goto(f"{served}/timeline.html")
    seen.search("giving the finger", "#quote-")
    assert not seen.outside
    assert not [e for e in seen.errors if "favicon" not in e]
    context.close()


def test_quotations_are_shown_as_they_stand_in_the_sources(offline: BrowserContext, site: Path) -> None:
    brief = json.loads((site / "brief.json").read_text(encoding="utf-8"))
    page = offline.new_page()
    page.goto(f"file://{site}/quotes.html")
    for quote in brief["quotes"]:
        shown = page.locator(f".briefgen-quotation:has([id='{quote['id']}']) > .briefgen-quote > p").text_content()
        assert shown == quote["text"]


@pytest.mark.parametrize(
    "name",
    ["index", "timeline", "quotes", "discrepancies", "aircraft", "actors/p-lindqvist", "sources/alpha", "method"],
)
def test_markup_of_sources_never_works(offline: BrowserContext, hostile_site: Path, name: str) -> None:
    seen = Watched(offline, f"file://{hostile_site}/")
    seen.page.goto(f"file://{hostile_site}/{name}.html")
    assert HOSTILE in (seen.page.text_content("article") or "")
    assert seen.page.locator("article img, article script, article b").count() == 0
    assert seen.page.locator("a[href^='javascript']").count() == 0
    assert seen.page.evaluate("window.hacked") is None
    assert not seen.outside
    assert not seen.errors


def test_markup_of_sources_is_text_in_titles_and_search_results(offline: BrowserContext, hostile_site: Path) -> None:
    seen = Watched(offline, f"file://{hostile_site}/")
    seen.page.goto(f"file://{hostile_site}/actors/p-lindqvist.html")
    assert HOSTILE in seen.page.title()
    found = seen.search("Lindqvist", "lindqvist")
    assert any(HOSTILE in " ".join(shown.split()) for shown in found)
    assert seen.page.locator(".md-search-result b, .md-search-result img, .md-search-result script").count() == 0
    assert seen.page.evaluate("window.hacked") is None
    assert not seen.outside


def test_a_citation_opens_by_mouse_and_keyboard_and_stays_on_the_screen(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    page.goto(f"file://{site}/index.html")
    mark = page.locator(".briefgen-cite__mark").first
    card = page.locator(".briefgen-cite__card").first
    assert not card.is_visible()
    mark.hover()
    assert card.is_visible()
    page.mouse.move(0, 0)
    assert not card.is_visible()
    mark.focus()
    assert card.is_visible()
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    page.keyboard.press("Escape")
    assert not card.is_visible()
    mark.click()
    page.wait_for_url("**/sources/*.html#p-*")
    assert page.locator(".briefgen-passage:has(:target)").is_visible()


def test_a_touch_opens_the_card_first_and_a_phone_shows_it_as_a_sheet(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"file://{site}/index.html")
    mark = page.locator(".briefgen-cite__mark").first
    mark.tap()
    card = page.locator(".briefgen-cite__card").first
    assert card.is_visible()
    box = card.bounding_box()
    assert box is not None
    assert round(box["y"] + box["height"]) == 844
    card.locator("a").first.tap()
    page.wait_for_url("**/sources/*.html#p-*")
    context.close()


def test_without_javascript_everything_is_there_and_citations_are_links(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/quotes.html")
    assert page.locator(".briefgen-quote").first.is_visible()
    page.locator(".briefgen-cite__mark").first.click()
    page.wait_for_url("**/sources/*.html#p-*")
    context.close()
