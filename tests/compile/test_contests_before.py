"""What a denial denies is looked for again only where something came, changed or went that it was looked for by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from shelved import Shelf

from briefgen import annotate
from briefgen.compile.actors import compile_actors
from briefgen.compile.discrepancies import statements
from briefgen.compile.discrepancies.contesting import contests
from briefgen.compile.discrepancies.contesting.contests import Contest, find_contests
from briefgen.compile.discrepancies.contesting.contests_before import Searched
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations, BriefSource, Source, SourceMeta


@pytest.fixture(autouse=True)
def searched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sources of the denials that claims were looked for, in order. Every corpus is large."""
    monkeypatch.setattr(statements, "LARGE", 0)
    monkeypatch.setattr(statements, "_about", lambda count: 1.0 if count < 12 else 64.0)
    sources: list[str] = []
    search = contests._Search.searched

    def noting(self: contests._Search, denial: Denial) -> Searched:
        sources.append(denial.sentence.source)
        return search(self, denial)

    monkeypatch.setattr(contests._Search, "searched", noting)
    yield sources


def article(name: str, body: str, day: int = 5) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published=f"2034-02-{day:02}", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


CLAIM = article("c", "Divers say that the brewery poured dye into the creek.\n", day=4)
DENIAL = article("d", "The owner, Jorun Falk, denied that the brewery had poured dye into the creek.\n")
OTHER = article("o", "The lighthouse was painted white. Nobody climbed it.\n")


def built(shelf: Shelf, *sources: Annotations) -> list[tuple[str, str | None, list[str]]]:
    """A build with what was kept on a shelf: who denies in which source, and the sources of what is denied."""
    about = tuple(BriefSource(id=a.source.id, path=a.source.path) for a in sources)
    corpus = Corpus(sources, about, compile_actors(sources, about), Keeper(shelf))
    found = find_contests(corpus, Parties(corpus))
    corpus.last_time.put_back()
    return [(c.denial.sentence.source, _denier(c), [claim.sentence.source for claim in c.claims]) for c in found]


def _denier(contest: Contest) -> str | None:
    return contest.denier.actor if contest.denier else None


def test_what_was_found_is_found_again_though_another_source_comes(searched: list[str]) -> None:
    shelf = Shelf()
    first = built(shelf, CLAIM, DENIAL)
    assert first == [("d", "jorun-falk", ["c"])]
    searched.clear()
    assert built(shelf, CLAIM, DENIAL, OTHER) == first
    assert searched == []


def test_a_claim_that_comes_is_found(searched: list[str]) -> None:
    shelf = Shelf()
    assert built(shelf, DENIAL, OTHER) == []
    searched.clear()
    assert built(shelf, DENIAL, OTHER, CLAIM) == [("d", "jorun-falk", ["c"])]
    assert searched == ["d"]


def test_a_claim_that_is_gone_is_found_no_more(searched: list[str]) -> None:
    shelf = Shelf()
    built(shelf, CLAIM, DENIAL, OTHER)
    assert built(shelf, DENIAL, OTHER) == []
    changed = article("c", "Divers say that the brewery brewed a dark beer.\n", day=4)
    built(shelf, CLAIM, DENIAL, OTHER)
    assert built(shelf, changed, DENIAL, OTHER) == []


def test_a_denial_that_tells_something_else_is_looked_at_again(searched: list[str]) -> None:
    shelf = Shelf()
    built(shelf, CLAIM, DENIAL, OTHER)
    searched.clear()
    changed = article("d", "The owner, Jorun Falk, denied that anybody had climbed the lighthouse.\n")
    assert built(shelf, CLAIM, changed, OTHER) == built(Shelf(), CLAIM, changed, OTHER)
    assert set(searched) == {"d"}


def test_it_is_looked_for_again_where_its_words_have_become_common(searched: list[str]) -> None:
    shelf = Shelf()
    common = [article(f"x{n}", f"A brewery stood on quay {n}.\n") for n in range(12)]
    built(shelf, CLAIM, DENIAL, OTHER)
    searched.clear()
    assert built(shelf, CLAIM, DENIAL, OTHER, *common) == built(Shelf(), CLAIM, DENIAL, OTHER, *common)
    assert "d" in searched


def test_it_is_looked_for_again_where_who_denies_stands_on_another_side(searched: list[str]) -> None:
    shelf = Shelf()
    built(shelf, CLAIM, DENIAL)
    searched.clear()
    side = article("s", "Norwegian brewer Jorun Falk sailed home.\n")
    assert built(shelf, CLAIM, DENIAL, side) == built(Shelf(), CLAIM, DENIAL, side)
    assert "d" in searched


@pytest.mark.parametrize(
    "kept",
    [[], [2, {}, {"d": [[0, [[], [], None, None, [["c", [7, 0, 4, "", "", "", "", None, None, "", [], []]]]]]]}]],
    ids=["another shape", "a sentence that is not there"],
)
def test_what_is_not_as_it_was_kept_is_found_anew(kept: object) -> None:
    shelf = Shelf()
    about = tuple(BriefSource(id=a.source.id, path=a.source.path) for a in (CLAIM, DENIAL))
    corpus = Corpus((CLAIM, DENIAL), about, compile_actors((CLAIM, DENIAL), about), Keeper(shelf))
    corpus.last_time.keep("contests", kept)
    corpus.last_time.put_back()
    assert built(shelf, CLAIM, DENIAL) == [("d", "jorun-falk", ["c"])]
