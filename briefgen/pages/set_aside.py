"""The HTML of our pages, set aside while Markdown is read and put in again behind it.

Most of a page is HTML of our own templates, in which links are all that Markdown has to do; but it takes each tag
apart several times over, and that was nine tenths of what a site of many sources cost. So it gets headings and plain
paragraphs, and a comment where HTML stands. What comes out is what it would have made of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

import msgspec

Heads = Mapping[int, Callable[[str, str], str]]
"""What becomes of an entry's heading of each level, given its id and its HTML."""

# A link as `links.link` writes it. Brackets of sources are character references.
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)\)(?:\{ ([^{}]*) \})?")
# Each begins with what can be looked for as it is, as that is most of what making a page of a megabyte takes.
_HEAD = re.compile(r'<h([1-6]) class="briefgen-entry__head" id="([^"]*)">(.*)</h\1>$', re.MULTILINE)
_PLACE = re.compile(r"<!--briefgen:aside ([0-9]+)-->")
_ID = re.compile(r' id="([^"]*)"')
_EXCLUDED = " data-search-exclude="
# Elements that no search index tells apart from the words in them; a link to a heading itself it does. Our blockquotes
# hold paragraphs, which it does.
_INLINE = re.compile(
    r"<(?:/(?:span|small|strong|time|mark|blockquote)>"
    r"|(?:span|small|strong|time|mark|blockquote)\b(?![^>]*data-search)[^>]*>)"
)
_ANCHOR = re.compile(r"<a\b(?![^>]*headerlink)[^>]*>([^<]*)</a>")
# No index asks for a class but that of these links.
_CLASS = re.compile(r' class="(?!headerlink")[^"]*"')
_NAME = re.compile(r"<(\w+)")
_CELL = re.compile(r"><(?=(?:td|th|tr|div|p|details|dt|dd|li|ul)\b)")
_HEADING = re.compile(r"<h[1-6]\b")


class Aside(msgspec.Struct, frozen=True):
    """Markdown with comments where HTML was, and that HTML by the number in its comment."""

    markdown: str
    blocks: tuple[str, ...]


def set_aside(markdown: str, ours: Iterable[str], levels: Iterable[int]) -> Aside:
    """Takes the HTML out of ``ours``, the parts of ``markdown`` that templates wrote, in their order.

    What stands between them, or was changed since, stays. Headings of entries are taken out with the rest where they
    are of these ``levels``, and are left for Markdown otherwise.
    """
    inside = tuple(f"<h{level} " for level in levels)
    out: list[str] = []
    blocks: list[str] = []
    done = 0
    for part in ours:
        start = markdown.find(part, done)
        if start < 0 or not part:
            continue
        out += [markdown[done:start], _cut(part, inside, blocks)]
        done = start + len(part)
    out.append(markdown[done:])
    return Aside("".join(out), tuple(blocks))


def finished(block: str, address: Callable[[str], str], heads: Heads) -> str:
    """``block`` as it stands on a page: its links lead to where ``address`` says that their targets are."""

    def link(found: re.Match[str]) -> str:
        label, target, classes = found.groups()
        if not classes:
            return f'<a href="{address(target)}">{label}</a>'
        return f'<a class="{classes.replace(".", "")}" href="{address(target)}">{label}</a>'

    def head(found: re.Match[str]) -> str:
        return heads[int(found[1])](found[2], found[3])

    # A search index would run the words of neighbours together.
    html = _CELL.sub(">\n<", block.replace(' markdown="span"', "").replace(' markdown="block"', ""))
    return _HEAD.sub(head, _LINK.sub(link, html))


def put_in(html: str, blocks: Sequence[str]) -> str | None:
    """``html``, made of the Markdown of an `Aside`, with the finished ``blocks`` in it; None where one has no place."""
    places = [int(number) for number in _PLACE.findall(html)]
    return _PLACE.sub(lambda m: blocks[int(m[1])], html) if places == list(range(len(blocks))) else None


def ids_in(block: str) -> set[str]:
    """The ids of the elements of a block."""
    return set(_ID.findall(block))


def for_search(block: str) -> str:
    """A block without what no search finds, and without tags and classes that its index would read for nothing."""
    out = []
    done = 0
    while (at := block.find(_EXCLUDED, done)) >= 0:
        start = block.rfind("<", 0, at)
        end = _end_of(block, start)
        if end is None or _HEADING.search(block, start, end):
            # It holds sections of its own, or ends in another block.
            end = at + len(_EXCLUDED)
            out.append(block[done:end])
        else:
            out.append(block[done:start])
        done = end
    out.append(block[done:])
    return _CLASS.sub("", _INLINE.sub("", _ANCHOR.sub(_label, "".join(out))))


def _label(anchor: re.Match[str]) -> str:
    return anchor[1]


def _cut(part: str, inside: tuple[str, ...], blocks: list[str]) -> str:
    """``part`` with comments in the place of its HTML, which goes to the ``blocks``."""
    out: list[str] = []
    block: list[str] = []
    for line in (*part.split("\n"), None):
        if (
            line is not None
            and line[:1] == "<"
            and (line[:2] != "<h" or line.startswith(inside) or line[2] not in "123456")
        ):
            block.append(line)
        elif line is None or line:
            if block:
                out.append(f"\n<!--briefgen:aside {len(blocks)}-->\n")
                blocks.append("\n".join(block))
                block = []
            if line is not None:
                out.append(_for_markdown(line))
        elif not block:
            out.append(line)
    return "\n".join(out)


def _for_markdown(line: str) -> str:
    return f'{line[:3]} markdown="span"{line[3:]}' if line[:2] == "<h" else line


def _end_of(html: str, start: int) -> int | None:
    """Where the element ends that begins at ``start``."""
    name = _NAME.match(html, start)
    depth = 0
    for tag in _tags(name[1]).finditer(html, start) if name else ():
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^>]*>")
