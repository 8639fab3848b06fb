"""Makes the Content-Security-Policy of a built page as strict as the page allows.

A theme cannot know the scripts that stand in a page, so its policy has to allow any. Once the page is built they are
known: each is allowed by its hash, and whatever else would get in is no script to the browser.
"""

from __future__ import annotations

import base64
import hashlib
import re

_META = '<meta http-equiv="Content-Security-Policy" data-briefgen content="'
_POLICY = re.compile(rf'{re.escape(_META)}([^"]*?script-src[^";]*?) \'unsafe-inline\'([;"])')
"""The policy of the theme that asks for this, up to the word that allows any script."""

_INLINE = re.compile(r"<script(?![^>]*\ssrc=)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"""\stype=["']?([^"'\s>]*)""", re.IGNORECASE)
_SCRIPTS = frozenset({"", "module", "text/javascript", "application/javascript"})
"""Types that make a script one; any other makes it data, which no policy stops."""


def with_hashes(html: str) -> str:
    """``html`` with the hashes of its own scripts in its policy; as it was where it has no policy that asks for it."""
    hashes = dict.fromkeys(_hash(script) for kind, script in _INLINE.findall(html) if _runs(kind))
    allowed = "".join(f" '{one}'" for one in hashes)
    return _POLICY.sub(lambda found: f"{_META}{found[1]}{allowed}{found[2]}", html, count=1)


def _runs(attributes: str) -> bool:
    found = _TYPE.search(attributes)
    return found is None or found[1].lower() in _SCRIPTS


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.replace("\r\n", "\n").encode("utf-8", "replace")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
