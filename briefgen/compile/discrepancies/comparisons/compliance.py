"""Whether somebody keeps to what binds them: one says so of themselves, another speaks of a breach.

"Has fully complied with the resolution" and "in violation of the resolution" share no claim that either side denies in
words, yet they contest each other. Held together are those who are said to keep and those who are said to break what is
of one kind: the law of nations, an agreement, a promise, a rule.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking.shown_names import briefest_name
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, first_parts, lexicon

# What somebody keeps to, or breaks, stands behind these.
_KEPT = (
    r"(?:complie[sd]|complying|comply|compliance) with|implement(?:s|ed|ing)?|enforc(?:e|es|ed|ing)"
    r"|honou?r(?:s|ed|ing)?|observ(?:e|es|ed|ing)|respect(?:s|ed|ing)?|abid(?:e|es|ed|ing) by|adher(?:e|es|ed|ing) to"
    r"|fulfill?(?:s|ed|ing)?|ke(?:ep|eps|pt)(?: to)?|upheld|uphold(?:s|ing)?|stuck to|stick(?:s|ing)? to"
    r"|follow(?:s|ed|ing)?"
)
_BROKEN = (
    r"in (?:\w+ )?(?:violation|breach|contravention|defiance|disregard) of|violat(?:e|es|ed|ing)"
    r"|breach(?:es|ed|ing)?|br(?:eak|eaks|oke|oken|eaking)|flout(?:s|ed|ing)?|def(?:y|ies|ied|ying)"
    r"|contraven(?:e|es|ed|ing)|circumvent(?:s|ed|ing)?|evad(?:e|es|ed|ing)|skirt(?:s|ed|ing)?"
)
# Who says so holds that it is not kept to in full.
_MORE = re.compile(
    r"\b(?:should|must|needs? to|has to|urg\w+ [^.;]{2,40} to) do (?:much |far |a lot )?more\b"
    r"|\bnot do(?:ne|ing) enough\b"
)
_MORE_OR_ENOUGH = ("more", "enough")
_NEGATED = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bno|\bfail(?:s|ed|ing)? to|\brefus(?:e[sd]?|ing) to|\bwithout)\s+(?:\w+\s+){0,2}$"
)
# "Was not able to fulfil", "managed to keep": what is told by that is done, or not done.
_ABLE = re.compile(r"\b(?:(?:un)?able|fail(?:s|ed|ing)?|refus(?:e[sd]?|ing)|managed) to $")
_UNABLE = re.compile(r"\bunable to $")
_HOPED = re.compile(
    r"\b(?:must|should|would|could|will|to|urge[sd]?|call(?:s|ed)? on|whether|if|how)\s+(?:\w+\s+){0,3}$"
)


def compare_compliance(corpus: Corpus, parties: Parties) -> list[Finding]:
    """Who is said to keep to, and to break, what binds them."""
    kept: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    broken: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    wanting: dict[str, list[Answer]] = defaultdict(list)
    begins = (*first_parts(_kind_of()), *_MORE_OR_ENOUGH)
    for sentence in corpus.sentences_with("compliance", lambda word: word.startswith(begins)):
        if not sentence.told:
            continue
        for whom, answer in _wanting(sentence):
            wanting[whom].append(answer)
        if not _may_tell().search(sentence.lower):
            continue
        for kind, whom, answer in _keeping(parties, sentence):
            (kept if answer.same == "kept" else broken)[whom, kind].append(answer)
        for kind, whom, answer in _breaking(sentence):
            broken[whom, kind].append(answer)
    findings = []
    for (whom, kind), said in sorted(kept.items()):
        contested = [*broken[whom, kind], *wanting[whom]] if (whom, kind) in broken else []
        taken = {(a.sentence.source, a.sentence.number) for a in said}
        contested = [a for a in contested if (a.sentence.source, a.sentence.number) not in taken]
        if contested:
            findings.append(
                Finding(
                    rule="kept-or-broken",
                    kind="status",
                    verdict="disputed",
                    question=f"Does {briefest_name(corpus, whom)} keep to the {_word(said)}?",
                    positions=(tuple(one_each(said)), tuple(one_each(contested))),
                )
            )
    return findings


def _keeping(parties: Parties, sentence: Sentence) -> Iterator[tuple[str, str, Answer]]:
    """Who a sentence says keeps to something; or, where that is denied, does not."""
    for m in _behind(_KEPT).finditer(sentence.lower):
        head = sentence.lower[: m.start()]
        if _HOPED.search(head) and not _ABLE.search(head):
            continue
        whom = _before(sentence, sentence.start + m.start())
        if not whom:
            party = parties.saying(sentence, sentence.start + m.start())
            whom = next((f"={side}" for side in sorted(party.sides)), f"={party.actor.casefold()}") if party else ""
        if whom:
            yield (
                _kind_of()[m["what"]],
                whom,
                _answer(sentence, m, "broken" if _NEGATED.search(head) or _UNABLE.search(head) else "kept"),
            )


def _breaking(sentence: Sentence) -> Iterator[tuple[str, str, Answer]]:
    """Whom a sentence may mean that speaks of a breach: everybody it names before."""
    for m in _behind(_BROKEN).finditer(sentence.lower):
        if _NEGATED.search(sentence.lower[: m.start()]):
            continue
        at = sentence.start + m.start()
        named = {t for place, terms in sentence.words if place < at for t in terms if t[0] == "="}
        for whom in sorted(named):
            yield _kind_of()[m["what"]], whom, _answer(sentence, m, "broken")


def _wanting(sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """Of whom a sentence says that they should do more."""
    found = _MORE.search(sentence.lower) if " more" in sentence.lower or "enough" in sentence.lower else None
    if found:
        named = {
            t for place, terms in sentence.words if place < sentence.start + found.end() for t in terms if t[0] == "="
        }
        for whom in sorted(named):
            yield whom, _answer(sentence, found, "broken")


def _before(sentence: Sentence, at: int) -> str:
    """Who is named last before an offset in the same clause."""
    clause = sentence.clause_at(at)
    named = [t for place, terms in sentence.words if clause.start <= place < at for t in terms if t[0] == "="]
    return named[-1] if named else ""


def _answer(sentence: Sentence, m: re.Match[str], same: str) -> Answer:
    return Answer.cut(sentence, m.start(), m.end(), block=m.groupdict().get("what") or "", same=same)


def _word(answers: list[Answer]) -> str:
    return answers[0].block


@functools.cache
def _kind_of() -> dict[str, str]:
    """The kind of what binds, by each word for it."""
    return {word: kind for kind, words in lexicon().binding.items() for word in words}


@functools.cache
def _may_tell() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_kind_of())})")


@functools.cache
def _behind(verbs: str) -> re.Pattern[str]:
    """What finds one of ``verbs`` with what binds behind it, in lower case."""
    return re.compile(rf"\b(?:{verbs}) (?:[\w’'.-]+ ){{0,6}}?(?P<what>{any_of(_kind_of())})\b")
