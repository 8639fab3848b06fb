"""Given a file, this is the source that is read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.model import InputError, Source
from briefgen.read import read_file
from briefgen.read.files import extract

SEEDS = Path(__file__).parents[2] / "seeds"


def read(folder: Path, content: str | bytes, name: str = "a.txt") -> Source:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path)


def test_a_plain_text_is_all_body(tmp_path: Path) -> None:
    source = read(tmp_path, "Words.\n\nMore words.\n")
    assert source.body == "Words.\n\nMore words.\n"
    assert (source.meta.id, source.meta.words, source.meta.published_basis) == ("a", 3, "unknown")


def test_front_matter_is_taken_off_and_read(tmp_path: Path) -> None:
    source = read(tmp_path, '---\ntitle: "Fire: out"\noutlet: The Post\npublished: 2024-02-29\nextra: 1\n---\nBody.\n')
    assert source.body == "Body.\n"
    assert (source.meta.title, source.meta.outlet, source.meta.published) == ("Fire: out", "The Post", "2024-02-29")
    assert source.meta.published_basis == "stated"
    assert not source.notices


@pytest.mark.parametrize(
    ("header", "author", "published", "url", "outlet"),
    [
        # as site generators write it
        ("date: 2024-02-29T10:00:00+01:00\nauthor: Ada Writer\n", "Ada Writer", "2024-02-29", None, None),
        ("date: 2024-02-28\npublished: 2024-02-29\n", None, "2024-02-29", None, None),
        # as browser extensions that save articles write it
        (
            'source: "https://post.example/fire"\nauthor:\n  - "[[Ada Writer]]"\n  - Bo Teller\npublished: 2024-02-29\n'
            "created: 2024-03-05\ntags:\n  - clippings\n",
            "Ada Writer, Bo Teller",
            "2024-02-29",
            "https://post.example/fire",
            "post.example",
        ),
        ("source: The Post\n", None, None, None, "The Post"),
        (
            "url: /2024/fire/\nsource: https://post.example/fire\n",
            None,
            None,
            "https://post.example/fire",
            "post.example",
        ),
        ("site: The Post\nsource: https://post.example/fire\n", None, None, "https://post.example/fire", "The Post"),
        ("source: [1, 2]\nsite: {a: b}\ndate: true\n", None, None, None, None),
    ],
)
def test_front_matter_of_other_programs_is_understood(
    tmp_path: Path, header: str, author: str | None, published: str | None, url: str | None, outlet: str | None
) -> None:
    source = read(tmp_path, f"\n---\ntitle: Fire\n{header}---\nBody.\n")
    assert (source.body, source.notices) == ("Body.\n", ())
    meta = source.meta
    assert (meta.title, meta.author, meta.published, meta.url, meta.outlet) == ("Fire", author, published, url, outlet)


def test_a_field_that_is_called_nearly_as_one_of_ours_is_told(tmp_path: Path) -> None:
    source = read(tmp_path, "---\ntitle: Fire\npublised: 2024-02-29\nlayout: post\n---\nBody.\n")
    assert [(n.level, n.line, n.message) for n in source.notices] == [
        ("info", 3, "the field 'publised' is not used; 'published' is.")
    ]


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    source = read(tmp_path, "---\ntitle: Fire\nurl: post.example\n---\nBody.\n")
    assert source.meta.url is None
    assert [(n.level, n.line) for n in source.notices] == [("info", 3)]


def test_front_matter_tells_when_an_article_came(tmp_path: Path) -> None:
    assert read(tmp_path, "---\npublished: 2024-02-29\nadded: 2024-03-02\n---\nBody.\n").meta.added == "2024-03-02"
    impossible = read(tmp_path, "---\nadded: 2024-02-30\n---\nBody.\n")
    assert [(n.line, n.level) for n in impossible.notices] == [(2, "warning")]


@pytest.mark.parametrize(
    ("content", "published", "body"),
    [
        (" date 2025-06-04 HARBOUR — A ship sank.\n", "2025-06-04", "HARBOUR — A ship sank.\n"),
        (" date 2025-06-08 \n\n\nA ship sank.\n", "2025-06-08", "\n\nA ship sank.\n"),
        ("date 2025-06-04\nA ship sank.\n", "2025-06-04", "A ship sank.\n"),
        ("The date 2025-06-04 stands inside.\n", None, "The date 2025-06-04 stands inside.\n"),
        ("A date 2025-06-041 is none.\n", None, "A date 2025-06-041 is none.\n"),
    ],
)
def test_the_date_prefix_is_taken_off_and_read(tmp_path: Path, content: str, published: str | None, body: str) -> None:
    source = read(tmp_path, content)
    assert (source.meta.published, source.body) == (published, body)


def test_a_time_behind_the_day_is_let_through(tmp_path: Path) -> None:
    assert read(tmp_path, "---\npublished: 2024-01-05T10:00:00Z\n---\nBody.\n").meta.published == "2024-01-05"


@pytest.mark.parametrize(
    ("content", "line"),
    [(" date 2025-02-30 Words.\n", 1), ("---\ntitle: x\npublished: 2025-02-30\n---\nWords.\n", 3)],
)
def test_an_impossible_date_is_told_with_its_line_and_not_used(tmp_path: Path, content: str, line: int) -> None:
    source = read(tmp_path, content)
    assert source.meta.published is None
    assert [(n.level, n.line) for n in source.notices] == [("warning", line)]
    assert "2025-02-30" in str(source.notices[0])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("---\ntitle: x\noutlet: [1\n---\nWords.\n", 3),
        ("---\ntitle: x\ntitle: y\n---\nWords.\n", 3),
        ("---\ntitle: [x]\n---\nWords.\n", 2),
        ("---\na: &a [1]\nb: *a\n---\nWords.\n", 3),
        ("---\n? [a]\n: b\n---\nWords.\n", 2),
    ],
)
def test_malformed_front_matter_costs_the_metadata_but_not_the_article(tmp_path: Path, content: str, line: int) -> None:
    source = read(tmp_path, content)
    assert source.body == "Words.\n"
    assert [(n.level, n.line) for n in source.notices] == [("warning", line)]


def test_front_matter_that_never_ends_is_told(tmp_path: Path) -> None:
    source = read(tmp_path, "---\ntitle: x\nWords.\n")
    assert source.body.startswith("---")
    assert "never ends" in str(source.notices[0])


def test_a_rule_across_the_page_is_no_front_matter(tmp_path: Path) -> None:
    source = read(tmp_path, "---\nWords and words.\n")
    assert source.body == "---\nWords and words.\n"
    assert not source.notices


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ("\ufeffDéjà vu.".encode(), "Déjà vu."),
        ("Déjà vu.".encode("utf-16"), "Déjà vu."),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    ],
)
def test_marks_and_line_ends_are_understood(tmp_path: Path, content: bytes, body: str) -> None:
    source = read(tmp_path, content)
    assert source.body == body
    assert not source.notices


@pytest.mark.parametrize(
    ("text", "published", "author"),
    [
        ("Ferry aground\n\nBy Ada Writer\nMarch 12, 2024, 11:30 p.m.\n\nIt ran aground.", "2024-03-12", "Ada Writer"),
        ("date: 2024-03-12\nIt ran aground.", "2024-03-12", None),
        ("---\npublished: 2024-03-13\nauthor: B.\n---\nBy Ada Writer\n12 March 2024\nIt ran.", "2024-03-13", "B."),
        ("It ran aground on March 12, 2024.\nBy Wednesday all were ashore.", None, None),
        ("Words.\n" * 12 + "March 12, 2024\n", None, None),
    ],
)
def test_a_line_near_the_beginning_tells_day_or_author(
    tmp_path: Path, text: str, published: str | None, author: str | None
) -> None:
    source = read(tmp_path, text.encode())
    assert (source.meta.published, source.meta.author) == (published, author)
    assert text.endswith(source.body), "nothing of the text is taken off for it"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
@pytest.mark.parametrize(
    "text",
    [
        "“We are safe,” the captain’s wife said – and wept.",
        "The ship’s fare is €40; “it’s too much”, said Zoë Ålund of Åmål’s café.",
        "“It was 5° — or less…” " * 40 + "said the mate’s son.",
    ],
)
def test_typographic_marks_tell_the_encoding(tmp_path: Path, encoding: str, text: str) -> None:
    assert read(tmp_path, text.encode(encoding)).body == text


def test_another_encoding_is_guessed_and_noted(tmp_path: Path) -> None:
    text = "Plain line.\nThe “minister” said the café’s façade — all of it — was naïve, naïve, naïve.\n"
    source = read(tmp_path, text.encode("cp1252"))
    assert source.body == text
    assert [(n.level, n.line, n.rule) for n in source.notices] == [("info", 2, "encoding-guessed")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no text"),
        (b" \n\t\n", "no text"),
        (b"---\ntitle: x\n---\n\n", "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "not text"),
        (bytes(range(1, 32)) * 20, "not text"),
        (b"x" * 10_000_001, "larger than any article"),
    ],
)
def test_a_file_without_usable_text_is_refused_in_one_clear_message(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    notice = caught.value.notice
    assert said in notice.message
    assert notice.file == str(tmp_path / "a.txt")
    assert notice.remedy


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        read_file(tmp_path / name)


def test_the_seeds_are_read_as_they_are() -> None:
    first = read_file(SEEDS / "000_1a5357aeaa4624b9.txt")
    assert first.meta.published == "2025-06-04"
    assert first.body.startswith("WASHINGTON — President")
    assert "\nU.S. defense secretary stays away\n" in first.body
    assert read_file(SEEDS / "001_61eafb0dbef24fdf.txt").meta.published is None


def test_of_many_misspelt_fields_the_first_are_told() -> None:
    fields = "".join(f"title{chr(97 + n % 26)}{chr(97 + n // 26)}: {n}\n" for n in range(600))
    found = extract(f"---\n{fields}---\nIt burnt.".encode(), "a.txt", "a.txt")
    assert [(n.line, n.rule) for n in found.notices] == [(line, "front-matter-misspelt") for line in range(2, 12)]
