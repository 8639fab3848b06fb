"""Speakers without a name, or whose name comes behind it: an officer, a spokesman, a cook who gave a name."""

from __future__ import annotations

import pytest
from quoted import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who opens the sentence before, and not who spoke in another paragraph
        (
            "“It rang twice,” said Pa Alim Conter, 61.\n\n“It rang once,” said Pa Alim Conter.\n\n"
            "The guard, however, denied that it rang at all. “Our bell has had no rope since May,” he said.",
            "The guard",
        ),
        (
            "Ana Ruiz spoke by telephone to the mayor of Oslo, Ben Poe.\n\n"
            "The mayor dismissed the claims. “Nobody here has sold the clock,” he said.",
            "Ben Poe",
        ),
        # who gives a name, or is told by rank or age
        ("“It is over,” said a roofer who introduced herself as Ana Ruiz.", "Ana Ruiz"),
        ("A roofer calling himself Ben Poe shouted: “It is over.”", "Ben Poe"),
        ("The roof fell in, said Brig Gen Ben Poe. Nobody had slept.\n\n“It is over,” the general said.", "Ben Poe"),
        ("Ben Poe sat on the steps. “It is over,” the 71-year-old roofer said.", "Ben Poe"),
        # nor where somebody named tells of it
        ("The clerk had left early, Ana Ruiz said. “We have not seen any of it,” she said.", "Ana Ruiz"),
        # also where the place that he is of opens it, or somebody else without a name spoke before
        (
            "Ben Poe sang. The school's cook, who taught him to, was hoarse. “Nobody paid for the tent,” he said.",
            "The school's cook",
        ),
        (
            "“The bell rang,” a waiter said. A Danish sailor contested this. “Nobody rang any bell that day,” he said.",
            "A Danish sailor",
        ),
        # he who opened a later sentence and said something in it without marks
        (
            "Omar Ruiz came: “I have kept it all.” Ben Poe, who was late, said nothing of that. Asked by the clerk "
            "about it, he took out a list. “Sixty names, would you count them?”",
            "Ben Poe",
        ),
        # who answered last, and not who spoke before that
        (
            "Omar Ruiz said a bell had been sold. The mill's spokeswoman, Ida Poe, rejected that. “The miller heard it "
            "in church, like all of us.”",
            "Ida Poe",
        ),
        # "it" is a station that showed something
        (
            "The army said it fell. Harbour Radio played a march. It said the bell fell “with a sound of tin”.",
            "Harbour Radio",
        ),
        # who says what he does
        (
            "Omar Ruiz said it rained. “It was wet,” he said. A teacher of the school, when we rang him, said he felt "
            "“a drop or two of rain”.",
            "A teacher of the school",
        ),
        # the mayor who spoke in the sentence before
        (
            "Mayor Ana Ruiz met Mayor Ida Poe. Ruiz said that Poe had wept. “She did so twice in an hour,” the mayor "
            "said.",
            "Ana Ruiz",
        ),
        # an office before a rank
        (
            "Choir spokesman Capt. Omar Ruiz came. Asked who sang, the spokesman replied: “We do not know their name.”",
            "Omar Ruiz",
        ),
        ("Two bakers wept. One swore that the oven “was as cold as a stone”.", "one of two bakers"),
        ("No other wish was left to Pia Varn, warden of Orlem: “May the well run dry before I sell it.”", "Pia Varn"),
        # whoever was brought in is "the man", "the woman"
        (
            "At a bakery near the quay, a grey-haired cook was shaken by it. “Nobody told us to leave,” said the "
            "woman, who did not want to be named.",
            "a grey-haired cook",
        ),
        (
            "Another Zarean who rowed there said he knew of a bet between a teacher and a boy. “It was no "
            "accident,” the man said.",
            "another Zarean",
        ),
        ("Ben Poe spoke of a young waiter. “It was no robbery at all,” the man said.", "the man"),
        # a person named before is called by what he is, or by the place that he is of
        ("Omar Reyes sold his ships. “I never liked the sea,” the tycoon said.", "Omar Reyes"),
        (
            "Ana Ruiz is touring the mills.\n\nThe Danish senator told reporters that “the looms must run again”.",
            "Ana Ruiz",
        ),
        # not if the article tells of another office, nor for one of several presidents, nor by a trade of his own
        ("Mayor Ana Ruiz toured the mills. “The looms must run again,” the senator said.", "the senator"),
        ("Omar Reyes praised her. “We built this together,” the former president said.", "the former president"),
        ("Omar Reyes praised her. “We built this together,” the translator said.", "the translator"),
        # a day's part is none of the body's name
        (
            "A letter by the Zarean League late Monday was short. The letter spoke of “a cold and empty table”.",
            "Zarean League",
        ),
        # the council speaks, and not the town that the report comes from
        (
            "WESTON (RNS) — The Harbour Council condemned the sale of two ferries.\n\nIt condemns “the loss of an "
            "old and honest trade”.",
            "Harbour Council",
        ),
        # of several, nobody is meant by "he"
        ("Ben Poe left on Monday.\n\nThe miners denied that. “We have not seen any of it,” he said.", "Ben Poe"),
        # the body that has just said something, by its spokesman
        (
            "Tembar Energy said it was surprised. “Our cells have passed all tests,” a spokesperson wrote to us.",
            "Tembar Energy",
        ),
        (
            "Tembar Energy said it was surprised. “Our cells have passed all tests,” a spokesman for Ardo Oil said.",
            "a spokesman for Ardo Oil",
        ),
        # a first name that a witness gives
        ("“The bell woke the whole street,” said a cook who gave only her family name, Ordo.", "Ordo"),
        # the place that ends a clause says nothing
        ("Three men who were tuning harps at Yelibor said that it was “the loudest night of the year”.", "Three men"),
        # "it" is who did something in the sentence before
        (
            "The Red Cross said it rained.\n\nThe River Army (RA) freed them. It said that the man died “in spite of "
            "the efforts of our doctors”.",
            "River Army",
        ),
        # a rank before the name and an office behind it; a house of parliament; what he was once
        (
            "Gen. Omar Reyes, the commander of the port, said that it rained. “We had no boats,” the general said.",
            "Omar Reyes",
        ),
        ("Senate minority leader Ana Ruiz agreed. “Roofs must hold,” the senator said.", "Ana Ruiz"),
        (
            "House member Omar Reyes, of the Harvest Party, asked why.\n\n“I beg you to wait,” the retired Army "
            "general said.",
            "Omar Reyes",
        ),
        # who has no name, and said it at the sentence's end
        (
            "The miners did not say what they sold, the official said. “It varied from day to day,” he said.",
            "the official",
        ),
        ("Ben Poe would sell the mill, the official said. “I tire of it,” he said.", "Ben Poe"),
        # of two presidents the one who was named before
        (
            "President Ana Ruiz came. “Those who dream of it will wake up,” the President told them.\n\n"
            "She met the President of Peru, Ben Poe.",
            "Ana Ruiz",
        ),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker
