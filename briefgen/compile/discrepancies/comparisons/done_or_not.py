"""Done, not done or to be done: names that were not made public, will be released soon, and were released.

Asked only of deeds that are done once and in the open (``done_once`` in the lexicon), and of one thing that they are
done to. Where one voice has it done and another not done, they are in conflict, though it may have been done between.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.long_ago import long_ago
from briefgen.compile.discrepancies.figures.reported import risen
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import any_of, first_parts, lexicon, parts_of, phrases, terms_of

# "their names were not made public", "the talks have been cancelled"
_PASSIVE = re.compile(
    r"(?<![\w-])(?P<noun>[a-z][\w-]{2,})(?: (?:of|in|with|between) (?:[\w’'-]+ ){0,2}?[\w’'-]+)?"
    r"(?P<aux>(?: (?:was|were|is|are|has|have|had|been|be|being|will|would|shall|to|not|never|yet|also|already|soon"
    r"|since|immediately|now|all|later|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|isn[’']t|aren[’']t|won[’']t)){1,5})"
    r" (?P<verb>made public|\w+(?:ed|en|own|ought|old|eld|ound|ut|id))\b"
)
# "the office released the names", "has not made public the report"
_ACTIVE = re.compile(
    r"\b(?P<verb>made public|\w{3,}) (?:the|their|his|her|its|all|any) (?:[a-z]{3,} )?(?P<noun>[a-z][\w-]{2,})\b"
)
# "has asked for her extradition", "filed a complaint over the dam": what can be withdrawn
_ASKED = re.compile(
    r"\b(?:(?:ask|press|petition)(?:s|ed|ing)? for|appl(?:ied|ies|ying) for|(?:request|demand|seek|fil|lodg|submitt"
    r"|offer|launch|tender)(?:ed|s|es|ing)|sought)(?P<what>(?: [\w’'-]+){1,5})"
)
# "withdrew a request for his extradition", "dropped the complaint"
_WITHDREW = re.compile(
    r"\b(?:withdrew|withdrawn|withdraws|withdrawing|dropped|drops|dropping|retracted|abandoned|rescinded|revoked)"
    r"(?P<what>(?: [\w’'-]+){1,7})"
)
# "the talks will go ahead", "the vote took place as planned": what is not called off
_GOES_AHEAD = re.compile(
    r"(?<![\w-])(?P<noun>[a-z][\w-]{2,})(?: (?:in|of|on|with|between) (?:[\w’'-]+ ){0,3}?[\w’'-]+)?"
    r" (?:(?:will|would|is|are|was|were|has|have|had|to|still|expected|set|due) ){0,3}"
    r"(?P<ahead>(?:go|goes|going|gone|went) ahead(?! of\b)"
    r"|(?:take|takes|took|taking|taken) place as (?:planned|scheduled)"
    r"|(?:proceed|proceeds|proceeding|proceeded|go forward|going forward|went forward) as (?:planned|scheduled))\b"
)
_NOT = re.compile(r"\bnot\b|\bnever\b|n[’']t\b|\byet to\b|\b(?:refus|declin|fail)\w* to\b")
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to be|soon|plan(?:s|ned)? to|expect(?:s|ed)? to|due to|going to|won[’']t)\b"
)
_AUXILIARY = re.compile(r"(?:\b(?:has|have|had|will|would|did|does|do|to|not|never|yet|also)\b|n[’']t|\s)+$")
_UNSURE = re.compile(r"\b(?:if|whether|should|could|may|might|unless|hope[sd]?|call(?:s|ed) for|not|n[’']t|or)\b")
_AS_PLANNED = ("made", "ahead", "planned", "scheduled")
_NOT_SO = "One source tells what another says is not so."
_CONDITION = 4  # " if ", behind what is told
_WITHIN = 30
_TELLING = 2.0


def compare_done(corpus: Corpus) -> list[Finding]:
    """What is done to one voice and not done to another."""
    told: dict[tuple[str, str], dict[str, Answer]] = defaultdict(dict)
    begins = first_parts(_beginnings())
    for sentence, (deed, thing, answer) in corpus.found(
        "done or not",
        tuple[str, str, KeptAnswer],
        _told_in,
        lambda word: word.startswith(begins) or word.endswith(_AS_PLANNED),
    ):
        if corpus.weight(thing) >= _TELLING and not long_ago(corpus, sentence):
            told[deed, thing].setdefault(sentence.source, as_told(corpus.sources[sentence.source], answer))
    findings: dict[frozenset[tuple[str, int]], Finding] = {}
    for _, found in sorted(told.items()):
        ways: dict[str, list[Answer]] = defaultdict(list)
        for one in found.values():
            ways[one.same].append(one)
        done, undone = ({a.voice for a in ways[way]} for way in ("done", "not done"))
        if not done or not undone or done & undone:
            continue
        positions = tuple(tuple(ways[way]) for way in ("done", "not done", "to be done") if ways[way])
        finding = Finding(
            rule="done-or-not",
            kind="status",
            verdict="conflict",
            question=questions.told_alike([*ways["done"], *ways["not done"]], same=True),
            positions=positions,
            note=risen(corpus, positions) or _NOT_SO,
        )
        findings.setdefault(finding.sentences, finding)
    return list(findings.values())


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, str, KeptAnswer]]:
    """The deeds that a sentence tells in its own words."""
    if sentence.told and _may_tell().search(sentence.lower):
        for deed, thing, answer in _deeds(sentence):
            if not corpus.quoted(sentence.source, answer.start, answer.end):
                yield deed, thing, to_keep(answer)


@functools.cache
def _beginnings() -> frozenset[str]:
    """The beginnings of the words that tell these deeds: most sentences have none."""
    deeds = {w[:4] for deed in lexicon().done_once for w in lexicon().deeds[deed]}
    return frozenset(deeds | set(lexicon().withdrawable))


@functools.cache
def _may_tell() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_beginnings())})|made public|\b(?:ahead|as planned|as scheduled)\b")


@functools.cache
def _withdrawable() -> re.Pattern[str]:
    """What can be asked for or handed in, and withdrawn, in lower case."""
    return re.compile(rf"\b(?:{any_of(lexicon().withdrawable)})\b")


def _deeds(sentence: Sentence) -> Iterator[tuple[str, str, Answer]]:
    """The deeds that a sentence tells, each with the thing it is done to, and whether it is done."""
    lower = sentence.lower
    told = "made public" in lower or any(map(_may_be_deed, parts_of(lower)))
    for m in _PASSIVE.finditer(lower) if told else ():
        yield from _told(sentence, m, m["aux"], m.start("noun"), m.end("verb"))
    for m in _GOES_AHEAD.finditer(lower) if "ahead" in lower or " as " in lower else ():
        if not _NOT.search(m.group()) and not _UNSURE.search(lower[: m.end() + _CONDITION]):
            for thing in terms_of(m["noun"])[:1]:
                yield "@cancel", thing, Answer.cut(sentence, m.start(), m.end(), block="@cancel", same="not done")
    for same, pattern in (("not done", _ASKED), ("done", _WITHDREW)):
        for m in pattern.finditer(lower):
            if not _NOT.search(lower[max(0, m.start() - _WITHIN) : m.start()]) and not _UNSURE.search(m.group()):
                for noun in _withdrawable().finditer(m["what"]):
                    end = m.start("what") + noun.end()
                    named = terms_of(noun.group())[:1] or (noun.group(),)
                    yield "@withdraw", named[0], Answer.cut(sentence, m.start(), end, block="@withdraw", same=same)
    for m in _ACTIVE.finditer(lower) if told else ():
        ahead = lower[max(0, m.start() - _WITHIN) : m.start()]
        auxiliary = _AUXILIARY.search(ahead)
        yield from _told(sentence, m, auxiliary.group() if auxiliary else "", m.start(), m.end())


@functools.lru_cache(maxsize=20_000)
def _may_be_deed(word: str) -> bool:
    return bool(_done_once(terms_of(word)))


def _done_once(terms: Iterable[str]) -> list[str]:
    """The deeds among terms that are done but once."""
    return [t for t in terms if t[0] == "@" and t[1:] in lexicon().done_once]


def _told(sentence: Sentence, m: re.Match[str], aux: str, start: int, end: int) -> Iterator[tuple[str, str, Answer]]:
    known = phrases()[1].get(m["verb"])
    deeds = _done_once((known,) if known else terms_of(m["verb"]))
    things = terms_of(m["noun"])
    if not deeds or not things:
        return
    way = "not done" if _NOT.search(aux) else "to be done" if _TO_COME.search(aux) else "done"
    for deed in deeds:
        yield (
            deed,
            things[0],
            Answer.cut(sentence, start, end, block=deed, same=way),
        )
