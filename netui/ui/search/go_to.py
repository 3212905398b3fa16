"""Going to what a search found."""

from __future__ import annotations

from netui.session.events.rows import EventPart, part_of
from netui.session.search.results import FoundRow
from netui.ui.actions.table import Place
from netui.ui.panes.hosts import Goes
from netui.ui.shell.program import Program

_FILTERS = {"company": "at", "tag": "tag"}


def go_to_person(screen: Goes, contact_id: str) -> None:
    """Put the cursor of the contacts on somebody, whatever was filtered for."""
    screen.lists.show_person(contact_id)
    screen.go_to(Place.CONTACTS)  # afterwards: it says in the title what is shown


def go_to_found(screen: Goes, row: FoundRow) -> None:
    """Go to a person, also of a promise, or a conversation and open it in full, and to the people of a company or tag.

    All else opens its place, with the cursor on it.
    """
    if row.kind in ("contact", "promise"):
        go_to_person(screen, row.contact_id)
        screen.open_card()
    elif row.kind == "conversation":
        screen.lists.show_conversation(row.record_id)
        screen.go_to(Place.CONVERSATIONS)
        screen.open_card()
    elif row.kind in _FILTERS:
        screen.go_to(Place.CONTACTS)
        value = row.record_id.replace('"', " ")
        screen.filter.filter_by(f'{_FILTERS[row.kind]}:"{value}"')
    else:
        _open_place(screen.program, row)


def _open_place(program: Program, row: FoundRow) -> None:
    """Open the place of what was found; an event that waits to be looked back at opens its review.

    The places are loaded here: most of what is found is a person or a conversation.
    """
    if row.kind == "link":
        from netui.ui.shelf.screen import ShelfScreen

        program.open_place(ShelfScreen(program, begin_at=row.record_id))
    elif row.kind == "outcome":
        from netui.ui.statistics.wins import WinsScreen

        program.open_place(WinsScreen(program, row.record_id))
    elif row.kind == "introduction":
        from netui.ui.introductions.screen import IntroductionsScreen

        introductions = IntroductionsScreen(program)
        program.open_place(introductions)
        introductions.call_later(introductions.show_rows, row.record_id)  # once it has its rows
    elif row.kind == "aim":
        from netui.ui.goals.screen import GoalsScreen

        program.open_place(GoalsScreen(program))
    else:
        from netui.ui.events.opening import open_event_of

        session = program.services.session
        event = next((one for one in session.network.events() if one.id == row.record_id), None)
        if event is not None:
            open_event_of(program, event.id, looks_back=part_of(event, session) is EventPart.PAST)
