"""What `mkdocs serve` keeps from one build to the next, so that a page is there soon after a save.

Kept are the Markdown of all pages and the files beside them where the brief is the same, the HTML of generated pages
whose Markdown is the same and whose links lead where they led, what the search index takes from pages whose HTML is the
same, and the compiled templates of the theme. A plain build keeps nothing. Pages, plugins and configuration are known
by their shape alone.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Callable, Iterable
from functools import partial
from types import CodeType
from typing import Any, Generic, TypeVar

import msgspec
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_T = TypeVar("_T")

_LINK = re.compile(r"\]\(([^)\s#]+)")
_SEARCH_MARK = "data-search-"
_BETWEEN = "\n<!--briefgen:lent-->\n"
# What rendering a page sets on it.
_RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids")
# Extensions that read other files: what they make of a page may change when its Markdown does not.
_READ_FILES = ("snippets", "b64", "mkdocstrings", "macros")


class _Kept(msgspec.Struct, frozen=True):
    """A page as it was rendered: of which Markdown and how, where its links led, and what came out."""

    made_of: tuple[object, ...]
    targets: tuple[tuple[str, bool], ...]
    rendered: dict[str, Any]
    anchors: dict[str, Any]


class Kept(Generic[_T]):
    """What was made last, for when it would be made of the same data again."""

    def __init__(self) -> None:
        self._made_of: bytes | None = None
        self._made: _T | None = None
        self.version = 0
        """Changes whenever something new is made."""

    def get(self, made_of: object, make: Callable[[], _T]) -> _T:
        """What ``make`` gives, or gave the last time, where it was the same that it would make it of."""
        try:
            # Not compared as they are: 41 and 41.0 are equal, and read differently.
            now = msgspec.msgpack.encode(made_of)
        except (OverflowError, UnicodeError):  # the odd number of 400 digits
            now = None
        if self._made is None or now is None or now != self._made_of:
            self._made, self._made_of = make(), now
            self.version += 1
        return self._made


class KeptPages:
    """Renders pages, and gives back what was rendered before where that would come out again."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def render(self, page: Any, config: Any, files: Any, render: Callable[[Any, Any, Any], None]) -> None:
        """Does what ``render(page, config, files)`` does."""
        made_of = (page.markdown, *_manner(config))
        uri = page.file.src_uri
        kept = self._kept.get(uri)
        if (
            kept is not None
            and kept.made_of == made_of
            and kept.targets == _found((path for path, _ in kept.targets), files)
        ):
            for name, value in kept.rendered.items():
                setattr(page, name, value)
            page.links_to_anchors = {files.src_uris.get(to): links for to, links in kept.anchors.items()}
            return
        render(page, config, files)
        rendered = {name: getattr(page, name) for name in _RENDERED if hasattr(page, name)}
        anchors = {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()}
        if not any(word in name for name in config.markdown_extensions for word in _READ_FILES):
            self._kept[uri] = _Kept(made_of, _found(_targets(page), files), rendered, anchors)


class KeptSearch:
    """Fills the index of a search plugin, with what it took from a page before where it would take that again.

    To parse each page anew is most of what a build without changes would cost. ``searched`` tells what of a page is
    to be read.
    """

    def __init__(self, searched: Callable[[Any], str]) -> None:
        self._searched = searched
        self._kept: dict[str, tuple[object, list[dict[str, Any]]]] = {}
        self._cleaned_by: Any = None
        self._lent: tuple[Any, list[str]] | None = None

    def watch(self, plugins: Iterable[Any], cleaned_by: Any = None) -> None:
        """Comes between each search plugin and its index, which it makes for every build.

        ``cleaned_by`` is the plugin after which `give_back` is called before anybody else reads a page. If it is one
        for search, it is lent only the elements that bear marks for it: to take these marks out, Material's looks at
        every single character of every page.
        """
        self._cleaned_by = self._lent = None
        for plugin in plugins:
            index: Any = getattr(plugin, "search_index", None)
            if hasattr(index, "add_entry_from_context") and _entries(index) is not None:
                index.add_entry_from_context = partial(self.add, index)
                if plugin is cleaned_by:
                    self._cleaned_by = index

    def add(self, index: Any, page: Any) -> None:
        """Does what ``index.add_entry_from_context(page)`` does, as its class would do it."""
        content = self._searched(page)
        made_of = (content, page.title, repr(page.meta), _headings(page.toc), repr(index.config))
        name = f"{type(index).__module__} {page.url}"
        entries = _entries(index)
        kept = self._kept.get(name)
        if kept is None or kept[0] != made_of:
            before = len(entries)
            whole, page.content = page.content, content
            try:
                type(index).add_entry_from_context(index, page)
            finally:
                page.content = whole
            self._kept[name] = made_of, copy.deepcopy(entries[before:])
        else:
            entries += copy.deepcopy(kept[1])
        if index is self._cleaned_by:
            parts = _parts_with_marks(page.content)
            self._lent = page, parts
            page.content = _BETWEEN.join(parts[1::2])

    def give_back(self, page: Any) -> None:
        """Puts together again what was lent of ``page``."""
        lent, self._lent = self._lent, None
        if lent is not None and lent[0] is page:
            parts = lent[1]
            cleaned = page.content.split(_BETWEEN) if len(parts) > 1 else []
            if len(cleaned) == len(parts) // 2:
                parts[1::2] = cleaned
            page.content = "".join(parts)


class KeptTemplates(BytecodeCache):
    """Compiled templates, in memory, by their name and the content that they were compiled from."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes the code of a template that was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


def _manner(config: Any) -> tuple[object, ...]:
    """What beside its Markdown decides how a page is rendered."""
    return (
        config.config_file_path,
        config.use_directory_urls,
        tuple(config.markdown_extensions),
        repr(config.mdx_configs),
        repr(config.validation),
    )


def _parts_with_marks(html: str) -> list[str]:
    """``html`` in parts, every second of which is the start of an element with a mark for search plugins."""
    out: list[str] = []
    done = 0
    while (at := html.find(_SEARCH_MARK, done)) >= 0:
        start, end = html.rfind("<", done, at), html.find(">", at) + 1
        if start < 0 or not end:
            break
        out += [html[done:start], html[start:end]]
        done = end
    return [*out, html[done:]]


def _entries(index: Any) -> Any:
    """The list that a search index gathers its entries in; None where it has none that is known."""
    found = (getattr(index, name, None) for name in ("entries", "_entries"))
    return next((entries for entries in found if isinstance(entries, list)), None)


def _headings(toc: Iterable[Any]) -> tuple[object, ...]:
    return tuple((item.id, item.title, item.level, _headings(item.children)) for item in toc)


def _targets(page: Any) -> Iterable[str]:
    """The files that a page links to."""
    folder = posixpath.dirname(page.file.src_uri)
    links = dict.fromkeys(_LINK.findall(page.markdown))
    return (posixpath.normpath(posixpath.join(folder, link)) for link in links)


def _found(paths: Iterable[str], files: Any) -> tuple[tuple[str, bool], ...]:
    """Each of ``paths``, and whether there is such a file."""
    return tuple((path, path in files.src_uris) for path in paths)
