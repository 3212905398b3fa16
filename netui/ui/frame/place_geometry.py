"""Regions of the parts of a place with a list and a sheet: one function of its size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.frame.geometry import BESIDE_CELLS, CARD_CELLS, CARD_LINES, card_cells, card_lines, frame

TITLE, ROWS, SHEET, SHEET_EDGE, CARD_OVER = "place-title", "rows", "sheet", "sheet-edge", "card-over"
"""Ids of the widgets besides those that every screen has. The edge is the empty line above a sheet; the card over all
has what is below the title."""


@frozen
class Shape:
    """The parts of a place, and the room they need.

    Attributes:
        extra: id and lines of each of the rows between the title and the list.
        has_sheet: whether there is a sheet.
        rows: lines of a list that has its sheet below it at every size; None: the sheet stands beside it where there
            is room, else below it, as the card of the main screen does.
        is_title_whole: whether the title stands over the sheet as well where this is beside the list.
        is_covered: whether a card is open in the place of all below the title.
        is_box: whether it lies over the left part alone where a card has room beside it.
    """

    extra: tuple[tuple[str, int], ...] = ()
    has_sheet: bool = False
    rows: int | None = None
    is_title_whole: bool = False
    is_covered: bool = False
    is_box: bool = False


def place_regions(width: int, height: int, shape: Shape) -> Mapping[str, Region]:
    """Return where each part stands, by its id; those that are not seen are left out.

    None overlap and none is empty. On a screen that is too small the header has all of it; in one that has no room for
    a card the list has all of the body.
    """
    found, body = frame(width, height)
    if body is None:
        return found
    if shape.is_covered:
        return {
            **found,
            TITLE: Region(0, 1, width, 1),
            CARD_OVER: Region(body.x, body.y + 1, body.width, body.height - 1),
        }
    if shape.is_box and width >= BESIDE_CELLS:
        return {**found, **_column(Region(body.x, body.y, width - card_cells(width), body.height), shape)}
    has_room = shape.has_sheet and width >= CARD_CELLS and height >= CARD_LINES
    if has_room and shape.rows is None and width >= BESIDE_CELLS:
        cells = card_cells(width)
        left = Region(body.x, body.y, width - cells, body.height)
        over = 1 if shape.is_title_whole else 0
        beside = _sheet(Region(left.right, body.y + over, cells, body.height - over))
        title = {TITLE: Region(body.x, body.y, width, 1)} if over else {}
        return {**found, **beside, **_column(left, shape), **title}
    lines = 0
    if has_room:
        above = 1 + sum(count for _, count in shape.extra)
        lines = card_lines(height) if shape.rows is None else max(2, body.height - above - shape.rows)
    column = Region(body.x, body.y, width, body.height - lines)
    below = _sheet(Region(body.x, column.bottom, width, lines)) if lines else {}
    return {**found, **below, **_column(column, shape)}


def _column(column: Region, shape: Shape) -> dict[str, Region]:
    """The title, what is below it, and the list."""
    found = {TITLE: Region(column.x, column.y, column.width, 1)}
    y = column.y + 1
    for name, count in shape.extra:
        lines = min(count, column.bottom - 1 - y)  # the list keeps a line
        if lines > 0:
            found[name] = Region(column.x, y, column.width, lines)
            y += lines
    return {**found, ROWS: Region(column.x, y, column.width, column.bottom - y)}


def _sheet(whole: Region) -> dict[str, Region]:
    return {
        SHEET_EDGE: Region(whole.x, whole.y, whole.width, 1),
        SHEET: Region(whole.x, whole.y + 1, whole.width, whole.height - 1),
    }


class PlaceLayout(Layout):
    """Puts the parts of a place where ``place_regions`` says.

    A place whose list stands within something else arranges itself, from top to bottom.
    """

    name = "place"

    def __init__(self, shape: Callable[[], Shape]) -> None:
        self._shape = shape
        self._from_top = VerticalLayout()

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the children, for Textual."""
        if not any(child.id == ROWS for child in children):
            return self._from_top.arrange(parent, children, size, greedy)
        found = place_regions(size.width, size.height, self._shape())
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if (region := found.get(child.id or "")) is not None
        ]


def extra_of(widgets: Sequence[Widget]) -> tuple[tuple[str, int], ...]:
    """Return id and lines of widgets: one line, where a widget asks for no other height."""
    found: list[tuple[str, int]] = []
    for widget in widgets:
        height = widget.styles.height
        asked = int(height.value) if height is not None and height.is_cells else 1
        found.append((widget.id or "", asked if widget.display else 0))
    return tuple(found)
