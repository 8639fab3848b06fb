"""Builds that are killed, that have no room, that others run beside them: the next build is as if they had not been."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.brief import compile_folder
from briefgen.cache import Cache
from briefgen.schema import to_json

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
EXPECTED = to_json(compile_folder(SEEDS, shown_as="seeds").brief, indent=2) + "\n"


def start(project: Path, *arguments: str, limit: int | None = None) -> subprocess.Popen[bytes]:
    """A build of its own process group, of the seeds in ``project``; no file of it may be larger than ``limit``."""

    def confine() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-m", "briefgen", "compile", "seeds", *arguments],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=confine,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "mkdocs.yml").write_text("site_name: Seeds\n", encoding="utf-8")
    return tmp_path


def brief_of(project: Path) -> str:
    brief = compile_folder(project / "seeds", shown_as="seeds", cache=Cache(project / ".cache/briefgen")).brief
    return to_json(brief, indent=2) + "\n"


def killed(project: Path, moments: int) -> None:
    """Builds with the same cache, each killed at another moment; after each the brief must be what it should be."""
    began = time.monotonic()
    build = start(project)
    assert build.communicate(timeout=120)[0].decode() == EXPECTED
    lasts = time.monotonic() - began
    chance = random.Random(4711)  # noqa: S311
    for _ in range(moments):
        if chance.random() < 0.5:
            shutil.rmtree(project / ".cache", ignore_errors=True)
        build = start(project, "-o", "brief.json")
        time.sleep(chance.uniform(0, lasts))
        os.killpg(build.pid, signal.SIGKILL)
        build.communicate(timeout=60)
        assert brief_of(project) == EXPECTED


def test_a_killed_build_changes_nothing_of_the_next(project: Path) -> None:
    killed(project, 2)


@pytest.mark.slow
def test_a_build_killed_at_any_of_fifty_moments_changes_nothing_of_the_next(project: Path) -> None:
    killed(project, 50)


@pytest.mark.slow
def test_a_site_whose_build_was_killed_is_built_whole_by_the_next(tmp_path: Path) -> None:
    for name in ("content", "overrides", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}

    def site() -> dict[str, bytes]:
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, timeout=900)
        return {str(p.relative_to(tmp_path)): p.read_bytes() for p in sorted((tmp_path / "site").rglob("*.*ml"))}

    began = time.monotonic()
    expected = site()
    lasts = time.monotonic() - began
    for share in (0.3, 0.6, 0.8, 0.95):
        build = subprocess.Popen(command, cwd=tmp_path, env=environment, start_new_session=True)
        time.sleep(share * lasts)
        os.killpg(build.pid, signal.SIGKILL)
        build.wait(timeout=60)
        assert site() == expected


def test_builds_at_once_share_a_cache_and_each_comes_out_whole(project: Path) -> None:
    builds = [start(project) for _ in range(3)]
    assert {build.communicate(timeout=240)[0].decode() for build in builds} == {EXPECTED}
    assert brief_of(project) == EXPECTED


def test_a_full_disk_costs_the_cache_and_is_told_once(project: Path) -> None:
    """No file may grow: what the disk would not take is not kept, and the brief is whole all the same."""
    out, told = start(project, "--cache", "kept", limit=64).communicate(timeout=120)
    assert out.decode() == EXPECTED
    assert told.decode().count("nothing can be kept there") == 1
    assert not [p for p in (project / "kept").rglob("*") if p.suffix == ".entry" or p.name.startswith(".tmp-")]


def test_no_room_for_the_brief_itself_is_one_clear_error(project: Path) -> None:
    build = start(project, "--no-cache", "-o", "brief.json", limit=64)
    told = build.communicate(timeout=120)[1].decode()
    assert build.returncode == 1
    assert "brief.json: cannot be written: File too large." in told
    assert "Traceback" not in told


def test_an_article_that_vanishes_while_it_is_read_costs_no_other(project: Path) -> None:
    """Listed with the folder, gone when it is opened: as a link is that leads nowhere."""
    (project / "seeds" / "zz-gone.txt").symlink_to(project / "nowhere.txt")
    out, told = start(project).communicate(timeout=120)
    assert "seeds/zz-gone.txt: cannot be read: No such file or directory." in told.decode()
    assert out.decode().partition('"notices"')[0] == EXPECTED.partition('"notices"')[0]
