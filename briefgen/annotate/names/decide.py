"""What a capitalised run is where its own words do not tell: decided by the words around it and its other uses."""

from __future__ import annotations

import itertools
import re
from collections import Counter

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import phrase_at
from briefgen.annotate.names.role_spans import has_age, is_role_noun, left_apposition, right_apposition, role_before
from briefgen.annotate.names.words import Words

# "MindLoop", and no "McLeod", "DeSoto": capitals inside a word that no name of a person has.
_CAMEL = re.compile(
    r"(?!(?:Ma?c|De|La|Le|Li|Lo|Van|Von|Di|Du|Da|Del|Des|Fitz|Ten|Ter|Ver|Jo|Ann|Mary|Sa|El|Al|St|O)[A-Z])"
    r"[A-Z][a-z]{1,12}(?:[A-Z][a-z]{0,12}){1,3}[0-9]?\Z"
)
_OF_STATES = frozenset(
    ["capital", "border", "borders", "coast", "economy", "constitution", "independence", "population"]
)
_WORKING = frozenset(("worked", "works", "work", "working", "employed", "interned", "teaches", "taught", "studied"))
# What is called after a person without being one's own.
_CALLED_AFTER = frozenset(("network", "gang", "cartel", "militia", "militants", "fighters", "movement", "brigade"))
# Behind what a body is, these tell more of it: "an anti-war group that began in May".
_TELL_MORE = frozenset(
    (
        "that",
        "which",
        "of",
        "in",
        "for",
        "with",
        "from",
        "owned",
        "based",
        "run",
        "founded",
        "led",
        "backed",
        "linked",
        "whose",
    )
)
# What parties are, and seldom persons; and what both may be.
_IN_OFFICE_OR_NOT = frozenset(("ruling", "governing", "opposition"))
_LEANINGS = frozenset((
    "far", "centre", "center", "leftist", "rightist", "leftwing", "rightwing", "centrist", "conservative", "liberal",
    "socialist", "nationalist", "islamist", "populist", "separatist", "secular", "communist", "green",
))  # fmt: skip
_DONE_BY_COMPANIES = frozenset(("operated", "owned", "manufactured", "built", "chartered", "insured", "published"))
_OF_COMPANIES = frozenset((
    "makes", "builds", "produces", "manufactures", "owns", "operates", "runs", "employs", "sells", "supplies",
    "insures", "publishes", "represents", "monitors", "campaigns", "advises", "sponsors", "tracks", "exports",
))  # fmt: skip
_PAPERS = frozenset(("newspaper", "magazine", "daily", "weekly", "tabloid"))
_LONGEST_TOLD = 8  # words of an apposition
_LONGEST_ACRONYM = 6  # letters
_PLACE_NOUNS = frozenset(
    [
        "town",
        "village",
        "city",
        "province",
        "region",
        "district",
        "state",
        "port",
        "county",
        "suburb",
        "island",
        "neighborhood",
        "neighbourhood",
    ]
)


def decide(words: Words, drafts: list[Draft], known: Known) -> None:
    """Gives persons their roles and each unknown draft its kind where there is evidence; the others stay unknown."""
    surnames = {words.low[d.j - 1] for d in drafts if d.kind == "person" and d.j - d.i > 1}
    for draft in drafts:
        if draft.kind == "person":
            draft.role = draft.role or _role(words, draft, known)
        elif draft.kind == "unknown" and draft.rule == "run":
            _by_context(words, draft, known, surnames)
        elif draft.rule == "operation" and _told_a_body(words, draft.i, draft.j, known):
            draft.kind, draft.rule = "organisation", "body-apposition"
        elif draft.rule == "place-head" and _is_a_paper(words, draft.j):
            draft.kind, draft.rule = "organisation", "body-noun"
    _by_namesake(words, drafts)
    _by_employer(words, drafts)
    _by_list(words, drafts)
    _by_use(words, drafts, known)


def _is_a_paper(words: Words, j: int) -> bool:
    """ "The Cape Chronicler newspaper": what a name is, told behind it at word ``j``."""
    return j < len(words) and words.joined[j] and words.low[j] in _PAPERS


def _role(words: Words, draft: Draft, known: Known) -> tuple[int, int] | None:
    return (
        role_before(words, draft.i, known)
        or left_apposition(words, draft.i, known)
        or right_apposition(words, draft.j, known)
    )


def _by_context(words: Words, draft: Draft, known: Known, surnames: set[str]) -> None:
    i, j, size = draft.i, draft.j, draft.j - draft.i
    before = words.low[i - 1] if i and words.joined[i] and not words.possessive[i - 1] else ""
    after = words.low[j] if j < len(words) and words.joined[j] and not words.possessive[j - 1] else ""
    if (size == 1 and words.low[i] in ("state", "embassy")) or words.low[j - 1] in known.faiths:
        draft.rule = "thing"  # "secretary of State", "Embassy employees", "a Russian Orthodox"
        return
    team = after in ("administration", "campaign")
    if team and (size == 1 or (size == 2 and words.low[i] in known.given)):
        draft.kind, draft.rule = "person", "team"
        return
    if size == 1 and "-" in words.key[i] and words.low[i].rsplit("-", 1)[-1] in known.peoples:
        draft.rule = "people"  # "the Anglo-Australian group"
        return
    if before == "the" and words.key[i - 1] == "The" and not words.initial[i - 1] and _cites(words, i - 1, j, known):
        draft.i, draft.kind, draft.rule = i - 1, "organisation", "named-the"  # "she told The Weston Eye"
        draft.actor = " ".join(words.text(draft.i, j).split())
        return
    if _is_where(words, i, known):
        draft.kind, draft.rule = "place", "locative"  # "in Peru's Alto Sarayo"
        return
    if size == 1 and words.initial[i] and after in known.body_after and words.cap[j + 1 : j + 2] == [True]:
        draft.rule = "thing"  # "Fishers group Bantay Dagat"
        return
    if _is_a_party(words, i):
        draft.kind, draft.rule = "organisation", "party-adjective"
        return
    if after == "police":
        draft.kind, draft.rule = "place", "police-of"
        return
    owned = size == 1 and words.low[i] in surnames and after not in _CALLED_AFTER  # "Lee company losses"
    if before == "by" and i > 1 and words.low[i - 2] in _DONE_BY_COMPANIES:
        draft.kind, draft.rule = "organisation", "operated-by"
        return
    if _leads(words, i, known) and size > 1:
        draft.kind, draft.rule = "organisation", "led"
        return
    if (_employs(words, i, known) and not owned) or (
        _is_acronym_first(words, i, j) and before in ("for", "at", "by", "with")
    ):
        draft.kind, draft.rule = "organisation", "employer"
        return
    if before in known.body_before or (after in known.body_after and not owned):
        draft.kind, draft.rule = "organisation", "body-noun"
        return
    if before not in ("in", "near", "into") and _told_a_body(words, i, j, known):
        draft.kind, draft.rule = "organisation", "body-apposition"
        return
    if _told_by_which(words, j):
        draft.kind, draft.rule = "organisation", "which-makes"
        return
    if before in known.kin and size == 1:
        draft.kind, draft.rule = "person", "kin"
        draft.role = role_before(words, i, known)
        return
    role = role_before(words, i, known)
    if role and size == 1 and words.key[i].isupper() and 2 < len(words.key[i]) <= _LONGEST_ACRONYM:
        draft.kind, draft.rule = "organisation", "acronym-role"  # "the rights coordinator CNDH"
        return
    if role:
        draft.kind, draft.rule, draft.role = "person", "role-before", role
        return
    if size < 2 or words.key[i].isupper():
        if size == 1 and i and words.low[i - 1] in known.kin and words.gap(i) == ", " and words.after(i)[:1] == ",":
            draft.kind, draft.rule, draft.role = "person", "kin", left_apposition(words, i, known)  # "her son, Omar,"
            return
        if has_age(words, j) and size == 1 and not words.initial[i]:
            draft.kind, draft.rule = "person", "age"
        return
    if before == "the":
        return
    role = left_apposition(words, i, known) or right_apposition(words, j, known)
    if size > 1 and words.low[j - 1] in known.company_ends:
        draft.kind, draft.rule = "organisation", "company-end"
    elif role:
        draft.kind, draft.rule, draft.role = "person", "apposition", role
    elif _is_told_of_a_people(words, i, j, known):
        draft.kind, draft.rule = "person", "people-apposition"
    elif size == 3 and words.low[i + 1] in known.given_abroad and _is_plain(words, i, known):
        draft.kind, draft.rule = "person", "inner-first-name"  # "Lazo Rafael Poe", "Moner Mohammad Abu"
    elif has_age(words, j):
        draft.kind, draft.rule = "person", "age"
    elif after in known.saying or (before in known.saying and before not in ("called", "calls")):
        draft.kind, draft.rule = "person", "says"


def _told_by_which(words: Words, j: int) -> bool:
    """ "X, which makes tanks,", "X, which is based in Oslo,": what is told of it, companies and bodies alone have."""
    if j + 1 >= len(words) or words.low[j] != "which" or words.gap(j) != ", " or words.possessive[j - 1]:
        return False
    verb = words.low[j + 1]
    return verb in _OF_COMPANIES or (
        verb in ("is", "was") and words.low[j + 2 : j + 3] in (["headquartered"], ["listed"])
    )


def _is_where(words: Words, i: int, known: Known) -> bool:
    """Whether the name at word ``i`` is of a place in a state: "in Peru's X", "near Chad's X"."""
    if i < 2 or not words.possessive[i - 1] or not words.joined[i - 1]:
        return False
    return words.low[i - 1] in known.nations and words.low[i - 2] in ("in", "near", "at", "off", "outside", "into")


def _is_a_party(words: Words, i: int) -> bool:
    """ "the ruling X", "of the far-right X": what stands before the name is said of parties."""
    if i < 2 or not words.joined[i] or words.cap[i - 1]:
        return False
    k = i - 1
    if words.low[k] in ("left", "right") and words.gap(k) == "-":
        k -= 1
    if k < 1 or words.low[k - 1] != "the":
        return False
    if words.low[k] in _IN_OFFICE_OR_NOT:
        return True
    return words.low[k] in _LEANINGS and k > 1 and words.low[k - 2] in ("of", "from", "with", "by")


def _cites(words: Words, i: int, j: int, known: Known) -> bool:
    """Whether words ``i`` to ``j`` are told something, or tell it."""
    before = words.low[i - 1] if i and words.joined[i] else ""
    after = words.low[j] if j < len(words) and words.joined[j] else ""
    return before in ("told", "tells", "tell", "telling") or after in known.saying


def _employs(words: Words, i: int, known: Known) -> bool:
    """ "a surgeon at X", "an analyst with X", "she worked for X": X is where one works."""
    if i < 2 or not words.joined[i] or not words.joined[i - 1]:
        return False
    before, two = words.low[i - 1], words.low[i - 2]
    if before in ("at", "with") and is_role_noun(two, known) and two not in known.anywhere:
        return True
    return before in ("at", "for") and two in _WORKING


def _leads(words: Words, i: int, known: Known) -> bool:
    """ "founder of X", "a spokesman for X": X is a body."""
    if i < 2 or not words.joined[i] or not words.joined[i - 1] or words.low[i - 1] not in ("of", "for"):
        return False
    return words.low[i - 2] in known.of_bodies


def _is_plain(words: Words, k: int, known: Known) -> bool:
    """Whether a word is none that is known to begin or end other names: no head, role, title, particle or acronym."""
    low = words.low[k]
    listed = low in known.heads or low in known.charges or low in known.particles or is_role_noun(low, known)
    return not (listed or low in known.titles or words.key[k].isupper() or words.initial[k])


def _is_told_of_a_people(words: Words, i: int, j: int, known: Known) -> bool:
    """ "the Libyan, X,": one of a people, and his name."""
    if i < 2 or words.gap(i) != ", " or words.possessive[i - 1] or words.after(j - 1)[:1] != ",":
        return False
    return (
        words.low[i - 1] in known.peoples and words.joined[i - 1] and words.low[i - 2] in ("the", "a", "an", "another")
    )


def _is_acronym_first(words: Words, i: int, j: int) -> bool:
    """ "PKGH Zinc Weston": capitals first, and then a name."""
    return j - i > 1 and words.key[i].isupper() and len(words.key[i]) > 2 and not words.key[j - 1].isupper()


def _told_a_body(words: Words, i: int, j: int, known: Known) -> bool:
    """Whether an apposition says that the name is a body's: "the ruling party, X,", "X, the state-owned company,"."""
    if (
        i
        and not words.joined[i]
        and words.gap(i) == ", "
        and words.low[i - 1] in known.body_before
        and not words.cap[i - 1]  # not "envoy to the African Union, X,"
        and words.after(j - 1)[:1] == ","
    ):
        return True
    if j >= len(words) or words.joined[j] or words.sentence[j] != words.sentence[i]:
        return False
    if not words.after(j - 1).startswith(", "):
        return False
    stop = j
    while stop < len(words) and stop - j < _LONGEST_TOLD and words.sentence[stop] == words.sentence[i]:
        low = words.low[stop]
        if stop > j and not (words.joined[stop] or words.possessive[stop - 1] or words.gap(stop) == "-"):
            break
        if low in known.state_body_words and (words.after(stop)[:1] in (",", ".") or _is_told_more(words, stop)):
            return words.low[j] in ("a", "an", "the", "its", "one") or any(words.possessive[j:stop])
        if low in known.verbs or low in known.auxiliaries or is_role_noun(low, known):
            return False
        stop += 1
    return False


def _is_told_more(words: Words, k: int) -> bool:
    """Whether behind word ``k``, which says what a body is, something more is told of it: "a newspaper owned by"."""
    following = words.low[k + 1 : k + 2]
    return bool(following) and not words.possessive[k] and words.joined[k + 1] and following[0] in _TELL_MORE


def _by_namesake(words: Words, drafts: list[Draft]) -> None:
    """What was a body by the noun beside it once is one wherever its name stands without that noun."""
    bodies = {words.text(d.i, d.j) for d in drafts if d.rule == "body-noun"}
    for draft in drafts:
        if draft.rule in ("run", "says") and draft.role is None and words.text(draft.i, draft.j) in bodies:
            draft.kind, draft.rule = "organisation", "body-again"


def _by_employer(words: Words, drafts: list[Draft]) -> None:
    """ "a surgeon at Weston" is at Weston Hospital, where the article has named it."""
    employers = [d for d in drafts if d.rule == "employer"]
    if not employers:
        return
    named: dict[str, Draft] = {}
    for draft in drafts:
        if draft.sort == "head" and draft.j - draft.i > 1:
            named.setdefault(words.low[draft.i], draft)
    for draft in employers:
        body = named.get(words.low[draft.i])
        if body is not None and draft.j - draft.i == 1:
            draft.actor = " ".join(words.text(body.i, body.j).split())


def _by_list(words: Words, drafts: list[Draft]) -> None:
    """ "A B, C D and E F": where one is a person, the others are."""
    pairs = list(itertools.pairwise(drafts))
    for first, second in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if (
            first.kind == "person"
            and second.kind == "unknown"
            and second.rule == "run"
            and 2 <= second.j - second.i <= 3
            and first.j - first.i >= 2
        ):
            a, b = (first, second) if first.i < second.i else (second, first)
            between = words.body[words.full_end[a.j - 1] : min(words.start[b.i], words.full_end[a.j - 1] + 12)]
            if (
                words.start[b.i] - words.full_end[a.j - 1] <= 7
                and between.strip() in (",", "and", ", and")
                and not words.possessive[a.j - 1]
            ):
                second.kind, second.rule = "person", "list"


def _by_use(words: Words, drafts: list[Draft], known: Known) -> None:
    """Single words by all their uses: a place stands in or near, a person says and has."""
    uses: dict[str, Counter[str]] = {}
    singles = [d for d in drafts if d.kind == "unknown" and d.rule == "run" and d.j - d.i == 1]
    persons = {words.low[k] for d in drafts if d.kind == "person" for k in range(d.i, d.j)}
    for draft in singles:
        use = _use(words, draft, known)
        if use == "acts" and words.possessive[draft.i] and words.low[draft.i] not in persons:
            use = "place" if _has_what_states_have(words, draft.j, known) else use
        uses.setdefault(words.key[draft.i], Counter())[use] += 1
    for draft in singles:
        counted = uses[words.key[draft.i]]
        if counted["place"] and counted["place"] >= counted["says"]:
            draft.kind, draft.rule = "place", "locative"
        elif counted["says"] and words.key[draft.i].isupper() and 2 < len(words.key[draft.i]) <= _LONGEST_ACRONYM:
            draft.kind, draft.rule = "organisation", "acronym-says"
        elif (counted["says"] or counted["acts"]) and _CAMEL.match(words.key[draft.i]):
            draft.kind, draft.rule = "organisation", "camel-case"
        elif sum(counted.values()) >= 3 and (
            counted["acts"] >= 3 or (counted["says"] and counted["says"] + counted["acts"] >= 2)
        ):
            upper = words.key[draft.i].isupper()
            draft.kind, draft.rule = ("organisation", "acronym-acts") if upper else ("person", "acts")
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
    return ministry or words.low[j] in known.leaders or words.low[j] in _OF_STATES


def _use(words: Words, draft: Draft, known: Known) -> str:
    i, j = draft.i, draft.j
    before = words.low[i - 1] if i and words.joined[i] else ""
    if before in known.locatives and before not in (
        "to",
        "of",
        "on",
        "over",
        "left",
        "for",
        "through",
        "towards",
        "toward",
        "under",
        "above",
        "beyond",
        "around",
    ):
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
