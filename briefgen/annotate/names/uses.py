"""What a word that stands alone as a name is, by all its uses in the article: a place stands in, a person says."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import phrase_at
from briefgen.annotate.names.words import Words

# "MindLoop", and no "McLeod", "DeSoto": capitals inside a word that no name of a person has.
_CAMEL = re.compile(
    r"(?!(?:Ma?c|De|La|Le|Li|Lo|Van|Von|Di|Du|Da|Del|Des|Fitz|Ten|Ter|Ver|Jo|Ann|Mary|Sa|El|Al|St|O)[A-Z])"
    r"[A-Z][a-z]{1,12}(?:[A-Z][a-z]{0,12}){1,3}[0-9]?\Z"
)
# "the town of X", "X province".
_PLACE_NOUNS = frozenset((
    "town", "village", "city", "province", "region", "district", "state", "port", "county", "suburb", "island",
    "neighborhood", "neighbourhood",
))  # fmt: skip
# What stands before a place also stands before much else: "to", "of".
_ALSO_BEFORE_OTHERS = frozenset((
    "to", "of", "on", "over", "left", "for", "through", "towards", "toward", "under", "above", "beyond", "around",
))  # fmt: skip
_LONGEST_ACRONYM = 6  # letters


def by_use(words: Words, drafts: list[Draft], known: Known) -> None:
    """Single words by all their uses: a place stands in or near, a person says and has."""
    uses: dict[str, Counter[str]] = {}
    singles = [d for d in drafts if d.kind == "unknown" and d.rule == "run" and d.j - d.i == 1]
    persons = {words.low[k] for d in drafts if d.kind == "person" for k in range(d.i, d.j)}
    for draft in singles:
        use = _use(words, draft, known)
        if use == "acts" and words.possessive[draft.i] and words.low[draft.i] not in persons:
            use = "place" if _has_what_states_have(words, draft.j, known) else use
        uses.setdefault(words.key[draft.i], Counter())[use] += 1
    the = Counter(words.key[d.i] for d in singles if d.i and words.joined[d.i] and words.low[d.i - 1] == "the")
    all_ = Counter(words.key[d.i] for d in singles)
    named_the = {key for key, times in the.items() if 2 * times >= all_[key]}
    for draft in singles:
        counted = uses[words.key[draft.i]]
        if counted["has kin"] and counted["has kin"] >= counted["place"]:
            draft.kind, draft.rule = "person", "has-kin"
        elif counted["place"] and counted["place"] >= counted["says"]:
            draft.kind, draft.rule = "place", "locative"
        elif counted["says"] and words.key[draft.i].isupper() and 2 < len(words.key[draft.i]) <= _LONGEST_ACRONYM:
            draft.kind, draft.rule = "organisation", "acronym-says"
        elif (counted["says"] or counted["acts"]) and _CAMEL.match(words.key[draft.i]):
            draft.kind, draft.rule = "organisation", "camel-case"
        elif sum(counted.values()) >= 3 and (
            counted["acts"] >= 3 or (counted["says"] and counted["says"] + counted["acts"] >= 2)
        ):
            upper = words.key[draft.i].isupper()
            with_article = words.key[draft.i] in named_the
            if upper or (with_article and words.low[draft.i].endswith("s")):  # "the Seals"
                draft.kind, draft.rule = "organisation", "acronym-acts"
            elif not with_article:  # "the Department" is nobody
                draft.kind, draft.rule = "person", "acts"
    for draft in drafts:
        if (
            draft.kind == "unknown"
            and draft.rule == "run"
            and draft.j - draft.i > 1
            and _use(words, draft, known) == "place"
        ):
            draft.kind, draft.rule = "place", "locative"


def _has_what_states_have(words: Words, j: int, known: Known) -> bool:
    """ "Ruritania's foreign ministry", "Ruritania's president": the owner is a country that no list knows."""
    if j >= len(words) or words.sentence[j] != words.sentence[j - 1]:
        return False
    stop = phrase_at(words, j, known.state_bodies)
    ministry = stop is not None and words.low[stop - 1] in ("ministry", "parliament", "judiciary")
    return ministry or words.low[j] in known.leaders


def _use(words: Words, draft: Draft, known: Known) -> str:
    """What one use of a name tells: "place", "says", "has kin", "acts" (has or does something), or "other"."""
    i, j = draft.i, draft.j
    if words.possessive[j - 1] and j < len(words) and words.gap(j) == " " and words.low[j] in known.kin:
        return "has kin"
    before = words.low[i - 1] if i and words.joined[i] else ""
    if before == "from" and words.key[i].isupper() and 2 < len(words.key[i]) <= _LONGEST_ACRONYM:
        return "other"  # "investigators from GHVK"
    if before in known.locatives and before not in _ALSO_BEFORE_OTHERS and not words.possessive[j - 1]:
        return "place"
    if before in ("of", "the") and i > 1 and words.low[i - 2] in _PLACE_NOUNS:
        return "place"
    if j < len(words) and words.joined[j] and words.low[j] in _PLACE_NOUNS:
        return "place"
    if words.possessive[j - 1] or (words.low[j : j + 1] in (["which"], ["whose"]) and words.gap(j) == ", "):
        return "acts"
    if j < len(words) and words.joined[j]:
        if words.low[j] in known.saying:
            return "says"
        if words.low[j] in known.verbs or words.low[j] in known.auxiliaries:
            return "acts"
    return "says" if before in known.saying and before not in ("called", "calls") else "other"
