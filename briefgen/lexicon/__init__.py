"""What is known of the world in general, as YAML files in this folder, checked against a type on load.

A lexicon holds words and facts that are true in any article (titles, reporting verbs, countries, aircraft
types), never anything about one event. Each file begins with a comment that says where its facts can be looked up.
"""

from __future__ import annotations

import functools
from collections.abc import Hashable
from importlib.resources import files
from typing import Any, TypeVar, cast

from briefgen.checked_yaml import load_checked

T = TypeVar("T")


def load_lexicon(name: str, type_: type[T]) -> T:
    """The lexicon ``name`` (file ``name.yaml`` beside this one) as ``type_``; read once.

    Raises `briefgen.model.InputError` with file and line where the file does not fit the type.
    """
    return cast(T, _load(name, cast(Hashable, type_)))


@functools.cache
def _load(name: str, type_: Any) -> Any:
    path = files(__package__).joinpath(f"{name}.yaml")
    return load_checked(path.read_text(encoding="utf-8"), type_, f"briefgen/lexicon/{name}.yaml", trusted=True)
