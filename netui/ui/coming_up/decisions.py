"""The screen of the weeks ahead as a stage: who is chosen on it, and what its keys do, apart from how it looks."""

from __future__ import annotations

from collections.abc import Callable, Collection

from textual import events
from textual.screen import Screen

from netui.domain.core.errors import NetuiError
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.session.lists.rows import QueueRow
from netui.session.triage.weeks_ahead import DayAhead
from netui.ui.actions.table import Place, allowed
from netui.ui.ask.ask import Ask, pressed
from netui.ui.ask.not_saved import not_saved
from netui.ui.contacts import flows as people
from netui.ui.panes.pane import PaneList
from netui.ui.shell.program import Program
from netui.ui.triage import decide as triage
from netui.ui.triage import reschedule as moving
from netui.ui.triage.done import done


class WeeksStage(Screen[None], inherit_bindings=False):
    """Knows who is chosen, and hands every key to its flow.

    Attributes:
        list: everything that is coming up.
        days: the days shown, in order.
        drifting: those who come up later, but are silent for longer than usual.
        settled: ids of the items that the next change deals with.
        ask: the foot of the screen, where questions are put.
    """

    def __init__(self, program: Program, shown: PaneList[QueueRow]) -> None:
        super().__init__()
        self._program = program
        self.list = shown
        self.days: tuple[DayAhead, ...] = ()
        self.drifting: tuple[QueueItem, ...] = ()
        self.settled: frozenset[str] = frozenset()
        self.ask = Ask()

    @property
    def program(self) -> Program:
        """The running program."""
        return self._program

    async def furnish(self) -> None:
        """Have the parts of the question at the foot."""
        await self.ask.furnish()

    def on_key(self, event: events.Key) -> None:
        """Let a key go on from an answer that was taken a moment ago."""
        if not self.ask.is_open and self.ask.late_keys.take(pressed(event)):
            event.stop()

    def clear_marks(self) -> None:
        """What was marked has been dealt with."""
        self.list.marks = frozenset()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.TYPING if self.ask.is_open else Place.COMING_UP

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.list.row.item.contact_id if self.list.row else ""

    @property
    def chosen_items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor."""
        marks = self.list.marks
        shown = (*(item for day in self.days for item in day.items), *self.drifting)
        marked = tuple(item for item in shown if item.id in marks)
        return marked or ((self.list.row.item,) if self.list.row else ())

    @property
    def chosen_people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor."""
        return tuple(dict.fromkeys(item.contact_id for item in self.chosen_items if item.contact_id))

    def settle(self, item_ids: Collection[str]) -> None:
        """These items are dealt with by the next change."""
        self.settled = frozenset(item_ids)

    def ask_again(self, problem: NetuiError, again: Callable[[], Change | None]) -> None:
        """Ask what to do when nothing was saved."""
        not_saved(self.ask, self._program, problem, again)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done where the user is."""
        return allowed(action, self.place)

    # Keys

    def action_move_by(self, step: int) -> None:
        """Move what is chosen a day on, or back."""
        moving.move_by(self, step)

    def action_move_to(self) -> None:
        """Move what is chosen to a day."""
        moving.move_to(self)

    def action_done(self) -> None:
        """Log a conversation."""
        done(self)

    def action_skip(self) -> None:
        """Not this time."""
        triage.skip(self)

    def action_tier(self) -> None:
        """Set the tier."""
        triage.set_tier(self)

    def action_pin(self) -> None:
        """Pin, or let go."""
        triage.pin(self)

    def action_pause(self) -> None:
        """Let rest."""
        people.pause(self)

    def action_archive(self) -> None:
        """Set aside."""
        people.archive(self)

    def action_next_date(self) -> None:
        """Name the next date."""
        people.next_date(self)

    def action_edit(self) -> None:
        """Edit the contact under the cursor."""
        contact = self._program.desk.session.network.contact(self.selected_id)
        if contact is not None:
            # Loaded when it is opened, as every screen is.
            from netui.ui.contacts.form import edit_contact

            edit_contact(self._program, contact, lambda _contact_id: None)
