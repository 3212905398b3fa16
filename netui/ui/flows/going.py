"""Going to what a search found."""

from __future__ import annotations

from netui.session.view_found import FoundRow
from netui.ui.actions import Place
from netui.ui.flows.stage import Goes

_FILTERS = {"company": "at", "tag": "tag"}


def go_to_person(screen: Goes, contact_id: str) -> None:
    """Put the cursor of the contacts on somebody."""
    screen.go_to(Place.CONTACTS)
    screen.lists.show_person(contact_id)


def go_to_found(screen: Goes, row: FoundRow) -> None:
    """Go to a person or a conversation and open it in full; to the people of a company, or with a tag."""
    if row.kind == "contact":
        go_to_person(screen, row.record_id)
        screen.open_card()
    elif row.kind == "conversation":
        screen.go_to(Place.CONVERSATIONS)
        screen.lists.show_talk(row.record_id)
        screen.open_card()
    elif row.kind in _FILTERS:
        screen.go_to(Place.CONTACTS)
        value = row.record_id.replace('"', " ")
        screen.filter_by(f'{_FILTERS[row.kind]}:"{value}"')
    else:
        screen.program.tell(row.excerpt.text)
