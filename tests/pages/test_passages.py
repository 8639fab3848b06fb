"""What a source's page shows of an article: cited words, marked, with a little around them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Annotations, Evidence, SentenceSpan, SourceMeta, Span
from briefgen.pages.passages import Citation, Context, Passage, anchor_of, context_of, marked, passages_of

BODY = "One said so. Two said more. " + "Three said much, " * 20 + "and ended. Four."


def article(body: str = BODY) -> Annotations:
    spans = tuple(SentenceSpan(m.start(), m.end()) for m in re.finditer(r"\S[^.]*\.", body))
    return Annotations(source=SourceMeta(id="a", path="a.txt"), text=body, sentences=spans)


def citation(words: str, body: str = BODY) -> Citation:
    start = body.index(words)
    evidence = Evidence.cut(body, start, start + len(words), source="a")
    return Citation(evidence, anchor_of(evidence))


@pytest.mark.parametrize(
    ("cited", "shown"),
    [
        (["said so"], ["One said so."]),
        (["said so", "Two"], ["One said so.", "Two said more."]),
        (["so. Two"], ["One said so. Two said more."]),
        (["One said so", "said so."], ["One said so."]),
        (["Four"], ["… Four."]),
        (["and ended"], ["… Three said much, Three said much, Three said much, Three said much, and ended."]),
        (
            ["more. Three"],
            ["… Two said more. Three said much, Three said much, Three said much, Three said much, Three …"],
        ),
    ],
)
def test_passages(cited: list[str], shown: list[str]) -> None:
    found = passages_of([citation(words) for words in cited], article())
    assert [f"{'… ' * p.cut_before}{p.span.text}{' …' * p.cut_after}" for p in found] == shown


def test_without_sentences_the_words_stand_alone() -> None:
    assert [p.span.text for p in passages_of([citation("One said so"), citation("said so")], None)] == ["One said so"]


@pytest.mark.parametrize(
    ("cited", "html"),
    [
        (["b c"], "a <i/><mark>b c</mark> d"),
        (["a b", "c d"], "<i/><mark>a b</mark>&#32;<i/><mark>c d</mark>"),
        (["a b c d", "b"], "<i/><mark>a&#32;</mark><i/><mark>b</mark><mark>&#32;c d</mark>"),
        (["a b c", "c d"], "<i/><mark>a b&#32;</mark><i/><mark>c</mark><mark>&#32;d</mark>"),
        (["b", "b c"], "a <i/><i/><mark>b</mark><mark>&#32;c</mark> d"),
        ([], "a b c d"),
    ],
)
def test_marks(cited: list[str], html: str) -> None:
    passage = Passage(Span(0, 7, "a b c d"), tuple(citation(words, "a b c d") for words in cited))
    plain = re.sub(r'<span class="briefgen-anchor" id="p-[0-9a-f]{12}"></span>', "<i/>", marked(passage))
    assert plain.replace("&#32;", " ") == html.replace("&#32;", " ")


@given(st.data())
def test_every_citation_is_reachable_and_no_word_is_lost_or_told_twice(data: st.DataObject) -> None:
    edges = st.tuples(st.integers(0, len(BODY)), st.integers(0, len(BODY))).map(sorted)
    citations = []
    for start, end in data.draw(st.lists(edges, max_size=8)):
        evidence = Evidence.cut(BODY, start, end, source="a")
        citations.append(Citation(evidence, anchor_of(evidence)))
    citations = sorted(set(citations), key=lambda c: (c.span.start, -c.span.end))
    passages = passages_of(citations, article())
    html = "".join(marked(p) for p in passages)
    assert sorted(re.findall(r'id="(p-[0-9a-f]+)"', html)) == sorted(c.anchor for c in citations)
    for passage in passages:
        assert re.sub("<[^>]+>", "", marked(passage).unescape()) == passage.span.text
        assert BODY[passage.span.start : passage.span.end] == passage.span.text
    for before, after in itertools.pairwise(passages):
        assert before.span.end <= after.span.start


@pytest.mark.parametrize(
    ("cited", "context"),
    [
        ("said more", Context("One said so. Two ", "said more", ". " + BODY[28:])),
        ("One", Context("", "One", " said so. Two said more.")),
        ("Four.", Context(BODY[28:-5], "Four.", "")),
    ],
)
def test_context_is_the_sentence_before_and_after(cited: str, context: Context) -> None:
    found = context_of(citation(cited).span, article())
    assert found is not None
    assert found.words == cited
    assert found.before.removeprefix("… ") in context.before
    assert found.after.removesuffix(" …") in context.after
    assert max(len(found.before), len(found.after)) <= 302


def test_without_sentences_there_is_no_context_and_long_words_are_cut_in_their_middle() -> None:
    long = Span(0, 4000, "word " * 800)
    bare = Annotations(source=SourceMeta(id="a", path="a.txt"), text=long.text)
    assert context_of(long, bare) is None
    found = context_of(long, article(long.text + "."))
    assert found is not None
    assert len(found.words) < 700
    assert " … " in found.words
