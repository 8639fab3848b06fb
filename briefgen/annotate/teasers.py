"""Lines that lead to other articles: what they name and quote belongs to those, not to this one."""

from __future__ import annotations

import re

_TEASER = re.compile(
    r"\W{0,5}(?:(?:related|more|top|other) (?:stories|articles|topics|news|coverage|content)"
    r"|(?:see|read|watch) (?:also|more|next)|also read|more from|recommended for you|you may also like)\b",
    re.IGNORECASE,
)


def is_teaser(body: str, start: int, end: int) -> bool:
    """Whether the line ``body[start:end]`` points to other articles ("Related stories: …", "Read more: …")."""
    return _TEASER.match(body, start, end) is not None
