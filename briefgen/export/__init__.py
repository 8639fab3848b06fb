"""A brief goes in, files for other programs come out. One file here a format."""

from __future__ import annotations

from briefgen.export.bibliography import bibliography_files
from briefgen.export.calendar import calendar_files
from briefgen.export.json import json_files
from briefgen.export.tables import table_files
from briefgen.model import Brief

__all__ = ["render_files"]

_FORMATS = (json_files, table_files, calendar_files, bibliography_files)


def render_files(brief: Brief) -> dict[str, str]:
    """The files of a brief that are no pages, by where they stand on the site."""
    return {uri: text for files in _FORMATS for uri, text in files(brief).items()}
