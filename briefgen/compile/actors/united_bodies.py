"""Which names of bodies are one body's."""

from __future__ import annotations

from collections import Counter

from briefgen.compile.actors.name_forms import body_form, body_kind, called, initials, is_short_for, words_of_name
from briefgen.compile.actors.node import Node

_MOST_ALIKE = 60
_LONGEST_ACRONYM = 8  # letters


def united_bodies(nodes: list[Node], states: Counter[tuple[str, str]]) -> list[list[Node]]:
    """By state and words; a body whose state is not named joins that of the state it can only belong to.

    That is the only state with such a body, or else the one of these that the source names most.
    """
    table: dict[tuple[str | None, tuple[str, ...]], list[Node]] = {}
    for node in nodes:
        table.setdefault(body_form(node.name), []).append(node)
    nations: dict[tuple[str, ...], list[str]] = {}
    for nation, core in table:
        if nation is not None:
            nations.setdefault(core, []).append(nation)
    for core, named in nations.items():
        for node in table.pop((None, core), []):
            for source in dict.fromkeys(s for s, _ in node.mentions):
                own = [(s, m) for s, m in node.mentions if s == source]
                home = min(named, key=lambda n, s=source: (-states[s, n], n))  # type: ignore[misc]
                table[home, core].append(Node(node.kind, node.name, own))
    groups = _as_described(list(table.values()))
    return _with_acronyms(_with_short_names(_as_called_elsewhere(_with_called(groups))))


def _as_described(groups: list[list[Node]]) -> list[list[Node]]:
    """A state's body that one source only describes joins the only one of that state whose name says as much.

    "Chad's aviation authority" is its "Civil Aviation Organisation", "Chad's security council" its "National Security
    and Defence Council".
    """
    named: dict[str, list[tuple[frozenset[str], list[Node]]]] = {}
    for group in groups:
        for node in group:
            nation, words = body_form(node.name)
            if nation is not None and not _is_described(node):
                named.setdefault(nation, []).append((frozenset(map(body_kind, words)), group))
                break
    out = []
    for group in groups:
        nation, words = body_form(group[0].name)
        wanted = frozenset(map(body_kind, words))
        fits = [g for told, g in named.get(nation or "", ()) if wanted <= told]
        told = len(wanted) > 1 and all(_is_described(n) for n in group)
        if told and len(fits) == 1:
            fits[0].extend(group)
        else:
            out.append(group)
    return out


def _is_described(node: Node) -> bool:
    """Whether a body's name is only what it is, in small letters: "Chad's aviation authority"."""
    return words_of_name(node.name)[-1] in node.name


def _with_called(groups: list[list[Node]]) -> list[list[Node]]:
    """A body that goes by a part of its name joins the one of that name, where there is one."""
    by_name = {n.name: group for group in groups for n in group}
    out = []
    for group in groups:
        owner = next((o for n in group if (o := by_name.get(called(n.name) or "")) is not None), None)
        if owner is None or owner is group:
            out.append(group)
        else:
            owner.extend(group)
    return out


def _as_called_elsewhere(groups: list[list[Node]]) -> list[list[Node]]:
    """A body that one source names by what another calls a body for short joins that one: "Tamber" of "Tamber FC"."""
    shorts: dict[str, dict[int, list[Node]]] = {}
    for group in groups:
        own = {n.name for n in group}
        for node in group:
            for _, mention in node.mentions:
                if mention.text not in own and f" {mention.text} " in f" {node.name} ":
                    shorts.setdefault(mention.text, {})[id(group)] = group
    out = []
    for group in groups:
        owners = list(shorts.get(group[0].name, {}).values())
        if len(group) == len(owners) == 1 and owners[0] is not group:
            owners[0].extend(group)
        else:
            out.append(group)
    return out


def _with_short_names(groups: list[list[Node]]) -> list[list[Node]]:
    """A company that one source names for short joins the only one of which that is the beginning."""
    by_first: dict[str, list[list[Node]]] = {}
    for group in groups:
        by_first.setdefault(words_of_name(group[0].name)[0], []).append(group)
    out = []
    for group in groups:
        alike = by_first[words_of_name(group[0].name)[0]]
        # Of very many with one first word a short form could be anybody's; the bound keeps the cost linear.
        others = alike if 1 < len(alike) <= _MOST_ALIKE else []
        owners = [o for o in others if any(is_short_for(group[0].name, n.name) for n in o)]
        if len(owners) == 1:
            owners[0].extend(group)
        else:
            out.append(group)
    return out


def _with_acronyms(groups: list[list[Node]]) -> list[list[Node]]:
    """A body that a source knows only by its acronym joins the one that another source gives it to, or whose it is."""
    given: dict[str, list[list[Node]]] = {}
    for group in groups:
        own = {m.text.upper() for n in group for _, m in n.mentions if m.rule == "acronym"}
        for acronym in sorted(own | {i for n in group if len(i := initials(n.name)) > 2}):
            given.setdefault(acronym, []).append(group)
    out = []
    for group in groups:
        owners = given.get(group[0].name.upper().replace(".", ""), []) if len(group[0].name) <= _LONGEST_ACRONYM else []
        if len(owners) == 1 and owners[0] is not group:
            owners[0].extend(group)
        else:
            out.append(group)
    return out
