"""Keys of the ways: whom they lead to, who knows whom, and from a person to their company and back."""

from __future__ import annotations

from netui.ui.actions.key_names import key_of
from netui.ui.contacts.form import edit_contact
from netui.ui.notices.tone import Tone
from netui.ui.paths.screen import PathsScreen


def say_whom(screen: PathsScreen) -> None:
    """Focus the line in which one writes whom to reach."""
    screen.set_focus(screen.line, scroll_visible=False)
    screen.line.select_all()


def to_ways(screen: PathsScreen) -> None:
    """Go to the ways, if there are any."""
    if screen.list.rows:
        screen.set_focus(screen.list, scroll_visible=False)


def complete(screen: PathsScreen) -> None:
    """Take the name that the line offers."""
    screen.line.action_end()
    screen.line.action_cursor_right()


def edit(screen: PathsScreen) -> None:
    """Write down who knows whom, on the card of the person to whom the way leads."""
    contact = screen.program.services.session.network.contact(screen.target_id)
    if contact is not None:
        edit_contact(screen.program, contact, lambda _contact_id: None, first="knows")
    else:
        line = key_of(screen.program.keys, "way_line")
        screen.program.tell(f"Nobody is chosen: say whom in the line first, with {line}.")


def turn(screen: PathsScreen) -> None:
    """Go from a person to the people of their company, and from those to the one under the cursor."""
    found = screen.found
    if found.person_id and not found.company:
        screen.program.tell(
            f"No company stands on their card: {key_of(screen.program.keys, 'edit')} adds it.", Tone.PLAIN
        )
        return
    if found.person_id:
        screen.mean(found.company)
    elif (contact := screen.program.services.session.network.contact(screen.selected_id)) is not None:
        screen.mean(contact.name, contact.id)
    to_ways(screen)
