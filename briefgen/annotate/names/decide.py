"""What a capitalised run is where its own words do not tell: decided by the words around it and its other uses."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.appositions import is_told_a_body
from briefgen.annotate.names.context import by_context
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.halves import take_halves
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.misleading import correct_misleading
from briefgen.annotate.names.role_spans import is_role_noun, left_apposition, right_apposition, role_before
from briefgen.annotate.names.surname_alone import by_surname
from briefgen.annotate.names.titles import with_qualifier
from briefgen.annotate.names.uses import by_use
from briefgen.annotate.names.words import Words

_GUESSED = frozenset(("acts", "says", "list"))
_TOLD_BODIES = frozenset((
    "body-noun", "body-apposition", "body-again", "operated-by", "led", "shares-of", "which-makes", "company-end",
))  # fmt: skip


def decide(words: Words, drafts: list[Draft], known: Known) -> None:
    """Gives persons their roles and each unknown draft its kind where there is evidence; the others stay unknown."""
    surnames = frozenset(words.low[d.j - 1] for d in drafts if d.kind == "person" and d.j - d.i > 1)
    for draft in drafts:
        if draft.kind == "person":
            draft.role = _with_office(words, draft, draft.role, known) if draft.role else _role(words, draft, known)
        elif draft.kind == "unknown" and draft.rule == "run":
            by_context(words, draft, known, surnames)
        elif draft.rule == "operation" and is_told_a_body(words, draft.i, draft.j, known):
            draft.kind, draft.rule = "organisation", "body-apposition"
    correct_misleading(words, drafts, known)
    _by_namesake(words, drafts)
    _by_employer(words, drafts)
    _by_list(words, drafts, known)
    by_surname(words, drafts, known)
    take_halves(words, drafts)
    by_use(words, drafts, known)
    _by_first_word(words, drafts, known)
    _where_it_is_a_place(words, drafts)


def _where_it_is_a_place(words: Words, drafts: list[Draft]) -> None:
    """ "an inspector at Weston" works in a town where the article tells elsewhere that Weston is one."""
    uses = Counter((words.text(d.i, d.j), d.rule) for d in drafts if d.rule in ("locative", "employer"))
    for draft in drafts:
        name = words.text(draft.i, draft.j)
        if draft.rule == "employer" and draft.j - draft.i == 1 and uses[name, "locative"] >= uses[name, "employer"]:
            draft.kind, draft.rule = "place", "locative"


def _role(words: Words, draft: Draft, known: Known) -> tuple[int, int] | None:
    before = role_before(words, draft.i, known)
    if before is not None:
        honoured = words.low[draft.i - 1 : draft.i] and (words.low[draft.i - 1],) in known.honorifics
        office = left_apposition(words, draft.i, known) if honoured else None  # "Her father, Chief Ben Ruiz"
        return before if office is None else office
    return left_apposition(words, draft.i, known, sure=True) or right_apposition(words, draft.j, known)


def _with_office(words: Words, draft: Draft, role: tuple[int, int], known: Known) -> tuple[int, int]:
    """A title with the office before it: "union spokesman Capt.", "a union spokesman, Capt.".

    Of "Capt. X, the union's spokesman," it is the office behind, which says more than a rank.
    """
    k = bisect_left(words.start, role[0])
    retired = bisect_left(words.start, with_qualifier(words, role)[0])
    office = role_before(words, k, known) or left_apposition(words, retired, known)
    if office is None or words.low[bisect_left(words.end, office[1])] in known.kin:
        rank = words.body[slice(*role)].rstrip(".").casefold().replace("-", " ") in beside_words().ranks
        return (right_apposition(words, draft.j, known) if rank else None) or role  # "her husband, Gov. Ben Ruiz"
    return office[0], role[1]


def _by_namesake(words: Words, drafts: list[Draft]) -> None:
    """What was a body by the noun beside it once is one wherever its name stands without that noun."""
    bodies = {words.text(d.i, d.j) for d in drafts if d.rule in ("body-noun", "body-apposition")}
    # "the Poe movement" makes no body of Ana Poe.
    bodies -= {words.key[d.j - 1] for d in drafts if d.kind == "person" and d.j - d.i > 1}
    for draft in drafts:
        if draft.rule in ("run", "says") and draft.role is None and words.text(draft.i, draft.j) in bodies:
            draft.kind, draft.rule = "organisation", "body-again"


def _by_employer(words: Words, drafts: list[Draft]) -> None:
    """ "a surgeon at Weston" is at Weston Hospital, where the article has named it."""
    employers = [d for d in drafts if d.rule == "employer"]
    if not employers:
        return
    named: dict[str, Draft] = {}
    for draft in drafts:
        if draft.sort == "head" and draft.j - draft.i > 1:
            named.setdefault(words.low[draft.i], draft)
    for draft in employers:
        body = named.get(words.low[draft.i])
        if body is not None and draft.j - draft.i == 1:
            draft.actor = " ".join(words.text(body.i, body.j).split())


def _by_first_word(words: Words, drafts: list[Draft], known: Known) -> None:
    """ "Ardo" after "the builder Ardo per l'Olmo": what begins the name of one body, and of nobody, is that body."""
    bodies: dict[str, set[str]] = {}
    others: set[str] = set()
    for draft in drafts:
        if draft.rule in _TOLD_BODIES and draft.j - draft.i > 1:
            for stop in range(draft.i + 1, draft.j):
                begin = " ".join(words.key[draft.i : stop])
                bodies.setdefault(begin, set()).add(" ".join(words.text(draft.i, draft.j).split()))
        elif draft.kind == "person" and draft.rule in _GUESSED:
            continue
        elif draft.j - draft.i > 1 or draft.kind == "place":
            others.update(words.key[draft.i : draft.j])
    for draft in drafts:
        names = bodies.get(" ".join(words.key[draft.i : draft.j]), set())
        guessed = draft.rule == "run" or (draft.kind == "person" and draft.rule in _GUESSED)
        alone = words.key[draft.i] not in others and words.low[draft.i] not in known.given
        if len(names) == 1 and alone and guessed:
            draft.kind, draft.rule, draft.actor = "organisation", "first-word", next(iter(names))


def _is_held_in(words: Words, draft: Draft, holder: Draft, known: Known) -> bool:
    """ "the mayor of Odell Springs, Ana Ruiz": where the office is that the next one holds."""
    i = draft.i
    of = holder.i == draft.j and i > 1 and words.low[i - 1] == "of" and words.joined[i]
    return of and is_role_noun(words.low[i - 2], known)


def _by_list(words: Words, drafts: list[Draft], known: Known) -> None:
    """ "A B, C D and E F": where one is a person, the others are."""
    pairs = list(itertools.pairwise(drafts))
    for first, second in (*pairs, *((b, a) for a, b in reversed(pairs))):
        if (
            first.kind == "person"
            and second.kind == "unknown"
            and second.rule == "run"
            and 2 <= second.j - second.i <= 3
            and first.j - first.i >= 2
        ):
            a, b = (first, second) if first.i < second.i else (second, first)
            between = words.body[words.full_end[a.j - 1] : min(words.start[b.i], words.full_end[a.j - 1] + 12)]
            if (
                words.start[b.i] - words.full_end[a.j - 1] <= 7
                and between.strip() in (",", "and", ", and")
                and not words.possessive[a.j - 1]
                and words.low[second.i - 1] != "the"  # "the skipper of the Bright Reef, Ana Ruiz"
                and not _is_held_in(words, second, first, known)
            ):
                second.kind, second.rule = "person", "list"
