"""A site is the same whether Markdown reads our HTML or has it set aside."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from same_html import seen
from sites import build_site, write

ROOT = Path(__file__).parents[2]
INDEX = "# The call\n\nWhat *editors* say.\n\n<!-- briefgen:glance -->\n\nSee [the quotations](quotes.md).\n"
NOTES = (
    '# Notes\n\n1. Of the call:\n\n<!-- briefgen:timeline limit="3" -->\n\n<!-- briefgen:comparisons limit="2" -->\n'
)
TOC: dict[str, Any] = {"permalink": True, "toc_depth": 2}


class WithoutComments(Extension):
    """An extension that removes comments, so that nothing can be set aside."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        class Remove(Postprocessor):
            def run(self, text: str) -> str:
                return re.sub(r"<!--.*?-->", "", text)

        md.postprocessors.register(Remove(md), "without_comments", 0)


def config(folder: Path, toc: dict[str, Any], directories: bool) -> dict[str, Any]:
    write(folder, {"docs/index.md": INDEX, "docs/deep/notes.md": NOTES})
    write(folder, {"docs/corrections.yml": (ROOT / "content/corrections.yml").read_text(encoding="utf-8")})
    return {
        "site_name": "The call",
        "use_directory_urls": directories,
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"briefgen": {"sources_dir": str(ROOT / "seeds")}}],
        "markdown_extensions": ["attr_list", "md_in_html", "tables", {"toc": toc}],
    }


def found(site: Path) -> list[tuple[str, str, str]]:
    """Where a search leads and by which words: the letters alone, as numbers of sources are not to be found."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    return [(e["location"], e["title"], re.sub(r"<[^>]*>|[\W\d]", "", e["text"])) for e in index["docs"]]


@pytest.mark.parametrize(("toc", "directories"), [(TOC, False), ({"toc_depth": 4, "anchorlink": True}, True)])
def test_pages_are_what_markdown_makes_of_the_whole(tmp_path: Path, toc: dict[str, Any], directories: bool) -> None:
    settings = config(tmp_path, toc, directories)
    site = build_site(tmp_path, settings)
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    quickly_found = found(site)
    settings["markdown_extensions"].append("test_quick_pages:WithoutComments")
    build_site(tmp_path, settings)
    for path, page in pages.items():
        assert seen(page) == seen(path.read_text("utf-8")), path
    assert quickly_found == found(site)


@pytest.mark.parametrize("name", ["search", "material/search"])
def test_pages_are_the_same_wherever_the_search_plugin_stands(tmp_path: Path, name: str) -> None:
    # The one right before ours is shown only what it cleans of each page.
    settings = config(tmp_path, TOC, directories=False)
    marks = '# Notes\n\n<p data-search-exclude="1">One</p>\n\n`data-search-exclude="1"` < 2\n'
    write(tmp_path, {"docs/notes.md": marks})
    brief = settings["plugins"][1]
    settings["plugins"] = [name, brief]
    site = build_site(tmp_path, settings)
    files = {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
    settings["plugins"] = [brief, name]
    build_site(tmp_path, settings)
    assert {path: path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()} == files
