"""A collection whose rows lead to people: the card of the person the keys are about opens over it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Generic

from textual.app import ComposeResult
from textual.screen import ScreenResultType

from netui.domain.records.change import Change
from netui.ui.frame.place_geometry import Shape
from netui.ui.places.card_over import CardOver
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.widgets.rows.columns import RowT


class PeopleScreen(CollectionScreen[RowT, ScreenResultType], Generic[RowT, ScreenResultType]):
    """Rows, a sheet, and a card in the place of both once somebody is opened.

    A place of this kind says in ``selected_id`` whom its keys are about.
    """

    @cached_property
    def card(self) -> CardOver:
        """Open as long as it is displayed."""
        return CardOver(self, lambda: self.selected_id)

    @property
    def selected_id(self) -> str:
        """Id of whom the keys are about; empty when it is nobody."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Mount the parts of every collection, and the card."""
        yield from super().compose()
        yield self.card

    def shape(self) -> Shape:
        """The parts of the place; only the card while it is open."""
        return replace(super().shape(), is_covered=self.card.display)

    def follow(self, change: Change | None) -> None:
        """Show what there is now, and an open card as it is now."""
        super().follow(change)
        self.card.catch_up()

    def open_card(self) -> None:
        """Open the card of the selected person."""
        if self.selected_id:
            self.card.open()

    def on_row_list_opened(self) -> None:
        """Open the card of the row that was clicked on twice, or answered to with enter."""
        self.open_card()

    def leave(self) -> None:
        """Close the card, else go back."""
        if self.card.display:
            self.card.close(self.list)
        else:
            self.dismiss()
