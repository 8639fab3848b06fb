"""Which body is meant by "it", by "the ministry" or "the group", or by a text that it issued ("the statement said").

A text speaks for whoever made it; where the article does not tell who did, the text stays what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.annotate.quotes.cues import body_nouns, stand_for
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs, phrases_between
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.annotate.quotes.tokens import COMMA, NAME
from briefgen.model import NameMention

_PARAGRAPHS_BACK = 3
_PHRASES = 200  # of one paragraph that are looked through
_MAKERS = frozenset({"by", "from"})
_MADE = frozenset(
    {"published", "written", "issued", "released", "posted", "signed", "sent", "filed", "prepared", "produced",
     "drafted", "compiled", "commissioned", "put", "delivered", "read", "circulated"}
)  # fmt: skip
_KNOWN = frozenset({"the", "this", "that", "its", "their"})  # before what was named earlier
# Parts of a publication, whose maker is the one last quoted; and what may be held up by anybody.
_PARTS = frozenset({"headline", "caption"})
_THE_BODY_ITSELF = frozenset(
    {
        "company",
        "firm",
        "newspaper",
        "paper",
        "magazine",
        "daily",
        "weekly",
        "broadcaster",
        "airline",
        "bank",
        "carrier",
    }
)
_WRITTEN = frozenset((
    "letter", "email", "e-mail", "message", "note", "statement", "memo", "memorandum", "text", "post", "tweet", "sign",
    "banner", "poster", "placard", "report", "ruling", "decree", "document", "communique", "communiqué", "cable",
    "plaque", "headline", "complaint", "indictment", "filing", "resolution", "declaration", "petition", "caption",
    "article", "manifesto", "leaflet", "order", "draft", "contract", "notice", "telegram", "inscription", "label",
))  # fmt: skip
# What carries words and makes none.
_CARRIED = frozenset({"sign", "banner", "poster", "placard", "slogan", "song", "line", "word", "words", "phrase"})
_LEAD_THEM = frozenset({"chief", "head", "director", "commander", "member", "leader"})
_HEADS = frozenset({"direct", "of", "and"})  # ways in which a phrase is the subject, or one that it depends on

Place = tuple[int, int]
"""The indices of a paragraph and of a phrase in it."""


class Bodies:
    """Finds the bodies of one article; ``mention`` gives the name that stands in a phrase."""

    def __init__(self, paragraphs: Paragraphs, mention: Callable[[Paragraph, Phrase], NameMention | None]) -> None:
        self._paragraphs = paragraphs
        self._mention = mention

    def before(self, paragraph: int, phrase: int) -> Place | None:
        """The body or text that "it" or "they" stands for: the nearest that said something, else any subject."""
        fallback = None
        here = self._paragraphs[paragraph]
        alone = here.phrases[phrase].kind == "it"
        for index, k in self._backwards(paragraph, phrase):
            p = self._paragraphs[index]
            if (
                alone
                and index == paragraph
                and _opens_the_sentence_before(p, k, phrase)
                and (self._body_in(p, p.phrases[k]) or p.phrases[k].kind == "body")
            ):
                return index, k  # "The Movement freed them. It said …"
            if k not in p.subjects or not self._is_body(p, p.phrases[k]):
                continue
            spoke = next((s for s in p.subjects[k] if p.verbs[s.verb].kind in ("say", "judge")), None)
            if spoke is not None:
                # "head" is a guess: "OSLO (AP) — The Council said"
                saying = (
                    o for o in range(k) if any(s.verb == spoke.verb and s.way != "head" for s in p.subjects.get(o, ()))
                )
                heads = (o for o in saying if not p.phrases[o].owner)  # of "the navy's 2nd Fleet said" the fleet
                first = next((o for o in heads if self._is_body(p, p.phrases[o])), k)
                return index, first
            fallback = fallback or (index, k)
        return fallback

    def text_before(self, paragraph: int, phrase: int) -> Place | None:
        """What can be read and was told of last, a letter or a sign; or who made it, where that is told there."""
        for index, k in self._backwards(paragraph, phrase):
            p = self._paragraphs[index]
            if p.phrases[k].kind == "speech" and p.tokens[p.phrases[k].last].low in _WRITTEN:
                maker = _maker_beside(p, k)
                return (index, maker) if maker is not None else self._issuer(index, k) or (index, k)
        return None

    def described(self, paragraph: int, phrase: int) -> str | None:
        """The full name of the body that "the ministry" or "the group" stands for."""
        p = self._paragraphs[paragraph]
        found = p.phrases[phrase]
        own = self._body_in(p, found)
        if own is not None:
            whole = own.end == p.tokens[found.last].end
            return own.actor if whole or self._is_what_it_is(p, found, own) else None
        noun = p.tokens[found.last].low
        if p.tokens[found.first].low not in _KNOWN or noun not in stand_for():
            return None
        for index, k in self._backwards(paragraph, phrase):
            before = self._paragraphs[index]
            body = self._body_in(before, before.phrases[k])
            if body is not None and _may_be_called(body, noun):
                return (self._which_is_of(before, k) or body).actor
        return None

    def _which_is_of(self, p: Paragraph, k: int) -> NameMention | None:
        """The body of which an apposition says whose it is: Ardo, the parent company of Olm (phrase ``k``)."""
        of = p.phrases[k].first - 1
        if k < 2 or p.tokens[of].low != "of" or p.phrases[k - 1].kind != "body" or p.phrases[k - 1].last != of - 1:
            return None
        comma = p.phrases[k - 1].first - 1
        if p.tokens[comma].tag != COMMA or p.phrases[k - 2].last != comma - 1:
            return None
        return self._body_in(p, p.phrases[k - 2])

    def _is_what_it_is(self, p: Paragraph, phrase: Phrase, own: NameMention) -> bool:
        """Whether the noun behind a name only tells what it is: "the Ardo company"; not "the EU delegation"."""
        before = p.tokens[phrase.last - 1]
        return p.tokens[phrase.last].low in _THE_BODY_ITSELF and before.end == own.end

    def behind_text(self, paragraph: int, phrase: int) -> Place | None:
        """Who made the text that speaks: named beside it, or where the article first tells of it."""
        p = self._paragraphs[paragraph]
        maker = _maker_beside(p, phrase)
        if maker is not None:
            return paragraph, maker
        noun = p.tokens[p.phrases[phrase].last].low
        if p.tokens[p.phrases[phrase].first].low not in _KNOWN or noun in _CARRIED:
            return None
        if noun in _PARTS:
            return self.before(paragraph, phrase)
        for index, k in self._backwards(paragraph, phrase):
            p = self._paragraphs[index]
            other = p.phrases[k]
            said = p.tokens[other.last].low
            if other.kind == "speech" and said == noun:
                if self._body_in(p, other) is not None:
                    return index, k  # "a Security Council resolution"
                maker = _maker_beside(p, k)
                if maker is not None:
                    return index, maker
                return self._issuer(index, k)
        return None

    def subject_after(self, index: int, text: int) -> Place | None:
        """The body that comes after its text: "In its ruling the court refused"."""
        p = self._paragraphs[index]
        for k in range(text + 1, min(text + 6, len(p.phrases))):
            phrase = p.phrases[k]
            if p.sentence[phrase.first] != p.sentence[p.phrases[text].first]:
                break
            if phrase.kind in ("body", "name") and p.tokens[phrase.first - 1].tag == COMMA:
                return index, k
        return None

    def _issuer(self, index: int, text: int) -> Place | None:
        """The subject of the sentence in which a text is first named: "the union issued a statement"."""
        p = self._paragraphs[index]
        first = p.phrases[text].first
        for k in range(text - 1, -1, -1):
            if p.sentence[p.phrases[k].first] != p.sentence[first]:
                break
            verb = next((s.verb for s in p.subjects.get(k, ()) if s.way == "direct" and s.verb < first), None)
            if verb is None:
                continue
            # In "a group of parents issued" the group did, and in "Lee and Ruiz issued" none of them alone.
            heads = {
                o: s.way for o in range(k + 1) for s in p.subjects.get(o, ()) if s.verb == verb and s.way in _HEADS
            }
            issuer = p.phrases[min(heads)]
            named = issuer.kind == "name" and self._mention(p, issuer) is not None
            return (index, min(heads)) if "and" not in heads.values() and (named or issuer.kind == "body") else None
        return None

    def _backwards(self, paragraph: int, phrase: int) -> Iterator[Place]:
        """The phrases before one, the nearest first."""
        for index in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            end = phrase if index == paragraph else len(self._paragraphs[index].phrases)
            for k in range(end - 1, max(-1, end - _PHRASES), -1):
                yield index, k

    def _is_body(self, p: Paragraph, phrase: Phrase) -> bool:
        if phrase.kind == "body" and phrase.first > 1 and p.tokens[phrase.first - 1].low == "of":
            return p.tokens[phrase.first - 2].low not in _LEAD_THEM  # "his chief of staff": a man
        return phrase.kind in ("body", "speech") or (phrase.kind == "name" and self._body_in(p, phrase) is not None)

    def _body_in(self, p: Paragraph, phrase: Phrase) -> NameMention | None:
        mention = self._mention(p, phrase)
        return mention if mention is not None and mention.kind == "organisation" else None


def _opens_the_sentence_before(p: Paragraph, k: int, phrase: int) -> bool:
    """Whether phrase ``k`` opens the sentence before that of ``phrase`` and is its subject, its acronym aside."""
    first = p.phrases[k].first
    before = p.sentence[first] == p.sentence[p.phrases[phrase].first] - 1
    opens = first == 0 or p.sentence[first - 1] != p.sentence[first]
    last = p.phrases[k].last
    bracket = last + 1 < len(p.tokens) and p.tokens[last + 1].low == "("
    return before and opens and (bracket or any(s.way == "direct" for s in p.subjects.get(k, ())))


def _may_be_called(body: NameMention, noun: str) -> bool:
    """Whether a body of this name goes by a noun: one that says itself what it is by nothing else."""
    last = body.actor.split()[-1].lower()
    return last == noun or last in stand_for()[noun] or last not in body_nouns()


def _maker_beside(p: Paragraph, text: int) -> int | None:
    """The phrase that tells whose a text is: "the union’s statement", "a statement by the union"."""
    found = p.phrases[text]
    before = p.phrases[text - 1] if text else None
    if before is not None and before.owner and before.last + 2 == found.first:
        return text - 1
    at = found.last + 1
    if at < len(p.tokens) and p.tokens[at].low in _MAKERS:
        return next((k for k in phrases_between(p, at + 1, at + 1) if p.phrases[k].kind in ("name", "body")), None)
    if at < len(p.tokens) and p.tokens[at].low in _MADE:
        return _maker_behind(p, text, at + 4)  # "a report published by the institute"
    return None


def _maker_behind(p: Paragraph, text: int, until: int) -> int | None:
    """Who made a text, told behind it before token ``until``: "an analysis published by the institute said"."""
    if p.phrases[text].kind != "speech":
        return None
    for k in range(text + 1, len(p.phrases)):
        first = p.phrases[k].first
        if first > until:
            break
        if p.tokens[first - 1].low in _MAKERS and p.tokens[first].tag in (NAME, "D"):
            return k
    return None
