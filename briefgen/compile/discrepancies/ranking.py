"""Findings that rest on the same words brought to one, and put in order: what conflicts first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer, sentences_of
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.opposites import tell_opposite_deeds
from briefgen.compile.discrepancies.verdicts import gravity

_ROLES = frozenset(["same-doer", "same-object"])
_OPPOSED = frozenset(["told-otherwise", "done-or-not", "contrary-told"])
_EITHER_OR = frozenset(["done-or-not", "state-told", "contrary-told"])
_DENIALS = frozenset(["denial-verb", "said-not", "denied-blame"])
_OF_ONE = frozenset(["state-told", "charge-denied"])
_SAID_AGAINST = frozenset(["said-against", "answered-back"])
_DETAIL = "same-detail"
_RETELLING = frozenset(["told-alike", "told-otherwise", _DETAIL])
_BY_THE_WAY = frozenset(["same-identity", _DETAIL])
_ONCE = _ROLES | {"told-alike"}
_ASKED_TWICE = ("date", "time", "place")
_OF_DEEDS = ("date", "place", "name", "status", "cause")


def ranked(corpus: Corpus, findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the page: gravest first, then those of most voices, then by arrival.

    Who somebody is, and what is told of details, comes behind what else has the same verdict.
    """
    return sorted(
        findings,
        key=lambda f: (
            -gravity(f.verdict),
            f.rule in _BY_THE_WAY,
            -f.voices,
            _first(corpus, f),
            f.kind,
            f.question or "",
        ),
    )


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that only tell again, of the same sentences, what another tells.

    What cannot be asked has no place on the page, so it takes none from what can.
    """
    kept = [f for f in findings if f.question is not None and not _of_opposite_deeds(f)]
    disputed = SentenceSets(f.sentences for f in kept if f.verdict == "disputed" and f.rule not in _OPPOSED)
    kept = [f for f in kept if f.rule not in _OPPOSED or not _twice(f.sentences, disputed)]
    kept = _with_contraries(kept)
    # That somebody was not arrested, or did not do it, is told where that is asked of him.
    states = SentenceSets(f.sentences for f in kept if f.rule in _OF_ONE and f.verdict == "disputed")
    kept = [f for f in kept if f.rule not in _DENIALS or not _denied_in(f, states)]
    # Claim and denial in one sentence tell nothing that is not told where the claim is set beside others.
    graver = SentenceSets(f.sentences for f in kept if f.verdict == "disputed" and len(f.sentences) > 1)
    kept = [f for f in kept if f.verdict != "disputed" or len(f.sentences) > 1 or not _within(f.sentences, graver)]
    done = SentenceSets(f.sentences for f in kept if f.rule in _EITHER_OR and f.verdict in ("conflict", "disputed"))
    kept = [f for f in kept if f.rule != "told-otherwise" or not _twice(f.sentences, done)]
    # What one says against another is asked once, where a denial tells it too.
    disputed = SentenceSets(f.sentences for f in kept if f.verdict == "disputed" and f.rule not in _SAID_AGAINST)
    kept = [f for f in kept if f.rule not in _SAID_AGAINST or not _within(f.sentences, disputed)]
    # "Who brokered the deal?" says more than "Is this so: The Red Cross brokered the deal?".
    roles = SentenceSets(f.sentences for f in kept if f.rule in _ROLES)
    kept = [f for f in kept if f.rule != "told-alike" or f.note or not _within(f.sentences, roles)]
    # What is told beside a number, a day or a name that is compared already tells nothing more, where nothing differs.
    compared = SentenceSets(f.sentences for f in kept if f.rule not in _RETELLING)
    kept = [
        f for f in kept if f.rule != "told-alike" or f.verdict == "agree" or f.note or not _of_two_voices(f, compared)
    ]
    differing = SentenceSets(f.sentences for f in kept if f.verdict in ("conflict", "disputed"))
    kept = [f for f in kept if f.rule != "told-alike" or not f.note or not _twice(f.sentences, differing)]
    # When it was approved is not asked where another says that it was rejected.
    opposed = SentenceSets(f.sentences for f in kept if f.rule == "told-otherwise")
    kept = [f for f in kept if not (_agrees_on_a_deed(f) and _within(f.sentences, opposed))]
    kept = _each_asked_once(_without_states_told(_without_details_told(kept)))
    asked: dict[tuple[str, str], SentenceSets] = defaultdict(SentenceSets)
    out = []
    for f in kept:
        # Several clauses of the same sentences told alike, or phrases beside one verb, are one question to a reader.
        if f.rule in _ONCE:
            before, own = asked[f.rule, f.positions[0][0].block], f.sentences
            if any(own <= other or other <= own for other in before.sharing(own)):
                continue
            before.add(own)
        out.append(f)
    return out


def _agrees_on_a_deed(finding: Finding) -> bool:
    """Whether voices agree on a deed, or on who did it, when or where."""
    return finding.verdict in ("agree", "compatible") and finding.kind in _OF_DEEDS and finding.rule not in _BY_THE_WAY


def _of_opposite_deeds(finding: Finding) -> bool:
    """Whether voices agree on a day or a place of deeds of which one undoes the other: opened, closed."""
    if finding.verdict != "agree" or finding.kind not in _ASKED_TWICE:
        return False
    return tell_opposite_deeds(a.clause_text() for p in finding.positions for a in p)


def _without_details_told(findings: list[Finding]) -> list[Finding]:
    """Findings without the details that stand in the answers of several voices to one other question."""
    asked = frozenset().union(*(f.sentences for f in findings if f.rule == _DETAIL))
    holding: dict[tuple[str, int], list[tuple[int, Answer]]] = defaultdict(list)
    for n, finding in enumerate(findings):
        if finding.rule != _DETAIL and not asked.isdisjoint(finding.sentences):
            for a in _answers_of(finding):
                holding[a.sentence.source, a.sentence.number].append((n, a))

    def is_told(detail: Finding) -> bool:
        voices: dict[int, set[str]] = defaultdict(set)
        for a in _answers_of(detail):
            for n, other in holding.get((a.sentence.source, a.sentence.number), ()):
                if other.start < a.end and a.start < other.end:
                    voices[n].add(a.voice)
        return any(len(known) > 1 for known in voices.values())

    return [f for f in findings if f.rule != _DETAIL or not is_told(f)]


def _most_worth(asked: tuple[int, Finding, list[Answer]]) -> tuple[bool, int, int, bool]:
    """The order in which questions are kept: hours by what is known of hours, then the graver and the fuller ones."""
    _, finding, answers = asked
    by_the_day = finding.kind == "time" and finding.rule == "same-happening-dated"
    return by_the_day, -gravity(finding.verdict), -len(answers), "“" in f"{finding.question}"


def _each_asked_once(findings: list[Finding]) -> list[Finding]:
    """Findings without a day or a place that another question asks too: the graver or fuller one stays.

    It is the same question where all answers to one answer the other, or where one does and both have the same words.
    Two that agree on a place and share an answer are brought to one.
    """
    out: list[Finding | None] = list(findings)
    holding: dict[tuple[str, str, int], list[tuple[int, Answer]]] = defaultdict(list)
    asked = [(n, f, list(_answers_of(f))) for n, f in enumerate(findings) if f.kind in _ASKED_TWICE]
    for n, finding, answers in sorted(asked, key=_most_worth):
        shared: dict[int, list[Answer]] = defaultdict(list)
        for a in answers:
            beside = holding[finding.kind, a.sentence.source, a.sentence.number]
            for m in {m for m, b in beside if _touch(a, b)}:
                shared[m].append(a)
        for m, known in shared.items():
            fuller = out[m]
            if fuller is None:
                continue
            if len(known) == len(answers) or fuller.question == finding.question:
                out[n] = None
            elif finding.kind == "place" and finding.verdict == fuller.verdict == "agree":
                more = [a for a in answers if a not in known]
                out[m] = msgspec.structs.replace(fuller, positions=((*fuller.positions[0], *more),))
                out[n] = None
            if out[n] is None:
                break
        else:
            for a in answers:
                holding[finding.kind, a.sentence.source, a.sentence.number].append((n, a))
    return [f for f in out if f is not None]


def _without_states_told(findings: list[Finding]) -> list[Finding]:
    """Findings without those of how somebody is that all lie in what is told alike: "Was he killed in a shootout?" says
    more than "Is he dead or alive?"."""
    alike: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    for f in findings:
        if f.rule == "told-alike" and f.verdict == "agree":
            for sentence in f.sentences:
                alike[sentence].append(f)

    def is_told(state: Finding) -> bool:
        beside = (f for f in alike[min(state.sentences)] if state.sentences <= f.sentences)
        return any(all(any(_touch(a, b) for b in _answers_of(f)) for a in _answers_of(state)) for f in beside)

    return [f for f in findings if f.rule != "state-told" or f.verdict != "agree" or not is_told(f)]


def _touch(one: Answer, other: Answer) -> bool:
    """Whether one answer begins inside the other."""
    if one.sentence.source != other.sentence.source:
        return False
    return one.start <= other.start < one.end or other.start <= one.start < other.end


def _answers_of(finding: Finding) -> Iterator[Answer]:
    return (a for position in finding.positions for a in position)


def _with_contraries(findings: list[Finding]) -> list[Finding]:
    """Denials joined with the contrary words that share a sentence with them, so that one thing is not asked twice."""
    denials = {n: f for n, f in enumerate(findings) if f.rule in _DENIALS}
    sides: dict[tuple[str, int], set[tuple[int, int]]] = defaultdict(set)
    for n, denial in denials.items():
        for side, position in enumerate(denial.positions):
            for sentence in _told_in(position):
                sides[sentence].add((n, side))
    taken: set[int] = set()
    for n, contrary in enumerate(findings):
        if contrary.rule != "contrary-told" or len(contrary.positions) != 2:
            continue
        beside = [
            frozenset(s for at in _told_in(position) for s in sides.get(at, ())) for position in contrary.positions
        ]
        for one in (0, 1):
            # Of one side of the denial, and no more than that.
            for of, side in sorted(beside[one] - beside[1 - one]):
                if n not in taken and (of, 1 - side) not in beside[one]:
                    told = {side: contrary.positions[one], 1 - side: contrary.positions[1 - one]}
                    both = tuple((*position, *told[k]) for k, position in enumerate(denials[of].positions))
                    denials[of] = msgspec.structs.replace(denials[of], positions=both)
                    taken.add(n)
    return [denials.get(n, f) for n, f in enumerate(findings) if n not in taken]


def _told_in(answers: tuple[Answer, ...]) -> set[tuple[str, int]]:
    return {(a.sentence.source, a.sentence.number) for a in answers}


def _of_two_voices(finding: Finding, compared: SentenceSets) -> bool:
    """Whether more voices than one answer with sentences of one of the sets that are ``compared``."""
    voices: dict[int, set[str]] = defaultdict(set)
    for a in _answers_of(finding):
        for n in compared.having((a.sentence.source, a.sentence.number)):
            voices[n].add(a.voice)
    return any(len(known) > 1 for known in voices.values())


def _twice(sentences: frozenset[tuple[str, int]], others: SentenceSets) -> bool:
    return any(len(sentences & other) > 1 for other in others.sharing(sentences))


def _denied_in(finding: Finding, others: SentenceSets) -> bool:
    """Whether all denials of a finding are told in one of other sets of sentences."""
    return _within(sentences_of(finding.positions[-1]), others)


def _within(sentences: frozenset[tuple[str, int]], others: SentenceSets) -> bool:
    return any(sentences <= other for other in others.sharing(sentences))


def _first(corpus: Corpus, finding: Finding) -> tuple[int, int, int]:
    return min((corpus.order[a.sentence.source], a.start, a.end) for p in finding.positions for a in p)
