"""Given figures that news of any event tells, in whatever words, this is the question that they answer."""

from __future__ import annotations

import pytest
from compared import compared
from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.discrepancies.figures.asked_words import asked_pattern, asked_words, tried

CASES = [
    (
        "The 18,000-seat arena in Olm was full.",
        "The Olm arena holds 22,000.",
        "How many people does it hold?",
        "conflict",
    ),
    (
        "Some 2,300 people were evacuated from Olm.",
        "In Olm about 4,000 residents had to leave their homes.",
        "How many people were evacuated?",
        "conflict",
    ),
    (
        "Three policemen were hurt by stones.",
        "Five officers suffered cuts, the ministry said.",
        "How many police officers were hurt?",
        "conflict",
    ),
    (
        "The kidnappers are demanding $3 million.",
        "A ransom of $5 million was named in a letter.",
        "What ransom was asked for?",
        "conflict",
    ),
    ("The 30-metre dam broke at night.", "The dam stood 26 metres high.", "How high does it stand?", "conflict"),
    (
        "Each family of the dead will receive 20,000 euros.",
        "The bereaved families are to get 50,000 euros each.",
        "How much do the victims receive?",
        "conflict",
    ),
    (
        "The youngest was a girl of eight.",
        "The youngest of the dead was only nine.",
        "How old was the youngest?",
        "conflict",
    ),
    (
        "The youngest was eight years old.",
        "The youngest of the dead was only nine.",
        "How old was the youngest?",
        "conflict",
    ),
    ("Turnout was 61 percent.", "The turnout stood at 54 percent.", "How high was the turnout?", "conflict"),
    ("The quake struck at a depth of 10 km.", "It was 10 kilometres deep.", "How deep was it?", "agree"),
    (
        "Winds of 140 km/h hit the coast.",
        "The wind reached 200 km/h on the coast.",
        "How strong was the wind?",
        "conflict",
    ),
    (
        "The fire burned 300 hectares of forest.",
        "Some 900 hectares were burned.",
        "How much land was lost?",
        "conflict",
    ),
    (
        "It had 48 passengers and four crew aboard.",
        "The plane was carrying 49 passengers.",
        "How many passengers were there?",
        "conflict",
    ),
    (
        "Friends of the climbers raised more than £75,000.",
        "A collection for the climbers raised €92,000.",
        "How much was raised?",
        "compatible",
    ),
    (
        "Ada Palme is a mother of three.",
        "Her three children were with Ada Palme.",
        "How many children are there?",
        None,
    ),
    (
        "They gave the Olm board seven days to answer.",
        "The sum is to be paid within seven days, the Olm board said.",
        "How long is the deadline?",
        "compatible",
    ),
    # another day than that of the figure
    (
        "Some 200 houses were destroyed, as the mayor had foretold in June 2028.",
        "About 900 houses were destroyed.",
        "How many houses were destroyed?",
        "conflict",
    ),
    (
        "The shaft is 40 metres (130 feet) deep.",
        "The shaft goes to a depth of 55 metres.",
        "How deep was it?",
        "conflict",
    ),
    (
        "They tied up five guards.",
        "The men overpowered six guards.",
        "How many guards were overpowered?",
        "conflict",
    ),
    (
        "Killed at Olm were 14, among them five children.",
        "Four children were among the dead of Olm.",
        "How many children were killed?",
        "conflict",
    ),
    (
        "The votes were voided at nine polling places.",
        "The annulment of the vote at six polling places changed little.",
        "In how many places were the results annulled?",
        "conflict",
    ),
    ("She won by 8,410 votes.", "The margin was 7,925 votes.", "By how many votes was it won?", "conflict"),
    (
        "The search for seven miners goes on.",
        "Fifteen miners are still missing.",
        "How many people are missing?",
        "conflict",
    ),
    # In another currency it may be the same sum.
    (
        "The robbers demanded 2 million euros.",
        "The men asked for $2.2 million.",
        "What ransom was asked for?",
        "compatible",
    ),
    (
        "The ferry lies in 40 metres of water.",
        "Divers reached the ferry at a depth of 31 metres.",
        "How deep was it?",
        "conflict",
    ),
    (
        "The glider travelled 210 km, its builders said.",
        "The glider covered only 150 kilometres.",
        "How far did it go?",
        "conflict",
    ),
    ("It came down 300 miles from the launch site.", "The balloon flew 190 miles.", "How far did it go?", "conflict"),
    (
        "The balloon crashed after 90 kilometres.",
        "The balloon covered a distance of 120 km.",
        "How far did it go?",
        "conflict",
    ),
    (
        "The tug sank two miles off the coast.",
        "The tug went down about a kilometre from the beach.",
        "How far from the shore?",
        "conflict",
    ),
    (
        "Some 40 rowers made it ashore.",
        "Of the rowers 31 are known to be alive.",
        "How many people survived?",
        "conflict",
    ),
    ("Fifty-two people survived.", "At least 60 passengers escaped alive.", "How many people survived?", "conflict"),
    (
        "Twelve people were killed, among them four children.",
        "Of those killed, six were children.",
        "How many children were killed?",
        "conflict",
    ),
    (
        "Three of the dead were children.",
        "He put the dead at 20, including five pupils.",
        "How many children were killed?",
        "conflict",
    ),
    ("Two of the victims were women.", "The dead included five women.", "How many of the dead were women?", "conflict"),
    (
        "Rescuers recovered 14 bodies.",
        "By noon 19 bodies had been brought up.",
        "How many bodies were found?",
        "conflict",
    ),
    (
        "Guards closed a zone with a radius of 200 metres around the kiln.",
        "The zone was extended to 500 metres.",
        "How wide is it?",
        "conflict",
    ),
    (
        "A 3-kilometre exclusion zone was drawn around the plant.",
        "Nobody may go within the zone, which measures 5 kilometres across.",
        "How wide is it?",
        "conflict",
    ),
    (
        "The flight of the rocket lasted nine minutes.",
        "The rocket exploded six minutes after ignition.",
        "How long did it fly?",
        "conflict",
    ),
    (
        "The balloon was airborne for 40 minutes.",
        "It vanished 25 minutes after take-off.",
        "How long did it fly?",
        "conflict",
    ),
    (
        "Orlo and Venn spoke by telephone for 30 minutes.",
        "The phone call between Orlo and Venn lasted ten minutes.",
        "How long: “The phone call between Orlo and Venn lasted”?",
        "conflict",
    ),
    (
        "The video of nine minutes was shown.",
        "In the 12-minute film a man is seen.",
        "How long is the recording?",
        "conflict",
    ),
    (
        "Orlo and Venn met for two hours in Tarn.",
        "The meeting of Orlo and Venn took four hours.",
        "How long: “The meeting of Orlo and Venn took”?",
        "conflict",
    ),
    (
        "The bank has frozen $40 million.",
        "Assets worth $65 million were frozen.",
        "How much money is held back?",
        "conflict",
    ),
    (
        "The army fired 12 missiles at the dam.",
        "Nine missiles hit the dam.",
        "How many missiles, bombs or drones were fired?",
        "conflict",
    ),
    (
        "The jets dropped 20 bombs.",
        "Fourteen bombs fell on the town.",
        "How many missiles, bombs or drones were fired?",
        "conflict",
    ),
    (
        "The army shot down eight drones.",
        "Five drones were intercepted over the bay.",
        "How many were shot down?",
        "conflict",
    ),
    (
        "Six air strikes hit the port.",
        "The jets carried out nine raids on the port.",
        "How many raids or strikes were there?",
        "conflict",
    ),
    ("Some 80 guests fell ill.", "The oysters sickened 130 people.", "How many people fell ill?", "conflict"),
    (
        "About 900 passengers are stranded.",
        "The snow trapped 1,400 travellers.",
        "How many people are stranded?",
        "conflict",
    ),
    ("Some 300 nurses walked out.", "The walkout of 450 nurses went on.", "How many are on strike?", "conflict"),
    ("The letter was signed by 2,100 doctors.", "The letter has 1,800 signatures.", "How many signed it?", "conflict"),
    (
        "Some 300 residents were put up in a school.",
        "Some 500 people were not allowed back.",
        "How many people were evacuated?",
        "conflict",
    ),
    (
        "The ferry left with 120 people on board.",
        "She gave the number on board as 150.",
        "How many people were aboard?",
        "conflict",
    ),
    (
        "The ferry left with 120 people on board.",
        "Some 160 were on the ferry, survivors said.",
        "How many people were aboard?",
        "conflict",
    ),
    (
        "The ferry left with 120 people on board.",
        "Tickets for the ferry had been sold to 95 passengers.",
        "How many people were aboard?",
        "conflict",
    ),
    (
        "Police arrested 30 people at the march.",
        "At least 61 people were rounded up.",
        "How many people were arrested?",
        "conflict",
    ),
    (
        "Police arrested 30 people at the march.",
        "The number of those arrested was 44.",
        "How many people were arrested?",
        "conflict",
    ),
    (
        "Gunmen took 20 people hostage in the bank.",
        "They are holding 26 hostages.",
        "How many people were held hostage?",
        "conflict",
    ),
    ("Eleven people are missing.", "The fate of 12 people is unknown.", "How many people are missing?", "conflict"),
    ("Eleven people are missing.", "Fourteen people have not been found.", "How many people are missing?", "conflict"),
    (
        "The mayor told 700 people to leave.",
        "Some 1,900 villagers below the dam were ordered to leave.",
        "How many people were evacuated?",
        "conflict",
    ),
    (
        "The rally drew 3,000 people to Olm.",
        "Some 8,000 people came to Olm for the rally.",
        "How many people took to the streets?",
        "conflict",
    ),
    (
        "The coach was carrying 31 pupils home.",
        "The coach, with 27 pupils on board, was on its way home.",
        "How many people were aboard?",
        "conflict",
    ),
    ("Some 5,000 people marched in Olm.", "The rally drew 9,000.", "How many people took to the streets?", "conflict"),
    (
        "Some 5,000 people marched in Olm.",
        "Ten thousand people filled the square.",
        "How many people took to the streets?",
        "conflict",
    ),
    ("Some 900 people were evacuated.", "Some 1,400 villagers fled.", "How many people were evacuated?", "conflict"),
    (
        "The blaze burned for 12 hours.",
        "Firefighters put the blaze out after 20 hours.",
        "How long did the fire burn?",
        "conflict",
    ),
    (
        "The leak released 400 tonnes of oil.",
        "About 650 tonnes of oil leaked into the bay.",
        "How much was spilled or released?",
        "conflict",
    ),
    ("The power was out for nine hours.", "The blackout lasted 14 hours.", "How long was the power out?", "conflict"),
    (
        "The wave was six metres high.",
        "Waves of nine metres hit the pier.",
        "How high were the waves, or the water?",
        "conflict",
    ),
    (
        "The river rose to 7.2 metres.",
        "The water level reached 8.1 metres.",
        "How high were the waves, or the water?",
        "conflict",
    ),
    (
        "The vaccine was given to 3,000 people.",
        "About 4,500 people were vaccinated.",
        "How many people were vaccinated?",
        "conflict",
    ),
    (
        "The pilot had 3,000 hours of flying experience.",
        "He had flown 4,500 hours.",
        "How long had the pilot flown?",
        "conflict",
    ),
    ("The ceasefire is to last 48 hours.", "The truce is for 72 hours.", "How long is the truce?", "conflict"),
    ("Some 60 states signed the treaty.", "The treaty was signed by 72 countries.", "How many signed it?", "conflict"),
    (
        "The concert drew 20,000 fans.",
        "Some 35,000 people came to the concert.",
        "How many people came to see it?",
        "conflict",
    ),
    (
        "The plane circled for 40 minutes.",
        "For an hour the plane circled over the airport.",
        "How long did they walk, climb or wait?",
        "conflict",
    ),
]


@pytest.mark.parametrize(("one", "other", "question", "verdict"), CASES)
def test_a_figure_in_whatever_words(one: str, other: str, question: str, verdict: str | None) -> None:
    found = {d.question: d.verdict for d in compared(one, other)}
    assert found.get(question) == verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of another thing
        ("The Arden bridge cost $40 million.", "The Belm ferry was bought for $2 million."),
        ("Fenn Motors employs 9,000 people.", "Lodra Steel has 2,000 employees."),
        # so many times as many are of something else
        ("Two houses were destroyed.", "Since 1990 fires have destroyed 60,000 houses."),
        # another year
        ("Some 200 people were evacuated.", "In 1987, 900 people were evacuated from Olm."),
        ("The flood of 1987, in which 900 people were evacuated, was worse.", "Some 200 people were evacuated."),
        # where water stood is not how high a wave was, nor is how long somebody was ill how long he was trapped
        ("Waves of nine metres hit the pier.", "The pier is three metres high."),
        ("They were trapped for 16 hours.", "He had been ill for 30 hours."),
        # a call is no meeting, though both last
        (
            "At dawn in a bakery Orlo's call about the dam lasted 40 minutes.",
            "In a barn full of farmers a session with Orlo on wool lasted two hours.",
        ),
        # of other calls
        ("In the 12-minute film Orlo sings.", "The call of Venn and Tarn lasted four minutes."),
        # five of those hurt
        ("Three of the dead were children.", "Some 40 people were hurt, including five children."),
        # what is done eight times
        ("Police arrested six people.", "Orlo has been arrested more than a dozen times."),
        # one voice
        ("The dam stood 26 metres high. It was 28 metres high.", "The dam broke."),
        # how many times as many there are is no vote
        ("The council voted by 9 to 4 for the weir.", "Frogs outnumber the people of Olm by 80 to 1."),
        # seats in a council hold nobody
        ("The Red Union, which has 13 seats in Olm, left.", "The Red Union holds 12 seats in Olm."),
        # a family is not one of it
        ("The Varns have been in power in Olm since 1967.", "Anton Varn took power in Olm in 2009."),
    ],
)
def test_figures_of_something_else(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule.startswith("asked")]


def test_a_figure_of_another_wreck_is_not_that_of_this_one() -> None:
    found = compared(
        "She gave the number on board as 150. In 2009 the Tarn went down with 230 people aboard.",
        "At least 200 people were on board, a sailor said.",
    )
    aboard = [d for d in found if d.question == "How many people were aboard?"]
    assert [{p.value for p in d.positions} for d in aboard] == [{"150", "At least 200 people"}]


_SIGNS = {"*": "", "+": "", "#": "N"}


def forms(token: str) -> list[str]:
    """What may stand for a token of a way of telling."""
    if token in _SIGNS:
        return [_SIGNS[token]]
    return [
        word.replace("~", "ful").replace("_", " ")
        for given in token.removesuffix("?").split("|")
        for word in (asked_words().words[given[1:-1]] if given.startswith("{") else (given,))
    ]


def test_every_way_of_telling_can_be_found() -> None:
    """The words by which questions are tried are words that their patterns need."""
    for n, question in enumerate(asked_words().questions):
        for way, told in enumerate(question.told):
            tokens = told.split(" ")
            first = [forms(token)[0] for token in tokens]
            for at, token in enumerate(tokens):
                for form in forms(token):
                    words = " ".join(filter(None, (*first[:at], form, *first[at + 1 :]))).replace("-", " ")
                    assert way in dict(tried(f" {words} ")).get(n, ()), told
            text = f" {' '.join(filter(None, first))} "
            assert asked_pattern(n, (way,)).search(text), told


@given(st.text(alphabet="NDT ,abc", max_size=200))
def test_any_words_are_read(text: str) -> None:
    for n, ways in tried(text):
        asked_pattern(n, ways).search(text)


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The penalty was given at about 5.40pm.", "The disputed penalty was given at 5.41pm.", ["compatible"]),
        ("The penalty was given at 5.12pm.", "The disputed penalty was given at 5.41pm.", ["conflict"]),
        # told by another happening
        ("The penalty was given at 5.41pm.", "He left at 5.15pm, some 25 minutes before the penalty was given.", []),
        # hours apart
        ("The penalty was given at 5.12pm.", "The penalty was given its own inquiry at 8.41pm.", []),
    ],
)
def test_times_within_the_hour(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "same-hour"] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Orlo had a three-page letter from the king.", "The king wrote a four-page letter to Orlo.", "conflict"),
        (
            "The joint exercise begins on Sunday.",
            "The joint exercise, which began on 20 February, is a test.",
            "conflict",
        ),
        ("The mill was built in 1959 in Olm.", "The mill of Olm was opened in 1959.", "agree"),
    ],
)
def test_one_thing_of_which_each_tells_once(one: str, other: str, verdict: str) -> None:
    assert verdict in {d.verdict for d in compared(one, other) if d.kind in ("number", "date")}


def test_what_is_only_supposed_answers_nothing() -> None:
    came = "A crowd of 3,000 came to the square."
    assert [d.verdict for d in compared(came, "A crowd of 5,000 filled the square.") if d.kind == "number"] == [
        "conflict"
    ]
    supposed = compared(came, "If the sun shone, a crowd of 5,000 would come to the square.")
    assert [d.question for d in supposed if d.kind == "number"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # crowds that came to listen
        ("The baritone sang to a crowd of 1,900 in a barn.", "A choir was heard by 2,600 people who attended in Olm."),
        # cases at court
        ("The clerk has 12 cases on his desk.", "The judge tried 45 cases before lunch."),
        # two races
        (
            "With 94 percent of ballots counted, Mara Lund led the guild.",
            "With 88 percent of ballots counted, Ivo Brandt led the choir.",
        ),
    ],
)
def test_a_figure_of_something_else(one: str, other: str) -> None:
    asked = {"How many people took to the streets?", "How many people fell ill?", "How much of the vote was counted?"}
    assert not [d for d in compared(one, other) if d.question in asked]
