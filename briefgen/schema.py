"""JSON and JSON Schema of what goes out and of corrections, generated from the types so that they cannot drift."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from briefgen.corrections import AnyCorrection
from briefgen.model import Annotations, Brief

# Relative references: the schema lies beside the brief wherever that is, on a site, a USB stick or a disk.
BRIEF_SCHEMA = "./brief.schema.json"
ANNOTATIONS_SCHEMA = "./annotations.schema.json"
CORRECTIONS_SCHEMA = "./corrections.schema.json"


def to_json(data: msgspec.Struct, indent: int | None = None) -> str:
    """The struct as JSON with its keys in model order; ``indent`` in spaces, None for one line."""
    line = msgspec.json.encode(data)
    return (msgspec.json.format(line, indent=indent) if indent else line).decode()


def schema_json(schema: dict[str, Any]) -> str:
    """A schema as indented JSON, without a newline at its end."""
    return json.dumps(schema, indent=2, ensure_ascii=False)


def brief_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what ``briefgen compile`` prints."""
    return _published(Brief, BRIEF_SCHEMA)


def annotations_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of what ``briefgen annotate`` prints."""
    return _published(Annotations, ANNOTATIONS_SCHEMA)


def corrections_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``corrections.yml``."""
    return _published(list[AnyCorrection], CORRECTIONS_SCHEMA)


def _published(type_: Any, uri: str) -> dict[str, Any]:
    schema = msgspec.json.schema(type_)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": uri, **schema}
