"""Flows on one conversation: it is removed, split, or remarked upon in private."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from netui.domain.records.conversation import Conversation
from netui.domain.text.folding import fold
from netui.session.commands import RemoveConversation, SaveConversation, SplitConversation
from netui.session.contacts.card import name_of
from netui.ui.ask.ask import Choice, Question
from netui.ui.panes.hosts import Stage
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled

_NONE = "That is for conversations: 3 goes to them."


def remove(stage: Stage) -> None:
    """Remove the conversation; one undo brings it back."""
    conversation = stage.chosen.conversation
    if conversation is None:
        stage.program.tell(_NONE)
    else:
        stage.program.perform(RemoveConversation(conversation.id))


def split(stage: Stage) -> None:
    """Make one conversation of each who took part."""
    conversation = stage.chosen.conversation
    if conversation is None:
        stage.program.tell(_NONE)
    elif len(conversation.contacts) < 2:
        stage.program.tell("Only one person took part: there is nothing to split.")
    else:
        stage.program.perform(SplitConversation(conversation.id))


def remark(stage: Stage) -> None:
    """Ask for a private remark about one of those who took part."""
    conversation = stage.chosen.conversation
    if conversation is None:
        stage.program.tell(_NONE)
    elif len(conversation.contacts) == 1:
        _remark_about(stage, conversation, conversation.contacts[0])
    elif conversation.contacts:
        _ask_about_whom(stage, conversation)


def _ask_about_whom(stage: Stage, conversation: Conversation) -> None:
    session = stage.program.services.session
    people = [
        Choice(one, name_of(one, session) or one, conversation.private.get(one, "")) for one in conversation.contacts
    ]

    def matching(text: str) -> Sequence[Choice]:
        return [choice for choice in people if fold(text.strip()) in fold(choice.label)]

    def choose(contact_id: str) -> bool:
        _remark_about(stage, conversation, contact_id)
        return True

    stage.ask.open(
        Question(
            title=lambda: titled("A private remark", plain("about whom?")),
            accept=lambda _text: False,
            choices=matching,
            choose=choose,
            keys=lambda: key_line(("enter", "goes on"), ("↑ ↓", "choose"), ("esc", "leaves it")),
            placeholder="a part of the name",
        )
    )


def _remark_about(stage: Stage, conversation: Conversation, contact_id: str) -> None:
    before = conversation.private.get(contact_id, "")

    def accept(text: str) -> bool:
        private = {one: said for one, said in conversation.private.items() if one != contact_id}
        if text.strip():
            private[contact_id] = text.strip()
        stage.program.perform(SaveConversation(conversation, replace(conversation, private=private)))
        return True

    name = name_of(contact_id, stage.program.services.session)
    stage.ask.open(
        Question(
            title=lambda: titled("Privately", plain(f"about {name}")),
            accept=accept,
            meaning=lambda text: plain("" if text.strip() or not before else "takes the remark away", "$text-muted"),
            text=before,
            placeholder="seen on this person's card alone",
        )
    )
