"""The user's own cards: a list, and the one under the cursor in words."""

from __future__ import annotations

from textual import work
from textual.app import SuspendNotSupported

from netui.config.cards.found import CardsRead
from netui.domain.cards.card import BusinessCard, default_card
from netui.domain.core.errors import NetuiError
from netui.session.core.labels import plural
from netui.ui.actions.places import Place
from netui.ui.cards.rows import CardRow, card_rows, sheet_of
from netui.ui.frame.place_geometry import Shape
from netui.ui.notices.tone import Tone
from netui.ui.panes.hosts import Stage
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.places.key_phrase import key_phrase
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.signals import terminal_lent
from netui.ui.shell.steps import why_no_editor
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.text_lines import CardLine

_NONE = (
    "You have no card yet.\n\n"
    "[key]{edit_cards}[/] writes a first one, with what can stand in it, and opens it in your editor."
)
_COLUMNS = (
    Column[CardRow]("default", lambda row: (Span("●" if row.is_default else "", "accent"),), 1),
    Column[CardRow]("key", lambda row: (Span(row.card.key, "strong"),), min_cells=6),
    Column[CardRow]("name", lambda row: (Span(row.card.name),), min_cells=10),
    Column[CardRow](
        "given", lambda row: (Span(f"{row.given} got it" if row.given else "", "muted"),), 12, hide_below=60
    ),
)


class CardsScreen(CollectionScreen[CardRow, None], places=(Place.CARDS,)):
    """The cards of cards.yaml, and the one under the cursor in words."""

    opens = "show_code"
    asks = True

    def __init__(self, program: Program, person_id: str) -> None:
        """Show the cards to somebody who was selected; empty when that was nobody."""
        self._person_id = person_id
        self._session = program.services.session
        self._own = program.services.own_cards
        self._found = CardsRead(())
        super().__init__(program, _COLUMNS, empty=key_phrase(_NONE, program.keys), sheet=self._card)

    def on_mount(self) -> None:
        """Read the file; the cards are shown after that."""
        self._read()

    def shape(self) -> Shape:
        """A list no longer than the cards: the one under the cursor stands below it, whole."""
        return Shape(
            has_sheet=True, rows=min(len(self._found.cards) or self.size.height, max(1, self.size.height // 3))
        )

    @property
    def selected_id(self) -> str:
        """Id of the person from whom one came; empty when that was nobody."""
        return self._person_id

    @property
    def card(self) -> BusinessCard | None:
        """The card under the cursor; None when there is none."""
        return self.list.row.card if self.list.row is not None else None

    def can(self, action_id: str) -> bool:
        """Return whether an action can be done: without a card there is only one to be written."""
        return self.card is not None or action_id not in ("show_code", "give_card", "copy_card", "write_card", "sign")

    @work(group="cards-editor", exclusive=True)
    async def edit(self) -> None:
        """Edit cards.yaml in the user's own editor; a first one is written before, also without an editor."""
        trouble = ""
        try:
            self._own.write_first()
            with terminal_lent(self.app, self.program.exit):
                self.program.services.edit_outside(self._own.path)
        except SuspendNotSupported:
            trouble = f"{why_no_editor(self.program)} Your cards are {self._own.path}."
        except NetuiError as problem:
            trouble = problem.sentence
        self._read()
        self.show_rows()
        if trouble:
            self.say(trouble, Tone.PROBLEM)

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the cards, and how many people got each."""
        cards = self._found.cards
        self.fill(card_rows(cards, default_card(cards), self._session), go_to)
        self.key_bar.show_at(self.here, is_empty=not cards)
        self.show_title("My cards", plural(len(cards), "card") if cards else "")

    def _read(self) -> None:
        self._found = self._own.load()
        for problem in self._found.problems[:1]:
            more = len(self._found.problems) - 1
            place = f"{self._own.path.name}:{problem.line}:{problem.column}"
            self.say(f"{place}: {problem.message}{f' (and {more} more)' if more else ''}", Tone.PROBLEM)

    def _card(self, cells: int) -> tuple[CardLine, ...]:
        return sheet_of(self.list.row, cells) if self.list.row is not None else ()


def open_cards(screen: OnScreen) -> None:
    """Show the user's own cards."""
    person = screen.chosen.person_id if isinstance(screen, Stage) else ""
    screen.program.open_place(CardsScreen(screen.program, person))
