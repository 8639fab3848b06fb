"""Corrections of comparisons: how the answers stand to each other, and what is no question."""

from __future__ import annotations

import msgspec

from briefgen.compile.corrections.actors import actor_named
from briefgen.compile.corrections.editor import Editor, quoted
from briefgen.compile.discrepancies.verdicts import gravity
from briefgen.corrections import HideComparison, HolderIs, Stated, Targets, VerdictIs
from briefgen.model import Actor, Annotations, Discrepancy
from briefgen.targets import Finder, Fulfilled, Missed, candidate, fold, named_source


def correct_discrepancies(
    editor: Editor,
    annotations: tuple[Annotations, ...],
    actors: tuple[Actor, ...],
    discrepancies: tuple[Discrepancy, ...],
) -> tuple[Discrepancy, ...]:
    """The comparisons as the editor has them; the gravest first, else in their order."""
    if not editor.has(VerdictIs, HolderIs, HideComparison):
        return discrepancies
    bodies = {a.source.id: a.text for a in annotations}
    table = {d.id: d for d in discrepancies}
    found = Finder("comparison", [(d.id, candidate(d)) for d in discrepancies], bodies)

    def verdict(correction: VerdictIs, stated: Stated) -> tuple[str, list[str]]:
        comparison = table[found.find(_target(correction))]
        editor.sets(stated, comparison.id)
        # What the rules noted was about their own verdict.
        note = correction.note or (comparison.note if comparison.verdict == correction.to else None)
        changed = msgspec.structs.replace(comparison, verdict=correction.to, note=note)
        table[comparison.id] = editor.mark(changed, stated, comparison)
        return f"{quoted(comparison.question)}: {correction.to}", [comparison.id]

    def holder(correction: HolderIs, stated: Stated) -> tuple[str, list[str]]:
        comparison = table[found.find(_target(correction))]
        wanted = fold(correction.answer)
        answers = [p for p in comparison.positions if fold(p.value) == wanted] or [
            p for p in comparison.positions if wanted in fold(p.value)
        ]
        if len(answers) != 1:
            values = " / ".join(f"“{p.value}”" for p in comparison.positions)
            raise Missed(f"“{correction.answer}” is not one of the answers: {values}.")
        holders = tuple(named_source(to, bodies) or actor_named(to, actors).id for to in correction.to)
        positions = tuple(
            msgspec.structs.replace(p, held_by=holders) if p is answers[0] else p for p in comparison.positions
        )
        changed = msgspec.structs.replace(comparison, positions=positions)
        table[comparison.id] = editor.mark(changed, stated, comparison)
        told = f"{quoted(comparison.question)}: {quoted(answers[0].value)} is the answer of {', '.join(correction.to)}"
        return told, [comparison.id]

    def hide(correction: HideComparison, _: Stated) -> tuple[str, list[str]]:
        id_ = found.find_to_hide(_target(correction))
        if id_ not in table:
            raise Fulfilled("this comparison is hidden already.")
        return f"{quoted(table.pop(id_).question)} is hidden", []

    editor.each(VerdictIs, verdict)
    editor.each(HolderIs, holder)
    editor.each(HideComparison, hide)
    if not editor.has(VerdictIs):
        return tuple(table.values())
    return tuple(sorted(table.values(), key=lambda d: -gravity(d.verdict)))


def _target(correction: VerdictIs | HolderIs | HideComparison) -> Targets:
    return correction.comparison if correction.beside is None else (correction.comparison, correction.beside)
