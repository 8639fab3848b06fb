"""Corrections on a site of MkDocs: followed, applied, told, and not published."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from sites import build_site, pages_of, write

ARTICLE = "date 2025-03-04 WESTHAVEN — “It was very quiet here,” Mira Voss said on Monday.\n"
CORRECTION = """\
- do: set speaker
  quotation: It was very quiet
  to: a passer-by
  reason: She never <b>spoke</b>.
  by: me
"""


def project(folder: Path, text: str, name: str = "docs/corrections.yml", **options: object) -> dict[str, object]:
    write(folder, {"docs/notes.md": "# Notes\n", "seeds/one.txt": ARTICLE, name: text})
    return {
        "site_name": "Quiet",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"briefgen": options}],
    }


@pytest.mark.parametrize(
    ("name", "options"),
    [("docs/corrections.yml", {}), ("editors/word.yml", {"corrections": "editors/word.yml"})],
)
def test_a_correction_changes_the_site_and_is_told_on_it(tmp_path: Path, name: str, options: dict[str, str]) -> None:
    site = build_site(tmp_path, project(tmp_path, CORRECTION, name, **options))
    pages = pages_of(site)
    assert "a passer-by said" in pages["quotes/index.html"].text
    assert "She never <b>spoke</b>." in pages["quotes/index.html"].text
    assert f"{name}:1" in pages["method/index.html"].text
    assert "She never <b>spoke</b>." in pages["method/index.html"].text
    assert not list(site.rglob("*.yml")), "the file itself is not published"


def test_a_correction_that_finds_nothing_fails_a_strict_build(tmp_path: Path) -> None:
    config = project(tmp_path, CORRECTION.replace("very quiet", "very loud"))
    with pytest.raises(Abort, match="1 warning"):
        build_site(tmp_path, config)
    build_site(tmp_path, config, strict=False)


def test_serve_follows_corrections_outside_the_pages(tmp_path: Path) -> None:
    config = project(tmp_path, CORRECTION, "editors/word.yml", corrections="editors/word.yml")
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(config)})
    loaded = load_config(str(tmp_path / "mkdocs.yml"))
    loaded = loaded.plugins.on_config(loaded)
    assert str(tmp_path / "editors/word.yml") in loaded.watch


def test_a_file_that_is_asked_for_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(Abort):
        build_site(tmp_path, project(tmp_path, "[]", corrections="nowhere.yml"))
