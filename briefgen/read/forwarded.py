"""The head of a forwarded or quoted mail, which stands in the text: from whom it came first, when, and about what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parseaddr

import msgspec

from briefgen.read.days import mail_day, stated_day

_NAMES = r"(?:From|Date|Sent|Subject|To|Cc|Reply-To)"
_FIELD = re.compile(rf"(?:>\s?)*\*?(?P<name>{_NAMES})\s?:\*?\s(?P<value>.{{1,500}})\Z", re.IGNORECASE)
# HTML may have lost the line ends between the fields.
_IN_ONE_LINE = re.compile(r"(?:^|\s)From:\s.{1,300}?\s(?:Date|Sent):\s.{1,300}?\sSubject:\s", re.DOTALL)
# "On Wed, Jun 4, 2025 at 6:12 PM Ada Writer <ada@example.org> wrote:"
_WROTE = re.compile(
    r"On (?P<day>[^<>]{6,40}?\d{4})(?:,? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)?,? "
    r"(?P<who>[^<>]{2,80}?)(?: <[^<>\s]{3,200}>)? wrote:",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:>[ \t]?)+")
# Above it stand at most a few words of who sends it on; it has at most so many lines.
_HEAD = 15
_MOST_FIELDS = 7


class Forwarded(msgspec.Struct, frozen=True, kw_only=True):
    """What the head says, and how many lines it and what is above it take."""

    sender: str
    subject: str | None
    day: str | None
    lines: int


def with_fields_apart(row: str) -> list[str]:
    """A paragraph, or the lines of it where it is the head of a forwarded mail."""
    if not _IN_ONE_LINE.search(row[:1_500]):
        return [row]
    return re.sub(rf"\s+(?={_NAMES}:\s)", "\n", row).split("\n")


def unquoted(lines: Sequence[str]) -> list[str]:
    """``lines`` without the ``>`` before each, where most of them have one."""
    filled = [line for line in lines if line.strip()]
    if 2 * sum(line.startswith(">") for line in filled) <= len(filled):
        return list(lines)
    return [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]


def forwarded(lines: Sequence[str]) -> Forwarded | None:
    """The head of a forwarded or quoted mail among the first of ``lines``; None where there is none."""
    for start, line in enumerate(lines[:_HEAD]):
        # Mail programs break it, as it is long.
        wrote = _WROTE.fullmatch(" ".join(" ".join(lines[start : start + 2]).split())) or _WROTE.fullmatch(line.strip())
        if wrote:
            ends = start + 1 if line.rstrip().endswith("wrote:") else start + 2
            return Forwarded(sender=wrote["who"], subject=None, day=stated_day(wrote["day"]), lines=ends)
        first = _FIELD.match(line.strip())
        if first is None or first["name"].lower() != "from":
            continue
        fields: dict[str, str] = {}
        end = start
        for number in range(start, min(len(lines), start + 2 * _MOST_FIELDS)):
            field = _FIELD.match(lines[number].strip())
            if field:
                fields.setdefault(field["name"].lower(), field["value"].strip())
                end = number + 1
            elif lines[number].strip() and number > end:
                break
        day = fields.get("date") or fields.get("sent")
        if day and "subject" in fields:
            name, address = parseaddr(fields["from"].replace("*", ""))
            return Forwarded(
                sender=name or address.rpartition("@")[2],
                subject=fields["subject"] or None,
                day=stated_day(day) or mail_day(day),
                lines=end,
            )
    return None
