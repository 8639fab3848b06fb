"""Corrections of comparisons: how the answers stand to each other, and what is no question."""

from __future__ import annotations

import msgspec

from briefgen.compile.corrections.editor import Editor
from briefgen.compile.discrepancies.verdicts import gravity
from briefgen.corrections import HideComparison, Stated, VerdictIs
from briefgen.model import Annotations, Discrepancy
from briefgen.targets import Finder, Fulfilled, candidate


def correct_discrepancies(
    editor: Editor, annotations: tuple[Annotations, ...], discrepancies: tuple[Discrepancy, ...]
) -> tuple[Discrepancy, ...]:
    """The comparisons as the editor has them; the gravest first, else in their order."""
    if not editor.has(VerdictIs, HideComparison):
        return discrepancies
    bodies = {a.source.id: a.text for a in annotations}
    table = {d.id: d for d in discrepancies}
    found = Finder("comparison", [(d.id, candidate(d)) for d in discrepancies], bodies)

    def verdict(correction: VerdictIs, stated: Stated) -> tuple[str, list[str]]:
        comparison = table[found.find(correction.comparison)]
        editor.sets(stated, comparison.id)
        # What the rules noted was about their own verdict.
        note = correction.note or (comparison.note if comparison.verdict == correction.to else None)
        changed = msgspec.structs.replace(comparison, verdict=correction.to, note=note)
        table[comparison.id] = editor.mark(changed, stated, comparison)
        return f"“{comparison.question}”: {correction.to}", [comparison.id]

    def hide(correction: HideComparison, _: Stated) -> tuple[str, list[str]]:
        id_ = found.find_to_hide(correction.comparison)
        if id_ not in table:
            raise Fulfilled("this comparison is hidden already.")
        return f"“{table.pop(id_).question}” is hidden", []

    editor.each(VerdictIs, verdict)
    editor.each(HideComparison, hide)
    if not editor.has(VerdictIs):
        return tuple(table.values())
    return tuple(sorted(table.values(), key=lambda d: -gravity(d.verdict)))
