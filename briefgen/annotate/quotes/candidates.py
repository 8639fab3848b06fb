"""Who may have spoken a quotation: every noun phrase near it, with what speaks for and against each.

A candidate's features are names of simple observations ("subject of a verb of saying right behind the quotation");
`briefgen.annotate.quotes.choose` weighs them. One candidate is nobody.
"""

from __future__ import annotations

from typing import NamedTuple

from briefgen.annotate.quotes.cues import speech_nouns
from briefgen.annotate.quotes.paragraph import Paragraph, Subject
from briefgen.annotate.quotes.tokens import COLON, DASH, PREPOSITION, QUOTE, STOP

_BEFORE, _AFTER = 60, 40  # tokens around a quotation in which its speaker is looked for
# Prepositions that tell something about the speaker; the others count alike.
_LISTED = frozenset(
    {"to", "by", "of", "from", "for", "with", "as", "in", "on", "at", "about", "against", "like", "per"}
)


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
    before: str
    after: str


def candidates(
    body: str, paragraphs: list[Paragraph], index: int, quote: int, said: Candidate | None, last: Candidate | None
) -> list[Candidate]:
    """The candidates for quotation ``quote`` of paragraph ``index``; the first is nobody.

    ``said`` is who spoke the quotation before it in this paragraph, ``last`` who spoke last in an earlier paragraph.
    """
    p = paragraphs[index]
    at = p.quote_token[quote]
    shape = _shape(body, p, at, quote)
    low_end, high_end = max(0, at - _BEFORE), min(len(p.tokens), at + _AFTER)
    out = [Candidate(index, -1, -1, "nobody", _nobody(p, shape, said, last))]
    rank = 0
    for k in range(_first_behind(p, at) - 1, -1, -1):
        if p.phrases[k].last < low_end:
            break
        out.append(_near(p, index, shape, k, said, min(rank, 4)))
        rank += p.phrases[k].kind not in ("other", "his", "him")
    rank = 0
    for k in range(_first_behind(p, at), len(p.phrases)):
        if p.phrases[k].first >= high_end:
            break
        out.append(_near(p, index, shape, k, said, min(rank, 4)))
        rank += p.phrases[k].kind not in ("other", "his", "him")
    if said is None:
        out.extend(_far(body, paragraphs, index, shape, last))
    return out


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
    return _Shape(at, size, "U" if first.isupper() else "l", ending, whole, _tag_of(p, at - 1), _tag_of(p, at + 1))


def _tag_of(p: Paragraph, i: int) -> str:
    if not 0 <= i < len(p.tokens):
        return "edge"
    token = p.tokens[i]
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
        f"nobody before={shape.before} case={shape.case}",
        f"nobody lead={lead}",
        f"nobody spoken={spoken} case={shape.case}",
        f"nobody whole={shape.whole} last={last is not None} said={said is not None}",
    ]


def _near(p: Paragraph, index: int, shape: _Shape, k: int, said: Candidate | None, rank: int) -> Candidate:
    phrase = p.phrases[k]
    at = shape.at
    side = "L" if phrase.last < at else "R"
    sentences = max(-3, min(3, p.sentence[phrase.first] - p.sentence[at]))
    kind = phrase.kind
    where = f"{side}{sentences}"
    inner = range(phrase.last + 1, at) if side == "L" else range(at + 1, phrase.first)
    between = len(inner)
    previous, following = _tag_of(p, phrase.first - 1), _tag_of(p, phrase.last + 1)
    if phrase.owner and phrase.last + 2 < len(p.tokens):
        following = "'s " + ("speech" if p.tokens[phrase.last + 2].low in speech_nouns() else "other")
    elif kind == "his":
        following = "speech" if _speech_follows(p, phrase.last) else "other"
    elif following == "Vany":
        following = "Vany"
    signature = " ".join(_tag_of(p, i) for i in inner) if between <= 3 else "far"
    distance = (
        "0" if between == 0 else "1-2" if between < 3 else "3-6" if between < 7 else "7-14" if between < 15 else "15+"
    )
    quotes_between = min(2, sum(1 for i in inner if p.tokens[i].tag == QUOTE)) if between < 70 else 2
    two_before = f"{_tag_of(p, phrase.first - 2)} {previous}" if phrase.first else "edge"
    features = [
        f"kind={kind} {where}",
        f"kind={kind} {side} rank={rank} q={quotes_between}",
        f"{where} prev={previous} kind={kind}",
        f"{where} next={following}",
        f"{side} two={two_before}",
        f"{side} between={signature}",
        f"{where} distance={distance}",
        f"{where} q={quotes_between} rank={rank}",
        f"{where} ending={shape.ending} case={shape.case}",
        f"{where} before={shape.before} after={shape.after}",
    ]
    verb = -1
    how = f"near {side}"
    link = _closest(p.subjects.get(k, []), p, at)
    if link is None:
        features.append(f"no verb {where} case={shape.case}")
        if side == "R" and previous == DASH and shape.after == DASH and between == 1:
            how = "signed"
            features += ["signed", f"signed {following}"]
        elif previous == "to" and phrase.first > 1 and p.tokens[phrase.first - 2].low == "according":
            how = "according to"
            features.append(f"according to {where} q={quotes_between}")
            verb = phrase.first - 2
    else:
        verb = link.verb
        form = p.verbs[verb]
        v_side = "L" if verb < at else "R"
        v_where = f"{v_side}{max(-3, min(3, p.sentence[verb] - p.sentence[at]))}"
        gap_range = range(verb + 1, at) if v_side == "L" else range(at + 1, verb)
        gap = len(gap_range)
        if gap <= 2:
            gap_tags = " ".join(_tag_of(p, i) for i in gap_range) or "0"
        else:
            gap_tags = ("3-6 " if gap < 7 else "7-14 " if gap < 15 else "15+ ") + (
                shape.before if v_side == "L" else shape.after
            )
        crossed = min(2, sum(1 for i in gap_range if i in p.verbs and p.verbs[i].kind != "any")) if gap < 70 else 2
        v_quotes = min(2, sum(1 for i in gap_range if p.tokens[i].tag == QUOTE)) if gap < 70 else 2
        how = f"{link.way} {form.kind} {'before' if v_side == 'L' else 'behind'}"
        features += [
            f"{how} {v_where}",
            f"{how} kind={kind}",
            f"{form.kind} {form.form} {link.way} {v_where}",
            f"{form.kind} gap={gap_tags} {v_where} case={shape.case}",
            f"{form.kind} {link.way} gap={gap_tags} {v_where}",
            f"{form.kind} crossed={crossed} {v_where} q={v_quotes}",
            f"{form.kind} ending={shape.ending} {v_where} q={v_quotes} case={shape.case}",
            f"base={form.base} {v_side} near={gap <= 2}",
            f"{form.kind} {v_where} size={shape.size}",
        ]
    if said is not None:
        same = said.paragraph == index and said.phrase == k
        features += [
            f"said={same} {where} case={shape.case} spoken={verb >= 0}",
            f"said={same} q={quotes_between} {side} before={shape.before}",
            f"said={same} after={shape.after} {where}",
        ]
    return Candidate(index, k, verb, how, features)


def _speech_follows(p: Paragraph, last: int) -> bool:
    return any(p.tokens[i].low in speech_nouns() for i in range(last + 1, min(last + 4, len(p.tokens))))


def _closest(links: list[Subject], p: Paragraph, at: int) -> Subject | None:
    """The verb of a phrase that is the likeliest to bring in the quotation: the nearest in the same sentence."""
    best = None
    best_key = (9, 0, 0)
    for link in links:
        kind = p.verbs[link.verb].kind
        key = (
            abs(p.sentence[link.verb] - p.sentence[at]),
            0 if kind in ("say", "judge") else 1,
            abs(link.verb - at),
        )
        if best is None or key < best_key:
            best, best_key = link, key
    return best


def _far(body: str, paragraphs: list[Paragraph], index: int, shape: _Shape, last: Candidate | None) -> list[Candidate]:
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
        before = paragraphs[index - 1] if index else None
        run_on = bool(before and before.quoted and not before.quoted[-1].closed and starts == "first")
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


def _leads(
    paragraphs: list[Paragraph], index: int, lonely: str, shape: _Shape, last: Candidate | None
) -> list[Candidate]:
    """Subjects in the last sentence of the paragraph before: "The mayor issued a statement:"."""
    before = paragraphs[index - 1]
    if not before.tokens:
        return []
    colon = before.tokens[-1].tag == COLON
    final = before.sentence[-1]
    out = []
    rank = 0
    for k in range(len(before.phrases) - 1, -1, -1):
        phrase = before.phrases[k]
        if before.sentence[phrase.last] != final or rank > 8:
            break
        links = before.subjects.get(k, [])
        rank += 1
        if not links:
            continue
        form = before.verbs[links[-1].verb]
        out.append(
            Candidate(
                index - 1,
                k,
                links[-1].verb,
                "brought in by the paragraph before",
                [
                    "lead",
                    f"lead colon={colon} {lonely} case={shape.case}",
                    f"lead colon={colon} {form.kind} {links[-1].way}",
                    f"lead colon={colon} kind={phrase.kind}",
                    f"lead colon={colon} spoken={last is not None and last.paragraph == index - 1} {lonely}",
                ],
            )
        )
    return out


def _signed(paragraphs: list[Paragraph], index: int, lonely: str) -> list[Candidate]:
    """A name behind a dash at the head of the paragraph that follows."""
    behind = paragraphs[index]
    if len(behind.tokens) < 2 or behind.tokens[0].tag != DASH or not behind.phrases or behind.phrases[0].first != 1:
        return []
    return [Candidate(index, 0, -1, "signed", ["signed", f"signed {lonely}"])]
