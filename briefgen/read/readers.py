"""Which reader takes a file: found by its ending and its content, among ours and those that packages add."""

from __future__ import annotations

import functools
import importlib
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath

import msgspec

from briefgen.model import InputError, Notice
from briefgen.read.reader import Reader, doubt

GROUP = "briefgen.readers"
# Ours stand here, too, so that they are found where the package runs without having been installed anew.
OURS = {
    "docx": "briefgen.read.docx:READER",
    "eml": "briefgen.read.eml:READER",
    "html": "briefgen.read.html:READER",
    "json": "briefgen.read.json:READER",
    "markdown": "briefgen.read.markdown:READER",
    "mhtml": "briefgen.read.mhtml:READER",
    "pdf": "briefgen.read.pdf:READER",
    "text": "briefgen.read.text:READER",
}


class Readers(msgspec.Struct, frozen=True, kw_only=True):
    """All readers there are, those that packages add before ours, and a notice for each that cannot be used."""

    theirs: tuple[Reader, ...] = ()
    ours: tuple[Reader, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def readers(self) -> tuple[Reader, ...]:
        """All of them, in the order in which they are asked."""
        return (*self.theirs, *self.ours)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of all formats, in the order of the alphabet."""
        return tuple(sorted({suffix for reader in self.readers for suffix in reader.suffixes}))

    def by_ending(self, name: str) -> Reader | None:
        """The reader that takes files with the ending of ``name``."""
        suffix = PurePath(name).suffix.lower()
        return next((reader for reader in self.readers if suffix in reader.suffixes), None)

    def choose(self, name: str, data: bytes, shown_as: str) -> tuple[Reader, tuple[Notice, ...]]:
        """The reader of a file, and a notice where its content is of another format than its ending says.

        Raises `InputError` where no reader takes the file.
        """
        expected = self.by_ending(name)
        sure = [reader for reader in self.readers if reader.sniff(data)]
        if expected in sure or (expected and not sure):
            return expected, ()
        if not sure:
            suffix = PurePath(name).suffix
            raise InputError(
                Notice(
                    level="warning",
                    message=f"no reader takes files {f'that end in {suffix!r}' if suffix else 'without an ending'}.",
                    remedy=f"Save the article as one of: {', '.join(self.suffixes)}.",
                    file=shown_as,
                )
            )
        said = f"ends in {PurePath(name).suffix!r}" if PurePath(name).suffix else "has no ending"
        message = f"this {said}, but its content is: {sure[0].name}. Read as that."
        return sure[0], (doubt(shown_as, "format-by-content", message),)


@functools.cache
def all_readers() -> Readers:
    """The readers that are installed. Looked up once: adding a package takes a new start of the program."""
    theirs = sorted(
        (e for e in entry_points(group=GROUP) if OURS.get(e.name) != e.value), key=lambda e: (e.name, e.value)
    )
    added: list[Reader] = []
    notices = []
    for entry in theirs:
        try:
            added.append(_load(entry))
        except Exception as error:  # noqa: BLE001, RUF100  another package's code may fail in any way
            message = f"the reader {entry.name!r} ({entry.value}) cannot be used: {type(error).__name__}."
            notices.append(
                Notice(level="warning", message=message, remedy="Update or uninstall the package that brings it.")
            )
    ours = (
        getattr(importlib.import_module(module), name) for module, _, name in (v.partition(":") for v in OURS.values())
    )
    return Readers(theirs=tuple(added), ours=tuple(ours), notices=tuple(notices))


def _load(entry: EntryPoint) -> Reader:
    loaded = entry.load()
    if not isinstance(loaded, Reader):
        raise TypeError(f"{entry.value} is no Reader")
    return loaded
