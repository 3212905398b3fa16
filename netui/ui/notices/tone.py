"""The tone of a notice."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """The tone of a notice."""

    GOOD = "good"
    PLAIN = "plain"
    PROBLEM = "problem"
