"""Which reader takes a file: by its ending, by its content, ours or another package's."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from made_articles import FORMATS

from briefgen.model import InputError
from briefgen.read import formats, read_file, read_folder
from briefgen.read.readers import GROUP, OURS, all_readers

ROOT = Path(__file__).parents[2]
TEXT = (
    "The ferry ran aground on Monday, the coast guard said.\n“It was loud,” said Carl Passenger, a sailor from Elmport."
)


def test_pyproject_registers_the_readers_that_the_code_knows() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = project.split(f'[project.entry-points."{GROUP}"]')[1].split("[")[0]
    assert dict(re.findall(r'(\w+) = "(.+)"', section)) == OURS


def test_every_format_has_one_reader() -> None:
    endings = [suffix for reader in all_readers().readers for suffix in reader.suffixes]
    assert sorted(endings) == list(formats())
    assert {".txt", ".md", ".html", ".htm", ".mhtml", ".pdf", ".json", ".eml", ".docx"} <= set(endings)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("called", ["article", "article.txt", "article.html", "article.pdf"])
def test_content_goes_before_the_ending(tmp_path: Path, name: str, called: str) -> None:
    (tmp_path / called).write_bytes(FORMATS[name](TEXT))
    source = read_file(tmp_path / called)
    assert "said Carl Passenger, a sailor from Elmport." in source.body
    told = [notice.rule for notice in source.notices]
    assert told == ([] if Path(called).suffix == Path(name).suffix else ["format-by-content"])


@pytest.mark.parametrize(
    ("called", "content"),
    [
        ("a.txt", "Page: <html> is how a page begins."),
        ("a.txt", "From: the harbour\nto the cape it is a mile."),
        ("a.md", '{"this": "is no article"}\nbut the text is.'),
        ("a.txt", "PK is the name of a ship."),
        ("a.txt", "Date: Monday\n\nThe ferry ran aground."),
    ],
)
def test_plain_text_stays_plain_text(tmp_path: Path, called: str, content: str) -> None:
    (tmp_path / called).write_text(content)
    source = read_file(tmp_path / called)
    assert (source.body, source.notices) == (content, ())


@pytest.mark.parametrize("called", ["picture.png", "sheet.xlsx", "noending"])
def test_a_file_that_no_reader_takes_gives_one_message(tmp_path: Path, called: str) -> None:
    (tmp_path / called).write_bytes(b"\x89\x01\x02")
    (tmp_path / "a.txt").write_text("Words.")
    reading = read_folder(tmp_path)
    assert [source.meta.id for source in reading.sources] == ["a"]
    (notice,) = reading.notices
    assert notice.level == "warning"
    assert re.search(r"no reader takes files (?:that end in|without an ending)", notice.message)
    assert ".docx" in (notice.remedy or "")


def test_heavy_libraries_are_not_loaded_for_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    code = (
        "import sys, pathlib; from briefgen.read import read_folder; read_folder(pathlib.Path(sys.argv[1]));"
        "print([m for m in ('trafilatura', 'lxml', 'pypdf', 'defusedxml') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=True, text=True)
    assert out.stdout.strip() == "[]"


PACKAGE = {
    "shouting.py": """
from briefgen.read import Article, Reader

def read(data, shown_as):
    return Article(body=data.decode().upper())

READER = Reader(name="shouted text", suffixes=(".loud",), read=read)
BROKEN = Reader(name="broken text", suffixes=(".broken",), read=lambda data, _: Article(body=str(1 // 0)))
NO_READER = "?"
""",
    "shouting-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: shouting\nVersion: 1\n",
    "shouting-1.dist-info/entry_points.txt": f"""[{GROUP}]
loud = shouting:READER
broken = shouting:BROKEN
gone = shouting:GONE
odd = shouting:NO_READER
""",
}


def test_another_package_adds_a_format_and_a_bad_one_costs_nothing(tmp_path: Path) -> None:
    for name, text in PACKAGE.items():
        (tmp_path / "lib" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "lib" / name).write_text(text)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("a.loud", "b.txt", "c.broken"):
        (seeds / name).write_text(f"Words of {name}.")
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[1]); from briefgen.read import read_folder;"
        "reading = read_folder(pathlib.Path(sys.argv[2]), 'seeds');"
        "print(*[s.body for s in reading.sources], *reading.notices, sep='\\n')"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "lib"), str(seeds)]
    lines = subprocess.run(command, capture_output=True, check=True, text=True).stdout.splitlines()
    assert lines[:2] == ["WORDS OF A.LOUD.", "Words of b.txt."]
    assert [line.split(" Update")[0].split(" The file")[0] for line in lines[2:]] == [
        "the reader 'gone' (shouting:GONE) cannot be used: AttributeError.",
        "the reader 'odd' (shouting:NO_READER) cannot be used: TypeError.",
        "seeds/c.broken: cannot be read: the reader of broken text failed (ZeroDivisionError).",
    ]


def test_an_unreadable_file_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 and nothing else")
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / "a.pdf")
    assert caught.value.notice.remedy
