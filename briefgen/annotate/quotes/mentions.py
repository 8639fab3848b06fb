"""Makes the mention of a quotation: who said it by name, by which words that is told, when, where and to whom."""

from __future__ import annotations

import bisect
import itertools
import re
import unicodedata
from collections.abc import Iterable

import msgspec

from briefgen.annotate.quotes.antecedents import Antecedents
from briefgen.annotate.quotes.candidates import Candidate
from briefgen.annotate.quotes.circumstances import (
    extended,
    find_addressee,
    find_medium,
    find_quoted_speaker,
    find_reader,
    find_relay,
    find_when,
    head_of,
)
from briefgen.annotate.quotes.cues import body_nouns, people_nouns
from briefgen.annotate.quotes.marks import SINGLE_MARKS, TYPEWRITER_MARKS, Quoted
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs
from briefgen.annotate.quotes.persons import Occasion
from briefgen.annotate.quotes.signed import Post, find_label, find_posts, find_signature
from briefgen.annotate.quotes.tokens import PREPOSITION
from briefgen.model import NameMention, QuoteKind, QuoteMention, Span, Speaker

_WORD_BEHIND = re.compile(r" ([a-z]{3,20})\b")
# Before the title of a work, or of what is broadcast.
_BEFORE_A_TITLE = re.compile(
    r"(?:\b(?:books?|memoirs?|novels?|autobiography|songs?|films?|movies?|documentary|shows?|series|programme|program|"
    r"albums?|podcast|play|musical|opera|poem|magazine|sitcom|hosts? of|anchor of|stars? of|author of|told|on),? |"
    r"\b[A-Z]{2,6}[’']s )$"
)
_LONGEST_TITLE, _SMALL_WORD = 90, 5  # characters
# Between a description and the name of whom it describes, and between that and the verb.
_LEADS_TO_A_NAME = re.compile(r",? (?:(?:and|[\w’'-]{1,20}) (?:[\w.’'-]{1,20} ){0,4})?")
# Between the first word of a title and the name behind the verb: said House "ranking Democrat" Ana Ruiz.
_TITLE_GOES_ON = re.compile(r" (?:[a-z][\w’'-]{1,20} ){1,3}?([\w’'-]{2,20}) ")
_HANGING = frozenset({"by", "with", "to", "under", "after", "whose", "against", "like", "behind"})
_ENDS_A_NAME = re.compile(r",? (?:also |then |later |today |(?:on )?[A-Z][a-z]{2,8}day )?")
# How a phrase is chosen that stands where a subject does: "Ana Ruiz, from Hull, said".
_BY_VERB = ("direct", "comma", "inverted", "inserted", "of", "joined", "loose")
_LONGEST_CLAUSE = 8  # phrases
# "a clerk who introduced herself as Ana Ruiz", "a man calling himself Ben Ali".
_GIVES_A_NAME = re.compile(
    r",? (?:who (?:gave|gives) (?:only )?(?:his|her) (?:\w{3,8} )?name (?:only )?as "
    r"|(?:who )?(?:identif|introduc)(?:ied|ies|ying|ed|es|ing) (?:himself|herself) (?:only )?as "
    r"|(?:who )?(?:calls|called|calling) (?:himself|herself) "
    r"|who (?:goes|went) by (?:the name (?:of )?)?)"
)
_LONGEST_LABEL = 60  # characters
# Rules of names that somebody gave of himself: "who gave his name only as X".
_GIVEN = frozenset(("introduced", "one-name"))
_SENTENCE_ENDS = frozenset(".,?!…")


class Mentions:
    """Makes the mentions of one article, in the order of its quotations: each may go on where the last one was."""

    def __init__(self, body: str, paragraphs: Paragraphs, names: tuple[NameMention, ...]) -> None:
        self._body = body
        self._paragraphs = paragraphs
        self._antecedents = Antecedents(body, paragraphs, names)
        self._surnames = _surnames(names)
        self._persons = tuple(n for n in names if n.kind == "person")
        starts = [start for start, _ in paragraphs.places]
        self._following = dict(itertools.pairwise(starts))  # where the next paragraph starts
        self._labelled: tuple[int, Speaker] | None = None  # the end of a quotation that runs on, and who speaks it
        self._spoke: tuple[int, int] | None = None
        self._named: dict[tuple[int, int], set[str]] = {}
        self._last: QuoteMention | None = None
        self._last_paragraph: Paragraph | None = None

    def expect(self, spoken: Iterable[tuple[Quoted, Candidate]]) -> None:
        """Takes note of whom each speaker names in all parts of what is said: “Lee lied,” she said. “Ruiz did not.”"""
        for quoted, chosen in spoken:
            if chosen.phrase >= 0 and not is_title(self._body, quoted):
                place = chosen.paragraph, chosen.phrase
                self._named.setdefault(place, set()).update(self._antecedents.named_between(quoted.start, quoted.end))

    def of(self, paragraph: Paragraph, quoted: Quoted, chosen: Candidate) -> QuoteMention | None:
        """The mention of what stands between two marks, or None where that is no quotation."""
        if is_label(self._body, quoted) or _is_heading(self._body, paragraph, quoted):
            return None
        if is_title(self._body, quoted):
            spoken = chosen.phrase >= 0 or is_quotation(self._body, quoted)
            return self._cut(paragraph, quoted, rule="title") if spoken else None
        written = self._written_beside(paragraph, quoted)
        if written is not None:
            found = self._cut(paragraph, quoted, speaker=written, rule=written.rule)
        elif chosen.phrase >= 0:
            found = self._spoken(paragraph, quoted, chosen)
            self._spoke = chosen.paragraph, _head(self._paragraphs[chosen.paragraph], chosen.phrase, chosen.how)
        elif is_quotation(self._body, quoted):
            return self._cut(paragraph, quoted, rule="nobody")
        else:
            return None
        self._last, self._last_paragraph = found, paragraph
        if quoted.mark in TYPEWRITER_MARKS:
            # Told apart, as what this layer is measured by knows “ and " alone.
            return msgspec.structs.replace(found, speaker=None, likely_speaker=found.speaker)
        return found

    def posts(self) -> Iterable[QuoteMention]:
        """The posts set into the article."""
        for start, end in self._paragraphs.places:
            for post in find_posts(self._body, start, end):
                yield self._posted(post)

    def _posted(self, post: Post) -> QuoteMention:
        return QuoteMention.cut(
            self._body,
            post.start,
            post.end,
            kind="direct",
            speaker=self._signer(*post.name, "post"),
            when=self._span(post.when),
            rule="post",
        )

    def _written_beside(self, p: Paragraph, quoted: Quoted) -> Speaker | None:
        """The speaker of a quotation that opens a paragraph, where a signature, or a transcript's label, tells it."""
        opens = (
            p.first_quote in p.quote_token
            and p.quoted[0] is quoted
            and not self._body[p.start : quoted.outer_start].strip()
        )
        if not opens:
            return None
        place = find_signature(self._body, quoted.outer_end, p.end) if quoted.closed else None
        if place is not None:
            return self._signer(*place, "signature")
        before, self._labelled = self._labelled, None
        label = find_label(self._body, quoted.start, quoted.end)
        if label is not None:
            known = self._surnames.get(self._body[label[0] : label[1]].split()[-1].casefold())
            if known is None:
                return None
            speaker = Speaker.cut(self._body, *label, name=known, rule="label")
        elif before is not None and before[0] == p.start:
            speaker = before[1]
        else:
            return None
        if not quoted.closed:
            self._labelled = self._following.get(p.start, -1), speaker
        return speaker

    def _signer(self, start: int, end: int, rule: str) -> Speaker:
        return Speaker.cut(self._body, start, end, name=self._antecedents.name_at(start, end), rule=rule)

    def _spoken(self, paragraph: Paragraph, quoted: Quoted, chosen: Candidate) -> QuoteMention:
        """The mention of a quotation whose speaker was chosen among the phrases around it."""
        home = self._paragraphs[chosen.paragraph]
        chosen = _of_whom_the_clause_is(home, chosen)
        before = "" if self._last is None or self._last.speaker is None else self._last.speaker.name
        named = self._named.get((chosen.paragraph, chosen.phrase), set())
        occasion = Occasion(self._spoke, before, named)
        speaker = self._speaker(chosen.paragraph, chosen.phrase, chosen.how, occasion)
        if chosen.verb < 0:
            return self._cut(paragraph, quoted, speaker=speaker, rule=chosen.how)
        speaker = self._by_name(speaker, home.tokens[chosen.verb].start)
        relay = self._relay(home, chosen, speaker) if home is paragraph else None
        passed_on = find_quoted_speaker(home, chosen.verb)
        if passed_on is not None:
            speaker, relay = self._speaker(chosen.paragraph, passed_on, "quoted as saying", occasion), speaker
        token = home.tokens[chosen.verb]
        last = home.tokens[chosen.verb + 1] if token.low == "according" else token
        medium = find_medium(self._body, home, chosen.verb)
        addressee = find_addressee(home, chosen.verb) or (find_reader(home, medium[1]) if medium is not None else None)
        return self._cut(
            paragraph,
            quoted,
            speaker=speaker,
            cue=Span.cut(self._body, token.start, last.end),
            medium=self._span(medium),
            addressee=self._span(addressee),
            when=self._span(find_when(home, chosen.verb)) or self._same_occasion(paragraph, speaker),
            relayed_by=relay,
            rule=chosen.how,
        )

    def _by_name(self, speaker: Speaker, verb: int) -> Speaker:
        """Who is described by name behind it: "Its founder and head Ana Ruiz said", "Her rival, Ana Ruiz, said"."""
        at = bisect.bisect_left(self._persons, speaker.end, key=lambda n: n.start)
        name = next(iter(self._persons[at : at + 1]), None)
        given = name is not None and name.rule in _GIVEN and name.start - speaker.end < _LONGEST_LABEL
        if name is not None and given and self._body.startswith((" who ", ", who "), speaker.end):
            return Speaker.cut(self._body, name.start, name.end, name=name.actor, rule="named behind")
        if name is not None and _GIVES_A_NAME.fullmatch(
            self._body, speaker.end, min(name.start, speaker.end + _LONGEST_LABEL)
        ):
            return Speaker.cut(self._body, name.start, name.end, name=name.actor, rule="named behind")
        if name is None or any(n.start <= speaker.start < n.end for n in self._persons[max(0, at - 1) : at]):
            return speaker
        if speaker.start > verb:
            title = _TITLE_GOES_ON.fullmatch(self._body, speaker.end, min(name.start, speaker.end + _LONGEST_LABEL))
            if title is None or title[1].casefold() not in people_nouns():
                return speaker
            return Speaker.cut(self._body, name.start, name.end, name=name.actor, rule="named behind")
        leads_on = _LEADS_TO_A_NAME.fullmatch(self._body, speaker.end, min(name.start, speaker.end + _LONGEST_LABEL))
        between = self._body[speaker.end : min(name.start, speaker.end + _LONGEST_LABEL)]
        if between.startswith(",") and not _HANGING.isdisjoint(between.split()):
            return speaker  # "the bloc, led by Ana Ruiz, said"
        if name.end > verb or leads_on is None or not _ENDS_A_NAME.fullmatch(self._body, name.end, verb):
            return speaker
        return Speaker.cut(self._body, name.start, name.end, name=name.actor, rule="named behind")

    def _same_occasion(self, paragraph: Paragraph, speaker: Speaker) -> Span | None:
        """The day of the quotation before it in the paragraph, where the same speaker goes on."""
        last = self._last
        if last is None or last.speaker is None or self._last_paragraph is not paragraph:
            return None
        return last.when if last.speaker.name == speaker.name else None

    def _relay(self, home: Paragraph, chosen: Candidate, speaker: Speaker) -> Speaker | None:
        found = find_relay(home, chosen.phrase, chosen.verb)
        if found is None:
            return None
        relay = self._speaker(chosen.paragraph, found, "relay", Occasion(self._spoke))
        return None if relay.name == speaker.name else relay

    def _speaker(self, paragraph: int, phrase: int, rule: str, occasion: Occasion) -> Speaker:
        p = self._paragraphs[paragraph]
        phrase = _head(p, phrase, rule)
        phrase = self._antecedents.before_bracket(paragraph, phrase)
        if rule.startswith(_BY_VERB):
            phrase = self._antecedents.bearer(paragraph, phrase)
        found = p.phrases[phrase]
        start, end = p.tokens[found.first].start, p.tokens[extended(p, found)].end
        name = self._antecedents.name(paragraph, phrase, occasion)
        whole = _word_begin(self._body, start)
        if whole < start:
            start, name = whole, self._antecedents.name_at(whole, end)
        if name == self._body[start : p.tokens[found.last].end]:
            name = self._body[start:end]
        return Speaker.cut(self._body, start, end, name=" ".join(name.split()), rule=rule)

    def _cut(
        self,
        p: Paragraph,
        quoted: Quoted,
        *,
        rule: str,
        speaker: Speaker | None = None,
        cue: Span | None = None,
        medium: Span | None = None,
        addressee: Span | None = None,
        when: Span | None = None,
        relayed_by: Speaker | None = None,
    ) -> QuoteMention:
        return QuoteMention.cut(
            self._body,
            quoted.start,
            quoted.end,
            kind=_kind(self._body, p, quoted),
            speaker=speaker,
            cue=cue,
            medium=medium,
            addressee=addressee,
            when=when,
            relayed_by=relayed_by,
            rule=rule,
        )

    def _span(self, place: tuple[int, int] | None) -> Span | None:
        return None if place is None else Span.cut(self._body, *place)


def is_quotation(body: str, quoted: Quoted) -> bool:
    """Whether words that nobody is known to have said are a quotation: no scare quote, and no title of a work."""
    words = body[quoted.start : min(quoted.end, quoted.start + 400)].split()
    if len(words) < 3:
        return False
    ends = body[quoted.end - 1] in ".?!…"
    titled = all(w[0].isupper() or len(w) < 5 or not w[0].isalpha() for w in words) and words[0][0].isupper()
    return ends or not titled


def is_label(body: str, quoted: Quoted) -> bool:
    """Whether the words are a name that a noun behind them explains: the “Right to the River” movement."""
    noun = _WORD_BEHIND.match(body, quoted.outer_end)
    words = body[quoted.start : min(quoted.end, quoted.start + _LONGEST_LABEL + 1)].split()
    if noun is None or noun[1] not in body_nouns() or quoted.end - quoted.start > _LONGEST_LABEL:
        return False
    return words[0][0].isupper() and all(w[0].isupper() or len(w) < 4 for w in words)


def is_title(body: str, quoted: Quoted) -> bool:
    """Whether words are the title of a work or programme: in her memoir “The Long Way”, on ABC’s “World Tonight”."""
    if quoted.end - quoted.start > _LONGEST_TITLE or body[quoted.end - 1] in "?!":
        return False
    words = body[quoted.start : quoted.end].rstrip(".,").split()
    cased = all(w[0].isupper() or len(w) < _SMALL_WORD or not w[0].isalpha() for w in words)
    if not (words and cased and words[0][0].isupper() and sum(w[0].isupper() for w in words) > 1):
        return False
    return _BEFORE_A_TITLE.search(body[max(0, quoted.outer_start - _LONGEST_LABEL) : quoted.outer_start]) is not None


def _is_heading(body: str, p: Paragraph, quoted: Quoted) -> bool:
    """Whether words between single marks are a paragraph of their own, and no sentence, as a heading is."""
    alone = not (body[p.start : quoted.outer_start].strip() or body[quoted.outer_end : p.end].strip())
    return alone and quoted.closed and quoted.mark in SINGLE_MARKS and body[quoted.end - 1] not in _SENTENCE_ENDS


def _word_begin(body: str, start: int) -> int:
    """Where the word begins that a combining accent or a joiner cut at ``start``."""
    at = start
    while at > max(0, start - _LONGEST_LABEL) and unicodedata.category(body[at - 1]) in ("Mn", "Cf"):
        at -= 1
        while at > 0 and start - at < _LONGEST_LABEL and body[at - 1].isalnum():
            at -= 1
    return at


def _of_whom_the_clause_is(p: Paragraph, chosen: Candidate) -> Candidate:
    """The subject that a clause stands behind, for the place that ends the clause: "men who fish off Weston said"."""
    found = p.phrases[chosen.phrase]
    if not chosen.how.startswith("direct") or not found.first or p.tokens[found.first - 1].tag != PREPOSITION:
        return chosen
    for k in range(chosen.phrase - 1, max(-1, chosen.phrase - _LONGEST_CLAUSE), -1):
        if p.sentence[p.phrases[k].first] != p.sentence[found.first]:
            break
        if any(link.way == "clause" and link.verb == chosen.verb for link in p.subjects.get(k, ())):
            return chosen._replace(phrase=k)
    return chosen


def _head(p: Paragraph, phrase: int, rule: str) -> int:
    """The head of the chosen phrase; in "Lee's claim that" it is Lee, not the claim."""
    return phrase if rule.startswith("owner") else head_of(p, phrase)


def _surnames(names: tuple[NameMention, ...]) -> dict[str, str]:
    """The person behind each surname, in lower case; the first of several."""
    out: dict[str, str] = {}
    for name in names:
        if name.kind == "person":
            out.setdefault(name.actor.split()[-1].casefold(), name.actor)
    return out


def _kind(body: str, p: Paragraph, quoted: Quoted) -> QuoteKind:
    """A partial quotation is a piece of the writer's sentence; a direct one is a sentence, or more, of its own."""
    first = next((c for c in body[quoted.start : quoted.start + 10] if c.isalnum()), " ")
    if first.isupper() or first.isdigit():
        return "direct"
    before = body[max(p.start, quoted.outer_start - 3) : quoted.outer_start].rstrip()
    return "direct" if before.endswith((":", ",")) and body[quoted.end - 1] in ".?!,…" else "partial"
