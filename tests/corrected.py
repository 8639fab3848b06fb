"""Articles, corrections, and the brief that comes out: what tests of corrections are written in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefgen.brief import compile_folder
from briefgen.model import Brief
from briefgen.read.corrections_file import read_corrections

FILE = "content/corrections.yml"

ALPHA = """\
date 2025-03-06 WESTHAVEN — Two patrol planes collided over Lake Orm on Monday, the Westhaven Coast Guard said.

“We saw both aircraft fall, and then it was very quiet,” Captain Mira Voss told reporters on Tuesday.

The Westhaven Coast Guard said 12 people were rescued from the water. Norway sent a rescue ship on Tuesday.

Prime Minister Oskar Lindqvist will visit the lake on Friday. “Nobody should lose heart over this,” he said.
"""
BETA = """\
date 2025-03-06 Two aircraft touched wings above Lake Orm on Monday, witnesses said.

“It was the worst day that I have seen here,” Mirra Fosse, a captain of the coast guard, told the Daily Orm.

Only 10 people were rescued from the water. Prime Minister Oskar Lindqvist arrives on Friday.
"""
GAMMA = """\
date 2025-03-06 The dam at Velm burst on Tuesday and 300 homes were flooded, Interior Minister Jana Kroll said.

“The dam was inspected only last year,” Kroll told parliament on Wednesday.
"""
ARTICLES = {"alpha": ALPHA, "beta": BETA, "gamma": GAMMA}


def brief_of(folder: Path, corrections: str = "", articles: Mapping[str, str] = ARTICLES) -> Brief:
    """The brief of articles (text by source id) with the corrections of a file; ``reason`` and ``by`` are filled in."""
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    for name, text in articles.items():
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "corrections.yml"
    path.write_text(corrections, encoding="utf-8")
    return compile_folder(seeds, "Lake Orm", "seeds", corrections=read_corrections(path, FILE)).brief
