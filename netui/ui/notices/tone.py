"""The tone of a notice."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """How something is said."""

    GOOD = "good"
    PLAIN = "plain"
    PROBLEM = "problem"
