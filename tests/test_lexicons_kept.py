"""Lexicons parsed before: from the shelf comes what parsing gives; what is damaged there is parsed again."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from shelved import Shelf

from briefgen.lexicon import load_lexicon, parsed_before
from briefgen.lexicon.countries import Countries


def countries(shelf: Shelf | None) -> object:
    """The countries as a type of their own each time, so that they are not known from the time before."""

    class Mine(Countries, frozen=True):
        pass

    if shelf is None:
        return msgspec.to_builtins(load_lexicon("countries", Mine))
    with parsed_before(shelf):
        return msgspec.to_builtins(load_lexicon("countries", Mine))


def test_the_second_time_they_come_from_the_shelf() -> None:
    shelf = Shelf()
    first = countries(shelf)
    (kept,) = shelf.held.values()
    assert len(kept) > 1000
    given: list[bytes] = []
    shelf.given = lambda content: given.append(content) or content  # type: ignore[func-returns-value]
    assert countries(shelf) == first == countries(None)
    assert given == [kept] == list(shelf.held.values())


@pytest.mark.parametrize(
    "damage",
    [lambda _: b"", lambda c: c[:-1], lambda c: c[:32] + msgspec.msgpack.encode([1]), lambda c: b"x" + c[1:]],
)
def test_what_is_damaged_there_is_parsed_again(damage: Callable[[bytes], bytes]) -> None:
    shelf = Shelf()
    first = countries(shelf)
    shelf.given = damage
    assert countries(shelf) == first


def test_where_nothing_is_kept_they_are_parsed() -> None:
    shelf = Shelf()
    countries(shelf)
    shelf.held.clear()
    countries(None)
    assert not shelf.held
