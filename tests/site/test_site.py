"""Whole sites, built strictly: the project's own and one that is set up otherwise, in both shapes of addresses."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from made_brief import HOSTILE, made_annotations, made_brief
from sites import broken_links, build_config, build_site, outside_addresses, pages_of, write

from briefgen.export import render_files
from briefgen.pages import render_assets, render_pages

ROOT = Path(__file__).parents[2]
THEME = {"name": "material", "font": False}
EXTENSIONS = ["attr_list", "md_in_html", "tables", {"toc": {"permalink": True}}]
BOTH = pytest.mark.parametrize("directory_urls", [True, False], ids=["directories", "files"])


def sound(site: Path) -> None:
    """No link, anchor or asset of the site leads nowhere, and none asks another site."""
    assert not list(broken_links(site))
    assert not list(outside_addresses(site))


@BOTH
def test_our_own_site(tmp_path: Path, directory_urls: bool) -> None:
    project = tmp_path / "project"
    for folder in ("content", "overrides", "seeds"):
        shutil.copytree(ROOT / folder, project / folder)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if directory_urls:
        config = config.replace("  - offline\n", "").replace("use_directory_urls: false", "use_directory_urls: true")
    write(project, {"mkdocs.yml": config})
    site = build_config(project / "mkdocs.yml", tmp_path / "site")
    sound(site)
    suffix = "/index.html" if directory_urls else ".html"
    for page in ("timeline", "aircraft", "quotes", "discrepancies", "method", "data"):
        assert (site / f"{page}{suffix}").is_file()
    for data in ("brief.json", "brief.schema.json", "annotations.schema.json"):
        assert (site / data).is_file()
    home = pages_of(site)["index.html"].text
    assert "theirs to the letter" in home, "the editor's introduction"
    assert "5 sources" in home, "the glance below it"
    assert str(tmp_path) not in "".join(p.read_text(encoding="utf-8") for p in site.rglob("*.html"))


@BOTH
def test_a_brief_with_markup_in_every_field(tmp_path: Path, directory_urls: bool) -> None:
    """The pages as any generator gets them from ``briefgen pages``."""
    brief = made_brief()
    pages = {page.uri: page.text for page in render_pages(brief, annotations=made_annotations())}
    write(tmp_path / "docs", pages | render_files(brief) | render_assets())
    config = {
        "site_name": "Hostile",
        "theme": THEME,
        "use_directory_urls": directory_urls,
        "markdown_extensions": EXTENSIONS,
        "extra_css": ["assets/briefgen/briefgen.css"],
        "validation": {"omitted_files": "warn", "anchors": "warn"},
    }
    site = build_site(tmp_path, config)
    sound(site)
    for name, page in pages_of(site).items():
        html = (site / name).read_text(encoding="utf-8")
        for markup in ("<script>window", 'href="javascript', 'src="//evil', ">49<", "<b>", "<!-- "):
            assert markup not in html, f"{name}: {markup}"
        assert len(page.ids) == len(set(page.ids)), name
    assert HOSTILE in pages_of(site)["quotes/index.html" if directory_urls else "quotes.html"].text


def second_project(tmp_path: Path, **plugin: Any) -> dict[str, Any]:
    """Another editor's site: menu, theme, pages and folder names of their own."""
    write(
        tmp_path,
        {
            "pages/index.md": "# Our brief\n\nWords of the editor.\n",
            "pages/timeline.md": "# Our own timeline\n\nWritten by hand.\n",
            "pages/notes/about.md": "# About\n\nSee the [quotes](../quotes.md).\n",
            "theme/main.html": '{% extends "base.html" %}{% block announce %}Our banner{% endblock %}',
            "pages/own.css": "body { --own: 1 }\n",
            "articles/one.txt": "date 2025-03-04 WESTHAVEN — “It was very quiet,” Mira Voss said on Monday.\n",
        },
    )
    return {
        "site_name": "Second",
        "docs_dir": "pages",
        "theme": {**THEME, "custom_dir": "theme", "palette": {"scheme": "slate", "primary": "teal"}},
        "extra_css": ["own.css"],
        "plugins": ["search", {"briefgen": {"sources_dir": "articles", "title": "Quiet", **plugin}}],
    }


@BOTH
def test_a_hand_written_page_wins_and_own_theme_and_menu_stay(tmp_path: Path, directory_urls: bool) -> None:
    config = second_project(tmp_path) | {
        "use_directory_urls": directory_urls,
        "nav": ["index.md", {"When": "timeline.md"}, {"Who said what": "quotes.md"}, {"About": "notes/about.md"}],
    }
    site = build_site(tmp_path, config)
    sound(site)
    pages = pages_of(site)
    timeline = pages["timeline/index.html" if directory_urls else "timeline.html"].text
    assert "Written by hand." in timeline
    home = pages["index.html"].text
    assert "Words of the editor." in home
    assert "1 source" in home
    assert "Our banner" in home
    assert "Who said what" in home
    html = (site / "index.html").read_text(encoding="utf-8")
    assert html.index("briefgen.css") < html.index("own.css"), "the editor's style sheet has the last word"
    assert 'data-md-color-primary="teal"' in html


def test_the_menu_has_the_home_page_the_brief_and_then_what_people_wrote(tmp_path: Path) -> None:
    site = build_site(tmp_path, second_project(tmp_path))
    text = pages_of(site)["sources/one/index.html"].text
    menu = ["Our brief", "Our own timeline", "Actors", "Quotes", "Discrepancies", "Sources", "Method", "About"]
    places = [text.index(entry) for entry in menu]
    assert places == sorted(places)


def test_where_no_aircraft_are_told_of_no_menu_leads_to_them_but_old_links_do(tmp_path: Path) -> None:
    pages = pages_of(build_site(tmp_path, second_project(tmp_path)))
    assert "Aircraft" not in pages["index.html"].text
    assert "neither aircraft nor other equipment" in pages["aircraft/index.html"].text


@pytest.mark.parametrize(("site_name", "called"), [("Our brief", "Home"), ("Second", "Our brief")])
def test_a_home_page_with_the_title_of_the_site_is_home_in_the_menu(
    tmp_path: Path, site_name: str, called: str
) -> None:
    """The site's name stands right above the menu."""
    site = build_site(tmp_path, second_project(tmp_path) | {"site_name": site_name})
    menu = (site / "quotes/index.html").read_text(encoding="utf-8").partition('class="md-nav__list"')[2]
    first = re.search(r'class="md-ellipsis">\s*(.*?)\s*<', menu)
    assert first
    assert first[1] == called


def test_the_menu_can_be_left_to_what_people_wrote(tmp_path: Path) -> None:
    site = build_site(tmp_path, second_project(tmp_path, nav=False))
    menu = (site / "sources/one/index.html").read_text(encoding="utf-8").partition('class="md-nav__list"')[2]
    assert "Our own timeline" in menu
    assert "Discrepancies" not in menu.partition("</nav>")[0]


def test_pages_can_be_left_out(tmp_path: Path) -> None:
    site = build_site(tmp_path, second_project(tmp_path, pages=["home", "quotes"], full_text=True))
    sound(site)
    assert not (site / "aircraft/index.html").exists()
    assert not (site / "brief.json").exists()
    assert "“It was very quiet,” Mira Voss said" in pages_of(site)["sources/one/index.html"].text


def test_a_folder_elsewhere_is_not_told(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    write(folder, {"one.txt": "date 2025-03-04 WESTHAVEN — “It was very quiet,” Mira Voss said on Monday.\n"})
    write(folder, {"two.txt": " "})
    config = second_project(tmp_path, sources_dir=str(folder))
    site = build_site(tmp_path, config, strict=False)
    built = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in (".html", ".json", ".csv")]
    assert any("elsewhere/one.txt" in text for text in built)
    assert not any(str(tmp_path) in text for text in built)


def test_articles_with_markup_in_names_headers_and_text_come_through_as_text(tmp_path: Path) -> None:
    """The whole way, from files as somebody might drop them into the folder."""
    body = f"Captain <b>Mira Voss</b> of [Westhaven](javascript:x) said: “{HOSTILE}” on Monday. An An-24 {{{{ x }}}} fell.\n"
    head = f"---\ntitle: '{HOSTILE}'\noutlet: '<i>Post</i> {{{{ y }}}}'\nurl: 'javascript:alert(1)'\npublished: 2025-03-04\n---\n"
    names = ["<script>alert(1)<", "index", "README", "a b & c", "{{ 7*7 }}", "‮txet", "x" * 200]
    config = second_project(tmp_path, full_text=True)
    write(tmp_path, {f"articles/{name}.md": f"{head}{body}{number}\n" for number, name in enumerate(names)})
    site = build_site(tmp_path, config)
    sound(site)
    pages = pages_of(site)
    assert len([name for name in pages if re.fullmatch(r"sources/[^/]+/index.html", name)]) == len(names) + 1
    for name in pages:
        html = (site / name).read_text(encoding="utf-8")
        for markup in ("<script>alert", "<script>window", 'href="javascript', 'src="//evil', ">49<", "<b>", "<i>Post"):
            assert markup not in html, f"{name}: {markup}"
    assert any(HOSTILE in page.text for page in pages.values())


ZOO = [
    *("extra", "smarty", "sane_lists", "nl2br", "admonition", "wikilinks", "codehilite", {"toc": {"permalink": True}}),
    *(f"pymdownx.{name}" for name in ("smartsymbols", "magiclink", "tilde", "caret", "mark", "critic", "keys", "snippets")),
    *(f"pymdownx.{name}" for name in ("arithmatex", "tasklist", "betterem", "superfences", "details")),
]


def test_whatever_extensions_a_site_has_quotations_stay_as_they_are(tmp_path: Path) -> None:
    brief = made_brief()
    pages = {page.uri: page.text for page in render_pages(brief, annotations=made_annotations())}
    write(tmp_path / "docs", pages | render_files(brief) | render_assets())
    config = {"site_name": "Zoo", "theme": THEME, "markdown_extensions": ZOO, "validation": {"anchors": "warn"}}
    site = build_site(tmp_path, config)
    sound(site)
    html = (site / "quotes/index.html").read_text(encoding="utf-8")
    shown = [unescape(words) for words in re.findall(r'<blockquote class="briefgen-quote">\s*<p>(.*?)</p>', html, re.DOTALL)]
    assert sorted(shown) == sorted(quotation.text for quotation in brief.quotes)
    for name, page in pages_of(site).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_search_knows_entries_by_their_plain_titles(tmp_path: Path) -> None:
    brief = made_brief()
    write(tmp_path / "docs", {page.uri: page.text for page in render_pages(brief, annotations=made_annotations())})
    write(tmp_path / "docs", render_files(brief) | render_assets())
    site = build_site(tmp_path, {"site_name": "Search", "theme": THEME, "markdown_extensions": EXTENSIONS})
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    titles = {entry["location"]: entry["title"] for entry in index}
    assert titles["aircraft/#a-an-24"] == "An-24"
    assert titles["timeline/#t-collided-1"] == "Two patrol planes collided over Lake Orm on Monday"
    assert titles["quotes/#q-quiet"].startswith("Mira Voss: “We saw both aircraft fall")
    assert titles["sources/beta/"].startswith("Source 2: “Two patrol planes collided")
    assert not [title for title in titles.values() if "&#" in title.replace("&#60;", "")]
    voss = " ".join(entry["text"] for entry in index if entry["location"].startswith("actors/p-voss/"))
    assert "Skipper Voss" in voss
    assert "in its place" not in "".join(entry["text"] for entry in index), "citation cards are not searched"


def test_switched_off_it_does_nothing(tmp_path: Path) -> None:
    config = second_project(tmp_path, enabled=False)
    write(tmp_path, {"pages/notes/about.md": "# About\n"})
    site = build_site(tmp_path, config)
    assert not (site / "quotes").exists()
    assert "briefgen" not in (site / "index.html").read_text(encoding="utf-8")


@BOTH
def test_the_whole_brief_is_one_document_too(tmp_path: Path, directory_urls: bool) -> None:
    """With the editor's introduction before it; out of the search and the menu, as it repeats what stands there."""
    config = second_project(tmp_path) | {"use_directory_urls": directory_urls}
    site = build_site(tmp_path, config)
    address = "print/" if directory_urls else "print.html"
    page = pages_of(site)["print/index.html" if directory_urls else "print.html"]
    assert "Words of the editor." in page.text
    assert "It was very quiet," in page.text
    assert {"timeline", "quotations", "actors", "sources", "source-1"} <= set(page.ids)
    home = (site / "index.html").read_text(encoding="utf-8")
    assert home.count(f'href="{address}"') == 1
    found = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [entry for entry in found if entry["location"].startswith("print")]
