"""The looks of a cell in terminal codes: the shortest way from one look to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.color import ColorSystem
from rich.style import Style

# Code that turns an attribute on, and the one that turns it off (ECMA-48, 8.3.117), by Rich's name of the attribute.
# Bold and dim have one code for off: whichever of them stays is turned on again.
_ATTRIBUTES = {
    "bold": ("1", "22"),
    "dim": ("2", "22"),
    "italic": ("3", "23"),
    "underline": ("4", "24"),
    "blink": ("5", "25"),
    "reverse": ("7", "27"),
    "strike": ("9", "29"),
}

_STRANGE_ATTRIBUTES = ("blink2", "conceal", "underline2", "frame", "encircle", "overline")

_SHOWS_ON_BLANKS = frozenset({"underline", "reverse", "strike", "blink"})
"""Attributes by which a blank does not look like its ground alone."""


class CellLook(NamedTuple):
    """The look of a cell.

    Attributes:
        ink: code of the colour of the text; empty for the terminal's own.
        ground: code of the colour behind it; likewise.
        attributes: names of those that are on.
    """

    ink: str = ""
    ground: str = ""
    attributes: frozenset[str] = frozenset()


PLAIN = CellLook()
"""The colours in which a terminal paints after a reset."""


_NEW = -1


class LookNumbers:
    """Numbers for looks, so that thousands of cells are compared by comparing numbers."""

    def __init__(self, color_system: ColorSystem) -> None:
        """Give numbers to looks; ``color_system`` is what the terminal can show."""
        self._color_system = color_system
        self._numbers: dict[CellLook, int] = {PLAIN: 0}
        self._looks = [PLAIN]
        self._of_style: dict[Style, int | None] = {}
        self._blank: dict[int, int] = {}
        self._under_blanks: dict[tuple[int, int], int] = {}
        self._ways: dict[tuple[int, int], str] = {}

    def of(self, style: Style | None) -> int | None:
        """Return the number of what a style looks like; None when there is more to it than a look (a link, a frame)."""
        if style is None:
            return 0
        found = self._of_style.get(style, _NEW)
        if found == _NEW:
            found = self._of_style[style] = self._number_of(style)
        return found

    def of_blank(self, number: int) -> int:
        """Return the number of what a blank looks like in a look: two blanks on one ground are the same."""
        found = self._blank.get(number)
        if found is None:
            look = self._looks[number]
            plain = not look.attributes & _SHOWS_ON_BLANKS
            found = self._blank[number] = self._number(CellLook(ground=look.ground)) if plain else number
        return found

    def under_blanks(self, before: int, blank: int) -> int:
        """Return the number of the look in which blanks are written as ``blank`` wants them, and least is said for it.

        Blanks have no ink: that of what was written before stays, for what comes after them.
        """
        found = self._under_blanks.get((before, blank))
        if found is None:
            wanted, present = self._looks[blank], self._looks[before]
            shows = (wanted.attributes | present.attributes) & _SHOWS_ON_BLANKS
            found = blank if shows else self._number(present._replace(ground=wanted.ground))
            self._under_blanks[before, blank] = found
        return found

    def way(self, before: int, after: int) -> str:
        """Return the control sequence that leads from one look to another; empty when they are the same."""
        if before == after:
            return ""
        found = self._ways.get((before, after))
        if found is None:
            codes = ";".join(_codes(self._looks[before], self._looks[after]))
            found = self._ways[before, after] = f"\x1b[{codes}m" if codes else ""
        return found

    def _number_of(self, style: Style) -> int | None:
        if style.link or any(getattr(style, name) for name in _STRANGE_ATTRIBUTES):
            return None
        return self._number(
            CellLook(
                ink=_code(style, self._color_system, foreground=True),
                ground=_code(style, self._color_system, foreground=False),
                attributes=frozenset(name for name in _ATTRIBUTES if getattr(style, name)),
            )
        )

    def _number(self, look: CellLook) -> int:
        found = self._numbers.setdefault(look, len(self._looks))
        if found == len(self._looks):
            self._looks.append(look)
        return found


def _code(style: Style, color_system: ColorSystem, *, foreground: bool) -> str:
    color = style.color if foreground else style.bgcolor
    if color is None or color.is_default:
        return ""
    return ";".join(color.downgrade(color_system).get_ansi_codes(foreground))


def _codes(before: CellLook, after: CellLook) -> Iterator[str]:
    """The codes between two looks: what goes off, what comes on, and each colour only when it is another."""
    off = {_ATTRIBUTES[name][1] for name in before.attributes - after.attributes}
    yield from sorted(off)
    for name, (on, goes_off_with) in _ATTRIBUTES.items():
        if name in after.attributes and (name not in before.attributes or goes_off_with in off):
            yield on
    if before.ink != after.ink:
        yield after.ink or "39"
    if before.ground != after.ground:
        yield after.ground or "49"
