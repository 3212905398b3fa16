"""Going to what a search found."""

from __future__ import annotations

from netui.session.search.results import FoundRow
from netui.ui.actions.table import Place
from netui.ui.panes.hosts import Goes
from netui.ui.search.open_found import about_a_link, about_an_event

_FILTERS = {"company": "at", "tag": "tag"}


def go_to_person(screen: Goes, contact_id: str) -> None:
    """Put the cursor of the contacts on somebody."""
    screen.go_to(Place.CONTACTS)
    screen.lists.show_person(contact_id)


def go_to_found(screen: Goes, row: FoundRow) -> None:
    """Go to a person or a conversation and open it in full; to the people of a company, or with a tag.

    About a link or an event it is asked what to do.
    """
    network = screen.program.services.session.network
    if row.kind in ("contact", "conversation"):
        _go_to_record(screen, row.kind, row.record_id)
    elif row.kind in _FILTERS:
        screen.go_to(Place.CONTACTS)
        value = row.record_id.replace('"', " ")
        screen.filter.filter_by(f'{_FILTERS[row.kind]}:"{value}"')
    elif link := next((one for one in network.links() if (row.kind, one.id) == ("link", row.record_id)), None):
        about_a_link(screen, link, lambda kind, record_id: _go_to_record(screen, kind, record_id))
    elif event := next((one for one in network.events() if (row.kind, one.id) == ("event", row.record_id)), None):
        about_an_event(screen, event, lambda kind, record_id: _go_to_record(screen, kind, record_id))


def _go_to_record(screen: Goes, kind: str, record_id: str) -> None:
    if kind == "contact":
        go_to_person(screen, record_id)
    else:
        screen.go_to(Place.CONVERSATIONS)
        screen.lists.show_conversation(record_id)
    screen.open_card()
