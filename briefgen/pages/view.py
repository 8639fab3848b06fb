"""What the templates see of a brief: its lists, names for ids, links, citations."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from markupsafe import Markup

from briefgen.model import (
    Actor,
    Annotations,
    Brief,
    BriefSource,
    Change,
    Discrepancy,
    Equipment,
    Evidence,
    Happening,
    Position,
    Quotation,
    Variant,
)
from briefgen.pages import dates, order
from briefgen.pages.actors_diagram import Diagram, diagram
from briefgen.pages.citations import citation, cites
from briefgen.pages.escaping import anchor, as_it_is, href, text
from briefgen.pages.links import Map, link
from briefgen.pages.lists import Lists
from briefgen.pages.parts import Part, parts
from briefgen.pages.passages import Context, Passage, citations_by_source, context_of, marked, passages_of, whole
from briefgen.pages.relations import relations
from briefgen.pages.sources_diagram import sources_diagram
from briefgen.pages.text_fragment import with_fragment
from briefgen.pages.wording import Wording, compared
from briefgen.pages.words import Words, closed, shorten, within_a_sentence, without_repeating

# "Mira Voss told" is no heading, and "Mira Voss saying" is none either.
_SAID_TO_SOMEBODY = frozenset(
    {"told", "tells", "tell", "telling", "informed", "assured", "reminded", "notified", "briefed"}
)
# Days as notes have them behind what was reported on them: "(2025-06-04)"
_DAY_IN_NOTE = re.compile(r"\((\d{4}-\d\d-\d\d)\)")

Entry = Happening | Equipment | Quotation | Discrepancy


class Speech(msgspec.Struct, frozen=True):
    """The quotations of one speaker; ``actor`` is None where it is nobody that the brief knows by name."""

    id: str
    name: str
    actor: Actor | None
    quotes: tuple[Quotation, ...]


class View(Words, Lists):
    """A brief as templates see it. `seen_from` gives the same view with links that start from another page."""

    def __init__(
        self,
        brief: Brief,
        annotations: Iterable[Annotations],
        pages: Iterable[str],
        full_text: bool = False,
        replaced: Mapping[str, str] | None = None,
    ) -> None:
        self.brief = brief
        self.map = Map(brief, pages, replaced)
        self.full_text = full_text
        self.at = "index.md"
        self.number = {source.id: n for n, source in enumerate(brief.sources, start=1)}
        self._sources = {source.id: source for source in brief.sources}
        self._actors = {actor.id: actor for actor in brief.actors}
        self._actors_by_name = {actor.name: actor for actor in reversed(brief.actors)}
        self._annotations = {a.source.id: a for a in annotations}
        self._citations = citations_by_source(brief)
        self._names: dict[str, str] = {}
        self._written: dict[tuple[object, ...], Markup] = {}
        self.relations = relations(brief)
        self._parts = parts(brief, self.relations)
        self._former = {
            **_former_ids(brief.timeline),
            **_former_ids((*brief.aircraft, *brief.equipment)),
            **_former_ids(brief.quotes),
            **_former_ids(brief.discrepancies),
        }
        self._quoted: dict[str, list[tuple[Quotation, Evidence]]] = {}
        for quotation in brief.quotes:
            for evidence in quotation.evidence:
                self._quoted.setdefault(evidence.source, []).append((quotation, evidence))
        self._titles = {
            **{("timeline", h.id): self.headline(h) for h in brief.timeline},
            **{("actors", a.id): a.name for a in brief.actors},
            **{("aircraft", e.id): e.designation for e in (*brief.aircraft, *brief.equipment)},
            **{("quotes", q.id): f"“{q.text}”" for q in brief.quotes},
            **{("discrepancies", d.id): self.question(d) for d in brief.discrepancies},
            **{("discrepancies", s.id): s.text for s in brief.single_voices},
        }

    def seen_from(self, at: str) -> View:
        """This view for the page ``at``."""
        other = object.__new__(View)
        other.__dict__.update(self.__dict__, at=at)
        return other

    def _link(self, target: str | None, label: str | Markup, css: str = "") -> Markup:
        return link(self.at, self.map.place(target) if target else None, label, css)

    # ---- links -------------------------------------------------------------------------------------------------

    def to_page(self, name: str, label: str, css: str = "") -> Markup:
        """A link to one of the main pages."""
        return self._link(self.map.page(name), label, css)

    def to_entry(self, page: str, entry_id: str, label: str | None = None, css: str = "", length: int = 90) -> Markup:
        """A link to an entry, under its own title (cut near ``length`` characters) where no label is given."""
        title = label if label is not None else self._titles.get((page, entry_id), page)
        return self._link(self.map.entry(page, entry_id), shorten(title, length), css)

    def actor(self, id_or_name: str) -> Markup:
        """The name of an actor, linked, by id or by name; who is no actor of the brief is a name alone."""
        known = self._actors.get(id_or_name) or self._actors_by_name.get(id_or_name)
        return self._link(self.map.actor(known.id), known.name) if known else text(within_a_sentence(id_or_name))

    def holder(self, source_or_actor: str) -> Markup:
        """Who holds a position: a source as "source 2", else an actor."""
        if source_or_actor in self._sources:
            return self._link(self.map.source(source_or_actor), f"source {self.number[source_or_actor]}")
        return self.actor(source_or_actor)

    def holders(self, position: Position) -> list[Markup]:
        """Who gives an answer: sources by outlet, where that is known; of an outlet with several, by number too."""
        outlets = Counter(self._sources[h].outlet for h in position.held_by if h in self._sources)

        def named(holder: str) -> Markup:
            source = self._sources.get(holder)
            if source is None or not source.outlet:
                return self.holder(holder)
            several = outlets[source.outlet] > 1
            return self.to_source(holder, f"{source.outlet} ({self.number[holder]})" if several else source.outlet)

        return [named(holder) for holder in position.held_by]

    def named(self, source_or_actor: str) -> str:
        """As `holder`, without a link."""
        if source_or_actor in self._sources:
            return f"source {self.number[source_or_actor]}"
        known = self._actors.get(source_or_actor)
        return known.name if known else within_a_sentence(source_or_actor)

    def to_source(self, source_id: str, label: str | None = None) -> Markup:
        """The name of a source, or another label, linked to its page."""
        return self._link(self.map.source(source_id), label or self.source_name(source_id))

    def changes(self) -> list[tuple[Change, BriefSource]]:
        """What each source added when it came, in that order, with the source."""
        return [(c, self._sources[c.source]) for c in self.brief.changes if c.source in self._sources]

    def came(self, change: Change) -> Markup:
        """The id under which the page of changes tells what a source added."""
        return self.id(f"came-{change.source}")

    def in_order(self, source_ids: Iterable[str]) -> list[BriefSource]:
        """The sources of these ids in the order of their numbers."""
        wanted = set(source_ids)
        return [source for source in self.brief.sources if source.id in wanted]

    def outside(self, source: BriefSource) -> Markup | None:
        """The address of the original where it is one that may be linked to."""
        return href(source.url) if source.url else None

    def original(self, evidence: Evidence) -> Markup | None:
        """The address of cited words at their publisher's, where the source has one that may be linked to."""
        source = self._sources.get(evidence.source)
        return href(with_fragment(source.url, evidence.text)) if source and source.url and href(source.url) else None

    def original_of(self, source: BriefSource, passage: Passage) -> Markup | None:
        """The address of a passage's first cited words at their publisher's."""
        first = passage.citations[0].span if passage.citations and not self.full_text else None
        return self.original(Evidence(first.start, first.end, first.text, source=source.id)) if first else None

    def id(self, identifier: str) -> Markup:
        """An id of the brief as the id of an element."""
        return as_it_is(anchor(identifier))  # letters, digits, hyphens and dots only

    def former(self, entry: Entry) -> list[Markup]:
        """Ids under which an entry may have been linked before; an id that another entry has stays with that one."""
        return self._former.get(entry.id, [])

    def file(self, uri: str) -> Markup:
        """A link to a file of the site that is no page."""
        return self._link(uri, uri)

    # ---- sources and citations ---------------------------------------------------------------------------------

    def source_name(self, source_id: str) -> str:
        """What a source is called: its title, else its outlet and its opening words, else its id."""
        if source_id not in self._names:
            source = self._sources.get(source_id)
            opening = self.opening(source_id)
            title, outlet = (source.title, source.outlet) if source else (source_id, None)
            named = ": ".join(filter(None, (outlet, f"“{opening}”" if opening else None)))
            self._names[source_id] = title or named or source_id
        return self._names[source_id]

    def opening(self, source_id: str) -> str | None:
        """The first words of an article, where its text is at hand."""
        annotations = self._annotations.get(source_id)
        words = annotations.text.split(maxsplit=14) if annotations else []
        return f"{' '.join(words[:10])} …" if len(words) > 10 else " ".join(words) or None

    def source_date(self, source: BriefSource) -> str:
        """When a source was published, in words."""
        if source.published is None:
            return "undated"
        return dates.in_words(source.published) + (" (inferred)" if source.published_basis == "inferred" else "")

    def cited(self, evidence: Sequence[Evidence]) -> list[tuple[int, BriefSource, list[Evidence]]]:
        """Evidence by source, in the order of the sources' numbers; each span once."""
        found: dict[str, dict[tuple[int, int], Evidence]] = {}
        for e in evidence:
            if e.source in self._sources:
                found.setdefault(e.source, {})[e.start, e.end] = e
        return [(self.number[i], self._sources[i], list(found[i].values())) for i in sorted(found, key=self.number.get)]  # type: ignore[arg-type]

    def cites(self, evidence: Sequence[Evidence]) -> Markup:
        """Numbers that lead to evidence, each with a card that shows its words."""
        return cites(self._citation(number, source, spans) for number, source, spans in self.cited(evidence))

    def _citation(self, number: int, source: BriefSource, spans: Sequence[Evidence]) -> Markup:
        # Links differ from folder to folder, and on the page that they lead to.
        own = self.map.source(source.id)
        place = self.at if self.at == own else posixpath.dirname(self.at)
        key = (place, source.id, *((span.start, span.end) for span in spans))
        if key not in self._written:
            words = ((self.card(s.text), self.to_passage(s, "in its place"), self.original(s)) for s in spans)
            mark = self.to_passage(spans[0], str(number), "briefgen-cite__mark")
            # The name of a source without a title has its outlet in it.
            facts = (source.outlet if source.title else None, self.source_date(source))
            told = " · ".join(filter(None, facts))
            self._written[key] = citation(mark, self.source_name(source.id), told, words)
        return self._written[key]

    def all_evidence(self, entry: Actor | Equipment) -> list[Evidence]:
        """What an entry rests on, with what its roles or claims rest on."""
        parts = entry.roles if isinstance(entry, Actor) else entry.claims
        return [*entry.evidence, *(e for part in parts for e in part.evidence)]

    def to_passage(self, evidence: Evidence, label: str, css: str = "") -> Markup:
        """A link to cited words on the page of their source."""
        return self._link(self.map.passage(evidence), label, css)

    def passages(self, source: BriefSource) -> tuple[Passage, ...]:
        """What the page of a source shows of its text."""
        annotations = self._annotations.get(source.id)
        if self.full_text and annotations:
            return (whole(self._citations[source.id], annotations),)
        return passages_of(self._citations[source.id], annotations)

    def marked(self, passage: Passage) -> Markup:
        """A passage as HTML with its cited words marked."""
        return marked(passage)

    def contexts(self, evidence: Sequence[Evidence], most: int = 3) -> list[tuple[BriefSource, Evidence, Context]]:
        """Cited words in their context, one source of each voice."""
        found: dict[str, tuple[BriefSource, Evidence, Context]] = {}
        for _, source, spans in self.cited(evidence):
            annotations = self._annotations.get(source.id)
            longest = max(spans, key=lambda span: len(span.text))
            context = context_of(longest, annotations) if annotations else None
            if context is not None:
                found.setdefault(source.copy_group or source.id, (source, longest, context))
        return list(found.values())[:most]

    def worded(self, position: Position, question: Discrepancy) -> Markup:
        """An answer; of a question of wording, with what differs from the first answer marked."""
        first = question.positions[0].value
        return compared(position.value, first).html if question.kind == "wording" else text(position.value)

    def wordings(self, quotation: Quotation) -> list[tuple[Variant, Wording]]:
        """The other wordings of a quotation, held against the one that stands for it."""
        return [(v, compared(v.text, quotation.text)) for v in quotation.variants if v.text != quotation.text]

    def backlinks(self, passage: Passage) -> list[Markup]:
        """Links to the entries that cite a passage."""
        entries = dict.fromkeys(entry for citation in passage.citations for entry in citation.cited_by)
        return [self.to_entry(page, entry) for page, entry in entries if page != "sources"]

    # ---- people and their part ----------------------------------------------------------------------------------

    def speeches(self) -> list[Speech]:
        """Quotations by speaker: named actors first, those with most quotations first; then the others by name."""
        heard: dict[tuple[str | None, str], list[Quotation]] = {}
        for quotation in order.by_time(self.brief.quotes, self.brief.sources):
            known = quotation.speaker if quotation.speaker in self._actors else None
            name = self._actors[known].name if known else quotation.speaker_text or "Speaker not named"
            heard.setdefault((known, name), []).append(quotation)
        ranked = sorted(heard.items(), key=lambda i: (i[0][0] is None, -len(i[1]), i[0][1], i[0][0] or ""))
        return [
            Speech(f"by-{anchor(actor_id or f'@{name}')}", name, self._actors.get(actor_id or ""), tuple(quotes))
            for (actor_id, name), quotes in ranked
        ]

    def part(self, actor: Actor) -> Part:
        """What an actor says and claims, what is said of them, what they take part in."""
        return self._parts[actor.id]

    def without_role(self, actor: Actor) -> list[str]:
        """The sources that name an actor and give no role."""
        with_role = {evidence.source for role in actor.roles for evidence in role.evidence}
        return [source for source in actor.mentions if source not in with_role]

    def diagram(self) -> Diagram | None:
        """Who talks with whom and who speaks of whom, drawn."""
        return diagram(self.relations, {actor.id: actor.name for actor in self.actors_by_weight()})

    def sources_diagram(self) -> Markup:
        """How the sources hang together, as SVG; nothing where there are too many to draw."""
        return sources_diagram(self.voices(), self.number)

    def reported_by(self, entry: Happening | Quotation) -> str:
        """How many sources tell of an entry, and how many voices these are where some share their text."""
        told_by = len({e.source for e in entry.evidence})
        apart = f", {self.count(entry.voices, 'independent voice')}" if entry.voices != told_by else ""
        return f"reported by {self.count(told_by, 'source')}{apart}" if told_by > 1 else ""

    # ---- words -------------------------------------------------------------------------------------------------

    def note(self, question: Discrepancy) -> str:
        """What is noted on a question, with the days in it in words."""
        return _DAY_IN_NOTE.sub(lambda day: f"({dates.in_words(day[1])})", question.note or "")

    def question(self, question: Discrepancy) -> str:
        """What is asked, without a long statement that the first answer gives all over again."""
        return without_repeating(question.question, (position.value for position in question.positions))

    def headline(self, happening: Happening) -> str:
        """The headline of a happening; where it is nothing but what somebody is quoted with, in quotation marks."""
        words = happening.headline.strip("… ")
        for e in happening.evidence if happening.kind == "statement" else ():
            start = e.start + e.text.find(words)
            for quotation, quoted in self._quoted.get(e.source, ()) if words in e.text else ():
                if quoted.start <= start and start + len(words) <= quoted.end:
                    known = self._actors.get(quotation.speaker or "")
                    said = f"“{happening.headline}”"
                    return f"{known.name}: {said}" if known else said
        return closed(happening.headline)

    def quote_title(self, quotation: Quotation) -> str:
        """Who said it with which word, as the heading of a quotation; without a word that makes no sentence there."""
        known = self._actors.get(quotation.speaker or "")
        name = known.name if known else quotation.speaker_text or "Speaker not named"
        cue = (quotation.cue or "").lower()
        return f"{name} {quotation.cue}" if cue and cue not in _SAID_TO_SOMEBODY and not cue.endswith("ing") else name

    def source_label(self, source: BriefSource) -> str:
        """The title of a source's page."""
        return source.title or f"Source {self.number[source.id]}: {self.source_name(source.id)}"


def _former_ids(entries: Iterable[Entry]) -> dict[str, list[Markup]]:
    entries = tuple(entries)
    taken = {entry.id for entry in entries}
    out: dict[str, list[Markup]] = {}
    for entry in entries:
        free = [i for i in dict.fromkeys(entry.anchors) if i not in taken]
        taken.update(free)
        out[entry.id] = [Markup(anchor(i)) for i in free]  # noqa: S704 (letters, digits, hyphens and dots only)
    return out
