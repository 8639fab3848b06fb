"""Given a paragraph, this stands between quotation marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.quotes.marks import find_quoted


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One two,” she said.", ["One two,"]),
        ('"One two," she said. "Three."', ["One two,", "Three."]),
        ("‘One two,’ she said.", ["One two,"]),
        ("'One two,' she said.", ["One two,"]),
        ("«One two», she said.", ["One two"]),
        ("„One two”, she said.", ["One two"]),
        ("''One two,'' she said.", ["One two,"]),
        ('“One two," she said.', ["One two,"]),
        ("”One two,” she said.", ["One two,"]),
        ("She saw it 'on the ninth floor'. 'We ran,' she said.", ["on the ninth floor", "We ran,"]),
        ("The sign said 'The boys' room', in red. 'We ran,' she said.", ["The boys' room", "We ran,"]),
        # no mark closes: the paragraph ends it
        ("“One two. Three", ["One two. Three"]),
        # opened again although nothing closed
        ("“One two, she said. “Three,” she said.", ["One two, she said.", "Three,"]),
        # nested
        ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]),
        ("“What he calls “hell” is home,” she said.", ["What he calls “hell” is home,"]),
        ('"LEE: He said “no” to us. RAO: Ah.', ["LEE: He said “no” to us. RAO: Ah."]),
        ("‘He said “no” to us,’ she said.", ["He said “no” to us,"]),
        ('"He cried "Long live the queen!" and ran," she said.', ['He cried "Long live the queen!" and ran,']),
        # … but not where one was forgotten
        ('"One two, she said. "Three," she said. "Four."', ["One two, she said.", "Three,", "Four."]),
        # an opening mark that was typed where one closes, or does close
        ("“One two,“ she said. “Three.”", ["One two,", "Three."]),
        ("„One two“, she said. „Three.“", ["One two", "Three."]),
        # apostrophes
        ("The leaders’ summit isn’t over, ’tis said.", []),
        ("The '90s and the leaders' summit.", []),
        ("‘It’s the leaders’ summit,’ she said.", ["It’s the leaders’ summit,"]),
        # a rule drawn across the page is no quotation, and what stands behind it still is
        ('"""""""""""""\n“One two,” she said.', ["One two,"]),
        ("“One two,” she said.\n''", ["One two,"]),
        # measurements
        ('He is 6\' 2" tall and the pipe is 4" wide.', []),
        ("", []),
        ("“”", []),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text(alphabet="ab A.,\n“”‘’\"'«»`", max_size=200))
def test_quotations_stand_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for found in find_quoted(text, 0, len(text)):
        assert end <= found.outer_start <= found.start < found.end <= found.outer_end
        end = found.outer_end


@given(st.text(alphabet="ab SaidHe.,:\n“”‘’\"'—", max_size=300))
def test_any_text_has_its_quotations_verbatim(text: str) -> None:
    for quote in find_quotes(text, ()):
        for span in (quote, quote.speaker, quote.cue, quote.medium, quote.addressee, quote.relayed_by):
            assert span is None or text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text",
    [
        '"' * 1_000_000,
        "“" * 20_000,
        "”" * 20_000,
        "'" * 20_000,
        "‘ " * 10_000,
        "‘a’ " * 10_000,
        "“a” said " * 5_000,
        "“" + "word " * 50_000 + "” he said.",
        "said he " * 10_000,
        "Lee, " * 10_000 + "said “we will go on with it.”",
        "a" * 100_000,
    ],
    ids=lambda text: f"{text[:9]}… {len(text)}",
)
def test_cost_is_linear_in_the_length(text: str) -> None:
    begun = time.process_time()
    find_quotes(text, ())
    assert time.process_time() - begun < 5
