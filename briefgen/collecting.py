"""Work during which no garbage is looked for."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def collecting_nothing() -> Iterator[None]:
    """Switches the garbage collector off meanwhile: for work that makes hardly any cycles, and much to be walked.

    What was made meanwhile counts as old from then on, or all of it would be walked at once.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # what somebody else has frozen stays so
            gc.freeze()
            gc.unfreeze()
        gc.enable()
