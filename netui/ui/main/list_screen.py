"""A screen with the three lists: who is chosen on it, what is looked for, what is done about a conversation."""

from __future__ import annotations

from textual import events
from textual.screen import Screen
from textual.widgets import Input

from netui.domain.records.conversation import Conversation
from netui.session.core.session import Session
from netui.ui import open_screens as doors
from netui.ui.actions.table import Place, allowed
from netui.ui.ask.ask import Ask, pressed
from netui.ui.main.first_steps import hide_steps
from netui.ui.panes.hosts import NOBODY_CHOSEN
from netui.ui.panes.layout import PANES
from netui.ui.panes.panes import Lists
from netui.ui.panes.queue import PROMISED
from netui.ui.search.filter_pane import filter_pane
from netui.ui.shell.program import Program
from netui.ui.widgets.scrolled_lines import Scrolled

_HIDDEN = "is:hidden"


class ListScreen(Screen[None], inherit_bindings=False):
    """Knows what is under the cursor, and looks for things.

    Attributes:
        lists: the three panes.
        ask: the foot of the screen, where questions are put.
        pane: the place of the pane in which the cursor counts.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.lists = Lists(session, self.cursor_moved, self.open_card)
        self.ask = Ask()
        self.pane = Place.QUEUE

    async def furnish(self) -> None:
        """Have the parts of the question at the foot."""
        await self.ask.furnish()

    def on_key(self, event: events.Key) -> None:
        """Let a key go on from an answer that was taken a moment ago."""
        if not self.ask.is_open and self.ask.late_keys.take(pressed(event)):
            event.stop()

    def cursor_moved(self, place: Place) -> None:
        """The cursor of a pane stands on another row."""

    def open_card(self) -> None:
        """Whoever is under the cursor is to be seen in full."""

    def go_to(self, place: Place) -> None:
        """A pane is to have the focus."""

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.TYPING if self.ask.is_open or isinstance(self.focused, Input) else self.pane

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done where the user is."""
        return allowed(action, self.place)

    @property
    def program(self) -> Program:
        """The running program."""
        assert isinstance(self.app, Program)
        return self.app

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.lists.contact_at(self.pane)

    @property
    def chosen_talk(self) -> Conversation | None:
        """The conversation under the cursor; None in another pane than theirs."""
        talk_id = self.lists.talk_at(self.pane)
        return self.program.desk.session.network.conversation(talk_id) if talk_id else None

    def action_go_to_pane(self, place: str) -> None:
        """Go to a pane."""
        self.lists.hand_filter_on(self.pane, Place(place))
        self.go_to(Place(place))

    def action_next_pane(self, step: int = 1) -> None:
        """Go to the next pane."""
        self.go_to(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self.action_next_pane(-1)

    def put_steps_away(self) -> bool:
        """Show the day in the place of the steps of a beginning; whether these were shown."""
        shown = self.pane is Place.QUEUE and self.lists.leads
        if shown:
            hide_steps(self.lists, self.program.desk)
        return shown

    # Looking for something

    @property
    def needle(self) -> str:
        """What the pane is filtered by."""
        return self.lists.at(self.pane).query

    def filter_by(self, needle: str) -> int:
        """Show what matches in the pane; how many do."""
        if needle:
            self.program.read_words()
        return self.lists.filter(self.pane, needle)

    def seek_again(self) -> None:
        """Show what can be found now: more conversations have been read."""
        if self.lists.conversations.query:
            self.lists.fill(Place.CONVERSATIONS)

    def unclear(self, query: str) -> str:
        """What of a query cannot be read, in a sentence; empty when all of it can."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        problems = seeker_of(self.program.desk.session).read(query).problems
        return problems[0].sentence if problems else ""

    def step(self, rows: int) -> None:
        """Move the cursor of the pane."""
        self.lists.at(self.pane).list.action_move(rows)

    def action_filter(self) -> None:
        """Filter the pane."""
        self.program.read_words()
        filter_pane(self, self.lists.at(self.pane).name)

    def action_hidden(self) -> None:
        """Show those whom the list of contacts leaves out, or leave them out again."""
        self.go_to(Place.CONTACTS)
        self.filter_by("" if self.needle == _HIDDEN else _HIDDEN)

    def action_promises(self) -> None:
        """Show every open promise in the queue; again, or esc, shows the day."""
        self.go_to(Place.QUEUE)
        self.filter_by("" if self.needle == PROMISED else PROMISED)

    def action_search(self) -> None:
        """Search everything."""
        doors.search(self)

    # About what is under the cursor

    def action_edit(self) -> None:
        """Edit the conversation under the cursor, elsewhere the contact."""
        talk = self.chosen_talk
        if talk is not None:
            doors.conversation_form(self.program, talk)
        else:
            self.action_edit_person()

    def action_edit_person(self) -> None:
        """Edit the contact under the cursor, or the first of a conversation."""
        contact = self.program.desk.session.network.contact(self.selected_id)
        if contact is not None:
            doors.contact_form(self.program, contact)
        else:
            self.program.tell(NOBODY_CHOSEN)

    def action_remove_talk(self) -> None:
        """Remove the conversation."""
        from netui.ui.conversations.flows import remove

        remove(self)

    def action_copy(self) -> None:
        """Copy what is selected."""
        from netui.ui.contacts.copying import copy_selected

        copy_selected(self)

    @property
    def chosen_address(self) -> str:
        """The address that the user stands on; empty when none is chosen, and in a list."""
        return self.focused.address if isinstance(self.focused, Scrolled) else ""

    def action_split_talk(self) -> None:
        """Make one conversation of each who took part."""
        from netui.ui.conversations.flows import split

        split(self)

    def action_remark(self) -> None:
        """Remark in private upon one of those who took part."""
        from netui.ui.conversations.flows import remark

        remark(self)
