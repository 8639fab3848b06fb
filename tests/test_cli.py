"""The commands as a user calls them: what they print, write and return."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli import main

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tower-fire"
    folder.mkdir()
    (folder / "a.txt").write_text("---\npublished: 2024-03-05\n---\nA fire broke out on Monday.\n", encoding="utf-8")
    return folder


def test_annotate_prints_one_object_a_line_and_file(capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted(str(p) for p in SEEDS.glob("*.txt"))
    assert main(["annotate", *paths]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["source"]["path"] for line in lines] == paths
    assert list(lines[0]) == [
        "source", "text", "sentences", "dates", "names", "equipment", "quantities", "quotes", "notices",
    ]  # fmt: skip


def test_annotate_tells_of_a_bad_file_and_does_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(folder / "missing.txt"), str(folder / "a.txt")]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "missing.txt: cannot be read: No such file or directory. " in err


def test_compile_writes_the_brief(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "brief.json"
    assert main(["compile", str(folder), "-o", str(out)]) == 0
    brief = json.loads(out.read_text(encoding="utf-8"))
    assert (brief["title"], [s["id"] for s in brief["sources"]]) == ("Tower fire", ["a"])


def test_compile_to_standard_output_takes_a_title(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", str(folder), "--title", "Fire “now”"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Fire “now”"


@pytest.mark.parametrize(("strict", "status"), [([], 0), (["--strict"], 1)])
def test_compile_leaves_out_bad_files_and_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str], strict: list[str], status: int
) -> None:
    (folder / "b.txt").write_bytes(b"")
    assert main(["compile", str(folder), *strict]) == status
    out, err = capsys.readouterr()
    assert [s["id"] for s in json.loads(out)["sources"]] == ["a"]
    assert "b.txt: there is no text in it." in err


def test_check_prints_what_is_doubtful_and_fails_on_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder)]) == 0
    (folder / "b.txt").write_bytes(b"")
    assert main(["check", str(folder)]) == 1
    assert f"error: {folder}/b.txt: there is no text in it." in capsys.readouterr().out


@pytest.mark.parametrize("call", [["compile"], ["check"]])
def test_a_folder_that_does_not_exist_is_an_error(
    tmp_path: Path, call: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*call, str(tmp_path / "nowhere")]) == 1
    assert "the sources folder cannot be read: No such file or directory." in capsys.readouterr().err


def test_a_source_from_the_future_is_told_and_fails_a_strict_check(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_text("---\npublished: 9998-03-05\n---\nIt broke out on Monday.\n", encoding="utf-8")
    assert main(["check", str(folder)]) == 0
    assert "b.txt: says it was published on 9998-03-05, which is yet to come." in capsys.readouterr().out
    assert main(["check", "--strict", str(folder)]) == 1


def test_a_place_that_cannot_be_written_to_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", str(folder), "-o", str(folder / "a.txt" / "brief.json")]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("call", [["nonsense"], ["compile"], ["compile", "x", "--nonsense"], []])
def test_a_wrong_call_is_told_with_the_right_one(call: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(call)
    assert stopped.value.code == 2
    assert "usage: briefgen" in capsys.readouterr().err


@pytest.mark.parametrize("of", ["brief", "annotations", "corrections"])
def test_schema_prints_the_schema(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", of]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == f"./{of}.schema.json"


def test_output_is_utf8_in_any_locale_and_a_closed_pipe_is_no_error(folder: Path) -> None:
    (folder / "b.txt").write_text("It said “no”. " + "word " * 40_000, encoding="utf-8")  # more than a pipe holds
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "briefgen", "annotate", str(folder / "b.txt")]
    whole = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert "“no”" in whole.stdout.decode("utf-8")
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


CORRECTION = "- do: hide happening\n  happening: A fire broke out\n  reason: A drill.\n  by: me\n"


def test_corrections_are_applied_wherever_a_brief_is_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder.parent / "content" / "corrections.yml"
    path.parent.mkdir()
    path.write_text(CORRECTION, encoding="utf-8")
    assert main(["compile", str(folder)]) == 0
    brief = json.loads(capsys.readouterr().out)
    assert brief["timeline"] == []
    assert [c["by"] for c in brief["corrections"]] == ["content/corrections.yml:1"]
    assert main(["compile", str(folder), "--no-corrections"]) == 0
    assert len(json.loads(capsys.readouterr().out)["timeline"]) == 1
    assert main(["pages", str(folder), "-o", str(folder.parent / "out")]) == 0
    assert "A drill." in (folder.parent / "out" / "brief.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(("strict", "status"), [([], 0), (["--strict"], 1)])
@pytest.mark.parametrize("command", ["compile", "check"])
def test_a_correction_that_finds_nothing_fails_only_strictly(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, strict: list[str], status: int
) -> None:
    path = folder.parent / "own.yml"
    path.write_text(CORRECTION.replace("fire broke out", "flood broke in"), encoding="utf-8")
    assert main([command, str(folder), "--corrections", str(path), *strict]) == status
    out, err = capsys.readouterr()
    assert "own.yml:1: no happening is “A flood broke in”; nearest: “A fire broke out on Monday”" in out + err


def test_corrections_that_are_asked_for_must_be_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder), "--corrections", str(folder / "none.yml")]) == 1
    assert "none.yml: there is no such file." in capsys.readouterr().out


def test_pages_take_hand_written_ones_along(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, out = folder.parent / "own", folder.parent / "own" / "out"
    for name, text in {
        "index.md": "# Ours\n\n<!-- briefgen:glance -->\n",
        "more/notes.md": '# Notes\n\n<!-- briefgen:timeline -->\n\n<!-- briefgen:timeline actor="Nobody" -->\n',
        "timeline.md": "# By hand\n",
        "corrections.yml": "[]",
        ".hidden": "x",
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    (content / "picture.png").write_bytes(b"\x89PNG\xff")
    for _ in range(2):  # into a folder among them, again and again
        assert main(["pages", str(folder), "-o", str(out), "--content", str(content)]) == 0
    assert "own/more/notes.md:5: briefgen:timeline: no actor is “Nobody”" in capsys.readouterr().err
    assert "briefgen-figures" in (out / "index.md").read_text(encoding="utf-8")
    notes = (out / "more" / "notes.md").read_text(encoding="utf-8")
    assert "[A fire broke out on Monday](../timeline.md)" in notes, "no anchor in a page that people wrote"
    assert (out / "timeline.md").read_text(encoding="utf-8") == "# By hand\n"
    assert (out / "picture.png").read_bytes() == b"\x89PNG\xff"
    assert not {"corrections.yml", ".hidden", "out"} & {p.name for p in out.iterdir()}
    assert main(["pages", str(folder), "-o", str(out), "--content", str(content), "--strict"]) == 1


def test_a_folder_without_articles_is_told_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yml").write_text("# Nothing yet.\n", encoding="utf-8")
    assert main(["check", str(tmp_path), "--strict"]) == 0
    told = f"briefgen: info: {tmp_path}: there are no articles in it. Put articles there: briefgen add FILE|URL..."
    assert told in capsys.readouterr().err


def test_check_tells_the_file_of_what_is_doubtful_in_an_article(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "c.txt").write_text("date 2024-03-04 The tug left Olm on 31 April 2023.\n", encoding="utf-8")
    assert main(["check", str(folder)]) == 0
    assert f"{folder}/c.txt: '31 April 2023': the month has no such day" in capsys.readouterr().out


def test_check_tells_which_articles_have_no_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").write_text("The captain was arrested on Wednesday.\n", encoding="utf-8")
    assert main(["check", str(folder), "--stubs", "0"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("info: ")]
    assert "b.txt: its day of publication is not known" in line
    assert "published: YYYY-MM-DD" in line


def test_pages_are_not_written_among_the_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pages", str(folder), "-o", f"{folder}/../{folder.name}"]) == 1
    assert "would be read as articles" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_pages_are_never_written_over_what_people_wrote(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "content"
    out.mkdir()
    (out / "index.md").write_text("# Ours\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 1
    assert "content/index.md: stands there already, and was not made by briefgen." in capsys.readouterr().err
    assert [path.name for path in out.iterdir()] == ["index.md"], "nothing else is written either"
    assert (out / "index.md").read_text(encoding="utf-8") == "# Ours\n"


def test_pages_take_the_place_of_those_that_were_made_before(folder: Path) -> None:
    out = folder.parent / "docs"
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    (out / "notes.md").write_text("# Ours\n", encoding="utf-8")
    (out / "index.md").write_text("# Changed\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    assert "# Changed" not in (out / "index.md").read_text(encoding="utf-8")
    assert (out / "notes.md").read_text(encoding="utf-8") == "# Ours\n"


def test_pages_of_an_article_that_was_taken_out_go(folder: Path) -> None:
    out = folder.parent / "docs"
    (folder / "b.txt").write_text("The tug left Olm on 3 March 2024, Ana Ruiz said.\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    assert (out / "sources" / "b.md").exists() and (out / "actors" / "ana-ruiz.md").exists()
    (out / "sources" / "notes.md").write_text("# Ours\n", encoding="utf-8")
    (folder / "b.txt").unlink()
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    assert not (out / "sources" / "b.md").exists() and not (out / "actors" / "ana-ruiz.md").exists()
    assert (out / "sources" / "notes.md").read_text(encoding="utf-8") == "# Ours\n"
    listed = (out / ".briefgen").read_text(encoding="utf-8").splitlines()
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert there == {*listed, ".briefgen", "sources/notes.md"}


def test_pages_take_nothing_away_outside_their_folder(folder: Path) -> None:
    out = folder.parent / "docs"
    out.mkdir()
    articles = sorted(path.name for path in folder.iterdir())
    listed = [f"../{folder.name}/{name}" for name in articles] + [str(folder / name) for name in articles]
    (out / ".briefgen").write_text("\n".join(listed) + "\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == articles


@pytest.mark.parametrize("name", ["sources", "index.md/notes.txt"])
def test_pages_never_take_the_place_of_a_folder_or_of_a_file_above_them(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "content"
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("Ours\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 1
    assert f"content/{name.split('/')[0]}: stands there already" in capsys.readouterr().err
    assert [path for path in out.rglob("*") if path.is_file()] == [out / name], "nothing else is written either"


def test_pages_that_stand_there_as_they_would_be_made_are_in_nobodys_way(folder: Path) -> None:
    out = folder.parent / "docs"
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    (out / ".briefgen").unlink()
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    (out / ".briefgen").unlink()
    (out / "index.md").unlink()
    (out / "index.md").symlink_to(out / "nowhere.md")
    assert main(["pages", str(folder), "-o", str(out)]) == 1


def test_pages_that_were_cut_short_are_written_the_next_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = folder.parent / "docs"
    with monkeypatch.context() as full:
        full.setattr(Path, "write_bytes", _until_the_disk_is_full(out / "quotes.md"))
        assert main(["pages", str(folder), "-o", str(out)]) == 1
    assert (out / "index.md").exists() and not (out / "quotes.md").exists()
    (folder / "a.txt").write_text("The tug left Olm on 3 March 2024.\n", encoding="utf-8")
    assert main(["pages", str(folder), "-o", str(out)]) == 0
    assert (out / "quotes.md").exists()


def _until_the_disk_is_full(last: Path) -> Callable[[Path, bytes], int]:
    write = Path.write_bytes

    def written(path: Path, content: bytes) -> int:
        if path == last:
            raise OSError(28, "No space left on device")
        return write(path, content)

    return written


def test_a_folder_in_place_of_an_article_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", str(folder)]) == 1
    assert f"{folder}: this is a folder. Name the files in it: {folder}/*" in capsys.readouterr().err


def test_hand_written_pages_that_are_not_there_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pages", str(folder), "-o", str(folder / "out"), "--content", str(folder / "none")]) == 1
    assert "the hand-written pages cannot be read: No such file or directory." in capsys.readouterr().err
