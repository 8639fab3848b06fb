"""Who did it, to whom, and what caused it: what stands beside a verb, compared across articles."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.telling.doers import roles_in
from briefgen.model import Source, SourceMeta


@pytest.mark.parametrize(
    ("one", "other", "question", "verdict"),
    [
        (
            "The Northern Synod and the Crown of Aldra brokered the truce in Vell.",
            "The truce in Vell was brokered by the Northern Synod.",
            "Who brokered the truce?",
            "agree",
        ),
        (
            "Fishermen found the missing pilot on a reef.",
            "A navy patrol found the missing pilot on a reef.",
            "Who found the missing pilot?",
            "compatible",
        ),
        (
            "The coast guard seized a trawler off Aldra.",
            "A trawler was seized off Aldra, the coast guard said.",
            "Whom or what did the coast guard seize?",
            "agree",
        ),
        (
            "The coast guard seized 33,000 crates of Aldran tea.",
            "Crates of Aldran tea, 33,000 in all, were seized: the coast guard seized 33,000 crates.",
            "Who seized 33,000 crates of Aldran tea?",
            "agree",
        ),
        (
            "By dusk the divers had found a sealed crate.",
            "The divers have found a sealed crate in the mud.",
            "Who had found a sealed crate?",
            "agree",
        ),
        (
            "On Friday the coast guard seized a trawler off Aldra.",
            "A trawler was seized off Aldra on Friday, the coast guard said.",
            "Whom or what did the coast guard seize?",
            "agree",
        ),
        (
            "Divers from Marl found the missing anchor off Vell.",
            "A salvage crew found the missing anchor off Vell.",
            "Who found the missing anchor?",
            "compatible",
        ),
    ],
)
def test_phrases_beside_a_verb(one: str, other: str, question: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.question == question] == [verdict]


@pytest.mark.parametrize(
    "bodies",
    [
        # which of the two destroyed it, the words do not tell
        ("A strike on the docks of Vell, which destroyed two cranes.", "The cranes were destroyed by a strike."),
        # a participle before its noun is no verb
        ("They agreed to swap their dead and seriously wounded troops.", "The wounded troops of Vell came home."),
        # when it was done is not to whom
        ("A hillside collapsed shortly before noon above Vell.", "A hillside collapsed shortly after rain in Vell."),
        ("The quake struck early in Vell.", "The quake struck early in Vell."),
        # nor is where, nor what stands behind a verb that has no object
        ("A hillside collapsed onto the road in Vell.", "The hillside collapsed onto the road in Vell."),
        ("A hillside collapsed two bends above Vell.", "The hillside collapsed two bends above Vell."),
        # a noun that another word has for its object does nothing
        ("Floods in the lower town destroyed three mills.", "It was destroyed by the lower town of Vell."),
        ("He spoke of unrest, as the long trial held in Vell had shown.", "The long trial held Vell in its grip."),
        ("Divers found sealed crates buried in the mud of Vell.", "Sealed crates buried the mud of Vell."),
    ],
)
def test_what_is_nobodys_deed(bodies: tuple[str, ...]) -> None:
    assert not [d for d in compared(*bodies) if d.rule in ("same-doer", "same-object")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Orla Venn won the spring regatta of the Vell rowing club.",
            "Hugo Brandt won the Vell rowing club's spring quiz.",
        ),
        (
            "The harbour guild of Vell attacked the levy plan of the port in its spring letter.",
            "Rebels attacked a convoy of the port of Vell in the spring.",
        ),
    ],
)
def test_it_is_asked_of_one_doer_what_was_done(one: str, other: str) -> None:
    assert "same-object" not in {d.rule for d in compared(one, other)}


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("The flood at the mills in Marl, Aldra, destroyed two cranes.", []),
        ("The clerk hid the ledger and burned two tally sheets.", ["The clerk"]),
        ("Orla Venn, a baker from Marl, seized the crates.", ["Orla Venn"]),
        ("Orla Venn, 52, seized the crates.", ["Orla Venn"]),
        ("Guards found a crate burned beside the mill.", ["Guards"]),
        ("Residents drew up a list of ships banned from port.", []),
        ("Divers from Marl found the missing anchor.", ["Divers"]),
        ("The synod's elected wardens seized the mill.", ["The synod's elected wardens"]),
        ("The 40 elected wardens seized the mill.", ["The 40 elected wardens"]),
        ("In Marl most Agrarian elected wardens were asleep.", []),
        ("By noon the Agrarian Union elected wardens.", ["the Agrarian Union"]),
        ("A boat seized off Vell lay in the harbour.", []),
        ("Officials believe the smugglers seized the crates.", ["the smugglers"]),
    ],
)
def test_who_does_it(sentence: str, doers: list[str]) -> None:
    found = OneSource(annotate(Source(meta=SourceMeta(id="s", path="s.txt"), body=sentence)), "s", {})
    assert sorted({sentence[r.start : r.end] for r in roles_in(found) if r.name == "who"}) == doers


@pytest.mark.parametrize(
    ("bodies", "verdict"),
    [
        (("The mill fire was caused by a short circuit.", "The mill fire was caused by a short circuit."), "agree"),
        (("The fire was caused by a short circuit.", "An arsonist started the fire, police said."), "conflict"),
        (("The fire was caused by a gas leak.", "The fire was due to faulty wiring."), "compatible"),
        (("The blackout was caused by a fallen tree.", "Engineers blamed the blackout on hackers."), "conflict"),
        # what nobody knows yet, or only may be
        (("The fire was caused by a short circuit.", "The cause of the fire is not known yet."), "compatible"),
        (("The fire was caused by a short circuit.", "It is too early to say what set off the fire."), "compatible"),
        (
            ("The fire was caused by a short circuit.", "Police are looking into whether arson caused the fire."),
            "compatible",
        ),
        (
            (
                "The tug sank in a storm.",
                "The tug sank, and it had been overloaded.",
                "The sinking was caused by a reef.",
            ),
            "compatible",
        ),
        (("The fire was started by an arsonist, unions said.", "Police ruled out arson in the fire."), "disputed"),
        # one article that reports what two parties say
        (("Bad weather caused the crash, the ministry said. The airline blamed engine failure.",), "conflict"),
    ],
)
def test_causes(bodies: tuple[str, ...], verdict: str) -> None:
    (found,) = [d for d in compared(*bodies) if d.kind == "cause"]
    assert found.verdict == verdict


@pytest.mark.parametrize(
    "bodies",
    [
        ("Nobody knows what caused the fire.", "The cause of the fire is not known."),
        ("The fire was caused by a short circuit.", "The cause of her anger at the firm is unknown."),
        ("The fire was caused by a short circuit.", "Her account was overloaded with mail from old friends."),
        ("The fire was caused by a short circuit.", "Police ruled out arson in the fire."),
        ("The fire was caused by a short circuit.", "The fire of 1987 was caused by arson."),
        ("The fire was caused by a short circuit.", "There was a storm after the fire."),
    ],
)
def test_what_is_no_other_cause(bodies: tuple[str, ...]) -> None:
    assert not [d for d in compared(*bodies) if d.kind == "cause"]


def test_a_denied_report_is_claim_and_denial() -> None:
    (found,) = compared("Minister Orla Venn denied reports that rebels had been freed in exchange for the hostages.")
    assert found.verdict == "disputed"
    assert {p.value for p in found.positions} == {
        "reports that rebels had been freed in exchange for the hostages",
        "denied reports that rebels had been freed in exchange for the hostages",
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olga Brandt attended Mr. Varn at the clinic.", "Olga Brandt attended Mr. Holm at the clinic too."),
        ("The tunnel project ran afoul of the harbour rules.", "The dredger had run afoul of the harbour rules."),
    ],
)
def test_what_is_cut_short_or_no_thing_is_nobody(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.rule in ("same-doer", "same-object")] == []


def test_where_something_went_is_nothing_that_it_was_done_to() -> None:
    told = ("A grain barge ran aground off Vell on Friday.", "The grain barge ran aground off Vell at night.")
    assert "same-object" not in {d.rule for d in compared(*told)}


@pytest.mark.parametrize(
    ("one", "other", "objects"),
    [
        ("The clerk buried two tons of salt in Vell.", "In Vell the clerk buried two tons of salt.", 1),
        ("The clerk buried salt two metres deep in Vell.", "The clerk buried two metres deep in Vell the salt.", 0),
    ],
)
def test_a_measure_is_nothing_that_is_done_to_but_a_measure_of_something(one: str, other: str, objects: int) -> None:
    assert len([row for row in compared(one, other) if row.rule == "same-object"]) == objects


def test_what_is_blamed_is_named_without_what_it_is_blamed_for() -> None:
    rows = compared("The blackout was caused by a fallen tree.", "Engineers blamed the blackout on hackers.")
    (found,) = [d for d in rows if d.rule == "cause-named"]
    assert [p.value for p in found.positions] == ["a fallen tree", "hackers"]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("The police have ruled out that sabotage caused the blackout.", "disputed"),
        ("Sabotage could not be ruled out in the blackout, the police said.", "compatible"),
        ("The police have not ruled out that sabotage caused the blackout.", "compatible"),
    ],
)
def test_a_cause_that_is_not_ruled_out_is_not_denied(told: str, verdict: str) -> None:
    found = compared("The blackout was caused by sabotage.", told)
    assert {d.verdict for d in found if d.rule == "cause-named"} == {verdict}


def test_what_one_did_and_another_did_not_do_is_no_agreement() -> None:
    one = "The airline always repaired its engines in Vell, it said."
    other = "The airline was not able to repair its engines in Vell, the union said."
    assert [d for d in compared(one, other) if d.rule == "same-object"] == []
