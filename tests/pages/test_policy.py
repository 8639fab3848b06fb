"""A page's policy names its own scripts by their hashes, and no other script is one."""

from __future__ import annotations

import base64
import hashlib

import pytest

from briefgen.pages.policy import with_hashes

POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" data-briefgen content=\"default-src 'none'; {}; style-src 'self'\">"
)
LOOSE = POLICY.format("script-src 'self' 'unsafe-inline'")


def hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("scripts", "allowed"),
    [
        ("<script>a()</script>", ["a()"]),
        ("<script>a()\r\n</script>", ["a()\n"]),
        ('<script type="module">é < b</script><script>a()</script><script>a()</script>', ["é < b", "a()"]),
        ('<script src="a.js"></script><script defer src=b.js></script>', []),
        ('<script id="__config" type="application/json">{"a": 1}</script>', []),
        ('<script type="application/ld+json">{"a": "src="}</script>', []),
        ("<script data-src='x'>a()</script>", ["a()"]),
    ],
)
def test_each_script_within_the_page_is_named_once(scripts: str, allowed: list[str]) -> None:
    directive = " ".join(["script-src 'self'", *map(hashed, allowed)])
    assert with_hashes(f"{LOOSE}{scripts}") == f"{POLICY.format(directive)}{scripts}"


@pytest.mark.parametrize(
    "page",
    [
        "<script>a()</script>",
        LOOSE.replace(" data-briefgen", "") + "<script>a()</script>",
        POLICY.format("script-src 'self'") + "<script>a()</script>",
    ],
)
def test_a_policy_that_does_not_ask_for_it_stays(page: str) -> None:
    assert with_hashes(page) == page
