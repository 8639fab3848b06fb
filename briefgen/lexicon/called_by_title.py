"""The titles that are a part of what somebody is called by a single name: "Pope Leo", "Haji Omar"."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class _Titles(msgspec.Struct, frozen=True):
    """The part of ``roles.yaml`` that is asked for here."""

    called_by: frozenset[str]


@functools.cache
def called_by_title() -> frozenset[str]:
    """The titles, folded."""
    return frozenset(title.casefold() for title in load_lexicon("roles", _Titles).called_by)
