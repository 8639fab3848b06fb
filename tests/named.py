"""The names of an article written in a test: what tests of names begin with."""

from __future__ import annotations

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def named(body: str) -> list[tuple[str, str, str]]:
    """All names: text, kind, whom it stands for."""
    found = find_names(body, find_sentences(body), (), ())
    return [(m.text, m.kind, m.actor) for m in found if not m.rule.endswith("description")]


def one(text: str, kind: str, actor: str = "") -> tuple[str, str, str]:
    """A name as `named` gives it, which stands for itself where there is no ``actor``."""
    return text, kind, actor or text
