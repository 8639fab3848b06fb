"""Given this line at the beginning or the end of an article, it tells who made it, or it is part of what is told."""

from __future__ import annotations

import pytest

from briefgen.read.sign_offs import is_sign_off, without_sign_offs

AUTHOR = "Ada Writer, Bo Teller"


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Writer in Elmport and Bo Teller in Orrin; Editing by Cy Penner",
        "(Additional reporting by Bo Teller)",
        "Bo Teller and Cy Penner contributed to this report.",
        "The Harbour Post’s Bo Teller contributed reporting.",
        "Source: Harbour Radio and news agencies",
        "Photograph: A. Lens/Tide Pictures",
        "With reporting by Bo Teller",
        "Harbour Post Staff Writer",
        "Ada Writer covers the sea for The Harbour Post.",
        "Bo Teller is a reporter in Elmport.",
    ],
)
def test_who_made_it(line: str) -> None:
    assert is_sign_off(line, AUTHOR)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Reporting by the Harbour Post has shown that the reef was known.",
        "Source: the captain, who asked that his name be left out.",
        "Photo of the reef were taken.",
        "“Cy Penner contributed to this report,” it says.",
        "The staff writer was among those who were on board and was not hurt.",
        "Dora Mate is a captain of the line.",
        "Ada Writer said that nobody was hurt.",
        "Adaline Writer is a captain of the line.",
        "The coast guard contributed to this reporting.",
    ],
)
def test_what_is_told(line: str) -> None:
    assert not is_sign_off(line, AUTHOR)


def test_only_what_stands_at_an_end_goes() -> None:
    rows = [f"The ferry sailed on, {n}." for n in range(12)]
    credit = "Bo Teller contributed to this report."
    assert without_sign_offs("\n\n".join([*rows, credit]), None) == "\n\n".join(rows)
    within = "\n\n".join([*rows[:6], credit, *rows[6:]])
    assert without_sign_offs(within, None) == within
    assert without_sign_offs(credit, None) == credit
