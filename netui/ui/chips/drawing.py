"""Chips in a row of so many cells: what does not fit is counted."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.ui.chips.chip import Chip
from netui.ui.text.cells import cell_len, cut
from netui.ui.text.keys import pressing
from netui.ui.text.render import plain

FULL, OPEN = "●", "○"
_FULL_GAP, _OPEN_GAP = " ", "   "
_COUNT_CELLS = 4
_LEAST_CELLS = 12
"""Fewest cells of a chip; with less room it is counted rather than cut."""


@frozen
class ChipLooks:
    """The looks of chips in the current theme.

    Attributes:
        full: style of a full chip.
        sign: style of the sign of a chip.
        marked: style of the chip that keys are about.
    """

    full: str
    sign: str
    marked: str


IN_COLOUR = ChipLooks("$block-cursor-foreground on $block-cursor-background", "$text-accent", "bold $text-accent")
WITHOUT_COLOUR = ChipLooks("reverse", "bold", "bold underline")
"""The looks in the terminal's own colours: what is full is told from what is open by reverse video."""


@frozen
class ChipRow:
    """A row of chips.

    Attributes:
        content: as it is drawn.
        left: the chips that did not fit and are counted in it.
    """

    content: Content
    left: tuple[Chip, ...] = ()


def chip_rows(chips: Sequence[Chip], cells: int, looks: ChipLooks) -> tuple[Content, Content]:
    """Two rows of chips; what fits in neither is counted in the second."""
    fitting = _fitting(chips, cells, counted=False)
    if fitting < len(chips):
        return chip_row(chips[:fitting], cells, looks).content, chip_row(chips[fitting:], cells, looks).content
    return chip_row(chips, cells, looks).content, Content()


def chip_row(chips: Sequence[Chip], cells: int, looks: ChipLooks) -> ChipRow:
    """The chips that fit into a number of cells, the marked one among them; the others are counted: ``+2``."""
    if not chips:
        return ChipRow(Content())
    first = 0
    marked = next((place for place, chip in enumerate(chips) if chip.is_marked), 0)
    while True:
        shown = _fitting(chips[first:], cells - (_COUNT_CELLS if first else 0))
        # The last that is shown may be cut, which the marked one is not to be.
        if first + shown - 1 > marked or first >= marked or _fitting(chips, cells, counted=False) == len(chips):
            break
        first += 1
    parts: list[Content] = []
    room = cells - (_COUNT_CELLS if first else 0)
    for place, chip in enumerate(chips[first : first + shown]):
        gap = _gap(chip) if parts else ""
        after = _COUNT_CELLS if first + place + 1 < len(chips) else 0
        drawn = _drawn(chip, room - len(gap) - after, looks)
        parts += [Content(gap), drawn]
        room -= len(gap) + cell_len(drawn.plain)
    left = (*chips[:first], *chips[first + shown :])
    if left:
        parts.append(plain(f" +{len(left)}", "$text-muted"))
    return ChipRow(Content.assemble(*parts), left)


def _fitting(chips: Sequence[Chip], cells: int, *, counted: bool = True) -> int:
    """The number of chips that fit, at least one; if ``counted``, with the count of the others behind them."""
    used = 0
    for place, chip in enumerate(chips):
        more = counted and place + 1 < len(chips)
        needed = (len(_gap(chip)) if place else 0) + _cells(chip)
        room = cells - used - (_COUNT_CELLS if more else 0)
        if needed > room:
            can_be_cut = counted and room - len(_gap(chip)) - cell_len(chip.tail) >= _LEAST_CELLS
            return place + 1 if can_be_cut or not place else place
        used += needed
    return len(chips)


def _gap(chip: Chip) -> str:
    return _OPEN_GAP if chip.is_open else _FULL_GAP


def _cells(chip: Chip) -> int:
    return cell_len(chip.text) + cell_len(chip.tail) + (2 if chip.is_open else 4)


def _drawn(chip: Chip, cells: int, looks: ChipLooks) -> Content:
    room = max(1, cells - (2 if chip.is_open else 4) - cell_len(chip.tail))
    said = f"{cut(chip.text, room)}{chip.tail}"
    sign = (OPEN if chip.is_open else FULL, looks.sign)
    if chip.is_open:
        drawn = Content.assemble(sign, " ", plain(said, looks.marked if chip.is_marked else ""))
    else:
        drawn = Content.assemble(" ", sign, plain(f" {said} ", "bold" if chip.is_marked else "")).stylize_before(
            looks.full
        )
    return pressing(drawn, chip.presses) if chip.presses else drawn


def looks_in(is_plain: bool) -> ChipLooks:
    """The looks of chips in a theme; a plain one has no colours of its own."""
    return WITHOUT_COLOUR if is_plain else IN_COLOUR
