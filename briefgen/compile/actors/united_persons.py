"""Which full and single names of persons are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.compile.actors.name_forms import reduced, same_person, same_word, suffix_of, words_of_name
from briefgen.compile.actors.node import Node, is_titled
from briefgen.lexicon.sexes import sex_of_name, sex_of_title

_STAGE_NAME = "also-called"
_ONE_NAME = "one-name"
_NICKNAME = re.compile(r" [\"“‘'].+[\"”’'] ")


def united_persons(nodes: list[Node]) -> list[list[Node]]:
    """Full names first, each with its spellings; then the single names, where they can be only one of these."""
    groups: list[list[Node]] = []
    near: dict[tuple[str, str], list[list[Node]]] = {}
    ending: dict[str, list[tuple[tuple[str, ...], list[Node]]]] = {}
    # Longer names first, so that "Ann Lee" finds "Ann Mary Lee"; ties in a fixed order.
    full = [n for n in nodes if len(words_of_name(n.name)) > 1 and not is_titled(n)]
    for node in sorted(full, key=lambda n: (not _has_stage_name(n), -len(words_of_name(n.name)), n.name)):
        words = words_of_name(node.name)
        candidates = [g for key in _keys(words) for g in near.get(key, ())]
        group = next(
            (g for g in candidates if same_person(words_of_name(g[0].name), words) and not _kin(g, node)), None
        )
        if group is None:
            group = _with_more_before(words, ending.get(words[-1], ()))
        if group is None:
            group = []
            groups.append(group)
            for key in dict.fromkeys(key for form in _full_forms(node) for key in _keys(form)):
                near.setdefault(key, []).append(group)
        group.append(node)
        for form in _full_forms(node):
            ending.setdefault(form[-1], []).append((form, group))
    by_word: dict[str, list[list[Node]]] = {}
    for group in groups:
        ends = (w for n in group for w in (words_of_name(n.name)[0], *words_of_name(n.name)[-2:]))
        for letter in dict.fromkeys(reduced(word)[:1] for word in ends):
            by_word.setdefault(letter, []).append(group)
    alone: dict[str, list[Node]] = {}
    for node in sorted((n for n in nodes if len(words_of_name(n.name)) == 1 or is_titled(n)), key=lambda n: n.name):
        word = reduced(words_of_name(node.name)[-1])
        known = all(m.rule != _ONE_NAME for _, m in node.mentions)
        owner = _owner(node, by_word.get(word[:1], [])) if known else None
        (alone.setdefault(word, []) if owner is None else owner).append(node)
    return [*groups, *alone.values()]


def _keys(words: tuple[str, ...]) -> tuple[tuple[str, str], tuple[str, str]]:
    """By what a full name is looked for: how its first word begins and its last one."""
    return ("first", reduced(words[0])[:2]), ("last", reduced(words[-1])[:2])


def _has_stage_name(node: Node) -> bool:
    return any(m.rule == _STAGE_NAME for _, m in node.mentions)


def _with_more_before(
    words: tuple[str, ...], ending: Sequence[tuple[tuple[str, ...], list[Node]]]
) -> list[Node] | None:
    """The only one whose full name ends so: "van Rooy" of "Ana van Rooy", "Bee Poe" of "Ana “Bee” Poe".

    ``ending`` are the full names that have its last word for theirs.
    """
    found = {id(group): group for form, group in ending if form[-len(words) :] == words}
    return next(iter(found.values())) if len(found) == 1 else None


def _full_forms(node: Node) -> Iterator[tuple[str, ...]]:
    """The words of a person's full name, those with a nickname inside, and those of a name to work under."""
    yield words_of_name(node.name)
    for text in sorted({m.text for _, m in node.mentions if _NICKNAME.search(m.text) or m.rule == _STAGE_NAME}):
        yield words_of_name(text)


def _kin(group: list[Node], node: Node) -> bool:
    """Whether a source tells the two apart by a suffix: Ann Lee and Ann Lee Jr."""
    suffix = suffix_of(words_of_name(node.name))
    others = [n for n in group if suffix_of(words_of_name(n.name)) != suffix]
    return bool(others) and not {s for n in others for s, _ in n.mentions}.isdisjoint(s for s, _ in node.mentions)


def _owner(node: Node, groups: list[list[Node]]) -> list[Node] | None:
    word = words_of_name(node.name)[-1]
    sex = sex_of_title(node.name.partition(" ")[0].casefold()) if is_titled(node) else ""
    if sex:
        groups = [g for g in groups if all(sex_of_name(n.name) in ("", sex) for n in g)]
    # Last word, first word; then the first of two surnames ("Ruiz" of "Ana Ruiz Vega").
    for position in (-1, 0, -2):
        least = 3 if position == -2 else 2
        found = [
            g
            for g in groups
            if any(len(w := words_of_name(n.name)) >= least and _same(w[position], word, position) for n in g)
        ]
        if found:
            return found[0] if len(found) == 1 else _foremost(found)
    return None


def _same(one: str, word: str, position: int) -> bool:
    """Whether two words of names are one; a first name that has an "a" more is a woman's: Farid is not Farida."""
    return same_word(one, word) and not (position == 0 and (one + "a" == word or word + "a" == one))


def _foremost(groups: list[list[Node]]) -> list[Node] | None:
    """The one that is named far more than the others; nobody where they are alike."""
    counts = sorted(((sum(len(n.mentions) for n in g), k) for k, g in enumerate(groups)), reverse=True)
    return groups[counts[0][1]] if counts[0][0] >= 3 * counts[1][0] else None
