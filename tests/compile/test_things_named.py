"""Given two words of a text, the noun phrase that they stand in, whole at both ends; or none."""

from __future__ import annotations

import pytest

from briefgen.compile.discrepancies.asking.things_named import thing_named


def named(text: str, first: str, last: str) -> str | None:
    start = text.index(first)
    return thing_named(text, start, text.index(last, start))


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("He sold the copper kettle.", "copper", "kettle", "copper kettle"),
        ("The nephews of his aunt slept.", "nephews", "aunt", "nephews of his aunt"),
        ("They gave custody to a distant uncle.", "custody", "uncle", "custody to a distant uncle"),
        ("Cooks sold the family kettle.", "family", "kettle", "family kettle"),
        ("A firm of copper mining experts.", "copper", "mining", "copper mining"),
        ("The road to Olm was shut.", "road", "Olm", "road to Olm"),
        ("A ban on kettles came.", "ban", "kettles", "ban on kettles"),
        ("The fears of Norwegians grew.", "fears", "Norwegians", "fears of Norwegians"),
        # what only describes goes on to what it describes
        ("She is the guild's tentative candidate for Olm.", "guild", "tentative", "guild's tentative candidate"),
        ("It was the miller's donkey again.", "miller", "miller", "miller's donkey"),
        ("He set a tax on Norwegian kettles, he said.", "tax", "Norwegian", "tax on Norwegian kettles"),
        # a proper name is not cut
        (
            "A breach of the Rules of Harbour Entrances Act, he said.",
            "Rules",
            "Harbour",
            "Rules of Harbour Entrances Act",
        ),
        ("The eastern Ostland governor spoke.", "eastern", "Ostland", "eastern Ostland governor"),
        ("The eastern Ostland grew dark.", "eastern", "Ostland", "eastern Ostland"),
        ("On the eastern Ostland Tuesday market.", "eastern", "Ostland", "eastern Ostland"),
    ],
)
def test_a_thing_in_words_of_the_text(text: str, first: str, last: str, name: str) -> None:
    assert named(text, first, last) == name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # a verb stands in it, seen by itself or by the article behind it
        ("The kettle was copper.", "kettle", "copper"),
        ("Divers think the kettle sank.", "Divers", "kettle"),
        ("They hope to secure the kettle.", "secure", "kettle"),
        ("They hope to polish kettles.", "polish", "kettles"),
        ("It came from selling kettles.", "from", "kettles"),
        ("A refusal to polish kettles.", "refusal", "polish"),
        ("Boats rushed to prevent it.", "Boats", "prevent"),
        # two things, or two sentences
        ("Kettles and spoons were sold.", "Kettles", "spoons"),
        ("A kettle, a spoon.", "kettle", "spoon"),
        ("Was it a kettle? Copper, she said.", "kettle", "Copper"),
        ("The market where the kettle stood.", "market", "kettle"),
        # nothing is described in the end
        ("The guild's tentative, then firm, choice.", "guild", "tentative"),
        ("The former Ostland Gov. Mira Voss came.", "former", "Ostland"),
        ("Ships of the U.S. and Ostland met.", "Ships", "U.S"),
        ("They met ships of the U.S., he said.", "ships", "U.S"),
        ("A tax on Norwegian, then Danish, kettles.", "tax", "Norwegian"),
        # half of a compound
        ("They denied kettle-to-kettle pouring.", "denied", "kettle"),
        ("He went boat-to-shore quickly.", "shore", "quickly"),
        # how, not what
        ("Boats secretly carrying kettles.", "secretly", "kettles"),
        # a participle
        ("They left the kettle mended.", "kettle", "mended"),
        ("A kettle stolen and mended.", "kettle", "mended"),
        # a small word of a foreign name, an adverb and a number in between
        ("The Quai du Moulin was shut.", "du", "Moulin"),
        ("Barges sail safely with cargo.", "sail", "cargo"),
        ("He bought mills for 90 crowns.", "mills", "crowns"),
    ],
)
def test_no_thing(text: str, first: str, last: str) -> None:
    assert named(text, first, last) is None
