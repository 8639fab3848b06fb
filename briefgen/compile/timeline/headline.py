"""The headline of an entry: words of its best evidence, cut where a clause begins and ends, "…" where more stood.

Never a word of ours. The best evidence names who acts, begins like a sentence and is neither a scrap nor a paragraph.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections import Counter
from collections.abc import Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import Clause, clauses
from briefgen.compile.timeline.dateline import DATELINE, LISTED
from briefgen.compile.timeline.words import ASIDES, Word, clause_words, words_of
from briefgen.compile.timex import precision
from briefgen.model import Annotations, HappeningKind

_LONGEST = 180
# A scrap is read with what stands before it until it is as long as this.
_WIDE = 60
# What a cut leaves at the end and belongs to what was cut off.
_DANGLING = re.compile(
    r"(?:,? (?:as (?:well|long)|just|soon|shortly|moments|seconds|such|and|or|but|that|which|who|when|while|than"
    r"|as|the|a|an|of|to|at|with|from|even|though|although|because|if|whether|where|into|for|by|its|their|those))+$"
)
# Of so many that tell of a happening, the one that stands for them tells what many of them do.
_MANY = 4
_LACKING = 6
_SHORTEST = 30
_LEADING = frozenset({"and", "but", "so", "then", "that", "also"})
# Before a comma they only tie a sentence to the one before it.
_ADVERBS = frozenset({"however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless"})
_JOINING = frozenset({"and", "but", "so", "also"}) | _ADVERBS
_LEADING_WORD = re.compile(r"^(?:and|but|so|that) (?=\w)", re.IGNORECASE)
# "That year" is no "that".
_THAT_TIME = re.compile(r"that (?:same )?(?:year|month|week|day|night|morning|evening|afternoon|time)\b", re.IGNORECASE)
# What only tells when something else was tells of a happening itself.
_TELLING_WHEN = frozenset({"when", "after", "although", "though", "while", "because"})
_OPEN_A_PHRASE = frozenset({"to", "of", "and", "or", "into", "against", "about", "through", "between", "that", "while"})
_LONGEST_PHRASE = 60
_NEXT_WORD = 30
# "and that"
_MOST_LEADING = 2
_PRONOUNS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its"})
# Not that of "p.m.", but that of "Sept. 5."
_FULL_STOP = re.compile(r"(?<![.\s][^\W\d_])\.$")
_OPEN_MARKS, _CLOSE_MARKS = "‘“'\"", "’”'\""
# "(Confirmed to) the board that": what was said begins behind it.
_WHOM = re.compile(r"(?:the|a|an|his|her|its|their) (?:[\w’'-]{1,20} ){1,3}that ", re.IGNORECASE)
_HE = re.compile(r"(?:he|she)\s+", re.IGNORECASE)
# "18, that": the end of what stood before.
_SCRAP = re.compile(r"[\d\W]+, ")
# So far behind its beginning stands the subject of a sentence, if no aside stands before it.
_OPENING = 40
_HIM = re.compile(r"\b(?:he|she|they)\b")
_ITSELF = re.compile(r"(?:it|they|he|she)\b", re.IGNORECASE)
# Behind a noun without a comma they tell which one is meant.
_COMPLETING = re.compile(r" (?:that|who|whose|where|(?:in|of|at|on|for|with|to|from) (?:which|whom)|before|after) ")
_SPACE = re.compile(r"\s+")


def best_told(group: Sequence[Candidate], by_id: dict[str, Annotations], date: str, kind: HappeningKind) -> Candidate:
    """Which of these candidates, that tell of one happening of this date and kind, is the fittest to stand for them.

    What was planned and took place is told as having taken place, and what one dates to the day with its day.
    """

    if len(group) == 1:
        return group[0]

    common = _told_by_many(group)

    def faults(candidate: Candidate) -> int:
        coarser = precision(candidate.date) > precision(date)
        other = 8 if candidate.kind == "scheduled" else 4
        lacks = round(_LACKING * len(common - candidate.terms) / len(common)) if common else 0
        return _faults(candidate, by_id[candidate.source]) + other * (candidate.kind != kind) + 2 * coarser + lacks

    return min(group, key=lambda c: (faults(c), c.order, c.start))


def _told_by_many(group: Sequence[Candidate]) -> frozenset[str]:
    """The names, words and kinds of happening that at least a third of many candidates tell of."""
    if len(group) < _MANY:
        return frozenset()
    counts = Counter(t for c in group for t in c.terms if t[0] not in "=#")
    return frozenset(t for t, n in counts.items() if 3 * n >= len(group) and n > 1)


def headline(best: Candidate, annotations: Annotations) -> str:
    """The headline cut from this candidate; ``annotations`` are those of its source."""
    return _cut(best, annotations)


def _faults(candidate: Candidate, annotations: Annotations) -> int:
    """How little a candidate is fit to stand alone."""
    body = annotations.text
    text = body[candidate.start : candidate.end]
    words = [w.strip("“\"‘',") for w in text.split(None, 2)[:2]] or [""]
    first = words[-1].lower() if words[0].lower() in _LEADING else words[0].lower()
    length = len(text)
    return (
        4 * (not candidate.founds)
        + 2 * (not candidate.actors)
        + 2 * _tells_it_beside(candidate, body)
        + 2 * (first in _PRONOUNS or _begins_with_him(candidate, annotations))
        + 2 * (first in clause_words().openers)
        + 2 * (not candidate.whole)
        + 2 * (length < _SHORTEST)
        + 2 * (first.endswith("ing") and words[0].islower())
        + (length > _LONGEST)
        + (text[:1] in '“"')
        + 2 * bool(_SCRAP.match(text))
    )


def _begins_with_him(candidate: Candidate, annotations: Annotations) -> bool:
    """Whether nobody is named before the first "he" or "they": "On Friday night she said that"."""
    reach = min(candidate.end, candidate.start + _OPENING)
    him = _HIM.search(annotations.text, candidate.start, reach)
    if him is None:
        return False
    first = bisect.bisect_left(annotations.names, candidate.start, key=lambda name: name.start)
    before = itertools.takewhile(lambda name: name.start < him.start(), annotations.names[first:])
    return all(name.kind == "place" for name in before)


def _tells_it_beside(candidate: Candidate, body: str) -> bool:
    """Whether the happening only stands behind a "when": "They were aboard when it sank"."""
    if not candidate.main or "when" not in body[candidate.start : candidate.end].lower():
        return False
    words = words_of(body, candidate.start, candidate.end)
    when = next((n for n, w in enumerate(words) if n and w.lower == "when" and not w.quoted), 0)
    known = predicates()
    return bool(when) and not any(known.classes(known.base(w.text)) for w in words[:when])


def _cut(candidate: Candidate, annotations: Annotations) -> str:
    """The words of a candidate without a dateline and without the word that tied them to what stood before."""
    body = annotations.text
    begin, stop = _sentence(annotations, candidate)
    start, end = candidate.start, candidate.end
    dateline = DATELINE.match(body, begin, end) or LISTED.match(body, begin, end)
    if dateline and (start == begin or start >= dateline.end()):
        begin = dateline.end()
        start = max(start, begin)
    if start > begin and body[start - 1] in _OPEN_MARKS and (start - 1 == begin or body[start - 2].isspace()):
        start -= 1  # the mark that opens a quotation belongs to it
    end += body.startswith("%", end)
    if body.startswith("''", end):
        end += 2  # the closing mark of old wire copy
    elif end < stop and body[end] in _CLOSE_MARKS and not body[end + 1 : end + 2].isalnum():
        end += 1
    if start > begin and (teller := _teller_of_itself(body, begin, start)) is not None:
        start = teller
    cut_before = start > begin
    alone = start == begin and _is_alone(body, start, end)
    for _ in range(_MOST_LEADING):
        word = re.match(r"[^\W\d_]+", body[start:end])
        leads = word and (
            (word.group().lower() in _LEADING and not _THAT_TIME.match(body, start))
            or (word.group().lower() in _ADVERBS and body[start + word.end()] == ",")
            or (cut_before and word.group().lower() in clause_words().openers)
            or (alone and word.group().lower() in _TELLING_WHEN)
        )
        if word is None or not leads:
            break
        alone = False
        following = start + word.end()
        start = following + len(body[following:end]) - len(body[following:end].lstrip(" ,"))
        cut_before = cut_before or word.group().lower() not in _JOINING
    if start > begin and (whom := _WHOM.match(body, start, end)) and _says_to(body, begin, start):
        start = whom.end()
    if candidate.lead and (he := _HE.match(body, start, end)):
        start = he.end()
    elif not candidate.lead and _is_scrap(candidate, body, start, end):
        start, end = _wider(body, start, end, begin, stop)
        cut_before = start > begin
    end = _shorter(body, start, end) if end - start > _LONGEST else _completed(annotations, start, end, stop)
    if body[start:end][:1].islower() and start > begin:
        cut_before = True
    cut_after = bool(re.search(r"[^\W_]", body[end:stop]))
    text = _SPACE.sub(" ", body[start:end]).strip().rstrip(",;:—–- ")
    text = _FULL_STOP.sub("", text)
    if cut_after:
        text = without_dangling(text)
    if candidate.lead and candidate.lead[1] <= start:
        subject = _SPACE.sub(" ", body[slice(*candidate.lead)]).strip().rstrip(",;:—–- ")
        subject = _LEADING_WORD.sub("", subject) or subject
        before = candidate.lead[0] > begin and not DATELINE.fullmatch(body[begin : candidate.lead[0]])
        return f"{'… ' if before else ''}{subject} … {text}{' …' if cut_after else ''}"
    return f"{'… ' if cut_before else ''}{text}{' …' if cut_after else ''}"


def _completed(annotations: Annotations, start: int, end: int, stop: int) -> int:
    """Where the words end that a cut took from the noun they complete: "mocked those | who had fled", up to a mark.

    ``end`` where they are too many; what has a date of its own, not that of a noun, tells of another time.
    """
    body = annotations.text
    if not _COMPLETING.match(body, end, stop):
        return end
    words = words_of(body, end, min(stop, start + _LONGEST + _NEXT_WORD))
    mark = next((w.start for w in words if not w.text[0].isalnum()), None)
    until = stop if mark is None else mark
    if until - start > _LONGEST or any(w.quoted for w in words if w.start < until):
        return end
    first = bisect.bisect_left(annotations.dates, end, key=lambda d: d.start)
    dates = itertools.takewhile(lambda d: d.start < until, annotations.dates[first:])
    return until if all(body.endswith("the ", 0, d.start) for d in dates) else end


def _is_scrap(candidate: Candidate, body: str, start: int, end: int) -> bool:
    """Whether the words have no verb, or begin with it: "November's vote", "dated July 30"."""
    if not candidate.whole and end - start < _SHORTEST:
        return True
    words = words_of(body, start, end)
    return bool(words) and not words[0].quoted and predicates().is_finite(words[0].text)


def _wider(body: str, start: int, end: int, begin: int, stop: int) -> tuple[int, int]:
    """Where the words begin and end that a scrap ("November's vote") is read with: its sentence, or its clauses.

    ``begin`` and ``stop`` are where the sentence does.
    """
    if stop - begin <= _LONGEST:
        return begin, stop
    parts = clauses(body, begin, stop)
    first = next((n for n in reversed(range(len(parts))) if parts[n].start <= start), 0)
    last = next((n for n in range(len(parts)) if parts[n].end >= end), len(parts) - 1)
    while first and parts[last].end - parts[first - 1].start <= _LONGEST:
        if parts[last].end - parts[first].start >= _WIDE and not _lacks_a_subject(parts[first]):
            break
        first -= 1
    if _lacks_a_subject(parts[first]):
        return start, end
    from_, to = min(start, parts[first].start), max(end, parts[last].end)
    return (from_, to) if to - from_ <= _LONGEST else (start, end)


def _says_to(body: str, begin: int, start: int) -> bool:
    """Whether the words before offset ``start``, in a sentence that begins at ``begin``, are "confirmed to"."""
    before = words_of(body, begin, start)
    return len(before) > 1 and before[-1].lower == "to" and predicates().is_saying(before[-2].text)


def _lacks_a_subject(clause: Clause) -> bool:
    """Whether whom a clause tells of stands before it: "who had been ill", "offered the house in May"."""
    first = clause.words[0]
    return first.lower in ASIDES or predicates().is_finite(first.text)


def _teller_of_itself(body: str, begin: int, start: int) -> int | None:
    """Where the words begin that say for whom the "it" stands which a clause opens with: "The company said it was"."""
    if not _ITSELF.match(body, start) or start - begin > _LONGEST // 2:
        return None
    words = [w for w in words_of(body, begin, start) if w.lower != "that"]
    if len(words) < 2 or not predicates().is_saying(words[-1].text) or words[-1].quoted:
        return None
    return begin if not any(predicates().is_finite(w.text) for w in words[:-1]) else None


def _is_alone(body: str, start: int, end: int) -> bool:
    """Whether the clause that opens a sentence is all that is kept of it: "When it closed the port in May".

    "After the flood in May, it closed the port" has what is told behind its opening.
    """
    parts = clauses(body, start, end) if end - start < 2 * _LONGEST else ()
    if len(parts) != 1:
        return False
    words = [w for w in parts[0].words if not w.quoted]
    comma = next((n for n, w in enumerate(words) if w.text == ","), len(words))
    return any(map(_is_verb, words[:comma])) or not any(map(_is_verb, words[comma:]))


def _is_verb(word: Word) -> bool:
    return predicates().is_finite(word.text) or word.lower in predicates().future


def _shorter(body: str, start: int, end: int) -> int:
    """Where to stop: at the end of the last clause that still fits, or of the last word."""
    parts = clauses(body, start, end)
    fitting = [
        n
        for n, p in enumerate(parts[:-1])
        if _SHORTEST < p.end - start <= _LONGEST and not predicates().is_saying(p.words[-1].text)
    ]
    if fitting and not _goes_on(parts[fitting[-1] + 1]):
        return parts[fitting[-1]].end
    space = body.rfind(" ", start, start + _LONGEST)
    if space <= start:
        return start + _LONGEST
    return _end_of_phrase(body, start, space)


def _end_of_phrase(body: str, start: int, end: int) -> int:
    """The last place not far before ``end`` where a phrase ends: before a preposition, a participle or a mark."""
    words = words_of(body, start, min(end + _NEXT_WORD, len(body)))
    for n in range(len(words) - 1, 0, -1):
        word, before = words[n], words[n - 1]
        if before.end > end:
            continue
        if end - before.end > _LONGEST_PHRASE:
            break
        opens = word.lower in clause_words().prepositions | clause_words().openers | _OPEN_A_PHRASE
        opens = opens or not word.text[0].isalnum() or (word.text.islower() and predicates().is_past(word.text))
        whole = before.lower not in clause_words().common and not (
            word.lower == "to" and predicates().is_past(before.text)  # "designed to"
        )
        if opens and whole and before.text[0].isalnum():
            two = body.startswith("''", before.end)
            return before.end + (2 if two else body[before.end : before.end + 1] in _CLOSE_MARKS)
    return end


def _goes_on(clause: Clause) -> bool:
    """Whether a clause is what the one before it lacks: what is said, or the verb of its subject."""
    first = clause.words[0]
    return first.lower == "that" or predicates().is_finite(first.text)


def _sentence(annotations: Annotations, candidate: Candidate) -> tuple[int, int]:
    """Where the sentences that a candidate stands in begin and end."""
    sentences = annotations.sentences
    starts = [s.start for s in sentences]
    first = max(0, bisect.bisect_right(starts, candidate.start) - 1)
    last = max(0, bisect.bisect_left(starts, candidate.end) - 1)
    if not sentences:
        return candidate.start, candidate.end
    return min(sentences[first].start, candidate.start), max(sentences[last].end, candidate.end)


def without_dangling(text: str) -> str:
    """``text`` without the words at its end that belong to what was cut off: "the dam broke as soon as the"."""
    return _DANGLING.sub("", text) or text
