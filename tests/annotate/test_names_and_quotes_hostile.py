"""Names and quotations of text nobody meant to be read: no crash, every span verbatim, cost linear in the length."""

from __future__ import annotations

import time

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences
from briefgen.model import NameMention, QuoteMention

LONG = "Ana" + "bcde" * 75

BAD = {
    "marks unbalanced": '“We will go on, said Ana Ruiz. "And \'then, “she said, ‘no” it" is.\n\n” Ruiz said “ “ ',
    "marks nested and mixed": "\"We ‘will “go” on’ ‹now› «then», he said. „So “it” is‟ ''or'' ``not\" ",
    "a quotation of 50,000 words": "“" + "the river is ours and " * 10_000 + "” said Ana Ruiz. ",
    "all capitals": 'THE PRESIDENT OF PERU, ANA RUIZ, SAID "WE WILL GO ON." ' * 50,
    "no capitals": 'the president of peru, ana ruiz, said "we will go on with it." ' * 50,
    "names of 300 characters": f"{LONG} {LONG} said “we will go on,” and Mr. {LONG} left. " * 10,
    "a name of 5,000 words": "Ana " * 5_000 + "said “we will go on.” ",
    "acronyms": "Ana Ruiz (" * 500 + "SRL) said “we will go on.” " + "United Sea League (USL) " * 500,
    "surnames": "Ann Lee Jr. met Mrs. Lee and Ms. Lee-Lee. The younger Lee said “we will go on.” " * 200,
    "right to left": "“‏سنواصل العمل معا‎,” said Ana Ruiz. محمد said “we will go on.” ‮Ana said.‬ ",
    "combining": "A\u0301na Ru\u0301iz said “we will g\u0308o on.” " + "e" + "\u0301" * 2_000 + " ",
    "joiners": "A\u200dna Ru\u200diz said “we \u200dwill go on.” 👩\u200d👩\u200d👧 said so. \u200b\ufeff ",
}


def found(body: str) -> tuple[tuple[NameMention, ...], tuple[QuoteMention, ...]]:
    sentences = find_sentences(body)
    names = find_names(body, sentences, (), ())
    return names, find_quotes(body, names)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_spans_are_verbatim(text: str) -> None:
    names, quotes = found(text)
    for name in names:
        assert text[name.start : name.end] == name.text
    for quote in quotes:
        for span in (quote, quote.speaker, quote.likely_speaker, quote.cue, quote.medium, quote.addressee, quote.when):
            assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_four_times_the_length_takes_about_four_times_as_long(text: str) -> None:
    text *= max(1, 10_000 // len(text))

    def seconds(body: str) -> float:
        begun = time.process_time()
        found(body)
        return time.process_time() - begun

    found(text)  # lexicons are loaded
    # Quadratic cost would be 16 times, each time; a machine under load blurs what is short.
    assert any(seconds(text * 4) < 10 * seconds(text) + 0.2 for _ in range(4))


def test_accents_and_joiners_do_not_cut_a_speaker() -> None:
    for key in ("combining", "joiners"):
        _, quotes = found(BAD[key])
        assert quotes[0].speaker is not None and quotes[0].speaker.name.endswith("iz")
        assert quotes[0].speaker.text.startswith("Ru")
