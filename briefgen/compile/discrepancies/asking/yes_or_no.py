"""A claim turned into the plain question that it answers with yes: "Had the refinery stopped work?".

Only where the claim is one clause: with a helping verb, so that nothing but the order of its words changes, or with one
verb in the past, which "did" takes the place of.
"""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.asking.plain_forms import plain_form, stands_alone
from briefgen.compile.discrepancies.words import lexicon
from briefgen.compile.predicates import predicates

_CLAUSE = re.compile(
    r"(?P<subject>[^“”‘\"()—;:?!]{2,70}?) (?P<verb>was|were|is|are|had|has|have|will|would|could|can)"
    r"(?: (?:not|never))? (?P<rest>[^“”‘\"()—;:?!]{3,110})"
)
_HAVING = frozenset(["had", "has", "have"])
# What may stand behind "had" where that is a helping verb.
_PARTICIPLE = re.compile(
    r"(?:(?:been|ever|already|long|since|also|any|just|again|only|once|both|all|\w+ly) ){0,2}"
    r"(?:been|gone|taken|given|seen|known|done|made|said|told|met|left|sold|sent|paid|held|hit|cut|put|set|lost|found|kept"
    r"|brought|bought|built|caught|fled|broken|chosen|driven|fallen|hidden|shown|spoken|stolen|sunk|thrown|withdrawn"
    r"|written|worn|won|begun|become|come|run|struck|shot|led|fought|taught|\w{2,}ed)\b"
)
# Who these are, and when this is, is known only from the words before.
_POINTING = re.compile(r"(?:he|she|they|i|we|you|this|that|these|those|who|which|what|if|when|as|while|but|and|not)\b")
_LOWER = re.compile(
    r"(?:The|It|An?|His|Her|Its|Their|Our|My|Some|Any|No|None|All|Both|Most|Many|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine"
    r"|Ten|Eleven|Twelve|Fifteen|Twenty|Thirty|Forty|Fifty|Dozens|Scores|Hundreds|Thousands|About|Around|Nearly|Almost"
    r"|Roughly|At|Another|Further|Fewer|Less|Over|Only|Just|Up|There|Every|Each|Nobody|Everyone|Everybody|More|Other)\b"
)
# "The maps prove the mill is": of two nouns that no preposition joins the first has a verb.
_SECOND_NOUN = re.compile(
    r"(?<! of)(?<! in)(?<! at)(?<! on)(?<! by)(?<! for)(?<! from)(?<! to) (?:the|an?|its|his|her|their)\b"
)
_MODAL = re.compile(r"\b(?:might|may|must|should|shall|can|could|will|would|did|do|does)\b")
_NONE = re.compile(r"^(?a:none|no|nobody|no one|nothing|neither)\b", re.IGNORECASE)
_OF_ANY = {
    "none": "any",
    "no": "any",
    "nobody": "anybody",
    "no one": "anyone",
    "nothing": "anything",
    "neither": "either",
}
# Two clauses, of which only one would be turned round.
_TWO = re.compile(r",|\s--?\s|\b(?:and|but|because|while|although|though|which|who|that|whether)\b")
_HANGING = re.compile(r"^(?:on|in|at|by|for|from|after|before|since|during|with|of|to)\b", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:the|an?|of|to|in|on|at|by|(?<!accounted )(?<!paid )(?<!cared )for|from|with|and|or|but)$")


# "The pressure rose as the rebels": what the rebels did is cut off.
_CLAUSE_BEHIND = re.compile(r"\b(?:as|when|after|before|until|since|than|if|how|what|where|why)\b")
_IT = re.compile(r"it\b", re.IGNORECASE)
# "Have said they believe": what is told is another clause.
_THAT_THEY = re.compile(r"\w+ (?:he|she|they|it|we|there)\b")
_CUT_OFF = re.compile(r"\b(?:the|an?|its|his|her|their|one|those) (?:[\w’-]+ ){0,3}[a-z]+$")
_ALSO = re.compile(r" also\b")
_PLAIN = re.compile(r"[^“”‘\"()—;:?!,]{5,150}")
_BEHIND_VERB = frozenset(
    ["in", "on", "at", "by", "for", "from", "to", "with", "after", "before", "during", "near", "into"]
)


@functools.lru_cache(maxsize=4096)
def yes_or_no(words: str) -> str | None:
    """The question that ``words`` answer with yes, without their negation; None where they are no plain clause."""
    return None if _CUT_OFF.search(words) and _is_cut_off(words) else _turned(words) or _with_did(words)


def _is_cut_off(words: str) -> bool:
    """Whether the last word tells what befell the noun before it: "the law passed", which goes on with "in May"."""
    *_, before, last = words.split()
    return predicates().is_past(last) and not predicates().is_finite(before) and not before.endswith("ly")


def _turned(words: str) -> str | None:
    """A clause with a helping verb, which comes first in the question."""
    found = _CLAUSE.fullmatch(words)
    if found is None or _HANGING.match(words) or _POINTING.match(words.lower()):
        return None
    subject, verb, rest = found["subject"], found["verb"], found["rest"]
    if _TWO.search(rest) or _LOOSE.search(rest) or not _is_subject(subject):
        return None
    if verb in _HAVING and (not _PARTICIPLE.match(rest) or _THAT_THEY.match(rest)):
        return None
    return f"{verb.capitalize()} {_in_a_question(subject)} {rest}?"


def _with_did(words: str) -> str | None:
    """A clause whose one verb is told in the past, and has an object or needs none."""
    if not _PLAIN.fullmatch(words) or _IT.match(words) or _HANGING.match(words) or _POINTING.match(words.lower()):
        return None
    told = words.split()
    verbs = [n for n, word in enumerate(told) if word.islower() and _is_verb(word)]
    if len(verbs) != 1 or not 0 < verbs[0] < len(told):
        return None
    at = verbs[0]
    subject, verb, rest = " ".join(told[:at]), told[at], " ".join(told[at + 1 :])
    plain = plain_form(verb)
    if (
        plain is None
        or predicates().is_reporting(verb)
        or _TWO.search(rest)
        or _CLAUSE_BEHIND.search(rest)
        or _LOOSE.search(rest)
    ):
        return None
    # "Two men arrested in Olm": of whom it is told, not who did it.
    if (not rest or told[at + 1] in _BEHIND_VERB) and predicates().base(verb) not in stands_alone():
        return None
    return f"Did {_in_a_question(subject)} {plain} {rest}".rstrip() + "?" if _is_subject(subject) else None


def _is_verb(word: str) -> bool:
    return predicates().is_finite(word) or _MODAL.fullmatch(word) is not None


def _is_subject(words: str) -> bool:
    """Whether words may be the subject of the verb behind them: no verb is among them, and no second noun."""
    if _TWO.search(words) or _LOOSE.search(words) or _MODAL.search(words) or _SECOND_NOUN.search(words):
        return False
    return not any(predicates().is_finite(word) for word in words.split() if word.islower())


def _in_a_question(subject: str) -> str:
    """A subject as it stands behind a verb: of any, where it was of none; written small."""
    subject = _NONE.sub(lambda m: _OF_ANY[m.group().lower()], subject)
    subject = _ALSO.sub("", subject)
    small = _LOWER.match(subject) or subject.split()[0].lower().removesuffix("s") in lexicon().persons
    return subject[0].lower() + subject[1:] if small else subject
