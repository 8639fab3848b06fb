"""Tables that sort: by mouse and keyboard, told to screen readers, and in the address."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser
TABLE = ".briefgen-articles table"


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"{TABLE} tbody tr > :nth-child({number})").all_inner_texts()


def test_a_head_sorts_up_and_down_and_back_by_mouse_or_keyboard(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    page.goto(f"{(site / 'sources/index.html').as_uri()}?h=call")
    written = column(page, 4)
    words = page.get_by_role("button", name="Words")
    head = page.get_by_role("columnheader", name="Words")
    words.click()
    assert column(page, 4) == sorted(written, key=int, reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?h=call&sort=-words")
    page.keyboard.press("Enter")
    assert column(page, 4) == sorted(written, key=int)
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert page.url.endswith("?h=call&sort=words")
    page.keyboard.press("Space")
    assert column(page, 4) == written
    assert head.get_attribute("aria-sort") is None
    assert page.url.endswith("?h=call")


def test_dates_sort_as_dates_and_what_is_undated_stays_last(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    for asked in ("published", "-published"):
        page.goto(f"{(site / 'sources/index.html').as_uri()}?sort={asked}")
        days = [day.split()[0] for day in column(page, 3)]
        assert days == (["4", "4", "4", "8", "undated"] if asked == "published" else ["8", "4", "4", "4", "undated"])


def test_a_sorted_table_can_be_shared_and_an_order_that_is_none_changes_nothing(
    offline: BrowserContext, site: Path
) -> None:
    page = offline.new_page()
    address = (site / "actors/index.html").as_uri()
    page.goto(f"{address}?sort=name")
    names = page.locator(".briefgen-actors tbody tr > :first-child a").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    page.goto(f"{address}?sort=%3Cb%3E")
    assert page.locator("[aria-sort]").count() == 0


def test_without_javascript_the_table_is_as_it_was_written(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(site / 'sources/index.html').as_uri()}?sort=-words")
    assert column(page, 1) == ["1", "2", "3", "4", "5"]
    assert page.locator("article button").count() == 0
    context.close()
