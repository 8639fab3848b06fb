"""Names that a witness gives, that a title belongs to, and bodies whose last word is written small."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences
from briefgen.model import NameMention


def names(text: str) -> tuple[NameMention, ...]:
    return find_names(text, find_sentences(text), (), ())


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A cook surnamed Pirro was hurt.", "Pirro", "person"),
        ("“It rained,” said a cook who gave only her family name, Ordo.", "Ordo", "person"),
        ("A cook, who identified herself only as Ordana, wept.", "Ordana", "person"),
        ("She is a nurse at Ibn Zarim hospital in Oslo.", "Ibn Zarim hospital", "organisation"),
        ("QR transport spokesman Ben Poe said no.", "QR", "organisation"),
        ("He told the private QRD news agency.", "QRD", "organisation"),
        ("They found that the utility, Tembapower, paid.", "Tembapower", "organisation"),
        ("The State Inspector's Office said no.", "State Inspector's Office", "organisation"),
        ("The Prosecutor General's Office said no.", "Prosecutor General's Office", "organisation"),
        ("Two men told Tembar Ledger.", "Tembar Ledger", "organisation"),
        ("He was at Murray Town, however.", "Murray Town", "place"),
        ("Critically Ana Ruiz won.", "Ana Ruiz", "person"),
        ("The consortium, Ordo Pirran, said the bridge hummed.", "Ordo Pirran", "organisation"),
        ("The steamer, Ordo Pirran, said nothing of it.", "Ordo Pirran", ""),
        ("A cook named Ordo Pirran heard the bell.", "Ordo Pirran", "person"),
        ("A barge named Ordo Pirran heard the bell.", "Ordo Pirran", ""),
        ("Ordo Pirran, who tunes the bell, was out.", "Ordo Pirran", "person"),
        ("The member for Ordo Pirran, who was out, denied it.", "Ordo Pirran", ""),
        ("“It hummed,” said Ordana, who has no other name.", "Ordana", "person"),
        ("Lars-Erik Pirran tuned the bell.", "Lars-Erik Pirran", "person"),
    ],
)
def test_what_the_words_beside_a_name_tell(text: str, name: str, kind: str) -> None:
    found = {n.text: n.kind for n in names(text)}
    assert found.get(name, "") == kind


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Deputy Emergencies Minister Serel Abdo left.", "Serel Abdo", "Deputy Emergencies Minister"),
        ("Director of Public Prosecutions Ona Lungab left.", "Ona Lungab", "Director of Public Prosecutions"),
        ("The owner of the kennel, Elano Quintar, asks them to go.", "Elano Quintar", "owner of the kennel"),
        ("The choir's treasurer in the north, Elano Quintar, left.", "Elano Quintar", "choir's treasurer in the north"),
        (
            "Its deputy director for the elected boards, Elano Quintar, left.",
            "Elano Quintar",
            "deputy director for the elected boards",
        ),
        (
            "It will rain, said the bishop of the Kargan diocese, Bauro Seito.",
            "Bauro Seito",
            "bishop of the Kargan diocese",
        ),
        ("The owner of the kennel, Mrs Quintar, asks them to go.", "Quintar", "owner of the kennel"),
    ],
)
def test_a_role_is_read_with_what_it_is_of(text: str, name: str, role: str) -> None:
    found = {n.text: n.role.text for n in names(text) if n.role is not None}
    assert found.get(name) == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The captain of the ferry, Blue Tansy, said no.", "Blue Tansy"),
        ("The skipper of the Bright Tansy, Ana Ruiz, said no.", "Bright Tansy"),
        ("The owner of the kennel, Tansy, asks them to go.", "Tansy"),
        ("The chairman of the board with no seat, Elano Quintar, asks.", "Elano Quintar"),
        ("Officially Ana Ruiz won.", "Officially Ana Ruiz"),
    ],
)
def test_what_is_nobodys_name(text: str, name: str) -> None:
    assert name not in {n.text for n in names(text) if n.kind == "person"}


def test_what_is_called_by_itself_elsewhere_is_no_part_of_a_longer_name() -> None:
    text = (
        "He thanked the Otters and Water Intelligence. The Otters, Peru's special unit, left. He saw the Otters again."
    )
    found = [n.text for n in names(text) if n.kind == "organisation"]
    assert found == ["Otters", "Water Intelligence", "Otters", "Otters"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Haji Ordo met Pope Leo. Ordo left.", {"Haji Ordo", "Pope Leo"}),
        ("Haji Ordo Zarim left. Haji Ordo said no.", {"Ordo Zarim"}),
        ("Mr. Ordo left.", {"Ordo"}),
    ],
)
def test_a_title_by_which_somebody_goes_is_a_part_of_a_single_name(text: str, actors: set[str]) -> None:
    assert {n.actor for n in names(text) if n.kind == "person"} == actors


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The Labour MP for Odell, Ana Roe, left.", "Ana Roe", "Labour MP for Odell"),
        ("The Kestrop Trust's CEO, Ana Roe, left.", "Ana Roe", "Kestrop Trust's CEO"),
        ("Counsel for the dike, Ana Roe, left.", "Ana Roe", "Counsel for the dike"),
        # of a thing that may have a name, where the name is a person's
        ("The bank's envoy for the province, Ana Roe, left.", "Ana Roe", "bank's envoy for the province"),
        # kin, and one who is honoured or of rank
        ("His father, Chief Ben Roe, left.", "Ben Roe", "father"),
        ("The water minister, retired Gen Ben Roe, left.", "Ben Roe", "water minister, retired Gen"),
        ("Her husband, former Mayor Ben Roe, left.", "Ben Roe", "former Mayor"),
        ("The son of a roofer, Ben Roe grew up in Odell.", "Ben Roe", "son of a roofer"),
        # what one is called is no part of what one is
        ("Ana Roe, a former roofer nicknamed “the Cat”, left.", "Ana Roe", "a former roofer"),
        ("Ana Roe, a roofer known as the Cat, left.", "Ana Roe", "a roofer"),
        ("Ana Roe, a roofer best known for her songs, left.", "Ana Roe", "a roofer best known for her songs"),
    ],
)
def test_roles_with_what_they_are_for(text: str, name: str, role: str) -> None:
    assert {n.text: n.role.text for n in names(text) if n.role is not None} == {name: role}


def test_what_a_ferry_is_called_is_nobodys_name() -> None:
    assert [n.text for n in names("The captain of the ferry, Bright Reef, left.") if n.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“It fell,” said Tarnbek, the roofer.", "Tarnbek", "the roofer"),
        ("Tarnbek, a 31-year-old roofer from Odell, said it fell.", "Tarnbek", "a 31-year-old roofer from Odell"),
        ("Tarnbek, 31, told them that it fell.", "Tarnbek", ""),
        ("“It fell,” said Tarnbek (31), from Odell.", "Tarnbek", ""),
        ("PM Tarnbek wept.", "Tarnbek", "PM"),
        ("Miss Universe Peru Ana Odell wept.", "Ana Odell", "Miss Universe Peru"),
        ("Miss Universe Tarnbek wept.", None, ""),
        # bodies, what does not speak, hours
        ("“It fell,” said TRNB, a roofer.", None, ""),
        ("“It fell,” said Tarnbek, the steel maker.", None, ""),
        ("Tarnbek, a roofer in Odell, fell.", None, ""),
        ("Tarnbek (31) lies in a valley.", None, ""),
        ("It fell at 5 PM Tarnbek time.", None, ""),
    ],
)
def test_who_is_presented_by_one_word_or_a_rare_title(text: str, name: str | None, role: str) -> None:
    persons = [n for n in names(text) if n.kind == "person" and n.rule != "role-description"]
    found = [(n.text, n.role.text if n.role else "") for n in persons]
    assert found == ([] if name is None else [(name, role)])


def test_who_is_from_elsewhere_is_another() -> None:
    found = names("The senator Ana Roe left. The senator from Kestrop wept. The senator slept.")
    assert [n.start for n in found if n.rule == "role-description"] == [57]
