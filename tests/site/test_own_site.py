"""What the pages of the project's own site say of themselves, and how much a reader has to load."""

from __future__ import annotations

import gzip
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from sites import build_config, own_pages

ROOT = Path(__file__).parents[2]
HOME = "https://user.github.io/repo/"
LIMIT_OF_PAGE = 300_000
LIMIT_OF_ASSETS = 30_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the workflow builds it for GitHub Pages."""
    return build_config(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("published") / "site", site_url=HOME)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """Its pages by their path."""
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in own_pages(site) if p.stem != "404"}


def told(html: str, pattern: str) -> list[str]:
    return [unescape(found) for found in re.findall(pattern, html.partition("</head>")[0])]


def graph(html: str) -> list[dict[str, Any]]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert len(found) <= 1
    data = json.loads(found[0]) if found else {}
    assert not found or data["@context"] == "https://schema.org"
    return list(data.get("@graph", [data] if data else []))


def test_each_page_has_a_title_a_description_and_an_address_of_its_own(pages: dict[str, str]) -> None:
    titles: dict[str, str] = {}
    for path, html in pages.items():
        (title,) = told(html, "<title>(.*?)</title>")
        assert titles.setdefault(title, path) == path, f"{path} and {titles[title]} are both called {title}"
        (description,) = told(html, '<meta name="description" content="(.*?)">')
        assert len(description) > 10, path
        assert told(html, '<link rel="canonical" href="(.*?)">') == [HOME + path], path
        for name, value in (("title", None), ("description", description), ("url", HOME + path), ("type", None)):
            (shown,) = told(html, f'<meta property="og:{name}" content="(.*?)">')
            assert shown == value or (value is None and shown), f"{path}: og:{name}"


def test_search_engines_are_told_of_the_event_its_quotations_and_its_articles(
    site: Path, pages: dict[str, str]
) -> None:
    brief = json.loads((site / "brief.json").read_text(encoding="utf-8"))
    (event,) = graph(pages["index.html"])
    assert event["@type"] == "Event"
    assert event["startDate"].startswith("20")
    assert len(event["subjectOf"]) == sum(source["same_event"] for source in brief["sources"])
    quotations = graph(pages["quotes.html"])
    assert {quotation["@type"] for quotation in quotations} == {"Quotation"}
    assert [quotation["text"] for quotation in quotations] == [quotation["text"] for quotation in brief["quotes"]]
    assert sum("spokenByCharacter" in quotation for quotation in quotations) > len(quotations) / 2
    articles = [graph(html)[0] for path, html in pages.items() if re.fullmatch(r"sources/(?!index).*", path)]
    assert [article["@type"] for article in articles] == ["NewsArticle"] * len(brief["sources"])


def test_the_sitemap_lists_every_page_once(site: Path, pages: dict[str, str]) -> None:
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(HOME + path for path in pages)


def test_nothing_is_heavy(site: Path, pages: dict[str, str]) -> None:
    assert max(len(html.encode()) for html in pages.values()) <= LIMIT_OF_PAGE
    ours = [path for path in (site / "assets/briefgen").iterdir() if path.suffix in (".css", ".js")]
    assert len(ours) >= 2
    assert sum(len(gzip.compress(path.read_bytes())) for path in ours) <= LIMIT_OF_ASSETS


def test_each_page_forbids_itself_what_it_does_not_need(pages: dict[str, str], site: Path) -> None:
    for path, html in {**pages, "404.html": (site / "404.html").read_text(encoding="utf-8")}.items():
        policy = re.findall(r'<meta http-equiv="Content-Security-Policy" data-briefgen content="(.*?)">', html)
        assert len(policy) == 1, path
        assert policy[0].startswith("default-src 'none';")
        assert "http" not in policy[0]
        assert "eval" not in policy[0]
        scripts = next(part for part in policy[0].split("; ") if part.startswith("script-src "))
        assert "'unsafe-inline'" not in scripts
        assert scripts.count("'sha256-") >= 3
        assert html.index("Content-Security-Policy") < html.index("<script"), "or it comes too late"
