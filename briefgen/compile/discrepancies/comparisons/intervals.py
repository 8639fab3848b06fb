"""How long after, or before: "arrested three days after the protest", "a week before the vote".

Such a length is no duration of anything, so it is held only against lengths that are reckoned in the same direction,
where the words around tell of the same deeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.figures.measures import known_units
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, most_alike
from briefgen.compile.discrepancies.sets import unite
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import compare, extent
from briefgen.compile.discrepancies.words import terms_of
from briefgen.model import Bound

_LENGTH = re.compile(r"P(?:(?P<days>\d+)(?P<day>[YMWD])|T(?P<hours>\d+)(?P<hour>[HM]))")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}
_WAY = re.compile(r"\s+(?P<way>after|before|earlier|later)\b(?! (?:than|this|that|today|tomorrow)\b)")
_WAYS = {"later": "after", "earlier": "before"}
_BOUNDS: dict[str, Bound] = {
    "LESS_THAN": "<",
    "MORE_THAN": ">",
    "APPROX": "~",
    "EQUAL_OR_MORE": ">=",
    "EQUAL_OR_LESS": "<=",
}
_SAME = (3.0, 0.2)
_OTHER = (6.0, 0.5)


def compare_intervals(corpus: Corpus) -> list[Finding]:
    """The lengths of time that voices reckon between the same two deeds."""
    groups = alike(corpus, list(_answers(corpus)), *_SAME)
    findings = []
    for members in unite(len(groups), most_alike(corpus, groups, _one_interval), [g.sentences for g in groups]):
        together = [a for i in members for a in groups[i].answers]
        together.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
        if len({a.voice for a in together}) < 2:
            continue
        asked = questions.how_long_between(together)
        findings.append(Finding.measured("same-interval", "duration", asked, together))
    return findings


def _answers(corpus: Corpus) -> Iterator[Answer]:
    for source, a in corpus.annotations.items():
        for d in a.dates:
            found = _LENGTH.fullmatch(d.value) if d.type == "DURATION" else None
            sentence = corpus.sentence_at(source, d.start) if found else None
            if found is None or sentence is None or not sentence.told:
                continue
            way = _WAY.match(sentence.text, d.end - sentence.start)
            if way is None:
                continue
            number = float(found["days"] or found["hours"])
            size = known_units()[_UNITS[found["day"] or f"T{found['hour']}"]][1]
            told = extent(number * size, _BOUNDS.get(d.mod or "", "="))
            yield Answer.cut(
                sentence,
                d.start - sentence.start,
                way.end(),
                block=f"interval {_WAYS.get(way['way'], way['way'])}",
                same=f"{told.point:.6g} {d.mod or ''}".rstrip(),
                value=f"{told.point:.6g}",
                normalised=d.value,
                extent=told,
                left_out=frozenset(terms_of(d.text)),
            )


def _one_interval(corpus: Corpus, a: Group, b: Group) -> Likeness | None:
    """How alike two groups of differing lengths are, where they lie between the same two deeds."""
    one, other = a.answers[0], b.answers[0]
    if one.extent is None or other.extent is None or a.deeds_around.isdisjoint(b.deeds_around):
        return None
    found = likeness(corpus, a.context, b.context)
    weight, ratio = _OTHER if compare(one.extent, other.extent) == "conflict" else _SAME
    return found if found.weight >= weight and found.ratio >= ratio and found.terms > 2 else None
