"""Somebody is accused, charged or looked for, and says, or has a lawyer say, that it is not so.

Whoever denies it speaks of himself in a few set words ("pleaded not guilty", "denies wrongdoing", "my client is
innocent") that have nothing in common with what he is accused of, so the two sides are found by who it is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.shown_names import fullest_name
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

# "is accused of", "face charges of", "arrested on suspicion of": of who is named before.
_IS_ACCUSED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|stands?|stood) (?:(?:also|now|\w+ly) )?"
    r"(?:accused of|charged\b(?! by\b)|indicted|(?:being )?investigated for|under investigation|suspected of"
    r"|wanted (?:for|over|in)|convicted\b|found guilty\b|on trial|prosecuted|remanded|arraigned)"
    r"|(?:faces?|faced|facing) [^,;.]{0,40}?(?:charges?|counts?|allegations|prosecution)\b"
    r"|on (?:suspicion|charges) of|(?:^|, )accused of)"
)
# "accused Olm of", "charged the brothers with": of who is named behind.
_ACCUSES = re.compile(
    r"\b(?:accus(?:es|ed|ing)|charged|indicted|prosecuting|convicted|suspects?) (?!(?:of|with|by|in|to)\b)"
)
# "was arrested in 2029 and faces four charges"
_NOW = re.compile(r"\b(?:faces?|(?:is|are) (?:\w+ )?(?:accused|charged|wanted|on trial|awaiting trial))\b")
_ACCUSING = (
    "accus", "charge", "count", "allegation", "prosecut", "indict", "investigat", "suspect", "suspicion", "wanted",
    "convict", "guilty", "trial", "remand", "arraign",
)  # fmt: skip
_NOT_ACCUSED = re.compile(
    r"(?:\b(?:not|never|without|cleared|if|could|may|might|whether|den\w+)|n[’']t)\W+(?:\w+\W+){0,3}$"
)
# What somebody says of himself, or a lawyer of a client.
_INNOCENT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?) "
    r"(?:(?:all|any|the|both|having|of|his|her|their|these|those|criminal|charges?|allegations?|accusations?"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d+) ){0,5}"
    r"(?:wrongdoing|involvement|guilt|charges?|allegations?|accusations?|complicity|crimes?|offen[cs]es?)\b"
    r"(?! (?:that|by|from|of [a-z]+ing)\b)"
    r"|\b(?:charges?|allegations?|accusations?)\W{1,4}(?:all of )?(?:which|that) (?:he|she|they) (?:has |have |\w+ly )?"
    r"(?:den(?:y|ies|ied)|rejects?|rejected)\b"
    r"|\b(?:plead(?:s|ed|ing)?|pled) not guilty\b"
    r"|\b(?:maintain|protest|proclaim|assert)(?:s|ed|ing)? (?:his|her|their) innocence\b"
    r"|\b(?:is|was|are|were) (?:\w+ly )?innocent\b|\bhad done nothing (?:wrong|illegal)\b|\bclaim trial\b"
)
_DENYING = ("deny", "deni", "reject", "guilty", "innocen", "wrong", "illegal", "trial")
_LAWYER = (
    r"(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|advocates?|defen[cs]e team|spokes(?:man|woman|person))"
)
# "Olm's lawyer", "a lawyer for Olm"
_HAS_LAWYER = re.compile(rf"[’']s? (?:\w+ ){{0,2}}?{_LAWYER}\b")
_LAWYER_FOR = re.compile(rf"\b(?:{_LAWYER} for|acting for|representing|represents|on behalf of|defending) (?:the )?$")
# Who was named before: one, or all of them.
_CLIENT = re.compile(r"\b(?:his|her|my) client\b")
_ONE = re.compile(r"\b(?:he|she) (?:\w+ ){0,3}$")
_SEVERAL = re.compile(
    r"(?:^\W*|\bthat )(?:both|neither|(?:all|the) (?:two|three)|the (?:pair|brothers|sisters|couple)|two)\b"
)
_SAYS = re.compile(r"\b(?:said|says|told|insist\w*|added)\b")
_BEFORE, _BEHIND = 130, 40  # characters
_BACK = 6  # sentences
_MOST = 2  # accusations that a source is shown with


def compare_innocence(corpus: Corpus) -> list[Finding]:
    """The persons who are accused, beside what they say to it; those of whom one denial speaks, as one finding."""
    accused: dict[str, list[Answer]] = defaultdict(list)
    for sentence in corpus.sentences_with("charges", lambda word: word.startswith(_ACCUSING)):
        if sentence.told and (of_now(corpus, sentence) or _NOW.search(sentence.lower)):
            for whom, answer in _accused(corpus, sentence):
                accused[whom].append(answer)
    denied: dict[str, list[Answer]] = defaultdict(list)
    for sentence in corpus.sentences_with("charges denied", lambda word: word.startswith(_DENYING)) if accused else ():
        said = _INNOCENT.search(sentence.lower) if sentence.told else None
        if said is not None and not _NOT_ACCUSED.search(sentence.lower, 0, said.start()):
            answer = Answer.cut(sentence, *said.span(), block="innocence", same="denied")
            for whom in _of_whom(corpus, sentence, said.start(), accused):
                denied[whom].append(answer)
    persons = list(denied)
    said_in = [{(a.sentence.source, a.sentence.number) for a in denied[whom]} for whom in persons]
    together = joined(len(persons), lambda i, j: not said_in[i].isdisjoint(said_in[j]))
    return [_finding(corpus, [persons[i] for i in members], accused, denied) for members in together]


def _finding(
    corpus: Corpus, persons: list[str], accused: dict[str, list[Answer]], denied: dict[str, list[Answer]]
) -> Finding:
    charges: dict[tuple[str, int], Answer] = {}
    for whom in persons:
        of_each = Counter[str]()
        for a in accused[whom]:
            of_each[a.sentence.source] += 1
            if of_each[a.sentence.source] <= _MOST:
                charges.setdefault((a.sentence.source, a.sentence.number), a)
    denials = {(a.sentence.source, a.sentence.number): a for whom in persons for a in denied[whom]}
    names = [fullest_name(corpus, whom) for whom in persons]
    who = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return Finding(
        rule="charge-denied",
        kind="status",
        verdict="disputed",
        question=f"Is what {who} {'is' if len(names) == 1 else 'are'} accused of true?",
        positions=(tuple(charges.values()), tuple(denials.values())),
    )


def _accused(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """Who is accused in a sentence."""
    lower, base = sentence.lower, sentence.start
    people = _people(corpus, sentence)
    for m in _IS_ACCUSED.finditer(lower) if people else ():
        said = max((s.end() for s in _SAYS.finditer(lower, 0, m.start())), default=0)
        if _NOT_ACCUSED.search(lower, 0, m.start()):
            continue
        for person in people:
            at = person.start - base
            if said <= at and 0 <= m.start() - (person.end - base) <= _BEFORE:
                answer = Answer.cut(sentence, at, m.end(), block="innocence", same="accused")
                yield _term(corpus, sentence, person), answer
    for m in _ACCUSES.finditer(lower) if people else ():
        behind = [p for p in people if 0 <= p.start - base - m.end() <= _BEHIND]
        if behind and not _NOT_ACCUSED.search(lower, 0, m.start()):
            answer = Answer.cut(sentence, m.start(), behind[0].end - base, block="innocence", same="accused")
            yield _term(corpus, sentence, behind[0]), answer


def _of_whom(corpus: Corpus, sentence: Sentence, cue: int, accused: Container[str]) -> Sequence[str]:
    """Of which of the ``accused`` a sentence says that it is not so."""
    lower, base = sentence.lower, sentence.start
    people = _people(corpus, sentence)
    clients = [
        m for m in people if _HAS_LAWYER.match(lower, m.end - base) or _LAWYER_FOR.search(lower, 0, m.start - base)
    ]
    near = [m for m in people if 0 <= cue - (m.end - base) <= _BEFORE][-1:]
    several = _SEVERAL.search(lower, 0, cue)
    if clients or (near and not several and not _CLIENT.search(lower) and not _ONE.search(lower, 0, cue)):
        return [t for t in (_term(corpus, sentence, m) for m in clients or near) if t in accused]
    if several:
        return _named_before(corpus, sentence, accused, 3 if "three" in several.group() else 2)
    return _named_before(corpus, sentence, accused, 1) if _CLIENT.search(lower) or _ONE.search(lower, 0, cue) else []


def _named_before(corpus: Corpus, sentence: Sentence, accused: Container[str], count: int) -> list[str]:
    """Which ``count`` of the ``accused`` were named last before a sentence; none where so many were not."""
    found: dict[str, None] = {}
    earlier = corpus.before(sentence)
    for _ in range(_BACK):
        if earlier is None or len(found) >= count:
            break
        named = (_term(corpus, earlier, m) for m in reversed(_people(corpus, earlier)))
        found |= dict.fromkeys(t for t in named if t in accused)
        earlier = corpus.before(earlier)
    return list(found)[:count] if len(found) >= count else []


def _people(corpus: Corpus, sentence: Sentence) -> list[NameMention]:
    named = corpus.names_within(sentence.source, sentence.start, sentence.end)
    return [m for m in named if m.kind == "person"]


def _term(corpus: Corpus, sentence: Sentence, mention: NameMention) -> str:
    return corpus.name_term(sentence.source, mention)
