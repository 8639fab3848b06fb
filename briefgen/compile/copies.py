"""Which sources share running text: wire copy, syndication, rewritten leads, cut tails.

Broder's shingles: two texts share what runs of words they share, so a run of `_SHINGLE` words is what is compared.
Quoted words are left out (who quotes the same speech copies nobody), and so are captions and boilerplate.

The cost is linear in the number of sources: each shingle is held against the first source that has it, never
against all. A sample of the shingles finds the sources worth comparing; only those are compared in full.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

import msgspec

from briefgen.compile.apparatus import running_lines
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.outcomes import Outcomes
from briefgen.compile.unions import Unions
from briefgen.model import Annotations, Evidence

# A shingle this long is hardly ever the same by chance, and short enough to survive between two edits.
_SHINGLE = 6
# One shingle of this many is in the sample, by its checksum.
_SAMPLED = 4
# Two sources are one copy group where they share this many shingles, and this share of the shorter one's. Of 930
# political articles of seven newsrooms, no two wrote a tenth alike by chance (.05 at most); a story of an outlet's own
# with two paragraphs of a wire in it shares a seventh.
_SHARED_AT_LEAST = 24
_SHARE_AT_LEAST = 0.1
# A passage worth showing has this many words; a source shows its longest ones, in the order of the text.
_PASSAGE_AT_LEAST = 12
_PASSAGES_SHOWN = 12

# The groups of fewer sources are found again in no time.
_MANY = 200

# A word, or letters with stops ("U.S." is "US" elsewhere). Bounded, so that a letter run costs no more than its length.
_WORD = re.compile(r"(?:[A-Za-z]\.){2,8}|[^\W_]+")
# Within one paragraph. Single quotation marks count where they cannot be apostrophes.
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|(?<!\w)‘[^‘’\n]{20,}(?:’\w[^‘’\n]*)*’(?!\w)")


class CopyGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Sources that share running text.

    ``shared`` is, by source id, the share of its running text found in another of the group (0 to 1);
    ``passages`` are, by source id, the longest of its passages found in another, in the order of the text.
    """

    id: str
    shared: dict[str, float]
    passages: dict[str, tuple[Evidence, ...]] = {}


class _Shingles(msgspec.Struct, frozen=True):
    """The running text of a source as shingles, each with the offsets it runs from and to; and those quoted only.

    They are the bytes of arrays, which need no decoding.
    """

    shingles: bytes
    starts: bytes
    ends: bytes
    quoted: bytes


class _Text(msgspec.Struct, frozen=True):
    """A source with its `_Shingles`.

    They are held as plain numbers: as objects, those of thousands of sources would fill the memory.
    """

    source: str
    body: str
    shingles: array[int]
    starts: array[int]
    ends: array[int]
    quoted: frozenset[int]


def compile_copies(annotations: Iterable[Annotations], keeper: Keeper = KEEPS_NOTHING) -> tuple[CopyGroup, ...]:
    """The copy groups among the sources, the group of the earliest source first."""
    told = tuple(annotations)
    texts = [_text(a, keeper.kept("shingles", _Shingles, _shingles_of, a)) for a in told]
    outcomes = Outcomes(keeper, "copies", keeps=len(texts) >= _MANY)
    groups: list[CopyGroup] = []
    for candidates in _candidates(texts):
        some = [texts[i] for i in candidates]
        digests = [keeper.digest(told[i], ()) for i in candidates] if outcomes.keeps else []
        make = functools.partial(_groups_of, some)
        groups += make() if None in digests else outcomes.made(tuple[CopyGroup, ...], digests, make)
    outcomes.put_back()
    order = {t.source: n for n, t in enumerate(texts)}
    return tuple(sorted(groups, key=lambda g: min(order[s] for s in g.shared)))


def _groups_of(texts: list[_Text]) -> tuple[CopyGroup, ...]:
    """The copy groups among some texts."""
    quoted = frozenset().union(*(t.quoted for t in texts))
    links = _links([set(t.shingles) - quoted for t in texts])
    return tuple(_group([texts[i] for i in members], quoted) for members in _components(len(texts), links))


def _candidates(texts: Sequence[_Text]) -> list[list[int]]:
    """Sources that may share text, by a sample of their shingles."""
    samples = [[s for s in text.shingles if not s % _SAMPLED] for text in texts]
    quoted = {s for text in texts for s in text.quoted if not s % _SAMPLED}
    first: dict[int, int] = {}
    links = []
    for n, sample in enumerate(samples):
        met = Counter(map(first.setdefault, set(sample) - quoted, itertools.repeat(n)))
        links += [(n, m) for m, hits in met.items() if m != n and hits >= _SHARED_AT_LEAST // _SAMPLED // 3]
    return _components(len(samples), links)


def _links(texts: Sequence[Set[int]]) -> list[tuple[int, int]]:
    """The pairs of texts that share enough, each text held against the first that has each of its shingles."""
    first: dict[int, int] = {}
    sizes = list(map(len, texts))
    links = []
    for n, shingles in enumerate(texts):
        met = Counter(map(first.setdefault, shingles, itertools.repeat(n)))
        for m, hits in met.items():
            if m != n and hits >= _SHARED_AT_LEAST and hits >= _SHARE_AT_LEAST * min(sizes[m], sizes[n]):
                links.append((n, m))
    return links


def _components(size: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The sets of at least two that the links join, each in order."""
    unions = Unions(size)
    for a, b in links:
        unions.unite(a, b)
    return [members for members in unions.sets() if len(members) > 1]


def _group(texts: list[_Text], quoted: frozenset[int]) -> CopyGroup:
    """The group that these texts make, named after the text of its earliest source."""
    sources_with = Counter(s for t in texts for s in set(t.shingles) if s not in quoted)
    shared: dict[str, float] = {}
    passages: dict[str, tuple[Evidence, ...]] = {}
    for text in texts:
        own = [s for s in text.shingles if s not in quoted]
        shared[text.source] = round(sum(sources_with[s] > 1 for s in own) / len(own), 4)
        runs = sorted(_runs(text, sources_with), key=lambda r: (r[0] - r[1], r[0]))[:_PASSAGES_SHOWN]
        passages[text.source] = tuple(Evidence.cut(text.body, a, b, source=text.source) for a, b in sorted(runs))
    return CopyGroup(id=f"copy-{_digest(texts[0].body)}", shared=shared, passages=passages)


def _runs(text: _Text, sources_with: Counter[int]) -> Iterator[tuple[int, int]]:
    """The passages of ``text`` that another source has, from their first word to their last."""
    start = end = words = 0
    for shingle, a, b in zip(text.shingles, text.starts, text.ends, strict=True):
        if sources_with[shingle] < 2:
            continue
        if words and a <= end:
            end, words = b, words + 1
            continue
        if words >= _PASSAGE_AT_LEAST:
            yield start, end
        start, end, words = a, b, _SHINGLE
    if words >= _PASSAGE_AT_LEAST:
        yield start, end


def _text(annotations: Annotations, found: _Shingles) -> _Text:
    return _Text(
        annotations.source.id,
        annotations.text,
        array("Q", found.shingles),
        array("I", found.starts),
        array("I", found.ends),
        frozenset(array("Q", found.quoted)),
    )


def _shingles_of(annotations: Annotations) -> _Shingles:
    body = annotations.text
    shingles, starts, ends = array("Q"), array("I"), array("I")
    quoted: set[int] = set()
    for start, end in running_lines(body):
        words = list(_WORD.finditer(body, start, end))
        if len(words) < _SHINGLE:
            continue
        quotations = [m.span() for m in _QUOTED.finditer(body, start, end)]
        plain = [_plain(m.group()) for m in words]
        line = b" ".join(plain)
        places = list(itertools.accumulate((len(word) + 1 for word in plain), initial=0))
        at = 0
        for first, last, from_, to in zip(words, words[_SHINGLE - 1 :], places, places[_SHINGLE:], strict=False):
            shingle, begin, stop = _checksum(line[from_ : to - 1]), first.start(), last.end()
            while at < len(quotations) and quotations[at][1] <= begin:
                at += 1
            if at < len(quotations) and quotations[at][0] <= begin and stop <= quotations[at][1]:
                quoted.add(shingle)
                continue
            shingles.append(shingle)
            starts.append(begin)
            ends.append(stop)
    return _Shingles(shingles.tobytes(), starts.tobytes(), ends.tobytes(), array("Q", sorted(quoted)).tobytes())


@functools.lru_cache(maxsize=20_000)
def _plain(word: str) -> bytes:
    return word.replace(".", "").casefold().encode("utf-8", "surrogatepass")


def _checksum(words: bytes) -> int:
    # Two checksums of 32 bits, for one would meet itself by chance among millions of shingles.
    return zlib.crc32(words) << 32 | zlib.adler32(words)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
