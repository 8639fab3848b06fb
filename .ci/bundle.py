"""Packs a built site into one zip that works from any disk: the same site gives the same bytes.

Usage: bundle.py SITE FILE
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: when a file was built is nothing that a reader asks for."""


def bundle(site: Path, target: Path) -> None:
    """Writes all files of ``site`` into the zip ``target``, in one folder named as the zip is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(p for p in site.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(f"{target.stem}/{path.relative_to(site).as_posix()}", _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    if len(sys.argv) != 3 or not Path(sys.argv[1], "index.html").is_file():
        sys.exit(f"{__doc__}SITE must be the folder of a built site, with its index.html.")
    bundle(Path(sys.argv[1]), Path(sys.argv[2]))
