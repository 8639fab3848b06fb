"""The claims that denials deny: each denial beside what another party told before it.

What a denial (see `denying`) denies is looked for among the other sentences: what shares the denied words, or, where
the denial only points back ("the claim", "the figure"), the nearest claim of another party before it. A denial whose
claim is not found is no finding.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import Claims
from briefgen.compile.discrepancies.contesting.contested import (
    ENOUGH,
    OF_THEMSELVES,
    asks,
    contradicts,
    is_in_full,
    is_of_none,
    is_part_of,
    tells,
    tells_each_word,
    terms_in,
    words_shared,
)
from briefgen.compile.discrepancies.contesting.contests_before import ContestsBefore, Searched
from briefgen.compile.discrepancies.contesting.denied_reports import (
    CONTRARY,
    charge_beside,
    claim_of,
    contrary_reports,
    denied_report,
    is_of_blame,
    reported,
    tells_not,
)
from briefgen.compile.discrepancies.contesting.next_to import claim_next_to, said_before, told_in_its_words
from briefgen.compile.discrepancies.contesting.nominal import denied_deed, does
from briefgen.compile.discrepancies.contesting.parties import Parties, Party
from briefgen.compile.discrepancies.contesting.pointed_at import before_the_turn, denied_aside, pointed_at
from briefgen.compile.discrepancies.contesting.same_things import telling_of_the_same, things_denied
from briefgen.compile.discrepancies.contesting.told_before import told_before
from briefgen.compile.discrepancies.denying import Denial, all_denials
from briefgen.compile.discrepancies.denying.untrue import THAT_IS_UNTRUE
from briefgen.compile.discrepancies.kept.kept_answers import to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, terms_of

# "No cases were known there": of what is told elsewhere nothing is denied.
_NONE_THERE = re.compile(
    r"\bno [\w -]{3,40} (?:known|reported|found|seen|detected|recorded|confirmed|registered) (?:there|here)\b"
)
# Between who claims and the verb: "has repeatedly".
_AT_THE_VERB = re.compile(r"\s(?:(?:has|have|had|also|\w+ly)\s){0,2}")
_HARDLY_TOLD = 3.0
# Deeds that are told of little else than what is in dispute.
_DISTINCT = frozenset(["@complain", "@layoff", "@overload", "@warn", "@apologise", "@threaten", "@steal", "@breach"])
_LEAST_COVER = 0.45
_NEARLY_ALL = 0.7  # of what is denied, for it to be told later and still be what was reported
_LIKEWISE = 4  # terms of a claim that another sentence must share to make it too
_WINDOW = 4
_MOST_CLAIMS = 40
_TELLING, _MOST_HOLDING = 5, 400
_TELLS = 4.0


class Contest(msgspec.Struct, frozen=True):
    """A denial with who denies and the claims contested, nearest first."""

    denial: Denial
    denier: Party | None
    claimant: Party | None
    claims: tuple[Answer, ...]


def find_contests(corpus: Corpus, parties: Parties) -> list[Contest]:
    """Every denial whose claim is found."""
    # Of the denials found in one sentence the first: they deny the same thing.
    found_in = {place: found[0] for place, found in corpus.once(all_denials).items()}
    found_in |= {(d.sentence.source, d.sentence.number): d for d in contrary_reports(corpus)}
    denials = [found_in[place] for place in sorted(found_in, key=lambda place: (corpus.order[place[0]], place[1]))]
    before = ContestsBefore(corpus, parties)
    search: _Search | None = None
    contests = []
    for denial in denials:
        told = before.told(denial)
        if told is None:
            search = search or _Search(corpus, parties, frozenset(found_in))
            told = search.searched(denial)
        before.add(denial, told)
        if told.claims:
            contests.append(Contest(denial, told.denier, told.claimant, before.claims(told)))
    before.keep()
    return contests


class _Search:
    """Looks for what a denial denies among the sentences of a corpus; ``denying`` are those that deny themselves."""

    def __init__(self, corpus: Corpus, parties: Parties, denying: frozenset[tuple[str, int]]) -> None:
        self._corpus = corpus
        self._parties = parties
        self._sentences = tuple(corpus.all())
        self._holding: dict[str, list[int]] = defaultdict(list)
        asking = corpus.found("asking", bool, lambda _, sentence: (True,) if asks(sentence.lower) else ())
        self._unfit = denying | {(sentence.source, sentence.number) for sentence, _ in asking}
        for at, sentence in enumerate(self._sentences):
            for term in sentence.terms:
                self._holding[term].append(at)
        self._unfit_at = {at for at, s in enumerate(self._sentences) if (s.source, s.number) in self._unfit}
        self._all_holding = functools.cache(lambda term: frozenset(self._holding[term]))
        self._covered = functools.cache(self._most_covering)
        self._claims = Claims(corpus, parties)
        # The terms by which sentences were looked for; what is found changes only with those that have one.
        self._asked: set[str] = set()
        # With the denial, so that no other takes its place in memory, and its id.
        self._deniers: dict[int, tuple[Denial, Party | None]] = {}

    def searched(self, denial: Denial) -> Searched:
        """What is found for a denial, and by which terms."""
        self._asked = set()
        claims = self.all_claims(denial)
        return Searched(
            asked=denial.terms & _DISTINCT | self._asked,
            rare=tuple(len(self._holding[t]) for t in sorted(denial.terms & _DISTINCT)),
            denier=self.denier(denial),
            claimant=self.claimant(claims[0]) if claims else None,
            claims=tuple((c.sentence.source, to_keep(self.with_claimant(c))) for c in claims),
        )

    def denier(self, denial: Denial) -> Party | None:
        """Who denies; looked for once."""
        if id(denial) not in self._deniers:
            self._deniers[id(denial)] = denial, self._denier(denial)
        return self._deniers[id(denial)][1]

    def _denier(self, denial: Denial) -> Party | None:
        if denial.rule == CONTRARY:
            source = denial.sentence.source
            named = [m for m in self._corpus.names_within(source, denial.start, denial.cue) if m.kind != "place"]
            return self._parties.of(source, named[-1]) if named else None
        beside = charge_beside(denial)
        if beside is not None and not self._corpus.names_within(denial.sentence.source, beside, denial.cue):
            return None  # "…, a charge the college rejected"
        return self._parties.saying(denial.sentence, denial.cue)

    def claimant(self, claim: Answer) -> Party | None:
        """Who makes a claim, where it is somebody named."""
        first = self._claims.first(claim.sentence)
        return first.party if first else None

    def with_claimant(self, claim: Answer) -> Answer:
        """A claim as that of whom it names right before its verb; else it stays the source's own."""
        first, sentence = self._claims.first(claim.sentence), claim.sentence
        if first is None or first.party is None or not first.is_told:
            return claim
        named = self._corpus.names_within(sentence.source, claim.start, sentence.start + first.at)
        if any(_AT_THE_VERB.fullmatch(sentence.text, m.end - sentence.start, first.at) for m in named):
            return msgspec.structs.replace(claim, held_by=first.party.actor)
        return claim

    def all_claims(self, denial: Denial) -> list[Answer]:
        """What claims the thing that a denial denies, with what else is told of it before."""
        found = self.claims(denial)
        return told_before(self._corpus, denial, self.denier(denial), self._claims, found, self._unfit)

    def claims(self, denial: Denial) -> list[Answer]:
        """What claims the thing that a denial denies, best first."""
        denier = self.denier(denial)
        if denied_aside(denial):
            aside = before_the_turn(denial, denier, self._claims)
            return [aside] if aside else []
        before = said_before(self._corpus, denial, denier, self._claims)
        told = reported(denial) or before
        if told or denial.rule == THAT_IS_UNTRUE:
            return told
        against = pointed_at(self._corpus, denial, denier, self._claims, self._unfit) if contradicts(denial) else None
        if against is not None:
            return [against]
        if denial.rule == "said-not" and _NONE_THERE.search(
            denial.sentence.lower, denial.start - denial.sentence.start
        ):
            return self._next_to(denial)
        if denial.rule == CONTRARY:
            return (self._covering(denial) if tells_not(denial) else []) or denied_report(denial, self._parties)
        if denial.report is not None:
            enough = len(denial.terms) >= ENOUGH
            found = self._blaming(denial) or (self._covering(denial) if enough else []) or self._telling_all(denial)
            return found or denied_report(denial, self._parties)
        if len(denial.terms) >= ENOUGH:
            found = self._covering(denial) or self._of_a_rare_deed(denial) or self._of_the_same_things(denial)
            found = found or (self._telling_all(denial) if is_in_full(denial) else [])
            if found or not denial.points_back:
                return found or self._of_a_verb(denial) or self._next_to(denial)
        found = self._of_the_denier(denial) or self._of_a_rare_deed(denial) or self._of_the_same_things(denial)
        if found:
            return found
        told = told_in_its_words(self._corpus, denial, denier, self._claims)
        if told:
            return told
        near = pointed_at(self._corpus, denial, self.denier(denial), self._claims, self._unfit)
        if near is None:
            return self._blaming(denial) or self._of_a_verb(denial) or self._next_to(denial)
        return [near, *self._likewise(near, denial)]

    def _of_the_same_things(self, denial: Denial) -> list[Answer]:
        """What tells of the things whose use or being is denied."""
        telling = self._sharing(things_denied(self._corpus, denial))
        return telling_of_the_same(self._corpus, denial, self.denier(denial), self._claims, telling)

    def _next_to(self, denial: Denial) -> list[Answer]:
        return claim_next_to(self._corpus, denial, self.denier(denial), self._claims)

    def _of_a_verb(self, denial: Denial) -> list[Answer]:
        """What tells as done what is denied by its noun."""
        # A word in a name has no weight of its own in its sentence.
        self._asked.update(t for word in WORD.findall(denial.sentence.text) for t in terms_of(word))
        deed = denied_deed(self._corpus, denial)
        return self._first_of_others(denial, (s for s in self._sharing(frozenset([deed])) if deed and does(s, deed)))

    def _telling_all(self, denial: Denial) -> list[Answer]:
        """What tells all of a report in few words: "disputed the account that he had threatened guests"."""
        if len(denial.terms) < ENOUGH - 1 or not any(t[0] == "@" for t in denial.terms):
            return []
        telling = (s for s in self._sharing(denial.terms) if tells_each_word(s, denial))
        return self._first_of_others(denial, (s for s in telling if not is_part_of(s, denial.sentence)))

    def _first_of_others(self, denial: Denial, sentences: Iterable[Sentence]) -> list[Answer]:
        """Of each source the first of some sentences that tells something, and does not have the denier say it."""
        denier = self.denier(denial)
        first: dict[str, Answer] = {}
        for sentence in sentences:
            # What is told in all of a report's words, its denier does not say, whose countryman it may be.
            reported = denial.report is not None and denier is not None
            of_another = reported and not self._claims.is_by(sentence, denier.actor if denier else "")
            if sentence.told and (of_another or self._claims.others(sentence, len(sentence.text), denier) is not False):
                first.setdefault(sentence.source, claim_of(sentence, sentence.start, sentence.end))
        return list(first.values())

    def _blaming(self, denial: Denial) -> list[Answer]:
        """What other sources tell somebody to be accused of who denies in a word to have had a part in it."""
        denier = self.denier(denial)
        if denier is None or not (denial.rule == "denied-blame" or is_of_blame(denial)):
            return []
        names = frozenset(f"={name.casefold()}" for name in (*denier.sides, denier.actor))
        self._asked |= names
        named = self._sharing(names)
        first: dict[str, Answer] = {}
        for sentence in (s for s in named if s.told and self._claims.blames(s, denier)):
            first.setdefault(sentence.source, claim_of(sentence, sentence.start, sentence.end))
        return list(first.values())

    def _covering(self, denial: Denial) -> list[Answer]:
        """The sentences that hold most of what is denied, and do not have the denier say it."""
        denier = self.denier(denial)
        self._most_telling(denial.terms)  # which may have been asked for before
        covering = self._covered(denial.terms)
        told_by = self._corpus.published[denial.sentence.source] or ""
        claims = (
            s
            for s in covering
            if tells(s, denial)
            and words_shared(denial, denial.terms & s.terms) > 1
            # What is told of as a report was told before.
            and (
                denial.report is None
                or (self._corpus.published[s.source] or "") <= told_by
                or self._corpus.weigh(denial.terms & s.terms) >= _NEARLY_ALL * self._corpus.weigh(denial.terms)
            )
            and not is_part_of(s, denial.sentence)
            and self._is_of_the_denier(s, denial, denier) is not False
            and self._may_claim(s, denial, denier)
        )
        best: dict[str, Sentence] = {}
        for sentence in itertools.islice(claims, _MOST_CLAIMS):
            best.setdefault(sentence.source, sentence)
        return [claim_of(s, s.start, s.end) for s in best.values()]

    def _may_claim(self, sentence: Sentence, denial: Denial, denier: Party | None) -> bool:
        """Whether a sentence may be the claim of another; of what is only said not to be so, somebody must claim it."""
        by_another = self._claims.others(sentence, len(sentence.text), denier)
        return by_another is True or (by_another is None and denial.rule != "said-not")

    def _is_of_the_denier(self, sentence: Sentence, denial: Denial, denier: Party | None) -> bool | None:
        """Whether a sentence names whom a denial of one's own deeds is of, or is near it; None for other denials."""
        if not denial.of_own or denier is None:
            return None
        if sentence.source == denial.sentence.source and abs(sentence.number - denial.sentence.number) <= _WINDOW:
            return True
        return any(f"={name.casefold()}" in sentence.terms for name in (*denier.sides, denier.actor))

    def _most_covering(self, terms: frozenset[str]) -> list[Sentence]:
        """The sentences that hold most of ``terms`` and their most telling deed or two most telling words, best first.

        What several deny is denied in the same words over and over, so this is asked once for the same terms.
        """
        corpus = self._corpus
        total = corpus.weigh(terms)
        deeds = [t for t in terms if t[0] == "@"]
        ranked = sorted(deeds or (t for t in terms if t[0] != "="), key=lambda t: (-corpus.weight(t), t))
        covering: list[tuple[float, Sentence]] = []
        for sentence in self._sharing(terms, ranked[: 1 if deeds else 2]):
            shared = terms & sentence.terms
            # Somebody's name and the deed denied are enough, where little else is said.
            named = bool(deeds) and not shared.isdisjoint(corpus.people)
            if sentence.told and len(shared) >= (2 if named else ENOUGH):
                covering.append((corpus.weigh(shared) / max(total, 1e-9), sentence))
        covering.sort(key=lambda c: (-c[0], corpus.order[c[1].source], c[1].start))
        return [sentence for cover, sentence in covering if cover >= _LEAST_COVER]

    def _of_the_denier(self, denial: Denial) -> list[Answer]:
        """What others say that somebody did who denies it in a word: "she denied that she had conceded"."""
        denier = self.denier(denial)
        if denier is None or denial.rule != "denial-verb" or not 0 < len(denial.terms) < ENOUGH:
            return []
        if not OF_THEMSELVES.match(denial.sentence.lower, denial.start - denial.sentence.start):
            return []
        names = {f"={name.casefold()}" for name in (denier.actor, *denier.sides)}
        if not any(t[0] == "@" for t in denial.terms) and self._corpus.weigh(denial.terms) < _TELLS / 2:
            return []
        first: dict[str, Answer] = {}
        for sentence in self._sharing(denial.terms):
            if sentence.told and names & sentence.terms and tells_each_word(sentence, denial):
                first.setdefault(sentence.source, claim_of(sentence, sentence.start, sentence.end))
        return list(first.values())

    def _of_a_rare_deed(self, denial: Denial) -> list[Answer]:
        """What tells a deed that hardly any other sentence tells: "had never received any complaint"."""
        corpus = self._corpus
        deeds = [
            t
            for t in denial.terms
            if t in _DISTINCT and corpus.weight(t) >= _HARDLY_TOLD and len(self._holding[t]) <= len(corpus.order) + 1
        ]
        if denial.rule == "untrue" or not deeds or (denial.rule == "said-not" and not is_of_none(denial)):
            return []
        denier = self.denier(denial)
        first: dict[str, Answer] = {}
        for sentence in self._sharing(frozenset(deeds)):
            by_another = self._claims.others(sentence, len(sentence.text), denier)
            if sentence.told and (by_another or (by_another is None and "questioned whether" in sentence.lower)):
                first.setdefault(sentence.source, claim_of(sentence, sentence.start, sentence.end))
        return list(first.values())

    def _sharing(self, terms: frozenset[str], any_of: Iterable[str] | None = None) -> Iterator[Sentence]:
        """The sentences that share one of the most telling of ``terms``, and one of ``any_of`` if given, in order.

        None that denies itself or asks. Of a term that stands in very many sentences only the first are looked at: it
        tells little, and each denial must cost the same.
        """
        telling = self._most_telling(terms)
        found = {at for term in telling for at in self._holding[term][:_MOST_HOLDING]} - self._unfit_at
        if any_of is not None:
            found &= frozenset().union(*map(self._all_holding, any_of))
        return (self._sentences[at] for at in sorted(found))

    def _most_telling(self, terms: frozenset[str]) -> list[str]:
        """The terms by which sentences are looked for."""
        telling = sorted(terms, key=lambda t: (-self._corpus.weight(t), t))[:_TELLING]
        self._asked.update(telling)
        return telling

    def _likewise(self, claim: Answer, denial: Denial) -> list[Answer]:
        """Sentences of other sources that make the same claim."""
        out = []
        terms = self._claimed(claim)
        size = self._corpus.weigh(terms)
        denier = self.denier(denial)
        key = min((t for t in terms if t[0] == "@"), key=lambda t: (-self._corpus.weight(t), t), default=None)
        for sentence in self._sharing(terms):
            if sentence.source == claim.sentence.source or (key is not None and key not in sentence.terms):
                continue
            shared = terms & sentence.terms
            if len(shared) < _LIKEWISE or self._corpus.weigh(shared) < _LEAST_COVER * size:
                continue
            if self._claims.others(sentence, len(sentence.text), denier) is not False:
                out.append(claim_of(sentence, sentence.start, sentence.end))
        first = {c.sentence.source: c for c in reversed(out)}
        return [first[source] for source in sorted(first, key=self._corpus.order.__getitem__)]

    def _claimed(self, claim: Answer) -> frozenset[str]:
        """The terms of what is claimed, without those of who claims it: "The commander, X, said that …"."""
        first = self._claims.first(claim.sentence)
        if first is None:
            return terms_in(claim)
        at = claim.sentence.start + first.at
        behind = frozenset(t for place, found in claim.sentence.words if place > at for t in found)
        ahead = frozenset(t for place, found in claim.sentence.words if claim.start <= place < at for t in found)
        told = max((behind, ahead), key=lambda terms: len([t for t in terms if t[0] != "="]))
        return told | frozenset(t for t in terms_in(claim) if t[0] == "@" and t in told)
