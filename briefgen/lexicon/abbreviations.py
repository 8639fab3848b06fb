"""What is written with a full stop that ends no sentence; more than one layer asks."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class Abbreviations(msgspec.Struct, frozen=True):
    """The file ``abbreviations.yaml``, in small letters without the last stop."""

    titles: tuple[str, ...]
    within_names: tuple[str, ...]
    others: tuple[str, ...]


@functools.cache
def abbreviations() -> Abbreviations:
    """The abbreviations by what may follow them."""
    return load_lexicon("abbreviations", Abbreviations)
