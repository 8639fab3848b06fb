"""What was read: a source, a span of it, and notices of what is doubtful in it."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import msgspec

SpanT = TypeVar("SpanT", bound="Span")

PublishedBasis = Literal["stated", "inferred", "unknown"]
NoticeLevel = Literal["info", "warning", "error"]


class Notice(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something a reader or the author should know: a doubt, a gap, or a file that could not be used.

    ``error`` means that a file's content is missing from the brief, ``warning`` that the author must act
    (both fail ``--strict``), ``info`` that an extraction is doubtful. ``line`` counts from 1.
    """

    level: NoticeLevel
    message: str
    remedy: str | None = None
    file: str | None = None
    line: int | None = None
    source: str | None = None
    span: Span | None = None
    rule: str | None = None

    def __str__(self) -> str:
        where = self.file or self.source or ""
        if where and self.line:
            where += f":{self.line}"
        text = f"{where}: {self.message}" if where else self.message
        return f"{text} {self.remedy}" if self.remedy else text


class InputError(Exception):
    """Input that cannot be used. Carries the `Notice` that tells the user which, where, why and what to do."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(str(notice))
        self.notice = notice


# Frozen spans can form no cycles, and there are so many that Python's search for cycles among them takes long.
class Span(msgspec.Struct, frozen=True, gc=False):
    """Verbatim words of a body: ``body[start:end] == text``. Make one with `Span.cut`, which sees to that.

    One that is read again is not looked at again, as there are so many: what keeps them keeps them whole.
    """

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls: type[SpanT], body: str, start: int, end: int, **fields: Any) -> SpanT:
        """The span ``body[start:end]``; ``fields`` are those a subclass adds. Raises ValueError outside the body."""
        if not 0 <= start <= end <= len(body):
            raise ValueError(f"span {start}:{end} does not lie in the body ({len(body)})")
        return cls(start=start, end=end, text=body[start:end], **fields)


class SourceMeta(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about an article apart from its text. ``id`` is the stem of the file, unique in a brief.

    ``added`` is the day on which it came to the others, where that is not the day it was published.
    """

    id: str
    path: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    words: int = 0
    sha256: str = ""
    added: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One article as read: its metadata, its body, and what was doubtful in reading it.

    ``day_is_set`` tells that its day of publication is the editor's word, in ``sources.yml``, which nothing overrules.
    """

    meta: SourceMeta
    body: str
    notices: tuple[Notice, ...] = ()
    day_is_set: bool = False
