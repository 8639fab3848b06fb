"""Sports clubs: in an article about sport a town beats another, and "Weston City" is no city.

An article is about sport by the number of different words of sport in it. In all others only a team's own name behind
its town counts ("the Weston Blackhawks").
"""

from __future__ import annotations

import functools

import msgspec

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.words import Words
from briefgen.lexicon import load_lexicon

_LOCATED = frozenset(("in", "at", "near", "outside", "from", "to", "into", "of", "around", "across"))
_TOWNS = frozenset(("place", "capital"))
_CODES = frozenset(("FC", "F.C", "AFC", "SC", "CF", "FK", "SK", "IF", "BK", "RFC"))
_SURE_CODES = frozenset(("FC", "F.C", "AFC", "CF", "FK", "RFC"))
_LONGEST_CODE = 4  # letters of "HJK" or "PSV" before a town
_SCORE_WITHIN = 12  # words
_GUESSED = frozenset(("says", "acts", "list"))
_OF_SEVERAL = frozenset(("were", "are", "have", "do"))  # of a club, too, as the British put it
_LONGEST = 4  # words of a club's name


class Sports(msgspec.Struct, frozen=True):
    """The file ``sports.yaml``; ``least_words`` of ``words`` make an article one about sport."""

    words: frozenset[str]
    least_words: int
    deeds: frozenset[str]
    members: frozenset[str]
    opponents: frozenset[str]
    suffixes: frozenset[str]
    nicknames: frozenset[str]
    clubs: frozenset[str]
    other_contests: frozenset[str]
    least_other_contests: int


@functools.cache
def _sports() -> Sports:
    return load_lexicon("sports", Sports)


def find_clubs(words: Words, drafts: list[Draft]) -> list[Draft]:
    """``drafts`` with clubs made organisations, those joined that are parts of one club's name."""
    sports = _sports()
    sporty = len(sports.words.intersection(words.low)) >= sports.least_words
    if sporty and len(sports.other_contests.intersection(words.low)) >= sports.least_other_contests:
        sporty = False
    out = _joined(words, drafts, sports, sporty)
    if not sporty:
        shorts = _short_names(words, out)
        for draft in out:
            if draft.kind == "unknown" and draft.rule == "run" and words.text(draft.i, draft.j) in shorts:
                _make_club(draft, shorts[words.text(draft.i, draft.j)], "club-short")
        return out
    persons = {words.low[k] for d in out if d.kind == "person" and d.rule not in _GUESSED for k in range(d.i, d.j)}
    shorts = _short_names(words, out)
    playing = {
        words.text(d.i, d.j)
        for d in out
        if _may_play(d) and _plays(words, d, sports) and persons.isdisjoint(words.low[d.i : d.j])
    }
    for draft in out:
        text = words.text(draft.i, draft.j)
        if draft.sort == "club" or not _may_play(draft):
            continue
        if text in shorts and (draft.kind == "unknown" or text in sports.suffixes):
            _make_club(draft, shorts[text], "club-short")
            continue
        located = draft.i and words.joined[draft.i] and words.low[draft.i - 1] in _LOCATED
        named = text in sports.clubs and (draft.kind == "unknown" or not located)
        if named or (text in playing and (not located or draft.kind == "unknown")):
            _make_club(draft, text, "club-plays" if text in playing else "club")
    return out


def _short_names(words: Words, drafts: list[Draft]) -> dict[str, str]:
    """What clubs that are named in full are called for short: "Rovers" and "Weston" of "Weston Rovers"."""
    out: dict[str, str] = {}
    doubtful: set[str] = set()
    for draft in drafts:
        if draft.sort != "club":
            continue
        for short in (words.key[draft.i], words.key[draft.j - 1]):
            if out.setdefault(short, draft.actor) != draft.actor:
                doubtful.add(short)
    return {short: name for short, name in out.items() if short not in doubtful}


def _joined(words: Words, drafts: list[Draft], sports: Sports, sporty: bool) -> list[Draft]:
    """Towns and names with what makes a club of them behind or before."""
    out: list[Draft] = []
    for draft in drafts:
        if out and draft.i < out[-1].j:
            continue  # taken into the club's name
        town = draft.kind == "place" and draft.sort in _TOWNS
        if town:
            stop = _suffixes_end(words, draft.j, sports, sporty)
            if stop > draft.j and stop - draft.i <= _LONGEST:
                draft = Draft(draft.i, stop, "organisation", "club-name", sort="club")
                draft.actor = " ".join(words.text(draft.i, stop).split())
            elif sporty and _is_code(words, draft.i - 1) and words.joined[draft.i]:
                draft = Draft(draft.i - 1, draft.j, "organisation", "club-name", sort="club")
                draft.actor = " ".join(words.text(draft.i, draft.j).split())
                if out and out[-1].i == draft.i:
                    out.pop()
        elif _is_named_as_clubs_are(words, draft, sports, sporty):
            _make_club(draft, words.text(draft.i, draft.j), "club-name")
        out.append(draft)
    return out


def _is_named_as_clubs_are(words: Words, draft: Draft, sports: Sports, sporty: bool) -> bool:
    """ "FC Weston", in any article; "Olm Rovers", "HJK Olm" in one about sport."""
    if draft.kind not in ("unknown", "person") or draft.role is not None or draft.j - draft.i < 2:
        return False
    first, last = words.key[draft.i], words.key[draft.j - 1]
    if first in _SURE_CODES or last in _SURE_CODES:
        return True
    ends = last in sports.suffixes and last not in ("City", "County")
    return sporty and (ends or _is_code(words, draft.i))


def _suffixes_end(words: Words, k: int, sports: Sports, sporty: bool) -> int:
    """The word behind the words of a club's name that begin at word ``k``."""
    stop = k
    while stop < len(words) and words.joined[stop] and words.cap[stop] and not words.possessive[stop - 1]:
        pair = words.text(stop, stop + 2) if stop + 1 < len(words) and words.joined[stop + 1] else ""
        if pair in sports.nicknames:
            return stop + 2
        known = words.key[stop] in sports.nicknames or words.key[stop] in _CODES
        if not known and not (sporty and words.key[stop] in sports.suffixes):
            return stop
        stop += 1
    return stop


def _is_code(words: Words, k: int) -> bool:
    return k >= 0 and words.key[k].isupper() and words.key[k].isalnum() and 2 <= len(words.key[k]) <= _LONGEST_CODE


def _may_play(draft: Draft) -> bool:
    """Whether a draft can be a club at all: an unknown name, or a town."""
    if draft.kind == "unknown":
        return draft.rule == "run"
    if draft.kind == "person":
        return draft.rule in _GUESSED and draft.role is None
    return draft.sort in _TOWNS or draft.rule in ("locative", "place-head")


def _plays(words: Words, draft: Draft, sports: Sports) -> bool:
    """Whether it plays where it stands: "Weston beat Odell 2-0", "the Weston striker", "against Weston"."""
    i, j = draft.i, draft.j
    before = words.low[i - 1] if i and words.joined[i] else ""
    if words.key[i] in sports.suffixes and j - i == 1:
        return False  # "United", of whatever town
    follows = j < len(words) and words.sentence[j] == words.sentence[i]
    if follows and (words.joined[j] or words.possessive[j - 1]) and words.low[j] in sports.members:
        return True
    if words.possessive[j - 1]:
        return False
    acts = follows and words.joined[j] and words.low[j] in sports.deeds and before not in _LOCATED
    if acts and before == "and" and words.low[j] in _OF_SEVERAL:
        return False  # "Ana Ruiz and Ben Poe were late"
    sure = draft.kind != "unknown" or j - i > 1 or _score_near(words, i)
    return sure and (before in sports.opponents or acts)


def _score_near(words: Words, k: int) -> bool:
    """Whether a score stands behind word ``k`` in its sentence: "2-0"."""
    for m in range(k, min(len(words) - 1, k + _SCORE_WITHIN)):
        if words.sentence[m + 1] != words.sentence[k]:
            return False
        if words.key[m].isdigit() and words.key[m + 1].isdigit() and words.gap(m + 1) in ("-", "–"):
            return True
    return False


def _make_club(draft: Draft, text: str, rule: str) -> None:
    draft.kind, draft.rule, draft.sort, draft.role = "organisation", rule, "club", None
    draft.actor = " ".join(text.split())
