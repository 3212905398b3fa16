"""Doors to the parts of the program that are loaded when they are first opened."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.ui.actions.table import Place
from netui.ui.panes.hosts import Goes
from netui.ui.shell.program import Furnishes, Program


async def capture(program: Program, contact_id: str) -> None:
    """Open the capture line; the contact, if there is one, is meant while it names nobody."""
    from netui.ui.capture.opening import open_capture

    await open_capture(program, contact_id)


async def capture_ready(program: Program, screen: Screen[object], then: Callable[[], None]) -> None:
    """Have what a screen opens most ready, the capture line and the question at its foot: each opens in one frame.

    ``then`` is called when all is there, the names of many people a little later.
    """
    from netui.session.capture.reader import reader_of
    from netui.ui.capture.opening import capture_bar
    from netui.ui.shell.background_index import learn_names

    if isinstance(screen, Furnishes):
        await screen.furnish()
    if not screen.is_attached:  # the program has ended meanwhile
        return
    await capture_bar(program, screen)
    learn_names(reader_of(program.desk.session), program, then)


def capture_form(screen: Screen[object]) -> None:
    """Show the line that is being written down on a screen as a form."""
    from netui.ui.capture.bar.bar import CaptureBar

    screen.query_one(CaptureBar).open_form()


def contact_form(program: Program, contact: Contact) -> None:
    """Edit a contact."""
    from netui.ui.contacts.form import edit_contact

    edit_contact(program, contact, lambda _contact_id: None)


def new_contact(screen: Goes) -> None:
    """Add a contact, and go to it; from a queue that counts the first people, stay where the next step stands."""
    from netui.ui.contacts.form import edit_contact
    from netui.ui.search.go_to import go_to_person

    in_queue = screen.program.place is Place.QUEUE

    def saved(contact_id: str) -> None:
        if not (in_queue and screen.lists.leads):
            go_to_person(screen, contact_id)

    edit_contact(screen.program, None, saved)


def conversation_form(program: Program, conversation: Conversation) -> None:
    """Edit a conversation."""
    from netui.ui.conversations.form import edit_conversation

    edit_conversation(program, conversation)


def search(screen: Goes) -> None:
    """Search everything, and go to what is chosen."""
    from netui.ui.search.go_to import go_to_found
    from netui.ui.search.screen import open_search

    open_search(screen.program, lambda row: go_to_found(screen, row))


def rules(program: Program) -> None:
    """Open the cadence rules."""
    from netui.ui.rules.screen import open_rules

    open_rules(program)


def sorting(program: Program) -> None:
    """Open the sorting screen."""
    from netui.ui.sorting.screen import open_sorting

    open_sorting(program)


def duplicates(program: Program) -> None:
    """Look who may be in the network twice."""
    from netui.ui.duplicates.screen import open_duplicates

    open_duplicates(program)


async def importing(program: Program) -> None:
    """Ask for a file to bring people in from."""
    from netui.ui.imports.flow import open_import

    await open_import(program)


def coming_up(program: Program) -> None:
    """Open the weeks ahead."""
    from netui.ui.coming_up.screen import open_coming_up

    open_coming_up(program)


def history(program: Program) -> None:
    """Open what was done."""
    from netui.ui.history.screen import open_history

    open_history(program, program.keys)


def help_for(program: Program, place: Place) -> None:
    """Open the keys of a place."""
    from netui.ui.help.screen import open_help

    open_help(program, place, program.keys)
