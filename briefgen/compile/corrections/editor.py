"""Keeps the books of one compilation: which corrections were applied, and which found nothing to be applied to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from briefgen.corrections import AnyCorrection, Corrections, Stated
from briefgen.model import (
    Actor,
    AppliedCorrection,
    BriefSource,
    Corrected,
    Discrepancy,
    Happening,
    Notice,
    Quotation,
)
from briefgen.targets import Fulfilled, Missed

C = TypeVar("C", bound=AnyCorrection)
EntryT = TypeVar("EntryT", Happening, Actor, Quotation, Discrepancy, BriefSource)

_QUOTED = 90
_MISSED = "It was not applied. Correct it, or take it out."
_IDLE = "Take it out, unless it should stand whatever the rules find."


class Editor:
    """The corrections of one brief. What was done and what was missed adds up in ``applied`` and ``notices``."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections
        self._set: dict[tuple[str, str], tuple[int, object]] = {}
        self._applied: list[tuple[int, AppliedCorrection]] = []
        self._notices: list[tuple[int, Notice]] = []

    @property
    def applied(self) -> tuple[AppliedCorrection, ...]:
        """What was done, in the order of the file."""
        return tuple(a for _, a in sorted(self._applied, key=lambda pair: pair[0]))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was not, in the order of the file."""
        return tuple(n for _, n in sorted(self._notices, key=lambda pair: pair[0]))

    def each(self, type_: type[C], action: Callable[[C, Stated], tuple[str, Iterable[str]]]) -> None:
        """Has ``action`` apply each correction of a type, in the order of the file.

        It gives what was done, in words, and the ids of the entries; or raises `Missed`, which is noted.
        """
        for stated in self._corrections.stated:
            if not isinstance(stated.correction, type_):
                continue
            try:
                told, entries = action(stated.correction, stated)
            except Fulfilled as fulfilled:
                self._note(stated, "info", str(fulfilled), _IDLE, "correction:idle")
                continue
            except Missed as missed:
                self._note(stated, "warning", str(missed), _MISSED, "correction:missed")
                continue
            correction = stated.correction
            self._applied.append(
                (
                    stated.line,
                    AppliedCorrection(
                        by=self.by(stated),
                        reason=correction.reason,
                        editor=correction.by,
                        told=told,
                        page=correction.page,
                        entries=tuple(entries),
                    ),
                )
            )

    def has(self, *types: type[AnyCorrection]) -> bool:
        """Whether there is a correction of one of these types."""
        return any(isinstance(s.correction, types) for s in self._corrections.stated)

    def by(self, stated: Stated) -> str:
        """File and line of a correction."""
        return f"{self._corrections.file}:{stated.line}"

    def mark(self, entry: EntryT, stated: Stated, before: EntryT | None = None) -> EntryT:
        """``entry`` with the mark of a correction; with ``before``, a correction that changed nothing is noted."""
        if before is not None and entry == before:
            self._note(stated, "info", "the rules say so themselves by now.", _IDLE, "correction:idle")
        new = Corrected(by=self.by(stated), reason=stated.correction.reason, editor=stated.correction.by)
        return msgspec.structs.replace(entry, corrected=joined(entry.corrected, new))

    def sets(self, stated: Stated, entry_id: str) -> None:
        """Notes that a correction sets a field of an entry; the last word in the file stands, and both are told."""
        key = (type(stated.correction).__name__, entry_id)
        value = tuple(getattr(stated.correction, field, None) for field in ("to", "drop", "note"))
        if key in self._set and self._set[key][1] != value:
            message = f"line {self._set[key][0]} sets the same of {entry_id}; this one stands."
            self._note(stated, "warning", message, "Take one of them out.", "correction:twice")
        self._set[key] = (stated.line, value)

    def _note(self, stated: Stated, level: str, message: str, remedy: str, rule: str) -> None:
        notice = Notice(
            level="info" if level == "info" else "warning",
            message=message,
            remedy=remedy,
            file=self._corrections.file,
            line=stated.line,
            rule=rule,
        )
        self._notices.append((stated.line, notice))


def joined(old: Corrected | None, new: Corrected | None) -> Corrected | None:
    """Two marks on one entry as one."""
    if old is None or new is None or old == new:
        return old or new
    editors = dict.fromkeys((*old.editor.split(", "), *new.editor.split(", ")))
    apart = " " if old.reason.endswith((".", "!", "?")) else "; "
    reason = old.reason if new.reason in old.reason else f"{old.reason}{apart}{new.reason}"
    return Corrected(by=f"{old.by}; {new.by}", reason=reason, editor=", ".join(editors))


def quoted(text: str) -> str:
    """Words of the brief as a line of the books quotes them: in quotation marks, cut where they are long."""
    line = " ".join(text.split())
    if len(line) > _QUOTED:
        space = line.rfind(" ", 0, _QUOTED)
        line = f"{line[: space if space > 0 else _QUOTED].rstrip('.,;:… ')} …"
    return f"“{line}”"
