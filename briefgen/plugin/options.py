"""What can be set under ``briefgen`` in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError

from briefgen.brief import CACHE
from briefgen.pages import PAGES


class BriefgenConfig(Config):
    """What can be set under ``briefgen`` in mkdocs.yml."""

    enabled = c.Type(bool, default=True)
    """Whether to make the brief at all. ``false`` builds the hand-written pages alone."""

    sources_dir = c.Type(str, default="seeds")
    """The folder with the articles, seen from mkdocs.yml."""

    title = c.Optional(c.Type(str))
    """Title of the brief. Default: the site's name."""

    pages = c.ListOfItems(c.Choice(PAGES), default=list(PAGES))
    """Which pages to make. The sources are always among them, as every citation leads there."""

    full_text = c.Type(bool, default=False)
    """Show whole articles on the pages of the sources, not only cited passages. Mind whose articles they are."""

    nav = c.Type(bool, default=True)
    """Put the generated pages into the menu behind the hand-written ones. A ``nav`` in mkdocs.yml goes before."""

    corrections = c.Optional(c.Type(str))
    """The file of corrections, seen from mkdocs.yml. Default: ``corrections.yml`` among the hand-written pages."""

    cache = c.Type(bool, default=True)
    """Keep annotations from build to build, so that only new articles take time. It changes nothing of the site."""

    cache_dir = c.Type(str, default=CACHE)
    """The folder to keep them in, seen from mkdocs.yml. It may be deleted at any time."""

    workers = c.Type(int, default=0)
    """Processes to annotate many articles with; 0 starts as many as there are cores."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Refuses numbers, too, that mean nothing."""
        failed, warnings = super().validate()
        if isinstance(self.workers, int) and self.workers < 0:
            failed.append(("workers", ValidationError("give a number, 0 or more; 0 is one process a core.")))
        return failed, warnings
