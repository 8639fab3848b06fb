"""Given a denial, these sentences may be the claim that it denies, and these claim nothing."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.model import Discrepancy


def disputed(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared(*bodies) if d.verdict == "disputed"]


def texts(found: Discrepancy) -> list[list[str]]:
    """The sentences of the claim and those of the denial."""
    return [[e.text for e in p.evidence] for p in found.positions]


@pytest.mark.parametrize(
    ("told", "is_claimed"),
    [
        ("Divers say the harbour dumped oil in the bay.", True),
        # asked, left open, or urged
        ("Divers asked whether the harbour dumped oil in the bay.", False),
        ("Did the harbour dump oil in the bay?", False),
        ("Asked if the harbour dumped oil in the bay, the divers nodded.", False),
        ("“We urge the harbour to dump no oil in the bay,” said the divers.", False),
    ],
)
def test_what_asks_or_urges_claims_nothing(told: str, is_claimed: bool) -> None:
    assert bool(disputed(told, "The harbour denied that it dumped oil in the bay.")) == is_claimed


@pytest.mark.parametrize(
    ("told", "is_claimed"),
    [
        ("A clerk found skimmed milk in the jars of the dairy.", True),
        # that there was none, what is asked about, and one of two words
        ("A clerk found no skimmed milk in the jars of the dairy.", False),
        ("A clerk was asked about skimmed milk in the jars of the dairy.", False),
        ("A clerk found sour milk in the jars of the dairy.", False),
    ],
)
def test_the_thing_that_a_denial_names(told: str, is_claimed: bool) -> None:
    assert bool(disputed(told, "The dairy denied that skimmed milk was sold.")) == is_claimed


def test_a_figure_is_disputed_where_one_is_told() -> None:
    (found,) = disputed("Divers say that 40 barrels of oil were dumped. The harbour disputed the figure.")
    assert found.rule == "contested-figure"
    assert not disputed("Divers say that barrels of oil were dumped. The harbour disputed the figure.")


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [
        ("It said the tanks were empty.", True),
        # who is not of the house, and what nobody says
        ("A nun, Ola Brandt, said the tanks were empty.", False),
        ("The tide was high.", False),
    ],
)
def test_what_who_denies_says_next_is_part_of_the_denial(behind: str, goes_on: bool) -> None:
    claim, denial = "Divers accused the harbour of dumping oil.", "The harbour rejected the claim."
    (found,) = disputed(f"{claim} {denial} {behind}")
    assert texts(found) == [[claim], [denial, behind] if goes_on else [denial]]


def test_denials_of_two_matters_are_two() -> None:
    found = disputed(
        "Divers accused the harbour of dumping oil at night. The harbour denied dumping oil.",
        "A fisherman said the harbour had cheated him of rent. The harbour denied cheating anybody of rent.",
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("one", "other", "matters"),
    [
        # what is denied is the same, in another order; and not
        (
            "The harbour denied reports that its crane had lifted barrels of tar into the bay.",
            "The harbour dismissed reports that barrels of tar had been lifted by a crane.",
            1,
        ),
        (
            "The harbour denied reports that its crane had lifted barrels of tar into the bay.",
            "The harbour dismissed reports that a barrel had leaked.",
            2,
        ),
        # two rare deeds are claimed by both, and one
        (
            "Divers accused the harbour of smuggling cats and stealing birds. The harbour denied it.",
            "Guides blamed the harbour for smuggling and stealing. The harbour denied the claim.",
            1,
        ),
        (
            "Divers accused the harbour of smuggling cats and hiding birds. The harbour denied it.",
            "Guides blamed the harbour for smuggling and stealing. The harbour denied the claim.",
            2,
        ),
    ],
)
def test_denials_of_one_matter_are_one(one: str, other: str, matters: int) -> None:
    rest = "It rained. Cows ate grass. Snow fell. A child sang. Bread was dear. Mills stood still."
    assert len(disputed(one, f"{other} {rest}")) == matters


@pytest.mark.parametrize(
    ("other", "accused", "together"),
    [
        ("shelling a school", "Ola Brandt", True),
        # another who denies it, and another deed
        ("shelling a school", "Ada Brenn", False),
        ("threatening a cook", "Ola Brandt", False),
    ],
)
def test_accusations_of_one_rare_deed_that_one_party_denies_are_one_matter(
    other: str, accused: str, together: bool
) -> None:
    rest = "It rained. Cows ate grass. Snow fell. A child sang. Bread was dear. Mills stood still. The tram was late."
    news = "It snowed. Geese sat apart. Milk cost more. A fair opened. The choir met. Goats fled. Lamps shone in Velm."
    found = disputed(
        f"Pia Varn accused Ola Brandt of shelling a dam. Ola Brandt denied the accusation. {rest}",
        f"Guides blamed {accused} for {other}. {accused} called the claim absurd. {news}",
    )
    claims = [texts(d)[0] for d in found]
    assert any(len(claim) > 1 for claim in claims) == together


def test_who_contests_a_denial_is_on_the_side_of_the_claim() -> None:
    (found,) = [
        d
        for d in compared(
            "The crew of the Olma had been warned ten times, a letter from the coastguard of Varn said. "
            "The ministry of Tamber denied that any warning was received.",
            "“There were no warnings, not by radio nor by lamp,” Captain Ivo Marr of the Olma told reporters. "
            "Varn begs to differ. On Monday its coastguard released a tape.",
        )
        if d.verdict == "disputed"
    ]
    warned, not_warned = ([e.text for e in p.evidence] for p in found.positions)
    assert any("ten times" in text for text in warned)
    assert any("begs to differ" in text for text in warned)
    assert any("denied" in text for text in not_warned)
    assert any("There were no warnings" in text for text in not_warned)


@pytest.mark.parametrize(
    ("body", "question", "claimed", "denied", "denier"),
    [
        (
            "Varn says two Tamber trawlers sailed into its bay on Monday. It rained. They sang. They went home. "
            "Captain Ivo Marr denied that the trawlers had strayed into the bay.",
            "Had the trawlers strayed into the bay?",
            "Varn says",
            "denied that the trawlers",
            "Ivo Marr",
        ),
        (
            "The minister Ana Holt accused earlier governments of having protected the mill because it paid them, "
            "an allegation for which she offered no proof. "
            "Ivo Marr, a former mayor whose Reform Party governed until spring, called the remark a lie.",
            "Is this true of earlier governments: “having protected the mill because it paid them”?",
            "Ana Holt accused",
            "called the remark a lie",
            "Ivo Marr",
        ),
        (
            "The Tamber ministry hit back at claims its rules were to blame for the collapse.",
            "Were its rules to blame for the collapse?",
            "claims its rules",
            "hit back at claims",
            "",
        ),
        (
            "The minister Ana Holt hinted on Monday that its rules were at fault for the collapse. It rained. "
            "The Tamber union hit back at claims its rules were to blame.",
            "Were its rules to blame?",
            "Ana Holt hinted",
            "hit back at claims",
            "",
        ),
        # in the same word, though another tells a deed of that kind; and in the clause before
        (
            "The authorities of Olm say that a bomb exploded in his hand.\n\n"
            "Workers at the Varn mill went on strike on Wednesday. The mill denied there was any strike.",
            "Did workers at the Varn mill go on strike on Wednesday?",
            "Workers at the Varn mill",
            "denied there was any strike",
            "",
        ),
        (
            "Diplomats said they expected no decision. Tamber opposed sanctions, two of them said; "
            "a Tamber government spokesman denied that.",
            "Did Tamber oppose sanctions?",
            "Tamber opposed sanctions",
            "denied that",
            "",
        ),
    ],
)
def test_a_denial_of_a_deed_in_other_words_of_a_remark_or_of_claims(
    body: str, question: str, claimed: str, denied: str, denier: str
) -> None:
    (found,) = [d for d in compared(body, "It rained in Olm.") if d.verdict == "disputed"]
    claims, denials = found.positions
    assert found.question == question
    assert any(claimed in e.text for e in claims.evidence)
    assert any(denied in e.text for e in denials.evidence)
    assert not denier or denier in denials.held_by


def test_what_is_pushed_is_not_denied() -> None:
    body = "Ana Holt said the mill was unsafe. The owner pushed the claim that the mill was unsafe all week."
    assert [d.question for d in compared(body, "It rained in Olm.") if d.verdict == "disputed"] == []


@pytest.mark.parametrize(
    ("denied", "is_shown"),
    [
        ("The port rejected claims by Ana Holt that the crane had been unsafe.", True),
        ("The port rejected suggestions by Ana Holt that the crane had been unsafe.", True),
        # what nobody is named to have said has no other side
        ("The port rejected suggestions that the crane had been unsafe.", False),
        ("The port dismissed rumours that the crane had been unsafe.", False),
        ("The port rejected claims circulating on social media that the crane had been unsafe.", False),
        ("The port rejected claims online that the crane had been unsafe.", False),
    ],
)
def test_what_nobody_is_named_to_have_said_has_no_other_side(denied: str, is_shown: bool) -> None:
    assert bool(disputed(f"Ana Holt leads the union. {denied}", "It rained in Olm.")) == is_shown


def test_what_is_denied_is_the_claim_of_whom_the_denial_names() -> None:
    (found,) = disputed(
        "Ana Holt leads the union. The port rejected claims by Ana Holt that the crane had been unsafe.",
        "It rained in Olm.",
    )
    assert [p.held_by for p in found.positions if p.value.startswith("claims")] == [("Ana Holt",)]


def test_the_claim_of_officials_is_that_of_their_country() -> None:
    (found,) = disputed(
        "The charity rejected outright the claims of Danish officials that smugglers had used the crane as a mast "
        "from which to signal to boats.",
        "It rained in Olm.",
    )
    assert [p.held_by for p in found.positions if "rejected" not in p.value] == [("Denmark",)]
    assert "smugglers had used the crane as a mast from which to signal to boats" in found.question


def test_who_goes_by_another_name_denies_as_the_one_named() -> None:
    (found,) = disputed(
        "Harbour Watch Association (HWA) runs boats. Save the Children has a ferry in Tamber. "
        "The ministry said that weapons had been carried to the strikers. "
        "The charity, known by its initials HWA, denied that weapons had been carried to the strikers.",
        "It rained in Olm.",
    )
    assert [p.held_by for p in found.positions if "denied" in p.value] == [("Harbour Watch Association",)]


@pytest.mark.parametrize(
    "aside",
    [
        "The guard Ivo Marr faces trial over a theft of copper from the mill in spring, all of which he denies.",
        "The guard Ivo Marr took copper from the mill in spring, a fact that he denied for years.",
    ],
)
def test_an_aside_denies_nothing_that_is_told_elsewhere(aside: str) -> None:
    elsewhere = "The police say that copper was taken from the mill in spring by Ivo Marr, who was seen there."
    assert all("faces trial" not in t for d in disputed(elsewhere, aside) for side in texts(d)[:1] for t in side)
    assert not disputed(elsewhere, aside)


def test_who_contradict_each_other_deny_nothing_told() -> None:
    body = "Olm said that the boat had sunk at night, with wood on deck. {} have contradicted one another."
    assert disputed(body.replace("{} have contradicted one another", "The harbour master contradicted the claim"))
    assert not disputed(body.format("The harbour masters"))


def test_what_the_denier_goes_on_to_say_is_not_what_he_denies() -> None:
    body = "“The marks do not resemble marks of teeth,” the vet Ana Holt said. “They do resemble marks of wire.”"
    assert not disputed(body, "It rained in Olm.")
    assert disputed(body.split(" “They")[0], "The marks resemble marks of teeth, the farmer Ivo Marr said.")
