"""A folder with good and bad files in it: the bad ones are told, the good ones are all read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefgen.model import InputError
from briefgen.read import Reading, read_folder


def folder_with(tmp_path: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = tmp_path / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return tmp_path


def ids(reading: Reading) -> list[str]:
    return [s.meta.id for s in reading.sources]


def test_bad_files_cost_no_good_ones(tmp_path: Path) -> None:
    reading = read_folder(
        folder_with(tmp_path, a__txt="Words.", b__txt="", c__txt=b"\0\1\2", d__md="# More words", e__xyz="?")
    )
    assert ids(reading) == ["a", "d"]
    assert [(Path(n.file or "").name, n.level) for n in reading.notices] == [
        ("b.txt", "error"),
        ("c.txt", "error"),
        ("e.xyz", "warning"),
    ]
    assert all(n.remedy for n in reading.notices)


def test_two_files_with_one_stem_are_not_mixed_up(tmp_path: Path) -> None:
    reading = read_folder(folder_with(tmp_path, a__md="One.", a__txt="Two."))
    assert ids(reading) == ["a"]
    assert "a.md goes by the same name, 'a'," in str(reading.notices[0])


def test_the_same_text_twice_is_one_source_with_a_notice(tmp_path: Path) -> None:
    reading = read_folder(folder_with(tmp_path, a__txt="Same.", b__txt="Same."))
    assert ids(reading) == ["a"]
    assert [(n.level, "same text as a.txt" in n.message) for n in reading.notices] == [("info", True)]


def test_sources_yml_goes_before_front_matter_and_tells_what_is_missing(tmp_path: Path) -> None:
    reading = read_folder(
        folder_with(
            tmp_path,
            sources__yml="a.txt:\n  outlet: The Mirror\n  published: 2024-05-06\nb.txt:\n",
            a__txt="---\noutlet: The Post\ntitle: Fire\npublished: 2024-05-05\n---\nBody.",
            b__txt="Body two.",
        )
    )
    meta = reading.sources[0].meta
    assert (meta.outlet, meta.title, meta.published) == ("The Mirror", "Fire", "2024-05-06")
    assert not reading.notices


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a.txt:\n  outlet: [\n", 3, "what begins with “[” or “{” must end"),
        ("a.txt:\n  outlet: [x\n", 2, "a list in brackets begins here and does not end"),
        ("a.txt:\n  outlet: 3\n", 2, "text is expected, not a number; put it into quotation marks"),
        ("a.txt:\n  title: x\n  outlt: The Post\n", 3, "in a.txt: there is no field 'outlt' here; 'outlet' is."),
        ("a.txt:\n  title: x\nz.txt:\n  title: y\n", 3, "no file 'z.txt'"),
        ("a.txt:\n  published: 2024-13-01\n", 2, "is no date"),
        ("a.txt:\n  title: x\n  published: soon\n", 3, "'soon' is no date"),
        ("a.txt: {published: 2024-13-01}\n", 1, "is no date"),
        ("a.txt:\n  title: x\n  url: post.example/fire\n", 3, "url: 'post.example/fire' is no address of the web"),
        ("- a.txt\n", 1, "fields of the form “name: value” are expected, not a list"),
        ("a.txt: {}\na.txt: {}\n", 2, "twice"),
        ("a.txt:\n\toutlet: The Post\n", 2, "a tab stands here"),
        ("a.txt:\n  outlet: The Post\n\ttitle: x\n", 3, "a tab stands here"),
        ("a.txt:\n  outlet: The Post: Late\n", 2, "put a value that has a colon into quotation marks"),
        ("a.txt:\n  title: 'Fire\n  url: https://a.example\n", 2, "a quotation mark is opened here and never closed"),
        ("a.txt:\n  title: 'Fire' again\n", 2, "words stand behind a quotation mark that closes"),
        ("a.txt:\n  title: @fire\n", 2, "a value that begins with “@” goes into quotation marks"),
        ("a.txt:\n  title: x\n url: https://a.example\n", 3, "indented otherwise than the lines above"),
        ("a.txt: {}\nb.txt\n", 2, "no colon behind its name"),
        ("  outlet: The Post\n", 1, "the field 'outlet' stands where the name of a file should"),
        ("a.txt:\noutlet: The Post\n", 2, "the field 'outlet' stands where the name of a file should"),
        ("a.txt:\n  colour: red\n", 2, "it is one of: title, outlet, url, author, published, added, was"),
    ],
)
def test_mistakes_in_sources_yml_are_told_by_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    reading = read_folder(folder_with(tmp_path, sources__yml=text, a__txt="Words."))
    assert ids(reading) == ["a"]
    (notice,) = reading.notices
    assert (notice.line, Path(notice.file or "").name) == (line, "sources.yml")
    assert said in notice.message


def test_a_mistake_about_one_file_costs_what_is_said_of_no_other(tmp_path: Path) -> None:
    text = "a.txt:\n  outlet: [1]\nb.txt:\n  outlet: The Post\n"
    reading = read_folder(folder_with(tmp_path, sources__yml=text, a__txt="Words.", b__txt="More."))
    assert [s.meta.outlet for s in reading.sources] == [None, "The Post"]
    assert [(n.level, n.line) for n in reading.notices] == [("error", 2)]


def test_what_is_no_yaml_costs_one_field_at_most(tmp_path: Path) -> None:
    text = (
        "a.txt:\n  outlet: The Post: Late\n  title: Fire: two dead\nb.txt:\n  outlet: The Mirror\nb.txt: {title: x}\n"
    )
    reading = read_folder(folder_with(tmp_path, sources__yml=text, a__txt="Words.", b__txt="More."))
    assert [(s.meta.outlet, s.meta.title) for s in reading.sources] == [
        ("The Post: Late", "Fire: two dead"),
        ("The Mirror", None),
    ]
    told = [(n.line, n.remedy) for n in reading.notices]
    assert told == [
        (2, 'Write it so: outlet: "The Post: Late"'),
        (3, 'Write it so: title: "Fire: two dead" These fields were used: outlet, title.'),
        (6, "The first one was used."),
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_read_permission_is_told(tmp_path: Path) -> None:
    (folder_with(tmp_path, a__txt="Words.", b__txt="More.") / "b.txt").chmod(0)
    reading = read_folder(tmp_path)
    assert ids(reading) == ["a"]
    assert "Permission denied" in str(reading.notices[0])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    assert "no file with text" in str(read_folder(tmp_path).notices[0])


def test_no_articles_is_no_error(tmp_path: Path) -> None:
    reading = read_folder(tmp_path)
    assert not reading.sources
    assert [n.level for n in reading.notices] == ["info"]


@pytest.mark.parametrize("name", ["missing", "file"])
def test_a_folder_that_is_none_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="sources folder cannot be read"):
        read_folder(tmp_path / name)


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    read_folder(folder_with(tmp_path, a__txt="Words.", b__txt="More."), progress=lambda *step: told.append(step))
    assert told == [("Reading", 0, 2), ("Reading", 1, 2)]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    reading = read_folder(folder_with(tmp_path, __DS_Store=b"\0", a__txt="Words."))
    assert ids(reading) == ["a"]
    assert not reading.notices


def test_messages_and_metadata_call_the_folder_what_the_caller_calls_it(tmp_path: Path) -> None:
    reading = read_folder(folder_with(tmp_path, a__txt="Words.", b__txt=""), shown_as="seeds")
    assert reading.sources[0].meta.path == "seeds/a.txt"
    assert reading.notices[0].file == "seeds/b.txt"


def test_a_file_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")
    assert ids(read_folder(tmp_path)) == ["caf\ufffd"]
