"""Reading the articles of a folder again: what a slow reader made of a file before comes from the cache.

Getting the text out of a web page or a PDF takes longer than most of what is done with it afterwards.
"""

from __future__ import annotations

import msgspec

from briefgen.cache import Cache, code_version, key_of
from briefgen.model import InputError, Notice
from briefgen.read.files import Extract, extract, extract_by
from briefgen.read.reader import Article
from briefgen.read.readers import all_readers
from briefgen.read.text import READER as PLAIN_TEXT

KIND = "articles"
ROOMS = ("read", "lexicon", "model", "corrections.py", "targets.py", "shelf.py", "checked_yaml.py", "yaml_faults.py")
"""The parts of this package that articles follow from."""
LIBRARIES = (
    "charset-normalizer", "courlan", "defusedxml", "justext", "lxml", "lxml_html_clean", "msgspec", "pypdf", "pyyaml",
    "rapidfuzz", "tomli", "trafilatura",
)  # fmt: skip
"""The libraries that these import."""


class _Outcome(msgspec.Struct, frozen=True):
    """What came of a file: an article, or the notice that says why there is none."""

    article: Article | None = None
    problem: Notice | None = None


def remembering(cache: Cache | None) -> Extract:
    """`briefgen.read.files.extract`, which looks into ``cache`` first: the same article or error comes out.

    Plain text is read faster than looked up. What readers of other packages make is not kept, as nothing tells when
    their code has changed.
    """
    if cache is None:
        return extract

    def remembered(data: bytes, name: str, shown_as: str) -> Article:
        reader, notices = all_readers().choose(name, data, shown_as)
        if reader is PLAIN_TEXT or reader not in all_readers().ours:
            return extract_by(reader, notices, data, shown_as)
        key = key_of(code_version(ROOMS, LIBRARIES), name.encode("utf-8", "surrogatepass"), shown_as.encode(), data)
        outcome = _recalled(cache, key)
        if outcome is None:
            try:
                outcome = _Outcome(article=extract_by(reader, notices, data, shown_as))
            except InputError as error:
                outcome = _Outcome(problem=error.notice)
            _remember(cache, key, outcome)
        if outcome.article is None:
            raise InputError(outcome.problem or Notice(level="error", message="cannot be read.", file=shown_as))
        return outcome.article

    return remembered


def _recalled(cache: Cache, key: str) -> _Outcome | None:
    data = cache.get(KIND, key)
    if data is None:
        return None
    try:
        return msgspec.msgpack.decode(data, type=_Outcome)
    except (msgspec.DecodeError, ValueError):
        return None


def _remember(cache: Cache, key: str, outcome: _Outcome) -> None:
    try:
        data = msgspec.msgpack.encode(outcome)
    except UnicodeError:  # a text with half of a surrogate pair in it
        return
    cache.put(KIND, key, data)
