"""Results kept on disk, so that what was worked out once is not worked out again. Safe to delete at any moment.

A cache never changes what comes out: an entry is named by a hash of everything that its content follows from, the
code among it, and one that is damaged, cut short or of somebody else's making is no entry. Entries are written to the
side and moved into place, so a build that is killed leaves none half written, and builds at the same time share them.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
import time
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import zstandard

from briefgen.model import Notice

if TYPE_CHECKING:
    from importlib.abc import Traversable

_MAGIC = b"briefgen cache 2\n"
_SUFFIX = ".entry"
_SPARE_BYTES = 64_000_000
# What a killed build was writing. Nobody takes an hour to write a file.
_ABANDONED_SECONDS = 3600
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is a cache that briefgen made. It may be deleted at any time. https://bford.info/cachedir/\n"
)


class Cache:
    """Entries of bytes by kind and key, in ``folder``. No method raises for what is wrong with the disk.

    What a build did not use is kept up to ``spare`` bytes, or to the size of what it did use. ``problem`` is None, or
    tells why nothing more is kept.
    """

    def __init__(self, folder: Path, spare: int = _SPARE_BYTES) -> None:
        self.folder = folder
        self._spare = spare
        self.problem: Notice | None = None
        self._used: set[str] = set()
        self._compressor = zstandard.ZstdCompressor(level=1)
        self._decompressor = zstandard.ZstdDecompressor()
        self._ready = False
        self._wrote = False

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under ``key``, or None where it is not there, or not whole."""
        path = self._path(kind, key)
        try:
            with open(path, "rb") as file:  # noqa: PTH123
                data = file.read()
        except OSError:
            return None
        content = self._unpacked(data)
        if content is not None:
            self._used.add(path)
        return content

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keeps ``content`` under ``key``, if the disk takes it."""
        if self.problem is not None:
            return
        path = self._path(kind, key)
        try:
            self._make_ready()
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            _write_whole(Path(path), self._packed(content))
        except OSError as error:
            self.problem = Notice(
                level="info",
                message=f"nothing can be kept there: {error.strerror or error}. The next build will take as long.",
                remedy="Make the folder writable or choose another one; or leave it so.",
                file=str(self.folder),
            )
            return
        self._used.add(path)
        self._wrote = True

    def prune(self) -> None:
        """Removes what was not used for longest, where there is too much that this build had no use for."""
        if not self._wrote or self.problem is not None:
            return
        spare: list[tuple[float, int, str]] = []
        used = 0
        now = time.time()
        for entry in _files_in(self.folder):
            path = entry.path
            try:
                status = entry.stat()
            except OSError:  # another build was faster
                continue
            if path in self._used:
                used += status.st_size
            elif entry.name.endswith(_SUFFIX):
                spare.append((-status.st_mtime, status.st_size, path))
            elif entry.name.startswith(".tmp-") and now - status.st_mtime > _ABANDONED_SECONDS:
                spare.append((0.0, sys.maxsize, path))
        room = max(used, self._spare)
        for _, size, path in sorted(spare):
            room -= size
            if room < 0:
                with contextlib.suppress(OSError):
                    Path(path).unlink()

    def _packed(self, content: bytes) -> bytes:
        small = self._compressor.compress(content)
        return _MAGIC + hashlib.sha256(small).digest() + small

    def _unpacked(self, data: bytes) -> bytes | None:
        """The content of an entry; None where a bit of it is not as it was written."""
        start = len(_MAGIC) + hashlib.sha256().digest_size
        small = data[start:]
        if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) : start] != hashlib.sha256(small).digest():
            return None
        try:
            return self._decompressor.decompress(small)
        except zstandard.ZstdError:
            return None

    def _path(self, kind: str, key: str) -> str:
        """The path of an entry, as `os.scandir` gives it for this folder."""
        return os.path.join(self.folder, kind, key[:2], f"{key}{_SUFFIX}")  # noqa: PTH118  quicker, and asked so often

    def _make_ready(self) -> None:
        """Makes the folder, and lets git and backup programs know that nothing of worth is in it."""
        if self._ready:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, text in ((".gitignore", "*\n"), ("CACHEDIR.TAG", _TAG)):
            if not (self.folder / name).exists():
                _write_whole(self.folder / name, text.encode())
        self._ready = True


def key_of(*parts: bytes) -> str:
    """A key that is the same only for the same parts in the same order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


@cache
def code_version(rooms: tuple[str, ...], libraries: tuple[str, ...] = ()) -> bytes:
    """A hash of all that code and lexicons in ``rooms`` (files and folders of this package) depend on.

    Beside the files themselves these are Python, its tables of characters, the order of bytes in what is kept as such,
    and the ``libraries`` that they import.
    """
    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version} {sys.byteorder}".encode())
    for library in libraries:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}\n".encode())
    package = files("briefgen")
    for room in rooms:
        for name, content in _contents(package / room, room):
            digest.update(f"{name} {len(content)}\n".encode())
            digest.update(content)
    return digest.digest()


def _contents(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda c: c.name):
            if child.name != "__pycache__":
                yield from _contents(child, f"{name}/{child.name}")
    elif place.is_file():
        yield name, place.read_bytes()


def _write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that at any moment it is there whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".tmp-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _files_in(folder: Path) -> Iterable[os.DirEntry[str]]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(Path(entry.path))
            else:
                yield entry
