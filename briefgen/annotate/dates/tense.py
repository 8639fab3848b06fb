"""Whether the words around a date tell of the past or of what is to come.

No parse: the nearest verb of the date's own clause decides, first to its left, then to its right, then the clauses
further left. What stands right in front ("until", "since", "ahead of") comes before any verb.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.tense_words import TenseWords, is_participle, telling_words, tense_words
from briefgen.annotate.dates.tokens import Token, Tokens
from briefgen.lexicon.grammar import ends_as_plurals_do
from briefgen.model import SentenceSpan

# How many tokens are looked at on either side: bounds the cost where a sentence has no end.
_REACH = 40
# How many tokens behind a verb in the present tense the day may stand that it arranges.
_NEAR = 4
# Within so many tokens behind "By Monday" at the head of a sentence its verb is looked for.
_BEHIND_LEAD = 20
# How many tokens in front of "on Monday" the noun may begin that it goes with.
_NOUN_PHRASE = 8
# How many tokens in front of a date behind "after the fire" tell whether that is to come.
_BACK = 12
_UNITS = frozenset({"UNIT", "UNITS"})
_COUNTS = frozenset({"NUM", "SEVERAL", "ONE", "UNITS"})
_MANY = frozenset({"they", "we", "you", "both", "who"})
_PERFECT = frozenset({"had", "hadn", "was", "were", "did"})
_BE_PAST = frozenset({"was", "were"})
_CERTAIN = frozenset({"will", "shall", "'ll", "’ll", "ll", "won"})
_COULD = frozenset({"could", "couldn"})
_BE = frozenset({"is", "are"})
_STAY = frozenset({"stay", "stays", "remain", "remains"})
_CHARGED_WITH = frozenset({"of", "with", "for"})
# More tokens than this stand between "before" and a date that is not its own: "before the committee on Tuesday".
_PHRASE = 2
# "It had sold 40 by the end of May", "it rationed bread starting in May".
_MAY_BE_OVER = frozenset({"by", "starting", "beginning"})
_UNTIL = frozenset({"until", "till"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "this", "that"})
_FACED = frozenset({"for", "up"})
_PRONOUNS = frozenset({"he", "she", "it"})
_SOMEBODY = _PRONOUNS | {"they", "we", "i", "who"}
_SHORTEST_VERB = 4
_ASKED_FOR = frozenset({"for", "about", "if", "whether"})
_HAVE = frozenset({"has", "have"})
_MEANT = "meant"
_WISHED = "hoped"  # "hoped to reopen on Monday", which may be over
_DENIALS = frozenset({"not", "n't", "n’t", "neither", "nor", "nobody", "none", "no"})
# Words that plan, unless these stand behind them.
_NO_PLAN = frozenset(
    {("set", "aside"), ("set", "off"), ("set", "up"), ("set", "out"), ("set", "fire"), ("set", "back")}
)


class Tense:
    """The tense around the tokens of one body. What tells is looked up once, when first asked."""

    def __init__(self, tokens: Tokens, sentences: Sequence[SentenceSpan]) -> None:
        self._tokens = tokens
        self._sentences = sentences

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self._sentences]

    @functools.cached_property
    def _marks(self) -> list[int]:
        """The tokens that end a clause or may have a direction, in order."""
        boundary, telling = tense_words().boundary, telling_words()
        return [
            i
            for i, token in enumerate(self._tokens.items)
            if token.lower in telling
            or token.lower in boundary
            or is_participle(token.lower, tense_words())
            or _is_done_now(self._tokens.items, i)
        ]

    def direction(self, first: int, last: int) -> int:
        """Past (negative), to come (positive) or untold (0), for the mention of the tokens from first up to last.

        3 where the words right in front, "will" or "are to" say so, 2 where another verb of the date's own clause does,
        1 where it is the present tense, a possessive or a clause beside that does.
        """
        items, words = self._tokens.items, tense_words()
        at = bisect_right(self._starts, items[first].start) - 1
        begin, end = first - _REACH, last + _REACH
        if at >= 0:
            begin = max(begin, self._tokens.at(self._sentences[at].start))
            end = min(end, self._tokens.at(self._sentences[at].end))
        begin, end = max(begin, 0), min(end, len(items))
        led = _led(items[begin:first], items[last:end], words)
        if led:
            return led
        marks = self._marks
        left = marks[bisect_left(marks, begin) : bisect_left(marks, first)][::-1]
        right = marks[bisect_left(marks, last) : bisect_left(marks, end)]
        clause = next((n for n, i in enumerate(left) if items[i].lower in words.boundary), len(left))
        if clause == 0 and _is_placed_after_will(items, left, first, words):
            clause = next((n for n, i in enumerate(left) if n and items[i].lower in words.boundary), len(left))
        right_clause = next((n for n, i in enumerate(right) if items[i].lower in words.boundary), len(right))
        possessive = last < len(items) and "POSSESSIVE" in items[last].readings
        own = clause + right_clause
        # "On Monday, the court will": the verb behind speaks for the date; "the vote on Monday will" hardly.
        heads = first - begin <= 2
        firm = own if heads else clause
        # "In January, a week after the vote, the court ruled": the verb may stand further behind.
        leads = heads and last < len(items) and items[last].lower == ","
        for n, i in enumerate((*left[:clause], *right[:right_clause], *left[clause:], *right[right_clause:])):
            if possessive and n == clause:
                break
            if items[i].small or i == begin or items[i - 1].lower in words.boundary:
                found = _direction_of(items, i, begin, first, words)
                if possessive and 0 < found < 3:
                    break
                if found == -2 and heads and n < firm and i >= last and not possessive:
                    return -3  # "In January, the court ruled"
                if not found and n == clause and items[i].lower == "if" and i < first:
                    found = 1  # "if they take office in January"
                if n < clause and found > 0 and _is_on_condition(items, left, clause):
                    found = max(found, 2)  # "if she is elected in November"
                if found == 1 and n >= own and i > last:
                    continue  # "at a June sale of barns, of which two are his, he said"
                if found:
                    is_firm = n < firm or (leads and i > last)
                    return found if is_firm and (found > 0 or not possessive) else found // abs(found)
        return -1 if possessive else 0


def _is_placed_after_will(items: Sequence[Token], left: Sequence[int], first: int, words: TenseWords) -> bool:
    """Whether a "before" opens no clause: "will appear before the committee on Tuesday". ``left`` tells backwards."""
    if len(left) < 2 or items[left[0]].lower != "before" or first - left[0] <= _PHRASE:
        return False
    return items[left[1]].lower in words.modal


def _is_on_condition(items: Sequence[Token], left: Sequence[int], clause: int) -> bool:
    """Whether "if" opens the clause and no question: its present tense tells of what may come."""
    if clause == len(left) or items[left[clause]].lower != "if":
        return False
    return left[clause] == 0 or items[left[clause] - 1].lower not in tense_words().asking


def is_day_of_telling(found: Found) -> bool:
    """Whether it is the day on which somebody said something: "police said Monday", "he told reporters on Monday"."""
    before = found.tokens.items[max(0, found.first - 2) : found.first]
    if before and before[-1].lower == "on":
        before = before[:-1]
    return bool(before) and before[-1].lower in tense_words().telling


def _led(before: Sequence[Token], behind: Sequence[Token], words: TenseWords) -> int:
    """What the words right in front of the date say, in the numbers of `Tense.direction`."""
    lowers = [t.lower for t in before[-4:]]
    while lowers and lowers[-1] in ("on", "the", "at", "in", "this", "about", "around"):
        lowers.pop()
    if not lowers:
        return 0
    text = " ".join(lowers)
    if any(text.endswith(phrase) for phrase in words.leads_ahead_phrases):
        return 3
    if any(text.endswith(phrase) for phrase in words.looks_to_phrases):
        return -2 if "originally" in lowers else 2
    if lowers[-1] == "for" and not words.calling.isdisjoint(t.lower for t in _back_to_clause(before[-16:], words)):
        return 2  # "called a meeting of all owners for May 17"
    owns = bool(behind) and "POSSESSIVE" in behind[0].readings
    if (
        lowers[-1] == "from"
        and not owns
        and not words.ordering.isdisjoint(t.lower for t in _back_to_clause(before[-16:], words))
    ):
        return 2  # "ordered all bars to shut from Saturday"
    if len(behind) > 1 and "POSSESSIVE" in behind[0].readings and behind[1].lower in ("close", "closing"):
        return -3  # "Friday's closing price"
    if lowers[-2:] == ["closing", "price"]:
        return -3  # "its closing price on Friday"
    around = (*_back_to_clause(before[-12:], words), *_up_to_clause(behind[:12], words))
    if lowers[-1] in words.leads_behind:
        if lowers[-1] == "since":
            return -3
        return 2 if any(t.lower in words.modal for t in around) else -2  # "will open after Oct. 1"
    if lowers[-1] in words.leads_ahead:
        # "until Thursday, they had not": what went on until then is over.
        told = next((t.lower for t in around if t.lower in _PERFECT or t.lower in _CERTAIN), "")
        # "Was not expected to end until": unlike "had been due to expire".
        planned = told in _BE_PAST and any(t.lower in words.dated and t.lower != "set" for t in around)
        put_off = told in _BE_PAST and lowers[-1] in _UNTIL and any(t.lower in words.adjourning for t in around)
        if planned or put_off:
            return 1  # it may be over: the nearest
        if not told and lowers[-1] == "by" and len(before) <= _PHRASE:
            told = next((t.lower for t in behind[:_BEHIND_LEAD] if t.lower in _PERFECT or t.lower in words.modal), "")
        if not told and lowers[-1] == "by" and len(before) <= _PHRASE and _is_told_of_somebody(behind, words):
            return -3  # "By late summer, they knew the way"
        if not told and lowers[-1] in _MAY_BE_OVER and _is_done(_back_to_clause(before[-12:], words), words):
            return 1
        if not told and lowers[-1] in _UNTIL and not words.lasting.isdisjoint(t.lower for t in around):
            return -2  # "the toll stood at 38 until Friday"
        return -3 if told in _PERFECT else 3
    if lowers[-1] == "through" and not words.adjourning.isdisjoint(t.lower for t in around):
        return 1  # "has extended the loan through January"
    if lowers[-1] == "before":
        lately = {t.lower for t in before[-8:]}
        if not _CERTAIN.isdisjoint(lately):
            return 3
        return 1 if words.modal.isdisjoint(lately) else 2
    if before[-1].lower == "on" and _is_of_what_is_ahead(before[-_NOUN_PHRASE:-1], words):
        return 1
    if before[-1].lower in ("in", "on") and _is_of_what_is_behind(before[-_BACK:], words):
        return -2
    return 0


def _is_told_of_somebody(behind: Sequence[Token], words: TenseWords) -> bool:
    """Whether what follows is a comma, a pronoun and a verb in the past tense."""
    if len(behind) < _PHRASE + 1 or behind[0].lower != "," or behind[1].lower not in _SOMEBODY:
        return False
    verb = behind[2].lower
    return is_participle(verb, words) or (verb in words.past and verb not in words.base_too)


def _is_done(clause: Sequence[Token], words: TenseWords) -> bool:
    """Whether its last verb tells of what was done: "raised $2 million by the end of May", unlike "aimed to raise"."""
    behind: Token | None = None
    for token in reversed(clause):
        lower = token.lower
        is_place = lower == "to" and behind is not None and behind.lower in _ARTICLES
        how_long = lower == "for" and behind is not None and not _COUNTS.isdisjoint(behind.readings)
        behind = token
        if how_long or is_place:
            continue
        if lower in ("to", "be", "for") or lower in words.modal or lower in words.ahead or lower in words.dated:
            return False
        if lower in words.planning or lower in words.says:
            return False
        if is_participle(lower, words) or (lower in words.past and lower not in words.base_too):
            return lower not in _BE_PAST
    return False


def _is_of_what_is_behind(before: Sequence[Token], words: TenseWords) -> bool:
    """Whether the date is that of a noun behind "after": "it has been quiet after the fire in June"."""
    lowers = [t.lower for t in before]
    at = next((i for i in range(len(lowers) - 1, -1, -1) if lowers[i] in ("after", "since", "following")), -1)
    if at < 0 or not _is_article(before, at + 1) or not (words.modal | words.ahead).isdisjoint(lowers):
        return False
    return telling_words().isdisjoint(lowers[at + 1 :]) and words.boundary.isdisjoint(lowers[at + 1 :])


def _back_to_clause(before: Sequence[Token], words: TenseWords) -> Sequence[Token]:
    """Of the tokens in front those of the date's own clause."""
    begin = next((n for n in range(len(before) - 2, -1, -1) if before[n].lower in words.boundary), -1)
    return before[begin + 1 :]


def _up_to_clause(behind: Sequence[Token], words: TenseWords) -> Sequence[Token]:
    """Of the tokens behind those of the date's own clause."""
    return behind[: next((n for n, t in enumerate(behind) if t.lower in words.boundary), len(behind))]


def _is_of_what_is_ahead(before: Sequence[Token], words: TenseWords) -> bool:
    """Whether they say what is to come: "days before the vote on Monday", "ahead of the vote on Monday"."""
    if any(t.lower in words.run_up for t in before):
        return True
    return any(
        (b.lower == "before" and not a.readings.keys().isdisjoint(_UNITS)) or (b.lower == "up to" and a.lower == "-")
        for a, b in itertools.pairwise(before)
    )


def _denied(items: Sequence[Token], at: int, begin: int) -> bool:
    """Whether the verb at ``at`` is denied, within the few words around it."""
    near = (*items[max(begin, at - 8) : at], *items[at + 1 : at + 4])
    return any(t.lower in _DENIALS or t.lower == "t" for t in near)


def _is_article(items: Sequence[Token], at: int) -> bool:
    """Whether a noun follows: "agreed to a call", unlike "agreed to call"."""
    return at < len(items) and items[at].lower in _ARTICLES


def _is_asked_to(items: Sequence[Token], at: int, first: int) -> bool:
    """Whether a verb behind "to" stands between a word and the date: "invited the two to speak on Friday"."""
    return any(items[i].lower == "to" and not _is_article(items, i + 1) for i in range(at + 2, first - 1))


def _is_perfect(items: Sequence[Token], at: int, words: TenseWords) -> bool:
    """Whether "have" and a participle stand behind a modal verb: "may have met", unlike "will have a vote"."""
    have = next((i for i in (at + 1, at + 2) if i < len(items) and items[i].lower == "have"), -1)
    if have < 0 or (have + 1 < len(items) and items[have + 1].lower == "to"):
        return False  # "will have to be moved"
    behind = (t.lower for t in items[have + 1 : have + 4])
    return any(lower in words.past or is_participle(lower, words) for lower in behind)


def _is_done_now(items: Sequence[Token], at: int) -> bool:
    """Whether it is a verb in the present tense behind a pronoun: "what she plays in July"; not "he says"."""
    lower = items[at].lower
    if at == 0 or len(lower) < _SHORTEST_VERB or not ends_as_plurals_do(lower):
        return False
    return items[at - 1].lower in _PRONOUNS and lower not in tense_words().saying


def _direction_of(items: Sequence[Token], at: int, begin: int, first: int, words: TenseWords) -> int:
    """What the word at ``at`` says of the date at ``first``, in the numbers of `Tense.direction`."""
    lower = items[at].lower
    before = [t.lower for t in items[max(begin, at - 4) : at]]
    following = items[at + 1].lower if at + 1 < len(items) else ""
    if first > at + 2 < len(items) and "WEEKDAY" in items[at + 1].readings:
        following = items[at + 2].lower  # "vowed Tuesday to stay until June"
    if lower in _HAVE and at < first and _is_article(items, at + 1):
        return 1  # "he has an appointment Wednesday"
    if lower == "let" and following in ("'s", "’s", "us", "'", "’"):
        return 2  # "let's win in November"
    if lower in words.modal or (lower == "won" and following in ("'", "’")):
        if lower in _COULD and _denied(items, at, begin):
            return -2
        if _is_perfect(items, at, words):
            return -2
        return 3 if lower in _CERTAIN else 2
    if (lower, following) in _NO_PLAN:
        return -2
    was_to = lower in _BE_PAST and following == "to" and at + 2 < first and not _is_article(items, at + 2)
    if was_to and "WEEKDAY" in items[first].readings:
        return 1  # "a trip that was to start on Saturday": it may be over
    if lower in words.says and at > first:
        return -2  # "at a Thursday rally he vowed to win": it was then that he vowed
    ahead = lower in words.planning or (lower in words.expecting and at < first)
    ahead = ahead or (lower in words.facing and at < first and following in _FACED)
    if lower in words.inviting and following not in _ASKED_FOR and _is_asked_to(items, at, first):
        return 1  # "invited them to speak on Friday"
    ahead = ahead or (lower in words.ahead and following == "to" and not _is_article(items, at + 2))
    # "They were meant to play on Sunday", unlike "he meant to say".
    ahead = ahead or (lower == _MEANT and following == "to" and not _BE_PAST.isdisjoint(before[-2:]))
    if lower in words.dated:
        ahead = ahead or following == "for" or (lower != "set" and 0 < first - at <= 3)
    ahead = ahead and "originally" not in before
    if ahead and "had" in before:
        return -1 if "been" in before else -2  # "had been set for May": nobody knows whether May is over
    if ahead and lower == _WISHED:
        return 1
    if ahead:
        return 3 if before and before[-1] in _BE else 2  # "talks are due to open", which may not be over
    if lower in words.past or is_participle(lower, words):
        if before[-1:] == ["-"]:
            before = before[:-2]  # "will be X-rayed"
        if before and before[-1] in words.attributive:
            return 0  # "the proposed merger"
        if "if" in before and not _asks_whether(before):
            return 0  # "what would follow if he won on Nov. 8"
        if not _COULD.isdisjoint(before) and _denied(items, at, begin):
            return -2  # "he could not be reached Monday"
        if lower in words.base_too and before and (before[-1] == "to" or not words.modal.isdisjoint(before[-2:])):
            return 0  # "will cut rates", "plans to cut rates": what stands before it tells
        if len(before) > 1 and before[-2] in words.modal and before[-1].isalpha():
            return 0  # "will stay closed", "might get hurt"
        # "to be published", "would be paid": a participle says nothing of its own.
        if "be" in before[-2:]:
            planned = len(before) > 3 and before[-3] in words.ahead and before[-4] in _BE  # "is expected to be given"
            return 2 if _CERTAIN.isdisjoint(before) and not planned else 3
        charged = lower in words.charging and following in _CHARGED_WITH  # "is suspected of moving oil on Oct. 19"
        return 2 if before and before[-1] in _BE | _STAY and not charged else -2
    if lower in _BE and following == "to" and not _is_article(items, at + 2):
        return 3  # "they are to meet"
    if _is_done_now(items, at):
        return 1
    # "Holm and Ruiz meet", unlike "The vote".
    named = at - 1 > begin and items[at].small and not items[at - 1].small and before[-1].isalpha()
    arranged = lower in words.arranged or (lower in words.arranged_of_many and (named or _is_of_many(before)))
    if arranged and 0 < first - at <= _NEAR:
        return 2
    return 1 if arranged or lower in words.present else 0


def _asks_whether(before: Sequence[str]) -> bool:
    """Whether the "if" among them is one of a question: "asked if he had met him on Monday"."""
    at = before.index("if")
    return at > 0 and before[at - 1] in tense_words().asking


def _is_of_many(before: Sequence[str]) -> bool:
    """Whether a subject in the plural stands right in front: "ministers meet", unlike "a track meet"."""
    last = before[-1] if before else ""
    return last in _MANY or (len(last) > 3 and ends_as_plurals_do(last))
