"""Whether what a clause tells of a date is a happening of its own, or only backs what others tell of it.

A day by which something is measured ("the deadliest since 2009"), that of a plan given up ("had been set for Tuesday")
and one that tells how things stood ("as of May 1") tell of no happening.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from briefgen.compile.apparatus import is_caption
from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.dated_noun import names_a_noun
from briefgen.compile.timeline.extent import is_deadline
from briefgen.compile.timeline.reached import tells_what_was_reached
from briefgen.compile.timeline.what_is_said import is_bare_attribution
from briefgen.compile.timeline.words import Word, clause_words, words_of
from briefgen.lexicon.number_words import of_several
from briefgen.model import DateMention, HappeningKind

_SUPERLATIVE = re.compile(
    r"first|last|latest|worst|most|least|only"
    r"|(?!(?:ar|for|inter|gu|harv|inqu|conqu|requ|cont|prot|w|ch|n|pri|temp|att|f|manif)est$)[a-z]{2,12}est"
)
_WHEN = re.compile(r",? when\b")
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
_HAD_BEEN = re.compile(
    r"\b(?:had (?:originally |first |initially )?been|originally|initially|previously) "
    r"(?:due|set(?! (?:off|up|on|alight|ablaze|free|aside|out|back)\b)|scheduled|planned|expected|supposed|slated|meant"
    r"|called|booked)\b[^.;!?\n]*$"
)
# What somebody did not get to do, unlike "the strike, which had been due to end on Monday".
_HAD_BEEN_TO = re.compile(
    r"(?:(?<!which )(?<!that )(?<!who )had been (?:due|set|scheduled|planned|expected|supposed|slated) to \w+ "
    r"|(?<!which )had been (?:due (?!to )|planned for ))[^.;:!?\n]*$"
)
_STOOD = re.compile(
    r"\bas of (?:late |early )?$"
    r"|\bfrom (?:[a-z]{2,8} ){0,3}[$€£¥]?\d[\d.,]{0,12}(?: percent|%| million| billion)?(?: a (?:barrel|share))? "
    r"(?:in |on )?$",
    re.IGNORECASE,
)
# "More than in 2008", "compared with his lead in 2008", "down 9% from 2008": what is told now is measured by it.
# Not "more than thirty rounds of talks in spring".
_COMPARED = re.compile(
    r"\b(?:(?:than(?! (?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|dozens|hundreds)\b))"
    r"|compared (?:with|to)|unlike)\b[^.;\n]*|\b(?:up|down)\b(?:[^.;,\n]|[.,]\d){0,40} from |even (?:in )?)$",
    re.IGNORECASE,
)
_DECLINED = frozenset({"declined", "refused", "declines"})
_TO_ANSWER = frozenset({"comment", "respond", "answer", "elaborate", "reply", "calls", "messages"})
# "In a letter dated Monday": the letter is told of.
_DATED = re.compile(r"\bdated (?:on )?$", re.IGNORECASE)
_NOT_THEN = re.compile(r"\bnot (?:in |on |at |by |from )?$")
_NOT = frozenset({"not", "didn't", "didn’t"})
# "She said of Monday's vote": spoken of, not spoken then.
_OF_IT = re.compile(r"\b(?:of|about|on|over|for|against|after|following|before|since) (?:the |last )?$", re.IGNORECASE)
# "She said the rehearsal of Monday had gone well", but "in the early hours of Monday she said".
_IS_OF_A_NOUN = re.compile(
    r"\b(?!(?:end|hours|morning|afternoon|evening|night|beginning|start|middle)\b)[a-z]{3,20} of (?:last |that )?$",
    re.IGNORECASE,
)
# "The mint denied that a single coin had left it on Sunday": nothing is told to have come about.
_DENIED = re.compile(
    r"\b(?:deny|denies|denied|denying)(?: (?:claims?|reports?|accusations?))? (?:that )?[a-z]*$", re.IGNORECASE
)
_MIGHT = frozenset({"could", "might", "may"})
_PERHAPS = frozenset({"probably", "perhaps", "possibly", "maybe"})
# What nobody plans: "could win the vote in May", "could be a fine day".
_TURNS_OUT = frozenset((
    "win", "lose", "beat", "fail", "rise", "fall", "decide", "become", "face", "see", "mean", "change", "happen",
    "cost", "have", "not", "well", "also", "still", "rain", "snow", "hit",
))  # fmt: skip
_THINKING = frozenset((
    "think", "thinks", "believe", "believes", "hope", "hopes", "hoped", "hoping", "fear", "fears", "feared",
    "concerned", "worried", "worry", "expectation", "expectations", "hopeful", "optimistic", "doubt", "doubts", "bet",
    "convinced", "confident", "certain", "wonder", "wonders",
))  # fmt: skip
_NONE = frozenset({"no", "none", "nobody", "never", "not", "hasn't", "hasn’t", "haven't", "haven’t"})
_NEAR_VERB = 3
_NOTHING_CAME = frozenset(
    {
        ("could", "not"),
        ("had", "not"),
        ("not", "known"),
        ("not", "clear"),
        ("was", "unclear"),
        ("were", "unclear"),
        ("was", "unknown"),
    }
)
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_RELATIVE = frozenset({"who", "which", "where", "whom"})
_SHORT_PHRASE = 4
_WAS = frozenset({"was", "were", "been"})
# Participles that are the plain form as well, and taken for no past tense.
_PARTICIPLES = frozenset({"run", "come", "spread", "overcome", "overrun"})
_PRESENT = frozenset({"is", "are", "isn't", "isn’t", "aren't", "aren’t"})
_WEEKDAY_AND_YEAR = re.compile(r"[A-Z][a-z]{2,8}day, [^\n]{3,20}\d{4}")
_LINE_ENDS = re.compile(r"\.?\s*(?:\n|$)")
_LONGEST_LINE = 400
# Of "2019-05-08TNI" and its like.
_PART_OF_DAY = frozenset("MAENPD")
_USUALLY = frozenset({"often", "usually", "typically", "generally", "normally", "seldom", "rarely"})
_THAT_WAS = re.compile(r"(?:[Bb]ut )?(?:that|it|this)(?:'s| was)\b", re.IGNORECASE)
_LOOKED_FOR_PLAN = 60
_NEAR_BEFORE = 30


def founds(mention: DateMention, kind: HappeningKind, words: Sequence[Word], body: str, known: Predicates) -> bool:
    """Whether ``words``, without their date, tell of a happening of the date that ``mention`` gives."""
    if names_a_noun(mention, body) and (
        kind != "statement" or len(mention.value) < len("2019-05-08") or _is_what_is_spoken_of(mention, body)
    ):
        return False
    if kind == "event" and words and _DENIED.search(body, max(0, words[0].start - _NEAR_BEFORE), words[0].end):
        return False
    if kind == "event" and (_is_none(mention, words, known) or _is_of_a_week_by_the_way(mention, words, known)):
        return False
    if kind == "statement" and _had_been_said(mention, words, known):
        return False
    if kind == "statement" and _IS_OF_A_NOUN.search(body, max(0, mention.start - _NEAR_BEFORE), mention.start):
        return False
    if kind == "scheduled" and _is_a_guess(mention, words, known):
        return False
    if is_denied_day(mention, body) or _is_of_a_letter(mention, words, body, known):
        return False
    if is_bare_attribution(words, known) or (kind != "scheduled" and is_of_plan_given_up(mention, body)):
        return False
    if _says_nothing(words) or (kind == "event" and _is_how_things_are(mention, words, known)):
        return False
    # "By Friday it was 24 boats" tells how far things had come.
    reached = is_deadline(mention, body) and tells_what_was_reached(words, [mention], known)
    if kind == "event" and _only_was(mention, words, known) and not reached:
        return False
    if kind == "event" and _is_of_a_picture(mention, words, body, known):
        return False
    if _is_of_a_caption(mention, body):
        return False  # what a picture shows of the news is told by the article
    if kind == "background" and _THAT_WAS.match(body, words[0].start) and _only_was(mention, words, known):
        return False
    recalled = _WHEN.match(body, mention.end)  # "since 2001, when a bridge gave way": what was then is told
    if (
        is_since(mention, body)
        and not recalled
        and (_adds_up(mention, words) or _is_denied(mention, words) or (kind == "statement" and "T" in mention.value))
    ):
        return False  # "The porter swore that he had not eaten since noon"
    if _is_usual(words, known):
        return False
    if _is_measure(mention, words, body) and not recalled:
        return False
    stood = _stood(mention, body) and not (kind == "event" and tells_what_was_reached(words, [mention], known))
    return not (stood or _only_counts_back(mention, kind, body, known))


def is_by_the_way(
    mention: DateMention, kind: HappeningKind, words: Sequence[Word], body: str, known: Predicates
) -> bool:
    """Whether a date is that of a plan given up, of what is hoped for or ruled out, or a month or a year to measure by.

    "Originally scheduled for July 20", "they think he will win in July", "as of May", "since 2012", "often in July".
    """
    if is_of_plan_given_up(mention, body) or _is_usual(words, known):
        return True
    if kind == "scheduled" and _is_a_guess(mention, words, known):
        return True
    if len(mention.value) >= len("2019-05-08"):
        # "The worst flood since Nov. 4, 1966" recalls what was then, "the first call since Monday" does not.
        return kind != "background" and _is_measure(mention, words, body)
    compared = _COMPARED.search(body, max(0, mention.start - _LOOKED_FOR_PLAN), mention.start)
    counted = is_since(mention, body) or _stood(mention, body) or _only_counts_back(mention, kind, body, known)
    return counted or compared is not None


def _is_measure(mention: DateMention, words: Sequence[Word], body: str) -> bool:
    """Whether what is told now is measured by a date: "the first call since May 19", "the deadliest since 2009"."""
    before = [w.lower for w in words if w.end <= mention.start]
    if before[-3:] == ["at", "least", "since"]:
        before = before[:-3]
    return is_since(mention, body) and any(_SUPERLATIVE.fullmatch(w) for w in before)


def _is_what_is_spoken_of(mention: DateMention, body: str) -> bool:
    """Whether a day is that of what somebody speaks of, not that of his words: "he said of Monday's vote"."""
    return bool(_OF_IT.search(body, max(0, mention.start - _NEAR_BEFORE), mention.start))


def _is_a_guess(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether what is told to come is what somebody thinks, hopes or fears: "they think that he will win in March".

    What a "when" or a "which" adds is told as it is: "She could win in May, when six towns vote". What somebody could
    do on a day, or bring about by then, is planned for it: "Talks could begin on Monday".
    """
    own = [n for n, w in enumerate(words) if w.lower in ("when", "which") and w.start < mention.start and not w.quoted]
    plain = [w.lower for w in words[own[-1] if own else 0 :] if not w.quoted and w.text != "May"]
    will = next((n for n, w in enumerate(plain) if w in known.future), len(plain))
    might = any(
        w in _PERHAPS or (w in _MIGHT and not _TURNS_OUT.isdisjoint(plain[n + 1 : n + 2])) for n, w in enumerate(plain)
    )
    return might or not _THINKING.isdisjoint(plain[:will])


def _says_nothing(words: Sequence[Word]) -> bool:
    """Whether somebody "declined to comment", which he does because he was asked."""
    if _TO_ANSWER.isdisjoint(w.lower for w in words):
        return False
    plain = [w.lower for w in words if not w.quoted]
    for n, word in enumerate(plain):
        if word not in _TO_ANSWER:
            continue
        before = plain[max(0, n - _NEAR_VERB) : n]
        if not _NOT.isdisjoint(before) or (before[-1:] == ["to"] and not _DECLINED.isdisjoint(before)):
            return True
    return False


def _is_how_things_are(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether a weekday or an hour stands beside "is" or "are": "once all votes are counted Tuesday"; or "those who".

    A caption tells in the present of a day that it gives in full; see `_is_of_a_picture`.
    """
    of_a_day = mention.rule in ("weekday", "clock", "clock-alone") or mention.value[11:12] in _PART_OF_DAY
    if not of_a_day and mention.text.lower() != "this month":
        return False
    first = next((n for n, w in enumerate(words) if known.is_finite(w.text)), None)
    if first is None:
        return False
    return words[first].lower in _PRESENT


def _is_of_a_picture(mention: DateMention, words: Sequence[Word], body: str, known: Predicates) -> bool:
    """Whether a line tells in the present what a picture shows: "The mayor greets nuns in Kolm on Friday, May 3, 2019."

    What it shows of the news is told by the article.
    """
    if not _WEEKDAY_AND_YEAR.fullmatch(mention.text) or not _LINE_ENDS.match(body, mention.end):
        return False
    begin = body.rfind("\n", max(0, mention.start - _LONGEST_LINE), mention.start) + 1
    main = itertools.takewhile(lambda w: w.lower not in clause_words().openers, words)
    return words[0].start == begin and not any(known.is_finite(w.text) or w.lower in known.future for w in main)


def _is_of_a_caption(mention: DateMention, body: str) -> bool:
    """Whether a weekday stands in the first sentence of a caption; agencies tell the news in those behind it."""
    first, last = max(0, mention.start - _LONGEST_LINE), mention.end + _LONGEST_LINE
    begin = max(first, body.rfind("\n", first, mention.start) + 1)
    before = body[begin : mention.start]
    return mention.rule == "weekday" and ". " not in before and is_caption(body[begin:last].partition("\n")[0])


def _only_was(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether words tell of nothing but being: "It was market day", "the streets were calm"; or open with "what".

    How things were at an hour may be news: "At nine the hall was empty".
    """
    plain = [w.lower for w in words if not w.quoted and w.text[0].isalnum()]
    if plain[:1] == ["what"]:
        return True  # "a quarrel over what happened on Monday"
    verbs = [n for n, word in enumerate(plain) if known.is_finite(word)]
    if not verbs or (not verbs[0] and plain[0] not in _WAS):
        return False
    subject = plain[verbs[0] - 1] if verbs[0] else "it"  # "Monday was a fine day"
    if subject == "there":
        that = next((n for n in range(verbs[0], len(plain)) if plain[n] == "that"), len(plain))
        plain, verbs = plain[:that], [n for n in verbs if n < that]  # "there was no sign that he would come"
    elif subject not in ("it", "that", "this") and (
        "T" in mention.value or any(_may_be_done(w, known) for w in plain[verbs[0] + 1 :])
    ):
        return False
    forms = {plain[n] for n in verbs}
    return (
        forms <= _WAS | {"had"} and not forms.isdisjoint(_WAS) and not any(known.classes(known.base(w)) for w in plain)
    )


def _is_usual(words: Sequence[Word], known: Predicates) -> bool:
    """Whether words tell what is so again and again: "A lead in spring seldom means a victory in November"."""
    plain = [w for w in words if not w.quoted]
    return any(w.lower in _USUALLY for w in plain) and not any(known.is_past(w.text) for w in plain)


def _may_be_done(lower: str, known: Predicates) -> bool:
    """Whether a word behind "was" may make a verb of it: "was meeting", "were let go"."""
    return lower.endswith("ing") or lower in _PARTICIPLES or known.is_seldom_past(lower)


def _adds_up(mention: DateMention, words: Sequence[Word]) -> bool:
    """Whether what is told has added up since a year or a month: "Since 1993, three doctors have been shot"."""
    if len(mention.value) > len("1993-05"):
        return False
    figures = any(w.text.replace(",", "").isdigit() for w in words)
    if len(mention.value) > len("1993"):
        return figures and any(w.lower in ("has", "have") for w in words)
    return figures or any(w.lower in of_several() for w in words)


def _is_none(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether nothing came about: "nobody answered on Monday", "the board could not agree"; not "with no warning".

    Nor did anything where something "was not known", or "was unclear", on a day.
    """
    plain = [w for w in words if not w.quoted]
    verb = next((n for n, w in enumerate(plain) if known.is_finite(w.text)), len(plain))
    if any((a.lower, b.lower) in _NOTHING_CAME for a, b in itertools.pairwise(plain[: verb + _NEAR_VERB])):
        return True
    subject = [w.lower for w in plain[:verb] if w.end <= mention.start]
    return any(
        word in _NOBODY and not (n and subject[n - 1] in clause_words().prepositions) for n, word in enumerate(subject)
    )


def _is_of_a_week_by_the_way(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether a week is only that of what describes somebody or something: "a man who was hurt last week"."""
    if "-W" not in mention.value or mention.rule != "which-unit":
        return False
    before = [w for w in words if w.end <= mention.start and not w.quoted]
    verb = next((n for n in range(len(before) - 1, 0, -1) if known.is_finite(before[n].text)), None)
    if verb is None:
        return False
    if not _RELATIVE.isdisjoint(w.lower for w in before[max(0, verb - _NEAR_VERB) : verb]):
        return True
    return verb == len(before) - 1 and len(before) <= _SHORT_PHRASE and before[0].lower in ("a", "an", "the", "in")


def _had_been_said(mention: DateMention, words: Sequence[Word], known: Predicates) -> bool:
    """Whether somebody is only described by what he had said: "the tenor, who had praised it on Monday"."""
    before = [w for w in words if w.end <= mention.start and not w.quoted]
    said = next((n for n in range(len(before) - 1, 1, -1) if known.is_saying(before[n].text)), None)
    if said is None or before[said - 1].lower != "had":
        return False
    return not _RELATIVE.isdisjoint(w.lower for w in before[max(0, said - 1 - _NEAR_VERB) : said - 1])


def _is_denied(mention: DateMention, words: Sequence[Word]) -> bool:
    """Whether what is told has not been since a year: "No ship has called here since 2020"; or an hour.

    "She had not eaten since noon" tells of nothing, "he had not been seen since noon" of when he went.
    """
    before = {w.lower for w in words if w.end <= mention.start}
    is_long = len(mention.value) == len("1993") or ("T" in mention.value and "been" not in before)
    return is_long and not before.isdisjoint(_NONE)


def _is_of_a_letter(mention: DateMention, words: Sequence[Word], body: str, known: Predicates) -> bool:
    """Whether a day is only that of a letter: "The letter, dated Monday"; not "in a letter dated Monday, she asked"."""
    if not _DATED.search(body, max(0, mention.start - _NEAR_BEFORE), mention.start):
        return False
    return not any(known.is_finite(w.text) and w.lower != "dated" for w in words)


def is_denied_day(mention: DateMention, body: str) -> bool:
    """Whether it was then that it was not: "built in 2015, not in 2005"."""
    return _NOT_THEN.search(body, max(0, mention.start - 12), mention.start) is not None


def is_since(mention: DateMention, body: str) -> bool:
    """Whether a date is one since which something is so."""
    return bool(_SINCE.search(body, max(0, mention.start - 8), mention.start))


def kind_of_plan_given_up(mention: DateMention, body: str) -> HappeningKind | None:
    """What a day is of that something had been planned for: "scheduled" where it is told what somebody was to do."""
    if not is_of_plan_given_up(mention, body):
        return None
    did_not = _HAD_BEEN_TO.search(body, max(0, mention.start - _LOOKED_FOR_PLAN), mention.start)
    return "scheduled" if did_not else "event"


def is_of_plan_given_up(mention: DateMention, body: str) -> bool:
    """Whether a day is that of a plan given up by then: "The flight had been set for Tuesday"."""
    return bool(_HAD_BEEN.search(body, max(0, mention.start - _LOOKED_FOR_PLAN), mention.start))


def _stood(mention: DateMention, body: str) -> bool:
    """Whether a date only tells how things stood: "as of Friday", "up from 300 in 1980"."""
    return bool(_STOOD.search(body, max(0, mention.start - _NEAR_BEFORE), mention.start))


def _only_counts_back(mention: DateMention, kind: HappeningKind, body: str, known: Predicates) -> bool:
    """Whether a date of history only tells how things stood, or which: "the events of 2001"."""
    if kind != "background":
        return False
    if _COMPARED.search(body, max(0, mention.start - _LOOKED_FOR_PLAN), mention.start):
        return True
    before = words_of(body, max(0, mention.start - _NEAR_BEFORE), mention.start)
    if len(before) < 2 or before[-1].lower not in ("of", "at"):
        return False
    noun = before[-2]
    if _WHEN.match(body, mention.end):
        return False  # "memories of 2008, when a bank failed"
    return before[-1].lower == "of" and mention.rule == "year" and not known.classes(known.base(noun.text))
