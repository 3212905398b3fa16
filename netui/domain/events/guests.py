"""The people to meet at an event: the list kept true when contacts are merged or removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from netui.domain.records.event import Event, ToMeet


def without_person(event: Event, contact_id: str) -> Event:
    """Return the event without somebody who is no contact any more; the same one when they are not named."""
    meet = tuple(one for one in event.meet if one.contact != contact_id)
    looked_at = tuple(one for one in event.looked_at if one != contact_id)
    if meet == event.meet and looked_at == event.looked_at:
        return event
    return replace(event, meet=meet, looked_at=looked_at)


def with_guest_renamed(event: Event, survivor_id: str, other_id: str) -> Event:
    """Return the event with somebody under the id of whom they were merged into; each stands on the list once.

    Of two openers the first that says something stays.
    """
    if other_id not in event.looked_at and all(one.contact != other_id for one in event.meet):
        return event

    def named(contact_id: str) -> str:
        return survivor_id if contact_id == other_id else contact_id

    looked_at = tuple(dict.fromkeys(map(named, event.looked_at)))
    return replace(event, meet=_once(event.meet, named), looked_at=looked_at)


def _once(meet: tuple[ToMeet, ...], named: Callable[[str], str]) -> tuple[ToMeet, ...]:
    found: dict[tuple[str, str], ToMeet] = {}
    for one in meet:
        renamed = replace(one, contact=named(one.contact))
        known = found.setdefault((renamed.contact, renamed.name), renamed)
        if not known.opener:
            found[renamed.contact, renamed.name] = renamed
    return tuple(found.values())
