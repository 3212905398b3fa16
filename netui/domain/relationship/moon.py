"""The moon: how fresh a relationship is, in one sign."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from netui.domain.cadence.due import DueState


class Moon(StrEnum):
    """The age of the last touch compared with the intended rhythm."""

    FULL = "full"
    """The relationship is in rhythm."""

    HALF = "half"
    """The relationship falls due within the horizon."""

    OPEN = "open"
    """The relationship is due, or overdue."""

    NONE = "none"
    """No rhythm is meant, or the two never talked."""


def moon_of(last_on: date | None, state: DueState | None) -> Moon:
    """Return the moon of somebody.

    Args:
        last_on: the day of the last touch that has happened; None when there was none.
        state: how their due day stands to today; None when they never fall due.
    """
    if last_on is None or state is None:
        return Moon.NONE
    if state is DueState.OK:
        return Moon.FULL
    return Moon.HALF if state is DueState.SOON else Moon.OPEN
