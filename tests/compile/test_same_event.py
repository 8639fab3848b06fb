"""Given these sources, these tell of another event than most of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.brief import annotate_all
from briefgen.compile.copies import compile_copies
from briefgen.compile.same_event import compile_sources
from briefgen.model import Annotations, BriefSource, Source, SourceMeta
from briefgen.read import read_folder

CALL = [
    "President Ana Ruiz of Peru and Chilean President Jorge Soto spoke by telephone on Tuesday about the border. "
    "The call lasted forty minutes, both governments said.",
    "Chilean President Jorge Soto called Peru’s Ana Ruiz on Tuesday. “We spoke of the border, and of nothing else at "
    "all,” Soto told reporters in Santiago.",
    "Peru’s president, Ana Ruiz, had a telephone conversation with Chilean President Jorge Soto on Tuesday. “We spoke "
    "of the border, and of nothing else at all,” he said.",
]
FOLLOW_UP = (
    "Lawmakers in Peru asked President Ana Ruiz on Thursday what she and Chilean President Jorge Soto had agreed on "
    "the telephone on Tuesday. Ruiz said that nothing had been signed."
)
NEXT_DAY = (
    "The border between Chile and Peru opened again on Thursday, after a telephone call in which Chilean President "
    "Jorge Soto and Peru’s President Ana Ruiz had agreed on it. Lorries had waited for days."
)
REACTION = (
    "Bolivia welcomed the telephone call between Chilean President Jorge Soto and Peru’s President Ana Ruiz. Bolivia "
    "would gain most from an open border, Bolivian ministers said in La Paz. Bolivians live on both sides of it."
)
ANOTHER_CALL = (
    "Chilean President Jorge Soto and President Ana Ruiz of Peru spoke by telephone on Friday, their third call this "
    "month. Ruiz said that she was not happy with it."
)
OTHER_ACTORS = (
    "Brazil closed its border to lorries, and Brazilian soldiers took over the bridges. Brazilian drivers waited for "
    "days. Earlier Chile and Peru had talked of their own border. Brazil did not say why."
)
EARLIER = (
    "Chilean President Jorge Soto and President Ana Ruiz of Peru spoke by telephone on Monday about a loan. Both "
    "called it a good talk."
)


def source(name: str, body: str, published: str | None = "2019-05-08", title: str | None = None) -> Annotations:
    basis = "stated" if published else "unknown"
    meta = SourceMeta(id=name, path=name, published=published, published_basis=basis, title=title)  # type: ignore[arg-type]
    return annotate(Source(meta=meta, body=body))


def compiled(*found: Annotations) -> dict[str, BriefSource]:
    return {s.id: s for s in compile_sources(found, compile_copies(found))}


def flagged(*found: Annotations) -> list[str]:
    return [s.id for s in compiled(*found).values() if not s.same_event]


MOST = tuple(source(f"m{n}", body) for n, body in enumerate(CALL))


@pytest.mark.parametrize(
    ("odd", "expected"),
    [
        pytest.param(source("x", FOLLOW_UP, "2019-05-09"), [], id="a follow-up"),
        pytest.param(source("x", NEXT_DAY, "2019-05-09"), [], id="a follow-up that names its own day only"),
        pytest.param(source("x", REACTION), [], id="a reaction"),
        pytest.param(source("x", ANOTHER_CALL, "2019-05-11"), ["x"], id="another call on another day"),
        pytest.param(source("x", ANOTHER_CALL, None), ["x"], id="another call on another day, undated"),
        pytest.param(source("x", f"{ANOTHER_CALL} They had also spoken on Tuesday."), [], id="both calls"),
        pytest.param(source("x", OTHER_ACTORS), ["x"], id="other actors"),
        pytest.param(source("x", EARLIER, "2019-04-02"), ["x"], id="appeared before it happened"),
        pytest.param(source("x", "Nothing more is known."), [], id="says little"),
        pytest.param(source("x", ""), [], id="empty"),
    ],
)
def test_same_event(odd: Annotations, expected: list[str]) -> None:
    assert flagged(*MOST, odd) == expected


def test_two_sources_make_no_consensus() -> None:
    assert flagged(MOST[0], source("x", ANOTHER_CALL)) == []


def test_a_copied_consensus_is_one_voice() -> None:
    long = CALL[0] + " The road between the two towns has been shut since the flood took the bridge in the spring." * 2
    copies = [source(f"c{n}", long) for n in range(4)]
    assert flagged(*copies, source("x", ANOTHER_CALL)) == []


def test_the_reason_is_told_with_evidence() -> None:
    told = compiled(*MOST, source("x", ANOTHER_CALL, "2019-05-11"))["x"]
    assert told.same_event_reason is not None
    assert "Friday" in told.same_event_reason
    assert "2019-05-07, Tuesday" in told.same_event_reason
    assert [e.text for e in told.same_event_evidence] == ["Friday", "Tuesday"]
    assert told.same_event_evidence[0].source == "x"


def test_one_of_the_seeds_tells_of_another_event() -> None:
    found = annotate_all(read_folder(Path(__file__).parents[2] / "seeds").sources)
    ordered = tuple(sorted(found, key=lambda a: (a.source.published or "9999", a.source.id)))
    assert [name[:3] for name in flagged(*ordered)] == ["003"]


POOL = (*MOST, source("x", ANOTHER_CALL), source("y", OTHER_ACTORS), source("z", FOLLOW_UP, "2019-05-09"))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(POOL), unique_by=lambda a: a.source.id), st.randoms())
def test_most_sources_are_never_flagged_and_spans_are_verbatim(found: list[Annotations], chance: random.Random) -> None:
    bodies = {a.source.id: a.text for a in found}
    made = compiled(*found)
    assert 2 * sum(not s.same_event for s in made.values()) < max(1, len(found))
    for e in (e for s in made.values() for e in s.same_event_evidence):
        assert bodies[e.source][e.start : e.end] == e.text
    chance.shuffle(found)
    assert {i for i, s in compiled(*found).items() if s.same_event} == {i for i, s in made.items() if s.same_event}


def test_a_source_about_others_in_an_event_with_a_name_tells_of_that_event() -> None:
    lead = "Typhoon Ana struck the coast of Portavia on Monday, killing at least 20 people in the port of Tamber."
    local = "A couple from Leeds, Jane and Tom Marsh, are missing after Typhoon Ana, officials said. " + " ".join(
        f"Jane Marsh was last seen at the {place} with Tom Marsh." for place in ("inn", "quay", "market", "station")
    )
    found = (source("a", lead), source("b", lead.replace("struck", "hit")), source("c", f"{lead} Roofs flew."))
    assert flagged(*found, source("d", local)) == []
    assert flagged(*found, source("d", local.replace("Typhoon Ana", "a fire"))) == ["d"]


def test_a_source_about_the_owner_of_a_numbered_mine_tells_of_what_happened_there() -> None:
    lead = "Nine people died on Monday in the Dombrova-2 mine in Portavia, the ministry of Portavia said."
    owner = "Ardexa halted its mines after the blast at Dombrova-2. " + " ".join(["Ardexa gave its figures."] * 4)
    found = [source(name, lead, title="Blast kills nine in Portavia") for name in ("a", "b", "c")]
    found += [source("e", lead.replace("Nine", "At least nine"))]
    assert flagged(*found, source("d", owner)) == []
    assert flagged(*found, source("d", owner.replace("Dombrova-2", "its oldest pit"))) == ["d"]


def test_a_source_about_the_same_town_or_the_same_company_tells_of_the_same_event() -> None:
    lead = "A dam of the Ruiz Power Company near the town of Tamber in the province of Lower Portia broke on Monday."
    most = tuple(source(f"d{n}", f"{lead} Lower Portia has {n} dams.") for n in range(3))
    town = "Rescuers from Peru came to the town of Tamber, Peru said. Peru has 40 divers there, and Peru sends more."
    company = (
        "The Ruiz Power Company is sorry, Carla Nunn said. The Ruiz Power Company will pay. Nunn leads it. The Ruiz "
        "Power Company is old, Nunn said."
    )
    assert flagged(*most, source("x", town)) == []
    assert flagged(*most, source("x", company)) == []
    assert flagged(*most, source("x", town.replace("the town of Tamber", "Chile"))) == ["x"]
    assert flagged(*most, source("x", company.replace("The Ruiz Power Company", "The Soto Bank"))) == ["x"]


ARREST = "Jorge Soto, the arrested head of the Rowan Bank, appeared before a judge in Tamber on Wednesday. "
HEARING = tuple(
    source(f"h{n}", ARREST + more)
    for n, more in enumerate(
        ("He denied everything.", "Police arrested Soto on Monday at home.", "Ana Ruiz was freed.")
    )
)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(
            "Jorge Soto, who once led the Rowan Bank, was arrested at his home on Monday and then appeared before a "
            "judge in Tamber. His lawyer calls him ill.",
            id="dates what another source dates to the same day",
        ),
        pytest.param(
            "The Justice Ministry did not know, it said. The Justice Ministry had asked the Rowan Bank for papers. The "
            "Justice Ministry got none, and Jorge Soto wrote none.",
            id="is about a ministry, and knows who takes part",
        ),
        pytest.param(
            "Jorge Sóto has asked for a doctor. Sóto is 61. Sóto's wife called for help, and Sóto slept little.",
            id="writes a name with an accent",
        ),
    ],
)
def test_other_sides_of_an_event_are_the_same_event(odd: str) -> None:
    assert flagged(*HEARING, source("x", odd)) == []


def test_a_company_is_the_same_with_its_legal_form() -> None:
    most = tuple(source(f"c{n}", f"The Rowan Foods Inc plant of Tamber burned on Monday. {n} came.") for n in range(3))
    odd = "Rowan Foods fell on the exchange. Rowan Foods lost much. Rowan Foods had risen. Rowan Foods is sorry."
    assert flagged(*most, source("x", odd)) == []
    assert flagged(*most, source("x", odd.replace("Rowan Foods", "Harbour Steel"))) == ["x"]


VERDICT = tuple(
    source(f"v{n}", body, f"2015-02-1{3 + n}")
    for n, body in enumerate(
        (
            "A court in Graz sentenced former minister Karl Bauer to six years in prison on Thursday for taking bribes "
            "from Tetron. Judge Ilse Kern said he had sold his office. His lawyer, Otto Haas, will appeal. Tetron paid "
            "through Cyprus.",
            "Karl Bauer was convicted of bribery in Graz on Thursday. The jury needed two days. Judge Ilse Kern spoke "
            "for an hour. Tetron’s former manager, Jens Rolf, got three years.",
            "When Karl Bauer left the court in Graz on Thursday he smiled. His lawyer, Otto Haas, wants the verdict "
            "quashed. Jens Rolf of Tetron wept. Judge Ilse Kern had words for both.",
        )
    )
)


@pytest.mark.parametrize(
    ("odd", "published", "expected"),
    [
        pytest.param(
            "Anna Seidl keeps receipts in shoe boxes. The auditor found the first one by chance. Seidl told her boss. "
            "Seidl copied 300 pages at night, and took them to a prosecutor in Graz. Seidl now sells honey. “Bees are "
            "honest,” Seidl said.",
            "2015-02-15",
            [],
            id="a profile, which names the town but once",
        ),
        pytest.param(
            "Austria’s Greens lead in a poll for the first time, the institute Novum said on Friday. Novum asked 800 "
            "people, Novum’s Rita Wolf said. The chancellor’s party lost six points. Wolf calls it the price of ten "
            "years of silence. Novum will ask again. The judgment of Thursday was only one cause.",
            "2015-02-20",
            [],
            id="a consequence, which knows the day",
        ),
        pytest.param(
            "A former governor was convicted of breach of trust in Klagenfurt on Wednesday and sentenced to two years. "
            "Josef Pirk had built a stadium for nobody. Pirk denied it to the end. The stadium cost 90 million euros. "
            "Judge Maria Lenz spoke of vanity. In February a court in Graz had sent Karl Bauer to prison. Pirk will "
            "appeal too.",
            "2015-03-06",
            ["x"],
            id="another verdict, with this one behind it",
        ),
        pytest.param(
            "A former governor was convicted in Klagenfurt on Wednesday. Josef Pirk had built a stadium. Pirk denied "
            "it. Graz had a trial of that kind. Judge Maria Lenz spoke of Graz too. Pirk will appeal. In Graz nobody "
            "was surprised.",
            "2015-03-06",
            [],
            id="one that comes back to the town",
        ),
    ],
)
def test_what_is_only_background_tells_which_event_it_is(odd: str, published: str, expected: list[str]) -> None:
    assert flagged(*VERDICT, source("x", odd, published)) == expected


def test_a_shooting_and_a_bombing_are_attacks_on_two_days() -> None:
    lead = "A car bomb killed {} people in a market in Tamber on Friday, police said. The attack struck a bakery."
    most = tuple(source(f"b{n}", lead.format(n + 30), "2013-07-13") for n in range(3))
    odd = (
        "Gunmen opened fire on a bus near Port Soto on Saturday, and left nine dead. The driver drove on for two "
        "miles with a flat tyre. He was hit twice in the arm. A boy hid under a seat and was not seen. It came a week "
        "after a bomb in the market of Tamber. The bus had been late."
    )
    assert flagged(*most, source("x", odd, "2013-07-21")) == ["x"]
    blocked = odd.replace("opened fire on", "waited for").replace("left nine dead", "nobody came")
    assert flagged(*most, source("x", blocked, "2013-07-21")) == []


def test_a_statement_is_of_its_own_day_and_what_it_tells_of_is_not() -> None:
    said = (
        "That the presidents of Chile and Peru, Jorge Soto and Ana Ruiz, had a telephone call was confirmed by their "
        "offices, a spokesman said on Friday. He would not say more."
    )
    assert flagged(*MOST, source("x", said, "2019-05-11")) == []
    assert flagged(*MOST, source("x", said.replace("a spokesman said on", "and it was on"), "2019-05-11")) == ["x"]


def test_a_weekday_far_from_the_event_is_another_day() -> None:
    odd = source("x", ANOTHER_CALL.replace("Friday", "Tuesday"), "2019-06-20")
    assert flagged(*MOST, odd) == ["x"]
    assert flagged(*MOST, source("x", ANOTHER_CALL.replace("Friday", "Tuesday"), "2019-05-09")) == []


DAM = (
    "The Velden dam above Ormstad gave way on Sunday night, and the Rilla took four bridges with it. Mayor Hanne "
    "Brekke said that 300 people in Nedre Rilla had lost their homes. “We heard it before we saw it,” said Odd Tveit, "
    "who keeps the lock. The owner, Nordvann, said that the Velden plant had been looked at by Sunndal county.",
    "Hundreds slept in the sports hall of Ormstad after the Velden dam broke. The Rilla rose by three metres within "
    "an hour, Mayor Hanne Brekke told reporters. Divers from Nedre Rilla and Sunndal looked for a driver. The owner, "
    "Nordvann, would not say when Odd Tveit had called.",
    "The owner, Nordvann, had known of cracks in the Velden dam for a year, an engineer who was there until May says. "
    "Odd Tveit, the lock keeper, had seen water on the road from Ormstad to Nedre Rilla in spring. Hanne Brekke, the "
    "mayor, asks why nobody in Sunndal told the people.",
)
SONGS = (
    "A song that nobody wanted to print has won the contest of the islands. It had been sung in kitchens only until "
    "the summer.\nThen the fishermen of Brae took it to the market. Ishbel Moar wrote it for her aunt, and Moar will "
    "not sell it. “It is theirs,” Moar said. A singer from Norway came second. For the choir of Brae it is the third "
    "win. Brae will hold the contest on Sunday."
)


def test_a_source_that_knows_nothing_of_the_event_tells_of_another() -> None:
    most = [source(f"m{n}", body) for n, body in enumerate(DAM)]
    odd = compiled(*most, source("x", SONGS))["x"]
    assert odd.same_event_reason == (
        "It tells of Ishbel Moar, named by hardly any other source, and nowhere of Hanne Brekke or Odd Tveit, named by "
        "most others."
    )
    assert [e.text for e in odd.same_event_evidence] == ["Ishbel Moar"]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(
            "More rain is forecast for the valley. The roads stay closed, and schools too.", id="names nobody"
        ),
        pytest.param(
            "Brae in Shetland sent a boat and forty blankets. “They did it for us in the storm,” Ishbel Moar said. "
            "Moar leads the boat club of Brae. Her crew left Brae for Ormstad at dawn. Moar thinks that it will be a "
            "week before they are back from the Rilla.",
            id="help from elsewhere",
        ),
    ],
)
def test_a_source_that_lacks_what_others_name_is_not_of_another_event_for_that(odd: str) -> None:
    assert flagged(*(source(f"m{n}", body) for n, body in enumerate(DAM)), source("x", odd)) == []


def test_a_source_before_what_came_of_the_event_tells_of_the_event() -> None:
    # On Friday lawmakers asked about it, which several lead with; of Tuesday, when it was, all of them tell.
    asked = "asked President Ana Ruiz on Friday what she had promised Jorge Soto of Chile."
    call = "Ruiz had telephoned Soto on Tuesday."
    late = [
        source(f"m{n}", f"{who} {asked} {own} {call}", "2019-05-10")
        for n, (who, own) in enumerate(
            [
                ("Lawmakers in Peru", "Two of them had left the hall in protest by then."),
                ("Members of the Peruvian parliament", "By then the galleries of the house were empty."),
                ("Deputies in Lima", "Nobody in the hall seemed to have an answer to it."),
            ]
        )
    ]
    early = (
        "Chile’s opposition called it a gift on Wednesday morning. “He gave away the bridge,” Carla Nunn told Radio "
        "Andes. Jorge Soto had spoken with Ana Ruiz {day}."
    )
    assert flagged(*late, source("x", early.format(day="on Tuesday"), "2019-05-08")) == []
    assert flagged(*late, source("x", early.format(day="in March"), "2019-05-08")) == ["x"]
