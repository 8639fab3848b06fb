"""Data flows one way, and imports follow it: read → annotate → compile → (pages | export) → plugin / cli."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefgen"
FILES = sorted(p.relative_to(PACKAGE) for p in PACKAGE.rglob("*.py"))

# What each room may import of ours, beside itself.
FOUNDATION = {"model", "corrections", "targets"}
ALLOWED = {
    "model": set(),
    "corrections": {"model"},
    "targets": {"model", "corrections"},
    "checked_yaml": FOUNDATION | {"yaml_faults"},
    "yaml_faults": set(),
    "schema": FOUNDATION,
    "shelf": set(),
    "new": FOUNDATION,
    "lexicon": FOUNDATION | {"checked_yaml", "shelf"},
    "read": FOUNDATION | {"checked_yaml", "lexicon"},
    "add": FOUNDATION | {"read"},
    "annotate": FOUNDATION | {"lexicon"},
    "collecting": set(),
    "compile": FOUNDATION | {"collecting", "lexicon", "schema", "shelf"},
    "cache": FOUNDATION,
    "reading": FOUNDATION | {"cache", "read"},
    "written": FOUNDATION,
    "progress": set(),
    "serving": set(),
    "kept_search": set(),
    "quick_pages": {"pages"},
    "annotating": FOUNDATION | {"annotate", "cache", "collecting", "lexicon"},
    "brief": FOUNDATION | {"lexicon", "read", "reading", "annotating", "cache", "compile"},
    "pages": FOUNDATION | {"schema"},
    "export": FOUNDATION | {"schema"},
    "cli": FOUNDATION
    | {"add", "new", "read", "annotate", "brief", "cache", "progress", "pages", "export", "schema", "written"},
    "plugin": FOUNDATION
    | {"serving", "kept_search", "quick_pages", "read", "brief", "cache", "progress", "pages", "export", "schema"},
    "__init__": FOUNDATION | {"read", "annotate", "compile", "brief"},
    "__main__": {"cli"},
}


def room(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {node.module or ""}
    return found


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_follow_the_way_of_the_data(path: Path) -> None:
    ours = {name.split(".")[1] if "." in name else "" for name in imported(path) if name.split(".")[0] == "briefgen"}
    assert ours - {""} <= ALLOWED[room(path)] | {room(path)}


@pytest.mark.parametrize("path", [p for p in FILES if room(p) != "plugin"], ids=str)
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    assert not [name for name in imported(path) if name.split(".")[0] in {"mkdocs", "material"}]


@pytest.mark.parametrize(
    "path", [p for p in FILES if room(p) in {"annotate", "compile", "pages", "export", "model", "schema"}], ids=str
)
def test_the_middle_knows_no_clock_network_process_or_chance(path: Path) -> None:
    outside = {
        "time",
        "random",
        "secrets",
        "socket",
        "urllib",
        "http",
        "requests",
        "subprocess",
        "os",
        "locale",
        "tempfile",
    }
    assert not [name for name in imported(path) if name.split(".")[0] in outside]
