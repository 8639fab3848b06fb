"""Filters over a page: they combine, are in the address, and hide nothing that is linked to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

pytestmark = pytest.mark.browser
PATIENCE = 60_000


def test_a_filtered_view_can_be_shared(browser: Browser, served: str) -> None:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{served}/timeline.html?h=putin")
    entries = page.locator(".briefgen-entry:visible")
    whole = entries.count()
    page.get_by_label("kind").select_option("statement")
    statements = entries.count()
    page.get_by_label("source").select_option("2")
    both = entries.count()
    assert whole > statements > both > 0
    assert re.search(r"\?h=putin&kind=statement&source=2$", page.url)
    expect(page.locator(".briefgen-filters output")).to_have_text(f"{both} of {whole}")
    assert page.locator(".briefgen-day:visible:not(:has(.briefgen-entry:visible))").count() == 0

    other = context.new_page()
    other.goto(page.url)
    expect(other.locator(".briefgen-entry:visible")).to_have_count(both)
    other.get_by_role("button", name="show all").click()
    expect(other.locator(".briefgen-entry:visible")).to_have_count(whole)
    other.wait_for_url(re.compile(r"\?h=putin$"))
    context.close()


def test_what_agrees_unfolds_when_it_is_asked_for(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    page.goto((site / "discrepancies.html").as_uri())
    assert page.locator(".briefgen-question--agree:visible").count() == 0
    page.get_by_label("verdict").select_option("agree")
    agreeing = page.locator(".briefgen-question--agree").count()
    expect(page.locator(".briefgen-question:visible")).to_have_count(agreeing)
    expect(page.get_by_role("heading", name="Where they differ")).to_be_hidden()


def test_quotations_by_speaker_and_a_link_to_one_that_is_filtered_out(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    page.goto((site / "quotes.html").as_uri())
    last = page.locator(".briefgen-quotation .briefgen-entry__head").last.get_attribute("id")
    speakers = page.get_by_label("speaker")
    speaker = page.locator(".briefgen-speech h2").first.evaluate("h => h.firstChild.textContent.trim()")
    speakers.select_option(speaker)
    expect(page.locator(".briefgen-speech:visible")).to_have_count(1)
    page.evaluate("id => { location.hash = id }", last)
    expect(page.locator(f"[id='{last}']")).to_be_visible(timeout=PATIENCE)


def test_an_address_that_asks_for_what_is_not_there_shows_all(offline: BrowserContext, site: Path) -> None:
    page = offline.new_page()
    page.goto(f"{(site / 'quotes.html').as_uri()}?source=99&kind=%3Cb%3E")
    assert page.locator(".briefgen-quotation:visible").count() == page.locator(".briefgen-quotation").count()
