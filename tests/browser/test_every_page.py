"""What must hold on every page of the project's own site, opened from disk or published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from sites import one_of_each_kind, own_pages
from watched import Watched

pytestmark = pytest.mark.browser


def test_nothing_scrolls_sideways_fails_or_is_asked_from_outside_on_a_phone(browser: Browser, site: Path) -> None:
    """From disk, as narrow as WCAG asks; the browser counts as an error, too, what the page's own policy forbids."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, offline=True)
    context.set_default_timeout(60_000)
    seen = Watched(context, site.as_uri())
    wide = []
    for path in own_pages(site):
        seen.page.goto(path.as_uri())
        if seen.page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path.name)
    context.close()
    assert not wide
    assert not seen.outside
    assert not seen.errors


@pytest.mark.parametrize("width", [768, 1440])
def test_the_same_published_on_wider_screens(browser: Browser, served: str, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.set_default_timeout(60_000)
    seen = Watched(context, served)
    wide = []
    for path in one_of_each_kind(own_pages(site)):
        seen.page.goto(f"{served}/{path.relative_to(site).as_posix()}")
        if seen.page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path.name)
    stored = context.cookies()
    context.close()
    assert not wide
    assert not seen.outside
    assert not seen.errors
    assert not stored


def test_the_numbers_of_very_many_sources_go_on_in_the_next_line(browser: Browser, hostile_site: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, offline=True)
    page = context.new_page()
    page.goto((hostile_site / "print.html").as_uri())
    page.evaluate(
        "e => { for (let n = 2; n < 60; n++) e.append(' ', e.firstChild.cloneNode(true)) }",
        page.query_selector("cite.briefgen-refs"),
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide == 320


def test_the_home_page_tells_all_before_any_script_runs(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    brief = json.loads((site / "brief.json").read_text(encoding="utf-8"))
    for heading in page.locator("article h2").all():
        expect(heading).to_be_visible()
    lines = page.locator(".briefgen-glance__words")
    assert lines.count() >= 2
    headlines = [happening["headline"] for happening in brief["timeline"]]
    assert all(words in headlines for words in lines.all_text_contents())
    assert page.locator(".briefgen-glance .briefgen-cite__mark").first.is_visible()
    assert page.locator("svg.briefgen-web__drawing").is_visible()
    context.close()


def test_a_dark_system_gives_a_dark_page_and_the_reader_may_choose_otherwise(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto((site / "quotes.html").as_uri())
    brightness = """() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)
      .reduce((sum, part) => sum + part, 0)"""
    assert page.evaluate(brightness) < 200
    page.locator("label[title='Switch to light mode']").click()
    assert page.evaluate(brightness) > 600
    page.goto((site / "timeline.html").as_uri())
    assert page.evaluate(brightness) > 600, "the choice is kept from page to page"
    context.close()


REACHED = """() => {
  const at = document.activeElement
  return [at.tagName, at.className, at.closest(".briefgen-cite__card") ? "in a card" : "", at.name ?? ""].join(" ")
}"""

# The ring around what has the focus, or around the label that stands for it.
RING = """() => {
  const [active, style] = [document.activeElement, e => getComputedStyle(e)];
  const shown = active.matches(".md-option") ? active.nextElementSibling : active;
  return [style(shown).outlineStyle, style(shown).outlineColor];
}"""


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("index", ["briefgen-cite__mark", "in a card"]),
        ("quotes", ["SELECT", "briefgen-cite__mark", "in a card", "SUMMARY", "BUTTON"]),
        ("discrepancies", ["SELECT", "briefgen-cite__mark", "in a card"]),
        ("sources/index", ["briefgen-sort", "briefgen-cite__mark"]),
    ],
)
def test_the_tab_key_reaches_all_that_can_be_used(browser: Browser, site: Path, name: str, wanted: list[str]) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((site / f"{name}.html").as_uri())
    page.wait_for_selector("html.js")
    missing = list(wanted)
    for _ in range(150):
        page.keyboard.press("Tab")
        reached = page.evaluate(REACHED)
        missing = [kind for kind in missing if kind not in reached]
        if not missing:
            break
    context.close()
    assert not missing


def test_who_tabs_through_the_header_sees_where(browser: Browser, site: Path) -> None:
    """The ring of the theme has nearly the colour of its header."""
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    page.wait_for_selector("html.js")
    page.keyboard.press("Tab")  # the link over all of it
    rings = []
    for _ in range(2):
        page.keyboard.press("Tab")
        rings.append(page.evaluate(RING))
    page.close()
    assert rings == [["solid", "rgb(255, 255, 255)"]] * 2
