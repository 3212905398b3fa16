"""The head of a mail as values: from whom, to whom, when, in which thread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from netui.domain.core.frozen import frozen
from netui.exchange.common.files.text import one_line, strictly
from netui.exchange.mail.folders import MailHead

_PARSER = BytesHeaderParser(policy=compat32)
_ID = re.compile(r"<([^<>\s]+)>")
_REPLIES = re.compile(r"(?:(?:re|fwd?|aw|wg|sv|vs|antw|rif|r)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_BULK = frozenset({"bulk", "list", "junk"})
_ADDRESSES_AT_MOST = 500


@frozen
class Mail:
    """A mail, without what is in it.

    Attributes:
        line: where it begins; 0 when it is a file of its own.
        at: the moment, aware.
        sender: address, small, and name as written; the address is empty when there is none.
        to: the same of everybody to whom it goes.
        subject: without the words for answers.
        thread: what it has in common with the others of its thread.
        is_bulk: whether a list or a machine sent it.
    """

    line: int
    at: datetime
    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    subject: str
    thread: str
    is_bulk: bool


def mail_of(head: MailHead) -> Mail | str:
    """The mail, or why it is not taken."""
    if head.reason:
        return head.reason
    message = _PARSER.parsebytes(head.octets)
    at = _moment(str(message.get("Date") or ""))
    if at is None:
        return "unreadable: DATE"
    sender = next(iter(_addresses(message, "From")), ("", ""))
    to = tuple(dict.fromkeys((*_addresses(message, "To"), *_addresses(message, "Cc"))))
    subject = _REPLIES.sub("", _text(message.get("Subject")), count=1).strip()
    ids = [*_ID.findall(str(message.get("References") or ""))[:1], *_ID.findall(str(message.get("In-Reply-To") or ""))]
    ids += _ID.findall(str(message.get("Message-ID") or ""))
    people = "/".join(sorted({sender[0], *(address for address, _ in to)}))
    thread = ids[0] if ids else f"{subject.casefold()}/{people}"
    return Mail(head.line, at, sender, to, subject, thread, _is_bulk(message))


def _is_bulk(message: Message) -> bool:
    automatic = str(message.get("Auto-Submitted") or "no").strip().lower()
    precedence = str(message.get("Precedence") or "").strip().lower()
    return message.get("List-Id") is not None or precedence in _BULK or not automatic.startswith("no")


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
        return (found if found.tzinfo is not None else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _addresses(message: Message, name: str) -> Sequence[tuple[str, str]]:
    """Addresses, small, with their names, each address once."""
    found: dict[str, str] = {}
    values = [str(value) for value in message.get_all(name, [])]
    for written, address in getaddresses(values)[:_ADDRESSES_AT_MOST]:
        if "@" in address:
            found.setdefault(one_line(address).lower(), _text(written).strip("\"' "))
    return list(found.items())


def _text(value: object) -> str:
    """A header as it is read: its encoded words decoded, raw bytes as UTF-8 or Windows-1252; on one line."""
    if value is None:
        return ""
    text = str(value)
    if not text.isascii():
        octets = text.encode("ascii", "surrogateescape") if _is_raw(text) else text.encode("utf-8", "replace")
        text = strictly(octets, "utf-8") or octets.decode("cp1252", "replace")
    if "=?" in text:
        with suppress(LookupError, ValueError, MessageError):  # nobody can read it: the text stays as it is written
            text = str(make_header(decode_header(text)))
    return one_line(text.encode("utf-8", "replace").decode("utf-8"))


def _is_raw(text: str) -> bool:
    return any("\udc80" <= sign <= "\udcff" for sign in text) and all(
        sign < "\x80" or "\udc80" <= sign <= "\udcff" for sign in text
    )
