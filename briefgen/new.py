"""A new project to start from: what `briefgen new` writes into an empty folder, so that a site can be built at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefgen.model import InputError, Notice

if TYPE_CHECKING:
    from importlib.abc import Traversable

_TEMPLATE = "project_template"
# Packaging tools read files that begin with a dot as meant for themselves.
_DOT = "dot-"
_ORIGIN = re.compile(r"^\[remote \"origin\"\]\n(?:[ \t].*\n){0,20}?[ \t]+url = (?P<address>\S+)", re.MULTILINE)
_BY_SSH = re.compile(r"(?:ssh://)?git@(?P<host>[\w.-]+)[:/](?P<path>[\w./~-]+)")
_MAY_BE_THERE = frozenset({".git"})


def make_project(folder: Path, title: str) -> tuple[Path, ...]:
    """Writes a new project called ``title`` into ``folder`` and gives the files that it has, in their order.

    Raises `InputError` where the folder holds anything yet (but a repository's ``.git``), or cannot be written.
    """
    title = " ".join(title.split()) or "Brief"
    quoted = json.dumps(title, ensure_ascii=False)  # also a YAML string
    filled = {"@TITLE@": title, "@TITLE_QUOTED@": quoted, "@REQUIREMENT@": requirement()}
    try:
        if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir()} - _MAY_BE_THERE):
            message = "this is not an empty folder; nothing in it was touched."
            raise _trouble(folder, message, "Name a folder that is new or empty.")
        made = []
        for name, text in _template(files("briefgen") / _TEMPLATE):
            for word, value in filled.items():
                text = text.replace(word, value)
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            made.append(path)
    except OSError as error:
        raise _trouble(folder, f"cannot be written: {error.strerror}.", "Choose another folder.") from None
    return tuple(made)


def _template(place: Traversable, within: str = "") -> Iterator[tuple[str, str]]:
    """The files of the template: the path that each gets in the project, and its text."""
    for entry in sorted(place.iterdir(), key=lambda e: e.name):
        name = within + (f".{entry.name.removeprefix(_DOT)}" if entry.name.startswith(_DOT) else entry.name)
        if entry.is_dir():
            yield from _template(entry, f"{name}/")
        else:
            yield name, entry.read_text(encoding="utf-8")


def requirement() -> str:
    """What pip must be told to install this briefgen: from the repository that it came from, or by its version."""
    try:
        package = distribution("briefgen")
    except PackageNotFoundError:
        return "briefgen"
    origin: dict[str, Any] = json.loads(package.read_text("direct_url.json") or "{}")
    source = origin.get("vcs_info")
    if source:
        return f"briefgen @ {source['vcs']}+{origin['url']}@{source['commit_id']}"
    if "dir_info" in origin and (repository := cloned_from(Path(url2pathname(urlsplit(origin["url"]).path)))):
        return f"briefgen @ git+{repository}"
    return f"briefgen>={package.version}"


def cloned_from(folder: Path) -> str | None:
    """The web address of the repository that ``folder`` is a clone of; None where it has none."""
    try:
        text = (folder / ".git" / "config").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    remote = _ORIGIN.search(text)
    address = remote["address"] if remote else ""
    by_ssh = _BY_SSH.fullmatch(address)  # which needs a key, and no workflow has it
    address = f"https://{by_ssh['host']}/{by_ssh['path']}" if by_ssh else address
    return address if re.fullmatch(r"https://[\w.-]+/[\w./~-]+", address) else None


def _trouble(folder: Path, message: str, remedy: str) -> InputError:
    return InputError(Notice(level="error", message=message, remedy=remedy, file=str(folder)))
