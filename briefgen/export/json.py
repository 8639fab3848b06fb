"""The brief as ``brief.json``, and the JSON Schemas that tell what may stand in it."""

from __future__ import annotations

from briefgen.model import Brief
from briefgen.schema import annotations_schema, brief_schema, schema_json, to_json


def json_files(brief: Brief) -> dict[str, str]:
    """``brief.json`` as ``briefgen compile`` prints it, and the schemas of both public outputs."""
    return {
        "brief.json": f"{to_json(brief, indent=2)}\n",
        "brief.schema.json": f"{schema_json(brief_schema())}\n",
        "annotations.schema.json": f"{schema_json(annotations_schema())}\n",
    }
