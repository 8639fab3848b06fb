"""Which person is meant by "he" or "she": who spoke just before, else the subject of a sentence before, of that sex."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Set
from typing import NamedTuple

from briefgen.annotate.names.persons.sexes import sex_of_role
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.annotate.quotes.tokens import COMMA, DETERMINER, NAME, PREPOSITION, QUOTE, SUBJECT
from briefgen.lexicon.sexes import Sex, sex_of_name, sex_of_title
from briefgen.model import NameMention

_PARAGRAPHS_BACK = 4
_MANY = frozenset(("people", "children", "police", "public", "crowd", "staff", "crew", "media"))
_PHRASES = 200  # of one paragraph that are looked through
_LONGEST_OPENING = 12  # tokens
# Participles of what others do to somebody, whom a pronoun behind the comma takes up: not those others.
_OPENINGS = frozenset((
    "pressed", "asked", "questioned", "challenged", "accused", "told", "confronted", "interviewed", "quizzed",
    "grilled", "urged", "prompted", "approached", "contacted", "reached", "encouraged", "joined", "flanked",
    "accompanied", "criticised", "criticized", "praised", "warned", "advised", "beaten", "defeated", "replaced",
    "succeeded", "followed", "introduced", "invited", "hired", "appointed", "nominated", "backed", "supported",
    "helped", "represented", "led", "quoting", "citing", "addressing", "answering", "accusing", "thanking",
    "praising", "criticising", "criticizing", "replacing", "succeeding", "joining", "meeting", "echoing",
    "contradicting", "interrupting", "turning", "pointing",
))  # fmt: skip
_SUBORDINATE = frozenset((
    "that", "because", "if", "whether", "when", "after", "before", "until", "since", "while", "how", "why", "where",
))  # fmt: skip
_ITSELF = frozenset({"direct", "inverted", "inserted"})  # ways in which a phrase is itself the subject


class Occasion(NamedTuple):
    """What is known when a quotation is given to a mention.

    ``spoke`` is the paragraph and phrase of the last speaker before, ``spoken_by`` the name that it stood for,
    ``named`` the actors named within the quotation: nobody speaks of himself by name.
    """

    spoke: tuple[int, int] | None = None
    spoken_by: str = ""
    named: Set[str] = frozenset()


class Persons:
    """Finds the persons of one article; ``mention`` gives the name that stands in a phrase."""

    def __init__(
        self,
        body: str,
        paragraphs: Paragraphs,
        names: list[NameMention],
        mention: Callable[[Paragraph, Phrase], NameMention | None],
    ) -> None:
        self._paragraphs = paragraphs
        self._named = bool(names)
        self._sexes = _sexes(body, names)
        self._mention = mention

    def goes_on(self, paragraph: int, phrase: int, occasion: Occasion) -> bool:
        """Whether a pronoun takes up who was speaking before in the paragraph: one described, or the same pronoun."""
        spoke = occasion.spoke
        if spoke is None or spoke[0] != paragraph or spoke[1] >= phrase or not occasion.spoken_by:
            return False
        p = self._paragraphs[paragraph]
        before, here = p.phrases[spoke[1]], p.phrases[phrase]
        gender = _gender(p, here)
        if self._tells_of_himself(p, phrase, gender, occasion.named) not in (None, spoke[1]):
            return False
        if before.kind == "people" and gender and _are_several(p.tokens[before.last].low):
            return False
        if before.kind == "people":
            return self._described_before(p, phrase, gender) in (None, spoke[1])
        if before.kind != "he" or occasion.spoken_by in occasion.named or _gender(p, before) != gender:
            return False
        between = range(spoke[1] + 1, phrase)
        return not any(k in p.subjects and self._may_be((paragraph, k), gender, occasion.named) for k in between)

    def before(self, paragraph: int, phrase: int, occasion: Occasion) -> tuple[int, int] | None:
        """The person that a pronoun stands for: who spoke just before, else the subject of a sentence before."""
        spoke, named = occasion.spoke, occasion.named
        here = self._paragraphs[paragraph]
        gender = _gender(here, here.phrases[phrase])
        told = self._tells_of_himself(here, phrase, gender, named)
        if told is not None:
            return paragraph, told
        if spoke is not None and spoke[0] == paragraph and spoke[1] < phrase and self._may_be(spoke, gender, named):
            since = self._spoke_since(paragraph, spoke[1], phrase, gender, named)
            return spoke if since is None else (paragraph, since)
        described = self._described_before(here, phrase, gender)
        others = range(phrase if described is None else described + 1, phrase)
        told_by = (k for k in others if here.phrases[k].kind == "name" and _says(here, k))
        if described is not None and next(told_by, None) is None:
            return paragraph, described  # not "The clerk fled, Ana Ruiz said. “…,” she said."
        fallback = None
        for index in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            p = self._paragraphs[index]
            end = phrase if index == paragraph else len(p.phrases)
            best: tuple[int, int] | None = None
            # Backwards by sentences; in one sentence who says something, or else the first person named, is its
            # likely subject.
            sentence, says, passed_over = -1, False, -1
            if index == paragraph and _behind_an_opening(p, phrase):
                passed_over = p.sentence[p.phrases[phrase].first]
            for k in range(end - 1, max(-1, end - _PHRASES), -1):
                s = p.sentence[p.phrases[k].first]
                if s == passed_over:
                    continue
                if best is not None and s != sentence:
                    return best
                if p.phrases[k].kind == "he" and not says and _begins_with(p, k, gender):
                    passed_over = s
                    best = None  # "He said that Lee was late": he is the same, and not Lee
                    if fallback is not None and fallback[0] == index and p.sentence[p.phrases[fallback[1]].first] == s:
                        fallback = None
                if self._may_be((index, k), gender, named):
                    opens = index == paragraph and (_opens_a_sentence(p, k) or _opens_behind_a_place(p, k))
                    if (
                        k in p.subjects
                        or opens
                        or _goes_on_with_who(p, k)
                        or _is_it_for(p, k)
                        or _is_source(p, k)
                        or _is_whose(p, p.phrases[k])
                    ):
                        passed_on = (
                            best is not None and _says(p, k) and (_is_source(p, best[1]) or _is_told_by(p, best[1], k))
                        )
                        owns = best is not None and p.phrases[k].owner  # "Lee's aide, Ana Ruiz, said"
                        if (not says and not owns) or passed_on:
                            best, sentence = (index, k), s
                        says = says or _says(p, k) or _is_source(p, k)
                    elif fallback is None or (fallback[0] == index and _is_owner_beside(p, fallback[1], k)):
                        fallback = (index, k)
            if best is not None:
                return best
            if spoke is not None and spoke[0] == index and self._may_be(spoke, gender, named):
                return spoke
        return fallback

    def _tells_of_himself(self, p: Paragraph, phrase: int, gender: str, named: Set[str]) -> int | None:
        """Who says what "he" does: "A teacher of the school, when we rang him, said he felt “…”."."""
        verb = p.phrases[phrase].first - 1
        verb -= verb > 0 and p.tokens[verb].low == "that"
        if verb not in p.verbs or p.verbs[verb].kind != "say" or p.phrases[phrase].kind != "he":
            return None
        own = [k for k in range(phrase) if any(s.verb == verb for s in p.subjects.get(k, ()))]
        sentence = p.sentence[verb]
        opening = bisect_left(p.phrases, sentence, key=lambda found: p.sentence[found.first])
        for k in (opening, *own):
            if not own or p.sentence[p.phrases[k].first] != sentence:
                continue
            noun = p.tokens[p.phrases[k].last].low
            one = p.phrases[k].kind == "people" and not _are_several(noun)
            described = one and {gender, sex_of_role(noun)} != {"f", "m"} and _opens_a_sentence(p, k)
            if described or (k in own and self._is_one(p, p.phrases[k], gender, named)):
                return k
        return None

    def _spoke_since(self, paragraph: int, spoke: int, phrase: int, gender: str, named: Set[str]) -> int | None:
        """Who opens a later sentence than that of the last speaker and says something in it, without marks."""
        p = self._paragraphs[paragraph]
        here, then = p.sentence[p.phrases[phrase].first], p.sentence[p.phrases[spoke].first]
        for k in range(phrase - 1, spoke, -1):
            said = _opens_and_says(p, k) or (p.phrases[k].kind == "name" and _is_brought_in(p, k, phrase))
            if then < p.sentence[p.phrases[k].first] < here and said:
                return k if self._may_be((paragraph, k), gender, named) else None
        return None

    def _described_before(self, p: Paragraph, phrase: int, gender: str) -> int | None:
        """Who has no name and opens the sentence before: "The clerk denied it. “…,” he said."; None where none does."""
        pronoun = p.phrases[phrase].first
        sentence = p.sentence[pronoun]
        first = k = bisect_left(p.phrases, sentence - 1, key=lambda found: p.sentence[found.first])
        while k < phrase and p.phrases[k].owner and p.phrases[k].kind != "name":
            k += 1  # "the hotel's porter"
        if k >= phrase or (k > first and p.phrases[k].first != p.phrases[k - 1].last + 2):
            return None
        found = p.phrases[k]
        if found.kind != "people" or p.sentence[found.first] != sentence - 1 or not _opens_a_sentence(p, first):
            return (
                None if self._is_one(p, p.phrases[first], gender, frozenset()) else _who_ends_saying(p, phrase, gender)
            )
        noun = p.tokens[found.last].low
        determiner = p.tokens[p.phrases[first].first].low
        if determiner not in ("the", "a", "an") or _are_several(noun):
            return _who_ends_saying(p, phrase, gender)
        acts = any(
            i in p.verbs or p.tokens[i].low.endswith("ed")
            for i in range(found.last + 1, min(pronoun, found.last + _LONGEST_OPENING))
        )
        return k if acts and {gender, sex_of_role(noun)} != {"f", "m"} else None

    def _may_be(self, place: tuple[int, int], gender: str, named: Set[str]) -> bool:
        p = self._paragraphs[place[0]]
        return self._is_one(p, p.phrases[place[1]], gender, named)

    def _is_one(self, p: Paragraph, phrase: Phrase, gender: str, named: Set[str]) -> bool:
        whose = _is_whose(p, phrase) or (phrase.kind == "people" and p.tokens[phrase.first].low == "the")
        if not whose and (phrase.kind != "name" or phrase.name is None):
            return False
        mention = self._mention(p, phrase)
        if whose and mention is None:
            return False
        if (mention is not None and mention.kind != "person") or (mention is None and self._named):
            return False
        if mention is not None and (mention.actor in named or {gender, self._sexes.get(mention.actor)} == {"f", "m"}):
            return False
        words = (p.tokens[i].low for i in range(phrase.first, phrase.last + 1))
        return all({gender, sex_of_title(word)} != {"f", "m"} for word in words)


def _sexes(body: str, names: list[NameMention]) -> dict[str, Sex]:
    """The sex of each person for whom a title or kinship tells it, or else the first name."""
    out: dict[str, Sex] = {}
    for name in names:
        if name.kind == "person" and name.actor not in out:
            title = body[max(0, name.start - 9) : name.start].rsplit(None, 1)[-1:]
            role = sex_of_role(name.role.text) if name.role else ""
            # A woman may be called spokesman or chairman.
            told = "" if name.role and name.role.text.endswith("man") and sex_of_name(name.actor) == "f" else role
            sex = (sex_of_title(title[0].lower()) if title else "") or told
            if sex:
                out[name.actor] = sex
    for name in names:
        if name.kind == "person" and name.actor not in out:
            out[name.actor] = sex_of_name(name.actor)
    return out


def _is_owner_beside(p: Paragraph, owner: int, k: int) -> bool:
    """Whether a phrase stands in the sentence of an owner that only tells of whose kin or staff somebody is."""
    return p.phrases[owner].owner and p.sentence[p.phrases[owner].first] == p.sentence[p.phrases[k].first]


def _opens_a_sentence(p: Paragraph, phrase: int) -> bool:
    """Whether a phrase is the first of its sentence: its subject, whatever stands between it and its verb."""
    first = p.phrases[phrase].first
    return not first or p.sentence[first - 1] != p.sentence[first]


def _opening(p: Paragraph, phrase: int) -> range | None:
    """The words with which the sentence of a phrase begins, where a comma behind a few of them ends right before it."""
    comma = p.phrases[phrase].first - 1
    if comma < 1 or p.tokens[comma].tag != COMMA:
        return None
    first = comma
    while first > 0 and comma - first < _LONGEST_OPENING and p.sentence[first - 1] == p.sentence[comma]:
        first -= 1
    return range(first, comma) if first == 0 or p.sentence[first - 1] != p.sentence[comma] else None


def _opens_behind_a_place(p: Paragraph, phrase: int) -> bool:
    """Whether only a place, time or role stands before a phrase in its sentence: "In the port, Ana Ruiz, 71,"."""
    opening = _opening(p, phrase)
    if not opening or any(n in p.verbs or p.tokens[n].tag == QUOTE for n in opening):
        return False
    tag, after = p.tokens[opening.start].tag, p.phrases[phrase].last + 1
    enclosed = after < len(p.tokens) and p.tokens[after].tag == COMMA  # "The head of the union, Ana Ruiz, left"
    owned = p.phrases[bisect_left(p.phrases, opening.start, key=lambda found: found.first)].owner
    return tag == PREPOSITION or (enclosed and (tag == DETERMINER or owned))  # "Poe's aide, Ana Ruiz, left"


def _goes_on_with_who(p: Paragraph, phrase: int) -> bool:
    """Whether a clause goes on telling of a person: "to Ana Ruiz, who has led the club"."""
    after = p.phrases[phrase].last + 1
    after += after < len(p.tokens) and p.tokens[after].tag == COMMA
    tag = p.tokens[after + 1].tag if after + 1 < len(p.tokens) and p.tokens[after].low == "who" else DETERMINER
    return tag not in (SUBJECT, NAME, DETERMINER)  # not "to Lee, whom/who he dubbed"


def _is_it_for(p: Paragraph, phrase: int) -> bool:
    """Whether a sentence begins with whom something is so for: "For Ana Ruiz, a clerk, it was late."."""
    first = p.phrases[phrase].first - 1
    opens = first == 0 or (first > 0 and p.sentence[first - 1] != p.sentence[first])
    after = p.phrases[phrase].last + 1
    return (
        opens
        and p.tokens[first].low in ("for", "to")
        and p.tokens[after : after + 1] != []
        and p.tokens[after].tag == COMMA
    )


def _is_whose(p: Paragraph, phrase: Phrase) -> bool:
    """Whether a clause tells of somebody's kin or staff: "the club, whose owner Ana Ruiz flew in,"."""
    return phrase.kind in ("other", "people") and p.tokens[phrase.first].low == "whose"


def _are_several(noun: str) -> bool:
    """Whether a noun means more than one person."""
    return noun.endswith(("s", "men")) or noun in _MANY


def _behind_an_opening(p: Paragraph, phrase: int) -> bool:
    """Whether a pronoun has only a participle and what goes with it before it: "Pressed by Ana Ruiz, he said"."""
    opening = _opening(p, phrase)
    return opening is not None and p.tokens[opening.start].low in _OPENINGS


def _says(p: Paragraph, phrase: int) -> bool:
    """Whether a phrase is the subject itself of a verb of saying."""
    links = p.subjects.get(phrase, ())
    return any(link.way in _ITSELF and link.verb in p.verbs and p.verbs[link.verb].kind == "say" for link in links)


def _who_ends_saying(p: Paragraph, phrase: int, gender: str) -> int | None:
    """Who has no name and says the sentence before, at its end: "It was late, the clerk said. “…,” he said."."""
    sentence = p.sentence[p.phrases[phrase].first]
    for k in range(phrase - 1, -1, -1):
        found = p.phrases[k]
        if p.sentence[found.first] < sentence - 1:
            return None
        one = found.kind == "people" and p.tokens[found.first].low in ("the", "a", "an")
        if (
            not one
            or p.sentence[found.first] != sentence - 1
            or not found.first
            or p.tokens[found.first - 1].tag != COMMA
        ):
            continue
        noun = p.tokens[found.last].low
        if _says(p, k) and not _are_several(noun) and {gender, sex_of_role(noun)} != {"f", "m"}:
            return k
    return None


def _is_told_by(p: Paragraph, k: int, teller: int) -> bool:
    """Whether what a phrase does is what another says: "Lee said that Poe had asked", "Lee said Poe had asked"."""
    before = p.phrases[k].first - 1
    verbs = [link.verb for link in p.subjects.get(teller, ()) if link.way in _ITSELF]
    return before in verbs or (p.tokens[before].low in _SUBORDINATE and any(v < before for v in verbs))


def _is_source(p: Paragraph, phrase: int) -> bool:
    """Whether the sentence is told as somebody's words: "The lock gave way, according to Ana Ruiz, an engineer."."""
    first = p.phrases[phrase].first
    return first > 1 and (p.tokens[first - 2].low, p.tokens[first - 1].low) == ("according", "to")


def _opens_and_says(p: Paragraph, phrase: int) -> bool:
    """Whether a phrase, with its owner, opens its sentence, and says something in it: "Lee, who was there, said"."""
    first = phrase - 1 if phrase and p.phrases[phrase - 1].owner else phrase
    says = any(link.verb in p.verbs and p.verbs[link.verb].kind == "say" for link in p.subjects.get(phrase, ()))
    return says and _opens_a_sentence(p, first)


def _is_brought_in(p: Paragraph, k: int, pronoun: int) -> bool:
    """Whether somebody opens the sentence before by first and last name, and nobody else is told of by a pronoun."""
    phrase = p.phrases[k]
    full = phrase.name is not None and phrase.name[1] > phrase.name[0]
    opens = _opens_a_sentence(p, k) or _opens_behind_a_place(p, k)
    if not full or not opens or p.sentence[p.phrases[pronoun].first] - p.sentence[phrase.first] > 1:
        return False
    return not any(_gender(p, p.phrases[m]) for m in range(k + 1, pronoun))


def _gender(p: Paragraph, phrase: Phrase) -> str:
    low = p.tokens[phrase.first].low
    return "f" if low in ("she", "her") else "m" if low in ("he", "his", "him") else ""


def _begins_with(p: Paragraph, phrase: int, gender: str) -> bool:
    """Whether a sentence begins with a pronoun of a gender, be it behind a participle."""
    opens = _opens_a_sentence(p, phrase) or _behind_an_opening(p, phrase)
    return opens and _gender(p, p.phrases[phrase]) == gender
