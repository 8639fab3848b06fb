"""`briefgen new`: a project that builds at once, and makes a brief of whatever articles come into it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from made_articles import as_docx, as_eml, as_html, as_pdf
from sites import broken_links, build_config, outside_addresses, pages_of

from briefgen.cli import main
from briefgen.new import cloned_from, make_project

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "briefgen" / "project_template"

# One invented event, as four outlets tell it.
HARBOUR = """date 2024-03-13
ELMPORT — The ferry Selma ran aground off Cape Orrin on Tuesday night with 206 people aboard, the coast guard said.
Two EH101 helicopters took off 180 passengers before dawn on Wednesday.
“We heard a loud noise, and then nothing moved,” said Carl Passenger, a teacher from Elmport.
Captain Dora Mate told reporters that the steering had failed. “The rudder did not answer,” she said.
The coast guard said nobody was killed. Three people were injured."""
GAZETTE = """date 2024-03-13
A ferry carrying 211 people ran onto rocks near Cape Orrin late on Tuesday, officials said.
Helicopters lifted about 180 passengers to safety, said Ed Rescuer, a spokesman for the coast guard.
“Nobody has been killed, and we are grateful for that,” Rescuer said on Wednesday.
Transport Minister Fay Ruler said: “There will be an inquiry.”"""
COURIER = """date 2024-03-14
The owner of the ferry Selma, Northern Line, denied on Thursday that the steering had failed.
“The rudder was in order,” said Gil Owner, the company's director. “It was a mistake on the bridge.”
Captain Dora Mate has said that the rudder did not answer.
Five people were injured when the ferry ran aground on Tuesday, the hospital in Elmport said."""
MAIL = """date 2024-03-15
The inquiry into the grounding of the ferry Selma began on Friday, Transport Minister Fay Ruler said.
“We will find out what happened,” she said.
An EH101 helicopter had lifted passengers from the deck on Wednesday."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path / "ferry-selma", "Ferry “Selma”: aground")
    return tmp_path / "ferry-selma"


def test_it_builds_at_once_and_says_what_to_do_next(project: Path) -> None:
    site = build_config(project / "mkdocs.yml", project / "site")
    home = pages_of(site)["index.html"].text
    assert "Ferry “Selma”: aground" in home
    assert "No sources yet" in home
    assert "briefgen add" in home
    assert not list(broken_links(site))
    assert not list(outside_addresses(site))


@pytest.mark.parametrize(
    ("address", "repository"),
    [
        ("https://git.example/post/briefgen.git", "https://git.example/post/briefgen.git"),
        ("git@git.example:post/briefgen.git", "https://git.example/post/briefgen.git"),
        ("ssh://git@git.example/post/briefgen", "https://git.example/post/briefgen"),
        ("https://ada:secret@git.example/post/briefgen", None),
        ("/home/ada/briefgen", None),
    ],
)
def test_a_project_gets_briefgen_from_where_this_clone_came_from(
    tmp_path: Path, address: str, repository: str | None
) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert cloned_from(tmp_path) is None
    subprocess.run(["git", "remote", "add", "origin", address], cwd=tmp_path, check=True)
    assert cloned_from(tmp_path) == repository


@pytest.mark.slow
def test_a_brief_of_another_event_in_other_formats(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {
        "page.html": as_html(HARBOUR),
        "paper.pdf": as_pdf(GAZETTE),
        "c.docx": as_docx(COURIER),
        "m.eml": as_eml(MAIL),
    }
    for name, data in given.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(project)
    assert main(["add", *(str(tmp_path / name) for name in given)]) == 0
    (project / "seeds" / "note.txt").write_text("date 2024-03-16 The ferry Selma was towed to Elmport on Saturday.\n")
    assert main(["check", "seeds", "--strict"]) == 0
    capsys.readouterr()
    site = build_config(project / "mkdocs.yml", project / "site")
    pages = pages_of(site)
    assert "We heard a loud noise, and then nothing moved" in pages["quotes.html"].text
    assert "The rudder was in order" in pages["quotes.html"].text
    assert "EH101" in pages["aircraft.html"].text
    assert {"Dora Mate", "Fay Ruler", "Gil Owner"} <= {
        name for name in ("Dora Mate", "Fay Ruler", "Gil Owner") if name in pages["actors/index.html"].text
    }
    assert "towed to Elmport" in pages["timeline.html"].text
    assert not list(broken_links(site))
    assert not list(outside_addresses(site))


def test_the_command_tells_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "tower fire")]) == 0
    assert f"cd '{tmp_path}/tower fire'" in capsys.readouterr().out
    config = (tmp_path / "tower fire" / "mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_name: "Tower fire"' in config


@pytest.mark.parametrize("title", ["It's: a #title", '"quoted" \\ title', "- {x}", "Ünïcode — “and” so on", " "])
def test_any_title_is_a_title(tmp_path: Path, title: str) -> None:
    make_project(tmp_path, title)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", "")
    assert yaml.safe_load(text)["site_name"] == (title.strip() or "Brief")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert main(["new", str(tmp_path)]) == 1
    assert "not an empty folder" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "mine.txt")]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_fresh_repository_is_empty_enough(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert tmp_path / "mkdocs.yml" in make_project(tmp_path, "Brief")


def test_the_template_follows_the_project_that_it_was_taken_from() -> None:
    for path in sorted(ROOT.glob("overrides/*")):
        copy = TEMPLATE / "overrides" / path.name
        assert copy.read_bytes() == path.read_bytes(), f"copy {path} to {copy}"
    ours, theirs = ((folder / "mkdocs.yml").read_text(encoding="utf-8") for folder in (ROOT, TEMPLATE))
    assert theirs.partition("site_url:")[2] == ours.partition("site_url:")[2]


@pytest.mark.slow
def test_the_wheel_has_the_template_and_the_readers(tmp_path: Path) -> None:
    code = "import sys, hatchling.build as b; print(b.build_wheel(sys.argv[1]))"
    built = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with zipfile.ZipFile(tmp_path / built.stdout.split()[-1]) as wheel:
        names = set(wheel.namelist())
        entry_points = next(wheel.read(n).decode() for n in names if n.endswith("entry_points.txt"))
    expected = {path.relative_to(ROOT).as_posix() for path in TEMPLATE.rglob("*") if path.is_file()}
    assert len(expected) >= 10
    assert expected <= names
    assert "pdf = briefgen.read.pdf:READER" in entry_points


@pytest.mark.slow
def test_this_repository_made_ones_own_as_the_readme_tells_builds_strictly(tmp_path: Path) -> None:
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "seeds").mkdir()
    for name in ("seeds/sources.yml", "content/corrections.yml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    for number, text in enumerate((HARBOUR, GAZETTE, COURIER)):
        (tmp_path / "seeds" / f"{number}.txt").write_text(text, encoding="utf-8")
    assert "quotes.html" in pages_of(build_config(tmp_path / "mkdocs.yml", tmp_path / "site"))
