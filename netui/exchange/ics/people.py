"""The people whom a calendar's components mean: attendees but the user, and names at the beginning of a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from netui.domain.people.identity_keys import is_of_office
from netui.domain.people.names.name_parts import parts_of
from netui.domain.records.values import Labelled
from netui.exchange.common.incoming import IncomingContact, Participant
from netui.exchange.ics.parsed import Attendee

_NO_PEOPLE = frozenset({"ROOM", "RESOURCE", "GROUP"})
_ROOMS = ("resource.calendar.google.com", "group.calendar.google.com")
_NEARLY_ALL_SHARE = 0.8
"""Share of events that somebody organizes whose calendar it is."""


def others(found: Iterable[Attendee], me: Collection[str]) -> tuple[Attendee, ...]:
    """Everybody but the user, rooms, offices, and those who declined."""
    return tuple(
        one
        for one in found
        if one.kind not in _NO_PEOPLE
        and one.answer != "DECLINED"
        and one.address not in me
        and not one.address.endswith(_ROOMS)
        and not (one.address and is_of_office(one.address))
    )


def participant_of(one: Attendee, line: int) -> Participant:
    """Somebody as a participant; without an address nobody is added for them."""
    name = one.name if one.name and one.name.lower() != one.address else ""
    if "," in name:  # Lovelace, Ada
        name = parts_of(name).name
    emails = (Labelled(one.address),) if one.address else ()
    return Participant(IncomingContact(name or one.address, line, emails=emails), counts=bool(one.address))


def organizer_of_nearly_all(organizers: Sequence[str]) -> str:
    """The address that organizes four fifths of the events; empty when there is none."""
    counted = Counter(address for address in organizers if address)
    (address, count), *_ = counted.most_common(1) or [("", 0)]
    return address if count and count >= _NEARLY_ALL_SHARE * len(organizers) else ""
