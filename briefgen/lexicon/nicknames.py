"""Which first names are one person's: a name and the short forms that its bearers go by, looked up by either."""

from __future__ import annotations

import functools

from briefgen.lexicon import load_lexicon


@functools.cache
def _formal() -> dict[str, frozenset[str]]:
    """The full first names that each first name, in small letters, may stand for, itself among them."""
    out: dict[str, set[str]] = {}
    for name, short in load_lexicon("nicknames", dict[str, str]).items():
        for form in (name, *short.split()):
            out.setdefault(form.casefold(), {form.casefold()}).add(name.casefold())
    return {form: frozenset(names) for form, names in out.items()}


def same_first_name(a: str, b: str) -> bool:
    """Whether one person may go by both first names, in small letters: "chuck" and "charles", "bill" and "billy"."""
    first, second = _formal().get(a), _formal().get(b)
    return a == b or (first is not None and second is not None and not first.isdisjoint(second))
