"""Pages of the brief rendered as MkDocs renders them, but without having Markdown take their HTML apart.

What is set aside and why is told in `briefgen.pages.set_aside`. Where anything is not as expected (a link that leads
nowhere, an extension that removes comments), the page is rendered in MkDocs' own way, which tells what is wrong.
Pages and configuration are known by their shape alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from markdown import Markdown

from briefgen.pages.set_aside import Heads, finished, for_search, ids_in, put_in, set_aside

Render = Callable[[Any, Any, Any], None]
"""Sets on a page, given the configuration and all files, what comes of its Markdown."""

_SAMPLE = "briefgen-sample"
_TITLE = "BriefgenSampleTitle"


def in_own_way(page: Any, config: Any, files: Any) -> None:
    """Renders a page as MkDocs does."""
    type(page).render(page, config, files)


class QuickPages:
    """Renders pages, and knows what a search index has to read of them."""

    def __init__(self) -> None:
        self.ours: dict[str, tuple[str, ...]] = {}
        """The parts of each page that templates of ours wrote, by the page's file."""
        self._heads: tuple[object, Heads] = None, {}
        self._searched: dict[str, tuple[str, str]] = {}

    def render(self, page: Any, config: Any, files: Any, read: Render = in_own_way) -> None:
        """Does what ``page.render(config, files)`` does, as its class would do it.

        ``read`` does so with what is left for Markdown to read.
        """
        uri = page.file.src_uri
        self._searched.pop(uri, None)
        if not self._rendered(page, config, files, self.ours.get(uri, ()), read):
            in_own_way(page, config, files)

    def searched(self, page: Any) -> str:
        """The content of a page for a search index: all of it, but for what is marked not to be found."""
        content, searched = self._searched.get(page.file.src_uri, (None, ""))
        # Another plugin may have changed what was rendered.
        return searched if content == page.content else page.content

    def _rendered(self, page: Any, config: Any, files: Any, ours: Iterable[str], read: Render) -> bool:
        heads = self._heads_of(config)
        whole = page.markdown
        aside = set_aside(whole, ours, heads)
        if not aside.blocks:
            return False
        links = _Links(page, files)
        try:
            blocks = [finished(block, links.__getitem__, heads) for block in aside.blocks]
        except LookupError:
            return False
        page.markdown = aside.markdown
        try:
            read(page, config, files)
        finally:
            page.markdown = whole
        html = page.content
        content, searched = put_in(html, blocks), put_in(html, [for_search(block) for block in blocks])
        if content is None or searched is None:
            return False
        page.content = content
        page.present_anchor_ids = set(page.present_anchor_ids or ()).union(*(ids_in(block) for block in blocks))
        if page.links_to_anchors is not None:
            for file, anchors in links.to_anchors.items():
                page.links_to_anchors[file] = anchors | page.links_to_anchors.get(file, {})
        self._searched[page.file.src_uri] = content, searched
        return True

    def _heads_of(self, config: Any) -> Heads:
        made_of = (tuple(config.markdown_extensions), repr(config.mdx_configs))
        if self._heads[0] != made_of:
            self._heads = made_of, heads_of(config.markdown_extensions, config.mdx_configs or {})
        return self._heads[1]


class _Links(dict[str, str]):
    """Where on the site the targets of links are, seen from one page; notes to which anchors they lead.

    Raises `LookupError` for what is nowhere.
    """

    def __init__(self, page: Any, files: Any) -> None:
        super().__init__()
        self._page = page
        self._files = files
        self._known: dict[str, tuple[Any, str]] = {"": (page.file, "")}
        self.to_anchors: dict[Any, dict[str, str]] = {}

    def __missing__(self, target: str) -> str:
        path, hash_, anchor = target.partition("#")
        if path not in self._known:
            self._known[path] = self._find(path)
        file, address = self._known[path]
        if anchor:
            self.to_anchors.setdefault(file, {}).setdefault(anchor, target)
        # The number of a source and its words in their place lead to the same.
        self[target] = f"{address}{hash_}{anchor}"
        return self[target]

    def _find(self, path: str) -> tuple[Any, str]:
        own = self._page.file
        file = self._files.src_uris.get(posixpath.normpath(posixpath.join(posixpath.dirname(own.src_uri), path)))
        if file is None or file.inclusion.is_excluded():
            raise LookupError(path)
        return file, file.url_relative_to(own)


def heads_of(extensions: Iterable[Any], configs: Mapping[str, Any]) -> dict[int, Callable[[str, str], str]]:
    """What Markdown makes of the headings of entries, by level, as is seen from one of each: mostly a link is added.

    A level that the table of contents takes in is not among them.
    """
    samples = (f'<h{n} class="briefgen-entry__head" id="{_SAMPLE}-{n}">{_TITLE}</h{n}>' for n in range(1, 7))
    markdown = Markdown(extensions=list(extensions), extension_configs=dict(configs))
    html = markdown.convert('<div markdown="block">\n\n' + "\n\n".join(samples) + "\n\n</div>")
    listed = repr(getattr(markdown, "toc_tokens", ()))
    out: dict[int, Callable[[str, str], str]] = {}
    for level in range(1, 7):
        found = re.findall(rf'<h[1-6][^>]* id="{_SAMPLE}-{level}"[^>]*>.*?</h[1-6]>', html)
        if len(found) == 1 and f"{_SAMPLE}-{level}" not in listed:
            out[level] = partial(_filled, found[0], f"{_SAMPLE}-{level}")
    return out


def _filled(sample: str, sample_id: str, id_: str, title: str) -> str:
    return sample.replace(sample_id, id_).replace(_TITLE, title)
