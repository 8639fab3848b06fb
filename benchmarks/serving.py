"""What a site costs: a first build, and the builds that a running `mkdocs serve` makes after a change.

    python benchmarks/serving.py [SOURCES ...]        (default: 5 50 200)

Prints a table in Markdown, of made-up articles (`made_articles`), with the theme and options of `briefgen new`. The
builds are those that MkDocs' server calls, one after the other in one process, without the wait for the file system:

- first: nothing is kept from an earlier build;
- an article changed: one sentence of one article;
- an article came: a new file;
- a page changed: only a page of the editor's own.

Each figure is the processor's seconds; those on the clock, which the user waits, stand in brackets.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from made_articles import write_articles
from mkdocs.commands.build import build
from mkdocs.config import load_config

from briefgen.new import make_project

_NEW = "date 2031-03-09 CARROW — A third plane was found near Carrow on Sunday, rescuers said.\n"
_MORE = "\nA second search began near Carrow on Saturday, rescuers said.\n"


def measure(folder: Path, sources: int) -> list[tuple[float, float]]:
    """The seconds, of the processor and on the clock, of a first build and of those after each of three changes."""
    make_project(folder, "A made-up event")
    write_articles(folder / "seeds", sources)
    config = folder / "mkdocs.yml"
    loaded = load_config(str(config), site_dir=str(folder / "site"))
    loaded.plugins.on_startup(command="serve", dirty=False)
    article = next(iter(sorted((folder / "seeds").glob("*.txt"))))

    def change_article() -> None:
        article.write_text(article.read_text(encoding="utf-8") + _MORE, encoding="utf-8")

    def add_article() -> None:
        (folder / "seeds" / "new.txt").write_text(_NEW, encoding="utf-8")

    def change_page() -> None:
        (folder / "content" / "notes.md").write_text("# Notes\n\nWhat we still look for.\n", encoding="utf-8")

    def nothing() -> None:
        """Before the first build."""

    changes: tuple[Callable[[], None], ...] = (nothing, change_article, add_article, change_page)
    seconds = []
    for change in changes:
        change()
        processor, clock = time.process_time(), time.perf_counter()
        build(load_config(str(config), site_dir=str(folder / "site")))
        seconds.append((time.process_time() - processor, time.perf_counter() - clock))
    return seconds


def main(counts: list[int]) -> None:
    """Measures and prints, a row a number of sources as soon as it is known."""
    logging.disable(logging.WARNING)
    print("| Sources | first | an article changed | an article came | a page changed |")
    print("|---|---|---|---|---|")
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            cells = [f"{p:.1f} s ({c:.1f} s)" for p, c in measure(Path(place) / "brief", count)]
        print(f"| {count:,} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [5, 50, 200])
