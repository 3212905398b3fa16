"""Thanks for help: somebody gave something, and the user has not been in touch since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.cadence.rules_today import STILL_NEW_DAYS, DayRules
from netui.domain.dates.duration import moved
from netui.domain.queue.triggers.prompts import Prompt, kept_for, ready, settled
from netui.domain.records.conversation import Conversation, ConversationHeader, Direction
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.domain.records.reader import NetworkReader


def thanks_for_help(
    headers: Sequence[ConversationHeader],
    follow_ups: Sequence[FollowUp],
    network: NetworkReader,
    day: DayRules,
) -> Prompt | None:
    """Return a thank-you for the newest help somebody gave, until the user is in touch again, or for two weeks.

    Only conversations of those two weeks in which something was got are read. One that an import brought asks for no
    thanks: nobody wrote down that there was help. None where the rules say ``help: {thank_within: never}``.
    """
    if day.rules.help_thank_within is None:
        return None
    since = moved(day.today, -STILL_NEW_DAYS).isoformat()
    helped = network.conversations_with("got")
    for header in reversed(headers) if helped else ():
        if header.on < since:
            return None
        if header.on > day.today_text:
            continue
        conversation = network.conversation(header.id) if header.id in helped else None
        if conversation is not None and conversation.got and not conversation.source:
            return _prompt(conversation, follow_ups, day.rules.help_thank_within.after(conversation.on), day)
        if header.direction != Direction.IN and day.weight(header.channel) > 0:
            return None
    return None


def _prompt(conversation: Conversation, follow_ups: Sequence[FollowUp], due: date, day: DayRules) -> Prompt | None:
    kept = kept_for(follow_ups, FollowUpKind.THANK_YOU, conversation.id)
    if settled(kept):
        return None
    return Prompt(
        FollowUpKind.THANK_YOU,
        due,
        ready(due, kept),
        kept=kept,
        key=conversation.id,
        about=conversation.id,
        what=conversation.got[0],
    )
