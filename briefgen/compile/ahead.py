"""What compiling will ask of one source, made before the others are known: where the source is annotated, say.

All that is kept of a source (see `keeping`) follows from its annotations, and most of it from which of its names stand
for one actor. That is nearly always what the source alone tells; where the others tell more, it is made again when the
brief is compiled.
"""

from __future__ import annotations

from collections import deque

from briefgen.compile.actors import compile_actors
from briefgen.compile.actors.offices import Offices
from briefgen.compile.actors.who import Who
from briefgen.compile.copies import compile_copies
from briefgen.compile.discrepancies import Corpus, found_alone
from briefgen.compile.equipment import compile_equipment
from briefgen.compile.keeping import Keeper
from briefgen.compile.same_event import compile_sources
from briefgen.compile.timeline import candidates_of
from briefgen.model import Annotations


def make_ahead(annotations: Annotations) -> tuple[tuple[bytes, bytes], ...]:
    """What `compile_brief` will find in these annotations alone: what the shelf that it is given is to hold."""
    made = _Made()
    keeper = Keeper(made)
    one = (annotations,)
    sources = compile_sources(one, compile_copies(one, keeper), keeper)
    actors = compile_actors(one, sources)
    compile_equipment(one, actors, keeper)
    deque(candidates_of(annotations, 0, Who(actors), Offices(actors), keeper), maxlen=0)
    corpus = Corpus(one, sources, actors, keeper)
    alone = found_alone(corpus.sources.values(), keeper)
    for source in corpus.sources:
        alone.look_for_phrases(source)
    keeper.put_back()
    return tuple(made.items)


class _Made:
    """A shelf that is empty, and holds in the end what was put there."""

    def __init__(self) -> None:
        self.items: list[tuple[bytes, bytes]] = []

    def get(self, digest: bytes) -> bytes | None:
        """Nothing is there to be had."""

    def put(self, digest: bytes, content: bytes) -> None:
        """Holds ``content``."""
        self.items.append((digest, content))
