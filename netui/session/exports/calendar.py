"""Entries of a calendar: promises and what is computed, conversations, days that come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from netui.domain.dates.duration import moved
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.values import Anniversary
from netui.domain.text.display import without_controls
from netui.domain.text.folding import fold
from netui.exchange.common.outgoing import Audience
from netui.exchange.ics_export.write import Attendee, CalendarEntry, EntrySort
from netui.session.core.session import Session
from netui.session.exports.request import BIRTHDAY, EVENT, JOURNAL, TODO, ExportRequest
from netui.session.sync.entries import conversation_entry, promise_entry
from netui.session.triage.promises import open_promises
from netui.session.triage.weeks_ahead import items_ahead, projection_until

_DONE_FOR_DAYS = 30
"""Days for which a promise that was done is still written, so that the other program learns of it."""
_USUAL_PRIORITY = 5
_YEAR_OF_YEARLESS = 1972
"""A leap year, which has a 29 February, and the first that calendars everywhere can hold."""
_SAID: Mapping[FollowUpKind, str] = {
    FollowUpKind.THANK_YOU: "say thank you",
    FollowUpKind.EVENT: "look at the plan",
    FollowUpKind.REVIEW: "look back",
    FollowUpKind.CADENCE: "keep in touch",
    FollowUpKind.AIM: "say hello",
    FollowUpKind.WEAK_TIE: "say hello",
}


class CalendarEntries:
    """The entries about some people, in the order of a calendar."""

    def __init__(self, request: ExportRequest, people: Sequence[Contact], session: Session, *, everybody: bool) -> None:
        """Gather for these people; ``everybody`` also for what is about nobody, such as the review of an event."""
        self._request, self._people, self._session = request, people, session
        self._by_id = {one.id: one for one in people}
        self._everybody = everybody
        self._midnight = datetime.combine(session.today, time(), UTC)

    def all(self) -> list[CalendarEntry]:
        """All entries, kind by kind, each kind by day."""
        makers: Mapping[str, Callable[[], Iterable[CalendarEntry]]] = {
            TODO: self._to_do,
            EVENT: lambda: map(_as_day, self._to_do()),
            JOURNAL: self._journal,
            BIRTHDAY: self._yearly,
        }
        found: list[CalendarEntry] = []
        for kind in self._request.kinds:
            found.extend(sorted(makers[kind](), key=lambda one: (one.on, one.uid)))
        if TODO in self._request.kinds and EVENT in self._request.kinds:
            # Two entries of one calendar never share their id.
            found = [replace(one, uid=f"day-{one.uid}") if _is_second(one) else one for one in found]
        return found

    # -- things to do ---------------------------------------------------------------------------------------------

    def _to_do(self) -> Iterator[CalendarEntry]:
        """Open promises, those done of late, and what is computed and comes due."""
        session = self._session
        for item in open_promises(session):
            kept = session.network.follow_up(item.follow_up_id)
            if item.contact_id in self._by_id and kept is not None:
                yield self._promise(kept, item.due, item.shown_on, session.why_for_other_days(item))
        since = moved(session.today, -_DONE_FOR_DAYS)
        for kept in session.network.follow_ups():
            done_on = kept.done_on
            is_done = kept.kind is FollowUpKind.PROMISE and kept.status is FollowUpStatus.DONE
            if is_done and kept.contact in self._by_id and done_on is not None and done_on >= since:
                yield self._promise(kept, kept.due_on or done_on, kept.due_on or done_on, "")
        last = self._request.ahead.after(session.today)
        for item in items_ahead(projection_until(session, last), session):
            wanted = item.contact_id in self._by_id or (self._everybody and not item.contact_id)
            if wanted and item.kind is not FollowUpKind.PROMISE and item.due <= last:
                yield self._computed(item)

    def _promise(self, kept: FollowUp, due: date, shown_on: date, why: str) -> CalendarEntry:
        person = self._by_id[kept.contact]
        return replace(
            promise_entry(kept, person, due, self._midnight),
            description=why,
            shown_on=max(shown_on, self._session.today) if kept.status is FollowUpStatus.OPEN else due,
            attendees=self._attendees((person.id,)),
        )

    def _computed(self, item: QueueItem) -> CalendarEntry:
        return CalendarEntry(
            EntrySort.TASK,
            f"{item.id}@netui",
            max(item.due, item.shown_on),  # put off by a snooze, it is due on that day, not months ago
            f"{item.name}: {_what(item)}",
            self._midnight,
            self._session.why_for_other_days(item),
            ("netui", item.kind.value),
            priority=_USUAL_PRIORITY,
            shown_on=max(item.shown_on, self._session.today),
            has_reminder=True,
            attendees=self._attendees((item.contact_id,)),
            record=item.id,
            contacts=(item.contact_id,),
            kind=item.kind.value,
        )

    def _attendees(self, contact_ids: Iterable[str]) -> tuple[Attendee, ...]:
        """Named only in a private calendar: some servers write to everybody who is."""
        if self._request.audience is not Audience.PRIVATE:
            return ()
        found = (self._by_id.get(one) for one in contact_ids)
        return tuple(Attendee(one.name, one.emails[0].value) for one in found if one is not None and one.emails)

    # -- what was, and what comes back ----------------------------------------------------------------------------

    def _journal(self) -> Iterator[CalendarEntry]:
        network, since = self._session.network, self._request.since
        for header in network.conversations.all():
            if since is not None and header.on < since.isoformat():
                continue
            people = [one for one in header.contacts if one in self._by_id]
            whole = network.conversation(header.id) if people else None
            if whole is not None:
                yield self._conversation(whole, people)

    def _conversation(self, one: Conversation, people: Sequence[str]) -> CalendarEntry:
        named = [self._by_id[each] for each in people]
        label = self._session.rules.channel_label(one.channel)
        entry = conversation_entry(one, named, label, self._attendees(people))
        # Whoever has no summary is called like the channel; what is called so has a line that says it is a summary.
        is_called_so = without_controls(one.summary).strip() == without_controls(label).strip()
        return replace(entry, at=one.at, said=one.summary if is_called_so else "")

    def _yearly(self) -> Iterator[CalendarEntry]:
        for person in self._people:
            days = [("birthday", person.birthday)] if person.birthday else []
            times: Counter[str] = Counter()
            for label, day in (*days, *((each.label, each.on) for each in person.dates)):
                key = "-".join(("yearly", person.id, *fold(label).split()))
                times[key] += 1
                yield self._comes_back(person, label, day, f"{key}-{times[key]}" if times[key] > 1 else key)

    def _comes_back(self, person: Contact, label: str, day: Anniversary, key: str) -> CalendarEntry:
        since = f" ({day.year})" if day.year else ""
        return CalendarEntry(
            EntrySort.DAY,
            f"{key}@netui",
            day.on(day.year or _YEAR_OF_YEARLESS),
            f"{person.name}: {label}{since}",
            person.updated_at or person.created_at or self._midnight,
            categories=("netui", "birthday"),
            is_yearly=True,
            attendees=self._attendees((person.id,)),
            record=person.id,
            contacts=(person.id,),
            kind="birthday",
        )


def _is_second(one: CalendarEntry) -> bool:
    return one.component is EntrySort.DAY and not one.is_yearly


def _as_day(one: CalendarEntry) -> CalendarEntry:
    """Return the entry as an event of a whole day, on which it is shown: not every calendar has tasks."""
    return replace(one, component=EntrySort.DAY, on=one.shown_on or one.on)


def _what(item: QueueItem) -> str:
    if item.kind is FollowUpKind.INTRODUCTION:
        return f"introduction to {item.what}" if item.what else "introduction"
    if item.kind is FollowUpKind.THANK_YOU and item.what:
        return f"say thank you for {item.what}"
    return _SAID.get(item.kind, item.what or item.kind.value)
