"""Nothing on the project's own site that axe-core objects to, in light and dark, on a desktop and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = [
    "index",
    "timeline",
    "actors/*",
    "aircraft",
    "quotes",
    "discrepancies",
    "sources/index",
    "sources/0*",
    "method",
]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(browser: Browser, site: Path, scheme: Literal["light", "dark"], width: int) -> None:
    # The page's policy would keep the checker out as it keeps out any script of others.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = []
    for pattern in PAGES:
        path = min(site.glob(f"{pattern}.html"))
        page.goto(path.as_uri())
        page.wait_for_selector("html.js")
        for violation in Axe().run(page).response["violations"]:
            found += [f"{path.name}: {violation['id']}: {node['html'][:160]}" for node in violation["nodes"]]
    context.close()
    assert not found
