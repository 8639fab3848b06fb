"""The wording of the questions: plain templates, filled with words cut from the sources and nothing else.

Each gives None where the sources have no words that a reader would understand; then there is no question to ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.fillers import (
    around,
    around_figure,
    before,
    behind,
    dated_noun,
    is_balanced,
    is_whole,
    leading_up,
    statement,
    up_to,
    without_dateline,
)
from briefgen.compile.discrepancies.words import WORD
from briefgen.compile.discrepancies.yes_or_no import yes_or_no

_LASTED = re.compile(
    r"\b(?P<what>the (?:[\w’'-]+ ){0,2}?[\w’'-]+)(?: that| which|,)? (?:last(?:ed|s|ing)|went on|took)\b", re.IGNORECASE
)
# "at the request of the other side, lasted": the noun is none that lasts.
_GOVERNED = re.compile(r"\b(?:of|at|in|on|by|for|from|to|with|during|between|over|under|near) $", re.IGNORECASE)
# What may follow a number's noun so that the two make a question: "were damaged", "have died".
_VERB = re.compile(r"(?:was|were|is|are|has|have|had|will|would|could|may|remain(?:s|ed)?|died|fled|escaped)\s+\w")
# Who says so is no part of what is asked.
_SAYS_SO = re.compile(r", [\w’' .-]{2,60}\b(?:said|says|told [\w ]{2,30}|reported|added)$")
_OF_MANY = {"was": "were", "is": "are", "has": "have", "remains": "remain"}
_COMPOUND = re.compile(
    r"[\w,.]+-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)(?P<part>[a-z]+)(?: (?P<whole>[a-z]+))?"
)
_NOUN_BEHIND = re.compile(r"\s(?P<noun>[a-z]+)")
# What a distance is from: "three miles off the coast", "5 km north of Bay".
_LANDMARK = re.compile(
    r"\s(?P<from>(?:(?:short|north|south|east|west|north-?east|north-?west|south-?east|south-?west|outside|away) )?"
    r"(?:from|off|of|outside|inside) (?:the |a |an )?"
    r"(?:[A-Z]\w+(?: [A-Z]\w+)*(?: (?:border|capital|city|coast|front|port|shore|town|village)\b)?"
    r"|[a-z]+(?: of [A-Z]\w+(?: [A-Z]\w+)*)?))"
)
# What is measured along its length: "the 620-mile front line".
_STRETCH = re.compile(
    r"\d-\w+ (?P<what>(?:[a-z]+ )?(?:line|border|road|river|bridge|tunnel|convoy|coast|pipeline|route))$"
)
_NAME_BEFORE = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})(?:, (?:who is )?| \(| is | was )$"
)
_AUXILIARIES = frozenset(["had", "has", "was", "is", "who", "said", "says", "will", "would", "and", "from", "in", "of"])
_THE_BEHIND = re.compile(
    r"-year-old (?P<noun>(?:[a-z][\w’-]+ ){0,2}?[a-z][\w’-]+)"
    r"(?=[.,;:)’']|\s(?:who|whose|from|in|on|of|at|for|with|to|by|and|or|was|is|had|has|said|says|will|would|as|after)\b|$)"
)
# "the 9-year-old pupil Anna Lind"
_NAMED_BEHIND = re.compile(
    r"-year-old (?:(?!(?:in|to|from|of|at|on|by|for|with|and|or|the|an?|was|is|ha[ds]|who|as|back)\b)[a-z][\w-]+ ){0,2}"
    r"(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2})"
)


def how_long(answers: Sequence[Answer]) -> str | None:
    """The question that durations answer."""
    for answer in answers:
        found = next(
            (m for m in _LASTED.finditer(answer.sentence.text) if not _GOVERNED.search(m.string, 0, m.start())), None
        )
        if found and found.end() <= answer.start - answer.sentence.start + 1:
            return f"How long did {_lower(found['what'])} last?"
    return _asked("How long", around_figure(answers))


def how_many(answers: Sequence[Answer], counted: str) -> str | None:
    """The question that counts answer; ``counted`` is the noun as a source gives it."""
    for answer in answers:
        words = _SAYS_SO.sub("", behind(answer))
        if counted and _VERB.match(words) and len(WORD.findall(words)) < 14:
            verb, _, rest = words.partition(" ")
            return f"How many {counted} {_OF_MANY.get(verb, verb)} {rest}?"
    words = around_figure(answers) or ""
    noun = f" {counted}" if counted and counted.casefold() not in words.casefold() else ""
    return f"How many{noun}: {_quoted(words)}?" if words else None


def which_part(told: Sequence[str]) -> str:
    """The question that parts of a group answer, of whom the shortest of the wordings is ``told``."""
    return f"Of how many is this told: {_quoted(min(told, key=lambda words: (len(words), words)))}?"


def how_many_has(answers: Sequence[Answer]) -> str | None:
    """The question that "six-storey building" and "10-member council" answer; None for other counts."""
    if not all(_COMPOUND.fullmatch(a.text) for a in answers):
        return None
    for answer in answers:
        parts = _COMPOUND.fullmatch(answer.text)
        whole = parts and _NOUN_BEHIND.match(answer.sentence.text, answer.end - answer.sentence.start)
        if parts and parts["part"] == "magnitude":
            return "What was the magnitude?"
        if parts and whole:
            return f"How many {parts['part']}s does the {whole['noun']} have?"
        if parts and parts["whole"]:
            return f"How many {parts['part']}s does the {parts['whole']} have?"
    return None


def how_old(answers: Sequence[Answer]) -> str | None:
    """The question that ages answer."""
    for answer in answers:
        text = answer.sentence.text
        named = _NAME_BEFORE.search(text[: answer.start - answer.sentence.start])
        if named:
            return f"How old is {named['name']}?"
    for answer in answers:
        named = _NAMED_BEHIND.search(answer.sentence.text, max(0, answer.start - answer.sentence.start))
        if named and named.start() <= answer.end - answer.sentence.start:
            return f"How old is {named['name']}?"
    for answer in answers:
        noun = _THE_BEHIND.search(answer.sentence.text, max(0, answer.start - answer.sentence.start))
        if noun and _AUXILIARIES.isdisjoint(noun["noun"].split()):
            return f"How old is the {noun['noun']}?"
    return _asked("How old", around(answers))


def how_much(answers: Sequence[Answer]) -> str | None:
    """The question that measures and sums of money answer."""
    return _asked("How much", around_figure(answers))


def how_hot(answers: Sequence[Answer]) -> str | None:
    """The question that temperatures answer."""
    return _asked("How hot or cold", around_figure(answers))


def how_far(answers: Sequence[Answer]) -> str | None:
    """The question that distances answer."""
    for answer in answers:
        stretch = _STRETCH.search(answer.text)
        if stretch:
            return f"How long is the {stretch['what']}?"
    for answer in answers:
        landmark = _LANDMARK.match(answer.sentence.text, answer.end - answer.sentence.start)
        words = around([answer]) if landmark else None
        if landmark and words:
            far = f"How far {landmark['from']}"
            return f"{far}: {_quoted(words.replace('… ' + landmark['from'], '…'))}?"
    return _asked("What distance or length", around(answers))


def when(answers: Sequence[Answer]) -> str | None:
    """The question that dates answer: when what is told happened, or when the vote was that is told of as Tuesday's."""
    plain = [a for a in answers if not _put_before(a)]
    words = leading_up(plain)
    if words is None:
        nouns = [noun for a in answers if a not in plain and (noun := dated_noun(a)) is not None]
        if nouns:
            heads = [noun.split()[-1] for noun in nouns]
            return f"When: {_quoted(max(nouns, key=lambda n: (heads.count(n.split()[-1]), len(n.split()), n)))}?"
    return f"When did this happen: {_quoted(words)}?" if words else _asked("When did this happen", around(answers))


def _put_before(answer: Answer) -> bool:
    """Whether a date is put before a noun, which it dates: "Tuesday's vote"."""
    text, start, end = answer.sentence.text, answer.start - answer.sentence.start, answer.end - answer.sentence.start
    owned = text[max(0, start - 3) : start] in ("'s ", "’s ") and text[end + 1 : end + 2].islower()
    return owned or text.startswith(("'s ", "’s "), end) or answer.text.endswith(("'s", "’s"))


def how_long_between(answers: Sequence[Answer]) -> str | None:
    """The question that lengths of time before or after a deed answer."""
    way = "before" if answers[0].text.endswith(("before", "earlier")) else "after"
    return _asked(f"How long {way}", around(answers))


def in_what_way(answers: Sequence[Answer]) -> str | None:
    """The question that ways of doing a thing answer."""
    return _asked("In what way", around(answers))


def at_what_time(answers: Sequence[Answer]) -> str | None:
    """The question that times of day answer."""
    return _asked("At what time", around(answers))


def circumstance(answers: Sequence[Answer], where: bool) -> str | None:
    """The question that phrases behind a preposition answer, in the words before it; ``where`` if they are places."""
    found = [words for words in map(before, answers) if is_whole(words) and is_balanced(words)]
    if where and not found:  # the whole sentence up to the place tells what was there
        found = [words for words in map(up_to, answers) if words]
    if not found:
        return None
    words = min(found, key=lambda w: (abs(len(WORD.findall(w)) - 5), w))
    prep = answers[0].text.split(" ", 1)[0].casefold()
    if where and any(a.text.split(" ", 1)[0].casefold() != prep for a in answers):
        prep = "in"  # "to the port", "off the port"
    asked = {"by": "By whom or by what", "against": "Against what", "with": "With whom or what"}
    asked["from"] = "From where" if where else "From whom or what"
    asked |= {"to": "Where to, or to whom", "over": "Over what", "after": "After what"}
    asked |= {"because": "Why", "due": "Why", "in response": "Why"}
    if not where and prep in ("in", "at", "near", "inside", "outside", "off"):
        return f"{prep.capitalize()} what: {_quoted(words)}?"
    return f"{asked.get(prep, 'Where')}: {_quoted(words)}?"


def in_whose_custody(answers: Sequence[Answer]) -> str | None:
    """The question that keepers of persons and things answer."""
    words = around(answers)
    return f"In whose custody: {_quoted(_SAYS_SO.sub('', words))}?" if words else None


def who_said(words: str) -> str:
    """The question that different speakers of one quotation answer."""
    return f"Who said this: {_quoted(words)}?"


def in_what_words(words: str) -> str:
    """The question that differing quotations of one statement answer."""
    return f"In what words: {_quoted(words)}?"


def told_alike(answers: Sequence[Answer], same: bool) -> str | None:
    """The question that statements of like content answer: the first that is whole; ``same`` where all tell it."""
    for answer in answers:
        words = statement(answer.sentence, answer.start, answer.end)
        if words:
            return is_it_so(words) if same else f"What is told of this: {_quoted(words)}?"
    return None


def denied_of_all(answers: Sequence[Answer]) -> str | None:
    """The question that deeds of some, or of none, answer: the shortest statement of one that is whole."""
    told = [words for a in answers if (words := statement(a.sentence, a.start, a.end))]
    return is_it_so(min(told, key=lambda words: (len(words), words))) if told else None


def is_it_so(words: str) -> str:
    """The question that a claim and its denial answer."""
    told = without_dateline(words).removeprefix("that ").rstrip(" -–—")
    return yes_or_no(told) or f"Is this so: {_quoted(told)}?"


def worded(question: str, answers: Sequence[Answer]) -> str:
    """A question of the lexicon, with words of a source that tell of what it is asked."""
    return _asked(question.removesuffix("?"), around(answers)) or question


def _asked(question: str, words: str | None) -> str | None:
    return f"{question}: {_quoted(words)}?" if words else None


def _quoted(words: str) -> str:
    """Words in quotation marks, the marks at their ends taken off and those inside made single."""
    inner = words.strip()
    if inner[:1] in '“"' and inner[-1:] in '”"':
        inner = inner[1:-1]
    inner = re.sub(r"\b([ap])\.m$", r"\1.m.", inner)
    inner = inner.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
