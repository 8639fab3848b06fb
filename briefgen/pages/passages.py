"""The passages of each source that the brief cites: what a source's page shows, and where every citation leads.

A passage is the sentence, or the run of sentences, around cited words; where the sentences are not known it is the
cited words alone. Each cited span has an anchor of its own, made of its place and its words, so that a link to it
stays when other sources come or other words are cited.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import msgspec
from markupsafe import Markup

from briefgen.model import Annotations, Brief, Evidence, Span
from briefgen.pages.escaping import text


class Citation(msgspec.Struct, frozen=True):
    """Cited words of one source, the anchor that leads to them, and the entries that cite them as (uri, anchor)."""

    span: Span
    anchor: str
    cited_by: tuple[tuple[str, str], ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """Words of a body with the citations that lie in them, in order. ``cut`` says that words before it are left out."""

    span: Span
    citations: tuple[Citation, ...]
    cut: bool = True


def anchor_of(evidence: Evidence) -> str:
    """The id that the cited words have on the page of their source."""
    digest = hashlib.sha256(f"{evidence.start}\0{evidence.text}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"p-{digest[:12]}"


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
        out.append(Passage(span, tuple(members), cut))
        before = end
    return tuple(out)


def whole(citations: Iterable[Citation], annotations: Annotations) -> Passage:
    """The whole article as one passage."""
    return Passage(Span(0, len(annotations.text), annotations.text), tuple(citations), cut=False)


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


class _SentenceReach:
    """Finds the sentences that a span touches."""

    def __init__(self, annotations: Annotations | None) -> None:
        self._sentences = annotations.sentences if annotations else ()
        self._starts = [s.start for s in self._sentences]

    def around(self, span: Span) -> tuple[int, int]:
        """From the start of the sentence that ``span`` begins in to the end of the one that it ends in."""
        start, end = span.start, span.end
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        if first >= 0 and self._sentences[first].end > start:
            start = min(start, self._sentences[first].start)
        if last >= 0 and self._sentences[last].end >= end:
            end = max(end, self._sentences[last].end)
        return start, end
