"""The MkDocs plugin: puts the pages of a brief beside those that people wrote. The only room that imports MkDocs."""

from __future__ import annotations

from briefgen.plugin.events import BriefgenPlugin
from briefgen.plugin.options import BriefgenConfig

__all__ = ["BriefgenConfig", "BriefgenPlugin"]
