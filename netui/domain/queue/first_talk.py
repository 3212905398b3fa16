"""The first conversation in which somebody new spoke: what a win, and a look at one's own style, begin with."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.rules_today import THANKED_WEIGHT, DayRules
from netui.domain.queue.triggers.prompts import came_by_import, is_new
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader, Direction
from netui.domain.records.reader import NetworkReader


def spoke(header: ConversationHeader, day: DayRules) -> bool:
    """True if the other side spoke, and more than a like: a conversation that could be thanked for."""
    return header.direction != Direction.OUT and day.weight(header.channel) >= THANKED_WEIGHT


def first_talk(
    contact: Contact, headers: Sequence[ConversationHeader], network: NetworkReader, day: DayRules, since: str = ""
) -> ConversationHeader | None:
    """Return the first conversation in which somebody new spoke, up to today; None for somebody known before.

    One that an import brought is none: that somebody stands in an old mailbox is no meeting of today.

    Args:
        contact: who it is about.
        headers: theirs, oldest first.
        network: for the conversation as a whole.
        day: the rules of the day.
        since: ISO day; an earlier first conversation is not looked at any further, and None.
    """
    first = next((header for header in headers if spoke(header, day)), None)
    if first is None or not since <= first.on <= day.today_text or not is_new(contact, first):
        return None
    return None if came_by_import(first, network) else first
