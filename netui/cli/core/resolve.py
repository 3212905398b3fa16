"""Resolves the words of a command: a person, something in the queue, a day, a channel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from netui.domain.cadence.named import channel_meant, tier_meant
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.people.told_apart import telling_words
from netui.domain.queue.items import QueueItem, items_of
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.text.called import ambiguous
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.session.triage.far_ahead import items_about_events, whole_future

_T = TypeVar("_T")


def contact_named(text: str, session: Session) -> Contact:
    """Return the contact that NAME means: an id, an exact name, or a part that only one person has.

    Raises:
        RefusedError: it means nobody, or several people.
    """
    if not text.strip():
        raise RefusedError("Nobody named", "Nobody is named. Who is there stands in: netui contact list")
    names = reader_of(session).names
    found = names.resolve(text)
    contact = session.network.contact(found.contact_id) if found.contact_id else None
    if contact is not None:
        return contact
    if not found.candidates:
        close = _close_to(text, session)
        hint = f"; did you mean {close}?" if close else ". See: netui contact list"
        raise RefusedError("Nobody of that name", f"Nobody is called “{text}”{hint}")
    people = [one for each in found.candidates if (one := session.network.contact(each)) is not None]
    raise ambiguous("Ambiguous name", text, _with_ids(people), len(people), of="the name")


def item_meant(text: str, session: Session) -> QueueItem:
    """Return the item that ITEM means: an id from ``due``, or a name, for the most pressing thing about the person.

    Raises:
        RefusedError: it means nothing, several people, or somebody with whom there is nothing to do.
    """
    meant = item_or_contact_meant(text, session)
    if isinstance(meant, Contact):
        raise RefusedError(
            "Nothing to do",
            f"There is nothing to do about {meant.name}. To log a conversation: netui capture '{meant.name}: coffee'",
        )
    return meant


def item_or_contact_meant(text: str, session: Session) -> QueueItem | Contact:
    """Return the item that ITEM means, as ``item_meant``; the person themselves where there is nothing to do.

    Raises:
        RefusedError: it means nothing, or several people.
    """
    item = _item_of_id(text.strip(), session) or _item_of_event(text, session)
    if item is not None:
        return item
    contact = contact_named(text, session)
    return next(iter(items_about(contact, session)), contact)


def _item_of_event(text: str, session: Session) -> QueueItem | None:
    """The item of the one event whose name is so, or has this in it; None when no event is meant.

    Of several that which is near is meant: a meetup of every month has one name.
    """
    if reader_of(session).names.resolve(text).candidates:
        return None
    wanted = fold(text.strip())
    queue = session.queue
    for items in ((*queue.today_items, *queue.later, *queue.coming_up), items_about_events(session)):
        found = [item for item in items if not item.contact_id and wanted and wanted in fold(item.name)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def items_about(contact: Contact, session: Session) -> tuple[QueueItem, ...]:
    """Everything there is to do about somebody, however far ahead: in the order of the queue, then by day."""
    queue = session.queue
    listed = (*queue.today_items, *queue.later, *queue.coming_up)
    near = [item for item in listed if item.contact_id == contact.id]
    known = {item.id for item in near}
    far = [item for item in items_of(contact, session.network, whole_future(session)) if item.id not in known]
    return (*near, *sorted(far, key=lambda item: (item.shown_on, -item.score)))


def day_meant(text: str, today: date, looks: DayDirection) -> date:
    """The day that a text names.

    Raises:
        RefusedError: it names none, or could mean two.
    """
    return said_to_be("No such day", lambda: parse_day(text, today, looks=looks))


def channel_of(text: str, rules: Rules) -> str:
    """The key of the channel that a word names: its key, its label or one of its other names.

    Raises:
        RefusedError: the rules know no such channel.
    """
    return said_to_be("No such channel", lambda: channel_meant(text, rules)).key


def tier_of(text: str, rules: Rules) -> str:
    """The key of the tier that a word names: its digit, key, label or a beginning of it; empty for an empty word.

    Raises:
        RefusedError: the rules know no such tier.
    """
    return said_to_be("No such tier", lambda: tier_meant(text, rules)).key if text.strip(" !") else ""


def said_to_be(title: str, reading: Callable[[], _T]) -> _T:
    """Return what was read of a word; a word that cannot be read becomes a refusal under that title.

    Raises:
        RefusedError: it cannot be read.
    """
    try:
        return reading()
    except ValueError as error:
        sentence = str(error)
        raise RefusedError(title, f"{sentence[:1].upper()}{sentence[1:]}.") from None


def _item_of_id(text: str, session: Session) -> QueueItem | None:
    queue = session.queue
    for item in (*queue.today_items, *queue.later, *queue.coming_up):
        if text in (item.id, item.follow_up_id or item.id):
            return item
    follow_up = session.network.follow_up(text)
    about = follow_up.contact if follow_up else _contact_in_id(text, session)
    contact = session.network.contact(about)
    if contact is None:
        return None
    for item in items_about(contact, session):
        if text in (item.id, item.follow_up_id or item.id):
            return item
    state = {FollowUpStatus.DONE: "is done already", FollowUpStatus.DROPPED: "was skipped"}
    how = state.get(follow_up.status, "is settled") if follow_up else "does not come up at present"
    raise RefusedError("Nothing to do", f"That {how}: {_described(follow_up, contact)}. Nothing was changed.")


def _described(follow_up: FollowUp | None, contact: Contact) -> str:
    what = follow_up.what if follow_up else ""
    return f"{what} ({contact.name})" if what else contact.name


def _contact_in_id(text: str, session: Session) -> str:
    """Id of the contact in the id of a computed item, ``<kind>-<contact id>[-<more>]``; empty when there is none."""
    for kind in FollowUpKind:
        if text.startswith(f"{kind}-"):
            rest = text.removeprefix(f"{kind}-")
            return rest if session.network.contact(rest) else rest.rpartition("-")[0]
    return ""


def _with_ids(people: Sequence[Contact]) -> Iterator[str]:
    """Yield each with what tells people of one name apart, and the id, which can be typed."""
    for one, words in zip(people, telling_words(people), strict=True):
        telling = words if words.endswith(one.id) else f"{words}, {one.id}".removeprefix(", ")
        yield f"{one.name} ({telling})"


def _close_to(text: str, session: Session) -> str:
    """The name most like the text; empty when none is."""
    # Loaded here: it is needed only when something went wrong.
    from difflib import get_close_matches

    by_fold = {fold(contact.name): contact.name for contact in session.network.contacts()}
    close = get_close_matches(fold(text), by_fold, n=1, cutoff=0.7)
    return f"“{by_fold[close[0]]}”" if close else ""
