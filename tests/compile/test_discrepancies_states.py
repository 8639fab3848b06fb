"""What became of persons, at what hour it happened, and where: compared across articles."""

from __future__ import annotations

import msgspec
import pytest
from compared import compared

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.comparisons import states
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import Annotations, Source, SourceMeta


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The pilot, Captain Lev Strom, 45, survived.", "The captain, Lev Strom, was among the dead.", "conflict"),
        ("Police detained Captain Lev Strom.", "Lev Strom, the captain, was arrested.", "agree"),
        ("The army killed Captain Lev Strom.", "Captain Lev Strom, the army claimed, was killed. He died.", "agree"),
        ("The army claimed to have killed Captain Lev Strom.", "Captain Lev Strom is alive.", "disputed"),
        # two parties in one article
        ("Captain Lev Strom was killed, the army said. Rebels said Lev Strom was alive.", "A mill burned.", "disputed"),
    ],
)
def test_what_became_of_somebody(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "state-told"] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # arrested on one day, released on the next
        # what may be, and who did it
        ("Captain Lev Strom survived.", "Captain Lev Strom may be dead."),
        ("Captain Lev Strom survived.", "Captain Lev Strom killed a guard."),
        ("Captain Lev Strom survived.", "Captain Lev Strom said Olga Brandt died."),
        # a name of another article, inside a longer word
        ("Captain Lev Strom was killed near Vell.", "The mill burned. McLev Strom survived the fire."),
    ],
)
def test_what_is_no_other_fate(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "state-told" and d.verdict != "agree"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The ferry sank at 4:30 a.m. on 1 March 2031.", "The ferry sank at 5 a.m. on 1 March 2031.", "conflict"),
        ("The ferry sank at 4:30 a.m. on 1 March 2031.", "The ferry sank at 4.30am on 1 March 2031.", "agree"),
    ],
)
def test_the_hour_of_one_deed(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "same-hour"] == [verdict]


def test_no_hour_of_another_deed() -> None:
    one, other = "The ferry sank at 4:30 a.m. on 1 March 2031.", "The minister resigned at 5 a.m. on 1 March 2031."
    assert not [d for d in compared(one, other) if d.kind == "time"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The hostages were released before noon in the northern town of Vell.",
            "All hostages were released on a bridge in Vell.",
            "Where were all hostages released?",
        ),
        (
            "Two crewmen of the Aldra were killed in a night airstrike by rebels.",
            "Crewmen of the Aldra were killed in an airstrike.",
            "In what were two crewmen of the Aldra killed?",
        ),
    ],
)
def test_in_what_place_or_deed(one: str, other: str, question: str) -> None:
    assert [d.question for d in compared(one, other) if d.rule == "same-circumstance"] == [question]


def test_ways_that_have_nothing_in_common() -> None:
    found = compared(
        "Councillor Ada Lind was charged after she was filmed punching a guard at the gate of the mill in Vell.",
        "Councillor Ada Lind was charged after she was filmed kicking and slapping a guard at the gate of the mill.",
    )
    assert [(d.verdict, {p.value for p in d.positions}) for d in found if d.rule == "manner-told"] == [
        ("conflict", {"punching", "kicking and slapping"})
    ]


@pytest.mark.parametrize(
    "other",
    [
        # one way in common
        "Councillor Ada Lind was charged after she was filmed slapping and punching a guard at the gate of the mill.",
        # another person, another deed
        "Bo Venn was seen kicking a ball in a park.",
    ],
)
def test_ways_that_are_no_conflict(other: str) -> None:
    one = "Councillor Ada Lind was charged after she was filmed punching a guard at the gate of the mill in Vell."
    assert not [d for d in compared(one, other) if d.rule == "manner-told"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("An An-26 crashed near Vell.", "The An-24 crashed near Vell.", ["conflict"]),
        ("An An-26 crashed near Vell.", "The An-26 crashed in a field.", ["agree"]),
        ("A Boeing 737 crashed near Vell.", "The Boeing 737-800 crashed in a field.", ["agree"]),
        # more than one of a type
        ("An-26s launched missiles at Vell.", "The An-24 launched a missile at Vell.", []),
        # two types: which of them it was, the names do not say
        ("An An-26 crashed near Vell.", "The An-24 crashed near Vell. An An-26 searched for it.", []),
    ],
)
def test_the_type_of_the_one_machine(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "type-named"] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "rule", "verdict"),
    [
        # the age behind one person's name
        ("President Janek Torv, 61, won.", "The victor, President Janek Torv, 62, cheered.", "same-age", "conflict"),
        # one number is the other rounded
        ("Torv won 54.3 percent of the votes.", "Torv won 54 percent of the votes.", "same-percent", "compatible"),
        ("The mill exported 19,873 tons of oil.", "The mill exported 20,000 tons of oil.", "same-mass", "compatible"),
        # how many came, as each tells it
        ("Organisers said 100,000 people took part.", "About 50,000 people joined the march.", "toll", "conflict"),
        # somebody denies what others say he did
        (
            "Maria Selin conceded defeat, an aide said.",
            "Maria Selin denied that she had conceded.",
            "denial-verb",
            "disputed",
        ),
    ],
)
def test_how_two_say_it(one: str, other: str, rule: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == rule] == [verdict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what undoes a deed does not tell it
        ("Elena Vasko of Vell was arrested on Sunday night.", "Elena Vasko of Vell was released on Monday morning."),
        # only who says so is the same
        (
            "The dam burst at noon, mayor Orla Venn of Vell told reporters.",
            "A bridge was closed, mayor Orla Venn of Vell told reporters.",
        ),
    ],
)
def test_what_is_not_told_alike(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "told-alike"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "The army claimed to have killed the rebel leader Odo Varga in August.",
            "A deserter said that Odo Varga still controlled the valley.",
            ["disputed"],
        ),
        (
            "The army claimed to have killed the rebel leader Odo Varga in August.",
            "Odo Varga, who is thought to be hiding in the hills, sent a message.",
            ["disputed"],
        ),
        # That somebody still leads is told of the living every day.
        ("Odo Varga still leads the Red Scarves.", "Odo Varga still controlled the valley, a deserter said.", []),
        ("The army claimed to have killed Odo Varga.", "The valley is ruled by Odo Varga.", []),
    ],
)
def test_claimed_dead_and_still_at_it(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "state-told"] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("Mayor Odo Varga resigned on Monday.", "Mayor Odo Varga refused to resign over the flood.", ["conflict"]),
        ("Mayor Odo Varga resigned on Monday.", "Odo Varga has stepped down, the council said.", ["agree"]),
        # Who refuses at first may yet resign; and another's is not his.
        ("Mayor Odo Varga refused to resign over the flood.", "Mayor Odo Varga resigned on Tuesday.", ["compatible"]),
        ("Mayor Odo Varga resigned on Monday.", "Minister Mila Brandt refused to resign over the flood.", []),
    ],
)
def test_in_office_or_gone(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "state-told"] == verdicts


@pytest.mark.parametrize(
    ("bodies", "verdicts"),
    [
        (
            (
                "Police arrested Ivo Karsk, the owner of the mill, on Monday. "
                "His lawyer, Ada Brenn, said that the businessman had not been arrested.",
                "A mill burned in Hamble.",
            ),
            ["disputed"],
        ),
        (
            (
                "Ivo Karsk was arrested in Hamble on Monday.",
                "Ivo Karsk's lawyer, Ada Brenn, denied that her client had been arrested.",
            ),
            ["disputed"],
        ),
        # Nobody says that he was.
        (("Ivo Karsk owns a mill.", "Ivo Karsk has not been arrested."), []),
        # Left open.
        (("Ivo Karsk was arrested in Hamble.", "It is unclear whether Ivo Karsk had not been arrested before."), []),
    ],
)
def test_a_state_that_is_denied(bodies: tuple[str, ...], verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(*bodies) if d.rule == "state-told"] == verdicts


def test_states_that_follow_one_another_are_told_with_their_days() -> None:
    (found,) = [
        d
        for d in compared(
            "Ivo Karsk was arrested in Hamble.", "Ivo Karsk was released on bail in Hamble.", "A mill burned in Olm."
        )
        if d.rule == "state-told"
    ]
    assert found.verdict == "compatible"
    assert found.note == "As reported: Ivo Karsk was arrested (2031-03-01); Ivo Karsk was released (2031-03-02)."


def test_who_is_held_and_let_go_as_reported_on_one_day() -> None:
    (found,) = [
        d
        for d in compared("Ivo Karsk was arrested on Monday. Ada Brenn wept.", "Ivo Karsk was released on bail.")
        if d.rule == "state-told"
    ]
    assert found.verdict == "compatible"


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("General Omar al-Varn spoke in Olm.", "General Omar Varn spoke in Olm.", ["conflict"]),
        ("General Omar al-Varn spoke in Olm.", "General Omar Al-Varn spoke in Olm.", []),
        # with what he is called
        ("Mayor Joko Varkam spoke in Olm.", 'Mayor Joko "Jokowi" Varkam spoke in Olm.', ["compatible"]),
        ("Mayor Dmitri Varkam spoke in Olm.", "Mayor Dmitry “Dim” Varkam spoke in Olm.", ["conflict"]),
        # a short form that sounds like the name
        ("Agent Matt Varkam spoke in Olm.", "Agent Matthew Varkam spoke in Olm.", ["compatible"]),
        # with the name in the middle and without, and spelled otherwise; a brother
        ("General Sayed Varkam spoke in Olm.", "General Syed Rizwan Varkam spoke in Olm.", ["conflict"]),
        ("General Imran Varkam spoke in Olm.", "General Syed Rizwan Varkam spoke in Olm.", []),
    ],
)
def test_a_name_with_its_article_or_its_middle_and_without(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "same-name"] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The ferry MV Kalinara-7 sank on Monday.", "The ML Kalinaro-7 had 40 people on board.", ["conflict"]),
        ("The ferry MV Kalinara-7 sank on Monday.", "The MV Kalinara-7 had 40 people on board.", []),
        # a sister ship
        ("The ferry MV Kalinara-7 sank on Monday.", "The MV Kalinara-5 came to help.", []),
    ],
)
def test_ships_spelled_in_two_ways(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "same-name"] == verdicts


def article(name: str, body: str) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published="2031-03-05", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


def test_a_full_name_that_only_another_article_tells_to_be_one_is_found_in_whole_words() -> None:
    body = "The yard of Arne Tellvik was shut. Garne Tellvik, Arne Tellviksen: none is Arne Tellvik.\n"
    unknown = msgspec.structs.replace(article("b", body), names=())
    corpus = Corpus((article("a", "Arne Tellvik, the owner, resigned on Monday.\n"), unknown), (), ())
    found = [(p.start, p.end) for p in states._persons_of(corpus, "b")]
    assert found == [(body.index("Arne"), body.index(" was")), (body.rindex("Arne"), len(body) - 2)]
