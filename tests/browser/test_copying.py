"""The buttons that copy an entry's address or a citation of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_brief import HOSTILE
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser


def copied(page: Page, entry: str, button: str) -> str:
    """What stands on the clipboard after a click on ``button`` at ``entry``, reached by keyboard."""
    found = page.locator(entry).get_by_role("button", name=button)
    found.focus()
    page.keyboard.press("Enter")
    expect(page.locator(entry).locator("button:focus")).to_have_text("copied", timeout=60_000)
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_an_entry_can_be_copied_as_link_citation_and_bibtex(offline: BrowserContext, hostile_site: Path) -> None:
    offline.grant_permissions(["clipboard-read", "clipboard-write"])
    page = offline.new_page()
    address = (hostile_site / "quotes.html").as_uri()
    page.goto(f"{address}?h=quiet#q-quiet")
    entry = ".briefgen-quotation:has([id='q-quiet'])"
    assert copied(page, entry, "copy link") == f"{address}#q-quiet"
    citation = copied(page, entry, "copy citation")
    assert "We saw both aircraft fall, and then it was very quiet,” (" in citation
    assert citation.endswith(f"{address}#q-quiet")
    bibtex = copied(page, entry, "copy BibTeX")
    assert bibtex.startswith("@misc{q-quiet,\n  title = {Mira Voss: ")
    assert bibtex.count("{") == bibtex.count("}")


def test_markup_of_sources_is_copied_as_text(offline: BrowserContext, hostile_site: Path) -> None:
    offline.grant_permissions(["clipboard-read", "clipboard-write"])
    page = offline.new_page()
    page.goto((hostile_site / "quotes.html").as_uri())
    words = HOSTILE[:30]
    entry = f".briefgen-quotation:has(.briefgen-quote:has-text({words!r})) >> nth=0"
    assert words in copied(page, entry, "copy citation")
    assert page.evaluate("window.hacked") is None


def test_the_buttons_wait_until_one_looks_at_the_entry(offline: BrowserContext, hostile_site: Path) -> None:
    page = offline.new_page()
    page.goto((hostile_site / "timeline.html").as_uri())
    row = page.locator(".briefgen-entry > .briefgen-copy").first
    hidden = "row => getComputedStyle(row).clipPath !== 'none'"
    assert row.evaluate(hidden)
    page.locator(".briefgen-entry").first.hover()
    assert not row.evaluate(hidden)
