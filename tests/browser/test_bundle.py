"""The zip that ``make bundle`` makes: the same bytes each time, and a whole site wherever it is unpacked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from watched import Watched

BUNDLE = Path(__file__).parents[2] / ".ci" / "bundle.py"


def bundle(site: Path, target: Path) -> Path:
    subprocess.run([sys.executable, BUNDLE, site, target], check=True, timeout=120)
    return target


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "deep").mkdir(parents=True)
    for name in ("index.html", "b.html", "deep/a.html"):
        (site / name).write_text(name, encoding="utf-8")
    first = bundle(site, tmp_path / "one" / "brief.zip")
    again = tmp_path / "again"
    shutil.copytree(site, again)
    for path in again.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (again / "b.html").chmod(0o600)
    assert bundle(again, tmp_path / "two" / "brief.zip").read_bytes() == first.read_bytes()
    with zipfile.ZipFile(first) as packed:
        assert packed.namelist() == ["brief/b.html", "brief/deep/a.html", "brief/index.html"]
        assert packed.read("brief/deep/a.html") == b"deep/a.html"


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, BUNDLE, tmp_path, tmp_path / "x.zip"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Usage: bundle.py SITE FILE" in run.stderr
    assert not (tmp_path / "x.zip").exists()


@pytest.mark.browser
def test_unpacked_it_searches_without_a_network(offline: BrowserContext, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle(site, tmp_path / "brief.zip")) as packed:
        packed.extractall(tmp_path / "a place with spaces")
    home = tmp_path / "a place with spaces" / "brief"
    seen = Watched(offline, home.as_uri())
    seen.page.goto(f"{home.as_uri()}/index.html")
    seen.search("Tu-160", r"/aircraft\.html\?h=[^#]*#")
    assert not seen.outside
    assert not seen.errors
