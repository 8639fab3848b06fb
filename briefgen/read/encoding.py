"""Bytes to text: UTF-8 where it is UTF-8, else the encoding that the bytes most likely are in, and a notice of it."""

from __future__ import annotations

import codecs
import contextlib
import re

from charset_normalizer import from_bytes

from briefgen.model import InputError, Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What text files do not hold: NUL, and control characters but tab, line feed, form feed and carriage return.
_CONTROL = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})
# A detection looks at this much of a file; an article is rarely longer, and the cost stays bounded.
_SAMPLE = 200_000
_ENGLISH = "cp1252"
# What in English news is no ASCII is mostly quotation marks, dashes and signs of currencies.
_NOT_ASCII = re.compile(r"[A-Za-z]{0,40}[^\x00-\x7f]+[A-Za-z]{0,40}")
_TYPED = re.compile(r"[A-Za-z]*[“”‘’–—…•·£€©®™°½¼¾«»\xa0\xad]+[A-Za-z]*")
_ENOUGH = 0.4
# What is called so on the web is a superset of it (https://encoding.spec.whatwg.org/#names-and-labels).
_ON_THE_WEB_IS = {
    "iso8859-1": _ENGLISH, "ascii": _ENGLISH, "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "shift_jis": "cp932", "big5": "big5hkscs",
}  # fmt: skip
# English text in UTF-16 without a mark at its beginning: every other byte is NUL.
_PROBE = 1_000
_MOSTLY = 0.7
# Python knows more (one that unescapes, one for domain names), which no file may ask for.
_ON_THE_WEB = ("ascii", "big5", "cp", "euc", "gb", "hz", "iso", "koi8", "mac", "shift", "utf-16", "utf-8")


def decode(data: bytes, path: str, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """The text in ``data``, and a notice where its encoding had to be guessed.

    ``declared`` is the encoding that the file claims to be in; it is believed where the bytes are no UTF-8.
    Raises `InputError` where the bytes are no text in any encoding.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), ()
            except UnicodeDecodeError:
                break
    wide = _without_mark(data)
    if wide is not None:
        return wide, ()
    if _is_binary(data):
        raise InputError(
            Notice(
                level="error",
                message="this is not text: it holds bytes that no text file has.",
                remedy="Save the article as plain text (UTF-8), or take the file out of the sources folder.",
                file=path,
            )
        )
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    if declared and (text := _decoded(data, declared)) is not None:
        return text, ()
    encoding = _likely_encoding(data[:_SAMPLE])
    text = data.decode(encoding, errors="replace")
    return text, (
        Notice(
            level="info",
            message=f"not valid UTF-8 (first at line {line}); read as {encoding}.",
            remedy="Save it as UTF-8 if characters look wrong.",
            file=path,
            line=line,
            rule="encoding-guessed",
        ),
    )


def glimpse(data: bytes, size: int = 4_000) -> str:
    """The beginning of ``data`` as text, without leading space: enough to see what it is, whatever its encoding."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[: size // 4 * 4].decode(encoding, "replace").lstrip()
    wide = _without_mark(data[: size // 4 * 4])
    if wide is not None:
        return wide.lstrip()
    return data[:size].decode("latin-1").lstrip()


def _without_mark(data: bytes) -> str | None:
    """The text in ``data`` that is UTF-16 and does not say so; None where it is something else."""
    even, odd = data[:_PROBE:2], data[1:_PROBE:2]
    for nulls, letters, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if nulls and nulls.count(0) > _MOSTLY * len(nulls) and not letters.count(0):
            with contextlib.suppress(UnicodeDecodeError):
                return data.decode(encoding)
    return None


def _decoded(data: bytes, declared: str) -> str | None:
    """The text in ``data``, or None where it is not in the encoding declared, or that is none of the web's."""
    try:
        encoding = codecs.lookup(declared).name
        if not encoding.startswith(_ON_THE_WEB):
            return None
        return data.decode(_ON_THE_WEB_IS.get(encoding, encoding))
    except (LookupError, ValueError):
        return None


def _likely_encoding(sample: bytes) -> str:
    typed = {encoding: _share_of_marks(sample, encoding) for encoding in (_ENGLISH, "mac-roman")}
    best_typed = max(typed, key=lambda encoding: typed[encoding])
    if typed[best_typed] >= _ENOUGH:
        return best_typed
    matches = from_bytes(sample)
    best = matches.best()
    if best is None:
        return _ENGLISH
    # Short texts fit several Latin code pages equally well; in English news it is the Western one.
    as_good = [m for m in matches if m.chaos <= best.chaos]
    return _ENGLISH if any(m.encoding == _ENGLISH for m in as_good) else best.encoding


def _share_of_marks(sample: bytes, encoding: str) -> float:
    """How much of what is not ASCII in ``sample`` would be typographic marks, from 0 to 1."""
    others = _NOT_ASCII.findall(sample.decode(encoding, "replace"))
    return sum(bool(_TYPED.fullmatch(other)) for other in others) / len(others) if others else 0.0


def _is_binary(data: bytes) -> bool:
    head = data[:_SAMPLE]
    return b"\0" in head or len(head) - len(head.translate(None, _CONTROL)) > len(head) // 100
