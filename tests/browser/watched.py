"""A browser page that is watched, for tests of what a site asks for and what its search finds."""

from __future__ import annotations

import re
import time

from playwright.sync_api import BrowserContext, Page

FINDS = """
() => [...document.querySelectorAll(".md-search-result__link")].map(a => [a.getAttribute("href"), a.innerText])
"""


class Watched:
    """A page that notes what it asks others for and what it complains about."""

    def __init__(self, context: BrowserContext, own: str) -> None:
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.on(
            "request",
            lambda r: None if r.url.startswith((own, "data:", "blob:", "about:")) else self.outside.append(r.url),
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)

    def search(self, words: str, lands_on: str, patience: float = 60) -> list[str]:
        """Searches for ``words`` until the first find within a page leads to an address with ``lands_on`` in it.

        Gives what is shown of all finds. The list is read at one stroke, as the page writes it anew while it fills;
        each page with finds is listed first, then the finds in it, so an address with an anchor is what counts.
        Raises AssertionError where after ``patience`` seconds the first find is another one.
        """
        field = self.page.locator("input.md-search__input")
        field.click()
        field.fill(words)
        until = time.monotonic() + patience
        finds: list[tuple[str, str]] = []
        while time.monotonic() < until:
            # The theme looks for words when a key goes up, and only once its own script has begun.
            field.press("End")
            self.page.wait_for_timeout(200)
            finds = [(address, shown) for address, shown in self.page.evaluate(FINDS) if "#" in address]
            if finds and re.search(lands_on, finds[0][0]):
                return [shown for _, shown in finds]
        raise AssertionError(f"{words!r} leads to {[address for address, _ in finds[:3]]}, not to {lands_on}")
