"""Reader for Markdown, ``.md``: as browser extensions clip articles, and as programs for notes keep them.

The article is what a reader of the rendered text sees: without the signs of links, emphasis, headings and pictures.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec

from briefgen.read.encoding import decode
from briefgen.read.first_lines import with_first_lines, without_head
from briefgen.read.furniture import is_pointer, is_sentence, without_furniture
from briefgen.read.header import read_header
from briefgen.read.reader import Article, Reader

# Each stops at the next sign of its kind: the cost stays linear.
_ADDRESS = (
    r"\(<?(?P<address>[^\s<>()]{0,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200})?)>?"
    r"(?:\s{1,3}[\"'][^\n()]{0,300})?\)"
)
_PICTURE = re.compile(rf"!\[[^\[\]\n]{{0,1000}}\]{_ADDRESS}|!\[\[[^\[\]\n]{{1,300}}\]\]")
_LINK = re.compile(rf"\[(?P<text>[^\[\]\n]{{0,1000}})\]{_ADDRESS}")
# [words][1] with its address elsewhere, [[words]] and [[page|words]] in programs for notes, [^1] for a footnote
_REFERENCE = re.compile(r"\[(?P<text>[^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,100}\]")
_NOTE = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<text>[^\[\]|\n]{1,300})\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,50}\]")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*\S.*")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--(?:(?!-->|<!--)[^\n]){0,1000}-->")
# One mark on either side: ``these'' are the quotation marks of wire copy.
_CODE = re.compile(r"(?<!`)`(?!`)([^`\n]{1,300})`(?!`)")
_SIGN = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}|~~|==)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?P<text>[^\n]*)")
# Rules, the lines below headings, and the ends of blocks of code.
_DRAWN = re.compile(r"[ \t]*(?:[-*_=][ \t]*){2,200}|[ \t]*```[^`]*")
_QUOTED = re.compile(r"\A {0,3}(?:>[ \t]?)+")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
# What a browser extension (MarkDownload) puts before an article: a heading and the page's own summary, as a quotation.
_EXCERPT = re.compile(r"^> ## Excerpt\n(?:>[^\n]*(?:\n|\Z))*", re.MULTILINE)
_FEWEST_WORDS_OF_A_POINTER = 3
# The headline is a heading among so many blocks at the beginning.
_HEAD = 3


def read(data: bytes, shown_as: str) -> Article:
    """The article in a Markdown file, with its front matter. Raises `InputError` where the bytes are no text."""
    text, notices = decode(data, shown_as)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header = read_header(text, shown_as)
    blocks = list(_blocks(_EXCERPT.sub("", text[header.body_start :], count=1)))
    title = header.meta.title or next((text for text, is_heading in blocks[:_HEAD] if is_heading), None)
    body = without_furniture("\n\n".join(text for text, _ in blocks))
    meta = with_first_lines(msgspec.structs.replace(header.meta, title=title), body)
    return without_head(Article(body=body, meta=meta, notices=(*notices, *header.notices)))


def _blocks(text: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs and headings of a text as they are shown, and which of them are headings."""
    for block in _BLANK.split(text.strip("\n")):
        shown: list[str] = []
        for line in block.split("\n"):
            line = _QUOTED.sub("", line).rstrip(" \\")
            heading = _HEADING.fullmatch(line)
            if heading or not (_DRAWN.fullmatch(line) or _DEFINITION.fullmatch(line) or _is_pointer(line)):
                words = _shown(heading["text"].rstrip(" \t#") if heading else line)
                if heading and words:
                    yield from [("\n".join(shown), False)] if shown else []
                    shown = []
                    yield words, True
                elif words:
                    shown.append(words)
        if shown:
            yield "\n".join(shown), False


def _is_pointer(line: str) -> bool:
    """Whether a line holds nothing but links to other pages, and a label such as "Read more:"."""
    line = _PICTURE.sub("", line)
    links = list(_LINK.finditer(line))
    if not links or any(link["address"].startswith("#") for link in links):
        return False
    linked = " ".join(link["text"] for link in links)
    label = _LINK.sub(" ", line)
    short = len(linked.split()) < _FEWEST_WORDS_OF_A_POINTER and not any(c.isalpha() for c in label)
    return not short and not is_sentence(linked) and is_pointer(label)


def _shown(line: str) -> str:
    """A line without the signs of what its words are."""
    line = _FOOTNOTE.sub("", _LINK.sub(_text_of, _PICTURE.sub("", line)))
    line = _NOTE.sub(_text_of, _REFERENCE.sub(_text_of, line))
    line = _CODE.sub(r"\1", _TAG.sub("", line))
    return html.unescape(_ESCAPE.sub(r"\1", _without_emphasis(line))).strip()


def _text_of(link: re.Match[str]) -> str:
    return link["text"]


def _without_emphasis(line: str) -> str:
    """``line`` without the signs that open before a word and close behind one; "5 * 3" and "s***" keep theirs."""
    open_: dict[str, re.Match[str]] = {}
    signs: list[re.Match[str]] = []
    for sign in _SIGN.finditer(line):
        before, after = line[max(0, sign.start() - 1) : sign.start()], line[sign.end() : sign.end() + 1]
        if before.strip() and not after.isalnum() and sign[0] in open_:
            signs += [open_.pop(sign[0]), sign]
        elif after.strip() and not before.isalnum():
            open_[sign[0]] = sign
    kept, done = [], 0
    for sign in sorted(signs, key=lambda sign: sign.start()):
        kept.append(line[done : sign.start()])
        done = sign.end()
    return "".join(kept) + line[done:]


READER = Reader(name="Markdown", suffixes=(".md", ".markdown"), read=read)
