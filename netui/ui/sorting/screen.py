"""The sorting screen: one person at a time, one key each."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from netui.domain.records.change import Change
from netui.domain.relationship.tier_letters import tier_letters
from netui.session.commands import PassOver, SetTier
from netui.session.core.command import Command
from netui.session.triage.sorting import SortingWork, TierLoad
from netui.ui.actions.places import Place
from netui.ui.card.lines import form_for
from netui.ui.card.person import person_lines
from netui.ui.places.decided_here import DecidedHere
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.cells import fit
from netui.ui.text.looks import Span, tier_look
from netui.ui.text.render import plain
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_CONVERSATIONS_SHOWN = 3
_LABEL_CELLS = 18
_RHYTHM_CELLS = 20
_BAR_CELLS = 16
_BAR_FROM_CELLS, _RHYTHM_FROM_CELLS = 72, 52
"""Cells of the narrowest line that has the bar, and of one that has the rhythm: the count goes last."""
_KEYED_TIERS = 9


class Tiers(Widget):
    """The tiers with their digits, their rhythm and how full they are; a click gives one."""

    ALLOW_SELECT = False

    class Chosen(Message):
        """A tier was clicked on.

        Attributes:
            number: its place, 1 is the closest.
        """

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__(id="sorting-tiers")
        self._loads: tuple[TierLoad, ...] = ()
        self._letters: Mapping[str, str] = {}

    def show(self, loads: tuple[TierLoad, ...]) -> None:
        """Show how full they are."""
        self._letters = tier_letters([load.tier for load in loads])
        if len(loads) != len(self._loads):
            self.styles.height = len(loads)
        self._loads = loads
        self.refresh()

    def render(self) -> Content:
        """A line each, for Textual."""
        cells = self.size.width
        return Content("\n").join(
            [_load(place, load, self._letters[load.tier.key], cells) for place, load in enumerate(self._loads, 1)]
        )

    def on_click(self, event: events.Click) -> None:
        """Say which was clicked on."""
        if event.y < len(self._loads):
            self.post_message(self.Chosen(event.y + 1))


class SortingScreen(PlaceScreen[None], places=(Place.SORTING,)):
    """The people without a tier, one after the other."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#sorting-card"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._session = program.services.session
        self._work = SortingWork(self._session)
        self._decided = DecidedHere(program, self.say)

    def compose(self) -> ComposeResult:
        """Progress, the person, the tiers, what was just done, the keys."""
        yield from self.above()
        yield Scrolled(self._card_lines, widget_id="sorting-card")
        yield Tiers()
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    @property
    def selected_id(self) -> str:
        """Id of the person to decide about; empty when nobody is left."""
        return self._work.next_id

    def follow(self, change: Change | None) -> None:
        """Show whom to sort next; after an undo, the person it brought back."""
        if change is None:
            self._work.reset()
        else:
            self._work.on_change(change)
            self._decided.follow(change)
        self._show()

    # Actions of the keys

    def give_tier(self, number: int) -> None:
        """Give the person the tier of that digit."""
        tiers = self._session.rules.tiers
        if number <= len(tiers):
            self._decide(SetTier((self.selected_id,), tiers[number - 1].key))
        else:
            there_are = f"there are {len(tiers)}, 1 to {len(tiers)}" if len(tiers) > 1 else "there is one, 1"
            self.program.tell(f"{number} is no tier: {there_are}.")

    def pass_over(self) -> None:
        """Leave the person unsorted for now."""
        self._decide(PassOver(self.selected_id))

    def archive(self) -> None:
        """Archive the person, so that they never come up."""
        self._decide(PassOver(self.selected_id, never=True))

    def step_back(self) -> None:
        """Take back the last decision made here."""
        self._decided.step_back()

    def _decide(self, command: Command) -> None:
        """Carry out a decision; a key that is held down decides about nobody who was not seen."""
        if not self.selected_id:
            self.leave()
        elif self.is_seen:
            self.wait_until_seen()
            if self.program.perform(command) is not None:
                self._decided.note()
                self._show_progress()

    def on_tiers_chosen(self, message: Tiers.Chosen) -> None:
        """Give the tier that was clicked on."""
        self.give_tier(message.number)

    # Drawing

    def _show(self) -> None:
        self._show_progress()
        self.key_bar.show_at(self.here, is_empty=not self.selected_id)
        self.query_one("#sorting-card", Scrolled).show_anew()
        self.query_one(Tiers).show(self._work.loads)
        self.show_notice()

    def _show_progress(self) -> None:
        passed = self._work.passed_count
        words = f"{self._work.waiting_count - passed} to sort" + (f" · {passed} passed over" if passed else "")
        done = f"{self._work.sorted_count} sorted · {len(self._decided)} just now"
        self.show_title("How close are you?", words, done)

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        if not self.selected_id:
            return _all_sorted(anybody=bool(self._session.network.contact_count()))
        lines, signs = self.query_one("#sorting-card", Scrolled).size.height, self.program.services.signs
        return person_lines(self.selected_id, self._session, cells, form_for(cells, lines), lines=lines, signs=signs)


def _all_sorted(*, anybody: bool) -> tuple[CardLine, ...]:
    writer = CardWriter(60)
    writer.blank()
    writer.text("Everybody has a place." if anybody else "Nobody is here yet.", "strong")
    writer.text("Who comes in with the next import waits here.")
    writer.line(Span("esc", "key"), Span(" goes back to the queue."))
    return writer.finished


def _load(place: int, load: TierLoad, letter: str, cells: int) -> Content:
    """A tier with its digit and letter in its colour, its rhythm, and how full it is; columns without room go whole."""
    tier, look = load.tier, f"bold ${tier_look(place)}"
    rhythm = tier.every.as_rhythm() if tier.every else "never by itself"
    over = tier.capacity is not None and load.count > tier.capacity
    count = f"{load.count} of {tier.capacity}" if tier.capacity else f"{load.count}"
    return Content.assemble(
        (f" {place} " if place <= _KEYED_TIERS else "   ", look),
        plain(f"{letter} ", look),
        plain(fit(tier.label, _LABEL_CELLS)),
        plain(fit(rhythm, _RHYTHM_CELLS) if cells >= _RHYTHM_FROM_CELLS else "", "$text-muted"),
        _bar(load) if cells >= _BAR_FROM_CELLS else Content(),
        plain(f" {count}", "$text-warning" if over else "$text-muted"),
        plain(" · crowded" if over else "", "$text-warning"),
    )


def _bar(load: TierLoad) -> Content:
    if load.tier.capacity is None:
        return plain(" " * _BAR_CELLS)
    full = min(_BAR_CELLS, round(_BAR_CELLS * load.count / load.tier.capacity))
    return Content.assemble(("━" * full, "$text-accent"), ("─" * (_BAR_CELLS - full), "$text-muted"))


def open_sorting(screen: OnScreen) -> None:
    """Sort those who have no tier yet."""
    screen.program.open_place(SortingScreen(screen.program))
