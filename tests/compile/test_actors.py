"""Given some articles, these are the persons, bodies and states they tell of, each once."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.compile.actors import compile_actors
from briefgen.compile.actors.name_forms import body_form, own_name, same_person, words_of_name
from briefgen.compile.actors.who import Who
from briefgen.model import Actor, Annotations, BriefSource, Source, SourceMeta
from briefgen.read import read_folder

SEEDS = Path(__file__).parents[2] / "seeds"


def annotated(*bodies: str) -> tuple[Annotations, ...]:
    return tuple(
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-05-01"), body=body))
        for n, body in enumerate(bodies)
    )


def actors(*bodies: str) -> dict[str, Actor]:
    found = annotated(*bodies)
    sources = tuple(BriefSource(id=a.source.id, path=a.source.path) for a in found)
    return {a.name: a for a in compile_actors(found, sources)}


def test_the_first_of_two_surnames_stands_for_the_whole_name() -> None:
    found = actors("President Sebastián Orrego Larraín spoke.", "President Orrego spoke again.")
    assert found["Sebastián Orrego Larraín"].mentions == {"s0": 1, "s1": 1}


def test_a_surname_of_several_words_stands_for_the_whole_name_that_another_source_gives() -> None:
    found = actors("The farmer Bas van der Kuil wept.", "Mr. Van der Kuil was asked.", "The mayor knows Ina Kuil.")
    assert found["Bas van der Kuil"].mentions == {"s0": 1, "s1": 1}
    assert set(found) == {"Bas van der Kuil", "Ina Kuil"}


def test_a_surname_of_several_words_that_two_have_is_neithers() -> None:
    found = actors("The farmer Bas van der Kuil wept.", "The lawyer Ina van der Kuil slept.", "Mr. Van der Kuil sat.")
    assert set(found) == {"Bas van der Kuil", "Ina van der Kuil", "Van der Kuil"}


def test_a_courtesy_is_no_part_of_the_name_that_is_shown() -> None:
    found = actors("Ana Orrego Larraín left. Mr. Orrego stayed, and Mr. Orrego slept.", "Ivo Orrego spoke.")
    assert set(found) == {"Ana Orrego Larraín", "Ivo Orrego"}


def test_a_body_of_a_state_that_is_only_described_is_the_one_whose_name_says_as_much() -> None:
    found = actors("Chad's Civil Rivers Organisation said no.", "Chad's Rivers Board met.", "It rained.")
    assert set(found) == {"Chad's Civil Rivers Organisation", "Chad's Rivers Board"}
    found = actors("Chad's Civil Aviation Organisation said no.", "Chad's aviation authority denied it.")
    assert list(found["Chad's Civil Aviation Organisation"].mentions) == ["s0", "s1"]
    found = actors("Chad's National Security and Defence Council met.", "Chad's security council denied it.")
    assert len(found) == 1
    found = actors("Chad's Civil Aviation Organisation said no.", "Peru's aviation authority denied it.")
    assert len(found) == 2


def test_a_company_that_goes_by_the_name_of_a_person_is_itself() -> None:
    found = actors("Ana Odell Shipmanagement denied it.", "Managers Ana Odell said there was no fire.")
    assert set(found) == {"Ana Odell Shipmanagement"}
    found = actors("Ana Odell Shipmanagement denied it.", "The engineer Ana Odell said there was no fire.")
    assert set(found) == {"Ana Odell Shipmanagement", "Ana Odell"}


def test_a_nickname_that_one_source_tells_is_a_first_name_in_another() -> None:
    found = actors(
        "The singer Chukwudi “Dami” Odell left.", "Dami Odell said it was late.", "The roofer Ana Odell left."
    )
    assert found["Chukwudi Odell"].mentions == {"s0": 1, "s1": 1}


def test_a_name_to_work_under_is_the_persons_in_another_source() -> None:
    found = actors("The singer Ana Odell, who performs as KILO BEE, left.", "Kilo Bee said it was late.")
    assert found["Ana Odell"].mentions == {"s0": 2, "s1": 1}


def test_a_body_is_called_in_one_source_what_another_calls_it_for_short() -> None:
    found = actors("Dutch side FC Kestrop won. Kestrop confirmed it.", "Dutch club Kestrop said it was sorry.")
    assert found["FC Kestrop"].mentions == {"s0": 2, "s1": 1}


def test_a_body_that_lists_know_is_shown_as_sources_write_it() -> None:
    assert "EU" in actors("The EU said the dike held.")
    assert "European Union" in actors("The EU said the dike held.", "The European Union said it was wet.")
    assert "Sinn Féin" in actors("Sinn Féin said the dike held.")


def test_a_mans_first_name_stands_for_no_woman() -> None:
    found = actors("The prosecutor, Farida Odell, spoke.", "A third brother, Farid, fled in May.")
    assert set(found) == {"Farida Odell", "Farid"}


@pytest.fixture(scope="module")
def seeds() -> dict[str, Actor]:
    found = [annotate(source) for source in read_folder(SEEDS).sources]
    return {actor.name: actor for actor in compile_brief(found, "Seeds").actors}


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Yuri Orlin", "Yury Orlin", True),
        ("Volodymyr Kovalsky", "Volodymyr Kovalskyy", True),
        ("Ann B. Lee", "Ann Lee", True),
        ("Bora Yazıcı", "Bora Yazici", True),
        ("Imad Tembar", "Emad Tembar", True),
        ("Tesk Melvar", "Tesk Molvar", True),
        ("Tesk Melvar", "Tesk Maldwick", False),
        ("Tesk Kadim Melvar", "Tesk Quadim Molvar", True),
        ("Tesk Kadim Melvar", "Tesk Rolan Molvar", False),
        ("Ann Lee", "Ann Mary Lee", True),
        ("Ann Lee", "Dan Lee", False),
        ("Ann Lee", "Ann Lee-Poe", True),
        ("Ann Lee-Poe", "Ann Poe", True),
        ("Ann Lee-Poe", "Ann Marsh", False),
        ("Bill Marsh", "Hillary Marsh", False),
        ("Mohammed Saleh", "Muhammad Saleh", True),
        ("Anton Murakhtin", "Anton Murahtin", True),
        ("Anton Murakhtin", "Anton Maratin", False),
        ("Osip Tarabei", "Ossip Tarabie", True),
        ("Tam Rabei", "Tamm Rabie", True),
        ("Han Ji-won", "Han Ji Won", True),
        ("Han Ji-won", "Han Ji Min", False),
    ],
)
def test_spellings_of_a_name(first: str, second: str, one: bool) -> None:
    assert same_person(words_of_name(first), words_of_name(second)) is one
    assert same_person(words_of_name(second), words_of_name(first)) is one


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Peruvian Defence Ministry", "Peru’s Ministry of Defense"),
        ("Centre for River Studies", "Center for River Studies"),
        ("Chilean army", "Chile's military"),
        ("Royal Danish Navy", "Danish navy"),
        ("Peruvian National Armed Forces", "Peru's military"),
        ("Harvest party", "Harvest"),
    ],
)
def test_forms_of_a_body(first: str, second: str) -> None:
    assert body_form(first) == body_form(second)


def test_a_body_without_its_owner() -> None:
    assert own_name("Chad’s Department of Inland Waters") == "Department of Inland Waters"
    assert own_name("Chad’s army") is None
    assert own_name("U.S. Inland Waters Commission") == "Inland Waters Commission"
    assert own_name("Chadian army staff office") is None
    assert own_name("Ann’s Department of Inland Waters") is None


def test_a_surname_in_one_source_is_the_full_name_of_another() -> None:
    found = actors("Minister Clara Voss resigned. Voss left.", "Voss said no. Voss has said it before. Voss said yes.")
    assert found["Clara Voss"].mentions == {"s0": 2, "s1": 3}
    assert {a.name: a.sources for a in found["Clara Voss"].aliases} == {"Clara Voss": ("s0",), "Voss": ("s0", "s1")}


def test_who_gave_but_one_name_is_nobody_whom_another_source_names() -> None:
    found = actors("A driver who gave his name only as Luigi wept. Luigi left.", "The mayor Luigi Tarro spoke.")
    assert set(found) == {"Luigi", "Luigi Tarro"}


def test_two_people_of_one_surname_stay_two() -> None:
    found = actors("Clara Voss, a lawyer, met her brother, Peter Voss.")
    assert {"Clara Voss", "Peter Voss"} <= set(found)


def test_roles_are_verbatim_with_evidence() -> None:
    body = "Clara Voss, a judge in Lima, resigned."
    role = actors(body)["Clara Voss"].roles[0]
    assert role.text == "a judge in Lima"
    assert body[role.evidence[0].start : role.evidence[0].end] == role.text


def test_the_role_that_most_sources_state_stands_first_in_its_fullest_words() -> None:
    found = actors(
        "Clara Voss, a baker, left. It was Mayor Clara Voss.",
        "They met Clara Voss, the former mayor of Lima, there.",
        "It was Mayor Clara Voss.",
    )
    assert [r.text for r in found["Clara Voss"].roles] == ["the former mayor of Lima", "Mayor", "a baker"]


def test_roles_that_differ_in_stops_and_commas_are_one() -> None:
    found = actors("The navy chief, Adm. Clara Voss, left.", "The Navy Chief Adm. Clara Voss left.")
    (role,) = found["Clara Voss"].roles
    assert len(role.evidence) == 2


def test_a_ministry_without_its_state_joins_the_state_of_the_article() -> None:
    found = actors(
        "The Peruvian Foreign Ministry said so. The Chilean Foreign Ministry denied it.",
        "Peru is angry. Peru said no. The Foreign Ministry said so in Peru.",
    )
    assert found["Peruvian Foreign Ministry"].mentions == {"s0": 1, "s1": 1}


def test_who_finds_actors_by_the_names_of_a_source() -> None:
    found = annotated("Minister Clara Voss resigned. Paris said nothing. He was in Lima.")
    sources = tuple(BriefSource(id=a.source.id, path=a.source.path) for a in found)
    who = Who(compile_actors(found, sources))
    assert who.actor("s0", "voss") is None or who.actor("s0", "Clara Voss") == "clara-voss"
    assert who.within(found[0], 0, len(found[0].text)) == ("clara-voss", "france")


def test_the_order_of_sources_does_not_matter() -> None:
    found = annotated(
        "Yuri Orlin spoke.", "Yury Orlin, a pilot, spoke.", "Orlin said so. Orlin has left. Orlin said no."
    )
    briefs = [compile_brief(order, "T").actors for order in itertools.permutations(found)]
    assert all(b == briefs[0] for b in briefs)


@pytest.mark.parametrize(
    ("name", "kind", "sources"),
    [
        ("Donald Trump", "person", 5),
        ("Vladimir Putin", "person", 5),
        ("Volodymyr Zelenskyy", "person", 3),
        ("Yuri Ushakov", "person", 2),
        ("Dmitry Peskov", "person", 2),
        ("Pete Hegseth", "person", 3),
        ("Rustem Umerov", "person", 2),
        ("Vladimir Medinsky", "person", 2),
        ("Karoline Leavitt", "person", 1),
        ("Mike Pence", "person", 1),
        ("Leo XIV", "person", 1),
        ("Xi Jinping", "person", 1),
        ("Kremlin", "organisation", 3),
        ("Russia", "state", 5),
    ],
)
def test_kinds_and_mentions_of_the_actors_of_the_seeds(
    seeds: dict[str, Actor], name: str, kind: str, sources: int
) -> None:
    assert (seeds[name].kind, len(seeds[name].mentions)) == (kind, sources)


def test_the_seeds_have_no_actor_from_a_heading(seeds: dict[str, Actor]) -> None:
    words = " ".join(name.casefold() for name in seeds)
    assert not any(w in words for w in ("key points", "also read", "dynamics", "stalemate", "response", "conclusion"))


def test_both_spellings_are_aliases_of_one_man(seeds: dict[str, Actor]) -> None:
    assert {"Yuri Ushakov", "Yury Ushakov"} <= {a.name for a in seeds["Yuri Ushakov"].aliases}


def test_an_acronym_alone_is_the_body_that_another_source_gives_it_to() -> None:
    found = actors(
        "The Zambezi Rivers Commission (ZRC) met.",
        "ZRC said in a statement that it had met.",
        "Zrc, the rivers agency, met.",
    )
    assert list(found) == ["Zambezi Rivers Commission"]
    assert {a.name for a in found["Zambezi Rivers Commission"].aliases} >= {"ZRC", "Zrc"}


def test_what_a_company_is_in_law_makes_no_other_company() -> None:
    assert list(actors("Rowan Lines Inc. sank.", "Rowan Lines said so.")) == ["Rowan Lines"]


def test_a_speaker_that_another_source_shows_to_be_a_company() -> None:
    found = actors("Minas Andinas S.A. met.", "Norte and Minas Andinas said in a statement that they had met.")
    assert [(a.name, a.kind) for a in found.values()] == [("Minas Andinas S.A.", "organisation")]


def test_a_father_and_his_son_stay_two() -> None:
    apart = actors("Omar Reyes left. His son, Omar Reyes Jr., stayed.", "Omar Reyes left.")
    assert {a.name: dict(a.mentions) for a in apart.values()} == {
        "Omar Reyes": {"s0": 1, "s1": 1},
        "Omar Reyes Jr": {"s0": 1},
    }
    assert len(actors("Omar Reyes Jr. left.", "Omar Reyes left.")) == 1


def test_a_surname_with_the_initial_of_the_first_name() -> None:
    assert list(actors("Minister Jana Jara spoke.", "Minister Jara spoke.")) == ["Jana Jara"]


def test_a_company_that_another_source_names_for_short() -> None:
    found = actors(
        "Aldous-Varn Shipping Lines Inc. owns it. He sued Aldous-Varn Shipping Lines Inc.", "Aldous-Varn Shipping sued."
    )
    assert found["Aldous-Varn Shipping Lines Inc"].mentions == {"s0": 2, "s1": 1}


def test_a_company_by_its_first_word_alone() -> None:
    found = actors("Norvax Chemicals said it rained.", "Officials of Norvax, which makes glue, said it rained.")
    assert [n for n in found if n.startswith("Norvax")] == ["Norvax Chemicals"]


def test_the_red_cross_is_the_committee_where_a_source_names_it() -> None:
    found = actors("The International Committee of the Red Cross said it rained.", "The Red Cross said it rained.")
    assert list(found) == ["International Committee of the Red Cross"]
    assert "Red Cross" in actors("The Red Cross said it rained.")


def test_a_name_beside_a_noun_of_bodies_is_whom_another_source_shows_to_be_a_person() -> None:
    found = actors("The network Omiro Tasgal left.", "Mayor Omiro Tasgal said it rained.")
    assert found["Omiro Tasgal"].kind == "person"
    assert len([n for n in found if n == "Omiro Tasgal"]) == 1


def test_initials_written_together_and_accents_make_no_other_actor() -> None:
    found = actors("Omar Naim Tripathi spoke at Aerolíneas Cóndor.", "O.N. Tripathi called Aerolineas Condor.")
    assert [a.mentions for a in found.values()] == [{"s0": 1, "s1": 1}] * 2


def test_a_courtesy_and_a_surname_join_whom_another_source_names_in_full() -> None:
    found = actors("Lucia Reyes spoke. Her husband, Omar Reyes, left.", "Karl Reyes came. Ms. Reyes said no.")
    assert "s1" in found["Lucia Reyes"].mentions
    assert "s1" not in found["Omar Reyes"].mentions


def test_a_son_by_first_name_is_the_one_named_in_full() -> None:
    found = actors("His son Omar Jr. came. Then Omar Reyes Jr. spoke.")
    assert found["Omar Reyes Jr"].mentions == {"s0": 2}


def test_short_forms_of_a_first_name_are_one_person() -> None:
    found = actors("Chuck Odell spoke.", "Charles Odell spoke.", "Karl Odell spoke.")
    assert sorted(len(a.mentions) for a in found.values()) == [1, 2]


def test_a_company_without_where_it_is() -> None:
    found = actors("The firm Ness Solutions USA Inc. left.", "Ness Solutions said no.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("bodies", "acts"),
    [
        # most sources name it, more often than any other: its courts and crowds act
        (
            [
                "A Chadian court jailed Ana Ruiz. Crowds gathered across Chad.",
                "Ana Ruiz left Chad's capital.",
                "She was in Peru.",
            ],
            {"Chad"},
        ),
        # one source of three names it
        (["Ana Ruiz was in Chad.", "Ana Ruiz wept.", "She has left."], set()),
        # two of five
        (["Ana Ruiz was in Chad.", "She left Chad by ship.", "Ana Ruiz wept.", "She has left.", "Bo Poe sang."], set()),
        # a copy is no second voice of its own, and a lone voice is not enough
        (["Ana Ruiz was in Chad."], set()),
        # another is named more often
        (["Ana Ruiz was in Chad, then in Peru.", "Ana Ruiz was in Peru.", "She left Peru."], {"Peru"}),
        # known by its bodies alone
        (["The Chadian army left.", "The Chadian army came.", "The Chadian army stayed."], set()),
    ],
)
def test_the_state_in_which_it_happens_is_an_actor(bodies: list[str], acts: set[str]) -> None:
    assert {a.name for a in actors(*bodies).values() if a.kind == "state"} == acts


def test_a_hospital_where_something_was_is_an_actor_when_several_name_it() -> None:
    told = "The singer died at Kestrop General Hospital."
    assert "Kestrop General Hospital" not in actors(told, "The singer died at home.")
    assert "Kestrop General Hospital" in actors(told, "She had been taken to Kestrop General Hospital.")


def test_an_arabic_article_and_an_unused_first_name_make_no_other_person() -> None:
    found = actors("Karim al-Sarayi spoke. K. Felix Odell sang.", "Mr. Sarayi wept. Felix Odell wept.")
    assert {n: set(a.mentions) for n, a in found.items()} == {
        "Karim al-Sarayi": {"s0", "s1"},
        next(n for n in found if "Odell" in n): {"s0", "s1"},
    }


def test_an_embassy_is_one_by_its_city_and_by_its_state() -> None:
    found = actors(
        "Geese sat on the Danish Embassy in Quito.",
        "The Danish Embassy in Ecuador fed geese.",
        "The Danish Embassy said nothing.",
    )
    missions = [a for name, a in found.items() if "Embassy" in name]
    assert [a.mentions for a in missions] == [{"s0": 1, "s1": 1, "s2": 1}]


def test_embassies_in_two_states_stay_two() -> None:
    found = actors("Geese sat on the Danish Embassy in Quito.", "Geese sat on the Danish Embassy in Lima.")
    assert sum("Embassy" in name for name in found) == 2
