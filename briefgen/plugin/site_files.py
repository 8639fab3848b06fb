"""Files of ours among those that people wrote: which of ours theirs replace, where ours go, what the menu shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url
from mkdocs.utils.meta import get_data

# Stands in a hand-written home page where the brief at a glance should go.
_GLANCE = re.compile(r"^[ ]{0,3}<!--[ ]*briefgen:glance[ ]*-->[ ]*$", re.MULTILINE)
# The first heading of a page.
_TITLE = re.compile(r"^#[ ].*$", re.MULTILINE)


def replaced(uris: list[str], files: Files, config: MkDocsConfig) -> dict[str, str]:
    """Which of our pages people wrote themselves: ours, and the file that stands in its place."""
    by_address = {file.dest_uri: file.src_uri for file in files.documentation_pages()}
    addresses = {uri: File.generated(config, uri, content="").dest_uri for uri in uris}
    return {uri: by_address[address] for uri, address in addresses.items() if address in by_address}


def written_introduction(files: Files) -> str:
    """What the editor wrote on the home page, without its title and the place of the glance."""
    home = next((file for file in files.documentation_pages() if file.dest_uri == "index.html"), None)
    if home is None:
        return ""
    markdown, _ = get_data(home.content_string)
    return _GLANCE.sub("", _TITLE.sub("", markdown, count=1)).strip()


def add(files: Files, taken: set[str], file: File) -> None:
    """Adds a file of ours unless one that the author wrote has its name or would be built to its address."""
    if files.get_file_from_path(file.src_uri) is None and file.dest_uri not in taken:
        files.append(file)


def signpost(config: MkDocsConfig, uri: str, now: str) -> File:
    """A file at the address that the page ``uri`` had, which sends its readers on to the page ``now``."""
    there = File.generated(config, uri, content="")
    target = File.generated(config, now, content="").url
    address = get_relative_url(target, there.url)
    html = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Moved</title>'
        f'<meta http-equiv="refresh" content="0; url={address}"><meta name="robots" content="noindex">'
        f'<a href="{address}">This page has moved.</a></html>\n'
    )
    return File.generated(config, there.dest_uri, content=html)


def menu(generated: list[str], written_by_hand: list[str], named: Mapping[str, str] | None = None) -> list[Any]:
    """The menu: the home page, then the brief, then what people wrote beside it.

    ``named`` has names for files whose titles say nothing in a menu.
    """
    home = [uri for uri in written_by_hand if uri in ("index.md", "README.md")][:1] or ["index.md"]
    others = [uri for uri in written_by_hand if uri not in generated and uri not in home]
    brief = [uri for uri in generated if uri != "index.md"]
    listed = [*(home if home[0] in (*written_by_hand, *generated) else []), *brief, *others]
    return [{named[uri]: uri} if named and uri in named else uri for uri in listed]


def home_in_menu(files: Files, site_name: str) -> dict[str, str]:
    """The home page as "Home", by its file, where its title is the site's name, which stands above the menu anyway."""
    for file in files.documentation_pages():
        if file.dest_uri == "index.html":
            markdown, meta = get_data(file.content_string)
            heading = _TITLE.search(markdown)
            title = str(meta.get("title") or (heading[0].removeprefix("#") if heading else ""))
            return {file.src_uri: "Home"} if title.strip() == site_name.strip() else {}
    return {}
