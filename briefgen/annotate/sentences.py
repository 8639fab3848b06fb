"""Where sentences begin and end. A line break ends one, unless the text was wrapped at a fixed width.

The sentence ends within a line are sentencex's; named repairs below join what it cuts too early.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from sentencex import get_sentence_boundaries

from briefgen.lexicon.abbreviations import abbreviations
from briefgen.model import SentenceSpan

# A line this long that ends without a full stop was probably wrapped by a program, not ended by a writer.
_WRAPPED_AT_LEAST = 45
_WRAPPED_AT_MOST = 100
_LONGEST_WRAPPED = 120
# "10:50 - Two engineers climb down", "4 May: The lift stops": an entry in a list of hours or days begins its own line.
_ENTRY = re.compile(
    r"(?:[Aa]bout )?(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?:,? [A-Z][a-z]{2,5}day)?|\d{1,2} [A-Z][a-z]{2,8}"
    r"|[A-Z][a-z]{2,8} \d{1,2})(?:,? \d{4})? ?(?:[-–—]|: )"
)
# "By Ada Writer", "By Ada Writer, Harbour Correspondent": no line that a program wrapped begins so and ends there.
_BYLINE = re.compile(
    r"(?:By|BY) [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,3}"
    r"(?:(?:, (?=[A-Z]|staff|senior)| and | AND | in (?=[A-Z])| for (?=[A-Z]))[^.!?]{1,60})?\s*\Z"
)
_ENDS_PARAGRAPH = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_LINE = re.compile(r"[^\n]*\n?")

_SEEN = 40
_PART = 5000  # characters of a paragraph that are cut into sentences at once
# sentencex takes one byte for each character of white space, and breaks off the build at "A\u00a0.".
_WIDE_SPACES = re.compile(r"[^\S\x00-\x7f]")

# "at 5 p.m. Monday", "J. K. Rowling": the stop belongs to an abbreviation that a day or a name follows.
_STOP_OF_TIME = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
# "South Korea-U.S. drills" too.
_STOP_OF_INITIALS = re.compile(r"(?:^|[\s(“\"‘'])(?:[A-Z]\.)+\s*$|-[A-Z]\.$")
# What pages print above a summary, run together with its first sentence where the text was taken out of them.
_LABEL = re.compile(r"\s*(?P<label>(?:Story [Hh]ighlights|STORY HIGHLIGHTS|Key [Pp]oints|KEY POINTS))\s+(?=[\"“‘'A-Z])")
# "at 7 p.m. Eastern on Tuesday", "at 3 p.m. Harbour Standard Time"; in "at 7 p.m. Eastern forces came" a sentence ends.
_CONTINUES_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}\b|\("
    r"|(?:Eastern|Central|Mountain|Pacific|Atlantic)(?=[.,;)]| (?:on|and|to|in|at|time|Time|Standard|Daylight|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    r"|(?!(?:This|That|The|An?|All|Any|By|Each|Every|First|Full|It|Last|Next|No|One|Over|Part|Prime|Some) )"
    r"[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2} [Tt]ime\b"
)
# "at 5 p.m. “It was late,” he said": words that are spoken begin a sentence, though an abbreviation stands before them.
_SPOKEN = re.compile(r"(?<=\w\.)\s+(?=[“\"][A-Z][^“”\"\n]{3,240}[,.?!][”\"])")
# "He told me. Officials came", "it opened in May. Workers came": words that sentencex takes for abbreviations.
_NO_ABBREVIATION = re.compile(
    r"(?<=[\s“\"‘'(])(?:no|me|may|May|ill|art|id|miss|fed|Fed|Yahoo|No(?!\.\s+(?:One|Two|Three)\b))"
    r"\.[”\"’']?\s+(?=[“\"‘']?[A-Z])"
)
_STARTS_ANEW = re.compile(r"[\"“‘']?(?:The|A|An|It|He|She|They|We|I|But|And|In|On|At|This|That|If|When)\b")


def find_sentences(body: str) -> tuple[SentenceSpan, ...]:
    """The sentences of ``body`` in order, without the white space around them. Headings count as sentences."""
    return tuple(sentence for start, end in find_paragraphs(body) for sentence in _split(body, start, end))


def find_paragraphs(body: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together: one line each, or several where the text was wrapped at a fixed width.

    In a text that also has longer lines, only what goes on in small letters does belong to the line before.
    """
    wrapped = all(len(match.group().strip()) <= _LONGEST_WRAPPED for match in _LINE.finditer(body))
    start = at = 0
    for match in _LINE.finditer(body):
        line = match.group()
        if not line:
            continue
        end = match.end()
        if not line.strip():
            if at > start:
                yield start, at
            start = at = end
            continue
        goes_on = wrapped or line.lstrip()[:1].islower()
        if at > start and not (goes_on and _wrapped(body[_line_start(body, at) : at], line)):
            yield start, at
            start = match.start()
        at = end
    if at > start:
        yield start, at


def _line_start(body: str, line_end: int) -> int:
    return body.rfind("\n", 0, line_end - 1) + 1


def _wrapped(line: str, following: str) -> bool:
    line, following = line.strip(), following.lstrip()
    if not _WRAPPED_AT_LEAST <= len(line) <= _WRAPPED_AT_MOST or len(following) > _LONGEST_WRAPPED:
        return False
    if _BYLINE.match(following):
        return False
    return following[:1].islower() or not (_ENDS_PARAGRAPH.search(line) or _ENTRY.match(following))


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of sentencex, which takes time quadratic in a text of quotation marks: a part at a time."""
    at = 0
    while at < len(text):
        part = _WIDE_SPACES.sub(" ", text[at : at + _PART])
        found = [(piece["start_index"], piece["end_index"]) for piece in get_sentence_boundaries("en", part)]
        if at + len(part) < len(text) and len(found) > 1:
            del found[-1]  # cut off by the end of the part: it begins the next
        for a, b in found:
            for first, last in _before_what_is_spoken(text, at + a, at + b):
                yield from _behind_plain_words(text, first, last)
        at += found[-1][1] if found else len(part)


def _before_what_is_spoken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence of sentencex, cut where spoken words begin behind an abbreviation."""
    for match in _SPOKEN.finditer(text, start, end):
        if not _stop_of_title().search(text[max(start, match.start() - _SEEN) : match.start()]):
            yield start, match.end()
            start = match.end()
    yield start, end


def _behind_plain_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence of sentencex, cut behind words that are no abbreviations."""
    for match in _NO_ABBREVIATION.finditer(text, start, end):
        if start < match.end() < end:
            yield start, match.end()
            start = match.end()
    yield start, end


def _split(body: str, start: int, end: int) -> Iterator[SentenceSpan]:
    label = _LABEL.match(body, start, end)
    if label:
        yield SentenceSpan(label.start("label"), label.end("label"))
        start = label.end()
    text = body[start:end]
    begun: int | None = None
    for a, b in _boundaries(text):
        begun = a if begun is None else begun
        # A look at a few characters on either side will do, and keeps the cost linear.
        before, following = text[max(begun, b - _SEEN) : b], text[b : b + _SEEN].lstrip()
        if following and _cut_too_early(before, following):
            continue
        kept = text[begun:b].strip()
        if kept:
            at = start + begun + text[begun:b].index(kept[0])
            yield SentenceSpan(at, at + len(kept))
        begun = None


def _cut_too_early(before: str, following: str) -> bool:
    if following[0].islower():
        return True
    if _STOP_OF_TIME.search(before):
        return bool(_CONTINUES_TIME.match(following))
    if _stop_of_title().search(before):
        return following[0].isupper()
    return bool(_STOP_OF_INITIALS.search(before)) and not _STARTS_ANEW.match(following)


@functools.cache
def _stop_of_title() -> re.Pattern[str]:
    """ "Ms. Lee": the stop belongs to a title; it ends a sentence only where no name follows."""
    titles = "|".join(title.title() for title in abbreviations().titles)
    return re.compile(rf"(?:^|[\s(“\"‘'])(?:{titles})\.\s*$")
