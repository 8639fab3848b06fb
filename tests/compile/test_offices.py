"""Given the offices that sources tell, this is whom a description in another source stands for."""

from __future__ import annotations

import pytest

from briefgen.compile.actors.offices import Offices
from briefgen.model import Actor, Alias, Role


def person(name: str, role: str, *sources: str) -> Actor:
    return Actor(
        id=name.lower().replace(" ", "-"),
        name=name,
        kind="person",
        roles=(Role(text=role, evidence=()),),
        aliases=(Alias(name=name, sources=sources),),
    )


RUIZ = person("Ana Ruiz", "President", "one", "two")
BERG = person("Max Berg", "Danish President", "one", "two")
LIND = person("Eva Lind", "Danish Prime Minister", "two")


@pytest.mark.parametrize(
    ("source", "description", "holder"),
    [
        ("one", "the Danish president", "max-berg"),
        ("one", "The Danish leader", "max-berg"),
        ("two", "the Danish leader", None),  # two persons are called so
        ("one", "the US president", "ana-ruiz"),
        ("one", "the president", "ana-ruiz"),
        ("three", "the US president", None),  # this source does not name her
        ("one", "a former president", None),
        ("one", "the mayor", None),
    ],
)
def test_holders(source: str, description: str, holder: str | None) -> None:
    assert Offices([RUIZ, BERG, LIND]).holder(source, description) == holder


def test_an_office_is_called_by_its_noun_and_not_by_what_it_is_of() -> None:
    offices = Offices([person("Ana Ruiz", "longtime head of the choir", "one")])
    assert offices.holder("one", "the head") == "ana-ruiz"
    assert offices.holder("one", "the choir") is None


@pytest.mark.parametrize(
    ("description", "holder"),
    [
        ("The president of Kelmar Rovers", "ana-ruiz"),
        ("the president of Kelmar", "ana-ruiz"),
        ("the president of the club", None),
        ("the head of the Ministry of Rivers", "max-berg"),
        ("the head of the Ministry of Roads", None),
        ("the mayor of Weston", None),  # he is no more
    ],
)
def test_an_office_goes_by_what_it_is_of(description: str, holder: str | None) -> None:
    offices = Offices(
        [
            person("Ana Ruiz", "Kelmar president", "one"),
            person("Max Berg", "head of the Ministry of Rivers", "one"),
            person("Eva Lind", "former mayor of Weston", "one"),
        ]
    )
    assert offices.holder("one", description) == holder
