"""The plan that notes a question as asked."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import AskedQuestion
from netui.session.core.command import Command
from netui.session.core.plan_context import PlanContext


@frozen
class NoteQuestion(Command):
    """Somebody was asked a question of the prep card.

    Attributes:
        contact_id: whom.
        text: as it was shown.
    """

    contact_id: str
    text: str


def note_question(command: NoteQuestion, at: PlanContext) -> Change:
    """Note a question on the card of the person who was asked; this is no touch.

    Raises:
        RefusedError: they are gone, or nothing was asked.
    """
    contact = at.contact(command.contact_id)
    if not command.text.strip():
        raise RefusedError("No question", "A question has words; nothing was noted.")
    asked = (*contact.questions, AskedQuestion(command.text, at.today))
    return Change(f"Noted a question for {contact.name}", (Edit(contact, replace(contact, questions=asked)),))
