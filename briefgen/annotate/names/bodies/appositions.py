"""Whether an apposition says that a name is a body's: "the ruling party, X,", "X, the state-owned company,"."""

from __future__ import annotations

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

# Behind what a body is, these tell more of it: "an anti-war group that began in May".
_TELL_MORE = frozenset((
    "that", "which", "of", "in", "for", "with", "from", "owned", "based", "run", "founded", "led", "backed", "linked",
    "whose",
))  # fmt: skip
# What a firm is as well as a person, of whom acronyms are no names: "RXQ, a shipping agent,".
_FIRMS_TOO = frozenset((
    "agent", "broker", "operator", "supplier", "provider", "manager", "owner", "builder", "maker", "manufacturer",
    "insurer", "lender", "trader", "charterer", "distributor", "contractor", "publisher", "developer", "organiser",
))  # fmt: skip
_LONGEST_TOLD = 8  # words of an apposition


def is_told_a_body(words: Words, i: int, j: int, known: Known) -> bool:
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
    if not words.after(j - 1).startswith(", ") or words.low[j] in ("of", "from", "at", "with", "in"):
        return False
    acronym = j - i == 1 and words.key[i].isupper() and len(words.key[i]) > 2
    stop = j
    while stop < len(words) and stop - j < _LONGEST_TOLD and words.sentence[stop] == words.sentence[i]:
        low = words.low[stop]
        if stop > j and not (words.joined[stop] or words.possessive[stop - 1] or words.gap(stop) == "-"):
            break
        firm = acronym and low in _FIRMS_TOO
        if (firm or low in known.state_body_words) and (
            words.after(stop)[:1] in (",", ".") or _is_told_more(words, stop)
        ):
            return words.low[j] in ("a", "an", "the", "its", "one") or any(words.possessive[j:stop])
        linked = words.gap(stop) == "-"  # "a cartel-linked group"
        if (low in known.verbs and not linked) or low in known.auxiliaries or is_role_noun(low, known):
            return False
        stop += 1
    return False


def is_a_body_and_nobody(words: Words, i: int, j: int, known: Known) -> bool:
    """Whether what begins as a person's name is said right behind it to be a body: "X Y, an armed group"."""
    if j >= len(words) or words.low[j] not in ("a", "an") or not is_told_a_body(words, i, j, known):
        return False
    for k in range(j + 1, min(len(words), j + _LONGEST_TOLD)):
        if words.low[k] in known.function_words or words.possessive[k]:
            return False  # "a voice of the party"
        if words.low[k] in known.body_before:
            return True
    return False


def _is_told_more(words: Words, k: int) -> bool:
    """Whether behind word ``k``, which says what a body is, something more is told of it: "a newspaper owned by"."""
    following = words.low[k + 1 : k + 2]
    return bool(following) and not words.possessive[k] and words.joined[k + 1] and following[0] in _TELL_MORE
