"""How a question calls whom it is about: one of the names that the sources have for it."""

from __future__ import annotations

from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus


def briefest_name(corpus: Corpus, term: str) -> str:
    """The shortest name for what ``term`` stands for, as a body or a state is called in a question."""
    return corpus.once(_briefest).get(term) or term.removeprefix("=").title()


def fullest_name(corpus: Corpus, term: str) -> str:
    """The longest name for what ``term`` stands for, as a person is called of whom something is said."""
    return corpus.once(_fullest).get(term) or term.removeprefix("=")


def _briefest(corpus: Corpus) -> dict[str, str]:
    return {term: min(names, key=lambda name: (len(name), name)) for term, names in corpus.once(_names).items()}


def _fullest(corpus: Corpus) -> dict[str, str]:
    return {term: max(names, key=lambda name: (len(name), name)) for term, names in corpus.once(_names).items()}


def _names(corpus: Corpus) -> dict[str, set[str]]:
    """All names that the sources have, by the term that they stand for."""
    found: dict[str, set[str]] = {}
    for told in corpus.of_sources("names", tuple[tuple[str, str], ...], _names_in).values():
        for term, name in told:
            found.setdefault(term, set()).add(name)
    return found


def _names_in(source: OneSource) -> tuple[tuple[str, str], ...]:
    """The names in a source, each with the term that it stands for."""
    return tuple(dict.fromkeys((source.name_term(name), name.actor) for name in source.names))
