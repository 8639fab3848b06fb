"""Words around an answer where no whole statement holds it: a piece of its sentence, with dots where it is cut.

A figure or a day that sources give differently is worth showing even where it stands in the midst of a long sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.fillers import without_dateline
from briefgen.compile.discrepancies.words import WORD

_BEFORE, _BEHIND = 80, 60  # characters
_MARKS = re.compile(r"[“”\"()\[\]]")
_FEWEST = 4  # words


def excerpt(answers: Sequence[Answer]) -> str | None:
    """The words around the answer in the shortest sentence, three dots in its place; None where they are too few."""
    answer = min(answers, key=lambda a: len(a.sentence.text))
    text, start = answer.sentence.text, answer.start - answer.sentence.start
    end = min(answer.end - answer.sentence.start, len(text))
    head, tail = without_dateline(text[:start]), text[end:].rstrip(" .!?\n")
    if len(head) > _BEFORE:
        head = "… " + head[head.index(" ", len(head) - _BEFORE) + 1 :] if " " in head[-_BEFORE:] else ""
    if len(tail) > _BEHIND:
        tail = tail[: tail.rindex(" ", 0, _BEHIND)] + " …" if " " in tail[:_BEHIND] else ""
    words = " ".join(_MARKS.sub("", f"{head}…{tail}").split())
    return words if len(WORD.findall(words)) >= _FEWEST else None
