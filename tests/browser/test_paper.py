"""The whole brief as one document: what a reader holds after printing it, or saving it as PDF."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def printed(context: BrowserContext, path: Path) -> list[str]:
    """The words on each page of paper, without the blanks between them, which a PDF does not keep."""
    page = context.new_page()
    page.goto(path.as_uri())
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    return [squeezed(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(pdf)).pages]


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_the_whole_brief_goes_on_paper_and_no_entry_is_cut(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    sheets = printed(context, site / "print.html")
    assert 5 <= len(sheets) <= 25
    assert all(sheets), "a blank page"
    brief = json.loads((site / "brief.json").read_text(encoding="utf-8"))
    entries = [
        *(entry["headline"] for entry in brief["timeline"]),
        *(entry["text"] for entry in brief["quotes"]),
        *(position["value"] for entry in brief["discrepancies"] for position in entry["positions"]),
        *(entry["question"] for entry in brief["discrepancies"]),
        *(entry["name"] for entry in brief["actors"]),
        *(entry["designation"] for entry in (*brief["aircraft"], *brief["equipment"])),
    ]
    cut = [words for words in entries if not any(squeezed(words) in sheet for sheet in sheets)]
    assert not cut
    numbered = [f"{number}." for number, _ in enumerate(brief["sources"], start=1)]
    assert all(number in "".join(sheets[-2:]) for number in numbered)
    context.close()


@pytest.mark.parametrize("name", ["timeline", "quotes", "discrepancies", "actors/index"])
def test_every_page_can_be_printed_without_menus_cards_and_buttons(
    offline: BrowserContext, site: Path, name: str
) -> None:
    page = offline.new_page()
    page.goto((site / f"{name}.html").as_uri())
    page.emulate_media(media="print")
    for left_out in (".briefgen-cite__card", ".briefgen-copy", ".md-header", ".md-sidebar", ".md-footer"):
        assert page.locator(f"{left_out}:visible").count() == 0, left_out
    assert page.locator("article h1").is_visible()


def test_it_is_not_searched_but_linked_to(offline: BrowserContext, site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [entry["location"] for entry in index if entry["location"].startswith("print")]
    page = offline.new_page()
    for name in ("index", "data"):
        page.goto((site / f"{name}.html").as_uri())
        page.locator("article").get_by_role("link", name="the whole brief as one document").click()
        page.wait_for_url("**/print.html")
    page.locator(".briefgen-refs a").first.click()
    assert page.locator("li:target").is_visible()
    assert "theirs to the letter" in page.locator("article").inner_text(), "the editor's introduction"
