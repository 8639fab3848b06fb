"""A bar for work that takes longer than a second, for people who watch a terminal; nothing for anybody else."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

_PATIENCE_SECONDS = 1.0
_BETWEEN_SECONDS = 0.1
_WIDTH = 24


class Bar:
    """Draws how far work has come on one line of ``stream`` (standard error), and wipes it when all is done.

    Call it with what is done, how much of it, and how much there is. As a context manager it wipes the line at the
    end whatever happens.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._watched = self._stream.isatty()
        self._begun = time.monotonic()
        self._drawn_at = self._begun + _PATIENCE_SECONDS - _BETWEEN_SECONDS
        self._drawn = ""

    def __call__(self, what: str, done: int, total: int) -> None:
        """Shows that ``done`` of ``total`` is done of ``what`` ("Annotating")."""
        now = time.monotonic()
        if not self._watched or now - self._drawn_at < _BETWEEN_SECONDS:
            return
        self._drawn_at = now
        filled = _WIDTH * min(done, total) // max(total, 1)
        self._draw(f"{what} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done:,} of {total:,}")

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            self._draw("")

    def _draw(self, line: str) -> None:
        try:
            self._stream.write(f"\r{line}{' ' * (len(self._drawn) - len(line))}" + ("\r" if not line else ""))
            self._stream.flush()
        except (OSError, ValueError):  # nobody watches any more
            self._watched = False
        self._drawn = line
