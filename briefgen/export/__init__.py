"""A brief goes in, files for other programs come out. One file here a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefgen.export.bibliography import bibliography_files
from briefgen.export.calendar import calendar_files
from briefgen.export.feed import feed_files
from briefgen.export.json import json_files
from briefgen.export.tables import table_files
from briefgen.model import Brief

__all__ = ["render_files"]

_FORMATS: tuple[Callable[[Brief], dict[str, str]], ...] = (json_files, table_files, calendar_files, bibliography_files)


def render_files(brief: Brief, site_url: str = "", pages: Mapping[str, str] | None = None) -> dict[str, str]:
    """The files of a brief that are no pages, by where they stand on the site.

    ``site_url`` and ``pages`` tell the feed where the site is, and the address of each page on it by its file.
    """
    files = {uri: text for files in _FORMATS for uri, text in files(brief).items()}
    return files | feed_files(brief, site_url, pages)
