"""What all heads but one have in common is what counting them anew would give."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.same_event.consensus import Consensus
from briefgen.compile.same_event.heads import Head
from briefgen.compile.same_event.proper_words import ProperWords

_NAMES = st.frozensets(st.sampled_from(["arno", "bela", "cato", "dara"]))


def _head(number: int, names: frozenset[str], kinds: frozenset[str]) -> Head:
    return Head(
        source=str(number),
        published=None,
        names=tuple(sorted(names)),
        counts=dict.fromkeys(sorted(names), 1),
        shown={name: f"{name} as {number} has it" for name in names},
        first={},
        kinds=kinds,
        dated_kinds=frozenset(),
        weekday=None,
        day=None,
        head_days=(),
        days=frozenset(),
        weekdays=frozenset(),
        dated=frozenset(),
        quotes=names,
        proper=frozenset(),
        words=ProperWords(dict.fromkeys(sorted(names), (0,)), names & {"arno", "bela"}),
    )


@given(st.lists(st.tuples(_NAMES, _NAMES), min_size=2, max_size=7), st.sampled_from([0.2, 0.5, 1.0]))
def test_without_one_is_as_if_it_had_not_been_counted(
    heads: list[tuple[frozenset[str], frozenset[str]]], share: float
) -> None:
    found = [_head(n, names, kinds) for n, (names, kinds) in enumerate(heads)]
    consensus = Consensus(found, share)
    for own in found:
        rest = [h for h in found if h is not own]
        others = consensus.without(own)
        counts = Counter(name for h in rest for name in h.names)
        kinds = Counter(kind for h in rest for kind in h.kinds)
        assert others.size == len(rest)
        assert others.names() == sorted(
            (n for n in counts if counts[n] >= share * len(rest)), key=lambda n: (-counts[n], n)
        )
        assert others.kinds() == sorted(
            (k for k in kinds if kinds[k] >= share * len(rest)), key=lambda k: (-kinds[k], k)
        )
        assert others.telling(0) == others.names()
        for name in ("arno", "bela", "cato", "dara"):
            assert others.naming(name) == others.leading_with(name) == counts[name]
            assert others.quoting([name]) == (counts[name] > 0)
            if counts[name]:
                assert others.shown(name) == next(h for h in rest if name in h.shown).shown[name]
