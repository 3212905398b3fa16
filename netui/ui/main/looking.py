"""Keys of the main screen that change what its lists show."""

from __future__ import annotations

from netui.ui.actions.places import Place
from netui.ui.contacts.form import edit_contact
from netui.ui.panes.hosts import Goes
from netui.ui.panes.queue.pane import PROMISED
from netui.ui.search.filter_pane import filter_pane
from netui.ui.search.go_to import go_to_person

_HIDDEN = "is:hidden"


def filter_here(screen: Goes) -> None:
    """Filter the pane as one types."""
    screen.program.read_words()
    filter_pane(screen.filter)


def show_hidden(screen: Goes) -> None:
    """Show those whom the list of contacts leaves out, or leave them out again."""
    _turn(screen, Place.CONTACTS, _HIDDEN)


def show_promises(screen: Goes) -> None:
    """Show every open promise in the queue; again, or esc, shows the day."""
    _turn(screen, Place.QUEUE, PROMISED)


def _turn(screen: Goes, place: Place, query: str) -> None:
    screen.go_to(place)
    screen.filter.filter_by("" if screen.lists.at(place).query == query else query)


def new_contact(screen: Goes) -> None:
    """Add a contact, and go to it; from a queue that counts the first people, stay where the next step stands."""
    in_queue = screen.program.place is Place.QUEUE

    def saved(contact_id: str) -> None:
        if not (in_queue and screen.lists.queue.leads):
            go_to_person(screen, contact_id)

    edit_contact(screen.program, None, saved)
