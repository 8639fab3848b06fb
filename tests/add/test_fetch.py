"""Fetching from a server of the test's own, also where that one lies, dawdles or leads astray."""

from __future__ import annotations

import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from made_articles import as_html, as_pdf

from briefgen.add import add_article
from briefgen.add.fetch import MAX_BYTES, fetch
from briefgen.model import InputError

TEXT = "The ferry Selma ran aground on Monday, the coast guard said.\n“It was loud,” said Carl Passenger, a sailor."
PAGE = as_html(TEXT)


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = unquote(self.path.strip("/").split("?")[0])
        if name in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[name])
            self.end_headers()
            return
        status, headers, body = ANSWERS[name]
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        try:
            self.wfile.write(body)
            if name == "endless":
                for _ in range(MAX_BYTES // 1_000_000 + 5):
                    self.wfile.write(b" " * 1_000_000)
            elif name == "slow":
                time.sleep(20)
        except OSError:
            pass  # who asked has hung up

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


HTML = {"Content-Type": "text/html; charset=utf-8"}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "page": (200, HTML, PAGE),
    "named": (200, HTML | {"Content-Disposition": 'attachment; filename="../../evil.sh"'}, PAGE),
    "paper": (200, {"Content-Type": "application/pdf"}, as_pdf(TEXT)),
    "unsaid": (200, {}, as_pdf(TEXT)),
    "lies": (200, {"Content-Type": "application/pdf"}, PAGE),
    "latin": (
        200,
        {"Content-Type": "text/plain; charset=iso-8859-2"},
        "Łódź is a city in Poland.".encode("iso-8859-2"),
    ),
    "packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b" " * 60_000_000)),
    "br": (200, HTML | {"Content-Encoding": "br"}, b"\x8b\x02\x80"),
    "nothing": (204, {}, b""),
    "naufragé à Łódź": (200, HTML, PAGE),
    "picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "gone": (410, HTML, b"gone"),
    "short": (200, HTML | {"Content-Length": "1000000"}, b"<html>"),
    "endless": (200, HTML, b""),
    "slow": (200, HTML, b"<html>"),
}
REDIRECTS = {
    "moved": "/page?utm=1#top",
    "loop": "/loop",
    "file": "file:///etc/passwd",
    "ftp": "ftp://127.0.0.1/x",
    "data": "data:text/html,hello",
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as service:
        service.daemon_threads = True
        service.block_on_close = False
        threading.Thread(target=service.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{service.server_port}"
        service.shutdown()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.mark.parametrize("name", ["page", "moved", "named", "paper", "unsaid", "lies", "packed"])
def test_an_article_is_fetched_and_added(server: str, name: str, tmp_path: Path) -> None:
    source = add_article(f"{server}/{name}", tmp_path / "seeds", []).source
    assert source.body.split() == TEXT.split()
    assert source.meta.url == f"{server}/{'page?utm=1' if name == 'moved' else name}"
    assert source.meta.outlet == "127.0.0.1"
    kept = [path.name for path in (tmp_path / "seeds" / "originals").iterdir()]
    assert kept == [source.meta.id + (".pdf" if name in ("paper", "unsaid") else ".html")]


def test_an_address_is_taken_as_browsers_show_it(server: str, tmp_path: Path) -> None:
    source = add_article(f" {server}/naufragé à Łódź?q=ß#top ", tmp_path / "seeds", []).source
    assert source.meta.url == f"{server}/naufrag%C3%A9%20%C3%A0%20%C5%81%C3%B3d%C5%BA?q=%C3%9F"


def test_that_a_format_is_told_by_content_alone_is_no_doubt_of_what_was_fetched(server: str, tmp_path: Path) -> None:
    added = add_article(f"{server}/lies", tmp_path / "seeds", [])
    assert [notice.rule for notice in added.notices] == ["undated"]


def test_the_encoding_that_the_server_names_is_used(server: str, tmp_path: Path) -> None:
    assert "Łódź is a city" in add_article(f"{server}/latin", tmp_path / "seeds", []).source.body


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("picture", "this is no article but 'image/png'"),
        ("br", "it was sent packed ('br'), which nobody asked for"),
        ("nothing", "the server sent nothing"),
        ("gone", "the server says: 410 Gone"),
        ("loop", "round in circles"),
        ("file", "leads to another kind of address"),
        ("ftp", "leads to another kind of address"),
        ("data", "leads to another kind of address"),
        ("bomb", "larger than any article"),
        ("short", "broke off"),
        ("endless", "larger than any article"),
    ],
)
def test_what_is_no_article_is_refused(server: str, name: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        add_article(f"{server}/{name}", tmp_path / "seeds", [])
    assert said in caught.value.notice.message
    assert caught.value.notice.file == f"{server}/{name}"
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "javascript://x", "http://", "http://[x/", "<http://a.example/>"]
)
def test_other_addresses_are_not_opened(url: str) -> None:
    with pytest.raises(InputError, match="only http and https addresses are fetched"):
        fetch(url)


def test_waiting_has_an_end(server: str) -> None:
    started = time.monotonic()
    with pytest.raises(InputError, match="no answer within"):
        fetch(f"{server}/slow", seconds=0.5)
    assert time.monotonic() - started < 15
