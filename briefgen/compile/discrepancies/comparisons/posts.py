"""What post somebody has: a spokeswoman to one article, the commercial manager to another.

Titles that lead a name and what stands beside it in commas are compared by their words for a post (``posts`` in the
lexicon); what somebody is beside that (a lawyer, a father, "the leader") many are at once. Somebody may have two posts,
and one post two names, so nothing here is in conflict.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.shown_names import fullest_name
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import any_of, lexicon
from briefgen.model import NameMention

# Behind this stands whose post it is: "head of the water board", "Olm's".
_WHOSE = re.compile(r"\b(?:of|for|at|in|to|with|from|on)\b|,")


def compare_posts(corpus: Corpus) -> list[Finding]:
    """The persons to whom voices give posts of different names."""
    told: dict[str, dict[tuple[str, str], Answer]] = defaultdict(dict)
    for source, posts in corpus.of_sources("posts", tuple[tuple[str, KeptAnswer], ...], _posts_told).items():
        for whom, kept in posts:
            told[whom].setdefault((source, kept.same), as_told(corpus.sources[source], kept))
    findings = []
    for whom, answers in told.items():
        positions = by_value(answers.values())
        if len(positions) > 1 and _are_of_different_voices(positions):
            question = f"What post does {fullest_name(corpus, whom)} have?"
            findings.append(Finding.told("post-told", "status", question, positions))
    return findings


def _are_of_different_voices(positions: tuple[tuple[Answer, ...], ...]) -> bool:
    """Whether two posts are told by voices of which neither tells both."""
    voices = [{a.voice for a in p} for p in positions]
    return any(one.isdisjoint(other) for n, one in enumerate(voices) for other in voices[n + 1 :])


def _posts_told(one: OneSource) -> tuple[tuple[str, KeptAnswer], ...]:
    """The posts that a source gives to persons, each with the term of the person."""
    persons = (m for m in one.names if m.role and m.kind == "person")
    return tuple((one.name_term(m), to_keep(a)) for m in persons if (a := _answer(one, m)) is not None)


def _answer(one: OneSource, mention: NameMention) -> Answer | None:
    role = mention.role
    sentence = one.sentence_at(mention.start)
    if role is None or sentence is None or not (sentence.start <= role.start and role.end <= sentence.end):
        return None
    found = posts_in(role.text.lower())
    if not found or not sentence.told:
        return None
    start, end = role.start - sentence.start, role.end - sentence.start
    return Answer.cut(sentence, start, end, block="post", same=" ".join(sorted(found)))


def posts_in(role: str) -> frozenset[str]:
    """The posts that a role, in lower case, names before it tells whose it is."""
    pattern, posts = _posts()
    ending = _WHOSE.search(role)
    return frozenset(posts[m.group()] for m in pattern.finditer(role, 0, ending.start() if ending else len(role)))


@functools.cache
def _posts() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds posts, in lower case, and which each is."""
    posts = {word: post for post, words in lexicon().posts.items() for word in words}
    return re.compile(rf"\b(?:{any_of(posts)})\b"), posts
