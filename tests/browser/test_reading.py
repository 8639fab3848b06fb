"""The pages of actors, aircraft, quotations and differences, as a reader uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser


def opened(context: BrowserContext, site: Path, name: str) -> Page:
    page = context.new_page()
    page.goto((site / f"{name}.html").as_uri())
    return page


def test_actors_can_be_filtered_by_kind_and_source(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "actors/index")
    rows = page.locator("tr.briefgen-record:visible")
    whole = rows.count()
    page.get_by_label("kind").select_option("state")
    states = rows.count()
    page.get_by_label("source").select_option("5")
    both = rows.count()
    assert whole > states > both > 0
    assert page.url.endswith("?kind=state&source=5")
    assert page.locator("figure svg").is_visible()


def test_the_drawing_fits_a_phone_and_its_table_says_the_same(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = opened(context, site, "actors/index")
    box = page.locator("figure svg").bounding_box()
    assert box is not None
    assert 280 <= box["width"] <= 340
    page.locator("summary", has_text="as a table").click()
    arcs = page.locator(".briefgen-diagram__arc").count()
    rows = page.locator("details tbody tr")
    expect(rows.first).to_be_visible()
    assert rows.count() >= arcs > 0
    context.close()


def test_a_card_is_cut_off_by_no_table_and_opens_upwards_at_the_foot(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "aircraft")
    page.wait_for_selector(".md-typeset__scrollwrap", state="attached")
    cite = page.locator(".briefgen-table .briefgen-cite").last
    cite.locator(".briefgen-cite__mark").hover()
    card = cite.locator(".briefgen-cite__card")
    expect(card).to_be_visible()
    middle = """card => {
        const { x, y, width, height } = card.getBoundingClientRect()
        return card.contains(document.elementFromPoint(x + width / 2, y + height - 10)) &&
          card.contains(document.elementFromPoint(x + width / 2, y + 10))
    }"""
    assert card.evaluate(middle)


def test_context_and_other_wordings_open_without_javascript(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, site, "quotes")
    quotation = page.locator(".briefgen-quotation:has(.briefgen-quote--variant):has(.briefgen-context)").first
    for summary in quotation.locator("summary").all():
        summary.click()
    expect(quotation.locator(".briefgen-quote--variant").first).to_be_visible()
    shown = quotation.locator(".briefgen-context").first
    expect(shown).to_be_visible()
    assert len(shown.inner_text()) > len(shown.locator("mark").inner_text())
    context.close()


def test_a_cell_of_the_table_of_answers_opens_its_evidence(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "discrepancies")
    cell = page.locator(".briefgen-overview td:has(.briefgen-answer)").first
    cell.locator("summary").first.press("Enter")
    cell.locator(".briefgen-answer p a").first.click()
    page.wait_for_url("**/sources/*.html#p-*")
    expect(page.locator(".briefgen-passage:has(:target)")).to_be_visible()


def test_on_a_phone_answers_are_cards_and_the_matrix_keeps_its_first_column_in_sight(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = opened(context, site, "discrepancies")
    assert not page.locator(".briefgen-overview").is_visible()
    assert page.locator(".briefgen-question").first.is_visible()
    frame = page.locator(".briefgen-matrix:has(.briefgen-coverage)")
    frame.evaluate("frame => frame.scrollTo(60, 200)")
    first = page.locator(".briefgen-coverage tbody th").nth(5).bounding_box()
    head = page.locator(".briefgen-coverage thead th").first.bounding_box()
    around = frame.bounding_box()
    assert first is not None
    assert head is not None
    assert around is not None
    assert abs(first["x"] - around["x"]) < 3
    assert abs(head["y"] - around["y"]) < 3
    context.close()


def test_a_filter_leaves_only_what_it_asks_for(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "discrepancies")
    page.get_by_label("verdict").select_option("disputed")
    expect(page.locator(".briefgen-overview")).to_be_hidden()
    expect(page.get_by_role("heading", name="What only one voice reports")).to_be_hidden()
    assert page.locator(".briefgen-question:visible").count() > 0
    page.goto((site / "aircraft.html").as_uri())
    page.get_by_label("kind").select_option("drone")
    assert page.locator(".briefgen-thing:visible").count() == page.locator(".briefgen-thing[data-kind=drone]").count()
    expect(page.get_by_role("heading", name="Type by type")).to_be_hidden()
    expect(page.get_by_role("heading", name="Claims side by side")).to_be_hidden()


def test_the_stops_of_the_timeline_lead_to_their_days(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "timeline")
    stop = page.locator(".briefgen-stops a").nth(2)
    anchor = stop.get_attribute("href")
    stop.click()
    expect(page.locator(f"h2[id='{(anchor or '').lstrip('#')}']")).to_be_in_viewport()


def test_of_many_entries_only_the_later_ones_wait_to_be_laid_out(offline: BrowserContext, site: Path) -> None:
    page = opened(offline, site, "timeline")
    waiting = "all => all.filter(one => getComputedStyle(one).contentVisibility == 'auto').length"
    entries = page.locator(".briefgen-entry")
    assert entries.evaluate_all(waiting) == 0
    entries.first.evaluate("one => Array.from({length: 59}, () => one.after(one.cloneNode(true)))")
    assert 10 < entries.evaluate_all(waiting) <= 59
