"""What is claimed right beside a denial: the sentence before it, or the one behind that holds on to the claim.

An article that gives both sides gives them one after the other, mostly in words that have nothing in common: "The city
has agreed to pay, the lawyer said. A spokesman denied that a settlement had been reached."
"""

from __future__ import annotations

import bisect
import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.claiming import Claims, FirstClaim
from briefgen.compile.discrepancies.contested import OF_THEMSELVES, tells
from briefgen.compile.discrepancies.denied_reports import claim_of
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.parties import Party
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

# What is between quotation marks, said by "she".
_QUOTES = re.compile(r"[“\"][^“”\"]*[,.][”\"] (?:he|she|it|they) \w+(?: \w+){0,2}\.?\W*$")
# A sentence behind a denial that goes back to what was told before it, or that tells of what somebody is accused.
_HAD_SAID = re.compile(
    r"\b(?:media|reports?|newspapers?|papers?|broadcasters?|stations?|television|sources) (?:had|have) (?:\w+ )?"
    r"(?:reported|claimed|alleged|suggested|said|speculated)\b"
)
_ALLEGES = re.compile(r"\b(?:alleg|accus)(?:es|ed)\b")
# "denied that the boat had left", "denied paying": a deed in full.
_DENIED_IN_FULL = re.compile(r"\bden(?:y|ied|ies|ying) (?:that (?=\w)|(?:having|being|ever|\w+ing)\b)")
# "denied that anyone had been hurt", "denied any delay": nothing of the kind, whatever was said right before.
_DENIED_OF_ANY = re.compile(r"\bden(?:y|ied|ies|ying) (?:that )?(?:any(?:one|body|thing)?|there|either|ever)\b")
# "said that it had never received it"
_NEVER = re.compile(r"\b(?:it|he|she|they|we|i) (?:had |has |have )?never\b")
# "said that it never received it": denies the sentence before, though nobody is told to have said that.
_NEVER_HAD_IT = re.compile(
    r"\bnever (?:received|got|gotten|seen|saw|read|sent|signed|heard of|met|made|gave|given)"
    r" (?:it|them|this|him|her|any such)\b"
)
# "The bank said … It denied having …": who denies has just been told of.
_POINTS_TO_DENIER = re.compile(r"\W*(?:It|He|She|They)\b")
# "has no knowledge of any raid"
_KNOWS_NOTHING = re.compile(r"\b(?:no knowledge of|nothing to do with|not involved in|no (?:part|role|hand) in)\b")
# What is done with suspects, and with whom one wants something of.
_SUSPECTED = re.compile(
    r"\b(?:accused|arrested|detained|suspected|caught|charged|indicted|sued|demanded|offered|threatened|ordered|paid)\b"
)
# "denied that he had fled", "denies having been told", said of who denies.
_OWN_DEED = re.compile(r"\bden(?:y|ied|ies|ying) (?:that (?:he|she|it|they) |(?:ever )?(?:having|being)\b)")
_TELLING = 3.0
# "there was no proof yet that the wreck", "had no sign of it": of what was told right before.
_NO_SIGN = re.compile(
    r"(?:\w+ ){1,3}no (?:\w+ )?(?:evidence|signs?|indications?|proof|trace)(?: so far| yet| at all| whatever)?"
    r" (?:that (?:the|this|it|they|he|she|its|their|any)|of (?:that|this|it|any|such))\b"
)
# "had logged no tremor", "saw nothing", where others had recorded, seen or heard one.
_DETECTED = r"(?:record|register|logg|detect|observ|notic|report|spott|measur|pick)ed"
_NONE_SEEN = re.compile(
    rf"(?:(?:had|have|has) )?(?:{_DETECTED}|seen|saw|heard|found) (?:up )?(?:no|nothing)\b"
    rf"|no (?:[\w-]+ ){{1,3}}(?:had been|has been|was|were) (?:{_DETECTED}|seen|heard|found)\b"
)
_SEEN = re.compile(rf"\b(?:{_DETECTED}|seen|saw|heard)\b")
# "denied that she had said so", "denied this": what was said right before, whatever it was.
_SO = re.compile(r"\b(?:said|done|meant|told \w+|implied|suggested|claimed) (?:so|that|this|it)\W*$")
_ACCUSES_OF = re.compile(r"\baccus(?:es|ed|ing)\b[^.;]{0,80}? of\b")
_MOST_ACCUSING = 60  # of the sentences before a denial
_TOLD_TO = re.compile(r"\b(?:was|were|been|being|be|is|are) $")
# "That contradicts the minister, who had said": what was told right before.
_CONTRADICTS = re.compile(
    r"\W*(?:(?:but|and|yet|however),? )?(?:that|this|it|these|those)(?: \w+){0,2} contradict\w*\b"
    r"(?=[^.;]*\b(?:sa(?:id|ys|ying)|claim\w*|insist\w*|assert\w*|assur\w*|statement|account|report|version|testimony)\b)"
)
# "denied this", "rejected that": what was told right before.
_THAT = re.compile(r"\W*(?:that|this|it)\W*")
# "The newspaper had reported that", a little behind a denial of the report.
_REPORTED = re.compile(r"\bhad (?:\w+ly )?(?:reported|claimed|alleged|suggested|said|speculated|accused)\b")
_BEHIND = 3  # sentences
# A sentence that holds against the one before: "But Olm said", "Her colleagues insist that".
_AGAINST = re.compile(
    r"^\W*(?:But|However|Yet)\b"
    r"|^(?:[\w’'.-]+ ){1,9}(?:(?:still|also) )?(?:insist(?:s|ed)?|maintain(?:s|ed)?|st(?:ands?|ood) by|stuck to)\b"
)
# "said that", "claimed he", "accused the bank of"
_SAYS_THAT = re.compile(
    r"(?:said|says|claim(?:s|ed)|alleg(?:es|ed)|insist(?:s|ed)|complain(?:s|ed)|argu(?:es|ed)|maintain(?:s|ed)"
    r"|assert(?:s|ed)|contend(?:s|ed)|accus(?:es|ed)|told [^,;]{2,40}?)(?: on \w+)?"
    r" (?:that|the|a|an|it|its|he|his|she|her|they|their|there|[a-z]+ [^,;]{3,60}? (?:had|was|were|of))\b"
)
# Who says this claims nothing.
_UNKNOWN = re.compile(
    r"\b(?:no (?:information|knowledge|details|comment)|unaware|not aware|declin\w+|refus\w+"
    r"|asked (?:about|if|whether))\b"
)


def claim_next_to(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """What another party than the ``denier`` claims beside a denial in its source."""

    def is_of_another(told: Sentence) -> bool:
        return claims.others(told, len(told.text), denier) is True

    sentence = denial.sentence
    if denial.of_figure:
        return []  # numbers are held against numbers
    before = corpus.before(sentence)
    if before is not None and before.told and denier is not None and denial.rule == "said-not":
        had_it = _NEVER_HAD_IT.search(sentence.lower, denial.cue - sentence.start)
        if had_it and claims.others(before, len(before.text), denier) is not False:
            return [claim_of(before, before.start, before.end)]
    if before is not None and is_of_another(before) and _answers_it(corpus, before, denial):
        return [claim_of(before, before.start, before.end)]
    if before is not None and before.told and denial.deeds & before.terms and denial.rule == "denial-verb":
        of_any = _DENIED_OF_ANY.match(sentence.lower, denial.cue - sentence.start) is not None
        if of_any and claims.others(before, len(before.text), denier) is None:
            return [
                claim_of(before, before.start, before.end)
            ]  # "A woman was hurt. Olm denied that anyone was harmed."
    if before is not None and before.told and is_of_another(before) and not _UNKNOWN.search(before.lower):
        first = claims.first(before)
        goes_on = denier is None and _POINTS_TO_DENIER.match(sentence.text) is not None
        if first is None or (denier is None and (goes_on or _same_party(before, denial, first))):
            return []
        in_full = _DENIED_IN_FULL.match(sentence.lower, denial.cue - sentence.start) is not None
        if (denial.rule == "no-such" and denier is not None) or (in_full and _accused(before, denier, first)):
            return [claim_of(before, before.start, before.end)]
        never = denial.rule == "said-not" and _NEVER.search(sentence.lower, denial.cue - sentence.start)
        if never and denier is not None and _says(before, first):
            return [claim_of(before, before.start, before.end)]
        if _is_of_the_suspect(corpus, denial, denier, first) or _knows_nothing(before, denial, denier, claims):
            return [claim_of(before, before.start, before.end)]
        of_any = _DENIED_OF_ANY.match(sentence.lower, denial.cue - sentence.start) is not None
        if of_any and denial.rule == "denial-verb" and first.is_told and _says(before, first):
            return [claim_of(before, before.start, before.end)]
        if denial.rule == "said-not":
            return []  # of what is said not to be so something else may be told next to it
        if _is_of_it(corpus, before, denial, first) and (denier is not None or denial.deeds or in_full):
            return [claim_of(before, before.start, before.end)]
    own = corpus.sentences[sentence.source]
    at = bisect.bisect_right(own, sentence.start, key=lambda s: s.start)
    behind = own[at] if at < len(own) and own[at].told else None
    if behind is not None and denial.rule == "denial-verb" and _QUOTES.match(behind.text) and at + 1 < len(own):
        behind = own[at + 1]  # "She denied it. “Not one was sold,” she said. But Olm said"
    if behind is None or not is_of_another(behind):
        return []
    against = _AGAINST.match(behind.text) and _has_in_common(behind, denial)
    if against or _HAD_SAID.search(behind.lower) or (denial.rule == "denied-blame" and _ALLEGES.search(behind.lower)):
        return [claim_of(behind, behind.start, behind.end)]
    return []


def accused_before(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """The nearest sentence before a denial that accuses somebody of the deed of one's own that it spells out."""
    if (
        denial.rule != "denial-verb"
        or denial.points_back
        or not OF_THEMSELVES.match(denial.sentence.lower, denial.start - denial.sentence.start)
    ):
        return []
    of_it = frozenset(t for t in denial.subject | denial.deeds if t[0] != "=")
    accusing = corpus.once(_accusing).get(denial.sentence.source, [])
    behind = bisect.bisect_left(accusing, denial.sentence.number, key=lambda sentence: sentence.number)
    for earlier in accusing[max(0, behind - _MOST_ACCUSING) : behind][::-1]:
        if not of_it.isdisjoint(earlier.terms):
            by_another = claims.others(earlier, len(earlier.text), denier) is not False
            return [claim_of(earlier, earlier.start, earlier.end)] if by_another else []
    return []


def _accusing(corpus: Corpus) -> dict[str, list[Sentence]]:
    """The sentences of each source that accuse somebody of something, in their order."""
    found: dict[str, list[Sentence]] = {}
    for sentence in corpus.with_word(lambda word: word.startswith("accus")):
        if sentence.told and _ACCUSES_OF.search(sentence.lower):
            found.setdefault(sentence.source, []).append(sentence)
    return found


def said_before(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """What the sentence before says, where that it was said is denied ("denied having said so"), or just "that"."""
    sentence = denial.sentence
    before = corpus.before(sentence)
    if before is None or not before.told:
        return []
    called_this = denial.rule == "untrue" and denial.start == denial.cue and denier is not None
    if called_this and denier is not None and f"={denier.actor.casefold()}" in before.terms:
        # "They name Olm as the thief. Olm called this slander.": whatever the verb.
        by_another = not claims.is_by(before, denier.actor) and not before.lower.rstrip().endswith("?")
        return [claim_of(before, before.start, before.end)] if by_another else []
    if denial.rule not in {"denial-verb", "disagreed"}:
        return []
    if denial.rule == "denial-verb" and _SO.search(
        sentence.lower, denial.cue - sentence.start, denial.end - sentence.start
    ):
        return [claim_of(before, before.start, before.end)]
    alone = _THAT.fullmatch(sentence.lower, denial.start - sentence.start, denial.end - sentence.start)
    if denial.rule == "denial-verb" and not alone and not _CONTRADICTS.match(sentence.lower):
        return []
    if claims.others(sentence, denial.cue - sentence.start, denier) or before.lower.rstrip().endswith("?"):
        return []  # "Olm said so, but the ministry denied it"
    if claims.others(before, len(before.text), denier) is False or _UNKNOWN.search(before.lower):
        return []
    first = claims.first(before)
    if first is not None and denier is None and _same_party(before, denial, first):
        return []
    return [claim_of(before, before.start, before.end)]


def reported_behind(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """The sentence, a little behind the denial of a report, that tells who had reported it."""
    own = corpus.sentences[denial.sentence.source]
    at = bisect.bisect_right(own, denial.sentence.start, key=lambda s: s.start)
    about = denial.terms if denier is None else denial.terms | {f"={denier.actor.casefold()}"}
    for behind in own[at : at + _BEHIND]:
        if (
            behind.told
            and _REPORTED.search(behind.lower)
            and not about.isdisjoint(behind.terms)
            and claims.others(behind, len(behind.text), denier) is not False
        ):
            return [claim_of(behind, behind.start, behind.end)]
    return []


def _answers_it(corpus: Corpus, before: Sentence, denial: Denial) -> bool:
    """Whether what is said not to be so answers the sentence before: no sign of it, or nothing where that tells of it.

    "Farmers said that shots had been heard. The army said that its posts had logged no fire."
    """
    if denial.rule != "said-not" or not before.told or _UNKNOWN.search(before.lower):
        return False
    if "\n" in corpus.annotations[before.source].text[before.start : denial.sentence.start]:
        return False
    at = denial.start - denial.sentence.start
    if _NO_SIGN.match(denial.sentence.lower, at):
        return True
    none_seen = _NONE_SEEN.match(denial.sentence.lower, at)
    return none_seen is not None and _SEEN.search(before.lower) is not None


def _is_of_the_suspect(corpus: Corpus, denial: Denial, denier: Party | None, claim: FirstClaim) -> bool:
    """Whether a body, or somebody unnamed, tells what was done with who denies a deed of his own behind it.

    "She was held as she left a bank, prosecutors said. Lind denied that she had forged anything."
    """
    sentence = denial.sentence
    before = corpus.before(sentence)
    of_a_person = claim.party is not None and f"={claim.party.actor.casefold()}" in corpus.people
    own = _OWN_DEED.match(sentence.lower, denial.cue - sentence.start) is not None
    suspected = before is not None and _SUSPECTED.search(before.lower) is not None
    return own and claim.is_told and not of_a_person and suspected


def _knows_nothing(before: Sentence, denial: Denial, denier: Party | None, claims: Claims) -> bool:
    """Whether somebody is blamed who says behind it to know nothing of it, or to have had no part in it."""
    if denial.rule != "said-not" or denier is None or not claims.blames(before, denier):
        return False
    sentence = denial.sentence
    return _KNOWS_NOTHING.search(sentence.lower, denial.cue - sentence.start) is not None


def _says(sentence: Sentence, claim: FirstClaim) -> bool:
    """Whether a sentence has somebody say what is told in it: "the union said that four had been held"."""
    return _SAYS_THAT.match(sentence.lower, claim.at) is not None and not _TOLD_TO.search(sentence.lower[: claim.at])


def _is_of_it(corpus: Corpus, sentence: Sentence, denial: Denial, claim: FirstClaim | None) -> bool:
    """Whether a sentence tells of what is denied, or is of somebody to whom it is denied to have been done."""
    if tells(sentence, denial) and _has_in_common(sentence, denial):
        return True
    rare = any(t[0] not in "=@" and corpus.weight(t) >= _TELLING for t in denial.terms & sentence.terms)
    if rare and denial.rule != "said-not":
        return True
    # "The mayor said she had been deceived. Olm denied that he had misled the mayor."
    done_to = (corpus.party(denial.sentence.source, m) for m in _named(corpus, denial))
    return claim is not None and claim.party is not None and claim.party.actor in done_to


def _named(corpus: Corpus, denial: Denial) -> list[NameMention]:
    return corpus.names_within(denial.sentence.source, denial.start, denial.end)


def _has_in_common(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells a deed or a thing that is denied: a name alone is in both of nearly any two."""
    return any(t[0] != "=" for t in denial.terms & sentence.terms)


def _accused(sentence: Sentence, denier: Party | None, claim: FirstClaim) -> bool:
    """Whether a sentence tells of who denies something that somebody else says: "Olm said that Varn had paid him"."""
    if denier is None or not denier.actor:
        return False
    behind = (terms for at, terms in sentence.words if at - sentence.start > claim.at)
    return any(f"={denier.actor.casefold()}" in terms for terms in behind)


def _same_party(sentence: Sentence, denial: Denial, claim: FirstClaim) -> bool:
    """Whether who denies, by a noun, is who speaks before: "a spokesman for the company said", "the company denied"."""
    head = {t for at, found in denial.sentence.words if at < denial.cue for t in found}
    last = 2 * claim.at > len(sentence.text)  # "…, a spokesman for the company said"
    words = (found for at, found in sentence.words if last or at - sentence.start < claim.at)
    return any(not head.isdisjoint(found) for found in words)
