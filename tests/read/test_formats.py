"""The same article says the same in every format: its quotations, its aircraft, its day."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_articles import FORMATS

from briefgen.annotate import annotate
from briefgen.brief import brief_of_folder
from briefgen.model import Annotations, Brief
from briefgen.read import read_file

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def words(text: str) -> str:
    """Text without what a format changes: where lines end."""
    return " ".join(text.split())


def said(found: Annotations) -> list[tuple[str, str | None]]:
    return [(words(quote.text), quote.speaker.name if quote.speaker else None) for quote in found.quotes]


def machines(found: Annotations) -> list[tuple[str, str]]:
    return [(thing.designation, thing.kind) for thing in found.equipment]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_an_article_says_the_same_in_every_format(tmp_path: Path, seed: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FORMATS[name](seed.read_text(encoding="utf-8")))
    text, other = read_file(seed), read_file(path)
    assert words(other.body) == words(text.body)
    assert other.meta.published == text.meta.published
    assert said(annotate(other)) == said(annotate(text))
    assert machines(annotate(other)) == machines(annotate(text))


def outline(brief: Brief) -> list[object]:
    """What a reader finds in a brief, without offsets, ids and the names of files."""
    return [
        sorted(words(quote.text) for quote in brief.quotes),
        sorted((thing.designation, len(thing.claims)) for thing in (*brief.aircraft, *brief.equipment)),
        sorted(actor.name for actor in brief.actors),
        sorted((entry.date, words(entry.headline)) for entry in brief.timeline),
        sorted((question.question, question.verdict) for question in brief.discrepancies),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", [n for n in FORMATS if n != "plain.eml"])
def test_the_same_brief_comes_of_the_same_articles(tmp_path: Path, name: str) -> None:
    for seed in SEEDS:
        (tmp_path / f"{seed.stem}{Path(name).suffix}").write_bytes(FORMATS[name](seed.read_text(encoding="utf-8")))
    assert outline(brief_of_folder(tmp_path)) == outline(brief_of_folder(SEEDS[0].parent))
