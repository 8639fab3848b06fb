"""Two wordings of the same words side by side: which words of the one differ from the other, and which it leaves out.

House styles of quotation marks, and the comma or stop at the very end, make no difference.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import msgspec
from markupsafe import Markup

from briefgen.pages.escaping import text

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\.{3}|[^\w\s]")
_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_LAST = frozenset({".", ",", "!", "?", ";", ":"})
_MOST = 60_000
"""Beyond this many pairs of words the middle part as a whole counts as different: comparing takes their product."""


class Wording(msgspec.Struct, frozen=True):
    """A wording as HTML, words that differ from the one that it is held against within ``mark``.

    ``instead_of`` are the words of the other that it has different ones for, ``left_out`` those that are missing
    inside it; ``begins_later`` and ``ends_earlier`` say that the other has more before or after. What it has itself
    before or after all words of the other is more of the same, and not marked.
    """

    html: Markup
    instead_of: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    begins_later: bool = False
    ends_earlier: bool = False


def compared(wording: str, other: str) -> Wording:
    """``wording`` with what differs from ``other`` marked; its text is all there, as it is."""
    own, others = _tokens(wording), _tokens(other)
    differs: list[tuple[int, int]] = []
    instead_of: list[str] = []
    left_out: list[str] = []
    begins_later = ends_earlier = False
    for tag, i1, i2, j1, j2 in _steps([t[0] for t in others], [t[0] for t in own]):
        if tag == "insert":
            if 0 < i1 < len(others):
                differs.append((own[j1][1], own[j2 - 1][2]))
            continue
        if tag == "replace":
            differs.append((own[j1][1], own[j2 - 1][2]))
        if tag == "replace" and i2 - i1 > j2 - j1 and (j1 == 0 or j2 == len(own)):
            # At an edge: as many words as there are instead, the rest is cut off.
            if j2 == len(own):
                i2, ends_earlier = i1 + j2 - j1, True
            else:
                i1, begins_later = i2 - (j2 - j1), True
        words = other[others[i1][1] : others[i2 - 1][2]]
        if tag == "replace":
            instead_of.append(words)
        elif j1 == 0:
            begins_later = True
        elif j2 == len(own):
            ends_earlier = True
        else:
            left_out.append(words)
    out = []
    done = 0
    for start, end in differs:
        out += [text(wording[done:start]), Markup("<mark>"), text(wording[start:end]), Markup("</mark>")]
        done = end
    out.append(text(wording[done:]))
    return Wording(Markup("").join(out), tuple(instead_of), tuple(left_out), begins_later, ends_earlier)


def _tokens(words: str) -> list[tuple[str, int, int]]:
    """The words and signs of a wording with their places, without the sign that ends it."""
    found = [(m[0].translate(_FOLDED).replace("…", "..."), m.start(), m.end()) for m in _TOKEN.finditer(words)]
    while found and found[-1][0] in _LAST:
        found.pop()
    return found


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How ``new`` is made out of ``old``, as `SequenceMatcher.get_opcodes` tells it, without what is equal."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(left) * len(right) > _MOST:
        return [("replace", head, len(old) - tail, head, len(new) - tail)]
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return [(tag, i1 + head, i2 + head, j1 + head, j2 + head) for tag, i1, i2, j1, j2 in codes if tag != "equal"]
