"""The geometry of the main screen: one function from size, focus and step of size to regions.

Nothing else moves anything: not how many rows there are, nor what is chosen, nor whether something is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.geometry import Region

from netui.domain.core.frozen import frozen
from netui.ui.actions.places import PANE_ORDER, Place

LEAST_CELLS, LEAST_LINES = 40, 10
"""The smallest screen that is laid out; on a smaller one there is one kind sentence in the header's place."""

CARD_CELLS, CARD_LINES = 60, 18
"""Fewest columns and lines of a screen that shows the card below the list."""

BESIDE_CELLS, COLUMNS_CELLS = 120, 180
"""Columns from which the card stands beside the lists, and from which the contacts have a column of their own."""

ROOMY_LINES = 30
"""Fewest lines of a screen on which the panes beside the focused one show more than their title."""

TALL_LINES, TALL_CELLS = 20, 60
"""A queue of so many lines and columns, both inclusive, shows rows of two lines."""

HEADS_CELLS = 60
"""Columns from which the contacts have heads over their columns."""

HEADER, TABS, TIERS, HEADS, CARD, NOTICE, KEYS = "header", "tabs", "tiers", "heads", "card", "notice", "keys"
CARD_TITLE = "card-title"
"""Ids of the widgets besides the lists, whose id is that of their place, and the titles: ``title-`` and the place."""

MOST_STEPS = 2
"""Number of steps by which the focused pane can be made larger."""

_CONTACTS_CELLS, _CARD_CELLS = 33, 76
_LEFT_CELLS, _LEFT_PER_CELL = 68, 2
_QUEUE_ROWS, _CONVERSATION_ROWS = 7, 5
"""Rows of a pane beside the focused one: of the queue; of the conversations below focused contacts."""


@frozen
class View:
    """The visible parts.

    Attributes:
        pane: the focused one.
        card_only: whether the card is open in full.
        step: how often the focused pane was made larger, 0..``MOST_STEPS``.
        is_empty: whether nobody is in the focused queue: what it says instead has the room of a card below it, too.
    """

    pane: Place = Place.QUEUE
    card_only: bool = False
    step: int = 0
    is_empty: bool = False


def title_id(pane: Place) -> str:
    """Return the id of a pane's title."""
    return f"title-{pane.value}"


def regions(width: int, height: int, view: View) -> Mapping[str, Region]:
    """Return where each widget stands, by its id; those that are not seen are left out.

    None overlap and none is empty. On a screen that is too small the header has all of it.
    """
    found, body = frame(width, height)
    if body is None:
        return found
    if view.card_only:
        title = Region(body.x, body.y, body.width, 1)
        return {**found, CARD_TITLE: title, CARD: Region(body.x, body.y + 1, body.width, body.height - 1)}
    return {**found, **_body(body, height, view)}


def frame(width: int, height: int) -> tuple[dict[str, Region], Region | None]:
    """Return the lines that every screen has, by the ids of their widgets, and the body between them.

    On a screen that is too small the header has all of it, and there is no body.
    """
    if width < LEAST_CELLS or height < LEAST_LINES:
        return ({HEADER: Region(0, 0, width, height)} if width > 0 and height > 0 else {}), None
    lines = {
        HEADER: Region(0, 0, width, 1),
        NOTICE: Region(0, height - 2, width, 1),
        KEYS: Region(0, height - 1, width, 1),
    }
    return lines, Region(0, 1, width, height - 3)


def steps_at(width: int, height: int) -> int:
    """Return how often the focused pane can be made larger on a screen of this size."""
    if width < CARD_CELLS or height < CARD_LINES:
        return 0
    return MOST_STEPS if width >= BESIDE_CELLS else 1


def shows_all_panes(width: int, height: int) -> bool:
    """Return whether all panes stand there, or tabs with the focused one below them."""
    return width >= BESIDE_CELLS and height >= CARD_LINES


def is_tall(region: Region) -> bool:
    """Return whether a queue in this place shows rows of two lines."""
    return region.width >= TALL_CELLS and region.height >= TALL_LINES


def card_cells(width: int) -> int:
    """Return how many columns a card beside a list has, from ``BESIDE_CELLS`` columns on."""
    if width >= COLUMNS_CELLS:
        return _CARD_CELLS
    return width - _LEFT_CELLS - (width - BESIDE_CELLS) // _LEFT_PER_CELL


def card_lines(height: int) -> int:
    """Return how many lines a card below a list has, its empty first line included."""
    return 8 + max(0, (height - 24) // 3)


def _body(body: Region, height: int, view: View) -> Mapping[str, Region]:
    step = min(view.step, steps_at(body.width, height))
    if not shows_all_panes(body.width, height) or step == MOST_STEPS:
        with_card = step < steps_at(body.width, height) and not view.is_empty
        return _below_tabs(body, height, view.pane, with_card=with_card)
    cells = card_cells(body.width)
    left = Region(body.x, body.y, body.width - cells, body.height)
    card = _card(Region(left.right, body.y, cells, body.height))
    if step:
        return {**_stacked(left, {}, view.pane), **card}
    if body.width < COLUMNS_CELLS:
        return {**_stacked(left, _lines_beside(height, view.pane), view.pane), **card}
    rows = _between((height - 11) // 3, 6, 16)
    middle = Region(left.x + _CONTACTS_CELLS, left.y, left.width - _CONTACTS_CELLS, left.height)
    beside: list[Place] = [pane for pane in PANE_ORDER if pane is not Place.CONTACTS]
    lines = dict.fromkeys(beside, 1 + rows // (len(beside) - 1))
    return {
        **_pane(Place.CONTACTS, Region(left.x, left.y, _CONTACTS_CELLS, left.height)),
        **_stacked(middle, lines, Place.QUEUE, beside),
        **card,
    }


def _lines_beside(height: int, focused: Place) -> Mapping[Place, int]:
    """Lines, with its title, of panes of the left column as long as they are not the focused one; of others one."""
    if height < ROOMY_LINES:
        return {Place.QUEUE: 1 + _QUEUE_ROWS}
    rows = _CONVERSATION_ROWS if focused is Place.CONTACTS else _between((height - 12) // 4, 3, 14)
    return {Place.CONTACTS: 2, Place.QUEUE: 1 + _QUEUE_ROWS, Place.CONVERSATIONS: 1 + rows}


def _stacked(
    column: Region, lines: Mapping[Place, int], focused: Place, panes: Sequence[Place] = ()
) -> Mapping[str, Region]:
    """Panes, all where none are named, below each other: each has its lines, or one, and the focused one the rest."""
    found: dict[str, Region] = {}
    panes = panes or PANE_ORDER
    y, rest = column.y, column.height - sum(lines.get(pane, 1) for pane in panes if pane is not focused)
    for pane in panes:
        height = rest if pane is focused else lines.get(pane, 1)
        place = Region(column.x, y, column.width, height)
        if pane is Place.CONTACTS and pane is not focused and height > 1:
            found |= {title_id(pane): _line(place, 0), TIERS: _line(place, 1)}
        else:
            found |= _pane(pane, place)
        y += height
    return found


def _below_tabs(body: Region, height: int, focused: Place, *, with_card: bool) -> Mapping[str, Region]:
    """A line of tabs, the focused pane below it, and below that the card where there is room for it."""
    lines = card_lines(height) if with_card else 0
    rows = Region(body.x, body.y + 1, body.width, body.height - 1 - lines)
    found = {TABS: _line(body, 0), **_list(focused, rows)}
    if lines:
        found |= _card(Region(body.x, rows.bottom, body.width, lines))
    return found


def _card(whole: Region) -> dict[str, Region]:
    """The card, below a line that is empty unless the card is open in full."""
    lines = Region(whole.x, whole.y + 1, whole.width, whole.height - 1)
    return {CARD_TITLE: _line(whole, 0), CARD: lines}


def _pane(pane: Place, whole: Region) -> dict[str, Region]:
    """A title and, below it, the list; of a pane of one line only the title."""
    found = {title_id(pane): _line(whole, 0)}
    if whole.height > 1:
        found |= _list(pane, Region(whole.x, whole.y + 1, whole.width, whole.height - 1))
    return found


def _list(pane: Place, place: Region) -> dict[str, Region]:
    """A list; contacts with room for them have heads over their columns."""
    if pane is not Place.CONTACTS or place.width < HEADS_CELLS or place.height < 2:
        return {pane.value: place}
    return {HEADS: _line(place, 0), pane.value: Region(place.x, place.y + 1, place.width, place.height - 1)}


def _line(place: Region, y: int) -> Region:
    return Region(place.x, place.y + y, place.width, 1)


def _between(lines: int, least: int, most: int) -> int:
    return max(least, min(lines, most))
