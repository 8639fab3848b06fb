"""The site as GitHub Pages would serve it, in a folder below the root: every address in it leads somewhere."""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, expect
from sites import Page
from watched import Watched


def fetch(address: str) -> bytes:
    """What stands at an address of this machine. Raises HTTPError where nothing does."""
    with urlopen(address, timeout=60) as answer:  # noqa: S310
        return bytes(answer.read())


def crawled(start: str, home: str) -> tuple[dict[str, Page], list[str]]:
    """All pages that can be reached from ``start`` within ``home``, and the links that lead nowhere or out of it."""
    pages: dict[str, Page] = {}
    files: set[str] = set()
    broken = []
    waiting = [start]
    anchors: list[tuple[str, str, str]] = []
    while waiting:
        address = waiting.pop()
        if address not in pages:
            pages[address] = page = Page(fetch(address).decode("utf-8"))
            for link in page.links:
                target, fragment = urldefrag(urljoin(address, link))
                target = target.partition("?")[0]
                if link.startswith(("https:", "javascript:void", "data:")):
                    continue
                if not target.startswith(home):
                    broken.append(f"{address}: {link} leads out of the site")
                elif target.endswith((".html", "/")):
                    anchors.append((address, target, fragment))
                    waiting.append(target)
                elif target not in files:
                    files.add(target)
                    fetch(target)
    broken += [
        f"{at}: no {fragment} in {target}"
        for at, target, fragment in anchors
        if fragment and not has(pages[target], fragment)
    ]
    return pages, broken


def has(page: Page, fragment: str) -> bool:
    return unquote(fragment) in page.ids


def test_every_link_anchor_and_asset_is_there(served: str) -> None:
    pages, broken = crawled(f"{served}/", f"{served}/")
    assert not broken
    brief = json.loads(fetch(f"{served}/brief.json"))
    assert len(pages) > len(brief["actors"]) + len(brief["sources"])


def test_the_sitemap_and_every_search_result_lead_to_what_they_name(served: str) -> None:
    listed = re.findall("<loc>(.*?)</loc>", fetch(f"{served}/sitemap.xml").decode("utf-8"))
    assert f"{served}/index.html" in listed or f"{served}/" in listed
    for address in listed:
        assert f'<link rel="canonical" href="{address}">' in fetch(address).decode("utf-8")
    index = json.loads(fetch(f"{served}/search/search_index.json"))["docs"]
    pages: dict[str, Page] = {}
    for entry in index:
        address, fragment = urldefrag(f"{served}/{entry['location']}")
        page = pages.setdefault(address, pages.get(address) or Page(fetch(address).decode("utf-8")))
        assert not fragment or has(page, fragment), entry["location"]


@pytest.mark.browser
@pytest.mark.parametrize("asked", ["nowhere.html", "some/where/deep/", "quotes"])
def test_an_address_with_nothing_behind_it_helps_on(browser: Browser, served: str, asked: str) -> None:
    with pytest.raises(HTTPError) as problem:
        fetch(f"{served}/{asked}")
    with problem.value as answer:  # an HTTPError is the answer itself: left open, its socket warns in a later test
        assert answer.code == HTTPStatus.NOT_FOUND
    context = browser.new_context()
    seen = Watched(context, served)
    seen.page.goto(f"{served}/{asked}")
    expect(seen.page.get_by_role("heading", name="There is no such page")).to_be_visible()
    seen.page.locator("article").get_by_role("link", name="Quotes").click()
    expect(seen.page.get_by_role("heading", name="Quotes", level=1)).to_be_visible()
    seen.page.go_back()
    seen.page.locator("article").get_by_role("link", name="Search the brief").click()
    expect(seen.page.locator("input.md-search__input")).to_be_focused()
    seen.search("giving the finger", "#quote-")
    assert not seen.outside
    assert not [error for error in seen.errors if "404" not in error]
    context.close()
