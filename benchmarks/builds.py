"""What a brief costs: time and peak memory of cold and warm builds, and how they grow with the number of sources.

    python benchmarks/builds.py [SOURCES ...]        (default: 10 100 1000; 10000 takes its time)

Prints a table in Markdown, of made-up articles (`made_articles`). Each figure is of a process of its own that makes the
brief and nothing else, so neither MkDocs nor the start of Python is in it:

- cold: nothing is kept from an earlier build, one process; and how much of it is annotating;
- all cores: the same with as many workers as there are cores, and how much of it is compiling what they annotated;
- a line more: everything is kept but an article of one sentence is new;
- one more: everything is kept but an article as long as the others is new, and tells of all that they tell of;
- again: nothing is new.

Seconds are those of the processor, so that other work on the machine counts for little; only for "all cores" as a whole
they are those on the clock. Memory is the peak of the cold process.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_articles import write_articles

from briefgen.brief import compile_folder
from briefgen.cache import Cache

_NEW = "date 2031-03-09 CARROW — A third plane was found near Carrow on Sunday, Captain Mira Voss said.\n"


def measure(what: str, folder: Path, cache: Path | None) -> dict[str, float]:
    """Makes the brief of ``folder`` once, in one process or on all cores; seconds, and megabytes at the peak."""
    kept = Cache(cache) if cache else None
    clock = time.process_time if what == "alone" else time.perf_counter
    begun = annotated = clock()
    worked = time.process_time()

    def note(what: str, done: int, total: int) -> None:
        nonlocal annotated, worked
        if what == "Annotating":
            annotated, worked = clock(), time.process_time()

    compile_folder(folder, cache=kept, workers=1 if what == "alone" else 0, progress=note)
    ended = clock()
    return {
        "seconds": ended - begun,
        "annotating": annotated - begun,
        "compiling": time.process_time() - worked,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measured(what: str, folder: Path, cache: Path | None = None) -> dict[str, float]:
    """`measure` in a process of its own."""
    command = [sys.executable, "-m", "builds", "--measure", what, str(folder), str(cache or "")]
    run = subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, check=True)  # noqa: S603
    found: dict[str, float] = json.loads(run.stdout)
    return found


def main(counts: list[int]) -> None:
    """Measures and prints, a row a number of sources as soon as it is known."""
    columns = [
        "Sources",
        "cold",
        "of it annotating",
        "all cores",
        "of it compiling",
        "a line more",
        "one more",
        "again",
    ]
    print(f"| {' | '.join(columns)} | one more / cold | memory |")
    print("|---" * (len(columns) + 2) + "|")
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            folder, cache = Path(place) / "articles", Path(place) / "cache"
            write_articles(folder, count)
            cold = measured("alone", folder, cache)
            cores = measured("all cores", folder, Path(place) / "another")
            (folder / "new.txt").write_text(_NEW, encoding="utf-8")
            line = measured("alone", folder, cache)
            write_articles(folder, count + 1)
            warm = measured("alone", folder, cache)
            again = measured("alone", folder, cache)
        print(
            f"| {count:,} | {cold['seconds']:.1f} s | {cold['annotating']:.1f} s "
            f"| {cores['seconds']:.1f} s | {cores['compiling']:.1f} s | {line['seconds']:.1f} s "
            f"| {warm['seconds']:.1f} s | {again['seconds']:.2f} s | {warm['seconds'] / cold['seconds']:.2f} "
            f"| {cold['megabytes']:.0f} MB |",
            flush=True,
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        what, folder, cache = sys.argv[2:5]
        print(json.dumps(measure(what, Path(folder), Path(cache) if cache else None)))
    else:
        main([int(a) for a in sys.argv[1:]] or [10, 100, 1_000])
