"""The folder of hand-written pages, read for generators other than MkDocs; MkDocs reads it itself."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.model import InputError, Notice

# "briefgen: false" in the head matter of a home page keeps the brief at a glance out of it.
_DECLINES = re.compile(r"\A---[ \t]*\n(?:(?!---)[^\n]*\n)*?briefgen:[ \t]*(?:false|no|off)[ \t]*\n", re.IGNORECASE)


def read_content(folder: Path, *apart: Path) -> dict[str, bytes]:
    """The files below ``folder`` by their path in it, with forward slashes; hidden ones and those ``apart`` left out.

    ``apart`` are files, and folders with all that is in them. Raises `InputError` where something cannot be read.
    """
    left_out = {path.resolve() for path in apart}
    found = {}
    try:
        if not folder.is_dir():
            raise NotADirectoryError(20, "Not a directory" if folder.exists() else "No such file or directory")
        for path in sorted(folder.rglob("*")):
            within = path.relative_to(folder)
            if any(part.startswith(".") for part in within.parts) or not path.is_file():
                continue
            if left_out.isdisjoint({path.resolve(), *path.resolve().parents}):
                found[within.as_posix()] = path.read_bytes()
    except OSError as error:
        message = f"the hand-written pages cannot be read: {error.strerror}."
        remedy = "Give the folder that they are in with --content."
        raise InputError(Notice(level="error", message=message, remedy=remedy, file=str(folder))) from None
    return found


def declines_glance(page: str) -> bool:
    """Whether the head matter of a page says that the brief at a glance should not be put into it."""
    return _DECLINES.match(page) is not None
