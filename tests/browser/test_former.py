"""An address that the brief knows no more: the page leads to what is nearest, or says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.browser


def test_a_former_address_leads_on_and_an_unknown_one_is_told(offline: BrowserContext, hostile_site: Path) -> None:
    page = offline.new_page()
    address = (hostile_site / "quotes.html").as_uri()
    page.goto(f"{address}#q-quiet-former")
    expect(page.locator("#q-quiet-former")).to_be_attached()
    expect(page.locator(".briefgen-gone")).to_have_count(0)
    page.evaluate("location.hash = 'q-quiet-former-12ab'")  # a question of a sentence that another is asked of now
    expect(page.locator("#q-quiet-former")).to_be_in_viewport()
    expect(page.locator(".briefgen-gone")).to_have_count(0)
    page.evaluate("location.hash = 'q-never-was-12345678-12ab'")
    expect(page.get_by_role("status").filter(has_text="no longer in the brief")).to_be_in_viewport()
    page.evaluate("location.hash = 'q-order-0badc0de-12ab'")  # an article whose file had another name
    expect(page.locator("#q-order")).to_be_in_viewport()
    expect(page.locator(".briefgen-gone")).to_have_count(0)
    page.evaluate("location.hash = 'q-order'")
    expect(page.locator(".briefgen-gone")).to_have_count(0)
