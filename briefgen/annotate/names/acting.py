"""Whether a country, a capital, a newspaper acts where it is named, or is only a place, or only credited.

"Paris said" is France; "in Paris" a place. "according to Reuters" is an actor; "(Reuters)" is none.
"""

from __future__ import annotations

import itertools

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.halves import HALF
from briefgen.annotate.names.known import STATE_SORTS, Known
from briefgen.annotate.names.words import Words

_LONGEST_CLAUSE = 24  # words
# What begins a clause about the state before the comma, and a second one behind that.
_TELLS_MORE = frozenset(("which", "whose", "the", "a", "an", "its", "one", "another", "long", "once", "home"))
_GOES_ON = frozenset(("which", "whose", "with", "where", "and"))
_FURTHEST_TWIN = 7  # words from one "from" to the "and from" behind it
_CREDITED = frozenset(("outlet", "platform"))
_CITED_BEFORE = frozenset(["told", "tell", "tells", "telling", "by", "citing", "cited", "quoted", "quoting"])
_LEADS_TO_AN_OUTLET = _CITED_BEFORE | {"to", "on"}
_INTERVIEWS = frozenset(
    ["interview", "interviews", "statement", "briefing", "remarks", "comments", "email", "emailed", "op-ed"]
)
_LEADERS = (
    ("prime", "minister"), ("president",), ("foreign", "minister"), ("foreign", "ministry"), ("ambassador",),
    ("king",), ("chancellor",), ("premier",),
)  # fmt: skip
_GIVEN_TO = frozenset(("released", "provided", "sent", "given", "leaked", "spoke", "speaking", "confirmed", "issued"))
_POLLS = frozenset(("poll", "polls", "survey", "surveys"))
_LONGEST_PARTNER = 4  # words of whom an outlet asks with, and "poll"
_LONGEST_LIST = 16  # words
# Locatives behind which a list may still act: "sanctions on Peru and Chile have".
_OF_DEEDS = frozenset(("of", "on", "off", "left", "fled", "via"))
# "called on Madrid", "sanctions on Iran"
_UPON = frozenset(("call", "called", "calls", "calling", "pressure", "sanctions", "imposed", "impose", "war"))


def settle(words: Words, drafts: list[Draft], known: Known) -> list[Draft]:
    """``drafts`` with states that act made states, and credits that are no actors left out."""
    out: list[Draft] = []
    for n, draft in enumerate(drafts):
        before = draft.sort == "people" and draft.kind == "unknown" and _leader(words, draft.j)
        behind = draft.sort == "country" and draft.kind == "place" and n > 0 and _is_led(words, drafts[n - 1], draft)
        if before or behind:
            draft.kind, draft.rule = "state", "country-leader"
        elif draft.sort in STATE_SORTS and draft.kind == "place":
            why = _acts(words, draft, known)
            if why and not (draft.sort == "territory" and why == "party"):
                draft.kind, draft.rule = "state", f"{draft.sort}-{why}"
        elif draft.sort in _CREDITED:
            if _is_a_partys(words, draft):
                draft.actor, draft.sort = words.key[draft.i], "body"
            elif not _cited(words, draft, known):
                continue
            draft.rule += "-cited"
        out.append(draft)
    _beside_bodies(words, out, known)
    _spread(words, out)
    return out


def _acts(words: Words, draft: Draft, known: Known) -> str | None:
    before = _before(words, draft.i)
    if words.possessive[draft.j - 1]:
        if draft.sort == "country" and words.joined[draft.j : draft.j + 1] == [True] and _leader(words, draft.j):
            return "leader"
        return "deed" if draft.sort == "country" and _deed(words, draft.j, known) else None
    if _is_attribute(words, draft, known):
        return None
    if before in known.party_object_verbs:
        return "party"
    if before in known.party_prepositions and draft.sort != "capital":
        return "party"
    if before in ("on", "upon") and draft.i > 1 and words.low[draft.i - 2] in _UPON:
        return "party"
    if draft.sort != "capital" and _of_a_party(words, draft.i, known):
        return "party"
    if before in known.locatives:
        return None
    behind = words.low[draft.j] if words.after(draft.j - 1) == ", " and draft.j < len(words) else ""
    if behind in _TELLS_MORE:
        if _is_where(words, draft.i, known):
            return None
        opens = words.initial[draft.i] and _verb_behind_clause(words, draft.j, known)
        which = behind in ("which", "whose") and _verb_follows(words, draft.j + 1, known)
        return "subject" if opens or which else None
    together = before in ("and", "or") and words.low[draft.j : draft.j + 1] != [] and words.joined[draft.j]
    if together and words.low[draft.j] in known.base_verbs and _opens_a_list(words, draft.i, known):
        return "subject"
    if before in ("and", "or") and _is_where(words, draft.i, known):
        return None
    return "subject" if _verb_follows(words, draft.j, known) else None


def _is_attribute(words: Words, draft: Draft, known: Known) -> bool:
    """ "the Chad war", "the Lima talks": a name that takes no article has that of the noun behind it."""
    i, j = draft.i, draft.j
    if not i or words.low[i - 1] != "the" or not words.joined[i] or j >= len(words) or not words.joined[j]:
        return False
    if draft.rule == HALF:
        return False
    if words.cap[j] or words.low[j] in known.government_words or words.low[j] in known.state_body_words:
        return False
    return words.low[i] not in beside_words().with_article and words.low[j - 1] not in beside_words().with_article


def _is_where(words: Words, i: int, known: Known) -> bool:
    """Whether the list that goes on at word ``i`` tells where: "in Peru and Chile", "in Lima, Peru"."""
    k = i
    while k and words.sentence[k - 1] == words.sentence[i] and i - k < _LONGEST_LIST:
        small = words.low[k - 1] in ("and", "or", "the")
        if not (words.gap(k) in (" ", ", ") and (small or words.cap[k - 1])) or words.possessive[k - 1]:
            break
        k -= 1
    return 0 < k < i and words.joined[k] and words.low[k - 1] in known.locatives and words.low[k - 1] not in _OF_DEEDS


def _verb_behind_clause(words: Words, j: int, known: Known) -> bool:
    """ "Peru, whose ships have often been seen there, did not answer": a verb behind what is told of the state."""
    for k in range(j + 1, min(j + _LONGEST_CLAUSE, len(words))):
        if words.sentence[k] != words.sentence[j]:
            return False
        if words.gap(k) == ", " and words.low[k] not in _GOES_ON:
            return words.low[k] in known.verbs or words.low[k] in known.auxiliaries
    return False


def _opens_a_list(words: Words, i: int, known: Known) -> bool:
    """Whether a clause begins with the state before "and" at word ``i``: "Peru and Chile want", not "in Peru and"."""
    k = i - 1  # "and", past a "the"
    k -= words.low[k] == "the"
    begin = k - 1
    while begin > 0 and words.sentence[begin - 1] == words.sentence[i] and words.cap[begin - 1] and k - begin < 4:
        begin -= 1
    before = words.low[begin - 1] if begin and words.sentence[begin - 1] == words.sentence[i] else ""
    if words.low[begin] in known.locatives or words.low[begin] in known.party_prepositions:
        return False
    return before == "" or (before in ("that", "the") and words.low[begin] != "the") or not words.joined[begin]


def _before(words: Words, i: int) -> str:
    """The word before, past a "the"; nothing where punctuation stands between."""
    k = i - 1
    if k < 0 or words.sentence[k] != words.sentence[i] or not words.joined[i]:
        return ""
    if words.low[k] == "the" and k > 0 and words.joined[k]:
        k -= 1
    return words.low[k]


def _of_a_party(words: Words, i: int, known: Known) -> bool:
    """ "troops from Peru", "the armies of Peru": what stands before the preposition is somebody's who acts."""
    k = i - 1
    if k > 0 and words.low[k] == "the" and words.joined[k]:
        k -= 1
    nouns = known.party_nouns.get(words.low[k], frozenset()) if k > 0 and words.joined[i] and words.joined[k] else ()
    if nouns and words.low[k - 1] == "and":  # "help from neighbours and from Peru"
        first = next((m for m in range(k - 2, max(0, k - _FURTHEST_TWIN), -1) if words.low[m] == words.low[k]), k)
        k = first if words.sentence[first] == words.sentence[k] else k
    return bool(nouns) and words.low[k - 1] in nouns and words.sentence[k - 1] == words.sentence[i]


def _verb_follows(words: Words, j: int, known: Known) -> bool:
    k = j
    if words.low[k : k + 2] == ["and", "its"]:
        k += 3  # "and its allies"
    for _ in range(3):
        if k >= len(words) or words.sentence[k] != words.sentence[j - 1] or not words.joined[k]:
            return False
        low = words.low[k]
        if low in known.verbs or low in known.auxiliaries:
            return not _is_noun_before_verb(words, k, known)
        if low.endswith("ly") or (low in known.calendar and words.cap[k]) or low in ("on", "also", "both", "all"):
            k += 1
            continue
        return False
    return False


def _is_noun_before_verb(words: Words, k: int, known: Known) -> bool:
    """ "Lima shares were down": what could be a verb is the subject."""
    if not words.low[k].endswith("s") or words.low[k] in known.auxiliaries or k + 1 >= len(words):
        return False
    return words.joined[k + 1] and words.low[k + 1] in ("were", "are", "have", "will", "fell", "rose", "began", "could")


def _leader(words: Words, k: int) -> bool:
    """Whether who speaks for a state abroad stands at word ``k``: "Peru's prime minister", "Peru's ambassador"."""
    return any(tuple(words.low[k : k + len(p)]) == p for p in _LEADERS)


def _is_led(words: Words, leader: Draft, state: Draft) -> bool:
    """ "President Ana Ruiz of Peru"."""
    stands = (
        leader.j == state.i - 1 and words.low[leader.j] == "of" and words.joined[state.i] and words.joined[leader.j]
    )
    if not stands or leader.kind != "person" or leader.role is None:
        return False
    role = words.body[slice(*leader.role)].lower()
    return any(role.endswith(" ".join(p)) for p in _LEADERS)


def _deed(words: Words, j: int, known: Known) -> bool:
    for k in range(j, min(j + 3, len(words))):
        if words.sentence[k] != words.sentence[j - 1]:
            return False
        if words.low[k] in known.deed_nouns:
            return True
    return False


def _cited(words: Words, draft: Draft, known: Known) -> bool:
    i = _before_owner(words, draft.i, known)
    before = _before(words, i)
    two = words.low[i - 2] if i > 1 else ""
    if "(" in words.gap(draft.i)[-2:]:
        return False
    if draft.sort == "platform":
        return before not in known.locatives and _said_follows(words, draft.j, known)
    if before in _CITED_BEFORE or (before == "to" and "according" in words.low[max(0, i - 4) : i]):
        return True
    if before == "to" and any(word in known.saying for word in words.low[max(0, i - 5) : i]):
        return True
    if before == "to" and not _GIVEN_TO.isdisjoint(words.low[max(0, i - 3) : i]):
        return True
    if before in ("with", "to", "in", "from") and (two in _INTERVIEWS or words.low[max(0, i - 3)] in _INTERVIEWS):
        return True
    if before == "on" and _on_air(words, i, known):
        return True
    j = draft.j
    if _polls(words, i, j):
        return True
    if j < len(words) and words.gap(j) == " (" and words.after(j)[:2] == ") ":
        j += 1  # "the Ruritanian News Agency (RNA) said"
        if words.low[j : j + 1] and words.low[j] in known.saying:
            return True
    return _said_follows(words, draft.j, known) or _introduced(words, draft.j, known) or _blames(words, j)


def _polls(words: Words, i: int, j: int) -> bool:
    """ "a Globe poll", "a Globe/Weston University poll", "a survey by Globe": who asked is told with what came out."""
    if i > 1 and words.low[i - 1] in ("by", "from") and words.low[i - 2] in _POLLS:
        return True
    if words.possessive[j - 1]:
        return False
    for k in range(j, min(len(words), j + _LONGEST_PARTNER)):
        if not (words.joined[k] or words.gap(k) in ("/", "-")):
            return False
        if words.low[k] in _POLLS:
            return True
        if not words.cap[k]:
            return False
    return False


def _is_a_partys(words: Words, draft: Draft) -> bool:
    """ "PTI chairman Ana Ruiz": the letters of an agency are a party's, too, before what only parties have."""
    j = draft.j
    short = j - draft.i == 1 and words.key[draft.i].isupper() and j < len(words) and words.joined[j]
    if not short or words.possessive[draft.i]:
        return False
    return words.low[j] in beside_words().party_roles or words.low[j] in beside_words().of_parties


def _before_owner(words: Words, i: int, known: Known) -> int:
    """Where what is said before an outlet's name begins: "Spain's El Globo", "the German newspaper Blatt"."""
    for size in (1, 2):
        owned = size <= i and words.possessive[i - 1] and words.gap(i) == " " and (size == 1 or words.joined[i - 1])
        if owned and " ".join(words.low[i - size : i]) in known.nations:
            return i - size
    k = i
    if k and words.joined[k] and words.low[k - 1] in known.body_before:
        while k > 1 and i - k < 4 and words.joined[k] and words.low[k - 1] not in _LEADS_TO_AN_OUTLET:
            k -= 1
        return k if words.low[k - 1] in _LEADS_TO_AN_OUTLET else i
    return i


def _on_air(words: Words, i: int, known: Known) -> bool:
    """ "Ruiz said on state broadcaster X": what stands before an "on" at the word before word ``i``."""
    return any(word in known.saying for word in words.low[max(0, i - 3) : i - 1])


def _blames(words: Words, j: int) -> bool:
    """ "X blasted the deal": what papers do besides saying."""
    stands = j < len(words) and not words.possessive[j - 1] and words.sentence[j] == words.sentence[j - 1]
    return stands and words.low[j] in beside_words().told_of


def _introduced(words: Words, j: int, known: Known) -> bool:
    """ "X, a state-run newspaper, wrote": told what it is, so it matters."""
    if j >= len(words) or not words.after(j - 1).startswith(", ") or words.low[j] not in ("a", "an", "the"):
        return False
    return any(word in known.body_before for word in words.low[j : j + 6])


def _said_follows(words: Words, j: int, known: Known) -> bool:
    if j >= len(words) or words.possessive[j - 1]:
        return False
    k = j
    if words.joined[k] and not words.cap[k]:  # "the Ruritanian RNA news agency said"
        two = " ".join(words.low[k : k + 2])
        k += 2 if two in known.body_after else words.low[k] in known.body_after
    begin = k
    while (
        k < min(begin + 2, len(words))
        and words.joined[k]
        and (words.low[k].endswith("ly") or words.low[k] in ("has", "had", "also", "newspaper", "said"))
    ):
        if words.low[k] == "said":
            return True
        k += 1
    return k < len(words) and words.joined[k] and words.low[k] in known.saying


def _beside_bodies(words: Words, drafts: list[Draft], known: Known) -> None:
    """States in a list that ends with a body that acts: "Peru and the European Union agreed"."""
    for draft, last in itertools.pairwise(drafts):
        waits = draft.kind == "place" and draft.sort == "country" and last.kind == "organisation"
        apart = last.i > draft.j or words.gap(last.i).strip() != ""  # not "the U.S. Treasury"
        acts = waits and apart and _listed(words, draft, last) and _verb_follows(words, last.j, known)
        if acts and _before(words, draft.i) not in known.locatives:
            draft.kind, draft.rule = "state", "country-list"


def _spread(words: Words, drafts: list[Draft]) -> None:
    """In a list of states the last one's part is the part of all: "Peru, Chile and Cuba agreed"."""
    for n in range(len(drafts) - 1, 0, -1):
        last, draft = drafts[n], drafts[n - 1]
        if last.sort not in STATE_SORTS or draft.sort not in STATE_SORTS or draft.kind == last.kind:
            continue
        if not _listed(words, draft, last):
            continue
        if last.kind == "state" and _before(words, draft.i) not in ("in", "at", "near", "from", "into", "of", "to"):
            draft.kind, draft.rule = "state", f"{draft.sort}-list"
    for n in range(1, len(drafts)):
        first, draft = drafts[n - 1], drafts[n]
        waits = draft.kind == "place" and draft.sort == "country"
        acts = first.kind == "state" and first.rule.endswith(("party", "list"))
        if waits and acts and _listed(words, first, draft):
            draft.kind, draft.rule = "state", "country-list"


def _listed(words: Words, first: Draft, second: Draft) -> bool:
    between = words.body[words.full_end[first.j - 1] : min(words.start[second.i], words.full_end[first.j - 1] + 12)]
    return (
        between.strip(" ,").removesuffix("the").strip(" ,") in ("", "and", "or", "&")
        and words.start[second.i] - words.full_end[first.j - 1] <= 10
    )
