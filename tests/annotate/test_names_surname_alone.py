"""Persons with first names that no list has, told by their surname alone; what behind an age is no role."""

from __future__ import annotations

import pytest

from briefgen import annotate
from briefgen.model import Source, SourceMeta


def persons(body: str) -> list[tuple[str, str]]:
    meta = SourceMeta(id="a", path="a.txt", published="2031-03-20", published_basis="stated")
    names = annotate(Source(meta=meta, body=body)).names
    return [(m.actor, m.role.text if m.role else "") for m in names if m.kind == "person"]


@pytest.mark.parametrize(
    "body",
    [
        "On Monday Vrenko Ilmetz won the race. “It was hard,” Ilmetz said.",
        "Vrenko Ilmetz lost. Ilmetz left the court with his head down.",
        "The crowd cheered Vrenko Ilmetz. Asked about it, Ilmetz shrugged and took off her cap.",
    ],
)
def test_a_surname_that_acts_alone_tells_a_person(body: str) -> None:
    assert [name for name, _ in persons(body)] == ["Vrenko Ilmetz", "Vrenko Ilmetz"]


@pytest.mark.parametrize(
    "body",
    [
        "On Monday Vrenko Ilmetz opened a plant. Ilmetz said it would hire thirty.",  # a firm
        "They climbed Vrenko Ilmetz. On Ilmetz they lost their way.",  # a mountain
        "They sold the Vrenko Ilmetz. Ilmetz sank with his heirs.",  # a ship
        "Plus Democrats wept. Democrats said he was gone.",
    ],
)
def test_a_last_word_that_tells_no_person(body: str) -> None:
    assert persons(body) == []


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("36, beat a rival", ""),
        ("36, married the baker", ""),
        ("36, coach of the club, wept", "coach of the club"),
        ("once a rival, wept", "once a rival"),
        ("one of the mayor’s aides, wept", "one of the mayor’s aides"),
    ],
)
def test_a_verb_behind_an_age_is_no_role(behind: str, role: str) -> None:
    assert persons(f"Ana Ruiz, {behind}.")[0] == ("Ana Ruiz", role)


@pytest.mark.parametrize("nickname", ["“Bee”", "“The Bee”", '"El Bee"'])
def test_a_nickname_is_no_part_of_a_name(nickname: str) -> None:
    assert persons(f"The court freed Ana {nickname} Ruiz.") == [("Ana Ruiz", "")]


def test_what_is_quoted_behind_an_owner_is_no_nickname() -> None:
    assert persons("They sang Ana Ruiz’s “Red Bee” Monday.") == [("Ana Ruiz", "")]


def test_a_courtesy_and_a_surname_tell_that_the_full_name_is_a_persons() -> None:
    found = persons("Tarvo Ilmet, the Democrat who had come, sat down. Mr. Ilmet was tired.")
    assert found == [("Tarvo Ilmet", ""), ("Tarvo Ilmet", "")]
