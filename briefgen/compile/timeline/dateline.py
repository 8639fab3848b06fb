"""Where a report was filed: "PORT TAMBER, May 8 (ABC) - ". It is no part of the news, and its day dates nothing."""

from __future__ import annotations

import re

# "PORT TAMBER, North Coast (AP) — ", "(CNN) ", "WASHINGTON — ".
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’' -]{2,30}(?:, [A-Z][\w. ’'-]{1,30}){0,2},? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2} ?)?"
    r"(?:\([^)\n]{2,20}\) ?)?[-–—]+ "
    r"|[A-Z][\w. ]{1,30}(?:, [A-Z][\w. ]{1,30})? \([A-Z][A-Za-z]{1,10}\) (?:[-–—]+ )?|\([A-Z]{2,10}\) (?:[-–—]+ )?)"
)
