"""Builds whole sites in a folder of the test's own, strictly, as ``mkdocs build --strict`` does."""

from __future__ import annotations

import contextlib
import functools
import html.parser
import http.server
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes text files under ``folder``."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def build_site(folder: Path, config: Mapping[str, Any], **changes: Any) -> Path:
    """Builds the site that ``config`` describes in ``folder``, strictly; gives the folder it was built into."""
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(dict(config), sort_keys=False), encoding="utf-8")
    (folder / str(config.get("docs_dir", "docs"))).mkdir(exist_ok=True)
    return build_config(path, folder / "site", **changes)


def build_config(path: Path, site: Path, **changes: Any) -> Path:
    """Builds the site of a configuration file, strictly, into the folder ``site``."""
    settings: dict[str, Any] = {"strict": True, "site_dir": str(site)} | changes
    loaded = load_config(str(path), **settings)
    loaded.plugins.on_startup(command="build", dirty=False)
    build(loaded)
    loaded.plugins.on_shutdown()
    return site


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves ``folder`` on this machine as GitHub Pages does; gives its address.

    What is not there is answered with the 404.html of the folder below the root that was asked in.
    """
    handler = functools.partial(_PagesHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _PagesHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, self.path.split("/")[1], "404.html")
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Page(html.parser.HTMLParser):
    """What a page of a built site has: its text, the ids in it, the links and the assets that it asks for."""

    def __init__(self, page: Path | str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self._mute = 0
        self.feed(page if isinstance(page, str) else page.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._mute += tag in ("script", "style")
        for name, value in attrs:
            if name == "id" and value is not None:
                self.ids.append(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)

    def handle_endtag(self, tag: str) -> None:
        self._mute -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._mute:
            self.text += data


def pages_of(site: Path) -> dict[str, Page]:
    """All pages of a built site by their path in it."""
    return {path.relative_to(site).as_posix(): Page(path) for path in sorted(site.rglob("*.html"))}


def own_pages(site: Path) -> list[Path]:
    """The pages of a built site that have words of their own: not those that only send readers on."""
    return [path for path in sorted(site.rglob("*.html")) if 'http-equiv="refresh"' not in path.read_text("utf-8")]


def one_of_each_kind(pages: list[Path]) -> list[Path]:
    """Of ``pages``, those of the top folder; of the other folders the index, and one page that stands for all."""
    top = min(len(path.parts) for path in pages)
    firsts = {path.parent: path for path in reversed(pages) if path.stem != "index"}
    return [p for p in pages if len(p.parts) == top or p.stem == "index" or p == firsts[p.parent]]


def broken_links(site: Path) -> Iterator[str]:
    """Links, anchors and assets inside a built site that lead nowhere."""
    pages = pages_of(site)
    for name, page in pages.items():
        for link in page.links:
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            address, fragment = urldefrag(urljoin(f"site:///{name}".replace("site:", "http:"), link))
            path = unquote(urlsplit(address).path).lstrip("/")
            target = path if path and not path.endswith("/") else f"{path}index.html"
            if not (site / target).is_file():
                yield f"{name}: {link}"
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
                yield f"{name}: {link} (no such anchor)"


def outside_addresses(site: Path) -> Iterator[str]:
    """What a built site would ask other sites for without a reader's click."""
    for path in sorted(site.rglob("*.html")):
        parser = _Assets(path)
        for link in parser.assets:
            if urlsplit(link).scheme in ("http", "https") or link.startswith("//"):
                yield f"{path.relative_to(site)}: {link}"


class _Assets(html.parser.HTMLParser):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.assets: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "img", "iframe", "source", "video", "audio", "embed"):
            self.assets.append(given.get("src") or "")
        elif tag == "link" and given.get("rel") not in ("canonical", "prev", "next", "alternate"):
            self.assets.append(given.get("href") or "")
