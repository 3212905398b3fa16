"""A relationship as it is drawn: lines of the strip, the year of a row, the moon, the letter of a tier."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from netui.domain.cadence.due import DueState
from netui.domain.relationship.moon import Moon
from netui.domain.relationship.strip import RhythmState, Strip, StripCell
from netui.domain.relationship.year import Year
from netui.ui.text.looks import Span, tier_look
from netui.ui.text.signs import SIGNS, Signs

_MONTH_INITIALS = " JFMAMJJASOND"
_JANUARY = 1

_RHYTHM_LOOKS = {
    RhythmState.KEPT: "good",
    RhythmState.SILENT: "faint",
    RhythmState.FREE: "faint",
    RhythmState.AHEAD: "quiet",
    RhythmState.DUE: "soon",
    RhythmState.BEYOND: "soon",
}
_TODAY_LOOKS = {DueState.DUE: "soon", DueState.OVERDUE: "late"}
_MOON_LOOKS = {Moon.HALF: "soon", Moon.OPEN: "late"}

_CELLS_OF_MONTH = ((56, 4), (42, 3), (28, 2))
"""Cells from which on a strip has so many cells a month."""


class StripLines(NamedTuple):
    """The three lines of a strip, of as many cells as it has.

    Attributes:
        touches: how much was talked.
        rhythm: how long that held; today and the due day in it.
        months: the initial of each month in its first cell.
    """

    touches: tuple[Span, ...]
    rhythm: tuple[Span, ...]
    months: tuple[Span, ...]


def cells_of_month(cells: int, *, most: int = 4) -> int:
    """Return how many cells of a strip a month has where it has room for so many cells; 0: there is no strip."""
    return min(most, next((each for least, each in _CELLS_OF_MONTH if cells >= least), 0))


def strip_lines(strip: Strip, signs: Signs = SIGNS) -> StripLines:
    """Return the lines of a strip. A touch that is still to come is underlined."""
    return StripLines(
        _runs((signs.touches[cell.level], "planned" if cell.planned else "accent") for cell in strip.cells),
        _runs((signs.rhythm[cell.rhythm], _rhythm_look(cell, strip.state)) for cell in strip.cells),
        _runs((_MONTH_INITIALS[cell.month], "" if cell.month == _JANUARY else "quiet") for cell in strip.cells),
    )


def year_text(year: Year, signs: Signs = SIGNS) -> str:
    """Return the twelve cells of a year."""
    return "".join(signs.year[level] for level in year)


def moon_span(moon: Moon, signs: Signs = SIGNS, *, settled: str = "quiet") -> Span:
    """Return the sign of a moon; ``settled`` is the look of one that asks for nothing."""
    return Span(signs.moons[moon], _MOON_LOOKS.get(moon, settled if moon is Moon.FULL else "quiet"))


def tier_span(letter: str, place: int) -> Span:
    """Return the letter of a tier in its colour; ``place`` counts from the closest, from 1, and is 0 without one."""
    return Span(letter, tier_look(place))


def _rhythm_look(cell: StripCell, state: DueState | None) -> str:
    if cell.rhythm is RhythmState.TODAY:
        return _TODAY_LOOKS.get(state, "strong") if state is not None else "strong"
    return _RHYTHM_LOOKS.get(cell.rhythm, "")


def _runs(cells: Iterable[tuple[str, str]]) -> tuple[Span, ...]:
    """Cells side by side, those of one look as one span; a blank takes the look of what stands before it."""
    looked: list[tuple[str, str]] = []
    for sign, look in cells:
        looked.append((sign, looked[-1][1] if sign == " " and looked and looked[-1][1] != "planned" else look))
    return tuple(Span("".join(sign for sign, _ in run), look) for look, run in groupby(looked, key=lambda one: one[1]))
