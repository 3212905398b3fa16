"""A collection whose rows lead to people: the card of whoever the keys are about opens over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Generic

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ScreenResultType

from netui.domain.records.change import Change
from netui.ui.frame.place_geometry import Shape
from netui.ui.places.card_over import CardOver
from netui.ui.places.collection_screen import CollectionScreen, Sheet
from netui.ui.shell.program import Program
from netui.ui.text.title_rule import RuleTitle, Tab
from netui.ui.widgets.rows.columns import Column, RowT
from netui.ui.widgets.rows.row_list import RowList


class PeopleScreen(CollectionScreen[RowT, ScreenResultType], Generic[RowT, ScreenResultType]):
    """Rows, a sheet, and a card in the place of both once somebody is opened.

    A place of this kind says in ``selected_id`` whom its keys are about.

    Attributes:
        card: open as long as it is displayed.
    """

    def __init__(
        self,
        program: Program,
        columns: Sequence[Column[RowT]],
        *,
        empty: Content,
        sheet: Sheet | None = None,
        rows: type[RowList[RowT]] = RowList,
        second: Sequence[Column[RowT]] = (),
    ) -> None:
        """As ``CollectionScreen`` has it."""
        self.card = CardOver(program, lambda: self.selected_id)
        self._own_title = RuleTitle("")
        super().__init__(program, columns, empty=empty, sheet=sheet, rows=rows, second=second)

    @property
    def selected_id(self) -> str:
        """Id of whom the keys are about; empty when it is nobody."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """What every collection has, and the card."""
        yield from super().compose()
        yield self.card

    def shape(self) -> Shape:
        """What there is; only the card while it is open."""
        return replace(super().shape(), is_covered=self.card.display)

    def show_title(self, name: str, counts: str = "", right: str = "", *, tabs: Sequence[Tab] = ()) -> None:
        """Name the place in its rule; an open card keeps its own title until it is closed."""
        self._own_title = RuleTitle(name, counts, right, tabs=tuple(tabs))
        self._show_title()

    def follow(self, change: Change | None) -> None:
        """Show the card as it is now; a place shows its rows anew besides."""
        if self.card.display:
            self.card.show_anew()
            self._show_title()

    def open_card(self) -> None:
        """Open the card of whoever is selected."""
        if self.selected_id:
            self._show_card(shown=True)

    def on_row_list_opened(self) -> None:
        """Open the card of the row that was clicked on twice."""
        self.open_card()

    def leave(self) -> None:
        """Close the card, else go back."""
        if self.card.display:
            self._show_card(shown=False)
        else:
            self.dismiss()

    def _show_card(self, *, shown: bool) -> None:
        self.card.display = shown
        self.refresh(layout=True)
        self.set_focus(self.card if shown else self.list, scroll_visible=False)
        self.card.show_anew()
        self._show_title()

    def _show_title(self) -> None:
        contact = self.program.services.session.network.contact(self.selected_id) if self.card.display else None
        self.title_line.show(RuleTitle(contact.name) if contact is not None else self._own_title)
