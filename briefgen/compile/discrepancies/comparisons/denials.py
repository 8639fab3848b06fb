"""One party claims, another denies: within a source or across sources.

Each denial comes with the claims that it denies (see `contests`); those of one matter are one finding.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.asking.fillers import statement
from briefgen.compile.discrepancies.asking.what_is_claimed import one_of_several, what_is_claimed
from briefgen.compile.discrepancies.contesting.contested import has_number, terms_in, told_as_so
from briefgen.compile.discrepancies.contesting.contests import Contest
from briefgen.compile.discrepancies.contesting.denied_reports import CONTRARY
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_RARE_DEED = 2.2
_ACCUSING = "@charge"  # which every accusation tells
_ALLIED = 4  # words that two claims share which one side denies
_ENOUGH, _LEAST_COVER = 3, 0.45  # words that two denials share, and their weight in the smaller
_REACH = 200  # denials that arrived so far apart are one matter only by what they contest
_PLAIN = 40
_LEAST_TOLD = 16  # characters
# How who denies goes on: in quotation marks, or "It added that".
_GOES_ON = re.compile(
    r"(?P<quote>[“\"])\w"
    r"|(?:It|He|She|They) (?:also )?(?:said|says|say|added|adds|insisted|insists|maintained|maintains"
    r"|told (?:[\w’']+ ){1,6}?that)\b"
)
_OF_A_VERB = frozenset(["denial-verb", "denied-blame"])
_DISAGREED = "disagreed"
_FEWEST_WORDS = 4
_POINTS = re.compile(r"(?:that|this|it) (?:was|were|is|had|has)\b")
_OWN = re.compile(r"(?:he|she) (?=(?:had|was|has|is|would|will)\b)")
# Who denies, right before the verb: "a top police official", "The railroad", "Police".
_BY_WHOM = re.compile(
    r"(?<![\w’'-])(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne) )?(?:(?!and\b|but\b)[\w’'-]+ ){1,5}$"
)


def compare_claims(corpus: Corpus, contests: list[Contest]) -> list[Finding]:
    """Each claim that somebody contests, with those who make it and those who contest it."""
    kept = [c for c in contests if not c.denial.of_figure or any(has_number(corpus, claim) for claim in c.claims)]
    return [_finding(corpus, [kept[i] for i in members]) for members in _same_matter(corpus, kept)]


def _same_matter(corpus: Corpus, contests: list[Contest]) -> list[list[int]]:
    """Denials that contest the same claim, by number."""
    by_claim: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, contest in enumerate(contests):
        for claim in contest.claims[:3]:
            by_claim[claim.sentence.source, claim.sentence.number].append(i)
    # Copies tell claim and denial in the same words, however few.
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, contest in enumerate(contests):
        told = contest.claims[0].sentence, contest.denial.sentence
        by_words[tuple(" ".join(s.lower.split()) for s in told)].append(i)
        if not contest.denial.points_back:
            by_words[(" ".join(contest.denial.sentence.lower.split()),)].append(i)
    known = [(members[0], j) for members in (*by_claim.values(), *by_words.values()) for j in members[1:]]
    matters = [_Matter(corpus, c) for c in contests]
    return joined(len(contests), lambda i, j: _one_matter(corpus, matters[i], matters[j]), known, reach=_REACH)


class _Matter:
    """What is compared of a contest: the terms of what is denied, and of the claim that this contests most."""

    def __init__(self, corpus: Corpus, contest: Contest) -> None:
        self.denier, self.claimant = contest.denier, contest.claimant
        self.denied = contest.denial.terms
        self.claimed = terms_in(contest.claims[0])
        self.places = [frozenset(terms) for _, terms in contest.claims[0].sentence.words]
        self.sizes = corpus.weigh(self.denied), corpus.weigh(self.claimed)


def _one_matter(corpus: Corpus, a: _Matter, b: _Matter) -> bool:
    """Whether two denials deny the same thing, or two claims contested by one side are the same."""
    denied, claimed = a.denied & b.denied, a.claimed & b.claimed
    for shared, mine, theirs in zip((denied, claimed), a.sizes, b.sizes, strict=True):
        if len(shared) >= _ENOUGH and corpus.weigh(shared) >= _LEAST_COVER * min(mine, theirs):
            return True
    deeds = [t for t in claimed if t[0] == "@" and t != _ACCUSING]
    rare = any(corpus.weight(t) >= _RARE_DEED for t in deeds)
    # "release" alone has several.
    several = sum(not found.isdisjoint(deeds) for found in a.places) > 1 and len(deeds) > 1
    if rare and (several or any(t in a.denied | b.denied for t in deeds)):
        return True
    if a.denier is None or b.denier is None or a.denier.is_other_than(b.denier):
        return False
    if rare:
        return True
    if a.claimant is not None and b.claimant is not None:
        return f"={a.claimant.actor}" in b.claimed or f"={b.claimant.actor}" in a.claimed
    return a.claimant is b.claimant is None and len(claimed) >= _ALLIED


def _finding(corpus: Corpus, contests: list[Contest]) -> Finding:
    claims: dict[tuple[str, int], Answer] = {}
    denied: list[Answer] = []
    for contest in contests:
        claimed, against = list(contest.claims), _denied_by(corpus, contest)
        if contest.denial.points_back and _is_of_the_contrary(contests[0].claims[0], claimed[0]):
            claimed, against = against, claimed
        for claim in claimed:
            claims.setdefault((claim.sentence.source, claim.sentence.number), claim)
        denied += against
    ordered = sorted(claims.values(), key=lambda a: (corpus.order[a.sentence.source], a.start))
    return Finding(
        rule=contests[0].denial.rule,
        kind="status",
        verdict="disputed",
        question=questions.is_it_so(
            _denied(corpus, contests) or what_is_claimed(_plainest(corpus, ordered, contests, denied))
        ),
        positions=(tuple(ordered), tuple(denied)),
    )


def _is_of_the_contrary(one: Answer, other: Answer) -> bool:
    """Whether of two claims only one tells that something was not so: "they were warned", "there was no warning"."""
    deeds = {t for t in terms_in(one) & terms_in(other) if t[0] == "@"}
    return not deeds.isdisjoint(told_as_so(one.sentence) ^ told_as_so(other.sentence))


def _by_name(corpus: Corpus, contest: Contest, told: str) -> str:
    """What is denied, with the name of who denies it of himself in place of "he"."""
    sentence, cue = contest.denial.sentence, contest.denial.cue
    named = [m for m in corpus.names_within(sentence.source, sentence.start, cue) if m.kind == "person"]
    own = _OWN.match(told)
    is_denier = (
        named and contest.denier is not None and corpus.party(sentence.source, named[-1]) == contest.denier.actor
    )
    return f"{named[-1].text} {told[own.end() :]}" if own and is_denier else told


def _denied(corpus: Corpus, contests: list[Contest]) -> str | None:
    """What is denied, where a denial says it in full: "denied that the bridge was hit"."""
    for contest in contests:
        d = contest.denial
        text = d.sentence.text[d.start - d.sentence.start : d.end - d.sentence.start].strip(" ,.")
        text = text if "(" in text else text.rstrip(").")
        in_full = text.startswith("that ") or d.report is not None
        if d.rule == "denial-verb" and not d.points_back and in_full and len(text) > _LEAST_TOLD:
            told = text.removeprefix("that ")
            # Not "denied that that was so", nor a verb whose object stands in another sentence.
            if len(told.split()) >= _FEWEST_WORDS and not _POINTS.match(told):
                return _by_name(corpus, contest, told)
        if d.rule == CONTRARY:
            told = d.sentence.text[(d.report or 0) - d.sentence.start : (d.report_end or 0) - d.sentence.start]
            return told.partition(" that ")[2].rstrip(" .") or what_is_claimed(text)
    return None


def _plainest(corpus: Corpus, claims: Sequence[Answer], contests: Sequence[Contest], denied: Sequence[Answer]) -> str:
    """The claim in the fewest words that tell most of what the claims and the denials have in common."""
    told = [terms_in(c) for c in claims] + [c.denial.terms for c in contests] + [terms_in(a) for a in denied]
    tellers = Counter(t for terms in told for t in terms)
    common = frozenset(t for t, n in tellers.items() if n > 1)
    best = one_of_several(claims[0].text, common), 0.0
    for claim in claims:
        places = [at for at, terms in claim.sentence.words if claim.start <= at < claim.end and common & set(terms)]
        words = statement(claim.sentence, places[0], places[-1] + 1) if places else None
        if words:
            shared = sorted(common & terms_in(claim))
            told_of = sum(tellers[t] * corpus.weight(t) for t in shared) / (len(words) + _PLAIN)
            if told_of > best[1]:
                best = one_of_several(words, common), told_of
    return best[0]


def _denied_by(corpus: Corpus, contest: Contest) -> list[Answer]:
    """The denial, and the sentence behind it where its party goes on: "“We never saw that letter,” she said"."""
    answer = denial_answer(contest)
    sentence = answer.sentence
    own = corpus.sentences[sentence.source]
    at = bisect.bisect_right(own, sentence.start, key=lambda s: s.start)
    behind = own[at] if at < len(own) and contest.denial.rule in (*_OF_A_VERB, _DISAGREED) else None
    if behind is None or not behind.told:
        return [answer]
    if contest.denial.rule == _DISAGREED:
        apart = "\n" in corpus.annotations[sentence.source].text[sentence.end : behind.start]
        return [answer] if apart else [answer, _of_the_denier(behind, answer)]  # "Survivors say otherwise. The gate …"
    goes_on = _GOES_ON.match(behind.text)
    if not goes_on or corpus.quoted(sentence.source, sentence.start, sentence.end):
        return [answer]
    length = sentence.end - sentence.start
    parted = "\n" in corpus.annotations[sentence.source].text[sentence.end - 1 : behind.start]
    speaker = corpus.speaker_at(sentence.source, behind.start + goes_on.end()) if goes_on["quote"] else None
    who = speaker and (corpus.who.actor(sentence.source, speaker) or speaker)
    other = who is not None and contest.denier is not None and who != contest.denier.actor
    # Only where the denial stands at the end of its sentence does the next one go on from it.
    if (parted and other) or answer.end < sentence.start + length // 2:
        return [answer]
    return [answer, _of_the_denier(behind, answer)]


def _of_the_denier(behind: Sentence, answer: Answer) -> Answer:
    """A whole sentence as part of a denial."""
    return Answer.cut(behind, 0, len(behind.text), block="denial", same="denied", held_by=answer.held_by)


def denial_answer(contest: Contest) -> Answer:
    """The denial as a position of the party that denies."""
    denial = contest.denial
    held_by = contest.denier.actor if contest.denier else ""
    start = min(denial.cue, denial.start)
    unnamed = not held_by and denial.rule in _OF_A_VERB
    before = _BY_WHOM.search(denial.sentence.text, 0, start - denial.sentence.start) if unnamed else None
    if before:
        start = denial.sentence.start + before.start()
    text = denial.sentence.text[start - denial.sentence.start : denial.end - denial.sentence.start]
    return Answer(
        sentence=denial.sentence,
        start=start,
        end=denial.end,
        text=text.strip().rstrip(".,"),
        block="denial",
        same="denied",
        held_by=held_by,
    )
