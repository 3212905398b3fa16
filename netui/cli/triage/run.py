"""The decisions of triage carried out: what they do to an item, and what is said about it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from datetime import date

from netui.cli.core.capture_reader import line_reader
from netui.cli.core.json_documents import conversation_document
from netui.cli.core.resolve import channel_of, day_meant, item_meant, item_or_contact_meant, items_about
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection, spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import to_document
from netui.domain.records.follow_up import STANDING, FollowUp, FollowUpKind
from netui.runtime.context import AppContext
from netui.session.commands import CompleteItems, SkipItems, SnoozeItems
from netui.session.triage.suggestions import suggestion_for

_STATUS_WHEN_DONE = "done"

_WITHOUT_WORDS = frozenset({FollowUpKind.PROMISE, FollowUpKind.INTRODUCTION, FollowUpKind.EVENT})
"""Kinds that can be done without a conversation: where nothing is said of one, none is invented."""


def done(text: str, via: str | None, note: str | None, on: str | None, work: AppContext) -> int:
    """Settle an item, and log the conversation that settled it, if there was one; with somebody not due, log it alone.

    Raises:
        RefusedError: the item, the channel or the day is not understood, or the day is still to come.
    """
    reader = line_reader(work)
    meant = item_or_contact_meant(text, work.session)
    item = meant if isinstance(meant, QueueItem) else None
    contact_id = item.contact_id if item else meant.id
    if item is not None and item.kind is FollowUpKind.EVENT and (via is not None or note is not None):
        raise RefusedError(
            "No conversation",
            f"Done looks at the plan of {item.name}, or starts it; nobody was talked to. Write down whom you met with "
            "netui capture. Nothing was saved.",
        )
    channel = channel_of(via, work.session.rules) if via is not None else ""
    takes_part = item is None or item.kind in STANDING
    said = reader.done_note(note or "", contact_id, takes_part=takes_part)
    unclear = next((problem for problem in said.problems if problem.blocks), None)
    if unclear is not None:
        raise RefusedError("Not yet clear", f"The note is not clear: {unclear.sentence}. Nothing was saved.")
    day = day_meant(on, work.today, DayDirection.BACK) if on is not None else said.on
    if day > work.today:
        named = on if on is not None else spoken_day(day, work.today)
        raise RefusedError(
            "Still to come", f"“{named}” is still to come, so nothing was logged. Name a day that is past."
        )
    is_logged = item is None or item.kind not in _WITHOUT_WORDS or not (via is None and note is None and on is None)
    if is_logged and not channel:
        channel = said.channel or work.session.preferences.default_channel
    channel = channel if is_logged else ""
    if isinstance(meant, Contact):
        return _tell_conversation(work.execute(CompleteItems((), channel, said, day, (contact_id,))), meant, work)
    change = work.execute(CompleteItems((meant,), channel, said, day))
    return _tell(meant, change, work, status=_STATUS_WHEN_DONE)


def _tell_conversation(change: Change | None, contact: Contact, work: AppContext) -> int:
    """Tell what was logged with somebody about whom there was nothing to do: the fields of an item, but for its own."""
    logged = (
        next((edit.after for edit in change.edits if isinstance(edit.after, Conversation)), None) if change else None
    )
    told = {
        "id": "",
        "kind": "",
        "contact_id": contact.id,
        "contact": contact.name,
        "status": _STATUS_WHEN_DONE,
        "due": None,
        "conversation": conversation_document(logged, work.session) if logged else None,
    }
    work.output.result(told, [change.label if change else "Nothing to change"])
    return 0


def snooze(text: str, when: str, work: AppContext) -> int:
    """Put an item off until a day.

    Raises:
        RefusedError: the item or the day is not understood, or the day is not in the future.
    """
    item = item_meant(text, work.session)
    until = day_meant(when, work.today, DayDirection.FORWARD)
    status = _tell(item, work.execute(SnoozeItems((item,), until)), work)
    _offer_loosening(item, work)
    return status


def skip(text: str, work: AppContext) -> int:
    """Let an item go this time.

    A name means what is due: a promise that is still ahead is dropped by its id alone, never by the way.

    Raises:
        RefusedError: the item is not understood, or a name means a promise that is not due.
    """
    item = item_meant(text, work.session)
    if item.kind is FollowUpKind.PROMISE and item.shown_on > work.today and text.strip() != item.id:
        raise RefusedError(
            "Not due",
            f"Nothing is due about {item.name}; the promise “{item.what}” comes up: "
            f"{spoken_day(item.shown_on, work.today)}. Nothing was dropped. To drop it: netui skip {item.id}",
        )
    status = _tell(item, work.execute(SkipItems((item,))), work)
    _offer_loosening(item, work)
    return status


def _tell(item: QueueItem, change: Change | None, work: AppContext, status: str = "") -> int:
    label = change.label if change else "Nothing to change"
    work.output.result(_changed(item, change, work, status), [label])
    others = _left(item, work)
    if others:
        work.output.say(f"Still to do about {item.name}: {'; '.join(others)}")
    return 0


def _offer_loosening(item: QueueItem, work: AppContext) -> None:
    """Say how to loosen the rhythm of somebody who was put off again and again: the rule is wrong, not the user."""
    found = suggestion_for(work.session, item.contact_id) if item.kind is FollowUpKind.CADENCE else None
    if found is not None:
        name, slower = shlex.quote(found.name), found.offer.slower
        work.output.say(
            f"{found.name} was {found.offer.verdicts} {found.offer.times} times in a row; "
            f"perhaps it is the rhythm that is wrong. For {slower.as_rhythm()}: "
            f"netui contact edit {name} --every {slower}. "
            f"To let them rest: netui contact pause {name}"
        )


def _left(item: QueueItem, work: AppContext) -> list[str]:
    """Return the other due items of the same person today, so that nobody believes to be done with them."""
    contact = work.session.network.contact(item.contact_id)
    if contact is None:
        return []
    items = items_about(contact, work.session)
    return [other.what or other.kind.value for other in items if other.id != item.id and other.shown_on <= work.today]


def _changed(item: QueueItem, change: Change | None, work: AppContext, status: str) -> Mapping[str, object]:
    """The item as it stands after the decision, with the stored follow-up's fields and the conversation logged."""
    edits = change.edits if change else ()
    follow_ups = [edit.after for edit in edits if isinstance(edit.after, FollowUp)]
    stored = next((one for one in follow_ups if one.kind is item.kind and one.contact == item.contact_id), None)
    logged = next((edit.after for edit in edits if isinstance(edit.after, Conversation)), None)
    about = to_document(stored) if stored else {}
    return {
        **about,
        "id": item.id,
        "kind": item.kind.value,
        "contact_id": item.contact_id,
        "contact": item.name,
        "status": status or about.get("status", "open"),
        "due": _iso(_due_after(item, work)),
        "conversation": conversation_document(logged, work.session) if logged else None,
    }


def _due_after(item: QueueItem, work: AppContext) -> date | None:
    """The day the item is due now; None when it is settled."""
    contact = work.session.network.contact(item.contact_id)
    again = items_about(contact, work.session) if contact else ()
    return next((other.due for other in again if other.id == item.id), None)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
