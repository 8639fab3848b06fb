"""What comparisons made of sentences is kept for the next build where these are as they were; nothing else changes."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelved import Shelf

from briefgen import annotate, compile_brief, read_folder
from briefgen.compile import copies, timeline
from briefgen.compile.discrepancies import grouping, statements
from briefgen.compile.discrepancies.answers import Answer, Context
from briefgen.compile.discrepancies.comparisons import told
from briefgen.compile.discrepancies.groups import most_alike
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.clauses_told import terms_told
from briefgen.compile.keeping import Keeper
from briefgen.compile.timeline.merging import likeness
from briefgen.corrections import NONE, Corrections, MergeActors, Stated
from briefgen.model import Annotations, Source, SourceMeta
from briefgen.schema import to_json

SEEDS = Path(__file__).parents[2] / "seeds"
PEOPLE = ("Ilse Brandvik", "Tomas Ferrow", "Nadia Quist", "Harbor Master Ole Strand")
PLACES = ("Vardal", "Kestrel Bay", "Nunmoor")
DAYS = ("Monday", "Tuesday", "Wednesday")
TOLD = (
    "{n} dockers were hurt when a crane fell on the quay of {place} on {day}, {person} said.",
    "At least {n} dockers were hurt in {place} on {day}.",
    "{person} denied that the crane of {place} had been overloaded.",
    "The crane of {place} had been overloaded for {n} days, {person} said.",
    "On {day}, {person} ordered an inquiry into the crane of {place}.",
    "{person} closed the port of {place} on {day} and left for {other}.",
    "“Nobody had looked at that crane for {n} years,” {person} said on {day}.",
    "The port of {place} bought {n} new cranes for ${n} million.",
    "The owner of the quay is {n} years old and lives in {other}.",
)


def article(name: str, body: str, day: int = 5) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published=f"2033-05-{day:02}", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


def _sentence(chance: random.Random) -> str:
    place, other = chance.sample(PLACES, 2)
    return chance.choice(TOLD).format(
        n=chance.choice((3, 12, 14, 41)),
        place=place,
        other=other,
        person=chance.choice(PEOPLE),
        day=chance.choice(DAYS),
    )


@cache
def articles() -> tuple[Annotations, ...]:
    """Made-up articles that tell much alike, one of them a copy, and the seeds."""
    chance = random.Random(11)  # noqa: S311
    bodies = [" ".join(_sentence(chance) for _ in range(9)) for _ in range(9)]
    bodies.append(bodies[0])
    made = tuple(article(f"a{n}", f"{body}\n", 4 + n % 4) for n, body in enumerate(bodies))
    return (*made, *(annotate(source) for source in read_folder(SEEDS).sources))


@pytest.fixture
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every corpus is large, and terms seldom change their weight, so that most of what was made is asked for again."""
    monkeypatch.setattr(statements, "LARGE", 0)
    monkeypatch.setattr(statements, "_about", lambda count: 8.0 ** round(math.log(count, 8)))
    monkeypatch.setattr(likeness, "LARGE", 0)
    monkeypatch.setattr(likeness, "about", lambda count: 8.0 ** round(math.log(count, 8)))
    monkeypatch.setattr(timeline, "LARGE", 0)
    monkeypatch.setattr(copies, "_MANY", 0)
    yield


def _some() -> st.SearchStrategy[list[Annotations]]:
    every = articles()
    return st.lists(st.sampled_from(range(len(every))), unique=True, min_size=4).map(lambda ns: [every[n] for n in ns])


@pytest.mark.usefixtures("_all_are_large")
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_some(), min_size=2, max_size=3))
def test_a_brief_is_the_same_with_what_was_made_of_other_sources_before(builds: list[list[Annotations]]) -> None:
    shelf = Shelf()
    for sources in builds:
        assert to_json(compile_brief(sources, "Crane", shelf=shelf)) == to_json(compile_brief(sources, "Crane"))


@pytest.mark.usefixtures("_all_are_large")
def test_sets_have_another_order_in_each_process_which_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, told_first = Shelf(), [_sentence(random.Random(n)) for n in range(20)]  # noqa: S311
    bodies = [f"{first} The quay was empty for hours. {first}" for first in told_first]
    every = [article(f"l{n:02}", body) for n, body in enumerate(bodies)]
    for backwards, sources in ((False, every[:-1]), (True, every)):

        def in_order(answer: Answer, backwards: bool = backwards) -> Context:
            return Context(sorted(terms_told(answer).items(), reverse=backwards))

        monkeypatch.setattr(told, "terms_told", in_order)
        kept, anew = (to_json(compile_brief(sources, "Crane", shelf=on)) for on in (shelf, None))
        assert kept == anew


def _other_words(annotations: Annotations) -> Annotations:
    """Another article of the same name: some of its sentences in another order, and one more."""
    told = annotations.text.split(". ")
    body = ". ".join([*told[len(told) // 2 :], *told[: len(told) // 2]]).replace("\n", "") + " Nobody was hurt.\n"
    return annotate(Source(meta=annotations.source, body=body))


@pytest.mark.usefixtures("_all_are_large")
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(len(articles()))), st.sets(st.sampled_from(range(len(articles()))), max_size=3))
def test_a_brief_that_grows_source_by_source_is_the_same(order: list[int], changed: set[int]) -> None:
    shelf, every = Shelf(), articles()
    for count in range(len(order) - 5, len(order) + 1):
        sources = [every[n] for n in order[:count]]
        assert to_json(compile_brief(sources, "Crane", shelf=shelf)) == to_json(compile_brief(sources, "Crane"))
    sources = [_other_words(a) if n in changed else a for n, a in enumerate(every)]
    for less in (0, 2):
        assert to_json(compile_brief(sources[less:], "Crane", shelf=shelf)) == to_json(
            compile_brief(sources[less:], "Crane")
        )


_ONE_PERSON = MergeActors(actors=("Ilse Brandvik", "Tomas Ferrow"), reason="One person.", by="A. Editor")
_CORRECTED = Corrections("corrections.yml", (Stated(1, _ONE_PERSON),))


@pytest.mark.usefixtures("_all_are_large")
@pytest.mark.parametrize("first", [NONE, _CORRECTED], ids=["before", "from the first"])
def test_a_brief_that_grows_is_the_same_with_corrections(first: Corrections) -> None:
    shelf, every = Shelf(), articles()
    compile_brief(every[:8], "Crane", corrections=first, shelf=shelf)
    corrected = to_json(compile_brief(every[:9], "Crane", corrections=_CORRECTED, shelf=shelf))
    assert corrected == to_json(compile_brief(every[:9], "Crane", corrections=_CORRECTED))
    assert corrected != to_json(compile_brief(every[:9], "Crane"))


@pytest.mark.usefixtures("_all_are_large")
@pytest.mark.parametrize("last", range(0, 15, 2))
def test_a_brief_with_one_source_more_is_the_same_with_what_was_made_of_the_others(last: int) -> None:
    shelf, every = Shelf(), articles()
    compile_brief([a for n, a in enumerate(every) if n != last], "Crane", shelf=shelf)
    assert to_json(compile_brief(every, "Crane", shelf=shelf)) == to_json(compile_brief(every, "Crane"))


@pytest.mark.usefixtures("_all_are_large")
@pytest.mark.parametrize(
    "given",
    [
        lambda content: content[:-1],
        lambda content: content[:32] + msgspec.msgpack.encode([{"a0": 1}]),
        lambda content: content[:32] + msgspec.msgpack.encode([{}, {}, [], {}, {"dates": [[b"1"], [], {}]}]),
        lambda content: bytes(32) + content[32:],
    ],
    ids=["cut short", "another shape", "pairs of nothing", "of another brief"],
)
def test_what_is_not_as_it_was_kept_is_made_anew(given: Callable[[bytes], bytes]) -> None:
    shelf, some = Shelf(given), articles()[:5]
    whole = to_json(compile_brief(some, "Crane"))
    assert [to_json(compile_brief(some, "Crane", shelf=shelf)) for _ in range(2)] == [whole, whole]


def test_of_few_sentences_nothing_is_kept_beside_what_is_of_each_source() -> None:
    shelf = Shelf()
    compile_brief(articles()[:3], "Crane", shelf=shelf)
    assert len(shelf.held) == 3


def corpus_of(*sources: Annotations, shelf: Shelf) -> Corpus:
    return Corpus(sources, (), (), Keeper(shelf))


def first_words(corpus: Corpus, source: str) -> list[Answer]:
    sentence = corpus.sentences[source][0]
    return [Answer.cut(sentence, 0, 5, block="any", same="")]


def made_twice(shelf: Shelf, before: list[Annotations], now: list[Annotations]) -> int:
    """How often what is made of the first words of ``a`` is made, in a build and in the next."""
    made: list[int] = []
    for sources in (before, now):
        corpus = corpus_of(*sources, shelf=shelf)
        corpus.last_time.made("any", int, first_words(corpus, "a"), lambda: made.append(1) or 7)  # type: ignore[func-returns-value]
        corpus.last_time.put_back()
    return len(made)


@pytest.mark.usefixtures("_all_are_large")
def test_what_was_made_of_a_sentence_is_made_once() -> None:
    one, other = article("a", "A crane fell on the quay.\n"), article("b", "The port was shut.\n")
    assert made_twice(Shelf(), [one], [one, other]) == 1


@pytest.mark.usefixtures("_all_are_large")
def test_it_is_made_anew_where_the_source_tells_something_else() -> None:
    one = article("a", "A crane fell on the quay.\n")
    other = article("a", "A crane fell on the quay. Nobody was hurt.\n")
    assert made_twice(Shelf(), [one], [other]) == 2


@pytest.mark.usefixtures("_all_are_large")
def test_it_is_made_anew_where_a_word_of_it_has_become_common() -> None:
    one = article("a", "A crane fell on the quay.\n")
    many = [article(f"b{n}", "The crane was old.\n") for n in range(9)]
    assert made_twice(Shelf(), [one], [one, *many]) == 2


@pytest.mark.usefixtures("_all_are_large")
def test_what_was_made_is_kept_as_long_as_it_is_asked_for() -> None:
    shelf, one = Shelf(), article("a", "A crane fell on the quay.\n")
    assert made_twice(shelf, [one], [one]) == 1
    assert made_twice(shelf, [one], [one]) == 0
    corpus_of(one, shelf=shelf).last_time.put_back()
    assert made_twice(shelf, [one], [one]) == 1


@pytest.mark.usefixtures("_all_are_large")
def test_only_pairs_with_what_is_new_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(corpus: Corpus, groups: object, one: Callable[..., object], kept_as: str = "") -> object:
        def ask(*args: object) -> object:
            asked.append(kept_as)
            return one(*args)

        return most_alike(corpus, groups, ask, kept_as)  # type: ignore[arg-type]

    for comparison in ("dates", "numbers"):
        monkeypatch.setattr(f"briefgen.compile.discrepancies.comparisons.{comparison}.most_alike", counting)
    shelf = Shelf()
    compile_brief(articles()[:9], "Crane", shelf=shelf)
    first = len(asked)
    compile_brief(articles()[:9], "Crane", shelf=shelf)
    assert first > 0
    assert len(asked) == first


def test_a_term_weighs_exactly_what_it_does_in_a_small_corpus_and_about_that_in_a_large_one() -> None:
    weights = statements._weights
    assert weights({"crane": 99}, 1_000)["crane"] == math.log(1_002 / 100)
    large = weights({"mast": 1, "quay": 5, "crane": 99}, 10_000)
    assert large == weights({"mast": 1, "quay": 6, "crane": 101}, 10_026)
    assert large["crane"] == pytest.approx(math.log(10_002 / 100), abs=0.7)
    assert large["crane"] < large["quay"] < weights({"mast": 2}, 10_000)["mast"] < large["mast"]


@pytest.mark.usefixtures("_all_are_large")
def test_what_weighs_a_little_otherwise_and_goes_where_it_was_leaves_its_group_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Only what stands in few sentences weighs something else when a source comes.
    monkeypatch.setattr(statements, "_about", lambda count: 64.0 if count > 30 else float(count))
    towns = ("Olm", "Kestel", "Varden", "Sundt", "Brome", "Ulvik")
    told_in = [f"The {part} was painted green in {town}." for part in ("mast", "hull", "deck") for town in towns]
    every = [article(f"t{n:02}", f"{body} Nothing else was done there that week.") for n, body in enumerate(told_in)]
    every.append(article("t99", "A mast was found on Friday."))
    tried: list[int] = []
    counted = grouping._Grouping._new_case

    def count(self: grouping._Grouping, n: int, *rest: Any) -> int:
        tried.append(n)
        return counted(self, n, *rest)

    monkeypatch.setattr(grouping._Grouping, "_new_case", count)
    shelf = Shelf()
    compile_brief(every[:-1], "Tugs", shelf=shelf)
    cold = len(tried)
    compile_brief(every, "Tugs", shelf=shelf)
    of_masts = sum("mast" in body for body in told_in) + 1
    assert cold > 2 * of_masts
    assert len(tried) - cold == of_masts + 1  # and the day of the new one


@pytest.mark.usefixtures("_all_are_large")
@pytest.mark.parametrize(
    ("told", "new", "day"),
    [
        # a day that others name is near the day of an article
        (
            ("Mayor Anke Tolm was found dead on May 28.", "Mayor Anke Tolm was found alive on May 28, divers said."),
            "The port stayed closed.",
            28,
        ),
        # whom others name is a person
        (
            ("On Monday, Zuvokla Marnti was found; Zuvokla Marnti is dead.", "On Monday Zuvokla Marnti is alive."),
            "Mayor Zuvokla Marnti was born in Olm.",
            5,
        ),
        # there is one of a calling by which others tell an age
        (
            ("The 48-year-old brewer was arrested.", "The 38-year-old brewer was released."),
            "Ole Strand, a brewer from Olm, left.",
            5,
        ),
    ],
)
def test_what_sources_know_of_a_new_one_concerns_those_who_name_it(told: tuple[str, ...], new: str, day: int) -> None:
    before = [article(f"k{n}", body, 4 + n) for n, body in enumerate(told)]
    shelf = Shelf()
    for sources in (before, [*before, article("n", new, day)], before):
        kept, anew = (to_json(compile_brief(sources, "Crane", shelf=on)) for on in (shelf, None))
        assert kept == anew


@pytest.mark.usefixtures("_all_are_large")
@pytest.mark.parametrize("seed", [0, 9, 59])
def test_a_word_put_in_the_place_of_another_is_seen_though_all_else_stands_where_it_stood(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "_about", lambda count: 1.0 if count < 18 else 4096.0)  # no weight changes
    words = "mast hull deck keel sail rope buoy pier dock quay lock weir mill barn shed gate wall road lane hill moor "
    words += "dune reef cove bell lamp oars nets crab herb"
    chance, every = random.Random(seed), words.split()  # noqa: S311

    def sentence() -> str:
        a, b, c, d, *rest = chance.sample(every[:13], 10)
        more = " ".join(rest[:3]), " ".join(rest[3:])
        return f"The {a}, {b} and {c} of the {d} were painted with the {more[0]} near the {more[1]}."

    def edited(body: str) -> str:
        old = chance.choice([word for word in every if word in body])
        return body.replace(old, chance.choice([word for word in every if word not in body]))

    first = [sentence() for _ in range(5)]
    bodies = [chance.choice(first) for _ in range(9)]
    bodies = [edited(body) if chance.random() < 0.7 else body for body in bodies]
    shelf = Shelf()
    compile_brief([article(f"w{n}", f"{body} It rained all week.") for n, body in enumerate(bodies)], "W", shelf=shelf)
    for n in chance.sample(range(9), 2):
        bodies[n] = edited(bodies[n])
    sources = [article(f"w{n}", f"{body} It rained all week.") for n, body in enumerate(bodies)]
    kept, anew = (to_json(compile_brief(sources, "W", shelf=on)) for on in (shelf, None))
    assert kept == anew
