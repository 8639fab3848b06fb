"""Given somebody who is accused, and words that say it is not so, the two stand side by side."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.model import Discrepancy


def charges_denied(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared(*bodies) if d.rule == "charge-denied"]


@pytest.mark.parametrize(
    ("bodies", "asked", "accused", "denied"),
    [
        (
            (
                "Banker Peter Grant and his clerk Lena Holt are being investigated for fraud, prosecutors said.",
                "A banker was arrested in Olm. Peter Grant’s lawyer, Ola Brandt, said his client rejected all the "
                "accusations.",
            ),
            "Is what Peter Grant is accused of true?",
            "are being investigated for fraud",
            "rejected all the accusations",
        ),
        (
            (
                "Peter Grant was charged with fraud. Lena Holt faces the same charges.\n\nThe hall was full.\n\n"
                "Both deny wrongdoing.",
            ),
            "Is what Lena Holt and Peter Grant are accused of true?",
            "Peter Grant was charged with fraud",
            "Both deny wrongdoing",
        ),
        (
            ("Peter Grant was arrested on suspicion of arson. He was brought to Olm, where he pleaded not guilty.",),
            "Is what Peter Grant is accused of true?",
            "arrested on suspicion of arson",
            "pleaded not guilty",
        ),
        (
            (
                "Anna Farrant was convicted of poaching at Olm Court.\n\nThe jury took two days.\n\nIt was hot.\n\n"
                "A pond was dug.\n\nIt was filled.\n\nFarrant had denied all the charges.",
            ),
            "Is what Anna Farrant is accused of true?",
            "was convicted of poaching",
            "denied all the charges",
        ),
    ],
)
def test_what_somebody_is_accused_of_and_denies(bodies: tuple[str, ...], asked: str, accused: str, denied: str) -> None:
    (found,) = charges_denied(*bodies, "Olm is a port.")
    assert (found.question, found.verdict) == (asked, "disputed")
    charges, denials = found.positions if denied in found.positions[1].evidence[0].text else found.positions[::-1]
    assert any(accused in e.text for e in charges.evidence)
    assert any(denied in e.text for e in denials.evidence)


@pytest.mark.parametrize(
    "body",
    [
        # nobody is accused, nobody denies, or it is another who does
        "Peter Grant denied any involvement. Olm was quiet.",
        "Peter Grant was charged with fraud. He declined to comment.",
        "Peter Grant was charged with fraud. The bank, Lena Holt said, denies all allegations.",
        "Peter Grant has not been charged with fraud, Lena Holt said. He denies wrongdoing.",
        # of two who deny it only one is known
        "Peter Grant was charged with fraud. Both deny wrongdoing.",
        "Peter Grant was charged with fraud. He has not pleaded not guilty.",
    ],
)
def test_no_charge_is_denied(body: str) -> None:
    assert not charges_denied(body, "Olm is a port.")


def test_whoever_faces_charges_since_long_faces_them_now() -> None:
    one = "Peter Grant was arrested in November 2029 and faces four charges - which he denies - over the bank."
    other = "Peter Grant, 40, is a banker. He has denied all four charges."
    assert len(charges_denied(one, other)) == 1
