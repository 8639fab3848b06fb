"""The type of ``countries.yaml``, and the states by any of their names; more than one stage asks for them."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class Country(msgspec.Struct, frozen=True):
    """A state or territory; see ``countries.yaml`` for the fields."""

    name: str
    people: tuple[str, ...]
    capital: tuple[str, ...]
    forms: tuple[str, ...] = ()
    territory: bool = False


class Countries(msgspec.Struct, frozen=True):
    """The file ``countries.yaml``."""

    countries: tuple[Country, ...]
    regional: tuple[str, ...]


@functools.cache
def countries() -> Countries:
    """The file, read once."""
    return load_lexicon("countries", Countries)


@functools.cache
def nations() -> dict[str, str]:
    """Any name, adjective or capital of a state, folded, to the name of the state."""
    return {
        form.removeprefix("the ").casefold(): country.name
        for country in countries().countries
        for form in (country.name, *country.forms, *country.people, *country.capital)
    }
