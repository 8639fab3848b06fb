"""What is wrong in corrections.yml is told with its line, and costs nothing but itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefgen.corrections import NONE, Corrections, Redate, Words
from briefgen.read.corrections_file import read_corrections
from briefgen.schema import corrections_schema, schema_json

GOOD = """\
# What the editors say.
- do: redate
  happening: {words: The dam burst, source: gamma}
  to: 2025-03-04
  reason: The article was filed a day late.
  by: the editors
"""


def read(tmp_path: Path, text: str) -> Corrections:
    path = tmp_path / "corrections.yml"
    path.write_text(text, encoding="utf-8")
    return read_corrections(path, "content/corrections.yml")


def test_a_correction_is_read_with_its_line(tmp_path: Path) -> None:
    (stated,) = read(tmp_path, GOOD).stated
    assert stated.line == 2
    assert stated.correction == Redate(
        happening=Words(words="The dam burst", source="gamma"),
        to="2025-03-04",
        reason="The article was filed a day late.",
        by="the editors",
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n", "---\n"])
def test_an_empty_file_corrects_nothing(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, text)
    assert (found.stated, found.notices) == ((), ())


def test_no_file_is_no_correction_unless_it_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "none.yml"
    assert read_corrections(path, "none.yml") == NONE
    (notice,) = read_corrections(path, "none.yml", must_exist=True).notices
    assert str(notice) == "none.yml: there is no such file. Correct the path of the corrections."


@pytest.mark.parametrize(
    ("entry", "line", "message"),
    [
        (
            "- do: redate\n  happening: x\n  too: 2025\n  reason: r\n  by: b\n",
            9,
            "there is no field 'too' here; 'to' is.",
        ),
        (
            "- do: redate\n  happening: x\n  to: [2025]\n  reason: r\n  by: b\n",
            9,
            "in to: a number or text is expected, not a list",
        ),
        ("- do: redate\n  happening: x\n  to: 2025\n  by: b\n", 7, "the field 'reason' is missing"),
        ("- do: redate\n  happening: x\n  to: 2025\n  reason: r\n", 7, "the field 'by' is missing"),
        (
            "- do: redate\n  happening: x\n  to: 2025\n  reason: ''\n  by: b\n",
            10,
            "in reason: text is expected, and must not be empty",
        ),
        (
            "- do: redate\n  happening: {word: x}\n  to: 2025\n  reason: r\n  by: b\n",
            8,
            "in happening: there is no field 'word' here; 'words' is.",
        ),
        (
            "- do: undo\n  reason: r\n  by: b\n",
            7,
            "in do: 'undo' is not known here; it is one of: merge actors, split actor",
        ),
        ("- reason: r\n  by: b\n", 7, "the field 'do' is missing; it is one of: merge actors, split actor"),
        ("- merge actors\n", 7, "fields of the form “name: value” are expected, not text"),
        ("- do:\n  reason: r\n  by: b\n", 7, "in do: text is expected, not nothing"),
        ("- Do: pin happening\n  happening: x\n  reason: r\n  by: b\n", 7, "the field 'Do' is written 'do'"),
        (
            "- do: hide actor\n  actor: 7\n  reason: r\n  by: b\n",
            8,
            "in actor: text or fields of the form “name: value” is expected, not a number; put it into quotation marks",
        ),
        (
            "- do: merge actors\n  actors: [x]\n  reason: r\n  by: b\n",
            8,
            "in actors: a list of at least 2 items is expected",
        ),
        (
            "- do: set kind\n  actor: x\n  to: ship\n  reason: r\n  by: b\n",
            9,
            "in to: 'ship' is not known here; it is one of: person, organisation, state",
        ),
    ],
)
def test_a_wrong_entry_is_told_with_its_line_and_costs_no_other(
    tmp_path: Path, entry: str, line: int, message: str
) -> None:
    found = read(tmp_path, GOOD + entry + GOOD)
    assert len(found.stated) == 2
    (notice,) = found.notices
    assert (notice.level, notice.file, notice.line) == ("error", "content/corrections.yml", line)
    assert message in notice.message
    assert "briefgen schema corrections" in (notice.remedy or "")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("do: redate\n", 1, "a list is expected: each entry begins with “- ”."),
        ("redate\n", 1, "a list is expected: each entry begins with “- ”."),
        ("- do: [\n", 2, "not valid YAML"),
        ("- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n", 2, "aliases (*name) are not allowed here"),
        ("- do: x\n  do: y\n", 2, "the key 'do' stands here twice"),
        (f"- {'[' * 100}\n", 1, "nested too deeply"),
        ("- do: x\n\tactor: y\n", 2, "a tab stands here; YAML is indented with spaces"),
        ("- do: x\n  reason: *very* wrong\n", 2, "a value that begins with “*” or “&” goes into quotation marks"),
        ("# text\n[]\n\n- do: x\n", 2, "“[]” says that nothing follows, and something does: take it out"),
        ("- do: x\n  reason: *wrong\n", 2, "a value that begins with “*” goes into quotation marks"),
        ("- do: x\n  reason: > 40 dead\n", 2, "a value that begins with “|” or “>” goes into quotation marks"),
        ("- do: x\n  reason: - none\n", 2, "a value that begins with “-” goes into quotation marks"),
        ("- do: x\n\u00a0\u00a0actor: y\n", 2, "this line begins with a space of another kind"),
        ("-do: x\n  actor: y\n", 1, "a space is missing behind the hyphen that begins this line"),
        ("- do: x\n---\n- do: y\n", 2, "a line of three hyphens stands here in the middle: take it out"),
    ],
)
def test_a_file_that_is_no_list_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    found = read(tmp_path, text)
    assert found.stated == ()
    (notice,) = found.notices
    assert message in notice.message
    assert notice.line == line
    if "a list is expected" not in message:
        assert notice.remedy == "No correction in this file is applied until it is mended."


def test_an_entry_that_is_no_yaml_costs_no_other(tmp_path: Path) -> None:
    broken = GOOD.replace("was filed", "was: filed").removeprefix("# What the editors say.\n")
    found = read(tmp_path, GOOD + broken + GOOD)
    assert [stated.line for stated in found.stated] == [2, 13]
    (notice,) = found.notices
    assert (notice.line, notice.level) == (10, "error")
    assert "quotation marks" in notice.message
    assert (notice.remedy or "").startswith("It was left out.")


def test_a_file_beyond_measure_is_not_read(tmp_path: Path) -> None:
    (notice,) = read(tmp_path, "#" * 2_000_001).notices
    assert notice.message == "is larger than 2 MB."


def test_a_folder_or_bytes_in_its_place_are_told(tmp_path: Path) -> None:
    assert "cannot be read" in str(read_corrections(tmp_path, "x").notices[0])
    (tmp_path / "latin.yml").write_bytes(b"\xff\xfe\x00")
    assert "it is not UTF-8. Save it as UTF-8." in str(read_corrections(tmp_path / "latin.yml", "x").notices[0])


def test_the_schema_takes_what_the_reader_takes() -> None:
    validator = Draft202012Validator(json.loads(schema_json(corrections_schema())))
    good: list[dict[str, Any]] = yaml.safe_load(GOOD.replace("2025-03-04", '"2025-03-04"'))
    validator.validate(good)
    assert not validator.is_valid([good[0] | {"too": "much"}])
    assert not validator.is_valid([{"do": "undo", "reason": "r", "by": "b"}])


def test_python_ends_well_after_reading(tmp_path: Path) -> None:
    """A field of text, a struct or a list made msgspec 0.22 crash in the last garbage collection, by chance."""
    (tmp_path / "corrections.yml").write_text(GOOD * 20, encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from briefgen.read.corrections_file import read_corrections; "
        "assert len(read_corrections(Path(sys.argv[1]), 'c.yml').stated) == 20"
    )
    for _ in range(4):
        subprocess.run([sys.executable, "-c", code, str(tmp_path / "corrections.yml")], check=True)
