"""A cache saves time and changes nothing else, whatever happens to its files."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefgen
from briefgen import annotating, brief, reading
from briefgen.cache import Cache, code_version, key_of

KEY = key_of(b"a key")


def entries(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.entry"))


def test_what_was_put_is_found_again_also_by_the_next_build(tmp_path: Path) -> None:
    Cache(tmp_path).put("words", KEY, b"content")
    assert Cache(tmp_path).get("words", KEY) == b"content"


def test_what_was_not_put_is_not_found(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "nowhere")
    cache.put("words", KEY, b"content")
    assert cache.get("words", key_of(b"another key")) is None
    assert cache.get("others", KEY) is None


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_entry_is_no_entry(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("cache")
    Cache(folder).put("words", KEY, b"content " * 20)
    (entry,) = entries(folder)
    whole = entry.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], b"", whole * 2])
    )
    entry.write_bytes(damaged)
    assert Cache(folder).get("words", KEY) is None
    Cache(folder).put("words", KEY, b"content " * 20)
    assert Cache(folder).get("words", KEY) == b"content " * 20


def test_a_folder_that_cannot_be_is_told_once_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.put("words", KEY, b"content")
    cache.put("words", KEY, b"content")
    cache.prune()
    assert cache.get("words", KEY) is None
    assert cache.problem is not None
    assert cache.problem.level == "info"
    assert "Not a directory" in cache.problem.message


def test_it_lies_beside_what_git_and_backups_keep(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    cache = Cache(tmp_path / ".cache" / "briefgen")
    cache.put("words", KEY, b"content")
    status = subprocess.run(["git", "status", "--short", "-uall"], cwd=tmp_path, capture_output=True, check=True)
    assert status.stdout == b""
    assert (cache.folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_what_no_build_used_for_longest_goes_first_and_what_this_one_used_stays(tmp_path: Path) -> None:
    for number in range(4):
        Cache(tmp_path).put("old", key_of(bytes([number])), os.urandom(30_000))
        os.utime(entries(tmp_path / "old" / key_of(bytes([number]))[:2])[0], (number, number))
    cache = Cache(tmp_path, spare=64_000)
    assert cache.get("old", key_of(bytes([0]))) is not None
    cache.put("new", KEY, b"content")
    cache.prune()
    kept = [n for n in range(4) if cache.get("old", key_of(bytes([n]))) is not None]
    assert kept == [0, 2, 3]
    assert cache.get("new", KEY) == b"content"


def test_what_a_killed_build_left_is_cleared_away_but_not_what_another_is_writing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("words", KEY, b"content")
    folder = entries(tmp_path)[0].parent
    for name, when in ((".tmp-left", 1_000_000), (".tmp-being-written", None)):
        (folder / name).write_bytes(b"half")
        if when:
            os.utime(folder / name, (when, when))
    cache.prune()
    assert sorted(p.name for p in folder.glob(".tmp-*")) == [".tmp-being-written"]


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b"")}) == 4


def test_the_version_of_the_code_tells_rooms_and_libraries_apart() -> None:
    versions = [code_version(("annotate",)), code_version(("lexicon",)), code_version(("annotate",), ("msgspec",))]
    assert len(set(versions)) == 3
    assert code_version(("annotate",)) == versions[0]


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("of", [annotating, brief, reading], ids=lambda module: module.__name__)
def test_the_version_of_the_code_covers_all_that_it_imports(of: ModuleType) -> None:
    package = Path(briefgen.__file__).parent
    files = [package / room for room in of.ROOMS if room.endswith(".py")]
    files += [path for room in of.ROOMS for path in (package / room).rglob("*.py")]
    imported = {name for path in files for name in imports_of(path)}
    ours = {name.split(".")[1] for name in imported if name.startswith("briefgen.")}
    assert ours <= {room.removesuffix(".py") for room in of.ROOMS}
    outside = {name.split(".")[0] for name in imported} - set(sys.stdlib_module_names) - {"briefgen", ""}
    names = {"text_to_num": "text2num", "yaml": "pyyaml", "charset_normalizer": "charset-normalizer"}
    assert {names.get(name, name) for name in outside} <= set(of.LIBRARIES)
