"""Given what sources quote, these are the distinct quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.compile.quotes import compile_quotes, same_words
from briefgen.compile.quotes.same_words import Words, folded, groups
from briefgen.model import Actor, Alias, Annotations, BriefSource, Quotation, QuoteMention, Source, SourceMeta, Speaker

LEE = Actor(id="actor-lee", name="Ana Lee", kind="person", aliases=(Alias(name="Ana Lee", sources=("a", "b", "c")),))
RAO = Actor(id="actor-rao", name="Max Rao", kind="person", aliases=(Alias(name="Max Rao", sources=("a", "b", "c")),))


def are_one(one: str, other: str, other_speaker: str = "lee") -> bool:
    """Whether words of Lee and words of another, or of hers, are one quotation."""
    return len(groups([folded(one), folded(other)], ["lee", other_speaker])) == 1


def source(name: str, *quotes: tuple[str, str | None]) -> Annotations:
    """A source whose body is its quotations, each with its speaker, in lines."""
    body, found = "", []
    for words, speaker in quotes:
        start = len(body)
        body += f"{words} {speaker}\n"
        who = None
        if speaker is not None:
            at = start + len(words) + 1
            who = Speaker.cut(body, at, at + len(speaker), name=speaker)
        found.append(QuoteMention.cut(body, start, start + len(words), kind="direct", speaker=who))
    return Annotations(source=SourceMeta(id=name, path=f"{name}.txt"), text=body, quotes=tuple(found))


def compiled(*found: Annotations) -> tuple[Quotation, ...]:
    sources = tuple(BriefSource(id=f.source.id, path=f.source.path) for f in found)
    return compile_quotes(found, sources, (LEE, RAO))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will go on.", "we will go on,"),
        ("It’s a good day", "It's a good day"),
        ("We will go on, come what may.", "will go on, come what may"),
        ("We … will go on with the talks", "We will go on with the talks"),
        ("These do not accord with facts.", "These did not accord with the facts."),
    ],
)
def test_the_same_words(one: str, other: str) -> None:
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will go on.", "We will stop now."),
        ("no", "There is no way."),
        ("a very long way to go", "a very long day at work"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    assert not are_one(one, other)


def test_words_given_to_two_speakers_need_to_be_more() -> None:
    assert not are_one("we will go", "Today we will go home.", "rao")
    assert are_one("We will go home.", "we will go home", "rao")


def test_what_is_cut_from_longer_words_and_bent_a_little() -> None:
    longer = "Nobody had asked us, and we will build the bridge again before the snow comes to the valley, all of us."
    assert are_one("we'll build the bridge again before snow comes to the valley", longer)
    assert not are_one("we will not ask for the bridge before we sell the boats", longer)


def test_one_entry_with_its_wordings_and_the_longest_as_text() -> None:
    (entry,) = compiled(
        source("a", ("we will go on", "Ana Lee")),
        source("b", ("We will go on until it is done.", "Ana Lee")),
        source("c", ("We will go on.", "Ana Lee")),
    )
    assert entry.text == "We will go on until it is done."
    assert [(v.text, v.sources) for v in entry.variants] == [
        ("We will go on until it is done.", ("b",)),
        ("we will go on", ("a", "c")),
    ]
    assert [e.source for e in entry.evidence] == ["a", "b", "c"]
    assert (entry.speaker, entry.voices) == ("actor-lee", 3)


def test_the_title_of_a_work_is_no_entry() -> None:
    body = "In his book “The Long Way Down,” Ana Lee said that “the well was dry by May.”"
    found = annotate(Source(meta=SourceMeta(id="a", path="a.txt"), body=body))
    assert [entry.text for entry in compiled(found)] == ["the well was dry by May."]


def test_words_that_a_source_gives_again_are_cited_once() -> None:
    (entry,) = compiled(
        source("a", ("We will go on – today.", "Ana Lee"), ("We will go on - today.", None), ("we will go", "Ana Lee")),
        source("b", ("We will go on – today.", "Ana Lee")),
    )
    assert [(e.source, e.text) for e in entry.evidence] == [
        ("a", "We will go on – today."),
        ("a", "we will go"),
        ("b", "We will go on – today."),
    ]


def test_parts_stay_apart_unless_a_source_has_them_in_one() -> None:
    parts = source("a", ("It was a long call,", "Ana Lee"), ("I am not pleased.", "Ana Lee"))
    assert len(compiled(parts)) == 2
    assert len(compiled(parts, source("b", ("It was a long call. I am not pleased.", "Ana Lee")))) == 1


def test_a_scrap_that_may_be_cut_from_two_quotations_makes_them_no_one() -> None:
    one = source("a", ("Nobody will close the night ferry to Holm while I sit here.", "Ana Lee"))
    other = source("b", ("I took the night ferry to Holm for twenty years and paid for it.", "Ana Lee"))
    scrap = source("c", ("the night ferry to Holm", "Ana Lee"))
    assert len(compiled(one, other, scrap)) == 3
    assert [len(q.evidence) for q in compiled(one, scrap)] == [2]


def test_the_same_words_cut_at_both_ends_are_one_where_a_third_source_has_what_they_share() -> None:
    shared = "we counted the boats twice before the gates were shut"
    one = source("a", (f"On Monday {shared}", "Ana Lee"))
    other = source("b", (f"{shared}, and nobody was missing", "Ana Lee"))
    assert len(compiled(one, other, source("c", (shared, "Ana Lee")))) == 1


def test_the_speaker_whom_most_name() -> None:
    (entry,) = compiled(
        source("a", ("We will go on.", "Max Rao")),
        source("b", ("We will go on.", "Ana Lee")),
        source("c", ("We will go on.", "Ana Lee")),
    )
    assert entry.speaker == "actor-lee"


def test_a_speaker_without_a_name_is_described() -> None:
    (entry,) = compiled(source("a", ("We will go on.", "a senior official")))
    assert (entry.speaker, entry.speaker_text) == (None, "a senior official")


def test_a_full_name_that_only_another_source_knows() -> None:
    named = compiled(source("d", ("We will go on with the talks.", "Ana Lee")))
    assert [(q.speaker, q.speaker_text) for q in named] == [("actor-lee", "Ana Lee")]
    short = compiled(source("d", ("We will go on with the talks.", "Lee")))
    assert [(q.speaker, q.speaker_text) for q in short] == [(None, "Lee")]


def test_a_name_wins_over_nobody() -> None:
    (entry,) = compiled(source("a", ("We will go on.", None)), source("b", ("We will go on.", "Ana Lee")))
    assert entry.speaker == "actor-lee"


def test_a_word_or_two_are_a_wording_but_no_entry() -> None:
    short = source("a", ("very tired", "Ana Lee"))
    assert compiled(short) == ()
    (entry,) = compiled(short, source("b", ("They were very tired coming here.", "Ana Lee")))
    assert [e.source for e in entry.evidence] == ["a", "b"]


@given(st.lists(st.text(alphabet="ab c.’", max_size=30), max_size=8))
def test_every_quotation_is_in_one_group(texts: list[str]) -> None:
    found = groups([folded(t) for t in texts], [None] * len(texts))
    assert sorted(i for group in found for i in group) == list(range(len(texts)))


_FEW_WORDS = st.lists(st.sampled_from(["go", "on", "now", "we", "sail"]), min_size=2, max_size=16)


@given(st.lists(st.tuples(_FEW_WORDS.map(tuple), st.sampled_from(["lee", "rao", None])), min_size=2, max_size=6))
def test_quotations_that_are_not_held_against_each_other_would_not_be_one(said: list[tuple[Words, str | None]]) -> None:
    words, speakers = [w for w, _ in said], [s for _, s in said]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(same_words, "_may_be_one", lambda *_: True)
        every = groups(words, speakers)
    assert groups(words, speakers) == every


def test_long_and_short_quotations_that_share_three_words_are_not_held_against_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held: list[tuple[Words, Words]] = []

    def hold(one: Words, other: Words, *_: int) -> bool:
        held.append((one, other))
        return False

    monkeypatch.setattr(same_words, "_same_words", hold)
    short = folded("It is time to mend the roof of the old mill before winter.")
    long = folded("For nine years I have said that it is time that somebody on this council looked at the weir again.")
    alike = folded("It is time to mend the roof of the mill before the winter.")
    groups([short, long, alike], ["lee", "lee", "lee"])
    assert held == [(alike, short)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ana Lee sighed. “Whose goat?” she asked. “My neighbour sold his.”",
            ["Whose goat?", "My neighbour sold his."],
        ),
        ("Ana Lee said it was “quite loud”.", []),
        ("Ana Lee said it was “quite loud to all”.", ["quite loud to all"]),
        ("Ana Lee laughed. “Bells?” she said. “The ones in the tower?”", ["The ones in the tower?"]),
    ],
)
def test_two_words_are_an_entry_where_they_are_all_that_was_said(body: str, found: list[str]) -> None:
    one = annotate(Source(meta=SourceMeta(id="a", path="a.txt"), body=body))
    assert [q.text for q in compiled(one)] == found
