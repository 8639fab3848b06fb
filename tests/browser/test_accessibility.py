"""Nothing on the project's own site that axe-core objects to, in light and dark, on a phone and on a desktop."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser
from sites import one_of_each_kind, own_pages

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"], reporter: "no-passes"})).violations
  .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 160)}`))"""


@pytest.mark.parametrize("name", ["print", "sources/alpha"])
def test_axe_finds_nothing_where_sources_have_addresses(browser: Browser, hostile_site: Path, name: str) -> None:
    """Those of the project's own site have none."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto((hostile_site / f"{name}.html").as_uri())
    page.evaluate(AXE)
    assert "post.example" in page.content()
    assert not [problem for problem in page.evaluate(RUN) if "post.example" in problem]
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width", "pages"),
    [("light", 1280, "all"), ("dark", 360, "all"), ("dark", 1280, "kinds"), ("light", 360, "kinds")],
)
def test_axe_finds_nothing(
    browser: Browser, site: Path, scheme: Literal["light", "dark"], width: int, pages: str
) -> None:
    """Every page in two looks that have nothing in common; one page of each kind in the two others."""
    # The page's policy would keep the checker out as it keeps out any script of others.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    context.set_default_timeout(120_000)
    page = context.new_page()
    found = []
    everything = own_pages(site)
    for path in everything if pages == "all" else one_of_each_kind(everything):
        page.goto(path.as_uri())
        page.wait_for_selector("html.js")
        page.evaluate(AXE)
        found += [f"{path.name}: {problem}" for problem in page.evaluate(RUN)]
    context.close()
    assert not found
