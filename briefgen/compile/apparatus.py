"""What stands around the running text of an article: photo captions, credits, copyright lines, calls to subscribe.

Such lines go from article to article whoever wrote them, so sharing one says nothing about who copied whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words that a line of running text hardly has, and a line of apparatus does. Looked for in the first and the last
# few hundred characters of a line only: the cost stays linear, however long a line is. The hints are what each of the
# patterns needs somewhere in the line, in lower case: most lines have none, and cost next to nothing.
_CAPTION = re.compile(
    r"\bfile ph?oto(?:graph)?\b|^(?:file|photo|image|picture|caption)\b ?[-–—:]"
    r"|\((?:ap photo|photo by|image:|reuters/|afp/)|\bhandout (?:photo|picture|image)\b"
    r"|\bvia (?:ap|reuters|afp|getty)\b|\bgetty images\b|\b(?:toggle|image) caption\b|^image (?:copyright|source)\b"
    r"|^(?:afp|reuters|getty|epa|ap|pa|rex|alamy)(?: images)?/"
    r"|^slideshow\b|\breuters/[a-z]|/(?:ap|afp|reuters|getty|bloomberg|associated press)\)$"
)
_CAPTION_HINTS = ("photo", "file", "image", "picture", "caption", "slideshow", "reuters", "getty", "/", "via ")
_BOILERPLATE = re.compile(
    r"\ball rights reserved\b|^copyright\b|©|\bmay not be (?:published|reproduced|republished)\b"
    r"|\bsign up (?:for|to|here)\b|\bnewsletters?\b.{0,40}\b(?:sign|subscrib)|\bsubscribe (?:to|now|here)\b"
    r"|\bcontinue reading the main story\b|^advertisement\b|^read more\b|^also read\b"
    r"|^related (?:stories|articles|topics)\b|^just watched\b|\breplay more videos\b"
    r"|\bfollow (?:us|\w{1,20}(?: \w{1,20}){0,3}) on (?:twitter|facebook|x|instagram|telegram)\b"
    r"|\blike .{0,40} on facebook\b|\bclick here\b|\bcontact the (?:writers?|reporters?|editors?)\b"
    r"|\bcontributed to this (?:report|story|article)\b"
    r"|^\(?(?:additional )?(?:reporting|editing|writing) by\b"
    # "This article was amended on 4 June to …", "Correction: an earlier version of this story …"
    r"|^\W{0,3}(?:this (?:article|story|report|post|piece)|the (?:article|story|headline)(?: above)?)"
    r" (?:was|has been|is)(?: (?:also|first|last|since|later|on \w{1,12} \d{1,2})){0,2}"
    r" (?:amended|updated|corrected|clarified)\b"
    r"|^\W{0,3}this (?:article|story|report|post|piece) (?:was|has been)(?: first| originally)? (?:re)?published\b"
    r"|\ban earlier version of (?:this|the) (?:article|story|report|post|headline)\b"
    # "In a story May 3 about the trial, the agency reported erroneously that …"
    r"|(?:^|[-–—] )in an? (?:story|article|report)\b.{0,160}\b(?:erroneously|incorrectly|mistakenly|wrongly)\b"
    r"|^\W{0,3}(?:correction|clarification|update|editor['’]s note)\b[^.:]{0,40}:"
)
# "Posted Sun 11 Feb 2024 at 7:05am AEST, updated 4:40pm": nothing but words of days and hours, maybe below a byline.
_STAMP_WORD = (
    r"(?:(?:first|last|published|posted|updated|modified|on|at|ago|hours?|minutes?|mins?|today|yesterday"
    r"|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|[ap]\.?m\.?|gmt|utc|z|[a-z]{1,3}[sd]t|[ecmp]t|\d{1,4}(?:st|nd|rd|th|am|pm)?)(?![a-z])"
    r"|[\s.,:;|/•·()+–—-])"
)
_STAMPED = re.compile(
    r"^(?:by [^\n]{3,150}\n)?(?:first |last |originally )?(?:published|posted|updated|modified)\b"
    rf"(?=[^\n]{{0,150}}\d){_STAMP_WORD}{{1,80}}$"
)
_BOILERPLATE_HINTS = (
    *("erroneously", "incorrectly", "mistakenly", "wrongly"),
    *("rights reserved", "copyright", "©", "may not be", "sign up", "newsletter", "subscribe", "continue reading"),
    *("advertisement", "read more", "also read", "related ", "just watched", "replay more", "follow ", "facebook"),
    *("click here", "contact the", "contributed to", "ting by", "amended", "update", "corrected", "clarif"),
    *("published", "posted", "modified", "earlier version", "correction", "editor's note", "editor’s note"),
)
_LINE = re.compile(r"[^\n]+")
_SEEN = 300


def is_caption(line: str) -> bool:
    """Whether ``line`` is the caption or the credit of a picture."""
    lower = _ends(line)
    return _has_any(_CAPTION_HINTS, lower) and _CAPTION.search(lower) is not None


def is_boilerplate(line: str) -> bool:
    """Whether ``line`` is said of every article: copyright, newsletters, who contributed, when it was put up."""
    lower = _ends(line)
    if not _has_any(_BOILERPLATE_HINTS, lower):
        return False
    return _BOILERPLATE.search(lower) is not None or _STAMPED.match(lower) is not None


def lines(body: str) -> Iterator[tuple[int, int]]:
    """Where the lines of ``body`` that are not empty begin and end."""
    return ((m.start(), m.end()) for m in _LINE.finditer(body) if not m.group().isspace())


def running_lines(body: str) -> Iterator[tuple[int, int]]:
    """Where the lines of running text begin and end: `lines` without captions and boilerplate."""
    for start, end in lines(body):
        line = body[start:end].strip()
        if not is_caption(line) and not is_boilerplate(line):
            yield start, end


def _ends(line: str) -> str:
    """The beginning and the end of a line, or all of it, in lower case."""
    ends = line if len(line) <= 2 * _SEEN else f"{line[:_SEEN]}\n{line[-_SEEN:]}"
    return ends.strip().lower()


def _has_any(hints: tuple[str, ...], lower: str) -> bool:
    return any(map(lower.__contains__, hints))
