"""Marks in hand-written Markdown that ask for a piece of the brief: ``<!-- briefgen:timeline actor="Mira Voss" -->``.

A mark is an HTML comment, so a page that is built without briefgen shows nothing in its place. What stands in a block
of code is no mark: it shows how one is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_MARK = re.compile(r"<!--[ \t]{0,20}(?i:briefgen)[ \t]{0,3}:([^\n]{0,2000}?)-->")
_BEGINS = re.compile(r"<!--[ \t]{0,20}(?i:briefgen)[ \t]{0,3}:")
_NAME = re.compile(r"[ \t]*([a-z][a-z-]*)(?![\w-])[ \t]*")
_KEY = re.compile(r"([a-z]+)[ \t]*=[ \t]*(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”)[ \t]*")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")


class Mark(msgspec.Struct, frozen=True):
    """A mark from one offset to another; ``line`` counts from 1.

    ``alone`` says that nothing else stands on its line, ``wrong`` what keeps it from being read.
    """

    start: int
    end: int
    line: int
    alone: bool
    name: str = ""
    keys: dict[str, str] = {}
    wrong: str | None = None


def find_marks(markdown: str) -> Iterator[Mark]:
    """The marks in ``markdown``, in order."""
    start, fence = 0, ""
    for number, line in enumerate(markdown.split("\n"), start=1):
        opening = _FENCE.match(line)
        if opening and (not fence or (opening[1].startswith(fence) and not line[opening.end() :].strip())):
            fence = "" if fence else opening[1]
        elif not fence and "<!--" in line:
            yield from _in_line(line, start, number)
        start += len(line) + 1


def _in_line(line: str, start: int, number: int) -> Iterator[Mark]:
    if line.startswith(("    ", "\t")):
        return
    at = ticks = 0
    first, last = len(line) - len(line.lstrip()), len(line.rstrip())
    while begins := _BEGINS.search(line, at):
        mark = _MARK.match(line, begins.start())
        end = mark.end() if mark else last
        ticks += line.count("`", at, begins.start())
        if not ticks % 2:
            alone = (begins.start(), end) == (first, last)
            place = (start + begins.start(), start + end, number, alone)
            yield _read(mark[1], place) if mark else Mark(*place, wrong="it must end with --> on its line")
        at = end


def _read(inside: str, place: tuple[int, int, int, bool]) -> Mark:
    name = _NAME.match(inside)
    if name is None:
        return Mark(*place, wrong="it must begin with the name of a piece")
    keys: dict[str, str] = {}
    at = name.end()
    while at < len(inside):
        key = _KEY.match(inside, at)
        if key is None:
            return Mark(*place, name[1], keys, f'{inside[at : at + 30].strip()!r} is not written as key="value"')
        if key[1] in keys:
            return Mark(*place, name[1], keys, f"{key[1]!r} is given twice")
        keys[key[1]] = next(value for value in key.groups()[1:] if value is not None)
        at = key.end()
    return Mark(*place, name[1], keys)
