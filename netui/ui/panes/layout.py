"""Where everything on the main screen stands, at any size: one function from a size to regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.actions.table import Place

WIDE_CELLS = 120
"""From so many columns on all panes are seen at once."""

TWO_CELLS = 60
"""Below so many columns the focused pane stands alone."""

LEAST_CELLS, LEAST_LINES = 40, 10
"""Below this there is one kind sentence."""

PANES = (Place.CONTACTS, Place.QUEUE, Place.CONVERSATIONS)
"""In the order of their numbers."""

HEADER, BANNER, CARD, KEYS = "header", "banner", "card", "keys"
CARD_TITLE = "card-title"
"""Ids of the widgets besides the lists, whose id is that of their place, and the titles, ``title-`` and the place."""

_GAP_CELLS = 1
_MOST_LEFT_CELLS, _MOST_RIGHT_CELLS = 62, 62
"""What more there is goes to the queue, which has sentences to show."""

_ROOMY_CELLS = 150
"""From here on the contacts get almost half of what more there is: for the tier, and the day they are due."""


@frozen
class View:
    """What is to be seen.

    Attributes:
        pane: the focused one.
        card_only: whether the card is open in full.
        banner: whether there is a banner to show.
        title_cells: widths of the panes' titles in the strip of a narrow screen, in the order of ``PANES``.
    """

    pane: Place = Place.QUEUE
    card_only: bool = False
    banner: bool = False
    title_cells: tuple[int, int, int] = (12, 12, 12)


def title_id(pane: Place) -> str:
    """Id of a pane's title."""
    return f"title-{pane.value}"


def regions(width: int, height: int, view: View) -> Mapping[str, Region]:
    """Where each widget stands, by its id; those that are not seen are left out. None overlap, none is empty."""
    if width < LEAST_CELLS or height < LEAST_LINES:
        return {HEADER: Region(0, 0, width, height)} if width > 0 and height > 0 else {}
    found = {HEADER: Region(0, 0, width, 1), KEYS: Region(0, height - 1, width, 1)}
    top = 1
    if view.banner:
        found[BANNER] = Region(0, 1, width, 1)
        top = 2
    body = Region(0, top, width, height - top - 1)
    if view.card_only:
        title = Region(body.x, body.y, body.width, 1)
        return {**found, CARD_TITLE: title, CARD: Region(body.x, body.y + 1, body.width, body.height - 1)}
    return {**found, **(_wide(body) if width >= WIDE_CELLS else _narrow(body, view))}


def queue_cells(width: int) -> int:
    """How wide the queue is on a screen of this width, which is 0 or more; 1 or more."""
    found = regions(max(width, LEAST_CELLS), LEAST_LINES, View())
    return found[Place.QUEUE.value].width


def _wide(body: Region) -> Mapping[str, Region]:
    """Contacts, the queue over the conversations, the card."""
    more = max(0, body.width - _ROOMY_CELLS)
    left = min(round((body.width - more) * 0.24 + more * 0.45), _MOST_LEFT_CELLS)
    right = min(round(body.width * 0.31), _MOST_RIGHT_CELLS)
    middle = body.width - left - right - 2 * _GAP_CELLS
    upper = round((body.height - 2) * 0.58)
    middle_x = body.x + left + _GAP_CELLS
    return {
        **_pane(Place.CONTACTS, Region(body.x, body.y, left, body.height)),
        **_pane(Place.QUEUE, Region(middle_x, body.y, middle, upper + 1)),
        **_pane(Place.CONVERSATIONS, Region(middle_x, body.y + upper + 1, middle, body.height - upper - 1)),
        CARD: Region(middle_x + middle + _GAP_CELLS, body.y, right, body.height),
    }


def _narrow(body: Region, view: View) -> Mapping[str, Region]:
    """A strip of titles, below it the focused pane, and the card where there is room for it."""
    found: dict[str, Region] = {}
    x = body.x
    for pane, cells in zip(PANES, view.title_cells, strict=True):
        cells = min(cells, body.right - x)
        if pane is PANES[-1]:
            cells = body.right - x
        if cells > 0:
            found[title_id(pane)] = Region(x, body.y, cells, 1)
        x += cells
    below = Region(body.x, body.y + 1, body.width, body.height - 1)
    if body.width < TWO_CELLS:
        return {**found, view.pane.value: below}
    left = round(body.width * 0.56)
    found[view.pane.value] = Region(below.x, below.y, left, below.height)
    found[CARD] = Region(below.x + left + _GAP_CELLS, below.y, below.width - left - _GAP_CELLS, below.height)
    return found


def _pane(pane: Place, whole: Region) -> Mapping[str, Region]:
    """A title and, below it, the list."""
    return {
        title_id(pane): Region(whole.x, whole.y, whole.width, 1),
        pane.value: Region(whole.x, whole.y + 1, whole.width, whole.height - 1),
    }


class MainLayout(Layout):
    """Puts the children of the main screen where ``regions`` says."""

    name = "main"

    def __init__(self, view: Callable[[], View]) -> None:
        self._view = view

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the children, for Textual."""
        found = regions(size.width, size.height, self._view())
        return [
            WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if (region := found.get(child.id or "")) is not None
        ]
