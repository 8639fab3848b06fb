"""Given names beside honorifics, offices and small words, these are the persons and bodies."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.model import Annotations, Source, SourceMeta


def annotated(body: str) -> Annotations:
    meta = SourceMeta(id="a", path="a", published="2019-05-08", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Minister of State for Rivers Shri Arun Mehta said so. Mr. Mehta left.",
            [("person", "Arun Mehta"), ("person", "Arun Mehta")],
        ),
        ("She met H.E. President Ana Ruiz and H.E. Dr. Tom Lee.", [("person", "Ana Ruiz"), ("person", "Tom Lee")]),
        ("TWB Chairman Walter Ninham said yes.", [("person", "Walter Ninham")]),
        ("They asked the Farm Workers' Alliance for help.", [("organisation", "Farm Workers' Alliance")]),
        ("It was sold to First Prairie Bancorp in May.", [("organisation", "First Prairie Bancorp")]),
        ("The first Prairie bank failed.", []),
        (
            "It is run by the National Flood Risk Reduction and Management Council.",
            [("organisation", "National Flood Risk Reduction and Management Council")],
        ),
        ("He landed at Jane Lee airport at 6am.", []),
        ("Jane Lee landed at the airport.", [("person", "Jane Lee")]),
        (
            "Regulators seized Tamberlane Bank. Then Tamberlane sued.",
            [("organisation", "Tamberlane Bank"), ("organisation", "Tamberlane Bank")],
        ),
        ("She told Radio Tamber that it was over.", [("organisation", "Radio Tamber")]),
    ],
)
def test_names(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(n.kind, n.actor) for n in annotated(body).names if n.kind != "place"] == expected


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ('"We saw a fault," Tamber\'s co-founder and head Ana Ruiz told reporters.', "Ana Ruiz"),
        ('Her rival, Ana Ruiz, said the mayor had "sat on its hands for six weeks".', "Ana Ruiz"),
        ('"We will not stop," coast guard spokesman Commodore Tom Lee told a radio station.', "Tom Lee"),
        ('"We saw a fault," a spokesman said. Ana Ruiz left.', "a spokesman"),
    ],
)
def test_a_speaker_described_and_named_is_named(body: str, speaker: str) -> None:
    quote = annotated(body).quotes[0]
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_a_pronoun_is_who_opens_the_sentence_before_it() -> None:
    """Though a comma stands between the name and its verb, and somebody else spoke before."""
    body = (
        '"It is a good day," said Tom Lee, its head. He thanked them all.\n\n'
        'Ana Ruiz, the minister for rivers, has welcomed it. In a statement she said: "Common sense has won."'
    )
    speakers = [q.speaker.name for q in annotated(body).quotes if q.speaker]
    assert speakers == ["Tom Lee", "Ana Ruiz"]


def test_a_role_keeps_its_hyphens_and_owners() -> None:
    body = "Ana Ruiz, founder of the Oslo-based firm Paybasket, left. Tom Lee, head of the Farm Workers' Union, ate."
    roles = [n.role.text for n in annotated(body).names if n.role]
    assert roles == ["founder of the Oslo-based firm Paybasket", "head of the Farm Workers' Union"]
