"""The rules of dates_rules.yaml, as regular expressions over the codes of tokens; and what they match."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.annotate.dates.tokens import Tokens
from briefgen.annotate.dates.words import Reading, Words, load_words
from briefgen.lexicon import load_lexicon

_NAME = re.compile(r"[A-Z][A-Z_]*")
_PLAIN_GROUP = re.compile(r"\((?!\?)")


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule as the file gives it; the file's own comment says what the keys mean."""

    name: str
    match: str
    means: str
    after: str | None = None
    before: str | None = None
    never_after: str | None = None
    never_before: str | None = None
    reads: str | None = None
    continues: bool = False


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``dates_rules.yaml``."""

    let: dict[str, str]
    rules: tuple[Rule, ...]


class Found(msgspec.Struct, frozen=True):
    """A rule's match: the tokens from ``first`` up to, not including, ``last``, and what each part of it is."""

    rule: Rule
    tokens: Tokens
    first: int
    last: int
    parts: tuple[tuple[str, int], ...]

    def all(self, *classes: str) -> list[Reading]:
        """The values of all parts of these classes, in the order of the text."""
        return [self.tokens.items[at].readings[name] for name, at in self.parts if name in classes]

    def get(self, *classes: str) -> Reading | None:
        """The value of the first part of one of these classes; None where the match has none."""
        found = self.all(*classes)
        return found[0] if found else None

    def has(self, *classes: str) -> bool:
        """Whether the match has a part of one of these classes."""
        return any(name in classes for name, _ in self.parts)

    @property
    def start(self) -> int:
        """The offset in the body at which it begins."""
        return self.tokens.items[self.first].start

    @property
    def end(self) -> int:
        """The offset in the body behind its last character."""
        return self.tokens.items[self.last - 1].end


class Grammar:
    """All rules, ready to be tried at a token: only those that can begin with its code are."""

    def __init__(self, file: RuleFile, words: Words) -> None:
        self.words = words
        self._let = file.let
        self._by_code: dict[str, list[Rule]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._continuing = [rule for rule in file.rules if rule.continues]
        beginning = [rule for rule in file.rules if not rule.continues]
        for rule in beginning:
            for code in sorted(_first_codes(self._expand(rule.match, capture=False))):
                self._by_code.setdefault(code, []).append(rule)
        self._first = re.compile(f"[{''.join(sorted(self._by_code))}]")
        # Most tokens with which a rule can begin begin none: one pattern tells so at once.
        self._any = re.compile("|".join(f"(?:{self._pattern(rule, capture=False)})" for rule in beginning))

    def next_beginning(self, tokens: Tokens, at: int) -> int:
        """The first token from ``at`` on at which a rule matches; the number of tokens where there is none."""
        codes, match = tokens.codes, self._any.match
        return next((m.start() for m in self._first.finditer(codes, at) if match(codes, m.start())), len(codes))

    def _compiled(self, rule: Rule) -> re.Pattern[str]:
        """The rule's pattern, made when first asked for: few articles need all."""
        if rule.name not in self._patterns:
            self._patterns[rule.name] = re.compile(self._pattern(rule))
        return self._patterns[rule.name]

    def _pattern(self, rule: Rule, *, capture: bool = True) -> str:
        numbers: dict[str, int] = {}
        out = self._expand(rule.match, capture=capture, numbers=numbers)
        if rule.after:
            out = f"(?<={self._one_of(rule.after)})" + out
        if rule.never_after:
            out = f"(?<!{self._one_of(rule.never_after)})" + out
        if rule.reads:
            out += f"(?={self._expand(rule.reads, capture=capture, numbers=numbers)})"
        if rule.before:
            out += f"(?={self._expand(rule.before, capture=False)})"
        if rule.never_before:
            out += f"(?!{self._expand(rule.never_before, capture=False)})"
        return out

    def _one_of(self, classes: str) -> str:
        return "[" + "".join(self.words.chars_of(c.strip()) for c in classes.split("|")) + "]"

    def _expand(self, pattern: str, *, capture: bool, numbers: dict[str, int] | None = None) -> str:
        """The pattern over codes; with ``capture`` each class becomes a group named after it and numbered."""
        numbers = {} if numbers is None else numbers

        def put(match: re.Match[str]) -> str:
            name = match.group()
            if name in self._let:
                return "(?:" + _NAME.sub(put, _PLAIN_GROUP.sub("(?:", self._let[name])) + ")"
            chars = f"[{self.words.chars_of(name)}]"
            if not capture:
                return chars
            numbers[name] = numbers.get(name, 0) + 1
            return f"(?P<{name}__{numbers[name]}>{chars})"

        return _NAME.sub(put, _PLAIN_GROUP.sub("(?:", pattern)).replace(" ", "")

    def longest(self, tokens: Tokens, at: int) -> list[Found]:
        """The matches that begin at token ``at``, the longest first; of equals, one that reads on, then file order."""
        found = [
            (match.end(), rule, match)
            for rule in self._by_code.get(tokens.codes[at], ())
            if (match := self._compiled(rule).match(tokens.codes, at)) is not None
        ]
        found.sort(key=lambda f: (-f[0], f[1].reads is None))
        return [_found(rule, tokens, match, at) for _, rule, match in found]

    def continuing(self, tokens: Tokens, at: int) -> list[Found]:
        """The matches that join on to a mention which ended before token ``at``; without the joining token."""
        return [
            _found(rule, tokens, match, at + 1)
            for rule in self._continuing
            if (match := self._compiled(rule).match(tokens.codes, at)) is not None
        ]


def _found(rule: Rule, tokens: Tokens, match: re.Match[str], first: int) -> Found:
    parts = sorted((start, name) for name in match.groupdict() if (start := match.start(name)) >= 0)
    return Found(rule, tokens, first, match.end(), tuple((name.split("__")[0], at) for at, name in parts))


def _first_codes(pattern: str) -> frozenset[str]:
    """The codes with which ``pattern`` (groups, classes, ``?`` and ``|`` only) can begin."""
    first, _, _ = _first_of(pattern, 0)
    return frozenset(first)


def _first_of(pattern: str, at: int) -> tuple[set[str], bool, int]:
    """Beginnings of the alternatives from ``at`` up to the closing bracket; whether one is empty; where it ends."""
    first: set[str] = set()
    empty_any = False
    empty = True  # the alternative so far can be empty
    while at < len(pattern) and pattern[at] != ")":
        char = pattern[at]
        if char == "|":
            empty_any, empty, at = empty_any or empty, True, at + 1
            continue
        if char == "(":
            inner, inner_empty, at = _first_of(pattern, at + 3)
            at += 1
        else:
            close = pattern.index("]", at)
            inner, inner_empty, at = set(pattern[at + 1 : close]), False, close + 1
        if at < len(pattern) and pattern[at] in "?*":
            inner_empty, at = True, at + 1
        if empty:
            first |= inner
        empty = empty and inner_empty
    return first, empty_any or empty, at


@functools.cache
def load_grammar() -> Grammar:
    """The grammar with the words of the lexicon."""
    return Grammar(load_lexicon("dates_rules", RuleFile), load_words())
