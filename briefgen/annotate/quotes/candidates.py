"""Who may have spoken a quotation: every noun phrase near it, with what speaks for and against each.

A candidate's features are names of simple observations ("subject of a verb of saying right behind the quotation");
`briefgen.annotate.quotes.choose` weighs them. One candidate is nobody.
"""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from briefgen.annotate.quotes.cues import speech_nouns
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.annotate.quotes.subjects import Subject
from briefgen.annotate.quotes.tokens import COLON, DASH, PREPOSITION, QUOTE, STOP

_BEFORE, _AFTER = 60, 40  # tokens around a quotation in which its speaker is looked for
_QUOTES_BEFORE, _QUOTES_AFTER = 4, 3  # no speaker is looked for beyond so many other quotations
_LEADS = 8  # phrases of the paragraph before that are looked at
_VERBS = 3  # verbs of one phrase that are looked at
_DISTANCES = ((1, "0"), (3, "1-2"), (7, "3-6"), (15, "7-14"))  # fewer tokens than this between, and its name
# Prepositions that tell something about the speaker; the others count alike.
_LISTED = frozenset(
    {"to", "by", "of", "from", "for", "with", "as", "in", "on", "at", "about", "against", "like", "per"}
)

ACCORDING = "according to"  # how one speaks of whom it stands before


class Candidate(NamedTuple):
    """A phrase that may be the speaker, the verb it speaks by (-1 where there is none), and its features.

    ``paragraph`` is the index of the paragraph that it stands in; ``phrase`` is -1 for nobody. ``how`` is the chief
    of the features, in words: the rule by which the speaker was found.
    """

    paragraph: int
    phrase: int
    verb: int
    how: str
    features: list[str]


class _Shape(NamedTuple):
    """What a quotation looks like, and what stands next to it."""

    at: int
    size: str
    case: str
    ending: str
    whole: bool
    titled: bool
    before: str
    after: str


def candidates(
    body: str, paragraphs: Paragraphs, index: int, quote: int, said: Candidate | None, last: Candidate | None
) -> list[Candidate]:
    """The candidates for quotation ``quote`` of paragraph ``index``; the first is nobody.

    ``said`` is who spoke the quotation before it in this paragraph, ``last`` who spoke last in an earlier paragraph.
    """
    p = paragraphs[index]
    at = p.quote_token[quote]
    shape = _shape(body, p, at, quote)
    out = [Candidate(index, -1, -1, "nobody", _nobody(p, shape, said, last))]
    behind = _first_behind(p, at)
    before = takewhile(
        lambda k: p.phrases[k].last >= max(at - _BEFORE, p.quote_token.get(quote - _QUOTES_BEFORE, 0)),
        range(behind - 1, -1, -1),
    )
    after = takewhile(
        lambda k: p.phrases[k].first < min(at + _AFTER, p.quote_token.get(quote + _QUOTES_AFTER, len(p.tokens))),
        range(behind, len(p.phrases)),
    )
    for side in (before, after):
        rank = 0
        for k in side:
            out.extend(_near(p, index, shape, k, said, min(rank, 4)))
            rank += p.phrases[k].kind not in ("other", "his", "him")
    _compare(p, at, out)
    if said is None:
        out.extend(_far(paragraphs, index, shape, last))
    return out


def _compare(p: Paragraph, at: int, options: list[Candidate]) -> None:
    """Adds to each candidate that has a verb how many others have one that stands nearer to the quotation."""
    sentence = p.sentence[at]
    speaking = sorted({(abs(p.sentence[c.verb] - sentence), abs(c.verb - at), c.verb) for c in options if c.verb >= 0})
    rank = {verb: min(i, 3) for i, (_, _, verb) in enumerate(speaking)}
    same_verb: dict[int, int] = {}
    for option in options:
        if option.verb < 0:
            continue
        nth = same_verb.get(option.verb, 0)
        same_verb[option.verb] = nth + 1
        side = "L" if option.verb < at else "R"
        option.features.append(f"nearer={rank[option.verb]} {option.how} {side}")
        option.features.append(f"nearer={rank[option.verb]} nth={min(nth, 2)} {side}")
    if speaking:
        away, _, verb = speaking[0]
        side = "before" if verb < at else "behind"
        options[0].features.append(
            f"nobody nearest={p.verbs[verb].kind if verb in p.verbs else 'to'} {side} {min(away, 2)}"
        )
    else:
        options[0].features.append("nobody nearest=none")


def _first_behind(p: Paragraph, at: int) -> int:
    """The first phrase behind token ``at``."""
    low, high = 0, len(p.phrases)
    while low < high:
        middle = (low + high) // 2
        if p.phrases[middle].first > at:
            high = middle
        else:
            low = middle + 1
    return low


def _shape(body: str, p: Paragraph, at: int, quote: int) -> _Shape:
    quoted = p.quoted[quote - p.first_quote]
    words = len(body[quoted.start : min(quoted.end, quoted.start + 200)].split())
    size = str(words) if words < 4 else "4-6" if words < 7 else "7-12" if words < 13 else "13+"
    first = next((c for c in body[quoted.start : min(quoted.end, quoted.start + 10)] if c.isalnum()), " ")
    ending = body[quoted.end - 1]
    if ending not in ",.?!…:—-–":
        ending = "x"
        if quoted.outer_end < p.end and body[quoted.outer_end] in ",.":
            ending = body[quoted.outer_end] + "x"
    whole = len(p.tokens) <= 2 and all(t.tag in (QUOTE, STOP) for t in p.tokens)
    written = body[quoted.start : min(quoted.end, quoted.start + 80)].split()
    titled = all(w[0].isupper() or len(w) < 4 for w in written)
    return _Shape(
        at, size, "U" if first.isupper() else "l", ending, whole, titled, _tag_of(p, at - 1), _tag_of(p, at + 1)
    )


def _tag_of(p: Paragraph, i: int) -> str:
    if not 0 <= i < len(p.tokens):
        return "edge"
    token = p.tokens[i]
    if token.low in ("(", "["):
        return _tag_of(p, i - 1)
    if i in p.verbs:
        return "V" + p.verbs[i].kind
    if token.tag == PREPOSITION:
        return token.low if token.low in _LISTED else PREPOSITION
    if token.tag == "R" or token.low in ("the", "a", "so-called", "and", "but", "as", "than", ":", ";"):
        return token.low
    return token.tag


def _nobody(p: Paragraph, shape: _Shape, said: Candidate | None, last: Candidate | None) -> list[str]:
    at = shape.at
    sentence = p.sentence[at]
    spoken = "none"
    for i in range(max(0, at - 25), min(len(p.tokens), at + 15)):
        if p.sentence[i] == sentence and i in p.verbs and p.verbs[i].kind in ("say", "judge"):
            spoken = p.verbs[i].kind
            break
    lead = p.tokens[at - 1].low if at and p.tokens[at - 1].tag != QUOTE else ""
    return [
        "nobody",
        f"nobody size={shape.size} case={shape.case}",
        f"nobody size={shape.size} ending={shape.ending}",
        f"nobody before={shape.before} size={shape.size}",
        f"nobody after={shape.after}",
        f"nobody titled={shape.titled} ending={shape.ending}",
        f"nobody titled={shape.titled} size={shape.size}",
        f"nobody titled={shape.titled} before={shape.before} after={shape.after}",
        f"nobody before={shape.before} case={shape.case}",
        f"nobody lead={lead}",
        f"nobody spoken={spoken} case={shape.case}",
        f"nobody whole={shape.whole} last={last is not None} said={said is not None}",
    ]


def _near(p: Paragraph, index: int, shape: _Shape, k: int, said: Candidate | None, rank: int) -> list[Candidate]:
    """The candidates that phrase ``k`` of the quotation's own paragraph gives: one a verb that it may speak by."""
    phrase = p.phrases[k]
    at = shape.at
    side = "L" if phrase.last < at else "R"
    where = f"{side}{max(-3, min(3, p.sentence[phrase.first] - p.sentence[at]))}"
    inner = range(phrase.last + 1, at) if side == "L" else range(at + 1, phrase.first)
    quotes_between = min(2, sum(1 for i in inner if p.tokens[i].tag == QUOTE)) if len(inner) < 70 else 2
    features = _place(p, phrase, shape, inner, side, where, quotes_between, rank)
    if said is not None:
        same = said.paragraph == index and said.phrase == k
        features += [
            f"said={same} q={quotes_between} {side} before={shape.before}",
            f"said={same} after={shape.after} {where}",
        ]
    previous = _tag_of(p, phrase.first - 1)
    according = previous == "to" and phrase.first > 1 and p.tokens[phrase.first - 2].low == "according"
    links = [] if according else _closest(p.subjects.get(k, []), p, at)
    if links:
        return [
            Candidate(index, k, link.verb, *_speaking(p, shape, link, phrase, features, said, where)) for link in links
        ]
    verb, how = -1, f"near {side}"
    features.append(f"no verb {where} case={shape.case}")
    if side == "R" and previous == DASH and shape.after == DASH and len(inner) == 1:
        how = "signed"
        features += ["signed", f"signed {_following(p, phrase)}"]
    elif according:
        how, verb = ACCORDING, phrase.first - 2
        features.append(f"according to {where} q={quotes_between}")
    return [Candidate(index, k, verb, how, features)]


def _place(
    p: Paragraph, phrase: Phrase, shape: _Shape, inner: range, side: str, where: str, quotes: int, rank: int
) -> list[str]:
    """What a phrase is and where it stands: ``inner`` are the tokens between it and the quotation."""
    kind, between = phrase.kind, len(inner)
    signature = " ".join(_tag_of(p, i) for i in inner) if between <= 3 else "far"
    distance = next((name for below, name in _DISTANCES if between < below), "15+")
    return [
        f"kind={kind} {where}",
        f"kind={kind} {side} rank={rank} q={quotes}",
        f"{where} prev={_tag_of(p, phrase.first - 1)} kind={kind}",
        f"{where} next={_following(p, phrase)}",
        f"{side} between={signature}",
        f"{where} distance={distance}",
        f"{where} q={quotes} rank={rank}",
        f"{where} ending={shape.ending} case={shape.case}",
        f"{where} before={shape.before} after={shape.after}",
    ]


def _following(p: Paragraph, phrase: Phrase) -> str:
    """What stands behind a phrase; behind an owner, whether it is something said."""
    if phrase.owner and phrase.last + 2 < len(p.tokens):
        return "'s " + ("speech" if p.tokens[phrase.last + 2].low in speech_nouns() else "other")
    if phrase.kind == "his":
        return "speech" if _speech_follows(p, phrase.last) else "other"
    return _tag_of(p, phrase.last + 1)


def _speaking(
    p: Paragraph,
    shape: _Shape,
    link: Subject,
    phrase: Phrase,
    features: list[str],
    said: Candidate | None,
    where: str,
) -> tuple[str, list[str]]:
    """How a candidate speaks by a verb, in words, and its features together with those of the verb."""
    verb, at, kind = link.verb, shape.at, phrase.kind
    form = p.verbs[verb]
    side = "L" if verb < at else "R"
    place = f"{side}{max(-3, min(3, p.sentence[verb] - p.sentence[at]))}"
    inner = range(verb + 1, at) if side == "L" else range(at + 1, verb)
    gap = len(inner)
    if gap <= 2:
        tags = " ".join(_tag_of(p, i) for i in inner) or "0"
    else:
        reach = "3-6" if gap < 7 else "7-14" if gap < 15 else "15+"
        tags = f"{reach} {shape.before if side == 'L' else shape.after}"
    crossed = min(2, sum(1 for i in inner if i in p.verbs and p.verbs[i].kind not in ("any", "speech")))
    quotes = min(2, sum(1 for i in inner if p.tokens[i].tag == QUOTE))
    how = f"{link.way} {form.kind} {'before' if side == 'L' else 'behind'}"
    found = [
        *features,
        f"{how} {place}",
        f"{how} kind={kind}",
        f"{form.kind} {form.form} {link.way} {place}",
        f"{form.kind} gap={tags} {place} case={shape.case}",
        f"{form.kind} {link.way} gap={tags} {place}",
        f"{form.kind} crossed={crossed} {place} q={quotes}",
        f"{form.kind} ending={shape.ending} {place} q={quotes} case={shape.case}",
        f"base={form.base} {side} near={gap <= 2}",
        f"{form.kind} {place} size={shape.size}",
    ]
    if said is not None:
        found.append(f"said {where} case={shape.case} {form.kind} {link.way}")
    return how, found


def _speech_follows(p: Paragraph, last: int) -> bool:
    return any(p.tokens[i].low in speech_nouns() for i in range(last + 1, min(last + 4, len(p.tokens))))


def _closest(links: list[Subject], p: Paragraph, at: int) -> list[Subject]:
    """The verbs of a phrase that are the likeliest to bring in the quotation: the nearest, the same sentence first."""
    ordered = sorted(
        links, key=lambda link: (abs(p.sentence[link.verb] - p.sentence[at]), abs(link.verb - at), link.verb)
    )
    return [link for link in ordered[:_VERBS] if abs(link.verb - at) < _BEFORE + _AFTER]


def _far(paragraphs: Paragraphs, index: int, shape: _Shape, last: Candidate | None) -> list[Candidate]:
    """Those of other paragraphs: who spoke last, who is brought in by the paragraph before, who signs behind."""
    p = paragraphs[index]
    out = []
    lonely = (
        "whole"
        if shape.whole
        else "quiet"
        if not p.verbs
        else "spoken"
        if any(f.kind == "say" for f in p.verbs.values())
        else "verbs"
    )
    starts = "first" if shape.at == 0 else "later"
    if last is not None:
        gap = min(index - last.paragraph, 4)
        before = paragraphs.quoted[index - 1] if index else []
        run_on = bool(before and not before[-1].closed and starts == "first")
        out.append(
            Candidate(
                last.paragraph,
                last.phrase,
                last.verb,
                "carried",
                [
                    "carried",
                    f"carried {lonely} {starts} gap={gap}",
                    f"carried run_on={run_on}",
                    f"carried {lonely} case={shape.case} size={shape.size}",
                    f"carried before={shape.before} after={shape.after}",
                    f"carried kind={paragraphs[last.paragraph].phrases[last.phrase].kind}",
                ],
            )
        )
    if index and starts == "first":
        out.extend(_leads(paragraphs, index, lonely, shape, last))
    if index + 1 < len(paragraphs) and shape.at == len(p.tokens) - 1:
        out.extend(_signed(paragraphs, index + 1, lonely))
    return out


def _leads(paragraphs: Paragraphs, index: int, lonely: str, shape: _Shape, last: Candidate | None) -> list[Candidate]:
    """Subjects in the last sentence of the paragraph before: "The mayor issued a statement:"."""
    before = paragraphs[index - 1]
    if not before.tokens:
        return []
    colon = before.tokens[-1].tag == COLON
    final = before.sentence[-1]
    out: list[Candidate] = []
    for k in range(_first_behind(before, _sentence_start(before, final) - 1), len(before.phrases)):
        phrase = before.phrases[k]
        links = before.subjects.get(k, [])
        sourced = colon and phrase.first and before.tokens[phrase.first - 1].low in ("from", "by", "to")
        if phrase.kind == "other" or len(out) > _LEADS or not (links or sourced):
            continue
        verb = links[-1].verb if links else -1
        way = f"{before.verbs[verb].kind} {links[-1].way}" if links else f"by {_tag_of(before, phrase.first - 1)}"
        features = [
            "lead",
            f"lead colon={colon} {lonely} case={shape.case}",
            f"lead colon={colon} {way}",
            f"lead colon={colon} kind={phrase.kind} {way.split()[-1]}",
            f"lead colon={colon} first={not out} kind={phrase.kind}",
            f"lead colon={colon} spoken={last is not None and last.paragraph == index - 1} {lonely}",
        ]
        out.append(Candidate(index - 1, k, verb, "brought in by the paragraph before", features))
    return out


def _sentence_start(p: Paragraph, sentence: int) -> int:
    """The first token of a sentence."""
    at = len(p.tokens)
    while at and p.sentence[at - 1] == sentence:
        at -= 1
    return at


def _signed(paragraphs: Paragraphs, index: int, lonely: str) -> list[Candidate]:
    """A name behind a dash at the head of the paragraph that follows."""
    behind = paragraphs[index]
    if len(behind.tokens) < 2 or behind.tokens[0].tag != DASH or not behind.phrases or behind.phrases[0].first != 1:
        return []
    return [Candidate(index, 0, -1, "signed", ["signed", f"signed {lonely}"])]
