"""What mail and saved web archives have in common: MIME parts, decoded, with their character sets."""

from __future__ import annotations

from email.errors import MessageError
from email.message import EmailMessage

from briefgen.read.encoding import decode
from briefgen.read.reader import trouble

# A mail of more parts than this is made to make somebody wait.
_MOST_PARTS = 500


def message_of(data: bytes, shown_as: str) -> EmailMessage:
    """The message in ``data``. Raises `InputError` where there is none."""
    from email.parser import BytesParser
    from email.policy import default

    try:
        message = BytesParser(policy=default).parsebytes(data)
    except (MessageError, RecursionError, ValueError, LookupError):
        raise trouble(shown_as, "this mail is damaged.", "Save it again, or save its text as a .txt file.") from None
    return message


def parts_of(message: EmailMessage, kind: str) -> list[EmailMessage]:
    """The parts of a message that are of the content type ``kind`` and no attachments, in their order."""
    found = []
    for number, part in enumerate(message.walk()):
        if number >= _MOST_PARTS:
            break
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            found.append(part)
    return [part for part in found if isinstance(part, EmailMessage)]


def attached_mail(message: EmailMessage) -> EmailMessage | None:
    """The first mail that ``message`` has as an attachment."""
    if not message.is_multipart():
        return None
    inner = (part.get_payload() for part in message.iter_parts() if part.get_content_type() == "message/rfc822")
    return next((mail[0] for mail in inner if isinstance(mail, list) and isinstance(mail[0], EmailMessage)), None)


def text_of(part: EmailMessage, shown_as: str) -> str:
    """The text of a part, whatever transfer encoding and character set it claims to be in."""
    data = part.get_payload(decode=True)
    text, _ = decode(data if isinstance(data, bytes) else b"", shown_as, declared=part.get_content_charset())
    return text.replace("\r\n", "\n").replace("\r", "\n")


def header(message: EmailMessage, name: str) -> str | None:
    """A header as one line of text; None where it is missing, or cannot be understood."""
    try:
        return " ".join(str(message.get(name) or "").split()) or None
    except (MessageError, ValueError, LookupError, IndexError, AttributeError, TypeError):
        return None
