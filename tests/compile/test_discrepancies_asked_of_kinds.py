"""Given the figures that news of one kind of event tells, each outlet in its own words, they are brought together."""

from __future__ import annotations

import pytest
from compared import compared

CASES = [
    ("The shaking lasted 40 seconds.", "The ground shook for nearly a minute.", "How long did the ground shake?"),
    (
        "The river rose to 6.4 metres.",
        "The Lenn crested at 7.1 metres on Friday.",
        "How high were the waves, or the water?",
    ),
    (
        "Temperatures reached 43 degrees Celsius in the capital.",
        "The mercury hit 45C on Tuesday.",
        "How hot or cold was it?",
    ),
    (
        "The storm was a category 4 hurricane when it made landfall.",
        "It came ashore as a category 3 storm.",
        "What category was the storm?",
    ),
    (
        "The fire was 30 percent contained by Sunday.",
        "Crews had contained 45 percent of the blaze.",
        "How much of the fire is contained?",
    ),
    (
        "Twelve fire engines were sent to the warehouse.",
        "Nine fire trucks fought the flames.",
        "How many fire engines came?",
    ),
    (
        "Six water-bombing planes were used against the fire.",
        "Four helicopters and planes fought the blaze from the air.",
        "How many aircraft fight the fire?",
    ),
    (
        "Deaths from the fever rose to 31.",
        "Nineteen patients have died of the disease.",
        "How many people were killed?",
    ),
    (
        "Some 40,000 people have been vaccinated against the fever.",
        "The ministry said 65,000 doses had been administered.",
        "How many people were vaccinated?",
    ),
    ("The drought has killed 2,000 cattle.", "Herders lost 3,500 cows.", "How many animals died or were found?"),
    (
        "Some 300,000 people need food aid.",
        "Half a million people are in need of help, the United Nations said.",
        "How many people need help?",
    ),
    (
        "The maker recalls 40,000 pushchairs.",
        "About 52,000 pushchairs are being called back.",
        "How many were recalled?",
    ),
    (
        "The company received 18 complaints about overheating.",
        "It knows of 23 reports of fires.",
        "How many complaints were there?",
    ),
    (
        "The plane was at 31,000 feet when contact was lost.",
        "It was flying at an altitude of 28,000 feet.",
        "At what altitude was it?",
    ),
    ("The plane was 14 years old.", "The 17-year-old aircraft was last checked in May.", "How old is it?"),
    (
        "Its captain had logged 6,200 hours of flight.",
        "The pilot, with 7,000 hours of experience, was from Olm.",
        "How long had the pilot flown?",
    ),
    ("Seven coaches left the rails.", "Nine carriages derailed.", "How many carriages left the rails?"),
    ("The bus plunged 60 metres into a ravine.", "It fell some 80 metres into a gorge.", "How far did it fall?"),
    (
        "Some 4,000 barrels of oil leaked into the bay.",
        "About 7,000 barrels were spilled.",
        "How much was spilled or released?",
    ),
    ("The slick covers 30 square kilometres.", "Oil has spread over 45 square km.", "How large an area is covered?"),
    (
        "Oil has fouled 12 km of beaches.",
        "Some 20 kilometres of coast were polluted.",
        "How much of the coast is soiled?",
    ),
    (
        "Fourteen miners are trapped underground.",
        "Rescuers are trying to reach 18 miners.",
        "How many people are trapped?",
    ),
    ("The bomb contained 50 kilos of explosives.", "The device held 80 kg of dynamite.", "How heavy was the bomb?"),
    (
        "People 20 kilometres away heard the explosion.",
        "The bang could be heard as far as 15 km from the plant.",
        "How far away was it heard or felt?",
    ),
    (
        "Windows broke within a radius of 500 metres.",
        "Panes were smashed 650 metres from the plant.",
        "How far did the damage reach?",
    ),
    ("The blackout lasted six hours.", "Power came back after nine hours.", "How long was the power out?"),
    (
        "The gunman fired at them for eight minutes.",
        "The shooting lasted 12 minutes.",
        "How long did the shooting last?",
    ),
    (
        "Police found five guns in the flat.",
        "Three rifles and a pistol lay in his car. Seven weapons were seized.",
        "How many weapons were found?",
    ),
    ("The army has retaken 14 villages.", "Troops captured nine settlements.", "How many places were taken?"),
    (
        "Troops advanced 15 km into the province.",
        "They have pushed 20 kilometres into rebel land.",
        "How far did they advance?",
    ),
    (
        "The army destroyed 12 tanks.",
        "Rebels said that they had knocked out nine tanks.",
        "How many tanks were destroyed?",
    ),
    (
        "Some 120 soldiers were taken prisoner.",
        "The rebels hold 90 government troops.",
        "How many soldiers were captured?",
    ),
    (
        "The country will send 3,000 troops.",
        "Some 2,500 soldiers are to be deployed to the border.",
        "How many troops are sent?",
    ),
    ("The truce is to last 72 hours.", "They agreed on a ceasefire of five days.", "How long is the truce?"),
    (
        "The army counted 34 breaches of the truce.",
        "Observers recorded 52 violations.",
        "How often was the truce broken?",
    ),
    ("The missile has a range of 800 km.", "It can hit targets 1,200 kilometres away.", "How far can it fly?"),
    ("The rocket carried 18 satellites.", "Aboard were 24 satellites.", "How many satellites did it carry?"),
    ("The satellite circles the Earth at 520 km.", "It is in an orbit of 610 kilometres.", "How high is the orbit?"),
    (
        "The strike costs the port $4 million a day.",
        "The port loses $6 million every day of the strike.",
        "What does it cost a day?",
    ),
    (
        "Anna Pell won 54 percent of the vote.",
        "Pell took 52 per cent of the ballots.",
        "What share of the votes was won: “Anna Pell won”?",
    ),
    (
        "Pell's party won 84 seats.",
        "The Greens took 91 of the 200 seats.",
        "How many seats were won: “Pell's party won”?",
    ),
    (
        "With 80 percent of the ballots counted, Pell led.",
        "After 92 percent of votes had been tallied she was ahead.",
        "How much of the vote was counted?",
    ),
    ("Nearly 3.9 million citizens can cast ballots.", "The rolls list 4.4 million names.", "How many people may vote?"),
    (
        "The deficit will be 3.4 percent of output.",
        "It puts the shortfall at 4.1 percent of GDP.",
        "How large is the deficit?",
    ),
    (
        "The economy will grow by 2.1 percent.",
        "Growth of 1.7 percent is expected.",
        "By how much does the economy grow?",
    ),
    ("Unemployment stands at 9.2 percent.", "The jobless rate was 10.1 per cent.", "How high is unemployment?"),
    ("He faces up to 20 years in prison.", "The charge carries a maximum of 25 years.", "What sentence is possible?"),
    ("He was charged with 14 counts of fraud.", "He faces 12 counts.", "How many charges are there?"),
    ("The court heard 64 witnesses.", "Prosecutors called 58 witnesses.", "How many witnesses were heard?"),
    (
        "The jury deliberated for nine hours.",
        "Jurors needed 14 hours to reach a verdict.",
        "How long did the jury deliberate?",
    ),
    ("She was held for 41 days.", "He spent six weeks in captivity.", "How long were they held?"),
    ("Customs seized 340 kilos of cocaine.", "Police found 410 kg of the drug in the hold.", "How much was seized?"),
    (
        "The drugs have a street value of 30 million euros.",
        "The cocaine would have fetched 42 million euros.",
        "What is the haul worth?",
    ),
    (
        "Data of 3 million customers were stolen.",
        "The hackers got the records of 4.2 million people.",
        "How many people's data were stolen?",
    ),
    ("The virus infected 12,000 computers.", "Some 9,000 machines were hit.", "How many computers were hit?"),
    ("Some 3,000 investors lost their savings.", "He cheated 4,200 savers.", "How many people lost money?"),
    (
        "Shares of Fennoil fell 12 percent.",
        "Fennoil was down 11 percent at the close.",
        "By how much did it fall: “Fennoil was down”?",
    ),
    ("Fennoil will close 40 stores.", "Fennoil is closing 48 branches.", "How many branches close?"),
    ("The company owes 300 million euros.", "It has debts of 420 million euros.", "How large are the debts?"),
    (
        "The firm made a loss of 60 million euros.",
        "Losses reached 81 million euros.",
        "How large was the loss: “The firm made a loss”?",
    ),
    ("Leaders of 24 countries meet in Olm.", "Delegations from 35 nations attend.", "How many countries take part?"),
    ("The summit brings together 31 heads of state.", "Some 28 heads of government came.", "How many leaders came?"),
    (
        "The sanctions hit 23 people and nine firms.",
        "Some 31 officials were put on the list.",
        "How many people are on the list?",
    ),
    (
        "In exchange 45 prisoners were released.",
        "Fifty-two captives were swapped.",
        "How many prisoners were exchanged?",
    ),
    (
        "Each migrant had paid 2,000 euros.",
        "They had paid smugglers 3,500 euros a head.",
        "What did the crossing cost them?",
    ),
    (
        "Some 8,000 people crossed the border on Monday.",
        "More than 11,000 refugees arrived in a day.",
        "How many people crossed or fled?",
    ),
    ("The grave is 3,000 years old.", "The tomb dates back 3,500 years.", "How old is the find?"),
    (
        "The painting had been estimated at 4 million euros.",
        "Experts had expected it to fetch 6 million euros.",
        "What was it expected to fetch?",
    ),
    ("Orla Venn ran the race in 52.3 seconds.", "Venn won in 52.9 seconds.", "What was the winning time?"),
    ("She was banned for two years.", "The athlete got a four-year ban.", "How long is the ban?"),
    ("The spacewalk lasted six hours.", "They worked outside the station for seven hours.", "How long is the stay?"),
    ("She made 40 films.", "He had acted in 52 films.", "How many works were there?"),
    ("Seven paintings were stolen.", "The thieves took nine pictures.", "How many things were stolen?"),
    ("The raid took seven minutes.", "The thieves were inside for 12 minutes.", "How long did the raid take?"),
    ("He had been on the run for 11 years.", "He was caught after 14 years as a fugitive.", "How long was the hunt?"),
    (
        "Voting took place at 4,200 polling stations.",
        "Some 3,800 polling places opened.",
        "How many polling stations were there?",
    ),
    ("Some 300 observers watched the vote.", "The union sent 420 monitors.", "How many observers were there?"),
    (
        "A wave of two metres was measured in the harbour.",
        "Waves three metres tall swept the beach.",
        "How high were the waves, or the water?",
    ),
    # what other entries of a question tell
    ("Flooding closed 17 roads.", "In all, 24 roads are impassable.", "How many roads or bridges were cut?"),
    ("The landslide buried 34 houses.", "Mud swallowed 41 homes.", "How many houses were destroyed?"),
    ("The jury awarded her $3 million.", "She will get $4 million in damages.", "What damages were awarded?"),
    ("The bus had 52 passengers.", "There were 60 people on the bus.", "How many people were aboard?"),
    ("A convoy of 40 trucks came.", "The 52-truck convoy brought food.", "How many vehicles did the convoy have?"),
    ("The robbers took $700,000.", "Some $900,000 was stolen from the vault.", "How much was stolen?"),
    ("The siege lasted 70 days.", "After 80 days the siege was lifted.", "How long was the siege?"),
]


@pytest.mark.parametrize(("one", "other", "question"), CASES)
def test_figures_of_all_kinds_of_news(one: str, other: str, question: str) -> None:
    assert {d.question: d.verdict for d in compared(one, other)}.get(question) == "conflict"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another thing that is measured
        ("The river rose to 6.4 metres.", "The bridge over the river is 18 metres high."),
        ("The boat, 24 metres long, sank in the waves.", "Waves of three metres hit the coast."),
        ("The truce is to last 72 hours.", "The fighting went on for 36 hours before the truce."),
        ("The rocket's range is 600 km.", "The rocket fell 300 km from the coast."),
        ("The 8,000-tonne ship carried fuel.", "The ship has lost 1,200 tonnes of diesel."),
        # all of them, and those to which it happened
        ("Nine carriages derailed.", "The train had 12 carriages when it left Olm."),
        ("The army destroyed 12 tanks.", "The army has 90 tanks."),
        ("Fennoil will close 40 stores.", "Fennoil has 310 stores."),
        # another place, another time
        ("Temperatures reached 43C in Olm.", "In Tarn the temperature was 31C."),
        ("Seven paintings were stolen.", "Nine paintings were stolen from the same museum in 1998."),
        # two persons
        ("Anna Pell faces nine years in prison.", "Otto Venn faces 14 years in prison."),
        # of somebody who is named behind the thing
        ("The 34-year-old bus driver was hurt.", "A 28-year-old bus passenger died."),
        # a day of the month
        ("Voters will go to the polls on Feb. 1.", "Some 2 million voters are registered."),
    ],
)
def test_other_figures_of_the_same_news(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule.startswith("asked")]


def test_a_toll_far_down_is_not_that_of_the_news() -> None:
    talk = "The mayor thanked all who came to help. " * 12
    found = compared("The storm cost 12 lives.", f"A storm hit Olm. {talk}Storms have claimed 31 lives.")
    assert not [d for d in found if d.question == "How many people were killed?"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The trawler Olma was built in Varn in 1977.", "The trawler Olma was built in Varn in 1979.", ["conflict"]),
        ("The trawler Olma was built in Varn in 1977.", "The trawler Olma was built in Varn in 1977.", ["agree"]),
        # made in one year, used from another on
        (
            "The trawler Olma was built in Varn in 1977.",
            "The trawler Olma was built in Varn by Tamber Yards and commissioned in 1981.",
            [],
        ),
        (
            "The trawler Olma was built in Varn in 1977 and joined the Varn fleet in 1981.",
            "The trawler Olma was built in Varn by Tamber Yards and commissioned in 1981.",
            ["agree"],
        ),
        # another ship, and the refit that two tell of
        (
            "The trawler Olma was built in Varn in 1977. Its refit was completed in 2012.",
            "The trawler Olma was refitted, work finished in 2012. The tug, a ship launched in 2008, found it.",
            ["agree"],
        ),
    ],
)
def test_what_was_made_may_be_opened_later(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.kind == "date"] == verdicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # no blaze
        (
            "A pilot was killed by ground fire when one of two helicopters was hit in Olm.",
            "Two helicopters took part in the rescue in Olm, and one was destroyed by mortar fire.",
        ),
        # no raid
        ("The plane flew over Olm for 17 seconds.", "The plane was seen over Olm for 30 seconds or less."),
    ],
)
def test_a_question_of_another_kind_of_event_is_not_asked(one: str, other: str) -> None:
    asked = {"How many aircraft fight the fire?", "How long did the raid take?"}
    assert [d.question for d in compared(one, other) if d.question in asked] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Of the hurt, 52 are in a critical condition in Olm.", "In Olm 26 people are in intensive care."),
        ("Two people were rescued from the mill of Olm.", "Nine people were rescued from the mill of Olm."),
    ],
)
def test_figures_that_change_are_told_as_reported(one: str, other: str) -> None:
    (found,) = [d for d in compared(one, other) if d.kind == "number"]
    assert found.verdict == "conflict"
    assert (found.note or "").startswith("As reported: ")
