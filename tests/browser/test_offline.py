"""The built site in a real browser: opened from disk and over http, without a network, markup of sources and all."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_brief import HOSTILE, made_annotations, made_brief
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sites import build_config, build_site, write

from briefgen.pages import render_assets, render_pages

ROOT = Path(__file__).parents[2]
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run", "--disable-quic"),
]
pytestmark = pytest.mark.browser


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("BRIEFGEN_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site."""
    return build_config(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A brief with markup in every field, with offline search."""
    folder = tmp_path_factory.mktemp("hostile")
    pages = {page.uri: page.text for page in render_pages(made_brief(), annotations=made_annotations())}
    write(folder / "docs", pages | render_assets())
    write(folder / "docs", dict.fromkeys(("brief.json", "brief.schema.json", "annotations.schema.json"), "{}"))
    config = {
        "site_name": "Hostile",
        "theme": {"name": "material", "font": False, "features": ["search.highlight", "search.suggest"]},
        "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": {"permalink": True}}],
        "extra_css": ["assets/briefgen/briefgen.css"],
        "extra": {"polyfills": ["assets/briefgen/iframe-worker.js"]},
        "plugins": ["search", "offline"],
        "validation": {"links": {"not_found": "ignore"}},
    }
    return build_site(folder, config)


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The address of the project's own site on this machine, in a folder below the root as on GitHub Pages."""
    handler = functools.partial(QuietHandler, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Watched:
    """A page that notes what it asks others for and what it complains about."""

    def __init__(self, context: BrowserContext, own: str) -> None:
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.on(
            "request",
            lambda r: None if r.url.startswith((own, "data:", "blob:", "about:")) else self.outside.append(r.url),
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)

    def search(self, words: str) -> list[tuple[str, str]]:
        """What the site's search finds on its pages: addresses and what is shown of them."""
        self.page.wait_for_selector("html.js")
        self.page.keyboard.press("/")
        self.page.wait_for_selector("input.md-search__input:focus")
        self.page.keyboard.type(words)
        result = self.page.locator(".md-search-result__link")
        result.first.wait_for(state="visible", timeout=20_000)
        # Each page with finds is listed first, then the finds in it.
        found = [(r.get_attribute("href") or "", r.inner_text()) for r in result.all()]
        return [(address, text) for address, text in found if "#" in address]


@pytest.fixture
def offline(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    yield context
    context.close()


def test_opened_from_disk_without_a_network_it_finds_a_quotation_and_lands_on_it(
    offline: BrowserContext, site: Path
) -> None:
    seen = Watched(offline, f"file://{site}/")
    seen.page.goto(f"file://{site}/index.html")
    found = seen.search("many have spoken with Russia at various levels")
    assert re.search(r"/quotes\.html\?h=[^#]*#quote-many-have-spoken", found[0][0])
    seen.page.locator(".md-search-result__link[href*='#quote-']").first.click()
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
        ("Tu-160", r"/aircraft\.html\?h=[^#]*#"),
        ("giving finger", r"/quotes\.html"),
    ],
)
def test_search_lands_on_the_entry(offline: BrowserContext, site: Path, words: str, lands_on: str) -> None:
    seen = Watched(offline, f"file://{site}/")
    seen.page.goto(f"file://{site}/index.html")
    assert re.search(lands_on, seen.search(words)[0][0])
    assert not seen.outside


def test_served_below_a_path_it_searches_and_asks_nobody_else(browser: Browser, served: str) -> None:
    context = browser.new_context()
    seen = Watched(context, served)
    seen.page.goto(f"{served}/timeline.html")
    assert "#quote-" in seen.search("giving the finger")[0][0]
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
    found = seen.search("Lindqvist")
    assert any(HOSTILE in " ".join(text.split()) for _, text in found)
    assert seen.page.locator(".md-search-result b, .md-search-result img, .md-search-result script").count() == 0
    assert seen.page.evaluate("window.hacked") is None
    assert not seen.outside


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_scrolls_sideways(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for name in ("index", "timeline", "actors/index", "aircraft", "quotes", "discrepancies", "sources/index", "data"):
        page.goto(f"file://{site}/{name}.html")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()


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
