"""Which state's rupees or pesos a sum is in.

That of the state which the sentence names last before the sum, else of the one which the article names most.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

import msgspec

from briefgen.annotate.quantities.vocabulary import vocabulary
from briefgen.lexicon.countries import countries
from briefgen.model import QuantityMention, SentenceSpan

# The last part of the host in an address, and a "$" that no letter says more of.
_HOST = re.compile(r"[a-z]{3,5}://[^/\s:]{1,253}\.([a-z]{2})(?=[:/]|$)")
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z.])\$(?!.*\b(?:US|U\.S\.|American)\b)")


class Homes:
    """The states that an article names, looked for when a sum first asks; and from where it is, by its address."""

    def __init__(self, body: str, url: str | None = None) -> None:
        self._body = body
        domain = _HOST.match(url or "")
        self._dollar = vocabulary().lexicon.dollars_by_domain.get(domain[1]) if domain else None
        self._found: tuple[list[int], list[str]] | None = None

    def settled(self, mention: QuantityMention, sentence: SentenceSpan) -> QuantityMention:
        """``mention`` in the currency of its state, where several states have one of that name."""
        if mention.unit == "USD" and self._dollar and _BARE_DOLLAR.search(mention.text):
            return msgspec.structs.replace(mention, unit=self._dollar)
        unit = mention.unit.partition(" per ")[0]  # "8 billion shillings a year", like "$8 billion a year"
        shared = vocabulary().lexicon.shared_currencies.get(unit)
        if shared is None or any(sign in mention.text for sign in shared.sure):
            return mention
        code = self._code(mention.start, sentence, shared.codes)
        if code is None or code == mention.unit:
            return mention
        return msgspec.structs.replace(mention, unit=code)

    @functools.cached_property
    def has_pence(self) -> bool:
        """Whether the article gives sums in pounds, by their sign: there "640p" are pence."""
        return "£" in self._body

    def names(self, state: str) -> bool:
        """Whether the article names ``state``."""
        return state in self._states()[1]

    def _code(self, at: int, sentence: SentenceSpan, codes: Mapping[str, str]) -> str | None:
        starts, states = self._states()
        first, here, last = (bisect_left(starts, place) for place in (sentence.start, at, sentence.end))
        for state in (*reversed(states[first:here]), *states[here:last]):
            if state in codes:
                return codes[state]
        # Of states named equally often the one named first.
        counted = Counter(state for state in states if state in codes)
        return codes[counted.most_common(1)[0][0]] if counted else None

    def _states(self) -> tuple[list[int], list[str]]:
        if self._found is None:
            matches = [(m.start(), _forms()[m.group()]) for m in _pattern().finditer(self._body)]
            self._found = [start for start, _ in matches], [state for _, state in matches]
        return self._found


@functools.cache
def _forms() -> dict[str, str]:
    """The names, adjectives and capitals of the states that share a currency's name with others."""
    lexicon = vocabulary().lexicon
    wanted = {state for shared in lexicon.shared_currencies.values() for state in shared.codes}
    wanted |= {letter.state for letter in lexicon.currency_letters.values()}
    return {
        form: country.name
        for country in countries().countries
        if country.name in wanted
        for form in (country.name, *country.forms, *country.people, *country.capital)
    }


@functools.cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(map(re.escape, _forms()), key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
