"""A claim turned into the plain question that it answers with yes: "Had the refinery stopped work?".

Only where the claim is one clause with a helping verb, so that nothing but the order of its words changes; of "the army
shelled the port" no question is made.
"""

from __future__ import annotations

import functools
import re

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
    r"|Ten|There|Every|Each|Nobody|Everyone|Everybody|More|Other)\b"
)
# "The maps prove the mill is": of two nouns that no preposition joins the first has a verb.
_SECOND_NOUN = re.compile(
    r"(?<! of)(?<! in)(?<! at)(?<! on)(?<! by)(?<! for)(?<! from)(?<! to) (?:the|an?|its|his|her|their)\b"
)
_MODAL = re.compile(r"\b(?:might|may|must|should|shall|can|could|will|would|did|do|does)\b")
_NONE = re.compile(r"^(?:none|no|nobody|no one|nothing|neither)\b", re.IGNORECASE)
_OF_ANY = {
    "none": "any",
    "no": "any",
    "nobody": "anybody",
    "no one": "anyone",
    "nothing": "anything",
    "neither": "either",
}
# Two clauses, of which only one would be turned round.
_TWO = re.compile(r",|\b(?:and|but|because|while|although|though|which|who|that|whether)\b")
_HANGING = re.compile(r"^(?:on|in|at|by|for|from|after|before|since|during|with|of|to)\b", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:the|an?|of|to|in|on|at|by|(?<!accounted )(?<!paid )(?<!cared )for|from|with|and|or|but)$")


@functools.lru_cache(maxsize=4096)
def yes_or_no(words: str) -> str | None:
    """The question that ``words`` answer with yes, without their negation; None where they are no plain clause."""
    found = _CLAUSE.fullmatch(words)
    if found is None or _HANGING.match(words) or _POINTING.match(words.lower()):
        return None
    subject, verb, rest = found["subject"], found["verb"], found["rest"]
    if _TWO.search(subject) or _TWO.search(rest) or _LOOSE.search(rest) or _LOOSE.search(subject):
        return None
    if _MODAL.search(subject) or any(predicates().is_finite(word) for word in subject.split() if word.islower()):
        return None
    if verb in _HAVING and not _PARTICIPLE.match(rest):
        return None
    if _SECOND_NOUN.search(subject):
        return None
    subject = _NONE.sub(lambda m: _OF_ANY[m.group().lower()], subject)
    if _LOWER.match(subject):
        subject = subject[0].lower() + subject[1:]
    return f"{verb.capitalize()} {subject} {rest}?"
