"""The short form of a company's name: "Rowan" after "Rowan Corp."; else it would pass for a person."""

from __future__ import annotations

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words

# "Ruiz" is no short form of "Ruiz Foundation".
_CALLED_AFTER_PERSONS = frozenset(("foundation", "institute"))


def join_companies(words: Words, drafts: list[Draft], known: Known) -> None:
    """Makes each draft that repeats the first words of a company's name that company."""
    names: dict[tuple[str, ...], Draft] = {}
    full = [d for d in drafts if d.kind == "person" and d.j - d.i > 1]
    first_names, surnames = {words.low[d.i] for d in full}, {words.low[d.j - 1] for d in full}
    for draft in drafts:
        if draft.sort != "head" or words.low[draft.j - 1] not in known.company_suffixes:
            continue
        short = draft.j - 1
        while short > draft.i + 1 and words.low[short - 1] in known.company_suffixes:
            short -= 1
        for stop in (short, draft.i + 1):
            key = tuple(words.low[draft.i : stop])
            if len(key) == 1 and words.low[draft.j - 1] in _CALLED_AFTER_PERSONS:
                continue
            if len(key) == 1 and (key[0] in surnames or (key[0] in known.given and key[0] in first_names)):
                continue  # Ana Rowan's, and what is called Rowan for short, cannot be told apart
            if key:
                names.setdefault(key, draft)
    if not names:
        return
    for draft in drafts:
        company = names.get(tuple(words.low[draft.i : draft.j]))
        open_ = draft.kind == "unknown" and draft.rule == "run"
        if company is not None and (open_ or (draft.rule == "first-name" and draft.role is None)):
            draft.kind, draft.rule, draft.sort = "organisation", "company-short", "short"
            draft.actor = " ".join(words.text(company.i, company.j).split())
