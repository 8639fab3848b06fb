"""Makes the candidates of one source: what its words between two offsets are about, looked up once for all rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.binding import has_main_verb
from briefgen.compile.timeline.candidate import WHATEVER_OPENS, Candidate
from briefgen.compile.timeline.describing import Describer
from briefgen.compile.timeline.statements import occasion
from briefgen.compile.timeline.words import Word, words_of
from briefgen.model import Annotations, HappeningKind

# "A third body" is not the second. What is first is so in many ways.
_ORDINAL = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!time\b)(?P<noun>[a-z]{3,20})\b",
    re.IGNORECASE,
)

_OCCURRED = frozenset({"occurred", "happened"})
# "The auction began at 9:50", "the blast came shortly before noon".
_CAME = frozenset({"came", "began", "started", "hit", "struck"})
_AT = frozenset({"at", "around", "about", "shortly", "just", "soon", "early", "late"})
# "A second blast occurred" is not the first told again.
_OTHER = frozenset({"second", "third", "another", "other", "separate", "two", "three", "several", "similar"})
# "The accident happened at 4 p.m.": whatever it was that the article opens with.
_WHATEVER = frozenset({"incident", "accident", "disaster", "tragedy"})
# So many words name what occurred: "a long and violent collapse of the upper wall of the quarry".
_LONGEST_SUBJECT = 10


class Maker:
    """Makes candidates of one source, which stands at place ``order`` among the sources."""

    def __init__(self, annotations: Annotations, order: int, describe: Describer) -> None:
        self._annotations = annotations
        self._order = order
        self._known = predicates()
        self._describe = describe

    def made(
        self,
        start: int,
        end: int,
        date: str,
        kind: HappeningKind,
        subject: str | None,
        rule: str,
        speaker: str | None = None,
        founds: bool = True,
        since: bool = False,
        without: list[tuple[int, int]] | None = None,
        lead: tuple[int, int] | None = None,
        words: Sequence[Word] | None = None,
    ) -> Candidate:
        """The candidate of these words, with what it is about; see `Candidate` for what is told of it."""
        terms = self._describe.terms(start, end, without or ()) | {f"={date[:10]}", f"={date[:7]}"}
        terms |= {
            f"#{m['nth'].lower()} {self._known.base(m['noun'])}"
            for m in _ORDINAL.finditer(self._annotations.text, start, end)
        }
        actors = self._describe.actors(start, end)
        words = words_of(self._annotations.text, start, end) if words is None else words
        if lead:
            terms |= self._describe.terms(*lead)
            actors = tuple(dict.fromkeys((*self._describe.actors(*lead), *actors)))
        if pair := self._describe.both(words):
            terms |= {f"@{actor}" for actor in pair}
            actors = tuple(dict.fromkeys((*pair, *actors)))
        return Candidate(
            source=self._annotations.source.id,
            order=self._order,
            date=date,
            start=start,
            end=end,
            kind=kind,
            subject=subject,
            speaker=speaker,
            main=self._describe.main_kinds(words),
            terms=terms | {"#since"} if since else terms,
            actors=actors,
            occasion=occasion(self._annotations.text, start, end) if kind == "statement" else None,
            founds=founds,
            rule=rule,
            lead=lead,
            whole=has_main_verb(words, self._known),
            occurs=self._occurring(words),
        )

    def _occurring(self, words: Sequence[Word]) -> frozenset[str]:
        """The kinds of happening, as terms, of which a clause tells that they occurred: "The blast occurred at 4"."""
        plain = [w for w in words if not w.quoted]
        verb = next((n for n, w in enumerate(plain) if n and self._known.is_finite(w.text)), 0)
        if not 0 < verb <= _LONGEST_SUBJECT or not _occurs(plain[verb : verb + 2]):
            return frozenset()
        if any(w.lower in _OTHER for w in plain[:verb]):
            return frozenset()
        kinds = frozenset(f"~{k}" for w in plain[:verb] for k in self._known.classes(self._known.base(w.text)))
        return kinds or (WHATEVER_OPENS if any(w.lower in _WHATEVER for w in plain[:verb]) else kinds)


def _occurs(words: Sequence[Word]) -> bool:
    lower = [w.lower for w in words]
    if lower[0] in _CAME and lower[1:2] and lower[1] in _AT:
        return True
    return lower[0] in _OCCURRED or lower in (["took", "place"], ["broke", "out"])
