"""The wording of the questions: plain templates, filled with words cut from the sources and nothing else.

Each gives None where the sources have no words that a reader would understand; then there is no question to ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.excerpts import excerpt
from briefgen.compile.discrepancies.asking.fillers import (
    around,
    around_figure,
    before,
    behind,
    dated_noun,
    is_balanced,
    is_put_before,
    is_whole,
    leading_up,
    statement,
    up_to,
    without_dateline,
)
from briefgen.compile.discrepancies.asking.nouns_asked import noun_before, noun_dated_by_several, told_most
from briefgen.compile.discrepancies.asking.yes_or_no import yes_or_no
from briefgen.compile.discrepancies.words import WORD, occasions, stem, terms_of
from briefgen.compile.predicates import predicates
from briefgen.lexicon.grammar import ends_as_plurals_do

_LASTED = re.compile(
    r"\b(?P<what>the (?:[\w’'-]+ ){0,2}?[\w’'-]+)(?: that| which|,)? (?:last(?:ed|s|ing)|went on|took)\b", re.IGNORECASE
)
# "at the request of the other side, lasted": the noun is none that lasts.
_GOVERNED = re.compile(r"\b(?:of|at|in|on|by|for|from|to|with|during|between|over|under|near) $", re.IGNORECASE)
# What may follow a number's noun so that the two make a question: "were damaged", "have died".
_VERB = re.compile(r"(?:was|were|is|are|has|have|had|will|would|could|may|remain(?:s|ed)?|died|fled|escaped)\s+\w")
# Who says so is no part of what is asked.
_SAYS_SO = re.compile(r", [\w’' .-]{2,60}\b(?:said|says|told [\w ]{2,30}|reported|added)$")
# Quotation marks as typewriters have them, in pairs; and the stop of a whole sentence, which no question has.
_STRAIGHT = re.compile(r'"([^"]*)"')
_STOP = re.compile(r"(?<=[a-z]{4})[.,](?=’?$)")
# What ties a clause to the one before it.
_TIED = re.compile(r"^(?:so|and|but) (?!far\b|many\b|much\b|long\b)")
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
# "accused Olm of taking bribes"
_ACCUSED_OF = re.compile(
    r"\baccus(?:e[sd]?|ing) (?P<whom>(?!him\b|them\b)[^,;:“”\"]{2,60}?) of"
    r" (?P<what>(?:having )?\w{2,}ing [^“”\"]{8,110}?)"
    # "…, an allegation for which she gave no proof"
    r"(?:, an? (?:allegation|accusation|charge|claim|assertion)\b[^“”\"]{0,110})?$"
)
# What is measured along its length: "the 620-mile front line".
_STRETCH = re.compile(
    r"\d-\w+ (?P<what>(?:[a-z]+ )?(?:line|border|road|river|bridge|tunnel|convoy|coast|pipeline|route))$"
)
_NAME_BEFORE = re.compile(
    r"(?<![\w’'-])(?!(?:For|But|And|The|In|On|At|By|With|Like|From|To|Of|When|While|As|Among|After|Before|Both|So|Then"
    r"|Yet|Also|Said|Because|If|Only|Even|Now|Once|Since) )"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})(?:, (?:who is )?| \(| is | was )$"
)
# Behind an answer with which a clause ends: a mark, the end, or what begins another phrase.
_CLAUSE_ENDS = re.compile(
    r"[.,;:!?)”\"]|\s[(–—-]|\s*$|\s(?:on|in|at|by|from|to|with|after|before|during|as|when|while|where|for|following|since|and"
    r"|but|(?:last|late|early|this) \w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
# What something is, or has become, is so for long: "the storm was the worst", "the mayor has won".
_OF_NO_MOMENT = re.compile(r"\b(?:is|are|was|were) (?:the|an?|no|likely)\b|\b(?:has|have|since)\b|--")
# "He and his cousin left": not she alone.
_AND_OTHERS = re.compile(r"\b(?:and|or|nor) $")
_MANY = frozenset(["Police", "People", "Both"])
_WANTED = 5  # words of a clause that is turned round
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
    return _asked("How long", around_figure(answers) or excerpt(answers))


def how_many(answers: Sequence[Answer], counted: str) -> str | None:
    """The question that counts answer; ``counted`` is the noun as a source gives it."""
    for answer in answers:
        words = _SAYS_SO.sub("", behind(answer))
        if counted and _VERB.match(words) and len(WORD.findall(words)) < 14:
            verb, _, rest = words.partition(" ")
            return f"How many {counted} {_OF_MANY.get(verb, verb)} {rest}?"
    words = around_figure(answers) or excerpt(answers) or ""
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
    return _asked("How old", around(answers) or excerpt(answers))


def how_much(answers: Sequence[Answer]) -> str | None:
    """The question that measures and sums of money answer."""
    return _asked("How much", around_figure(answers) or excerpt(answers))


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
    return _asked("What distance or length", around(answers) or excerpt(answers))


def when(answers: Sequence[Answer], ahead: bool = False) -> str | None:
    """The question that dates answer: when what is told happened, or when the vote was that is told of as Tuesday's.

    ``ahead`` tells that the dates lie behind the articles that name them: "When is the vote?".
    """
    plain = [a for a in answers if not is_put_before(a)]
    asked = _turned("When", plain)
    if asked is not None:
        return asked
    noun = noun_dated_by_several(answers)
    if noun is not None:
        return _of_noun("When", noun, ahead)
    words = leading_up(plain)
    if words is None:
        nouns = [noun for a in answers if is_put_before(a) and (noun := dated_noun(a)) is not None]
        if nouns:
            return _of_noun("When", told_most(nouns), ahead)
        told = around(answers)
        turned = yes_or_no(told) if told is not None and "…" not in told else None
        if turned is not None:
            return f"When {_lower(turned)}"
    words = words or around(answers) or excerpt(answers)
    return _asked("When did this happen", words)


def how_long_between(answers: Sequence[Answer]) -> str | None:
    """The question that lengths of time before or after a deed answer."""
    way = "before" if answers[0].text.endswith(("before", "earlier")) else "after"
    return _asked(f"How long {way}", around(answers) or excerpt(answers))


def in_what_way(answers: Sequence[Answer]) -> str | None:
    """The question that ways of doing a thing answer."""
    return _asked("In what way", around(answers))


def at_what_time(answers: Sequence[Answer], ask: str = "At what time") -> str | None:
    """The question that times of day answer; ``ask`` is how it begins where what happened is known."""
    return _turned("At what time", answers) or _asked(ask, around(answers) or excerpt(answers))


def circumstance(answers: Sequence[Answer], where: bool) -> str | None:
    """The question that phrases behind a preposition answer, in the words before it; ``where`` if they are places."""
    noun = noun_before(answers) if where else None
    if noun is not None:
        return _of_noun("Where", noun)
    found = [words for words in map(before, answers) if is_whole(words) and is_balanced(words)]
    if where and not found:  # the whole sentence up to the place tells what was there
        found = [words for words in map(up_to, answers) if words]
    found = [words for words in found if "--" not in words]  # "the contests -- she won"
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
    in_what = not where and prep in ("in", "at", "near", "inside", "outside", "off")
    how = f"{prep.capitalize()} what" if in_what else asked.get(prep, "Where")
    return _turned(how, answers, of_deed=True) or f"{how}: {_quoted(words)}?"


def where_is(nouns: Sequence[str], origin: bool) -> str:
    """The question of the place of what nouns tell, or with ``origin`` of the place that it comes from."""
    noun = told_most(nouns)
    many = ends_as_plurals_do(noun)
    if origin:
        return f"Where {'are' if many else 'is'} the {noun} from?"
    if stem(noun.split()[-1]) in occasions():
        return f"Where {'do' if many else 'does'} the {noun} take place?"
    return f"Where {'are' if many else 'is'} the {noun}?"


def in_whose_custody(answers: Sequence[Answer]) -> str | None:
    """The question that keepers of persons and things answer."""
    words = around(answers)
    return f"In whose custody: {_quoted(_SAYS_SO.sub('', words))}?" if words else None


def _turned(how: str, answers: Sequence[Answer], of_deed: bool = False) -> str | None:
    """The plain question of a clause that ends with an answer: "Where was the mayor shot?"; None without such a one.

    With ``of_deed`` the answer belongs to the verb that has its block: "in Holm" tells where a mill was "shut", not
    what was said of "the mill in Holm".
    """
    found = []
    for answer in answers:
        if not _CLAUSE_ENDS.match(answer.sentence.text, answer.end - answer.sentence.start):
            continue
        words = before(answer)
        if not is_whole(words) or (how == "When" and _OF_NO_MOMENT.search(words)):
            continue
        if _AND_OTHERS.search(_text_up_to(words, answer)) or (of_deed and not _governs(words, answer.block)):
            continue
        asked = yes_or_no(_as_inside(without_dateline(words), answer))
        if asked is not None:
            found.append(asked)
    if not found:
        return None
    best = min(found, key=lambda w: (abs(len(WORD.findall(w)) - _WANTED), w))
    return f"{how}{',' if ',' in how else ''} {_lower(best)}"


def _governs(words: str, deed: str) -> bool:
    """Whether the last verb told in the past among words has no object behind it, or is one of a deed."""
    told = [w.group() for w in WORD.finditer(words) if not w.group().endswith("ly")]
    past = [word for word in told if word.islower() and predicates().is_past(word)]
    return bool(past) and (past[-1] == told[-1] or deed in terms_of(past[-1]))


def _as_inside(words: str, answer: Answer) -> str:
    """A clause written as inside a sentence: "Rebels" small, names and the words of nations as they are."""
    first = words.split(" ", 1)[0]
    many = first in _MANY or first.endswith("men") or (first.endswith("s") and not first.endswith(("ss", "’s", "'s")))
    if not many or not first[1:].islower():
        return words
    begins = {at for at, terms in answer.sentence.words if any(t[0] == "=" for t in terms)}
    named = answer.sentence.start + answer.sentence.text.find(words) in begins
    return words if named else _lower(words)


def _text_up_to(words: str, answer: Answer) -> str:
    return answer.sentence.text[: max(answer.sentence.text.find(words), 0)]


def _of_noun(how: str, noun: str, ahead: bool = False) -> str:
    """The question of when or where was what a noun tells, or is what lies ahead."""
    many = ends_as_plurals_do(noun)
    was = ("are" if many else "is") if ahead else ("were" if many else "was")
    return f"{how} {was} the {noun}?"


def who_said(words: str) -> str:
    """The question that different speakers of one quotation answer."""
    return f"Who said this: {_quoted(words)}?"


def in_what_words(words: str, speaker: str | None = None) -> str:
    """The question that differing quotations of one statement answer, with who made it where that is told."""
    return (
        f"In what words did {speaker} say this: {_quoted(words)}?" if speaker else f"In what words: {_quoted(words)}?"
    )


def told_alike(answers: Sequence[Answer], same: bool) -> str | None:
    """The question that statements of like content answer: the first that is whole; ``same`` where all tell it."""
    for answer in answers:
        words = statement(answer.sentence, answer.start, answer.end)
        if words:
            return (
                yes_or_no(_as_inside(words, answer)) or is_it_so(words)
                if same
                else f"What is told of this: {_quoted(words)}?"
            )
    return None


def denied_of_all(answers: Sequence[Answer]) -> str | None:
    """The question that deeds of some, or of none, answer: the shortest statement of one that is whole."""
    told = [words for a in answers if (words := statement(a.sentence, a.start, a.end))]
    return is_it_so(min(told, key=lambda words: (len(words), words))) if told else None


def is_it_so(words: str) -> str:
    """The question that a claim and its denial answer."""
    told = without_dateline(words).removeprefix("that ").rstrip(" -–—")
    accused = _ACCUSED_OF.search(told)
    if accused:
        return f"Is this true of {accused['whom']}: {_quoted(accused['what'])}?"
    return yes_or_no(told) or f"Is this so: {_quoted(told)}?"


def worded(question: str, answers: Sequence[Answer]) -> str:
    """A question of the lexicon, with words of a source that tell of what it is asked."""
    return _asked(question.removesuffix("?"), around(answers)) or question


def _asked(question: str, words: str | None) -> str | None:
    return f"{question}: {_quoted(words)}?" if words else None


def _quoted(words: str) -> str:
    """Words in quotation marks, the marks at their ends taken off and those inside made single."""
    inner = _TIED.sub("", words.strip())
    if inner[:1] in '“"' and inner[-1:] in '”"':
        inner = inner[1:-1]
    inner = re.sub(r"\b([ap])\.m$", r"\1.m.", inner)
    inner = inner.replace("“", "‘").replace("”", "’")
    if inner.count('"') % 2 == 0:
        inner = _STRAIGHT.sub(r"‘\1’", inner)
    return f"“{_STOP.sub('', inner)}”"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
