"""What is known of the world in general, as YAML files in this folder, checked against a type on load.

A lexicon holds words and facts that are true in any article (titles, reporting verbs, countries, aircraft
types), never anything about one event. Each file begins with a comment that says where its facts can be looked up.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections.abc import Hashable, Iterator
from contextvars import ContextVar
from importlib.resources import files
from typing import Any, TypeVar, cast

import msgspec

from briefgen.checked_yaml import load_checked
from briefgen.shelf import Shelf

T = TypeVar("T")

_shelf: ContextVar[Shelf | None] = ContextVar("_shelf", default=None)


@contextlib.contextmanager
def parsed_before(shelf: Shelf) -> Iterator[None]:
    """Meanwhile lexicons that were parsed before are taken from ``shelf``: parsing YAML takes fifty times as long."""
    token = _shelf.set(shelf)
    try:
        yield
    finally:
        _shelf.reset(token)


def load_lexicon(name: str, type_: type[T]) -> T:
    """The lexicon ``name`` (file ``name.yaml`` beside this one) as ``type_``; read once.

    Raises `briefgen.model.InputError` with file and line where the file does not fit the type.
    """
    return cast(T, _load(name, cast(Hashable, type_)))


@functools.cache
def _load(name: str, type_: Any) -> Any:
    text = files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    shelf, digest = _shelf.get(), hashlib.sha256(f"{name} {type_!r}\0{text}".encode()).digest()
    kept = (shelf.get(digest) if shelf is not None else None) or b""
    if kept.startswith(digest):
        with contextlib.suppress(msgspec.DecodeError, ValueError):
            return msgspec.msgpack.decode(memoryview(kept)[len(digest) :], type=type_)
    made = load_checked(text, type_, f"briefgen/lexicon/{name}.yaml", trusted=True)
    if shelf is not None:
        shelf.put(digest, digest + msgspec.msgpack.encode(made))
    return made
