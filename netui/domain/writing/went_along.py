"""The part of a message that went along to the mail program: an address that is too long is taken by none."""

from __future__ import annotations

from enum import StrEnum


class WentAlong(StrEnum):
    """Part of a message that a mail program was given; the value is a sentence about it, empty where it is all."""

    ALL = ""
    SUBJECT = "It is too long to go along: only the subject did."
    NOT_EVEN_SUBJECT = "It is too long to go along, and so is its subject."
    NOTHING = "It is too long to go along."
    """There is no subject."""
