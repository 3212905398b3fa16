"""The words of a conversation in one line."""

from __future__ import annotations

from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import Owner
from netui.session.core.network import Network


def said_in_line(conversation: Conversation, network: Network) -> str:
    """The summary of a conversation; where nothing was said but what is promised, the promises in words.

    ``> ask Ana about seats tomorrow`` is kept as a note, which would look like an empty talk.
    """
    if conversation.summary or conversation.key_points:
        return conversation.summary
    made = {one.id: one for person in conversation.contacts for one in network.follow_ups_of(person)}
    return "; ".join(
        f"{'you' if one.owner is Owner.ME else 'they'} promised: {one.what}"
        for one in made.values()
        if one.conversation == conversation.id and one.what
    )
