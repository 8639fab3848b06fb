"""What a server keeps from build to build never shows: every build is what a first one would be."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from sites import write

from briefgen.serving import Kept

ROOT = Path(__file__).parents[2]
ARTICLE = "date 2011-03-04 WESTHAVEN — “It was very quiet,” {} said on Monday.\n"


def files_of(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in sorted(site.rglob("*")) if p.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    config = {
        "site_name": "Quiet",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", "briefgen"],
        "validation": {"anchors": "warn"},
    }
    write(tmp_path, {"mkdocs.yml": yaml.safe_dump(config), "docs/notes.md": "# Notes\n\n[quotes](quotes.md)\n"})
    write(tmp_path, {"seeds/one.txt": ARTICLE.format("Mira Voss"), "seeds/two.txt": ARTICLE.format("Oskar Lind")})
    return tmp_path


def serve(project: Path) -> Iterator[dict[str, bytes]]:
    """The site after each build of one server, as `mkdocs serve` builds it."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "served"), strict=True)
    config.plugins.on_startup(command="serve", dirty=False)
    while True:
        build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "served"), strict=True))
        yield files_of(project / "served")


def built(project: Path) -> dict[str, bytes]:
    """The site of a first build, by a process of its own: in this one MkDocs would take the plugin of the server."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", "built"]
    subprocess.run(command, cwd=project, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return files_of(project / "built")


CHANGES = {
    "nothing": {},
    "a page of the editor's changes": {"docs/notes.md": "# Notes\n\nSee [the quotations](quotes.md).\n"},
    "so does the introduction": {"docs/index.md": "# Quiet\n\nWhat happened on Monday.\n"},
    "an article changes": {"seeds/one.txt": ARTICLE.format("Tilda Harrow")},
    "an article comes": {"seeds/three.txt": ARTICLE.format("Jarek Feld").replace("quiet", "loud and clear")},
    "a page of the editor's takes the place of one": {"docs/quotes.md": "# My quotes\n"},
    "an article tells another date": {"seeds/sources.yml": "one.txt: {title: Quiet at last, published: 2011-03-06}\n"},
}


@pytest.mark.slow
def test_each_build_is_what_a_first_one_would_be(project: Path) -> None:
    builds = serve(project)
    assert next(builds) == built(project)
    for what, files in CHANGES.items():
        write(project, files)
        assert next(builds) == built(project), what
    for path in (project / "seeds/one.txt", project / "seeds/sources.yml"):
        path.unlink()
    shutil.rmtree(project / "served")
    assert next(builds) == built(project), "an article goes"


def test_garbage_is_collected_between_builds_even_behind_one_that_failed(project: Path) -> None:
    builds = serve(project)
    next(builds)
    assert gc.isenabled()
    shutil.rmtree(project / "seeds")
    with pytest.raises(Abort):
        next(builds)
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("made_of", "again", "anew"),
    [((1, "a"), (1, "a"), False), ((1, "a"), (1, "b"), True), (41, 41.0, True), (10**400, 10**400, True)],
)
def test_what_was_made_is_made_anew_only_of_other_data(made_of: object, again: object, anew: bool) -> None:
    kept: Kept[list[int]] = Kept()
    first, version = kept.get(made_of, lambda: [1]), kept.version
    assert (kept.get(again, lambda: [2]) != first) is anew
    assert (kept.version != version) is anew
