"""Page furniture: the lines of a web page or a newsletter that are the site's own, and not the article's."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.lexicon.countries import nations

# What a site says about itself between two paragraphs is shorter than this.
_MOST_WORDS = 40
# Who quotes speaks of the event; no button does.
QUOTES = re.compile(r"[\"“”„«»]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+")
_AROUND = " \t\xa0:;,.!?|·•»›→>+*[]()–—-"
# "Advertisement · Scroll to continue" is told from "Advertisement - Scroll to continue" by no one.
_SEPARATOR = re.compile(r" [|·•–—-] ")
# A rule of dashes or asterisks, how often something was liked: "--", "* * *", "12"
_LONGEST_COUNT = 3
_MOST_WORDS_OF_A_POINTER = 8
_MOST_WORDS_OF_A_HEADLINE = 20
_LONGEST_HEAD = 100
# Lines that are an address, or point to one: "Follow the talks at https://…"
_ADDRESS_AT_END = re.compile(r"(?:https?://|www\.)\S{3,2000}\Z")
# "1", "2 min read": what stands between the headlines of a list
_COUNTED = re.compile(r"0?(?: min(?:ute)?s? read)?\Z")
_SAID = re.compile(r"[.!?…][\"'”’)\]]*\s*\Z")
_SENTENCE_END = re.compile(r"[.!…:][\"”’')\]]{0,3}\s*\Z")


class _Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    buttons: str
    between_buttons: tuple[str, ...]
    sections: str
    lines: tuple[str, ...]
    lists: tuple[str, ...]
    lists_of: tuple[str, ...]
    beginnings: tuple[str, ...]
    within: tuple[str, ...]
    pointers: tuple[str, ...]


def is_furniture(line: str) -> bool:
    """Whether ``line``, a paragraph of a page, is an advertisement's sign, a row of buttons, an invitation …"""
    if len(line) > 400 or len(line.split()) > _MOST_WORDS:
        return False
    said = _folded(line)
    known = _known()
    if line.strip() and not _WORD.search(said) and len(said) <= _LONGEST_COUNT:
        return True
    if _ADDRESS_AT_END.search(line) and (len(line.split()) == 1 or known.pointer.match(said)):
        return True
    if said in known.lines or _is_head_of_list(line) or _is_row_of_buttons(said):
        return True
    return not QUOTES.search(line) and bool(known.beginning.match(said) or known.within.search(said))


def is_pointer(label: str) -> bool:
    """Whether ``label``, all that a block has beside links, only points to them: ``Read more:``, ``SEE ALSO |``"""
    if len(label) > 200:
        return False
    said = _folded(label)
    return not said or bool(len(said.split()) <= _MOST_WORDS_OF_A_POINTER and _known().pointer.match(said))


def is_sentence(words: str) -> bool:
    """Whether ``words`` end as a sentence does: no label of a button does, and no headline that is linked."""
    return _SAID.search(words) is not None


def without_furniture(text: str, between: str = "\n\n") -> str:
    """``text`` without its paragraphs that are furniture; as it was where nothing else is in it.

    Behind the head of a list ("Read more:") the headlines that are listed go, too, with what is counted between them.
    ``between`` is what parts the paragraphs.
    """
    kept = []
    pointed = False
    for row in text.split(between):
        if is_furniture(row):
            pointed = _is_head_of_list(row) or (pointed and _COUNTED.match(_folded(row)) is not None)
        elif not (pointed and (not row.strip() or _is_headline(row))):
            pointed = False
            kept.append(row)
    return between.join(kept) if any(row.strip() for row in kept) else text


def _is_headline(row: str) -> bool:
    return len(row.split()) <= _MOST_WORDS_OF_A_HEADLINE and not _SENTENCE_END.search(row) and not QUOTES.search(row)


def is_menu(row: str) -> bool:
    """Whether ``row`` names sections of a site, countries and buttons, and nothing else: "News Opinion Sport"."""
    words = [word.casefold() for word in _WORD.findall(row)]
    known = _known()
    return bool(words) and len(words) <= _MOST_WORDS and all(w in known.sections or w in known.buttons for w in words)


class _Known(msgspec.Struct, frozen=True):
    lines: frozenset[str]
    lists: frozenset[str]
    list_of: re.Pattern[str]
    buttons: frozenset[str]
    between: frozenset[str]
    sections: frozenset[str]
    beginning: re.Pattern[str]
    within: re.Pattern[str]
    pointer: re.Pattern[str]


@functools.cache
def _known() -> _Known:
    given = load_lexicon("page_furniture", _Furniture)
    return _Known(
        lines=frozenset(_folded(line) for line in given.lines),
        lists=frozenset(_folded(line) for line in given.lists),
        list_of=_one_of(given.lists_of, r"{} "),
        buttons=frozenset(given.buttons.split()),
        between=frozenset(given.between_buttons),
        sections=frozenset(given.sections.split()) | {word for name in nations() for word in name.split()},
        # Behind a sign such as © a word may follow at once.
        beginning=_one_of(given.beginnings, r"{}(?:(?<!\w)|(?!\w))"),
        within=_one_of(given.within, r"(?<!\w){}(?!\w)"),
        pointer=_one_of(given.pointers, r"{}(?!\w)"),
    )


def _one_of(phrases: tuple[str, ...], form: str) -> re.Pattern[str]:
    longest_first = sorted({_folded(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(form.format(f"(?:{'|'.join(map(re.escape, longest_first))})"))


def _folded(line: str) -> str:
    """Lower case, without what stands around the words; any number is 0."""
    words = " ".join(line.replace("’", "'").casefold().split())
    return _NUMBER.sub("0", _SEPARATOR.sub(" - ", words).strip(_AROUND))


def _is_head_of_list(line: str) -> bool:
    """Whether headlines of other articles stand below ``line``: "Related", "More from The Harbour Post"."""
    said = _folded(line) if len(line) <= _LONGEST_HEAD else ""
    if said in _known().lists:
        return True
    return bool(_known().list_of.match(said)) and len(said.split()) <= _MOST_WORDS_OF_A_POINTER and _is_headline(line)


def _is_row_of_buttons(said: str) -> bool:
    words = _WORD.findall(said)
    known = _known()
    return (
        0 < len(words) <= _MOST_WORDS
        and any(word in known.buttons for word in words)
        and all(word in known.buttons or word in known.between for word in words)
    )
