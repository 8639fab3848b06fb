"""Words for things said (the claim, the report, the figure) where they stand beside a verb that contests them."""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.words import any_of, lexicon, terms_of

# Behind what is dismissed: "claims that", "suggestions by the opposition that".
TOLD_THAT = re.compile(
    r"(?:\s+(?:by|from|in|on|made|of) [^,;]{1,90}?)?(?P<that>\s+(?:that|according to which) (?=\w)"
    # "claims its rules were to blame"
    r"|\s+(?=(?:its?|he|his|she|her|they|their|the) (?:[\w’'-]+ ){0,3}?(?:was|were|is|are|had|has|have|did|would)\b))"
)
# What is told of a thing in what is dismissed, or what else its denier did: "… and accused Olm of lying". Not "from
# which to shoot".
REPORT_END = re.compile(
    r"(?<! from)(?<! in)(?<! of)(?<! to)(?<! at)(?<! on)(?<! by)(?<! for)(?<! with)\s(?:which|who|whose)\b"
    r"|,? and (?:accus|blam|call|demand|urg|vow|insist|threaten|warn|said|says|add)(?:ed|s)?\b"
)


@functools.cache
def thing_said() -> re.Pattern[str]:
    """Behind a verb, in lower case: the claim, the report, the figure that is its object."""
    noun = rf"(?:(?:{any_of(lexicon().sayings)})s?|stories)"
    return re.compile(
        r"\s+(?:(?:off|aside|out|as|as [“\"‘'][^“”\"’']{3,40}[”\"’']) )?(?P<thing>(?:that |all that )?"
        r"(?:(?!(?:who|whom|which|that|of|in|on|about|for|to|with|from|and|or|by|at|as|into|but)\b)[\w’'.-]+ ){0,5}?"
        rf"(?P<noun>{noun}))\b"
    )


@functools.cache
def claim_before() -> re.Pattern[str]:
    """A thing said that somebody does something to, before the verb, in lower case: "a claim that the company has"."""
    return re.compile(
        rf"\b(?:an?|the) (?:\w+ )?(?:{any_of(lexicon().sayings)})s? (?:that |which )?"
        r"(?!(?:was|were|is|are|has|had|by)\b)(?:[\w’'.-]+ ){1,9}$"
    )


@functools.cache
def terms_of_sayings() -> frozenset[str]:
    """The terms of the words for things said."""
    return frozenset(t for word in lexicon().sayings for t in terms_of(word))


@functools.cache
def saying_that() -> re.Pattern[str]:
    """The claim, and what it is, before a verb, in lower case: "reports that the boat was overloaded"."""
    return re.compile(
        rf"\b(?:{any_of(lexicon().sayings)})s?(?: (?:in|by|from|on) [\w ]{{2,30}}?)? that\b[^,;.]{{3,80}}"
        r" (?:is|are|was|were|has|have|had|\w+ed)\b"
        # "received by the mayor, Ola Brandt, on Monday were"
        r"[^,;.]{0,60}(?:, [^,;.]{2,40},[^,;.]{1,40})?\b(?:is|are|was|were) (?:\w+ )?$"
    )


@functools.cache
def told_that_before() -> re.Pattern[str]:
    """What is told, in lower case, before "all such speculation" in a sentence: "speculation that the boat sank"."""
    return re.compile(
        rf"\b(?:{any_of(lexicon().sayings)})s?(?: (?:in|by|from|on) [\w ]{{2,30}}?)? that\b[^.;]{{10,200}}"
        r"(?=[.;] (?:all|any|these|such|this|that)\b)"
    )


@functools.cache
def may_be_untrue() -> re.Pattern[str]:
    """What may be false, in lower case, with the verb behind: the claims, or what a word points back to."""
    return re.compile(
        rf"\b(?:(?:{any_of(lexicon().sayings)})s?|stories|this|that|it|these|those|which|what|words|remarks|comments)\b"
        r"|(?:^|\s)(?:they|all) (?=(?:are|were) (?:false|lies|untrue|fabricated|fake|baseless))"
    )
