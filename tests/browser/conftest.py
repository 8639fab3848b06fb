"""One browser and one build of each site for all browser tests: both cost more than the tests do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_brief import made_annotations, made_brief
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from sites import build_config, build_site, serving, write

from briefgen.pages import render_assets, render_pages

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000
"""Milliseconds until a wait gives up: long, as it only ever passes when something is broken."""

ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run", "--disable-quic"),
]


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("BRIEFGEN_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS, timeout=PATIENCE)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site."""
    return build_config(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A brief with markup in every field, with offline search."""
    folder = tmp_path_factory.mktemp("hostile")
    pages = {page.uri: page.text for page in render_pages(made_brief(), annotations=made_annotations())}
    write(folder / "docs", pages | render_assets())
    write(folder / "docs", dict.fromkeys(("brief.json", "brief.schema.json", "annotations.schema.json"), "{}"))
    config = {
        "site_name": "Hostile",
        "theme": {"name": "material", "font": False, "features": ["search.highlight", "search.suggest"]},
        "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": {"permalink": True}}],
        "extra_css": ["assets/briefgen/briefgen.css"],
        "extra_javascript": ["assets/briefgen/briefgen.js"],
        "extra": {"polyfills": ["assets/briefgen/iframe-worker.js"]},
        "plugins": ["search", "offline"],
        "validation": {"links": {"not_found": "ignore"}},
    }
    return build_site(folder, config)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the project's own site on this machine, built for a folder below the root as on GitHub Pages."""
    root = tmp_path_factory.mktemp("served")
    with serving(root) as address:
        build_config(ROOT / "mkdocs.yml", root / "brief", site_url=f"{address}/brief/")
        yield f"{address}/brief"


@pytest.fixture
def offline(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()
