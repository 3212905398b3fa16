"""Opening the form of what is selected."""

from __future__ import annotations

from netui.ui.contacts.form import edit_contact
from netui.ui.conversations.form import edit_conversation
from netui.ui.panes.hosts import Stage, nobody_chosen
from netui.ui.panes.opened_card import OpensCard, stage_of


def edit(screen: Stage | OpensCard) -> None:
    """Edit the conversation under the cursor, elsewhere the contact."""
    screen = stage_of(screen)
    if screen.chosen.conversation is not None:
        edit_conversation(screen.program, screen.chosen.conversation)
    else:
        edit_person(screen)


def edit_person(screen: Stage) -> None:
    """Edit the contact under the cursor, or the first of a conversation."""
    contact = screen.program.services.session.network.contact(screen.chosen.person_id)
    if contact is not None:
        edit_contact(screen.program, contact, lambda _contact_id: None)
    else:
        screen.program.tell(nobody_chosen(screen.program))
