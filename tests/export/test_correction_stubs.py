"""Corrections to start from: whatever the brief, they are YAML, fit the schema, and find what they are about."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml
from corrected import ARTICLES, brief_of
from jsonschema import Draft202012Validator
from made_brief import made_brief

from briefgen import brief_of_folder
from briefgen.cli import main
from briefgen.export.correction_stubs import render_stubs
from briefgen.model import Brief, Corrected
from briefgen.read.corrections_file import read_corrections
from briefgen.schema import corrections_schema

SEEDS = Path(__file__).parents[2] / "seeds"
DOUBTFUL = {
    "one": "date 2025-03-06 Minister Mira Vossen met Oskar Lindqvist on Monday at the Ministry of Fisheries.\n\n"
    "“It was a very long and a very quiet day for all of us.”\n\n“We saw it all,” a former official said.\n",
    "two": "date 2025-03-06 Minister Sira Vossen met Oskar Lindqvist on Monday at the Ministry of Fisheries.\n"
    "Only 10 people came, and the hall was closed, Vossen said.\n",
}


def sorts(stubs: str) -> list[str]:
    return [entry["do"] for entry in yaml.safe_load(stubs) or ()]


def test_what_is_doubted() -> None:
    made = made_brief()
    assert sorts(render_stubs(made))[0] == "set speaker"
    assert {"redate", "set verdict"} <= set(sorts(render_stubs(made)))
    assert render_stubs(made, 0) == ""
    assert len(sorts(render_stubs(made, 3))) == 3


def test_names_that_are_much_alike(tmp_path: Path) -> None:
    entries = yaml.safe_load(render_stubs(brief_of(tmp_path, "", DOUBTFUL)))
    assert ["Mira Vossen", "Sira Vossen"] in [sorted(e["actors"]) for e in entries if e["do"] == "merge actors"]


def test_hostile_words_break_no_line() -> None:
    Draft202012Validator(corrections_schema()).validate(yaml.safe_load(render_stubs(made_brief(), 100)))


@pytest.mark.parametrize("articles", [DOUBTFUL, ARTICLES, {p.stem: p.read_text("utf-8") for p in SEEDS.glob("*.txt")}])
def test_pasted_as_they_are_they_are_read_and_find_their_target(tmp_path: Path, articles: dict[str, str]) -> None:
    brief = brief_of(tmp_path, "", articles)
    stubs = render_stubs(brief, 100)
    Draft202012Validator(corrections_schema()).validate(yaml.safe_load(stubs) or [])
    corrected = brief_of(tmp_path, stubs, articles)
    about_them = [n for n in corrected.notices if n.file and n.file.endswith("corrections.yml")]
    assert [str(n) for n in about_them if n.level != "info"] == []
    # One may do the work of another: two of one name give happenings in the same words.
    lines = {correction.by.rpartition(":")[2] for correction in corrected.corrections} | {
        str(n.line) for n in about_them
    }
    assert len(lines) == len(sorts(stubs))


def test_what_was_corrected_is_doubted_no_more() -> None:
    brief = brief_of_folder(SEEDS, shown_as="seeds")
    doubted = next(q for q in brief.quotes if q.speaker is None)
    assert doubted.text[:30] in render_stubs(brief, 100)
    quotes = tuple(
        msgspec.structs.replace(q, corrected=Corrected("f:1", "r", "e")) if q is doubted else q for q in brief.quotes
    )
    assert doubted.text[:30] not in render_stubs(msgspec.structs.replace(brief, quotes=quotes), 100)


def test_check_prints_them_ready_to_paste(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "seeds").mkdir()
    for name, text in DOUBTFUL.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["check", str(tmp_path / "seeds")]) == 0
    printed = capsys.readouterr().out
    path = tmp_path / "corrections.yml"
    path.write_text("#" + printed.partition("\n#")[2], encoding="utf-8")
    read = read_corrections(path, "corrections.yml")
    assert read.stated
    assert read.notices == ()
    assert main(["check", str(tmp_path / "seeds"), "--stubs", "0"]) == 0
    assert "- do:" not in capsys.readouterr().out


def test_a_brief_without_doubts_has_none() -> None:
    assert render_stubs(Brief(schema="", title="")) == ""
