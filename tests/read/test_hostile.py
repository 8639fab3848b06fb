"""Files made to do harm, or that came to it: one clear message each, in bounded time, and the rest is read."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from made_articles import _W, FORMATS, as_docx, as_html, as_pdf, docx, pdf
from pypdf import PdfReader, PdfWriter

from briefgen.model import InputError
from briefgen.read import read_file, read_folder
from briefgen.read.files import extract

TEXT = "A ferry with 206 people ran aground on Monday, the coast guard said.\nNobody was hurt, said the captain."


def bomb() -> bytes:
    """A Word document of some kilobytes that unpacks to sixty megabytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as entry:
        for _ in range(60):
            entry.write(b"<w:p>" * 200_000)
    return file.getvalue()


def with_password(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(as_pdf(TEXT))))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BILLION = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
LAUGHS = f"""<!DOCTYPE w [<!ENTITY a0 "ha">{BILLION}]>
<w:document xmlns:w="{_W}"><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:document>"""
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BARE_MAIL = b"From: a@example.org\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\n\r\n"
ARCHIVE = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"

HOSTILE = {
    "bomb.docx": (bomb, "unpacks to more than any article"),
    "laughs.docx": (lambda: docx(LAUGHS), "XML in this Word document is damaged"),
    "cut.docx": (lambda: as_docx(TEXT)[:300], "damaged"),
    "zip.docx": (lambda: b"PK\x03\x04 and no more", "damaged"),
    "old.docx": (lambda: OLD_WORD + bytes(600), "protected by a password, or of a version of Word"),
    "empty.docx": (lambda: docx(f"<w:document xmlns:w='{_W}'/>"), "no text"),
    "huge.html": (lambda: b"<html><body>" + b"<p>Words of a page.</p>" * 900_000, "larger than any article"),
    "wide.html": (lambda: b"<html><body>" + b"<p>Words of a page.</p>" * 150_000, "characters of markup"),
    "tables.html": (lambda: b"<html><body>" + b"<table><tr><td>a</table>" * 50_000, "elements, which no article has"),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 100_000 + b"Words of a page. " * 20, "no article is found"),
    "login.html": (lambda: b"<html><body><p>Please log in.</p></body></html>", "no article is found"),
    "empty.html": (lambda: b"<!doctype html>", "no text"),
    "locked.pdf": (lambda: with_password("secret"), "protected by a password"),
    "scan.pdf": (lambda: pdf([[], []]), "no text layer"),
    "cut.pdf": (lambda: as_pdf(TEXT)[:200], "damaged or no PDF"),
    "long.pdf": (lambda: pdf([["Words."]] * 201), "201 pages"),
    "deep.json": (lambda: b"[" * 200_000, "not valid JSON"),
    "other.json": (lambda: b'{"name": "a ship"}', "holds no article"),
    "many.json": (lambda: b'[{"maintext": "One."}, {"maintext": "Two."}]', "holds 2 articles"),
    "null.json": (lambda: b'{"maintext": null}', "no text"),
    "empty.eml": (lambda: BARE_MAIL, "no text in this mail"),
    "parts.mhtml": (lambda: ARCHIVE + b"--x\r\n" * 50_000, "no web page"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_gives_one_clear_message(tmp_path: Path, name: str) -> None:
    make, said = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(make())
    started = time.process_time()
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert time.process_time() - started < 10
    notice = caught.value.notice
    assert said in notice.message
    assert notice.file == str(path)
    assert notice.remedy


@pytest.mark.slow
def test_they_cost_no_other_file(tmp_path: Path) -> None:
    for name, (make, _) in HOSTILE.items():
        (tmp_path / name.replace(".", "-of.")).write_bytes(make())
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")  # as a file that vanishes while the folder is read
    (tmp_path / "sources.yml").write_text("a: &a [x]\nb: [*a, *a]\n")
    (tmp_path / "good.html").write_bytes(as_html(TEXT))
    (tmp_path / "good.txt.md").write_text("Another article.")
    reading = read_folder(tmp_path)
    assert [source.meta.id for source in reading.sources] == ["good", "good.txt"]
    assert len(reading.notices) == len(HOSTILE) + 2
    assert "No such file" in str([str(n) for n in reading.notices if (n.file or "").endswith("gone.txt")])


def test_a_link_that_leads_to_itself_costs_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    reading = read_folder(tmp_path)
    assert [source.meta.id for source in reading.sources] == ["good"]
    assert [(notice.file or "").rsplit("/")[-1] for notice in reading.notices] == ["loop.txt"]


def test_a_pdf_that_is_only_locked_against_changes_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(with_password(""))
    assert "ran aground on Monday" in read_file(tmp_path / "a.pdf").body


def test_pictures_inside_a_page_do_not_count(tmp_path: Path) -> None:
    picture = b"<img src='data:image/png;base64," + b"iVBORw0KGgo" * 900_000 + b"'>"
    (tmp_path / "a.html").write_bytes(as_html(TEXT).replace(b"<main>", b"<main>" + picture))
    assert read_file(tmp_path / "a.html").body.startswith("A ferry with 206 people")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_short_anywhere_is_read_or_told(name: str) -> None:
    data = FORMATS[name](TEXT)
    for part in range(20):
        try:
            assert extract(data[: len(data) * part // 20], name, name).body
        except InputError as error:
            assert "the reader of" not in error.notice.message  # which would be a failure of ours
