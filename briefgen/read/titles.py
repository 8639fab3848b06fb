"""Titles of web pages, which give headline and outlet in one line: split into the two."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s(?:[|·•–—»-]|--)\s")
_LONGEST_OUTLET = 6
_SIGNED = re.compile(r"\s[|·•–—-]\s[Bb]y (?P<name>[A-Z][^|·•–—]{1,60}?)(?=\s[|·•–—-]\s|\Z)")
_BEFORE = re.compile(r"(?P<name>\S[^\n]{0,80}?)\s*(?:--|[:|·•–—»-])\s*")
_PRINTED = r"print(?:able|er[- ]friendly)?(?: version| view| page)?"
_PRINT = re.compile(rf"\s+(?:[|·•–—-]\s+{_PRINTED}|\({_PRINTED}\))\Z", re.IGNORECASE)


def outlet_behind(window: str | None, headline: str | None) -> str | None:
    """What the title of the window has behind the headline: ``Ferry runs aground | The Harbour Post``"""
    if not window or not headline or not window.startswith(headline):
        return None
    behind = _SEPARATOR.split(window[len(headline) :])
    last = behind[-1].strip()
    if signed_behind(window, headline) is not None and len(behind) == 2:
        return None
    return last if len(behind) > 1 and not behind[0].strip() and 0 < len(last.split()) <= _LONGEST_OUTLET else None


def signed_behind(window: str | None, headline: str | None) -> str | None:
    """Who signs in the title of the window: ``Ferry runs aground - by Ada Writer``"""
    if not window or not headline or not window.startswith(headline):
        return None
    signed = _SIGNED.match(window, len(headline))
    return signed["name"] if signed else None


def outlet_before(window: str | None, headline: str | None) -> str | None:
    """What the title of the window has before the headline: ``The Harbour Post: Ferry runs aground``"""
    if not window or not headline or not window.endswith(headline):
        return None
    front = _BEFORE.fullmatch(window[: -len(headline)])
    return front["name"] if front and len(front["name"].split()) <= _LONGEST_OUTLET else None


def without_print_sign(window: str | None) -> str | None:
    """``Ferry runs aground - Print`` as it was before it was to be printed."""
    return _PRINT.sub("", window) if window else window


def without_outlet(title: str | None, outlet: str | None) -> str | None:
    """``Ferry runs aground | The Harbour Post`` without the outlet behind it."""
    if title and outlet:
        head, mark, tail = re.sub(r"\s+[|–—-]\s+(?=[^|–—]*\Z)", "\0", title).rpartition("\0")
        if mark and tail.strip().casefold() in (outlet.casefold(), outlet.casefold().removeprefix("the ")):
            return head.strip()
    return title
