"""What the commands print fits the published schemas, and can be read back without loss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from briefgen import annotate, brief_of_folder, read_folder
from briefgen.model import Annotations, Brief
from briefgen.schema import annotations_schema, brief_schema, to_json

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_of_folder(SEEDS, shown_as="seeds")


def test_the_brief_fits_its_schema(brief: Brief) -> None:
    Draft202012Validator(brief_schema()).validate(json.loads(to_json(brief, indent=2)))


def test_annotations_fit_their_schema() -> None:
    validator = Draft202012Validator(annotations_schema())
    for source in read_folder(SEEDS).sources:
        validator.validate(json.loads(to_json(annotate(source))))


def test_the_brief_can_be_read_back(brief: Brief) -> None:
    assert msgspec.json.decode(to_json(brief).encode(), type=Brief) == brief


def test_annotations_can_be_read_back() -> None:
    found = annotate(read_folder(SEEDS).sources[0])
    assert msgspec.json.decode(to_json(found).encode(), type=Annotations) == found


def test_every_piece_of_evidence_is_verbatim(brief: Brief) -> None:
    bodies = {s.meta.id: s.body for s in read_folder(SEEDS).sources}
    for piece in _evidence(json.loads(to_json(brief))):
        assert bodies[piece["source"]][piece["start"] : piece["end"]] == piece["text"]


def _evidence(data: object) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        here = [data] if {"source", "start", "end", "text"} <= data.keys() else []
        return here + [e for value in data.values() for e in _evidence(value)]
    if isinstance(data, list):
        return [e for value in data for e in _evidence(value)]
    return []
