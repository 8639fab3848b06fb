"""One party claims, another denies: within a source or across sources.

A denial is found by its words ("denied", "dismissed the report", "were false", "said there was no …"); what it denies
is looked for among the other sentences: what shares the denied words, or, where the denial only points back ("the
claim", "the figure"), the nearest claim of another party before it. A denial whose claim is not found is no finding.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, unite
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.parties import who_says
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.told import not_told
from briefgen.compile.discrepancies.words import WORD, lexicon, stem, stems_of, terms_of
from briefgen.model import NameMention

_NEVER_DENIED = re.compile(
    r"\b(?:access|entry|bail|visas?|permission|requests?|rights?|treatment|care|opportunit\w+|parole|asylum|admission"
    r"|credentials|service|benefits|funding|himself|herself|themselves|food|water|aid)\b",
    re.IGNORECASE,
)
_NOT_A_VERB_AFTER = frozenset({"the", "a", "an", "any", "no", "this", "their", "its", "his", "her", "into", "in", "of"})
_NOT_A_VERB_BEFORE = frozenset({"over", "between", "with", "about", "resolution", "settlement", "and"})
_NEGATED = re.compile(r"(?:\bnot|n[’']t|\bnever|\bneither|\bnor|\bcannot|\bor)\s+(?:\w+\s+)?$", re.IGNORECASE)
_OBJECT_END = re.compile(r";|,? (?:but|saying|adding|calling|insisting|while|although|though)\b")
_SAID = (
    r"(?:said|says|insist(?:s|ed)?|maintain(?:s|ed)?|stress(?:es|ed)|stated|told|claim(?:s|ed)?|added|tweeted|wrote)"
)
# "said … that there was no", "insists it did not", "was “not a …”": what is said not to be.
_NOT = (
    r"(?:there (?:was|were|is|are|had been|has been) no\b"
    r"|(?:was|were|is|are|had|has|have|did|does|do) [“\"‘']?(?:not|never)\b"
    r"|(?:was|were|is|are|did|does|do|had|has|have)n[’']t\b"
    r"|\bno (?:\w+ ){1,4}(?:was|were|is|are|had|has|have)\b)"
)
_SAID_NOT = re.compile(rf"\b{_SAID}\b[^.;“”\"]{{0,80}}?[“\"‘']?\b(?P<not>{_NOT})", re.IGNORECASE)
# The same with its speaker behind: "“This is not a strike,” she said".
_NO = re.compile(rf"\b{_NOT}", re.IGNORECASE)
_SAID_BEHIND = re.compile(
    rf"(?P<what>[^.;]{{0,160}}?)[,.][”\"’']? (?:[\w’'-]+ ){{0,9}}?{_SAID}\b(?! that)", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"\b(?:do(?:es)?|did) not (?:\w+ )?exist\b|\bnot (?:accord|correspond|square) with\b|\bno truth\b"
    r"|\b(?:is|are|was|were) not true\b",
    re.IGNORECASE,
)
# "refused to confirm", "did not say": no claim.
_NO_CLAIM = re.compile(
    r"(?:\bnot|n[’']t|\brefus\w+ to|\bdeclin\w+ to|\bunable to|\bcould|\bnever|\bno one) (?:\w+ )?$", re.IGNORECASE
)
_LINKING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|as|a|an|called|calls|calling|branded|labelled|labeled|simply|totally|completely"
    r"|absolutely|utterly|entirely|patently|all|the|also|not)$",
    re.IGNORECASE,
)
_THAT = re.compile(rf"\b{_SAID}\b(?: \w+)?(?: that)?|\bsaying(?: that)?\b|\bcalled\b|\bthat\b", re.IGNORECASE)
# Where a sentence turns from one party to the other.
_TURN = re.compile(r"\b(?:but|while|although|though|however|which|whereas|and)\b", re.IGNORECASE)
_ENOUGH = 3
_LEAST_COVER = 0.5
_WINDOW = 4
_MOST_CLAIMS = 40


class Denial(msgspec.Struct, frozen=True, kw_only=True):
    """Where a denial stands (cue to the end of what is denied), its party, and the terms of what it denies."""

    sentence: Sentence
    cue: int
    start: int
    end: int
    terms: frozenset[str]
    points_back: bool
    of_figure: bool
    rule: str


@functools.cache
def _cues() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], re.Pattern[str]]:
    words = lexicon()
    untrue = "|".join(re.escape(w) for w in sorted(words.untrue, key=lambda w: (-len(w), w)))
    return (
        stems_of(words.denials),
        stems_of(words.soft_denials),
        stems_of(words.sayings),
        stems_of(words.claims),
        re.compile(rf"\b(?:{untrue})\b", re.IGNORECASE),
    )


def find_denials(corpus: Corpus, sentence: Sentence) -> Iterator[Denial]:
    """The denials in a sentence."""
    hard, soft, sayings, _, untrue = _cues()
    text, base = sentence.text, sentence.start
    words = [(m.start(), m.end(), m.group()) for m in WORD.finditer(text)]
    for i, (start, end, word) in enumerate(words):
        kind = stem(word)
        if kind not in hard and kind not in soft:
            continue
        before = words[i - 1][2].casefold() if i else ""
        after = words[i + 1][2].casefold() if i + 1 < len(words) else ""
        if before in _NOT_A_VERB_AFTER or after in _NOT_A_VERB_BEFORE or _NEGATED.search(text[:start]):
            continue
        stop = _OBJECT_END.search(text, end)
        last = stop.start() if stop else len(text)
        following = words[i + 1 : i + 6]
        said = any(stem(w) in sayings for _, _, w in following)
        if kind in soft and not said:
            continue
        if _NEVER_DENIED.search(text[end : min(last, end + 60)]) or after in ("by", "entry", "to"):
            continue
        yield _denial(sentence, base + start, base + end, base + last, said, "denial-verb")
    for m in untrue.finditer(text):
        if _LINKING.search(text[: m.start()].rstrip(" “\"‘'")) and not _NEGATED.search(text[: m.start()]):
            yield _denial(sentence, base + m.start(), base + _subject(text, m.start()), base + m.end(), True, "untrue")
    for m in _NOT_SO.finditer(text):
        yield _denial(sentence, base + m.start(), base + _subject(text, m.start()), base + m.end(), True, "not-so")
    for m in _SAID_NOT.finditer(text):
        stop = _OBJECT_END.search(text, m.end())
        last = stop.start() if stop else len(text)
        if not _silent(m["not"], text[m.end() :]):
            yield _denial(sentence, base + m.start(), base + m.start("not"), base + last, False, "said-not")
    for m in _NO.finditer(text):
        behind = _SAID_BEHIND.match(text, m.end())
        if behind and not _silent(m.group(), behind["what"]):
            yield _denial(sentence, base + m.start(), base + m.start(), base + behind.end("what"), False, "said-not")


def _subject(text: str, end: int) -> int:
    """Where what is said to be untrue begins: behind the verb of saying, or the sentence's start."""
    said = [m.end() for m in _THAT.finditer(text, 0, end)]
    return said[-1] if said else 0


def _silent(negation: str, what: str) -> bool:
    """Whether a negation goes on with a word that makes it no denial: "did not comment", "no details were"."""
    words = [w.group().casefold() for w in WORD.finditer(negation)]
    word = WORD.search(what)
    follows = words[1:2] if words[0] == "no" else [word.group().casefold()] if word else []
    return not follows or follows[0] in lexicon().no_denial_after_not


def _denial(sentence: Sentence, cue: int, start: int, end: int, points_back: bool, rule: str) -> Denial:
    text = sentence.text[start - sentence.start : end - sentence.start]
    sayings = _cues()[2]
    terms = {
        t
        for m in WORD.finditer(text)
        if stem(m.group()) not in sayings
        for p in m.group().split("-")
        for t in terms_of(p)
    }
    words = (*lexicon().denials, *lexicon().soft_denials, *lexicon().untrue)
    own = {t for w in words for part in w.split() for t in terms_of(part)}
    return Denial(
        sentence=sentence,
        cue=cue,
        start=start,
        end=end,
        terms=frozenset(terms & sentence.terms) - own,
        points_back=points_back,
        of_figure=points_back and any(stem(m.group()) in stems_of(lexicon().figures) for m in WORD.finditer(text)),
        rule=rule,
    )


class Contest(msgspec.Struct, frozen=True):
    """A denial with the claims it contests, nearest first."""

    denial: Denial
    claims: tuple[Answer, ...]


def find_contests(corpus: Corpus) -> list[Contest]:
    """Every denial whose claim is found."""
    denials = [d for s in corpus.all() for d in _first_of_each(find_denials(corpus, s))]
    by_term: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in corpus.all():
        for term in sentence.terms:
            by_term[term].append(sentence)
    denying = {(d.sentence.source, d.sentence.number) for d in denials}
    contests = [Contest(d, tuple(_claims(corpus, d, by_term, denying))) for d in denials]
    return [c for c in contests if c.claims]


def _first_of_each(denials: Iterable[Denial]) -> list[Denial]:
    """Of the denials found in one sentence the first: they deny the same thing."""
    return list(itertools.islice(denials, 1))


def compare_claims(corpus: Corpus, contests: list[Contest]) -> list[Finding]:
    """Each claim that somebody contests, with those who make it and those who contest it."""
    return [_finding(corpus, [contests[i] for i in members]) for members in _same_matter(corpus, contests)]


def _claims(
    corpus: Corpus, denial: Denial, by_term: dict[str, list[Sentence]], denying: set[tuple[str, int]]
) -> list[Answer]:
    """What claims the thing that a denial denies, best first."""
    terms = denial.terms
    if len(terms) >= _ENOUGH:
        claims = _covering(corpus, denial, by_term, denying)
        if claims or denial.rule == "said-not":
            return claims
    near = _pointed_at(
        corpus, denial, _WINDOW, denying, sharing=not denial.points_back and denial.rule != "denial-verb"
    )
    return [near, *_likewise(corpus, near, by_term, denying)] if near is not None else []


def _covering(
    corpus: Corpus, denial: Denial, by_term: dict[str, list[Sentence]], denying: set[tuple[str, int]]
) -> list[Answer]:
    """The sentences that hold most of what is denied, and one of its two most telling words."""
    terms = denial.terms
    total = corpus.weigh(terms)
    deeds = [t for t in terms if t[0] == "@"]
    ranked = sorted(deeds or (t for t in terms if t[0] != "="), key=lambda t: (-corpus.weight(t), t))
    key_terms = frozenset(ranked[: 1 if deeds else 2])
    claims: list[tuple[float, Sentence]] = []
    for sentence in _sharing(corpus, terms, by_term):
        key = (sentence.source, sentence.number)
        if key in denying or key == (denial.sentence.source, denial.sentence.number):
            continue
        shared = terms & sentence.terms
        cover = corpus.weigh(shared) / max(total, 1e-9)
        if len(shared) >= 3 and cover >= _LEAST_COVER and key_terms & shared and not not_told(sentence):
            claims.append((cover, sentence))
    claims.sort(key=lambda c: (-c[0], corpus.order[c[1].source], c[1].start))
    return [_claim(s, s.start, s.end) for _, s in claims[:_MOST_CLAIMS]]


def _sharing(corpus: Corpus, terms: frozenset[str], by_term: dict[str, list[Sentence]]) -> list[Sentence]:
    """The sentences that share one of the most telling of ``terms``, in order of arrival."""
    telling = sorted(terms, key=lambda t: (-corpus.weight(t), t))[:5]
    found = {(s.source, s.number): s for term in telling for s in by_term[term][:400]}
    return sorted(found.values(), key=lambda s: (corpus.order[s.source], s.number))


def _likewise(
    corpus: Corpus, claim: Answer, by_term: dict[str, list[Sentence]], denying: set[tuple[str, int]]
) -> list[Answer]:
    """Sentences of other sources that make the same claim."""
    out = []
    terms = frozenset(t for at, found in claim.sentence.words if claim.start <= at < claim.end for t in found)
    size = corpus.weigh(terms)
    for sentence in _sharing(corpus, terms, by_term):
        if sentence.source == claim.sentence.source or (sentence.source, sentence.number) in denying:
            continue
        shared = terms & sentence.terms
        cover = corpus.weigh(shared) / max(size, 1e-9)
        if len(shared) >= 4 and cover >= _LEAST_COVER:
            out.append(_claim(sentence, sentence.start, sentence.end))
    return out[:_MOST_CLAIMS]


def _pointed_at(
    corpus: Corpus, denial: Denial, window: int, denying: set[tuple[str, int]], sharing: bool
) -> Answer | None:
    """The nearest claim before a denial in its source, of another party than the one that denies.

    With ``sharing`` it must share a word with what is denied; what only points back ("the claim") has none to share.
    """
    denier = who_says(corpus, denial.sentence, denial.cue)
    number = denial.sentence.number
    if denial.rule == "denial-verb":
        turns = [m.start() for m in _TURN.finditer(denial.sentence.text, 0, denial.cue - denial.sentence.start)]
        if turns and _claimant(corpus, denial.sentence, turns[-1], denier):
            return _claim(denial.sentence, denial.sentence.start, denial.sentence.start + turns[-1])
    for sentence in reversed(corpus.sentences[denial.sentence.source][max(0, number - window) : number]):
        if (sentence.source, sentence.number) in denying:
            continue
        if sharing and not denial.terms & sentence.terms:
            continue
        if _claimant(corpus, sentence, len(sentence.text), denier):
            return _claim(sentence, sentence.start, sentence.end)
    return None


def _claimant(corpus: Corpus, sentence: Sentence, end: int, denier: NameMention | None) -> bool:
    """Whether the first ``end`` characters of a sentence hold a claim of somebody else than the denier."""
    claims = _cues()[3]
    if sentence.text.startswith("Asked "):
        return False
    for m in WORD.finditer(sentence.text, 0, end):
        if stem(m.group()) in claims:
            if _NO_CLAIM.search(sentence.text[: m.start()]):
                return False
            party = who_says(corpus, sentence, sentence.start + m.start())
            if party is None or denier is None or party.actor != denier.actor:
                return True
    return False


def _same_matter(corpus: Corpus, contests: list[Contest]) -> list[list[int]]:
    """Denials that contest the same claim, by number."""
    by_claim: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, contest in enumerate(contests):
        for claim in contest.claims[:3]:
            by_claim[claim.sentence.source, claim.sentence.number].append(i)
    pairs = [(members[0], j) for _, members in sorted(by_claim.items()) for j in members[1:]]
    pairs += [
        (i, j)
        for i, a in enumerate(contests)
        for j in range(i + 1, min(len(contests), i + 200))
        if _much_shared(corpus, a.denial.terms, contests[j].denial.terms)
        or _much_shared(corpus, _claimed(a), _claimed(contests[j]))
    ]
    return unite(len(contests), pairs)


def _claimed(contest: Contest) -> frozenset[str]:
    """The terms of the claim that a denial is nearest to."""
    claim = contest.claims[0]
    return frozenset(t for at, found in claim.sentence.words if claim.start <= at < claim.end for t in found)


def _much_shared(corpus: Corpus, a: frozenset[str], b: frozenset[str]) -> bool:
    shared = a & b
    return len(shared) >= _ENOUGH and corpus.weigh(shared) >= _LEAST_COVER * min(corpus.weigh(a), corpus.weigh(b))


def _finding(corpus: Corpus, contests: list[Contest]) -> Finding:
    claims: dict[tuple[str, int], Answer] = {}
    for contest in contests:
        for claim in contest.claims:
            claims.setdefault((claim.sentence.source, claim.sentence.number), claim)
    ordered = sorted(claims.values(), key=lambda a: (corpus.order[a.sentence.source], a.start))
    return Finding(
        rule=contests[0].denial.rule,
        kind="status",
        verdict="disputed",
        question=questions.is_it_so(_denied(contests) or contests[0].claims[0].text),
        positions=(tuple(ordered), tuple(denial_answer(corpus, c.denial) for c in contests)),
    )


def _denied(contests: list[Contest]) -> str | None:
    """What is denied, where a denial says it in full: "denied that the bridge was hit"."""
    for contest in contests:
        d = contest.denial
        text = d.sentence.text[d.start - d.sentence.start : d.end - d.sentence.start].strip(" ,.")
        if d.rule == "denial-verb" and text.startswith("that ") and len(text) > 20:
            return text.removeprefix("that ")
    return None


def denial_answer(corpus: Corpus, denial: Denial) -> Answer:
    """The denial as a position of the party that denies."""
    party = who_says(corpus, denial.sentence, denial.cue)
    start = min(denial.cue, denial.start)
    text = denial.sentence.text[start - denial.sentence.start : denial.end - denial.sentence.start]
    return Answer(
        sentence=denial.sentence,
        start=start,
        end=denial.end,
        text=text.strip().rstrip(".,"),
        block="denial",
        same="denied",
        held_by=corpus.party(denial.sentence.source, party) if party else "",
    )


def _claim(sentence: Sentence, start: int, end: int) -> Answer:
    text = sentence.text[start - sentence.start : end - sentence.start].strip().rstrip(".,;")
    return Answer(sentence=sentence, start=start, end=end, text=text, block="claim", same="claimed")
