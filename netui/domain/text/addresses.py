"""Addresses that another program opens: a web page, a message to somebody."""

from __future__ import annotations

import re

WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f\"'<>\\]+", re.IGNORECASE)
"""An address of the web, whole: nothing in it ends a line or a quotation."""

_HOST = re.compile(r"(?:www\.)?[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*\w)?)+(?:[/?#][^\s\x00-\x1f\x7f\"'<>\\]*)?")
_MAIL = re.compile(r"[^\s@\x00-\x1f\x7f<>\"(),:;\\\[\]]+@[^\s@\x00-\x1f\x7f<>\"(),:;\\\[\]]+")

_RECIPIENT = re.compile(r"[^<>]*<([^<>]*[^<>\s])\s*>")
_SCHEME = re.compile(r"(?:mailto|tel|smsto|sms|callto|xmpp|sips|sip):(?://)?([^?;]+).*", re.IGNORECASE | re.DOTALL)


def copied(text: str) -> str:
    """The address or number in what another program copies: ``mailto:ana@x.example?subject=hi``, ``Ana <a@x.example>``.

    Any other text comes back as it is, without blanks, commas and semicolons around it.
    """
    said = text.strip(" \t\r\n,;")
    if (found := _RECIPIENT.fullmatch(said)) is not None:
        said = found[1].lstrip()
    found = _SCHEME.fullmatch(said)
    if found is None:
        return said
    # Loaded here: few addresses are copied with their scheme.
    from urllib.parse import unquote

    return unquote(found[1]).strip()


def web_address(text: str) -> str:
    """The address of a web page as a browser takes it; empty when the text is none.

    ``example.org/ana`` is one, too: people write links so.
    """
    said = text.strip()
    if WEB_ADDRESS.fullmatch(said):
        return said
    return f"https://{said}" if _HOST.fullmatch(said) else ""


def mailto(address: str) -> str:
    """The address of a message to somebody (RFC 6068), all but its plain letters percent-encoded; empty for none."""
    # Loaded here: most runs write to nobody.
    from urllib.parse import quote

    said = address.strip()
    if not _MAIL.fullmatch(said):
        return ""
    local, _, host = said.rpartition("@")
    return f"mailto:{quote(local, safe='')}@{quote(host, safe='')}"
