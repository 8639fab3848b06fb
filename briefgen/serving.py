"""What `mkdocs serve` keeps from one build to the next, so that a page is there soon after a save.

Kept are the Markdown of all pages and the files beside them where the brief is the same, the HTML of generated pages
whose Markdown is the same and whose links lead where they led, and the compiled templates of the theme; `kept_search`
has what is kept of the search index. A plain build keeps nothing. Pages and configuration are known by their shape.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from types import CodeType
from typing import Any, Generic, TypeVar

import msgspec
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_T = TypeVar("_T")

_LINK = re.compile(r"\]\(([^)\s#]+)")
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


def _targets(page: Any) -> Iterable[str]:
    """The files that a page links to."""
    folder = posixpath.dirname(page.file.src_uri)
    links = dict.fromkeys(_LINK.findall(page.markdown))
    return (posixpath.normpath(posixpath.join(folder, link)) for link in links)


def _found(paths: Iterable[str], files: Any) -> tuple[tuple[str, bool], ...]:
    """Each of ``paths``, and whether there is such a file."""
    return tuple((path, path in files.src_uris) for path in paths)
