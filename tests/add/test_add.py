"""`briefgen add`: an article goes into the folder under a name of its own, once, with what is known about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import FORMATS, as_html

from briefgen.add import add_article, as_text_file, known_sources
from briefgen.add.names import file_stem
from briefgen.cli import main
from briefgen.model import InputError
from briefgen.read import Article, StatedMeta, read_folder
from briefgen.read.files import extract

TEXT = "The ferry Selma ran aground on Monday, the coast guard said.\n“It was loud,” said Carl Passenger, a sailor."
PAGE = as_html(TEXT).replace(
    b"<title>An article</title>",
    b"<title>Ferry runs aground</title><meta property='og:site_name' content='The Harbour Post'>"
    b"<meta property='article:published_time' content='2025-06-04T10:00:00Z'>"
    b"<link rel=canonical href='https://harbourpost.example/ferry'>",
)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return tmp_path / "seeds"


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_page_is_kept_as_text_with_front_matter_and_its_original_beside_it(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "saved page (1).html").write_bytes(PAGE)
    added = add_article(str(tmp_path / "saved page (1).html"), seeds, [])
    name = "2025-06-04-harbour-post-ferry-runs-aground"
    assert files(seeds) == [f"{name}.txt", f"originals/{name}.html"]
    assert (seeds / "originals" / f"{name}.html").read_bytes() == PAGE
    (source,) = read_folder(seeds).sources
    assert source == added.source
    assert (source.meta.title, source.meta.outlet) == ("Ferry runs aground", "The Harbour Post")
    assert (source.meta.url, source.meta.published) == ("https://harbourpost.example/ferry", "2025-06-04")
    assert source.body.startswith("The ferry Selma ran aground")


def test_a_plain_text_is_kept_byte_for_byte(tmp_path: Path, seeds: Path) -> None:
    content = b"date 2025-06-05 The ferry ran aground.\r\nIt was d\xe9j\xe0 vu.\r\n"
    (tmp_path / "x.TXT").write_bytes(content)
    add_article(str(tmp_path / "x.TXT"), seeds, [])
    assert files(seeds) == ["2025-06-05-the-ferry-ran-aground-it-was-deja-vu.txt"]
    assert (seeds / files(seeds)[0]).read_bytes() == content


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_words_are_refused_in_whatever_format(tmp_path: Path, seeds: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / name).write_bytes(FORMATS[name](TEXT))
    add_article(str(tmp_path / "a.txt"), seeds, [])
    before = files(seeds)
    with pytest.raises(InputError, match=r"in the folder already, as .*the-ferry-selma-ran-aground.*\.txt"):
        add_article(str(tmp_path / name), seeds, known_sources(seeds))
    assert files(seeds) == before


def test_nearly_the_same_words_are_added_and_told(tmp_path: Path, seeds: Path) -> None:
    words = " ".join(f"word{n}" for n in range(100))
    (tmp_path / "a.txt").write_text(words)
    (tmp_path / "b.txt").write_text(f"{words} and more")
    first = add_article(str(tmp_path / "a.txt"), seeds, [])
    second = add_article(str(tmp_path / "b.txt"), seeds, [first.source])
    assert [n.rule for n in second.notices] == ["nearly-the-same", "undated"]
    assert f"100% of it stands in {first.source.meta.path}" in second.notices[0].message
    assert len(files(seeds)) == 2  # the names were the same, too


def test_other_words_from_the_same_address_are_told(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").write_bytes(PAGE.replace(b"Selma", b"Thea").replace(b"aground on Monday", b"into the quay"))
    first = add_article(str(tmp_path / "a.html"), seeds, [])
    second = add_article(str(tmp_path / "b.html"), seeds, [first.source])
    assert [n.rule for n in second.notices] == ["same-address"]
    assert second.source.meta.id.startswith(f"{first.source.meta.id}-")


def test_other_words_under_the_same_name_get_a_name_of_their_own(tmp_path: Path, seeds: Path) -> None:
    for number, text in enumerate(("One report of it.", "Another report of it.")):
        (tmp_path / "a.txt").write_text(f"---\ntitle: Ferry\npublished: 2025-06-04\n---\n{text}")
        assert add_article(str(tmp_path / "a.txt"), seeds, known_sources(seeds)).source.meta.id.startswith(
            "2025-06-04-ferry" if number == 0 else "2025-06-04-ferry-"
        )
    assert len(files(seeds)) == 2


@pytest.mark.parametrize(
    ("title", "outlet", "published", "stem"),
    [
        ("Ferry runs aground", "The Harbour Post", "2025-06-04", "2025-06-04-harbour-post-ferry-runs-aground"),
        ("Ferry aground", "www.harbourpost.co.uk", None, "harbourpost-ferry-aground"),
        ("Ferry aground", "rt.info", None, "rt-ferry-aground"),
        ("Ferry aground", "127.0.0.1", None, "127-0-0-1-ferry-aground"),
        ("../../etc/passwd\0", None, None, "etc-passwd"),
        ("“It’s over” — Müller", "Ærø Avis", None, "r-avis-its-over-muller"),
        (None, None, "2025-06-04", "2025-06-04-body-words-of-it"),
        ("Паром сел на мель", "Порт", None, "body-words-of-it"),
        ("x" * 300, None, None, "x" * 56),
        ("CON", None, None, "con-article"),
    ],
)
def test_names_are_tidy_and_safe(title: str | None, outlet: str | None, published: str | None, stem: str) -> None:
    article = Article(body="Body words of it.", meta=StatedMeta(title=title, outlet=outlet, published=published))
    assert file_stem(article) == stem


def test_a_text_without_a_latin_letter_has_a_name(tmp_path: Path) -> None:
    article = Article(body="Паром сел на мель.")
    assert file_stem(article).startswith("article-")
    assert file_stem(article) == file_stem(article)


LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1).filter(str.strip)


@settings(max_examples=200)
@given(LINES, st.lists(LINES, min_size=1, max_size=5), st.none() | st.dates().map(str))
def test_what_is_written_is_read_again(title: str, rows: list[str], day: str | None) -> None:
    meta = StatedMeta(title=" ".join(title.split()), outlet="- yes: no #", published=day, url="https://a.example/?b")
    article = Article(body="\n\n".join(rows).strip(), meta=meta)
    again = extract(as_text_file(article), "a.txt", "a.txt")
    assert again.meta == article.meta
    assert again.body.strip() == article.body


def test_a_day_that_is_not_known_has_a_line_to_put_it_into() -> None:
    body = "The ferry Selma ran aground on Tuesday."
    assert as_text_file(Article(body=body)) == f"---\npublished:\n---\n{body}\n".encode()
    assert not extract(as_text_file(Article(body=body)), "a.txt", "a.txt").notices


def test_a_file_that_no_reader_takes_is_an_error(
    tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["add", str(tmp_path / "map.png"), "--to", str(seeds)]) == 1
    assert capsys.readouterr().err.startswith(f"briefgen: error: {tmp_path}/map.png: no reader takes files")


def test_the_command_adds_what_it_can_and_tells_the_rest(
    tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "copy.html").write_bytes(PAGE)
    given_ = [str(tmp_path / name) for name in ("missing.pdf", "page.html", "copy.html")]
    assert main(["add", *given_, "--to", str(seeds)]) == 1
    out, err = capsys.readouterr()
    name = "2025-06-04-harbour-post-ferry-runs-aground"
    assert out == f"{seeds}/{name}.txt: 2025-06-04, The Harbour Post, Ferry runs aground, 19 words\n"
    assert "missing.pdf: cannot be read: No such file or directory." in err
    assert f"copy.html: this is in the folder already, as {seeds}/{name}.txt." in err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("", "'': this names no file. Name a file with an article."),
        ("www.post.example", "there is no such file. If it is an address, write https://www.post.example"),
        ("post.example/fire", "there is no such file. If it is an address, write https://post.example/fire"),
        ("fire.html", "cannot be read: No such file or directory."),
    ],
)
def test_what_names_no_file_is_told_with_what_may_be_meant(given: str, told: str, seeds: Path) -> None:
    with pytest.raises(InputError, match=re.escape(told)):
        add_article(given, seeds, [])
    assert not seeds.exists()


def test_the_command_tells_that_it_made_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, words in (("a", "One."), ("b", "Two words.")):
        (tmp_path / f"{name}.txt").write_text(words)
        assert main(["add", str(tmp_path / f"{name}.txt"), "--to", str(tmp_path / "seeds")]) == 0
        out, err = capsys.readouterr()
        assert out.endswith("1 word\n" if name == "a" else "2 words\n")
        assert ("this folder was made. If the articles are elsewhere, say so with --to FOLDER." in err) is (name == "a")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "seeds").write_text("a file")
    with pytest.raises(InputError, match="cannot be written"):
        add_article(str(tmp_path / "page.html"), tmp_path / "seeds", [])
