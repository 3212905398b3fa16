"""Recognises a file that is not of the requested format: the half of an error message that helps."""

from __future__ import annotations

import re

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"PK", "a spreadsheet (save it as CSV in UTF-8 first)"),
    (b"!BDN", "a mailbox of Outlook (export the contacts as CSV there)"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "an SQLite database"),
)
_BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("begin:vcard", "a vCard file"),
    ("begin:vcalendar", "a calendar"),
    ("<!doctype html", "a web page"),
    ("<html", "a web page"),
    ("from ", "a mailbox"),
    ("{", "a JSON file"),
    ("[", "a JSON file"),
)
_HEADERS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"first name", "last name", "connected on"}), "LinkedIn's list of connections (Connections.csv)"),
    (frozenset({"conversation id", "folder"}), "LinkedIn's messages (messages.csv)"),
    (frozenset({"sent at", "direction"}), "LinkedIn's invitations (Invitations.csv)"),
    (frozenset({"headline", "summary"}), "your own LinkedIn profile (Profile.csv)"),
    (frozenset({"company name", "started on"}), "your own positions on LinkedIn (Positions.csv)"),
    (frozenset({"e-mail 1 - value"}), "an export of Google Contacts"),
    (frozenset({"organization title"}), "an export of Google Contacts"),
    (frozenset({"e-mail address", "business street"}), "an export of Outlook"),
)
_DUMP = ("set foreign_key_checks", "insert into")
DUMP = "a database dump"
EMPTY = "an empty file"
DATABASE = "a netui database"
UNKNOWN = "a file netui does not know"
_LOOK_AT_CHARACTERS = 20_000
# The table of contacts as TinyDB keeps it, under numbers; netui's own export has a list there.
_CONTACTS_TABLE = re.compile(r'"contacts"\s*:\s*\{\s*"\d+"\s*:\s*\{')


def what_it_is(content: bytes, text: str) -> str:
    """Return what the file seems to be, with its article: ``LinkedIn's messages (messages.csv)``, ``an empty file``.

    Args:
        content: its bytes.
        text: the same, decoded.
    """
    if not text.strip("\0 \t\r\n"):
        return EMPTY
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if text.lstrip("\ufeff \t\r\n").startswith("{") and _CONTACTS_TABLE.search(text):
        return DATABASE
    text = text[:_LOOK_AT_CHARACTERS].lstrip().lower()
    if any(mark in text[:4096] for mark in _DUMP):
        return DUMP
    for beginning, name in _BEGINNINGS:
        if text.startswith(beginning):
            return name
    lines = [{cell.strip().strip('"').strip() for cell in _cells(line)} for line in text.split("\n")[:50]]
    for columns, name in _HEADERS:
        if any(columns <= line for line in lines):
            return name
    return UNKNOWN


def _cells(line: str) -> list[str]:
    return line.replace(";", ",").replace("\t", ",").split(",")


_OPEN_CELL = re.compile(rb'(?:^|[,;\t|])[ ]*"(?:[^"]|"")*\Z', re.MULTILINE)


def has_beginning(begins: re.Pattern[bytes], head: bytes) -> bool:
    """True if a beginning is found in the first bytes of a file, outside of the cells of a table.

    A card or an entry of a calendar that somebody has noted makes no address book and no calendar of the table.
    """
    return any(_OPEN_CELL.search(head[: found.start()]) is None for found in begins.finditer(head))
