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
from netui.domain.records.follow_up import STANDING, FollowUp, FollowUpKind, Owner
from netui.runtime.context import AppContext
from netui.session.commands import CompleteItems, SkipItems, SnoozeItems
from netui.session.triage.suggestions import suggestion_for

_STATUS_WHEN_DONE = "done"

_WITHOUT_WORDS = frozenset({FollowUpKind.PROMISE, FollowUpKind.INTRODUCTION, FollowUpKind.EVENT})
"""Kinds that can be done without a conversation: where nothing is said of one, none is invented."""


def done(text: str, via: str | None, note: str | None, on: str | None, work: AppContext) -> int:
    """Settle an item, and log the conversation that settled it, if there was one; with somebody not due, log it alone.

    Raises:
        RefusedError: the item, the channel or the day is not understood, or the day is still to come; or a name may
            mean a promise that is far ahead.
    """
    reader = line_reader(work)
    meant = _done_means(text, work, is_told=not (via is None and note is None and on is None))
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


def _done_means(text: str, work: AppContext, *, is_told: bool) -> QueueItem | Contact:
    """Return what is done: an item, or the person with whom a conversation is logged.

    A name means what is in the queue or comes up in it: a promise is mostly kept before its day. Of what is further
    ahead only a cadence is meant, which every conversation settles. A birthday that is still to come, and a promise of
    next spring, are not done by having talked, as on the screen; without a word of a talk either may be meant.

    Args:
        text: an id or a name.
        work: where to look.
        is_told: whether the channel, the words or the day of a conversation are named.

    Raises:
        RefusedError: it is not understood, or nothing tells a talk from a promise that is far ahead.
    """
    meant = item_or_contact_meant(text, work.session)
    contact = None if isinstance(meant, Contact) else work.session.network.contact(meant.contact_id)
    if isinstance(meant, Contact) or contact is None or text.strip() == meant.id:
        return meant
    queue, items = work.session.queue, items_about(contact, work.session)
    near = {one.id for one in (*queue.today_items, *queue.later, *queue.coming_up)}
    is_ahead = {one.id for one in items if one.shown_on > work.today and one.kind is FollowUpKind.BIRTHDAY}
    found = next((one for one in items if one.id in near and one.id not in is_ahead), None)
    promise = next((one for one in items if one.kind is FollowUpKind.PROMISE), None)
    if found is None and promise is not None and not is_told:
        name = shlex.quote(contact.name)
        raise RefusedError(
            "Not due",
            f"{_not_due(promise, work)} Nothing was done. If you kept it: netui done {promise.id}. "
            f"If you talked: netui done {name} --via call",
        )
    return found or next((one for one in items if one.kind is FollowUpKind.CADENCE), contact)


def _not_due(item: QueueItem, work: AppContext) -> str:
    """Say that nothing is due about somebody, and what comes up instead."""
    what = f"promise “{item.what}”" if item.kind is FollowUpKind.PROMISE else item.what or item.kind.value
    return f"Nothing is due about {item.name}; the {what} comes up: {spoken_day(item.shown_on, work.today)}."


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
    _tell_promises(contact, work)
    return 0


def _tell_promises(contact: Contact, work: AppContext) -> None:
    """Say what stays open with somebody: that it was spoken about is no sign that it was kept."""
    for item in items_about(contact, work.session):
        if item.kind is FollowUpKind.PROMISE:
            who = "You promised" if item.owner is Owner.ME else f"{contact.name} promised"
            day = spoken_day(item.due, work.today)
            work.output.say(f"Still open: {who} “{item.what}”, due {day}. When it is done: netui done {item.id}")


def snooze(text: str, when: str, work: AppContext) -> int:
    """Put an item off until a day.

    Raises:
        RefusedError: the item or the day is not understood, or the day is not in the future.
    """
    item = item_meant(text, work.session)
    until = day_meant(when, work.today, DayDirection.FORWARD)
    status = _tell(item, work.execute(SnoozeItems((item,), until)), work)
    if work.today < until < item.due:
        work.output.say(f"{item.name} does not come up before {spoken_day(item.due, work.today)} all the same.")
    _offer_loosening(item, work)
    return status


def skip(text: str, work: AppContext) -> int:
    """Skip an item this time.

    A name means what is due: a promise that is still ahead is dropped by its id alone, never by the way, and so is a
    birthday skipped. A cadence may be let go before its day.

    Raises:
        RefusedError: the item is not understood, or a name means something else than a cadence that is not due.
    """
    item = item_meant(text, work.session)
    is_ahead = item.shown_on > work.today and text.strip() != item.id
    if is_ahead and item.kind is FollowUpKind.PROMISE:
        raise RefusedError("Not due", f"{_not_due(item, work)} Nothing was dropped. To drop it: netui skip {item.id}")
    # Of an event the name means the plan or the look back: that one does not go is said weeks before.
    if is_ahead and item.kind is not FollowUpKind.CADENCE and item.contact_id:
        raise RefusedError(
            "Not due", f"{_not_due(item, work)} Nothing was skipped. To skip it all the same: netui skip {item.id}"
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
