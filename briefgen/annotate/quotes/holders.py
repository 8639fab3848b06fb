"""Who holds the office that a description names: "the senator", "the Danish leader", "the head of state"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable

from briefgen.annotate.quotes.cues import offices
from briefgen.annotate.quotes.paragraph import Paragraph, phrases_between
from briefgen.annotate.quotes.persons import Occasion
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.model import NameMention

# What one calls the same office with another word: "the Danish leader" is the president named before.
_LEADERS = frozenset({"leader", "president", "premier", "chancellor", "minister", "king", "ruler", "dictator"})
# Who is "the head of state", and "the head of government".
_HEADS_OF = {
    "state": frozenset({"president", "king", "queen", "monarch", "emir", "sultan"}),
    "government": frozenset({"minister", "premier", "chancellor", "taoiseach"}),
}
_IN_FULL = {
    "sen": "senator", "gov": "governor", "gen": "general", "rep": "congressman", "capt": "captain", "col": "colonel",
    "lt": "lieutenant", "maj": "major", "brig": "brigadier", "adm": "admiral", "sgt": "sergeant", "cpl": "corporal",
    "cmdr": "commander", "cdr": "commander", "supt": "superintendent", "insp": "inspector", "det": "detective",
    "prof": "professor", "atty": "attorney",
}  # fmt: skip
_SELDOM = 6  # times as often as he, another is named: then he is not called by what he is
_LONGEST_RANK = 12  # characters
_NAMES = 200  # with a role, before a description, that are looked through


class Holders:
    """Finds the holders of offices in one article; ``mention`` gives the name that stands in a phrase."""

    def __init__(
        self, body: str, names: list[NameMention], mention: Callable[[Paragraph, Phrase], NameMention | None]
    ) -> None:
        self._body = body
        self._names = names
        self._mention = mention
        self._with_role = [m for m in names if m.kind == "person" and m.role is not None]
        self._role_starts = [m.start for m in self._with_role]
        self._times: Counter[str] = Counter()
        self._roles: dict[str, frozenset[str]] = {}
        self._held: dict[str, str] = {}  # who was last found to be "the president", by these words

    def holder(self, p: Paragraph, phrase: Phrase, occasion: Occasion) -> str | None:
        """Who holds the office that a phrase names: "the senator", "the Danish leader"."""
        if p.tokens[phrase.first].low not in ("the", "this", "that"):
            return None
        mention = self._mention(p, phrase)
        if mention is not None and mention.kind == "person":
            return mention.actor
        text = self._body[p.tokens[phrase.first].start : p.tokens[phrase.last].end].lower()
        before = self._held.get(text)
        if before is not None and before not in occasion.named:
            return before
        head = p.tokens[phrase.last].low
        spoke = self._spoke_before(p, phrase, head) if phrase.last - phrase.first == 1 else None
        if spoke is not None and spoke not in occasion.named:
            return spoke
        heads = _of_state(p, phrase) or (_LEADERS if head in _LEADERS else {head})
        wanted = {p.tokens[i].low for i in range(phrase.first + 1, phrase.last)}
        if head == "pm":
            heads, wanted = {"minister"}, wanted | {"prime"}
        best: tuple[int, int, int] | None = None
        holder = None
        known = bisect_left(self._role_starts, p.tokens[phrase.first].start)
        for name in self._with_role[max(0, known - _NAMES) : known]:
            if name.actor in occasion.named:
                continue
            role = self._role_of(name)
            if "pm" in role:
                role = (role - {"pm"}) | {"prime", "minister"}
            if not role & heads or (wanted and not wanted & role):
                continue
            # "the president" alone is he who is called so without more; of equals, the one named most.
            fit = (len(wanted & role), -len(role - heads - wanted), self._named_times(name.actor))
            if best is None or fit > best:
                best, holder = fit, name.actor
        if holder is not None:
            self._held[text] = holder
        return holder

    def _spoke_before(self, p: Paragraph, phrase: Phrase, head: str) -> str | None:
        """Who speaks in the sentence before and holds the office: "Ruiz said that Poe knew. “…,” the mayor said."."""
        sentence = p.sentence[phrase.first] - 1
        for k in phrases_between(p, bisect_left(p.sentence, sentence), phrase.first - 1) if sentence >= 0 else ():
            if p.sentence[p.phrases[k].first] != sentence:
                break
            if any(s.way == "direct" and p.verbs[s.verb].kind == "say" for s in p.subjects.get(k, ())):
                mention = self._mention(p, p.phrases[k])
                holds = mention is not None and mention.kind == "person" and head in self._roles_of(mention.actor)
                return mention.actor if mention is not None and holds else None
        return None

    def may_be_called(self, actor: str, p: Paragraph, phrase: Phrase) -> bool:
        """Whether a person may be meant by a description of an office or trade: nothing told of him speaks against it.

        Of presidents there are many: "the former president" is who was called one.
        """
        noun = p.tokens[phrase.last].low
        roles = self._roles_of(actor)
        if noun in roles:
            return True
        once = any(t.low in ("retired", "former") for t in p.tokens[phrase.first : phrase.last])
        if (noun in _LEADERS and phrase.last - phrase.first > 1) or (roles and noun in offices() and not once):
            return False
        most = max(self._times.values(), default=0) if self._named_times(actor) else 0
        return self._named_times(actor) * _SELDOM >= most

    def _roles_of(self, actor: str) -> frozenset[str]:
        if not self._roles:
            for name in self._with_role:
                self._roles[name.actor] = self._roles.get(name.actor, frozenset()) | self._role_of(name)
        return self._roles.get(actor, frozenset())

    def _role_of(self, name: NameMention) -> set[str]:
        """The words of a mention's role, and of the rank right before it: "Gen. Ana Ruiz, the commander,"."""
        rank = self._body[max(0, name.start - _LONGEST_RANK) : name.start].rstrip().rpartition(" ")[2].lower()
        role = _words_of(name.role.text) if name.role else set[str]()
        return role | ({_IN_FULL[rank.rstrip(".")]} if rank.rstrip(".") in _IN_FULL else set())

    def _named_times(self, actor: str) -> int:
        if not self._times:
            self._times.update(mention.actor for mention in self._names)
        return self._times[actor]


def _words_of(role: str) -> set[str]:
    """The words of a role, ranks and offices in full: of "Maj. Gen." the "major" and the "general"."""
    words = {_IN_FULL.get(word.rstrip("."), word) for word in role.lower().replace(",", " ").split()}
    return words | ({"senator"} if "senate" in words else set())  # "Senate minority leader"


def _of_state(p: Paragraph, phrase: Phrase) -> frozenset[str] | None:
    """The offices that "the head of state" or "the head of government" may mean; None for any other phrase."""
    behind = phrase.last + 1
    if p.tokens[phrase.last].low != "head" or behind + 1 >= len(p.tokens) or p.tokens[behind].low != "of":
        return None
    return _HEADS_OF.get(p.tokens[behind + 1].low)
