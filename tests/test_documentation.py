"""What users are told is what there is: the options, commands, libraries and files that the documents name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from briefgen.cli import main
from briefgen.corrections import AnyCorrection
from briefgen.pages.links import PAGES
from briefgen.plugin import BriefgenConfig
from briefgen.read.corrections_file import read_corrections

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEMPLATE = (ROOT / "briefgen/project_template/README.md").read_text(encoding="utf-8")
# Messages send their reader to the second of them, in the README beside the pages.
SECTIONS = ("When the rules are wrong", "Pieces of the brief in your own pages")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_option_of_the_plugin_is_in_the_readme_and_no_other() -> None:
    table = README.split("## Options")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == [name for name, _ in BriefgenConfig._schema]


def test_every_page_that_can_be_chosen_is_in_the_readme() -> None:
    (row,) = re.findall(r"^\| `pages` .*", README, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", row)) == {"pages", *PAGES}


def test_every_correction_is_in_the_readme_and_no_other() -> None:
    section = README.split("## When the rules are wrong")[1].split("\n## ")[0]
    told = re.findall(r"`([a-z ]+)`", "".join(re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)))
    assert sorted(told) == sorted(["do", *(str(verb.__struct_config__.tag) for verb in get_args(AnyCorrection))])


def test_every_correction_and_piece_is_in_the_readme_of_a_new_project() -> None:
    corrections, pieces = (TEMPLATE.split(f"## {title}")[1].split("\n## ")[0] for title in SECTIONS)
    named = set(re.findall(r"`([a-z ]+)`", corrections.split("Others are")[1]))
    named |= set(re.findall(r"^- do: (.+)", corrections, re.MULTILINE))
    assert named == {str(verb.__struct_config__.tag) for verb in get_args(AnyCorrection)}
    table = README.split(f"## {SECTIONS[1]}")[1].split("\n## ")[0]
    listed = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert {*re.findall(r"<!-- briefgen:(\w+)", pieces), "glance"} == listed
    assert "`glance`" in pieces


def test_the_corrections_of_the_readme_are_read(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yml"
    path.write_text(README.split("## When the rules are wrong")[1].split("```yaml\n")[1].split("```")[0], "utf-8")
    found = read_corrections(path, "README.md")
    assert (len(found.stated), found.notices) == (2, ())


def test_every_command_is_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = capsys.readouterr().out.split("commands:")[1].split("examples:")[0]
    commands = re.findall(r"^    (\w+) ", listed, re.MULTILINE)
    assert len(commands) >= 5
    assert all(re.search(rf"^briefgen {command}\b", README, re.MULTILINE) for command in commands)


def test_every_library_is_explained() -> None:
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("dependencies = [")[1].split("]")[0]
    for name in re.findall(r'"([\w-]+)', declared):
        assert re.search(rf"\b{name}\b", CONTRIBUTING.split("## Libraries")[1]), name


def test_the_documents_speak_of_files_that_are_there() -> None:
    for document in (README, CONTRIBUTING):
        for name in re.findall(r"`((?:briefgen|tests|seeds|content|\.github)/[\w./-]*)`", document):
            assert (ROOT / name).exists(), name


@pytest.mark.parametrize(
    "path", [*sorted(ROOT.glob(".github/workflows/*.yml")), ROOT / ".pre-commit-config.yaml"], ids=str
)
def test_workflows_are_yaml(path: Path) -> None:
    assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_the_seeds_are_listed_in_sources_yml() -> None:
    listed = yaml.safe_load((ROOT / "seeds" / "sources.yml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(p.name for p in (ROOT / "seeds").glob("*.txt"))


def test_the_pictures_of_the_readme_are_there_and_small_and_the_script_takes_each() -> None:
    shown = re.findall(r"\.github/images/([\w-]+\.png)", README)
    assert sorted(shown) == sorted(path.name for path in (ROOT / ".github/images").iterdir())
    script = (ROOT / ".ci/screenshots.py").read_text(encoding="utf-8")
    for name in shown:
        assert f'("{name.removesuffix(".png")}", ' in script
        assert (ROOT / ".github/images" / name).stat().st_size <= 150_000
