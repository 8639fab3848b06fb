"""Statements that carry no date of their own: signed posts, and what was said on an occasion of the day's news.

"... told reporters", "wrote on Twitter", "said in a statement": a newspaper that gives no day for these means the day
it reports of. A post that stands in the article under its author's name and handle has its own date behind it.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.compile.apparatus import is_boilerplate
from briefgen.compile.predicates import Predicates, predicates
from briefgen.compile.timeline.words import Word
from briefgen.compile.timex import days, edtf
from briefgen.model import Annotations, DateMention, SentenceSpan

# Where something was said or written that it makes news. The words before the verb of saying or after it.
_OCCASION = re.compile(
    r"\b(?:(?:told|tells) (?:reporters|journalists|the (?:press|media)|media ?persons|newsmen"
    r"|a (?:news|press) conference|a (?:media )?briefing|lawmakers|senators|deputies|parliament|congress|mps|peers"
    r"|the (?:commons|house|senate|assembly|parliament|congress|nation)"
    r"|(?:a|an|the) (?:[\w.]{1,12} ){0,3}(?:gathering|meeting|rally|crowd|audience|conference|summit|forum|congregation"
    r"|council|committee|commission)"
    r"|(?:state|public|local|national) (?:television|radio|tv|media)"
    r"|(?-i:(?:[A-Z][\w’'-]{0,20} ){1,3}(?:Radio|TV|Television|News)\b))"
    r"|speaking to (?:reporters|journalists)"
    r"|(?:on|via) (?:twitter|x|facebook|instagram|telegram|truth social|weibo|social media)"
    r"|(?:in|at) (?:a|an|the|his|her|its|their) (?:\w{1,12} ){0,2}(?:statement|tweet|post|posting|news conference"
    r"|press conference|briefing|news briefing|press release|speech|address|interview|communique|communiqué)"
    r"|(?:in|at) (?:a|an) (?:\w{1,12} ){0,2}(?:series|string) of (?:tweets|posts|messages)|tweeted"
    r"|in (?:a|an) (?:\w{1,12} ){0,2}letter (?:sent |addressed )?to (?:the|its|his|her|their|(?-i:[A-Z])\w*))\b",
    re.IGNORECASE,
)
# What somebody says of the news for all to hear: "The union condemned the attack", "Ana Ruiz rejected the charge",
# "called the fire 'a crime'". What is only "rejected" or "called for" without saying what it is belongs to what was
# said before.
_REACTION = re.compile(
    r"\b(?:condemned|denounced|deplored|welcomed|hailed|accused|warned|apologi[sz]ed|blamed|dismissed|ruled out"
    r"|denied(?! that \w)"
    r"|(?:demanded|urged) that|(?:offered|expressed|sent) (?:\w{1,12} ){0,2}condolences"
    r"|called (?:the|this|that|it)\b[^.]{0,60}[\"“]"
    r"|(?:rejected|demanded|urged|called (?:for|on)|vowed|threatened|pledged|appealed (?:to|for))"
    r"(?= \S)(?! (?:this|that|these|those|it|him|her|them|calm)\b))\b"
)
_CONDOLENCES = "condolences"
# What a body says that it does: "The airline said it had suspended all flights".
_OWN_DEED = re.compile(
    r"\bsaid (?:that )?(?:it|they) (?:is|was|are|were|had|has|have|would|will)(?: \w{2,15}ly| be| been)? "
    r"(?:suspend|cancel|recall|halt|withdr[ae]w|ban|barr|ground|expel|sever|freez|froze|evacuat|call(?:ed|ing)? off"
    r"|shut|clos|reopen|resum)[a-z]{0,4}\b"
)
# "The ministry denied it", "Peru called it a lie": said to what was told right before.
_ANSWER = re.compile(
    r"\b(?:denied|disputed|rejected|dismissed|confirmed|condemned|welcomed|called) (?:it|this|that|them"
    r"|(?:the|this|that|these|those|all) (?:claim|charge|accusation|allegation|assertion|report)s?)\b"
)
_ASIDE = re.compile(r", [^,]{1,60},")
_NOT_BEFORE = re.compile(r"[\"“”;:]|\b(?:which|who|that|as|when|after|although|though|while|also|had)\b", re.IGNORECASE)
_NAMED_BEFORE = 4
_BODIES = frozenset({"organisation", "state"})
_SPEAKERS = _BODIES | {"person"}
# Where somebody spoke or wrote: a post and a briefing of one day are two statements.
_OCCASIONS = {
    "post": re.compile(
        r"\b(?:(?:on|via) (?:twitter|x|facebook|instagram|telegram|truth social|weibo)|social media|tweet(?:s|ed|ing)?"
        r"|posted)\b|\(@\w{1,30}\)",
        re.IGNORECASE,
    ),
    "press": re.compile(
        r"\b(?:told (?:reporters|journalists|the press)|speaking to (?:reporters|journalists)"
        r"|(?:news|press|media|daily) (?:news )?(?:conference|briefing)|at a briefing)\b",
        re.IGNORECASE,
    ),
    "interview": re.compile(r"\binterview\b", re.IGNORECASE),
    "crowd": re.compile(r"\b(?:rally|rallies|town hall|(?:cheering|raucous) crowd)\b", re.IGNORECASE),
    "letter": re.compile(r"\b(?:in|sent|wrote) an? (?:open )?letter\b", re.IGNORECASE),
    "call": re.compile(r"\b(?:video|phone|telephone|conference) (?:call|conference)\b", re.IGNORECASE),
}
# "Said in a statement", "in an interview": what commentators and spokesmen add to the news that others make. Those who
# speak in a "joint statement", or "on behalf of" others, have come together for it.
_IN_PASSING = re.compile(
    r"\bin (?:a|an|his|her|its|their) (?!joint\b)(?:\w{1,12} ){0,2}(?:statement|interview)\b(?! on behalf of\b)",
    re.IGNORECASE,
)
_SEEN_OF_STATEMENT = 1000
# The signature under a post: "— Ana Ruiz (@anaruiz) ", with the date behind it.
_SIGNATURE = re.compile(r"(?:[—–]|--) ?[^\n()—–]{2,60} \(@\w{1,30}\) *$")
# "He then posted", "The minister also met": it goes on from the sentence before.
_GOES_ON = re.compile(r"\W*(?:[\w’'.-]+ ){1,5}(?:then|also) [a-z]+(?:ed|t|d|e|w|g)\b")
_MOMENTS_AGO = re.compile(r"\b(?:minutes?|hours?) ago\b", re.IGNORECASE)
# The rule of a statement that was taken to be of the day that its source reports of.
SAID_ON_THE_DAY = "said on the day"
# The rule of what the same person says shortly before or behind such a one.
SAID_BESIDE = "said beside"
_LONGEST_POST = 700
_NEWS_DAYS = 4


def news_day(annotations: Annotations) -> str | None:
    """The day (YYYY-MM-DD) that the source reports of: the last that it names twice of the few before it appeared.

    What it follows up is often named more. Where it names none twice it is the last of them, and where it names none
    the day it was published; None where that is not known.
    """
    published = annotations.source.published
    told = days(published or "")
    if published is None or told is None:
        return None
    named: Counter[str] = Counter()
    for mention in annotations.dates:
        date = edtf(mention.value)[:10]
        covered = days(date) if len(date) == 10 and "/" not in date else None
        if covered and covered[0] == covered[1] and 0 <= told[0] - covered[0] < _NEWS_DAYS:
            named[date] += 1
    again = [d for d in named if named[d] > 1]
    return max(again) if again else max(named, default=published[:10])


def is_moments_ago(mention: DateMention, annotations: Annotations) -> bool:
    """Whether a mention counts hours back from the moment somebody speaks: "I met them an hour ago", he said."""
    return bool(_MOMENTS_AGO.search(mention.text)) and any(q.start <= mention.start < q.end for q in annotations.quotes)


def signed_posts(annotations: Annotations) -> Iterator[tuple[int, int, DateMention]]:
    """The posts that stand in the article with signature and date: where they begin and end, and the date."""
    body = annotations.text
    for mention in annotations.dates:
        line = body.rfind("\n", 0, mention.start) + 1
        begin = max(line, mention.start - _LONGEST_POST)
        signature = _SIGNATURE.search(body, max(begin, mention.start - 100), mention.start)
        if signature and edtf(mention.value):
            start = begin + len(body[begin : mention.start]) - len(body[begin : mention.start].lstrip())
            yield start, mention.end, mention


def said_on_the_day(annotations: Annotations) -> Iterator[SentenceSpan]:
    """The undated sentences in which someone says something on an occasion that makes news.

    What somebody says will come on a day was not said then.
    """
    known = predicates()
    body, published = annotations.text, annotations.source.published or ""
    dated = (d for d in annotations.dates if edtf(d.value) and not is_moments_ago(d, annotations))
    starts = sorted(d.start for d in dated if not published or edtf(d.value)[:10] <= published[:10])
    at = 0
    for sentence in annotations.sentences:
        while at < len(starts) and starts[at] < sentence.start:
            at += 1
        if at < len(starts) and starts[at] < sentence.end:
            continue
        text = body[sentence.start : sentence.end]
        tells = _OCCASION.search(text) or _OWN_DEED.search(text)
        if is_boilerplate(text) or not (tells or _reacts(annotations, sentence, known)):
            continue
        words = re.findall(r"[^\W\d_]+", text)
        if _CONDOLENCES in words or any(known.is_saying(w) and known.is_past(w) for w in words):
            yield sentence


def _reacts(annotations: Annotations, sentence: SentenceSpan, known: Predicates) -> bool:
    """Whether a sentence tells what somebody said of the news, behind his name and what describes him."""
    end = min(sentence.end, sentence.start + _SEEN_OF_STATEMENT)
    reaction = _REACTION.search(annotations.text, sentence.start, end)
    if reaction is None:
        return False
    before = _ASIDE.sub("", annotations.text[sentence.start : reaction.start()])
    if _NOT_BEFORE.search(before) or any(known.is_finite(w) or known.is_to_come(w.lower()) for w in before.split()):
        return False
    first = bisect.bisect_left(annotations.names, sentence.start, key=lambda n: n.start)
    named = annotations.names[first : first + _NAMED_BEFORE]
    return any(n.kind in _SPEAKERS and n.end <= reaction.start() for n in named)


def occasion(body: str, start: int, end: int) -> str | None:
    """On what kind of occasion the statement ``body[start:end]`` was made, where it tells of just one."""
    seen = min(end, start + _SEEN_OF_STATEMENT)
    told = [name for name, pattern in _OCCASIONS.items() if pattern.search(body, start, seen)]
    return told[0] if len(told) == 1 else None


def is_in_passing(statement: str) -> bool:
    """Whether somebody only said it "in a statement" or "in an interview", which alone makes no news."""
    return _IN_PASSING.search(statement, 0, _SEEN_OF_STATEMENT) is not None


def is_an_answer(statement: str) -> bool:
    """Whether somebody only says something to what was told right before: "The ministry denied it"."""
    return _ANSWER.search(statement, 0, _SEEN_OF_STATEMENT) is not None


def tells_of_saying(words: Sequence[Word], known: Predicates) -> bool:
    """Whether the first verb of a clause is one of saying."""
    verbs = (w for w in words if not w.quoted and known.is_finite(w.text))
    main = next((w for w in verbs if w.lower not in known.auxiliaries), None)
    return main is not None and known.is_saying(main.text)


def goes_on(sentence: str) -> bool:
    """Whether a sentence tells what happened next to what the one before it tells: "He then posted a picture"."""
    m = _GOES_ON.match(sentence)
    return m is not None and predicates().is_past(m.group().split()[-1])
