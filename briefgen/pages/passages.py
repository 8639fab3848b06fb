"""The passages of each source that the brief cites: what a source's page shows, and where every citation leads.

A passage is cited words with a little of the sentence that they stand in, so that a reader sees who speaks and of
what, but never the article. Where the sentences are not known it is the cited words alone. Each cited span has an
anchor of its own, made of its place and its words, so that a link to it stays when other sources come or other words
are cited.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec
from markupsafe import Markup

from briefgen.model import Annotations, Brief, Evidence, SentenceSpan, Span
from briefgen.pages.escaping import text

# How many characters of its sentence a passage shows on either side of cited words.
_CONTEXT = 70
# How many characters of the sentences before and after cited words their context shows.
_NEIGHBOUR = 300


class Citation(msgspec.Struct, frozen=True):
    """Cited words of one source, the anchor that leads to them, and the entries that cite them as (uri, anchor)."""

    span: Span
    anchor: str
    cited_by: tuple[tuple[str, str], ...] = ()


class Context(msgspec.Struct, frozen=True):
    """Cited words with what stands before and after them, to the ends of the neighbouring sentences.

    Either side is cut where it is long; so are long words themselves, in their middle.
    """

    before: str
    words: str
    after: str


class Passage(msgspec.Struct, frozen=True):
    """Words of a body with the citations that lie in them, in order.

    ``cut_before`` says that words are left out between the passage before and this one, ``cut_after`` that its last
    sentence goes on.
    """

    span: Span
    citations: tuple[Citation, ...]
    cut_before: bool = False
    cut_after: bool = False


def anchor_of(evidence: Evidence) -> str:
    """The id that the cited words have on the page of their source."""
    return _anchor(evidence.start, evidence.text)


def evidence_in(brief: Brief) -> Iterator[tuple[str, str, Evidence]]:
    """All evidence of the brief with the page and the id of the entry that it stands under."""
    for happening in brief.timeline:
        yield from (("timeline", happening.id, e) for e in happening.evidence)
    for actor in brief.actors:
        yield from (("actors", actor.id, e) for e in actor.evidence)
        yield from (("actors", actor.id, e) for role in actor.roles for e in role.evidence)
    for thing in (*brief.aircraft, *brief.equipment):
        yield from (("aircraft", thing.id, e) for e in thing.evidence)
        yield from (("aircraft", thing.id, e) for claim in thing.claims for e in claim.evidence)
    for quotation in brief.quotes:
        yield from (("quotes", quotation.id, e) for e in quotation.evidence)
    for question in brief.discrepancies:
        yield from (("discrepancies", question.id, e) for position in question.positions for e in position.evidence)
    for single in brief.single_voices:
        yield from (("discrepancies", single.id, e) for e in single.evidence)
    for source in brief.sources:
        yield from (("sources", source.id, e) for e in source.same_event_evidence)
    for notice in brief.notices:
        if notice.source is not None and notice.span is not None:
            span = notice.span
            yield "method", "", Evidence(start=span.start, end=span.end, text=span.text, source=notice.source)


def citations_by_source(brief: Brief) -> dict[str, tuple[Citation, ...]]:
    """The citations of each source by its id, in the order of the text."""
    spans: dict[str, dict[str, Span]] = {source.id: {} for source in brief.sources}
    entries: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for page, entry, evidence in evidence_in(brief):
        anchor = anchor_of(evidence)
        spans.setdefault(evidence.source, {})[anchor] = evidence
        entries.setdefault((evidence.source, anchor), []).append((page, entry))
    return {
        source: tuple(
            Citation(span, anchor, tuple(dict.fromkeys(entries[source, anchor])))
            for anchor, span in sorted(found.items(), key=lambda item: (item[1].start, -item[1].end, item[0]))
        )
        for source, found in spans.items()
    }


def passages_of(citations: Iterable[Citation], annotations: Annotations | None) -> tuple[Passage, ...]:
    """The passages that hold the ``citations`` of one source, in order, none overlapping another."""
    body = annotations.text if annotations else None
    reach = _SentenceReach(annotations)
    groups: list[tuple[int, int, list[Citation]]] = []
    for citation in citations:
        start, end = reach.around(citation.span)
        if groups and start < groups[-1][1] and (body is not None or end <= groups[-1][1]):
            first, last, members = groups.pop()
            groups.append((first, max(last, end), [*members, citation]))
        else:
            groups.append((start, end, [citation]))
    out = []
    before = 0
    for start, end, members in groups:
        span = members[0].span if body is None else Span.cut(body, start, end)
        cut = before < start if body is None else bool(body[before:start].strip())
        out.append(Passage(span, tuple(members), cut, reach.goes_on(end)))
        before = end
    return tuple(out)


def context_of(span: Span, annotations: Annotations) -> Context | None:
    """``span`` with the sentence before and the one after it; None where the sentences are not known."""
    body, sentences = annotations.text, annotations.sentences
    first = bisect_right(sentences, span.start, key=_start_of) - 1
    last = bisect_right(sentences, max(span.start, span.end - 1), key=_start_of) - 1
    if first < 0 or body[span.start : span.end] != span.text:
        return None
    before = body[sentences[max(0, first - 1)].start : span.start]
    after = body[span.end : max(span.end, sentences[min(len(sentences) - 1, last + 1)].end)]
    if len(before) > _NEIGHBOUR:
        before = f"… {before[-_NEIGHBOUR:].partition(' ')[2]}"
    if len(after) > _NEIGHBOUR:
        after = f"{after[:_NEIGHBOUR].rpartition(' ')[0]} …"
    words = span.text
    if len(words) > 2 * _NEIGHBOUR:
        words = f"{words[:_NEIGHBOUR].rpartition(' ')[0]} … {words[-_NEIGHBOUR:].partition(' ')[2]}"
    return Context(before, words, after)


def whole(citations: Iterable[Citation], annotations: Annotations) -> Passage:
    """The whole article as one passage."""
    return Passage(Span(0, len(annotations.text), annotations.text), tuple(citations))


def marked(passage: Passage) -> Markup:
    """The passage as HTML, cited words marked and reachable by their anchors.

    A mark that would cross the end of the mark it begins in is closed there and opened anew.
    """
    base = passage.span.start
    events: list[tuple[int, int]] = []
    anchors: dict[int, list[str]] = {}
    for citation in passage.citations:
        start, end = citation.span.start - base, citation.span.end - base
        if 0 <= start <= end <= len(passage.span.text):
            anchors.setdefault(start, []).append(citation.anchor)
            events.append((start, end))
    cuts = sorted({0, len(passage.span.text), *(edge for event in events for edge in event)})
    out: list[str] = []
    covered_until = 0
    ends = dict.fromkeys(cuts, 0)
    for start, end in events:
        ends[start] = max(ends[start], end)
    for left, right in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        out.extend(f'<span class="briefgen-anchor" id="{anchor}"></span>' for anchor in anchors.get(left, ()))
        covered_until = max(covered_until, ends[left])
        piece = text(passage.span.text[left:right])
        if left < covered_until and piece:
            out.append(f"<mark>{piece}</mark>")
        else:
            out.append(str(piece))
    # Made of escaped text and our own tags; ids are hexadecimal.
    return Markup("".join(out))  # noqa: S704


@lru_cache(maxsize=1 << 16)
def _anchor(start: int, words: str) -> str:
    digest = hashlib.sha256(f"{start}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"p-{digest[:12]}"


def _start_of(sentence: SentenceSpan) -> int:
    return sentence.start


class _SentenceReach:
    """Finds how much of its sentences to show with a span."""

    def __init__(self, annotations: Annotations | None) -> None:
        self._body = annotations.text if annotations else ""
        self._sentences = annotations.sentences if annotations else ()
        self._starts = [s.start for s in self._sentences]

    def around(self, span: Span) -> tuple[int, int]:
        """The span with what its first sentence says before it and its last one after it, cut between words."""
        start, end = span.start, span.end
        first, last = self._sentence_at(start), self._sentence_at(max(start, end - 1))
        if first is not None:
            start = first.start
            if span.start - start > _CONTEXT:
                start = self._blank_after(span.start - _CONTEXT, span.start)
        if last is not None and last.end >= end:
            end = last.end
            if end - span.end > _CONTEXT:
                end = self._blank_before(span.end + _CONTEXT, span.end)
        return start, end

    def goes_on(self, end: int) -> bool:
        """Whether a sentence goes on at ``end``."""
        sentence = self._sentence_at(end)
        return sentence is not None and sentence.start < end < sentence.end

    def _sentence_at(self, offset: int) -> SentenceSpan | None:
        index = bisect_right(self._starts, offset) - 1
        found = self._sentences[index] if index >= 0 else None
        return found if found is not None and offset < found.end else None

    def _blank_after(self, offset: int, limit: int) -> int:
        blank = self._body.find(" ", offset, limit)
        return blank + 1 if blank >= 0 else limit

    def _blank_before(self, offset: int, limit: int) -> int:
        blank = self._body.rfind(" ", limit, offset)
        return blank if blank >= 0 else limit
