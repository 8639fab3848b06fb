"""Pieces of the brief in hand-written pages of a site: built, linked, told with file and line."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from sites import broken_links, build_site, pages_of, write

ARTICLE = "date 2025-03-04 WESTHAVEN — “It was very quiet here,” Captain Mira Voss said on Monday.\n"
NOTES = """\
---
title: Notes
---

# Notes

Of <!-- briefgen:count of="sources" --> article we know:

<!-- briefgen:quotations actor="Mira Voss" -->

<!-- briefgen:timeline -->
"""


def project(folder: Path, notes: str) -> dict[str, object]:
    write(folder, {"docs/deep/notes.md": notes, "seeds/one.txt": ARTICLE})
    return {
        "site_name": "Quiet",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", "briefgen"],
        "markdown_extensions": ["attr_list", "md_in_html", "tables"],
    }


@pytest.mark.parametrize("directories", [True, False])
def test_they_stand_in_the_page_and_their_links_lead_somewhere(tmp_path: Path, directories: bool) -> None:
    site = build_site(tmp_path, project(tmp_path, NOTES) | {"use_directory_urls": directories})
    page = pages_of(site)["deep/notes/index.html" if directories else "deep/notes.html"]
    assert "Of 1 article we know:" in page.text
    assert "It was very quiet here," in page.text
    assert [link for link in page.links if "quotes" in link and "#quote-" in link]
    assert list(broken_links(site)) == []


def test_one_that_is_not_found_is_told_with_file_and_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = project(tmp_path, NOTES.replace('actor="Mira Voss"', 'actor="Mira Foss"'))
    with caplog.at_level(logging.WARNING):
        site = build_site(tmp_path, config, strict=False)
    assert "docs/deep/notes.md:9: briefgen:quotations: no actor is “Mira Foss”; nearest: “Mira Voss”" in caplog.text
    assert "<blockquote" not in (site / "deep/notes/index.html").read_text(encoding="utf-8")
