"""What a server keeps of the index that a search plugin makes anew for every build.

To parse each page again is most of what a build without changes would cost, and much of one after which the pages are
others, but hardly what stands in them. Pages and plugins are known by their shape alone.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable
from functools import partial
from types import SimpleNamespace
from typing import Any

_SEARCH_MARK = "data-search-"
_BETWEEN = "\n<!--briefgen:lent-->\n"
# Where a page may be cut for a search index, what is opened and closed in it, and what stands before each other part.
_SECTION = re.compile(r"<h2\b")
_OPENED = re.compile(r"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-zA-Z]")
_BEFORE = '<h1 id="before">Before</h1>'
_SAMPLE = """<h1 id="all">All</h1>
<p>One<br>two</p>
<h2 id="first">First<a class="headerlink" href="#first">#</a></h2>
<p>Three</p>
<div><h3 id="inner">Inner</h3> <blockquote>Four</blockquote></div>
<details><summary>Five</summary><div><h3 id="second-inner">Second</h3><p>Six</p></div></details>
<ul><li>Seven</li>
</ul>
<h2 id="left-out" data-search-exclude="1">Left out</h2>
<p>Eight</p>
<h2 id="last">Last</h2>
Nine <p data-search-exclude="1">Ten</p> &lt;eleven&gt;
"""


class KeptSearch:
    """Fills the index of a search plugin, with what it took from a page before where it would take that again.

    ``searched`` tells what of a page is to be read.
    """

    def __init__(self, searched: Callable[[Any], str]) -> None:
        self._searched = searched
        self._kept: dict[str, tuple[object, list[dict[str, Any]]]] = {}
        self._kept_parts: dict[str, dict[tuple[str, ...], list[dict[str, Any]]]] = {}
        self._in_parts = False
        self._apart: dict[type, bool] = {}
        self._cleaned_by: Any = None
        self._lent: tuple[Any, list[str]] | None = None

    def watch(self, plugins: Iterable[Any], cleaned_by: Any = None, *, in_parts: bool = False) -> None:
        """Comes between each search plugin and its index, which it makes for every build.

        ``in_parts`` says that what an index takes from the parts of a page is to be kept too, as more builds follow.
        ``cleaned_by`` is the plugin after which `give_back` is called before anybody else reads a page. If it is one
        for search, it is lent only the elements that bear marks for it: to take these marks out, Material's looks at
        every single character of every page.
        """
        self._cleaned_by = self._lent = None
        self._in_parts = in_parts
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
            parts = parts_of_page(content) if self._may_part(index, page) else []
            found = self._read_parts(name, index, page, parts) if len(parts) > 1 else _read(index, page, content)
            self._kept[name] = kept = made_of, found
        entries += copy.deepcopy(kept[1])
        if index is self._cleaned_by:
            parts = _parts_with_marks(page.content)
            self._lent = page, parts
            page.content = _BETWEEN.join(parts[1::2])

    def _may_part(self, index: Any, page: Any) -> bool:
        """Whether a page may be read in parts. What people write may leave elements open, which reach into the next."""
        if not self._in_parts or getattr(page.file, "generated_by", None) != "briefgen":
            return False
        kind = type(index)
        if kind not in self._apart:
            self._apart[kind] = reads_apart(kind)
        return self._apart[kind]

    def _read_parts(self, name: str, index: Any, page: Any, parts: list[str]) -> list[dict[str, Any]]:
        """What ``index`` takes from a page, part by part; where a part is as it was before, what it took then."""
        titles = (str(page.title), str(page.meta.get("title")))
        others = repr([item for item in page.meta.items() if item[0] not in ("title", "description")])
        before = self._kept_parts.get(name, {})
        after: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        found = _read(index, page, parts[0])
        for part in parts[1:]:
            key = (part, others, repr(index.config))
            taken = before.get(key)
            if taken is None:
                taken = _read(index, page, _BEFORE + part)[1:]
            # A heading without words goes by the title of the page.
            if not any(entry.get("title") in titles for entry in taken):
                after[key] = taken
            found += taken
        self._kept_parts[name] = after
        return found

    def give_back(self, page: Any) -> None:
        """Puts together again what was lent of ``page``."""
        lent, self._lent = self._lent, None
        if lent is not None and lent[0] is page:
            parts = lent[1]
            cleaned = page.content.split(_BETWEEN) if len(parts) > 1 else []
            if len(cleaned) == len(parts) // 2:
                parts[1::2] = cleaned
            page.content = "".join(parts)


def parts_of_page(html: str) -> list[str]:
    """``html`` cut before its headings of the second level; whole where one of them stands inside an element."""
    cuts = [m.start() for m in _SECTION.finditer(html)]
    parts = [html[start:end] for start, end in zip([0, *cuts], [*cuts, len(html)], strict=True)]
    if any(len(_OPENED.findall(part)) != part.count("</") for part in parts):
        return [html]
    return parts


def reads_apart(kind: Any) -> bool:
    """Whether an index takes from a page what it takes from its parts, as is seen from one page."""
    index, page = kind.__new__(kind), SimpleNamespace(content="", title="All", meta={}, toc=[], url="all/", file=None)
    try:
        index.config, index.entries = {}, []
        whole = _read(index, page, _SAMPLE)
        first, *others = parts_of_page(_SAMPLE)
        apart = [_read(index, page, first), *(_read(index, page, _BEFORE + part)[1:] for part in others)]
    except Exception:  # it is not the kind that we know
        return False
    return len(others) > 1 and whole == [entry for entries in apart for entry in entries]


def _read(index: Any, page: Any, content: str) -> list[dict[str, Any]]:
    """What ``index`` takes from a page of this content. It does not stay in the index."""
    entries = _entries(index)
    before = len(entries)
    whole, page.content = page.content, content
    try:
        type(index).add_entry_from_context(index, page)
    finally:
        page.content = whole
    found: list[dict[str, Any]] = copy.deepcopy(entries[before:])
    del entries[before:]
    return found


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
