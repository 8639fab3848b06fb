"""What a sentence says first to be claimed, and by whom, for what denies it."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from briefgen.compile.discrepancies.contesting.parties import Parties, Party
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, stem, stems_of

# "refused to confirm", "did not say": no claim.
_NO_CLAIM = re.compile(
    r"(?:\bnot|n[’']t|\brefus\w+ to|\bdeclin\w+ to|\bunable to|\bcould|\bnever|\bno one) (?:\w+ )?$", re.IGNORECASE
)
# "has said nothing since"
_NOTHING = re.compile(r"\w+ (?:nothing|little|no more)\b")
# "a report", "media reports", "the claim": a thing said, by nobody named.
_NOUN_BEFORE = re.compile(r"\b(?:a|an|the|this|these|such|media|news|[A-Z]\w+(?:an|ese|ish)) $")
# "maintains a lead", which tells nothing
_KEEPS = re.compile(r"[Mm]aintain\w* (?:an?|the|its|his|her|their) ")
# "accused the army of", "is blamed on Olm", "holds Olm responsible"
_BEHIND = 60
# "holds the bank responsible", not "holds a news conference".
_BLAMES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|suspect(?:s|ed|ing)?"
    rf"|(?:hold(?:s|ing)?|held)(?=[^.;]{{1,{_BEHIND}}}\b(?:responsible|accountable|liable|to blame)\b))\b"
)


class FirstClaim(NamedTuple):
    """The first verb of claiming in a sentence: its offset there, who claims, and whether anything is claimed."""

    at: int
    party: Party | None
    is_told: bool


class Claims:
    """The first claims of the sentences of a corpus, each found when it is first asked for."""

    def __init__(self, corpus: Corpus, parties: Parties) -> None:
        self._corpus = corpus
        self._parties = parties
        self._found: dict[tuple[str, int], FirstClaim | None] = {}

    def first(self, sentence: Sentence) -> FirstClaim | None:
        """What a sentence says first to be claimed; None where it has no verb of claiming."""
        key = sentence.source, sentence.number
        if key not in self._found:
            claims = claim_stems()
            # "States" of "United States" is no verb.
            found = (m for m in WORD.finditer(sentence.text) if not (m.start() and m.group()[0].isupper()))
            verbs = (m.start() for m in found if stem(m.group()) in claims)
            at = next((at for at in verbs if not _KEEPS.match(sentence.text, at)), None)
            self._found[key] = None if at is None else self._claim_at(sentence, at)
        return self._found[key]

    def is_by(self, sentence: Sentence, actor: str) -> bool:
        """Whether a sentence has somebody claim something."""
        first = self.first(sentence)
        return first is not None and first.party is not None and first.party.actor == actor

    def others(self, sentence: Sentence, end: int, denier: Party | None) -> bool | None:
        """Whether the first ``end`` characters hold a claim of another party; None where they hold no claim at all.

        What the denier says without a verb of claiming, in a quotation that goes on, is none of another.
        """
        first = self.first(sentence)
        if first is None or first.at >= end:
            word = WORD.search(sentence.text)
            speaker = self._parties.quoted_at(sentence.source, sentence.start + word.start()) if word else None
            return False if speaker is not None and denier is not None and speaker.actor == denier.actor else None
        if not first.is_told or first.party is None:
            return first.is_told
        # An exile who accuses his president is of one country with him.
        return first.party.is_other_than(denier) or (
            denier is not None and first.party.actor != denier.actor and self.blames(sentence, denier)
        )

    def blames(self, sentence: Sentence, party: Party) -> bool:
        """Whether a sentence names a party, or one of its side, as whom somebody accuses or blames."""
        for verb in _BLAMES.finditer(sentence.lower):
            start = sentence.start + verb.end()
            for m in self._corpus.names_within(sentence.source, start, start + _BEHIND)[:1]:
                blamed = self._parties.of(sentence.source, m)
                if blamed.actor == party.actor or blamed.sides & party.sides:
                    return True
        return False

    def _claim_at(self, sentence: Sentence, at: int) -> FirstClaim:
        before = sentence.text[:at]
        by_nobody = _NOUN_BEFORE.search(before) is not None
        party = None if by_nobody else self._parties.saying(sentence, sentence.start + at)
        silent = _NO_CLAIM.search(before) or _NOTHING.match(sentence.lower, at)
        return FirstClaim(at, party, is_told=silent is None)


@functools.cache
def claim_stems() -> frozenset[str]:
    """The stems of the verbs of claiming."""
    return stems_of(lexicon().claims)
