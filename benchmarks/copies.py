"""How the cost of finding copies grows with the number of sources.

    python benchmarks/copies.py [SOURCES ...]

Prints, for each number of sources, the seconds and the peak of memory, on made-up articles of 500 words: one in three
is a copy of another with its lead rewritten and its tail cut, and all quote the same speech.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from briefgen.compile.copies import compile_copies
from briefgen.model import Annotations, SourceMeta

WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "ra", "sto", "l", "ved", "ming")]


def articles(count: int, seed: int = 7) -> tuple[Annotations, ...]:
    """``count`` made-up articles, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    speech = "“" + " ".join(chance.choices(WORDS, k=60)) + "”"
    bodies: list[str] = []
    for n in range(count):
        if n % 3 == 2:
            lines = bodies[chance.randrange(len(bodies))].split("\n")
            lines = [_sentence(chance), *lines[1 : max(12, len(lines) - chance.randrange(8))]]
        else:
            lines = [_sentence(chance) for _ in range(25)]
            lines[3] = f"{speech}, she said."
        bodies.append("\n".join(lines))
    return tuple(
        Annotations(source=SourceMeta(id=f"s{n:06}", path=f"s{n:06}.txt"), text=body) for n, body in enumerate(bodies)
    )


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=20)).capitalize() + "."


def main(counts: list[int]) -> None:
    """Measure and print."""
    print("sources  seconds  ms each  groups  peak MB")
    for count in counts:
        found = articles(count)
        start = time.perf_counter()
        groups = compile_copies(found)
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{count:7}  {seconds:7.2f}  {1000 * seconds / count:7.2f}  {len(groups):6}  {peak:7}")


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [100, 1_000, 10_000])
