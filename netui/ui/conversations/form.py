"""The form of a conversation."""

from __future__ import annotations

from netui.domain.dates.parse import spoken_day
from netui.domain.records.conversation import Conversation
from netui.session.commands import SaveConversation
from netui.session.contacts.card import name_of
from netui.session.core.command import Command
from netui.session.core.labels import names_in_label
from netui.ui.conversations.fields import FIELDS
from netui.ui.forms.record_form import FormScreen
from netui.ui.shell.program import Program


class ConversationForm(FormScreen[Conversation]):
    """All that was said once, to be written."""

    FIRST = "summary"

    def __init__(self, program: Program, conversation: Conversation) -> None:
        """Open on a conversation."""
        super().__init__(program, conversation, FIELDS, "conversation")

    def stored(self) -> Conversation | None:
        """The conversation as it is saved now."""
        return self._session.network.conversation(self._entries.record.id)

    def saving(self, after: Conversation) -> Command:
        """The words for saving it."""
        return SaveConversation(self._entries.record, after)

    def heading(self) -> tuple[str, str]:
        """The heading, which says which conversation it is."""
        conversation = self._entries.record
        names = [name for one in conversation.contacts if (name := name_of(one, self._session))]
        return (
            "Edit the conversation with",
            f"{names_in_label(names)}, {spoken_day(conversation.on, self._session.today)}",
        )


def edit_conversation(program: Program, conversation: Conversation) -> None:
    """Open the form of a conversation."""
    program.push_screen(ConversationForm(program, conversation))
