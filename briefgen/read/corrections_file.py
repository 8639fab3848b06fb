"""``corrections.yml``: the editor's word, read and checked. `briefgen.compile.corrections` tells what it does."""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefgen.corrections import NONE, AnyCorrection, Corrections, Stated
from briefgen.model import InputError, Notice
from briefgen.read.yaml_entries import load_list

NAME = "corrections.yml"
REMEDY = "It was left out. `briefgen schema corrections` tells what may stand there."
# Some ten thousand corrections. A larger file was not written by an editor.
_LARGEST = 2_000_000


def read_corrections(path: Path, shown_as: str, must_exist: bool = False) -> Corrections:
    """The corrections in the file ``path``, and what is wrong in it; an entry costs no other. Never raises.

    ``shown_as`` is what notices and the brief call the file. A file that is not there holds none; with ``must_exist``
    that is an error.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        text = raw.decode("utf-8-sig")
    except FileNotFoundError:
        return (
            _nothing(shown_as, "there is no such file.", "Correct the path of the corrections.") if must_exist else NONE
        )
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError):
            return _nothing(shown_as, f"cannot be read: {error.strerror}.")
        return _nothing(shown_as, "it is not UTF-8.", "Save it as UTF-8. No correction in it was applied.")
    if len(raw) > _LARGEST:
        return _nothing(shown_as, "is larger than 2 MB.")
    try:
        found, notices = load_list(text, AnyCorrection, shown_as, REMEDY)
    except InputError as problem:
        notice = msgspec.structs.replace(
            problem.notice, remedy="No correction in this file is applied until it is mended."
        )
        return Corrections(shown_as, (), (notice,))
    return Corrections(shown_as, tuple(Stated(line, correction) for line, correction in found), notices)


def _nothing(file: str, message: str, remedy: str = "No correction in it was applied.") -> Corrections:
    return Corrections(file, (), (Notice(level="error", message=message, remedy=remedy, file=file),))
