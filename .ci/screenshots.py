"""Takes the pictures of the README from a built site, so that they show what there is.

Usage: screenshots.py SITE FOLDER
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def home(page: Page) -> None:
    """The brief at a glance, on a desktop."""


def card(page: Page) -> None:
    """A citation card, on a phone in the dark."""
    mark = page.locator(".briefgen-cite__mark").first
    mark.focus()
    page.evaluate("scrollTo(0, document.querySelector('#at-a-glance').getBoundingClientRect().top + scrollY - 80)")


def differences(page: Page) -> None:
    """Answers side by side."""
    heading = page.locator("h2:has(~ .briefgen-question)").first
    # Below the header of the page, which covers what is scrolled under it.
    heading.evaluate("e => scrollTo(0, e.getBoundingClientRect().top - 70)")


PICTURES = (
    ("home", "index.html", 1180, 900, "light", home),
    ("citation", "index.html", 390, 780, "dark", card),
    ("differences", "discrepancies.html", 1180, 728, "light", differences),
)


def take(browser: Browser, site: Path, folder: Path) -> None:
    """Writes one PNG a picture into ``folder``."""
    for name, path, width, height, scheme, prepare in PICTURES:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.goto((site / path).resolve().as_uri())
        page.wait_for_selector("html.js")
        prepare(page)
        page.wait_for_timeout(500)
        page.screenshot(path=folder / f"{name}.png")
        context.close()


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1], "index.html").is_file():
        sys.exit(f"{__doc__}SITE must be the folder of a built site, with its index.html.")
    target = Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("BRIEFGEN_CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        take(running, Path(sys.argv[1]), target)
        running.close()
