"""Terms that an editor adds to the lexicons: gathered for `annotate`, and checked for use."""

from __future__ import annotations

from typing import cast

from briefgen.compile.corrections.editor import Editor
from briefgen.corrections import AddTerm, Corrections, Stated
from briefgen.lexicon.terms import Terms
from briefgen.model import Annotations, EquipmentKind
from briefgen.targets import Missed, places

_NAMES = {"title": "titles", "given name": "given", "no name": "never"}


def terms_of(corrections: Corrections) -> Terms:
    """The terms that ``corrections`` add, in an order that is not that of the file."""
    equipment: list[tuple[EquipmentKind, tuple[str, ...]]] = []
    bodies: list[tuple[str, ...]] = []
    words: dict[str, list[str]] = {field: [] for field in _NAMES.values()}
    for stated in corrections.stated:
        added = stated.correction
        if not isinstance(added, AddTerm):
            continue
        names = (added.term, *added.also)
        if added.lexicon == "body":
            bodies.append(names)
        elif added.lexicon in _NAMES:
            words[_NAMES[added.lexicon]] += names
        else:
            equipment.append((cast(EquipmentKind, added.lexicon), names))
    return Terms(
        equipment=tuple(sorted(equipment)),
        bodies=tuple(sorted(bodies)),
        **{field: tuple(sorted(set(names))) for field, names in words.items()},
    )


def check_terms(editor: Editor, annotations: tuple[Annotations, ...]) -> None:
    """Tells which added terms stand in no source."""

    def check(correction: AddTerm, _: Stated) -> tuple[str, list[str]]:
        names = (correction.term, *correction.also)
        if not any(next(places(name, a.text), None) for name in names for a in annotations):
            raise Missed(f"“{correction.term}” stands in no source.")
        also = f" (also {', '.join(correction.also)})" if correction.also else ""
        return f"the lexicon knows “{correction.term}”{also}: {correction.lexicon}", []

    editor.each(AddTerm, check)
