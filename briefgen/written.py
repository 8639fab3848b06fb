"""A folder of files that are made anew each time: what somebody else put there is never written over."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from briefgen.model import InputError, Notice

LIST = ".briefgen"
"""In the folder, the names of the files that were made: the next time only these are written over, or taken away."""

_REMEDY = "Choose another place with -o."


def write_file(path: Path, content: bytes) -> None:
    """Writes a file, and the folders to it. Raises `InputError` where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise _trouble(path, f"cannot be written: {error.strerror}.") from None


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes ``files`` by their names into ``folder``; all of them, or none where one would take another's place.

    What was made there before and is no more among them, as the page of an article that was taken out, is taken away.
    """
    made = _made(folder)
    for name, content in files.items():
        other = _in_the_way(folder, name)
        if other is not None and name not in made and not _holds(other, content):
            raise _trouble(other, "stands there already, and was not made by briefgen. Nothing was written.")
    # The list comes first, so that what is cut short can be done again.
    _list(folder, made.union(files))
    for name, content in files.items():
        write_file(folder / name, content)
    if made - files.keys():
        for name in made - files.keys():
            _take_away(folder, name)
        _list(folder, files)


def _list(folder: Path, names: Iterable[str]) -> None:
    write_file(folder / LIST, "".join(f"{name}\n" for name in sorted(names)).encode())


def _take_away(folder: Path, name: str) -> None:
    """Removes a file that was made, and the folders to it that are empty then; what cannot be removed stays."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return  # no name of ours
    with contextlib.suppress(OSError):
        (folder / path).unlink(missing_ok=True)
        for above in path.parents[:-1]:
            (folder / above).rmdir()


def _in_the_way(folder: Path, name: str) -> Path | None:
    """What stands where a file, or a folder to it, is to be made; None where that cannot be told."""
    path = folder / name
    with contextlib.suppress(OSError):
        file = next((p for p in (folder / above for above in Path(name).parents) if p.is_file()), None)
        return file or (path if path.exists() or path.is_symlink() else None)
    return None


def _made(folder: Path) -> set[str]:
    try:
        return set((folder / LIST).read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return set()


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _trouble(path: Path, message: str) -> InputError:
    return InputError(Notice(level="error", message=message, remedy=_REMEDY, file=str(path)))
