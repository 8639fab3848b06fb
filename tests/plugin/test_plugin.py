"""The plugin in MkDocs: what it says to authors, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from sites import build_site, pages_of, write

from briefgen.plugin import BriefgenConfig

ROOT = Path(__file__).parents[2]
ARTICLE = "date 2025-03-04 WESTHAVEN — “It was very quiet,” Mira Voss said on Monday.\n"


def project(folder: Path, files: dict[str, str] | None = None, **options: object) -> dict[str, object]:
    (folder / "seeds").mkdir(exist_ok=True)
    write(folder, {"docs/notes.md": "# Notes\n"} | (files or {}))
    return {
        "site_name": "Quiet",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"briefgen": options}],
    }


def test_no_sources_give_a_friendly_page(tmp_path: Path) -> None:
    site = build_site(tmp_path, project(tmp_path))
    assert "No sources yet" in pages_of(site)["index.html"].text


def mkdocs_build(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", "out", *arguments],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_folder_that_does_not_exist_is_one_clear_error(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(project(tmp_path, sources_dir="nowhere"))})
    run = mkdocs_build(tmp_path)
    assert run.returncode == 1
    assert "nowhere: the sources folder cannot be read: No such file or directory." in run.stderr
    assert "set `sources_dir`" in run.stderr
    assert str(tmp_path / "nowhere") not in run.stderr
    assert "Traceback" not in run.stderr


def test_a_file_that_cannot_be_used_costs_no_other_and_fails_a_strict_build_cleanly(tmp_path: Path) -> None:
    files = {"seeds/one.txt": ARTICLE, "seeds/two.md": "---\ntitle: [\n---\nText.\n", "seeds/three.txt": " \n"}
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(project(tmp_path, files))})
    run = mkdocs_build(tmp_path)
    assert run.returncode == 0
    assert "WARNING -  briefgen: seeds/two.md:" in run.stderr
    assert "WARNING -  briefgen: seeds/three.txt: there is no text in it." in run.stderr
    assert "“It was very quiet,”" in (tmp_path / "out/sources/one/index.html").read_text(encoding="utf-8")
    run = mkdocs_build(tmp_path, "--strict")
    assert run.returncode == 1
    assert "Aborted with 2 warnings in strict mode!" in run.stdout + run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ({"source_dir": "x"}, "Unrecognised configuration name: source_dir"),
        ({"full_text": "maybe"}, "Plugin 'briefgen' option 'full_text'"),
        ({"pages": ["home", "gossip"]}, "gossip"),
        ({"workers": -1}, "'workers': give a number, 0 or more"),
        ({"sources_dir": ""}, "sources_dir: '' holds other files than articles. Give the articles a folder"),
        ({"sources_dir": "docs"}, "sources_dir: 'docs' holds other files than articles. Give the articles a folder"),
        ({"cache_dir": "."}, "cache_dir: '.' is, or lies in, a folder that holds other files. Give the cache"),
        ({"cache_dir": "seeds/.cache"}, "cache_dir: 'seeds/.cache' is, or lies in, a folder"),
    ],
)
def test_an_option_that_is_none_is_told(tmp_path: Path, option: dict[str, object], told: str) -> None:
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(project(tmp_path, {"seeds/one.txt": ARTICLE}, **option))})
    run = mkdocs_build(tmp_path, "--strict")
    assert run.returncode == 1
    assert told in run.stderr
    assert "Traceback" not in run.stderr


def test_doubts_are_told_but_fail_nothing(tmp_path: Path) -> None:
    files = {"seeds/one.txt": ARTICLE, "seeds/two.txt": ARTICLE}
    site = build_site(tmp_path, project(tmp_path, files))
    assert "the same text as one.txt" in pages_of(site)["method/index.html"].text


def test_serve_follows_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(project(tmp_path, {"seeds/one.txt": ARTICLE}))})
    config = load_config(str(path))
    config = config.plugins.on_config(config)
    assert str(tmp_path / "seeds") in config.watch


@pytest.mark.parametrize("plugins", [["briefgen", "offline"], ["offline", "briefgen"]])
def test_offline_search_asks_for_no_script_from_elsewhere(tmp_path: Path, plugins: list[str]) -> None:
    config = project(tmp_path, {"seeds/one.txt": ARTICLE}) | {"plugins": ["search", *plugins]}
    site = build_site(tmp_path, config)
    html = (site / "index.html").read_text(encoding="utf-8")
    assert "unpkg" not in html
    assert '<script src="assets/briefgen/iframe-worker.js">' in html
    assert (site / "quotes.html").is_file(), "addresses worked out after the offline plugin changed their shape"


def test_a_second_build_of_one_process_starts_anew(tmp_path: Path) -> None:
    config = project(tmp_path, {"seeds/one.txt": ARTICLE})
    assert "1 source" in pages_of(build_site(tmp_path, config))["index.html"].text
    write(tmp_path, {"seeds/two.txt": ARTICLE.replace("quiet", "loud")})
    assert "2 sources" in pages_of(build_site(tmp_path, config))["index.html"].text


def test_every_option_says_what_it_does() -> None:
    source = (ROOT / "briefgen/plugin/options.py").read_text(encoding="utf-8")
    for name, _ in BriefgenConfig._schema:
        assert f"    {name} = c." in source
        assert '"""' in source.partition(f"    {name} = c.")[2].partition("\n")[2][:8]


BUILDS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "4000000000"},
]


def test_the_same_sources_give_the_same_bytes_anywhere_and_on_any_day(tmp_path: Path) -> None:
    files = {"seeds/one.txt": ARTICLE, "seeds/two.txt": ARTICLE.replace("quiet", "loud and clear")}
    config = project(tmp_path, files) | {"site_url": "https://quiet.example/brief/"}
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(config)})
    sites = []
    for environment in BUILDS:
        run = mkdocs_build(tmp_path, "--strict", **environment)
        assert run.returncode == 0, run.stderr
        sites.append(
            {p.relative_to(tmp_path): p.read_bytes() for p in sorted((tmp_path / "out").rglob("*")) if p.is_file()}
        )
    assert [path for path in sites[0] if sites[0][path] != sites[1].get(path)] == []
    assert sites[0].keys() == sites[1].keys()


def test_pages_tell_machines_what_they_are_about(tmp_path: Path) -> None:
    """Words of sources stand in both, as they are: no reference is escaped twice, and no word gets out."""
    article = '---\ntitle: "Voss & </script><b>"\noutlet: Post\n---\n' + ARTICLE.partition("date 2025-03-04 ")[2]
    config = project(tmp_path, {"seeds/one.md": article}) | {"site_url": "https://example.org/brief/"}
    site = build_site(tmp_path, config)
    page = (site / "sources/one/index.html").read_text(encoding="utf-8")
    assert '<meta property="og:title" content="Voss &amp; &lt;/script&gt;&lt;b&gt;">' in page
    assert '<meta property="og:url" content="https://example.org/brief/sources/one/">' in page
    assert r'"headline":"Voss \u0026 \u003c/script\u003e\u003cb\u003e"' in page
    assert page.index("application/ld+json") < page.index("</head>")
    assert '"@type":"Event"' in (site / "index.html").read_text(encoding="utf-8")
    assert "og:title" not in (site / "notes/index.html").read_text(encoding="utf-8")
