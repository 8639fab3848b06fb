"""Bodies told by their acronym, their number, their owner or what is said of them; states and outlets beside bodies."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def named(text: str) -> dict[str, tuple[str, str]]:
    """Kind and actor of each name in ``text``, by its words."""
    found = find_names(text, find_sentences(text), (), ())
    return {name.text: (name.kind, name.actor) for name in found}


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        # the acronym behind a name tells where it begins, small words counted or not
        ("The Task Force for the Upper Sona Valley (TF-USV) left.", "TF-USV", "Task Force for the Upper Sona Valley"),
        ("The Mission of Aid in Ruritania (MOAIR) said no.", "MOAIR", "Mission of Aid in Ruritania"),
        (
            "Members of the Rally of Weavers and Dyers (Rowad) met. Rowad said no.",
            "Rowad",
            "Rally of Weavers and Dyers",
        ),
        # numbered units
        ("Soldiers of the 5th Mountain Brigade left.", "5th Mountain Brigade", "5th Mountain Brigade"),
        ("The 101st Airborne Division landed.", "101st Airborne Division", "101st Airborne Division"),
        # what belongs to a body or a part of a state
        ("The ARL's interior ministry said no.", "ARL's interior ministry", "ARL's interior ministry"),
        ("Punjab's health ministry said no.", "Punjab's health ministry", "Punjab's health ministry"),
        # a company in a state is called without it
        ("It sold shares to Canada's Ardo Resources.", "Ardo Resources", "Ardo Resources"),
        ("She learnt it at Oslo's Ardo University, which said so.", "Ardo University", "Ardo University"),
        # its town may stand before a company, too
        ("It is owned by Lima-based Olmen Dry, a ferry said.", "Olmen Dry", "Olmen Dry"),
        # an office whose charge has two parts, owned by a state
        (
            "Peru's Boat and River Ministry said no.",
            "Peru's Boat and River Ministry",
            "Peru's Boat and River Ministry",
        ),
        (
            "The General Staff of the Armed Forces said no.",
            "General Staff of the Armed Forces",
            "General Staff of the Armed Forces",
        ),
        ("Kestrop Emergency Hospital No. 2 said no.", "Kestrop Emergency Hospital", "Kestrop Emergency Hospital"),
        # a force by its acronym, a firm by what it is
        ("Greater Kestrop police (GKP) said no.", "Greater Kestrop police", "Greater Kestrop police"),
        ("It was RXQ, a Weston-based shipping agent, that told them.", "RXQ", "RXQ"),
        # those who hold an office, as a body
        (
            "He chairs the Radical Governors Association.",
            "Radical Governors Association",
            "Radical Governors Association",
        ),
        ("The Radical Mayors Alliance met.", "Radical Mayors Alliance", "Radical Mayors Alliance"),
        # a party by what is said of parties
        ("Ana Ruiz, of the far-right Tonu Vesta, left.", "Tonu Vesta", "Tonu Vesta"),
        ("The ruling Tonu Vesta lost.", "Tonu Vesta", "Tonu Vesta"),
        ("It went to Acción Vecinal.", "Acción Vecinal", "Acción Vecinal"),
        ("Weavers for Land Justice said no.", "Weavers for Land Justice", "Weavers for Land Justice"),
        ("“It rains,” The Age reported.", "The Age", "The Age"),
        ("The Ana Ruiz campaign has told them.", "Ana Ruiz campaign", "Ruiz campaign"),
        ("Its rival Daro Tembo Defence, which makes tanks, rose.", "Daro Tembo Defence", "Daro Tembo Defence"),
        ("Daro Tembo, which builds the ships, rose.", "Daro Tembo", "Daro Tembo"),
        ("General Dynamics left.", "General Dynamics", "General Dynamics"),
        ("He said on private broadcaster TVN24 that it rained.", "TVN24", "TVN24"),
        ("The state-run Korean Central News Agency (KCNA) blasted it.", "Korean Central News Agency", "KCNA"),
        ("It was a jet operated by Tembair.", "Tembair", "Tembair"),
        ("It flew on a Pakistan air force jet, said an official.", "Pakistan air force", "Pakistan Air Force"),
        # the letters of an agency are a party's before what only parties have
        ("PTI chairman Ana Ruiz left.", "PTI", "PTI"),
        ("PTI reported that it rained.", "PTI", "Press Trust of India"),
        ("The People's Movement for Rivers won.", "People's Movement for Rivers", "People's Movement for Rivers"),
        ("The Group for Islam and Muslims (GSRM) left. GSRM said no.", "GSRM", "Group for Islam and Muslims"),
        # a body by what is told of it beside its name
        ("Tests by an independent laboratory, Ardolab, found lead.", "Ardolab", "Ardolab"),
        ("The Peru Workers' Union left.", "Peru Workers' Union", "Peru Workers' Union"),
        ("Peru's military spokesman left.", "Peru's military", "Peru's military"),
    ],
)
def test_a_body_is_told(text: str, name: str, actor: str) -> None:
    assert named(text)[name] == ("organisation", actor)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On the 7th Avenue of 5th March the 19th Amendment came.", "7th Avenue"),
        ("He left the village (Tamber) of old.", "Tamber"),
        ("Ana Ruiz (ARU) left.", "ARU"),
        ("Fishers group Bantay Tamber said no.", "Fishers"),
        ("They flew from Peru's Alto Sarayo, where Ana Ruiz lives.", "Alto Sarayo, where"),
    ],
)
def test_what_is_no_body(text: str, name: str) -> None:
    assert named(text).get(name, ("place", ""))[0] != "organisation"


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Upper House, Lumo del Tara Beska, said no.",
        "Before the vote the speaker of the Oslo-based House of Weavers, Lumo Beska, left.",
        "His lawyer, Mar Beska, said no.",
        "María del Mar Beska said no.",
    ],
)
def test_a_person_is_told_by_the_body_that_he_heads(text: str) -> None:
    assert any(kind == "person" and actor.endswith("Beska") for kind, actor in named(text).values())


def test_a_sentence_about_a_head_may_go_on_with_another() -> None:
    text = "After talks with the head of Congress, Lumo Beska said no."
    (name,) = (n for n in find_names(text, find_sentences(text), (), ()) if n.kind == "person")
    assert name.role is None


@pytest.mark.parametrize(
    ("before", "outlet"), [("Spain's", "El Mundo"), ("the German newspaper", "Bild"), ("state broadcaster", "NRK")]
)
def test_an_outlet_is_cited_behind_what_is_said_of_it(before: str, outlet: str) -> None:
    assert named(f"Ana Ruiz told {before} {outlet} that it was late.")[outlet][0] == "organisation"


def test_states_act_together_with_a_body() -> None:
    found = named("Japan, Peru and the European Union expressed concern.")
    assert found["Japan"][0] == found["Peru"][0] == "state"
    assert named("In Japan and the European Union it rained.")["Japan"][0] == "place"


def test_a_place_in_a_state_is_no_person() -> None:
    assert named("A reef in Peru's Alto Sarayo, naval spokesperson Ana Ruiz said.")["Alto Sarayo"][0] == "place"


def test_a_verb_before_a_name_is_no_first_name() -> None:
    assert named("Ana Ellis came. Said Ellis: “No.”")["Ellis"] == ("person", "Ana Ellis")
    assert named("Said Boulos said no.")["Said Boulos"] == ("person", "Said Boulos")


def test_a_foundation_goes_not_by_a_surname_alone() -> None:
    assert named("Ana Ruiz left. The Ruiz Foundation paid. Ruiz said no.")["Ruiz"] == ("person", "Ana Ruiz")


def test_a_party_in_brackets_is_the_one_before_them() -> None:
    found = named("Members of the Right and Rivers Party (RR Party) met. The RR Party paid.")
    assert found["RR Party"] == ("organisation", "Right and Rivers Party")


def test_a_word_with_a_hyphen_gives_an_acronym_all_its_letters_or_one() -> None:
    found = named("The Odell Interferometer Gravitational-Wave Observatory (Oigo) opened. Oigo said so.")
    assert found["Oigo"] == ("organisation", "Odell Interferometer Gravitational-Wave Observatory")
