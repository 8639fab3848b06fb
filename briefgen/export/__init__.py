"""A brief goes in, files for other programs come out. One file here a format."""

from __future__ import annotations

from briefgen.export.json import json_files
from briefgen.model import Brief

__all__ = ["render_files"]


def render_files(brief: Brief) -> dict[str, str]:
    """The files of a brief that are no pages, by where they stand on the site."""
    return json_files(brief)
