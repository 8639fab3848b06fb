"""The way from a folder of articles to a brief, for those who want the whole of it in one call."""

from __future__ import annotations

from pathlib import Path

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Brief
from briefgen.read import read_folder


def brief_of_folder(folder: Path, title: str | None = None, shown_as: str | None = None) -> Brief:
    """The brief of all articles in ``folder``; what could not be used stands in its notices.

    ``title`` is made of the folder's name where it is None.
    Raises `briefgen.model.InputError` where there is no such folder.
    """
    reading = read_folder(folder, shown_as)
    annotations = [annotate(source) for source in reading.sources]
    return compile_brief(annotations, title or title_of_folder(folder), reading.notices)


def title_of_folder(folder: Path) -> str:
    """A title out of the folder's name: ``tower-fire`` gives "Tower fire"."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or "Brief"
