"""The user's own cards: chosen, shown to a phone, given, copied, written, signed with."""

from __future__ import annotations

from textual import work
from textual.app import SuspendNotSupported

from netui.config.cards.found import CardsRead
from netui.domain.cards.card import BusinessCard, default_card
from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.exchange.cards import vcards
from netui.exchange.cards.signature import signature_html, signature_text
from netui.session.cards.commands import GiveCard, KeepSignature
from netui.session.cards.signatures import prints_of
from netui.session.core.labels import plural
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.ask.in_one_line import letters
from netui.ui.cards.code_screen import CodeScreen
from netui.ui.cards.rows import CardRow, card_rows, sheet_of
from netui.ui.cards.writing import ask_where
from netui.ui.frame.place_geometry import Shape
from netui.ui.handing_over.hand_over import Outcome, copy
from netui.ui.notices.tone import Tone
from netui.ui.panes.hosts import Stage
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.signals import keyboard_signals_lent
from netui.ui.text.render import phrase, prose
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.text_lines import CardLine

_NONE = "You have no card yet.\n\ne writes a first one, with what can stand in it, and opens it in your editor."
_COLUMNS = (
    Column[CardRow]("default", lambda row: (Span("●" if row.is_default else "", "accent"),), 1),
    Column[CardRow]("key", lambda row: (Span(row.card.key, "strong"),), min_cells=6),
    Column[CardRow]("name", lambda row: (Span(row.card.name),), min_cells=10),
    Column[CardRow](
        "given", lambda row: (Span(f"{row.given} got it" if row.given else "", "muted"),), 12, hide_below=60
    ),
)


class CardsScreen(CollectionScreen[CardRow, None], places=(Place.CARDS,)):
    """The cards of cards.yaml, and the one under the cursor in words.

    Attributes:
        person_id: of whoever one came from; empty when that was nobody.
    """

    asks = True

    def __init__(self, program: Program, person_id: str) -> None:
        self.person_id = person_id
        self._session = program.services.session
        self._own = program.services.own_cards
        self._found = CardsRead(())
        super().__init__(program, _COLUMNS, empty=prose(_NONE, "$text-muted"), sheet=self._card)

    def on_mount(self) -> None:
        """Read the file, and show the cards."""
        self._load()

    def shape(self) -> Shape:
        """A list no longer than the cards: the one under the cursor stands below it, whole."""
        return Shape(
            has_sheet=True, rows=min(len(self._found.cards) or self.size.height, max(1, self.size.height // 3))
        )

    def follow(self, change: Change | None) -> None:
        """Show who got which by now."""
        self._fill()

    @property
    def selected_id(self) -> str:
        """Id of whoever one came from."""
        return self.person_id

    @property
    def card(self) -> BusinessCard | None:
        """The card under the cursor; None when there is none."""
        return self.list.row.card if self.list.row is not None else None

    def can(self, action_id: str) -> bool:
        """Without a card there is only one to be written."""
        return self.card is not None or action_id not in ("show_code", "give_card", "copy_card", "write_card", "sign")

    # What the keys do

    def show_code(self) -> None:
        """The code alone on the screen."""
        if self.card is not None:
            self.program.push_screen(CodeScreen(self.program, self.card))

    def on_row_list_opened(self) -> None:
        """Enter, or a double click."""
        self.show_code()

    def give(self) -> None:
        """Note that whoever one came from got this card."""
        if self.card is None:
            return
        if not self.person_id:
            self.say("You came from nobody: choose somebody first, then b and d.", Tone.PROBLEM)
            return
        if self.is_seen:
            self.wait_until_seen()
            given = self.program.perform(GiveCard(self.card.key, (self.person_id,)))
            if given is None:
                contact = self._session.network.contact(self.person_id)
                name = contact.name if contact is not None else "They"
                self.say(f"{name} got the card {self.card.key} today already.", Tone.PLAIN)

    def copy(self) -> None:
        """Copy the card as vCard, without its picture."""
        if self.card is not None:
            copy(self.program, vcards.write(self.card).decode("utf-8", "replace"), "The card")

    async def write(self) -> None:
        """Write the card to a file."""
        if self.card is not None:
            await self.furnish()
            ask_where(self.ask, self.program, self.card)

    async def sign(self) -> None:
        """Copy the signature, as text or as HTML."""
        card = self.card
        if card is None:
            return
        await self.furnish()

        def take(pressed: str) -> bool:
            form = {"t": "text", "h": "html"}.get(pressed)
            if form is not None:
                self.ask.close()
                self._signed(card, form)
            return form is not None

        self.ask.open(
            letters(
                key_of(self.program.keys, "sign"),
                lambda: phrase("signature of $card", card=card.key),
                [("t", "as text"), ("h", "as HTML")],
                take,
            )
        )

    def _signed(self, card: BusinessCard, form: str) -> None:
        try:
            text = signature_html(card) if form == "html" else signature_text(card)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
            return
        if copy(self.program, text, "The signature") is Outcome.NOT or self.program.services.read_only_because:
            return
        try:
            self._session.execute(KeepSignature(card.key, form, prints_of(card)))
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
        self._fill()

    @work(group="cards-editor", exclusive=True)
    async def edit(self) -> None:
        """Edit cards.yaml in the user's own editor; a first one is written before."""
        try:
            self._own.write_first()
            with self.app.suspend(), keyboard_signals_lent(self.program.exit):
                self.program.services.edit_outside(self._own.path)
        except SuspendNotSupported:
            self.say(f"Another editor cannot be opened from here. Your cards are {self._own.path}.", Tone.PROBLEM)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
            return
        self._load()

    # What is seen

    def _load(self) -> None:
        self._found = self._own.load()
        self._fill()
        for problem in self._found.problems[:1]:
            more = len(self._found.problems) - 1
            place = f"{self._own.path.name}:{problem.line}:{problem.column}"
            self.say(f"{place}: {problem.message}{f' (and {more} more)' if more else ''}", Tone.PROBLEM)

    def _fill(self) -> None:
        cards = self._found.cards
        self.fill(card_rows(cards, default_card(cards), self._session))
        self.show_title("My cards", plural(len(cards), "card") if cards else "")

    def _card(self, cells: int) -> tuple[CardLine, ...]:
        return sheet_of(self.list.row, cells) if self.list.row is not None else ()


def open_cards(screen: OnScreen) -> None:
    """Show the user's own cards."""
    person = screen.chosen.person_id if isinstance(screen, Stage) else ""
    screen.program.open_place(CardsScreen(screen.program, person))
