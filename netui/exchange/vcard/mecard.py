"""MECARD, the short card of QR codes (NTT Docomo), as the card it stands for.

``MECARD:N:Pike,Jordan;TEL:+1 555 0100;EMAIL:jo@example.org;;``: fields end at a ``;`` that is not escaped, of a name in
two parts the family name stands first.
"""

from __future__ import annotations

import re

from netui.exchange.common.files.text import decode

_HEAD = b"MECARD:"
_FIELD = re.compile(r"([A-Z-]+):((?:\\.|[^;\\])*)(?:;|$)", re.IGNORECASE | re.DOTALL)
_COMMA = re.compile(r"(?<!\\),")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TO_ESCAPE = re.compile(r"[\\,;]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_ADDRESS_PARTS, _NAME_PARTS = 7, 5
_TAKEN = ("TEL", "EMAIL", "ORG", "URL", "NOTE", "BDAY", "NICKNAME")


def is_mecard(content: bytes) -> bool:
    """True if the bytes begin as one does."""
    return content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[: len(_HEAD)].upper() == _HEAD


def as_card(content: bytes) -> bytes:
    """Return the MECARD as a vCard."""
    text = decode(content).text.strip()[len(_HEAD) :]
    lines = [line for name, value in _FIELD.findall(text) for line in _lines(name.upper(), value)]
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")).encode("utf-8", "replace")


def _lines(name: str, value: str) -> list[str]:
    if not value.strip():
        return []
    if name == "N":
        parts = [_escaped(part) for part in _COMMA.split(value)]
        if len(parts) < 2:
            return [f"FN:{parts[0]}"]
        return [f"N:{';'.join((*parts, *('',) * _NAME_PARTS)[:_NAME_PARTS])}"]
    if name == "ADR":
        parts = [_escaped(part) for part in _COMMA.split(value)]
        if len(parts) != _ADDRESS_PARTS:
            parts = ["", "", _escaped(value), "", "", "", ""]
        return [f"ADR:{';'.join(parts)}"]
    return [f"{name}:{_escaped(value)}"] if name in _TAKEN else []


def _escaped(value: str) -> str:
    """A value without the escapes of this format, and with those of a card."""
    plain = _ESCAPED.sub(r"\1", value).strip()
    return _LINE_END.sub(r"\\n", _TO_ESCAPE.sub(r"\\\g<0>", plain))
